"""A lesson is everybody's: who wrote it may delete it, or a moderator, or two of the group."""

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.store.cycles import StepRun
from bot.store.people import Person
from bot.store.reflections import Lesson
from tests.conversations.desk import GROUP, Desk


@pytest.fixture
def lesson(table: Desk, run: StepRun) -> Lesson:
    run.step = "lessons"
    one = Lesson(community_id=1, cycle_id=run.cycle_id, text="Pizza is good")
    table.session.add(one)
    table.session.flush()
    return one


def left(table: Desk) -> list[str]:
    return [one.text for one in table.session.exec(select(Lesson))]


def test_one_who_did_not_write_it_needs_a_second_one(
    table: Desk, ana: Person, ben: Person, run: StepRun, lesson: Lesson
) -> None:
    said = "".join(table.presses(ben, GROUP, "lessondrop", run.id, lesson.id))
    assert "Ben asks: shall this lesson go?" in said
    asked = (run.id, lesson.id, ben.id)
    assert "Somebody else of you presses this" in "".join(table.presses(ben, GROUP, "lessongone", *asked))
    assert left(table) == ["Pizza is good"]
    table.presses(ana, GROUP, "lessongone", *asked)
    assert left(table) == []


def test_a_moderator_and_its_author_delete_it_alone(
    table: Desk, ana: Person, ben: Person, run: StepRun, lesson: Lesson
) -> None:
    assert "Ana, shall this lesson go?" in "".join(table.presses(ana, GROUP, "lessondrop", run.id, lesson.id))
    table.presses(ana, GROUP, "lessongone", run.id, lesson.id, ana.id)
    assert left(table) == []
    mine = Lesson(community_id=1, cycle_id=run.cycle_id, text="Mine")
    table.session.add(mine)
    table.session.flush()
    assert "Ben, shall this lesson go?" in "".join(table.presses(ben, ben.id, "lessondrop", run.id, mine.id, ben.id))
    table.presses(ben, ben.id, "lessongone", run.id, mine.id, ben.id, "own")
    assert left(table) == []


def test_a_lesson_names_nobody_of_the_group(table: Desk, ana: Person, ben: Person, run: StepRun, lesson: Lesson) -> None:
    table.commands(ben, ben.id, "start", f"lesson_{short(run.id)}")
    assert "yours names Ana. I did not keep it" in "".join(table.writes(ben, "Do not leave it to Ana"))
    assert left(table) == ["Pizza is good"]
    table.writes(ben, "Do not leave it to one")
    assert sorted(left(table)) == ["Do not leave it to one", "Pizza is good"]
    table.presses(ana, GROUP, "lessonedit", run.id, lesson.id)
    assert "names Ben" in "".join(table.replies(ana, table.prompt("lesson_edit"), "Pizza is good, said Ben"))
    assert lesson.text == "Pizza is good"
