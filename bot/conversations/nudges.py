"""Nudges: kind reminders of actions, at most one a day for a person and one for a group.

What may have to be said is a row for each action and reason. To whom it is said, and whether it still makes sense, is decided
when it falls due. How it is said is in `bot.conversations.digest`.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from bot.conversations import boards, digest
from bot.conversations.buttons import Button, Key, number
from bot.conversations.plan_text import Plan, enter_action, here_words, load, settle, short_title
from bot.conversations.turn import Refuse, Turn
from bot.method.nudging import BY_DATE, Why, is_quiet, midnight_after, moments, next_morning, tomorrow, when_it_can_start
from bot.method.plan import can_start, waiting_for
from bot.store import communities, cycles, due, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.people import Person
from bot.store.plan import Action, Share, State

KIND = "nudge"
OVERDUE = "overdue"
"""When an action's day is over: nothing is said, but the board calls it overdue from then on."""


# --- scheduling -------------------------------------------------------------------------------------------------------


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The plan is carried out from now on, or again: everything that follows from its dates is scheduled."""
    for one in plan.actions(turn.session, cycle.id):
        reschedule(turn, one)


def leave(turn: Turn, run: StepRun) -> None:
    """The plan is not carried out any more: nobody is reminded of it."""
    for one in plan.actions(turn.session, run.cycle_id):
        _clear(turn, one)


def reschedule(turn: Turn, one: Action) -> None:
    """After a change of an action: what followed from its dates before is forgotten, what follows from them now is planned."""
    if one.state is State.DONE:
        _clear(turn, one)
        return
    due.clear_due(turn.session, OVERDUE, one.id)
    for row in due.due_of(turn.session, KIND, one.id):
        if row.data["why"] in BY_DATE:
            turn.session.delete(row)
    for planned in moments(one.start_on, one.due_on, turn.now, turn.zone):
        _add(turn, one, planned.why, planned.at)
    if one.due_on is not None and one.due_on >= turn.today:
        at = midnight_after(one.due_on, turn.zone)
        turn.session.add(Due(kind=OVERDUE, community_id=turn.here.id, at=at, subject_id=one.id))
        turn.session.flush()


def _clear(turn: Turn, one: Action) -> None:
    for kind in (KIND, OVERDUE):
        due.clear_due(turn.session, kind, one.id)


def tell_who_can_start(turn: Turn, cycle: Cycle, finished: Action) -> list[Action]:
    """An action is done: those whose actions waited only for it are told next morning. Returns these actions."""
    plan_ = load(turn, cycle)
    waited = waiting_for(finished.id, plan_.ids, plan_.needs)
    free = [one for one in can_start(plan_.ids, plan_.needs, plan_.done) if one in waited]
    found = [plan_.by_id(one) for one in free]
    for one in found:
        _add(turn, one, Why.START, when_it_can_start(one.start_on, turn.now, turn.zone))
    return found


def remind_again(turn: Turn, one: Action, person: Person) -> datetime:
    """Somebody wants to be reminded on the next working day; returns when that is."""
    at = tomorrow(turn.now, turn.zone)
    if not any(row.person_id == person.id and row.at == at for row in due.due_of(turn.session, KIND, one.id)):
        _add(turn, one, Why.LATER, at, person)
    return at


def _add(turn: Turn, one: Action, why: Why, at: datetime, person: Person | None = None) -> None:
    turn.session.add(
        Due(
            kind=KIND,
            community_id=turn.here.id,
            at=at,
            subject_id=one.id,
            person_id=person.id if person else None,
            data={"why": why.value, "due": _iso(one)},
        )
    )
    turn.session.flush()


def _iso(one: Action) -> str | None:
    return one.due_on.isoformat() if one.due_on else None


def day_is_over(turn: Turn, _rows: list[Due]) -> None:
    """Something is overdue from now on: the board says so."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle else None
    if cycle is not None and run is not None and run.step == "doing":
        boards.show(turn, run, cycle)


# --- falling due ------------------------------------------------------------------------------------------------------


@dataclass
class News:
    """All that is to be said now, sorted by who should read it."""

    own: dict[int, dict[int, Why]] = field(default_factory=lambda: defaultdict(dict))
    """For each person who can be written to: their actions, and why they are reminded."""
    overdue: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """For each moderator the actions that are long overdue."""
    aloud: dict[int, dict[int, Why]] = field(default_factory=lambda: defaultdict(dict))
    """For each person who can be told only in the group the same."""
    unclaimed: list[int] = field(default_factory=list)


def fall_due(turn: Turn, rows: list[Due]) -> None:
    """What is due in one group, said once: each person's actions in one message, and the group's in another."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle else None
    if cycle is None or run is None or run.step != "doing":
        return
    if is_quiet(turn.now, turn.zone):
        # After a standstill, or when the group has moved to another zone: not at night, and not at the weekend.
        for row in rows:
            _put_off(turn, row, next_morning(turn.now, turn.zone))
        return
    plan_ = load(turn, cycle)
    news = _sort(turn, plan_, rows)
    for person_id in sorted(news.own.keys() | news.overdue.keys()):
        person = turn.session.get(Person, person_id)
        if person is not None:
            _write(turn, plan_, person, news.own.get(person_id, {}), news.overdue.get(person_id, []))
    if news.unclaimed or news.aloud:
        _speak(turn, plan_, news)


def _put_off(turn: Turn, row: Due, at: datetime) -> None:
    turn.session.add(
        Due(
            kind=KIND,
            community_id=row.community_id,
            at=at,
            subject_id=row.subject_id,
            person_id=row.person_id,
            data=row.data,
        )
    )


def _sort(turn: Turn, plan_: Plan, rows: list[Due]) -> News:
    news = News()
    there = {person.id for _, person in communities.roster(turn.session, turn.here.id)}
    moderators = {person.id: person for person in communities.moderators(turn.session, turn.here.id)}
    for row in rows:
        one = next((action for action in plan_.actions if action.id == row.subject_id), None)
        why = Why(row.data["why"])
        if one is None or one.state is State.DONE or (why in BY_DATE and row.data["due"] != _iso(one)):
            continue
        owners = [person for person in plan_.people(one.id, Share.DOES) if person.id in there]
        asked = [person for person in owners if row.person_id in {None, person.id}]
        if why is Why.MODERATOR:
            for person in moderators.values():
                alone = row.person_id in {None, person.id} and person.reachable and person.nudges
                # Who is reminded of an own action needs no second word on it.
                if alone and person not in owners and one.id not in news.overdue[person.id]:
                    news.overdue[person.id].append(one.id)
        elif not owners:
            # Once its day is over, what nobody took on is the moderator's to think about, not the group's to hear again.
            if row.person_id is None and why is not Why.AFTER and one.id not in news.unclaimed:
                news.unclaimed.append(one.id)
        elif why is Why.NOBODY or (why is Why.START and plan_.waits(one.id)):
            continue
        else:
            for person in asked:
                claim = plan.claim_of(turn.session, one.id, person.id)
                if person.nudges and claim is not None and claim.nudges:
                    (news.own if person.reachable else news.aloud)[person.id][one.id] = why
    return news


def _write(turn: Turn, plan_: Plan, person: Person, own: dict[int, Why], overdue: list[int]) -> None:
    """One message for one person, if today's has not been used up by another group."""
    if not own and not overdue:
        return
    today = turn.today.isoformat()
    if due.nudged_on(turn.session, person.id) == today:
        at = tomorrow(turn.now, turn.zone)
        for action_id, why in own.items():
            _add(turn, plan_.by_id(action_id), why, at, person)
        for action_id in overdue:
            _add(turn, plan_.by_id(action_id), Why.MODERATOR, at, person)
        return
    due.note_nudged(turn.session, person.id, today)
    text, keyboard = digest.letter(turn, plan_, person, own, overdue)
    turn.say(text, keyboard, to=person, priority=2, keep=True)


def _speak(turn: Turn, plan_: Plan, news: News) -> None:
    """One message for the group, if it has not had today's."""
    today, chat_id = turn.today.isoformat(), turn.here.chat_id
    people = {person_id: turn.session.get(Person, person_id) for person_id in news.aloud}
    aloud = [(person, news.aloud[person_id]) for person_id, person in people.items() if person is not None]
    if due.nudged_on(turn.session, chat_id) == today:
        at = tomorrow(turn.now, turn.zone)
        for action_id in news.unclaimed:
            _add(turn, plan_.by_id(action_id), Why.NOBODY, at)
        for person, own in aloud:
            for action_id, why in own.items():
                _add(turn, plan_.by_id(action_id), why, at, person)
        return
    due.note_nudged(turn.session, chat_id, today)
    text, keyboard = digest.aloud(turn, plan_, aloud, news.unclaimed)
    turn.say(text, keyboard, to=turn.here, priority=2, keep=True)


# --- answering --------------------------------------------------------------------------------------------------------


def later_pressed(turn: Turn) -> None:
    """The same again on the next working day."""
    at = None
    for arg in turn.args:
        one, _run, _cycle = enter_action(turn, number(arg), {"doing"})
        mine = plan.claim_of(turn.session, one.id, turn.who.id)
        if one.state is not State.DONE and mine is not None and mine.share is Share.DOES:
            at = remind_again(turn, one, turn.who)
    if at is None:
        raise Refuse(turn.words._("None of this waits for you any more, so there is nothing to remind you of."))
    words = here_words(turn)
    day = words.full_date(at.astimezone(turn.zone).date())
    settle(turn, words._("All right: I come back to it on {date}.", date=day))


def not_this_pressed(turn: Turn) -> None:
    """No reminders of this action for this person; pressed on the action itself, they come again."""
    one, _run, _cycle = enter_action(turn, number(turn.args[0]), {"doing"})
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if mine is None or mine.share is not Share.DOES:
        raise Refuse(turn.words._("“{title}” is not yours, so I do not remind you of it.", title=short_title(one)))
    mine.nudges = len(turn.args) > 1
    words = here_words(turn)
    back: list[list[Key]] = [[Button(words._("Back to the action"), "action", (one.id, 1))]]
    if mine.nudges:
        settle(turn, words._("I remind you of “{title}” again.", title=short_title(one)), back)
    else:
        settle(
            turn, words._("No more reminders of “{title}”. You can change that at the action.", title=short_title(one)), back
        )


def none_pressed(turn: Turn) -> None:
    """No reminders at all, in any group."""
    turn.who.nudges = False
    words = here_words(turn)
    settle(
        turn,
        words._("I do not remind you of anything any more. /my has a button to turn reminders on again."),
        [[Button(words._("🔔 Turn reminders on again"), "nudgeson")]],
    )


def on_pressed(turn: Turn) -> None:
    """Reminders again."""
    turn.who.nudges = True
    settle(turn, here_words(turn)._("Reminders are on again: at most one a day, never at the weekend."))
