"""Questions on how far the group got, asked in private: one after the other, by buttons, changeable until the step closes.

None of the messages here is kept in any form: its hash would tell what somebody chose. While the step is open it is
remembered who chose what, so that it can be changed; then only how many chose what.
"""

from markupsafe import Markup

from bot.conversations.boards import show
from bot.conversations.buttons import Button, Key, in_rows, linked, number
from bot.conversations.practice import closing_day
from bot.conversations.practice.attainment_asking import ANSWERS, question
from bot.conversations.turn import Refuse, Turn
from bot.store import polls
from bot.store.cycles import Cycle, StepRun
from bot.store.polls import Poll
from bot.words import lines, rows, shorten


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board led here: to the first question that is not answered, or to what was chosen."""
    run, cycle = turn.enter_run(linked(args), step="attainment")
    if not _there(turn, run):
        raise Refuse(turn.words._("Your group votes openly: please vote in the polls in the group."))
    _go_on(turn, run, cycle)


def chosen(turn: Turn) -> None:
    """An answer, or a changed one; the next question follows."""
    run, cycle, poll = _of_button(turn)
    option, words = number(turn.args[1]), turn.words
    if not 0 <= option < len(poll.options):
        raise Refuse(words._("This answer is not there any more. Please open the question again from the board."))
    if polls.choice(turn.session, poll.id, turn.who.id) == option:
        turn.alert(words._("This is your answer already: {answer}", answer=words._(ANSWERS[poll.purpose][option])))
        return
    polls.set_vote(turn.session, poll.id, turn.who.id, [option])
    _go_on(turn, run, cycle)
    show(turn, run, cycle)


def again_pressed(turn: Turn) -> None:
    """A question once more, to change the answer or to take it back."""
    run, cycle, poll = _of_button(turn)
    _ask(turn, run, cycle, poll)


def taken_back(turn: Turn) -> None:
    """An answer is taken back: it does not count."""
    run, cycle, poll = _of_button(turn)
    polls.set_vote(turn.session, poll.id, turn.who.id, [])
    turn.answer(turn.words._("✓ Taken back."))
    _overview(turn, run, cycle)
    show(turn, run, cycle)


def person_left(turn: Turn, person_id: int) -> None:
    """Somebody left the group: their open answers go, since they could not change them any more."""
    run = turn.run()
    for poll in _there(turn, run) if run is not None else []:
        if not poll.closed:
            polls.set_vote(turn.session, poll.id, person_id, [])


def _go_on(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    for poll in _there(turn, run):
        if polls.choice(turn.session, poll.id, turn.who.id) is None:
            _ask(turn, run, cycle, poll)
            return
    _overview(turn, run, cycle)


def _ask(turn: Turn, run: StepRun, cycle: Cycle, poll: Poll) -> None:
    words, there = turn.words, _there(turn, run)
    mine, until = polls.choice(turn.session, poll.id, turn.who.id), closing_day.moment(turn, run)
    # Said once, before the first answer.
    begins = all(polls.choice(turn.session, one.id, turn.who.id) is None for one in there)
    answers: list[Key] = [
        Button(
            words._("✓ {answer}", answer=words._(answer)) if place == mine else words._(answer), "secretvote", (poll.id, place)
        )
        for place, answer in enumerate(ANSWERS[poll.purpose])
    ]
    turn.say(
        lines(
            Markup("<b>{}</b> · {}").format(
                turn.here.called, words._("{number} of {count}", number=there.index(poll) + 1, count=len(there))
            ),
            Markup("<b>{}</b>").format(_question(turn, cycle, poll)),
            words._(
                "Nobody in your group sees your answer. When this step closes I count how many chose what and forget who. "
                "Until then you can change it; afterwards nobody can take it out any more, me neither. If you leave the group "
                "before, your answer goes."
            )
            if begins
            else None,
            words._("If all choose the same, everyone knows what you chose.") if begins else None,
            words._("Your group has seen a result already. If few answer in another way now, the difference may tell who.")
            if polls.answered_polls(turn.session, cycle.id, poll.purpose).get(poll.subject_id) is not None
            else None,
            words._("Open until {moment}.", moment=closing_day.in_words(words, until)) if until is not None else None,
        ),
        [
            *in_rows(answers, 1),
            [Button(words._("🗑 Take my answer back"), "secretback", (poll.id,))] if mine is not None else [],
        ],
    )


def _overview(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    words, there = turn.words, _there(turn, run)
    mine = [(place, poll, polls.choice(turn.session, poll.id, turn.who.id)) for place, poll in enumerate(there, start=1)]
    turn.say(
        lines(
            words._("Thank you, you have answered everything. Your answers:")
            if all(choice is not None for _, _, choice in mine)
            else words._("Your answers so far:"),
            rows(
                *(
                    words._(
                        "{number}. {question} <b>{answer}</b>",
                        number=place,
                        question=shorten(str(_question(turn, cycle, poll).unescape()), 160),
                        answer=words._(ANSWERS[poll.purpose][choice]) if choice is not None else words._("no answer"),
                    )
                    for place, poll, choice in mine
                )
            ),
            words._("You can change them until this step closes:"),
        ),
        in_rows(
            [Button(words._("✏️ {number}", number=place), "secretagain", (poll.id,)) for place, poll, _ in mine],
            5,
        ),
    )


def _question(turn: Turn, cycle: Cycle, poll: Poll) -> Markup:
    return question(turn, turn.words, cycle, poll.purpose, poll.subject_id) or Markup()


def _there(turn: Turn, run: StepRun) -> list[Poll]:
    return [poll for poll in polls.polls_of(turn.session, run.id) if poll.secret]


def _of_button(turn: Turn) -> tuple[StepRun, Cycle, Poll]:
    poll = turn.session.get(Poll, number(turn.args[0]))
    if poll is None or not poll.secret:
        raise Refuse(turn.words._("This question is not there any more. /status shows where your group is."))
    run, cycle = turn.enter_run(poll.run_id, step="attainment")
    if poll.closed:
        raise Refuse(turn.words._("This question is asked in another way by now. Please look at the board in your group."))
    return run, cycle, poll
