"""A lesson is everybody's: who wrote it may delete it, or a moderator, or two of the group."""

import pytest
from sqlmodel import select

from bot.conversations.buttons import imprint, short
from bot.store.contributions import Tally
from bot.store.cycles import Cycle, Ended, StepRun
from bot.store.messages import BotMessage, Outgoing
from bot.store.people import Person
from bot.store.reflections import Lesson, Reflection, Sharing, Visibility
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


def test_an_insight_that_names_somebody_is_not_taken_as_it_is(
    table: Desk, ana: Person, ben: Person, run: StepRun, lesson: Lesson
) -> None:
    insight = Reflection(
        cycle_id=run.cycle_id, prompt="learned", text="Ana listened to me", sharing=Sharing.ANONYMOUS, key_hash="k"
    )
    harvested = StepRun(cycle_id=run.cycle_id, step="harvest", opened_at=table.now, closed_at=table.now, ended=Ended.DONE)
    table.session.add_all([insight, harvested])
    table.session.flush()
    table.session.add(Tally(run_id=harvested.id, option_id=insight.id, votes=1))
    table.session.flush()
    for person in (ben, ana):
        said = "".join(table.presses(person, GROUP, "lessontake", run.id, insight.id))
        assert "A lesson is for others too, so it names nobody of you, and this one names Ana." in said
        assert left(table) == ["Pizza is good"]
    table.replies(ana, table.prompt("lesson_word"), "Somebody who listens helps")
    assert "Somebody who listens helps" in left(table)


def test_a_lesson_that_names_somebody_is_not_shown_to_strangers(
    table: Desk, ana: Person, ben: Person, run: StepRun, lesson: Lesson
) -> None:
    lesson.text = "Ana listened to me"
    see = (run.id, lesson.id, Visibility.ALL.value)
    for args in (see, (*see, ben.id, imprint(lesson.text))):
        said = "".join(table.presses(ana, GROUP, "lessonsee", *args))
        assert "This lesson names Ana. Change it first" in said
        assert lesson.visibility is Visibility.GROUP
    lesson.visibility = Visibility.ALL
    table.presses(ben, GROUP, "lessonsee", run.id, lesson.id, Visibility.GROUP.value)
    assert lesson.visibility is Visibility.GROUP, "back to the group alone is free"


def test_trees_in_the_group_are_drawn_anew_without_what_is_taken_out(
    table: Desk, ana: Person, ben: Person, run: StepRun, lesson: Lesson
) -> None:
    table.session.get_one(Cycle, run.cycle_id).ended_at = table.now
    run.step, run.closed_at = "seeds", table.now
    table.commands(ben, GROUP, "tree")
    (picture,) = [row for row in table.session.exec(select(Outgoing)) if row.kind == "picture"]
    assert [one["text"] for one in picture.payload["data"]["fruits"]] == ["Pizza is good"]
    message = table.session.get_one(BotMessage, picture.message_id)
    table.presses(ana, ana.id, "notoktake", run.id, "l", lesson.id)
    queued = [row for row in table.session.exec(select(Outgoing)) if row.message_id == message.id]
    assert [row.kind for row in queued] == ["redraw"]
    assert not queued[0].payload["data"]["fruits"]
