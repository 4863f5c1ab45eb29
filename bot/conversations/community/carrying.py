"""Working on an action: how far it is, its small steps, notes and files; and applause when it is done."""

from functools import partial

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, Private, in_rows, number
from bot.conversations.community.plan_text import (
    enter_action,
    here_words,
    pressed_message,
    require_share,
    short_title,
    show_board,
    tell,
)
from bot.conversations.incoming import Attachment, Medium
from bot.conversations.turn import Refuse, Turn
from bot.method.progress import read_progress
from bot.store import plan, working
from bot.store.messages import Prompt
from bot.store.people import Person
from bot.store.plan import Action, Share, State
from bot.store.working import ActionEntry, Entry
from bot.words import Words, lines, rows, shorten

CARRIED_OUT = {"doing"}
LONGEST = 300
"""Characters of a note, or of how it is going."""
SHOWN = 6
"""Notes and files on the page."""
NO_NUMBER = 0
"""On the button that takes the per cent away."""


def work_pressed(turn: Turn) -> None:
    """The page of an action on which its work is noted, in the place of its card."""
    one, _run, _cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    show(turn, one)


def show(turn: Turn, one: Action, note: Markup | None = None, not_this: Key | None = None) -> None:
    """The page on which the work is noted, in the place of what was pressed; ``not_this`` takes back what was understood."""
    text, keyboard = _page(turn, one, note)
    if not_this is not None:
        keyboard.insert(0, [not_this])
    message = pressed_message(turn)
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def _page(turn: Turn, one: Action, note: Markup | None) -> tuple[Markup, list[list[Key]]]:
    words = here_words(turn)
    steps = working.sub_steps(turn.session, one.id)
    entries = working.entries(turn.session, one.id)
    files = [entry for entry, _ in entries[-SHOWN:] if entry.kind is Entry.FILE]
    said = [_line(turn, entry, person) for entry, person in entries[-SHOWN:]]
    offers = [
        words._("🤝 {name}: {text}", name=person.first_name, text=offer.text)
        for offer, person in working.offers(turn.session, one.id)
        if one.needs_help and offer.text
    ]
    text = lines(
        note,
        words._("🧰 <b>{title}</b>", title=one.title),
        how_far(turn, one),
        rows(
            words._("Small steps:"),
            *(
                words._("✓ {index}. {title}", index=i, title=step.title)
                if step.done
                else words._("◻ {index}. {title}", index=i, title=step.title)
                for i, step in enumerate(steps, start=1)
            ),
        )
        if steps
        else None,
        rows(words._("Help was offered:"), *offers) if offers else None,
        rows(*said) if said else None,
        words._("Nothing is noted yet.") if not steps and not said and one.percent is None and not one.progress else None,
    )
    keyboard: list[list[Key]] = []
    if one.state is not State.DONE and _carries(turn, one):
        keyboard += [
            [Button(words._("{percent} %", percent=percent), "workpct", (one.id, percent)) for percent in (25, 50, 75, 100)],
            *in_rows(
                [
                    Button(
                        words._("✓ {number}", number=i) if step.done else words._("◻ {number}", number=i),
                        "workstep",
                        (one.id, step.id),
                    )
                    for i, step in enumerate(steps, start=1)
                ],
                6,
            ),
            [
                Button(words._("💬 How it is going"), "worksay", (one.id,)),
                Button(words._("➕ Small steps"), "workadd", (one.id,)),
            ],
            [Button(words._("📝 A note or a file"), "worknote", (one.id,))],
        ]
    keyboard += in_rows(
        [Button(words._("📎 Open {number}", number=i), "workfile", (one.id, file.id)) for i, file in enumerate(files, start=1)],
        3,
    )
    return text, [*keyboard, [Button(words._("Back to the action"), "action", (one.id, 1))]]


def _line(turn: Turn, entry: ActionEntry, person: Person | None) -> Markup:
    """A note or a file, with who added it and when."""
    words = here_words(turn)
    name = person.first_name if person is not None else "–"
    day = words.short_date(entry.at.astimezone(turn.zone).date())
    if entry.kind is Entry.FILE:
        return words._("📎 {text} ({name}, {day})", text=entry.name or entry.text or words._("a file"), name=name, day=day)
    return words._("📝 {text} ({name}, {day})", text=entry.text, name=name, day=day)


def how_far(turn: Turn, one: Action) -> Markup | None:
    """How far an action is, as those who carry it said."""
    words = here_words(turn)
    if one.percent is not None and one.progress:
        said = words._("So far: {percent} %. {text}", percent=one.percent, text=one.progress)
    elif one.percent is not None:
        said = words._("So far: {percent} %.", percent=one.percent)
    elif one.progress:
        said = words._("So far: {text}", text=one.progress)
    else:
        return None
    by = turn.session.get(Person, one.progress_by) if one.progress_by is not None else None
    return rows(said, words._("<i>Noted by {name}, as a moderator.</i>", name=by.first_name) if by is not None else None)


def _carries(turn: Turn, one: Action) -> bool:
    """Those who do it or help with it, and moderators."""
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    return (mine is not None and mine.share is not Share.ASKED) or turn.is_moderator()


def mine_to_note(turn: Turn, action_id: int) -> Action:
    """An action that this person may note something about, while it is not done.

    Raises:
        Refuse: it names whom to ask.
    """
    one, _run, _cycle = enter_action(turn, action_id, CARRIED_OUT)
    if not _carries(turn, one):
        require_share(turn, one)
        raise Refuse(
            turn.words._(
                "Nobody has “{title}” yet. Take it on or offer your help, then you can note how it goes.",
                title=short_title(one),
            )
        )
    if one.state is State.DONE:
        raise Refuse(turn.words._("“{title}” is done already. Thank you!", title=short_title(one)))
    return one


def page_noted(turn: Turn, one: Action, note: Markup, not_this: Key | None = None) -> None:
    """Something was noted: the action is on the way, the page and the board show it."""
    one.state = State.DOING
    turn.session.flush()
    tell_owners(turn, one)
    show(turn, one, note, not_this)
    run = turn.run()
    if run is not None:
        show_board(turn, run, turn.cycle())


def tell_owners(turn: Turn, one: Action) -> None:
    """A moderator who notes something for others does so openly: they are told who it was."""
    if plan.claim_of(turn.session, one.id, turn.who.id) is None:
        for owner in plan.owners(turn.session, one.id):
            tell(turn, owner, partial(_said_for, turn, one))


def _said_for(turn: Turn, one: Action, words: Words) -> Markup:
    return words._("{name} noted something about “{title}”, as a moderator.", name=turn.who.first_name, title=short_title(one))


def percent_pressed(turn: Turn) -> None:
    """How far it is, in per cent."""
    one, percent = mine_to_note(turn, number(turn.args[0])), number(turn.args[1])
    if percent not in {NO_NUMBER, 25, 50, 75, 100}:
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    set_percent(turn, one, percent or None)
    page_noted(
        turn,
        one,
        here_words(turn)._("✓ Noted: no number stands there now.")
        if percent == NO_NUMBER
        else here_words(turn)._("✓ Noted. When it is done, press “Done” on the action.")
        if percent == 100
        else here_words(turn)._("✓ Noted: {percent} %.", percent=percent),
    )


def set_percent(turn: Turn, one: Action, percent: int | None) -> None:
    """How far it is from now on; whoever does not carry it is named."""
    one.percent = percent
    one.progress_by = None if plan.claim_of(turn.session, one.id, turn.who.id) is not None else turn.who.id


def say_pressed(turn: Turn) -> None:
    """Ask how it is going."""
    one = mine_to_note(turn, number(turn.args[0]))
    ask_about(
        turn,
        one,
        "worksay",
        here_words(turn)._(
            "{name}, how is “{title}” going? A few words, and how far it is if you like: “60 %, the posters are printed”, or "
            "“half done”.",
            name=turn.mention(turn.who),
            title=short_title(one),
        ),
    )


def note_pressed(turn: Turn) -> None:
    """Ask for a note or a file."""
    one = mine_to_note(turn, number(turn.args[0]))
    ask_about(
        turn,
        one,
        "worknote",
        here_words(turn)._(
            "{name}, what shall stand with “{title}”? Send words, a document, a picture or a voice message. Everyone in the "
            "group "
            "can open it.",
            name=turn.mention(turn.who),
            title=short_title(one),
        ),
    )


def ask_about(turn: Turn, one: Action, purpose: str, text: Markup) -> None:
    """Ask for words about an action; the next ones, or a reply, are the answer."""
    turn.ask(text, purpose, run=turn.run(), action=one.id)


def told(turn: Turn, prompt: Prompt) -> None:
    """Words came: how it is going, or a note."""
    one = mine_to_note(turn, prompt.data["action"])
    text = turn.incoming.text.strip()
    words = here_words(turn)
    if len(text) > LONGEST:
        raise Refuse(
            turn.words._(
                "That is a little long ({count} characters; {limit} fit). Nothing was stored: please send it shorter.",
                count=len(text),
                limit=LONGEST,
            )
        )
    prompt.closed = True
    if prompt.purpose == "worksay":
        _tell_progress(turn, one, text)
        return
    turn.session.add(ActionEntry(action_id=one.id, person_id=turn.who.id, kind=Entry.NOTE, text=text, at=turn.now))
    page_noted(turn, one, words._("✓ Noted, {name}. Thank you!", name=turn.who.first_name))


def _tell_progress(turn: Turn, one: Action, text: str) -> None:
    """How it is going, in words; what they say of how far it is counts as a number, and can be taken back."""
    words = here_words(turn)
    own = turn.who.language or turn.who.telegram_language
    reading = read_progress(text, [words.language, own or words.language, turn.group_words.language])
    set_percent(turn, one, reading.percent if reading is not None else one.percent)
    if reading is not None and reading.literal is not None:
        text = text.replace(reading.literal, "").strip(" ,.;:–-")
    one.progress = " ".join(text.split()) or None
    if reading is None or reading.literal is not None:
        page_noted(turn, one, words._("✓ Noted, {name}. Thank you!", name=turn.who.first_name))
        return
    page_noted(
        turn,
        one,
        words._(
            "✓ Noted, {name}. I take that as about {percent} %. If that is not right, press how far it is.",
            name=turn.who.first_name,
            percent=reading.percent,
        ),
        Button(words._("✖ No number"), "workpct", (one.id, NO_NUMBER)),
    )


def sent(turn: Turn, prompt: Prompt) -> None:
    """A file came: only Telegram's id of it is kept."""
    one = mine_to_note(turn, prompt.data["action"])
    file = turn.incoming.attachment
    if file is None:
        return
    prompt.closed = True
    turn.session.add(
        ActionEntry(
            action_id=one.id,
            person_id=turn.who.id,
            kind=Entry.FILE,
            text=shorten(turn.incoming.text, LONGEST),
            at=turn.now,
            medium=file.medium.value,
            file_id=file.file_id,
            name=file.name,
        )
    )
    page_noted(turn, one, here_words(turn)._("✓ Kept with “{title}”.", title=short_title(one)))


def file_pressed(turn: Turn) -> None:
    """Open a file: everyone in the group may. It comes in private; to whoever has not opened that chat in the group."""
    one, _run, _cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    entry = working.entry(turn.session, number(turn.args[1]))
    if entry is None or entry.action_id != one.id or entry.file_id is None or entry.medium is None:
        raise Refuse(turn.words._("This file is not there any more."))
    file, text = Attachment(Medium(entry.medium), entry.file_id, name=entry.name), entry.text or entry.name
    if turn.who.reachable or turn.incoming.private:
        # In the group nobody has to scroll past it.
        turn.attach(file, turn.words._("With “{title}”: {text}", title=short_title(one), text=text), to=turn.who)
        if not turn.incoming.private:
            turn.answer(turn.words._("I have sent it to you in our private chat."))
        return
    turn.attach(
        file,
        turn.group_words._(
            "{name} opened this. With “{title}”: {text}", name=turn.mention(turn.who), title=short_title(one), text=text
        ),
        keyboard=[[Private(turn.group_words._("✉️ Open my private chat"), "hello")]],
        to=turn.here,
    )


# --- applause ---------------------------------------------------------------------------------------------------------


def cheer_pressed(turn: Turn) -> None:
    """👏 for something that is done; the plan's board counts it. Pressed again by a hurried hand, it stays."""
    one, run, cycle = enter_action(turn, number(turn.args[0]), CARRIED_OUT)
    if one.state is not State.DONE:
        raise Refuse(turn.words._("“{title}” is not done yet.", title=short_title(one)))
    mine = plan.claim_of(turn.session, one.id, turn.who.id)
    if mine is not None and mine.share is Share.DOES:
        raise Refuse(turn.words._("This one is yours: the applause comes from the others."))
    count = working.cheer(turn.session, one.id, turn.who.id)
    turn.answer(turn.words._n("👏 {count} person applauds.", "👏 {count} people applaud.", count))
    show_board(turn, run, cycle)
