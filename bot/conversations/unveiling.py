"""What tells who wrote something even without a name, and whom a text names: said before it is sent, wherever one writes alone.

Nothing here is kept, and nothing is forbidden: who writes decides, and knows before.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from bot.conversations import flow
from bot.conversations.buttons import Button, Key
from bot.conversations.turn import Turn
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.marking import mark
from bot.method.naming import named, titled
from bot.method.smart import language_in
from bot.method.tongue import is_foreign
from bot.store import communities
from bot.store.contributions import Contribution
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.store.reflections import Reflection
from bot.words import rows

NO_NAMES = mark("Please leave out people's names.")
"""Said wherever people write for the group."""

ONLY_ONE = {
    "pupil": mark("⚠️ You are the only pupil in your group: if your text tells that a pupil wrote it, all know that it is you."),
    "teacher": mark("⚠️ You are the only teacher in your group: if your text tells that, all know that it is you."),
    "support": mark("⚠️ You are the only support professional in your group: if your text tells that, all know that it is you."),
    "leader": mark("⚠️ You are the only school leader in your group: if your text tells that, all know that it is you."),
    "family": mark("⚠️ You are the only one from a family in your group: if your text tells that, all know that it is you."),
}
"""By role, what somebody is told who is alone in it. "Other" tells nothing."""


FEWEST_OTHERS = 2
"""So many others have to have signed something before one can speak of “all others”."""

MEANT = "meant"
"""What a button carries whose presser was asked about a name in the text."""


def unveiled(turn: Turn, text: str) -> Markup | None:
    """What may tell the group whose a text is, also without a name; None if nothing is known that would."""
    return rows(by_circle(turn), by_language(turn, text)) or None


def by_circle(turn: Turn) -> Markup | None:
    """Who is in the group may tell it; None if not."""
    return rows(_small(turn), _only_one(turn)) or None


def by_elimination(turn: Turn, run: StepRun, cycle: Cycle, others: Sequence[Contribution | Reflection]) -> Markup | None:
    """Who writes last, when all others have given their names, is known without one; None if that is not so.

    Only the last one is told: whoever looks earlier could see by it when somebody writes without a name.
    """
    core = {person.id for person in communities.core(turn.session, turn.here.id)} - {turn.who.id}
    signed = {one.author_id for one in others if one.author_id is not None} - {turn.who.id}
    last = core <= flow.ANSWERED[run.step](turn, run, cycle)
    if not last or len(signed) < FEWEST_OTHERS or any(one.author_id is None and one.key_hash for one in others):
        return None
    return turn.words._("⚠️ So far all others have given their names: they will know that it is you, also without your name.")


def by_language(turn: Turn, text: str) -> Markup | None:
    """A text that is surely in another language than the group's may tell it; None if not, or if that is not sure."""
    group = turn.here.language
    if language_in(text, group) == group and is_foreign(text, group) is not True:
        return None
    return turn.words._(
        "⚠️ Your group writes in {language}, and your text is in another language. That may tell who wrote it, also without "
        "your name. You can write it to me again in {language}.",
        language=turn.words.language_called(group),
    )


def warned(turn: Turn, draft: Prompt, verb: str) -> bool:
    """Before a draft goes without a name: whether its author had to be warned; then they choose once more."""
    warning, words = by_language(turn, draft.data["text"]), turn.words
    if warning is None:
        return False
    turn.say(
        warning,
        [
            [Button(words._("🎭 Anonymously all the same"), verb, (draft.id, "sure", *turn.args[2:]))],
            [Button(words._("🙂 With my name"), verb, (draft.id, "named", *turn.args[2:]))],
            [Button(words._("✖ Do not send"), verb, (draft.id, "no"))],
        ],
    )
    return True


def about_somebody(turn: Turn, text: str, verb: str, *further: Key) -> bool:
    """Before a text goes to the group that names one of its members, or somebody by a title: whether its author is
    asked once more if it may.

    They send it with the same button, which then carries `MEANT`. ``further``: what they can do instead.
    """
    names = names_in(turn, text) if MEANT not in turn.args else []
    if not names:
        return False
    words = turn.words_here
    send = Button(words._("✓ Yes, send it"), verb, (*turn.args, MEANT))
    turn.say(
        words._("Your text names {names}. Is it about the thing, and does it hurt nobody?", names=", ".join(names)),
        [[send, *further[:1]], [*further[1:]]],
    )
    return True


def asked_anew(turn: Turn, text: str, verb: str, *args: int | str) -> bool:
    """The same for an answer to a question that stays open: whoever wants to change it writes it once more."""
    names = names_in(turn, text)
    if not names:
        return False
    turn.say(
        turn.words._(
            "Your text names {names}. Is it about the thing, and does it hurt nobody? To change it, write it once more.",
            names=", ".join(names),
        ),
        [[Button(turn.words._("✓ Yes, send it"), verb, args)]],
    )
    return True


def instead(turn: Turn, draft: Prompt, verb: str) -> tuple[Button, Button]:
    """The buttons with which the author of a draft words it otherwise, or drops it."""
    words = turn.words
    return (
        Button(words._("✏️ Change it"), "anew", (draft.id,)),
        Button(words._("✖ Do not send"), verb, (draft.id, "no")),
    )


def named_in(text: str, people: Iterable[Person]) -> list[Person]:
    """Those of some people whom a text names, by their first name or as they are called on Telegram."""
    return [person for person in people if named(text, [person.first_name, *([person.username] if person.username else [])])]


def names_of_others(turn: Turn, text: str) -> list[str]:
    """The names of members that a text holds, without that of whoever writes it."""
    others = [person for _, person in communities.roster(turn.session, turn.here.id) if person.id != turn.who.id]
    return list(dict.fromkeys(person.first_name for person in named_in(text, others)))


def names_in(turn: Turn, text: str) -> list[str]:
    """The same, and whom else it calls by a title: a teacher who is no member."""
    return [*names_of_others(turn, text), *titled(text)]


def names_of_members(turn: Turn, text: str) -> list[str]:
    """The names of members that a text holds, whoever wrote it."""
    members = [person for _, person in communities.roster(turn.session, turn.here.id)]
    return list(dict.fromkeys(person.first_name for person in named_in(text, members)))


def _small(turn: Turn) -> Markup | None:
    """In a group of three each text is by one of two others."""
    people = len(communities.roster(turn.session, turn.here.id))
    if people > SMALLEST_RESULT:
        return None
    return turn.words._n(
        "⚠️ I know only {count} person in this group: everyone will know who wrote this, also without a name.",
        "⚠️ I know only {count} people in this group: the others may easily guess who wrote this, also without a name.",
        people,
    )


def _only_one(turn: Turn) -> Markup | None:
    members = [member for member, _person in communities.roster(turn.session, turn.here.id)]
    mine = next((member.role for member in members if member.person_id == turn.who.id), None)
    if mine not in ONLY_ONE or sum(member.role == mine for member in members) > 1:
        return None
    return turn.words._(ONLY_ONE[mine])
