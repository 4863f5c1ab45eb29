"""How nudges about the plan are worded: a part of one person's letter, and one message for a group."""

from datetime import date

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private
from bot.conversations.community.plan_text import Plan, short_title
from bot.conversations.reminders.letters import Part
from bot.conversations.turn import Turn
from bot.method.nudging import Why
from bot.store.people import Person
from bot.store.plan import Action
from bot.words import Words, lines, rows, shorten

MOST = 5
"""Actions named in one list. What is not named comes on another day."""
IN_BUTTON = 36

Reasons = dict[int, set[Why]]
"""Actions, and why there is something to say of them."""


def named(plan_: Plan, reasons: Reasons) -> list[Action]:
    """What a message names of all that there is to say: the most urgent first."""
    return sorted((plan_.by_id(one) for one in reasons), key=lambda one: (one.due_on or date.max, one.id))[:MOST]


def letter(words: Words, group: str, plan_: Plan, own: Reasons, overdue: Reasons, today: date) -> Part:
    """One person's part: their own actions, and for a moderator what is long overdue in the group."""
    mine, late = named(plan_, own), named(plan_, overdue)
    text = lines(
        rows(
            words._("<b>The plan of {group}</b>", group=group),
            *(rows(_line(words, one, own[one.id], today), _waits(words, plan_, one)) for one in mine),
        ),
        _for_moderator(words, plan_, late),
    )
    opening = [[open_key(words, one)] for one in mine]
    later: list[list[Key]] = [[Button(words._("⏰ Later…"), "later", tuple(one.id for one in mine))]]
    rest = [*([open_key(words, one)] for one in late), *(later if mine else [])]
    if len(mine) != 1:
        closing = words._("How are they going? Press one to tell me.") if mine else None
        return Part(text, [*opening, *rest], closing=closing)
    return Part(
        text,
        [*answers(words, mine[0]), *rest],
        [*opening, *rest],
        words._("How is it going? One press is enough."),
    )


def answers(words: Words, one: Action) -> list[list[Key]]:
    """What can be said of an action with one press."""
    return [
        [
            Button(words._("✓ Done"), "done", (one.id,)),
            Button(words._("🚶 On the way"), "underway", (one.id,)),
        ],
        [
            Button(words._("🗓 More time"), "date", (one.id, "d")),
            Button(words._("🤝 Need help"), "helpwanted", (one.id,)),
        ],
    ]


def _line(words: Words, one: Action, whys: set[Why], today: date) -> Markup:
    title = short_title(one)
    day = words.full_date(one.due_on) if one.due_on else ""
    if Why.START in whys and (one.due_on is None or one.due_on >= today):
        if one.due_on:
            return words._(
                "• You can start with “{title}”: what it waited for is done. It is due on {date}.", title=title, date=day
            )
        return words._("• You can start with “{title}”: what it waited for is done.", title=title)
    if one.due_on is None:
        return words._("• “{title}” has no date yet.", title=title)
    if one.due_on == today:
        return words._("• “{title}” is due today.", title=title)
    if one.due_on < today:
        return words._("• “{title}” was due on {date}. If it needs more time, choose a new day.", title=title, date=day)
    return words._("• “{title}” is due on {date}.", title=title, date=day)


def _waits(words: Words, plan_: Plan, one: Action) -> Markup | None:
    """Nobody is asked to be done with what others hold up, without a word on that."""
    waits = [plan_.by_id(need) for need in plan_.waits(one.id)]
    if not waits:
        return None
    titles = Markup(", ").join(words._("“{title}”", title=short_title(need)) for need in waits)
    return words._("It still waits for {titles}. If you need another day because of that, choose one.", titles=titles)


def _for_moderator(words: Words, plan_: Plan, late: list[Action]) -> Markup | None:
    if not late:
        return None
    return rows(
        words._("Only you as a moderator read this. It is more than a week overdue:"),
        *(
            words._(
                "• “{title}” ({names}), due on {date}",
                title=short_title(one),
                names=plan_.names(one.id),
                date=words.full_date(one.due_on),
            )
            if one.due_on and plan_.names(one.id)
            else words._("• “{title}”, which nobody has", title=short_title(one))
            for one in late
        ),
        words._("Perhaps ask kindly what would help, or find a new day together.")
        if any(plan_.names(one.id) for one in late)
        else words._("Perhaps somebody takes it on, with a new day; or it is not needed any more."),
    )


def aloud(
    turn: Turn, plan_: Plan, people: list[tuple[Person, Reasons]], unclaimed: Reasons, today: date
) -> tuple[Markup | None, list[list[Key]]]:
    """The group's nudge: what nobody has yet, and what is told here since it cannot be told in private."""
    words = turn.group_words
    free = named(plan_, unclaimed)
    said: dict[Markup, None] = {}
    told: dict[int, Action] = {}
    for person, own in people:
        for one in named(plan_, own):
            told[one.id] = one
            said[_line_aloud(turn, one, own[one.id], person, today)] = None
    if not free and not said:
        return None, []
    text = lines(
        words._("A look at our plan:"),
        rows(*said) if said else None,
        rows(words._("Nobody has this yet:"), *(_free_line(words, one, today) for one in free)) if free else None,
        _who_takes(words, len(free)),
        words._("Press an action to say how it is going. Whoever opens my private chat reads this alone.") if said else None,
    )
    keyboard: list[list[Key]] = [
        [Button(words._("🙋 I'll do “{title}”", title=shorten(one.title, IN_BUTTON - 14)), "does", (one.id,))] for one in free
    ]
    keyboard += [[open_key(words, one)] for one in told.values()]
    if said:
        keyboard.append([Private(words._("✉️ Open my private chat"), "hello")])
    return text, keyboard


def _who_takes(words: Words, count: int) -> Markup | None:
    if count == 1:
        return words._("Who would like to take it on? Press its button.")
    return words._("Who would like to take one on? Press its button.") if count else None


def _line_aloud(turn: Turn, one: Action, whys: set[Why], person: Person, today: date) -> Markup:
    """What the group reads of somebody's action: by name as long as there is time; then only what the action needs."""
    words = turn.group_words
    if one.due_on is not None and one.due_on < today:
        return words._(
            "• “{title}” was planned for {date}. Would a new day or a helping hand be good?",
            title=short_title(one),
            date=words.full_date(one.due_on),
        )
    if Why.START in whys:
        who, title = turn.mention(person), short_title(one)
        if one.due_on is not None:
            return words._(
                "• {name} can start with “{title}”: what it waited for is done. It is due on {date}.",
                name=who,
                title=title,
                date=words.full_date(one.due_on),
            )
        return words._("• {name} can start with “{title}”: what it waited for is done.", name=who, title=title)
    return words._("{line} ({name})", name=turn.mention(person), line=_line(words, one, whys, today))


def _free_line(words: Words, one: Action, today: date) -> Markup:
    title = short_title(one)
    if one.due_on is not None and one.due_on < today:
        return words._(
            "• “{title}” was planned for {date}. Whoever takes it on chooses a new day.",
            title=title,
            date=words.full_date(one.due_on),
        )
    if one.due_on == today:
        return words._("• “{title}”, due today", title=title)
    if one.start_on is not None and one.start_on >= today:
        return words._("• “{title}”, to begin on {date}", title=title, date=words.full_date(one.start_on))
    if one.due_on is not None:
        return words._("• “{title}”, due on {date}", title=title, date=words.full_date(one.due_on))
    return words._("• “{title}”", title=title)


def open_key(words: Words, one: Action) -> Key:
    """A button that opens an action, with its title."""
    return Button(words._("“{title}”", title=shorten(one.title, IN_BUTTON)), "action", (one.id,))
