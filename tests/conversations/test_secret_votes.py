"""How far the group got, asked in private: secret while it is open, counted without who when it closes."""

from sqlmodel import Session, col, select

from bot.store import cycles
from bot.store.communities import Community
from bot.store.cycles import Cycle, StepRun
from bot.store.plan import Action
from bot.store.polls import Poll, PollTally, PollVote
from tests.conversations.practice import GOAL, at_attainment, at_doing, begun
from tests.conversations.stored import cycle_of, with_store
from tests.script import Chat, Person, Stage, buttons_of


def answers(person: Person, school: Chat, goal: str, *actions: str) -> None:
    """Somebody answers what is asked in private, one question after the other."""
    person.follows("Answer in private", school)
    assert "How far did we get with our goal?" in person.chat.last
    for label in (goal, *actions):
        person.presses(label)


def kept(stage: Stage, school: Chat) -> tuple[int, int]:
    """How many secret votes of this group are kept with their voter, and how many without."""

    def count(session: Session) -> tuple[int, int]:
        mine = select(StepRun.id).join(Cycle).join(Community).where(Community.chat_id == school.id)
        asked = session.exec(select(Poll.id).where(Poll.secret, col(Poll.run_id).in_(mine))).all()
        named = session.exec(select(PollVote).where(col(PollVote.poll_id).in_(asked))).all()
        counted = session.exec(select(PollTally).where(col(PollTally.poll_id).in_(asked))).all()
        return len(named), sum(row.votes for row in counted)

    return with_store(stage, count)


def test_the_moderator_may_ask_in_private_and_nobody_learns_who_said_what(stage: Stage) -> None:
    school, (ana, ben, clara, dora, _emil) = at_attainment(stage)
    assert "Ana can do this" in ben.presses("Ask in private instead", school)
    message, button = school.with_button("Ask in private instead")
    ana.presses_on(message, button, school)
    assert "I ask everyone in private now" in ana.presses_on(message, button, school), "two presses at once are one"
    assert not school.polls, "no dead polls stay in the chat"
    ana.presses("Ask openly here instead", school)
    dora.says("/my")
    assert not any("Take part" in label for label in dora.chat.buttons), "the polls are in the group"
    assert len(school.polls) == 3
    ana.presses("Ask in private instead", school)

    answers(ben, school, "Less than hoped", "A lot", "Not really")
    assert "1. How far did we get" in ben.chat.last
    assert "Less than hoped" in ben.chat.last
    assert "1 of 5 people have voted" in school.board
    assert "hoped" not in school.board
    assert "Ask openly" not in "".join(school.buttons), "somebody has answered"
    ben.says("/summary", school)
    assert "Less than hoped" not in school.last, "not before it closes either"

    ben.presses("✏️ 1")
    asked, other = ben.chat.with_button("As hoped")
    ben.presses_on(asked, other, ben.chat)
    assert "This is your answer already: As hoped" in ben.presses_on(asked, other, ben.chat)
    answers(clara, school, "As hoped", "A lot")
    clara.presses("Somewhat")
    clara.presses("✏️ 2")
    clara.presses("Take my answer back")
    assert "no answer" in clara.chat.last
    dora.says("/my")
    dora.follows("Take part in “How far did we get?”")
    assert "How far did we get with our goal?" in dora.chat.last, "what waits for somebody is in /my"
    answers(dora, school, "More than hoped", "A lot", "Not really")
    dora.presses("✏️ 1")
    late, change = dora.chat.with_button("Much less than hoped")
    assert kept(stage, school) == (8, 0)

    stage.goes_on(ana, school)
    result = school.saying("The goal: As hoped")["text"]
    assert "As hoped 2 · More than hoped 1" in result
    assert "• Morning circle: too few to show without telling who" in result
    assert "• Poster with our rules: Somewhat 1 · Not really 2" in result
    assert kept(stage, school) == (0, 6), "who is forgotten, and so is what is too little to be shown"
    assert "This step is over" in dora.presses_on(late, change, dora.chat)
    assert buttons_of(late)

    ana.says("/back one was away", school)
    assert "Answer in private" in "".join(school.buttons), "asked again as before"
    assert "Your group has seen a result already" not in "".join(ben.chat.texts)
    answers(ben, school, "Much more than hoped")
    assert "If few answer in another way now, the difference may tell who." in "".join(ben.chat.texts)
    stage.goes_on(ana, school)
    assert "Much more" not in school.saying("The goal: As hoped")["text"]


def test_whoever_leaves_takes_their_open_answer_along_and_the_rest_is_counted_right(stage: Stage) -> None:
    school, (ana, ben, clara, dora, emil) = at_attainment(stage)
    ana.presses("Ask in private instead", school)
    for person in (ben, clara, dora):
        answers(person, school, "As hoped", "A lot", "A lot")
    assert "If you leave the group before, your answer goes." in "".join(ben.chat.texts)
    asked, other = ben.chat.with_button("✏️ 1")
    ben.leaves(school)
    assert "2 of 4 people have voted" in school.board
    assert "a group that you are not in" in ben.presses_on(asked, other, ben.chat)
    ana.replies_to_board("4 of 5 days", school)
    answers(ana, school, "As hoped", "A lot", "A lot")
    assert "Everyone has answered" not in school.board, "Emil has not"
    emil.leaves(school)
    assert "Everyone has answered" in school.board, "all who are left have"
    clara.leaves(school)
    stage.goes_on(ana, school)
    result = school.saying("The goal: too few to show without telling who")["text"]
    assert "As hoped" not in result.partition("The goal:")[2].partition("We reached")[0], "two who are left are too few"


def test_with_pupils_it_is_asked_in_private_and_only_about_what_was_begun(stage: Stage) -> None:
    school, people = begun(stage, "Hill School", ("Teacher", "Pupil"))
    ana, ben = people[0], people[1]

    def planned(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        run = cycles.open_run(session, cycle.id)
        assert run is not None
        run.step, cycle.goal = "doing", GOAL
        session.add_all(
            [Action(cycle_id=cycle.id, title="Paint a sign"), Action(cycle_id=cycle.id, title="Morning circle", percent=50)]
        )

    with_store(stage, planned)
    ana.says("/next we look back", school)
    assert not school.polls, "nobody has to judge a child's work under everyone's eyes"
    assert "Please answer in private" in school.board
    assert "Not asked, since nobody noted that it was begun." in school.board
    assert "• Paint a sign" in school.board
    answers(ben, school, "As hoped", "A lot")
    assert "Paint a sign" not in "".join(ben.chat.texts)
    assert "Ask openly" not in "".join(school.buttons)


def test_a_group_that_asked_in_private_is_asked_so_in_its_next_cycle(stage: Stage) -> None:
    school, (ana, *_rest) = at_doing(stage, "Lake School")

    def before(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        earlier = Cycle(community_id=cycle.community_id, number=0, started_at=cycle.started_at, ended_at=cycle.started_at)
        session.add(earlier)
        session.flush()
        run = StepRun(cycle_id=earlier.id, step="attainment", opened_at=cycle.started_at, closed_at=cycle.started_at)
        session.add(run)
        session.flush()
        session.add(Poll(run_id=run.id, purpose="attainment", question="q", options=list("abcde"), closed=True, secret=True))

    with_store(stage, before)
    ana.says("/next we look back", school)
    assert not school.polls
    ana.presses("Ask openly here instead", school)
    assert len(school.polls) == 3
    stage.clock.advance(days=3)
    ana.presses("Ask in private instead", school)
    assert {poll["is_closed"] for poll in school.polls} == {True}, "what is too old to be deleted is closed"


def test_who_comes_while_it_is_asked_in_private_finds_the_door(stage: Stage) -> None:
    school, (ana, *_rest) = at_attainment(stage, "Late for the votes")
    early = stage.person("Fay")
    early.joins(school)
    assert school.saying("Welcome, Fay!")
    assert "Take part in" not in str(buttons_of(school.saying("Welcome, Fay!"))), "openly there is nothing to do alone"
    ana.presses("Ask in private instead", school)
    late = stage.person("Gita")
    late.joins(school)
    late.follows("Take part in “How far did we get?”", school)
    assert "1 of 3" in late.chat.last
    late.says("/history")
    while "Go on reading ▶" in late.chat.buttons:
        late.presses("Go on reading ▶")
    late.follows("Take part in “How far did we get?”")
    assert "1 of 3" in late.chat.last
