"""The composer: one message that says which dates have been understood, and asks back what is not clear.

Its state is its prompt: the dates, the doubts that are left (the first is asked now), and a stamp that goes up with each press,
so that a second press of a button says nothing new.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community import school_days
from bot.conversations.community.plan_text import put_away as put_message_away
from bot.conversations.meetings.doors import LOOKED_FOR, enter, require_counted_in
from bot.conversations.meetings.said import local, when
from bot.conversations.turn import Refuse, Turn
from bot.method.dates import Ask, Day, Doubt, Moment, Reason, Refused, say_reason
from bot.method.meetings import offered_times
from bot.method.several_dates import Reader
from bot.store import meetings, messages
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
    reader = _reader(turn)
    if (dates or doubts or data["mode"] == MOVE) and reader.is_time_alone(turn.incoming.text):
        _take_time(turn, reader, data, dates, doubts)
    else:
        for part in reader.apart(turn.incoming.text)[: 2 * MOST_DATES]:
            match reader.read(part):
                case Moment(moment):
                    dates.append(moment.astimezone(UTC).isoformat())
                case Day(day):
                    doubts.append(_time_of(day, part))
                case Ask(candidates=found, reason=doubt) if found:
                    doubts.append(_doubt(part, found, doubt))
                case Ask(reason=reason) | Refused(reason=reason):
                    unread.append((part, reason))
    if not dates and not doubts:
        raise Refuse(turn.group_words._(say_reason(unread[0][1] if unread else Reason.NO_DATE)))
    data |= {"dates": _in_order(dates), "doubts": doubts}
    words = turn.group_words
    lost = reader.words_before(turn.incoming.text) if data["mode"] == NEW else ""
    note = rows(
        words._("I kept the dates, not the words “{text}”. What it is for and where, you can add below the meeting.", text=lost)
        if lost
        else None,
        *(words._("“{text}”: {reason}", text=shorten(part, 60), reason=words._(say_reason(reason))) for part, reason in unread),
    )
    compose_anew(turn, prompt, data, note)


def _reader(turn: Turn) -> Reader:
    return Reader(turn.here.language, turn.local_now, school_days.calendar_of(turn))


def _take_time(turn: Turn, reader: Reader, data: dict[str, Any], dates: list[str], doubts: list[dict[str, Any]]) -> None:
    """A time of day alone belongs to the day that was asked about, or to that of the meeting that is moved; never to today.

    Raises:
        Refuse: it is not clear to which day, or that hour is over.
    """
    doubt = doubts[0] if doubts else None
    said = ""
    if doubt is not None and doubt["kind"] == "time":
        days, said = [date.fromisoformat(doubt["days"][0])], doubt.get("said", "")
    elif doubt is not None and doubt["kind"] == "moment":
        days = list(dict.fromkeys(local(turn, datetime.fromisoformat(one)).date() for one in doubt["moments"]))
    elif (moved := meetings.meeting(turn.session, data["meeting"])) and moved.starts_at and not (dates or doubts):
        days = [local(turn, moved.starts_at).date()]
    else:
        days = []
    if len(days) != 1:
        raise Refuse(
            turn.group_words._("For which day is that? Please write the day and the time together, for example “Friday 15:30”.")
        )
    moments = reader.times_on(days[0], turn.incoming.text, said)
    if not moments:
        raise Refuse(turn.group_words._(say_reason(Reason.PAST)))
    if doubt is not None:
        doubts.pop(0)
    if (
        len(moments) == 1
        and doubt is None
        and isinstance(unsure := reader.read(turn.incoming.text), Ask)
        and (unsure.reason is Doubt.WORDING)
    ):
        doubts.append(_doubt(turn.incoming.text, (Moment(moments[0]),), Doubt.WORDING))
    elif len(moments) == 1:
        dates.append(moments[0].astimezone(UTC).isoformat())
    else:
        doubts.insert(0, _doubt(turn.incoming.text, tuple(Moment(one) for one in moments), Doubt.HOUR))


def _time_of(day: date, said: str) -> dict[str, Any]:
    """A day that came without a time; ``said`` may hint at it: "early on Tuesday"."""
    return {"kind": "time", "days": [day.isoformat()], "said": shorten(said, 60)}


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
    out = data.get("out", [])
    off = school_days.days_off(turn)
    listed = rows(
        *(_listed(words, index, local(turn, datetime.fromisoformat(one)), off, one in out) for index, one in _counted(data))
    )
    keyboard: list[list[Key]]
    if data["doubts"]:
        question, keyboard = _question(turn, prompt, data["doubts"][0])
        turn.edit(message, lines(note, listed or None, question), keyboard)
        return
    known = kept(data)
    question = words._n("Is this date right?", "Are these dates right?", len(known)) if known else words._("None is left.")
    more = words._("To add another date, reply to this message.")
    leave = words._("To leave one out, press its ✖.") if len(data["dates"]) > 1 else None
    keyboard = _confirm_keys(turn, prompt, len(known))
    turn.edit(message, lines(note, listed, rows(question, leave, more)), keyboard)


def _counted(data: dict[str, Any]) -> Iterator[tuple[int, str]]:
    return enumerate(data["dates"], start=1)


def kept(data: dict[str, Any]) -> list[str]:
    """The dates that nobody has left out."""
    return [one for one in data["dates"] if one not in data.get("out", [])]


def _listed(words: Words, index: int, at: datetime, off: school_days.DaysOff, is_out: bool) -> Markup:
    """A date in full; that the school is closed then is said, and decided by the group."""
    why = off.name(at.date())
    if is_out:
        return words._("✖ {number}. left out: {when}", number=index, when=when(words, at))
    if why is None:
        return words._("✓ {number}. {when}", number=index, when=when(words, at))
    return words._("✓ {number}. {when} (day off: {why})", number=index, when=when(words, at), why=why)


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
    words, data, stamp = turn.group_words, prompt.data, prompt.data["stamp"]
    mode, out = data["mode"], data.get("out", [])
    each: list[Key] = [
        Button(
            words._("✓ Take {number}", number=index) if one in out else words._("✖ Not {number}", number=index),
            "meetout",
            (prompt.id, stamp, index),
        )
        for index, one in _counted(data)
    ]
    keyboard: list[list[Key]] = in_rows(each, 4) if len(each) > 1 else []
    no = Button(words._("✖ No, not these"), "meetnot")
    if mode == ADD and count:
        keyboard.append([Button(words._("✓ Yes, add it"), "meetask", (prompt.id, stamp))])
    elif count:
        keyboard.append([Button(words._("✓ Yes, ask who can come"), "meetask", (prompt.id, stamp))])
        if count == 1:
            sure = words._("📌 Yes, move it there") if mode == MOVE else words._("📌 Yes, it is settled")
            keyboard.append([Button(sure, "meetsure", (prompt.id, stamp))])
    return [*keyboard, [no]]


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
        doubts = [*(_time_of(date.fromisoformat(day), doubt["said"]) for day in days), *doubts]
    prompt.data = data | {"dates": _in_order(dates), "doubts": doubts, "stamp": data["stamp"] + 1}
    turn.session.flush()
    if not dates and not doubts:
        message = turn.session.get(BotMessage, prompt.message_id)
        prompt.closed = True
        if message is not None:
            turn.edit(message, turn.group_words._("All right, no date now. /meeting finds one whenever you like."))
        return
    _render(turn, prompt)


def out_pressed(turn: Turn) -> None:
    """One of the dates is left out, or taken in again; the others stay."""
    prompt = composer(turn)
    if prompt is None:
        return
    data = dict(prompt.data)
    one = dict(_counted(data)).get(number(turn.args[2]))
    out = set(data.get("out", []))
    prompt.data = data | {"out": sorted(out ^ {one} if one else out), "stamp": data["stamp"] + 1}
    turn.session.flush()
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
    wanted = {ADD: LOOKED_FOR, MOVE: {MeetingState.FIXED}}.get(prompt.data["mode"])
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
