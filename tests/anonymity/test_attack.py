"""Anonymity, as a test that tries to break it.

An attacker has the database file as it lies on the disk, its journal, everything that the group saw, and of every message,
also of those in private, when it was sent and to whom. What they try is to say whose an anonymous text is, by any order that
anything was kept in. They may do no better than guessing.
"""

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.anonymity.pages import File, Row
from tests.anonymity.school import GROUP, School, school

SIZES = (3, 4, 5, 6, 7, 8)
KINDS = ("experience", "reflection", "concern", "wording", "survey")


@dataclass
class Case:
    """A group: what each person wrote without a name, the file's rows, and the messages."""

    people: list[int]
    """In the order in which they joined."""
    truth: dict[str, dict[str, int]]
    """By kind: whose each text is. The attacker has only the texts."""
    rows: list[Row]
    school: School

    def texts(self, kind: str) -> list[str]:
        return sorted(self.truth[kind])


def marker(kind: str, person: int) -> str:
    """A text that tells nothing, and that is found again."""
    return f"{kind} {random.Random(f'{kind}{person}{random.random()}').getrandbits(60):x}"


def in_chance(people: list[int]) -> list[int]:
    return random.sample(people, len(people))


def lives(there: School, people: list[int]) -> dict[str, dict[str, int]]:
    """The group goes through steps; everybody writes one thing without a name at each, in an order of chance."""
    truth: dict[str, dict[str, int]] = {kind: {} for kind in KINDS}
    newest: list[str] = []

    def writes(kind: str, person: int) -> str:
        text = marker(kind, person)
        truth[kind][text] = person
        newest.append(text)
        there.rests(random.randrange(60, 3600))
        return text

    def sends(person: int, label: str) -> None:
        there.presses(person, label)
        there.sent.append((newest[-1], there.journals[-1]))

    there.goes_to("experiences")
    late = people[-1]
    for person in [*in_chance(people[:-1]), late]:
        there.presses(person, "Write in private", GROUP)
        there.says(person, writes("experience", person))
        there.presses(person, "keeps coming back")
        sends(person, "Anonymously")
    # Somebody thinks again: what they take back leaves no trace, and comes again in other words.
    changed = random.choice(people)
    text = next(text for text, person in truth["experience"].items() if person == changed)
    del truth["experience"][text]
    there.presses(changed, "Withdraw")
    there.withdrawn = text
    there.says(changed, writes("experience", changed))
    there.presses(changed, "keeps coming back")
    sends(changed, "Anonymously")
    there.goes_to("connections")

    there.goes_to("wordings")
    for person in in_chance(people):
        there.presses(person, "Write in private", GROUP)
        there.says(person, writes("wording", person))
        sends(person, "Anonymously")

    there.goes_to("consent")
    for person in in_chance(people):
        there.presses(person, "I have a concern", GROUP)
        there.says(person, writes("concern", person))
        sends(person, "Anonymously")

    there.goes_to("attainment")
    maker = random.choice(people)
    there.presses(maker, "Ask others: a survey", GROUP)
    there.presses(maker, "colleagues")
    there.presses(maker, "A question of my own")
    there.says(maker, "What do you see?")
    there.presses(maker, "Their own words")
    there.presses(maker, "Propose it to the group")
    there.presses(1001, "1 week", GROUP)
    for person in in_chance(people):
        there.says(person, f"/start {there.link()}")
        there.presses(person, "Start")
        there.says(person, writes("survey", person))
        sends(person, "Send")

    there.goes_to("reflection")
    for person in in_chance(people):
        there.presses(person, "Reflect in private", GROUP)
        there.says(person, writes("reflection", person))
        sends(person, "Anonymously")
    there.goes_to("harvest")
    return truth


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    found = []
    for size in SIZES:
        with school(tmp_path_factory.mktemp(f"group{size}"), size) as there:
            people = [1001 + index for index in range(size)]
            truth = lives(there, people)
            found.append(Case(people, truth, File(_copy(there)).rows(), there))
    return found


def _copy(there: School) -> Path:
    """The file as a thief would find it: with what is in the journal brought in."""
    there.database.close()
    return there.file


# --- orders -----------------------------------------------------------------------------------------------------------

Order = list[int] | list[str]


def text_orders(case: Case, kind: str) -> dict[str, list[str]]:
    """All orders in which the texts of a kind stand somewhere."""
    texts = case.texts(kind)
    found: dict[str, list[str]] = {}

    def note(name: str, keys: dict[str, object]) -> None:
        if set(keys) == set(texts):
            found[name] = sorted(texts, key=lambda text: keys[text])  # type: ignore[arg-type, return-value]

    numbers: dict[str, dict[str, object]] = {}
    for row in case.rows:
        there = [text for text in texts for value in row.values if isinstance(value, str) and text in value]
        for text in there:
            numbers.setdefault(f"{row.table} by number", {})[text] = row.number
            numbers.setdefault(f"{row.table} by place", {})[text] = row.place
            for column, value in enumerate(row.values):
                if isinstance(value, int):
                    numbers.setdefault(f"{row.table} by column {column}", {})[text] = value
    for name, keys in numbers.items():
        note(name, keys)
    seen: dict[str, object] = {}
    for message in case.school.messages:
        for text in texts:
            if message.chat == GROUP and text in message.text:
                seen.setdefault(text, (message.at, message.text.index(text)))
    note("first shown in the group", seen)
    raw = case.school.file.read_bytes()
    note("in the bytes of the file", {text: raw.find(text.encode()) for text in texts if text.encode() in raw})
    return found


def people_orders(case: Case) -> dict[str, list[int]]:
    """All orders in which the people stand somewhere, for the first and for the last of their rows."""
    found: dict[str, list[int]] = {}
    keys: dict[str, dict[int, list[object]]] = {}
    for row in case.rows:
        for column, value in enumerate(row.values):
            # The key of a table of its own stands as nothing in the record: it is the number.
            who = row.number if value is None and column == 0 else value
            if who in case.people:
                keys.setdefault(f"{row.table}.{column} by number", {}).setdefault(who, []).append(row.number)
                keys.setdefault(f"{row.table}.{column} by place", {}).setdefault(who, []).append(row.place)
    for name, there in keys.items():
        if set(there) == set(case.people):
            found[f"{name}, first"] = sorted(case.people, key=lambda who: min(there[who]))  # type: ignore[type-var]
            found[f"{name}, last"] = sorted(case.people, key=lambda who: max(there[who]))  # type: ignore[type-var]
    return found


def hits(case: Case, kind: str, texts: list[str], people: list[int]) -> tuple[int, bool]:
    """How many texts are matched with their author, and whether the last one is."""
    truth = case.truth[kind]
    matched = [truth[text] == person for text, person in zip(texts, people, strict=True)]
    return sum(matched), matched[-1]


# --- the attack -------------------------------------------------------------------------------------------------------

LIVE = {"wording", "concern"}
"""Shown at once: whoever sees when somebody writes to the bot can match the times. This cannot be hidden, and is told."""


@pytest.mark.parametrize("kind", KINDS)
def test_no_order_that_anything_is_kept_in_tells_whose_a_text_is(cases: list[Case], kind: str) -> None:
    score: dict[tuple[str, str, bool], list[tuple[int, bool]]] = {}
    written = 0
    for case in cases:
        texts, people = text_orders(case, kind), people_orders(case)
        written = max(written, len(texts))
        for text_name, text_order in texts.items():
            if kind in LIVE and text_name == "first shown in the group":
                continue
            for people_name, people_order in people.items():
                for backwards in (False, True):
                    order = people_order[::-1] if backwards else people_order
                    score.setdefault((text_name, people_name, backwards), []).append(hits(case, kind, text_order, order))
    assert written > 2, "the attacker has found something to go by"
    total = sum(len(case.people) for case in cases)
    leaks = [
        f"{sum(h for h, _ in s)} of {total}, the last {sum(last for _, last in s)} of {len(cases)}: {name}"
        for name, s in score.items()
        # By guessing one of each group is right, 6 in all. Two thirds of 33 by chance: once in ten million tries.
        if len(s) == len(cases) and sum(h for h, _ in s) >= (total // 2 if all(last for _, last in s) else total * 2 // 3)
    ]
    assert not leaks, "\n".join(leaks)


def test_the_file_and_its_journal_hold_each_text_once_and_nothing_of_what_was_taken_back(cases: list[Case]) -> None:
    for case in cases:
        raw = case.school.file.read_bytes()
        for kind in KINDS:
            for text in case.truth[kind]:
                assert raw.count(text.encode()) <= 1, f"{kind} is left somewhere else, too"
        assert case.school.withdrawn.encode() not in raw
        for kind in KINDS:
            for text in case.truth[kind]:
                written = next(i for i, m in enumerate(case.school.sent) if m[0] == text)
                assert text.encode() not in case.school.sent[written][1], f"{kind}: the journal remembers what came with it"
