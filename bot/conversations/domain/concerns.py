"""The reason for a concern or an objection: asked for alone, shown on the board with a name or without, changed, withdrawn."""

from markupsafe import Markup

from bot.conversations import boards, taking_out, telling
from bot.conversations.buttons import Button, number
from bot.conversations.incoming import What
from bot.conversations.telling import Told
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import NO_NAMES
from bot.method.anonymity import hash_of
from bot.method.consent import WITH_REASON, Choice
from bot.store import consents, contributions, messages
from bot.store.consents import Concern
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import lines, rows

LONGEST = 600
QUESTIONS = {"telling", "telling_draft"}


def after_choice(turn: Turn, run: StepRun, _cycle: Cycle, choice: Choice, label: Markup, *, changed: bool) -> None:
    """Somebody has a concern or an objection: how can they say why?"""
    words, who = turn.words, turn.who
    own = consents.own_concern(turn.session, run.id, who.id)
    if own is not None:
        own.choice = choice
        turn.alert(words._("Noted: {label}. Your reason is on the board.", label=label))
    elif not who.reachable:
        turn.alert(
            words._(
                "Noted: {label}. Please say why: reply to the board, or press “✍️ Say it in private” and then Start.",
                label=label,
            )
        )
    else:
        asks = changed and not _asked(turn, run, who)
        turn.alert(
            words._("Noted: {label}. I have asked you in our private chat what it is about.", label=label)
            if asks and not read_by_all(turn)
            else words._("Noted: {label}. If you have not said why yet: I have asked you in our private chat.", label=label)
        )
        if asks:
            ask(turn, run, choice, who)


def read_by_all(turn: Turn) -> bool:
    """Whether the answer stands in the group: then it must not tell what somebody had pressed before."""
    return not turn.incoming.private and turn.incoming.what is not What.BUTTON


def ask(turn: Turn, run: StepRun, choice: Choice, who: Person) -> None:
    """Ask for the reason in private."""
    words = turn.words_of(who)
    own = consents.own_concern(turn.session, run.id, who.id)
    turn.ask(
        rows(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            words._("Under your name the board says: “{text}”. What you write with your name is added to it.", text=own.reason)
            if own is not None
            else None,
            words._("You have a concern. What is it, and what would help? Write it in one message.")
            if choice is Choice.CONCERN
            else words._(
                "You can't accept the proposal. What speaks against it, and what would have to be different? "
                "Write it in one message."
            ),
            words._("Then you choose whether your name stands with it. You need not write anything."),
            words._(NO_NAMES),
        ),
        "telling",
        run=run,
        to=who,
    )


def drop(turn: Turn, run: StepRun, who: Person) -> bool:
    """Somebody can live with it now: the question, an unsent draft, and what they said under their name go.

    True if there was anything said under their name.
    """
    for prompt in _prompts(turn, run, who):
        turn.session.delete(prompt)
    own = consents.own_concern(turn.session, run.id, who.id)
    if own is not None:
        turn.session.delete(own)
    turn.session.flush()
    return own is not None


def keep(turn: Turn, run: StepRun, cycle: Cycle, told: Told) -> None:
    """Store a reason. A second one under the same name is added to the first; ✏️ changes it."""
    choice = consents.positions(turn.session, run.id).get(turn.who.id, Choice.CONCERN)
    concern = consents.own_concern(turn.session, run.id, told.author_id) if told.author_id is not None else None
    if concern is None:
        concern = Concern(
            run_id=run.id,
            cycle_id=cycle.id,
            choice=choice if choice in WITH_REASON else Choice.CONCERN,
            reason=told.text,
            author_id=told.author_id,
            key_hash=told.key_hash,
        )
        turn.session.add(concern)
    elif f" · {told.text} · " not in f" · {concern.reason} · ":
        concern.reason = _together(turn, f"{concern.reason} · {told.text}")
    turn.session.flush()
    words = turn.words if turn.incoming.private else turn.group_words
    turn.say(
        words._("✓ Stored anonymously: it stands on the board. Only this message holds the key to it.")
        if told.key
        else words._("✓ Noted, {name}: it stands on the board.", name=turn.who.first_name),
        _keys(turn, concern, told.key),
        reply=not turn.incoming.private,
    )


def _together(turn: Turn, text: str) -> str:
    if len(text) > LONGEST:
        raise Refuse(
            turn.words._(
                "With what you said before it has {count} characters, and {limit} fit on the board. It was not stored: "
                "make it shorter, or change the one before with its ✏️.",
                count=len(text),
                limit=LONGEST,
            )
        )
    return text


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: the reason of somebody who has a concern; anyone else is asked what it is."""
    run, cycle = turn.enter_run(prompt.run_id or 0)
    text = telling.within(turn, turn.incoming.text, LONGEST)
    words, who = turn.group_words, turn.who
    if consents.positions(turn.session, run.id).get(who.id) in WITH_REASON:
        keep(turn, run, cycle, Told(text, who.id, ""))
        boards.show(turn, run, cycle)
        return
    draft = turn.keep_draft("concern_draft", run, text=text)
    turn.say(
        words._("Thank you, {name}. What is it? If it is only a remark, I do not keep it.", name=who.first_name),
        [
            [Button(words._("🤔 I have a concern"), "concern", (draft.id, Choice.CONCERN.value))],
            [Button(words._("✋ I can't accept it"), "concern", (draft.id, Choice.OBJECT.value))],
            [Button(words._("💬 Only a remark"), "concern", (draft.id, "no"))],
        ],
        reply=True,
    )


def draft_taken(turn: Turn) -> None:
    """What a reply to the board was."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(draft.run_id or 0)
    text, what = draft.data["text"], turn.args[1]
    turn.session.delete(draft)
    turn.session.flush()
    if what not in {choice.value for choice in WITH_REASON}:
        turn.alert(turn.words._("All right: I have kept nothing of it."))
        return
    consents.set_position(turn.session, run.id, turn.who.id, Choice(what))
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    keep(turn, run, cycle, Told(text, turn.who.id, ""))
    boards.show(turn, run, cycle)


# --- changing and withdrawing -----------------------------------------------------------------------------------------


def change_pressed(turn: Turn) -> None:
    """Ask for the new text. The question itself quotes nothing: it is kept, and must not tell whose the text is."""
    concern, run = _own(turn, number(turn.args[0]), turn.args[1])
    words = turn.words if turn.incoming.private else turn.group_words
    turn.say(
        lines(
            words._("It says now. Tap it to copy it:"),
            Markup("<code>{}</code>").format(words._("{text}", text=concern.reason)),
        )
    )
    question = (
        words._("Write the new text. /cancel leaves it as it is.")
        if turn.incoming.private
        else words._(
            "{name}, reply to this message with the new text. /cancel leaves it as it is.", name=turn.mention(turn.who)
        )
    )
    turn.ask(question, "rereason", run=run, concern=concern.id, key=turn.args[1])


def changed(turn: Turn, prompt: Prompt) -> None:
    """The new text came."""
    key = prompt.data["key"]
    concern, run = _own(turn, prompt.data["concern"], key)
    text = telling.within(turn, turn.incoming.text, LONGEST)
    turn.session.delete(prompt)
    concern.reason = text
    turn.session.flush()
    turn.say(turn.words._("✓ Changed."), _keys(turn, concern, key), reply=not turn.incoming.private)
    boards.show(turn, run, turn.cycle())


def withdraw_pressed(turn: Turn) -> None:
    """Withdrawn: the text is deleted. While the step is open, what was pressed stays until it is changed on the board."""
    concern = turn.session.get(Concern, number(turn.args[0]))
    run_id = concern.run_id if concern is not None else None
    said, run = taking_out.withdraw(turn, concern, turn.args[1]), turn.run()
    if run is not None and run.id == run_id:
        said = turn.words._("✓ Withdrawn. The text is deleted. What you pressed stays as it is until you press another button.")
    taking_out.told_withdrawn(turn, said)


def _own(turn: Turn, concern_id: int, key: str) -> tuple[Concern, StepRun]:
    """A concern of this person's, or whose key they hold, while its step is open."""
    concern = turn.session.get(Concern, concern_id)
    if concern is None:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    run, _cycle = turn.enter_run(concern.run_id)
    mine = concern.key_hash == hash_of(key) if key else concern.author_id is not None and concern.author_id == turn.who.id
    if not mine:
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    return concern, run


def _keys(turn: Turn, concern: Concern, key: str) -> list[list[Button]]:
    words = turn.words if turn.incoming.private else turn.group_words
    return [
        [
            Button(words._("✏️ Change"), "rereason", (concern.id, key)),
            Button(words._("🗑 Withdraw"), "unconcern", (concern.id, key)),
        ]
    ]


def _asked(turn: Turn, run: StepRun, who: Person) -> bool:
    return bool(_prompts(turn, run, who))


def _prompts(turn: Turn, run: StepRun, who: Person) -> list[Prompt]:
    there = messages.open_prompts(turn.session, who.id, who.id)
    return [prompt for prompt in there if prompt.run_id == run.id and prompt.purpose in QUESTIONS]
