"""Themes: which experiences belong together. The bot points at words in common, the group decides and gives the names.

Whoever is in the group may join, move and name; nothing of it says who did it. The small messages in which somebody chooses are
in `bot.conversations.domain.regrouping`.
"""

from hashlib import sha256

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.flow import Outcome
from bot.conversations.turn import Refuse, Turn
from bot.method import themes as method
from bot.store import contributions
from bot.store import themes as store
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.themes import Group, Theme
from bot.words import Words, lines, rows, shorten

SHOWN = 150
"""Characters of an experience on the board: it was read in full on the one before."""
ON_A_PAGE = 12
IN_A_THEME = 8
"""Experiences of a theme that the board shows."""
NUMBERS = 60
"""Buttons for experiences: Telegram takes a hundred in all."""
NAME_LONGEST = 60
AT_ONCE = 9
"""Experiences joined by one press: their numbers have to fit into a button."""


def letter(theme: Theme) -> str:
    """How the board calls a theme: experiences have numbers, so themes have letters: A to Z, then AA, AB …"""
    head, name = theme.number, ""
    while head > 0:
        head, rest = divmod(head - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def called(words: Words, group: Group, longest: int = SHOWN) -> Markup:
    """What is weighed in the next steps."""
    return words._("{text}", text=shorten(group.called, longest))


def needless(turn: Turn, cycle: Cycle) -> bool:
    """With a handful of experiences each is a theme of its own."""
    return len(contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)) < method.FEWEST


# --- the board --------------------------------------------------------------------------------------------------------


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The group may have gone back, and experiences may have come or gone."""
    contributions.number_shown(turn.session, cycle.id, Kind.EXPERIENCE)
    store.tidy(turn.session, cycle.id)


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The themes with what is in them, what stands alone, and one suggestion at a time."""
    words = turn.group_words
    groups = store.groups(turn.session, cycle.id)
    alone = next((index for index, group in enumerate(groups, start=1) if group.theme is None), None)
    shown, turning = boards.page(turn, run, [_item(words, group) for group in groups], most=ON_A_PAGE)
    named_ones = [group for index, _ in shown if (group := groups[index - 1]).theme is not None]
    parts: list[Markup | None] = []
    for index, item in shown:
        if index == alone and index > 1:
            parts.append(words._("<u>On its own so far</u>"))
        parts.append(item)
    found, keys = _suggestion(turn, run, groups)
    text = lines(
        words._(
            "<b>Which of these belong together?</b> What you join becomes one theme, and you give it a name. "
            "What stands alone is a theme of its own."
        ),
        *parts,
        found,
        words._("To move an experience, press its number. To name a theme or to join it with another, press its letter.")
        if any(group.theme is not None for group in groups)
        else words._("To put an experience together with another one, press its number."),
    )
    numbers = sorted((one for index, _ in shown for one in groups[index - 1].experiences), key=lambda one: one.number or 0)
    keyboard: list[list[Key]] = [
        *keys,
        *(_name_keys(turn, run, group) for group in named_ones),
        *in_rows([Button(f"🧩 {letter(g.theme)}", "ttheme", (run.id, g.theme.id)) for g in named_ones if g.theme], 6),
        *in_rows([Button(str(one.number), "tput", (run.id, one.id)) for one in numbers[:NUMBERS]], 6),
        turning,
    ]
    return Board(text, keyboard, go_on=words._("▶ Next: choose what matters most"))


def _item(words: Words, group: Group) -> Markup:
    if group.theme is None:
        return numbered(words, group.experiences[0])
    heading = (
        words._("🧩 <b>{letter}. {name}</b>", letter=letter(group.theme), name=group.theme.name)
        if group.theme.name
        else words._("🧩 <b>{letter}.</b> <i>has no name yet</i>", letter=letter(group.theme))
    )
    more = len(group.experiences) - IN_A_THEME
    return rows(
        heading,
        *(numbered(words, one, SHOWN - 50) for one in group.experiences[:IN_A_THEME]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def numbered(words: Words, one: Contribution, longest: int = SHOWN) -> Markup:
    """An experience with its number, shortened."""
    return words._("<b>{number}.</b> {text}", number=one.number, text=shorten(one.text, longest))


# --- what the bot suggests --------------------------------------------------------------------------------------------


def _suggestion(turn: Turn, run: StepRun, groups: list[Group]) -> tuple[Markup | None, list[list[Key]]]:
    """The best suggestion, with its two buttons; nothing if there is none."""
    words = turn.group_words
    texts = {one.number: one.text for group in groups for one in group.experiences if one.number is not None}
    number_of = {one.id: one.number for group in groups for one in group.experiences}
    made = [[one.number for one in group.experiences if one.number is not None] for group in groups if group.theme is not None]
    pairs = store.apart(turn.session, number_of)
    apart = {frozenset(number_of[key] or 0 for key in pair) for pair in pairs if pair <= number_of.keys()}
    suggested = method.suggest(texts, turn.here.language, made, apart)
    if not suggested:
        return None, []
    first = suggested[0]
    theme = next((g.theme for g in groups if g.theme and any(one.number in first.keys for one in g.experiences)), None)
    inside = {one.number for group in groups if group.theme is not None for one in group.experiences}
    new = sorted(key for key in first.keys if key not in inside)[:AT_ONCE]
    listed = ", ".join(str(key) for key in new)
    # One of a theme stands for all of it.
    ids = "-".join(str(key) for key in [*sorted(key for key in first.keys if key in inside)[:1], *new])
    common = ", ".join(first.words)
    yes = Button(words._("✓ Join {numbers}", numbers=listed), "tjoin", (run.id, ids))
    text = words._(
        "💡 In {numbers} I find words in common: “{words}”. Do they belong together? You decide.", numbers=listed, words=common
    )
    if theme is not None:
        yes = Button(words._("✓ Put {numbers} to {letter}", numbers=listed, letter=letter(theme)), "tjoin", (run.id, ids))
        text = words._(
            "💡 In {numbers} I find words of theme {letter}: “{words}”. Does it belong there? You decide.",
            numbers=listed,
            letter=letter(theme),
            words=common,
        )
    return text, [[yes, Button(words._("✖ Not like this"), "tnot", (run.id, ids))]]


def join_pressed(turn: Turn) -> None:
    """The suggestion is taken: a second press finds it done."""
    run, cycle, there = _suggested(turn)
    inside = {theme.id: theme for one in there if (theme := store.theme_of(turn.session, one.id)) is not None}
    if len(inside) > 1:
        raise Refuse(
            turn.words._("The themes have changed meanwhile, so this does not fit any more. Please look at the board.")
        )
    theme = next(iter(inside.values()), None)
    if theme is not None and {one.id for one in there} <= store.members(turn.session, theme.id):
        turn.answer(turn.words._("They are together already."))
        return
    theme = theme or store.new_theme(turn.session, cycle.id)
    for one in there:
        if store.theme_of(turn.session, one.id) is None:
            store.put(turn.session, one.id, theme)
    turn.answer(turn.words._("Joined under {letter}. It needs a name.", letter=letter(theme)))
    changed(turn, run, cycle)


def not_pressed(turn: Turn) -> None:
    """They do not belong together. Of several the one that fits least is left out, so that the rest can be suggested."""
    run, cycle, there = _suggested(turn)
    out = method.loosest({one.id: one.text for one in there}, turn.here.language) if len(there) > 2 else there[0].id
    theme = store.theme_of(turn.session, out)
    together = store.members(turn.session, theme.id) if theme is not None else set()
    store.keep_apart(turn.session, (frozenset((out, one.id)) for one in there if one.id != out and one.id not in together))
    turn.answer(turn.words._("All right, I do not suggest this again."))
    changed(turn, run, cycle)


def _suggested(turn: Turn) -> tuple[StepRun, Cycle, list[Contribution]]:
    """The experiences of a suggestion, by the numbers that its button carries."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="themes")
    turn.who  # noqa: B018  # refuses whoever is hidden
    wanted = {int(one) for one in turn.args[1].split("-") if one.isdecimal()}
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    found = [one for one in there if one.number in wanted]
    if len(found) != len(wanted) or len(found) < 2:
        raise Refuse(turn.words._("This experience is not there any more."))
    return run, cycle, found


# --- names ------------------------------------------------------------------------------------------------------------


def name_of(turn: Turn, group: Group) -> str | None:
    """A name made of the words in common; None if there are none."""
    return method.name_for([one.text for one in group.experiences], turn.here.language)


def _name_keys(turn: Turn, run: StepRun, group: Group) -> list[Key]:
    """Of a theme without a name: the suggested one as a button."""
    theme, name = group.theme, name_of(turn, group)
    if theme is None or theme.name or name is None:
        return []
    return [name_key(turn.group_words, run, theme, name)]


def name_key(words: Words, run: StepRun, theme: Theme, name: str) -> Button:
    """The button that takes a suggested name."""
    label = words._("✓ Call {letter} “{name}”", letter=letter(theme), name=name)
    return Button(label, "tname", (run.id, theme.id, digest(name)))


def digest(name: str) -> str:
    """Of a suggested name, for its button: the words in common may be others when it is pressed."""
    return sha256(name.encode()).hexdigest()[:8]


def give_name(turn: Turn, run: StepRun, cycle: Cycle, theme: Theme, name: str) -> None:
    """A theme gets its name, which no other has.

    Raises:
        Refuse: if another one is called so.
    """
    for group in store.groups(turn.session, cycle.id):
        other = group.theme
        if other is not None and other.id != theme.id and (other.name or "").casefold() == name.casefold():
            raise Refuse(
                turn.words._(
                    "Theme {letter} is called so already. Press its letter on the board to join the two.", letter=letter(other)
                )
            )
    theme.name = name
    turn.session.flush()
    changed(turn, run, cycle)


def theme_pressed(turn: Turn) -> tuple[StepRun, Cycle, Theme]:
    """The theme that a button is about, while themes are open.

    Raises:
        Refuse: if it is gone, or of another cycle.
    """
    run, cycle = turn.enter_run(number(turn.args[0]), step="themes")
    turn.who  # noqa: B018  # refuses whoever is hidden
    return run, cycle, of_cycle(turn, cycle, number(turn.args[1]))


def of_cycle(turn: Turn, cycle: Cycle, theme_id: int) -> Theme:
    """A theme of this cycle.

    Raises:
        Refuse: if it is none, or gone.
    """
    theme = turn.session.get(Theme, theme_id)
    if theme is None or theme.cycle_id != cycle.id:
        raise Refuse(turn.words._("This theme is not there any more. Please look at the board."))
    return theme


def changed(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Something about the themes is different now: the board shows it."""
    store.tidy(turn.session, cycle.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    boards.show(turn, run, cycle)


# --- the end ----------------------------------------------------------------------------------------------------------


def early(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup | None:
    """A theme has no name yet."""
    nameless = [group for group in store.groups(turn.session, cycle.id) if group.theme is not None and not group.theme.name]
    if not nameless:
        return None
    first = nameless[0]
    return turn.words._(
        "Theme {letter} has no name yet; I would call it “{name}”.",
        letter=letter(first.theme) if first.theme else "",
        name=name_of(turn, first) or shorten(first.experiences[0].text, 40),
    )


def finish(turn: Turn, _run: StepRun, cycle: Cycle) -> Outcome:
    """Themes may close at any time; one without a name gets the suggested one."""
    words = turn.group_words
    store.tidy(turn.session, cycle.id)
    groups = store.groups(turn.session, cycle.id)
    for group in groups:
        if group.theme is not None and not group.theme.name:
            group.theme.name = name_of(turn, group) or shorten(group.experiences[0].text, NAME_LONGEST)
    turn.session.flush()
    made = [group for group in groups if group.theme is not None]
    alone = len(groups) - len(made)
    return Outcome(
        lines(
            rows(
                words._("Our themes:") if made else None,
                *(
                    words._n(
                        "🧩 <b>{name}</b> ({count} experience)",
                        "🧩 <b>{name}</b> ({count} experiences)",
                        len(group.experiences),
                        name=called(words, group, NAME_LONGEST),
                    )
                    for group in made
                ),
            ),
            words._n(
                "{count} experience stands alone, as a theme of its own.",
                "{count} experiences stand alone, each as a theme of its own.",
                alone,
            )
            if alone
            else None,
        )
    )


# --- what is voted on -------------------------------------------------------------------------------------------------


def options(turn: Turn, _run: StepRun, cycle: Cycle) -> list[tuple[int, Markup]]:
    """What the focus weighs: themes by their names, and what stands alone."""
    return [(group.id, called(turn.group_words, group, 280)) for group in store.groups(turn.session, cycle.id)]


def details(turn: Turn, cycle: Cycle) -> dict[int, Markup]:
    """What is in a theme, in a line below its name."""
    words = turn.group_words
    return {
        group.id: words._("<i>{texts}</i>", texts=" · ".join(shorten(one.text, 60) for one in group.experiences[:4]))
        for group in store.groups(turn.session, cycle.id)
        if group.theme is not None and group.theme.name
    }
