"""/meeting: dates are proposed in people's own words; each is shown in full, with its weekday and time, before it counts.

One message (the composer) says which dates have been understood. What is not clear it asks back, one after the other, with
buttons. It can be answered again and again, until somebody says that it is right.
"""

import re
import secrets
from datetime import UTC, date, datetime
from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.meetings import board
from bot.conversations.meetings.doors import enter, require_counted_in
from bot.conversations.meetings.said import local, when
from bot.conversations.plan_text import put_away
from bot.conversations.turn import Refuse, Turn
from bot.method.dates import Ask, Day, Doubt, Moment, Reading, Reason, Refused, read, say_reason
from bot.method.meetings import USUAL_LENGTH, offered_times
from bot.store import meetings, messages
from bot.store.communities import Stage
from bot.store.meetings import Meeting, MeetingState
from bot.store.messages import BotMessage, Prompt
from bot.words import lines, rows, shorten

PURPOSE = "meeting_dates"
MOST_DATES = 8
CANDIDATES = 6

NEW, ADD, MOVE = "new", "add", "move"
"""What the dates are for: a new meeting, more choice for one whose date is looked for, another date for one that is fixed."""


# --- asking -----------------------------------------------------------------------------------------------------------


def meeting_command(turn: Turn) -> None:
    """/meeting: the meetings ahead, and the way to a new one; dates may come with the command."""
    if turn.here.stage is not Stage.READY:
        raise Refuse(turn.words._("Your group has not started yet. Send /start to begin."))
    if turn.incoming.text.strip():
        require_counted_in(turn)
        prompt = _compose_anew(turn, None, {"mode": NEW, "meeting": 0, "dates": [], "doubts": []})
        _take_words(turn, prompt)
        return
    ahead = meetings.meetings_ahead(turn.session, turn.here.id)
    for one in ahead[:3]:
        board.show_anew(turn, one)
    if not ahead:
        _ask(turn, NEW, 0)
        return
    words = turn.group_words
    turn.say(
        words._("Another meeting besides this one?"),
        [[Button(words._("🗓 Find a date for another one"), "meetnew"), Button(words._("No, thank you"), "meetnot")]],
        keep=True,
    )


def new_pressed(turn: Turn) -> None:
    """“Find a date”."""
    require_counted_in(turn)
    asked = [p for p in messages.open_prompts(turn.session, turn.here.chat_id) if p.purpose == PURPOSE]
    if any(p.data["mode"] == NEW and not p.data["dates"] and not p.data["doubts"] for p in asked):
        raise Refuse(turn.words._("I have asked for dates already: reply to my question, it stands further down."))
    _drop_pressed(turn)
    _ask(turn, NEW, 0)


def not_pressed(turn: Turn) -> None:
    """No meeting now."""
    require_counted_in(turn)
    message = turn.pressed()
    if message is not None:
        _close_prompts(turn, message)
        turn.edit(message, turn.group_words._("All right, no date now. /meeting finds one whenever you like."))


def add_pressed(turn: Turn) -> None:
    """Another date is proposed for a meeting whose date is being looked for."""
    one = enter(turn, number(turn.args[0]), {MeetingState.POLLING})
    require_counted_in(turn)
    if len(meetings.dates(turn.session, one.id)) >= MOST_DATES:
        raise Refuse(turn.words._("There are many dates already. Choose among these, so that the choice stays easy."))
    _ask(turn, ADD, one.id)


def move_pressed(turn: Turn) -> None:
    """A fixed meeting shall be on another date."""
    one = enter(turn, number(turn.args[0]), {MeetingState.FIXED})
    require_counted_in(turn)
    _ask(turn, MOVE, one.id)


def _ask(turn: Turn, mode: str, meeting_id: int) -> None:
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == PURPOSE and prompt.data["mode"] == mode and prompt.data["meeting"] == meeting_id:
            _put_away(turn, prompt)
    words = turn.group_words
    one = meetings.meeting(turn.session, meeting_id) if meeting_id else None
    text = lines(
        words._("🗓 <b>When could we meet?</b>")
        if one is None or one.starts_at is None
        else words._("🗓 Our meeting is on {when}. <b>When instead?</b>", when=when(words, local(turn, one.starts_at))),
        words._(
            "Reply to this message with one or several dates and times, one in each line, for example:\n"
            "Friday 15:30\n12 March at 4 pm"
        ),
    )
    keys: list[Key] = [Button(words._("Not now"), "meetnot")]
    if mode == NEW:
        keys.insert(0, Button(words._("⏵ We are together now"), "meethere"))
    message = turn.say(text, [keys], to=turn.here, keep=True)
    if message is not None:
        data: dict[str, Any] = {
            "mode": mode,
            "meeting": meeting_id,
            "dates": [],
            "doubts": [],
            "stamp": 0,
            "at": turn.now.isoformat(),
        }
        turn.await_answer(message, PURPOSE, **data)


# --- understanding ----------------------------------------------------------------------------------------------------


def told(turn: Turn, prompt: Prompt) -> None:
    """Dates came, as a reply to the question or to the composer."""
    require_counted_in(turn)
    _check(turn, prompt)
    _take_words(turn, prompt)


def _check(turn: Turn, prompt: Prompt) -> None:
    """The meeting that the dates are for is still as it was.

    Raises:
        Refuse: it is not.
    """
    wanted = {ADD: {MeetingState.POLLING}, MOVE: {MeetingState.FIXED}}.get(prompt.data["mode"])
    if wanted is not None:
        enter(turn, prompt.data["meeting"], wanted)


def _take_words(turn: Turn, prompt: Prompt) -> None:
    data = dict(prompt.data)
    dates, doubts = list(data["dates"]), list(data["doubts"])
    unread: list[tuple[str, Reason | Doubt]] = []
    if doubts and doubts[0]["kind"] == "time" and (at := _time_on(turn, doubts[0]["days"][0])) is not None:
        dates.append(at.astimezone(UTC).isoformat())
        doubts.pop(0)
    else:
        for line in _lines(turn):
            reading = _read(turn, line)
            match reading:
                case Moment(moment):
                    dates.append(moment.astimezone(UTC).isoformat())
                case Day(day):
                    doubts.append({"kind": "time", "days": [day.isoformat()]})
                case Ask(candidates=found, reason=doubt) if found:
                    doubts.append(_doubt(line, found, doubt))
                case Ask(reason=reason) | Refused(reason=reason):
                    unread.append((line, reason))
    if not dates and not doubts:
        raise Refuse(turn.group_words._(say_reason(unread[0][1])))
    data |= {"dates": _in_order(dates), "doubts": doubts}
    words = turn.group_words
    note = rows(
        *(words._("“{text}”: {reason}", text=shorten(line, 60), reason=words._(say_reason(reason))) for line, reason in unread)
    )
    _compose_anew(turn, prompt, data, note)


def _lines(turn: Turn) -> list[str]:
    """What may be a date each; a line of several that are clear on their own is taken apart."""
    found: list[str] = []
    for line in re.split(r"[\n;]", turn.incoming.text):
        parts = [part for part in re.split(r",", line) if part.strip()]
        apart = len(parts) > 1 and all(isinstance(_read(turn, part), Moment) for part in parts)
        found += parts if apart else [line]
    return [" ".join(line.split()) for line in found if line.strip()][: 2 * MOST_DATES]


def _read(turn: Turn, text: str) -> Reading:
    return read(text, turn.here.language, turn.local_now)


def _time_on(turn: Turn, day: str) -> datetime | None:
    """A time alone, for a day that came without one."""
    reading = _read(turn, f"{day} {turn.incoming.text}")
    if isinstance(reading, Moment) and reading.datetime.date().isoformat() == day:
        return reading.datetime
    return None


def _doubt(line: str, candidates: tuple[Day | Moment, ...], doubt: Doubt) -> dict[str, Any]:
    moments = [one.datetime.astimezone(UTC).isoformat() for one in candidates if isinstance(one, Moment)]
    days = [one.date.isoformat() for one in candidates if isinstance(one, Day)]
    kind = "moment" if moments else "day"
    return {
        "kind": kind,
        "said": shorten(line, 60),
        "why": doubt.value,
        "days": days[:CANDIDATES],
        "moments": moments[:CANDIDATES],
    }


def _in_order(dates: list[str]) -> list[str]:
    return sorted(set(dates), key=datetime.fromisoformat)[:MOST_DATES]


# --- the composer -----------------------------------------------------------------------------------------------------


def _compose_anew(turn: Turn, prompt: Prompt | None, data: dict[str, Any], note: Markup | None = None) -> Prompt:
    """The composer below what was said; the one before goes."""
    if prompt is not None and prompt.message_id is not None:
        _put_away(turn, prompt)
    message = turn.say("…", reply=True, keep=True)
    assert message is not None  # noqa: S101  # keep=True
    fresh = {**data, "stamp": data.get("stamp", 0) + 1, "at": turn.now.isoformat()}
    new = turn.await_answer(message, PURPOSE, **fresh)
    if fresh["dates"] or fresh["doubts"]:
        _render(turn, new, note)
    return new


def _render(turn: Turn, prompt: Prompt, note: Markup | None = None) -> None:
    words, data = turn.group_words, prompt.data
    message = turn.session.get(BotMessage, prompt.message_id)
    if message is None:
        return
    known = [local(turn, datetime.fromisoformat(one)) for one in data["dates"]]
    listed = rows(*(words._("• {when}", when=when(words, at)) for at in known)) if known else None
    keyboard: list[list[Key]]
    if data["doubts"]:
        question, keyboard = _question(turn, prompt, data["doubts"][0])
        turn.edit(message, lines(note, listed, question), keyboard)
        return
    question = words._n("Is this date right?", "Are these dates right?", len(known))
    more = words._("To add another date, reply to this message.")
    keyboard = _confirm_keys(turn, prompt, len(known))
    turn.edit(message, lines(note, listed, rows(question, more)), keyboard)


def _question(turn: Turn, prompt: Prompt, doubt: dict[str, Any]) -> tuple[Markup, list[list[Key]]]:
    words, stamp = turn.group_words, prompt.data["stamp"]
    keyboard: list[list[Key]] = []
    if doubt["kind"] == "time":
        day = date.fromisoformat(doubt["days"][0])
        text = words._("<b>At what time on {date}?</b> Press, or reply to this message with a time.", date=words.full_date(day))
        keys = [
            Button(words.time(at), "meetpick", (prompt.id, stamp, at.strftime("%H%M")))
            for at in offered_times(day, turn.local_now)
        ]
        keyboard = [*in_rows(keys, 4)]
    else:
        text = words._("“{text}”: {reason}", text=doubt["said"], reason=words._(say_reason(Doubt(doubt["why"]))))
        labels = (
            [when(words, local(turn, datetime.fromisoformat(one))) for one in doubt["moments"]]
            if doubt["kind"] == "moment"
            else [words.full_date(date.fromisoformat(one)) for one in doubt["days"]]
        )
        keyboard = [[Button(label, "meetpick", (prompt.id, stamp, i))] for i, label in enumerate(labels)]
        if doubt["why"] == Doubt.SEVERAL.value and len(labels) > 1:
            keyboard.append([Button(words._("All of these"), "meetpick", (prompt.id, stamp, "all"))])
    keyboard.append([Button(words._("Leave this one out"), "meetpick", (prompt.id, stamp, "none"))])
    return text, keyboard


def _confirm_keys(turn: Turn, prompt: Prompt, count: int) -> list[list[Key]]:
    words, mode, stamp = turn.group_words, prompt.data["mode"], prompt.data["stamp"]
    ask = Button(words._("✓ Yes, ask who can come"), "meetask", (prompt.id, stamp))
    no = Button(words._("✖ No, not these"), "meetnot")
    if mode == ADD:
        return [[Button(words._("✓ Yes, add it"), "meetask", (prompt.id, stamp))], [no]]
    if count > 1:
        return [[ask], [no]]
    sure = words._("📌 Yes, move it there") if mode == MOVE else words._("📌 Yes, it is settled")
    return [[ask], [Button(sure, "meetsure", (prompt.id, stamp))], [no]]


def picked(turn: Turn) -> None:
    """What was meant by words that were not clear. A second press of the same says nothing new."""
    prompt = _composer(turn)
    if prompt is None:
        return
    data = dict(prompt.data)
    doubts, dates = list(data["doubts"]), list(data["dates"])
    doubt, choice = doubts.pop(0), turn.args[2]
    if choice == "none":
        pass
    elif doubt["kind"] == "time":
        day = date.fromisoformat(doubt["days"][0])
        at = datetime.combine(day, datetime.strptime(choice, "%H%M").time(), turn.zone)  # noqa: DTZ007  # only its time
        dates.append(at.astimezone(UTC).isoformat())
    elif doubt["kind"] == "moment":
        dates += doubt["moments"] if choice == "all" else [doubt["moments"][number(choice)]]
    else:
        days = doubt["days"] if choice == "all" else [doubt["days"][number(choice)]]
        doubts = [*({"kind": "time", "days": [day]} for day in days), *doubts]
    prompt.data = data | {"dates": _in_order(dates), "doubts": doubts, "stamp": data["stamp"] + 1}
    turn.session.flush()
    if not dates and not doubts:
        message = turn.session.get(BotMessage, prompt.message_id)
        prompt.closed = True
        if message is not None:
            turn.edit(message, turn.group_words._("All right, no date now. /meeting finds one whenever you like."))
        return
    _render(turn, prompt)


def _composer(turn: Turn) -> Prompt | None:
    """The composer whose button was pressed; None for a second press of a button that has done its work.

    Raises:
        Refuse: it is used up, or of another group.
    """
    prompt = turn.session.get(Prompt, number(turn.args[0]))
    if prompt is None or prompt.closed or prompt.purpose != PURPOSE or prompt.chat_id != turn.here.chat_id:
        raise Refuse(turn.words._("These dates are settled already, or were left. /meeting shows how it stands."))
    require_counted_in(turn)
    _check(turn, prompt)
    return prompt if prompt.data["stamp"] == number(turn.args[1]) else None


# --- right ------------------------------------------------------------------------------------------------------------


def confirmed(turn: Turn) -> Meeting | None:
    """The dates are right: they belong to their meeting from now on. None for a second press.

    Raises:
        Refuse: all of them have passed meanwhile.
    """
    prompt = _composer(turn)
    if prompt is None or prompt.data["doubts"]:
        return None
    words, data = turn.words, prompt.data
    moments = [datetime.fromisoformat(one) for one in data["dates"]]
    ahead = [at for at in moments if at > turn.now]
    if not ahead:
        raise Refuse(words._("That is over by now. Please reply to my message with a date that is still to come."))
    one = meetings.meeting(turn.session, data["meeting"]) if data["meeting"] else None
    if one is None:
        one = new_meeting(turn)
    elif data["mode"] == MOVE:
        meetings.drop_dates(turn.session, one.id)
    there = {day.starts_at for day in meetings.dates(turn.session, one.id)}
    for at in ahead:
        if at not in there and len(there) < MOST_DATES:
            there.add(at)
            turn.session.add(meetings.MeetingDate(meeting_id=one.id, starts_at=at))
    turn.session.flush()
    _put_away(turn, prompt)
    return one


def new_meeting(turn: Turn) -> Meeting:
    """A meeting of this group in its present cycle, without a date."""
    one = Meeting(
        community_id=turn.here.id,
        cycle_id=turn.cycle().id,
        minutes=USUAL_LENGTH,
        uid=f"{secrets.token_hex(12)}@copse",
    )
    turn.session.add(one)
    turn.session.flush()
    return one


# --- putting away -----------------------------------------------------------------------------------------------------


def _put_away(turn: Turn, prompt: Prompt) -> None:
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id) if prompt.message_id else None
    if message is not None:
        since = datetime.fromisoformat(prompt.data["at"])
        put_away(
            turn,
            since,
            message,
            turn.group_words._("These dates are settled already, or were left. /meeting shows how it stands."),
        )


def _drop_pressed(turn: Turn) -> None:
    """The small question that was answered by a press goes."""
    message = turn.pressed()
    if message is not None:
        _close_prompts(turn, message)
        turn.retire()


def _close_prompts(turn: Turn, message: BotMessage) -> None:
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
