"""/summary: a cycle on one screen, whatever is there of it so far."""

from markupsafe import Markup

from bot.conversations import detours, holding
from bot.conversations.buttons import Button, Key, in_rows
from bot.conversations.community.plan_text import who_did
from bot.conversations.domain import voting
from bot.conversations.meetings import minutes
from bot.conversations.practice import attainment, together
from bot.conversations.practice.attainment_asking import LEVELS
from bot.conversations.reminders import looking_back
from bot.conversations.saying import plain_text
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, contributions, cycles, messages, plan, reflections
from bot.store.cycles import Cycle
from bot.words import Words, lines, rows, shorten

THEMES, ACTIONS, LESSONS, SEEDS = 5, 12, 5, 5


def summary_command(turn: Turn) -> None:
    """In a group: its cycle. In private: that of each of one's groups."""
    if turn.community is not None:
        _tell(turn, turn.cycle(), turn.group_words)
        return
    groups = [g for g in communities.communities_of(turn.session, turn.who.id) if cycles.current_cycle(turn.session, g.id)]
    if not groups:
        raise Refuse(turn.words._("You are in no group with me that has started, so there is nothing to sum up yet."))
    for community in groups:
        turn.enter(community.id)
        turn.say(summary(turn, turn.cycle(), turn.words), more(turn, turn.cycle(), turn.words))


def summary(turn: Turn, cycle: Cycle, words: Words) -> Markup:
    """The cycle in short: what is not there yet is left out."""
    began = words.short_date(cycle.started_at.astimezone(turn.zone).date())
    ended = words.short_date(cycle.ended_at.astimezone(turn.zone).date()) if cycle.ended_at else None
    return lines(
        rows(
            words._("<b>{name}</b> · cycle {number}", name=turn.here.called, number=cycle.number),
            words._("{began} to {ended}", began=began, ended=ended) if ended else words._("since {began}", began=began),
        ),
        rows(
            words._("🌱 <b>Goal:</b> {goal}", goal=shorten(cycle.goal, 400)) if cycle.goal else words._("🌱 No goal yet."),
            looking_back.line(turn, words, cycle),
        ),
        detours.all_of(turn, cycle, words),
        _themes(turn, cycle, words),
        _plan(turn, cycle, words),
        minutes.of_cycle(turn, cycle, words),
        _reached(turn, cycle, words),
        _trends(turn, cycle, words),
        _lessons(turn, cycle, words),
        _seeds(turn, cycle, words),
    )


def more(turn: Turn, cycle: Cycle, words: Words) -> list[list[Key]]:
    """The buttons below a summary: the tree of the cycle, and the group's other cycles."""
    others = [one for one in cycles.cycles(turn.session, cycle.community_id) if one.id != cycle.id]
    return [
        [Button(words._("🌳 The tree of this cycle"), "cycletree", (cycle.id,))],
        *in_rows([Button(words._("Cycle {number}", number=one.number), "cycle", (one.id,)) for one in others], 3),
    ]


def cycle_pressed(turn: Turn) -> None:
    """One certain cycle on one screen."""
    _tell(turn, turn.cycle_pressed(), turn.words_here)


def _tell(turn: Turn, cycle: Cycle, words: Words) -> None:
    """In a group the message is found again when something of it is taken out."""
    text = summary(turn, cycle, words)
    told = turn.say(text, more(turn, cycle, words), keep=not turn.incoming.private)
    messages.retells(turn.session, told, cycle.id)
    holding.note(turn, told, text)


def _themes(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """The ranking of what matters; only of a vote that is closed."""
    run = cycles.last_run(turn.session, cycle.id, "focus")
    ranked = voting.ranked(turn, run, cycle) if run is not None and contributions.tally(turn.session, run.id) else []
    if not ranked:
        return None
    return rows(
        words._("<b>What mattered most to us:</b>"),
        *(
            words._n(
                "{place}. {text} ({count} vote)",
                "{place}. {text} ({count} votes)",
                one.votes,
                place=one.place,
                text=shorten(plain_text(one.text), 80),
            )
            for one in ranked[:THEMES]
        ),
    )


def _plan(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """The actions with their states and people, and what came of them."""
    there = plan.actions(turn.session, cycle.id)
    if not there:
        return None
    claims = plan.claims(turn.session, cycle.id)
    parts: list[Markup] = []
    for one in there[:ACTIONS]:
        names = who_did(
            words,
            [person.first_name for share, person in claims[one.id] if share is plan.Share.DOES],
            [person.first_name for share, person in claims[one.id] if share is plan.Share.HELPS],
        )
        parts.append(
            rows(
                words._(
                    "• {action}: {state} ({names})",
                    action=shorten(one.title, 70),
                    state=_state(turn, cycle, one, words),
                    names=names,
                )
                if names
                else words._("• {action}: {state}", action=shorten(one.title, 70), state=_state(turn, cycle, one, words)),
                words._("   What came of it: {outcome}", outcome=shorten(one.outcome, 90)) if one.outcome else None,
            )
        )
    more = len(there) - ACTIONS
    return rows(
        words._("🌿 <b>Plan:</b>"),
        *parts,
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def _state(turn: Turn, cycle: Cycle, one: plan.Action, words: Words) -> Markup:
    if one.state is plan.State.DONE:
        return words._("✓ done")
    if cycle.ended_at is not None:
        return words._("still open")
    if one.due_on is not None and one.due_on < turn.today:
        return words._("planned for {date}, still open", date=words.short_date(one.due_on))
    if one.state is plan.State.DOING:
        return words._("on the way")
    return words._("open, until {date}", date=words.short_date(one.due_on)) if one.due_on else words._("open")


def _reached(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """How far the group got."""
    counts = attainment.attained(turn, cycle)
    if not sum(counts) and not cycle.measure_reached:
        return None
    return rows(
        words._(
            "🍎 <b>How far we got:</b> {level} ({answers})",
            level=attainment.level_in_words(words, counts),
            answers=attainment.counted(words, LEVELS, counts),
        )
        if sum(counts)
        else None,
        words._("We reached: {value}", value=cycle.measure_reached) if cycle.measure_reached else None,
    )


def _trends(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    """This cycle beside the ones before; only when it has ended, since numbers may still change before."""
    if cycle.ended_at is None:
        return None
    return lines(attainment.over_cycles(turn, cycle, words), together.in_words(turn, cycle, words)) or None


def _lessons(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    there = reflections.lessons(turn.session, turn.here.id, cycle.id)
    if not there:
        return None
    more = len(there) - LESSONS
    return rows(
        words._("<b>Lessons:</b>"),
        *(words._("🍎 {text}", text=shorten(one.text, 120)) for one in there[:LESSONS]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def _seeds(turn: Turn, cycle: Cycle, words: Words) -> Markup | None:
    there = [seed for seed in reflections.seeds(turn.session, cycle.id) if seed.chosen]
    if not there:
        return None
    more = len(there) - SEEDS
    return rows(
        words._("<b>Seeds for the next cycle:</b>"),
        *(words._("🌰 {text}", text=shorten(one.text, 100)) for one in there[:SEEDS]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )
