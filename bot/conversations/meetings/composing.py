"""The composer: one message that says which dates have been understood, and asks back what is not clear.

Its state is its prompt: the dates, the doubts that are left (the first is asked now), and a stamp that goes up with each press,
so that a second press of a button says nothing new.
"""

import re
from datetime import UTC, date, datetime
from typing import Any

from markupsafe import Markup

from bot.conversations import school_days
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.meetings.doors import enter, require_counted_in
from bot.conversations.meetings.said import local, when
from bot.conversations.plan_text import put_away as put_message_away
from bot.conversations.turn import Refuse, Turn
from bot.method.dates import Ask, Day, Doubt, Moment, Reading, Reason, Refused, read, say_reason
from bot.method.meetings import offered_times
from bot.store import messages
from bot.store.meetings import MeetingState
from bot.store.messages import BotMessage, Prompt
from bot.words import Words, lines, rows, shorten

PURPOSE = "meeting_dates"
MOST_DATES = 8
CANDIDATES = 6

NEW, ADD, MOVE = "new", "add", "move"
"""What the dates are for: a new meeting, more choice for one whose date is looked for, another date for one that is fixed."""


# --- understanding ----------------------------------------------------------------------------------------------------


def take_words(turn: Turn, prompt: Prompt) -> None:
    """Read what was said, and show it anew together with what was there."""
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
    compose_anew(turn, prompt, data, note)


def _lines(turn: Turn) -> list[str]:
    """What may be a date each; a line of several that are clear on their own is taken apart."""
    found: list[str] = []
    for line in re.split(r"[\n;]", turn.incoming.text):
        parts = [part for part in re.split(r",", line) if part.strip()]
        apart = len(parts) > 1 and all(isinstance(_read(turn, part), Moment) for part in parts)
        found += parts if apart else [line]
    return [" ".join(line.split()) for line in found if line.strip()][: 2 * MOST_DATES]


def _read(turn: Turn, text: str) -> Reading:
    return read(text, turn.here.language, turn.local_now, calendar=school_days.calendar_of(turn))


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


# --- the message ------------------------------------------------------------------------------------------------------


def compose_anew(turn: Turn, prompt: Prompt | None, data: dict[str, Any], note: Markup | None = None) -> Prompt:
    """The composer below what was said; the one before goes."""
    if prompt is not None and prompt.message_id is not None:
        put_away(turn, prompt)
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
    off = school_days.days_off(turn)
    listed = rows(*(_listed(words, at, off) for at in known)) if known else None
    keyboard: list[list[Key]]
    if data["doubts"]:
        question, keyboard = _question(turn, prompt, data["doubts"][0])
        turn.edit(message, lines(note, listed, question), keyboard)
        return
    question = words._n("Is this date right?", "Are these dates right?", len(known))
    more = words._("To add another date, reply to this message.")
    keyboard = _confirm_keys(turn, prompt, len(known))
    turn.edit(message, lines(note, listed, rows(question, more)), keyboard)


def _listed(words: Words, at: datetime, off: school_days.DaysOff) -> Markup:
    """A date in full; that the school is closed then is said, and decided by the group."""
    why = off.name(at.date())
    if why is None:
        return words._("• {when}", when=when(words, at))
    return words._("• {when} (day off: {why})", when=when(words, at), why=why)


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


# --- answering --------------------------------------------------------------------------------------------------------


def picked(turn: Turn) -> None:
    """What was meant by words that were not clear. A second press of the same says nothing new."""
    prompt = composer(turn)
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


def composer(turn: Turn) -> Prompt | None:
    """The composer whose button was pressed; None for a second press of a button that has done its work.

    Raises:
        Refuse: it is used up, or of another group.
    """
    prompt = turn.session.get(Prompt, number(turn.args[0]))
    if prompt is None or prompt.closed or prompt.purpose != PURPOSE or prompt.chat_id != turn.here.chat_id:
        raise Refuse(turn.words._("These dates are settled already, or were left. /meeting shows how it stands."))
    require_counted_in(turn)
    check(turn, prompt)
    return prompt if prompt.data["stamp"] == number(turn.args[1]) else None


def check(turn: Turn, prompt: Prompt) -> None:
    """The meeting that the dates are for is still as it was.

    Raises:
        Refuse: it is not.
    """
    wanted = {ADD: {MeetingState.POLLING}, MOVE: {MeetingState.FIXED}}.get(prompt.data["mode"])
    if wanted is not None:
        enter(turn, prompt.data["meeting"], wanted)


def put_away(turn: Turn, prompt: Prompt) -> None:
    """A question or composer that has done its duty goes."""
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id) if prompt.message_id else None
    if message is not None:
        since = datetime.fromisoformat(prompt.data["at"])
        put_message_away(
            turn,
            since,
            message,
            turn.group_words._("These dates are settled already, or were left. /meeting shows how it stands."),
        )


def close_prompts(turn: Turn, message: BotMessage) -> None:
    """Its message waits for nothing any more."""
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True
