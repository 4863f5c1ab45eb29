"""What is asked when the group looks at how far it got, and how: in native polls with names, or in private without.

In private by itself with pupils in the core team, or if the group did so last time. The moderator can change it as long as
nobody has voted.
"""

from markupsafe import Markup

from bot.conversations.boards import show
from bot.conversations.buttons import Button, Key, Private, number, short
from bot.conversations.community.plan_text import DELETABLE
from bot.conversations.turn import Refuse, Turn
from bot.method.anonymity import SMALLEST_RESULT
from bot.method.evaluation import polled, private_by_itself
from bot.method.marking import mark
from bot.store import communities, cycles, plan, polls
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage
from bot.store.polls import Poll
from bot.words import Words, rows, shorten

LEVELS = (
    mark("Much less than hoped"),
    mark("Less than hoped"),
    mark("As hoped"),
    mark("More than hoped"),
    mark("Much more than hoped"),
)
EFFECTS = (mark("A lot"), mark("Somewhat"), mark("Not really"), mark("Can't say yet"))
LEFT_OUT_SHOWN = 5
ANSWERS = {"attainment": LEVELS, "effect": EFFECTS}


def opens(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """Ask, the second time in the same way as the first."""
    here = cycles.runs(turn.session, cycle.id)
    earlier = [one for one in here if one.step == run.step and one.id != run.id]
    secret = in_secret(turn, earlier[-1]) if earlier else _private_by_itself(turn, cycle)
    _ask(turn, run, cycle, secret=secret)


def _private_by_itself(turn: Turn, cycle: Cycle) -> bool:
    roles = [member.role for member, _ in communities.roster(turn.session, turn.here.id) if member.part is Part.CORE]
    if private_by_itself(roles):
        return True
    before = [one for one in cycles.cycles(turn.session, cycle.community_id) if one.number < cycle.number]
    last = cycles.last_run(turn.session, before[-1].id, "attainment") if before else None
    return last is not None and in_secret(turn, last)


def _ask(turn: Turn, run: StepRun, cycle: Cycle, *, secret: bool) -> None:
    """One question on the goal, and one for each action that was begun, those that are done first."""
    words = turn.group_words
    begun = [(one.id, begun_on(one), one.state is plan.State.DONE) for one in plan.actions(turn.session, cycle.id)]
    asked: list[tuple[str, int | None]] = [("attainment", None), *(("effect", action) for action in polled(begun))]
    for purpose, subject in asked:
        text = question(turn, words, cycle, purpose, subject) or Markup()
        options = [words._(answer) for answer in ANSWERS[purpose]]
        if secret:
            turn.secret_poll(run, purpose, text, options, subject_id=subject)
        else:
            turn.poll(run, purpose, text, options, subject_id=subject)


def begun_on(action: plan.Action) -> bool:
    """Whether somebody noted that an action is on the way or done."""
    return action.state is not plan.State.OPEN or bool(action.percent)


def left_out(turn: Turn, cycle: Cycle) -> Markup | None:
    """What is not asked about, since nobody began it; and where it goes on."""
    words = turn.group_words
    there = [one for one in plan.actions(turn.session, cycle.id) if not begun_on(one)]
    if not there:
        return None
    return rows(
        words._("Not asked, since nobody noted that it was begun. Later we see whether it grows on in the next cycle:"),
        *(words._("• {action}", action=shorten(one.title, 70)) for one in there[:LEFT_OUT_SHOWN]),
    )


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
    found: list[list[Key]] = []
    if secret:
        found.append([Private(words._("🤫 Answer in private"), f"attain_{short(run.id)}")])
    if untouched and secret:
        found.append([Button(words._("🗳 Ask openly here instead"), "askhow", (run.id, 0))])
    elif untouched:
        found.append([Button(words._("🤫 Ask in private instead"), "askhow", (run.id, 1))])
    return found


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
            _take_away(turn, run, poll)
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


def _take_away(turn: Turn, run: StepRun, poll: Poll) -> None:
    """A poll in the chat that is asked in another way now is deleted, so that nobody votes where it counts for nothing."""
    message = turn.session.get(BotMessage, poll.message_id) if poll.message_id is not None else None
    if message is None:
        return
    if turn.now - run.opened_at < DELETABLE:
        turn.delete(message)
    else:
        turn.stop_poll(poll)


def too_few(words: Words) -> Markup:
    """What stands in place of a result that would tell who gave it."""
    return words._("too few to show without telling who")


def hidden(poll: Poll) -> bool:
    """Whether a poll does not show how it stands: one in private that is open."""
    return poll.secret and not poll.closed
