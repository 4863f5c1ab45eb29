"""Private reflection: eight questions, one at a time, alone with the bot; for each answer its author chooses who sees it."""

from markupsafe import Markup

from bot.conversations import first_look, flow, taking_out
from bot.conversations.boards import Board
from bot.conversations.buttons import Private, linked, number, short
from bot.conversations.flow import Outcome
from bot.conversations.practice import reflected, reflecting
from bot.conversations.practice.answering import ask_sharing, thank
from bot.conversations.practice.reflecting import DRAFTS, ask, waiting
from bot.conversations.turn import Turn
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.evaluation import PROMPTS
from bot.store import communities, messages, reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.reflections import Reflection, Sharing
from bot.words import bar, lines, rows


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """How many have reflected and how many answers are shared; no names."""
    words = turn.group_words
    core = communities.core(turn.session, turn.here.id)
    finished = reflections.finished(turn.session, cycle.id)
    through = len(finished & {person.id for person in core})
    shared = reflections.reflections(turn.session, cycle.id, shared=True)
    text = lines(
        words._(
            "Now each of us looks back alone, with eight short questions in private. For each answer you choose who sees it: "
            "everyone with your name, everyone without your name, or only you."
        ),
        words._("Before the harvest a moderator reads what you share, also without your name, to take out what hurts somebody.")
        if first_look.at(turn, run)
        else None,
        words._("You can stop at any time and go on days later, with the button below or with /my."),
        rows(
            words._(
                "{bar} {through} of {core} people have been through the questions",
                bar=bar(through, len(core)),
                through=through,
                core=len(core),
            ),
            words._n("{count} answer is shared so far", "{count} answers are shared so far", len(shared)),
        ),
        words._(
            "As long as fewer than {count} people have finished, others might guess who wrote an answer without a name.",
            count=SMALLEST_RESULT,
        )
        if len(finished) < SMALLEST_RESULT
        else None,
    )
    return Board(
        text,
        [[Private(words._("✍️ Reflect in private"), f"reflect_{short(run.id)}")]],
        go_on=words._("▶ Look at what was shared"),
    )


def early(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup | None:
    """Not everyone in the core team has been through the questions yet."""
    return flow.some_missing(turn, reflections.finished(turn.session, cycle.id))


def has_answered(turn: Turn, run: StepRun, cycle: Cycle) -> set[int]:
    """Who has been through the questions. When the group came back here, nobody can tell who has more to say."""
    return reflections.finished(turn.session, cycle.id) if run.round == 1 else set()


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The reflection may close at any time."""
    words = turn.group_words
    shared = reflections.reflections(turn.session, cycle.id, shared=True)
    people = reflections.finished(turn.session, cycle.id)
    return Outcome(
        rows(
            words._n(
                "{count} person has been through the questions.", "{count} people have been through the questions.", len(people)
            )
            if people
            else None,
            words._n("{count} answer was shared with the group.", "{count} answers were shared with the group.", len(shared)),
            taking_out.said(turn, run, cycle),
        )
    )


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: what waited for a choice is kept for its author alone, and no draft stays."""
    for draft in messages.prompts_of_run(turn.session, run.id, DRAFTS):
        author = turn.session.get(Person, draft.person_id)
        if author is not None and not draft.closed:
            data = draft.data
            turn.session.add(
                Reflection(
                    cycle_id=run.cycle_id,
                    prompt=data["prompt"],
                    text=data["text"],
                    sharing=Sharing.MINE,
                    author_id=author.id,
                    voice=data.get("voice"),
                    seconds=data.get("seconds") or 0,
                )
            )
            if author.reachable:
                _say_kept(turn, author)
        turn.session.delete(draft)
    turn.session.flush()


def _say_kept(turn: Turn, author: Person) -> None:
    turn.say(
        turn.words_of(author)._(
            "The reflection in “{group}” is over. You had not said yet who may see your last answer, so I kept it for you "
            "alone. You find it with /my.",
            group=turn.here.called,
        ),
        to=author,
    )


# --- alone ------------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board, or /my, led here: on where this person stopped."""
    run, cycle = turn.enter_run(linked(args), step="reflection", closed_ok=True)
    if run.closed_at is not None:
        turn.say(turn.words._("The reflection is over: the group looks at what was shared. This is what you wrote:"))
        reflected.say_own(turn, cycle)
        return
    there = waiting(turn, run)
    progress = reflections.progress(turn.session, cycle.id, turn.who.id)
    if there:
        ask_sharing(turn, there[0], cycle)
    elif progress.finished or progress.position >= len(PROMPTS):
        _overview(turn, run, cycle)
    else:
        ask(turn, run, cycle, progress.position)


def question_pressed(turn: Turn) -> None:
    """Skip, back, or any question of the list: each of these buttons names where it leads."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    index = max(0, number(turn.args[1]))
    if index >= len(PROMPTS):
        thank(turn, run, cycle)
    else:
        ask(turn, run, cycle, index)


def later_pressed(turn: Turn) -> None:
    """A pause: nothing is awaited until this person comes back."""
    run, _cycle = turn.enter_run(number(turn.args[0]), step="reflection")
    reflecting.drop_questions(turn, run)
    turn.say(
        turn.words._(
            "All right. What you stored stays, and I remember where you are. To go on, press the button in the group again, or "
            "send me /my."
        )
    )


def _overview(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Somebody who is through comes back: what they wrote, and all questions."""
    words = turn.words
    turn.say(words._("You have been through all questions. Thank you! This is what you wrote:"))
    reflected.say_own(turn, cycle)
    turn.say(
        lines(words._("Would you like to add something? Press the number of a question:"), reflecting.names(turn)),
        reflecting.all_questions(run),
    )
