"""Whom a nudge is for, what is over for them, and their own wishes: one rule after another, without Telegram."""

import pytest

from bot.store.plan import Need
from bot.store.wishes import keep_wishes
from tests.conversations.desk import Desk, agreed, days

SCHOOL, OTHER = -100, -200
ANA, BEN, EMIL = 1, 2, 3


def test_what_does_not_fit_waits_for_another_day_though_two_groups_wake(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    for chat_id, name in ((SCHOOL, "School"), (OTHER, "Other")):
        run = table.group(chat_id, name, "doing", ana, ben)
        for number in range(6):
            table.action(run, f"Poster {number} of {name}", days(10), ben)
        agreed(table, run)
    first, second = table.goes_to(days(7))[BEN], table.goes_to(days(8))[BEN]
    assert (len(first), len(second)) == (1, 1), "one a day, though each group has something left to say"
    assert first[0].count("Poster") == 10
    assert [name in second[0] for name in ("Poster 5 of School", "Poster 5 of Other")] == [True, True]
    assert second[0].count("Poster") == 2


def test_whoever_takes_an_action_on_hears_only_what_is_still_ahead(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ana)
    agreed(table, run)
    assert ANA in table.goes_to(days(7))
    table.goes_to(days(8), 15)
    table.presses(ben, SCHOOL, "does", one.id)
    assert BEN not in table.goes_to(days(9)), "that it is due in three days was said before it was Ben's"
    assert "is due today" in table.goes_to(days(10))[BEN][0]


def test_what_came_up_while_somebody_wanted_no_reminders_is_not_made_up_for(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    table.presses(ben, BEN, "nonudges")
    assert BEN not in table.goes_to(days(8), 15)
    table.presses(ben, BEN, "nudgeson")
    assert BEN not in table.goes_to(days(9))
    assert "is due today" in table.goes_to(days(10))[BEN][0]


def test_a_new_day_brings_only_what_is_still_ahead(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(21), ben)
    agreed(table, run)
    table.goes_to(days(8), 15)
    table.presses(ben, BEN, "day", one.id, "d", days(10).toordinal())
    assert one.due_on == days(10)
    assert BEN not in table.goes_to(days(9))
    assert "is due today" in table.goes_to(days(10))[BEN][0]


@pytest.mark.parametrize(
    ("wish", "value", "not_yet", "comes"),
    [
        ("zone", "America/New_York", (7, 13), (7, 14)),
        ("first_hour", 11, (7, 10), (7, 11)),
        ("free_days", "0", (7, 20), (6, 8)),
    ],
)
def test_each_is_written_to_by_their_own_wishes(
    table: Desk, wish: str, value: object, not_yet: tuple[int, int], comes: tuple[int, int]
) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    setattr(keep_wishes(table.session, BEN), wish, value)
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    moments = sorted([(not_yet, False), (comes, True)])
    for (day, hour), told in moments:
        assert (BEN in table.goes_to(days(day), hour)) is told, (day, hour)


@pytest.mark.parametrize(("until", "late"), [(None, True), (12, False)])
def test_after_a_standstill_nobody_is_written_to_in_their_own_quiet_hours(table: Desk, until: int | None, late: bool) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    keep_wishes(table.session, BEN).until_hour = until
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    table.goes_to(days(6))
    assert (BEN in table.goes_to(days(7), 15, asleep=True)) is late
    assert (BEN in table.goes_to(days(8))) is not late


def test_who_has_begun_is_not_told_that_they_can_start(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    first, then = table.action(run, "Poster", days(30), ana), table.action(run, "Cake", days(30), ben)
    table.session.add(Need(action_id=then.id, needs_id=first.id))
    agreed(table, run)
    table.goes_to(days(2), 15)
    table.presses(ben, BEN, "underway", then.id)
    table.presses(ana, ANA, "done", first.id)
    assert BEN not in table.goes_to(days(3))


def test_a_moderator_is_not_told_as_moderator_of_an_own_action(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "doing", ana)
    table.action(run, "Poster", days(10), ana)
    agreed(table, run)
    table.goes_to(days(16))
    assert ANA not in table.goes_to(days(17)), "a week after its day only whoever does not have it is told"
    assert "was due on" in table.goes_to(days(21))[ANA][0]


def test_the_group_reads_by_name_who_can_start(table: Desk) -> None:
    ana, emil = table.person(ANA, "Ana"), table.person(EMIL, "Emil", reachable=False)
    run = table.group(SCHOOL, "School", "doing", ana, emil)
    first = table.action(run, "Poster", days(30), ana)
    for title, due in (("Cake", days(30)), ("Song", None)):
        table.session.add(Need(action_id=table.action(run, title, due, emil).id, needs_id=first.id))
    agreed(table, run)
    table.goes_to(days(2), 15)
    table.presses(ana, ANA, "done", first.id)
    said = table.goes_to(days(3))[SCHOOL][0]
    assert "• Emil can start with “Cake”: what it waited for is done. It is due on Wednesday, 31 March 2027." in said
    assert "• Emil can start with “Song”: what it waited for is done." in said


def test_the_group_is_asked_for_one_action_as_for_one(table: Desk) -> None:
    run = table.group(SCHOOL, "School", "doing", table.person(ANA, "Ana"))
    table.action(run, "Poster", days(10))
    agreed(table, run)
    assert "Who would like to take it on?" in table.goes_to(days(3))[SCHOOL][0]
    table.goes_to(days(9))
    assert "• “Poster”, due today" in table.goes_to(days(10))[SCHOOL][0]
