"""How a group votes and decides, as people do it: many at once, ties, rules, and steps that close by themselves."""

import time
from datetime import timedelta
from typing import Any

import pytest

from tests.conversations.stored import rows, runs_of
from tests.conversations.test_domain import supports
from tests.script import Chat, Person, Stage, buttons_of, until, words_of

GOAL = "By 31 March every pupil of 8b speaks in the talking circle twice a week"


def to_focus(stage: Stage, title: str, people: list[Person], experiences: tuple[str, ...]) -> Chat:
    """A group that is about to vote on what matters most."""
    chat = stage.started(title, people[:4])
    for number, text in enumerate(experiences):
        people[number % 3].replies_to_board(text, chat)
    while "Focus" not in chat.board:
        stage.goes_on(people[0], chat)
    return chat


def to_consent(stage: Stage, title: str, people: list[Person], goal: str = GOAL) -> Chat:
    """A group that is about to decide on a goal."""
    chat = to_focus(stage, title, people, ("Nobody dares to ask",))
    people[0].presses("1", chat)
    stage.goes_on(people[0], chat)
    people[1].replies_to_board(goal, chat)
    stage.goes_on(people[0], chat)
    stage.goes_on(people[0], chat)
    assert "Consent on the goal" in chat.board
    return chat


def board_of(chat: Chat) -> dict[str, Any]:
    return next(m for m in reversed(chat.messages) if any(b["text"].startswith("▶") for b in buttons_of(m)))


@pytest.fixture
def people(stage: Stage) -> list[Person]:
    return stage.people("Ana", "Ben", "Clara", "Dora")


def test_fifty_presses_within_two_seconds_are_a_few_edits(stage: Stage, people: list[Person]) -> None:
    school = to_focus(stage, "A big school", people, ("Noise", "Homework", "Stairs"))
    crowd = stage.people(*(f"Pupil {number}" for number in range(1, 47)))
    for one in crowd:
        stage.playground.post(f"/control/chats/{school.id}/members", person=one.id, action="join")
    stage.playground.settle()
    board = board_of(school)
    keys = [b for b in buttons_of(board) if b["text"] in {"1", "2", "3"}]
    path = f"/control/chats/{school.id}/messages/{board['message_id']}/press"
    before = len(stage.playground.calls())
    voters = people + crowd
    # On a slow machine, too, all of them come within two seconds: the bot is held until they are there.
    with stage.bot.held():
        began = time.monotonic()
        for number, voter in enumerate(voters):
            stage.playground.post(path, person=voter.id, button=keys[number % 3]["callback_data"], wait=False)
        assert time.monotonic() - began < 2
    stage.playground.settle()

    calls = stage.playground.calls()[before:]
    edits = [c for c in calls if c["method"] == "editMessageText" and c["params"]["message_id"] == board["message_id"]]
    assert 1 <= len(edits) <= 3
    assert not [c for c in calls if c["status"] == 429]
    assert len([c for c in calls if c["method"] == "answerCallbackQuery"]) == 50, "everyone was told that it counts"
    assert "4 of 4 people have voted" in school.board
    run = rows(stage, f"SELECT max(run_id) FROM bot_message WHERE chat_id = {school.id} AND run_id IS NOT NULL")[0][0]
    counted = rows(stage, f"SELECT option_id, sum(count) FROM vote WHERE run_id = {run} GROUP BY option_id")
    assert sorted(total for _, total in counted) == [16, 17, 17]

    stage.goes_on(people[0], school)
    stage.goes_on(people[0], school)
    result = school.saying("This is what matters most to us")["text"]
    assert sorted(line.rpartition("(")[2] for line in result.splitlines() if "votes)" in line) == [
        "16 votes)",
        "17 votes)",
        "17 votes)",
    ], "the result equals a recount"


def test_a_shared_first_place_may_be_voted_on_once_more(stage: Stage, people: list[Person]) -> None:
    ana, ben, clara, dora = people
    school = to_focus(stage, "Ties", people, ("Alpha is loud", "Beta is late", "Gamma is cold"))
    for person, number in ((ana, "1"), (ben, "2"), (clara, "3"), (ana, "1"), (ben, "2")):
        person.presses(number, school)
    dora.presses("3", school)
    dora.leaves(school)
    stage.goes_on(ana, school)
    result = school.saying("This is what matters most to us")["text"]
    assert "1. Alpha is loud (2 votes)\n▰▰▰▰▰▰▰▰\n1. Beta is late (2 votes)\n▰▰▰▰▰▰▰▰\n3. Gamma is cold (1 vote)" in result, (
        "the votes of who has left do not count"
    )
    assert "The first place is shared." in result
    offer = school.saying("These share the first place:")
    assert "• Alpha is loud\n• Beta is late" in words_of(offer)
    assert "Gamma" not in words_of(offer)
    assert "Wordings of the goal" in school.board, "nobody has to: the group is at the next step already"

    again = next(b for b in buttons_of(offer) if "One more round" in b["text"])
    assert "Ana can do this" in ben.presses_on(offer, again, school)
    ana.presses_on(offer, again, school)
    assert "Focus" in school.board
    assert "A second round: only between those that shared the first place." in school.board
    assert "Gamma" not in school.board
    assert "no second round now" in ana.presses_on(offer, again, school), "pressed twice"
    for person in (ana, ben, clara):
        for _ in range(3):
            person.presses("2", school)
    assert "Everyone has answered." in school.board
    stage.goes_on(ana, school)
    assert "1. Beta is late (9 votes)" in school.board
    assert "Alpha" not in school.board
    assert "share the first place" not in school.last


def test_who_is_missing_is_asked_alone_and_the_step_closes_by_itself_through_crashes(own_stage: Stage) -> None:
    stage = own_stage
    people = stage.people("Ana", "Ben", "Clara", "Dora")
    ana, ben, clara, dora = people
    monday = stage.clock.now + timedelta(days=7 - stage.clock.now.weekday())
    stage.clock.to(monday.replace(hour=10, minute=0, second=0))
    school = to_consent(stage, "By itself", people)
    assert "Waiting for each of you to say where you stand. It closes by itself when all have answered." in school.board
    for person in (ana, ben):
        person.presses("I support it", school)
    dora.blocks_the_bot()
    said_in_group = len(school.messages)
    stage.clock.advance(days=2)
    assert "By itself · Consent on the goal\n\nYour group would like to hear you too." in clara.chat.last
    assert "would like to hear you" not in ben.chat.last
    assert len(school.messages) == said_in_group, "nothing of it in the group"
    assert "2 of 4 people have spoken" in school.board
    clara.follows("Take part now")
    assert GOAL in clara.chat.last
    clara.presses("I can live with it")
    assert "3 of 4 people have spoken" in school.board
    dora.presses("I support it", school)
    assert "Everyone has answered. The next step comes at" in school.board
    ana.says("/status", school)
    assert "Everyone has answered." in school.board

    assert "All right: we wait." in ben.presses("Wait", school)
    stage.clock.advance(hours=2)
    assert "Consent on the goal" in school.board
    assert "⏸ We wait, since somebody needs longer." in school.board
    dora.presses("No need to wait any more", school)
    stage.clock.advance(minutes=20)
    stage.bot.kill()
    stage.playground.post("/control/clock", advance="PT40M")
    assert "Consent on the goal" in school.board
    stage.bot.start()
    until(lambda: "Ideas for actions" in school.board, "the step that fell due while the bot lay still")
    assert len([text for text in school.texts if "✅ Adopted:" in text]) == 1
    assert "failed" not in stage.bot.logged()


def test_the_group_chooses_how_it_decides(stage: Stage, people: list[Person]) -> None:
    ana, ben, clara, dora = people
    school = to_consent(stage, "Rules", people)
    ana.says("/settings", school)
    assert "We decide by: consent. Who has to speak: half of those who are counted in." in school.last
    assert "Ana can do this" in ben.presses("How we decide", school)
    ana.presses("How we decide", school)
    page = school.saying("Everyone in the group may speak, and every voice counts alike.")
    majority = next(b for b in buttons_of(page) if b["text"] == "majority")
    everyone = next(b for b in buttons_of(page) if b["text"] == "all who are counted in")
    assert "Ana can do this" in dora.presses_on(page, majority, school)
    ana.presses_on(page, majority, school)
    assert "✓ majority" in [b["text"] for b in buttons_of(school.saying("every voice counts alike"))]
    told = "From now on we decide like this: Adopted when less than half say ✋ (whoever follows along included)"
    assert told in "".join(school.texts)
    assert "Adopted when less than half say ✋" in school.board
    ana.presses_on(page, everyone, school)
    assert "at least 4 of those who are counted in have spoken" in school.board

    for person in (ana, ben, clara):
        person.presses("I support it", school)
    assert "some have spoken already" in ana.presses_on(page, majority, school), "not in the middle of a decision"
    assert "at least 4 are needed" in stage.goes_on(ana, school)
    finn = stage.person("Finn")
    finn.joins(school)
    finn.presses("I can't accept it", school)
    dora.presses("I can't accept it", school)
    stage.goes_on(ana, school)
    assert "✅ Adopted:" in "".join(school.texts), "two of five: less than half"

    ana.says("/back not so fast", school)
    for person in (ana, ben):
        person.presses("I support it", school)
    for person in (clara, dora):
        person.presses("I can't accept it", school)
    stage.goes_on(ana, school)
    assert "Not adopted: half of you or more can't accept it." in "".join(school.texts)
    assert "Wordings of the goal" in school.board


def test_numbers_equal_a_recount_when_people_leave_and_follow(stage: Stage, people: list[Person]) -> None:
    ana, ben, clara, dora = people
    school = to_consent(stage, "Recount", people)
    for person in (ana, ben, clara, dora):
        person.presses("I support it", school)
    dora.presses("I can't accept it", school)
    dora.leaves(school)
    assert "💚 I support it: 3" in school.board
    assert "✋ I can't accept it: 0" in school.board
    assert "3 of 3 people have spoken" in school.board
    dora.joins(school)
    clara.presses("I'll follow along", school)
    assert "2 of 2 people have spoken" in school.board
    assert "💚 I support it: 3" in school.board, "her voice counts all the same"
    assert "✋ I can't accept it: 1" in school.board, "who comes back finds what they said"
    clara.presses("I can't accept it", school)
    assert "✋ I can't accept it: 2" in school.board
    stage.goes_on(ana, school)
    assert "Not adopted" in "".join(school.texts), "an objection of somebody who follows along counts"
    stands = rows(stage, f"SELECT choice, people FROM stand WHERE run_id IN {runs_of(school)}")
    assert dict(stands) == {"support": 2, "object": 2}


def test_marks_and_polls_count_those_who_are_in_the_group_now(stage: Stage, people: list[Person]) -> None:
    ana, ben, clara, dora = people
    school = stage.started("Gone and back", people)
    ana.replies_to_board("Nobody dares to ask", school)
    stage.goes_on(ana, school)
    for person in (ben, dora):
        person.presses("Me too: 1", school)
    ben.presses("Helped: 1", school)
    ben.replies("A talking stone", "what helped you", school)
    dora.presses("⭐", school)
    assert "🙋 2 more know this" in school.board
    assert "⭐ 1" in school.board
    dora.leaves(school)
    assert "🙋 1 more knows this" in school.board
    assert "⭐ 1" not in school.board
    dora.joins(school)
    assert "🙋 2 more know this" in school.board, "who comes back finds what they pressed"
    while "Focus" not in school.board:
        stage.goes_on(ana, school)
    ana.presses("1", school)
    stage.goes_on(ana, school)
    ben.replies_to_board(GOAL, school)
    clara.replies_to_board("We listen to each other", school)
    for person, text in ((ana, GOAL), (dora, GOAL), (clara, "We listen to each other")):
        supports(person, text, school)
    assert "👍 2" in school.board
    dora.leaves(school)
    assert "👍 2" not in school.board
    assert "Several have equally many 👍" in school.board
    dora.joins(school)
    stage.goes_on(ana, school)
    assert "SMART check" in school.board
    for person in (ana, dora):
        person.votes("Is it achievable", "Yes", school)
    assert "Achievable: Yes, we can do it: 2" in school.board
    dora.leaves(school)
    assert "Achievable: Yes, we can do it: 1" in school.board


def test_a_day_that_is_over_or_at_the_weekend_is_pointed_out(stage: Stage, people: list[Person]) -> None:
    ana, ben, *_ = people
    today = stage.clock.now.date()
    sunday = today + timedelta(days=20 + (6 - today.weekday() - 20) % 7)
    goal = f"By {sunday.day} {sunday.strftime('%B %Y')} every pupil of 8b speaks in the talking circle twice a week"
    school = to_consent(stage, "Sundays", people, goal)
    assert "📅 Its day is a Sunday. You can look back on another day all the same." in school.board
    for person in (ana, ben):
        person.presses("I support it", school)
    stage.goes_on(ana, school)
    told = words_of(school.saying("We will look back on"))
    assert f"Sunday, {sunday.day}" in told
    assert "That is at the weekend. A day of the week may suit you better" in told
