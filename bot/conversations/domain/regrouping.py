"""Moving an experience; naming, joining and dissolving a theme: in a small message that goes when it has done its duty."""

from typing import Any

from markupsafe import Markup

from bot.conversations import boards, telling
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.community.plan_text import pressed_message, put_away
from bot.conversations.domain.themes import (
    NAME_LONGEST,
    called,
    changed,
    digest,
    give_name,
    letter,
    name_key,
    name_of,
    numbered,
    of_cycle,
    theme_pressed,
)
from bot.conversations.turn import Refuse, Turn
from bot.store import messages
from bot.store import themes as store
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.themes import Theme
from bot.words import lines, rows

OTHERS = 60
"""Buttons for other experiences; with more of them, those that have the smaller numbers."""
IN_A_NAME = 24


# --- an experience ----------------------------------------------------------------------------------------------------


def put_pressed(turn: Turn) -> None:
    """Where does this experience belong?"""
    run, cycle = turn.enter_run(number(turn.args[0]), step="themes")
    one = _experience(turn, cycle, number(turn.args[1]))
    words = turn.group_words
    now = store.theme_of(turn.session, one.id)
    groups = store.groups(turn.session, cycle.id)
    made = [group for group in groups if group.theme is not None and (now is None or group.theme.id != now.id)]
    others = [group for group in groups if group.theme is None and group.experiences[0].id != one.id]
    to_themes = [
        Button(
            words._("🧩 {letter}. {name}", letter=letter(group.theme), name=called(words, group, IN_A_NAME)),
            "tinto",
            (run.id, one.id, group.id),
        )
        for group in made
        if group.theme is not None
    ]
    to_others = [
        Button(words._("With {number}", number=group.experiences[0].number), "tinto", (run.id, one.id, group.id))
        for group in others[:OTHERS]
    ]
    keyboard: list[list[Key]] = [*in_rows(to_themes[:20], 1), *in_rows(to_others, 4)]
    if now is not None:
        keyboard.append([Button(words._("On its own"), "tinto", (run.id, one.id, 0))])
    keyboard.append([Button(words._("Leave it where it is"), "tdone", (run.id,))])
    _ask(turn, run, rows(words._("Where does this one belong?"), numbered(words, one)), keyboard, experience=one.id)


def into_pressed(turn: Turn) -> None:
    """An experience goes into a theme, together with another one, or on its own."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="themes")
    one = _experience(turn, cycle, number(turn.args[1]))
    target = number(turn.args[2])
    now = store.theme_of(turn.session, one.id)
    if target == 0:
        store.put(turn.session, one.id, None)
    elif (theme := turn.session.get(Theme, target)) is not None:
        store.put(turn.session, one.id, of_cycle(turn, cycle, theme.id))
    else:
        other = _experience(turn, cycle, target)
        theme = store.theme_of(turn.session, other.id)
        if theme is None or now is None or theme.id != now.id:
            theme = theme or store.new_theme(turn.session, cycle.id)
            store.put(turn.session, other.id, theme)
            store.put(turn.session, one.id, theme)
    _away(turn, run)
    changed(turn, run, cycle)


def _experience(turn: Turn, cycle: Cycle, experience_id: int) -> Contribution:
    turn.who  # noqa: B018  # refuses whoever is hidden
    one = turn.session.get(Contribution, experience_id)
    if one is None or one.cycle_id != cycle.id or one.kind is not Kind.EXPERIENCE:
        raise Refuse(turn.words._("This experience is not there any more."))
    return one


# --- a theme ----------------------------------------------------------------------------------------------------------


def letter_pressed(turn: Turn) -> None:
    """What shall become of this theme? A reply to the small message is its name."""
    run, cycle, theme = theme_pressed(turn)
    words = turn.group_words
    groups = [group for group in store.groups(turn.session, cycle.id) if group.theme is not None]
    this = next(group for group in groups if group.id == theme.id)
    name = name_of(turn, this)
    keyboard: list[list[Key]] = []
    if name is not None and name != theme.name:
        keyboard.append([name_key(words, run, theme, name)])
    keyboard.append([Private(words._("✍️ Name it in private"), f"theme_{short(theme.id)}")])
    keyboard += in_rows(
        [
            Button(words._("Join with {letter}", letter=letter(group.theme)), "tmerge", (run.id, theme.id, group.id))
            for group in groups
            if group.theme is not None and group.id != theme.id
        ][:20],
        3,
    )
    keyboard.append([Button(words._("Take it apart"), "tapart", (run.id, theme.id))])
    keyboard.append([Button(words._("Leave it as it is"), "tdone", (run.id,))])
    text = lines(
        words._("🧩 <b>{letter}. {name}</b>", letter=letter(theme), name=theme.name)
        if theme.name
        else words._("🧩 <b>{letter}.</b> <i>has no name yet</i>", letter=letter(theme)),
        rows(*(numbered(words, one, 80) for one in this.experiences[:8])),
        words._("What do you call it? Reply to this message with a few words."),
    )
    _ask(turn, run, text, keyboard, theme=theme.id)


def name_pressed(turn: Turn) -> None:
    """The suggested name is taken, if it is still the one that stood on the button."""
    run, cycle, theme = theme_pressed(turn)
    group = next((group for group in store.groups(turn.session, cycle.id) if group.id == theme.id), None)
    name = name_of(turn, group) if group is not None else None
    if name is None or digest(name) != turn.args[2]:
        raise Refuse(
            turn.words._("The themes have changed meanwhile, so this does not fit any more. Please look at the board.")
        )
    give_name(turn, run, cycle, theme, name)
    _answered(turn, run, theme)


def merge_pressed(turn: Turn) -> None:
    """Two themes become one."""
    run, cycle, theme = theme_pressed(turn)
    other = of_cycle(turn, cycle, number(turn.args[2]))
    if other.id == theme.id:
        raise Refuse(turn.words._("This theme is not there any more. Please look at the board."))
    store.merge(turn.session, theme, other)
    _away(turn, run)
    changed(turn, run, cycle)


def apart_pressed(turn: Turn) -> None:
    """Its experiences stand alone again."""
    run, cycle, theme = theme_pressed(turn)
    store.dissolve(turn.session, theme)
    _away(turn, run)
    changed(turn, run, cycle)


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link in the small message, for whoever would rather name it alone."""
    theme = turn.session.get(Theme, linked(args))
    if theme is None:
        raise Refuse(turn.words._("This theme is not there any more. Please look at the board."))
    run = turn.open_run_of(theme.cycle_id, {"themes"})
    words = turn.words
    group = next((one for one in store.groups(turn.session, theme.cycle_id) if one.id == theme.id), None)
    turn.ask(
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            rows(*(numbered(words, one, 80) for one in group.experiences[:8])) if group is not None else None,
            words._("What do you call what belongs together here? A few words are enough. Nobody sees who gave the name."),
        ),
        "theme",
        run=run,
        theme=theme.id,
    )


def replied(turn: Turn, prompt: Prompt) -> None:
    """Words to a small message: the name of its theme; about an experience its buttons are meant."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="themes")
    if "theme" not in prompt.data:
        raise Refuse(turn.words._("Please press one of the buttons of that message: they say where it can go."))
    theme = of_cycle(turn, cycle, prompt.data["theme"])
    name = _as_name(turn, turn.incoming.text)
    prompt.closed = True
    give_name(turn, run, cycle, theme, name)
    _answered(turn, run, theme)
    turn.say(
        turn.words._("✓ {letter} is called “{name}” now.", letter=letter(theme), name=name), reply=not turn.incoming.private
    )


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board is a name: if there are several themes, for which?"""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="themes")
    name = _as_name(turn, turn.incoming.text)
    made = [group.theme for group in store.groups(turn.session, cycle.id) if group.theme is not None]
    words = turn.group_words
    if not made:
        raise Refuse(
            words._("There is no theme to be named yet. To join experiences, press the number of one of them on the board.")
        )
    if len(made) == 1:
        give_name(turn, run, cycle, made[0], name)
        turn.say(words._("✓ {letter} is called “{name}” now.", letter=letter(made[0]), name=name), reply=True)
        return
    draft = turn.keep_draft("theme_draft", run, text=name)
    keys = [Button(letter(theme), "tnamefor", (draft.id, theme.id)) for theme in made[:40]]
    turn.say(
        words._("Thank you, {name}. Which theme do you call so?", name=turn.who.first_name),
        in_rows(keys, 6),
        reply=True,
        keep=True,
    )


def name_for_pressed(turn: Turn) -> None:
    """The theme that a reply to the board names."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(draft.run_id or 0, step="themes")
    theme = of_cycle(turn, cycle, number(turn.args[1]))
    name = draft.data["text"]
    turn.session.delete(draft)
    give_name(turn, run, cycle, theme, name)
    message = pressed_message(turn)
    if message is not None:
        turn.edit(message, turn.group_words._("✓ {letter} is called “{name}” now.", letter=letter(theme), name=name))


def _as_name(turn: Turn, text: str) -> str:
    name = telling.within(turn, text, NAME_LONGEST)
    if not any(sign.isalpha() for sign in name):
        raise Refuse(turn.words._("A name needs at least one word. What do these experiences have in common?"))
    return name


# --- the small message ------------------------------------------------------------------------------------------------


def _ask(turn: Turn, run: StepRun, text: Markup, keyboard: list[list[Key]], **about: Any) -> None:
    """Open the small message; whoever had another one open leaves it."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "theme" and prompt.data.get("opener") == turn.who.id:
            _close(turn, run, prompt)
    message = turn.say(text, keyboard, to=turn.here, keep=True, priority=0)
    if message is not None:
        turn.await_answer(message, "theme", run=run, opener=turn.who.id, **about)


def done_pressed(turn: Turn) -> None:
    """Nothing shall change."""
    run, _cycle = turn.enter_run(number(turn.args[0]), step="themes")
    _away(turn, run)


def _away(turn: Turn, run: StepRun) -> None:
    """The small message whose button was pressed goes."""
    message = pressed_message(turn)
    if message is None:
        return
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id):
        if prompt.purpose == "theme" and prompt.message_id == message.id:
            _close(turn, run, prompt)


def _answered(turn: Turn, run: StepRun, theme: Theme) -> None:
    """A theme has its name: the small messages that asked for it go."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "theme" and prompt.data.get("theme") == theme.id:
            _close(turn, run, prompt)


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: small messages that are still open go."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == "theme" and prompt.run_id == run.id:
            _close(turn, run, prompt)


def _close(turn: Turn, run: StepRun, prompt: Prompt) -> None:
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id)
    if message is not None:
        put_away(turn, run.opened_at, message, turn.group_words._("✓ Done."))
