"""/actions and /done: the actions that somebody wants to see, and which of them is done; in the group and alone."""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows
from bot.conversations.community import card, finishing
from bot.conversations.community.plan_text import Plan, here_words, item, load, pressed_message, short_title
from bot.conversations.community.taking import meant
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.store import communities, cycles
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.words import Words, lines, rows, shorten

SHOWN = 12

FILTERS = {
    "open": mark("What is open"),
    "mine": mark("Mine"),
    "free": mark("Nobody has it yet"),
    "late": mark("Needs a new day"),
    "all": mark("All"),
}
NAMES = {
    "open": ("open", "offen", "offene"),
    "mine": ("mine", "my", "me", "meine", "meins", "ich"),
    "free": ("unclaimed", "free", "nobody", "frei", "niemand", "unvergeben"),
    "late": ("late", "overdue", "überfällig", "spät", "verspätet"),
    "all": ("all", "everything", "alle", "alles"),
}
"""How people name a choice after the command, in the bot's languages."""


def actions_command(turn: Turn) -> None:
    """/actions: what is open; with a word (``/actions mine``) what that means. In private for each of one's groups."""
    wanted = turn.incoming.text.strip().casefold()
    chosen = next((name for name, words in NAMES.items() if wanted in words), None)
    if wanted and chosen is None:
        raise Refuse(
            turn.words._(
                "I know these: /actions mine, /actions open, /actions unclaimed, /actions late, /actions all. Which one do "
                "you mean?"
            )
        )
    for _community, cycle in _groups(turn):
        turn.say(*_list(turn, cycle, chosen or ("mine" if turn.incoming.private else "open")), keep=True)


def filter_pressed(turn: Turn) -> None:
    """Another choice, in the place of this one."""
    cycle = turn.cycle_pressed()
    if turn.args[1] not in FILTERS:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    text, keyboard = _list(turn, cycle, turn.args[1])
    message = pressed_message(turn)
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _groups(turn: Turn) -> list[tuple[Community, Cycle]]:
    """Where this was asked, or alone each of one's groups, as far as there is a plan.

    Raises:
        Refuse: there is none.
    """
    groups = [turn.here] if turn.community is not None else communities.communities_of(turn.session, turn.who.id)
    there = []
    for community in groups:
        cycle = cycles.current_cycle(turn.session, community.id)
        if cycle is not None:
            turn.enter(community.id)
            if load(turn, cycle).actions:
                there.append((community, cycle))
    if not there:
        raise Refuse(turn.words._("There is no plan yet. In your group, /status shows how far you are on the way to it."))
    return there


def _list(turn: Turn, cycle: Cycle, chosen: str) -> tuple[Markup, list[list[Key]]]:
    turn.enter(cycle.community_id)
    words, plan_ = here_words(turn), load(turn, cycle)
    some = [one for one in plan_.actions if _fits(turn, plan_, one, chosen)]
    heading = (
        words._(
            "<b>{group}</b> · {what} ({name})", group=turn.here.called, what=words._(FILTERS[chosen]), name=turn.who.first_name
        )
        if chosen == "mine"
        else words._("<b>{group}</b> · {what}", group=turn.here.called, what=words._(FILTERS[chosen]))
    )
    more = len(some) - SHOWN
    text = lines(
        heading,
        *(item(words, plan_, one, turn.today) for one in some[:SHOWN]),
        words._n("… and {count} more: /plan shows it.", "… and {count} more: /plan shows them.", more) if more > 0 else None,
        None if some else words._("There is none."),
    )
    opening = [Button(str(plan_.number(one.id)), "action", (one.id,)) for one in some[:SHOWN]]
    others = [
        Button(words._("{what}", what=words._(label)), "actionsof", (cycle.id, name))
        for name, label in FILTERS.items()
        if name != chosen
    ]
    return text, [*in_rows(opening, 6), *in_rows(others, 2)]


def _fits(turn: Turn, plan_: Plan, one: Action, chosen: str) -> bool:
    is_left = one.state is not State.DONE
    match chosen:
        case "mine":
            return is_left and any(
                person.id == turn.who.id and share is not Share.ASKED for share, person in plan_.claims[one.id]
            )
        case "open":
            return is_left
        case "free":
            return is_left and not plan_.people(one.id, Share.DOES)
        case "late":
            return is_left and one.due_on is not None and one.due_on < turn.today
        case _:
            return True


def done_command(turn: Turn) -> None:
    """/done: one's own actions, with a button for each; what a number or words name is done at once, if it is one's own."""
    wanted, said = turn.incoming.text.strip(), False
    groups = _groups(turn)
    if wanted and (one := _only_mine(turn, groups, wanted)) is not None:
        turn.say(
            here_words(turn)._("✓ I have marked “{title}” as done.", title=short_title(one)),
            [[Button(here_words(turn)._("↩ Not done after all"), "undone", (one.id,))]],
            reply=not turn.incoming.private,
        )
        finishing.finish(turn, one.id)
        return
    for community, cycle in groups:
        turn.enter(community.id)
        run = cycles.open_run(turn.session, cycle.id)
        if run is None or run.step != "doing":
            continue
        words, plan_ = here_words(turn), load(turn, cycle)
        some = (
            meant(turn, plan_, wanted) if wanted else [one for one in plan_.actions if _fits(turn, plan_, one, "mine")][:SHOWN]
        )
        if some:
            turn.say(
                rows(
                    Markup("<i>{}</i>").format(community.called) if turn.incoming.private else None,
                    words._("{name}, which one is done?", name=turn.who.first_name),
                ),
                [[_done_key(words, plan_, one, turn.who)] for one in some],
                reply=not turn.incoming.private,
            )
            said = True
    if not said:
        raise Refuse(
            turn.words._("I do not know which action you mean. /plan shows all of them with their numbers.")
            if wanted
            else turn.words._("No action waits for you now, {name}. /plan shows all of them.", name=turn.who.first_name)
        )


def offer_own(turn: Turn) -> bool:
    """Plain words such as "done" in private: one's own open actions, with what can be said of them; False if there is none."""
    said = False
    for community in communities.communities_of(turn.session, turn.who.id):
        turn.enter(community.id)
        cycle = cycles.current_cycle(turn.session, community.id)
        run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
        if cycle is None or run is None or run.step != "doing":
            continue
        words, plan_ = turn.words, load(turn, cycle)
        some = [one for one in plan_.actions if _fits(turn, plan_, one, "mine")][:SHOWN]
        if not some:
            continue
        if len(some) == 1:
            about = card.of_action(turn, run, cycle, some[0], words._("Do you mean this? Then press what is so."))
            turn.say(*about, keep=True)
        else:
            turn.say(
                rows(
                    Markup("<i>{}</i>").format(community.called),
                    words._("Which action do you mean? Press it, and then what is so."),
                ),
                [[_title_key(words, plan_, one)] for one in some],
                keep=True,
            )
        said = True
    return said


def _title_key(words: Words, plan_: Plan, one: Action) -> Key:
    title = words._("{number}. {title}", number=plan_.number(one.id), title=shorten(one.title, 34))
    return Button(title, "action", (one.id,))


def _only_mine(turn: Turn, groups: list[tuple[Community, Cycle]], wanted: str) -> Action | None:
    """The action that this person does and means, if it is only one."""
    found = []
    for community, cycle in groups:
        turn.enter(community.id)
        run = cycles.open_run(turn.session, cycle.id)
        if run is not None and run.step == "doing":
            plan_ = load(turn, cycle)
            found += [one for one in meant(turn, plan_, wanted) if turn.who in plan_.people(one.id, Share.DOES)]
    return found[0] if len(found) == 1 else None


def _done_key(words: Words, plan_: Plan, one: Action, asked: Person) -> Key:
    title = shorten(one.title, 34)
    return Button(words._("{number}. {title}", number=plan_.number(one.id), title=title), "done", (one.id, asked.id))
