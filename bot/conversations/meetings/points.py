"""Points for a meeting: what people want to talk about, said as a reply to its message or alone; without a name on the agenda.

A point has its own time on the agenda, can be left for the next meeting, and waits for it by itself if the time was too short.
"""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, linked, number
from bot.conversations.meetings import board, leaving
from bot.conversations.meetings.doors import enter, may_change, require_lead
from bot.conversations.meetings.preparing import READY, offer_place
from bot.conversations.meetings.said import local, planned, point_name, when
from bot.conversations.turn import Refuse, Turn
from bot.method.meetings import POINT_MINUTES, SHORT, USUAL_POINT
from bot.store import meetings
from bot.store.meetings import Meeting, MeetingNote, MeetingPoint, MeetingState
from bot.store.messages import Prompt
from bot.words import lines, rows, shorten

LONGEST = 200
MOST = 12

AHEAD = {MeetingState.FIXED, MeetingState.RUNNING}


# --- a reply to the message of the meeting ----------------------------------------------------------------------------


def card_replied(turn: Turn, prompt: Prompt) -> None:
    """Words for the meeting: whoever said them presses what they are. Nothing is kept before that."""
    one = enter(turn, prompt.data["meeting"], READY)
    turn.member_here  # noqa: B018  # refuses whoever is not in the group
    text = _short(turn)
    words = turn.group_words
    draft = turn.keep_draft("meeting_words", meeting=one.id, text=text)
    keys: list[Key] = [
        Button(words._("📋 A point for our agenda"), "meetwords", (draft.id, "point")),
        Button(words._("📝 A note for all"), "meetwords", (draft.id, "note")),
        Button(words._("📍 The place where we meet"), "meetwords", (draft.id, "place")),
        Button(words._("✖ Nothing of this"), "meetwords", (draft.id, "no")),
    ]
    turn.say(
        words._("{name}, what shall I make of it? “{text}”", name=turn.mention(turn.who), text=shorten(text, 100)),
        [[key] for key in keys],
        reply=True,
        keep=True,
    )


def words_pressed(turn: Turn) -> None:
    """What the words are, from whoever said them."""
    draft = turn.own_draft(turn.args[0])
    one = enter(turn, draft.data["meeting"], READY)
    words, text = turn.group_words, draft.data["text"]
    message = turn.pressed()
    turn.session.delete(draft)
    turn.session.flush()
    match turn.args[1]:
        case "point":
            said = _add(turn, one, text)
        case "note":
            turn.session.add(MeetingNote(meeting_id=one.id, author_id=turn.who.id, text=text))
            turn.session.flush()
            said = words._("✓ Noted for all.")
        case "place":
            offer_place(turn, one, text)
            return
        case _:
            said = words._("All right, I have kept nothing of it.")
    if message is not None:
        turn.edit(message, said)
    board.show(turn, one)


def _short(turn: Turn) -> str:
    text = " ".join(turn.incoming.text.split())
    if len(text) > LONGEST:
        raise Refuse(turn.words._("That is long for an agenda. Please say it in one or two sentences."))
    return text


def _add(turn: Turn, one: Meeting, text: str) -> Markup:
    """The point is on the agenda, or waits for the next meeting if there is no time for it."""
    words = turn.words_here
    if len(meetings.points(turn.session, one.id)) >= MOST:
        raise Refuse(turn.words._("The agenda is full. Ask those who moderate to leave a point for the next meeting."))
    point = MeetingPoint(
        community_id=turn.here.id,
        meeting_id=one.id,
        author_id=turn.who.id,
        text=text,
        minutes=POINT_MINUTES[0] if one.minutes <= SHORT else USUAL_POINT,
    )
    turn.session.add(point)
    turn.session.flush()
    if is_on(turn, one, point):
        return words._("✓ On our agenda: “{point}”", point=shorten(text, 100))
    return words._(
        "✓ Noted: “{point}”. Our time is too short for it so far; it waits for the next meeting. A longer meeting makes room.",
        point=shorten(text, 100),
    )


def is_on(turn: Turn, one: Meeting, point: MeetingPoint) -> bool:
    """Whether there is time for a point."""
    return point_name(point) in {item.name for item in planned(turn, one)}


# --- alone ------------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """“Add a point” led here."""
    one = enter(turn, linked(args), READY)
    words = turn.words
    turn.ask(
        rows(
            words._(
                "What would you like to talk about in our meeting on {when}?",
                when=when(words, local(turn, one.starts_at or turn.now)),
            ),
            words._("Your group sees it on the agenda, without your name. I keep whose it is, so that you can change it."),
        ),
        leaving.ASKED,
        meeting=one.id,
    )


def told_alone(turn: Turn, prompt: Prompt) -> None:
    """A point came in private."""
    one = enter(turn, prompt.data["meeting"], READY)
    said, words = _add(turn, one, _short(turn)), turn.words
    prompt.closed = True
    turn.say(
        rows(
            said,
            words._("Your group sees it without your name. In the group “⚙️ Change” and then “📋 Points” change it.")
            if may_change(turn)
            else words._("Your group sees it without your name. Whoever leads the meeting can change it."),
        )
    )
    board.show(turn, one)


# --- changing ---------------------------------------------------------------------------------------------------------


def page_pressed(turn: Turn) -> None:
    """“Points”: all points with their numbers."""
    one = enter(turn, number(turn.args[0]), AHEAD)
    turn.member_here  # noqa: B018  # refuses whoever is not in the group
    text, keyboard = _page(turn, one)
    message = turn.pressed()
    if message is not None and message.id != one.message_id and len(turn.args) > 1:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, to=turn.here, keep=True)


def _page(turn: Turn, one: Meeting) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    there = meetings.points(turn.session, one.id)
    text = lines(
        words._("📋 <b>Points for our meeting</b>"),
        rows(
            *(
                words._("{number}. {point} ({minutes} min)", number=i, point=point.text, minutes=point.minutes)
                if is_on(turn, one, point)
                else words._("{number}. {point} (no time for it so far)", number=i, point=point.text)
                for i, point in enumerate(there, start=1)
            )
        )
        if there
        else words._("There is none yet."),
        words._("To change one, press its number: whoever brought it can, and whoever leads the meeting.") if there else None,
    )
    keys: list[Key] = [Button(str(i), "meetone", (point.id,)) for i, point in enumerate(there, start=1)]
    return text, [*in_rows(keys, 6), [Button(words._("Close this"), "meetshut")]]


def one_pressed(turn: Turn) -> None:
    """One point: its time, the next meeting, or away."""
    one, point = _changeable(turn)
    words = turn.group_words
    keys: list[Key] = [Button(words._("{count} min", count=count), "meetmins", (point.id, count)) for count in POINT_MINUTES]
    keyboard: list[list[Key]] = [
        keys,
        [
            Button(words._("↪ For the next meeting"), "meetlater", (point.id,)),
            Button(words._("🗑 Take it out"), "meetdrop", (point.id,)),
        ],
        [Button(words._("◀ Back"), "meetpoints", (one.id, "b"))],
    ]
    message = turn.pressed()
    if message is not None:
        turn.edit(message, words._("“{point}”: how long do we take for it?", point=point.text), keyboard)


def minutes_pressed(turn: Turn) -> None:
    """How long the group takes for a point."""
    one, point = _changeable(turn)
    if number(turn.args[1]) not in POINT_MINUTES:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    point.minutes = number(turn.args[1])
    _changed(turn, one)


def later_pressed(turn: Turn) -> None:
    """A point waits for the next meeting."""
    one, point = _changeable(turn)
    leaving.leave(turn, one, [point])
    _changed(turn, one)


def drop_pressed(turn: Turn) -> None:
    """A point is taken out."""
    one, point = _changeable(turn)
    turn.session.delete(point)
    _changed(turn, one)


def _changed(turn: Turn, one: Meeting) -> None:
    turn.session.flush()
    message = turn.pressed()
    if message is not None and message.id != one.message_id:
        turn.edit(message, *_page(turn, one))
    board.show(turn, one)


def _changeable(turn: Turn) -> tuple[Meeting, MeetingPoint]:
    """A point of a meeting that has not begun, for whoever brought it or leads the meeting.

    Raises:
        Refuse: it is gone, or somebody else's.
    """
    point = turn.session.get(MeetingPoint, number(turn.args[0]))
    if point is None or point.meeting_id is None:
        raise Refuse(turn.words._("This point is not on the agenda any more."))
    one = enter(turn, point.meeting_id, READY)
    if point.author_id != turn.who.id:
        require_lead(turn, one)
    return one, point


# --- while the meeting goes on ----------------------------------------------------------------------------------------


def begin(turn: Turn, one: Meeting) -> None:
    """The meeting begins: what there is no time for waits for the next one."""
    leaving.leave(turn, one, [point for point in meetings.points(turn.session, one.id) if not is_on(turn, one, point)])
    leaving.close_questions(turn, one)


def waiting(turn: Turn) -> Markup | None:
    """What waits for the next meeting."""
    words = turn.group_words
    there = meetings.waiting_points(turn.session, turn.here.id)
    if not there:
        return None
    return rows(
        words._("<b>For our next meeting:</b>"),
        *(words._("• {point}", point=shorten(point.text, 100)) for point in there[:MOST]),
    )
