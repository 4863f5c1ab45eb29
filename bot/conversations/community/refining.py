"""Refining: anyone proposes a better text for anyone's idea.

Its author takes it or leaves it; for an anonymous idea, or if the author has left or is silent for a day, the group does.
What the idea said before is kept.
"""

import re

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community import ideas_text
from bot.conversations.community.ideas_text import idea, number_of
from bot.conversations.community.plan_text import here_words, pressed_message, put_away
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import support_needed
from bot.method.refining import PATIENCE, Decides, who_decides
from bot.store import communities, contributions, cycles, due, messages, refinements
from bot.store.contributions import Contribution
from bot.store.cycles import Cycle, StepRun
from bot.store.due import Due
from bot.store.messages import BotMessage, Prompt
from bot.store.people import Person
from bot.store.refinements import Refinement
from bot.words import Words, lines, rows, shorten

KIND = "refinement"
"""When the author of an idea has had time enough."""
LONGEST = 600
OFFERED = 60
EARLIER_SHOWN = 3

_BY_NUMBER = re.compile(r"\s*(?:no\.?|nr\.?|n\.?º|č\.?)?\s*(\d{1,2})\s*[:)–-]\s*(\S.*)", re.IGNORECASE | re.DOTALL)


def waiting(turn: Turn, cycle: Cycle) -> Markup | None:
    """Which ideas have a new text that waits for a word."""
    there = {one.contribution_id for one in refinements.of_cycle(turn.session, cycle.id)}
    numbers = [str(number_of(one)) for one in ideas_text.load(turn, cycle).all if one.id in there]
    if not numbers:
        return None
    return turn.group_words._n(
        "✏️ A refined text is proposed for no. {numbers}.",
        "✏️ Refined texts are proposed for no. {numbers}.",
        len(numbers),
        numbers=", ".join(numbers),
    )


# --- proposing --------------------------------------------------------------------------------------------------------


def pressed(turn: Turn) -> None:
    """“Refine an idea”: which one?"""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    turn.who  # noqa: B018  # refuses whoever is hidden
    words = here_words(turn)
    ideas = ideas_text.load(turn, cycle).all
    if not ideas:
        raise Refuse(turn.words._("There is no idea yet. A reply to the board makes one."))
    keys: list[Key] = [Button(str(number_of(one)), "refineone", (run.id, one.id)) for one in ideas[:OFFERED]]
    turn.say(
        words._("Which idea could be said more clearly? Press its number; anyone may propose a text for any idea."),
        [*in_rows(keys, 6), [Button(words._("✖ Close"), "ideaclose", (run.id, turn.who.id))]],
        keep=True,
    )


def one_pressed(turn: Turn) -> None:
    """An idea was chosen: ask for the text."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="choosing")
    one = idea(turn, cycle, number(turn.args[1]))
    words = here_words(turn)
    earlier = contributions.versions(turn.session, cycle.id).get(one.id, [])[-EARLIER_SHOWN:]
    how = (
        words._(
            "Write the whole text as it should be. Everyone in “{group}” will see it with your name.", group=turn.here.called
        )
        if turn.incoming.private
        else words._("{name}, reply to this message with the whole text as it should be.", name=turn.mention(turn.who))
    )
    message = pressed_message(turn)
    if message is not None:
        put_away(turn, run.opened_at, message, words._("This is done; the board shows the ideas."))
    asked = turn.ask(
        lines(
            words._("No. {number} says now:", number=number_of(one)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            rows(words._("Before that it said:"), *(words._("• {text}", text=shorten(text, 200)) for text in earlier))
            if earlier
            else None,
            how,
        ),
        "refine",
        run=run,
        idea=one.id,
    )
    messages.quotes(turn.session, asked, one.id)


def ask_what_to_do(turn: Turn, run: StepRun, one: Contribution) -> None:
    """What helped somebody is on the list now. It tells a story; an action says what is to be done."""
    words = turn.group_words
    asked = turn.ask(
        lines(
            words._("No. {number} is what helped somebody:", number=number_of(one)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            words._(
                "What would we do? Reply to this message with it in a few words, like “Set up a quiet corner”. "
                "Or leave it as it is."
            ),
        ),
        "refine",
        run=run,
        anyone=True,
        idea=one.id,
        tip=True,
    )
    messages.quotes(turn.session, asked, one.id)


def told(turn: Turn, prompt: Prompt) -> None:
    """The refined text came."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="choosing")
    one = idea(turn, cycle, prompt.data["idea"])
    _propose(turn, run, cycle, one, turn.incoming.text)
    prompt.closed = True
    asked = turn.session.get(BotMessage, prompt.message_id)
    own = prompt.person_id is not None or "tip" in prompt.data
    if asked is not None and not turn.incoming.private and own:
        put_away(turn, run.opened_at, asked, turn.group_words._("This is done; the board shows the ideas."))


def by_number(turn: Turn, run: StepRun, cycle: Cycle, text: str) -> bool:
    """A reply to the board such as “3: …” is a text for no. 3; True if it was one."""
    found = _BY_NUMBER.fullmatch(text)
    if found is None:
        return False
    one = next((each for each in ideas_text.load(turn, cycle).all if number_of(each) == int(found[1])), None)
    if one is None:
        raise Refuse(turn.words._("There is no idea no. {number} on the board.", number=found[1]))
    _propose(turn, run, cycle, one, found[2])
    return True


def _propose(turn: Turn, run: StepRun, cycle: Cycle, one: Contribution, written: str) -> None:
    words, text = here_words(turn), " ".join(written.split())
    if len(text) > LONGEST:
        raise Refuse(
            turn.words._(
                "That is too long for the board ({count} characters; {limit} fit). Nothing was stored: please send it shorter.",
                count=len(text),
                limit=LONGEST,
            )
        )
    if text == one.text or any(
        each.contribution_id == one.id and each.text == text for each in refinements.of_cycle(turn.session, cycle.id)
    ):
        raise Refuse(turn.words._("That is what it says already, or what is proposed already."))
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    if one.author_id == turn.who.id:
        contributions.change_text(turn.session, one, text)
        turn.say(
            words._("✓ No. {number} has its new text. The earlier one is kept.", number=number_of(one)),
            reply=not turn.incoming.private,
        )
        boards.show(turn, run, cycle)
        return
    proposal = Refinement(contribution_id=one.id, text=text, proposed_by=turn.who.id, at=turn.now)
    turn.session.add(proposal)
    turn.session.flush()
    _put_to_the_group(turn, run, proposal, one)
    author = _author(turn, one)
    if author is not None and author.reachable:
        _ask_the_author(turn, proposal, one, author)
    if turn.incoming.private:
        turn.say(
            words._("✓ Proposed. {name} decides on it; the group sees it too.", name=author.first_name)
            if author is not None
            else words._("✓ Proposed. The group decides on it.")
        )
    boards.show(turn, run, cycle)


def _put_to_the_group(turn: Turn, run: StepRun, proposal: Refinement, one: Contribution) -> None:
    words, author = turn.group_words, _author(turn, one)
    text = lines(
        words._("✏️ {name} proposes a clearer text for no. {number}:", name=turn.who.first_name, number=number_of(one)),
        Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=proposal.text)),
        words._(
            "It is {name}'s idea, so {name} decides. If there is no answer until this time tomorrow, the group does, with 👍.",
            name=turn.mention(author),
        )
        if author is not None
        else words._n(
            "The group decides: with {count} 👍, or the moderator's, the idea gets this text.",
            "The group decides: with {count} 👍, or the moderator's, the idea gets this text.",
            _needed(turn),
        ),
        words._("A reply to this message proposes another text."),
    )
    message = turn.say(text, [_keys(words, proposal)], to=turn.here, keep=True)
    if message is not None:
        proposal.message_id, message.quotes_id = message.id, one.id
        turn.await_answer(message, "refine", run=run, idea=one.id)
    if author is not None:
        at = turn.now + PATIENCE
        turn.session.add(Due(kind=KIND, community_id=turn.here.id, at=at, subject_id=proposal.id))
        turn.session.flush()


def _ask_the_author(turn: Turn, proposal: Refinement, one: Contribution, author: Person) -> None:
    words = turn.words_of(author)
    message = turn.say(
        lines(
            words._("{name} proposes a clearer text for your idea:", name=turn.who.first_name),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=proposal.text)),
            words._("Yours is “{text}”. Both answers are fine; what it said is kept.", text=shorten(one.text, 300)),
        ),
        [_keys(words, proposal)],
        to=author,
        keep=True,
    )
    proposal.private_id = message.id if message is not None else None


def _keys(words: Words, proposal: Refinement) -> list[Key]:
    return [
        Button(words._("👍 Take this text"), "refinetake", (proposal.id,)),
        Button(words._("↩ Leave it as it is"), "refineleave", (proposal.id,)),
    ]


# --- deciding ---------------------------------------------------------------------------------------------------------


def take_pressed(turn: Turn) -> None:
    """👍 for the refined text: the author's word, or one of the group's."""
    proposal, one, run, cycle = _enter(turn)
    author = _author(turn, one)
    mine = author is not None and author.id == turn.who.id
    decides = who_decides(author_here=author is not None, proposed_at=proposal.at, now=turn.now)
    thumbs = 0 if mine else refinements.like(turn.session, proposal.id, turn.who.id)
    if mine or (decides is Decides.GROUP and (thumbs >= _needed(turn) or turn.is_moderator())):
        _take(turn, run, cycle, proposal, one)
        turn.answer(turn.words._("✓ No. {number} has its new text.", number=number_of(one)))
        return
    if decides is Decides.AUTHOR and author is not None:
        turn.alert(
            turn.words._(
                "Your 👍 is kept. It is {name}'s idea, so {name} decides until this time tomorrow.", name=author.first_name
            )
        )
    else:
        turn.alert(
            turn.words._("Your 👍 is kept: {count} of {needed}. Another one is needed.", count=thumbs, needed=_needed(turn))
        )


def leave_pressed(turn: Turn) -> None:
    """The idea keeps its text: its author, whoever proposed the other one, or a moderator says so."""
    proposal, one, run, cycle = _enter(turn)
    if turn.who.id not in {one.author_id, proposal.proposed_by} and not turn.is_moderator():
        raise Refuse(
            turn.words._(
                "Whoever wrote the idea, whoever proposed this text, or a moderator can do this. You can reply instead."
            )
        )
    _settle(turn, run, proposal, "left", one)
    boards.show(turn, run, cycle)
    turn.answer(turn.words._("No. {number} stays as it is.", number=number_of(one)))


def time_is_over(turn: Turn, rows_: list[Due]) -> None:
    """The author was silent for a day: what the group thinks counts now."""
    cycle = cycles.current_cycle(turn.session, turn.here.id)
    run = cycles.open_run(turn.session, cycle.id) if cycle is not None else None
    if cycle is None or run is None or run.step != "choosing":
        return
    there = {one.id: one for one in refinements.of_cycle(turn.session, cycle.id)}
    for row in rows_:
        proposal = there.get(row.subject_id or 0)
        if proposal is not None and refinements.likes(turn.session, proposal.id) >= _needed(turn):
            _take(turn, run, cycle, proposal, idea(turn, cycle, proposal.contribution_id))


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: what was not decided stays as it was."""
    for proposal in refinements.of_cycle(turn.session, run.cycle_id):
        one = turn.session.get(Contribution, proposal.contribution_id)
        if one is not None:
            _settle(turn, run, proposal, "over", one)
    for prompt in messages.open_prompts(turn.session, turn.here.chat_id):
        message = turn.session.get(BotMessage, prompt.message_id)
        if prompt.purpose == "refine" and prompt.run_id == run.id and "tip" in prompt.data and message is not None:
            prompt.closed = True
            put_away(turn, run.opened_at, message, turn.group_words._("This is done; the board shows the ideas."))


def _take(turn: Turn, run: StepRun, cycle: Cycle, proposal: Refinement, one: Contribution) -> None:
    contributions.change_text(turn.session, one, proposal.text)
    _settle(turn, run, proposal, "taken", one)
    boards.show(turn, run, cycle)


def _settle(turn: Turn, run: StepRun, proposal: Refinement, how: str, one: Contribution) -> None:
    """Its messages say how it ended; the small one in the group goes, since the board shows it."""
    due.clear_due(turn.session, KIND, proposal.id)
    message = turn.session.get(BotMessage, proposal.message_id) if proposal.message_id else None
    alone = turn.session.get(BotMessage, proposal.private_id) if proposal.private_id else None
    refinements.forget(turn.session, proposal)
    if message is not None:
        put_away(turn, run.opened_at, message, _ended(turn.group_words, how, one))
    if alone is not None:
        turn.edit(alone, _ended(turn.words_of(_author(turn, one)), how, one))


def _ended(words: Words, how: str, one: Contribution) -> Markup:
    match how:
        case "taken":
            return words._("✓ No. {number} says now: “{text}”", number=number_of(one), text=shorten(one.text, 300))
        case "left":
            return words._("No. {number} stays as it is: “{text}”", number=number_of(one), text=shorten(one.text, 300))
        case _:
            return words._("The step is over; no. {number} stayed as it was.", number=number_of(one))


def _enter(turn: Turn) -> tuple[Refinement, Contribution, StepRun, Cycle]:
    proposal = turn.session.get(Refinement, number(turn.args[0]))
    one = turn.session.get(Contribution, proposal.contribution_id) if proposal is not None else None
    if proposal is None or one is None:
        raise Refuse(turn.words._("This is decided already. The board shows what the idea says now."))
    run = turn.open_run_of(one.cycle_id, {"choosing"})
    turn.who  # noqa: B018  # refuses whoever is hidden
    return proposal, one, run, turn.cycle()


def _author(turn: Turn, one: Contribution) -> Person | None:
    """Whoever wrote the idea, if there is a name to it and they are still in the group."""
    if one.author_id is None:
        return None
    member = communities.membership(turn.session, turn.here.id, one.author_id)
    return turn.session.get(Person, one.author_id) if member is not None and member.present else None


def _needed(turn: Turn) -> int:
    return support_needed(len(communities.core(turn.session, turn.here.id)))
