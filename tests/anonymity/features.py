"""What the attacker goes by: every way in which a text and a person can stand near each other in the file or in time.

A feature gives each pair of a text and a person a number from 0 to 1. Most compare two orders: that in which the texts stand
somewhere, and that in which the people stand somewhere (0: the same place in both). Others ask whether the two share something:
a row, or a value of their rows.
"""

import re
from collections.abc import Iterator

from bot.method.anonymity import mark_of
from tests.anonymity.life import LIVE, Story
from tests.anonymity.pages import Row
from tests.anonymity.school import GROUP

Pairs = tuple[float, ...]
"""A number for each text with each person, in the order of the texts and then of the people."""
SECRET = 64
"""Characters of a survey's secret."""
UID = re.compile(r"'uid': '([^']*)', 'title': '([^']*)'")
"""An entry of a calendar file, and what it is about."""
Keys = dict[str, dict[str, object]]


def features(story: Story, kind: str, *, timed: bool | None = None) -> dict[str, Pairs]:
    """All features of a kind by name; ``timed``: also when who wrote to the bot (by default unless texts show at once)."""
    timed = kind not in LIVE if timed is None else timed
    found: dict[str, Pairs] = {}
    texts = dict(_orders(_text_keys(story, kind, timed=timed), story.texts(kind)))
    people = dict(_orders(_people_keys(story, kind, timed=timed), [str(one) for one in story.authors(kind)]))
    # Many orders are the same: each is tried once.
    alike: dict[tuple[float, ...], str] = {}
    for people_name, places in people.items():
        if alike.setdefault(tuple(places.values()), people_name) != people_name and not people_name.startswith("times"):
            continue
        for text_name, ranks in texts.items():
            found[f"{text_name} ~ {people_name}"] = tuple(
                abs(ranks[text] - places[str(one)]) for text in story.texts(kind) for one in story.authors(kind)
            )
    found |= _shared(story, kind)
    return found


def _orders(keys: Keys, all_: list[str]) -> Iterator[tuple[str, dict[str, float]]]:
    """Of each way to sort them all, the place of each, from 0 to 1."""
    for name, key in keys.items():
        if set(key) >= set(all_) and len({str(key[one]) for one in all_}) > 1:
            there = sorted(all_, key=lambda one: key[one])  # type: ignore[arg-type, return-value]  # of one sort each
            yield name, {one: place / (len(all_) - 1) for place, one in enumerate(there)}


def _text_keys(story: Story, kind: str, *, timed: bool) -> Keys:
    found: Keys = {}
    texts = story.texts(kind)
    for copy, rows in (("open", story.open_rows[kind]), ("end", story.rows)):
        numbers: dict[tuple[str, int], str] = {}
        for row in rows:
            held = [text for text in texts if any(isinstance(value, str) and text in value for value in row.values)]
            for text in held:
                numbers[row.table, row.number] = text
            if not held and row.index_of and (row.index_of, row.values[-1]) in numbers:
                held = [numbers[row.index_of, row.values[-1]]]
            for text in held:
                found.setdefault(f"{copy} {row.table} number", {})[text] = row.number
                found.setdefault(f"{copy} {row.table} place", {})[text] = row.place
                for column, value in enumerate(row.values):
                    if isinstance(value, int):
                        found.setdefault(f"{copy} {row.table}.{column}", {})[text] = value
    for number, message in enumerate(story.school.messages):
        for text in texts:
            if message.chat != GROUP or text not in message.text:
                continue
            place = message.text.index(text)
            if timed:
                found.setdefault("first seen", {}).setdefault(text, (number, place))
            found.setdefault("last seen", {})[text] = (number if timed else 0, place)
            if message.made:
                found.setdefault(f"{message.made} place", {})[text] = place
            for uid, title in UID.findall(message.text):
                if text in title:
                    found.setdefault("uid", {})[text] = uid
                    found.setdefault("number in the uid", {})[text] = int("".join(filter(str.isdigit, uid)))
    raw = story.school.file.read_bytes()
    found["bytes"] = {text: raw.find(text.encode()) for text in texts if text.encode() in raw}
    return found


def _people_keys(story: Story, kind: str, *, timed: bool) -> Keys:
    found: Keys = {}
    for copy, rows in (("open", story.open_rows[kind]), ("end", story.rows)):
        marks = _marks(story, rows)
        firsts: dict[str, dict[str, list[tuple[object, object]]]] = {}
        for row in rows:
            for column, who in _people_in(row, story, marks):
                firsts.setdefault(f"{copy} {row.table}.{column}", {}).setdefault(who, []).append((row.number, row.place))
        for name, there in firsts.items():
            for what, pick in (("first", min), ("last", max)):
                found[f"{name} {what} number"] = {who: pick(number for number, _ in all_) for who, all_ in there.items()}  # type: ignore[type-var]
                found[f"{name} {what} place"] = {who: pick(place for _, place in all_) for who, all_ in there.items()}  # type: ignore[type-var]
    begun, ended = story.spans[kind] if timed else (0, 0)
    for number, message in enumerate(story.school.messages[begun:ended]):
        if message.chat != GROUP:
            found.setdefault("times first", {}).setdefault(str(message.chat), number)
            found.setdefault("times last", {})[str(message.chat)] = number
            before = [one for one in story.school.messages[begun : begun + number] if one.chat == GROUP]
            if before and before[-1].at == message.at:
                # A count on the board moved just when this person pressed something.
                found.setdefault("times board", {})[str(message.chat)] = number
    return found


def _marks(story: Story, rows: list[Row]) -> dict[str, str]:
    """While a survey is open its secret lies in the file: with it the mark of each person can be made."""
    values = (value for row in rows if row.table == "survey" for value in row.values)
    secrets = [value for value in values if isinstance(value, str) and len(value) == SECRET]
    return {mark_of(secret, person): str(person) for secret in secrets for person in story.people}


def _people_in(row: Row, story: Story, marks: dict[str, str]) -> Iterator[tuple[int, str]]:
    for column, value in enumerate(row.values):
        # The key of a table of its own stands as nothing in the record: it is the number.
        who = row.number if value is None and column == 0 else value
        if who in story.people:
            yield column, str(who)
        elif isinstance(who, str) and who in marks:
            yield column, marks[who]


def _shared(story: Story, kind: str) -> dict[str, Pairs]:
    """Whether a text and a person stand in one row, or rows of theirs hold one value."""
    texts, people = story.texts(kind), [str(one) for one in story.authors(kind)]
    found: dict[str, Pairs] = {}
    for copy, rows in (("open", story.open_rows[kind]), ("end", story.rows)):
        marks = _marks(story, rows)
        of_text: dict[str, dict[str, set[object]]] = {}
        of_person: dict[str, dict[str, set[object]]] = {}
        for row in rows:
            named = [who for _, who in _people_in(row, story, marks)]
            held = [text for text in texts if any(isinstance(value, str) and text in value for value in row.values)]
            values = {f"{row.table}.{column}": value for column, value in enumerate(row.values) if value is not None}
            values[f"{row.table} row"] = row.number
            for column, value in values.items():
                for text in held:
                    of_text.setdefault(column, {}).setdefault(text, set()).add(value)
                for who in named:
                    of_person.setdefault(column, {}).setdefault(who, set()).add(value)
            for text in held:
                of_text.setdefault(f"{row.table} people", {}).setdefault(text, set()).update(named)
        for who in people:
            of_person.setdefault("the person", {})[who] = {who}
        for text_column, of_texts in of_text.items():
            for person_column, of_people in of_person.items():
                pairs = tuple(
                    0.0 if of_texts.get(text, set()) & of_people.get(who, set()) else 1.0 for text in texts for who in people
                )
                if 0.0 in pairs and 1.0 in pairs:
                    found[f"{copy} {text_column} = {person_column}"] = pairs
    return found
