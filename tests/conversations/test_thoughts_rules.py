"""/reflect in private: a group's reflection that waits comes before the task for oneself."""

from bot.conversations.buttons import short
from bot.store.cycles import StepRun
from bot.store.people import Person
from tests.conversations.desk import Desk


def test_a_paused_reflection_of_the_group_comes_first(table: Desk, ben: Person, run: StepRun) -> None:
    assert "A task for yourself" in table.commands(ben, ben.id, "reflect")[0]
    run.step = "reflection"
    table.session.flush()
    table.commands(ben, ben.id, "start", f"reflect_{short(run.id)}")
    table.presses(ben, ben.id, "reflect", run.id, 2)
    table.presses(ben, ben.id, "reflectlater", run.id)
    first, task = table.commands(ben, ben.id, "reflect")
    assert "Riverside" in first
    assert "question 3 of 8 comes next" in first
    assert "A task for yourself" in task
    table.presses(ben, ben.id, "reflect", run.id, 8)
    assert "A task for yourself" in table.commands(ben, ben.id, "reflect")[0], "it is finished"
