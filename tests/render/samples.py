"""Sample pictures in all stages, for the eye: `python -m tests.render.samples [folder] [--width 360]`."""

import argparse
import itertools
from datetime import date, timedelta
from pathlib import Path

from bot.render import timeline, tree
from bot.render.icons import STATES
from bot.render.timeline import Row, Timeline, TimelineLabels
from bot.render.tree import Branch, Fruit, Labels, Tree
from tests.render.indexed import indexed

ENGLISH = Labels(
    goal="Our shared goal",
    no_goal="There is no goal yet. It grows from what you tell each other.",
    branches="Action plan",
    no_branches="Here your action plan will grow.",
    fruits="What we learned",
    roots="What we noticed",
    seeds="Seeds for the next cycle",
    nobody="Nobody has this yet",
    idea="Idea",
    open="Open",
    claimed="Taken on",
    doing="Under way",
    done="Done",
    late="Needs more time",
)
GERMAN = Labels(
    goal="Unser gemeinsames Ziel",
    no_goal="Noch kein Ziel. Es wächst aus dem, was ihr einander erzählt.",
    branches="Unser Aktionsplan",
    no_branches="Hier wächst euer Aktionsplan.",
    fruits="Was wir gelernt haben",
    roots="Was uns aufgefallen ist",
    seeds="Samen für den nächsten Zyklus",
    nobody="Noch frei",
    idea="Idee",
    open="Offen",
    claimed="Übernommen",
    doing="In Arbeit",
    done="Erledigt",
    late="Braucht mehr Zeit",
)
GOAL = "By the end of May, at least 20 pupils of years 7 and 8 eat lunch together with someone from another class every week."
LONG_GOAL = (
    "Bis zu den Sommerferien 2027 entwickeln Schülerinnen, Lehrkräfte und Familien gemeinsam ein "
    "Willkommensprogramm für neu zugewanderte Kinder, sodass mindestens 80 % von ihnen in der Befragung im Juni sagen, "
    "dass sie sich in ihrer Klasse wohlfühlen und jemanden haben, den sie um Hilfe bitten können; wir prüfen es "
    "alle zwei Monate."
)
FIVE = (
    Branch("Ask every class what makes lunch lonely", ("Ana", "Ben"), "done", "12 March"),
    Branch("Build two long tables with the craft club", ("Mr Novák", "Chloé", "Dimitri"), "doing", "30 April"),
    Branch("Invite families to cook once a month 🍲", (), "open", "15 April"),
    Branch("Lunch buddies for new pupils", ("Eva",), "claimed", "2 May"),
    Branch("Ask the headteacher for ten more minutes", ("Faruk",), "late", "1 March"),
)
TITLES = (
    "Patenschaften zwischen Klassenstufen einrichten",
    "Schulhofgestaltungsarbeitsgemeinschaft gründen und ersten Plan zeichnen",
    "Elternbrief in fünf Sprachen schreiben",
    "Gesprächskreis am Dienstag 🌱",
    "Umfrage zur Pausengestaltung auswerten",
    "Ruheraum mit Sitzkissen ausstatten",
    "Schülervertretungswahlbeteiligungsverbesserung",
    "Γιορτή πολιτισμών με όλη τη γειτονιά",
    "Dotazník pre rodičov a žiakov pripraviť a vyhodnotiť",
    "Mittagstisch",
    "Streitschlichterinnen und Streitschlichter ausbilden",
    "Willkommensheft für neue Kinder gestalten",
)
PEOPLE = (
    ("Ana", "Ben"),
    ("Jürgen Weißenberger",),
    (),
    ("Zuzana Ďuričková", "Ľubomír"),
    ("Ελένη", "Nikos", "Frau Özdemir", "Tom"),
    ("Amélie",),
)
DUES = ("12. März 2027", "30. April 2027", None, "2. Juni 2027")
FRUITS = (
    Fruit("Asking first saved us weeks: every class wanted something else than we had thought."),
    Fruit("Families come when their own dishes are on the table."),
    Fruit("Two long tables did more than any poster. 🎉"),
)
SEEDS = ("What about those who bring their own food?", "Year 9 would like to join.", "A quiet corner next to the tables")
ROOTS = (
    "Some of us eat alone every day.",
    "The choir trip mixed all classes, and nobody wanted to go home.",
    "Queues eat up half of the break.",
)


def plan(count: int) -> tuple[Branch, ...]:
    """As many German actions as asked for, in all states."""
    rows = zip(itertools.cycle(TITLES), itertools.cycle(PEOPLE), itertools.cycle(STATES), itertools.cycle(DUES))
    return tuple(
        Branch(title, people if state not in {"idea", "open"} else (), state, due)
        for title, people, state, due in itertools.islice(rows, count)
    )


TREES: dict[str, Tree] = {
    "setup": Tree("Lunch Together", ENGLISH, "Getting started"),
    "seedling": Tree("Lunch Together", ENGLISH, "Cycle 1 · Finding a goal", roots=ROOTS, phase="domain"),
    "goal": Tree("Lunch Together", ENGLISH, "Cycle 1 · A shared goal", goal=GOAL, roots=ROOTS, phase="domain"),
    "one": Tree("Lunch Together", ENGLISH, "Cycle 1 · Action plan", goal=GOAL, branches=FIVE[:1], phase="community"),
    "plan": Tree("Lunch Together", ENGLISH, "Cycle 1 · Action plan", goal=GOAL, branches=FIVE, phase="community"),
    "twelve": Tree(
        "Willkommen an der Gesamtschule am Kastanienhain", GERMAN, "Zyklus 1 · Aktionsplan",
        goal=LONG_GOAL, branches=plan(12), phase="community",
    ),
    "forty": Tree(
        "Willkommen an der Gesamtschule am Kastanienhain", GERMAN, "Zyklus 1 · Aktionsplan",
        goal=LONG_GOAL, branches=plan(40), phase="community",
    ),
    "fruits": Tree(
        "Lunch Together", ENGLISH, "Cycle 1 · Results and lessons",
        goal=GOAL, branches=FIVE, fruits=FRUITS, seeds=SEEDS, phase="practice",
    ),
    "second": Tree(
        "Lunch Together", ENGLISH, "Cycle 2 · A shared goal",
        goal="From September on, year 9 runs the quiet corner on its own.", roots=SEEDS, phase="domain",
    ),
}  # fmt: skip


MONTHS = ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.")
TIMELINE_GERMAN = TimelineLabels(
    idea=GERMAN.idea,
    open=GERMAN.open,
    claimed=GERMAN.claimed,
    doing=GERMAN.doing,
    done=GERMAN.done,
    late=GERMAN.late,
    today="Heute",
    nobody=GERMAN.nobody,
    undated="noch ohne Termin",
    after="nach {numbers}",
    empty="Hier wächst euer Aktionsplan.",
    months=MONTHS,
)
TIMELINE_ENGLISH = TimelineLabels(
    idea=ENGLISH.idea,
    open=ENGLISH.open,
    claimed=ENGLISH.claimed,
    doing=ENGLISH.doing,
    done=ENGLISH.done,
    late=ENGLISH.late,
    today="Today",
    nobody=ENGLISH.nobody,
    undated="no date yet",
    after="after {numbers}",
    empty="Here your action plan will grow.",
    months=("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
TODAY = date(2027, 3, 20)
FIVE_ROWS = (
    Row(FIVE[0].title, FIVE[0].people, date(2027, 2, 15), date(2027, 3, 12), "done", (), "15 Feb – 12 Mar"),
    Row(FIVE[1].title, FIVE[1].people, date(2027, 3, 13), date(2027, 4, 30), "doing", (0,), "13 Mar – 30 Apr"),
    Row(FIVE[2].title, (), date(2027, 4, 10), date(2027, 5, 28), "open", (1,), "10 Apr – 28 May"),
    Row(FIVE[3].title, FIVE[3].people, None, date(2027, 5, 2), "claimed", (), "by 2 May"),
    Row(FIVE[4].title, FIVE[4].people, date(2027, 2, 20), date(2027, 3, 1), "late", (), "20 Feb – 1 Mar"),
)


def rows(count: int) -> tuple[Row, ...]:
    """As many German actions as asked for, one after another, in all states."""
    made = []
    for index, branch in enumerate(plan(count)):
        start = date(2027, 2, 1) + timedelta(days=index * 190 // max(8, count))
        due = start + timedelta(days=6 + index * 5 % 34)
        when = f"{start.day}. {MONTHS[start.month - 1]} – {due.day}. {MONTHS[due.month - 1]}"
        if index % 9 == 7:
            made.append(Row(branch.title, branch.people, state=branch.state))
        else:
            needs = (index - 2, index - 1) if index > 1 and index % 4 == 0 else ()
            made.append(Row(branch.title, branch.people, start, due, branch.state, needs, when))
    return tuple(made)


SCHOOL = "Willkommen an der Gesamtschule am Kastanienhain"
TIMELINES: dict[str, Timeline] = {
    "none": Timeline("Lunch Together", TODAY, (), TIMELINE_ENGLISH, "Action plan"),
    "one": Timeline("Lunch Together", TODAY, FIVE_ROWS[1:2], TIMELINE_ENGLISH, "Action plan"),
    "five": Timeline("Lunch Together", TODAY, FIVE_ROWS, TIMELINE_ENGLISH, "Action plan"),
    "twelve": Timeline(SCHOOL, TODAY, rows(12), TIMELINE_GERMAN, "Aktionsplan"),
    "forty": Timeline(SCHOOL, TODAY, rows(40), TIMELINE_GERMAN, "Aktionsplan"),
}


def main() -> None:
    """Draws them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/pictures"))
    parser.add_argument("--width", type=int, default=432)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    pictures = {f"tree-{name}": tree.picture(each, width=arguments.width) for name, each in TREES.items()}
    pictures |= {f"timeline-{name}": timeline.picture(each, width=arguments.width) for name, each in TIMELINES.items()}
    for name, data in pictures.items():
        (arguments.folder / f"{name}.png").write_bytes(indexed(data))


if __name__ == "__main__":
    main()
