"""The living message of a meeting: the poll for its date, its agenda, where it is while it runs, what was noted."""

from datetime import datetime

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private, in_rows, short
from bot.conversations.meetings import minutes
from bot.conversations.meetings.said import (
    local,
    part,
    place,
    planned,
    purpose,
    ritual,
    timetable,
    when,
    when_short,
    who_does_what,
)
from bot.conversations.setting_up import ways
from bot.conversations.turn import Turn
from bot.method.meetings import POINT, RITUALS, Answer, Offer, best
from bot.store import communities, meetings, messages
from bot.store.meetings import Meeting, MeetingState
from bot.store.messages import BotMessage
from bot.words import Words, bar, lines, rows

NAMES_SHOWN = 8
"""Names behind a date; more than that are counted."""
QUESTIONS = {MeetingState.FIXED: "meeting_card", MeetingState.RUNNING: "meeting_note"}
"""Who takes a reply to the message, by how far the meeting is."""


def show(turn: Turn, one: Meeting) -> None:
    """Bring the message of a meeting up to date; it is sent if there is none."""
    turn.session.flush()
    message = turn.session.get(BotMessage, one.message_id) if one.message_id else None
    if message is None:
        show_anew(turn, one)
        return
    text, keyboard = _render(turn, one)
    turn.edit(message, text, keyboard)
    _await(turn, one, message)


def show_anew(turn: Turn, one: Meeting, last_word: Markup | None = None) -> None:
    """Send the message of a meeting at the end of the chat. The one before says ``last_word``, or where this stands now.

    While the meeting runs it goes instead: it is not older than a few hours, so Telegram lets it be taken away.
    """
    turn.session.flush()
    old = turn.session.get(BotMessage, one.message_id) if one.message_id else None
    if old is not None:
        _wait_no_more(turn, old)
        if last_word is None and one.state is MeetingState.RUNNING and one.item:
            turn.delete(old)
        else:
            turn.edit(old, last_word or turn.group_words._("🗓 This stands further down now."))
    text, keyboard = _render(turn, one)
    message = turn.say(text, keyboard, to=turn.here, keep=True)
    if message is not None:
        one.message_id = message.id
        _await(turn, one, message)


def _await(turn: Turn, one: Meeting, message: BotMessage) -> None:
    wanted = QUESTIONS.get(one.state)
    asked = [prompt for prompt in messages.open_prompts(turn.session, message.chat_id) if prompt.message_id == message.id]
    if any(prompt.purpose == wanted for prompt in asked):
        return
    _wait_no_more(turn, message)
    if wanted is not None:
        turn.await_answer(message, wanted, meeting=one.id)


def _wait_no_more(turn: Turn, message: BotMessage) -> None:
    for prompt in messages.open_prompts(turn.session, message.chat_id):
        if prompt.message_id == message.id:
            prompt.closed = True


def _render(turn: Turn, one: Meeting) -> tuple[Markup, list[list[Key]]]:
    match one.state:
        case MeetingState.POLLING:
            return _poll(turn, one)
        case MeetingState.FIXED:
            return _poll(turn, one) if is_asked(turn, one) else _fixed(turn, one)
        case MeetingState.RUNNING:
            return _running(turn, one)
        case MeetingState.OVER:
            return _over(turn, one), []
        case MeetingState.CANCELLED:
            words = turn.group_words
            at = one.starts_at
            text = words._("✖ Cancelled: our meeting on {when}.", when=when(words, local(turn, at))) if at else None
            return text or words._("✖ There will be no meeting."), []


# --- looking for a date -----------------------------------------------------------------------------------------------


def is_asked(turn: Turn, one: Meeting) -> bool:
    """Whether people are asked when they can come. A date that is fixed stands until another one is."""
    asked = one.state is MeetingState.POLLING or one.state is MeetingState.FIXED
    return asked and bool(meetings.dates(turn.session, one.id))


def offers(turn: Turn, one: Meeting) -> list[Offer]:
    """The proposed dates with how many can come on each."""
    said = meetings.availability(turn.session, one.id)
    found = []
    for day in meetings.dates(turn.session, one.id):
        there = list(said.get(day.id, {}).values())
        counts = {answer: there.count(answer.value) for answer in Answer}
        found.append(Offer(day.id, day.starts_at, counts[Answer.YES], counts[Answer.MAYBE], counts[Answer.NO]))
    return found


def answered_by(turn: Turn, one: Meeting) -> set[int]:
    """Who has said something to every proposed date."""
    said = meetings.availability(turn.session, one.id)
    ids = [day.id for day in meetings.dates(turn.session, one.id)]
    people = {person for answers in said.values() for person in answers}
    return {person for person in people if all(person in said.get(day, {}) for day in ids)}


def heard_from(turn: Turn, one: Meeting) -> set[int]:
    """Who has said something to one of the proposed dates at least."""
    return {person for answers in meetings.availability(turn.session, one.id).values() for person in answers}


def answer_keys(words: Words, days: list[Offer]) -> list[list[Key]]:
    """For each date: I can, if need be, I cannot."""
    return [
        [
            Button(words._("{number} ✓ can", number=i), "meetcan", (day.id, Answer.YES.value)),
            Button(words._("{number} 🤔 if need be", number=i), "meetcan", (day.id, Answer.MAYBE.value)),
            Button(words._("{number} ✗ cannot", number=i), "meetcan", (day.id, Answer.NO.value)),
        ]
        for i, day in enumerate(days, start=1)
    ]


def _poll(turn: Turn, one: Meeting) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    days = offers(turn, one)
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard, full = len(core & heard_from(turn, one)), len(core & answered_by(turn, one))
    suits = best(days)
    stands = one.starts_at if one.state is MeetingState.FIXED else None
    text = lines(
        words._("🗓 <b>When do we meet?</b>")
        if stands is None
        else rows(
            words._("🗓 <b>We look for another date.</b>"),
            words._("Until one is fixed, this one stands: <b>{when}</b>", when=when(words, local(turn, stands))),
            place(turn, one),
        ),
        words._("Press for each date. You can change it until the date is fixed."),
        *(_offer(turn, one, i, day) for i, day in enumerate(days, start=1)),
        rows(
            words._("{bar} {heard} of {core} people have answered", bar=bar(heard, len(core)), heard=heard, core=len(core)),
            words._("Answered for all dates: {count}", count=full) if full < heard else None,
            words._("So far no. {number} suits most.", number=days.index(suits[0]) + 1) if len(suits) == 1 else None,
            words._("So far these suit equally: no. {numbers}", numbers=", ".join(str(days.index(day) + 1) for day in suits))
            if len(suits) > 1
            else None,
        ),
        words._("A moderator fixes the date with 📌."),
    )
    keyboard: list[list[Key]] = [
        *answer_keys(words, days),
        *in_rows(
            [Button(words._("📌 Fix {number}", number=i), "meetfix", (day.id,)) for i, day in enumerate(days, start=1)], 4
        ),
        [
            Button(words._("➕ Another date"), "meetadd", (one.id,)),
            Button(words._("✖ No meeting"), "meetcancel", (one.id,))
            if stands is None
            else Button(words._("📌 It stays as it was"), "meetstays", (one.id,)),
        ],
    ]
    if stands is not None:
        keyboard.append(_begin_keys(words, one))
    return text, keyboard


def _begin_keys(words: Words, one: Meeting) -> list[Key]:
    return [Button(words._("⏵ Begin"), "meetbegin", (one.id,)), Button(words._("⚙️ Change"), "meetmenu", (one.id,))]


def _offer(turn: Turn, one: Meeting, index: int, day: Offer) -> Markup:
    words = turn.group_words
    said = meetings.availability(turn.session, one.id).get(day.id, {})
    names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}

    def who(answer: Answer, count: int) -> str:
        if count > NAMES_SHOWN:
            return str(count)
        return ", ".join(sorted(names.get(person, "?") for person, said_ in said.items() if said_ == answer.value))

    return rows(
        words._("<b>{number}.</b> {when}", number=index, when=when(words, local(turn, day.at))),
        words._("✓ can: {names}", names=who(Answer.YES, day.yes)) if day.yes else None,
        words._("🤔 if need be: {names}", names=who(Answer.MAYBE, day.maybe)) if day.maybe else None,
        words._("✗ cannot: {names}", names=who(Answer.NO, day.no)) if day.no else None,
    )


# --- the date is fixed ------------------------------------------------------------------------------------------------


def _fixed(turn: Turn, one: Meeting) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    items = planned(turn, one)
    text = lines(
        rows(
            words._("🗓 <b>We meet on {when}</b>", when=when(words, local(turn, one.starts_at or turn.now))),
            words._n("For {count} minute.", "For {count} minutes.", one.minutes),
            place(turn, one),
        ),
        purpose(turn, one, items),
        timetable(turn, one, items),
        words._("What would you like to talk about? Reply to this message, or press 📋."),
        who_does_what(turn, one),
        ways.rules_in_short(turn),
    )
    keyboard: list[list[Key]] = [
        [
            Button(words._("🙋 I facilitate"), "meetrole", (one.id, "f", one.facilitator_id or 0)),
            Button(words._("⏱ I keep the time"), "meetrole", (one.id, "k", one.timekeeper_id or 0)),
            Button(words._("📝 I take notes"), "meetrole", (one.id, "n", one.note_taker_id or 0)),
        ],
        [
            Private(words._("📋 Add a point"), f"meetpoint_{short(one.id)}"),
            Button(words._("📍 Where we meet"), "meetwhere", (one.id,)),
        ],
        _begin_keys(words, one),
    ]
    return text, keyboard


# --- the meeting goes on ----------------------------------------------------------------------------------------------


def _running(turn: Turn, one: Meeting) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    items = planned(turn, one)
    index = min(one.item, len(items) - 1)
    item = items[index]
    following = items[index + 1] if index + 1 < len(items) else None
    until = words.time(local(turn, one.item_ends_at)) if one.item_ends_at else ""
    noted = len(meetings.notes(turn.session, one.id))
    text = lines(
        rows(
            words._("🟢 Our meeting: part {number} of {count}", number=index + 1, count=len(items)),
            words._("<b>{part}</b>", part=part(words, item.name)),
            words._("We take until {time} for it.", time=until),
        ),
        ritual(turn, item.name),
        ways.rules_in_short(turn) if index == 0 else None,
        who_does_what(turn, one) if index == 0 else None,
        rows(
            words._("Then: {part}", part=part(words, following.name)) if following else None,
            words._("⏭ and ➕ are for {names} and whoever moderates.", names=names) if (names := leads(turn, one)) else None,
            words._("Tell each other: I keep nothing of it. For a decision, reply “Decision: …”.")
            if item.name in RITUALS
            else words._("To keep a decision or a thought for all, reply to this message."),
            words._n("{count} note so far.", "{count} notes so far.", noted) if noted else None,
        ),
    )
    keyboard = [going_on(turn, one)]
    if item.name.startswith(POINT):
        keyboard.append([Button(words._("↪ Keep it for the next meeting"), "meetnexttime", (one.id, one.item))])
    return text, keyboard


def leads(turn: Turn, one: Meeting) -> str:
    """Who facilitates and who keeps the time."""
    names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}
    there = dict.fromkeys(who for who in (one.facilitator_id, one.timekeeper_id) if who in names)
    return ", ".join(names[who] for who in there if who is not None)


def going_on(turn: Turn, one: Meeting) -> list[Key]:
    """The buttons with which a meeting goes on. They name the part that they were made for: a late press does nothing."""
    words = turn.group_words
    last = one.item >= len(one.agenda) - 1
    on = (
        Button(words._("⏹ Close the meeting"), "meetend", (one.id, one.item))
        if last
        else Button(words._("⏭ Next part"), "meetnext", (one.id, one.item))
    )
    keys: list[Key] = [on, Button(words._("➕ 5 minutes"), "meetmore", (one.id, one.item))]
    if not last:
        keys.append(Button(words._("⏹ Close"), "meetend", (one.id, one.item)))
    return keys


# --- afterwards -------------------------------------------------------------------------------------------------------


def _over(turn: Turn, one: Meeting) -> Markup:
    words = turn.group_words
    at: datetime | None = one.began_at or one.starts_at
    day = when_short(words, local(turn, at)) if at else ""
    if one.began_at is None:
        return words._("🗓 Our meeting on {when} was not begun with me. /meeting finds another date.", when=day)
    return lines(words._("🗓 We met: {when}.", when=day), minutes.noted(turn, one))
