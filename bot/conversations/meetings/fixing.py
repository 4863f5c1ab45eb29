"""Who can come when, and the date that is fixed, moved or cancelled; each change goes to everyone's calendar."""

from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, number
from bot.conversations.meetings import board, leaving, preparing, proposing, reminding
from bot.conversations.meetings.calendars import send_calendar
from bot.conversations.meetings.doors import LOOKED_FOR, enter, require_counted_in
from bot.conversations.meetings.said import local, when
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import Answer, Offer, best, in_another_zone
from bot.store import communities, meetings
from bot.store.meetings import Meeting, MeetingDate, MeetingState
from bot.store.messages import BotMessage
from bot.words import rows


def poll_pressed(turn: Turn) -> None:
    """The dates are right: everyone is asked when they can come."""
    found = proposing.confirmed(turn)
    if found is None:
        return
    board.show_anew(turn, found[0])
    reminding.ask_later(turn, found[0])


def sure_pressed(turn: Turn) -> None:
    """There is one date, and it is settled already: no poll is needed."""
    turn.require_moderator()
    found = proposing.confirmed(turn)
    if found is not None:
        one, dates = found
        _fix(turn, one, dates[0])


def can_pressed(turn: Turn) -> None:
    """Whether somebody can come on a date; in the group, or alone when asked."""
    day = turn.session.get(MeetingDate, number(turn.args[0]))
    if day is None:
        raise Refuse(turn.words._("The choice of this date is closed by now. /meeting in your group shows how it stands."))
    one = enter(turn, day.meeting_id, LOOKED_FOR)
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
    if not suits:
        turn.say(
            words._("Everyone has answered, and no date suits anyone. With “➕ Another date” you can try another."),
            to=turn.here,
        )
        return
    keys: list[list[Key]] = (
        [[Button(words._("📌 Fix it"), "meetfix", (suits[0].id,))]]
        if len(suits) == 1
        else [[Button(words._("📌 {when}", when=when(words, local(turn, day.at))), "meetfix", (day.id,))] for day in suits]
    )
    message = turn.say(_suits_most(turn, suits), keys, to=turn.here, keep=True)
    one.sign_id = message.id if message is not None else None


def _suits_most(turn: Turn, suits: list[Offer]) -> Markup:
    words = turn.group_words
    return rows(
        words._("Everyone has answered. This suits most: <b>{when}</b>", when=when(words, local(turn, suits[0].at)))
        if len(suits) == 1
        else words._("Everyone has answered. These dates suit equally well:"),
        *(words._("• {when}", when=when(words, local(turn, day.at))) for day in suits if len(suits) > 1),
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
    one = enter(turn, day.meeting_id, LOOKED_FOR)
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
    send_calendar(turn, one, moved=moved)
    if before is None and not meetings.are_others(turn.session, one):
        preparing.ask_length(turn, one)


def stays_pressed(turn: Turn) -> None:
    """The date that was fixed stays; the others are left."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    turn.require_moderator()
    if not board.is_asked(turn, one):
        raise Refuse(turn.words._("The date of this meeting is fixed. /meeting shows it."))
    meetings.drop_dates(turn.session, one.id)
    _settle_sign(turn, one)
    reminding.stop_asking(turn, one)
    board.show_anew(turn, one, turn.group_words._("🗓 The date stays as it was."))


# --- moving and cancelling --------------------------------------------------------------------------------------------


def cancel_pressed(turn: Turn) -> None:
    """Shall it really be cancelled? Everyone sees the question."""
    one = enter(turn, number(turn.args[0]), LOOKED_FOR)
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
    enter(turn, number(turn.args[0]), LOOKED_FOR)
    turn.require_moderator()
    message = turn.pressed()
    if message is not None:
        turn.delete(message)


def cancelled(turn: Turn) -> None:
    """It is cancelled: nobody is reminded of it, and it goes from the calendars."""
    one = enter(turn, number(turn.args[0]), LOOKED_FOR)
    turn.require_moderator()
    words = turn.group_words
    one.state = MeetingState.CANCELLED
    reminding.clear(turn, one)
    _settle_sign(turn, one)
    meetings.drop_dates(turn.session, one.id)
    leaving.end(turn, one)
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
                send_calendar(turn, one, moved=True)
                if board.is_asked(turn, one):
                    reminding.ask_later(turn, one)
        board.show(turn, one)
