"""The plan in words: one action, its times, its people, how far it is; and the doors by which conversations get at it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Keyboard
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import can_start, waiting_for
from bot.store import messages, plan, working
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.words import Words, rows, shorten

TextOf = Callable[[Words], Markup]
KeyboardOf = Callable[[Words], Keyboard]

TITLE_LONGEST = 120
"""Characters of an action's title."""
TITLE_SHORT = 60
"""Of a title inside a sentence."""
DELETABLE = timedelta(hours=47)
"""Telegram lets a bot take its messages away for two days."""


@dataclass(frozen=True)
class Plan:
    """The plan of a cycle, loaded once."""

    actions: list[Action]
    needs: dict[int, set[int]]
    claims: dict[int, list[tuple[Share, Person]]]
    cheers: dict[int, int] = field(default_factory=dict)
    """How many applaud what is done."""

    @cached_property
    def ids(self) -> list[int]:
        """The actions' ids, in the plan's order."""
        return [one.id for one in self.actions]

    @property
    def done(self) -> set[int]:
        """The ids of what is done."""
        return {one.id for one in self.actions if one.state is State.DONE}

    def number(self, action_id: int) -> int:
        """The number by which the group knows an action."""
        return self.ids.index(action_id) + 1

    def by_id(self, action_id: int) -> Action:
        """One of the plan's actions."""
        return self._by_id[action_id]

    @cached_property
    def _by_id(self) -> dict[int, Action]:
        return {one.id: one for one in self.actions}

    def people(self, action_id: int, share: Share) -> list[Person]:
        """Who has this share in an action, by name."""
        return [person for has, person in self.claims[action_id] if has is share]

    def names(self, action_id: int, share: Share = Share.DOES) -> str:
        """Their names in a row."""
        return ", ".join(person.first_name for person in self.people(action_id, share))

    def unclaimed(self) -> list[Action]:
        """What is not done and nobody does."""
        return [one for one in self.actions if one.state is not State.DONE and not self.people(one.id, Share.DOES)]

    def numbers(self, ids: list[int]) -> str:
        """The numbers of some actions in a row."""
        return ", ".join(str(self.number(one)) for one in ids)

    def waits(self, action_id: int) -> list[int]:
        """What an action still waits for, in the plan's order."""
        return [one for one in self.ids if one in self.needs[action_id] and one not in self.done]


def load(turn: Turn, cycle: Cycle) -> Plan:
    """The plan of a cycle."""
    session = turn.session
    return Plan(
        plan.actions(session, cycle.id),
        plan.needs(session, cycle.id),
        plan.claims(session, cycle.id),
        working.cheers_of(session, cycle.id),
    )


# --- in words ---------------------------------------------------------------------------------------------------------


def short_title(one: Action) -> str:
    """A title for use inside a sentence."""
    return shorten(one.title, TITLE_SHORT)


def headline(index: int, one: Action) -> Markup:
    """The number and the title."""
    return Markup("<b>{}.</b> {}").format(index, one.title)


def due(words: Words, one: Action, today: date) -> Markup | None:
    """When it is due, in short. When its day is over the plan asks for a new one; it blames nobody."""
    if one.due_on is None:
        return None
    day = words.short_date(one.due_on)
    if one.state is not State.DONE and one.due_on < today:
        return words._("planned for {date}, a new day is welcome", date=day)
    return words._("due {date}", date=day)


def people(words: Words, plan_: Plan, one: Action) -> Markup:
    """Who does it and who helps."""
    doing, helping = plan_.names(one.id), plan_.names(one.id, Share.HELPS)
    if doing and helping:
        return words._("{names} (helped by {helpers})", names=doing, helpers=helping)
    if doing:
        return words._("{names}", names=doing)
    if helping:
        return words._("nobody does it yet ({helpers} would help)", helpers=helping)
    return words._("nobody yet")


def who_did(words: Words, doing: Sequence[str], helping: Sequence[str]) -> Markup | None:
    """Who does something and who helps, in a sentence about it; None if there is nobody."""
    if doing and helping:
        return words._("{names}, with help from {helpers}", names=", ".join(doing), helpers=", ".join(helping))
    if helping:
        return words._("with help from {helpers}", helpers=", ".join(helping))
    return words._("{names}", names=", ".join(doing)) if doing else None


def in_pictures(words: Words, doing: Sequence[str], helping: Sequence[str]) -> tuple[str, ...]:
    """The same as names in a picture, which puts commas between them; without anyone who does it there is nobody to help."""
    if not doing or not helping:
        return tuple(doing)
    first, *others = helping
    return (*doing, str(words._("with help from {helpers}", helpers=first)), *others)


def state(words: Words, plan_: Plan, one: Action) -> Markup:
    """How far it is, in a word or two."""
    if one.state is State.DONE:
        return words._("✓ done")
    if one.needs_help:
        return words._("🤝 help is welcome")
    if one.state is State.DOING and one.percent is not None:
        return words._("🚶 on the way, {percent} %", percent=one.percent)
    if one.state is State.DOING:
        return words._("🚶 on the way")
    waits = plan_.waits(one.id)
    if waits:
        return words._n("waits for no. {numbers}", "waits for no. {numbers}", len(waits), numbers=plan_.numbers(waits))
    return words._("open")


def item(words: Words, plan_: Plan, one: Action, today: date) -> Markup:
    """An action on the board of the plan: its title; how far it is, when it is due and who does it; what came of it."""
    applause = words._("👏 {count}", count=plan_.cheers[one.id]) if plan_.cheers.get(one.id) else None
    about = [state(words, plan_, one), due(words, one, today), people(words, plan_, one), applause]
    return rows(
        headline(plan_.number(one.id), one),
        Markup("<i>{}</i>").format(Markup(" · ").join(part for part in about if part)),
        words._("What came of it: {outcome}", outcome=shorten(one.outcome, 160)) if one.outcome else None,
    )


def none_yet(words: Words) -> Markup:
    """For a plan in which nothing is, since choosing was skipped."""
    return words._("There is no action in the plan yet. The moderator can go back with /back, to choose some.")


def free_now(plan_: Plan, today: date) -> list[int]:
    """What can be started today and has not been."""
    starts = {one.id: one.start_on for one in plan_.actions}
    opened = {one.id for one in plan_.actions if one.state is State.OPEN}
    return [one for one in can_start(plan_.ids, plan_.needs, plan_.done, starts, today) if one in opened]


# --- at the doors -----------------------------------------------------------------------------------------------------


def enter_action(turn: Turn, action_id: int, steps: set[str]) -> tuple[Action, StepRun, Cycle]:
    """The action that a button belongs to, for a member of its group, while the group is at one of these steps.

    Raises:
        Refuse: if not, or if it is not in the plan any more.
    """
    one = plan.action(turn.session, action_id)
    if one is None:
        raise Refuse(turn.words._("This action is not in the plan any more. /plan shows what is."))
    run = turn.open_run_of(one.cycle_id, steps)
    return one, run, turn.cycle()


def require_share(turn: Turn, one: Action) -> None:
    """Go on only for those who do an action and for moderators; for anyone as long as nobody does it.

    Raises:
        Refuse: it names whom to ask.
    """
    owners = plan.owners(turn.session, one.id)
    if not owners or turn.person in owners or turn.is_moderator():
        return
    raise Refuse(
        turn.words._(
            "“{title}” is with {names}. They or a moderator can change it. You can offer your help on the board of the plan.",
            title=short_title(one),
            names=", ".join(person.first_name for person in owners),
        )
    )


def here_words(turn: Turn) -> Words:
    """The words for what stands in the chat where this happens: for all in a group, for the person in private."""
    return turn.words if turn.incoming.private else turn.group_words


def pressed_message(turn: Turn) -> BotMessage | None:
    """The message whose button was pressed, unless it is the board of a step: that one says what its step says."""
    if turn.incoming.message_id is None:
        return None
    message = messages.message_in_chat(turn.session, turn.incoming.chat_id, turn.incoming.message_id)
    return message if message is not None and message.run_id is None else None


def settle(turn: Turn, text: Markup, keyboard: Keyboard = ()) -> None:
    """What came of a press: it takes the place of the message that was pressed. After a press on a board it says nothing there,
    since the board shows it."""
    message = pressed_message(turn)
    if message is not None:
        turn.edit(message, text, keyboard)
    elif turn.incoming.private:
        turn.say(text, keyboard, keep=True)


def put_away(turn: Turn, since: datetime, message: BotMessage, text: Markup) -> None:
    """A small message, sent after ``since``, has done its duty: it goes, or if it may be too old for that it says ``text``."""
    if turn.now - since < DELETABLE:
        turn.delete(message)
    else:
        turn.edit(message, text)


def tell(turn: Turn, person: Person, text_of: TextOf, keyboard_of: KeyboardOf | None = None) -> None:
    """Tell one person something: in private, or where that cannot be in the group, with their name."""
    if person.reachable:
        words = turn.words_of(person)
        turn.say(text_of(words), keyboard_of(words) if keyboard_of else (), to=person, keep=True)
    else:
        words = turn.group_words
        text = words._("{name}: {text}", name=turn.mention(person), text=text_of(words))
        turn.say(text, keyboard_of(words) if keyboard_of else (), to=turn.here, keep=True)


def touched(turn: Turn, cycle: Cycle, one: Action) -> Markup | None:
    """A row that addresses those whom a change of this action concerns, without whoever made it.

    They are those who do it, who help with it, and who have what waits for it.
    """
    plan_ = load(turn, cycle)
    concerned: dict[int, Person] = {}
    for other in [one.id, *waiting_for(one.id, plan_.ids, plan_.needs)]:
        for share, person in plan_.claims[other]:
            if share is not Share.ASKED and (turn.person is None or person.id != turn.person.id):
                concerned[person.id] = person
    if not concerned:
        return None
    names = Markup(", ").join(turn.mention(person) for person in concerned.values())
    return turn.group_words._("This concerns {names}.", names=names)


def show_board(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Bring the board up to date after a change."""
    turn.session.flush()
    boards.show(turn, run, cycle)
