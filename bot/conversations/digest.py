"""How nudges are worded: one message for a person, one for a group."""

from datetime import date

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private
from bot.conversations.plan_text import Plan, short_title
from bot.conversations.turn import Turn
from bot.method.nudging import Why
from bot.store.people import Person
from bot.store.plan import Action
from bot.words import Words, lines, rows, shorten

MOST = 5
"""Actions named in one message."""
IN_BUTTON = 36


def letter(turn: Turn, plan_: Plan, person: Person, own: dict[int, Why], overdue: list[int]) -> tuple[Markup, list[list[Key]]]:
    """One person's nudge: their own actions, and for a moderator what is long overdue in the group."""
    words = turn.words_of(person)
    mine = _urgent_first([plan_.by_id(one) for one in own])
    late = _urgent_first([plan_.by_id(one) for one in overdue])
    text = lines(
        words._("Hello {name}, a look at the plan of “{group}”:", name=person.first_name, group=turn.here.called),
        rows(*(_line(words, one, own[one.id], turn.today) for one in mine[:MOST]), _more(words, len(mine))) if mine else None,
        _for_moderator(words, plan_, late),
        None
        if not mine
        else words._("How is it going? One press is enough.")
        if len(mine) == 1
        else words._("How are they going? Press one to tell me."),
    )
    keyboard: list[list[Key]] = []
    if len(mine) == 1:
        keyboard += answers(words, mine[0])
    else:
        keyboard += [[_open_key(words, one)] for one in mine[:MOST]]
    keyboard += [[_open_key(words, one)] for one in late[:MOST]]
    if mine:
        keyboard.append([Button(words._("⏰ Tomorrow again"), "later", tuple(one.id for one in mine[:MOST]))])
    last: list[Key] = [Button(words._("🔕 Not this one"), "notthis", (mine[0].id,))] if len(mine) == 1 else []
    return text, [*keyboard, [*last, Button(words._("🔕 No reminders at all"), "nonudges")]]


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


def _line(words: Words, one: Action, why: Why, today: date) -> Markup:
    title = short_title(one)
    day = words.full_date(one.due_on) if one.due_on else ""
    if why is Why.START:
        if one.due_on and one.due_on >= today:
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
            for one in late[:MOST]
        ),
        _more(words, len(late)),
        words._("Perhaps ask kindly what would help, or find a new day together."),
    )


def aloud(
    turn: Turn, plan_: Plan, people: list[tuple[Person, dict[int, Why]]], unclaimed: list[int]
) -> tuple[Markup, list[list[Key]]]:
    """The group's nudge: what nobody has yet, and what is told here since it cannot be told in private."""
    words = turn.group_words
    free = _urgent_first([plan_.by_id(one) for one in unclaimed])
    said: list[Markup] = []
    named: dict[int, Action] = {}
    for person, own in people:
        for one in _urgent_first([plan_.by_id(action_id) for action_id in own])[:MOST]:
            named[one.id] = one
            said.append(words._("{line} ({name})", name=turn.mention(person), line=_line(words, one, own[one.id], turn.today)))
    text = lines(
        words._("A look at our plan:"),
        rows(*said[: 2 * MOST]) if said else None,
        rows(
            words._("Nobody has this yet:"),
            *(_free_line(words, one, turn.today) for one in free[:MOST]),
            _more(words, len(free)),
        )
        if free
        else None,
        words._("Who would like to take one on? Press its button.") if free else None,
        words._("Press an action to say how it is going. Whoever opens my private chat reads this alone.") if said else None,
    )
    keyboard: list[list[Key]] = [
        [Button(words._("🙋 I'll do “{title}”", title=shorten(one.title, IN_BUTTON - 14)), "does", (one.id,))]
        for one in free[:MOST]
    ]
    keyboard += [[_open_key(words, one)] for one in list(named.values())[: 2 * MOST]]
    if said:
        keyboard.append([Private(words._("✉️ Open my private chat"), "hello")])
    return text, keyboard


def _free_line(words: Words, one: Action, today: date) -> Markup:
    title = short_title(one)
    if one.start_on is not None and one.start_on >= today:
        return words._("• “{title}”, to begin on {date}", title=title, date=words.full_date(one.start_on))
    if one.due_on is not None:
        return words._("• “{title}”, due on {date}", title=title, date=words.full_date(one.due_on))
    return words._("• “{title}”", title=title)


def _urgent_first(actions: list[Action]) -> list[Action]:
    return sorted(actions, key=lambda one: (one.due_on or date.max, one.id))


def _more(words: Words, count: int) -> Markup | None:
    left = count - MOST
    return words._n("… and {count} more: /plan shows it.", "… and {count} more: /plan shows them.", left) if left > 0 else None


def _open_key(words: Words, one: Action) -> Key:
    return Button(words._("“{title}”", title=shorten(one.title, IN_BUTTON)), "action", (one.id,))
