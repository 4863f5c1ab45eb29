"""Proposing a wording of the goal: in the group with one's name, in private also without; checked at once, improved, withdrawn.

The check comes to whoever wrote the wording, where they wrote it. Every version is kept.
"""

from typing import Any

from markupsafe import Markup

from bot.conversations import boards, taking_out, telling
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.domain import comments, going_on
from bot.conversations.domain.smart_check import all_met, check, explained, kindly, whole_key
from bot.conversations.domain.wordings import of_cycle, proposed
from bot.conversations.telling import Telling, Told
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import hash_of
from bot.method.changes import same_words
from bot.store import contributions, messages
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.words import Words, lines, rows, shorten

LONGEST = 500
"""Characters of a wording: a goal is a sentence or two."""
LISTED = 12


def here(turn: Turn) -> Words:
    """The words for whoever reads what is said where this came from."""
    return turn.words if turn.incoming.private else turn.group_words


# --- proposing --------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Ask for a wording in private; what is there already can be supported from here too."""
    words = turn.words
    there = [(one.number, one) for one in proposed(turn, cycle)][:LISTED]
    keyboard: list[list[Key]] = [[Button(words._("🧩 Build it step by step"), "guide", (run.id,))]]
    keyboard += in_rows([Button(words._("📝 {number}", number=i), "wcard", (run.id, one.id)) for i, one in there], 6)
    telling.ask(
        turn,
        run,
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            rows(
                words._("Proposed so far (📝 opens one):"),
                *(words._("<b>{number}.</b> {text}", number=i, text=shorten(one.text, 160)) for i, one in there),
            )
            if there
            else None,
            words._(
                "How would you word the goal? One sentence: who does what, how you notice it, and by when. "
                "Write it to me in one message."
            ),
        ),
        keyboard,
    )


def told_in_group(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: a wording with its author's name."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="wordings")
    text = telling.within(turn, turn.incoming.text, LONGEST)
    keep(turn, run, cycle, Told(text, turn.who.id, ""))
    boards.show(turn, run, cycle)


def build_on_pressed(turn: Turn) -> None:
    """Somebody wants to go further with a wording: it is quoted, so that it can be copied and changed."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="wordings")
    base = of_cycle(turn, cycle, number(turn.args[1]))
    words = turn.words_here
    quoted = Markup("<code>{}</code>").format(words._("{text}", text=base.text))
    if turn.incoming.private:
        # In private it is a draft first: whoever wrote it says whether their name stands with it.
        question = words._("Write to me in one message how it shall read. The other one stays as it is.")
        telling.ask(turn, run, lines(words._("It says now. Tap it to copy it:"), quoted, question), base=base.id)
        return
    asked = turn.ask(
        lines(
            words._("{name}, build on this wording. Tap it to copy it:", name=turn.mention(turn.who)),
            quoted,
            words._("Reply to this message with your wording. The other one stays as it is."),
        ),
        "wbuilt",
        run=run,
        base=base.id,
    )
    messages.quotes(turn.session, asked, base.id)


def built(turn: Turn, prompt: Prompt) -> None:
    """The wording that was built on another."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="wordings")
    text = telling.within(turn, turn.incoming.text, LONGEST)
    base = turn.session.get(Contribution, prompt.data["base"])
    prompt.closed = True
    keep(turn, run, cycle, Told(text, turn.who.id, ""), base=base)
    boards.show(turn, run, cycle)


def keep_told(turn: Turn, run: StepRun, cycle: Cycle, told: Told) -> None:
    """What was sent from the private chat: a wording, or a comment on one."""
    if told.about is None:
        keep(turn, run, cycle, told, base=turn.session.get(Contribution, told.base) if told.base is not None else None)
    else:
        comments.keep(turn, run, cycle, told)


def keep(turn: Turn, run: StepRun, cycle: Cycle, told: Told, *, base: Contribution | None = None) -> None:
    """Store a wording, and give its author the check at once."""
    same = next((one for one in proposed(turn, cycle) if one.text.casefold() == told.text.casefold()), None)
    if same is not None:
        raise Refuse(turn.words._("This very wording is on the board already. Press 👍 there to support it."))
    one = Contribution(
        cycle_id=cycle.id,
        kind=Kind.WORDING,
        text=told.text,
        author_id=told.author_id,
        key_hash=told.key_hash,
        about_id=base.id if base is not None else None,
    )
    turn.session.add(one)
    turn.session.flush()
    contributions.number_shown(turn.session, cycle.id, Kind.WORDING)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    words = here(turn)
    said = (
        words._("✓ Stored anonymously: it stands on the board. Only this message holds the key to it.")
        if told.key
        else words._("✓ Noted, {name}: it stands on the board.", name=turn.who.first_name)
    )
    say_check(turn, run, one, told.key, said)
    if turn.incoming.private:
        telling.ask(turn, run, words._("Would you like to propose another one? Just write it. If not, you are done here."))


def say_check(turn: Turn, run: StepRun, one: Contribution, key: str, said: Markup) -> None:
    """What the wording shows, and what its author can do now."""
    words, found = here(turn), check(turn, one.text)
    ways = () if all_met(found) else going_on.drafts(turn, turn.cycle(), one)
    # A reply to the check in the group is the answer to its question. An anonymous text is never said where it is kept.
    public = not turn.incoming.private
    message = turn.say(
        lines(
            said,
            # The author alone reads all of it at once; in the group what is there comes first, and one question.
            rows(words._("I looked at it with the SMART check:"), kindly(words, found) if public else explained(words, found)),
            words._("It shows all three. Whether it is achievable and relevant, you will judge together.")
            if all_met(found)
            else words._("This is only advice. You can improve the wording now, or leave it as it is."),
            going_on.offered(words, ways),
        ),
        [
            going_on.keys(words, one, key, ways),
            whole_key(words, run, one, found) if public else [],
            [
                Button(words._("✏️ Improve it"), "wimprove", (one.id, key)),
                Button(words._("👌 Leave it as it is"), "wleave", (one.id, key)),
            ],
            [Button(words._("🗑 Withdraw"), "wgone", (one.id, key))],
        ],
        reply=public,
        keep=public,
    )
    if message is not None:
        turn.await_answer(message, "wanswer", run=run, person=turn.who, contribution=one.id)


# --- improving and withdrawing ----------------------------------------------------------------------------------------


def improve_pressed(turn: Turn) -> None:
    """Ask for the better wording. The question itself quotes nothing: it is kept, and must not tell whose the text is."""
    one, run = own(turn, number(turn.args[0]), turn.args[1])
    words = here(turn)
    turn.say(
        lines(
            words._("It says now. Tap it to copy it:"),
            Markup("<code>{}</code>").format(words._("{text}", text=one.text)),
        )
    )
    data: dict[str, Any] = {"contribution": one.id, "key": turn.args[1]}
    question = (
        words._("Write the whole sentence anew. /cancel leaves it as it is.")
        if turn.incoming.private
        else words._(
            "{name}, reply to this message with the whole sentence. /cancel leaves it as it is.", name=turn.mention(turn.who)
        )
    )
    turn.ask(question, "wimproved", run=run, **data)


def improved(turn: Turn, prompt: Prompt) -> None:
    """The better wording came: the one before is kept, and this one is checked too."""
    key = prompt.data["key"]
    one, run = own(turn, prompt.data["contribution"], key)
    text = telling.within(turn, turn.incoming.text, LONGEST)
    turn.session.delete(prompt)
    reword(turn, run, one, key, text)


def reword(turn: Turn, run: StepRun, one: Contribution, key: str, text: str) -> None:
    """A wording has another text; the one before is kept. A 👍 was for that one: it does not speak for other words."""
    other = not same_words(text, one.text)
    contributions.change_text(turn.session, one, text)
    if other and contributions.forget_marks(turn.session, one.id):
        turn.say(
            turn.group_words._(
                "✏️ Wording no. {number} reads differently now, so its 👍 begin anew. 📝 {number} on the board opens it.",
                number=one.number,
            ),
            to=turn.here,
        )
    say_check(turn, run, one, key, here(turn)._("✓ Changed. The version before is kept."))
    boards.show(turn, run, turn.cycle())


def leave_pressed(turn: Turn) -> None:
    """Its author is content."""
    own(turn, number(turn.args[0]), turn.args[1])
    turn.alert(turn.words._("All right: it stands on the board as it is. Until the step ends you can still improve it here."))


def withdraw_pressed(turn: Turn) -> None:
    """Withdrawn with all its versions: deleted, not only hidden."""
    taking_out.withdrawn(turn, turn.session.get(Contribution, number(turn.args[0])), turn.args[1])


def own(turn: Turn, contribution_id: int, key: str) -> tuple[Contribution, StepRun]:
    """A wording of this person's, or whose key they hold, while wordings are open."""
    one = turn.session.get(Contribution, contribution_id)
    if one is None or one.kind is not Kind.WORDING:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    run = turn.open_run_of(one.cycle_id, {"wordings"})
    mine = one.key_hash == hash_of(key) if key else one.author_id is not None and one.author_id == turn.who.id
    if not mine:
        raise Refuse(turn.words._("Only the person who wrote this can change it."))
    return one, run


# --- a draft that is meant to change what one has proposed ------------------------------------------------------------


def merge_keys(turn: Turn, run: StepRun, draft: Prompt) -> list[list[Key]]:
    """Who has proposed one wording with their name may have answered the check's question instead of proposing another."""
    words = turn.words
    keyboard: list[list[Key]] = []
    if "about" in draft.data:
        return keyboard
    if len(_mine(turn, run)) == 1:
        keyboard.append([Button(words._("🔁 In place of my wording"), "wmerge", (draft.id, "all"))])
        keyboard.append([Button(words._("➕ At the end of my wording"), "wmerge", (draft.id, "end"))])
    if "answers" in draft.data:
        keyboard.append([Button(words._("◀ Back to the questions"), "gagain", (draft.id,))])
    return keyboard


def check_answered(turn: Turn, prompt: Prompt) -> None:
    """A reply to the check in the group: is it the whole sentence, or what was missing in it?"""
    one, run = own(turn, prompt.data["contribution"], "")
    text = telling.within(turn, turn.incoming.text, LONGEST)
    draft = turn.keep_draft("wanswer_draft", run, text=text, contribution=one.id)
    words = turn.group_words
    turn.say(
        words._("Thank you, {name}. Where does it belong?", name=turn.who.first_name),
        [
            [Button(words._("🔁 In place of my wording"), "wmerge", (draft.id, "all"))],
            [Button(words._("➕ At the end of my wording"), "wmerge", (draft.id, "end"))],
            [Button(words._("✖ Do not keep it"), "wmerge", (draft.id, "no"))],
        ],
        reply=True,
    )


def merge_pressed(turn: Turn) -> None:
    """The draft becomes a new version of what its author has proposed, or is dropped."""
    draft, run, _cycle = telling.own_draft(turn)
    what, text = turn.args[1], draft.data["text"]
    named = draft.data.get("contribution")
    mine = [one for one in _mine(turn, run) if named in (None, one.id)]
    turn.session.delete(draft)
    turn.session.flush()
    if what == "no":
        turn.alert(turn.words._("All right: I have kept nothing of it."))
        return
    if run.step != "wordings" or len(mine) != 1:
        raise Refuse(turn.words._("This wording is not there any more."))
    if what == "end":
        text = telling.within(turn, f"{mine[0].text.rstrip(' .')} {text}", LONGEST)
    reword(turn, run, mine[0], "", text)


def _mine(turn: Turn, run: StepRun) -> list[Contribution]:
    there = contributions.contributions(turn.session, run.cycle_id, Kind.WORDING)
    return [one for one in there if one.author_id == turn.who.id]


telling.TELLINGS["wordings"] = Telling(open=open_private, keep=keep_told, longest=LONGEST, further=merge_keys)
