"""What a group goes through under the eyes of the attacker: everybody writes without a name, in an order of chance.

Somebody comes late, somebody thinks again, somebody takes back what they wrote and somebody leaves. Beside that the group votes
in secret, gives numbers, and asks others.
"""

import random
from dataclasses import dataclass, field

from bot.method.anonymity import hash_of
from tests.anonymity.pages import File, Row
from tests.anonymity.school import GROUP, School

LIVE = ("wording", "concern", "remark")
"""Shown at once: whoever sees when somebody writes to the bot can match the times. This cannot be hidden, and is told."""
GATHERED = ("experience", "survey", "reflection", "number")
"""Shown together, later; numbers only counted."""
KINDS = (*GATHERED, *LIVE)
MODERATOR = 1001
LEVELS = ("Much less than hoped", "Less than hoped", "As hoped", "More than hoped", "Much more than hoped")


@dataclass
class Story:
    """What each person wrote without a name, and what the attacker has to find it out."""

    people: list[int]
    """In the order in which they joined."""
    school: School
    truth: dict[str, dict[str, int]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    """By kind: whose each text is (of numbers: the hash of its key). The attacker has only the texts."""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By kind: the first and the last of the messages of its step."""
    open_rows: dict[str, list[Row]] = field(default_factory=dict)
    """By kind: the file, copied just before its step ended."""
    rows: list[Row] = field(default_factory=list)
    """The file at the end."""

    def texts(self, kind: str) -> list[str]:
        return sorted(self.truth[kind])

    def authors(self, kind: str) -> list[int]:
        """Who has taken part: this is no secret."""
        return sorted(set(self.truth[kind].values()))


class Life:
    """One group, by the chance of a seed."""

    def __init__(self, there: School, size: int, seed: int) -> None:
        self.there, self.chance = there, random.Random(f"{size} {seed}")
        self.people = [MODERATOR + index for index in range(size)]
        self.story = Story(self.people, there)
        self._newest = ""

    def lived(self, kinds: tuple[str, ...] = KINDS) -> Story:
        """All of it, or only what these kinds of texts come from."""
        parts = {
            self._experiences: {"experience"},
            self._wordings: {"wording"},
            self._concerns: {"concern"},
            self._attainment: {"survey"},
            self._reflection: {"reflection", "number"},
            self._harvest: {"remark"},
        }
        for part, gives in parts.items():
            if gives & set(kinds):
                part()
        self.there.database.close()
        self.story.rows = File(self.there.file).rows()
        for kind in kinds:
            kept = "".join(str(row.values) for row in self.story.open_rows[kind])
            assert all(text in kept for text in self.story.truth[kind]), f"{kind}: what was sent is there"
        return self.story

    def _order(self, people: list[int]) -> list[int]:
        return self.chance.sample(people, len(people))

    def _writes(self, kind: str, person: int) -> str:
        """A text that tells nothing, and that is found again."""
        text = f"{kind} {self.chance.getrandbits(60):x}"
        self.story.truth[kind][text] = person
        self._newest = text
        self.there.rests(self.chance.randrange(60, 3600))
        return text

    def _sends(self, person: int, label: str) -> None:
        self.there.presses(person, label)
        self.there.sent.append((self._newest, self.there.journals[-1]))

    def _forgets(self, kind: str, person: int) -> str:
        text = next(text for text, author in self.story.truth[kind].items() if author == person)
        del self.story.truth[kind][text]
        return text

    def _begins(self, step: str) -> int:
        self.there.goes_to(step)
        return len(self.there.messages)

    def _seen(self, begun: int, *kinds: str) -> None:
        """The attacker copies the file, and notes which messages belong to it."""
        rows = File(self.there.copied()).rows()
        for kind in kinds:
            self.story.spans[kind] = (begun, len(self.there.messages))
            self.story.open_rows[kind] = rows

    def _experiences(self) -> None:
        there, late = self.there, self.people[-1]
        for person in self.people[:-1]:
            there.joins(person)
        begun = self._begins("experiences")
        for person in [*self._order(self.people[:-1]), late]:
            if person == late:
                there.joins(late)
            there.presses(person, "Write in private", GROUP)
            there.says(person, self._writes("experience", person))
            there.presses(person, "keeps coming back")
            self._sends(person, "Anonymously")
        # One takes back what they wrote and says it in other words, another for good.
        again, *gone = self._order(self.people)[: 2 if len(self.people) > 3 else 1]
        there.withdrawn = self._forgets("experience", again)
        there.presses(again, "Withdraw")
        there.says(again, self._writes("experience", again))
        there.presses(again, "keeps coming back")
        self._sends(again, "Anonymously")
        for person in gone:
            self._forgets("experience", person)
            there.presses(person, "Withdraw")
        self._seen(begun, "experience")
        there.goes_to("connections")

    def _wordings(self) -> None:
        begun = self._begins("wordings")
        for person in self._order(self.people):
            self.there.presses(person, "Write in private", GROUP)
            self.there.says(person, self._writes("wording", person))
            self._sends(person, "Anonymously")
        self._seen(begun, "wording")

    def _concerns(self) -> None:
        begun = self._begins("consent")
        for person in self._order(self.people):
            self.there.presses(person, "I have a concern", GROUP)
            self.there.says(person, self._writes("concern", person))
            self._sends(person, "Anonymously")
        self._seen(begun, "concern")

    def _attainment(self) -> None:
        there = self.there
        begun = self._begins("attainment")
        there.presses(MODERATOR, "Ask in private instead", GROUP)
        for person in self._order(self.people):
            there.presses(person, "Answer in private", GROUP)
            there.rests(self.chance.randrange(60, 3600))
            there.presses(person, self.chance.choice(LEVELS))
        maker = self.chance.choice(self.people)
        there.presses(maker, "Ask others: a survey", GROUP)
        there.presses(maker, "colleagues")
        there.presses(maker, "A question of my own")
        there.says(maker, "What do you see?")
        there.presses(maker, "Their own words")
        there.presses(maker, "Propose it to the group")
        there.presses(MODERATOR, "1 week", GROUP)
        there.presses(MODERATOR, "Sheet for all", GROUP)
        for person in self._order(self.people):
            there.says(person, f"/start {there.link()}")
            there.presses(person, "Start")
            there.says(person, self._writes("survey", person))
            self._sends(person, "Send")
        self._seen(begun, "survey")
        there.presses(MODERATOR, "Close the survey", GROUP)
        there.presses(MODERATOR, "Yes, close it", GROUP)

    def _reflection(self) -> None:
        there = self.there
        begun = self._begins("reflection")
        for person in self._order(self.people):
            there.presses(person, "Reflect in private", GROUP)
            there.says(person, self._writes("reflection", person))
            self._sends(person, "Anonymously")
            for _ in range(3):
                there.presses(person, "Skip")
            there.presses(person, str(self.chance.randrange(1, 6)))
            self.story.truth["number"][hash_of(there.key(person, "rerate"))] = person
        if len(self.people) > 4:
            there.leaves(self.chance.choice(self.people[1:]))
        self._seen(begun, "reflection", "number")

    def _harvest(self) -> None:
        begun = self._begins("harvest")
        left = [person for person in self.people if not self.there.has_left(person)]
        for person in self._order(left):
            self.there.presses(person, "In private", GROUP)
            self.there.says(person, f"1 {self._writes('remark', person)}")
            self._sends(person, "Anonymously")
        self._seen(begun, "remark")
        self.there.goes_to("lessons")
        for command in ("/summary", "/tree", "/plan", "/history"):
            self.there.says(MODERATOR, command, GROUP)
