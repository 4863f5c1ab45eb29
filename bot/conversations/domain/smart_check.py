"""The SMART check: three letters that a wording shows, two that the group judges in polls.

It advises. A group may go on with a wording that shows none of the letters.
"""

from datetime import date
from functools import lru_cache

from markupsafe import Markup

from bot.conversations import boards, taking_out, telling
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, linked, number, short
from bot.conversations.domain.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.telling import Telling, Told
from bot.conversations.turn import Refuse, Turn
from bot.method import smart
from bot.method.marking import mark
from bot.method.smart import SmartCheck, Verdict, language_in
from bot.method.smart_suggest import Letter
from bot.store import communities, contributions, polls
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.polls import Poll
from bot.words import Words, lines, rows, shorten

REASON_LONGEST = 600
REASON_SHOWN = 200

ANSWERS = {
    "achievable": (mark("Yes, we can do it"), mark("Only if something changes"), mark("No")),
    "relevant": (mark("Yes, it matters to us"), mark("Partly"), mark("No")),
}
"""What the group is asked, and the answers of each poll."""


# --- the three letters of the text ------------------------------------------------------------------------------------


def check(turn: Turn, text: str) -> SmartCheck:
    """The check of a wording, in the language that it is surely written in, else in the group's."""
    return _checked(text, language_in(text, turn.here.language), turn.today)


@lru_cache(maxsize=512)
def _checked(text: str, language: str, today: date) -> SmartCheck:
    """A board with many wordings is drawn at each press; its wordings stay the same."""
    return smart.check(text, language, today)


LETTERS = {
    Letter.SPECIFIC: mark("Specific"),
    Letter.MEASURABLE: mark("Measurable"),
    Letter.TIME_BOUND: mark("Time-bound"),
}


def letters(words: Words, found: SmartCheck) -> Markup | None:
    """The letters that a wording shows, in one line; None if it shows none yet."""
    shown = [words._("{letter} ✓", letter=words._(name)) for name, verdict in _verdicts(found) if verdict.met]
    return Markup(" · ").join(shown) if shown else None


def kindly(words: Words, found: SmartCheck) -> Markup:
    """What everyone reads below a wording: what is there, in its own words, then one question. Not what is all missing."""
    first = next((verdict for _, verdict in _verdicts(found) if not verdict.met), None)
    return rows(_there(words, found), words._("💭 {question}", question=_question(words, first)) if first is not None else None)


def explained(words: Words, found: SmartCheck) -> Markup:
    """The whole check, for whoever wants it: what is there, then a question for each other letter."""
    return rows(
        _there(words, found),
        *(
            words._("💭 <b>{letter}:</b> {question}", letter=words._(name), question=_question(words, verdict))
            for name, verdict in _verdicts(found)
            if not verdict.met
        ),
    )


def more_to_ask(found: SmartCheck) -> bool:
    """Whether the whole check says more than what stands below a wording."""
    return sum(not verdict.met for _, verdict in _verdicts(found)) > 1


def whole_key(words: Words, run: StepRun, one: Contribution, found: SmartCheck) -> list[Key]:
    """The way to the whole check, read in private."""
    if not more_to_ask(found):
        return []
    return [Private(words._("🔎 All questions of the check"), f"check_{short(run.id)}_{short(one.id)}")]


def open_whole(turn: Turn, args: tuple[str, ...]) -> None:
    """The link below a wording: the whole check, in private."""
    _run, cycle = turn.enter_run(linked(args), closed_ok=True)
    one, words = turn.session.get(Contribution, linked(args[1:])), turn.words
    if one is None or one.cycle_id != cycle.id or one.kind is not Kind.WORDING:
        raise Refuse(words._("This wording is not there any more."))
    turn.say(
        lines(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            explained(words, check(turn, one.text)),
            words._("This is only advice: your group decides."),
        )
    )


def _verdicts(found: SmartCheck) -> tuple[tuple[str, Verdict], ...]:
    return (
        (LETTERS[Letter.SPECIFIC], found.specific),
        (LETTERS[Letter.MEASURABLE], found.measurable),
        (LETTERS[Letter.TIME_BOUND], found.time_bound),
    )


def _there(words: Words, found: SmartCheck) -> Markup | None:
    """The letters that are there, each with the words that it rests on."""
    shown = [
        words._("✓ {letter}: “{words}”", letter=words._(name), words=shorten(verdict.evidence, 90))
        if verdict.evidence
        else words._("✓ {letter}", letter=words._(name))
        for name, verdict in _verdicts(found)
        if verdict.met
    ]
    return rows(*shown) if shown else None


def _question(words: Words, verdict: Verdict) -> Markup:
    evidence = shorten(verdict.evidence, 90) if verdict.evidence else ""
    return words._(verdict.question, words=evidence) if verdict.question else Markup("")


def all_met(found: SmartCheck) -> bool:
    """Whether the text shows all three."""
    return found.specific.met and found.measurable.met and found.time_bound.met


# --- the step ---------------------------------------------------------------------------------------------------------


def wording(turn: Turn, cycle: Cycle) -> Contribution | None:
    """The wording that the group goes on with."""
    return contributions.chosen(turn.session, cycle.id, Kind.WORDING)


def open_step(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Ask the group in two polls what no text can show. The wording stands in the question: it tells the polls apart."""
    one = wording(turn, cycle)
    if one is None:
        # The wordings were skipped: the one with the most support goes on, if there is any.
        there = contributions.contributions(turn.session, cycle.id, Kind.WORDING)
        support = contributions.marks(turn.session, cycle.id)
        one = max(there, key=lambda each: support.get(each.id, 0), default=None)
        if one is None:
            return
        contributions.choose(turn.session, cycle.id, Kind.WORDING, one.id)
    words, goal = turn.group_words, shorten(one.text, 180)
    questions = {
        "achievable": words._("Is it achievable for us? “{goal}”", goal=goal),
        "relevant": words._("Is it relevant for us? “{goal}”", goal=goal),
    }
    for purpose, question in questions.items():
        turn.poll(run, purpose, question, [words._(answer) for answer in ANSWERS[purpose]], subject_id=one.id)


def has_answered(turn: Turn, run: StepRun, _cycle: Cycle) -> set[int]:
    """Who has voted in both polls."""
    return polls.voted_in_all(turn.session, run.id)


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The wording, its letters, how the polls stand, and the reasons."""
    words = turn.group_words
    one = wording(turn, cycle)
    back: list[Key] = [Button(words._("✏️ Back to the wordings"), "back", (run.id,))]
    if one is None:
        return Board(words._("There is no wording yet. The moderator can go back to the wordings."), [back])
    reasons = _reasons(turn, one)
    shown, turning = boards.page(turn, run, reasons)
    found = check(turn, one.text)
    text = lines(
        rows(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            kindly(words, found),
        ),
        rows(
            words._(
                "Whether it is achievable and relevant, only you can say. Please answer the two polls above. In them "
                "everyone can "
                "see who chose what."
            ),
            *(_standing(turn, poll) for poll in polls.polls_of(turn.session, run.id)),
        ),
        words._("All this is advice: you decide in the next step, or the moderator goes back to the wordings."),
        rows(
            words._("Why do you think so? Reply to this message, or tell me in private, with your name or without."),
            *(reason for _, reason in shown),
        ),
    )
    keyboard: list[list[Key]] = [
        [Private(words._("✍️ Tell why in private"), f"say_{short(run.id)}")],
        whole_key(words, run, one, found),
        turning,
        back,
    ]
    return Board(text, keyboard)


def _version(turn: Turn, one: Contribution) -> int:
    """Which text of a wording it is: the first is 1."""
    return len(contributions.versions(turn.session, one.cycle_id).get(one.id, [])) + 1


def _reasons(turn: Turn, one: Contribution) -> list[Markup]:
    """Why people think so: about the wording as it reads now, then what was said about the words that it had before."""
    words, now = turn.group_words, _version(turn, one)

    def line(reason: Contribution) -> Markup:
        text, name = shorten(reason.text, REASON_SHOWN), author(turn, reason.author_id)
        if (reason.number or now) == now:
            return words._("• {text} ({name})", text=text, name=name)
        return words._("• {text} ({name}, about version {number})", text=text, name=name, number=reason.number)

    there = contributions.about(turn.session, one, Kind.REASON)
    return [line(reason) for reason in sorted(there, key=lambda each: -(each.number or now))]


def _standing(turn: Turn, poll: Poll) -> Markup:
    """How a poll stands: every answer with its number, of those who are in the group now."""
    words = turn.group_words
    name = words._("<b>Achievable</b>") if poll.purpose == "achievable" else words._("<b>Relevant</b>")
    present = communities.present(turn.session, turn.here.id)
    counted = zip(ANSWERS[poll.purpose], polls.counts(turn.session, poll, present), strict=True)
    answers = (words._("{answer}: {count}", answer=words._(answer), count=count) for answer, count in counted)
    return words._("{letter}: {answers}", letter=name, answers=Markup(" · ").join(answers))


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The check may close at any time: it advises."""
    one, words = wording(turn, cycle), turn.group_words
    if one is None:
        return Outcome(words._("There is no wording yet, so we go back to the wordings."), to="wordings")
    return Outcome(
        lines(
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            rows(
                letters(words, check(turn, one.text)),
                *(_standing(turn, poll) for poll in polls.polls_of(turn.session, run.id)),
            ),
        )
    )


def early(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Somebody has not answered both polls; whoever has answered one has taken part all the same."""
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(core & has_answered(turn, run, cycle))
    if heard == len(core):
        return None
    return turn.words._n(
        "So far {heard} of {count} person has answered both polls.",
        "So far {heard} of {count} people have answered both polls.",
        len(core),
        heard=heard,
    )


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends, its polls end with it."""
    for poll in polls.polls_of(turn.session, run.id):
        turn.stop_poll(poll)
    telling.leave(turn, run)


# --- reasons ----------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Ask for a reason in private."""
    one, words = wording(turn, cycle), turn.words
    if one is None:
        raise Refuse(words._("There is no wording yet. The moderator can go back to the wordings."))
    telling.ask(
        turn,
        run,
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=one.text)),
            words._("Is this achievable and relevant for your group? Tell me why, or why not, in one message."),
        ),
    )


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: a reason, with its author's name, since everyone has read it."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="smart")
    text = telling.within(turn, turn.incoming.text, REASON_LONGEST)
    keep(turn, run, cycle, Told(text, turn.who.id, ""))
    boards.show(turn, run, cycle)


def keep(turn: Turn, run: StepRun, cycle: Cycle, told: Told) -> None:
    """Store a reason."""
    one = wording(turn, cycle)
    if one is None:
        raise Refuse(turn.words._("There is no wording yet. The moderator can go back to the wordings."))
    reason = Contribution(
        cycle_id=cycle.id,
        kind=Kind.REASON,
        text=told.text,
        author_id=told.author_id,
        key_hash=told.key_hash,
        about_id=one.id,
        number=_version(turn, one),
    )
    turn.session.add(reason)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    words = turn.words
    turn.say(
        words._("✓ Stored anonymously: it stands on the board. Only this message holds the key to it.")
        if told.key
        else words._("✓ Noted, {name}: it stands on the board.", name=turn.who.first_name),
        [[Button(words._("🗑 Withdraw"), "unreason", (reason.id, told.key))]],
        reply=not turn.incoming.private,
    )


def withdrawn(turn: Turn) -> None:
    """Its author takes a reason back: the text is deleted."""
    taking_out.withdrawn(turn, turn.session.get(Contribution, number(turn.args[0])), turn.args[1])


telling.TELLINGS["smart"] = Telling(open=open_private, keep=keep, longest=REASON_LONGEST)
