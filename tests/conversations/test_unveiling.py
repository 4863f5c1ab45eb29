"""What tells who wrote something even without a name: said before anything is sent, wherever one may choose "anonymously"."""

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.store.communities import Membership
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
