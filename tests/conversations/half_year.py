"""A school's half year with a plan of 40 actions: twelve people in three time zones do what people do, chosen by chance alone.

`HalfYear.play` acts over HTTP on a real bot, as all scripts do. It notes two things: what happened (for the oracle), and what
the bot sent of its own accord (all that was sent while the clock moved and nobody did anything).
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlmodel import Session

from bot.conversations.community import living_picture
from bot.store import cycles, plan, plan_pictures
from bot.store.due import clear_due
from bot.store.plan import Need, Share
from tests.conversations.half_year_facts import (
    FIRST,
    GOAL,
    HOLIDAYS,
    HOURS_OF_ACTS,
    KOLKATA,
    LAST,
    LONDON,
    NAMES,
    NEW_YORK,
    OUTCOMES,
    REVIEW,
    STANDSTILL,
    TITLES,
    TOLD,
    Received,
    spoken_of,
)
from tests.conversations.oracle import EVER, GROUP, Action, Clock, Fact, Oracle, Says
from tests.conversations.oracle import Person as Reader
from tests.conversations.oracle import Share as Does
from tests.conversations.stored import cycle_of, with_store
from tests.script import Chat, Person, Stage, buttons_of, until


@dataclass
class HalfYear:
    """What chance decides, and what came of it."""

    stage: Stage
    seed: int
    chance: Random = field(init=False)
    people: dict[str, Person] = field(init=False)
    school: Chat = field(init=False)
    oracle: Oracle = field(init=False)
    facts: list[Fact] = field(default_factory=list)
    received: list[Received] = field(default_factory=list)
    actions: dict[str, Action] = field(init=False)
    clocks: dict[str, Clock] = field(init=False)
    there: list[str] = field(default_factory=lambda: list(NAMES))
    unreachable: set[str] = field(default_factory=lambda: {"Emil"})
    has: dict[str, set[str]] = field(init=False)
    """Who does what now."""
    done: set[str] = field(default_factory=set)
    helped: set[str] = field(default_factory=set)
    muted: list[tuple[str, str]] = field(default_factory=list)
    story: str = ""
    _calls: int = 0
    _inbox: list[Received] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)

    # --- the plan ----------------------------------------------------------------------------------------------------

    def set_up(self) -> None:
        """The group with its people, their hours and their agreed plan."""
        self.stage.clock.to(datetime.combine(FIRST, time(8, 30), LONDON))
        self.people = {name: self.stage.person(name) for name in NAMES}
        ana = self.people["Ana"]
        self.school = school = self.stage.group("Riverside School", list(self.people.values()))
        for label in ("Start a Community of Practice", "Use “", "London", "In this chat"):
            ana.presses(label, school)
        for person in self.people.values():
            if person.name != "Emil":
                person.says("/start")
            person.presses("Count me in", school)
        self.stage.goes_on(ana, school)
        for label in ("School calendar", "🌍 Country", "United Kingdom", "England"):
            if label == "School calendar":
                ana.says("/settings", school)
            ana.presses(label, school)
        assert "✓ Your school is in United Kingdom, England." in school.last
        for name, first, last in TOLD:
            ana.presses("➕", school)
            ana.replies(f"{name}, {first:%d %B %Y}, {last:%d %B %Y}", "name, the first day and the last day", school)
            ana.presses("🏖 Holidays", school)
        ana.presses("◀ Settings", school)
        ana.presses("🔁 Check-ins", school)
        ana.presses("Every four weeks", school)
        self.clocks = self._clocks()
        self.actions = self._plan()
        self.has = {title: set(one.people) for title, one in self.actions.items()}
        with_store(self.stage, self._store)
        self.stage.goes_on(ana, school)
        for person in list(self.people.values())[:7]:
            person.presses("I support it", school)
        began = self.stage.clock.now
        self.stage.goes_on(ana, school)
        assert "Carrying it out" in school.board
        with_store(self.stage, self._without_picture)
        readers = {name: Reader(self.clocks[name], name == "Ana", name != "Emil") for name in NAMES}
        for one in self.actions.values():
            one.since = began
        self.oracle = Oracle(Clock(LONDON, holidays=HOLIDAYS), readers, self.actions, began, check_in_every=28)
        self._calls = len(self.stage.playground.calls())

    def _clocks(self) -> dict[str, Clock]:
        """Each sets their own hours in private; whoever sets none has the group's."""
        clocks = {name: Clock(LONDON, holidays=HOLIDAYS) for name in NAMES}
        for name, city, zone in (
            ("Clara", "New York", NEW_YORK),
            ("Gita", "Kolkata", KOLKATA),
            ("Jaya", "Kolkata", KOLKATA),
            ("Kim", "New York", NEW_YORK),
        ):
            self._reminders(name, "🌍 Time zone")
            self.people[name].says(city)
            clocks[name] = replace(clocks[name], zone=zone)
        for name, hour in (("Ben", 7), ("Clara", 17), ("Jaya", 6)):
            self._reminders(name, "⏰ Hour", f"{hour}:00")
            clocks[name] = replace(clocks[name], first=hour)
        for name, hour in (("Clara", 21), ("Finn", 14)):
            self._reminders(name, "🌙 Quiet from", f"{hour}:00")
            clocks[name] = replace(clocks[name], until=hour)
        self._reminders("Dora", "🏖 Free days", "Wed")
        self._reminders("Kim", "🏖 Free days", "Mon", "🏖 Sun: free", "🏖 Sat: free")
        clocks["Dora"] = replace(clocks["Dora"], free=frozenset({2, 5, 6}))
        clocks["Kim"] = replace(clocks["Kim"], free=frozenset({0}))
        return clocks

    def _reminders(self, name: str, *labels: str) -> None:
        person = self.people[name]
        person.says("/settings")
        for label in ("🔔 Reminders", *labels):
            person.presses(label)

    def _plan(self) -> dict[str, Action]:
        """40 actions, due one after the other over the half year, with 60 needs among them; most have somebody."""
        span = (LAST - FIRST).days
        found: dict[str, Action] = {}
        for index, title in enumerate(TITLES):
            due = FIRST + timedelta(days=8 + round(index * (span - 24) / len(TITLES)) + self.chance.randrange(0, 9))
            start = due - timedelta(days=self.chance.randrange(5, 20)) if self.chance.random() < 0.4 else None
            owners = self.chance.sample(NAMES, self.chance.choices((0, 1, 2), (4, 13, 3))[0])
            found[title] = Action(
                title,
                index + 1,
                max(start, FIRST) if start else None,
                None if index in {16, 28} else due,
                frozenset(),
                EVER,
                {name: Does(EVER) for name in owners},
            )
        pairs = [(before, after) for after in range(len(TITLES)) for before in range(max(0, after - 9), after)]
        for before, after in self.chance.sample(pairs, 60):
            one = found[TITLES[after]]
            one.needs |= {TITLES[before]}
        return found

    def _store(self, session: Session) -> None:
        """The plan as the steps before leave it (they have their own scripts): the group is about to agree on it."""
        cycle = cycle_of(session, self.school.id)
        run = cycles.open_run(session, cycle.id)
        assert run is not None
        run.step, cycle.goal, cycle.review_on = "claiming", GOAL, REVIEW
        ids: dict[str, int] = {}
        for one in self.actions.values():
            row = plan.Action(cycle_id=cycle.id, title=one.title, start_on=one.start, due_on=one.due)
            session.add(row)
            session.flush()
            ids[one.title] = row.id
            for name in one.people:
                plan.set_claim(session, row.id, self.people[name].id, Share.DOES)
        session.add_all(
            Need(action_id=ids[one.title], needs_id=ids[need]) for one in self.actions.values() for need in one.needs
        )

    def _without_picture(self, session: Session) -> None:
        """The picture of the plan, kept true in silence, has its own scripts; to draw it takes longer than all else."""
        cycle = cycle_of(session, self.school.id)
        for picture, _ in plan_pictures.pages(session, cycle.id):
            session.delete(picture)
        clear_due(session, living_picture.KIND, cycle.id)

    # --- half a year -------------------------------------------------------------------------------------------------

    def play(self) -> None:
        """Day after day until the end; at the end what is under way is let run out."""
        day = FIRST + timedelta(days=1)
        while day <= LAST:
            at = datetime.combine(day, self.chance.choice(HOURS_OF_ACTS), UTC)
            if STANDSTILL[0] <= at <= STANDSTILL[1]:
                self._stands_still()
                day = STANDSTILL[1].date() + timedelta(days=1)
                continue
            if day.weekday() < 5:
                self._go_to(at)
                self._people_act(day)
            day += timedelta(days=1)

    def _go_to(self, at: datetime) -> None:
        """Time passes and nobody does anything: all that is sent meanwhile is of the bot's own accord."""
        self._calls += len(self.stage.playground.get("/control/calls", since=self._calls))
        self.stage.playground.post("/control/clock", to=at.isoformat())
        self._listen()

    def _listen(self) -> None:
        names = {person.chat.id: name for name, person in self.people.items()} | {self.school.id: GROUP}
        news = []
        for call in self.stage.playground.get("/control/calls", since=self._calls):
            self._calls += 1
            if call["method"].startswith("send") and call["status"] == 200:
                message = call["result"]
                news.append(Received(names[message["chat"]["id"]], datetime.fromisoformat(call["at"]), message))
        news.sort(key=lambda one: (one.at.replace(second=0, microsecond=0), one.where))
        self.received += news
        self._inbox += news

    def _stands_still(self) -> None:
        self._go_to(STANDSTILL[0])
        self._noted("stopped")
        self.stage.bot.stop()
        self.stage.playground.post("/control/clock", to=STANDSTILL[1].isoformat())
        self.stage.bot.start()
        until(lambda: self.stage.playground.get("/control/clock")["next_due"], "the bot is back")
        self.stage.playground.settle()
        self.facts.append(Fact(STANDSTILL[1], "started"))
        self._listen()

    # --- what people do ----------------------------------------------------------------------------------------------

    def _noted(self, what: str, who: str = "", action: str = "", value: object = None) -> None:
        self.facts.append(Fact(self.stage.clock.now, what, who, action, value))

    def _people_act(self, day: date) -> None:
        self._fate(day)
        inbox, self._inbox = self._inbox, []
        for letter in inbox:
            if self.chance.random() < 0.75:
                (self._group_reacts if letter.where == GROUP else self._reacts)(letter, day)
        if self.chance.random() < 0.2:
            self._out_of_the_blue()

    def _reacts(self, letter: Received, day: date) -> None:
        """Somebody answers what they were reminded of."""
        name = letter.where
        own = [title for title, says in spoken_of(letter)[0] if says is not Says.ALONE]
        left = [title for title in TITLES if title in own and name in self.has[title] and title not in self.done]
        if not left or name not in self.there:
            return
        acts = ("done", "done", "done", "begins", "more time", "later", "later", "help", "not this", "gives back", "hands over")
        act = self.chance.choice(acts)
        if act == "later":
            label, days = self.chance.choice((("⏰ Tomorrow", 1), ("⏰ In 3 days", 3), ("⏰ Next week", 7)))
            self._press(name, letter.message, "⏰ Later…")
            self.people[name].presses(label)
            for title in left:
                self._noted("later", name, title, days)
            return
        if len(own) > 1 or act in {"gives back", "hands over"} or "✓ Done" not in labels_of(letter.message):
            self.people[name].says("/my")
            self.people[name].presses(left[0])
        self._does(name, left[0], act, day)

    def _does(self, name: str, title: str, act: str, day: date) -> None:
        """Presses on the newest message about the action."""
        person = self.people[name]
        match act:
            case "done":
                person.presses("✓ Done")
                self._is_done(name, title)
                if self.chance.random() < 0.3:
                    person.says(self.chance.choice(OUTCOMES))
            case "begins":
                person.presses("🚶 On the way")
                self._noted("begun", name, title)
            case "more time":
                due = day + timedelta(days=self.chance.randrange(4, 16))
                person.presses("🗓 More time")
                person.says(f"{due.day} {due:%B} {due.year}")
                person.presses("Yes")
                self._noted("due", name, title, due)
            case "help" if title not in self.helped:
                person.presses("🤝 Need help")
                person.presses("🤝 Yes, ask")
                self.helped.add(title)
            case "not this":
                there = [label for message in person.chat.messages for label in labels_of(message)]
                if "⏰ Later…" in there[-8:]:
                    person.presses("⏰ Later…")
                    person.presses("🔕 Not this one")
                else:
                    person.presses("🔕 No reminders of this one")
                self.muted.append((name, title))
                self._noted("not this one", name, title)
            case "gives back":
                person.presses("↩ Give back")
                self.has[title].discard(name)
                self._noted("gives back", name, title)
            case "hands over":
                self._hands_over(name, title)
            case _:
                return

    def _is_done(self, name: str, title: str) -> None:
        self.done.add(title)
        self._noted("done", name, title)

    def _hands_over(self, name: str, title: str) -> None:
        others = [one for one in self.there if one not in self.has[title] and one not in self.unreachable]
        other = self.chance.choice(others)
        self.people[name].presses("🔁 Hand over")
        self.people[name].presses(other)
        if self.chance.random() < 0.7:
            self.people[other].presses("Yes, I take it")
            self.has[title] = (self.has[title] - {name}) | {other}
            self._noted("takes", other, title)
            self._noted("gives back", name, title)
        else:
            self.people[other].presses("No, thanks")

    def _group_reacts(self, digest: Received, day: date) -> None:
        """Somebody takes on what nobody has; who cannot be written to answers in the group."""
        says, asks = spoken_of(digest)
        if asks:
            for name in self.there[:4]:
                self._press(name, digest.message, self.chance.choice(("🟢", "🟡", "🔴")))
        for title, how in sorted(says):
            if how in {Says.NOBODY, Says.NOBODY_PAST} and not self.has[title] and self.chance.random() < 0.7:
                name = self.chance.choice(self.there)
                self._press(name, digest.message, f"🙋 I'll do “{title[:15]}")
                self.has[title].add(name)
                self._noted("takes", name, title)
            elif (
                how not in {Says.NOBODY, Says.NOBODY_PAST}
                and title not in self.done
                and (some := sorted(self.has[title] & self.unreachable))
            ):
                self._in_the_group(some[0], title, digest)

    def _in_the_group(self, name: str, title: str, digest: Received) -> None:
        self._press(name, digest.message, f"“{title}”")
        if self.chance.random() < 0.4:
            self.people[name].presses("🚶 On the way", self.school)
            self._noted("begun", name, title)
        else:
            self.people[name].presses("✓ Done", self.school)
            self._is_done(name, title)

    def _out_of_the_blue(self) -> None:
        """Something that nobody reminded anybody of."""
        if self.muted and self.chance.random() < 0.3:
            name, title = self.muted.pop()
            if name in self.there and name in self.has[title] and title not in self.done:
                self.people[name].says("/my")
                self.people[name].presses(title)
                self.people[name].presses("🔔 Remind me of this one")
                self._noted("this one again", name, title)
            return
        could = [
            (name, title)
            for title in TITLES
            for name in sorted(self.has[title] - self.unreachable)
            if title not in self.done and name in self.there and all(need in self.done for need in self.actions[title].needs)
        ]
        if not could:
            return
        name, title = self.chance.choice(could)
        self.people[name].says(f"/done {TITLES.index(title) + 1}")
        self._is_done(name, title)

    def _fate(self, day: date) -> None:
        """What is to happen to somebody on a certain day of a certain week."""
        match divmod((day - FIRST).days, 7):
            case 6, 1:
                self.people["Finn"].blocks_the_bot()
                self.unreachable.add("Finn")
                self._noted("blocks", "Finn")
            case 11, 2:
                self.stage.playground.post(f"/control/people/{self.people['Finn'].id}/unblock")
                self.stage.playground.settle()
                self.unreachable.discard("Finn")
                self._noted("unblocks", "Finn")
            case 8, 0:
                self._reminders("Hana", "🔕 No reminders at all")
                self._noted("none at all", "Hana")
            case 14, 3:
                self._reminders("Hana", "🔔 Turn reminders on again")
                self._noted("reminders again", "Hana")
            case 5, 3:
                self._reminders("Ben", "⏰ Hour", "10:00")
                self.clocks["Ben"] = replace(self.clocks["Ben"], first=10)
                self._noted("hours", "Ben", value=self.clocks["Ben"])
            case (10, 3) | (19, 1) as when:
                name = "Lena" if when[0] == 10 else "Imre"
                self.people[name].leaves(self.school)
                self.there.remove(name)
                for title in TITLES:
                    if title not in self.done:
                        self.has[title].discard(name)
                self._noted("leaves", name)
            case _:
                return

    def _press(self, name: str, message: dict[str, Any], label: str) -> None:
        """Presses a button of one certain message."""
        button = next(b for b in buttons_of(message) if b["text"].startswith(label))
        self.people[name].presses_on(message, button, Chat(self.stage.playground, message["chat"]["id"]))


def labels_of(message: dict[str, Any]) -> list[str]:
    """What stands on the buttons of a message."""
    return [button["text"] for button in buttons_of(message)]
