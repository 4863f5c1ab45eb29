"""Harvest: what was shared, on a board for each sort, and three votes each for what matters most. The analysis is the group's.

The boards are one message: its buttons turn to what went well, what was hard and so on. An answer keeps its number when others
are joined to it; it stands for them then, and gets their votes.
"""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, number, short
from bot.conversations.domain import voting
from bot.conversations.domain.connections import author
from bot.conversations.domain.voting import Ranked
from bot.conversations.flow import Outcome
from bot.conversations.practice import listening, together
from bot.conversations.practice.reflection_questions import BOARD_NAMES, QUESTIONS
from bot.conversations.turn import Turn
from bot.method.evaluation import BOARDS, PROMPTS, insights
from bot.method.voting import ranking
from bot.method.voting import top as first_places
from bot.store import communities, contributions, cycles, discussion, reflections
from bot.store.cycles import Cycle, StepRun
from bot.store.discussion import Remark
from bot.store.reflections import Reflection
from bot.words import Words, lines, rows, shorten

TABS = ("all", *BOARDS)
"""What the board can show: everything, or one sort."""
PAGES = 1000
"""`StepRun.page` holds the tab and the page on it: the tab times this, plus the page."""
LIST_LIMIT, ITEMS_SHOWN = 2200, 15
REMARKS_SHOWN, FINDINGS_SHOWN, ALSO_SHOWN = 4, 6, 14
REMARK_SHOWN, FINDING_SHOWN = 200, 220


# --- what there is ----------------------------------------------------------------------------------------------------


def shared(turn: Turn, cycle: Cycle) -> list[Reflection]:
    """What was shared, in the order of the questions, and for each in the order of the alphabet."""
    there = reflections.reflections(turn.session, cycle.id, shared=True)
    return sorted(there, key=lambda one: PROMPTS.index(one.prompt))


def options(turn: Turn, _run: StepRun, cycle: Cycle) -> list[tuple[int, Markup]]:
    """What can be voted on, with the question that it answers. What is joined stays in the list, so that numbers stay."""
    words = turn.group_words
    return [
        (one.id, words._("{text} ({question})", text=called(words, one, 220), question=words._(QUESTIONS[one.prompt].name)))
        for one in shared(turn, cycle)
    ]


def called(words: Words, one: Reflection, longest: int) -> Markup:
    """An answer in short: what the group called it, or its text."""
    if one.heading:
        return words._("{text}", text=shorten(one.heading, longest))
    return listening.said(words, one.text, one.voice, one.seconds, longest)


@dataclass(frozen=True)
class View:
    """What the board shows now: a tab, a page of it, and the answers there by their numbers."""

    tab: str
    page: int
    pages: int
    items: list[tuple[int, Reflection, Markup]]


def view(turn: Turn, run: StepRun, cycle: Cycle) -> View:
    """What the board shows now."""
    tab, page = TABS[min(run.page // PAGES, len(TABS) - 1)], run.page % PAGES
    there = shared(turn, cycle)
    remarks = discussion.remarks(turn.session, cycle.id)
    numbered = [(index, one) for index, one in enumerate(there, start=1)]
    standing = {one.id for one in reflections.leads(there)}
    prompts = PROMPTS if tab == "all" else BOARDS[tab]
    mine = [(index, one) for index, one in numbered if one.id in standing and one.prompt in prompts]
    texts = [
        _item(turn, index, one, [pair for pair in numbered if pair[1].joined_id == one.id], remarks) for index, one in mine
    ]
    pages = boards.split(texts, ITEMS_SHOWN, LIST_LIMIT)
    present = min(page, len(pages) - 1)
    return View(tab, present, len(pages), [(*mine[place - 1], text) for place, text in pages[present]])


# --- the board --------------------------------------------------------------------------------------------------------


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """What was shared, under its question; what the group says about it; and the votes."""
    words = turn.group_words
    there = shared(turn, cycle)
    if not there:
        return Board(
            lines(
                words._("Nothing was shared in writing. That is fine: talk about it with each other."),
                rows(words._("You could ask:"), *(words._(question.question) for question in QUESTIONS.values())),
                together.in_words(turn, cycle, words, spread=True),
                _findings(turn, cycle, "all"),
            ),
            go_on=words._("▶ Next: Lessons"),
        )
    now = view(turn, run, cycle)
    text = lines(
        words._("Read what was shared, and talk about it: What surprises you? What belongs together?"),
        *_under_headings(words, now),
        together.in_words(turn, cycle, words, spread=now.tab == "together") if now.tab in {"all", "together"} else None,
        _findings(turn, cycle, now.tab),
        words._("To add to an answer, or to say in a sentence what you see, reply to this message."),
        voting.invitation(words, run),
        voting.turnout(turn, run),
    )
    keyboard: list[list[Key]] = [
        *voting.vote_keys(words, run, [(index, one.id) for index, one, _ in now.items], _turning(words, run, now)),
        *_voices(words, now),
        *_tabs(turn, run, cycle, there, now),
        [
            *([Button(words._("🧲 Join answers"), "harvestjoin", (run.id,))] if len(reflections.leads(there)) > 1 else []),
            Private(words._("✍️ In private"), f"harvest_{short(run.id)}"),
        ],
    ]
    return Board(text, keyboard, go_on=words._("▶ Close the vote, show the result"))


def _under_headings(words: Words, now: View) -> list[Markup]:
    parts: list[Markup] = []
    above = ""
    for _, one, text in now.items:
        if one.prompt != above:
            parts.append(Markup("<u>{}</u>").format(words._(QUESTIONS[one.prompt].name)))
        parts.append(text)
        above = one.prompt
    return parts


def _item(
    turn: Turn, index: int, one: Reflection, joined: list[tuple[int, Reflection]], remarks: dict[int, list[Remark]]
) -> Markup:
    words = turn.group_words
    about = [remark for each in (one, *(other for _, other in joined)) for remark in remarks.get(each.id, [])]
    more = len(about) - REMARKS_SHOWN
    return rows(
        Markup("<b>{}. {}</b>").format(index, words._("{text}", text=one.heading)) if one.heading else None,
        listening.said(words, one.text, one.voice, one.seconds)
        if one.heading
        else Markup("<b>{}.</b> {}").format(index, listening.said(words, one.text, one.voice, one.seconds)),
        Markup("<i>{}</i>").format(author(turn, one.author_id)),
        *(
            words._(
                "＋ <b>{number}.</b> {text} · <i>{name}</i>",
                number=place,
                text=listening.said(words, other.text, other.voice, other.seconds),
                name=author(turn, other.author_id),
            )
            for place, other in joined
        ),
        *(
            words._("💬 {text} ({name})", text=shorten(remark.text, REMARK_SHOWN), name=author(turn, remark.author_id))
            for remark in about[:REMARKS_SHOWN]
        ),
        words._n("💬 … and {count} more.", "💬 … and {count} more.", more) if more > 0 else None,
    )


def _findings(turn: Turn, cycle: Cycle, tab: str) -> Markup | None:
    words = turn.group_words
    there = [one for one in discussion.findings(turn.session, cycle.id) if tab in {"all", one.topic}]
    if not there:
        return None
    more = len(there) - FINDINGS_SHOWN
    return rows(
        words._("🔎 <b>What we see in it:</b>"),
        *(words._("• {text}", text=shorten(one.text, FINDING_SHOWN)) for one in there[:FINDINGS_SHOWN]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def _turning(words: Words, run: StepRun, now: View) -> list[Key]:
    row: list[Key] = []
    tab = TABS.index(now.tab)
    if now.page > 0:
        row.append(Button(words._("◀ Page {number}", number=now.page), "harvesttab", (run.id, tab, now.page - 1)))
    if now.page < now.pages - 1:
        row.append(Button(words._("Page {number} ▶", number=now.page + 2), "harvesttab", (run.id, tab, now.page + 1)))
    return row


def _voices(words: Words, now: View) -> list[list[Key]]:
    return in_rows([listening.key(words, str(index), one) for index, one, _ in now.items if one.voice], 3)


def _tabs(turn: Turn, run: StepRun, cycle: Cycle, there: list[Reflection], now: View) -> list[list[Key]]:
    """A button for each other board on which there is something."""
    words = turn.group_words
    counted = Counter(next(name for name, prompts in BOARDS.items() if one.prompt in prompts) for one in there)
    if together.any_numbers(turn, cycle):
        counted["together"] += 0
    if len(counted) < 2:
        return []
    keys: list[Key] = [
        Button(
            words._("{board} ({count})", board=words._(BOARD_NAMES[name]), count=counted[name]),
            "harvesttab",
            (run.id, TABS.index(name), 0),
        )
        for name in BOARDS
        if name in counted and name != now.tab
    ]
    if now.tab != "all":
        keys.insert(0, Button(words._("📋 All together"), "harvesttab", (run.id, 0, 0)))
    return in_rows(keys, 2)


def tab_pressed(turn: Turn) -> None:
    """Somebody turned the board to another sort, or to another page."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="harvest")
    tab, page = min(max(0, number(turn.args[1])), len(TABS) - 1), min(max(0, number(turn.args[2])), PAGES - 1)
    run.page = tab * PAGES + page
    boards.show(turn, run, cycle)


# --- the end of the step ----------------------------------------------------------------------------------------------


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """The harvest may close at any time, also when nothing was shared or nobody voted. What was shared can still be read."""
    words = turn.group_words
    there = reflections.leads(shared(turn, cycle))
    seen = lines(together.in_words(turn, cycle, words), _findings(turn, cycle, "all"))
    if not there:
        return Outcome(lines(words._("Nothing was shared in writing this time."), seen))
    if not communities.present(turn.session, turn.here.id) & contributions.voters(turn.session, run.id).keys():
        return Outcome(
            lines(
                words._("Nobody voted, so you choose yourselves what to keep. This was shared:"),
                _also(turn, there),
                seen,
            )
        )
    voting.forget(turn, run)
    totals = votes(turn, cycle)
    texts = dict(options(turn, run, cycle))
    ranked = [Ranked(one.place, one.option, one.votes, texts[one.option]) for one in ranking(totals, [o.id for o in there])]
    rest = [one for one in there if not totals.get(one.id)]
    return Outcome(
        lines(
            words._("This is what matters most to us:"),
            rows(*(voting.line_with_bar(words, one, ranked[0].votes) for one in first_places(ranked, voting.RANKING_SHOWN))),
            voting.shared_places(words, ranked),
            rows(words._("This was shared, too:"), _also(turn, rest)) if rest else None,
            seen,
        ),
    )


def _also(turn: Turn, some: list[Reflection]) -> Markup:
    words, more = turn.group_words, len(some) - ALSO_SHOWN
    return rows(
        *(words._("• {text}", text=called(words, one, 140)) for one in some[:ALSO_SHOWN]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def votes(turn: Turn, cycle: Cycle) -> dict[int, int]:
    """The votes for each answer, from the last harvest of the cycle that is closed; one that stands for others has theirs."""
    run = cycles.last_run(turn.session, cycle.id, "harvest")
    if run is None:
        return {}
    there = shared(turn, cycle)
    stands_for = {one.id: one.joined_id for one in there if one not in reflections.leads(there)}
    totals: Counter[int] = Counter()
    for option, count in contributions.tally(turn.session, run.id).items():
        totals[stands_for.get(option) or option] += count
    return dict(totals)


def top(turn: Turn, cycle: Cycle) -> list[tuple[Reflection, int]]:
    """What mattered most, with its votes."""
    there = {one.id: one for one in reflections.leads(shared(turn, cycle))}
    places = ranking(votes(turn, cycle), list(there))
    totals = {one.option: one.votes for one in places}
    return [(there[one], totals[one]) for one in insights([(one.option, one.votes) for one in places])]
