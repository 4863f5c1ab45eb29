"""Connections: "Has anyone coped with a situation like this?" Experiences side by side, "me too" and what helped."""

from markupsafe import Markup

from bot.conversations import boards, flow, mending, telling
from bot.conversations.boards import Board
from bot.conversations.buttons import Button, Key, Private, in_rows, number, short
from bot.conversations.domain.gathering import FLAVOUR_MARKS, SEEDS
from bot.conversations.flow import Outcome
from bot.conversations.pressed_twice import mark_pressed_twice
from bot.conversations.telling import Telling, Told
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.store import contributions, messages
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.words import Words, lines, rows, shorten

"""The flavour of an experience that came from the last cycle: it is the group's, nobody's own."""

ANONYMOUS = mark("anonymous")

GOOD = "inspiration"
"""The flavour of an experience that was a good one: nobody had to cope with it."""

ON_A_PAGE = 6
"""Experiences on one page of the board: so many can be read and answered."""
HELPS_SHOWN = 3
HELP_SHOWN = 160
HELP_LONGEST = 800
PRIVATE_ITEMS = 6
STARRED_SHOWN = 5


def author(turn: Turn, author_id: int | None, words: Words | None = None) -> Markup:
    """The name that stands with a contribution; in the group's language, if not in that of ``words``."""
    person = turn.session.get(Person, author_id) if author_id is not None else None
    words = words or turn.group_words
    return words._(ANONYMOUS) if person is None else words._("{name}", name=person.first_name)


def open_step(turn: Turn, _run: StepRun, cycle: Cycle) -> None:
    """The experiences are shown: from now on each keeps its number."""
    contributions.number_shown(turn.session, cycle.id, Kind.EXPERIENCE)


def board(turn: Turn, run: StepRun, cycle: Cycle) -> Board:
    """A page of experiences with a number, who knows them too, and what helped."""
    words = turn.group_words
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    known = contributions.marks(turn.session, cycle.id)
    helps = helps_by_experience(turn, cycle)
    items = [_item(turn, one, helps.get(one.id, []), known) for one in there]
    shown, turning = boards.page(turn, run, items, most=ON_A_PAGE)
    here = [there[index - 1] for index, _ in shown]
    stars = [
        Button(words._("⭐ {sign}", sign=sign(one, place)), "star", (run.id, help_.id, known.get(help_.id, 0)))
        for one in here
        for place, help_ in enumerate(helps.get(one.id, [])[:HELPS_SHOWN])
    ]
    text = lines(
        rows(
            words._(
                "Has anyone coped with a situation like this? Press 🙋 if you know it too, and 💡 to tell what helped you."
            ),
            words._("Everyone reads what helped you, with your name; in private it can be without."),
        ),
        *(item for _, item in shown),
        words._("Promising? Press ⭐: then it stands first when you plan what to do.") if stars else None,
    )
    keyboard: list[list[Key]] = [
        *in_rows(
            [
                Button(words._("🙋 Me too: {number}", number=i.number), "metoo", (run.id, i.id, known.get(i.id, 0)))
                for i in here
            ],
            3,
        ),
        *in_rows([Button(words._("💡 Helped: {number}", number=i.number), "helped", (run.id, i.id)) for i in here], 3),
        *in_rows(stars, 5),
        turning,
        [Private(words._("✍️ Tell it in private"), f"say_{short(run.id)}")],
    ]
    return Board(text, keyboard, go_on=_go_on(turn, cycle))


def helps_by_experience(turn: Turn, cycle: Cycle) -> dict[int | None, list[Contribution]]:
    """What helped, by the id of the experience that it is about."""
    found: dict[int | None, list[Contribution]] = {}
    for one in contributions.contributions(turn.session, cycle.id, Kind.HELP):
        found.setdefault(one.about_id, []).append(one)
    return found


def sign(experience: Contribution, place: int) -> str:
    """How something that helped is called: by the number of its experience and a letter: 2a, 2b …"""
    return f"{experience.number}{chr(ord('a') + place % 26)}"


def _go_on(turn: Turn, cycle: Cycle) -> Markup:
    words = turn.group_words
    if flow.after(turn, cycle, "connections") == "focus":
        return words._("▶ Next: choose what matters most")
    return words._("▶ Next: what belongs together")


def _item(turn: Turn, one: Contribution, helps: list[Contribution], known: dict[int, int]) -> Markup:
    words = turn.group_words
    flavour = words._(FLAVOUR_MARKS[one.flavour]) if one.flavour else None
    who = author(turn, one.author_id) if one.flavour not in SEEDS else None
    about = Markup(" · ").join(part for part in (who, flavour) if part)
    count = known.get(one.id, 0)
    more = len(helps) - HELPS_SHOWN
    return rows(
        Markup("<b>{}.</b> {}").format(one.number, words._("{text}", text=one.text)),
        Markup("<i>{}</i>").format(about),
        words._n("🙋 {count} more knows this", "🙋 {count} more know this", count) if count else None,
        *(
            _help(turn, one, place, help_, known.get(help_.id, 0), HELP_SHOWN)
            for place, help_ in enumerate(helps[:HELPS_SHOWN])
        ),
        words._n(
            "💡 {count} more thing helped: read it in private.", "💡 {count} more things helped: read them in private.", more
        )
        if more > 0
        else None,
    )


def _help(turn: Turn, one: Contribution, place: int, help_: Contribution, stars: int, longest: int) -> Markup:
    words = turn.group_words
    text = words._(
        "💡 {sign}: {text} ({name})",
        sign=sign(one, place),
        text=shorten(help_.text, longest),
        name=author(turn, help_.author_id),
    )
    return words._("{text} ⭐ {count}", text=text, count=stars) if stars else text


def me_too(turn: Turn) -> None:
    """“Me too”, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="connections")
    one = _experience(turn, cycle, number(turn.args[1]))
    if one.author_id is not None and one.author_id == turn.who.id:
        raise Refuse(turn.words._("This is your own experience; we know that you know it."))
    if mark_pressed_twice(turn, cycle, one.id):
        return
    now = contributions.toggle_mark(turn.session, one.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    turn.answer(turn.words._("You know this too.") if now else turn.words._("Taken back."))
    boards.show(turn, run, cycle)


def helped_pressed(turn: Turn) -> None:
    """Ask what helped; whoever pressed answers by replying."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="connections")
    _ask_here(turn, run, _experience(turn, cycle, number(turn.args[1])))


def _ask_here(turn: Turn, run: StepRun, one: Contribution) -> None:
    asked = turn.ask(
        turn.group_words._(
            "{name}, what made this possible: “{text}”? Reply to this message with what helped.",
            name=turn.mention(turn.who),
            text=shorten(one.text, 120),
        )
        if one.flavour == GOOD
        else turn.group_words._(
            "{name}, what helped you with “{text}”? Reply to this message with what you did and what came of it.",
            name=turn.mention(turn.who),
            text=shorten(one.text, 120),
        ),
        "helped",
        run=run,
        about=one.id,
    )
    messages.quotes(turn.session, asked, one.id)


def helped(turn: Turn, prompt: Prompt) -> None:
    """What helped somebody."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="connections")
    one = _experience(turn, cycle, prompt.data["about"])
    prompt.closed = True
    keep(turn, run, cycle, Told(turn.incoming.text.strip(), turn.who.id, "", one.id))
    boards.show(turn, run, cycle)


def keep(turn: Turn, run: StepRun, cycle: Cycle, told: Told) -> None:
    """Store what helped, and say so to whoever wrote it."""
    one = _experience(turn, cycle, told.about or 0)
    help_ = Contribution(
        cycle_id=cycle.id,
        kind=Kind.HELP,
        text=told.text,
        author_id=told.author_id,
        key_hash=told.key_hash,
        about_id=one.id,
    )
    turn.session.add(help_)
    turn.session.flush()
    contributions.number_shown(turn.session, cycle.id, Kind.HELP)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    public = not turn.incoming.private
    words = turn.group_words if public else turn.words
    said = (
        words._("✓ Stored anonymously: it stands on the board. Only this message holds the key to it.")
        if told.key
        else words._("✓ Noted, {name}. It stands on the board, and comes back when you plan actions.", name=turn.who.first_name)
    )
    turn.say(said, [mending.keys(turn, help_, told.key)], reply=public, keep=public)


def board_replied(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board itself: to which experience does it belong?"""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="connections")
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    if (meant := _by_number(turn, there)) is not None:
        _ask_here(turn, run, meant)
        return
    draft = turn.keep_draft("helped_draft", run, text=turn.incoming.text.strip())
    keys: list[Key] = [Button(str(one.number), "helpedwith", (draft.id, one.id)) for one in there]
    turn.say(
        turn.group_words._("Thank you, {name}. With which of the experiences did this help?", name=turn.who.first_name),
        [*in_rows(keys[:40], 6), [Button(turn.group_words._("✖ With none of these"), "helpedwith", (draft.id, 0))]],
        reply=True,
    )


def _by_number(turn: Turn, there: list[Contribution]) -> Contribution | None:
    """The experience of which only the number was written: it was pressed, so to say."""
    written = turn.incoming.text.strip().rstrip(".")
    return next((one for one in there if written == str(one.number)), None)


def helped_with(turn: Turn) -> None:
    """The experience that a reply to the board is about."""
    placed = _placed(turn)
    if placed is not None:
        run, cycle, one, text = placed
        keep(turn, run, cycle, Told(text, turn.who.id, "", one.id))
        boards.show(turn, run, cycle)


def _placed(turn: Turn) -> tuple[StepRun, Cycle, Contribution, str] | None:
    """The experience that was pressed for a text that waits, which waits no more; None if it belongs to none of them."""
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(draft.run_id or 0, step="connections")
    if _with_none(turn, draft):
        return None
    one = _experience(turn, cycle, number(turn.args[1]))
    text = draft.data["text"]
    turn.session.delete(draft)
    turn.session.flush()
    return run, cycle, one, text


def _with_none(turn: Turn, draft: Prompt) -> bool:
    """“With none of these”: nothing is kept of it."""
    if number(turn.args[1]):
        return False
    turn.session.delete(draft)
    turn.alert(turn.words._("All right: I have kept nothing of it."))
    if not turn.incoming.private:
        turn.retire()
    return True


def star_pressed(turn: Turn) -> None:
    """Something that helped somebody is promising for the group, or not any more."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="connections")
    one = turn.session.get(Contribution, number(turn.args[1]))
    if one is None or one.cycle_id != cycle.id or one.kind is not Kind.HELP:
        raise Refuse(turn.words._("This is not there any more."))
    if mark_pressed_twice(turn, cycle, one.id):
        return
    now = contributions.toggle_mark(turn.session, one.id, turn.who.id)
    contributions.note_contributed(turn.session, run.id, turn.who.id)
    text = shorten(one.text, 60)
    turn.answer(
        turn.words._("⭐ Promising: “{text}”", text=text) if now else turn.words._("⭐ taken back: “{text}”", text=text)
    )
    boards.show(turn, run, cycle)


# --- in private -------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, run: StepRun, cycle: Cycle) -> None:
    """All experiences with all that helped, for whoever would rather answer alone; with a name or without."""
    words = turn.words
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    known = contributions.marks(turn.session, cycle.id)
    helps = helps_by_experience(turn, cycle)
    turn.ask(
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            words._(
                "Do you know one of these too, or has something helped you with it? Press its number, or write to me what "
                "helped you. It can stand there with your name or without."
            ),
        ),
        "cope",
        run=run,
    )
    for start in range(0, len(there), PRIVATE_ITEMS):
        some = there[start : start + PRIVATE_ITEMS]
        stars = [
            Button(words._("⭐ {sign}", sign=sign(one, place)), "star", (run.id, help_.id))
            for one in some
            for place, help_ in enumerate(helps.get(one.id, []))
        ]
        turn.say(
            lines(
                *(
                    rows(
                        Markup("<b>{}.</b> {}").format(one.number, words._("{text}", text=shorten(one.text, 300))),
                        *(
                            _help(turn, one, place, help_, known.get(help_.id, 0), 300)
                            for place, help_ in enumerate(helps.get(one.id, []))
                        ),
                    )
                    for one in some
                )
            ),
            [
                *in_rows([Button(words._("🙋 Me too: {number}", number=i.number), "metoo", (run.id, i.id)) for i in some], 3),
                *in_rows([Button(words._("💡 Helped: {number}", number=i.number), "cope", (run.id, i.id)) for i in some], 3),
                *in_rows(stars[:60], 6),
            ],
        )


def cope_pressed(turn: Turn) -> None:
    """Ask in private what helped; then it is a draft until its author has said whose name stands with it."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="connections")
    _ask_alone(turn, run, _experience(turn, cycle, number(turn.args[1])))


def _ask_alone(turn: Turn, run: StepRun, one: Contribution) -> None:
    words = turn.words
    telling.ask(
        turn,
        run,
        lines(
            Markup("<b>{}</b> · {}").format(turn.here.called, boards.title(words, run.step)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=shorten(one.text, 300))),
            words._("What made this possible? Tell me what helped, in one message.")
            if one.flavour == GOOD
            else words._("What helped you with this? Tell me what you did and what came of it, in one message."),
        ),
        about=one.id,
    )


def coped(turn: Turn, prompt: Prompt) -> None:
    """What helped was written in private before a number was pressed: to which experience does it belong?"""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="connections")
    meant = _by_number(turn, contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE))
    if meant is not None:
        _ask_alone(turn, run, meant)
        return
    text = telling.within(turn, turn.incoming.text, HELP_LONGEST)
    if prompt.purpose == "cope":
        turn.session.delete(prompt)
    ask_with_which(turn, cycle, turn.keep_draft("cope_draft", run, text=text))


def ask_with_which(turn: Turn, cycle: Cycle, draft: Prompt) -> None:
    """To which experience does it belong, what somebody has written and not sent yet?"""
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    turn.say(
        lines(
            Markup("<blockquote>{}</blockquote>").format(turn.words._("{text}", text=draft.data["text"])),
            turn.words._("Thank you, {name}. With which of the experiences did this help?", name=turn.who.first_name),
        ),
        [
            *in_rows([Button(str(one.number), "copewith", (draft.id, one.id)) for one in there][:40], 6),
            [Button(turn.words._("✖ With none of these"), "copewith", (draft.id, 0))],
        ],
    )


def coped_with(turn: Turn) -> None:
    """The experience that it is about: now its author says whose name stands with it."""
    placed = _placed(turn)
    if placed is not None:
        run, _cycle, one, text = placed
        telling.offer(turn, run, turn.keep_draft("telling_draft", run, text=text, about=one.id))


def finish(turn: Turn, run: StepRun, cycle: Cycle) -> Outcome:
    """Connections may close at any time; what is promising is named."""
    words = turn.group_words
    there = contributions.contributions(turn.session, cycle.id, Kind.EXPERIENCE)
    helps = promising(turn, cycle)
    stars = contributions.marks(turn.session, cycle.id)
    starred = [one for one in helps if stars.get(one.id, 0)]
    return Outcome(
        lines(
            rows(*(Markup("<b>{}.</b> {}").format(one.number, shorten(one.text, 200)) for one in there[:12])),
            rows(
                words._n("💡 {count} thing that helped is kept.", "💡 {count} things that helped are kept.", len(helps))
                if helps
                else None,
                *(words._("⭐ {text}", text=shorten(one.text, HELP_SHOWN)) for one in starred[:STARRED_SHOWN]),
            ),
        )
    )


def promising(turn: Turn, cycle: Cycle) -> list[Contribution]:
    """What helped, that with the most ⭐ first."""
    stars = contributions.marks(turn.session, cycle.id)
    helps = contributions.contributions(turn.session, cycle.id, Kind.HELP)
    return sorted(helps, key=lambda one: (-stars.get(one.id, 0), one.text.casefold(), one.id))


def _experience(turn: Turn, cycle: Cycle, contribution_id: int) -> Contribution:
    one = turn.session.get(Contribution, contribution_id)
    if one is None or one.cycle_id != cycle.id or one.kind is not Kind.EXPERIENCE:
        raise Refuse(turn.words._("This experience is not there any more."))
    return one


telling.TELLINGS["connections"] = Telling(open=open_private, keep=keep, longest=HELP_LONGEST)
