"""Three cycles, each grown from the one before; and somebody who comes in the third and understands what it is about."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from bot.method.consent import Choice
from bot.store import cycles
from bot.store.balance import Rating
from bot.store.consents import Concern
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.plan import Action, Claim, Share, State
from bot.store.reflections import Lesson, Reflection, Sharing
from tests.conversations.practice import begun
from tests.conversations.stored import cycle_of, with_store
from tests.script import Chat, Person, Stage, buttons_of, words_of
from tests.stories import LONDON, compare, quoted

HEAD = """# What a newcomer reads in the third cycle

Zoe's son goes to Riverside School. A teacher has added her to the group. She knows nothing of cycles, boards or seeds, and has
never written to a bot. This is all that she reads before she does her first small step; a test plays it and compares.
"""

ROLES = ("Teacher", "Teacher", "Pupil", "Pupil", "Family")


@dataclass(frozen=True)
class Plan:
    """A goal, and what was planned for it."""

    goal: str
    review_on: date
    done: tuple[tuple[str, str], ...]
    undone: tuple[str, ...] = ()
    ideas: tuple[str, ...] = ()
    concern: str = ""


FIRST = Plan(
    "By 29 March every class starts its lessons within two minutes on 4 of 5 days.",
    date(2030, 3, 29),
    done=(("A circle every morning", "Everyone is there on time"), ("A gong instead of the bell", "Nobody jumps any more")),
    undone=("A poster with our rules",),
    ideas=("A quiet corner in the hall",),
    concern="The youngest need more than two minutes.",
)
SECOND = Plan(
    "By 28 June the morning circle is led by pupils on 4 of 5 days.",
    date(2030, 6, 28),
    done=(("Cards for those who lead the circle", "Even the shy ones tried"),),
)
THIRD = Plan(
    "By 18 October parents have been guests in the circle of 5 of 6 classes.",
    date(2030, 10, 18),
    done=(("Letters to all families", "Half of them answered"),),
)


def carried_out(stage: Stage, school: Chat, plan: Plan, does: Person, step: str = "doing") -> None:
    """The goal and the plan, as the steps before leave them (they have their own scripts)."""

    def write(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        run = cycles.open_run(session, cycle.id)
        assert run is not None
        run.step = step
        cycle.goal, cycle.review_on = plan.goal, plan.review_on
        consent = StepRun(cycle_id=cycle.id, step="consent", opened_at=run.opened_at, closed_at=run.opened_at)
        session.add(consent)
        session.flush()
        if plan.concern:
            session.add(Concern(run_id=consent.id, cycle_id=cycle.id, choice=Choice.CONCERN, reason=plan.concern))
        if step != "doing":
            return
        for title, outcome in plan.done:
            action = Action(cycle_id=cycle.id, title=title, state=State.DONE, outcome=outcome)
            session.add(action)
            session.flush()
            session.add(Claim(action_id=action.id, person_id=does.id, share=Share.DOES))
        session.add_all(Action(cycle_id=cycle.id, title=title) for title in plan.undone)
        for idea in plan.ideas:
            session.add(Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text=idea, author_id=does.id))

    with_store(stage, write)


def looked_back(stage: Stage, school: Chat, numbers: tuple[int, ...], **shared: str) -> None:
    """Three people were asked alone: each gave a number for working together, and some shared a thought."""

    def write(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        for value in numbers:
            session.add(Rating(cycle_id=cycle.id, aspect="collaboration", value=value, key_hash="x"))
        for prompt, text in shared.items():
            session.add(Reflection(cycle_id=cycle.id, prompt=prompt, text=text, sharing=Sharing.ANONYMOUS, key_hash="x"))

    with_store(stage, write)


def first_cycle(stage: Stage, school: Chat, people: list[Person]) -> None:
    ana, ben, clara, *_ = people
    carried_out(stage, school, FIRST, ben)
    stage.clock.advance(weeks=12)
    ana.says("/next we look back", school)
    ana.presses("Ask openly here instead", school)
    assert "From cycle to cycle" not in school.board, "there is nothing to compare yet"
    for one, level in ((ana, "Less than hoped"), (ben, "Less than hoped"), (clara, "As hoped")):
        one.votes("How far", level, school)
    ana.replies_to_board("3 of 5 days", school)
    stage.goes_on(ana, school)
    looked_back(
        stage,
        school,
        (3, 3, 4),
        successes="The circle in the morning brings everyone together",
        challenges="There was never enough time",
        unexpected="Parents asked for a circle at home",
    )
    stage.goes_on(ana, school)
    assert "Helping each other: ▰▰▰▱▱ 3.3 of 5" in school.board
    assert "last time" not in school.board
    for one in (ana, ben, clara):
        one.presses("1", school)
    stage.goes_on(ana, school)
    ana.presses("Take 1 as it is", school)
    clara.replies_to_board("A gong is heard and frightens nobody #bells", school)
    stage.goes_on(ana, school)

    offered = school.board
    for text, source in (
        (FIRST.goal, "our goal: not fully reached"),
        ("A poster with our rules", "planned, not done yet"),
        ("The youngest need more than two minutes.", "a concern from when we agreed"),
        ("Parents asked for a circle at home", "it surprised us"),
        ("A quiet corner in the hall", "an idea that we did not choose"),
    ):
        assert f"{text}\n{source}" in offered
    assert "never enough time" not in offered, "nobody found it important"
    for number in ("1", "3", "4"):
        ana.presses(number, school)
    stage.goes_on(ana, school)
    ana.presses("Begin the next cycle", school)


def second_cycle(stage: Stage, school: Chat, people: list[Person]) -> None:
    ana, ben, clara, *_ = people
    assert "🍎 A gong is heard and frightens nobody" in school.saying("Cycle 2 begins")["text"]
    for seed in (
        f"🌰 We have not fully reached our goal yet: {FIRST.goal}",
        "🌰 A concern from when we agreed: The youngest need more than two minutes.",
        "🌰 This surprised us last time: Parents asked for a circle at home",
    ):
        assert seed in school.board
    clara.replies_to_board("The circle brings only the same three to talk", school)
    for _ in ("Connections", "Themes", "Focus"):
        stage.goes_on(ana, school)
    place = next(line for line in school.board.splitlines() if "same three" in line).split(".")[0]
    ben.presses(place, school)
    stage.goes_on(ana, school)
    assert "Wordings of the goal" in school.board
    assert "📚 Learned before" in school.board
    assert "🍎 The circle in the morning brings everyone together" in school.board, "a lesson of cycle 1, where it helps"
    assert "gong" not in school.board, "that one does not fit"

    carried_out(stage, school, SECOND, clara)
    stage.clock.advance(weeks=11)
    ana.says("/next we look back", school)
    ana.presses("Ask openly here instead", school)
    for one in (ana, ben, clara):
        one.votes("How far", "As hoped", school)
    ana.replies_to_board("4 of 5 days", school)
    assert "80 % reached of 80 % that we hoped for." in school.board
    compared = (
        "1. ▰▰▱▱▱ Less than hoped\n   reached: 60 %, hoped for: 80 %\n2. ▰▰▰▱▱ As hoped\n   reached: 80 %, hoped for: 80 %"
    )
    assert f"From cycle to cycle:\n{compared}" in school.board
    assert "Measured by" not in school.board, "two make no trend"
    stage.goes_on(ana, school)
    looked_back(stage, school, (3, 4, 4), learned="Whoever leads the circle listens better afterwards")
    stage.goes_on(ana, school)
    assert "Helping each other: ▰▰▰▰▱ 3.7 of 5\n   better than last time (3.3)" in school.board
    assert "it goes" not in school.board
    ben.presses("1", school)
    stage.goes_on(ana, school)
    ana.presses("Take 1 as it is", school)
    stage.goes_on(ana, school)
    clara.replies_to_board("Parents would like to see a circle", school)
    stage.goes_on(ana, school)
    ana.presses("Begin the next cycle", school)
    assert "🌰 Parents would like to see a circle" in school.board


def read(person: Person) -> str:
    """The last message to somebody alone, with its buttons."""
    message = next(m for m in reversed(person.chat.messages) if m["from"]["is_bot"])
    return _read(f"**Copse** to {person.name} alone", message)


def _read(who: str, message: dict[str, object]) -> str:
    buttons = " ".join(f"[{b['text']}]" for b in buttons_of(message))
    return quoted(f"{who}: {words_of(message)}\n{buttons}")


def newcomer(stage: Stage, school: Chat) -> str:
    """Zoe reads all there is, page by page, and tells an idea."""
    zoe = stage.person("Zoe")
    zoe.joins(school)
    told = ["*Zoe joins the group.*", _read("**Copse**", school.saying("Welcome, Zoe!"))]
    zoe.follows("Our story", school)
    told += ["**Zoe** presses [📖 Our story]", read(zoe)]
    pages = [zoe.chat.last]
    while "Go on reading ▶" in zoe.chat.buttons:
        zoe.presses("Go on reading ▶")
        told += ["**Zoe** presses [Go on reading ▶]", read(zoe)]
        pages.append(zoe.chat.last)
    assert len(pages) > 1
    assert len(zoe.chat.texts) == 1, "the pages are turned in place"
    assert all(len(page) <= 1200 for page in pages), "each fits on a phone"
    whole = "\n".join(pages)
    assert len(whole.split("Words that you will meet")[0].split()) <= 440, "read in about three minutes"
    for text in (
        "We are 5 people",
        "Ana (Teacher), Ben (Teacher), Clara (Pupil), Dora (Pupil), Emil (Family)",
        "Ana moderates",
        f"Our goal was: {FIRST.goal}",
        "How far we got: Less than hoped. We reached: 3 of 5 days",
        "A gong is heard and frightens nobody",
        f"Our goal was: {SECOND.goal}",
        "Whoever leads the circle listens better afterwards",
        "Still open at the end, and taken along: Parents would like to see a circle",
        f"Our goal: {THIRD.goal}",
        "“Ideas for actions”. We collect ideas",
        "A small step, if you like: tell one idea",
        "Seed: ",
    ):
        assert text in whole
    zoe.follows("Take part in “Ideas for actions”")
    told += ["**Zoe** presses [✍️ Take part in “Ideas for actions”]", read(zoe)]
    zoe.says("Grandparents can come, too")
    told += ["**Zoe** (alone with Copse): Grandparents can come, too", read(zoe)]
    before = len(zoe.chat.messages)
    zoe.presses("With my name")
    told += [
        "**Zoe** presses [With my name]",
        *(_read(f"**Copse** to {zoe.name} alone", m) for m in zoe.chat.messages[before:]),
    ]
    assert "1 idea so far" in school.board
    return "\n\n".join(told) + "\n"


def third_cycle(stage: Stage, school: Chat, people: list[Person]) -> None:
    ana, ben, clara, *_ = people
    carried_out(stage, school, THIRD, clara)
    stage.clock.advance(weeks=12)
    ana.says("/next we look back", school)
    ana.presses("Ask openly here instead", school)
    for one in (ana, ben, clara):
        one.votes("How far", "More than hoped", school)
    ana.replies_to_board("6 of 6 classes", school)
    assert "3. ▰▰▰▰▱ More than hoped\n   reached: 100 %, hoped for: 83 %" in school.board
    assert "Measured by what we hoped for, we get further from cycle to cycle." in school.board
    stage.goes_on(ana, school)
    looked_back(stage, school, (4, 5, 5), learned="Grandparents know more circles than we do")
    stage.goes_on(ana, school)
    assert "better than last time (3.7)\n   it goes up: 3.3 → 3.7 → 4.7" in school.board
    ben.presses("1", school)
    stage.goes_on(ana, school)
    ana.presses("Take 1 as it is", school)
    stage.goes_on(ana, school)
    stage.goes_on(ana, school)


def earlier_cycles_can_be_reached(school: Chat, people: list[Person]) -> None:
    ana, ben, clara, *_ = people
    ana.says("/summary", school)
    assert "Riverside School · cycle 3" in school.last
    assert "it goes up: 3.3 → 3.7 → 4.7" in school.last
    ben.presses("Cycle 1", school)
    assert "Riverside School · cycle 1" in school.last
    assert "• A poster with our rules: still open" in school.last
    assert f"🌰 {FIRST.goal}" in school.last
    pictures = len(school.pictures)
    ben.presses("The tree of this cycle", school)
    assert f"Our goal: {FIRST.goal}" in words_of(school.pictures[-1])
    clara.presses("🌳 Cycle 2", school)
    assert f"Our goal: {SECOND.goal}" in words_of(school.pictures[-1])
    assert len(school.pictures) == pictures + 2
    ana.says("/tree", school)
    assert [b["text"] for b in buttons_of(school.pictures[-1])] == ["🌳 Cycle 1", "🌳 Cycle 2"]

    clara.says("/summary")
    clara.presses("Cycle 2")
    clara.presses("The tree of this cycle")
    assert f"Our goal: {SECOND.goal}" in words_of(clara.chat.pictures[-1]), "alone it is alone"

    ana.says("/history", school)
    assert "We are 5 people" in school.last
    while "Go on reading ▶" in school.buttons:
        ben.presses("Go on reading ▶", school)
    assert "Words that you will meet" in school.last, "the last page"
    for wanted in ("gong", "leads the circle", "grandparents"):
        ana.says(f"/library {wanted}", school)
        assert "Riverside School" in school.last, "the lessons of all cycles are kept"


def test_a_second_and_third_cycle_grow_from_the_first_and_a_newcomer_understands(own_stage: Stage) -> None:
    stage = own_stage
    stage.clock.to(datetime(2030, 1, 7, 9, tzinfo=LONDON))
    school, people = begun(stage, roles=ROLES)
    first_cycle(stage, school, people)
    second_cycle(stage, school, people)
    carried_out(stage, school, THIRD, people[2], step="ideas")
    people[0].says("/status", school)
    story = newcomer(stage, school)
    third_cycle(stage, school, people)
    earlier_cycles_can_be_reached(school, people)
    yara = stage.person("Yara")
    yara.joins(school)
    assert "One cycle is over, and the next one has not begun yet." in school.last
    yara.follows("Our story", school)
    while "Go on reading ▶" in yara.chat.buttons and "cycle 3 is over" not in yara.chat.last:
        yara.presses("Go on reading ▶")
    assert "cycle 3 is over, and the next one begins soon" in yara.chat.last
    assert "failed" not in stage.bot.logged()
    compare("newcomer.md", HEAD, story)


def test_many_cycles_are_told_in_short_pages_and_a_step_that_is_only_in_the_group_shows_the_tree(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Old Oak", [ana, ben])

    def write(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        cycle.number = 5
        run = cycles.open_run(session, cycle.id)
        assert run is not None
        run.step = "times"
        for number in range(1, 5):
            began = cycle.started_at - timedelta(days=100 * (5 - number))
            goal = f"Goal {number}: " + "every class begins in peace " * 20
            before = Cycle(
                community_id=cycle.community_id, number=number, started_at=began, ended_at=began + timedelta(days=90), goal=goal
            )
            session.add(before)
            session.flush()
            for text in ("First", "Second", "Third"):
                lesson = f"{text} lesson of {number}: " + "listen to each other " * 20
                session.add(Lesson(community_id=cycle.community_id, cycle_id=before.id, text=lesson))

    with_store(stage, write)
    ben.says("/history")
    pages, below = [ben.chat.last], [ben.chat.buttons]
    while "Go on reading ▶" in ben.chat.buttons:
        ben.presses("Go on reading ▶")
        pages.append(ben.chat.last)
        below.append(ben.chat.buttons)
    whole = "\n".join(pages)
    (now,) = [index for index, page in enumerate(pages) if "Where we are now" in page]
    assert "A small step, if you like: look whether the dates suit you." in pages[now]
    assert "🌳 Show me our tree" in below[now]
    assert all(len(page) <= 1200 for page in pages)
    assert [number for number in range(1, 5) if f"Goal {number}:" in whole] == [1, 2, 3, 4]
    assert [number for number in range(1, 5) if f"First lesson of {number}:" in whole] == [3, 4], "the last ones in full"
    assert whole.count("… and 1 more lesson.") == 2
    ben.presses("🌳 Show me our tree")
    assert "The tree of Old Oak" in words_of(ben.chat.pictures[-1])
    assert not school.pictures, "alone it is alone"
