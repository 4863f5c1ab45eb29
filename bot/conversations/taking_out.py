"""Taking out what somebody wrote: by its author and by a moderator, at any time, also when the cycle is over.

One table says what can be taken out, when the group has seen it, and on which boards it stands. The text is deleted with its
copies; boards say that something was taken out, never whose it was. What the group adopted stays.
"""

from markupsafe import Markup

from bot.conversations import boards, flow, holding
from bot.conversations.knowledge import tree
from bot.conversations.reminders import nudges
from bot.conversations.takeable import QUOTED, SORTS, Row, author_of, sort_of, words_of
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of
from bot.store import communities, contributions, cycles, messages, plan, polls, removals, told_values
from bot.store import themes as themes_store
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, Ended, StepRun
from bot.store.messages import BotMessage
from bot.store.people import Person
from bot.store.plan import Action
from bot.store.reflections import Reflection
from bot.store.told_values import ToldValue
from bot.words import lines, shorten

REDONE = frozenset({"connections", "themes", "attainment", "lessons", "seeds"})
"""Steps whose last word can be said again from what is left."""

GATHERED = {"experiences": "e", "ideas": "i"}
"""Steps that remember who has contributed, and the sort that is gathered there."""

RETOLD = frozenset("etihoayklsvugj")
"""Sorts of which /summary, the beginning of the next cycle, or a word to moderators tells something."""

LASTING = frozenset("ls")
"""Sorts that go on when their cycle is over: lessons are in /library, seeds in the next cycle."""

COPIED = LASTING | frozenset("ehianov")
"""Sorts that lessons or seeds may have been made of, in the same words."""


# --- by its author ----------------------------------------------------------------------------------------------------


def is_mine(turn: Turn, letter: str, row: Row, key: str = "") -> bool:
    """Whether this person wrote it under their name, or holds the key of an anonymous text."""
    if key:
        return bool(row.key_hash == hash_of(key))
    return author_of(letter, row) == turn.who.id


def withdraw(turn: Turn, row: Row | None, key: str, cycle: Cycle | None = None, letter: str | None = None) -> Markup:
    """Its author takes it out: before all have seen it without a word, later as if it had been taken out.

    Returns:
        What to say: what is gone, and what may still stand somewhere.

    Raises:
        Refuse: it is gone, somebody else's, or the group has adopted it.
    """
    if row is None:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    cycle = cycle or turn.session.get(Cycle, row.cycle_id)
    assert cycle is not None  # noqa: S101  # a row points to its cycle
    letter = letter or sort_of(row)
    if not is_mine(turn, letter, row, key):
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    # Also for whoever has left: it is still theirs.
    turn.community = turn.community or communities.community_by_id(turn.session, cycle.community_id, lock=True)
    if turn.here.id != cycle.community_id:
        raise Refuse(turn.words._("This button belongs to another group."))
    run = turn.run()
    if letter == "i" and removals.actions_from(turn.session, row.id):
        raise Refuse(turn.words._("Your group has made an action of it. If it must not stay, ask a moderator to take it out."))
    seen = _remove(turn, cycle, letter, row)
    if run is not None:
        if run.cycle_id == cycle.id and letter == GATHERED.get(run.step):
            contributions.forget_contributed(turn.session, run.id, row.kind, turn.who.id)
        boards.show(turn, run, turn.cycle())
    return lines(turn.words._("✓ Withdrawn and deleted."), still_standing(turn) if seen and cycle.ended_at else None)


def withdrawn(turn: Turn, row: Row | None, key: str) -> None:
    """Its author takes it out with the button below the confirmation, which then does not say any more that it is stored."""
    told_withdrawn(turn, withdraw(turn, row, key))


def told_withdrawn(turn: Turn, said: Markup) -> None:
    """Say that it is gone: in a window, and in private in the place of the confirmation."""
    turn.alert(said)
    if turn.incoming.private:
        turn.replace(said)


def still_standing(turn: Turn) -> Markup:
    """What the bot cannot take back: it does not keep what it said in the chat."""
    return turn.words._(
        "Old answers of mine in the chat (to /library, for example) may still show it; an administrator can delete them there."
    )


# --- by a moderator ---------------------------------------------------------------------------------------------------


def take_out(turn: Turn, cycle: Cycle, letter: str, row: Row) -> None:
    """A moderator takes it out, whoever wrote it, also before the group sees it. Whoever put their name to it is told, alone.

    Raises:
        Refuse: the group has adopted it, or is deciding on it.
    """
    author_id, text = author_of(letter, row), words_of(letter, row)
    run = turn.run()
    if not _remove(turn, cycle, letter, row) and run is not None:
        run.taken_out += 1
    author = turn.session.get(Person, author_id) if author_id is not None else None
    if author is not None and author.id != turn.who.id and author.reachable:
        words = turn.words_of(author)
        turn.say(
            lines(
                words._("A moderator of “{group}” has taken out what you wrote:", group=turn.here.called),
                Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=shorten(text, 300))),
                words._("If you do not know why, ask {name}.", name=turn.who.first_name),
            ),
            to=author,
        )
    if run is not None:
        boards.show(turn, run, turn.cycle())


# --- what goes --------------------------------------------------------------------------------------------------------


def _remove(turn: Turn, cycle: Cycle, letter: str, row: Row) -> bool:
    """True if the group had seen it."""
    sort, session = SORTS[letter], turn.session
    seen = any(one.id == row.id for one in sort.shown(session, cycle))
    if letter == "w":
        _not_decided(turn, cycle, row)
    text, row_id, copies = words_of(letter, row), row.id, []
    keys = {holding.key(one) for one in (row, *_made_of(turn, row))}
    if isinstance(row, Reflection) and not sort.only_words:
        copies += removals.forget_lessons_of(session, row)
    quoted = row.chosen if letter in {"i", "w"} else True
    if sort.only_words:
        setattr(row, sort.text, None)
    elif isinstance(row, Contribution):
        _forget_contribution(turn, cycle, row)
    elif isinstance(row, Action):
        _drop(turn, row)
    elif isinstance(row, ToldValue):
        told_values.take_back(session, cycle, row)
    else:
        session.delete(row)
    session.flush()
    if not seen:
        return False
    if letter in COPIED:
        copies += removals.forget_copies(session, cycle.community_id, text)
    run = turn.run()
    if run is not None and (run.cycle_id == cycle.id or any(getattr(one, "cycle_id", None) == run.cycle_id for one in copies)):
        run.taken_out += 1
    keys |= {holding.key(one) for one in copies}
    ids = [one.id for one in copies]
    _clean(turn, cycle, sort.closed if quoted else frozenset(), [row_id, *ids] if sort.table in QUOTED else ids, keys)
    if letter in RETOLD or copies:
        # What goes on after its cycle is told of in later ones, too.
        lasting = letter in LASTING or letter == "k" or bool(copies)
        _empty_retellings(turn, cycles.cycles(session, cycle.community_id) if lasting else [cycle], keys)
    if letter == "y":
        _forget_reason(turn, row)
    return True


def _not_decided(turn: Turn, cycle: Cycle, row: Contribution) -> None:
    if not row.chosen:
        return
    run = turn.run()
    if cycle.goal == row.text:
        raise Refuse(turn.words._("This is your goal: the group has adopted it. /back leads to another wording."))
    if run is not None and run.step in {"smart", "consent"}:
        raise Refuse(turn.words._("Your group is deciding on this wording. First go back to the wordings, with /back."))


def _forget_contribution(turn: Turn, cycle: Cycle, row: Contribution) -> None:
    """With something that helped go the ideas that were made of it, with an idea its actions."""
    session = turn.session
    for idea in removals.ideas_from(session, row.id) if row.kind is Kind.HELP else ():
        _forget_contribution(turn, cycle, idea)
    for action in removals.actions_from(session, row.id) if row.kind is Kind.IDEA else ():
        _drop(turn, action)
    for group in themes_store.groups(session, cycle.id) if row.kind is Kind.EXPERIENCE else ():
        # A theme that nobody had named was called by the words of one of its experiences.
        if group.theme is not None and group.theme.name == shorten(row.text, 60):
            group.theme.name = None
    contributions.withdraw(session, row)
    if row.kind is Kind.EXPERIENCE:
        themes_store.tidy(session, cycle.id)


def _drop(turn: Turn, action: Action) -> None:
    nudges.forget(turn, action)
    for poll in polls.about_action(turn.session, action.id):
        message = turn.session.get(BotMessage, poll.message_id) if poll.message_id is not None else None
        turn.stop_poll(poll)
        if message is not None:
            turn.delete(message)
        polls.drop(turn.session, poll)
    plan.drop(turn.session, action)


def _made_of(turn: Turn, row: Row) -> list[Row]:
    """What goes with a contribution: the ideas and the actions that were made of it."""
    if not isinstance(row, Contribution):
        return []
    ideas = removals.ideas_from(turn.session, row.id) if row.kind is Kind.HELP else []
    return [*ideas, *(action for idea in (row, *ideas) for action in removals.actions_from(turn.session, idea.id))]


def _clean(turn: Turn, cycle: Cycle, closed: frozenset[str], gone: list[int], keys: set[str]) -> None:
    """Old boards in the chat that held it say their last word anew, or are emptied, and questions that quote it go."""
    words = turn.group_words
    here = turn.incoming.chat_id, turn.incoming.message_id
    for message in [one for row_id in gone for one in messages.quoting(turn.session, row_id)]:
        if message.chat_id < 0:
            turn.delete(message)
        elif (message.chat_id, message.telegram_id) != here:
            reader = turn.words_of(turn.session.get(Person, message.chat_id))
            turn.edit(message, reader._("✓ Taken out. The text is deleted."))
    for run in cycles.runs(turn.session, cycle.id):
        if run.step not in closed or run.ended not in cycles.WITH_RESULT:
            continue
        board = messages.board_of(turn.session, run.id)
        if board is None or not holding.may_hold(board, keys):
            continue
        text = words._("Something that stood here was taken out, so this old board is empty. /summary shows what there is.")
        if run.step in REDONE:
            text = flow.FINISH[run.step](turn, run, cycle).text
        boards.close(turn, run, text)


def _empty_retellings(turn: Turn, told_of: list[Cycle], keys: set[str]) -> None:
    for message in [one for cycle in told_of for one in messages.retelling(turn.session, cycle.id)]:
        if tree.is_tree(message):
            tree.redraw(turn, message)
        elif holding.may_hold(message, keys):
            words = turn.group_words if message.chat_id < 0 else turn.words_of(turn.session.get(Person, message.chat_id))
            turn.edit(
                message,
                words._("Something that stood here was taken out, so this old message is empty. /summary shows what there is."),
            )
            message.holds = []


def _forget_reason(turn: Turn, run: StepRun) -> None:
    words = turn.group_words
    boards.close(
        turn,
        run,
        words._("The group went back from here.") if run.ended is Ended.BACK else words._("Skipped by the moderator."),
    )


def said(turn: Turn, run: StepRun, _cycle: Cycle) -> Markup | None:
    """What a board says of it."""
    if not run.taken_out:
        return None
    return turn.group_words._n(
        "🧹 {count} contribution was taken out.", "🧹 {count} contributions were taken out.", run.taken_out
    )
