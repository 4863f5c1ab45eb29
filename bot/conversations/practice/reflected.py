"""What somebody wrote in the private reflection: to read, and to change or withdraw until the harvest opens."""

from markupsafe import Markup

from bot.conversations import boards, taking_out
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.practice import listening
from bot.conversations.practice.reflection_questions import QUESTIONS
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of
from bot.method.evaluation import PROMPTS
from bot.method.marking import mark
from bot.store import reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.reflections import Reflection, Sharing
from bot.words import Words, lines, rows

SHARED = {
    Sharing.NAMED: mark("🙂 with your name"),
    Sharing.MINE: mark("🔒 only you"),
}
MESSAGE_LIMIT = 3200
"""Characters of one message with own answers; longer lists come in several."""


def quoted(words: Words, one: Reflection) -> Markup:
    """An own answer, and who sees it."""
    return rows(
        Markup("<blockquote>{}</blockquote>").format(listening.said(words, one.text, one.voice, one.seconds)),
        Markup("<i>{}</i>").format(words._(SHARED[one.sharing])) if one.sharing in SHARED else None,
    )


def briefly(words: Words, one: Reflection) -> Markup:
    """An own answer in one line, and who sees it."""
    shared = words._(SHARED[one.sharing]) if one.sharing in SHARED else Markup()
    return words._("• “{text}” ({shared})", text=listening.said(words, one.text, one.voice, one.seconds, 150), shared=shared)


def own_keys(words: Words, one: Reflection, key: str) -> list[Key]:
    """The buttons below the message that says that an answer is stored."""
    return [
        Button(words._("✏️ Change"), "rereflect", (one.id, key)),
        Button(words._("🗑 Withdraw"), "unreflect", (one.id, key)),
    ]


def say_own(turn: Turn, cycle: Cycle) -> None:
    """All that this person wrote in a cycle under their name or for themselves, question by question."""
    words = turn.words
    mine = reflections.own_reflections(turn.session, cycle.id, turn.who.id)
    parts: list[Markup] = []
    for key in PROMPTS:
        for index, one in enumerate(one for one in mine if one.prompt == key):
            name = Markup("<b>{}</b>").format(words._(QUESTIONS[key].name))
            parts.append(rows(name if index == 0 else None, quoted(words, one)))
    parts.append(
        words._(
            "What you sent anonymously is not in this list, since I do not know whose it is. "
            "You find it at the message with which I confirmed it."
        )
        if mine
        else words._(
            "I keep nothing under your name. What you sent anonymously you find at the message with which I confirmed it."
        )
    )
    together: list[Markup] = []
    for part in parts:
        if together and len(lines(*together, part)) > MESSAGE_LIMIT:
            turn.say(lines(*together))
            together = []
        together.append(part)
    turn.say(lines(*together), [[_listen(words, one)] for key in PROMPTS for one in mine if one.voice and one.prompt == key])


def _listen(words: Words, one: Reflection) -> Key:
    return listening.key(
        words, words._("{name}, {seconds} s", name=words._(QUESTIONS[one.prompt].name), seconds=one.seconds), one
    )


def mine_pressed(turn: Turn) -> None:
    """From /my: what this person wrote in the reflections of a group, cycle by cycle."""
    community = turn.enter(number(turn.args[0]))
    words = turn.words
    if not turn.incoming.private:
        raise Refuse(words._("This is only for you: please send me /my in our private chat."))
    there = reflections.reflected_cycles(turn.session, community.id, turn.who.id)
    if not there:
        raise Refuse(words._("There is nothing of yours any more."))
    for cycle in there:
        turn.say(words._("<b>{group}</b> · your reflection in cycle {number}", group=community.called, number=cycle.number))
        say_own(turn, cycle)


def change_pressed(turn: Turn) -> None:
    """Ask for the new text of an answer."""
    one, run = own(turn, number(turn.args[0]), turn.args[1])
    words = turn.words
    turn.say(
        lines(
            words._("It says now:"),
            Markup("<blockquote>{}</blockquote>").format(listening.said(words, one.text, one.voice, one.seconds)),
            words._(
                "Write the sentence that shall stand beside it. To say it anew, withdraw it and answer the question again. "
                "/cancel leaves it as it is."
            )
            if one.voice
            else words._("Write the new text. /cancel leaves it as it is."),
        )
    )
    turn.keep_draft("rereflect", run, reflection=one.id, key=turn.args[1])


def changed(turn: Turn, prompt: Prompt) -> None:
    """The new text came."""
    key = prompt.data["key"]
    one, _run = own(turn, prompt.data["reflection"], key)
    # The question knows who was asked: it must not stay beside an anonymous text.
    turn.session.delete(prompt)
    one.text = turn.incoming.text.strip()
    turn.say(turn.words._("✓ Changed."), [own_keys(turn.words, one, key)])


def withdraw_pressed(turn: Turn) -> None:
    """Withdrawn: the text is deleted, not only hidden."""
    taking_out.withdrawn(turn, turn.session.get(Reflection, number(turn.args[0])), turn.args[1])


# --- in the group -----------------------------------------------------------------------------------------------------


def told_in_group(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: everyone has read it, so it is shared with the name; to which question does it belong?"""
    if prompt.run_id is None:
        return
    run, _cycle = turn.enter_run(prompt.run_id, step="reflection")
    draft = turn.keep_draft("reflect_reply", run, text=turn.incoming.text.strip())
    words = turn.group_words
    turn.say(
        words._(
            "Thank you, {name}. Which question does this answer? It will stand in the harvest with your name, since everyone "
            "can read it here.",
            name=turn.who.first_name,
        ),
        [
            *in_rows([Button(words._(QUESTIONS[key].name), "reflectto", (draft.id, i)) for i, key in enumerate(PROMPTS)], 2),
            [Button(words._("✖ None: do not keep it"), "reflectto", (draft.id, len(PROMPTS)))],
        ],
        reply=True,
    )


def reflect_to(turn: Turn) -> None:
    """The question that a reply to the board answers."""
    draft = turn.own_draft(turn.args[0])
    if draft.run_id is None:
        return
    run, cycle = turn.enter_run(draft.run_id, step="reflection")
    text, index = draft.data["text"], number(turn.args[1])
    turn.session.delete(draft)
    turn.session.flush()
    if not 0 <= index < len(PROMPTS):
        turn.alert(turn.words._("All right: I did not keep it."))
        return
    one = Reflection(cycle_id=cycle.id, prompt=PROMPTS[index], text=text, sharing=Sharing.NAMED, author_id=turn.who.id)
    turn.session.add(one)
    turn.session.flush()
    words = turn.group_words
    turn.say(
        words._("✓ Noted, {name}: it comes back in the harvest.", name=turn.who.first_name),
        [[Button(words._("🗑 Withdraw"), "unreflect", (one.id, ""))]],
    )
    boards.show(turn, run, cycle)


def own(turn: Turn, reflection_id: int, key: str) -> tuple[Reflection, StepRun]:
    """An answer of this person's (or whose key they hold), until the harvest opens."""
    one = turn.session.get(Reflection, reflection_id)
    if one is None:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    run = turn.open_run_of(one.cycle_id, {"reflection"})
    mine = one.key_hash == hash_of(key) if key else one.author_id is not None and one.author_id == turn.who.id
    if not mine:
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    return one, run
