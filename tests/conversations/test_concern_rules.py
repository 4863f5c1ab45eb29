"""Rules of what somebody says against a proposal under their name: more of it is added, and what cannot be is said."""

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.method.consent import Choice
from bot.store import consents
from bot.store.consents import Concern
from bot.store.cycles import StepRun
from bot.store.people import Person
from tests.conversations.desk import GROUP, Desk


@pytest.fixture
def run(table: Desk, ana: Person, ben: Person) -> StepRun:
    run = table.group(GROUP, "Riverside", "consent", ana, ben)
    consents.set_position(table.session, run.id, ben.id, Choice.CONCERN)
    return run


def says(table: Desk, run: StepRun, ben: Person, text: str) -> str:
    """In private, with their name."""
    table.commands(ben, ben.id, "start", f"say_{short(run.id)}")
    table.writes(ben, text)
    return "".join(table.presses(ben, ben.id, "send", table.prompt("telling_draft").id, "named"))


def reason(table: Desk) -> str:
    return table.session.exec(select(Concern)).one().reason


def test_a_short_word_is_added_also_when_it_is_part_of_another(table: Desk, run: StepRun, ben: Person) -> None:
    says(table, run, ben, "Nobody knows how long it takes")
    says(table, run, ben, "Nobody knows how")
    says(table, run, ben, "Nobody knows how")
    assert reason(table) == "Nobody knows how long it takes · Nobody knows how", "said twice it stands once"


def test_what_does_not_fit_beside_the_first_is_not_lost(table: Desk, run: StepRun, ben: Person) -> None:
    says(table, run, ben, "a" * 590)
    said = says(table, run, ben, "It takes long")
    assert "With what you said before it has 606 characters, and 600 fit on the board." in said
    assert "It was not stored" in said
    assert reason(table) == "a" * 590
    assert table.prompt("telling_draft").data["text"] == "It takes long", "it can be sent without a name, or anew"


def replied(table: Desk, ana: Person, ben: Person, text: str) -> tuple[list[str], list[str]]:
    """What the group and Ben read when he replies to the board."""
    table.commands(ana, GROUP, "status")
    table.replies(ben, table.prompt("consent"), text)
    said = table.sent()
    return said.get(GROUP, []), said.get(ben.id, [])


def test_a_reply_does_not_show_the_group_that_somebody_had_a_concern(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    group, alone = replied(table, ana, ben, "I can live with it")
    assert group == ["Noted: 👍 I can live with it. You can change it until the result is shown."]
    assert "If you gave a reason anonymously" in "".join(alone), "he alone is told that it stays"


def test_a_reply_does_not_show_the_group_that_somebody_was_asked_before(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    before, _ = replied(table, ana, ben, "I have a concern")
    consents.set_position(table.session, run.id, ben.id, Choice.SUPPORT)
    anew, alone = replied(table, ana, ben, "I have a concern")
    assert before == anew, "the same words, whether it is new or not"
    assert "You have a concern. What is it, and what would help?" in "".join(alone)
