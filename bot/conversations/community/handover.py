"""Handing an action over: somebody is asked, and until they say yes it stays where it is."""

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.community import dating
from bot.conversations.community.plan_text import (
    enter_action,
    here_words,
    settle,
    short_title,
    show_board,
    tell,
    touched,
)
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, plan
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.plan import Action, Claim, Share, State
from bot.words import Words, lines, rows, shorten

STEPS = {"claiming", "agreement", "doing"}
OFFERED = 60


def offer_pressed(turn: Turn) -> None:
    """To whom shall it go?"""
    one, _run, _cycle = _enter(turn)
    _require_doing(turn, one)
    words = here_words(turn)
    owners = {person.id for person in plan.owners(turn.session, one.id)}
    others = [p for _, p in communities.roster(turn.session, turn.here.id) if p.id not in owners]
    if not others:
        raise Refuse(turn.words._("There is nobody else here to hand it over to. You can give it back to the group."))
    keys = [
        Button(("" if person.reachable else "👥 ") + shorten(person.name, 24), "handto", (one.id, person.id))
        for person in sorted(others, key=lambda p: p.name.casefold())[:OFFERED]
    ]
    settle(
        turn,
        rows(
            words._(
                "Who could take “{title}” over? I ask in private; until they say yes, it stays with you.",
                title=short_title(one),
            ),
            words._("👥: has not opened my private chat, so I ask in the group, where everyone reads it.")
            if not all(person.reachable for person in others)
            else None,
        ),
        [*in_rows(keys, 2), _back(words, one)],
    )


def to_pressed(turn: Turn) -> None:
    """Ask that person."""
    one, run, cycle = _enter(turn)
    _require_doing(turn, one)
    person = _member(turn, number(turn.args[1]))
    claim = plan.claim_of(turn.session, one.id, person.id)
    if claim is not None and claim.share is Share.DOES:
        raise Refuse(turn.words._("{name} does this already, together with you.", name=person.first_name))
    if claim is not None and claim.asked_by is not None:
        raise Refuse(
            turn.words._("{name} has been asked already. Wait for the answer, or ask in person.", name=person.first_name)
        )
    already = plan.asked_by(turn.session, one.id, turn.who.id)
    if already is not None:
        raise Refuse(
            turn.words._(
                "You have asked {name} already. Until {name} answers, I ask nobody else; a word in person may help.",
                name=already.first_name,
            )
        )
    plan.ask_to_take_over(turn.session, one.id, person.id, turn.who.id)
    asker, group = turn.who.first_name, turn.here.called

    tell(
        turn,
        person,
        lambda words: lines(
            words._("{name} in “{group}” asks whether you would take this over:", name=asker, group=group),
            words._("“{title}”. The day planned for it is over; you would choose a new one.", title=one.title)
            if _is_late(turn, run, one)
            else words._("“{title}”, due on {date}", title=one.title, date=words.full_date(one.due_on))
            if one.due_on
            else words._("“{title}”", title=one.title),
            words._("Both answers are fine."),
        ),
        lambda words: [
            [
                Button(words._("Yes, I take it"), "handyes", (one.id,)),
                Button(words._("No, thanks"), "handno", (one.id,)),
            ]
        ],
    )
    words = here_words(turn)
    settle(
        turn,
        words._(
            "I have asked {name}. Until then “{title}” stays with you; I tell you the answer.",
            name=person.first_name,
            title=short_title(one),
        )
        if person.reachable
        else words._(
            "I have asked {name} in the group. Until then “{title}” stays with you; I tell you the answer.",
            name=person.first_name,
            title=short_title(one),
        ),
        [_back(words, one)],
    )
    show_board(turn, run, cycle)


def yes_pressed(turn: Turn) -> None:
    """Whoever was asked takes it."""
    one, run, cycle, claim = _asked(turn)
    asker = turn.session.get(Person, claim.asked_by)
    plan.answer_take_over(turn.session, claim, yes=True, now=turn.now)
    name = turn.who.first_name
    settle(turn, here_words(turn)._("✓ “{title}” is with {name} now. Thank you!", title=short_title(one), name=name))
    if asker is not None and asker.reachable:
        tell(
            turn,
            asker,
            lambda words: words._("{name} has taken “{title}” over from you.", name=name, title=short_title(one)),
        )
    if run.step == "doing" and asker is not None:
        news = turn.group_words._(
            "🔁 {name} takes “{title}” over from {other}. Thank you both!",
            name=name,
            title=short_title(one),
            other=asker.first_name,
        )
        turn.say(rows(news, touched(turn, cycle, one)), to=turn.here)
    dating.ask_new_owner(turn, run, cycle, one)
    show_board(turn, run, cycle)


def _is_late(turn: Turn, run: StepRun, one: Action) -> bool:
    return run.step == "doing" and one.due_on is not None and one.due_on < turn.today


def no_pressed(turn: Turn) -> None:
    """Whoever was asked does not take it: it stays where it is."""
    one, run, cycle, claim = _asked(turn)
    asker = turn.session.get(Person, claim.asked_by)
    plan.answer_take_over(turn.session, claim, yes=False)
    settle(
        turn, here_words(turn)._("All right, thank you for your answer. “{title}” stays where it is.", title=short_title(one))
    )
    if asker is not None:
        name = turn.who.first_name
        tell(
            turn,
            asker,
            lambda words: words._(
                "{name} cannot take “{title}” over at the moment. It stays with you: ask somebody else, or give it back.",
                name=name,
                title=short_title(one),
            ),
            lambda words: [_back(words, one)],
        )
    show_board(turn, run, cycle)


def _back(words: Words, one: Action) -> list[Key]:
    return [Button(words._("Back to the action"), "action", (one.id, 1))]


def _enter(turn: Turn) -> tuple[Action, StepRun, Cycle]:
    one, run, cycle = enter_action(turn, number(turn.args[0]), STEPS)
    if one.state is State.DONE:
        raise Refuse(turn.words._("“{title}” is done already.", title=short_title(one)))
    return one, run, cycle


def _require_doing(turn: Turn, one: Action) -> None:
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if mine is None or mine.share is not Share.DOES:
        raise Refuse(turn.words._("Only somebody who does “{title}” can hand it over.", title=short_title(one)))


def _member(turn: Turn, person_id: int) -> Person:
    member = communities.membership(turn.session, turn.here.id, person_id)
    person = turn.session.get(Person, person_id)
    if member is None or not member.present or person is None:
        raise Refuse(turn.words._("This person is not in the group any more. Please choose somebody else."))
    return person


def _asked(turn: Turn) -> tuple[Action, StepRun, Cycle, Claim]:
    """The question that whoever pressed was asked and has not answered."""
    one, run, cycle = _enter(turn)
    claim = plan.claim_of(turn.session, one.id, turn.who.id)
    if claim is None or claim.asked_by is None:
        raise Refuse(turn.words._("This question is for somebody else, or it has been answered already."))
    return one, run, cycle, claim
