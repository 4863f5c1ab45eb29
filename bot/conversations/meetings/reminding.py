"""What falls due about meetings: reminders a day and an hour before, the beginning, and asking those who have not answered."""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversations.buttons import Button, Key
from bot.conversations.meetings import board
from bot.conversations.meetings.said import local, part, planned, when
from bot.conversations.turn import Turn
from bot.method.meetings import ASK_AGAIN_DAYS, CHECK_IN, CHECK_OUT, GIVEN_UP, Why, reminders
from bot.method.nudging import is_quiet, next_morning, tomorrow
from bot.store import communities, due, meetings
from bot.store.due import Due
from bot.store.meetings import Meeting, MeetingState
from bot.store.people import Person
from bot.words import Words, lines, rows

KIND = "meeting"
POLL = "meetingpoll"
BOX = "meetingbox"
"""A time box is over."""


# --- scheduling -------------------------------------------------------------------------------------------------------


def schedule(turn: Turn, one: Meeting) -> None:
    """The date is fixed, or another one: what was to be said about the one before is forgotten."""
    clear(turn, one)
    if one.starts_at is None:
        return
    for why, at in reminders(one.starts_at, one.minutes, turn.now, turn.zone):
        add(turn, one, KIND, at, why)


def clear(turn: Turn, one: Meeting) -> None:
    """Nothing is to be said about it any more."""
    for kind in (KIND, POLL, BOX):
        due.clear_due(turn.session, kind, one.id)


def add(turn: Turn, one: Meeting, kind: str, at: datetime, why: Why | None = None) -> None:
    """Something falls due about a meeting. What it was made for goes along: it is said only if that still holds."""
    data = {"why": why.value if why else "", "for": _stamp(one)}
    turn.session.add(Due(kind=kind, community_id=turn.here.id, at=at, subject_id=one.id, data=data))
    turn.session.flush()


def give_up_after(turn: Turn, one: Meeting, ends_at: datetime) -> None:
    """A meeting that nobody closes is over some time after its end."""
    add(turn, one, KIND, ends_at + GIVEN_UP, Why.GIVE_UP)


def _stamp(one: Meeting) -> str:
    """What a reminder was made for: the date, and which part the meeting is at."""
    at = one.began_at or one.starts_at
    return f"{at.isoformat() if at else ''} {one.item}"


def ask_later(turn: Turn, one: Meeting) -> None:
    """Those who have not said when they can come are asked alone after some days."""
    due.clear_due(turn.session, POLL, one.id)
    _ask_on(turn, one, next_morning(turn.now + timedelta(days=ASK_AGAIN_DAYS), turn.zone), None)


# --- falling due ------------------------------------------------------------------------------------------------------


def fall_due(turn: Turn, found: list[Due]) -> None:
    """A reminder, the beginning, or the end of a meeting that nobody ended."""
    for row in found:
        one = meetings.meeting(turn.session, row.subject_id or 0)
        why = Why(row.data["why"])
        if one is None or (why is not Why.GIVE_UP and row.data["for"] != _stamp(one)):
            continue
        if why is Why.GIVE_UP:
            _give_up(turn, one)
        elif one.state is MeetingState.FIXED and one.starts_at is not None:
            _remind(turn, one, one.starts_at, why)


def _remind(turn: Turn, one: Meeting, starts_at: datetime, why: Why) -> None:
    """One message in the group; after a standstill only what still helps."""
    words = turn.group_words
    if why is Why.BEGIN and turn.now <= starts_at + timedelta(minutes=15):
        text = rows(words._("🟢 <b>It is time for our meeting.</b>"), _where(words, one), _who(turn, one))
        turn.say(text, [[Button(words._("⏵ Begin"), "meetbegin", (one.id,))]], to=turn.here, keep=True)
    elif why is Why.HOUR and turn.now < starts_at:
        at = local(turn, starts_at)
        turn.say(
            rows(words._("⏰ Our meeting begins at <b>{time}</b>.", time=words.time(at)), _where(words, one)), to=turn.here
        )
    elif why is Why.DAY and turn.now < starts_at - timedelta(hours=1):
        _remind_of_the_day(turn, one, starts_at)


def _remind_of_the_day(turn: Turn, one: Meeting, starts_at: datetime) -> None:
    """The group's one nudge of the day."""
    words, today = turn.group_words, turn.today.isoformat()
    if due.nudged_on(turn.session, turn.here.chat_id) == today:
        return
    due.note_nudged(turn.session, turn.here.chat_id, today)
    at = local(turn, starts_at)
    items = [item.name for item in planned(turn, one) if item.name not in {CHECK_IN, CHECK_OUT}]
    text = lines(
        rows(
            words._("🗓 Tomorrow we meet: <b>{when}</b>", when=when(words, at))
            if (at.date() - turn.today).days == 1
            else words._("🗓 We meet on <b>{when}</b>", when=when(words, at)),
            _where(words, one),
        ),
        words._("What we do: {parts}", parts=Markup(" · ").join(part(words, name) for name in items)) if items else None,
        None
        if one.facilitator_id
        else words._("Nobody facilitates yet. Would you like to? You only press on from part to part."),
    )
    keys: list[list[Key]] = [] if one.facilitator_id else [[Button(words._("🙋 I facilitate"), "meetrole", (one.id, "f"))]]
    turn.say(text, keys, to=turn.here, keep=True)
    board.show(turn, one)


def _where(words: Words, one: Meeting) -> Markup | None:
    return words._("<b>Where:</b> {place}", place=one.place) if one.place else None


def _who(turn: Turn, one: Meeting) -> Markup:
    words = turn.group_words
    leads = turn.session.get(Person, one.facilitator_id) if one.facilitator_id else None
    if leads is not None:
        return words._("{name} begins with the button, as soon as you are together.", name=leads.first_name)
    return words._("Whoever facilitates begins with the button, as soon as you are together.")


def _give_up(turn: Turn, one: Meeting) -> None:
    """Nobody began it, or nobody ended it: it is over, without a word to anyone."""
    if one.state in {MeetingState.FIXED, MeetingState.RUNNING}:
        one.state, one.ended_at = MeetingState.OVER, turn.now
        clear(turn, one)
        board.show(turn, one)


def box_is_over(turn: Turn, found: list[Due]) -> None:
    """The time for a part is over: one gentle sign, while the meeting is still at it."""
    for row in found:
        one = meetings.meeting(turn.session, row.subject_id or 0)
        if one is None or one.state is not MeetingState.RUNNING or row.data["for"] != _stamp(one):
            continue
        if one.item_ends_at is None or one.item_ends_at > turn.now:
            continue
        words = turn.group_words
        name = planned(turn, one)[one.item].name
        message = turn.say(
            words._("⏳ The time for “{part}” is over. Finish your thought, there is no hurry.", part=part(words, name)),
            [board.going_on(turn, one)],
            to=turn.here,
            keep=True,
        )
        one.sign_id = message.id if message is not None else None


# --- asking alone -----------------------------------------------------------------------------------------------------


def poll_is_open(turn: Turn, found: list[Due]) -> None:
    """Who has not said when they can come is asked alone, once; who has had today's nudge, on the next working day."""
    for row in found:
        one = meetings.meeting(turn.session, row.subject_id or 0)
        if one is None or one.state is not MeetingState.POLLING:
            continue
        if is_quiet(turn.now, turn.zone):
            _ask_on(turn, one, next_morning(turn.now, turn.zone), row.person_id)
            continue
        heard = board.answered_by(turn, one)
        for person in communities.core(turn.session, turn.here.id):
            if person.id in heard or not person.reachable or not person.nudges or row.person_id not in {None, person.id}:
                continue
            if due.nudged_on(turn.session, person.id) == turn.today.isoformat():
                _ask_on(turn, one, tomorrow(turn.now, turn.zone), person.id)
                continue
            due.note_nudged(turn.session, person.id, turn.today.isoformat())
            text, keyboard = _letter(turn, one, person)
            turn.say(text, keyboard, to=person, priority=2, keep=True)


def _ask_on(turn: Turn, one: Meeting, at: datetime, person_id: int | None) -> None:
    turn.session.add(Due(kind=POLL, community_id=turn.here.id, at=at, subject_id=one.id, person_id=person_id))
    turn.session.flush()


def _letter(turn: Turn, one: Meeting, person: Person) -> tuple[Markup, list[list[Key]]]:
    words, days = turn.words_of(person), board.offers(turn, one)
    said = meetings.availability(turn.session, one.id)
    answers = {"y": words._("✓ can"), "m": words._("🤔 if need be"), "n": words._("✗ cannot")}
    text = lines(
        words._("Hello {name}, “{group}” looks for a date. When can you come?", name=person.first_name, group=turn.here.called),
        rows(
            *(
                words._("{number}. {when}: {answer}", number=i, when=when(words, local(turn, day.at)), answer=mine)
                if (mine := answers.get(said.get(day.id, {}).get(person.id, "")))
                else words._("{number}. {when}", number=i, when=when(words, local(turn, day.at)))
                for i, day in enumerate(days, start=1)
            )
        ),
        words._("✓ Thank you, your group sees it.") if person.id in board.answered_by(turn, one) else None,
    )
    return text, board.answer_keys(words, days)


def show_letter(turn: Turn, one: Meeting) -> None:
    """After a press in private: the message shows what was answered."""
    message = turn.pressed()
    text, keyboard = _letter(turn, one, turn.who)
    if message is not None:
        turn.edit(message, text, keyboard)
