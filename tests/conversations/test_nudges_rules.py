"""Who is nudged, when, and how often: many cases, without Telegram."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.conversations.reminders import nudges
from bot.conversations.routes import DUE
from bot.conversations.turn import Turn
from bot.store import communities
from bot.store.communities import Membership
from bot.store.due import Due
from bot.store.plan import Need, State
from bot.store.wishes import keep_wishes
from tests.conversations.desk import Desk, agreed, days

SCHOOL, OTHER = -100, -200
ANA, BEN, EMIL = 1, 2, 3


def test_several_actions_of_one_person_come_in_one_message(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one, two = table.action(run, "Poster", days(10), ben), table.action(run, "Cake", days(10), ben)
    agreed(table, run)
    said = table.goes_to(days(7))
    assert len(said[BEN]) == 1
    assert "“Poster” is due on Thursday, 11 March 2027" in said[BEN][0]
    assert "“Cake” is due on" in said[BEN][0]
    assert "How are they going?" in said[BEN][0]
    assert said.keys() == {BEN}, "the group hears only what its members cannot be told alone"
    # "Later" holds for both.
    table.presses(ben, BEN, "snooze", 1, one.id, two.id)
    table.presses(ben, BEN, "snooze", 1, one.id, two.id)
    said = table.goes_to(days(8))
    assert len(said[BEN]) == 1
    assert "Poster" in said[BEN][0]
    assert "Cake" in said[BEN][0]


def test_what_two_groups_have_for_somebody_comes_in_one_message(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    for chat_id, name in ((SCHOOL, "School"), (OTHER, "Other")):
        run = table.group(chat_id, name, "doing", ana, ben)
        table.action(run, f"Poster of {name}", days(10), ben)
        agreed(table, run)
    said = table.goes_to(days(7))
    assert said[BEN] == [
        "Hello Ben, this is for you today:\n\n"
        "The plan of School\n• “Poster of School” is due on Thursday, 11 March 2027.\n\n"
        "The plan of Other\n• “Poster of Other” is due on Thursday, 11 March 2027.\n\n"
        "Press one to tell me how it is going."
    ]
    assert table.buttons()[:2] == ["“Poster of School”", "⏰ Later…"], "each button says what it belongs to"
    assert BEN not in table.goes_to(days(8))


def test_the_group_has_its_own_budget(table: Desk) -> None:
    ana, emil = table.person(ANA, "Ana"), table.person(EMIL, "Emil", reachable=False)
    run = table.group(SCHOOL, "School", "doing", ana, emil)
    table.action(run, "Poster", days(10), emil)
    table.action(run, "Cake", days(14))
    agreed(table, run)
    said = table.goes_to(days(7))
    assert len(said[SCHOOL]) == 1
    assert "• “Poster” is due on Thursday, 11 March 2027. (Emil)" in said[SCHOOL][0]
    assert "Nobody has this yet:\n• “Cake”, due on Monday, 15 March 2027" in said[SCHOOL][0]
    assert EMIL not in said


@pytest.mark.parametrize(
    ("what", "silent"),
    [("nothing", False), ("done", True), ("given back", True), ("left", True), ("no reminders", True), ("not this", True)],
)
def test_only_what_still_makes_sense_is_said(table: Desk, what: str, silent: bool) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    table.goes_to(days(4))
    match what:
        case "done":
            table.presses(ben, BEN, "done", one.id)
        case "given back":
            table.presses(ben, BEN, "giveback", one.id)
        case "left":
            table.leaves(ben, SCHOOL)
        case "no reminders":
            table.presses(ben, BEN, "nonudges")
        case "not this":
            table.presses(ben, BEN, "notthis", one.id)
    said = table.goes_to(days(10))
    assert (BEN not in said) is silent
    if what in {"given back", "left"}:
        assert "Nobody has this yet" in said[SCHOOL][0]


def test_after_a_standstill_one_message_comes_and_not_at_night(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    assert BEN not in table.goes_to(days(15), 22, asleep=True)
    said = table.goes_to(days(16))
    assert len(said[BEN]) == 1
    assert "“Poster” was due on Thursday, 11 March 2027. If it needs more time" in said[BEN][0]
    assert BEN not in table.goes_to(days(16), 20)


def test_the_moderator_is_told_alone_and_only_after_a_week(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    assert ANA not in table.goes_to(days(16))
    said = table.goes_to(days(17))
    assert "Only you as a moderator read this" in said[ANA][0]
    assert "“Poster” (Ben), due on Thursday, 11 March 2027" in said[ANA][0]
    assert not [text for chat, texts in said.items() if chat != ANA for text in texts if "moderator" in text]


def test_for_what_nobody_has_the_moderator_is_not_sent_to_ask_anyone(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10))
    agreed(table, run)
    said = table.goes_to(days(17))
    assert "“Poster”, which nobody has" in said[ANA][0]
    assert "Perhaps somebody takes it on, with a new day" in said[ANA][0]
    assert "ask kindly" not in said[ANA][0]


def test_a_moderator_who_cannot_be_written_to_is_not_told_in_the_group(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana", reachable=False), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    said = table.goes_to(days(17))
    assert not [text for texts in said.values() for text in texts if "moderator" in text]


def test_what_nobody_took_on_is_not_repeated_for_ever(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(12), start=days(10))
    agreed(table, run)
    said = table.goes_to(days(60))
    assert [text for text in said[SCHOOL] if "Nobody has this yet" in text] == said[SCHOOL]
    assert 1 <= len(said[SCHOOL]) <= 3
    assert "“Poster”, to begin on Thursday, 11 March 2027" in said[SCHOOL][0]


def test_who_can_start_is_told_next_morning_and_not_if_it_is_taken_back(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    first, then = table.action(run, "Poster", days(30), ana), table.action(run, "Cake", days(30), ben)
    table.session.add(Need(action_id=then.id, needs_id=first.id))
    agreed(table, run)
    table.goes_to(days(2), 15)
    table.presses(ana, ANA, "done", first.id)
    assert "Cake" in table.goes_to(days(3))[BEN][0]

    table.presses(ana, ANA, "undone", first.id)
    table.presses(ana, ANA, "done", first.id)
    table.presses(ana, ANA, "undone", first.id)
    assert BEN not in table.goes_to(days(4))


def test_the_next_step_ends_all_nudges(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    ours = select(Due).where(col(Due.kind).in_([nudges.KIND, nudges.OVERDUE]))
    assert table.session.exec(ours).all()
    table.presses(ana, SCHOOL, "next", run.id)
    assert not table.session.exec(ours).all()
    assert "Poster" not in str(table.goes_to(days(20)))


@pytest.mark.parametrize("day", [date(2027, 3, 26), date(2027, 3, 29), date(2027, 10, 29), date(2027, 11, 1)])
def test_one_nudge_at_eight_when_the_clocks_change(table: Desk, day: date) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", day, ben)
    agreed(table, run)
    table.goes_to(day - timedelta(days=1), 20)
    assert BEN not in table.goes_to(day, 7)
    assert len(table.goes_to(day, 8)[BEN]) == 1
    assert BEN not in table.goes_to(day, 23)


def test_each_group_has_its_own_eight_oclock(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben, zone="America/Sao_Paulo")
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    table.goes_to(days(8), 20)
    assert BEN not in table.goes_to(days(10), 7, zone="America/Sao_Paulo")
    assert "is due today" in table.goes_to(days(10), 8, zone="America/Sao_Paulo")[BEN][0]


def test_later_is_refused_for_what_waits_for_nobody(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    assert "None of this waits for you" in "".join(table.presses(ana, ANA, "later", one.id))
    table.presses(ben, BEN, "done", one.id)
    assert one.state is State.DONE
    assert "None of this waits for you" in "".join(table.presses(ben, BEN, "later", one.id))


def test_somebody_of_another_group_has_no_say(table: Desk) -> None:
    ana, ben, emil = table.person(ANA, "Ana"), table.person(BEN, "Ben"), table.person(EMIL, "Emil")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.group(OTHER, "Other", "doing", emil)
    one = table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    for verb in ("action", "done", "underway", "helpwanted", "giveback", "later", "notthis", "does", "helps", "handover"):
        assert "belongs to a group that you are not in" in "".join(table.presses(emil, EMIL, verb, one.id)), verb
        assert "another group" in "".join(table.presses(emil, OTHER, verb, one.id)), verb
    assert "not in" in "".join(table.presses(emil, EMIL, "day", one.id, "d", days(12).toordinal()))
    assert one.state is State.OPEN
    assert one.due_on == days(10)
    assert communities.membership(table.session, 1, EMIL) is None
    assert len(table.session.exec(select(Membership)).all()) == 3


def test_what_nobody_has_is_not_finished_by_a_passer_by_and_a_moderator_says_so_openly(table: Desk) -> None:
    ana, ben, clara = table.person(ANA, "Ana"), table.person(BEN, "Ben"), table.person(EMIL, "Clara")
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    free, bens = table.action(run, "Poster", days(10)), table.action(run, "Cake", days(10), ben)
    agreed(table, run)
    assert "Nobody has “Poster” yet" in "".join(table.presses(clara, SCHOOL, "done", free.id))
    assert "“Cake” is with Ben" in "".join(table.presses(clara, SCHOOL, "done", bens.id))
    assert [free.state, bens.state] == [State.OPEN, State.OPEN]
    assert "(Ana said so as a moderator.)" in "".join(table.presses(ana, SCHOOL, "done", bens.id))
    table.presses(clara, SCHOOL, "does", free.id)
    assert "as a moderator" not in "".join(table.presses(clara, SCHOOL, "done", free.id))


def test_what_falls_due_while_the_bot_is_out_of_the_group_comes_once_when_it_is_back(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    community = communities.community_of_chat(table.session, SCHOOL)
    assert community is not None
    community.present = False
    assert not table.goes_to(days(14), 9)
    community.present = True
    said = table.goes_to(days(14), 10)
    assert len(said[BEN]) == 1
    assert "“Poster” was due on" in said[BEN][0]


def test_a_reminder_that_fails_is_tried_again(table: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)

    def broken(_turn: Turn, _rows: list[Due]) -> None:
        raise RuntimeError("the disk is full")

    table.goes_to(days(6), 9)
    with monkeypatch.context() as broken_once:
        broken_once.setitem(DUE, nudges.KIND, broken)
        assert BEN not in table.goes_to(days(7), 8)
    assert "is due on" in table.goes_to(days(7), 9)[BEN][0]


def test_late_actions_are_spoken_of_in_the_group_without_their_people(table: Desk) -> None:
    ana, ben, emil = table.person(ANA, "Ana"), table.person(BEN, "Ben"), table.person(EMIL, "Emil", reachable=False)
    run = table.group(SCHOOL, "School", "doing", ana, ben, emil)
    table.action(run, "Poster", days(10), emil)
    agreed(table, run)
    said = table.goes_to(days(7))
    assert "• “Poster” is due on Thursday, 11 March 2027. (Emil)" in said[SCHOOL][0]
    (late,) = [text for text in table.goes_to(days(14))[SCHOOL] if "was planned for" in text]
    assert "• “Poster” was planned for Thursday, 11 March 2027. Would a new day or a helping hand be good?" in late
    assert "Emil" not in late
    board = " ".join(table.commands(ben, SCHOOL, "plan"))
    assert "planned for Thu 11 Mar, a new day is welcome" in board
    assert "overdue" not in board


def test_what_comes_back_late_looks_for_somebody_with_a_new_day(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10))
    agreed(table, run)
    said = table.goes_to(days(13), asleep=True)
    assert "due on" not in said.get(SCHOOL, [""])[0]
    said = table.goes_to(days(14))
    assert (
        "Nobody has this yet:\n• “Poster” was planned for Thursday, 11 March 2027. Whoever takes it on chooses a new day."
        in said[SCHOOL][0]
    )


@pytest.mark.parametrize("how", ["leaves", "gives back"])
@pytest.mark.parametrize("hour", [6, 9, 20])
def test_the_group_is_not_asked_twice_on_one_day_who_takes_an_action(table: Desk, how: str, hour: int) -> None:
    ana, ben, clara = (table.person(id_, name) for id_, name in ((ANA, "Ana"), (BEN, "Ben"), (EMIL, "Clara")))
    # Clara lives by another clock: her morning comes while the group is awake.
    keep_wishes(table.session, clara.id).zone = "America/New_York"
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    one = table.action(run, "Poster", days(10), ben)
    table.action(run, "Cake", days(10), clara)
    agreed(table, run)
    table.goes_to(days(10), hour)
    asked = table.leaves(ben, SCHOOL) if how == "leaves" else table.presses(ben, BEN, "giveback", one.id)
    assert "Who would like to take" in " ".join(asked)
    said = table.goes_to(days(11), 20)
    assert "Poster" not in " ".join(said.get(SCHOOL, []))


def test_the_group_is_woken_only_when_there_is_something_to_say(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(60), ben)
    agreed(table, run)

    def woken() -> list[date]:
        return [row.at.date() for row in table.session.exec(select(Due).where(Due.kind == nudges.KIND))]

    assert woken() == [date(2027, 4, 27)], "three days before"
    table.presses(ana, ANA, "day", one.id, "d", days(30).toordinal())
    assert woken() == [days(25)], "a change of the plan changes it"
    said = table.goes_to(days(25))
    assert BEN in said
    assert woken() == [days(30)]
    table.presses(ben, BEN, "snooze", 1, one.id)
    assert woken() == [days(28)]
    table.presses(ben, BEN, "done", one.id)
    assert woken() == []


def test_what_happens_in_the_second_of_the_morning_does_not_put_it_off(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    table.goes_to(days(7), 7)
    table.now += timedelta(hours=1, seconds=1)
    table.commands(ana, SCHOOL, "plan")
    assert "is due on" in table.goes_to(days(7), 9)[BEN][0]
