"""The story of a group: who we are, how we work, what came of each cycle, where we are now, and one small step.

It is one story for all who ask: whoever comes late reads it, alone where that is possible, and /history tells it. It comes in
pages that fit on a phone, and is read in about three minutes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations import boards, status
from bot.conversations.buttons import Button, Key, Private, in_rows, short
from bot.conversations.knowledge.story_words import CONSENT, MEANINGS, NOW, SMALL_STEPS
from bot.conversations.practice import attainment
from bot.conversations.reminders import looking_back
from bot.conversations.setting_up import roster
from bot.conversations.turn import Turn
from bot.method.consent import Rule
from bot.method.roster import balance
from bot.method.steps import STEPS, Phase
from bot.store import communities, cycles, plan, reflections
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.words import Words, lines, rows, shorten

PAGE = 950
"""Characters on one page: about what a phone shows at once."""
GOAL_SHOWN, LESSON_SHOWN, TITLE_SHOWN = 220, 140, 60
LESSONS, DONE, SEEDS, NAMES = 2, 3, 2, 8

IN_FULL = 2
"""So many of the cycles that are over are told in full."""

ALSO: list[Callable[[Turn], Markup | None]] = []
"""Lines that other conversations add, in the group's words: when the group meets."""

_WITH_PLAN = {"order", "times", "claiming", "agreement", "doing"}


@dataclass(frozen=True)
class _Part:
    """A part of the story that stays on one page, and the cycle that it tells of."""

    text: Markup
    cycle: Cycle | None = None
    now: bool = False
    """It tells where the group is, and what could be done."""


def tell(turn: Turn, words: Words, page: int, *, alone: Person | None) -> tuple[Markup, list[list[Key]]]:
    """One page of the story (the first is 0), and what is below it.

    Args:
        turn: in the group whose story it is.
        words: the reader's.
        page: another one than there is becomes the nearest.
        alone: who reads it in the private chat; None: it is read in the group.
    """
    parts = _parts(turn, words)
    pages = boards.split([part.text for part in parts], len(parts), PAGE)
    present = min(max(0, page), len(pages) - 1)
    here = [parts[place - 1] for place, _ in pages[present]]
    title = words._("📖 <b>{name}: our story</b>", name=turn.here.called)
    text = lines(
        title
        if len(pages) == 1
        else Markup("{} · {}").format(title, words._("{page} of {pages}", page=present + 1, pages=len(pages))),
        *(part.text for part in here),
    )
    turning: list[Key] = []
    if present > 0:
        turning.append(Button(words._("◀ Back"), "story", (turn.here.id, present - 1)))
    if present < len(pages) - 1:
        turning.append(Button(words._("Go on reading ▶"), "story", (turn.here.id, present + 1)))
    told = [part.cycle for part in here if part.cycle is not None]
    more: list[Key] = [Button(words._("🔎 More of cycle {number}", number=one.number), "cycle", (one.id,)) for one in told]
    run = turn.run()
    reached = any(part.now for part in here) or present == len(pages) - 1
    own: list[Key] = [Private(words._("📖 Read it alone"), f"story_{short(turn.here.id)}")]
    if alone is not None:
        own = door(turn, words, run) if reached else []
    last = present == len(pages) - 1
    joining = roster.part_row(words, run) if last and run is not None and _may_join(turn, alone) else []
    learn: list[Key] = [Button(words._("🎓 How Copse works"), "learn", (0,))] if last else []
    return text, [turning, *in_rows(more, 2), own, joining, learn]


def _may_join(turn: Turn, reader: Person | None) -> bool:
    """Somebody who reads alone and has not said yet whether they are counted in."""
    member = communities.membership(turn.session, turn.here.id, reader.id) if reader is not None else None
    return member is not None and member.part is None


def _parts(turn: Turn, words: Words) -> list[_Part]:
    there = cycles.cycles(turn.session, turn.here.id)
    ended = [one for one in there if one.ended_at is not None]
    return [
        _Part(_who(turn, words)),
        _Part(_how(words, there)),
        *(_Part(_ended(turn, words, one, whole=one in ended[-IN_FULL:]), one) for one in ended),
        _Part(_now(turn, words), there[-1] if there and there[-1].ended_at is None else None, now=True),
        _Part(_meanings(turn, words)),
    ]


def _meanings(turn: Turn, words: Words) -> Markup:
    told = (*MEANINGS, CONSENT) if turn.here.rule is Rule.CONSENT else MEANINGS
    return rows(words._("<b>Words that you will meet</b>"), *(words._("• {meaning}", meaning=words._(one)) for one in told))


def _who(turn: Turn, words: Words) -> Markup:
    """What this group is, and who is in it: by name if they are not too many."""
    people = [pair for pair in communities.roster(turn.session, turn.here.id) if pair[0].part is Part.CORE]
    roles = [member.role for member, _ in people if member.role]
    leading = [person.first_name for person in communities.moderators(turn.session, turn.here.id)]
    who = [
        words._("{name} ({role})", name=person.first_name, role=words._(roster.ROLE_NAMES[member.role]))
        if member.role
        else words._("{name}", name=person.first_name)
        for member, person in people
    ]
    if len(people) > NAMES:
        who = [roster.counted(words, role, count) for role, count in balance(roles)]
    return rows(
        words._("I am Copse, a bot: a computer program that leads this group from step to step. This is the group's story."),
        words._n(
            "We are {count} person who wants to make something better here, together.",
            "We are {count} people who want to make something better here, together.",
            len(people),
        )
        if people
        else words._("We are people who want to make something better here, together."),
        words._("With us: {people}.", people=Markup(", ").join(who)) if who else None,
        words._n(
            "{names} moderates: makes sure that everyone is heard, and says when we go on. We decide together.",
            "{names} moderate: they make sure that everyone is heard, and say when we go on. We decide together.",
            len(leading),
            names=", ".join(leading),
        )
        if leading
        else None,
    )


def _how(words: Words, there: list[Cycle]) -> Markup:
    """What a cycle is, and how many there were."""
    return rows(
        words._("<b>How we work</b>"),
        words._("🌱 We tell each other what happens here, and agree on one goal."),
        words._("🌿 We make a plan, and carry it out."),
        words._("🍎 We look back: how far did we get, what did we learn?"),
        words._("Then we start again. We call one round a cycle."),
        words._("What you write to me in private comes to the group only when you send it, with your name or without."),
        words._("We are in cycle {number}.", number=there[-1].number) if there and there[-1].ended_at is None else None,
    )


def _ended(turn: Turn, words: Words, cycle: Cycle, *, whole: bool) -> Markup:
    """A cycle that is over: the goal and how far it got; of the last ones also what was done, learned, and grew from it."""
    head = rows(
        words._("<b>Cycle {number}</b> · {days}", number=cycle.number, days=_days(turn, words, cycle)),
        words._("🌱 Our goal was: {goal}", goal=shorten(cycle.goal, GOAL_SHOWN)) if cycle.goal else None,
    )
    if not whole:
        return rows(head, _reached(turn, words, cycle))
    done = [one.title for one in plan.actions(turn.session, cycle.id) if one.state is plan.State.DONE]
    lessons = reflections.lessons(turn.session, cycle.community_id, cycle.id)
    chosen = [one for one in reflections.seeds(turn.session, cycle.id) if one.chosen]
    unmet = words._("our goal, which we had not fully reached")
    seeds = [unmet if one.source == "goal" else one.text for one in chosen]
    return rows(
        head,
        words._("🌿 What we did: {actions}", actions=_listed(words, done, DONE, TITLE_SHOWN)) if done else None,
        _reached(turn, words, cycle),
        words._("🍎 What we learned:") if lessons else None,
        *(words._("• {text}", text=shorten(one.text, LESSON_SHOWN)) for one in lessons[:LESSONS]),
        words._n("… and {count} more lesson.", "… and {count} more lessons.", len(lessons) - LESSONS)
        if len(lessons) > LESSONS
        else None,
        words._("🌰 Still open at the end, and taken along: {seeds}", seeds=_listed(words, seeds, SEEDS, LESSON_SHOWN))
        if seeds
        else None,
    )


def _reached(turn: Turn, words: Words, cycle: Cycle) -> Markup | None:
    counts, value = attainment.attained(turn, cycle), cycle.measure_reached
    if not sum(counts):
        return words._("🎯 We reached: {value}", value=shorten(value, TITLE_SHOWN)) if value else None
    level = attainment.level_in_words(words, counts)
    if value:
        return words._("🎯 How far we got: {level}. We reached: {value}", level=level, value=shorten(value, TITLE_SHOWN))
    return words._("🎯 How far we got: {level}", level=level)


def _listed(words: Words, texts: list[str], most: int, longest: int) -> Markup:
    shown = Markup(" · ").join(words._("{text}", text=shorten(one, longest)) for one in texts[:most])
    more = len(texts) - most
    return words._n("{shown} · and {count} more", "{shown} · and {count} more", more, shown=shown) if more > 0 else shown


def _days(turn: Turn, words: Words, cycle: Cycle) -> Markup:
    began = words.month(cycle.started_at.astimezone(turn.zone).date())
    if cycle.ended_at is None:
        return words._("since {month}", month=began)
    ended = words.month(cycle.ended_at.astimezone(turn.zone).date())
    return words._("{text}", text=began) if ended == began else words._("{began} to {ended}", began=began, ended=ended)


def _now(turn: Turn, words: Words) -> Markup:
    """Where the group is, and one small thing to do."""
    cycle, run = cycles.current_cycle(turn.session, turn.here.id), turn.run()
    if cycle is None:
        return words._("We have not started yet: you are here from the very beginning.")
    if run is None:
        return words._("<b>Where we are now</b>: cycle {number} is over, and the next one begins soon.", number=cycle.number)
    return lines(
        rows(
            words._("<b>Cycle {number}</b> · {days}", number=cycle.number, days=_days(turn, words, cycle)),
            goal_and_plan(turn, words),
            words._(
                "<b>Where we are now</b>: “{step}”. {what}", step=boards.title(words, run.step), what=words._(NOW[run.step])
            ),
            *(line(turn) for line in ALSO),
        ),
        small_step(words, run),
    )


def goal_and_plan(turn: Turn, words: Words) -> Markup | None:
    """What the group wants now, and how far its plan is; None before it has started."""
    cycle, run = cycles.current_cycle(turn.session, turn.here.id), turn.run()
    if cycle is None:
        return None
    actions = plan.actions(turn.session, cycle.id)
    done = sum(1 for one in actions if one.state is plan.State.DONE)
    past_choosing = run is None or STEPS[run.step].phase is Phase.PRACTICE or run.step in _WITH_PLAN
    return rows(
        words._("🌱 Our goal: <b>{goal}</b>", goal=shorten(cycle.goal, GOAL_SHOWN))
        if cycle.goal
        else words._("🌱 We are on the way to one goal that we all share."),
        looking_back.line(turn, words, cycle),
        words._n(
            "🌿 Our plan: {count} action, {done} done.", "🌿 Our plan: {count} actions, {done} done.", len(actions), done=done
        )
        if actions and past_choosing
        else None,
    )


def small_step(words: Words, run: StepRun | None) -> Markup | None:
    """One small thing to do now."""
    return words._(SMALL_STEPS[run.step]) if run is not None and run.step in SMALL_STEPS else None


def door(turn: Turn, words: Words, run: StepRun | None) -> list[Key]:
    """The button that leads to it in private; where a step has none now, to the tree."""
    if run is None:
        return []
    link = status.alone(turn, run)
    if link is not None:
        return [Private(words._("✍️ Take part in “{step}”", step=boards.title(words, run.step)), link)]
    return [Button(words._("🌳 Show me our tree"), "cycletree", (run.cycle_id,))]
