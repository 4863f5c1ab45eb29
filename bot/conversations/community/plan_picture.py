"""The plan to look at and to take along: the timeline as a picture, and the calendar file."""

from collections.abc import Sequence
from datetime import date

from bot.conversations.buttons import Button, Key
from bot.conversations.community.plan_text import Plan, in_pictures, load
from bot.conversations.knowledge import tree
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import waves
from bot.render.calendar import Calendar, Entry
from bot.render.files import calendar_data
from bot.render.pictures import TimelinePage, page_data
from bot.render.timeline import Row, Timeline, TimelineLabels, parts
from bot.store import messages
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.words import Words, rows

ON_A_PICTURE = 12
"""Actions on one picture: a chat makes a longer one so small that nobody could read it."""
FILE_NAME = "plan.ics"
CALENDAR = "calendar"
"""What makes the file."""


def keys(words: Words, cycle: Cycle) -> list[Key]:
    """The buttons that send the pictures and the calendar file."""
    return [
        Button(words._("🖼 Timeline"), "timeline", (cycle.id,)),
        Button(words._("📅 Calendar file"), "planfile", (cycle.id,)),
        Button(words._("🌳 Tree"), "plantree", (cycle.id,)),
    ]


# --- the timeline -----------------------------------------------------------------------------------------------------


def timeline_of(turn: Turn, words: Words, cycle: Cycle, plan_: Plan) -> Timeline:
    """The plan in time, in the order in which it is carried out; each action keeps the number that the group knows."""
    wave = {one: place for place, many in enumerate(waves(plan_.ids, plan_.needs)) for one in many}

    def first(one: Action) -> tuple[date, int, int]:
        return one.start_on or one.due_on or date.max, wave[one.id], plan_.number(one.id)

    in_order = sorted(plan_.actions, key=first)
    place = {one.id: index for index, one in enumerate(in_order)}
    return Timeline(
        title=turn.here.called,
        today=turn.today,
        rows=tuple(_row(turn, words, plan_, one, place) for one in in_order),
        labels=_labels(words),
        caption=str(words._("Cycle {number} · our plan", number=cycle.number)),
    )


def _row(turn: Turn, words: Words, plan_: Plan, one: Action, place: dict[int, int]) -> Row:
    doing = plan_.people(one.id, Share.DOES)
    helping = plan_.people(one.id, Share.HELPS)
    # What is done ends on the day on which it was, whatever was planned.
    end = tree.date_of(turn, one, turn.today) if one.state is State.DONE else one.due_on
    return Row(
        title=one.title,
        people=in_pictures(words, [one.first_name for one in doing], [one.first_name for one in helping]),
        start=min(one.start_on, end) if one.start_on is not None and end is not None else one.start_on,
        due=end,
        state=tree.state_of(one, bool(doing), turn.today),
        needs=tuple(place[need] for need in plan_.ids if need in plan_.needs[one.id]),
        when=_when(turn, words, one),
        number=plan_.number(one.id),
    )


def _when(turn: Turn, words: Words, one: Action) -> str:
    day = tree.date_of(turn, one, turn.today)
    due = words.date_in_pictures(day) if day else ""
    if one.state is State.DONE or (one.due_on is not None and not due):
        return due
    start = words.date_in_pictures(one.start_on) if one.start_on else ""
    if start and due:
        return str(words._("{start} – {due}", start=start, due=due))
    if due:
        return str(words._("by {due}", due=due))
    return str(words._("from {start}", start=start)) if start else ""


def _labels(words: Words) -> TimelineLabels:
    return TimelineLabels(
        idea=str(words._("idea")),
        open=str(words._("open")),
        claimed=str(words._("taken on")),
        doing=str(words._("on the way")),
        done=str(words._("done")),
        late=str(words._("needs more time")),
        today=str(words._("Today")),
        nobody=str(words._("nobody yet")),
        undated=str(words._("no date yet")),
        # The picture itself puts the numbers in.
        after=str(words._("after no. {numbers}", numbers="{numbers}")),
        empty=str(words._("No actions yet")),
        months=words.months(),
    )


def send_timeline(turn: Turn, words: Words, cycle: Cycle, to: Person | Community) -> None:
    """Send the plan as a picture; a long one as several, one after the other."""
    plan_ = load(turn, cycle)
    timeline = timeline_of(turn, words, cycle, plan_)
    pages = parts_of(timeline)
    for page, part in enumerate(pages, start=1):
        caption = (
            words._("🖼 Our plan in time: who does what, by when. Today is the blue line.")
            if len(pages) == 1
            else words._("🖼 Our plan in time, part {page} of {pages}", page=page, pages=len(pages))
        )
        turn.picture("timeline_page", page_data(TimelinePage(timeline, part.start, part.stop)), caption, to=to)


def parts_of(timeline: Timeline) -> list[range]:
    """The rows of each picture of a plan."""
    return parts(len(timeline.rows), ON_A_PICTURE)


# --- the calendar file ------------------------------------------------------------------------------------------------


def send_calendar(turn: Turn, words: Words, cycle: Cycle, to: Person | Community) -> bool:
    """Send the dates of the plan as a file for any calendar program: to somebody alone their own, if they have some.

    Returns:
        False if there is no date yet, so that there is nothing to send.
    """
    plan_ = load(turn, cycle)
    mine = [one for one in plan_.actions if one.due_on is not None and isinstance(to, Person) and _has(plan_, one, to)]
    calendar = calendar_of(turn, words, cycle, mine or plan_.actions)
    if not calendar.entries:
        return False
    caption = (
        words._("📅 Your dates of the plan. Open the file, and they stand in your calendar.")
        if mine
        else words._("📅 The dates of our plan. Open the file, and they stand in your calendar.")
    )
    turn.document(CALENDAR, calendar_data(calendar), FILE_NAME, caption, to=to)
    return True


def _has(plan_: Plan, one: Action, who: Person) -> bool:
    return any(person.id == who.id for _, person in plan_.claims[one.id])


def calendar_of(turn: Turn, words: Words, cycle: Cycle, some: Sequence[Action]) -> Calendar:
    """What a calendar file says of some actions: those with a date, and the day to look back."""
    plan_ = load(turn, cycle)
    entries = [_entry(turn, words, plan_, one) for one in some if one.due_on is not None]
    if cycle.review_on is not None:
        entries.append(
            Entry(
                uid=f"review-{cycle.id}-{cycle.community_id}@copse",
                title=str(words._("We look back · {group}", group=turn.here.called)),
                start=cycle.review_on,
                text=cycle.goal or "",
                revision=_revision(turn),
            )
        )
    return Calendar(name=turn.here.called, made_at=turn.now, entries=tuple(entries), zone=turn.here.zone)


def _entry(turn: Turn, words: Words, plan_: Plan, one: Action) -> Entry:
    assert one.due_on is not None  # noqa: S101  # only those with a date are asked for
    doing, helping = plan_.names(one.id), plan_.names(one.id, Share.HELPS)
    text = rows(
        words._("Who: {names}", names=doing) if doing else words._("Nobody has it yet."),
        words._("With help from: {names}", names=helping) if helping else None,
        words._("It can begin on {date}.", date=words.full_date(one.start_on)) if one.start_on else None,
    )
    return Entry(
        uid=f"action-{one.id}-{one.cycle_id}@copse",
        title=f"{one.title} · {turn.here.called}",
        start=one.due_on,
        text=text.unescape(),
        revision=_revision(turn),
    )


def _revision(turn: Turn) -> int:
    """A number that goes up with time: a later file replaces what an earlier one put into a calendar."""
    return int(turn.now.timestamp()) // 60


# --- pressing ---------------------------------------------------------------------------------------------------------


def tree_pressed(turn: Turn) -> None:
    """“Tree”, likewise."""
    cycle, words, to = wanted(turn, "tree")
    tree.send_tree(turn, cycle, words._("🌳 The tree of {name}", name=turn.here.called), to)


def wanted(turn: Turn, draw: str) -> tuple[Cycle, Words, Person | Community]:
    """The plan that a button means, for a member of its group; a second press while the first is on its way does nothing."""
    cycle = turn.cycle_pressed()
    if not load(turn, cycle).actions:
        raise Refuse(turn.words._("There is no plan yet. /status shows how far we are on the way to it."))
    if draw in messages.files_waiting(turn.session, turn.incoming.chat_id):
        raise Refuse(turn.words._("It is on its way already."))
    if turn.incoming.private:
        return cycle, turn.words, turn.who
    return cycle, turn.group_words, turn.here
