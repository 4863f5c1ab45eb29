"""Joining what belongs together at the harvest: one answer then stands for all of them, and the group may give it a name.

The bot points at answers that have words in common; the group decides.
"""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.domain import voting
from bot.conversations.practice import harvest
from bot.conversations.turn import Refuse, Turn
from bot.method import themes
from bot.store import messages, reflections
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.reflections import Reflection
from bot.words import Words, lines, rows

PURPOSE = "harvest_join"
NAME_LONGEST = 60


def join_pressed(turn: Turn) -> None:
    """Open the small message in which it is chosen what belongs together; one is open at a time."""
    run, cycle = _enter(turn)
    leave(turn, run)
    suggested = _suggestion(turn, run, cycle)
    text, keyboard = _choice(turn, run, cycle, suggested[0], suggested[1])
    message = turn.say(text, keyboard, keep=True)
    if message is not None:
        turn.await_answer(message, PURPOSE, run=run, picked=suggested[0], hint=suggested[1], lead=None)


def _suggestion(turn: Turn, run: StepRun, cycle: Cycle) -> tuple[list[int], str]:
    """What may belong together of what is in sight, and the words that speak for it."""
    sight = {one.id: one.text for _, one, _ in harvest.view(turn, run, cycle).items}
    found = themes.suggest(sight, turn.here.language) if len(sight) > 1 else ()
    return (list(found[0].keys), ", ".join(found[0].words)) if found else ([], "")


def _choice(turn: Turn, run: StepRun, cycle: Cycle, picked: list[int], hint: str) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    now = harvest.view(turn, run, cycle)
    numbered = {one.id: index for index, one in enumerate(harvest.shared(turn, cycle), start=1)}
    standing_for = {one.joined_id for one in harvest.shared(turn, cycle)}

    def label(index: int, one: Reflection) -> Markup:
        text = harvest.called(words, one, 30)
        return (
            words._("✓ {number}. {title}", number=index, title=text)
            if one.id in picked
            else words._("{number}. {title}", number=index, title=text)
        )

    text = lines(
        words._("Which of these belong together? Press them; a ✓ stands with what is chosen. Then press “Join them”."),
        words._("I marked no. {numbers}, since they share words: {words}.", numbers=_numbers(numbered, picked), words=hint)
        if hint
        else None,
    )
    apart: list[Key] = [
        Button(words._("✂ Take no. {number} apart", number=index), "harvestapart", (run.id, one.id))
        for index, one, _ in now.items
        if one.id in standing_for
    ]
    answers: list[Key] = [Button(label(index, one), "harvestpick", (run.id, one.id)) for index, one, _ in now.items]
    return text, [
        *in_rows(answers, 1),
        *in_rows(apart, 2),
        [Button(words._("🧲 Join them"), "harvestjoined", (run.id,)), Button(words._("Close"), "harvestclose", (run.id,))],
    ]


def _numbers(numbered: dict[int, int], picked: list[int]) -> str:
    return ", ".join(str(one) for one in sorted(numbered[option] for option in picked if option in numbered))


def pick_pressed(turn: Turn) -> None:
    """One more belongs to it, or not."""
    run, cycle = _enter(turn)
    prompt, message = _open(turn, run)
    one = _answer(turn, cycle, number(turn.args[1]))
    picked = [option for option in prompt.data["picked"] if option != one.id]
    if len(picked) == len(prompt.data["picked"]):
        picked.append(one.id)
    prompt.data = {**prompt.data, "picked": picked, "hint": ""}
    turn.edit(message, *_choice(turn, run, cycle, picked, ""))


def joined_pressed(turn: Turn) -> None:
    """What is chosen belongs together from now on."""
    run, cycle = _enter(turn)
    prompt, message = _open(turn, run)
    there = harvest.shared(turn, cycle)
    picked = [one for one in reflections.leads(there) if one.id in prompt.data["picked"]]
    if len(picked) < 2:
        raise Refuse(turn.words._("Please choose at least two that belong together."))
    lead = next((one for one in picked if one.heading), picked[0])
    reflections.join(turn.session, lead, picked)
    prompt.data = {"picked": [], "hint": "", "lead": lead.id}
    words = turn.group_words
    numbered = {one.id: index for index, one in enumerate(there, start=1)}
    turn.edit(
        message,
        rows(
            words._("✓ Joined: no. {numbers}.", numbers=_numbers(numbered, [one.id for one in picked])),
            words._("What shall it be called? Reply to this message with a few words, or press “Close”."),
        ),
        [[Button(words._("Close"), "harvestclose", (run.id,))]],
    )
    boards.show(turn, run, cycle)


def apart_pressed(turn: Turn) -> None:
    """What was joined stands for itself again."""
    run, cycle = _enter(turn)
    prompt, message = _open(turn, run)
    reflections.take_apart(turn.session, _answer(turn, cycle, number(turn.args[1])))
    prompt.data = {**prompt.data, "picked": [], "hint": ""}
    turn.edit(message, *_choice(turn, run, cycle, [], ""))
    boards.show(turn, run, cycle)


def named(turn: Turn, prompt: Prompt) -> None:
    """A reply to the small message: the name of what was joined."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="harvest")
    words = turn.group_words
    lead = turn.session.get(Reflection, prompt.data["lead"]) if prompt.data.get("lead") else None
    if lead is None:
        raise Refuse(words._("Please press the buttons of that message: a ✓ stands with what belongs together."))
    text = " ".join(turn.incoming.text.split())
    if len(text) > NAME_LONGEST:
        raise Refuse(words._("That is long for a name. A few words are enough: please reply once more."))
    lead.heading = text
    turn.session.flush()
    _put_away(turn, prompt, words)
    turn.say(words._("✓ It is called “{name}” now.", name=text), reply=True)
    boards.show(turn, run, cycle)


def close_pressed(turn: Turn) -> None:
    """The small message has done its duty."""
    run, _cycle = _enter(turn)
    leave(turn, run)


def leave(turn: Turn, run: StepRun) -> None:
    """Small messages that are still open go."""
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        if prompt.purpose == PURPOSE and prompt.run_id == run.id:
            _put_away(turn, prompt, turn.group_words)


def leave_step(turn: Turn, run: StepRun) -> None:
    """However the harvest ends: who voted for what is forgotten, and small messages go."""
    voting.forget(turn, run)
    leave(turn, run)


def _put_away(turn: Turn, prompt: Prompt, words: Words) -> None:
    prompt.closed = True
    message = turn.session.get(BotMessage, prompt.message_id)
    if message is not None:
        turn.edit(message, words._("What belongs together stands together on the board."))


def _open(turn: Turn, run: StepRun) -> tuple[Prompt, BotMessage]:
    message = turn.pressed()
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id):
        if message is not None and prompt.message_id == message.id and prompt.run_id == run.id:
            return prompt, message
    raise Refuse(turn.words._("That is done. Press “🧲 Join answers” on the board to go on."))


def _enter(turn: Turn) -> tuple[StepRun, Cycle]:
    run, cycle = turn.enter_run(number(turn.args[0]), step="harvest")
    if turn.member_here.part is not Part.CORE and not turn.is_moderator():
        raise Refuse(
            turn.words._("Whoever is counted in joins what belongs together. Tell them what you see: reply to the board.")
        )
    return run, cycle


def _answer(turn: Turn, cycle: Cycle, reflection_id: int) -> Reflection:
    one = next((r for r in harvest.shared(turn, cycle) if r.id == reflection_id), None)
    if one is None:
        raise Refuse(turn.words._("This answer is not there any more."))
    return one
