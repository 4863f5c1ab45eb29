"""Rules of notes: other words for them, taking them out, an action made of them, and what the group reads afterwards."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.store import communities, plan
from bot.store.communities import Membership, Part
from bot.store.cycles import StepRun
from bot.store.meetings import Meeting, MeetingNote, MeetingPoint, MeetingState
from bot.store.messages import BotMessage, Outgoing, Prompt
from bot.store.people import Person
from tests.conversations.desk import GROUP, Desk

MEETS = datetime(2027, 3, 10, 14, 30, tzinfo=UTC)
"""Half past three in Berlin."""


@pytest.fixture
def run(table: Desk, ana: Person, ben: Person) -> StepRun:
    return table.group(GROUP, "Riverside", "doing", ana, ben)


def fixed(table: Desk, ana: Person, words: str = "10 March 15:30") -> Meeting:
    """The newest meeting, with its date."""
    table.commands(ana, GROUP, "meeting", words)
    prompt = table.prompt("meeting_dates")
    table.presses(ana, GROUP, "meetsure", prompt.id, prompt.data["stamp"])
    return table.session.exec(select(Meeting).order_by(Meeting.id.desc())).all()[0]  # type: ignore[attr-defined]


def begun(table: Desk, ana: Person) -> Meeting:
    one = fixed(table, ana)
    table.now = MEETS
    table.presses(ana, GROUP, "meetbegin", one.id)
    table.presses(ana, GROUP, "meetnext", one.id, 0)  # what is said at the check-in is not noted
    return one


def noted(table: Desk, who: Person, text: str) -> MeetingNote:
    table.replies(who, table.prompt("meeting_note"), text)
    return table.session.exec(select(MeetingNote).where(MeetingNote.text == text)).one()


def message(table: Desk, words: str) -> BotMessage:
    """The newest message that is about to say this."""
    found = [row for row in table.session.exec(select(Outgoing)) if words in row.payload.get("text", "")]
    one = table.session.get(BotMessage, found[-1].message_id)
    assert one is not None
    table._forget()
    return one


def test_words_that_nobody_wants_to_keep_are_not_kept(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    fixed(table, ana)
    table.replies(ben, table.prompt("meeting_card"), "I am so tired of it")
    draft, question = table.prompt("meeting_words").id, message(table, "what shall I make of it?")
    assert "I have kept nothing of it" in "".join(table.presses(ben, GROUP, "meetwords", draft, "no", on=question))
    assert table.session.get(Prompt, draft) is None


def test_the_message_that_closes_a_meeting_says_what_the_notes_say_now(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    one = begun(table, ana)
    first, second = noted(table, ben, "We ask the parents"), noted(table, ben, "Ben is late each time")
    table.presses(ana, GROUP, "meetend", one.id, one.item)
    table.presses(ben, GROUP, "minuteword", first.id)
    said = "".join(table.replies(ben, table.prompt("minute_word"), "We ask the council"))
    assert "1. We ask the council" in said
    assert "Find the next date" in "".join(table.buttons())
    said = "".join(table.presses(ben, GROUP, "minutedrop", second.id))
    assert "✓ Taken out." in said
    assert "Ben is late" not in said
    assert "1. We ask the council" in said, "the closing message no longer says what was taken out"


def test_who_asked_for_other_words_and_may_not_change_it_any_more_changes_nothing(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    cleo = table.person(7, "Cleo")
    member = Membership(community_id=1, person_id=cleo.id, moderator=True)
    table.session.add(member)
    begun(table, ana)
    note = noted(table, ben, "We ask the parents")
    table.presses(cleo, GROUP, "minuteword", note.id)
    member.moderator = False
    table.session.flush()
    said = "".join(table.replies(cleo, table.prompt("minute_word"), "We ask nobody"))
    assert "Whoever noted this, or moderates, can change it." in said
    assert note.text == "We ask the parents"


def test_an_action_is_made_of_the_note_as_it_was_shown(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    begun(table, ana)
    note = noted(table, ben, "Decision: We ask the parents. Who: Ben, by 18 March")
    table.presses(ana, GROUP, "minuteact", note.id)
    (yes,) = [
        key["data"].split(":")
        for row in table.session.exec(select(Outgoing))
        for line in row.payload.get("keyboard", [])
        for key in line
        if "into our plan" in key["label"]
    ]
    table.presses(ana, GROUP, "minuteword", note.id)
    table.replies(ana, table.prompt("minute_word"), "Decision: We ask the council. Who: Ben, by 25 March")
    assert "reads differently now" in "".join(table.presses(ana, GROUP, *yes))
    assert not table.session.exec(select(plan.Action)).all()


def test_no_to_an_action_works_in_private_too(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    begun(table, ana)
    note = noted(table, ben, "Decision: We ask the parents")
    table.presses(ana, ana.id, "minuteact", note.id)
    table.presses(ana, ana.id, "meetshut", on=message(table, "A new action for our plan?"))
    assert "delete" in [row.kind for row in table.session.exec(select(Outgoing))]


@pytest.mark.parametrize(("step", "asked"), [("order", False), ("times", False), ("claiming", True), ("doing", True)])
def test_who_is_named_is_asked_when_actions_can_be_taken_on(
    table: Desk, run: StepRun, ana: Person, ben: Person, step: str, asked: bool
) -> None:
    run.step = step
    begun(table, ana)
    note = noted(table, ben, "Decision: Ana and Ben ask the parents by 18 March")
    table.presses(ana, GROUP, "minuteact", note.id)
    said = "".join(table.presses(ana, GROUP, "minuteyes", note.id, date(2027, 3, 18).toordinal()))
    assert "Ben, your meeting named you" in said
    assert ("Will you do it? Then press." in said) == asked
    (action,) = table.session.exec(select(plan.Action))
    claim = plan.claim_of(table.session, action.id, ana.id)
    assert claim is not None
    assert claim.since is not None
    if asked:
        table.presses(ben, GROUP, "does", action.id, 1)
        table.presses(ben, GROUP, "does", action.id, 1)
        assert plan.claim_of(table.session, action.id, ben.id) is not None, "a second press takes nothing back"


def brought(table: Desk, who: Person, text: str) -> MeetingPoint:
    table.replies(who, table.prompt("meeting_card"), text)
    table.presses(who, GROUP, "meetwords", table.prompt("meeting_words").id, "point")
    return table.session.exec(select(MeetingPoint).where(MeetingPoint.text == text)).one()


def test_points_for_the_next_meeting_go_to_the_one_that_has_a_date(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    first = fixed(table, ana)
    left, kept = brought(table, ben, "Cushions"), brought(table, ben, "Keys")
    second = fixed(table, ana, "20 March 15:30")
    last = brought(table, ben, "Posters")
    table.presses(ana, GROUP, "meetlater", left.id)
    table.presses(ana, GROUP, "meetlater", last.id)
    assert (left.meeting_id, last.meeting_id) == (second.id, None), "no point goes to a meeting that is before its own"
    table.now = MEETS
    table.presses(ana, GROUP, "meetbegin", first.id)
    while not str(first.agenda[first.item][0]).startswith("point "):
        table.presses(ana, GROUP, "meetnext", first.id, first.item)
    table.presses(ana, GROUP, "meetnexttime", first.id, first.item)
    assert kept.meeting_id == second.id


@pytest.mark.parametrize("how", ["cancelled", "given up", "begun"])
def test_a_meeting_that_is_off_leaves_its_points_and_asks_for_no_more(
    table: Desk, run: StepRun, ana: Person, ben: Person, how: str
) -> None:
    first = fixed(table, ana)
    point = brought(table, ben, "Cushions")
    second = fixed(table, ana, "20 March 15:30")
    table.commands(ben, ben.id, "start", f"meetpoint_{short(first.id)}")
    assert table.prompts("meeting_point")
    if how == "cancelled":
        table.presses(ana, GROUP, "meetgone", first.id)
    elif how == "given up":
        table.goes_to(date(2027, 3, 12), 9)
        assert first.state is MeetingState.OVER
    else:
        table.now = MEETS
        table.presses(ana, GROUP, "meetbegin", first.id)
    assert not table.prompts("meeting_point"), "its question would take words that are for something else"
    assert point.meeting_id == (first.id if how == "begun" else second.id)


def test_a_hurried_second_press_on_a_role_changes_nothing(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    def key() -> list[str]:
        """Of the button on the newest card of the meeting."""
        rows = table.session.exec(select(Outgoing).order_by(Outgoing.id))  # type: ignore[arg-type]
        keys = [key for row in rows for line in row.payload.get("keyboard", []) for key in line]
        return list([one["data"] for one in keys if "I facilitate" in one["label"]][-1].split(":")[1:])

    one = fixed(table, ana)
    old = key()
    table.presses(ben, GROUP, "meetrole", *old)
    new = key()
    assert "press again where your name stands" in "".join(table.presses(ben, GROUP, "meetrole", *old))
    assert one.facilitator_id == ben.id
    table.presses(ben, GROUP, "meetrole", *new)
    assert "You have given it back" in "".join(table.presses(ben, GROUP, "meetrole", *new))
    assert one.facilitator_id is None
    table.goes_to(date(2027, 3, 9), 9)
    reminder = key()
    for _ in range(2):
        table.presses(ben, GROUP, "meetrole", *reminder)
        assert one.facilitator_id == ben.id


def test_who_brings_a_point_alone_reads_how_it_is_changed(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    one = fixed(table, ana)
    for part, told in (
        (Part.CORE, "“⚙️ Change” and then “📋 Points”"),
        (Part.FOLLOW, "Whoever leads the meeting can change it"),
    ):
        communities.membership(table.session, one.community_id, ben.id).part = part  # type: ignore[union-attr]
        table.session.flush()
        table.commands(ben, ben.id, "start", f"meetpoint_{short(one.id)}")
        assert told in "".join(table.writes(ben, f"Something of {part}"))
