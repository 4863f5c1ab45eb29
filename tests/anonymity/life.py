"""What a group goes through under the eyes of the attacker: everybody writes without a name, in an order of chance.

Somebody comes late, somebody thinks again, somebody takes back what they wrote and somebody leaves. Beside that the group votes
in secret, gives numbers, and asks others.
"""

import random
from dataclasses import dataclass, field, replace

from bot.method.anonymity import hash_of
from tests.anonymity.pages import File, Row
from tests.anonymity.school import GROUP, School

LIVE = ("wording", "concern", "remark")
"""Shown at once: whoever sees when somebody writes to the bot can match the times. This cannot be hidden, and is told."""
GATHERED = ("experience", "idea", "survey", "reflection", "number", "vote")
"""Shown together, later; numbers and votes only counted."""
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
    """By kind, in the order of writing: whose each text is. The attacker has only the texts.

    Of numbers it is the hash of their key, of votes a level that only one person chose.
    """
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By kind: the first and the last of the messages of its step."""
    open_rows: dict[str, list[Row]] = field(default_factory=dict)
    """By kind: the file, copied just before its step ended; for votes just after, since until then it tells, as people know."""
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
            self._ideas: {"idea"},
            self._attainment: {"survey"},
            self._reflection: {"reflection", "number"},
            self._harvest: {"remark"},
            self._votes: {"vote"},
        }
        if "experience" not in kinds:
            for person in self.people:
                self.there.joins(person)
        for part, gives in parts.items():
            if gives & set(kinds):
                part()
        if "remark" in kinds:
            for command in ("/summary", "/tree", "/plan", "/history"):
                self.there.says(MODERATOR, command, GROUP)
        self.there.database.close()
        self.story.rows = with_levels(File(self.there.file).rows())
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
        rows = with_levels(File(self.there.copied()).rows())
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

    def _ideas(self) -> None:
        """All ideas become actions with a date: their texts stand in the plan, its picture and its calendar file."""
        there = self.there
        begun = self._begins("ideas")
        for person in self._order(self.people):
            there.presses(person, "Write in private", GROUP)
            there.says(person, self._writes("idea", person))
            self._sends(person, "Anonymously")
        self._seen(begun, "idea")
        there.presses(MODERATOR, "Show them all together", GROUP)
        there.likes_all(self.chance)
        there.presses(MODERATOR, "▶", GROUP)
        there.dates_all(self.chance)
        there.says(MODERATOR, "/plan", GROUP)
        for label in ("Timeline", "Calendar file"):
            there.presses(MODERATOR, label, GROUP)

    def _attainment(self) -> None:
        there = self.there
        begun = self._begins("attainment")
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
        # Each on another finding, since a board shows only the first few on each.
        for finding, person in zip(self._order(list(range(1, len(left) + 1))), self._order(left), strict=True):
            self.there.presses(person, "In private", GROUP)
            self.there.says(person, f"{finding} {self._writes('remark', person)}")
            self._sends(person, "Anonymously")
        self._seen(begun, "remark")
        self.there.goes_to("lessons")

    def _votes(self) -> None:
        """How far the group got, asked in private: one comes late, one leaves, others think again or take it back."""
        there = self.there
        begun = self._begins("attainment")
        there.presses(MODERATOR, "Ask in private instead", GROUP)
        late = MODERATOR + len(self.people)
        self.people.append(late)
        voters = self._order([person for person in self.people[:-1] if not there.has_left(person)])
        there.joins(late)
        voters.insert(self.chance.randrange(1, len(voters) + 1), late)
        leaver, again, *rest = self._order([person for person in voters if person != MODERATOR])
        gone = rest[:1] if len(voters) > 5 else []
        left = self._order([person for person in voters if person not in {leaver, *gone}])
        # As many levels as possible are one person's; the others share the last.
        levels = self.chance.sample(LEVELS, len(LEVELS))
        chosen = {person: levels[min(place, len(levels) - 1)] for place, person in enumerate(left)}
        for person in voters:
            there.presses(person, "Answer in private", GROUP)
            there.rests(self.chance.randrange(60, 3600))
            there.presses(person, chosen.get(person, levels[0]) if person != again else self._other(chosen[again]))
        there.presses(again, "✏️ 1")
        there.presses(again, chosen[again])
        for person in gone:
            there.presses(person, "✏️ 1")
            there.presses(person, "Take my answer back")
        there.leaves(leaver)
        there.goes_to("lessons")
        every = list(chosen.values())
        self.story.truth["vote"] = {
            chosen[person]: person for person in voters if person in chosen and every.count(chosen[person]) == 1
        }
        self._seen(begun, "vote")

    def _other(self, level: str) -> str:
        return self.chance.choice([other for other in LEVELS if other != level])


def with_levels(rows: list[Row]) -> list[Row]:
    """Whoever knows the program reads the level in the number of a vote, or of how many chose it; of the newest question."""
    asked = [row.number for row in rows if row.table == "poll" and "attainment" in row.values]

    def read(row: Row) -> Row:
        if row.table not in {"poll_vote", "poll_tally"} or row.values[0] != max(asked):
            return row
        option = row.values[1] if row.table == "poll_tally" else int(row.values[2].strip("[]"))
        return replace(row, values=(*row.values, LEVELS[option]))

    return [read(row) for row in rows]
