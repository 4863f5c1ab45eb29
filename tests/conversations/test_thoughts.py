"""The reflection task alone, and the measure against what was hoped for, as people do it."""

from sqlmodel import Session

from bot.method.task import QUESTIONS
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person as Someone
from bot.store.polls import Poll, PollVote
from tests.conversations.desk import desk
from tests.conversations.practice import at_attainment, everywhere
from tests.conversations.stored import cycle_of, with_store
from tests.script import Stage


def test_thoughts_are_private_and_shared_only_as_their_author_says(stage: Stage) -> None:
    people = stage.people("Ana", "Ben")
    school = stage.started("Hill School", people)
    ana, ben = people
    ana.says("/reflect", school)
    assert "Nobody has shared a thought yet" in school.last
    ben.says("/reflect")
    ben.presses("👥 What connects us")
    assert "👥 What connects us · 1 of 2" in ben.chat.last
    ben.sends("voice", duration=12)
    assert "I keep words only" in ben.chat.last
    assert "My question waits" in ben.chat.last
    ben.says("We all like the garden")
    assert "✓ Kept for you alone." in ben.chat.saying("Kept for you")["text"]
    assert "2 of 2" in ben.chat.last
    ben.presses("Skip")
    assert "🎯 How goals come about here · 1 of 4" in ben.chat.last
    ben.presses("Back")
    ben.presses("Go on later")
    ben.says("/reflect")
    ben.presses("Go on with question 2")
    ben.says("It is still growing, I fear")
    assert "garden" not in "".join(school.texts)

    ben.says("/reflect")
    ben.presses("My 2 thoughts")
    ben.presses("Share with a group")
    assert "Everyone in “Hill School” can then read it" in ben.chat.last
    ben.presses("Anonymously")
    assert everywhere(stage, "still growing, I fear") == ["thought"]
    ben.says("/my")
    ben.presses("My thoughts")
    assert "We all like the garden" in ben.chat.last, "what was shared without a name left the list"
    ben.presses("Change")
    ben.says("We all love the garden")
    ben.presses("Share with a group")
    ben.presses("With my name")
    ana.says("/reflect", school)
    assert "• We all love the garden (Ben)" in school.last
    assert "• It is still growing, I fear (anonymous)" in school.last
    message, button = next(
        (m, b)
        for m in ben.chat.messages
        if "without your name" in str(m.get("text")) and m.get("reply_markup")
        for row in m["reply_markup"]["inline_keyboard"]
        for b in row
    )
    ben.presses_on(message, button, ben.chat)
    assert "Withdrawn and deleted" in "".join(ben.chat.texts)
    ana.says("/reflect", school)
    assert "still growing" not in school.last


def test_the_task_asks_all_that_the_method_asks() -> None:
    with desk() as there:
        ana = there.person(1, "Ana")
        begin = "\n".join(there.commands(ana, ana.id, "reflect"))
        assert "what does it take to have a goal together?" in begin
        assert "What you write is for you alone, unless you share it." in begin
        asked = ["\n".join(there.presses(ana, ana.id, "task", index)) for index in range(len(QUESTIONS))]
        for theme, number, wanted in (
            ("What connects us", 0, ("a team, a class", "What holds you together?")),
            ("What connects us", 1, ("a purpose that all of you share already, or is it still growing",)),
            ("How goals come about here", 2, ("talk about your goals", "settle on one")),
            ("How goals come about here", 3, ("Who usually begins",)),
            ("How goals come about here", 4, ("Is everyone heard alike?",)),
            ("How goals come about here", 5, ("what you want for yourself", "where the group is going", "where does it not")),
            ("What a shared goal means to me", 6, ("What is a shared goal for you",)),
            ("What a shared goal means to me", 7, ("really everyone's", "do not just go along")),
            ("What a shared goal means to me", 8, ("Remember a time when a common aim carried you along",)),
            ("What helps and what hinders", 9, ("talking, trust, who leads, how you work, and time",)),
            ("What helps and what hinders", 10, ("What makes it harder?",)),
            ("What helps and what hinders", 11, ("What could be done about that where you are?",)),
        ):
            assert theme in asked[number]
            assert all(one in asked[number] for one in wanted), asked[number]
        assert "That was the last question" in there.presses(ana, ana.id, "task", len(QUESTIONS))[0]


def test_the_value_stands_beside_the_target_and_this_cycle_beside_the_last(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(stage)

    def before(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        earlier = Cycle(community_id=cycle.community_id, number=0, started_at=cycle.started_at, ended_at=cycle.started_at)
        session.add(earlier)
        session.flush()
        run = StepRun(cycle_id=earlier.id, step="attainment", opened_at=cycle.started_at, closed_at=cycle.started_at)
        session.add(run)
        session.flush()
        poll = Poll(run_id=run.id, purpose="attainment", question="q", options=list("abcde"), closed=True)
        session.add(poll)
        session.flush()
        assert session.get(Someone, ana.id)
        session.add(PollVote(poll_id=poll.id, person_id=ana.id, chosen=[1]))

    with_store(stage, before)
    ana.replies_to_board("3 of 5 days", school)
    assert "60 % reached of 80 % that we hoped for." in school.board
    ben.votes("How far", "More than hoped", school)
    assert "From cycle to cycle:\n0. ▰▰▱▱▱ Less than hoped\n1. ▰▰▰▰▱ More than hoped" in school.board
    stage.goes_on(ana, school)
    assert "60 % reached of 80 %" in school.saying("We reached: 3 of 5 days")["text"]
