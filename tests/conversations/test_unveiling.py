"""What tells who wrote something without a name, and whom a text names: said before it is sent."""

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.store import contributions
from bot.store.communities import Membership
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun
from bot.store.discussion import Finding, Remark
from bot.store.messages import Outgoing, Prompt
from bot.store.people import Person
from bot.store.reflections import Reflection, ReflectionProgress, Sharing
from bot.store.thoughts import Thought
from tests.conversations.desk import GROUP, Desk, desk


def draft(there: Desk, roles: tuple[str | None, ...], text: str = "The hall is loud") -> str:
    """What the first of these people reads before sending an experience."""
    people = [there.person(index, f"P{index}") for index in range(1, len(roles) + 1)]
    run = there.group(GROUP, "Riverside", "experiences", *people)
    for member, role in zip(there.session.exec(select(Membership).order_by(Membership.id)), roles, strict=True):  # type: ignore[arg-type]
        member.role = role
    there.session.flush()
    there.commands(people[0], people[0].id, "start", f"tell_{short(run.id)}")
    there.writes(people[0], text)
    return "\n".join(there.presses(people[0], people[0].id, "flavour", there.prompt("draft").id, "problem"))


@pytest.mark.parametrize(
    ("role", "warned"),
    [("pupil", "the only pupil"), ("family", "the only one from a family"), ("leader", "the only school leader")],
)
def test_whoever_is_alone_in_their_role_is_told_before_sending_without_a_name(role: str, warned: str) -> None:
    with desk() as there:
        said = draft(there, (role, "teacher", "teacher", "teacher", None))
        assert warned in said
        assert "Should your name stand with it?" in said, "it is told before, and forbids nothing"


def test_whoever_shares_a_role_or_has_told_none_is_not_warned() -> None:
    for roles in (
        ("pupil", "pupil", "teacher", "teacher"),
        (None, "pupil", "teacher", "teacher"),
        ("other", "pupil", None, None),
    ):
        with desk() as there:
            assert "⚠️" not in draft(there, roles)


def test_in_a_group_of_three_everybody_is_told_that_the_others_may_guess() -> None:
    with desk() as there:
        assert "I know only 3 people in this group" in draft(there, (None, None, None))
    with desk() as there:
        assert "I know only" not in draft(there, (None, None, None, None))


def ends_after(there: Desk, *by: int | None) -> str:
    """What the last of four reads before sending; the others' texts are by these, or without a name."""
    people = [there.person(index, f"P{index}") for index in (1, 2, 3, 4)]
    run = there.group(GROUP, "Riverside", "experiences", *people)
    for place, author in enumerate(by):
        there.session.add(
            Contribution(
                cycle_id=run.cycle_id,
                kind=Kind.EXPERIENCE,
                text=f"{place}",
                author_id=author,
                key_hash=None if author else "hash",
            )
        )
        contributions.note_contributed(there.session, run.id, place + 1)
    there.commands(people[3], 4, "start", f"tell_{short(run.id)}")
    there.writes(people[3], "The hall is loud")
    return "\n".join(there.presses(people[3], 4, "flavour", there.prompt("draft").id, "problem"))


ALL_OTHERS = "So far all others have given their names: they will know that it is you"


def test_the_last_one_is_told_when_all_others_have_given_their_names() -> None:
    with desk() as there:
        assert ALL_OTHERS in ends_after(there, 1, 2, 3)


def test_who_is_not_the_last_or_not_the_only_one_without_a_name_is_not_told() -> None:
    with desk() as there:
        assert ALL_OTHERS not in ends_after(there, 1, 2, None)
    with desk() as there:
        assert ALL_OTHERS not in ends_after(there, 1, 2), "else one could watch when somebody writes without a name"


def test_at_the_reflection_the_last_one_is_told_too() -> None:
    with desk() as there:
        people = [there.person(index, f"P{index}") for index in (1, 2, 3)]
        run = there.group(GROUP, "Riverside", "reflection", *people)
        for one in people[:2]:
            there.session.add(ReflectionProgress(cycle_id=run.cycle_id, person_id=one.id, finished=True))
            there.session.add(
                Reflection(cycle_id=run.cycle_id, prompt="learned", text="Much", sharing=Sharing.NAMED, author_id=one.id)
            )
        there.session.flush()
        there.commands(people[2], 3, "start", f"reflect_{short(run.id)}")
        assert ALL_OTHERS in "".join(there.writes(people[2], "It was hard"))


# --- whom a text names ------------------------------------------------------------------------------------------------


def texts(there: Desk) -> list[str]:
    return [one.text for one in there.session.exec(select(Contribution))]


def writing(there: Desk, step: str = "experiences", link: str = "tell") -> tuple[list[Person], StepRun]:
    people = [there.person(1, "Karin"), there.person(2, "Horst"), there.person(3, "Lina"), there.person(4, "Mia")]
    run = there.group(GROUP, "Riverside", step, *people)
    there.commands(people[2], 3, "start", f"{link}_{short(run.id)}")
    return people, run


@pytest.mark.parametrize("how", ["named", "anonymous"])
def test_a_text_that_names_a_member_is_asked_about_once_more(table: Desk, how: str) -> None:
    (*_others, lina, _mia), _run = writing(table, "ideas")
    table.writes(lina, "karin is stupid")
    draft = table.prompt("draft").id
    said = table.presses(lina, 3, "share", draft, how)
    assert "Your text names Karin. Is it about the thing, and does it hurt nobody?" in "".join(said)
    assert table.buttons() == ["✓ Yes, send it", "✏️ Change it", "✖ Do not send"]
    assert texts(table) == []
    table.presses(lina, 3, "share", draft, how)
    assert texts(table) == [], "a hurried second press sends nothing"
    table.presses(lina, 3, "share", draft, how, "meant")
    assert texts(table) == ["karin is stupid"]


def test_whoever_changes_it_writes_it_anew_and_the_old_one_is_forgotten(table: Desk) -> None:
    (*_others, lina, _mia), _run = writing(table, "ideas")
    table.writes(lina, "Karin is stupid")
    table.presses(lina, 3, "share", table.prompt("draft").id, "anonymous")
    assert "Write it as you like it better" in "".join(table.presses(lina, 3, "anew", table.prompt("draft").id))
    assert "the tests are too long" in "".join(table.writes(lina, "the tests are too long"))
    assert [one.data["text"] for one in table.prompts("draft")] == ["the tests are too long"]
    table.writes(lina, "And too hard")
    assert len(table.prompts("draft")) == 2, "after that each message is a text of its own again"
    for one in table.prompts("draft"):
        table.presses(lina, 3, "share", one.id, "anonymous")
    assert sorted(texts(table)) == ["And too hard", "the tests are too long"]


def test_a_warning_of_the_language_does_not_ask_about_the_name_again(table: Desk) -> None:
    (*_others, lina, _mia), _run = writing(table, "ideas")
    table.writes(lina, "Todo mal con Horst, no me gusta nada de lo que hace en la escuela")
    draft = table.prompt("draft").id
    table.presses(lina, 3, "share", draft, "anonymous")
    assert "in another language" in "".join(table.presses(lina, 3, "share", draft, "anonymous", "meant"))
    table.presses(lina, 3, "share", draft, "sure", "meant")
    assert len(texts(table)) == 1


def test_ones_own_name_is_not_asked_about(table: Desk) -> None:
    (*_others, lina, _mia), _run = writing(table, "ideas")
    table.writes(lina, "I, Lina, will bring a cake")
    table.presses(lina, 3, "share", table.prompt("draft").id, "named")
    assert texts(table) == ["I, Lina, will bring a cake"]


def test_a_concern_an_answer_a_remark_a_finding_and_a_thought_are_asked_about_too(table: Desk) -> None:
    (_karin, horst, lina, mia), run = writing(table, "wordings", "say")
    table.writes(lina, "Karin talks less by May")
    draft = table.prompt("telling_draft").id
    assert "names Karin" in "".join(table.presses(lina, 3, "send", draft, "anonymous"))
    assert "✖ Do not send" in table.buttons()
    table.presses(lina, 3, "send", draft, "anonymous", "meant")
    assert texts(table) == ["Karin talks less by May"]

    run.step = "reflection"
    table.session.flush()
    table.commands(mia, 4, "start", f"reflect_{short(run.id)}")
    table.writes(mia, "It was hard with Horst")
    draft = table.prompt("reflect_draft").id
    assert "names Horst" in "".join(table.presses(mia, 4, "reflectshare", draft, "named"))
    assert {"🔒 Only me", "✏️ Change it", "✖ Do not send"} <= set(table.buttons()), "the buttons before are gone"
    table.presses(mia, 4, "reflectshare", draft, "named", "meant")
    table.writes(mia, "Horst again")
    draft = table.prompt("reflect_draft").id
    assert "Your text names" not in "".join(table.presses(mia, 4, "reflectshare", draft, "mine")), "hers alone"

    question = table.prompt("reflect")
    question.data = {**question.data, "same": "named"}
    table.writes(mia, "Karin was often late")
    assert table.prompt("reflect_draft").data["text"] == "Karin was often late", "also where the rest goes the same way"

    run.step = "harvest"
    table.session.flush()
    table.commands(lina, 3, "start", f"harvest_{short(run.id)}")
    table.writes(lina, "1 Karin is stupid")
    draft = table.prompt("harvest_draft").id
    assert "names Karin" in "".join(table.presses(lina, 3, "remarksend", draft, "anonymous"))
    assert table.session.exec(select(Remark)).all() == []
    table.presses(lina, 3, "remarksend", draft, "anonymous", "meant")
    assert [one.text for one in table.session.exec(select(Remark))] == ["Karin is stupid"]

    table.commands(horst, GROUP, "status")
    table.replies(mia, table.prompt("harvest"), "Todo mal con Horst")
    draft = table.prompt("harvest_reply").id
    assert "names Horst" in "".join(table.presses(mia, GROUP, "finding", draft))
    assert table.session.exec(select(Finding)).all() == []
    table.presses(mia, GROUP, "finding", draft, "meant")
    assert [one.text for one in table.session.exec(select(Finding))] == ["Todo mal con Horst"]

    thought = Thought(question="helps", text="Less of Horst", author_id=lina.id)
    table.session.add(thought)
    table.session.flush()
    community = table.session.exec(select(Membership)).first().community_id
    assert "names Horst" in "".join(table.presses(lina, 3, "thoughtsend", thought.id, community, "named"))
    table.presses(lina, 3, "thoughtsend", thought.id, community, "named", "meant")
    assert thought.sharing is Sharing.NAMED


def test_what_is_said_at_a_board_stands_first_behind_something_is_not_ok(table: Desk) -> None:
    (karin, _horst, lina, _mia), run = writing(table, "harvest")
    for index in range(25):
        table.session.add(
            Reflection(cycle_id=run.cycle_id, prompt="successes", text=f"Answer {index:02}", sharing=Sharing.ANONYMOUS)
        )
    table.session.flush()
    first = table.session.exec(select(Reflection)).first()
    assert first is not None
    table.session.add(Remark(cycle_id=run.cycle_id, reflection_id=first.id, text="Zara is stupid", author_id=karin.id))
    table.session.add(Finding(cycle_id=run.cycle_id, topic="successes", text="Yes, she is"))
    table.session.flush()
    said = "".join(table.commands(lina, 3, "start", f"notok_{short(run.id)}"))
    assert "Zara is stupid" in said
    assert "Yes, she is" in said
    assert said.index("Zara is stupid") < said.index("Answer 00")


@pytest.mark.parametrize("how", ["named", "anonymous"])
def test_a_text_that_names_somebody_only_when_it_is_changed_is_asked_about_too(table: Desk, how: str) -> None:
    (*_others, lina, _mia), _run = writing(table, "ideas")
    table.writes(lina, "Shorter tests")
    table.presses(lina, 3, "share", table.prompt("draft").id, how)
    kept = table.session.exec(select(Contribution)).one()
    rows = [row.payload.get("keyboard", []) for row in table.session.exec(select(Outgoing))]
    data = next(one["data"] for lines in rows for line in lines for one in line if one["label"] == "✏️ Change")
    key = data.split(":")[2]
    table.presses(lina, 3, "change", kept.id, key)
    assert "Your text names Karin" in "".join(table.writes(lina, "Karin is stupid"))
    assert texts(table) == ["Shorter tests"]
    change = table.prompt("change").id
    assert "Your text names Horst" in "".join(table.writes(lina, "Horst is stupid")), "what is written next takes its place"
    table.presses(lina, 3, "changeto", change)
    assert texts(table) == ["Horst is stupid"]
    assert "sent already" in "".join(table.presses(lina, 3, "changeto", change))


def test_what_only_its_author_reads_is_changed_without_a_question(table: Desk) -> None:
    (*_others, lina, _mia), run = writing(table, "reflection", "reflect")
    mine = Reflection(cycle_id=run.cycle_id, prompt="successes", text="Short", sharing=Sharing.MINE, author_id=lina.id)
    table.session.add(mine)
    table.session.flush()
    table.presses(lina, 3, "rereflect", mine.id, "")
    assert "Your text names" not in "".join(table.writes(lina, "Karin helped me"))
    assert mine.text == "Karin helped me"


def test_the_sentence_beside_a_voice_is_asked_about_too(table: Desk) -> None:
    (*_others, lina, _mia), run = writing(table, "reflection", "reflect")
    said = {"prompt": "successes", "text": "", "voice": "f", "seconds": 3}
    waits = Prompt(chat_id=3, person_id=3, purpose="reflect_headline", run_id=run.id, data=said)
    table.session.add(waits)
    table.session.flush()
    assert "Your text names Karin" in "".join(table.writes(lina, "Karin was late"))
    assert "Your text names Horst" in "".join(table.writes(lina, "Horst was late")), "what is written next takes its place"
    assert table.session.exec(select(Reflection)).all() == []
    table.presses(lina, 3, "reflectshare", waits.id, "named", "meant")
    (kept,) = table.session.exec(select(Reflection))
    assert (kept.text, kept.voice, kept.sharing) == ("Horst was late", "f", Sharing.NAMED)
