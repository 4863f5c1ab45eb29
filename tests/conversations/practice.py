"""Groups that look back, for the scripts of the practice phase: they begin where the steps before leave them."""

import sqlite3
from datetime import date
from typing import TypeVar

from sqlmodel import Session

from bot.store import cycles
from bot.store.contributions import Contribution, Kind
from bot.store.plan import Action, Claim, Share, State
from tests.conversations.stored import cycle_of, with_store
from tests.script import Chat, Person, Stage, all_press, all_start

GOAL = "By 26 March every class starts its lessons within two minutes on 4 of 5 days."
REVIEW = date(2037, 3, 26)
"""The day to look back: that of the goal, in a year that is far off on whatever day the scripts are played."""
T = TypeVar("T")
NAMES = ("Ana", "Ben", "Clara", "Dora", "Emil")


def begun(stage: Stage, title: str = "Riverside School", roles: tuple[str, ...] = ()) -> tuple[Chat, list[Person]]:
    """Five people who have told one experience. Ana moderates; Emil has never opened the private chat."""
    people = stage.people(*NAMES)
    school = stage.group(title, people)
    ana = people[0]
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.presses("London", school)
    ana.presses("In this chat", school)
    all_start(people[:4])
    all_press(people, "Count me in", school)
    for one, role in zip(people, roles, strict=False):
        one.presses(role, school)
    stage.goes_on(ana, school)
    ana.replies_to_board("It is noisy after lunch", school)
    return school, people


def at_doing(stage: Stage, title: str = "Riverside School") -> tuple[Chat, list[Person]]:
    """They have a goal and a plan and are carrying it out."""
    school, people = begun(stage, title)
    ana, ben = people[0], people[1]
    with_store(stage, lambda session: _plan(session, school.id, ana.id, ben.id))
    return school, people


def _plan(session: Session, chat_id: int, ana: int, ben: int) -> None:
    """The goal and the plan, as the steps before leave them (they have their own scripts)."""
    cycle = cycle_of(session, chat_id)
    run = cycles.open_run(session, cycle.id)
    assert run is not None
    run.step = "doing"
    cycle.goal, cycle.review_on = GOAL, REVIEW
    circle = Action(cycle_id=cycle.id, title="Morning circle", state=State.DONE, outcome="Everyone is there on time")
    poster = Action(cycle_id=cycle.id, title="Poster with our rules", due_on=date(2026, 1, 8), percent=10)
    session.add_all([poster, circle])
    session.add_all(
        [
            Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text="A quiet corner", author_id=ben),
            Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text="Morning circle", author_id=ana, chosen=True),
        ]
    )
    session.flush()
    session.add(Claim(action_id=circle.id, person_id=ben, share=Share.DOES))


def at_attainment(stage: Stage, title: str = "Riverside School") -> tuple[Chat, list[Person]]:
    school, people = at_doing(stage, title)
    people[0].says("/next we look back", school)
    assert "How far did we get?" in school.board
    return school, people


def at_reflection(stage: Stage, title: str = "Riverside School") -> tuple[Chat, list[Person]]:
    school, people = at_attainment(stage, title)
    stage.goes_on(people[0], school)
    assert "Private reflection" in school.board
    return school, people


def answers(person: Person, text: str, how: str) -> None:
    """Writes an answer to the question that is open, and chooses who sees it."""
    person.says(text)
    person.presses(how)


def at_harvest(stage: Stage) -> tuple[Chat, list[Person]]:
    """Ana, Ben and Clara have shared four answers, one of them without a name, and Ben kept one for himself."""
    school, people = at_reflection(stage)
    ana, ben, clara, _dora, _emil = people
    ana.follows("Reflect in private", school)
    answers(ana, "The circle brings us together", "With my name")
    answers(ana, "There was never enough time", "Anonymously")
    ben.follows("Reflect in private", school)
    answers(ben, "I was proud of my class", "Only me")
    answers(ben, "The bell is too loud", "With my name")
    clara.follows("Reflect in private", school)
    for _ in range(3):
        clara.presses("Skip")
    answers(clara, "Parents asked for a circle at home", "With my name")
    stage.goes_on(ana, school)
    assert "Harvest" in school.board
    return school, people


def at_lessons(stage: Stage) -> tuple[Chat, list[Person]]:
    """The group voted: the circle first, then the time."""
    school, people = at_harvest(stage)
    ana, ben, clara, _dora, _emil = people
    for one in (ana, ben, clara):
        one.presses("1", school)
    ben.presses("3", school)
    stage.goes_on(ana, school)
    assert "Lessons" in school.board
    return school, people


def everywhere(stage: Stage, text: str) -> list[str]:
    """The tables of the database in which a text stands: one that no other script of the stage writes."""
    stage.playground.settle()
    path = stage.bot.database_url.removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")]
        return [
            table
            for table in tables
            if any(text in str(value) for row in connection.execute(f'select * from "{table}"') for value in row)
        ]
