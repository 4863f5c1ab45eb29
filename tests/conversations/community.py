"""Groups on their way through the action plan, for tests of what comes then."""

from tests.script import Chat, Person, Stage

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
    for person in people[: (len(people) + 1) // 2]:
        person.presses("I support it", chat)
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


def group_at_times(stage: Stage, title: str, **how: tuple[str, ...]) -> tuple[Chat, list[Person]]:
    """… of which no. 3 needs no. 2 first."""
    chat, people = group_at_order(stage, title, **how)
    people[0].presses("No. 3 needs", chat)
    people[0].presses("2. Build", chat)
    people[0].presses("Done", chat)
    stage.goes_on(people[0], chat)
    assert "By when should each action be done" in chat.board
    return chat, people


def sets_due(person: Person, number: int, words: str, chat: Chat) -> None:
    """Somebody gives an action its date, in words."""
    person.presses(f"🗓 Due {number}", chat)
    person.replies(words, "Press a day, or reply", chat)
    person.presses("Yes", chat)


def plan_agreed(stage: Stage, chat: Chat, people: list[Person]) -> None:
    """From claiming to carrying it out."""
    stage.goes_on(people[0], chat)
    for person in people[: (len(people) + 1) // 2]:
        person.presses("I support it", chat)
    stage.goes_on(people[0], chat)
    assert "Carrying it out" in chat.board


def group_at_doing(stage: Stage, title: str, **how: tuple[str, ...]) -> tuple[Chat, list[Person]]:
    """No. 1 is Ben's, no. 2 is Emil's, no. 3 nobody's and needs no. 2. They are due in 20, 30 and 40 days."""
    chat, people = group_at_times(stage, title, **how)
    for number, days in ((1, 20), (2, 30), (3, 40)):
        sets_due(people[0], number, f"in {days} days", chat)
    stage.goes_on(people[0], chat)
    people[1].presses("🙋 1", chat)
    people[3].presses("🙋 2", chat)
    plan_agreed(stage, chat, people)
    return chat, people
