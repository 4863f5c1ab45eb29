"""/history: the cycles of a group, one after the other; and the story so far for whoever is new."""

from markupsafe import Markup

from bot.conversations import attainment, boards
from bot.conversations.buttons import Button, Key, Private, in_rows, linked, number, short
from bot.conversations.summary import summary
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, cycles, plan, reflections
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.words import Words, lines, rows, shorten

LESSONS = 4


def history_command(turn: Turn) -> None:
    """/history: in a group its cycles; alone, those of each of one's groups."""
    if not turn.incoming.private:
        _say_history(turn, turn.here)
        return
    groups = [one for one in communities.communities_of(turn.session, turn.who.id) if cycles.cycles(turn.session, one.id)]
    if not groups:
        raise Refuse(turn.words._("You are in no group with me that has started, so there is nothing to look back on yet."))
    for community in groups:
        _say_history(turn, turn.enter(community.id))


def _say_history(turn: Turn, community: Community) -> None:
    there = cycles.cycles(turn.session, community.id)
    words = turn.words_here
    if not there:
        raise Refuse(turn.words._("Your group has not started yet. In the group, send /start to begin."))
    turn.say(
        lines(
            words._("📖 <b>{name}: the story so far</b>", name=community.called),
            *(_chapter(turn, words, one) for one in there),
            words._("Press a cycle to read more of it."),
        ),
        in_rows([Button(words._("Cycle {number}", number=one.number), "cycle", (one.id,)) for one in there], 3)
        + [[Private(words._("📖 Read it alone"), f"story_{short(community.id)}")]] * (not turn.incoming.private),
    )


def _chapter(turn: Turn, words: Words, cycle: Cycle) -> Markup:
    """A cycle in a few lines: the goal, what was done, how far it got, what was learned."""
    done = sum(one.state is plan.State.DONE for one in plan.actions(turn.session, cycle.id))
    counts = attainment.attained(turn, cycle)
    lessons = reflections.lessons(turn.session, cycle.community_id, cycle.id)
    run = cycles.open_run(turn.session, cycle.id)
    more = len(lessons) - LESSONS
    return rows(
        words._("<b>Cycle {number}</b> · since {day}", number=cycle.number, day=_day(turn, words, cycle))
        if cycle.ended_at is None
        else words._("<b>Cycle {number}</b> · {day}", number=cycle.number, day=_day(turn, words, cycle)),
        words._("🌱 {goal}", goal=shorten(cycle.goal, 200)) if cycle.goal else words._("🌱 No goal yet."),
        words._n("🌿 {count} action was carried out.", "🌿 {count} actions were carried out.", done) if done else None,
        words._("🎯 How far: {level}", level=attainment.level_in_words(words, counts)) if sum(counts) else None,
        *(words._("🍎 {text}", text=shorten(one.text, 140)) for one in lessons[:LESSONS]),
        words._n("… and {count} more lesson.", "… and {count} more lessons.", more) if more > 0 else None,
        words._("Now: <b>{step}</b>", step=boards.title(words, run.step)) if run is not None else None,
    )


def _day(turn: Turn, words: Words, cycle: Cycle) -> str:
    began = words.short_date(cycle.started_at.astimezone(turn.zone).date())
    if cycle.ended_at is None:
        return began
    ended = words.short_date(cycle.ended_at.astimezone(turn.zone).date())
    return str(words._("{began} to {ended}", began=began, ended=ended))


def cycle_pressed(turn: Turn) -> None:
    """One cycle on one screen."""
    cycle = turn.session.get(Cycle, number(turn.args[0]))
    if cycle is None:
        raise Refuse(turn.words._("This cycle is not there any more."))
    if turn.community is not None and turn.community.id != cycle.community_id:
        raise Refuse(turn.words._("This button belongs to another group."))
    turn.enter(cycle.community_id)
    turn.say(summary(turn, cycle, turn.words_here))


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on a welcome led here: whoever is new reads the story alone, and sees one small step to begin with."""
    community = turn.enter(linked(args))
    _say_history(turn, community)
    run, words = turn.run(), turn.words
    keyboard: list[list[Key]] = [[Button(words._("🎓 What is all this?"), "learn", (0,))]]
    turn.say(
        lines(
            words._("You are new? You need to know nothing more to begin."),
            words._("Your group is at “{step}” now. /my shows what you can do.", step=boards.title(words, run.step))
            if run is not None
            else words._("Your group is between two cycles now."),
        ),
        keyboard,
    )
