"""Meetings in words: when, what for, what comes when, who does what."""

from datetime import datetime, timedelta

from markupsafe import Markup

from bot.conversations.setting_up import ways
from bot.conversations.turn import Turn
from bot.method.meetings import CHECK_IN, CHECK_OUT, PARTS, POINT, Item, agenda, intention, outcomes
from bot.store import meetings
from bot.store.meetings import Meeting, MeetingPoint, MeetingState
from bot.store.people import Person
from bot.words import Words, rows, shorten

ROLES = {"f": "facilitator_id", "k": "timekeeper_id", "n": "note_taker_id"}
"""What somebody can take on in a meeting: facilitating, keeping the time, taking notes."""


def when(words: Words, at: datetime) -> Markup:
    """A moment in full: Friday, 12 March 2027, 15:30. ``at`` is on the reader's clock."""
    return words._("{date}, {time}", date=words.full_date(at.date()), time=words.time(at))


def when_short(words: Words, at: datetime) -> Markup:
    """The same for buttons and lists."""
    return words._("{date}, {time}", date=words.short_date(at.date()), time=words.time(at))


def local(turn: Turn, at: datetime) -> datetime:
    """A moment on the group's clock."""
    return at.astimezone(turn.zone)


def step_now(turn: Turn) -> str | None:
    """The step that the group is at."""
    run = turn.run()
    return run.step if run is not None else None


def planned(turn: Turn, one: Meeting) -> list[Item]:
    """The parts of a meeting: as they were when it began, before that made from the steps that lie ahead now."""
    if one.agenda:
        return [Item(str(name), int(minutes)) for name, minutes in one.agenda]
    points = [Item(point_name(point), point.minutes) for point in meetings.points(turn.session, one.id)]
    return agenda(step_now(turn), one.minutes, points)


def point_name(point: MeetingPoint) -> str:
    """The name of a point's part on an agenda: its words go along, so that they can be read after it is gone."""
    return f"{POINT}{point.id} {point.text}"


def point_of(turn: Turn, name: str) -> MeetingPoint | None:
    """The point that a part of an agenda is for; None if it is for a step, or the point is gone."""
    if not name.startswith(POINT):
        return None
    return turn.session.get(MeetingPoint, int(name.split(" ", maxsplit=2)[1]))


def part(words: Words, name: str) -> Markup:
    """What is done in a part."""
    if name == CHECK_IN:
        return words._("Check-in")
    if name == CHECK_OUT:
        return words._("Check-out")
    if name.startswith(POINT):
        return words._("“{point}”", point=shorten(name.split(" ", maxsplit=2)[2], 80))
    return words._(PARTS[name].doing)


def aim(turn: Turn, one: Meeting) -> Markup:
    """What a meeting is for: what the group said, or what the step that it is at is for."""
    words = turn.group_words
    return words._("{text}", text=one.intention) if one.intention else words._(intention(step_now(turn)))


def purpose(turn: Turn, one: Meeting, items: list[Item]) -> Markup:
    """The intention, and what is there at the end."""
    words = turn.group_words
    there = outcomes(items)
    return rows(
        words._("<b>What for:</b> {intention}", intention=aim(turn, one)),
        words._("<b>At the end we have:</b> {outcomes}", outcomes=Markup("; ").join(words._(one) for one in there))
        if there
        else None,
    )


def timetable(turn: Turn, one: Meeting, items: list[Item]) -> Markup:
    """The agenda with the time at which each part begins."""
    words = turn.group_words
    at, found = one.began_at or one.starts_at or turn.now, []
    for item in items:
        found.append(words._("{time} {part}", time=words.time(local(turn, at)), part=part(words, item.name)))
        at += timedelta(minutes=item.minutes)
    return rows(words._("<b>Agenda</b>"), *found, words._("{time} End", time=words.time(local(turn, at))))


def who_does_what(turn: Turn, one: Meeting) -> Markup:
    """Who facilitates, keeps the time, takes notes."""
    words = turn.group_words

    def name(person_id: int | None) -> Markup:
        person = turn.session.get(Person, person_id) if person_id is not None else None
        return words._("{name}", name=person.first_name) if person is not None else words._("nobody yet")

    return rows(
        words._("Facilitates: {name}", name=name(one.facilitator_id)),
        words._("Keeps the time: {name}", name=name(one.timekeeper_id)),
        words._("Takes notes: {name}", name=name(one.note_taker_id)),
    )


def place(turn: Turn, one: Meeting) -> Markup | None:
    """Where the group meets, as far as that is known."""
    words = turn.group_words
    if one.place:
        return words._("<b>Where:</b> {place}", place=one.place)
    if one.state is not MeetingState.FIXED or turn.here.meeting == "chat":
        return None
    if turn.here.meeting == "video":
        return words._("<b>Where:</b> by video. Nobody has told the link yet: press 📍.")
    return words._("<b>Where:</b> nobody has said yet: press 📍.")


def ritual(turn: Turn, name: str) -> Markup | None:
    """What is asked at the check-in or check-out."""
    if name == CHECK_IN:
        return ways.check_in(turn)
    if name == CHECK_OUT:
        return ways.check_out(turn)
    return None
