"""Votes in native polls."""

from bot.conversations import boards
from bot.conversations.turn import Turn
from bot.store import cycles, polls


def vote(turn: Turn) -> None:
    """Somebody voted, changed their vote or took it back."""
    incoming = turn.incoming
    poll = polls.poll_named(turn.session, incoming.poll_id)
    if poll is None:
        polls.note_stray(turn.session, incoming.poll_id, turn.who.id, list(incoming.options))
        return
    found = cycles.run_with_community(turn.session, poll.run_id)
    if found is None or found[0].closed_at is not None or poll.closed:
        return
    run, cycle, community = found
    turn.enter(community.id)
    polls.set_vote(turn.session, poll.id, turn.who.id, list(incoming.options))
    boards.show(turn, run, cycle)


def seen(turn: Turn) -> None:
    """Telegram told how a poll stands. Needed only for a poll that a crash made the bot send twice: it has two ids."""
    incoming = turn.incoming
    if polls.poll_named(turn.session, incoming.poll_id) is not None:
        return
    poll = polls.poll_with(turn.session, incoming.question, list(incoming.labels))
    if poll is None:
        return
    polls.note_sent(turn.session, poll.id, incoming.poll_id)
    found = cycles.run_with_community(turn.session, poll.run_id)
    if found is not None and found[0].closed_at is None:
        turn.community = found[2]
        boards.show(turn, found[0], found[1])
