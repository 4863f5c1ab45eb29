"""The reflection task (/reflect): four themes on what a shared goal takes, alone and at any time, in any group one belongs to.

What is written is private. Its author may share a thought with a group: with their name, or without. Shared without a name it
leaves their own list, so that nothing connects the two but the key on their own button.
"""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.practice import reflecting
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import about_somebody, unveiled
from bot.method.anonymity import hash_of, new_key
from bot.method.evaluation import PROMPTS
from bot.method.marking import mark
from bot.method.task import QUESTIONS, THEMES, place, theme_of
from bot.store import communities, messages, thoughts
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.store.reflections import Sharing
from bot.store.thoughts import TaskProgress, Thought
from bot.words import Words, bar, lines, rows, shorten

THEME_NAMES = {
    "connects": mark("👥 What connects us"),
    "goals": mark("🎯 How goals come about here"),
    "shared": mark("💡 What a shared goal means to me"),
    "helps": mark("🚀 What helps and what hinders"),
}
ASKED = {
    "connects": mark("Think of a group that you belong to: a team, a class, a round of friends. What holds you together?"),
    "purpose": mark("Do you have a purpose that all of you share already, or is it still growing?"),
    "discussed": mark("How do you talk about your goals, and how do you settle on one?"),
    "begins": mark("Who usually begins to talk about goals?"),
    "voices": mark("Is everyone heard alike? Whose voice is easily missed?"),
    "motives": mark("How does what you want for yourself fit with where the group is going, and where does it not?"),
    "means": mark("What is a shared goal for you, in your own words?"),
    "truly": mark("How can you tell that a goal is really everyone's, and that people do not just go along?"),
    "moment": mark("Remember a time when a common aim carried you along. What was it like?"),
    "helps": mark("What makes it easier to find a goal together? Think of talking, trust, who leads, how you work, and time."),
    "hinders": mark("What makes it harder?"),
    "improved": mark("What could be done about that where you are?"),
}
SHOWN = 12
LIST_LIMIT = 3000


# --- one question at a time -------------------------------------------------------------------------------------------


def reflect_command(turn: Turn) -> None:
    """/reflect in private: a group's reflection that is not finished; the four themes, and on where this person stopped."""
    words = turn.words
    for group, run, position in reflecting.unfinished(turn):
        turn.say(
            words._(
                "<b>{group}</b> · your private reflection: question {number} of {count} comes next.",
                group=group.called,
                number=position + 1,
                count=len(PROMPTS),
            ),
            [[Button(words._("▶ Go on"), "reflect", (run.id, position))]],
        )
    mine = thoughts.own_thoughts(turn.session, turn.who.id)
    progress = turn.session.get(TaskProgress, turn.who.id)
    first = progress.position if progress is not None and progress.position < len(QUESTIONS) else 0
    keyboard: list[list[Key]] = [
        [Button(words._(THEME_NAMES[theme]), "task", (QUESTIONS.index(questions[0]),))] for theme, questions in THEMES.items()
    ]
    if progress is not None and 0 < progress.position < len(QUESTIONS):
        keyboard.insert(0, [Button(words._("Go on with question {number}", number=first + 1), "task", (first,))])
    if mine:
        label = words._n("📖 My {count} thought", "📖 My {count} thoughts", len(mine))
        keyboard.append([Button(label, "mythoughts")])
    turn.say(
        lines(
            words._("<b>A task for yourself: what does it take to have a goal together?</b>"),
            words._(
                "{count} short questions in four themes. Take your time: you can stop and go on days later. What you write is "
                "for you alone, unless you share it.",
                count=len(QUESTIONS),
            ),
        ),
        keyboard,
    )


def question_pressed(turn: Turn) -> None:
    """A theme, back, or skip: each of these buttons names where it leads."""
    index = max(0, number(turn.args[0]))
    if index >= len(QUESTIONS):
        _end(turn)
    else:
        _ask(turn, index)


def _ask(turn: Turn, index: int) -> None:
    words, question = turn.words, QUESTIONS[index]
    _drop_question(turn)
    _progress(turn).position = index
    here, of = place(question)
    mine = [one for one in thoughts.own_thoughts(turn.session, turn.who.id) if one.question == question]
    steps: list[Key] = [Button(words._("Skip ▶"), "task", (index + 1,))]
    if index > 0:
        steps.insert(0, Button(words._("◀ Back"), "task", (index - 1,)))
    turn.say(
        lines(
            words._(
                "<b>{theme}</b> · {number} of {count}\n{bar}",
                theme=words._(THEME_NAMES[theme_of(question)]),
                number=here,
                count=of,
                bar=bar(index + 1, len(QUESTIONS)),
            ),
            words._("<b>{question}</b>", question=words._(ASKED[question])),
            rows(
                words._("You wrote already:"),
                *(words._("• {text}", text=shorten(one.text, 150)) for one in mine[:SHOWN]),
            )
            if mine
            else None,
            words._("Write your answer in one message. It is kept for you alone."),
        ),
        [steps, [Button(words._("⏸ Go on later"), "tasklater")]],
    )
    turn.keep_draft("task", question=question)


def answered(turn: Turn, prompt: Prompt) -> None:
    """An answer came: kept for its author alone; the next question follows."""
    question = prompt.data["question"]
    turn.session.delete(prompt)
    one = Thought(question=question, text=turn.incoming.text.strip(), author_id=turn.who.id)
    turn.session.add(one)
    turn.session.flush()
    turn.say(turn.words._("✓ Kept for you alone."), _own_keys(turn.words, one))
    index = QUESTIONS.index(question) + 1
    if index < len(QUESTIONS):
        _ask(turn, index)
    else:
        _end(turn)


def spoken(turn: Turn, _prompt: Prompt) -> None:
    """A voice message, a picture or a file: thoughts are words, since they may be shared without a name."""
    raise Refuse(
        turn.words._(
            "Here I keep words only, so that you can also share a thought without your name. I did not keep what you sent; it "
            "is still above, in our chat. My question waits: please answer it in a few words."
        )
    )


def later_pressed(turn: Turn) -> None:
    """A pause: nothing is awaited until this person comes back."""
    _drop_question(turn)
    turn.say(turn.words._("All right. What you wrote stays, and I remember where you are. /reflect goes on."))


def _end(turn: Turn) -> None:
    _drop_question(turn)
    _progress(turn).position = len(QUESTIONS)
    words = turn.words
    turn.say(
        words._("That was the last question. Thank you for thinking about it! You find your thoughts here, and with /reflect:"),
        [[Button(words._("📖 My thoughts"), "mythoughts")]],
    )


def _progress(turn: Turn) -> TaskProgress:
    found = turn.session.get(TaskProgress, turn.who.id)
    if found is None:
        found = TaskProgress(person_id=turn.who.id)
        turn.session.add(found)
        turn.session.flush()
    return found


def _drop_question(turn: Turn) -> None:
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose in {"task", "thought_edit"}:
            turn.session.delete(prompt)
    turn.session.flush()


# --- own thoughts: to read, change, delete ----------------------------------------------------------------------------


def _own_keys(words: Words, one: Thought) -> list[list[Key]]:
    return [
        [Button(words._("✏️ Change"), "thoughtedit", (one.id,)), Button(words._("🗑 Delete"), "thoughtdrop", (one.id, ""))],
        [Button(words._("👥 Share with a group …"), "thoughtshare", (one.id,))] if one.sharing is Sharing.MINE else [],
    ]


def mine_pressed(turn: Turn) -> None:
    """All thoughts of this person, each with its buttons."""
    words = turn.words
    if not turn.incoming.private:
        raise Refuse(words._("This is only for you: please send me /reflect in our private chat."))
    mine = sorted(thoughts.own_thoughts(turn.session, turn.who.id), key=lambda one: QUESTIONS.index(one.question))
    if not mine:
        raise Refuse(words._("You have no thoughts here yet. /reflect asks you for some."))
    for one in mine[:30]:
        turn.say(
            rows(
                Markup("<i>{}</i>").format(words._(ASKED[one.question])),
                words._("{text}", text=one.text),
                words._("🙂 shared with your name") if one.sharing is Sharing.NAMED else words._("🔒 only you"),
            ),
            _own_keys(words, one),
        )


def edit_pressed(turn: Turn) -> None:
    """Ask for the new text."""
    one = _own(turn)
    _drop_question(turn)
    turn.say(
        lines(
            turn.words._("It says now:"),
            Markup("<blockquote>{}</blockquote>").format(turn.words._("{text}", text=one.text)),
            turn.words._("Write the new text. /cancel leaves it as it is."),
        )
    )
    turn.keep_draft("thought_edit", thought=one.id)


def edited(turn: Turn, prompt: Prompt) -> None:
    """The new text came."""
    one = turn.session.get(Thought, prompt.data["thought"])
    turn.session.delete(prompt)
    if one is None or one.author_id != turn.who.id:
        raise Refuse(turn.words._("This thought is not there any more. /reflect shows what there is."))
    one.text = turn.incoming.text.strip()
    turn.session.flush()
    turn.say(turn.words._("✓ Changed."), _own_keys(turn.words, one))


def drop_pressed(turn: Turn) -> None:
    """A thought goes, also one that was shared; the key opens one without a name."""
    one = turn.session.get(Thought, number(turn.args[0]))
    key = turn.args[1] if len(turn.args) > 1 else ""
    if one is None:
        raise Refuse(turn.words._("This has been withdrawn already."))
    mine = one.key_hash == hash_of(key) if key else one.author_id is not None and one.author_id == turn.who.id
    if not mine:
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    turn.session.delete(one)
    turn.session.flush()
    turn.replace(turn.words._("✓ Withdrawn and deleted."))


def _own(turn: Turn) -> Thought:
    one = turn.session.get(Thought, number(turn.args[0]))
    if one is None or one.author_id != turn.who.id:
        raise Refuse(turn.words._("This thought is not there any more. /reflect shows what there is."))
    return one


# --- sharing ----------------------------------------------------------------------------------------------------------


def share_pressed(turn: Turn) -> None:
    """With which group? With only one, straight to who would see it."""
    one, words = _own(turn), turn.words
    groups = communities.communities_of(turn.session, turn.who.id)
    if not groups:
        raise Refuse(words._("You are in no group with me yet. Add me to one: open my profile and press “Add to group”."))
    if len(groups) == 1:
        _preview(turn, one, groups[0].id)
        return
    turn.say(
        words._("With which group?"),
        in_rows([Button(shorten(group.called, 40), "thoughtto", (one.id, group.id)) for group in groups[:10]], 1),
    )


def group_chosen(turn: Turn) -> None:
    """The group was chosen."""
    _preview(turn, _own(turn), number(turn.args[1]))


def _preview(turn: Turn, one: Thought, community_id: int) -> None:
    group, words = turn.enter(community_id), turn.words
    turn.say(
        lines(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            words._("Everyone in “{group}” can then read it: /reflect in the group shows what was shared.", group=group.called),
            rows(
                words._("🙂 <b>With my name:</b> “{name}” stands with it.", name=turn.who.first_name),
                words._(
                    "🎭 <b>Anonymously:</b> no name stands with it, and it leaves your own list. Only my message to you then "
                    "holds the key to delete it. As long as few have shared something, others might guess whose it is."
                ),
                unveiled(turn, one.text),
            ),
        ),
        [
            [
                Button(words._("🙂 With my name"), "thoughtsend", (one.id, group.id, "named")),
                Button(words._("🎭 Anonymously"), "thoughtsend", (one.id, group.id, "anonymous")),
            ],
            [Button(words._("🔒 Keep it to myself"), "thoughtsend", (one.id, group.id, "mine"))],
        ],
    )


def sent(turn: Turn) -> None:
    """Shared with a name, without, or not at all."""
    one, words = _own(turn), turn.words
    group, how = turn.enter(number(turn.args[1])), Sharing(turn.args[2])
    if how is Sharing.MINE:
        turn.say(words._("All right: it stays with you alone."))
        return
    if one.sharing is not Sharing.MINE:
        raise Refuse(words._("You have shared this one already."))
    if about_somebody(turn, one.text, "thoughtsend", Button(words._("✏️ Change it"), "thoughtedit", (one.id,))):
        return
    if how is Sharing.NAMED:
        one.sharing, one.community_id = how, group.id
        turn.session.flush()
        turn.say(words._("✓ Shared with “{group}”, with your name.", group=group.called), _own_keys(words, one))
        return
    # A new row: nothing of what was private, not even its id on an old button, leads to what is shared.
    key = new_key()
    shared = Thought(
        question=one.question, text=one.text, sharing=how, community_id=group.id, key_hash=hash_of(key), author_id=None
    )
    turn.session.delete(one)
    turn.session.add(shared)
    turn.session.flush()
    turn.say(
        words._("✓ Shared with “{group}” without your name. Only this message holds the key to it.", group=group.called),
        [[Button(words._("🗑 Delete"), "thoughtdrop", (shared.id, key))]],
    )


# --- in the group -----------------------------------------------------------------------------------------------------


def shared_command(turn: Turn) -> None:
    """/reflect in a group: what its members have shared of their thoughts, theme by theme."""
    words = turn.group_words
    there = thoughts.shared_thoughts(turn.session, turn.here.id)
    how = words._("To think about it alone, send me /reflect in our private chat. What you write there is yours alone.")
    if not there:
        turn.say(lines(words._("Nobody has shared a thought yet."), how))
        return
    parts: list[Markup] = []
    for theme, questions in THEMES.items():
        mine = [one for question in questions for one in there if one.question == question]
        if mine:
            parts.append(
                rows(
                    Markup("<u>{}</u>").format(words._(THEME_NAMES[theme])),
                    *(words._("• {text} ({name})", text=shorten(one.text, 400), name=_name(turn, one)) for one in mine),
                )
            )
    together: list[Markup] = []
    for part in [words._("<b>Thoughts that some of us shared</b>"), *parts, how]:
        if together and len(lines(*together, part)) > LIST_LIMIT:
            turn.say(lines(*together))
            together = []
        together.append(part)
    turn.say(lines(*together))


def _name(turn: Turn, one: Thought) -> Markup:
    person = turn.session.get(Person, one.author_id) if one.author_id is not None else None
    words = turn.group_words
    return words._("anonymous") if person is None else words._("{name}", name=person.first_name)
