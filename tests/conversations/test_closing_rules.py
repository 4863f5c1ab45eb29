"""When a step closes by itself, and when not: many cases, without Telegram."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.conversations import boards, closing, flow
from bot.conversations.falling_due import handle_due
from bot.conversations.incoming import Incoming, What
from bot.conversations.saying import plain_text
from bot.conversations.turn import Turn
from bot.method.consent import Choice
from bot.method.steps import PAUSE, STEPS
from bot.store import communities, consents, contributions, cycles, due, polls
from bot.store.communities import Community, Part
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Ended, StepRun
from bot.store.due import Due
from bot.store.messages import Prompt
from bot.store.people import Person
from tests.conversations.desk import Desk

SCHOOL = -100


def turn_of(table: Desk) -> Turn:
    community = table.session.exec(select(Community)).one()
    incoming = Incoming(0, What.COMMAND, community.chat_id)
    return Turn(session=table.session, now=table.now, incoming=incoming, community=community)


def at_consent(table: Desk, people: int = 3) -> tuple[StepRun, list[Person]]:
    """A group that decides on a wording."""
    members = [table.person(number, name) for number, name in enumerate(("Ana", "Ben", "Clara", "Dora")[:people], start=1)]
    run = table.group(SCHOOL, "School", "consent", *members)
    wording = Contribution(cycle_id=run.cycle_id, kind=Kind.WORDING, text="Everybody speaks", author_id=1, chosen=True)
    table.session.add(wording)
    table.session.flush()
    return run, members


def everyone_supports(table: Desk, run: StepRun, people: list[Person]) -> None:
    for person in people:
        table.presses(person, SCHOOL, "stand", run.id, "support")


def minutes_pass(table: Desk, minutes: float) -> None:
    """So many minutes go by, and what falls due meanwhile is done."""
    target = table.now + timedelta(minutes=minutes)
    while (at := due.next_due(table.session)) is not None and at <= target:
        table.now = max(table.now, at)
        handle_due(table.session, table.now)
    table.now = target


def open_step(table: Desk) -> str | None:
    cycle = table.session.exec(select(cycles.Cycle)).one()
    run = cycles.open_run(table.session, cycle.id)
    return run.step if run else None


def shown(table: Desk, run: StepRun) -> str:
    """What the board of a step says now."""
    found = cycles.run_with_community(table.session, run.id)
    assert found is not None
    turn = turn_of(table)
    return plain_text(boards._render(turn, found[0], found[1])[0])


def test_it_closes_after_the_pause_and_only_when_everyone_has_answered(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people[:2])
    assert run.closes_at is None
    assert "It closes by itself when all have answered. Ana or an administrator can close it." in shown(table, run)
    minutes_pass(table, 60)
    assert open_step(table) == "consent"

    everyone_supports(table, run, people[2:])
    assert run.closes_at == table.now + PAUSE
    assert "Everyone has answered. The next step comes at 11:30." in shown(table, run)
    minutes_pass(table, 29)
    assert open_step(table) == "consent"
    minutes_pass(table, 1)
    assert open_step(table) == "ideas"
    assert (run.ended, run.closed_by, run.closes_at) == (Ended.ITSELF, None, None)
    assert not table.session.exec(select(Due).where(Due.kind == closing.KIND)).all()


def test_anyone_of_the_core_team_can_stop_it_and_let_it_go(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people)
    follower = table.person(9, "Finn")
    community = table.session.exec(select(Community)).one()
    table.session.add(communities.Membership(community_id=community.id, person_id=9, part=Part.FOLLOW))
    assert "Ana can do this" in table.presses(follower, SCHOOL, "hold", run.id, 1)[-1]
    assert run.closes_at is not None

    said = table.presses(people[1], SCHOOL, "hold", run.id, 1)
    assert any("All right: we wait." in one for one in said)
    table.presses(people[2], SCHOOL, "hold", run.id, 1)
    assert run.closes_at is None
    assert "⏸ We wait, since somebody needs longer. Ana or an administrator can close it." in shown(table, run)
    minutes_pass(table, 300)
    assert open_step(table) == "consent"

    table.presses(people[2], SCHOOL, "hold", run.id, 0)
    assert run.closes_at == table.now + PAUSE, "the pause begins anew"
    minutes_pass(table, 30)
    assert open_step(table) == "ideas"


def test_the_moderator_goes_on_at_once(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people)
    table.presses(people[0], SCHOOL, "next", run.id)
    assert open_step(table) == "ideas"
    assert run.ended is Ended.DONE
    minutes_pass(table, 60)
    assert open_step(table) == "ideas", "what was planned for the step before does nothing to this one"


def test_a_withdrawn_answer_takes_it_back(table: Desk) -> None:
    members = [table.person(1, "Ana"), table.person(2, "Ben")]
    run = table.group(SCHOOL, "School", "focus", *members)
    one = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text="Noise", author_id=1, number=1)
    table.session.add(one)
    table.session.flush()
    for person in members:
        table.presses(person, SCHOOL, "vote", run.id, one.id)
    assert run.closes_at is None, "each has two votes left"
    for person in members * 2:
        table.presses(person, SCHOOL, "vote", run.id, one.id)
    assert run.closes_at is not None
    table.presses(members[1], SCHOOL, "unvote", run.id)
    assert run.closes_at is None
    minutes_pass(table, 60)
    assert open_step(table) == "focus"


def test_who_comes_new_to_the_core_team_is_waited_for(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people)
    newcomer = table.person(9, "Nora")
    table.presses(newcomer, SCHOOL, "part", run.id, "core")
    assert run.closes_at is None
    table.presses(newcomer, SCHOOL, "part", run.id, "follow")
    assert run.closes_at is not None, "whoever follows along holds nobody up"


def test_who_leaves_is_waited_for_no_more(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people[:2])
    table.leaves(people[2], SCHOOL)
    assert run.closes_at is not None
    assert "2 of 2 people have spoken" in shown(table, run)
    minutes_pass(table, 30)
    assert open_step(table) == "ideas"


def test_a_concern_leads_back_also_when_it_closes_by_itself(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people[:2])
    table.presses(people[2], SCHOOL, "stand", run.id, "object")
    minutes_pass(table, 30)
    assert open_step(table) == "wordings"
    assert sum(consents.stands(table.session, run.id).values()) == 3


def test_somebody_who_is_writing_gets_the_pause_once_more(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people)
    draft = Prompt(chat_id=2, person_id=2, purpose="telling_draft", run_id=run.id, data={"text": "But …"})
    table.session.add(draft)
    table.session.flush()
    minutes_pass(table, 31)
    assert open_step(table) == "consent"
    assert run.closes_at is not None
    minutes_pass(table, 31)
    assert open_step(table) == "ideas", "a draft that is left lying stops nobody for ever"


def test_at_night_it_waits_for_the_morning(table: Desk) -> None:
    run, people = at_consent(table)
    table.now = table.now.replace(hour=21)
    everyone_supports(table, run, people)
    assert "The next step comes on Tue 2 Mar at 08:00." in shown(table, run)


def test_after_a_standstill_it_closes_by_day_and_if_all_is_as_it_was(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people)
    table.now = table.now.replace(hour=23)
    handle_due(table.session, table.now)
    assert open_step(table) == "consent", "not in the middle of the night"
    minutes_pass(table, 12 * 60)
    assert open_step(table) == "ideas"


def test_what_falls_due_twice_closes_one_step_only(table: Desk) -> None:
    run, people = at_consent(table)
    everyone_supports(table, run, people)
    community = table.session.exec(select(Community)).one()
    table.session.add(Due(kind=closing.KIND, community_id=community.id, at=run.closes_at or table.now, subject_id=run.id))
    minutes_pass(table, 40)
    assert open_step(table) == "ideas"
    assert [one.step for one in cycles.runs(table.session, run.cycle_id)] == ["consent", "ideas"]


def test_a_step_that_refuses_to_close_waits_for_a_person(table: Desk) -> None:
    members = [table.person(number, f"Person {number}") for number in range(1, 7)]
    run = table.group(SCHOOL, "School", "choosing", *members)
    ideas = [Contribution(cycle_id=run.cycle_id, kind=Kind.IDEA, text=f"Idea {i}", author_id=1, number=i) for i in range(1, 7)]
    table.session.add_all(ideas)
    table.session.flush()
    for person, idea in zip(members, ideas, strict=True):
        table.presses(person, SCHOOL, "idealike", run.id, idea.id)
    assert run.closes_at is not None
    minutes_pass(table, 31)
    assert open_step(table) == "choosing", "no idea has enough 👍"
    assert run.held
    assert run.closes_at is None


def test_after_going_back_everyone_is_waited_for_anew(table: Desk) -> None:
    members = [table.person(1, "Ana"), table.person(2, "Ben")]
    first = table.group(SCHOOL, "School", "experiences", *members)
    for person in members:
        contributions.note_contributed(table.session, first.id, person.id)
    found = cycles.run_with_community(table.session, first.id)
    assert found is not None
    turn = turn_of(table)
    flow.close_run(turn, first, turn.words._(""), Ended.DONE)
    again = flow.open_step(turn, found[1], "experiences")
    assert again.round == 2
    assert again.closes_at is None


@pytest.mark.parametrize("name", [step.name for step in STEPS.values() if not step.by_itself])
def test_other_steps_never_close_by_themselves(table: Desk, name: str) -> None:
    run = table.group(SCHOOL, "School", name, table.person(1, "Ana"))
    contributions.note_contributed(table.session, run.id, 1)
    found = cycles.run_with_community(table.session, run.id)
    assert found is not None
    assert not closing.complete(turn_of(table), run, found[1])
    assert "It closes by itself" not in shown(table, run)
    assert "Ana or an administrator can close it." in shown(table, run)


def test_concerns_about_the_goal_and_the_plan_come_back_when_the_group_looks_back(table: Desk) -> None:
    run, _people = at_consent(table)
    found = cycles.run_with_community(table.session, run.id)
    assert found is not None
    turn, cycle = turn_of(table), found[1]
    for reason, following in (
        ("From an earlier round", "consent"),
        ("The little ones", "agreement"),
        ("Too many steps", "doing"),
    ):
        kept = consents.Concern(run_id=run.id, cycle_id=cycle.id, choice=Choice.CONCERN, reason=reason, author_id=2)
        table.session.add(kept)
        flow.close_run(turn, run, turn.words._(""), Ended.DONE)
        run = flow.open_step(turn, cycle, following)
    flow.close_run(turn, run, turn.words._(""), Ended.DONE)
    board = shown(table, flow.open_step(turn, cycle, "attainment"))
    assert (
        "Did they come true? Talk about it here. What you find, you can write in your reflection: it comes back at the "
        "harvest.\n• The little ones (Ben)\n• Too many steps (Ben)" in board
    )
    assert "earlier round" not in board


def test_polls_close_the_step_when_all_have_voted_in_all_of_them(table: Desk) -> None:
    members = [table.person(1, "Ana"), table.person(2, "Ben")]
    run = table.group(SCHOOL, "School", "attainment", *members)
    two = [polls.Poll(run_id=run.id, purpose="attainment", question=q, options=list("abcde")) for q in ("One?", "Two?")]
    table.session.add_all(two)
    table.session.flush()
    cycle = table.session.exec(select(cycles.Cycle)).one()
    for person, poll in ((1, two[0]), (1, two[1]), (2, two[0])):
        polls.set_vote(table.session, poll.id, person, [0])
        boards.show(turn_of(table), run, cycle)
        assert run.closes_at is None
    polls.set_vote(table.session, two[1].id, 2, [1])
    boards.show(turn_of(table), run, cycle)
    assert run.closes_at is None, "the value that was reached is missing"
    cycle.measure_reached = "4 of 5"
    boards.show(turn_of(table), run, cycle)
    assert run.closes_at is not None
    polls.set_vote(table.session, two[1].id, 2, [])
    boards.show(turn_of(table), run, cycle)
    assert run.closes_at is None
