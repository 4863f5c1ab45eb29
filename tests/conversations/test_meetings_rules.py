"""Rules of meetings with many cases: double and late presses, who may do what, what is said when, and to whom."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.conversations import flow
from bot.conversations.falling_due import handle_due
from bot.conversations.incoming import Incoming, What
from bot.conversations.turn import Turn
from bot.render.files import FILES
from bot.store import due, meetings, plan, school
from bot.store.communities import Community, Membership, Part
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun, run_with_community
from bot.store.due import Due
from bot.store.meetings import Meeting, MeetingDate, MeetingNote, MeetingState, dates
from bot.store.messages import BotMessage, Outgoing, Prompt
from bot.store.people import Person
from tests.conversations.desk import GROUP, OTHER, Desk

BERLIN = ZoneInfo("Europe/Berlin")


def local(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 3, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def only(table: Desk) -> Meeting:
    (one,) = table.session.exec(select(Meeting))
    return one


def composer(table: Desk) -> tuple[int, int]:
    """The number and the stamp of the composer: what its buttons carry."""
    prompt = table.prompt("meeting_dates")
    return prompt.id, prompt.data["stamp"]


def fixed(table: Desk, ana: Person, words: str = "10 March 15:30") -> Meeting:
    """A meeting on Wednesday, 10 March."""
    table.commands(ana, GROUP, "meeting", words)
    table.presses(ana, GROUP, "meetsure", *composer(table))
    return only(table)


def test_a_double_press_does_everything_once(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    table.commands(ana, GROUP, "meeting", "10 March 15:30\n11 March 15:30")
    carried = composer(table)
    table.presses(ana, GROUP, "meetask", *carried)
    assert "settled already" in "".join(table.presses(ana, GROUP, "meetask", *carried))
    one = only(table)
    first, second = dates(table.session, one.id)
    for _ in range(2):
        table.presses(ben, GROUP, "meetcan", first.id, "y")
    table.presses(ana, GROUP, "meetfix", first.id)
    assert "closed by now" in "".join(table.presses(ana, GROUP, "meetfix", second.id))
    assert (one.state, one.starts_at, one.revision) == (MeetingState.FIXED, local(10, 15, 30), 0)
    assert not list(table.session.exec(select(MeetingDate)))

    table.now = local(10, 15, 30)
    table.presses(ben, GROUP, "meetbegin", one.id)
    assert "is going on already" in "".join(table.presses(ana, GROUP, "meetbegin", one.id))
    table.presses(ben, GROUP, "meetnext", one.id, 0)
    assert "has gone on already" in "".join(table.presses(ben, GROUP, "meetnext", one.id, 0))
    assert one.item == 1
    table.presses(ben, GROUP, "meetend", one.id, 1)
    assert "is over" in "".join(table.presses(ben, GROUP, "meetend", one.id, 1))
    assert not list(table.session.exec(select(Due)))


def test_three_dates_in_one_sentence_are_three_and_one_can_be_left_out(table: Desk, run: StepRun, ana: Person) -> None:
    said = "".join(table.commands(ana, GROUP, "meeting", "Thursday half past three and on 9 March at 4 pm or 15 March at 5 pm"))
    for date_ in (
        "✓ 1. Thursday, 4 March 2027, 15:30",
        "✓ 2. Tuesday, 9 March 2027, 16:00",
        "✓ 3. Monday, 15 March 2027, 17:00",
    ):
        assert date_ in said
    said = "".join(table.presses(ana, GROUP, "meetout", *composer(table), 2))
    assert "✖ 2. left out: Tuesday, 9 March 2027, 16:00" in said
    assert "✓ Take 2" in table.buttons()
    table.presses(ana, GROUP, "meetask", *composer(table))
    assert [day.starts_at for day in dates(table.session, only(table).id)] == [local(4, 15, 30), local(15, 17)]


def test_leaving_out_what_is_not_clear_keeps_the_others(table: Desk, run: StepRun, ana: Person) -> None:
    said = "".join(table.commands(ana, GROUP, "meeting", "9 March at 4 pm or next Thursday at 5 pm"))
    assert "Which week do you mean?" in said
    said = "".join(table.presses(ana, GROUP, "meetpick", *composer(table), "none"))
    assert "✓ 1. Tuesday, 9 March 2027, 16:00" in said
    assert "Is this date right?" in said


@pytest.mark.parametrize("answer", ["19:30", "half past seven in the evening", "7.30 pm"])
def test_a_time_as_an_answer_is_a_time_of_that_day(table: Desk, run: StepRun, ana: Person, answer: str) -> None:
    table.commands(ana, GROUP, "meeting", "12 March")
    said = "".join(table.replies(ana, table.prompt("meeting_dates"), answer))
    assert "✓ 1. Friday, 12 March 2027, 19:30" in said
    assert "1 March" not in said.replace("12 March", "")


def test_an_hour_that_may_be_two_is_asked_on_that_day(table: Desk, run: StepRun, ana: Person) -> None:
    table.commands(ana, GROUP, "meeting", "12 March")
    said = "".join(table.replies(ana, table.prompt("meeting_dates"), "half past seven"))
    assert "“half past seven”: Which time do you mean?" in said
    assert {"Friday, 12 March 2027, 07:30", "Friday, 12 March 2027, 19:30"} <= set(table.buttons())
    said = "".join(table.replies(ana, table.prompt("meeting_dates"), "19:30"))
    assert "✓ 1. Friday, 12 March 2027, 19:30" in said


def test_what_was_said_of_the_day_tells_which_hour(table: Desk, run: StepRun, ana: Person) -> None:
    community = table.session.exec(select(Community)).one()
    community.language = "de"
    table.session.flush()
    table.commands(ana, GROUP, "meeting", "morgen früh")
    said = "".join(table.replies(ana, table.prompt("meeting_dates"), "halb acht"))
    assert "Dienstag, 2. März 2027, 07:30" in said


def test_a_time_alone_for_no_day_is_asked_back(table: Desk, run: StepRun, ana: Person) -> None:
    table.commands(ana, GROUP, "meeting", "12 March 15:30")
    said = "".join(table.replies(ana, table.prompt("meeting_dates"), "16:30"))
    assert "For which day is that?" in said
    assert table.prompt("meeting_dates").data["dates"] == [local(12, 15, 30).isoformat()]


def test_a_meeting_that_is_moved_to_another_hour_stays_on_its_day(table: Desk, run: StepRun, ana: Person) -> None:
    one = fixed(table, ana)
    table.presses(ana, GROUP, "meetmove", one.id)
    said = "".join(table.replies(ana, table.prompt("meeting_dates"), "half past four"))
    assert "Wednesday, 10 March 2027, 16:30" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("domingo 20:00", "✓ 1. Sunday, 7 March 2027, 20:00"),
        ("Freitag 15:30", "✓ 1. Friday, 5 March 2027, 15:30"),
        ("niedziela 20:00", "“niedziela 20:00”: I am not sure that I understood you."),
    ],
)
def test_a_day_in_another_language_is_never_taken_for_a_time_alone(
    table: Desk, run: StepRun, ana: Person, words: str, said: str
) -> None:
    one = fixed(table, ana)
    table.presses(ana, GROUP, "meetmove", one.id)
    assert said in "".join(table.replies(ana, table.prompt("meeting_dates"), words))


def test_nothing_counts_before_it_was_shown_in_full(table: Desk, run: StepRun, ana: Person) -> None:
    said = "".join(table.commands(ana, GROUP, "meeting", "12 March"))
    assert "At what time on Friday, 12 March 2027?" in said
    table.presses(ana, GROUP, "meetsure", *composer(table))
    assert not list(table.session.exec(select(Meeting))), "a day without a time is no date for a meeting"
    number, stamp = composer(table)
    table.presses(ana, GROUP, "meetpick", number, stamp, "1600")
    assert composer(table) == (number, stamp + 1)
    table.presses(ana, GROUP, "meetpick", number, stamp, "1900")
    assert table.prompt("meeting_dates").data["dates"] == [local(12, 16).isoformat()], "the second press says nothing new"


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("banana", "could not find a date"),
        ("1 March 2027 at 7 am", "already over"),
        ("31 February 15:00", "does not exist"),
        ("28 March 02:30", "does not exist"),  # the hour that the change to summer time leaves out
    ],
)
def test_what_is_no_date_gets_a_kind_answer(table: Desk, run: StepRun, ana: Person, words: str, answer: str) -> None:
    assert answer in "".join(table.commands(ana, GROUP, "meeting", words))
    assert not list(table.session.exec(select(Meeting)))
    assert not [p for p in table.session.exec(select(Prompt)) if p.purpose == "meeting_dates"]


def test_a_day_on_which_the_school_is_closed_is_pointed_out(table: Desk, run: StepRun, ana: Person) -> None:
    community = table.session.exec(select(Community)).one()
    school.set_place(table.session, community.id, "DE", None)
    table.session.flush()
    said = "".join(table.commands(ana, GROUP, "meeting", "29 March 15:30"))
    assert "✓ 1. Monday, 29 March 2027, 15:30 (day off: Easter Monday)" in said
    table.presses(ana, GROUP, "meetsure", *composer(table))
    assert only(table).starts_at == local(29, 15, 30), "the group decides"


def test_holidays_that_the_group_has_are_used_for_its_dates(table: Desk, run: StepRun, ana: Person) -> None:
    community = table.session.exec(select(Community)).one()
    school.set_place(table.session, community.id, "DE", "NI")
    table.session.flush()
    said = "".join(table.commands(ana, GROUP, "meeting", "in the Easter holidays"))
    assert "That is more than one day. Which day do you mean?" in said
    assert "calendar" not in said
    assert "Saturday, 20 March 2027" in table.buttons()


def test_dates_that_have_passed_meanwhile_do_not_count(table: Desk, run: StepRun, ana: Person) -> None:
    table.commands(ana, GROUP, "meeting", "10 March 15:30")
    carried = composer(table)
    table.now = local(11, 9)
    assert "over by now" in "".join(table.presses(ana, GROUP, "meetsure", *carried))
    assert not list(table.session.exec(select(Meeting)))


def test_only_those_who_may_decide(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    stranger, follower = table.person(8, "Zoe"), table.person(9, "Fay")
    community = table.session.exec(select(Community)).one()
    table.session.add(Membership(community_id=community.id, person_id=follower.id, part=Part.FOLLOW))
    table.session.flush()
    assert "Whoever is counted in" in "".join(table.commands(follower, GROUP, "meeting", "10 March 15:30"))
    one = fixed(table, ana)
    assert "a group that you are not in" in "".join(table.presses(stranger, 8, "meetrole", one.id, "f"))
    assert "Whoever is counted in" in "".join(table.presses(follower, GROUP, "meetrole", one.id, "f"))
    for verb in ("meetcancel", "meetgone"):
        assert "Ana can do this" in "".join(table.presses(ben, GROUP, verb, one.id))
    table.standing[GROUP, ben.id] = "administrator"
    table.presses(ben, GROUP, "meetgone", one.id)
    assert one.state is MeetingState.CANCELLED, "an administrator steps in"


def test_a_button_of_one_group_does_nothing_in_another(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    table.group(OTHER, "Hillside", "ideas", ben, ana)
    for verb in ("meetbegin", "meetgone", "meetmove", "meetlong", "meetadd"):
        assert "another group" in "".join(table.presses(ben, OTHER, verb, one.id))
    assert one.state is MeetingState.FIXED


def test_the_first_to_take_a_role_has_it_until_they_give_it_back_or_leave(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    one = fixed(table, ana)
    table.presses(ben, GROUP, "meetrole", one.id, "f")
    assert "Ben does this already" in "".join(table.presses(ana, GROUP, "meetrole", one.id, "f"))
    table.presses(ben, GROUP, "meetrole", one.id, "f")
    assert one.facilitator_id is None
    table.presses(ben, GROUP, "meetrole", one.id, "k")
    table.leaves(ben, GROUP)
    assert one.timekeeper_id is None


def test_the_reminder_of_the_day_before_is_the_groups_one_nudge(table: Desk, run: StepRun, ana: Person) -> None:
    fixed(table, ana)
    said = table.goes_to(date(2027, 3, 9), 9)
    assert len([text for text in said[GROUP] if "Tomorrow we meet" in text]) == 1
    assert due.nudged_on(table.session, GROUP) == "2027-03-09"


def test_a_group_that_has_had_its_nudge_is_left_in_peace_until_the_hour_before(table: Desk, run: StepRun, ana: Person) -> None:
    fixed(table, ana)
    due.note_nudged(table.session, GROUP, "2027-03-09")
    assert not table.goes_to(date(2027, 3, 9), 20)
    said = table.goes_to(date(2027, 3, 10), 15)[GROUP]
    assert [text for text in said if "begins at 15:30" in text]


def test_after_a_standstill_only_what_still_helps_is_said(table: Desk, run: StepRun, ana: Person) -> None:
    fixed(table, ana)
    assert table.goes_to(date(2027, 3, 10), 17, asleep=True).get(GROUP, []) == []


def test_nothing_is_said_of_a_date_that_was_moved(table: Desk, run: StepRun, ana: Person) -> None:
    one = fixed(table, ana)
    old = [(row.at, row.kind) for row in table.session.exec(select(Due))]
    assert old
    table.presses(ana, GROUP, "meetmove", one.id)
    table.replies(ana, table.prompt("meeting_dates"), "24 March 10:00")
    table.presses(ana, GROUP, "meetsure", *composer(table))
    assert one.starts_at == local(24, 10)
    assert not [row for row in table.session.exec(select(Due)) if (row.at, row.kind) in old]
    assert table.goes_to(date(2027, 3, 22)).get(GROUP, []) == []
    # Even a reminder that a crash had left over would say nothing.
    table.session.add(
        Due(kind="meeting", community_id=one.community_id, at=table.now, subject_id=one.id, data={"why": "hour", "for": "old"})
    )
    assert handle_due(table.session, table.now)
    assert table.sent().get(GROUP, []) == []


def moving(table: Desk, who: Person, one: Meeting, words: str) -> str:
    """Somebody asks for another date; what is said then."""
    table.presses(who, GROUP, "meetmove", one.id)
    table.replies(who, table.prompt("meeting_dates"), words)
    return "".join(table.presses(who, GROUP, "meetask", *composer(table)))


def test_a_fixed_date_stands_until_those_who_may_fix_another_one(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    said = moving(table, ben, one, "24 March 10:00\n25 March 10:00")
    assert "We look for another date.\nUntil one is fixed, this one stands: Wednesday, 10 March 2027, 15:30" in said
    assert (one.state, one.starts_at, one.revision) == (MeetingState.FIXED, local(10, 15, 30), 0)
    first, second = dates(table.session, one.id)
    assert "“Riverside” looks for another date to meet; until one is fixed, Wednesday" in "".join(
        table.goes_to(date(2027, 3, 5), 12)[ben.id]
    )
    assert "Tomorrow we meet" in "".join(table.goes_to(date(2027, 3, 9), 12)[GROUP]), "people are reminded of it"
    assert "Ana can do this" in "".join(table.presses(ben, GROUP, "meetfix", first.id))
    for who in (ana, ben):
        for day in (first, second):
            said = "".join(table.presses(who, GROUP, "meetcan", day.id, "y"))
    assert "These dates suit equally well" in said, "there is a tie"
    table.presses(ana, GROUP, "meetfix", second.id)
    assert (one.starts_at, one.revision) == (local(25, 10), 1)


def test_the_date_that_was_fixed_can_stay_and_more_dates_can_be_added(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    one = fixed(table, ana)
    moving(table, ben, one, "24 March 10:00")
    assert "Our meeting is on Wednesday, 10 March 2027, 15:30. When instead?" in "".join(
        table.presses(ben, GROUP, "meetadd", one.id)
    )
    table.replies(ben, table.prompt("meeting_dates"), "25 March 10:00")
    table.presses(ben, GROUP, "meetask", *composer(table))
    assert len(dates(table.session, one.id)) == 2
    assert "Ana can do this" in "".join(table.presses(ben, GROUP, "meetstays", one.id))
    assert "We meet on Wednesday, 10 March 2027, 15:30" in "".join(table.presses(ana, GROUP, "meetstays", one.id))
    assert not dates(table.session, one.id)
    assert "is fixed" in "".join(table.presses(ana, GROUP, "meetstays", one.id))


def test_another_date_is_still_looked_for_when_the_one_that_stood_has_passed(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    one = fixed(table, ana)
    moving(table, ben, one, "24 March 10:00")
    table.goes_to(date(2027, 3, 12))
    assert one.state is MeetingState.POLLING
    (day,) = dates(table.session, one.id)
    table.presses(ana, GROUP, "meetfix", day.id)
    assert (one.state, one.starts_at) == (MeetingState.FIXED, local(24, 10))


def test_in_another_zone_a_meeting_keeps_its_time_of_day(table: Desk, run: StepRun, ana: Person) -> None:
    one = fixed(table, ana)
    said = "".join(table.presses(ana, GROUP, "setzone", "America/New_York"))
    assert "I take the time of New York" in said
    assert one.starts_at == datetime(2027, 3, 10, 15, 30, tzinfo=ZoneInfo("America/New_York"))
    assert one.revision == 1


def test_it_begins_early_only_by_a_little(table: Desk, run: StepRun, ana: Person) -> None:
    one = fixed(table, ana)
    assert "move it first" in "".join(table.presses(ana, GROUP, "meetbegin", one.id))
    table.now = local(10, 14)
    table.presses(ana, GROUP, "meetbegin", one.id)
    assert one.state is MeetingState.RUNNING
    assert one.facilitator_id == ana.id


def test_time_boxes_give_one_sign_each_and_none_after_the_end(table: Desk, run: StepRun, ana: Person) -> None:
    one = fixed(table, ana)
    table.now = local(10, 15, 30)
    table.presses(ana, GROUP, "meetbegin", one.id)
    said = table.goes_to(date(2027, 3, 10), 16)[GROUP]
    assert [text for text in said if "The time for “Check-in” is over" in text] == said
    assert table.goes_to(date(2027, 3, 10), 17).get(GROUP, []) == []
    table.presses(ana, GROUP, "meetmore", one.id, 0)
    assert one.item_ends_at == local(10, 17, 5), "more time counts from now when the time is over"
    said = table.goes_to(date(2027, 3, 11))[GROUP]
    assert len(said) == 1, "one more sign, when the added minutes are over"
    assert one.state is MeetingState.OVER, "what nobody closed is over some hours later"


def test_who_leaves_in_the_middle_of_a_poll_does_not_hold_it_up(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    cleo = table.person(3, "Cleo")
    community = table.session.exec(select(Community)).one()
    table.session.add(Membership(community_id=community.id, person_id=cleo.id, part=Part.CORE))
    table.commands(ana, GROUP, "meeting", "10 March 15:30\n11 March 15:30")
    table.presses(ana, GROUP, "meetask", *composer(table))
    first, second = dates(table.session, only(table).id)
    for person in (ana, cleo):
        for day in (first, second):
            table.presses(person, GROUP, "meetcan", day.id, "y")
    table.leaves(ben, GROUP)
    said = "".join(table.presses(ana, GROUP, "meetcan", first.id, "m"))
    assert "2 of 2 people have answered" in said
    board = table.session.get(BotMessage, only(table).message_id)
    assert board is not None


def test_a_poll_asks_alone_only_within_the_budget(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    ben.nudges = False
    table.commands(ana, GROUP, "meeting", "20 March 15:30\n21 March 15:30")
    table.presses(ana, GROUP, "meetask", *composer(table))
    said = table.goes_to(date(2027, 3, 5))
    assert ben.id not in said
    assert len(said[ana.id]) == 1
    assert due.nudged_on(table.session, ana.id) is not None
    assert not table.goes_to(date(2027, 3, 10)).get(ana.id), "once"
    assert table.now > local(1, 9) + timedelta(days=2)


@pytest.mark.parametrize(
    ("way", "step", "suggested"),
    [
        ("room", "experiences", True),
        ("room", "ideas", True),
        ("video", "attainment", True),
        ("room", "order", False),  # in the middle of a phase
        ("chat", "ideas", False),  # who meets in the chat is left in peace
    ],
)
def test_a_meeting_is_suggested_at_the_beginning_of_each_phase_to_groups_that_meet(
    table: Desk, ana: Person, ben: Person, way: str, step: str, suggested: bool
) -> None:
    run = table.group(GROUP, "Riverside", "roster", ana, ben)
    said = [text for text in _opens(table, run, way, step) if "a good moment to meet" in text]
    assert len(said) == suggested


def test_no_meeting_is_suggested_while_one_is_ahead_or_when_the_group_has_gone_back(
    table: Desk, run: StepRun, ana: Person
) -> None:
    one = fixed(table, ana)
    assert not [text for text in _opens(table, run, "room", "ideas") if "a good moment to meet" in text]
    table.presses(ana, GROUP, "meetgone", one.id)
    assert [text for text in _opens(table, run, "room", "attainment") if "a good moment to meet" in text]
    assert not [text for text in _opens(table, run, "room", "attainment") if "a good moment to meet" in text]


def _opens(table: Desk, run: StepRun, way: str, step: str) -> list[str]:
    """The group comes to a step; returns what is said then."""
    found = run_with_community(table.session, run.id)
    assert found is not None
    _, cycle, community = found
    community.meeting = way
    incoming = Incoming(0, What.COMMAND, community.chat_id)
    turn = Turn(session=table.session, now=table.now, incoming=incoming, community=community)
    there = turn.run()
    if there is not None:
        there.closed_at = table.now
    table._forget()
    flow.open_step(turn, cycle, step)
    return table.sent().get(GROUP, [])


def test_a_calendar_file_of_the_plan_names_who_helps(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    one = table.action(run, "Poster", date(2027, 3, 12), ana)
    plan.set_claim(table.session, one.id, ben.id, plan.Share.HELPS)
    table.presses(ana, GROUP, "planfile", run.cycle_id)
    (file,) = table.session.exec(select(Outgoing).where(Outgoing.kind == "document"))
    (entry, *_) = file.payload["data"]["entries"]
    assert entry["text"] == "Who: Ana\nWith help from: Ben"
    text = FILES["calendar"](file.payload["data"]).decode()
    assert "DTSTART;VALUE=DATE:20270312" in text
    assert "DTEND;VALUE=DATE:20270313" in text


def point_drafts(table: Desk) -> int:
    return table.prompt("meeting_words").id


def test_a_reply_to_the_card_is_never_taken_for_the_place(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    table.presses(ana, GROUP, "meetwhere", one.id)
    table.replies(ana, table.prompt("meeting_place"), "Room 204, https://meet.example.org/x")
    said = "".join(table.replies(ben, table.prompt("meeting_card"), "can we talk about the cushions?"))
    assert "what shall I make of it?" in said
    assert one.place == "Room 204, https://meet.example.org/x"
    table.presses(ben, GROUP, "meetwords", point_drafts(table), "no")
    assert not meetings.points(table.session, one.id)
    table.replies(ben, table.prompt("meeting_card"), "The hall is closed on that day")
    table.presses(ben, GROUP, "meetwords", point_drafts(table), "note")
    assert [note.text for note in meetings.notes(table.session, one.id)] == ["The hall is closed on that day"]


def test_another_place_counts_when_those_who_lead_say_so(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    table.presses(ben, GROUP, "meetwhere", one.id)
    said = "".join(table.replies(ben, table.prompt("meeting_place"), "Room 12"))
    assert "We meet here: Room 12" in said, "the first place counts at once"
    table.presses(ben, GROUP, "meetwhere", one.id)
    said = "".join(table.replies(ben, table.prompt("meeting_place"), "On the roof"))
    assert "So far we meet here: Room 12\nInstead: On the roof" in said
    assert one.place == "Room 12"
    asked = table.prompt("meeting_place").id
    assert "Ana can do this" in "".join(table.presses(ben, GROUP, "meetplace", asked, "yes"))
    table.presses(ana, GROUP, "meetplace", asked, "no")
    assert one.place == "Room 12"
    assert "settled already" in "".join(table.presses(ana, GROUP, "meetplace", asked, "yes"))
    assert not table.session.exec(select(Outgoing).where(Outgoing.kind == "document")).all()


def test_points_have_their_time_and_wait_when_there_is_none(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    table.presses(ana, GROUP, "meetlen", one.id, 45)
    for text in ("Cushions", "Keys", "Posters", "Music", "Doors"):
        table.replies(ben, table.prompt("meeting_card"), text)
        table.presses(ben, GROUP, "meetwords", point_drafts(table), "point")
    there = meetings.points(table.session, one.id)
    said = "".join(table.presses(ana, GROUP, "meetpoints", one.id))
    assert "1. Cushions (5 min)" in said
    assert "4. Music (no time for it so far)" in said
    table.presses(ana, GROUP, "meetlater", there[0].id)
    assert meetings.waiting_points(table.session, one.community_id) == [there[0]]
    table.presses(ben, GROUP, "meetmins", there[1].id, 15)
    assert there[1].minutes == 15
    table.presses(ben, GROUP, "meetdrop", there[2].id)
    cleo = table.person(7, "Cleo")
    table.session.add(Membership(community_id=one.community_id, person_id=cleo.id, part=Part.CORE))
    table.session.flush()
    assert "Ana can do this" in "".join(table.presses(cleo, GROUP, "meetdrop", there[1].id))

    table.now = local(10, 15, 30)
    table.presses(ana, GROUP, "meetbegin", one.id)
    names = [str(name) for name, _ in one.agenda]
    assert [name.split(" ", maxsplit=2)[2] for name in names if name.startswith("point ")] == ["Keys"]
    while not str(one.agenda[one.item][0]).startswith("point "):
        table.presses(ana, GROUP, "meetnext", one.id, one.item)
    assert "↪ Keep it for the next meeting" in table.buttons()
    table.presses(ana, GROUP, "meetnexttime", one.id, one.item)
    table.presses(ana, GROUP, "meetend", one.id, one.item)
    waiting = [point.text for point in meetings.waiting_points(table.session, one.community_id)]
    assert waiting == ["Cushions", "Keys", "Music", "Doors"]
    table.now = local(11, 9)
    table.commands(ana, GROUP, "meeting", "20 March 15:30")
    table.presses(ana, GROUP, "meetsure", *composer(table))
    second = meetings.meetings_ahead(table.session, one.community_id)[0]
    assert [point.text for point in meetings.points(table.session, second.id)] == waiting
    assert second.minutes == 45, "the next meeting is as long as the last one"


def test_points_of_a_meeting_that_nobody_closed_are_not_lost(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    table.replies(ben, table.prompt("meeting_card"), "Cushions")
    table.presses(ben, GROUP, "meetwords", point_drafts(table), "point")
    table.now = local(10, 15, 30)
    table.presses(ana, GROUP, "meetbegin", one.id)
    table.goes_to(date(2027, 3, 12), 9)
    assert one.state is MeetingState.OVER
    table.commands(ana, GROUP, "meeting", "20 March 15:30")
    table.presses(ana, GROUP, "meetsure", *composer(table))
    (second,) = meetings.meetings_ahead(table.session, one.community_id)
    assert [point.text for point in meetings.points(table.session, second.id)] == ["Cushions"]


def test_the_time_keeper_goes_on_and_adds_minutes(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    table.presses(ben, GROUP, "meetrole", one.id, "k")
    table.now = local(10, 15, 30)
    said = "".join(table.presses(ana, GROUP, "meetbegin", one.id))
    assert "⏭ and ➕ are for Ana, Ben and whoever moderates." in said
    table.presses(ben, GROUP, "meetmore", one.id, 0)
    assert one.item_ends_at == local(10, 15, 45)
    table.presses(ben, GROUP, "meetnext", one.id, 0)
    assert one.item == 1


def meeting_with_note(table: Desk, ana: Person, ben: Person, text: str) -> MeetingNote:
    one = fixed(table, ana)
    table.now = local(10, 15, 30)
    table.presses(ana, GROUP, "meetbegin", one.id)
    table.presses(ana, GROUP, "meetnext", one.id, 0)
    table.replies(ben, table.prompt("meeting_note"), text)
    (note,) = meetings.notes(table.session, one.id)
    return note


def test_a_note_is_corrected_by_its_author_or_a_moderator_and_stays_to_be_found(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    note = meeting_with_note(table, ana, ben, "We ask the parents")
    cleo = table.person(7, "Cleo")
    table.session.add(Membership(community_id=run_community(table), person_id=cleo.id, part=Part.CORE))
    table.session.flush()
    assert "Whoever noted this" in "".join(table.presses(cleo, GROUP, "minutedrop", note.id))
    table.presses(ben, GROUP, "minuteword", note.id)
    table.replies(ben, table.prompt("minute_word"), "We ask the parents' council for help")
    assert note.text == "We ask the parents' council for help"
    one = only(table)
    said = "".join(table.presses(ana, GROUP, "meetend", one.id, one.item))
    assert "1. We ask the parents' council for help" in said
    said = "".join(table.commands(cleo, GROUP, "summary"))
    assert "🗓 We met once.\n• Wed 10 Mar: We ask the parents' council for help" in said
    said = "".join(table.commands(cleo, GROUP, "library", "council"))
    assert "We ask the parents' council for help" in said
    said = "".join(table.presses(cleo, GROUP, "libopen", f"n{note.id}"))
    assert "Noted by Ben in our meeting on Wed 10 Mar, 15:30." in said
    table.presses(ana, GROUP, "minutedrop", note.id)
    assert not meetings.notes(table.session, one.id)
    assert "found nothing" in "".join(table.commands(cleo, GROUP, "library", "council"))


def run_community(table: Desk) -> int:
    return table.session.exec(select(Community)).one().id


def test_a_decision_becomes_an_action_of_the_plan_with_person_and_date(table: Desk, ana: Person, ben: Person) -> None:
    table.group(GROUP, "Riverside", "doing", ana, ben)
    note = meeting_with_note(table, ana, ben, "Decision: We ask the parents' council. Who: Ben, by 18 March")
    assert "Ana can do this" in "".join(table.presses(ben, GROUP, "minuteact", note.id))
    said = "".join(table.presses(ana, GROUP, "minuteact", note.id))
    assert "What: We ask the parents' council\nWho: Ben\nBy: Thursday, 18 March 2027" in said
    day = date(2027, 3, 18).toordinal()
    said = "".join(table.presses(ana, GROUP, "minuteyes", note.id, day))
    assert "Ben, your meeting named you for “We ask the parents' council”. Will you do it? Then press." in said
    (action,) = table.session.exec(select(plan.Action))
    assert (action.title, action.due_on) == ("We ask the parents' council", date(2027, 3, 18))
    assert "settled already" in "".join(table.presses(ana, GROUP, "minuteyes", note.id, day))
    table.presses(ben, GROUP, "does", action.id)
    assert [person.id for _, person in plan.claims(table.session, action.cycle_id)[action.id]] == [ben.id]


def test_before_there_is_a_plan_a_decision_waits_as_an_idea(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    note = meeting_with_note(table, ana, ben, "Decision: quiet music after lunch")
    said = "".join(table.presses(ben, GROUP, "minuteact", note.id))
    assert "✓ Kept as an idea: “quiet music after lunch”." in said
    (idea,) = table.session.exec(select(Contribution).where(Contribution.kind == Kind.IDEA))
    assert (idea.text, idea.author_id) == ("quiet music after lunch", ben.id)
    assert "already" in "".join(table.presses(ben, GROUP, "minuteact", note.id))


def test_helpers_stay_helpers(table: Desk, ana: Person, ben: Person) -> None:
    cleo = table.person(3, "Cleo")
    run = table.group(GROUP, "Riverside", "doing", ana, ben, cleo)
    one = table.action(run, "Poster", date(2027, 3, 12), ben)
    plan.set_claim(table.session, one.id, cleo.id, plan.Share.HELPS)
    assert "(Ben, with help from Cleo)" in "".join(table.commands(ana, GROUP, "summary"))
    table.commands(ana, GROUP, "tree")
    (tree,) = table.session.exec(select(Outgoing).where(Outgoing.kind == "picture"))
    assert list(tree.payload["data"]["branches"][0]["people"]) == ["Ben", "with help from Cleo"]
    table.presses(ana, GROUP, "plantime", run.cycle_id)
    said = "".join(table.presses(ben, GROUP, "done", one.id))
    assert "“Poster” is done. Thank you, Ben!\nAnd thank you for the help: Cleo." in said


def test_everything_in_the_library_opens_also_after_the_ninth(table: Desk, run: StepRun, ana: Person) -> None:
    for number in range(12):
        table.commands(ana, GROUP, "save", f"A good practice, the number {number}")
    said = "".join(table.presses(ana, GROUP, "libopen", "i12"))
    assert "A good practice, the number 11" in said


def captions(table: Desk) -> list[str]:
    return [row.payload["text"] for row in table.session.exec(select(Outgoing)) if row.kind == "document"]


def test_a_copy_of_the_calendar_file_does_not_say_that_something_has_changed(table: Desk, run: StepRun, ana: Person) -> None:
    one = fixed(table, ana)
    assert captions(table) == ["For your calendar."]
    table.presses(ana, GROUP, "meetfile", one.id)
    assert captions(table) == ["For your calendar, as it is planned now. Opened again, it replaces what was there."]
    table.presses(ana, GROUP, "meetmove", one.id)
    table.replies(ana, table.prompt("meeting_dates"), "24 March 10:00")
    table.presses(ana, GROUP, "meetsure", *composer(table))
    assert captions(table) == ["For your calendar: it has changed."]
