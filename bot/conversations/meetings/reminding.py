"""What falls due about meetings: reminders a day and an hour before, the beginning, and asking those who have not answered."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, number
from bot.conversations.meetings import board, leaving
from bot.conversations.meetings.doors import LOOKED_FOR, enter, require_counted_in
from bot.conversations.meetings.said import local, part, planned, when
from bot.conversations.reminders import letters, reminding
from bot.conversations.reminders.letters import Part
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import ASK_AGAIN_DAYS, GIVEN_UP, RITUALS, Why, eve, near_at, reminders
from bot.store import communities, due, meetings
from bot.store.due import Due
from bot.store.meetings import Meeting, MeetingState
from bot.store.people import Person
from bot.words import Words, lines, rows, shorten

KIND = "meeting"
POLL = "meetingpoll"
BOX = "meetingbox"
"""A time box is over."""
ASKED = "asked"
"""In what is due: who has been asked by a letter that went first."""


# --- scheduling -------------------------------------------------------------------------------------------------------


def schedule(turn: Turn, one: Meeting) -> None:
    """The date is fixed, or another one: what was to be said about the one before is forgotten."""
    clear(turn, one)
    if one.starts_at is None:
        return
    for why, at in reminders(one.starts_at, one.minutes, turn.now, reminding.group_hours(turn.session, turn.here)):
        add(turn, one, KIND, at, why)


def free_days_changed(turn: Turn) -> None:
    """The day on which meetings are said to be near may be another one, for those of which it has not been said."""
    hours = reminding.group_hours(turn.session, turn.here)
    for one in meetings.meetings_ahead(turn.session, turn.here.id):
        for row in due.due_of(turn.session, KIND, one.id):
            if row.data["why"] == Why.DAY and one.starts_at is not None:
                row.at = near_at(one.starts_at, turn.now, hours)
    turn.session.flush()


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


def stop_asking(turn: Turn, one: Meeting) -> None:
    """Nobody is asked any more when they can come."""
    due.clear_due(turn.session, POLL, one.id)


def ask_later(turn: Turn, one: Meeting) -> None:
    """Those who have not said when they can come are asked alone after some days."""
    stop_asking(turn, one)
    hours = reminding.group_hours(turn.session, turn.here)
    _ask_on(turn, one, hours.next_opening(turn.now + timedelta(days=ASK_AGAIN_DAYS)), None)


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
    words = turn.group_words
    if due.nudged_on(turn.session, turn.here.chat_id) == turn.today.isoformat():
        return
    reminding.note_spoken(turn)
    items = [item.name for item in planned(turn, one) if item.name not in RITUALS]
    text = lines(
        _near(turn, words, one, local(turn, starts_at)),
        words._("What we do: {parts}", parts=Markup(" · ").join(part(words, name) for name in items)) if items else None,
        None
        if one.facilitator_id
        else words._("Nobody facilitates yet. Would you like to? You only press on from part to part."),
    )
    keys: list[list[Key]] = [] if one.facilitator_id else [[Button(words._("🙋 I facilitate"), "meetrole", (one.id, "f", 0))]]
    turn.say(text, keys, to=turn.here, keep=True)
    board.show(turn, one)


def _near(turn: Turn, words: Words, one: Meeting, at: datetime) -> Markup:
    return rows(
        words._("🗓 Tomorrow we meet: <b>{when}</b>", when=when(words, at))
        if (at.date() - turn.today).days == 1
        else words._("🗓 We meet on <b>{when}</b>", when=when(words, at)),
        _where(words, one),
    )


def letter_part(turn: Turn, person: Person) -> Part | None:
    """What a letter that somebody gets anyway says of their meetings: the question for a date that is due, or that one is near,
    on the last day before it that is not free for them."""
    if person.id not in {each.id for each in communities.core(turn.session, turn.here.id)}:
        return None
    hours = reminding.hours_of(turn.session, person, turn.here)
    for one in meetings.meetings_ahead(turn.session, turn.here.id):
        if board.is_asked(turn, one) and (asking := _due_questions(turn, one, person)):
            return replace(_part(turn, one, person), said=partial(_note_asked, asking, person))
        if one.state is MeetingState.FIXED and one.starts_at is not None and one.starts_at > turn.now:
            at = local(turn, one.starts_at)
            if hours.today(turn.now) == eve(at.date(), hours):
                words = turn.words_of(person)
                return Part(rows(Markup("<b>{}</b>").format(turn.here.called), _near(turn, words, one, at)))
    return None


def _where(words: Words, one: Meeting) -> Markup | None:
    return words._("<b>Where:</b> {place}", place=one.place) if one.place else None


def _who(turn: Turn, one: Meeting) -> Markup:
    words = turn.group_words
    if one.facilitator_id is not None and (names := board.leads(turn, one)):
        return words._("{names} or whoever moderates begins with the button, as soon as you are together.", names=names)
    return words._("Whoever is counted in can begin with the button, as soon as you are together.")


def _give_up(turn: Turn, one: Meeting) -> None:
    """Nobody began it, or nobody ended it: it is over, without a word to anyone. Another date is still looked for."""
    if any(day.starts_at > turn.now for day in meetings.dates(turn.session, one.id)):
        one.state = MeetingState.POLLING
        board.show(turn, one)
        return
    if one.state in {MeetingState.FIXED, MeetingState.RUNNING}:
        one.state, one.ended_at = MeetingState.OVER, turn.now
        clear(turn, one)
        leaving.end(turn, one)
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
    """Who has not said when they can come is asked alone, once: at their own hours, in their letter of the day."""
    for row in found:
        one = meetings.meeting(turn.session, row.subject_id or 0)
        if one is None or not board.is_asked(turn, one):
            continue
        heard = board.answered_by(turn, one)
        for person in communities.core(turn.session, turn.here.id):
            if person.id in heard or not _asks(row, person):
                continue
            leave = reminding.may_write(turn, person)
            if leave.now:
                letters.write(turn, person, _part(turn, one, person))
            elif leave.at is not None:
                _ask_on(turn, one, leave.at, person.id)


def _asks(row: Due, person: Person) -> bool:
    return row.person_id in {None, person.id} and person.id not in row.data.get(ASKED, [])


def _due_questions(turn: Turn, one: Meeting, person: Person) -> list[Due]:
    """What is about to ask this person: it has fallen due in the same moment as their letter."""
    if person.id in board.answered_by(turn, one):
        return []
    return [row for row in due.due_of(turn.session, POLL, one.id) if row.at <= turn.now and _asks(row, person)]


def _note_asked(asking: list[Due], person: Person) -> None:
    for row in asking:
        row.data = {**row.data, ASKED: [*row.data.get(ASKED, []), person.id]}


def _part(turn: Turn, one: Meeting, person: Person) -> Part:
    """The question as a part of the day's letter; beside others it is opened by a button, and comes in a message of its own."""
    words = turn.words_of(person)
    text, keyboard = _question(turn, one, person)
    label = words._("🗓 When can you come? {group}", group=shorten(turn.here.called, 24))
    return Part(text, keyboard, [[Button(label, "meetwhen", (one.id,))]])


def when_pressed(turn: Turn) -> None:
    """The question for a date out of a letter."""
    one = enter(turn, number(turn.args[0]), LOOKED_FOR)
    if not board.is_asked(turn, one):
        raise Refuse(turn.words._("The date of this meeting is fixed. /meeting shows it."))
    require_counted_in(turn)
    turn.say(*_question(turn, one, turn.who), keep=True)


def _ask_on(turn: Turn, one: Meeting, at: datetime, person_id: int | None) -> None:
    turn.session.add(Due(kind=POLL, community_id=turn.here.id, at=at, subject_id=one.id, person_id=person_id))
    turn.session.flush()


def _question(turn: Turn, one: Meeting, person: Person) -> tuple[Markup, list[list[Key]]]:
    words, days = turn.words_of(person), board.offers(turn, one)
    said = meetings.availability(turn.session, one.id)
    answers = {"y": words._("✓ can"), "m": words._("🤔 if need be"), "n": words._("✗ cannot")}
    text = lines(
        words._("“{group}” looks for a date to meet. When can you come?", group=turn.here.called)
        if one.state is MeetingState.POLLING
        else words._(
            "“{group}” looks for another date to meet; until one is fixed, {when} stands. When can you come?",
            group=turn.here.called,
            when=when(words, local(turn, one.starts_at or turn.now)),
        ),
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
    text, keyboard = _question(turn, one, turn.who)
    if message is not None:
        turn.edit(message, text, keyboard)
