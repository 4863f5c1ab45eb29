"""Nudges: kind reminders of actions, at most one a day for a person and one for a group.

While a plan is carried out, the group has one row of what is due: it wakes this conversation at the next moment at which there
is something to say to somebody, which is reckoned anew after everything that happens in the group (`follow`). Then all that is
to be said by now, and has not been, is said; what that is follows from the plan as it stands (`bot.method.nudging`), so nothing
has to be put off, taken back or found again. How it is said is in `bot.conversations.reminders.digest`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.conversations import boards
from bot.conversations.community.plan_text import Plan, load
from bot.conversations.reminders import checking_in, digest, letters, reminding
from bot.conversations.reminders.digest import Reasons
from bot.conversations.reminders.letters import Part
from bot.conversations.turn import Turn
from bot.method.nudging import (
    FOR_GROUP,
    FOR_MODERATORS,
    FOR_OWNERS,
    Hours,
    Known,
    Occasion,
    Why,
    midnight_after,
    next_word,
    ripe,
)
from bot.method.plan import can_start, waiting_for
from bot.store import communities, cycles, due, plan, wishes
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.people import Person
from bot.store.plan import Action, Claim, Share, State

KIND = "nudge"
OVERDUE = "overdue"
"""When an action's day is over: nothing is said, but the board calls it overdue from then on."""

GROUP = 0
"""The group as a reader."""
EVER = datetime.min.replace(tzinfo=UTC)

SECOND = timedelta(seconds=1)
SINCE = "since"
"""In the row that wakes: from which moment on it was reckoned. Whose morning has come after that is written to."""

Occasions = dict[int, list[Occasion]]
"""For each action what is to be said of it."""
Subject = tuple[Action, Known, Collection[Why]]
"""An action, what has to be known of it, and for which reasons its reader hears of it."""


# --- waking -----------------------------------------------------------------------------------------------------------


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The plan is carried out from now on, or again: what is over by now nobody is reminded of."""
    for one in plan.actions(turn.session, cycle.id):
        reschedule(turn, one)
    checking_in.begin(turn)
    arm(turn)


def leave(turn: Turn, run: StepRun) -> None:
    """The plan is not carried out any more: nobody is reminded of it."""
    due.clear_of_community(turn.session, KIND, turn.here.id)
    for one in plan.actions(turn.session, run.cycle_id):
        forget(turn, one)


def forget(turn: Turn, one: Action) -> None:
    """An action is not carried out any more: its day means nothing."""
    due.clear_due(turn.session, OVERDUE, one.id)


def clock_changed(turn: Turn, _before: str) -> None:
    """The group lives by another clock now: its mornings come at other moments."""
    found = carried_out(turn)
    if found is not None:
        for one in plan.actions(turn.session, found[1].id):
            _watch_day(turn, one)


def reschedule(turn: Turn, one: Action) -> None:
    """After a change of an action's dates or state: what is over by now nobody is reminded of."""
    one.since = turn.now
    _watch_day(turn, one)


def _watch_day(turn: Turn, one: Action) -> None:
    forget(turn, one)
    if one.state is not State.DONE and one.due_on is not None and one.due_on >= turn.today:
        at = midnight_after(one.due_on, turn.zone)
        turn.session.add(Due(kind=OVERDUE, community_id=turn.here.id, at=at, subject_id=one.id))
    turn.session.flush()


def follow(turn: Turn) -> None:
    """Something has happened: it may have changed what there is to say in the turn's group, and when."""
    if turn.community is not None:
        arm(turn)


def arm(turn: Turn) -> None:
    """Wake at the next moment at which there is something to say; what has fallen due and has not been said stays as it is."""
    found = carried_out(turn)
    if found is None or due.waits_now(turn.session, KIND, turn.here.id, turn.now):
        return
    due.clear_of_community(turn.session, KIND, turn.here.id)
    look = _look(turn, *found)
    present = [person for _, person in communities.roster(turn.session, turn.here.id)]
    at = look.next_word(present, reminding.hours_of_all(turn.session, present, turn.here), _group_hours(turn))
    at = min((moment for moment in (at, checking_in.next_asking(turn)) if moment is not None), default=None)
    if at is not None:
        turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=at, data={SINCE: turn.now.isoformat()}))
    turn.session.flush()


def arm_groups_of(turn: Turn, person: Person) -> None:
    """Somebody lives by another clock now, or can be written to again, or not any more."""
    for community in communities.communities_of(turn.session, person.id):
        arm(letters.about(turn, community))


def asked_aloud(turn: Turn, free: Collection[Action]) -> None:
    """The group was asked just now who takes these on: what was to be said of them today has been said."""
    found = carried_out(turn)
    if found is None:
        return
    end = midnight_after(turn.today, turn.zone)
    for one in free:
        known = Known(one.start_on, one.due_on, one.since or found[0].opened_at)
        for occasion in ripe(known, FOR_GROUP, _group_hours(turn), (), end):
            due.note_told(turn.session, one.id, GROUP, occasion.why.value, occasion.day)
    turn.session.flush()


def tell_who_can_start(turn: Turn, cycle: Cycle, finished: Action) -> list[Action]:
    """The actions that waited only for this one. Those who have them are told next morning."""
    plan_ = load(turn, cycle)
    waited = waiting_for(finished.id, plan_.ids, plan_.needs)
    return [plan_.by_id(one) for one in can_start(plan_.ids, plan_.needs, plan_.done) if one in waited]


def carried_out(turn: Turn) -> tuple[StepRun, Cycle] | None:
    """The run and the cycle, while the turn's group carries its plan out."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle else None
    return (run, cycle) if cycle is not None and run is not None and run.step == "doing" else None


def day_is_over(turn: Turn, _rows: list[Due]) -> None:
    """Something is overdue from now on: the board says so."""
    found = carried_out(turn)
    if found is not None:
        boards.show(turn, *found)


def fall_due(turn: Turn, woken: list[Due]) -> None:
    """Somebody's morning has come: each gets what there is for them, and the group what is for all."""
    found = carried_out(turn)
    if found is None:
        return
    since = min(datetime.fromisoformat(row.data[SINCE]) if SINCE in row.data else row.at - SECOND for row in woken)
    look = _look(turn, *found)
    present = [person for _, person in communities.roster(turn.session, turn.here.id)]
    hours = reminding.hours_of_all(turn.session, present, turn.here)
    for person in present:
        theirs = hours[person.id]
        if theirs.morning_came(since, turn.now) and (look.own(person, theirs) or look.late(person, theirs)):
            letters.write(turn, person)
    if _group_hours(turn).morning_came(since, turn.now):
        _speak(turn, look, found[1], present)
    arm(turn)


def _group_hours(turn: Turn) -> Hours:
    return reminding.group_hours(turn.session, turn.here)


# --- what there is to say ---------------------------------------------------------------------------------------------


@dataclass
class Look:
    """A plan, and all that decides on what is to be said of it now."""

    now: datetime
    plan: Plan
    since: datetime
    """When it began to be carried out."""
    claims: dict[tuple[int, int], Claim]
    told: dict[int, dict[int, set[tuple[Why, date]]]]
    """For each reader and action the occasions that they have been told of."""
    back: dict[int, datetime]
    """Since when people want reminders again."""
    moderators: set[int]
    present: set[int]

    def owners(self, one: Action) -> list[Person]:
        """Those in the group who do an action."""
        return [person for person in self.plan.people(one.id, Share.DOES) if person.id in self.present]

    def own(self, person: Person, hours: Hours) -> Occasions:
        """What is to be said to somebody of their actions."""
        return self._ripe(person.id, self._of_own(person), hours)

    def late(self, person: Person, hours: Hours) -> Occasions:
        """What a moderator is told of others' actions, and of those that nobody has."""
        return self._ripe(person.id, self._of_others(person), hours)

    def unclaimed(self, hours: Hours) -> Occasions:
        """What the group is told of actions that nobody has."""
        return self._ripe(GROUP, self._of_nobody(), hours)

    def next_word(self, present: list[Person], hours: dict[int, Hours], group: Hours) -> datetime | None:
        """The next moment at which there is something to say to any of these people, or to the group."""
        moments = [self._next(GROUP, self._of_nobody(), group)]
        for person in present:
            if person.nudges:
                moments.append(self._next(person.id, [*self._of_own(person), *self._of_others(person)], hours[person.id]))
                if not person.reachable:
                    moments.append(self._next(person.id, self._of_own(person), group))
        return min((at for at in moments if at is not None), default=None)

    def _of_own(self, person: Person) -> Iterator[Subject]:
        for one in self.plan.actions:
            claim = self.claims.get((one.id, person.id))
            if one.state is State.DONE or claim is None or claim.share is not Share.DOES or not claim.nudges:
                continue
            theirs = max(claim.since or EVER, self.back.get(person.id, EVER))
            freed = self.freed_at(one)
            known = Known(
                one.start_on,
                one.due_on,
                max(self._since(one), theirs),
                freed if freed is not None and freed > theirs else None,
                claim.later_on,
                taken_on=_day(claim.since),
            )
            yield one, known, FOR_OWNERS | {Why.START}

    def _of_others(self, person: Person) -> Iterator[Subject]:
        if person.id not in self.moderators:
            return
        for one in self.plan.actions:
            # Who is reminded of an own action needs no second word on it.
            if one.state is not State.DONE and person not in self.owners(one):
                since = max(self._since(one), self.back.get(person.id, EVER))
                taken = max((self.claims[one.id, owner.id].since or EVER for owner in self.owners(one)), default=EVER)
                yield one, Known(one.start_on, one.due_on, since, taken_on=_day(taken)), FOR_MODERATORS

    def _of_nobody(self) -> Iterator[Subject]:
        for one in self.plan.actions:
            if one.state is not State.DONE and not self.owners(one):
                yield one, Known(one.start_on, one.due_on, self._since(one)), FOR_GROUP

    def freed_at(self, one: Action) -> datetime | None:
        """When the last of what an action waited for was done, if it is free and nobody has begun with it."""
        needed = [self.plan.by_id(need) for need in self.plan.needs[one.id]]
        if not needed or one.state is not State.OPEN or any(need.state is not State.DONE for need in needed):
            return None
        return max(need.done_at or EVER for need in needed)

    def _since(self, one: Action) -> datetime:
        return one.since or self.since

    def _ripe(self, reader: int, subjects: Iterable[Subject], hours: Hours) -> Occasions:
        told = self.told[reader]
        found = {one.id: ripe(known, whys, hours, told[one.id], self.now) for one, known, whys in subjects}
        return {action_id: occasions for action_id, occasions in found.items() if occasions}

    def _next(self, reader: int, subjects: Iterable[Subject], hours: Hours) -> datetime | None:
        told = self.told[reader]
        moments = [next_word(known, whys, hours, told[one.id], self.now) for one, known, whys in subjects]
        return min((at for at in moments if at is not None), default=None)


def _day(at: datetime | None) -> date | None:
    """By UTC, which is the same day for every reader: whoever changes their clock does not hear the same again."""
    return at.astimezone(UTC).date() if at is not None else None


def _look(turn: Turn, run: StepRun, cycle: Cycle) -> Look:
    told: dict[int, dict[int, set[tuple[Why, date]]]] = defaultdict(lambda: defaultdict(set))
    for reader, action_id, why, day in due.told(turn.session, cycle.id):
        told[reader][action_id].add((Why(why), day))
    members = communities.roster(turn.session, turn.here.id)
    people = [person.id for _, person in members]
    return Look(
        turn.now,
        load(turn, cycle),
        run.opened_at,
        {(claim.action_id, claim.person_id): claim for claim in plan.claim_rows(turn.session, cycle.id)},
        told,
        {row.person_id: row.since for row in wishes.wishes_of_all(turn.session, people).values() if row.since is not None},
        {person.id for member, person in members if member.moderator},
        set(people),
    )


def part(turn: Turn, person: Person) -> Part | None:
    """What the plan of the turn's group has to say in somebody's letter."""
    found = carried_out(turn)
    if found is None:
        return None
    look = _look(turn, *found)
    hours = reminding.hours_of(turn.session, person, turn.here)
    own, late = look.own(person, hours), look.late(person, hours)
    if not own and not late:
        return None
    words = turn.words_of(person)
    say = digest.letter(words, turn.here.called, look.plan, _reasons(own), _reasons(late), hours.today(turn.now))

    def said() -> None:
        _note(turn, look, person.id, own)
        _note(turn, look, person.id, late)

    return replace(say, said=said)


def _reasons(found: Occasions) -> Reasons:
    return {action_id: {one.why for one in occasions} for action_id, occasions in found.items()}


def _note(turn: Turn, look: Look, reader: int, found: Occasions) -> None:
    """What was named has been told; what was not named comes on another day."""
    for one in digest.named(look.plan, _reasons(found)):
        for occasion in found[one.id]:
            if occasion.why is not Why.LATER:
                due.note_told(turn.session, one.id, reader, occasion.why.value, occasion.day)
        claim = look.claims.get((one.id, reader))
        if claim is not None:
            claim.later_on = None
    turn.session.flush()


def _speak(turn: Turn, look: Look, cycle: Cycle, present: list[Person]) -> None:
    """One message for the group: the check-in if it is its day, what nobody has, what cannot be told in private."""
    if not reminding.may_speak(turn).now:
        return
    hours = _group_hours(turn)
    today = hours.today(turn.now)
    unclaimed = look.unclaimed(hours)
    told = [(person, look.own(person, hours)) for person in present if not person.reachable and person.nudges]
    told = [(person, own) for person, own in told if own]
    people = [(person, _reasons(own)) for person, own in told]
    if not checking_in.ask(turn, cycle, look.plan, people, _reasons(unclaimed), today):
        text, keyboard = digest.aloud(turn, look.plan, people, _reasons(unclaimed), today)
        if text is None:
            return
        turn.say(text, keyboard, to=turn.here, priority=2, keep=True)
    _note(turn, look, GROUP, unclaimed)
    for person, own in told:
        _note(turn, look, person.id, own)
    reminding.note_spoken(turn)
