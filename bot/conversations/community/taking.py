"""Taking actions on in words: /claim, a reply to the board, and asking the group who takes the rest.

Words only find the action; what somebody takes on, a button says, so that nobody takes the wrong one by a slip.
"""

import re

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, number
from bot.conversations.community import claiming, doing
from bot.conversations.community.claiming import OFFERED, still_free, titled
from bot.conversations.community.plan_text import Plan, here_words, item, load, put_away, short_title
from bot.conversations.turn import Refuse, Turn
from bot.method.search import Text, search
from bot.method.similar import ALIKE, likeness
from bot.store import communities, cycles, messages
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.plan import Action, State
from bot.words import Words

STEPS = {"claiming", "doing"}
MEANT = 4
"""So many actions are offered at once when words can mean several."""


# --- /claim -----------------------------------------------------------------------------------------------------------


def command(turn: Turn) -> None:
    """/claim: what nobody has yet, with a button for each; with a number or words (``/claim 3``) the action that is meant."""
    run, cycle = _open(turn)
    wanted = turn.incoming.text.strip()
    if wanted:
        _offer(turn, _meant(turn, load(turn, cycle), wanted))
    elif run.step == "claiming":
        boards.show_anew(turn, run, cycle)
    else:
        turn.say(*_free(turn.group_words, load(turn, cycle)), keep=True)


def command_private(turn: Turn) -> None:
    """/claim in private: for each of one's groups."""
    wanted, said = turn.incoming.text.strip(), False
    for community in communities.communities_of(turn.session, turn.who.id):
        turn.enter(community.id)
        cycle = cycles.current_cycle(turn.session, community.id)
        run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
        if cycle is None or run is None or run.step not in STEPS:
            continue
        plan_ = load(turn, cycle)
        if wanted and (some := meant(turn, plan_, wanted)):
            _offer(turn, some)
            said = True
        elif not wanted and run.step == "claiming":
            claiming.say_private(turn, run, cycle)
            said = True
        elif not wanted and plan_.unclaimed():
            turn.say(*_free(turn.words, plan_, turn.here.called), keep=True)
            said = True
    if not said:
        raise Refuse(turn.words._("There is nothing to take on for you now. /plan shows the plan of each of your groups."))


def _open(turn: Turn) -> tuple[StepRun, Cycle]:
    cycle = turn.cycle()
    run = cycles.open_run(turn.session, cycle.id)
    if run is None or run.step not in STEPS:
        raise Refuse(turn.words._("This works when the plan stands. /status shows where we are now."))
    return run, cycle


def _free(words: Words, plan_: Plan, group: str | None = None) -> tuple[Markup, list[list[Key]]]:
    free = plan_.unclaimed()
    if not free:
        raise Refuse(words._("Every action has somebody. If you would like to help with one, /plan has a button for it."))
    text = (
        words._("In “{group}” nobody has this yet. Press what you would like to take on.", group=group)
        if group
        else words._("Nobody has this yet. Press what you would like to take on.")
    )
    return text, [titled(words, plan_, one) for one in free[:OFFERED]]


# --- /plan with a number ----------------------------------------------------------------------------------------------


def plan_command(turn: Turn) -> None:
    """/plan: the whole plan; with a number or words (``/plan 3``) the action that is meant, with what can be done with it."""
    wanted = turn.incoming.text.strip()
    if not wanted:
        doing.plan_command(turn)
        return
    groups = [turn.community] if turn.community else communities.communities_of(turn.session, turn.who.id)
    said = False
    for community in groups:
        turn.enter(community.id)
        cycle = cycles.current_cycle(turn.session, community.id)
        if cycle is None:
            continue
        words, plan_ = here_words(turn), load(turn, cycle)
        for one in meant(turn, plan_, wanted, also_done=True):
            more = Button(words._("⋯ {number} more", number=plan_.number(one.id)), "action", (one.id,))
            turn.say(item(words, plan_, one, turn.today), [[more]], reply=not turn.incoming.private)
            said = True
    if not said:
        raise Refuse(turn.words._("I do not know which action you mean. /plan shows all of them with their numbers."))


# --- in words ---------------------------------------------------------------------------------------------------------


def replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board, such as "3" or "the talking stick"."""
    _run, cycle = turn.enter_run(prompt.run_id or 0, step="claiming")
    _offer(turn, _meant(turn, load(turn, cycle), turn.incoming.text))


def _offer(turn: Turn, some: list[Action]) -> None:
    """The two buttons for each action that was meant."""
    words = here_words(turn)
    for one in some:
        turn.say(
            words._("“{title}”: what would you like to do, {name}?", title=short_title(one), name=turn.who.first_name),
            [
                [
                    Button(words._("🙋 I'll do it"), "does", (one.id, 1, turn.who.id)),
                    Button(words._("🤝 I'll help"), "helps", (one.id, 1, turn.who.id)),
                ]
            ],
            reply=not turn.incoming.private,
            keep=True,
        )


def _meant(turn: Turn, plan_: Plan, text: str) -> list[Action]:
    some = meant(turn, plan_, text)
    if not some:
        raise Refuse(
            turn.words._("I do not know which action you mean. Write its number, for example “2”, or press 🙋 on the board.")
        )
    return some


def meant(turn: Turn, plan_: Plan, text: str, *, also_done: bool = False) -> list[Action]:
    """The actions that words mean: by number, else by what their titles say, at last with slips in the words."""
    left = [one for one in plan_.actions if also_done or one.state is not State.DONE]
    numbers = {int(figure) for figure in re.findall(r"\d{1,3}", text)}
    by_number = [one for one in left if plan_.number(one.id) in numbers]
    if by_number or numbers:
        return by_number[:MEANT]
    flat = " ".join(text.casefold().split())
    inside = [one for one in left if len(flat) > 3 and flat in one.title.casefold()]
    alike = [one for one in left if likeness(text, one.title, turn.group_words.language) >= ALIKE]
    return (inside or alike or _with_slips(turn, left, text))[:MEANT]


def _with_slips(turn: Turn, left: list[Action], text: str) -> list[Action]:
    """What most of the words are found in, although they are mistyped."""
    language = turn.group_words.language
    hits = search(text, [Text(one.id, one.title, language) for one in left], [language, turn.words.language])
    most = max((hit.words for hit in hits), default=0)
    found = {hit.key for hit in hits if hit.words == most and 2 * most >= len(text.split())}
    return [one for one in left if one.id in found]


# --- who takes the rest? ----------------------------------------------------------------------------------------------


def rest_pressed(turn: Turn) -> None:
    """“Who takes the rest?”: one message at the end of the chat, with a button for each that nobody has."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="claiming")
    turn.who  # noqa: B018  # refuses whoever is hidden
    plan_ = load(turn, cycle)
    if not plan_.unclaimed():
        raise Refuse(turn.words._("Every action has somebody. Thank you!"))
    leave(turn, run)
    message = turn.say(*still_free(turn.group_words, plan_), to=turn.here, keep=True)
    if message is not None:
        turn.await_answer(message, "takers", run=run)


def rest_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to that message is like one to the board."""
    replied(turn, prompt)


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends, or when it is asked again: the question who takes the rest goes."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        message = turn.session.get(BotMessage, prompt.message_id) if prompt.message_id else None
        if prompt.purpose == "takers" and prompt.run_id == run.id and message is not None:
            prompt.closed = True
            put_away(turn, run.opened_at, message, turn.group_words._("/plan shows who does what."))
