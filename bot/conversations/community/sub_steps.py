"""The small steps of an action: listed in lines or with commas, and ticked off one by one."""

from bot.conversations.buttons import Button, number
from bot.conversations.community.carrying import ask_about, mine_to_note, page_noted, set_percent
from bot.conversations.community.plan_text import here_words, short_title
from bot.conversations.turn import Refuse, Turn
from bot.method.small_steps import small_steps
from bot.store import working
from bot.store.messages import Prompt
from bot.store.plan import Action
from bot.store.working import SubStep
from bot.words import rows, shorten

STEPS_MOST = 12
SEVERAL = "s"
"""On the button that says that commas part small steps."""


def step_pressed(turn: Turn) -> None:
    """A small step is done, or not after all."""
    one = mine_to_note(turn, number(turn.args[0]))
    step = working.sub_step(turn.session, number(turn.args[1]))
    if step is None or step.action_id != one.id:
        raise Refuse(turn.words._("This small step is not there any more."))
    step.done = not step.done
    turn.session.flush()
    steps = working.sub_steps(turn.session, one.id)
    set_percent(turn, one, round(100 * sum(each.done for each in steps) / len(steps)))
    page_noted(turn, one, here_words(turn)._("✓ Noted: {percent} %.", percent=one.percent))


def add_pressed(turn: Turn) -> None:
    """Ask for small steps."""
    one = mine_to_note(turn, number(turn.args[0]))
    ask_about(
        turn,
        one,
        "workadd",
        here_words(turn)._(
            "{name}, which small steps does “{title}” have? One in each line, or with commas; all in one message.",
            name=turn.mention(turn.who),
            title=short_title(one),
        ),
    )


def told(turn: Turn, prompt: Prompt) -> None:
    """Small steps came. If it is not clear whether commas part them, that is asked back."""
    one = mine_to_note(turn, prompt.data["action"])
    words, read = here_words(turn), small_steps(turn.incoming.text)
    if not read.titles:
        raise Refuse(turn.words._("I found no words in that. Please write one small step in each line."))
    prompt.closed = True
    if read.sure:
        _add_steps(turn, one, list(read.titles))
        return
    count = len(read.titles)
    turn.ask(
        rows(
            words._("Is that one small step, or are these {count}?", count=count),
            *(words._("• {text}", text=title) for title in read.titles),
        ),
        "workadd",
        run=turn.run(),
        keyboard=[
            [
                Button(words._("{count} small steps", count=count), "worksplit", (one.id, SEVERAL)),
                Button(words._("It is one"), "worksplit", (one.id,)),
            ]
        ],
        action=one.id,
        listed=turn.incoming.text,
    )


def split_pressed(turn: Turn) -> None:
    """One small step with commas, or several."""
    one = mine_to_note(turn, number(turn.args[0]))
    prompt = turn.question_pressed("workadd")
    prompt.closed = True
    text = prompt.data["listed"]
    _add_steps(turn, one, list(small_steps(text).titles) if turn.args[1:] else [" ".join(text.split())])


def _add_steps(turn: Turn, one: Action, titles: list[str]) -> None:
    there = working.sub_steps(turn.session, one.id)
    if len(there) + len(titles) > STEPS_MOST:
        raise Refuse(
            turn.words._(
                "An action has {limit} small steps at most; there are {count} already. Nothing was stored: please send fewer.",
                limit=STEPS_MOST,
                count=len(there),
            )
        )
    turn.session.add_all(SubStep(action_id=one.id, title=shorten(title, 100)) for title in titles)
    page_noted(
        turn,
        one,
        here_words(turn)._n("✓ {count} small step is added.", "✓ {count} small steps are added.", len(titles)),
    )
