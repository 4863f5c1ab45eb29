"""What is asked when the group looks at how far it got, and how: in native polls with names, or in private without.

Which of the two is the moderator's choice, as long as nobody has voted.
"""

from markupsafe import Markup

from bot.conversations.boards import show
from bot.conversations.buttons import Button, Key, Private, number, short
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.evaluation import polled
from bot.method.marking import mark
from bot.store import cycles, plan, polls
from bot.store.cycles import Cycle, StepRun
from bot.store.polls import Poll
from bot.words import Words, shorten

LEVELS = (
    mark("Much less than hoped"),
    mark("Less than hoped"),
    mark("As hoped"),
    mark("More than hoped"),
    mark("Much more than hoped"),
)
EFFECTS = (mark("A lot"), mark("Somewhat"), mark("Not really"), mark("Can't say yet"))
ANSWERS = {"attainment": LEVELS, "effect": EFFECTS}


def opens(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Ask, the second time in the same way as the first."""
    earlier = [one for one in cycles.runs(turn.session, cycle.id) if one.step == run.step and one.id != run.id]
    _ask(turn, run, cycle, secret=bool(earlier) and in_secret(turn, earlier[-1]))


def _ask(turn: Turn, run: StepRun, cycle: Cycle, *, secret: bool) -> None:
    """One question on the goal, and one for each action, those that are done first."""
    words = turn.group_words
    done = [(one.id, one.state is plan.State.DONE) for one in plan.actions(turn.session, cycle.id)]
    asked: list[tuple[str, int | None]] = [("attainment", None), *(("effect", action) for action in polled(done))]
    for purpose, subject in asked:
        text = question(turn, words, cycle, purpose, subject) or Markup()
        options = [words._(answer) for answer in ANSWERS[purpose]]
        if secret:
            turn.secret_poll(run, purpose, text, options, subject_id=subject)
        else:
            turn.poll(run, purpose, text, options, subject_id=subject)


def question(turn: Turn, words: Words, cycle: Cycle, purpose: str, subject: int | None) -> Markup | None:
    """A question in somebody's words; None if the action that it asks about is not there any more."""
    if purpose == "attainment":
        return (
            words._("How far did we get with our goal? “{goal}”", goal=shorten(cycle.goal, 220))
            if cycle.goal
            else words._("How far did we get?")
        )
    titles = {one.id: one.title for one in plan.actions(turn.session, cycle.id)}
    return words._("Did it help? “{action}”", action=shorten(titles[subject], 250)) if subject in titles else None


def in_secret(turn: Turn, run: StepRun) -> bool:
    """Whether a step asks, or asked, in private."""
    return any(poll.secret for poll in polls.polls_of(turn.session, run.id))


def leave(turn: Turn, run: StepRun) -> None:
    """However the step ends: nothing takes more votes, and who chose what in private is forgotten."""
    for poll in polls.polls_of(turn.session, run.id):
        if not poll.secret:
            turn.stop_poll(poll)
        elif not poll.closed:
            poll.closed = True
            polls.close_secret(turn.session, poll, SMALLEST_RESULT)


# --- openly or in private ---------------------------------------------------------------------------------------------


def invitation(turn: Turn, run: StepRun) -> Markup:
    """How to take part, as the board says it."""
    words = turn.group_words
    if in_secret(turn, run):
        return words._(
            "🤫 Please answer in private: one question about the goal, and one for each action. When this step closes I count "
            "the answers and forget who gave them. Fewer than {count} answers to a question are not shown.",
            count=SMALLEST_RESULT,
        )
    return words._(
        "Please vote in the polls here in the chat: one about the goal, and one for each action. In them everyone can see who "
        "chose what."
    )


def keys(turn: Turn, run: StepRun) -> list[list[Key]]:
    """The way to the questions in private; and, as long as nobody has voted, to the other way of asking."""
    words, secret = turn.group_words, in_secret(turn, run)
    untouched = not polls.poll_voters(turn.session, run.id)
    rows: list[list[Key]] = []
    if secret:
        rows.append([Private(words._("🤫 Answer in private"), f"attain_{short(run.id)}")])
    if untouched and secret:
        rows.append([Button(words._("🗳 Ask openly here instead"), "askhow", (run.id, 0))])
    elif untouched:
        rows.append([Button(words._("🤫 Ask in private instead"), "askhow", (run.id, 1))])
    return rows


def how_pressed(turn: Turn) -> None:
    """The moderator chooses how it is asked; the button names what it leads to, so that two presses are one."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="attainment")
    turn.require_moderator()
    secret = turn.args[1] == "1"
    if secret != in_secret(turn, run):
        if polls.poll_voters(turn.session, run.id):
            raise Refuse(
                turn.words._("Somebody has answered already, so it stays as it is: answers count only as they were asked.")
            )
        for poll in polls.polls_of(turn.session, run.id):
            if not poll.secret:
                turn.stop_poll(poll)
            polls.drop(turn.session, poll)
        _ask(turn, run, cycle, secret=secret)
        show(turn, run, cycle)
    turn.alert(
        turn.words._(
            "I ask everyone in private now: the button is on the board. You can change this until somebody has answered."
        )
        if secret
        else turn.words._("I ask openly now: the polls are in the chat. You can change this until somebody has voted.")
    )


def too_few(words: Words) -> Markup:
    """What stands in place of a result that would tell who gave it."""
    return words._("too few to show without telling who")


def hidden(poll: Poll) -> bool:
    """Whether a poll does not show how it stands: one in private that is open."""
    return poll.secret and not poll.closed
