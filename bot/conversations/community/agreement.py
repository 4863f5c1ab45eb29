"""Consent on the plan as a whole: what is proposed, and what happens when it is adopted. The consent itself is in
`bot.conversations.domain.consent`."""

from markupsafe import Markup

from bot.conversations import holding
from bot.conversations.community import living_calendar, living_picture, templates, times
from bot.conversations.community.plan_text import Plan, due, load, none_yet, people
from bot.conversations.domain.connections import author
from bot.conversations.reminders import digest, looking_back
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import waves
from bot.store import communities, consents
from bot.store.cycles import Cycle, StepRun
from bot.store.plan import Action
from bot.words import lines, rows, shorten

SHOWN = 20
TITLE = 70
CONCERN, CONCERNS = 240, 6
"""Characters of a concern, and how many, in what moderators are told."""
OFFERED = 8
"""Actions with a button there."""


def proposal(turn: Turn, _run: StepRun, cycle: Cycle) -> Markup:
    """The plan: what, by when, who, in its logical sequence."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    if not plan_.actions:
        return none_yet(words)
    in_order = [one for wave in waves(plan_.ids, plan_.needs) for one in wave]
    left = len(in_order) - SHOWN
    return lines(
        words._("Our goal: <b>{goal}</b>", goal=cycle.goal) if cycle.goal else None,
        words._("<b>Our plan:</b>"),
        rows(
            *(_line(turn, plan_, plan_.by_id(one)) for one in in_order[:SHOWN]),
            words._n("… and {count} more: /plan shows it.", "… and {count} more: /plan shows them.", left)
            if left > 0
            else None,
        ),
        times.on_days_off(turn, words, plan_, cycle),
        looking_back.line(turn, words, cycle),
    )


def _line(turn: Turn, plan_: Plan, one: Action) -> Markup:
    words = turn.group_words
    about = Markup(" · ").join(part for part in (due(words, one, turn.today), people(words, plan_, one)) if part)
    return words._(
        "<b>{number}.</b> {title} <i>({about})</i>", number=plan_.number(one.id), title=shorten(one.title, TITLE), about=about
    )


def adopted(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """The plan is agreed: the group is told what comes now. The reminders are scheduled when carrying it out begins."""
    words = turn.group_words
    plan_ = load(turn, cycle)
    if not plan_.actions:
        raise Refuse(none_yet(turn.words))
    free = [one.id for one in plan_.unclaimed()]
    turn.say(
        lines(
            words._(
                "🌿 Our plan is agreed. From now on I remind each of you kindly: at most once a day, never at the weekend."
            ),
            words._n(
                "Nobody has this yet: no. {numbers}. Who would like to take it on?",
                "Nobody has these yet: no. {numbers}. Who would like to take one on?",
                len(free),
                numbers=plan_.numbers(free),
            )
            if free
            else None,
        ),
        [[templates.keep_key(words, cycle)]],
        to=turn.here,
    )
    _tell_of_concerns(turn, run, cycle, plan_)
    living_picture.send(turn, cycle)
    living_calendar.send(turn, cycle)


def _tell_of_concerns(turn: Turn, run: StepRun, cycle: Cycle, plan_: Plan) -> None:
    """Concerns are kept for the day to look back; what matters before that is for the moderators to mend."""
    there = consents.concerns(turn.session, cycle.id, run.id)[:CONCERNS]
    for person in communities.moderators(turn.session, turn.here.id) if there else []:
        if not person.reachable:
            continue
        words = turn.words_of(person)
        told = turn.say(
            lines(
                words._("The plan of “{group}” is agreed. These concerns stay with it:", group=turn.here.called),
                rows(
                    *(
                        words._("• {text} ({name})", text=shorten(one.reason, CONCERN), name=author(turn, one.author_id, words))
                        for one in there
                    )
                ),
                words._(
                    "They come back when you look back. Does one of them matter before? Then open its action and press "
                    "“More time” for another day, or talk about it with each other."
                ),
            ),
            [[digest.open_key(words, one)] for one in plan_.actions[:OFFERED]],
            to=person,
            keep=True,
        )
        if told is not None:
            # Whoever withdraws a concern withdraws it here, too.
            told.quotes_id, told.holds = -cycle.id, sorted(holding.key(one) for one in there)
