"""What everybody had to be told on which day, reckoned anew from what happened and from nothing of the bot's.

Written from the product's own words: nudges before an action's day, on it and after it; "you can start" when the way is free;
"nobody has this yet" before its start; after a week the moderator alone; one a person and one a group a day; quiet hours, free
days, local time; "later", "not this one", "none at all". It goes through the half year in steps of half an hour, looks at every
clock whether somebody's hour has come, and then at every action what that person has not heard of it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

STEP = timedelta(minutes=30)
DAY = timedelta(days=1)
EVER = datetime.min.replace(tzinfo=UTC)
GROUP = "the group"

BEFORE, AFTER, STARTS_IN, DUE_IN, LONG_OVER = 3, (2, 9, 16), 2, 7, 7
"""Days before and after an action's day at which its people hear of it; how long before its start (or else its day) the group
hears that nobody has it; after how many days the moderator hears of it."""
NAMED = 5
"""Actions in one list; what does not fit comes on another day."""


class Says(StrEnum):
    """How an action is spoken of in a message."""

    START = "you can start"
    AHEAD = "due"
    TODAY = "due today"
    PAST = "was due"
    UNDATED = "no date"
    NOBODY = "nobody has it"
    NOBODY_PAST = "nobody has it, and its day is over"
    ALONE = "for the moderator alone"


@dataclass(frozen=True)
class Clock:
    """When somebody may be written to."""

    zone: ZoneInfo
    first: int = 8
    until: int = 18
    free: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()

    def off(self, day: date) -> bool:
        return day.weekday() in self.free or day in self.holidays

    def morning(self, day: date) -> datetime:
        return datetime(day.year, day.month, day.day, self.first, tzinfo=self.zone).astimezone(UTC)

    def working_day_from(self, day: date) -> date:
        while self.off(day):
            day += DAY
        return day


@dataclass(frozen=True)
class Fact:
    """Something that happened."""

    at: datetime
    what: str
    who: str = ""
    action: str = ""
    value: object = None


@dataclass
class Share:
    """Somebody does an action."""

    since: datetime
    silent: bool = False
    later: date | None = None


@dataclass
class Action:
    title: str
    number: int
    start: date | None
    due: date | None
    needs: frozenset[str]
    since: datetime
    """When its dates were set."""
    people: dict[str, Share] = field(default_factory=dict)
    begun: bool = False
    done: datetime | None = None
    asked: date | None = None
    """The day on which the group was asked who takes it, since somebody could not keep it."""


@dataclass
class Person:
    clock: Clock
    moderates: bool = False
    reachable: bool = True
    wants: bool = True
    back: datetime = EVER
    """Since when they want reminders (again)."""


@dataclass(frozen=True)
class Told:
    """A message that somebody has to get: where, when, and what it says of which actions."""

    where: str
    at: datetime
    says: frozenset[tuple[str, Says]]
    check_in: bool = False


Heard = tuple[str, str, object]
"""Of which action, for which reason, on account of which day."""


@dataclass
class Oracle:
    group: Clock
    people: dict[str, Person]
    actions: dict[str, Action]
    begins: datetime
    check_in_every: int = 0
    heard: dict[str, set[Heard]] = field(default_factory=lambda: defaultdict(set))
    last_day: dict[str, date] = field(default_factory=dict)
    found: list[Told] = field(default_factory=list)
    stopped: datetime | None = None

    def __post_init__(self) -> None:
        self.next_check_in = self._here(self.begins) + self.check_in_every * DAY

    def _here(self, at: datetime) -> date:
        return at.astimezone(self.group.zone).date()

    # --- going through the half year ---------------------------------------------------------------------------------

    def tell(self, facts: Iterable[Fact], end: datetime) -> list[Told]:
        """All that had to be said until ``end``."""
        left = sorted(facts, key=lambda fact: fact.at)
        at = self.begins.replace(minute=0, second=0, microsecond=0)
        while at < end:
            at += STEP
            while left and left[0].at < at:
                self._happened(left.pop(0))
            if self.stopped is None:
                self._look(at, lambda clock, at=at: at.astimezone(clock.zone).strftime("%H:%M") == f"{clock.first:02}:00")
        assert not left, "everything that happened was looked at"
        return self.found

    def _look(self, at: datetime, has_come: Callable[[Clock], bool]) -> None:
        for name, person in self.people.items():
            if has_come(person.clock):
                self._write(name, person, at)
        if has_come(self.group):
            self._speak(at)

    def _missed(self, stopped: datetime, at: datetime) -> Callable[[Clock], bool]:
        """After a standstill: whose hour of today was missed, and is not over yet."""

        def missed(clock: Clock) -> bool:
            local = at.astimezone(clock.zone)
            return stopped < clock.morning(local.date()) <= at and local.hour < clock.until

        return missed

    def _happened(self, fact: Fact) -> None:
        one = self.actions.get(fact.action)
        who = self.people.get(fact.who)
        match fact.what, one, who, fact.value:
            case "stopped", _, _, _:
                self.stopped = fact.at
            case "started", _, _, _:
                stopped, self.stopped = self.stopped, None
                assert stopped is not None
                self._look(fact.at, self._missed(stopped, fact.at))
            case "due", Action(), _, value:
                one.due, one.since = value if isinstance(value, date) else None, fact.at
            case "takes", Action(), _, _:
                one.people[fact.who] = Share(fact.at)
            case "gives back", Action(), _, _:
                self._without(one, fact.who, fact.at)
            case "begun", Action(), _, _:
                one.begun = True
            case "done", Action(), _, _:
                one.done = one.since = fact.at
            case "not done after all", Action(), _, _:
                one.done, one.begun, one.since = None, True, fact.at
            case "later", Action(), Person(), int() as days:
                one.people[fact.who].later = who.clock.working_day_from(fact.at.astimezone(who.clock.zone).date() + days * DAY)
            case "not this one", Action(), _, _:
                one.people[fact.who].silent, one.people[fact.who].later = True, None
            case "this one again", Action(), _, _:
                one.people[fact.who] = Share(fact.at)
            case "none at all", _, Person(), _:
                who.wants = False
            case "reminders again", _, Person(), _:
                who.wants, who.back = True, fact.at
            case "blocks", _, Person(), _:
                who.reachable = False
            case "unblocks", _, Person(), _:
                who.reachable = True
            case "hours", _, Person(), Clock() as clock:
                who.clock = clock
            case "leaves", _, Person(), _:
                del self.people[fact.who]
                for each in self.actions.values():
                    if each.done is None and fact.who in each.people:
                        self._without(each, fact.who, fact.at)
            case _:
                raise AssertionError(f"unknown: {fact}")

    def _without(self, one: Action, who: str, at: datetime) -> None:
        del one.people[who]
        if not self._owners(one):
            one.asked = self._here(at)

    def _owners(self, one: Action) -> list[str]:
        return [name for name in one.people if name in self.people]

    # --- what there is to say ----------------------------------------------------------------------------------------

    def _comes_on(self, clock: Clock, day: date, since: datetime, *, ahead: bool) -> date | None:
        """The day on which something of this day is said; None if its morning was over when it could first be said."""
        if clock.morning(day) <= since:
            return None
        if ahead and clock.off(day):
            earlier = day - DAY
            while clock.morning(earlier) > since:
                if not clock.off(earlier):
                    return earlier
                earlier -= DAY
        return clock.working_day_from(day)

    def _new(
        self, reader: str, one: Action, days: Iterable[tuple[str, date, bool]], clock: Clock, since: datetime, today: date
    ) -> set[Heard]:
        return {
            (one.title, why, day)
            for why, day, ahead in days
            if (comes := self._comes_on(clock, day, since, ahead=ahead)) is not None and comes <= today
        } - self.heard[reader]

    def _own(self, name: str, clock: Clock, at: datetime) -> dict[str, set[Heard]]:
        """For each of somebody's actions the reasons why they hear of it."""
        person, today = self.people[name], at.astimezone(clock.zone).date()
        found: dict[str, set[Heard]] = {}
        for one in self.actions.values():
            share = one.people.get(name)
            if share is None or share.silent or one.done is not None:
                continue
            later = clock.working_day_from(share.later) if share.later is not None else None
            if later is not None and today < later:
                continue
            theirs = max(share.since, person.back)
            days: list[tuple[str, date, bool]] = []
            if one.due is not None:
                days += [("before", one.due - BEFORE * DAY, True), ("on", one.due, True)]
                late = self._late_from(one.due, share.since)
                days += [("after", late + after * DAY, False) for after in AFTER]
            why = self._new(name, one, days, clock, max(one.since, theirs), today) | self._free(name, one, clock, theirs, today)
            if later is not None:
                why.add((one.title, "later", later))
            if why:
                found[one.title] = why
        return found

    def _late_from(self, due: date, taken: datetime) -> date:
        """What was late when somebody took it on is theirs from that day on."""
        return max(due, taken.astimezone(UTC).date())

    def _free(self, name: str, one: Action, clock: Clock, theirs: datetime, today: date) -> set[Heard]:
        """That somebody can start, on the morning after the last thing that it waited for was done, or when it is to begin."""
        ends = [self.actions[need].done for need in one.needs]
        if not ends or None in ends or one.begun:
            return set()
        freed = max(end for end in ends if end is not None)
        if freed <= theirs:
            return set()
        day = freed.astimezone(clock.zone).date()
        if clock.morning(day) <= freed:
            day += DAY
        comes = self._comes_on(clock, day if one.start is None else max(day, one.start), freed, ahead=True)
        return {(one.title, "start", freed)} - self.heard[name] if comes is not None and comes <= today else set()

    def _for_moderator(self, name: str, clock: Clock, at: datetime) -> dict[str, set[Heard]]:
        person, today, found = self.people[name], at.astimezone(clock.zone).date(), {}
        for one in self.actions.values():
            if person.moderates and one.done is None and one.due is not None and name not in self._owners(one):
                taken = max((one.people[owner].since for owner in self._owners(one)), default=EVER)
                days = [("long over", self._late_from(one.due, taken) + LONG_OVER * DAY, False)]
                if why := self._new(name, one, days, clock, max(one.since, person.back), today):
                    found[one.title] = why
        return found

    def _of_nobody(self, at: datetime) -> dict[str, set[Heard]]:
        today, found = self._here(at), {}
        for one in self.actions.values():
            if one.done is not None or self._owners(one):
                continue
            days: list[tuple[str, date, bool]] = []
            if one.start is not None:
                days.append(("nobody", one.start - STARTS_IN * DAY, True))
            elif one.due is not None:
                days.append(("nobody", one.due - DUE_IN * DAY, True))
            if one.due is not None:
                days += [("before", one.due - BEFORE * DAY, True), ("on", one.due, True)]
            why = self._new(GROUP, one, days, self.group, one.since, today)
            if one.asked is not None:
                # The group was asked on that day already.
                why -= self._new(GROUP, one, days, self.group, one.since, one.asked)
            if why:
                found[one.title] = why
        return found

    def _most_urgent(self, found: dict[str, set[Heard]]) -> list[Action]:
        some = sorted((self.actions[title] for title in found), key=lambda one: (one.due or date.max, one.number))
        return some[:NAMED]

    def _how(self, one: Action, why: set[Heard], today: date) -> Says:
        if any(reason == "start" for _, reason, _ in why) and (one.due is None or one.due >= today):
            return Says.START
        if one.due is None:
            return Says.UNDATED
        return Says.TODAY if one.due == today else Says.PAST if one.due < today else Says.AHEAD

    # --- saying it ---------------------------------------------------------------------------------------------------

    def _may(self, where: str, clock: Clock, at: datetime) -> bool:
        today = at.astimezone(clock.zone).date()
        return not clock.off(today) and self.last_day.get(where) != today

    def _note(self, reader: str, named: list[Action], found: dict[str, set[Heard]]) -> None:
        for one in named:
            self.heard[reader] |= {heard for heard in found[one.title] if heard[1] != "later"}
            if reader in one.people:
                one.people[reader].later = None

    def _write(self, name: str, person: Person, at: datetime) -> None:
        """One person's message of the day."""
        if not person.reachable or not person.wants or not self._may(name, person.clock, at):
            return
        today = at.astimezone(person.clock.zone).date()
        own, alone = self._own(name, person.clock, at), self._for_moderator(name, person.clock, at)
        says = {(one.title, self._how(one, own[one.title], today)) for one in self._most_urgent(own)}
        says |= {(one.title, Says.ALONE) for one in self._most_urgent(alone)}
        if says:
            self._note(name, self._most_urgent(own), own)
            self._note(name, self._most_urgent(alone), alone)
            self._say(name, at, today, says)

    def _speak(self, at: datetime) -> None:
        """The group's message of the day: what nobody has, what cannot be told in private; now and then, how it is going."""
        if not self._may(GROUP, self.group, at):
            return
        today, says = self._here(at), set[tuple[str, Says]]()
        free = self._of_nobody(at)
        for one in self._most_urgent(free):
            says.add((one.title, Says.NOBODY_PAST if one.due is not None and one.due < today else Says.NOBODY))
        self._note(GROUP, self._most_urgent(free), free)
        for name, person in self.people.items():
            if not person.reachable and person.wants:
                own = self._own(name, self.group, at)
                named = self._most_urgent(own)
                says |= {(one.title, self._how(one, own[one.title], today)) for one in named}
                self._note(name, named, own)
        asks = bool(self.check_in_every) and today >= self.next_check_in
        while asks and self.next_check_in <= today:
            self.next_check_in += self.check_in_every * DAY
        if says or asks:
            self._say(GROUP, at, today, says, check_in=asks)

    def _say(self, where: str, at: datetime, today: date, says: set[tuple[str, Says]], *, check_in: bool = False) -> None:
        self.last_day[where] = today
        self.found.append(Told(where, at, frozenset(says), check_in))
