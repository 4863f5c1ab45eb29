"""What was noted in meetings: kept for all, and made into an action or an idea."""

from datetime import date
from hashlib import sha256

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community import school_days
from bot.conversations.community.plan_text import TITLE_LONGEST
from bot.conversations.meetings.said import local, when_short
from bot.conversations.reminders import nudges
from bot.conversations.turn import Refuse, Turn
from bot.method.dates import Day, Moment, read
from bot.method.minutes import deed, named
from bot.store import communities, contributions, meetings
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.meetings import Meeting, MeetingNote
from bot.store.people import Person
from bot.store.plan import Action, Share, set_claim
from bot.words import Words, lines, rows, shorten

LONGEST = 600
SHOWN = 20
IN_SUMMARY = 6

PLANNING = frozenset({"order", "times", "claiming", "doing"})
"""While a plan is made or carried out, what was decided becomes an action of it; before and after that, an idea."""
SHARED_OUT = frozenset({"claiming", "doing"})
"""While actions can be taken on."""


def noted(turn: Turn, one: Meeting) -> Markup | None:
    """What was noted in a meeting."""
    words = turn.group_words
    there = meetings.notes(turn.session, one.id)
    if not there:
        return None
    more = len(there) - SHOWN
    return rows(
        words._("<b>We noted:</b>"),
        *(words._("{number}. {note}", number=i, note=shorten(note.text, 300)) for i, note in enumerate(there[:SHOWN], start=1)),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def number_keys(turn: Turn, one: Meeting) -> list[list[Key]]:
    """The numbers of the notes: each opens one."""
    there = meetings.notes(turn.session, one.id)[:SHOWN]
    return in_rows([Button(str(i), "minute", (note.id,)) for i, note in enumerate(there, start=1)], 6)


def of_cycle(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """For the summary of a cycle: what was noted in its meetings, the newest first."""
    there = meetings.notes_of_cycle(turn.session, cycle.id)
    met = meetings.met(turn.session, cycle.id)
    if not there and not met:
        return None
    more = len(there) - IN_SUMMARY
    return rows(
        words._n("🗓 <b>We met once.</b>", "🗓 <b>We met {count} times.</b>", met) if met else words._("🗓 <b>Noted:</b>"),
        *(
            words._("• {day}: {note}", day=_day(turn, words, one), note=shorten(note.text, 160))
            for one, note in there[::-1][:IN_SUMMARY]
        ),
        words._n("… and {count} more: /library finds it.", "… and {count} more: /library finds them.", more)
        if more > 0
        else None,
    )


def _day(turn: Turn, words: Words, one: Meeting) -> str:
    at = one.began_at or one.starts_at
    return words.short_date(local(turn, at).date()) if at else "?"


# --- keeping ----------------------------------------------------------------------------------------------------------


def keep(turn: Turn, one: Meeting, text: str) -> None:
    """Something is kept for all; what can be done with it stands below."""
    if len(text) > LONGEST:
        raise Refuse(turn.words._("That is long for a note. Please say it in two or three sentences."))
    note = MeetingNote(meeting_id=one.id, author_id=turn.who.id, text=text)
    turn.session.add(note)
    turn.session.flush()
    turn.say(turn.group_words._("✓ Noted for all."), [keys(turn, note)], reply=True, keep=True)


def keys(turn: Turn, note: MeetingNote) -> list[Key]:
    """What can be done with a note."""
    words = turn.words_here
    there: list[Key] = [Button(words._("✏️ Correct"), "minuteword", (note.id,))]
    if note.became is None:
        there.append(Button(words._("🌿 Make it an action"), "minuteact", (note.id,)))
    return [*there, Button(words._("🗑 Take it out"), "minutedrop", (note.id,))]


def opened(turn: Turn) -> None:
    """One note in full, with what can be done with it."""
    note, _ = _note(turn, number(turn.args[0]))
    show(turn, note)


def show(turn: Turn, note: MeetingNote) -> None:
    """One note in full, to those who may read it."""
    one = meetings.meeting(turn.session, note.meeting_id)
    if one is None:
        raise Refuse(turn.words._("This note is not there any more."))
    turn.enter(one.community_id)
    turn.say(_in_full(turn, note, one), [keys(turn, note)], keep=True)


def _in_full(turn: Turn, note: MeetingNote, one: Meeting) -> Markup:
    words = turn.words_here
    names = {person.id: person.first_name for _, person in communities.roster(turn.session, turn.here.id)}
    at = one.began_at or one.starts_at
    by = names.get(note.author_id or 0)
    day = when_short(words, local(turn, at)) if at else ""
    return lines(
        words._("📝 {note}", note=note.text),
        words._("Noted by {name} in our meeting on {day}.", name=by, day=day)
        if by
        else words._("Noted in our meeting on {day}.", day=day),
        words._("An action has come of it.") if note.became == "action" else None,
        words._("It is kept as an idea.") if note.became == "idea" else None,
    )


def _note(turn: Turn, note_id: int) -> tuple[MeetingNote, Meeting]:
    """A note, for the members of its group.

    Raises:
        Refuse: it is gone, or another group's.
    """
    note = turn.session.get(MeetingNote, note_id)
    one = meetings.meeting(turn.session, note.meeting_id) if note is not None else None
    if note is None or one is None:
        raise Refuse(turn.words._("This note is not there any more."))
    if turn.community is not None and not turn.incoming.private and turn.community.id != one.community_id:
        raise Refuse(turn.words._("This button belongs to another group."))
    turn.enter(one.community_id)
    return note, one


def changeable(turn: Turn, note_id: int) -> tuple[MeetingNote, Meeting]:
    """A note, for whoever noted it or moderates.

    Raises:
        Refuse: it is gone, or somebody else's.
    """
    note, one = _note(turn, note_id)
    if note.author_id != turn.who.id and not turn.is_moderator():
        raise Refuse(turn.words._("Whoever noted this, or moderates, can change it."))
    return note, one


# --- into the plan ----------------------------------------------------------------------------------------------------


def act_pressed(turn: Turn) -> None:
    """“Make it an action”: what was understood is said in full before it counts; without a plan it is kept as an idea."""
    note, _ = changeable(turn, number(turn.args[0]))
    if note.became is not None:
        raise Refuse(turn.words._("Something has come of this note already."))
    run = turn.run()
    step = run.step if run is not None else ""
    words = turn.words_here
    if step == "agreement":
        raise Refuse(turn.words._("You are agreeing on the plan just now. Press this again when it is agreed."))
    if step not in PLANNING:
        _keep_as_idea(turn, note)
        return
    turn.require_moderator()
    what, who, day = _understood(turn, note)
    keyboard: list[list[Key]] = [
        [Button(words._("✓ Yes, into our plan"), "minuteyes", (note.id, day.toordinal() if day else 0, _digest(note)))],
        [Button(words._("✏️ Correct"), "minuteword", (note.id,)), Button(words._("✖ No"), "meetshut")],
    ]
    turn.say(
        lines(
            words._("🌿 <b>A new action for our plan?</b>"),
            rows(
                words._("What: {what}", what=what),
                words._("Who: {names}", names=", ".join(who)) if who else words._("Who: nobody is named"),
                words._("By: {date}", date=words.full_date(day)) if day else words._("By: no date is named"),
            ),
            words._("{names} will be asked, and can say no.", names=", ".join(who)) if who else None,
        ),
        keyboard,
        keep=True,
    )


def _digest(note: MeetingNote) -> str:
    """Of what a note says, for a button: it may read differently when it is pressed."""
    return sha256(note.text.encode()).hexdigest()[:6]


def _understood(turn: Turn, note: MeetingNote) -> tuple[str, list[str], date | None]:
    names = [person.first_name for _, person in communities.roster(turn.session, turn.here.id)]
    reading = read(note.text, turn.here.language, turn.local_now, calendar=school_days.calendar_of(turn))
    day = reading.date if isinstance(reading, Day) else reading.datetime.date() if isinstance(reading, Moment) else None
    return shorten(deed(note.text), TITLE_LONGEST), named(note.text, names), day


def yes_pressed(turn: Turn) -> None:
    """It is an action of the plan; whoever is named is asked."""
    note, _ = changeable(turn, number(turn.args[0]))
    turn.require_moderator()
    run = turn.run()
    if note.became is not None or run is None or run.step not in PLANNING:
        raise Refuse(turn.words._("This is settled already. /plan shows how it stands."))
    if turn.args[2:] and turn.args[2] != _digest(note):
        raise Refuse(turn.words._("The note reads differently now. Press “🌿 Make it an action” below it once more."))
    cycle = turn.cycle()
    what, who, _ = _understood(turn, note)
    ordinal = number(turn.args[1])
    action = Action(cycle_id=cycle.id, title=what, due_on=date.fromordinal(ordinal) if ordinal else None)
    turn.session.add(action)
    turn.session.flush()
    note.became = "action"
    people = [person for _, person in communities.roster(turn.session, turn.here.id) if person.first_name in who]
    others = [person for person in people if person.id != turn.who.id]
    if len(people) > len(others):
        set_claim(turn.session, action.id, turn.who.id, Share.DOES, turn.now)
    if run.step == "doing":
        nudges.reschedule(turn, action)
    words = turn.words_here
    message = turn.pressed()
    text = words._("✓ It is in our plan: {what}", what=what)
    if message is not None:
        turn.edit(message, text)
    else:
        turn.say(text)
    if others:
        _ask_the_named(turn, run, action, others)
    boards.show(turn, run, cycle)


def _ask_the_named(turn: Turn, run: StepRun, action: Action, people: list[Person]) -> None:
    """The group hears who is named; there is a button once actions can be taken on."""
    words, what = turn.group_words, action.title
    names = Markup(", ").join(turn.mention(person) for person in people)
    if run.step in SHARED_OUT:
        text = words._("{names}, your meeting named you for “{what}”. Will you do it? Then press.", names=names, what=what)
        # The 1: a second press takes nothing back.
        keys = [[Button(words._("🙋 I'll do it"), "does", (action.id, 1))]]
        turn.say(text, keys, to=turn.here, keep=True)
    else:
        text = words._(
            "{names}, your meeting named you for “{what}”. You can take it on when we choose who does what.",
            names=names,
            what=what,
        )
        turn.say(text, to=turn.here)


def _keep_as_idea(turn: Turn, note: MeetingNote) -> None:
    """There is no plan now: it waits as an idea, and is there when actions are thought of or the next cycle begins."""
    cycle, run = turn.cycle(), turn.run()
    text = deed(note.text)
    turn.session.add(Contribution(cycle_id=cycle.id, kind=Kind.IDEA, text=text, author_id=note.author_id))
    turn.session.flush()
    note.became = "idea"
    words = turn.words_here
    if run is not None and run.step in {"ideas", "choosing"}:
        if run.step == "choosing":
            contributions.number_shown(turn.session, cycle.id, Kind.IDEA)
        said = words._("✓ It is one of our ideas for actions now: “{what}”", what=shorten(text, 100))
        boards.show(turn, run, cycle)
    else:
        said = words._(
            "✓ Kept as an idea: “{what}”. You are not planning just now; it comes up again when you are.",
            what=shorten(text, 100),
        )
    turn.say(said)
