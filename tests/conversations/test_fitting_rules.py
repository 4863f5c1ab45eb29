"""What the bot says and counts fits what people meant: buttons typed as words, other people's questions, names in promises."""

from datetime import timedelta

import pytest

from bot.conversations.domain import builder, going_on, smart_check
from bot.conversations.meetings import suggesting
from bot.method.consent import Choice
from bot.store import consents, contributions, meetings
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import words
from tests.conversations.desk import GROUP, Desk
from tests.conversations.test_fallback_rules import shown, turn_of


def wrote(
    table: Desk, run: StepRun, kind: Kind, text: str, author: Person | None, about: Contribution | None = None
) -> Contribution:
    one = Contribution(
        cycle_id=run.cycle_id,
        kind=kind,
        text=text,
        author_id=author.id if author else None,
        about_id=about.id if about else None,
    )
    table.session.add(one)
    table.session.flush()
    return one


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("I support it", Choice.SUPPORT),
        ("💚 I support it!", Choice.SUPPORT),
        ("i can live with it", Choice.LIVE),
        ("Ich bin dafür", Choice.SUPPORT),
        ("I can’t accept it", Choice.OBJECT),
    ],
)
def test_the_words_of_a_button_count_as_its_press(table: Desk, ana: Person, ben: Person, typed: str, choice: Choice) -> None:
    run = table.group(GROUP, "School", "consent", ana, ben)
    wrote(table, run, Kind.WORDING, "We speak more quietly", ana).chosen = True
    shown(table, run)
    said = "".join(table.replies(ben, table.prompt("consent"), typed))
    assert "Noted: " in said
    assert consents.positions(table.session, run.id) == {ben.id: choice}
    assert not consents.concerns(table.session, run.cycle_id, run.id)


def test_other_words_at_consent_are_asked_about(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "School", "consent", ana, ben)
    wrote(table, run, Kind.WORDING, "We speak more quietly", ana).chosen = True
    shown(table, run)
    assert "What is it?" in "".join(table.replies(ben, table.prompt("consent"), "I support nothing of this"))


def test_somebody_elses_question_says_whose_it_is(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    table.presses(ana, GROUP, "meetnow", 60)
    (one,) = meetings.meetings_ahead(table.session, turn_of(table, run).here.id)
    table.session.refresh(one)
    one.state = meetings.MeetingState.FIXED
    turn = turn_of(table, run)
    message = turn.say("card", keep=True)
    assert message is not None
    prompt = turn.await_answer(message, "meeting_card", meeting=one.id)
    table.replies(ben, prompt, "tres cosas")
    draft = table.prompt("meeting_words")
    assert "That question was for Ben: only they can press this." in "".join(
        table.presses(ana, GROUP, "meetwords", draft.id, "no")
    )
    table.presses(ben, GROUP, "meetwords", draft.id, "no")
    assert not table.prompts("meeting_words")


def test_what_helped_with_none_of_the_experiences_is_not_kept(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "School", "connections", ana, ben)
    wrote(table, run, Kind.EXPERIENCE, "It is loud at lunch", ana)
    shown(table, run)
    table.replies(ben, table.prompt("connections"), "todo esto es tonteria")
    assert "✖ With none of these" in table.buttons()
    draft = table.prompt("helped_draft")
    assert "kept nothing" in "".join(table.presses(ben, GROUP, "helpedwith", draft.id, 0))
    assert not contributions.contributions(table.session, run.cycle_id, Kind.HELP)


def test_a_reason_stays_with_the_words_that_it_was_about(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "School", "smart", ana, ben)
    one = wrote(table, run, Kind.WORDING, "We speak more quietly", ana)
    one.chosen = True
    shown(table, run)
    table.replies(ben, table.prompt("smart"), "porque no")
    contributions.change_text(table.session, one, "By May we speak quietly at lunch, twice a week")
    table.replies(ana, table.prompt("smart"), "Now we can")
    text = smart_check.board(turn_of(table, run), run, table.session.get_one(Cycle, run.cycle_id)).text
    assert "• Now we can (Ana)\n• porque no (Ben, about version 1)" in text


def test_a_wording_goes_on_from_what_helped_with_the_focus_and_from_no_anonymous_words(
    table: Desk, ana: Person, ben: Person
) -> None:
    focus = table.group(GROUP, "School", "focus", ana, ben)
    parents = wrote(table, focus, Kind.EXPERIENCE, "Parents do not come", ana)
    lunch = wrote(table, focus, Kind.EXPERIENCE, "I have no lunch", None)
    wrote(table, focus, Kind.HELP, "We offered pizza and 40 people came", ben, parents)
    wrote(table, focus, Kind.HELP, "The cook gave me soup", ana, lunch)
    wrote(table, focus, Kind.HELP, "The caretaker opened the door for the parents", None, parents)
    wording = wrote(table, focus, Kind.WORDING, "Better communication", ben)
    cycle = table.session.get_one(Cycle, focus.cycle_id)
    shown(table, focus)
    contributions.set_votes(table.session, focus.id, ana.id, {parents.id: 2})
    contributions.close_votes(table.session, focus.id, {ana.id, ben.id})
    assert going_on.heard(turn_of(table, focus), cycle, wording).helped == ["We offered pizza and 40 people came"]


def test_the_suggestion_to_meet_loses_its_buttons_when_a_date_is_looked_for(table: Desk, run: StepRun, ana: Person) -> None:
    turn = turn_of(table, run)
    turn.here.meeting = "room"
    suggesting.step_opened(turn, run, turn.cycle())
    prompt = table.prompt("meeting_suggested")
    assert "✓ 1. Wednesday, 10 March 2027, 15:30" in "".join(table.replies(ana, prompt, "10 March 15:30"))
    dates = table.prompt("meeting_dates")
    said = "".join(table.presses(ana, GROUP, "meetsure", dates.id, dates.data["stamp"]))
    assert "A good moment to meet: /meeting shows it." in said
    assert prompt.closed


def test_who_may_lead_a_meeting_is_said_as_it_is(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    clara = table.person(3, "Clara")
    table.standing[(GROUP, clara.id)] = "member"
    table.presses(ana, GROUP, "meetnow", 60)
    (one,) = meetings.meetings_ahead(table.session, turn_of(table, run).here.id)
    one.facilitator_id, one.timekeeper_id = ana.id, ben.id
    table.session.flush()
    assert "Ana or Ben can do this, or an administrator" in "".join(table.presses(clara, GROUP, "meetnext", one.id, 0))


def test_who_has_left_hears_nothing_of_what_was_not_sent(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    shown(table, run)
    there = turn_of(table, run).here.id
    draft = Prompt(community_id=there, chat_id=ben.id, person_id=ben.id, purpose="draft", run_id=run.id, data={"text": "x"})
    table.session.add(draft)
    table.leaves(ben, GROUP)
    wrote(table, run, Kind.EXPERIENCE, "It is loud", ana)
    for _ in range(2):
        assert "had not sent yet" not in "".join(table.presses(ana, GROUP, "next", run.id))
        table.now += timedelta(seconds=2)
    assert run.closed_at is not None


def test_language_says_in_which_it_speaks_and_surveys_can_be_answered(table: Desk, run: StepRun, ben: Person) -> None:
    said = "".join(table.commands(ben, GROUP, "language")) or "".join(table.presses(ben, GROUP, "tongues"))
    assert "I speak English, Deutsch." in said
    assert "Español" in said


@pytest.mark.parametrize(
    ("language", "who", "what", "made"),
    [
        ("en", "families", "they come to the museum", "Families will come to the museum."),
        ("en", "families", "families will come to the museum", "Families will come to the museum."),
        ("en", "", "we read aloud", "We will read aloud."),
        ("de", "Familien", "sie kommen ins Museum", "Familien kommen ins Museum."),
        ("de", "Familien", "Familien kommen ins Museum", "Familien kommen ins Museum."),
        ("de", "", "Wir lesen vor", "Wir lesen vor."),
    ],
)
def test_who_it_is_about_is_not_said_twice(language: str, who: str, what: str, made: str) -> None:
    assert builder.sentence(words(language), {"who": who, "what": what}) == made
