"""What a group that works on its plan is asked before something happens, and what it is told: many cases, without Telegram."""

from datetime import date

from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.plan import State
from tests.conversations.desk import GROUP, Desk, agreed, days


def cycle_of(table: Desk, run: StepRun) -> Cycle:
    return table.session.get_one(Cycle, run.cycle_id)


# --- the day to look back ---------------------------------------------------------------------------------------------


def test_the_day_to_look_back_moves_only_after_a_question_that_names_both_days(
    table: Desk, ana: Person, ben: Person, run: StepRun
) -> None:
    cycle = cycle_of(table, run)
    cycle.goal, cycle.review_on = "By 30 April 2027 every pupil speaks", date(2027, 4, 30)
    table.presses(ben, GROUP, "rday", cycle.id)
    was, day = date(2027, 4, 30).toordinal(), date(2027, 3, 29)
    said = " ".join(table.presses(ben, GROUP, "rtake", cycle.id, day.toordinal(), was))
    assert "from Friday, 30 April 2027 to Monday, 29 March 2027" in said
    assert "before the day that your goal names (Friday, 30 April 2027)" in said
    assert cycle.review_on == date(2027, 4, 30), "one press moves nothing"
    assert {"✓ Yes, move it", "✖ No, leave it"} <= set(table.buttons())

    said = " ".join(table.presses(ben, GROUP, "rleave", cycle.id))
    assert "30 April 2027" in said
    assert cycle.review_on == date(2027, 4, 30)
    assert not table.prompts("review"), "nobody is asked any more"

    table.presses(ben, GROUP, "rday", cycle.id)
    said = " ".join(table.presses(ana, GROUP, "rtake", cycle.id, day.toordinal(), was, 1))
    assert cycle.review_on == day
    assert "Monday, 29 March 2027 (it was Friday, 30 April 2027)" in said


def test_a_typed_day_is_asked_back_with_the_day_that_stands(table: Desk, ben: Person, run: StepRun) -> None:
    cycle = cycle_of(table, run)
    cycle.review_on = date(2027, 4, 30)
    table.presses(ben, GROUP, "rday", cycle.id)
    said = " ".join(table.replies(ben, table.prompt("review"), "12 May 2027"))
    assert "from Friday, 30 April 2027 to Wednesday, 12 May 2027" in said
    assert "your goal names" not in said, "it names none"
    assert "✓ Yes, move it" in table.buttons()


def test_the_first_day_to_look_back_counts_with_one_press(table: Desk, ben: Person, run: StepRun) -> None:
    cycle = cycle_of(table, run)
    table.presses(ben, GROUP, "rday", cycle.id)
    table.presses(ben, GROUP, "rtake", cycle.id, days(28).toordinal(), 0)
    assert cycle.review_on == days(28)
