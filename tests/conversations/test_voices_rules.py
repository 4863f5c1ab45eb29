"""Whose answer is missing is asked alone, once a day at most; and words in private reach the group that they are for."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.conversations import flow
from bot.conversations.incoming import Incoming, What
from bot.conversations.reminders import voices
from bot.conversations.turn import Turn
from bot.conversations.whose import REMEMBERED
from bot.method.steps import STEPS
from bot.store import communities, contributions, cycles, due
from bot.store.communities import Community
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Ended, StepRun
from bot.store.due import Due
from bot.store.people import Person
from tests.conversations.desk import Desk, days

SCHOOL, OTHER = -100, -200
ANA, BEN, CLARA, EMIL = 1, 2, 3, 4
WEDNESDAY = days(2)
"""A step that opens on Monday at ten has been open for a day on Tuesday at ten: the next morning is Wednesday's."""


def opened(table: Desk, run: StepRun) -> None:
    """The step has just opened."""
    found = cycles.run_with_community(table.session, run.id)
    assert found is not None
    incoming = Incoming(0, What.COMMAND, found[2].chat_id)
    voices.plan(Turn(session=table.session, now=table.now, incoming=incoming, community=found[2]), run, found[1])


def four(table: Desk) -> list[Person]:
    return [
        table.person(ANA, "Ana"),
        table.person(BEN, "Ben"),
        table.person(CLARA, "Clara"),
        table.person(EMIL, "Emil", reachable=False),
    ]


def at_experiences(table: Desk) -> tuple[StepRun, list[Person]]:
    people = four(table)
    run = table.group(SCHOOL, "School", "experiences", *people)
    opened(table, run)
    return run, people


def test_only_who_is_missing_and_can_be_written_to_is_asked_and_never_in_the_group(table: Desk) -> None:
    run, _people = at_experiences(table)
    contributions.note_contributed(table.session, run.id, ANA)
    assert not table.goes_to(days(1), 20), "not before the step has been open for a day"
    said = table.goes_to(WEDNESDAY)
    assert said.keys() == {BEN, CLARA}
    assert said[BEN][0].startswith(
        "Hello Ben, this is for you today:\n\nSchool · Experiences\n\nYour group would like to hear you too."
    )
    assert table.buttons()[:5] == ["✍️ Take part now", "⏰ Later", "🔕 Not this one", "⚙️ Reminders", "🔕 No reminders at all"]
    assert not table.goes_to(days(3), 23)


@pytest.mark.parametrize(("step", "promised"), [("focus", True), ("smart", False), ("attainment", False)])
def test_nothing_is_promised_about_polls_in_which_everyone_can_see_who_chose_what(
    table: Desk, step: str, promised: bool
) -> None:
    run = table.group(SCHOOL, "School", step, *four(table))
    opened(table, run)
    said = table.goes_to(WEDNESDAY)
    assert ("only how many have answered" in said[BEN][0]) == promised


def test_a_second_time_some_days_later_and_then_no_more(table: Desk) -> None:
    run, _people = at_experiences(table)
    table.goes_to(WEDNESDAY)
    contributions.note_contributed(table.session, run.id, BEN)
    said = table.goes_to(days(7))
    assert said.keys() == {ANA, CLARA}, "Friday plus a weekend: on Monday"
    assert not table.goes_to(days(30))


def test_later_not_this_one_and_none_at_all(table: Desk) -> None:
    run, (ana, ben, clara, _emil) = at_experiences(table)
    table.goes_to(WEDNESDAY)
    assert "I come back to it on Thursday, 4 March 2027" in table.presses(ana, ANA, "voicelater", run.id)[0]
    table.presses(ana, ANA, "voicelater", run.id)
    assert "I do not remind you of “Experiences” any more" in table.presses(ben, BEN, "voicenot", run.id)[0]
    table.presses(clara, CLARA, "nonudges")
    assert {chat: len(texts) for chat, texts in table.goes_to(days(3)).items()} == {ANA: 1}
    said = table.goes_to(days(7))
    assert said.keys() == {ANA}


def test_two_groups_and_the_plan_share_the_budget_of_a_day(table: Desk) -> None:
    people = four(table)
    for chat_id, name in ((SCHOOL, "School"), (OTHER, "Other")):
        opened(table, table.group(chat_id, name, "experiences", *people))
    said = table.goes_to(WEDNESDAY)
    assert {chat: len(texts) for chat, texts in said.items()} == {ANA: 1, BEN: 1, CLARA: 1}
    said = table.goes_to(days(3))
    assert {chat: len(texts) for chat, texts in said.items()} == {ANA: 1, BEN: 1, CLARA: 1}, "the other group's, a day later"


def test_who_has_answered_meanwhile_or_left_is_not_asked(table: Desk) -> None:
    run, (ana, ben, clara, _emil) = at_experiences(table)
    table.goes_to(WEDNESDAY)
    for person in (ana, ben, clara):
        table.presses(person, person.id, "voicelater", run.id)
    contributions.note_contributed(table.session, run.id, ANA)
    table.leaves(ben, SCHOOL)
    table.presses(clara, SCHOOL, "part", run.id, "follow")
    assert not table.goes_to(days(3))


def test_when_the_step_is_over_nobody_is_missing(table: Desk) -> None:
    run, (ana, *_rest) = at_experiences(table)
    table.commands(ana, SCHOOL, "next", "we know enough")
    assert not [one for one in table.session.exec(select(Due)) if one.subject_id == run.id]
    assert "This step is over" in table.presses(ana, ANA, "voicelater", run.id)[0]


def test_after_a_standstill_it_comes_once_and_by_day(table: Desk) -> None:
    at_experiences(table)
    said = table.goes_to(days(10), 22, asleep=True)
    assert not said
    said = table.goes_to(days(11))
    assert {chat: len(texts) for chat, texts in said.items()} == {ANA: 1, BEN: 1, CLARA: 1}


def test_a_step_that_waits_for_nobodys_answer_reminds_nobody(table: Desk) -> None:
    people = four(table)
    for number, step in enumerate(one.name for one in STEPS.values() if one.name not in flow.ANSWERED):
        opened(table, table.group(SCHOOL - number, step, step, *people))
    assert not table.session.exec(select(Due)).all()


# --- skipping and going back ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", STEPS)
def test_every_step_can_be_skipped_with_a_reason_unless_the_group_has_to_decide_it(table: Desk, name: str) -> None:
    people = four(table)
    run = table.group(SCHOOL, "School", name, *people)
    assert "Ana can do this" in table.commands(people[1], SCHOOL, "next", "it is late")[0]
    said = table.commands(people[0], SCHOOL, "next", "it is late")
    if name in {"roster", "consent", "agreement"} or STEPS[name].then is None:
        assert "cannot be skipped" in said[0]
        assert run.closed_at is None
        return
    assert (run.ended, run.reason) == (Ended.SKIPPED, "it is late")
    now = cycles.open_run(table.session, run.cycle_id)
    assert now is not None
    assert list(STEPS).index(now.step) > list(STEPS).index(name)
    for command in ("summary", "status"):
        assert "was skipped: it is late" in "".join(table.commands(people[1], SCHOOL, command))


@pytest.mark.parametrize("name", STEPS)
def test_from_every_step_but_the_first_the_group_can_go_back(table: Desk, name: str) -> None:
    people = four(table)
    run = table.group(SCHOOL, "School", name, *people)
    said = table.commands(people[0], SCHOOL, "back", "we forgot something")
    if STEPS[name].back is None:
        assert "nothing to go back to" in said[0]
        return
    assert (run.ended, run.reason) == (Ended.BACK, "we forgot something")
    now = cycles.open_run(table.session, run.cycle_id)
    assert now is not None
    assert list(STEPS).index(now.step) < list(STEPS).index(name)
    for command in ("summary", "status"):
        told = "".join(table.commands(people[1], SCHOOL, command))
        assert "We went back from" in told
        assert "we forgot something" in told


def test_while_the_moderator_is_away_co_moderators_and_administrators_go_on(table: Desk) -> None:
    _ana, ben, clara, emil = people = four(table)
    run = table.group(SCHOOL, "School", "order", *people)
    assert "Ana can do this" in table.presses(ben, SCHOOL, "next", run.id)[0]
    table.standing[SCHOOL, CLARA] = "administrator"
    table.presses(clara, SCHOOL, "next", run.id)
    assert run.closed_at is not None
    assert run.closed_by == CLARA

    community = communities.community_of_chat(table.session, SCHOOL)
    assert community is not None
    member = communities.membership(table.session, community.id, EMIL)
    assert member is not None
    member.moderator = True
    following = cycles.open_run(table.session, run.cycle_id)
    assert following is not None
    assert "Ana or Emil can do this, or an administrator" in table.presses(ben, SCHOOL, "next", following.id)[0]
    assert "Ana, Emil or an administrator can close it." in "".join(table.commands(ben, SCHOOL, "status"))
    table.presses(emil, SCHOOL, "next", following.id)
    assert following.closed_by == EMIL


def test_an_administrator_who_writes_as_the_group_can_go_on_and_back(table: Desk) -> None:
    people = four(table)
    run = table.group(SCHOOL, "School", "order", *people)
    table.hidden_commands(SCHOOL, "back")
    asked = table.prompt("back_reason")
    table.replies(None, asked, "One action is missing", hidden=True)
    assert run.reason == "One action is missing"
    now = cycles.open_run(table.session, run.cycle_id)
    assert now is not None
    table.hidden_commands(SCHOOL, "next", "enough")
    assert now.ended is Ended.SKIPPED


# --- for which group? -------------------------------------------------------------------------------------------------


def asked_by_two(table: Desk) -> Person:
    """Ben has been asked for an experience by two groups."""
    people = four(table)
    for chat_id, name in ((SCHOOL, "School"), (OTHER, "Other")):
        run = table.group(chat_id, name, "experiences", *people)
        table.commands(people[1], BEN, "start", f"tell_{run.id}")
    return people[1]


def drafts(table: Desk) -> dict[str, str]:
    """What has come to each group so far: drafts, by the group's name."""
    found = {}
    for prompt in table.prompts("draft"):
        community = table.session.get(Community, prompt.community_id)
        assert community is not None
        found[community.called] = str(prompt.data["text"])
    return found


def test_words_without_a_reply_ask_for_which_group_they_are(table: Desk) -> None:
    ben = asked_by_two(table)
    said = table.writes(ben, "Noise")
    assert "For which one is this? I send nothing before you say." in said[0]
    assert table.buttons() == ["Other: Experiences", "School: Experiences", "✖ For none of them"]
    assert not drafts(table)
    draft, school = table.prompts("whose_draft")[0], table.prompts("tell")[0]
    table.presses(table.person(9, "Eve"), 9, "whose", draft.id, school.id)
    assert not drafts(table), "somebody else's button does nothing"
    table.presses(ben, BEN, "whose", draft.id, school.id)
    assert drafts(table) == {"School": "Noise"}
    assert not table.prompts("whose_draft"), "nothing of it is kept"
    assert "sent already, or it was dropped" in table.presses(ben, BEN, "whose", draft.id, school.id)[0]


def test_a_reply_needs_no_question_back(table: Desk) -> None:
    ben = asked_by_two(table)
    table.replies(ben, table.prompts("tell")[0], "Noise")
    table.replies(ben, table.prompts("tell")[-1], "Stairs")
    assert drafts(table) == {"School": "Noise", "Other": "Stairs"}


def test_for_none_of_them_is_kept_nowhere(table: Desk) -> None:
    ben = asked_by_two(table)
    table.writes(ben, "Hello?")
    assert "kept nothing" in table.presses(ben, BEN, "whose", table.prompts("whose_draft")[0].id, 0)[0]
    assert not drafts(table)
    assert not table.prompts("whose_draft")


def test_what_was_chosen_holds_for_a_while_and_until_another_group_asks(table: Desk) -> None:
    ben = asked_by_two(table)
    table.writes(ben, "Noise")
    table.presses(ben, BEN, "whose", table.prompts("whose_draft")[0].id, table.prompts("tell")[0].id)
    table.writes(ben, "Much noise")
    assert drafts(table) == {"School": "Much noise"}, "the talk with School goes on"

    table.now += REMEMBERED + timedelta(minutes=1)
    assert "For which one is this?" in table.writes(ben, "Stairs")[0]
    table.presses(ben, BEN, "whose", table.prompts("whose_draft")[0].id, table.prompts("tell")[-1].id)
    assert drafts(table) == {"School": "Much noise", "Other": "Stairs"}

    school = communities.community_of_chat(table.session, SCHOOL)
    assert school is not None
    cycle = cycles.current_cycle(table.session, school.id)
    assert cycle is not None
    run = cycles.open_run(table.session, cycle.id)
    assert run is not None
    table.commands(ben, BEN, "start", f"tell_{run.id}")
    assert "For which one is this?" in table.writes(ben, "Steep stairs")[0], "School has asked meanwhile"


def test_a_step_that_ended_takes_the_waiting_words_with_it(table: Desk) -> None:
    ben = asked_by_two(table)
    table.writes(ben, "Stairs")
    draft, other = table.prompts("whose_draft")[0], table.prompts("tell")[-1]
    table.commands(table.session.get(Person, ANA) or ben, OTHER, "next", "late")
    assert "sent already, or it was dropped" in table.presses(ben, BEN, "whose", draft.id, other.id)[0]


def test_a_note_that_waits_for_its_group_swallows_no_other_words(table: Desk) -> None:
    ben = asked_by_two(table)
    table.commands(ben, BEN, "note", "A thought")
    assert "For which one is this?" in table.writes(ben, "Noise")[0]


def test_what_people_say_in_one_group_changes_nothing_in_another(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    runs = [table.group(chat_id, name, "focus", ana, ben) for chat_id, name in ((SCHOOL, "School"), (OTHER, "Other"))]
    options = []
    for run in runs:
        one = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text="Noise", author_id=ANA, number=1)
        table.session.add(one)
        table.session.flush()
        options.append(one)
    table.presses(ben, SCHOOL, "vote", runs[0].id, options[0].id)
    assert "not on the list" in table.presses(ben, SCHOOL, "vote", runs[0].id, options[1].id)[0]
    assert "belongs to another group" in table.presses(ben, OTHER, "vote", runs[0].id, options[0].id)[0]
    assert contributions.voters(table.session, runs[0].id) == {BEN: 1}
    assert contributions.voters(table.session, runs[1].id) == {}


def test_a_budget_counts_for_everything(table: Desk) -> None:
    at_experiences(table)
    due.note_nudged(table.session, BEN, WEDNESDAY.isoformat())
    assert table.goes_to(WEDNESDAY).keys() == {ANA, CLARA}
    assert table.goes_to(days(3)).keys() == {BEN}
