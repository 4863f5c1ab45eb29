"""“Next” is nobody's contribution; an idea that was joined to a chosen one was chosen."""

import pytest
from sqlmodel import select

from bot.conversations import boards
from bot.conversations.incoming import Incoming, What
from bot.conversations.practice import seeds
from bot.conversations.turn import Turn
from bot.store import refinements
from bot.store.communities import Community
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun
from bot.store.people import Person
from bot.store.reflections import Seed
from tests.conversations.desk import GROUP, Desk


def turn_at(table: Desk) -> Turn:
    return Turn(
        session=table.session,
        now=table.now,
        incoming=Incoming(0, What.COMMAND, GROUP),
        community=table.session.exec(select(Community)).one(),
    )


def at(table: Desk, run: StepRun, step: str) -> None:
    run.step = step
    table.session.flush()
    turn = turn_at(table)
    boards.show(turn, run, turn.cycle())


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("next", "a moderator presses ▶"),
        ("Zurück!", "a moderator presses ▶"),
    ],
)
def test_it_is_answered_and_not_kept(table: Desk, ben: Person, run: StepRun, typed: str, answer: str) -> None:
    at(table, run, "ideas")
    assert answer in table.replies(ben, table.prompt("ideas"), typed)[0]
    assert table.session.exec(select(Contribution)).all() == []
    table.replies(ben, table.prompt("ideas"), "Next week we bake a cake")
    assert [one.text for one in table.session.exec(select(Contribution))] == ["Next week we bake a cake"]


def test_an_idea_that_was_joined_to_a_chosen_one_is_no_seed_that_was_not_chosen(table: Desk, run: StepRun) -> None:
    pizza, snacks, song = (
        Contribution(cycle_id=run.cycle_id, kind=Kind.IDEA, text=text, number=number, chosen=number == 2)
        for number, text in enumerate(("Pizza", "Snacks and drinks", "A song"), start=1)
    )
    table.session.add_all([pizza, snacks, song])
    table.session.flush()
    refinements.join(table.session, snacks, pizza)
    run.step = "seeds"
    table.session.flush()
    turn = turn_at(table)
    seeds.opens(turn, run, turn.cycle())
    assert [one.text for one in table.session.exec(select(Seed)) if one.source == "idea"] == ["A song"]


def test_privacy_names_who_runs_the_bot_if_they_said_so(table: Desk, ben: Person) -> None:
    assert "ask your moderators to pass it on to them" in table.commands(ben, ben.id, "privacy")[0]
    table.run_by = "Linden School, office@linden.example"
    said = table.commands(ben, ben.id, "privacy")[0]
    assert "write to them: Linden School, office@linden.example" in said
    assert "ask your moderators" not in said
