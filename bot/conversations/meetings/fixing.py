"""Who can come when, and the date that is fixed, moved or cancelled; each change goes to everyone's calendar."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.buttons import Button, number
from bot.conversations.meetings import board, proposing, reminding
from bot.conversations.meetings.doors import enter, require_counted_in
from bot.conversations.meetings.said import ROLES, local, part, planned, step_now, when
from bot.conversations.saying import plain_text
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import LENGTHS, Answer, best, in_another_zone, intention
from bot.store import communities, meetings
from bot.store.meetings import Meeting, MeetingDate, MeetingState
from bot.store.messages import BotMessage, Prompt
from bot.words import lines, rows

PLACE_LONGEST = 200


def poll_pressed(turn: Turn) -> None:
    """The dates are right: everyone is asked when they can come."""
    one = proposing.confirmed(turn)
    if one is None:
        return
    was_fixed = one.state is MeetingState.FIXED
    before = one.starts_at
    one.state = MeetingState.POLLING
    reminding.clear(turn, one)
    if was_fixed and before is not None:
        words = turn.group_words
        text = words._("🗓 We look for another date. The meeting on {when} is off.", when=when(words, local(turn, before)))
        board.show_anew(turn, one, text)
    else:
        board.show_anew(turn, one)
    reminding.ask_later(turn, one)


def sure_pressed(turn: Turn) -> None:
    """There is one date, and it is settled already: no poll is needed."""
    turn.require_moderator()
    one = proposing.confirmed(turn)
    if one is None:
        return
    days = meetings.dates(turn.session, one.id)
    _fix(turn, one, days[0].starts_at)


def can_pressed(turn: Turn) -> None:
    """Whether somebody can come on a date; in the group, or alone when asked."""
    day = turn.session.get(MeetingDate, number(turn.args[0]))
    if day is None:
        raise Refuse(turn.words._("The choice of this date is closed by now. /meeting in your group shows how it stands."))
    one = enter(turn, day.meeting_id, {MeetingState.POLLING})
    require_counted_in(turn)
    who = turn.who
    if turn.args[1] not in set(Answer):
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    complete = core <= board.answered_by(turn, one)
    meetings.set_availability(turn.session, day.id, who.id, turn.args[1])
    board.show(turn, one)
    if turn.incoming.private:
        reminding.show_letter(turn, one)
    if core and not complete and core <= board.answered_by(turn, one):
        _say_complete(turn, one)


def _say_complete(turn: Turn, one: Meeting) -> None:
    """All have answered: the date that suits most is named once, with the button that fixes it."""
    words, days = turn.group_words, board.offers(turn, one)
    suits = best(days)
    if suits is None:
        turn.say(
            words._("Everyone has answered, and no date suits anyone. With “➕ Another date” you can try another."),
            to=turn.here,
        )
        return
    text = _suits_most(turn, suits.at)
    message = turn.say(text, [[Button(words._("📌 Fix it"), "meetfix", (suits.id,))]], to=turn.here, keep=True)
    one.sign_id = message.id if message is not None else None


def _suits_most(turn: Turn, at: datetime) -> Markup:
    words = turn.group_words
    return rows(
        words._("Everyone has answered. This suits most: <b>{when}</b>", when=when(words, local(turn, at))),
        words._("A moderator fixes the date with 📌."),
    )


def _settle_sign(turn: Turn, one: Meeting) -> None:
    """The word that everyone has answered has done its duty: its button goes."""
    sign = turn.session.get(BotMessage, one.sign_id) if one.sign_id else None
    if sign is not None:
        turn.edit(sign, turn.group_words._("✓ Everyone has answered."))
    one.sign_id = None


def fix_pressed(turn: Turn) -> None:
    """A moderator fixes the date."""
    day = turn.session.get(MeetingDate, number(turn.args[0]))
    if day is None:
        raise Refuse(turn.words._("The choice of this date is closed by now. /meeting in your group shows how it stands."))
    one = enter(turn, day.meeting_id, {MeetingState.POLLING})
    turn.require_moderator()
    if day.starts_at <= turn.now:
        raise Refuse(turn.words._("That is over by now. Please choose a date that is still to come."))
    _fix(turn, one, day.starts_at)


def _fix(turn: Turn, one: Meeting, at: datetime) -> None:
    words, before = turn.group_words, one.starts_at
    one.state, one.starts_at = MeetingState.FIXED, at
    meetings.drop_dates(turn.session, one.id)
    _settle_sign(turn, one)
    moved = before is not None and before != at
    last_word = (
        words._(
            "🗓 Moved from {before} to <b>{when}</b>.",
            before=when(words, local(turn, before)),
            when=when(words, local(turn, at)),
        )
        if moved and before is not None
        else words._("🗓 The date is fixed: <b>{when}</b>.", when=when(words, local(turn, at)))
    )
    reminding.schedule(turn, one)
    board.show_anew(turn, one, last_word)
    send_calendar(turn, one)


# --- getting ready ----------------------------------------------------------------------------------------------------


def role_pressed(turn: Turn) -> None:
    """Somebody takes on facilitating, the time or the notes, or gives it back."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED, MeetingState.RUNNING})
    require_counted_in(turn)
    who, words = turn.who, turn.words
    if turn.args[1] not in ROLES:
        raise Refuse(words._("I do not know this button (any more). /status shows where your group is."))
    field = ROLES[turn.args[1]]
    holder = getattr(one, field)
    if holder is not None and holder != who.id:
        names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}
        if holder in names:
            raise Refuse(
                words._("{name} does this already. If they give it back with the same button, it is yours.", name=names[holder])
            )
    setattr(one, field, None if holder == who.id else who.id)
    turn.answer(
        words._("You have given it back. Thank you all the same!")
        if holder == who.id
        else words._("Thank you for taking it on!")
    )
    board.show(turn, one)


def place_told(turn: Turn, prompt: Prompt) -> None:
    """Where the group meets, or the link."""
    one = enter(turn, prompt.data["meeting"], {MeetingState.FIXED})
    require_counted_in(turn)
    text = " ".join(turn.incoming.text.split())
    if len(text) > PLACE_LONGEST:
        raise Refuse(turn.words._("That is long for a place. Please reply with the room or the link alone."))
    words = turn.group_words
    one.place = text
    turn.say(words._("✓ We meet here: {place}", place=text), reply=True)
    board.show(turn, one)
    send_calendar(turn, one)


def long_pressed(turn: Turn) -> None:
    """How long it takes."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    require_counted_in(turn)
    words = turn.group_words
    keys = [Button(words._n("{count} minute", "{count} minutes", count), "meetlen", (one.id, count)) for count in LENGTHS]
    turn.say(words._("How long shall the meeting be?"), [keys[:2], keys[2:]], to=turn.here, keep=True)


def length_pressed(turn: Turn) -> None:
    """A length was chosen; the agenda is made to fit."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    require_counted_in(turn)
    minutes = number(turn.args[1])
    if minutes not in LENGTHS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    changed, one.minutes = one.minutes != minutes, minutes
    words = turn.group_words
    message = turn.pressed()
    if message is not None and message.id != one.message_id:
        turn.edit(message, words._n("✓ The meeting takes {count} minute.", "✓ The meeting takes {count} minutes.", minutes))
    if changed:
        reminding.schedule(turn, one)
        board.show(turn, one)
        send_calendar(turn, one)


# --- moving and cancelling --------------------------------------------------------------------------------------------


def cancel_pressed(turn: Turn) -> None:
    """Shall it really be cancelled? Everyone sees the question."""
    one = enter(turn, number(turn.args[0]), {MeetingState.POLLING, MeetingState.FIXED})
    turn.require_moderator()
    words = turn.group_words
    text = (
        words._("Cancel our meeting on {when}?", when=when(words, local(turn, one.starts_at)))
        if one.state is MeetingState.FIXED and one.starts_at is not None
        else words._("Look for no date any more?")
    )
    keys = [
        Button(words._("✖ Yes, cancel it"), "meetgone", (one.id,)),
        Button(words._("No, keep it"), "meetkeep", (one.id,)),
    ]
    turn.say(text, [keys], to=turn.here, keep=True)


def keep_pressed(turn: Turn) -> None:
    """It stays."""
    enter(turn, number(turn.args[0]), {MeetingState.POLLING, MeetingState.FIXED})
    turn.require_moderator()
    message = turn.pressed()
    if message is not None:
        turn.delete(message)


def cancelled(turn: Turn) -> None:
    """It is cancelled: nobody is reminded of it, and it goes from the calendars."""
    one = enter(turn, number(turn.args[0]), {MeetingState.POLLING, MeetingState.FIXED})
    turn.require_moderator()
    words = turn.group_words
    one.state = MeetingState.CANCELLED
    reminding.clear(turn, one)
    _settle_sign(turn, one)
    meetings.drop_dates(turn.session, one.id)
    board.show(turn, one)
    question = turn.pressed()
    text = (
        words._("✖ The meeting on {when} is cancelled.", when=when(words, local(turn, one.starts_at)))
        if one.starts_at is not None
        else words._("✖ All right: there will be no meeting for now.")
    )
    keys = [[Button(words._("🗓 Find another date"), "meetnew")]]
    if question is not None and question.id != one.message_id:
        turn.edit(question, text, keys)
    else:
        turn.say(text, keys, to=turn.here, keep=True)
    if one.in_calendars:
        send_calendar(turn, one)


def zone_changed(turn: Turn, before: str) -> None:
    """The group lives by another clock: its meetings keep their time of day."""
    old = ZoneInfo(before)
    for one in meetings.meetings_ahead(turn.session, turn.here.id):
        for day in meetings.dates(turn.session, one.id):
            day.starts_at = in_another_zone(day.starts_at, old, turn.zone)
        if one.state is MeetingState.FIXED and one.starts_at is not None:
            at = in_another_zone(one.starts_at, old, turn.zone)
            if at > turn.now:
                one.starts_at = at
                reminding.schedule(turn, one)
                send_calendar(turn, one)
        board.show(turn, one)


# --- calendars --------------------------------------------------------------------------------------------------------


def send_calendar(turn: Turn, one: Meeting) -> None:
    """The calendar file of a meeting as it is now; calendars know it again when it is moved or cancelled."""
    if one.starts_at is None:
        return
    words = turn.group_words
    one.revision += one.in_calendars
    one.in_calendars = True
    gone = one.state is MeetingState.CANCELLED
    items = planned(turn, one)
    text = lines(
        words._(intention(step_now(turn))),
        rows(*(words._("{part} ({minutes} min)", part=part(words, item.name), minutes=item.minutes) for item in items)),
    )
    entry = {
        "uid": one.uid,
        "title": plain_text(words._("Meeting: {name}", name=turn.here.called)),
        "start": one.starts_at.isoformat(),
        "end": (one.starts_at + timedelta(minutes=one.minutes)).isoformat(),
        "text": "" if gone else plain_text(text),
        "place": one.place or "",
        "revision": one.revision,
        "cancelled": gone,
    }
    caption = (
        words._("For your calendar: open it, and the meeting goes.")
        if gone
        else words._("For your calendar: it has changed.")
        if one.revision
        else words._("For your calendar.")
    )
    day = local(turn, one.starts_at).date().isoformat()
    turn.document(
        "calendar",
        {"name": turn.here.called, "made_at": turn.now.isoformat(), "zone": turn.here.zone, "entries": [entry]},
        plain_text(words._("meeting-{day}.ics", day=day)),
        caption,
        to=turn.here,
    )
