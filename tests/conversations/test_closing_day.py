"""A step that closes on a set day: set by buttons or in words, told to all, and kept through a standstill."""

from datetime import timedelta

from bot.store import polls
from bot.store.cycles import StepRun
from bot.store.people import Person
from tests.conversations.desk import GROUP, Desk
from tests.conversations.practice import at_attainment
from tests.conversations.test_secret_votes import answers
from tests.script import Stage, until
from tests.stories import LONDON


def test_the_moderator_sets_in_words_until_when_everyone_may_answer(own_stage: Stage) -> None:
    stage = own_stage
    school, (ana, ben, clara, dora, _emil) = at_attainment(stage)
    ana.presses("Ask in private instead", school)
    assert "Ana can do this" in ben.presses("Close it on a day", school)
    ana.presses("Close it on a day", school)
    assert "Until when may everyone answer?" in school.last
    ben.replies("tomorrow", "Until when may everyone answer?", school)
    assert "That question was for Ana" in school.last
    ana.replies("some day", "Until when may everyone answer?", school)
    assert "Open until" not in school.board
    ana.replies("Thursday at 4 pm", "Until when may everyone answer?", school)
    assert "Shall it close then?" in school.last
    assert "Open until" not in school.board, "it counts when it is pressed"
    day = stage.clock.now.astimezone(LONDON) + timedelta(days=3)  # it is Monday
    label = f"Thursday, {day.day} {day:%B %Y}, 16:00"
    assert label in school.buttons
    ana.presses(label, school)
    assert f"“How far did we get?” is open until {label}." in school.last
    assert f"Open until {label}. Then it closes, whoever has answered." in school.board

    for person in (ben, clara):
        answers(person, school, "As hoped")
    answers(dora, school, "More than hoped")
    assert f"Open until {label}." in dora.chat.last, "also where one answers"
    stage.clock.to(day.replace(hour=15, minute=59))
    assert "Open until" in school.board
    stage.clock.to(day.replace(hour=16, minute=1))
    stage.playground.settle()
    result = school.saying("The goal: As hoped")["text"]
    assert "The time that was set for this step was over." in result
    assert "As hoped 2 · More than hoped 1" in result
    assert "Private reflection" in school.board


def test_the_day_is_changed_and_taken_back(stage: Stage) -> None:
    school, (ana, *_rest) = at_attainment(stage)
    ana.presses("Close it on a day", school)
    first = school.buttons[0]
    ana.presses(first, school)
    assert f"Open until {first}" in school.board
    ana.presses("Another day", school)
    second = school.buttons[1]
    ana.presses(second, school)
    assert f"Open until {second}" in school.board
    assert first not in school.board
    assert "does not close on a set day" in ana.presses("No closing day", school)
    assert "Open until" not in school.board
    stage.clock.advance(days=8)
    stage.playground.settle()
    assert "How far did we get?" in school.board, "nothing is left of the days that were set"


def test_it_closes_after_a_standstill_and_not_at_night(own_stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(own_stage)
    ben.votes("How far", "As hoped", school)
    ana.presses("Close it on a day", school)
    ana.presses(school.buttons[0], school)
    own_stage.bot.kill()
    tomorrow = own_stage.clock.now.astimezone(LONDON) + timedelta(days=1)
    own_stage.playground.post("/control/clock", to=tomorrow.replace(hour=23, minute=30).isoformat())
    own_stage.bot.start()
    until(lambda: "08:00" in school.board, "the day put off to the morning, since people are asleep")
    own_stage.clock.to((tomorrow + timedelta(days=1)).replace(hour=8, minute=1))
    own_stage.playground.settle()
    assert "Private reflection" in school.board
    assert school.saying("The time that was set for this step was over")
    assert {poll["is_closed"] for poll in school.polls} == {True}


def test_closing_it_before_the_promised_time_says_what_was_promised(
    table: Desk, ana: Person, ben: Person, run: StepRun
) -> None:
    run.step = "attainment"
    table.session.add(polls.Poll(run_id=run.id, purpose="attainment", question="How far?", options=list("abcde")))
    table.session.flush()
    said = table.presses(ana, GROUP, "next", run.id)
    assert not any("Your group was told" in text for text in said)
    run.warned_at = None
    at = table.now + timedelta(days=3)
    table.presses(ana, GROUP, "closeon", run.id, int(at.timestamp()) // 60)
    said = table.presses(ana, GROUP, "next", run.id)
    warning = next(text for text in said if "Your group was told: open until Thursday, 4 March 2027" in text)
    assert "So far 0 of 2 people have taken part." in warning
    assert len(warning) <= 200, "it fits into a window"
    assert run.closed_at is None
