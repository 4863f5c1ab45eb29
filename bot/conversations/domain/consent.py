"""Consent: everyone says where they stand on a proposal; it is adopted when enough have spoken and nobody objects.

Used for the goal and for the plan. The board shows numbers and reasons, never who stands where. Reasons are in
`bot.conversations.domain.concerns`.
"""

from collections import Counter
from collections.abc import Callable

from markupsafe import Markup

from bot.conversations import boards, flow, telling
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, number, short
from bot.conversations.domain import concerns, deciding
from bot.conversations.domain.connections import author
from bot.conversations.flow import Outcome
from bot.conversations.telling import Telling
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.consent import WITH_REASON, Choice, Verdict, decide, needed
from bot.method.marking import mark
from bot.method.plain_words import flat
from bot.method.steps import STEPS
from bot.store import communities, consents, contributions
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.words import LANGUAGES, Words, bar, lines, rows, shorten, words

PROPOSAL: dict[str, Callable[[Turn, StepRun, Cycle], Markup]] = {}
"""What is to be decided at a step, as the board shows it; it may refuse if there is nothing."""

ADOPTED: dict[str, Callable[[Turn, StepRun, Cycle], None]] = {}
"""What happens when the proposal of a step is adopted."""

LABELS = {
    Choice.SUPPORT: mark("💚 I support it"),
    Choice.LIVE: mark("👍 I can live with it"),
    Choice.CONCERN: mark("🤔 I have a concern"),
    Choice.OBJECT: mark("✋ I can't accept it"),
}

REASON_SHOWN = 240


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """The proposal, how many stand where, and the reasons."""
    words = turn.group_words
    said = _said(turn, run)
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(core & said.keys())
    shown, turning = boards.page(turn, run, _reasons(turn, run, cycle))
    text = lines(
        PROPOSAL[run.step](turn, run, cycle),
        rows(
            words._("Can everyone live with it for now? It only has to be good enough to try. Say where you stand."),
            words._("I tell nobody who presses what. You can change it until the result is shown."),
            words._("Everyone reads your concern, with your name; in private it can be without."),
        ),
        counts(words, said),
        rows(
            words._("{bar} {heard} of {core} people have spoken", bar=bar(heard, len(core)), heard=heard, core=len(core)),
            deciding.how(words, turn.here, len(core)),
        ),
        rows(words._("The concerns so far:"), *(reason for _, reason in shown)) if shown else None,
    )
    keyboard: list[list[Key]] = [
        *choice_keys(words, run),
        turning,
        [Private(words._("✍️ Say it in private"), f"say_{short(run.id)}")],
    ]
    return Board(
        text,
        keyboard,
        go_on=words._("▶ Everyone has spoken: show the result")
        if core and heard == len(core)
        else words._("▶ Close and show the result"),
    )


def choice_keys(words: Words, run: StepRun) -> list[list[Key]]:
    """The four buttons."""
    return [[Button(words._(label), "stand", (run.id, choice.value))] for choice, label in LABELS.items()]


def counts(words: Words, said: dict[int, Choice]) -> Markup:
    """How many stand where; from so many people on that it does not tell who."""
    if len(said) < SMALLEST_RESULT:
        return words._(
            "The numbers appear when {count} people have spoken. After that, whoever watches them closely may guess who "
            "pressed what.",
            count=SMALLEST_RESULT,
        )
    counted = Counter(said.values())
    return rows(*(words._("{label}: {count}", label=words._(label), count=counted[one]) for one, label in LABELS.items()))


def stand_pressed(turn: Turn) -> None:
    """Somebody says where they stand, or changes it."""
    run, cycle = turn.enter_run(number(turn.args[0]))
    if run.step not in PROPOSAL or turn.args[1] not in set(Choice):
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    stand(turn, run, cycle, Choice(turn.args[1]))


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: the words of a button count as its press; anything else is a reason, or a remark."""
    said = flat(turn.incoming.text)
    choice = next((one for one, label in LABELS.items() for code in LANGUAGES if said == flat(str(words(code)._(label)))), None)
    if choice is None:
        concerns.board_replied(turn, prompt)
        return
    run, cycle = turn.enter_run(prompt.run_id or 0)
    stand(turn, run, cycle, choice)


def stand(turn: Turn, run: StepRun, cycle: Cycle, choice: Choice) -> None:
    """Note where somebody stands, and ask for the reason where there should be one."""
    who = turn.who
    before = consents.set_position(turn.session, run.id, who.id, choice)
    contributions.note_contributed(turn.session, run.id, who.id)
    label = turn.words._(LABELS[choice])
    if choice in WITH_REASON:
        concerns.after_choice(turn, run, cycle, choice, label, changed=before is not choice)
    else:
        own = concerns.drop(turn, run, who)
        changeable = turn.words._("Noted: {label}. You can change it until the result is shown.", label=label)
        theirs = turn.words_of(who)
        stays = theirs._(
            "Noted: {label}. If you gave a reason anonymously, it stays until you withdraw it with its own button.",
            label=theirs._(LABELS[choice]),
        )
        if before not in WITH_REASON or own:
            turn.alert(changeable)
        elif not concerns.read_by_all(turn):
            turn.alert(stays)
        else:
            # That there was a concern would tell the group whose a reason without a name is.
            turn.alert(changeable)
            if who.reachable:
                turn.say(stays, to=who)
    boards.show(turn, run, cycle)


def open_private(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """The proposal and the four buttons in private."""
    words = turn.words
    turn.say(
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            PROPOSAL[run.step](turn, run, cycle),
            words._("Can you live with it for now? It only has to be good enough to try. Say where you stand."),
            words._("The group sees only how many said what. If you have a concern, I ask you here what it is."),
        ),
        choice_keys(words, run),
    )
    choice = consents.positions(turn.session, run.id).get(turn.who.id)
    if choice in WITH_REASON:
        concerns.ask(turn, run, choice, turn.who)


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """Adopted, or back with the concerns on top; refused while too few have spoken."""
    words, said = turn.group_words, _said(turn, run)
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    heard = len(core & said.keys())
    here = turn.here
    verdict = decide(said.values(), heard=heard, core=len(core), rule=here.rule, quorum=here.quorum)
    if verdict is Verdict.TOO_FEW:
        raise Refuse(
            turn.words._(
                "{heard} of {core} people have spoken; at least {needed} are needed. Please wait, or ask the others.",
                heard=heard,
                core=len(core),
                needed=needed(len(core), here.quorum),
            )
        )
    proposal, reasons = PROPOSAL[run.step](turn, run, cycle), _reasons(turn, run, cycle)
    spoken = (
        counts(words, said)
        if len(said) >= SMALLEST_RESULT
        else words._n("{count} person has spoken.", "{count} people have spoken.", len(said))
    )
    if verdict is Verdict.OBJECTED:
        to = STEPS[run.step].back or run.step
        return Outcome(
            lines(
                proposal,
                deciding.not_adopted(words, here.rule),
                spoken,
                rows(words._("These are the concerns:"), *reasons[:10])
                if reasons
                else words._("No reason was given. Ask in the group what would have to be different."),
                words._(
                    "We go back to “{step}” and look for something that everyone can live with.", step=boards.title(words, to)
                ),
            ),
            to=to,
        )
    if run.step in ADOPTED:
        ADOPTED[run.step](turn, run, cycle)
    return Outcome(
        lines(
            words._("✅ <b>Adopted:</b>"),
            proposal,
            spoken,
            rows(words._("Kept for the day when we look back:"), *reasons[:10]) if reasons else None,
        )
    )


def has_answered(turn: Turn, run: StepRun, _cycle: Cycle) -> set[int]:
    """Who has spoken."""
    return set(_said(turn, run))


def early(turn: Turn, run: StepRun, _cycle: Cycle) -> Markup | None:
    """Enough have spoken, and not everyone."""
    said = set(_said(turn, run))
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    return flow.some_missing(turn, said) if len(core & said) >= needed(len(core), turn.here.quorum) else None


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: how many stood where is kept, who is forgotten."""
    consents.close_positions(turn.session, run.id, set(_said(turn, run)))
    telling.leave(turn, run)


def _said(turn: Turn, run: StepRun) -> dict[int, Choice]:
    """What those have said who are in the group now."""
    present = communities.present(turn.session, turn.here.id)
    return {person: choice for person, choice in consents.positions(turn.session, run.id).items() if person in present}


def _reasons(turn: Turn, run: StepRun, cycle: Cycle) -> list[Markup]:
    return [
        turn.group_words._("• {text} ({name})", text=shorten(one.reason, REASON_SHOWN), name=author(turn, one.author_id))
        for one in consents.concerns(turn.session, cycle.id, run.id)
    ]


for _step in ("consent", "agreement"):
    telling.TELLINGS[_step] = Telling(open=open_private, keep=concerns.keep, longest=concerns.LONGEST)
