"""Votes, and polls that close by themselves or by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.playground.errors import ControlError
from bot.playground.model import Json, Message, Person, Poll
from bot.playground.posting import redraw
from bot.playground.world import World


def the_poll(message: Message) -> Poll:
    """The poll in a message; ControlError if there is none."""
    if not message.poll:
        raise ControlError(f"Message {message.id} is no poll.")
    return message.poll


def vote(world: World, message: Message, person: Person, options: list[int]) -> None:
    """Votes, votes differently, or takes the vote back with an empty list."""
    poll = the_poll(message)
    if poll.closed:
        raise ControlError("This poll is closed.", 409)
    if not message.chat.sees(person.id):
        raise ControlError(f"{person.name} does not see this poll.", 403)
    wrong = [index for index in options if not 0 <= index < len(poll.options)]
    if wrong or len(set(options)) != len(options):
        raise ControlError(f"The options are 0 to {len(poll.options) - 1}, each once.")
    if len(options) > 1 and not poll.multiple:
        raise ControlError("This poll allows one answer.")
    if person.id in poll.votes and not poll.revoting:
        raise ControlError("This poll does not let anyone change a vote.", 409)
    chosen = sorted(options)
    if poll.votes.get(person.id, []) == chosen:
        return
    if chosen:
        poll.votes[person.id] = chosen
    else:
        del poll.votes[person.id]
    redraw(world, message)
    if message.sender is world.bot and message.chat.sees_bot(world.bot.id):
        if not poll.anonymous:
            world.updates.emit("poll_answer", _answer(poll, person, chosen), _lane(poll))
        world.updates.emit("poll", poll.as_json(), _lane(poll))


def _answer(poll: Poll, person: Person, chosen: list[int]) -> Json:
    return {
        "poll_id": poll.id,
        "user": person.as_user(),
        "option_ids": chosen,
        "option_persistent_ids": [poll.options[index]["persistent_id"] for index in chosen],
    }


def _lane(poll: Poll) -> str:
    return f"poll {poll.id}"


def stop(world: World, message: Message) -> None:
    """Closes a poll for good; the bot is told the final state."""
    poll = the_poll(message)
    poll.closed = True
    redraw(world, message)
    if message.sender is world.bot:
        world.updates.emit("poll", poll.as_json(), _lane(poll))


def _closing(world: World) -> Iterator[tuple[datetime, Message]]:
    for message in world.polls.values():
        poll = message.poll
        if poll and not poll.closed and poll.close_date is not None:
            yield datetime.fromtimestamp(poll.close_date, UTC), message


def next_closing(world: World) -> datetime | None:
    """When the next poll closes by itself."""
    return min((moment for moment, _ in _closing(world)), default=None)


def close_due(world: World) -> None:
    """Closes the polls whose time is over."""
    now = world.clock.now()
    for moment, message in list(_closing(world)):
        if moment <= now:
            stop(world, message)
