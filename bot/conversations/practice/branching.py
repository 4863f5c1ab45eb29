"""A new Community of Practice branches out: a seed goes by a link to another group, with the lessons that are shown to all."""

from bot.conversations import boards
from bot.conversations.buttons import AddToGroup, Button, Key, in_rows, linked, number, short
from bot.conversations.setting_up.introduction import introduce
from bot.conversations.turn import Refuse, Turn
from bot.store import reflections
from bot.store.communities import Stage
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.reflections import Cutting, Lesson, Visibility
from bot.words import Words, lines, rows, shorten

SEEDS, LESSONS = 12, 3


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link below the thanks, or on the board of seeds, led here: which seed shall go to another group?"""
    cycle = turn.session.get(Cycle, linked(args))
    if cycle is None:
        raise Refuse(turn.words._("This cycle is not there any more."))
    turn.enter(cycle.community_id)
    words = turn.words
    seeds = reflections.seeds(turn.session, cycle.id)[:SEEDS]
    if not seeds:
        raise Refuse(words._("There are no seeds yet. They come at the end of a cycle: “What grows from here”."))
    turn.say(
        lines(
            words._("🌿 <b>A new group can grow from one of your seeds.</b> Which one?"),
            rows(
                *(
                    words._("<b>{index}.</b> {text}", index=index, text=shorten(one.text, 200))
                    for index, one in enumerate(seeds, start=1)
                )
            ),
        ),
        in_rows([Button(str(index), "branch", (cycle.id, one.id)) for index, one in enumerate(seeds, start=1)], 6),
    )


def seed_pressed(turn: Turn) -> None:
    """This seed goes: the button to the other group."""
    cycle = turn.session.get(Cycle, number(turn.args[0]))
    if cycle is None:
        raise Refuse(turn.words._("This cycle is not there any more."))
    community = turn.enter(cycle.community_id)
    seed = next((one for one in reflections.seeds(turn.session, cycle.id) if one.id == number(turn.args[1])), None)
    if seed is None:
        raise Refuse(turn.words._("This seed is not there any more."))
    cutting = reflections.cutting(turn.session, community.id, seed.text)
    words = turn.words
    keyboard: list[list[Key]] = [[AddToGroup(words._("🌿 Choose the other group"), f"plant_{short(cutting.id)}")]]
    turn.say(
        lines(
            words._("{text}", text=f"🌰 {seed.text}"),
            words._(
                "Make the other group in Telegram first, if there is none yet. Then press the button and choose it: I come "
                "along "
                "and bring this seed. Your group is not named there."
            ),
            _go_along(words, _open_lessons(turn, community.id)),
        ),
        keyboard,
    )


def plant(turn: Turn, payload: str) -> None:
    """/start with a cutting, in a group: it waits for the board of experiences, or stands there at once."""
    args = tuple(payload.split("_")[1:])
    cutting = turn.session.get(Cutting, linked(args))
    if cutting is None:
        raise Refuse(turn.words._("This seed is not there any more. Ask whoever gave you the link for a new one."))
    words = turn.group_words
    if not reflections.plant(turn.session, turn.here.id, cutting.id):
        raise Refuse(words._("This seed is in your group already."))
    turn.say(
        lines(
            words._("🌰 Somebody brought you a seed from another group:"),
            words._("<b>{text}</b>", text=cutting.text),
            _go_along(words, _open_lessons(turn, cutting.community_id)),
            words._("It stands on your first board, beside your own experiences."),
        ),
        to=turn.here,
    )
    run = turn.run()
    if run is not None and run.step == "experiences":
        grow(turn, run, turn.cycle())
        boards.show(turn, run, turn.cycle())
    elif turn.here.stage is Stage.NEW:
        introduce(turn)


def grow(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The board of experiences opens: what was brought from elsewhere stands on it."""
    for text in reflections.take_planted(turn.session, turn.here.id):
        turn.session.add(Contribution(cycle_id=cycle.id, kind=Kind.EXPERIENCE, flavour="planted", text=text))
    turn.session.flush()


def _open_lessons(turn: Turn, community_id: int) -> list[Lesson]:
    """The lessons that their group shows to everyone, the newest cycle's first."""
    there = [one for one in reflections.lessons(turn.session, community_id) if one.visibility is Visibility.ALL]
    return sorted(there, key=lambda one: -one.cycle_id)[:LESSONS]


def _go_along(words: Words, lessons: list[Lesson]) -> str | None:
    if not lessons:
        return None
    return rows(words._("These lessons come along:"), *(words._("🍎 {text}", text=shorten(one.text, 160)) for one in lessons))
