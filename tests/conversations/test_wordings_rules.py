"""Rules of words in private while a goal is worded: whose name stands with them, and what is forgotten."""

from sqlmodel import select

from bot.conversations.buttons import short
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.people import Person
from tests.conversations.desk import GROUP, Desk


def said(table: Desk, run: StepRun, kind: Kind, text: str, author: Person, number: int = 1) -> Contribution:
    """Something that stands on the board."""
    one = Contribution(cycle_id=run.cycle_id, kind=kind, text=text, author_id=author.id, number=number)
    table.session.add(one)
    table.session.flush()
    return one


def test_building_on_a_wording_in_private_asks_whose_name_stands_with_it(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "School", "wordings", ana, ben)
    base = said(table, run, Kind.WORDING, "We speak more quietly", ana)
    asked = "".join(table.presses(ben, ben.id, "wbuild", run.id, base.id))
    assert "We speak more quietly" in asked
    assert "Should your name stand with it?" in "".join(table.writes(ben, "We speak quietly at lunch"))
    assert table.session.exec(select(Contribution)).all() == [base], "nothing is on the board before that"
    draft = table.prompt("telling_draft")
    table.presses(ben, ben.id, "send", draft.id, "anonymous")
    one = table.session.exec(select(Contribution).where(Contribution.text == "We speak quietly at lunch")).one()
    assert (one.author_id, one.about_id) == (None, base.id)


def test_what_helped_is_forgotten_with_its_question_and_comes_back_before_it_is_sent(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = table.group(GROUP, "School", "connections", ana, ben)
    one = said(table, run, Kind.EXPERIENCE, "It is loud at lunch", ana)
    table.commands(ben, ben.id, "start", f"say_{short(run.id)}")
    question = table.prompt("cope").message_id
    assert "With which of the experiences" in "".join(table.writes(ben, "Music after lunch"))
    assert not table.session.exec(select(Prompt).where(Prompt.purpose == "cope")).all(), "it tells who wrote what"
    assert table.session.get(BotMessage, question) is None
    draft = table.prompt("cope_draft")
    table.commands(ben, ben.id, "my")
    assert "📨 Not sent yet: Music after lunch" in table.buttons()
    assert "With which of the experiences" in "".join(table.presses(ben, ben.id, "unsent", draft.id))
    assert "Should your name stand with it?" in "".join(table.presses(ben, ben.id, "copewith", draft.id, one.id))


def test_a_wording_in_private_is_shown_in_the_words_of_whoever_reads_it(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "School", "wordings", ana, ben)
    one = said(table, run, Kind.WORDING, "We speak more quietly", ana)
    for number in range(6):
        said(table, run, Kind.COMMENT, f"Thought {number}", ana).about_id = one.id
    ben.language = "de"
    table.session.flush()
    assert "💬 1 Kommentar mehr" in "".join(table.presses(ben, ben.id, "wcard", run.id, one.id))
    table.presses(ana, GROUP, "wcard", run.id, one.id)
    assert "✖ Close" in table.buttons()
    table.presses(ben, ben.id, "wlike", run.id, one.id)
    assert {"👍 I like it", "✖ Close"} <= set(table.buttons()), "the group's card stays the group's after a press in private"
