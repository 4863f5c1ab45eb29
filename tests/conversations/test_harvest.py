"""The harvest as the group's own work: boards by sort, joining, remarks, findings, the balance, as people do it."""

from sqlmodel import Session

from bot.store.balance import Rating
from bot.store.cycles import Cycle
from bot.store.reflections import Reflection, Sharing
from tests.conversations.practice import at_harvest, at_reflection, everywhere
from tests.conversations.stored import cycle_of, with_store
from tests.script import Stage


def test_the_board_turns_to_one_sort_and_back(stage: Stage) -> None:
    school, (_ana, ben, *_rest) = at_harvest(stage)
    assert "1. The circle brings us together" in school.board
    ben.presses("🧗 What was hard (2)", school)
    assert "2. The bell is too loud" in school.board
    assert "circle" not in school.board
    ben.presses("2", school)
    assert ben.window == "✓ A vote on no. 2. 2 left.", "numbers are the same on every board"
    ben.presses("📋 All together", school)
    assert "1. The circle brings us together" in school.board


def test_what_belongs_together_is_joined_named_and_taken_apart(stage: Stage) -> None:
    school, (ana, ben, clara, dora, emil) = at_harvest(stage)
    ana.presses("3", school)
    ben.presses("Join answers", school)
    assert "Which of these belong together?" in school.last
    assert "I marked no. 1, 4, since they share words: circle" in school.last, "the bot points, the group decides"
    ben.presses("✓ 1. The circle", school)
    ben.presses("✓ 4. Parents asked", school)
    ben.presses("Join them", school)
    assert "at least two" in ben.window
    ben.presses("2. The bell is too loud", school)
    clara.presses("3. There was never", school)
    dora.replies("Noise", "Which of these belong together?", school)
    assert "Please press the buttons" in school.last
    ben.presses("Join them", school)
    assert "✓ Joined: no. 2, 3." in school.saying("Joined")["text"]
    assert "2. The bell is too loud\nBen\n＋ 3. There was never enough time · anonymous" in school.board
    emil.replies("Time and noise", "What shall it be called?", school)
    assert "2. Time and noise\nThe bell is too loud" in school.board
    assert "3" not in [b for b in school.buttons if b.isdigit()]

    dora.presses("2", school)
    stage.goes_on(ana, school)
    result = school.saying("This is what matters most to us")["text"]
    assert "1. Time and noise (🧗 What was hard) (2 votes)" in result, "the votes of what was joined count for both"
    assert "never enough time" not in result

    assert "The first place" not in result
    assert "1. Time and noise (2 votes)" in school.board, "an insight carries the name that the group gave"
    ana.presses("Take 1 as it is", school)
    assert "A. Time and noise\nseen by: only us" in school.board
    ana.says("/back once more", school)
    ben.presses("Join answers", school)
    ben.presses("Take no. 2 apart", school)
    ben.presses("Close", school)
    assert "3. There was never enough time\nanonymous" in school.board
    assert "Time and noise" not in school.board
    guest = stage.person("Gita")
    guest.joins(school)
    guest.presses("Join answers", school)
    assert "Whoever is counted in joins" in guest.window


def test_equal_numbers_of_votes_are_called_equal(stage: Stage) -> None:
    school, (ana, ben, clara, dora, _emil) = at_harvest(stage)
    for person, number in ((ana, "1"), (ben, "1"), (ana, "2"), (clara, "3"), (dora, "4")):
        person.presses(number, school)
    stage.goes_on(ana, school)
    result = school.saying("This is what matters most to us")["text"]
    assert "2. The bell is too loud (🧗 What was hard) (1 vote)" in result
    assert "The same number in front means: as many votes." in result
    assert "The first place is shared" not in result


def test_remarks_and_findings_come_by_reply_or_alone_and_can_be_taken_back(stage: Stage) -> None:
    school, (ana, ben, clara, dora, _emil) = at_harvest(stage)
    ben.replies_to_board("The circle also helped the shy ones", school)
    assert "Thank you, Ben. What is it?" in school.last
    assert "That question was for Ben" in clara.presses("💬 1", school), "the question is Ben's"
    ben.presses("💬 1", school)
    assert "✓ Noted, Ben: it stands with no. 1." in school.last
    assert "💬 The circle also helped the shy ones (Ben)" in school.board

    clara.replies_to_board("Where we sit together, it gets quiet by itself", school)
    clara.presses("What we see in it", school)
    assert "🔎 What we see in it:\n• Where we sit together, it gets quiet by itself" in school.board
    assert "Clara" not in school.saying("✓ Noted: it stands on the board")["text"]

    dora.follows("In private", school)
    assert "1. The circle brings us together" in dora.chat.saying("The circle brings")["text"]
    dora.says("I was afraid of the bell")
    assert "begin with the number" in dora.chat.last
    dora.says("2: I was afraid of the bell")
    assert "About no. 2: “The bell is too loud”" in dora.chat.last
    dora.presses("Anonymously")
    assert "💬 I was afraid of the bell (anonymous)" in school.board
    assert everywhere(stage, "afraid of the bell") == ["remark"], "no draft and no message knows it"
    dora.presses("Withdraw")
    assert "afraid" not in school.board
    dora.says("1 Me too")
    dora.presses("With my name")
    assert "💬 Me too (Dora)" in school.board

    ana.replies_to_board("Nonsense", school)
    ana.presses("None: do not keep it", school)
    assert "Nonsense" not in school.board
    stage.goes_on(ana, school)
    assert "Where we sit together, it gets quiet by itself" in school.saying("Nobody voted")["text"]
    assert "Withdrawn and deleted" in dora.presses("Withdraw"), "also when the step is over"


def test_the_balance_is_shown_from_three_on_and_compared_with_the_last_cycle(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = at_reflection(stage)

    def before(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        earlier = Cycle(community_id=cycle.community_id, number=0, started_at=cycle.started_at, ended_at=cycle.started_at)
        session.add(earlier)
        session.flush()
        for value in (3, 3, 4):
            session.add(Rating(cycle_id=earlier.id, aspect="collaboration", value=value, key_hash="x"))

    with_store(stage, before)
    for person, first, second in ((ana, "4", "1"), (ben, "5", "2"), (clara, "5", None)):
        person.follows("Reflect in private", school)
        for _ in range(4):
            person.presses("Skip")
        person.presses(first)
        person.presses("Skip")
        if second:
            person.presses(second)
        for _ in range(3):
            person.presses("Skip")
    stage.goes_on(ana, school)
    assert "Nothing was shared in writing" in school.board
    assert "🤝 Helping each other: ▰▰▰▰▰ 4.7 of 5\n   better than last time (3.3)\n   4: 1× · 5: 2×" in school.board
    assert "💬 Telling each other things: fewer than 3 numbers, so they are not shown" in school.board
    assert "Deciding together: fewer" in school.board

    ana.says("/back we forgot something", school)
    clara.follows("Reflect in private", school)
    clara.presses("5")
    assert "How well did we work together" in clara.chat.last
    assert "Your group has seen the numbers already" in clara.chat.last
    message, button = ben.chat.with_button("✓ 5")
    assert "have seen" in ben.presses_on(message, button, ben.chat) or "has seen" in ben.window
    clara.presses("Skip")
    clara.presses("3")
    assert "3 of 5 for “💬 Telling each other things”" in clara.chat.saying("3 of 5")["text"], "few were hidden: more may come"


def test_fifty_answers_fit_on_pages(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_reflection(stage)

    def many(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        for number in range(50):
            text = f"Answer {number:02} " + "with many words " * 8
            session.add(Reflection(cycle_id=cycle.id, prompt="learned", text=text, sharing=Sharing.ANONYMOUS, key_hash="x"))
        session.add(Reflection(cycle_id=cycle.id, prompt="improve", text="Meet", sharing=Sharing.ANONYMOUS, key_hash="x"))

    with_store(stage, many)
    stage.goes_on(ana, school)
    assert "Answer 00" in school.board
    assert "Answer 49" not in school.board
    ben.presses("Page 2", school)
    assert "Answer 00" not in school.board
    assert "people have voted" in school.board, "nothing was cut off"
    ben.presses("What to do better (1)", school)
    assert "51. Meet" in school.board
