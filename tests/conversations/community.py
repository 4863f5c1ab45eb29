"""Groups on their way through the action plan, for tests of what comes then."""

from datetime import date, timedelta
from itertools import zip_longest

from sqlmodel import Session

from bot.store import cycles
from bot.store.contributions import Contribution, Kind
from bot.store.plan import Action, Need
from tests.conversations.stored import cycle_of, with_store
from tests.script import Chat, Person, Stage, all_press

GOAL = "In 12 weeks every pupil of 8b speaks in the talking circle once a week"
IDEAS = ("Ask the families", "Build a talking stick", "Celebrate together")
ASK, BUILD, CELEBRATE = IDEAS


def group_at_ideas(
    stage: Stage, title: str, *, outsiders: tuple[str, ...] = ("Emil",), of: list[Person] | None = None
) -> tuple[Chat, list[Person]]:
    """A group with a goal. Ana moderates; Emil has never opened the private chat."""
    people = [*(of or stage.people("Ana", "Ben", "Clara"))]
    ana, ben, *_ = people
    chat = stage.started(title, people)
    for name in outsiders:
        person = stage.person(name)
        person.joins(chat)
        person.presses("Count me in", chat)
        people.append(person)
    ana.replies_to_board("Some pupils never say a word", chat)
    stage.goes_on(ana, chat)
    ben.presses("Helped: 1", chat)
    ben.replies("A stick that is passed round", "what helped you", chat)
    stage.goes_on(ana, chat)
    ana.says("/next there is only one theme", chat)
    ana.replies_to_board(GOAL, chat)
    stage.goes_on(ana, chat)
    stage.goes_on(ana, chat)
    all_press(people[: (len(people) + 1) // 2], "I support it", chat)
    stage.goes_on(ana, chat)
    assert "Ideas for actions" in chat.board
    return chat, people


def group_at_choosing(stage: Stage, title: str, **how: tuple[str, ...]) -> tuple[Chat, list[Person]]:
    """A group with three ideas, no. 1 to 3 in the order of the alphabet."""
    chat, people = group_at_ideas(stage, title, **how)
    for person, idea in zip(people, IDEAS, strict=False):
        person.replies_to_board(idea, chat)
    stage.goes_on(people[0], chat)
    assert "Choosing actions" in chat.board
    return chat, people


def group_at_order(stage: Stage, title: str, **how: tuple[str, ...]) -> tuple[Chat, list[Person]]:
    """A group with three actions."""
    chat, people = group_at_choosing(stage, title, **how)
    for number in ("1", "2", "3"):
        for person in people[:2]:
            person.presses(f"👍 {number}", chat)
    stage.goes_on(people[0], chat)
    assert "Order of the actions" in chat.board
    return chat, people


def group_at_times(
    stage: Stage,
    title: str,
    *,
    outsiders: tuple[str, ...] = ("Emil",),
    of: list[Person] | None = None,
    due: tuple[int, ...] = (),
) -> tuple[Chat, list[Person]]:
    """A group with three actions, of which no. 3 needs no. 2 first, due in so many days. Emil never opened the private chat.

    What they do on the way there has its own scripts, and stands in the store as it leaves it.
    """
    people = [*(of or stage.people("Ana", "Ben", "Clara"))]
    chat = stage.started(title, people)
    for name in outsiders:
        person = stage.person(name)
        person.joins(chat)
        person.presses("Count me in", chat)
        people.append(person)
    people[0].replies_to_board("Some pupils never say a word", chat)
    today = stage.clock.now.date()
    days = [today + timedelta(days=one) for one in due]
    with_store(stage, lambda session: _plan(session, chat.id, [one.id for one in people], days, today + timedelta(weeks=12)))
    stage.goes_on(people[0], chat)
    assert "By when should each action be done" in chat.board
    return chat, people


def _plan(session: Session, chat_id: int, people: list[int], days: list[date], review_on: date) -> None:
    """A goal, and three actions in their order."""
    cycle = cycle_of(session, chat_id)
    run = cycles.open_run(session, cycle.id)
    assert run is not None
    run.step, cycle.goal, cycle.review_on = "order", GOAL, review_on
    actions = []
    for number, (author, text, day) in enumerate(zip_longest(people[:3], IDEAS, days), start=1):
        idea = Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text=text, author_id=author, number=number, chosen=True)
        session.add(idea)
        session.flush()
        actions.append(Action(cycle_id=cycle.id, idea_id=idea.id, title=text, due_on=day))
        session.add(actions[-1])
        session.flush()
    session.add(Need(action_id=actions[2].id, needs_id=actions[1].id))


def sets_due(person: Person, number: int, words: str, chat: Chat) -> None:
    """Somebody gives an action its date, in words."""
    person.presses(f"🗓 Due {number}", chat)
    person.replies(words, "Press a day, or reply", chat)
    person.presses("Yes", chat)


def plan_agreed(stage: Stage, chat: Chat, people: list[Person]) -> None:
    """From claiming to carrying it out."""
    stage.goes_on(people[0], chat)
    all_press(people[: (len(people) + 1) // 2], "I support it", chat)
    stage.goes_on(people[0], chat)
    assert "Carrying it out" in chat.board


def group_at_doing(stage: Stage, title: str, **how: tuple[str, ...]) -> tuple[Chat, list[Person]]:
    """No. 1 is Ben's, no. 2 is Emil's, no. 3 nobody's and needs no. 2. They are due in 20, 30 and 40 days."""
    chat, people = group_at_times(stage, title, due=(20, 30, 40), **how)
    stage.goes_on(people[0], chat)
    people[1].presses("🙋 1", chat)
    people[3].presses("🙋 2", chat)
    plan_agreed(stage, chat, people)
    return chat, people
