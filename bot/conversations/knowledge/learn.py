"""/learn: short cards about Communities of Practice, each with where to read on."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.words import lines, rows


@dataclass(frozen=True)
class Card:
    """One thing to know, short enough for a phone."""

    title: str
    text: str
    sources: tuple[str, ...] = ()
    """Keys of `SOURCES`."""


SOURCES = {
    "wenger1998": (
        "Wenger, E. (1998). Communities of Practice: Learning, Meaning, and Identity. Cambridge University Press.",
        None,
    ),
    "wenger2002": (
        "Wenger, E., McDermott, R., & Snyder, W. (2002). Cultivating Communities of Practice. Harvard Business School Press.",
        None,
    ),
    "wenger2004": (
        "Wenger, E. (2004). Knowledge management as a doughnut. Ivey Business Journal.",
        "http://iveybusinessjournal.com/publication/knowledge-management-as-a-doughnut/",
    ),
    "wenger2015": (
        "Wenger-Trayner, E., & Wenger-Trayner, B. (2015). Introduction to communities of practice.",
        "https://www.wenger-trayner.com/introduction-to-communities-of-practice/",
    ),
    "mortier2010": (
        "Mortier, K., Hunt, P., Leroy, M., Van de Putte, I., & Van Hove, G. (2010). Communities of practice in inclusive "
        "education. Educational Studies, 36(3), 345–355.",
        "https://doi.org/10.1080/03055690903424816",
    ),
}

CARDS = (
    Card(
        mark("What is a Community of Practice?"),
        mark(
            "A group of people who care about the same thing and get better at it by learning from each other, again and "
            "again. "
            "Nobody is the expert for everything: the pupil who sits in the noise knows something that the head teacher does "
            "not."
        ),
        ("wenger2015", "wenger1998"),
    ),
    Card(
        mark("Three parts, and a tree"),
        mark(
            "🌱 <b>Domain</b>, the trunk: what we care about, worded as one shared goal.\n"
            "🌿 <b>Community</b>, the branches: what we do together, and who does what.\n"
            "🍎 <b>Practice</b>, the fruits: what came of it, what we learned, and what others can use.\n"
            "From the seeds in the fruits the next tree grows."
        ),
        ("wenger1998", "wenger2002"),
    ),
    Card(
        mark("Why a shared goal?"),
        mark(
            "It shows where to go and why it is worth the effort. A goal is shared when people helped to make it, not when "
            "they "
            "only nodded. It usually starts with something real: what keeps coming back, or something that worked elsewhere."
        ),
        ("wenger2002",),
    ),
    Card(
        mark("SMART"),
        mark(
            "<b>S</b>pecific: others can tell what is meant.\n"
            "<b>M</b>easurable: afterwards all agree whether it was reached.\n"
            "<b>A</b>chievable: we can do it with what we have.\n"
            "<b>R</b>elevant: it matters to us.\n"
            "<b>T</b>ime-bound: there is a day to look back.\n"
            "I check three letters from the words; you judge the other two. It is advice, never a gate."
        ),
    ),
    Card(
        mark("Consent"),
        mark(
            "We do not ask “Who likes it best?” but “Who cannot live with it?”. A proposal that is good enough to try, and "
            "does "
            "no harm, is taken. A concern is kept and looked at again. An objection is a gift: it shows what was forgotten."
        ),
    ),
    Card(
        mark("Who does what?"),
        mark(
            "<b>Those who are counted in</b> (the core team): carry the work and decide.\n"
            "<b>Those who follow along</b>: bring ideas, and may come closer at any time.\n"
            "<b>Moderator</b>: keeps the way clear; the decisions are the group's.\n"
            "<b>Others who are concerned</b> are asked: pupils, families, colleagues."
        ),
        ("wenger2002", "mortier2010"),
    ),
    Card(
        mark("A plan that lives"),
        mark(
            "Small steps, in an order that makes sense, each with a day and with people who took it on themselves. "
            "Carrying a step together keeps it alive. Needing more time or help is normal: saying it early helps everyone."
        ),
    ),
    Card(
        mark("Looking back"),
        mark(
            "First alone, then together: what went well, what was hard, what surprised us, how did we work together? "
            "Those who did the work say what the results mean. What was unexpected is often worth the most."
        ),
        ("wenger2004",),
    ),
    Card(
        mark("Knowledge that stays"),
        mark(
            "A lesson that is written down helps those who come next: the new colleague, the other school, and you in a year. "
            "/library keeps your lessons, documents and links; /save adds to it."
        ),
        ("wenger2004", "wenger2002"),
    ),
    Card(
        mark("Everyone belongs"),
        mark(
            "When teachers, families, helpers and pupils learn as one group, children with different needs gain, and so do the "
            "grown-ups. Look around: whose voice is missing? Invite it."
        ),
        ("mortier2010",),
    ),
)


def learn_command(turn: Turn) -> None:
    """/learn: all cards by their titles."""
    turn.say(*_contents(turn), keep=True)


def learn_pressed(turn: Turn) -> None:
    """A card, in the place of what was pressed; 0 is the list of all."""
    index = number(turn.args[0])
    if not 0 <= index <= len(CARDS):
        raise Refuse(turn.words._("I do not know this card. /learn shows them all."))
    text, keyboard = _contents(turn) if index == 0 else _card(turn, index)
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _contents(turn: Turn) -> tuple[Markup, list[list[Key]]]:
    words = turn.words_here
    return (
        lines(
            words._("🎓 <b>Worth knowing</b>"),
            rows(*(words._("{number}. {title}", number=i, title=words._(one.title)) for i, one in enumerate(CARDS, start=1))),
            words._("Press a number: each card takes half a minute."),
        ),
        in_rows([Button(str(i), "learn", (i,)) for i in range(1, len(CARDS) + 1)], 5),
    )


def _card(turn: Turn, index: int) -> tuple[Markup, list[list[Key]]]:
    words, card = turn.words_here, CARDS[index - 1]
    sources = [_source(*SOURCES[key]) for key in card.sources]
    steps: list[Key] = []
    if index > 1:
        steps.append(Button(words._("◀ Back"), "learn", (index - 1,)))
    steps.append(Button(words._("All cards"), "learn", (0,)))
    if index < len(CARDS):
        steps.append(Button(words._("Next ▶"), "learn", (index + 1,)))
    return (
        lines(
            words._("🎓 <b>{number}. {title}</b>", number=index, title=words._(card.title)),
            words._(card.text),
            rows(words._("<i>Read on:</i>"), *sources) if sources else None,
        ),
        [steps],
    )


def _source(text: str, link: str | None) -> Markup:
    return Markup('• <a href="{}">{}</a>').format(link, text) if link else Markup("• {}").format(text)
