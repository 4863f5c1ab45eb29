"""/library: what this group has learned and kept, and what other groups show to everyone; found by words, with slips too."""

from collections import Counter

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows
from bot.conversations.domain import voting
from bot.conversations.incoming import Attachment, Medium, What
from bot.conversations.meetings import minutes
from bot.conversations.practice import notes
from bot.conversations.saying import plain_text
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.search import Text, search
from bot.store import communities, contributions, cycles, library, messages
from bot.store.cycles import Cycle, StepRun
from bot.store.library import Entry, Sort
from bot.store.messages import Prompt
from bot.words import Words, lines, rows, shorten

FOUND = 6
"""So many are shown of what was found."""
TAGS = 9
FITTING = 2
"""Lessons that are offered at a step."""
FITTING_AT = frozenset({"wordings", "ideas", "choosing"})
"""Steps at which lessons that fit are offered."""
FITS = 2
"""A lesson is offered only if it has so many of the words."""
NO_SEARCH = "no_search"
"""What was searched for, in case that it was meant as a note."""
_TAG_LONGEST = 20
"""Letters of a tag on a button, which holds few bytes."""

LESSON, NOTE = "lesson", "note"
"""What is no item that somebody saved."""

MARKS: dict[str, str] = {
    LESSON: "🍎",
    NOTE: "📝",
    Sort.LINK: "🔗",
    Sort.DOCUMENT: "📄",
    Sort.PICTURE: "🖼",
    Sort.PRACTICE: "🌟",
}
NAMES: dict[str, str] = {
    LESSON: mark("Lesson"),
    NOTE: mark("Noted in a meeting"),
    Sort.LINK: mark("Link"),
    Sort.DOCUMENT: mark("Document"),
    Sort.PICTURE: mark("Picture"),
    Sort.PRACTICE: mark("Good practice"),
}


def library_command(turn: Turn) -> None:
    """/library: what there is, or what was asked for in the same breath."""
    wanted = turn.incoming.text.strip()
    if wanted:
        _say_found(turn, wanted)
        return
    words, there = turn.words_here, entries(turn)
    own = [one for one in there if _is_own(turn, one)]
    kinds = Counter(_kind(one) for one in own)
    tags = Counter(tag for one in there for tag in one.tags)
    turn.ask(
        lines(
            words._("📚 <b>Library</b>"),
            rows(
                words._n("🍎 {count} lesson of yours", "🍎 {count} lessons of yours", kinds[LESSON]),
                _count_saved(words, sum(kinds[sort] for sort in Sort)),
                words._n("📝 {count} note of your meetings", "📝 {count} notes of your meetings", kinds[NOTE])
                if kinds[NOTE]
                else None,
                words._n(
                    "🌍 {count} thing that other groups show to everyone",
                    "🌍 {count} things that other groups show to everyone",
                    len(there) - len(own),
                )
                if len(there) > len(own)
                else None,
            ),
            words._("What are you looking for? Write a few words to me. Small slips do not matter.")
            if turn.incoming.private
            else words._("What are you looking for? Reply to this message with a few words. Small slips do not matter."),
            words._("To add something, reply with /save to a message with a link or a document.")
            if not turn.incoming.private
            else words._("To add a link, a document or a good practice, send /save."),
        ),
        "library",
        keyboard=in_rows([_tag_key(tag) for tag, _ in tags.most_common(TAGS) if len(tag.encode()) <= _TAG_LONGEST], 3),
        anyone=not turn.incoming.private,
    )


def _kind(one: Entry) -> str:
    return one.item.sort if one.item else NOTE if one.note else LESSON


def _count_saved(words: Words, count: int) -> Markup:
    return words._n(
        "🔖 {count} link, document or good practice of yours", "🔖 {count} links, documents and good practices of yours", count
    )


def _tag_key(tag: str) -> Key:
    return Button(f"#{tag}", "libtag", (tag,))


def asked(turn: Turn, prompt: Prompt) -> None:
    """What somebody is looking for. In a group the question stays open for the next reply; alone it is answered, since what
    is written there later may be something else."""
    wanted = turn.incoming.text.strip()
    if not turn.incoming.private:
        _say_found(turn, wanted)
        return
    turn.session.delete(prompt)
    turn.session.flush()
    _say_found(turn, wanted)
    draft = turn.keep_draft(NO_SEARCH, text=wanted)
    words = turn.words
    turn.say(
        words._("Was it no search, but a thought of yours?"),
        [
            [Button(words._("📝 Keep it as a note"), "libnote", (draft.id,))],
            [Button(words._("🔎 Search again"), "libsearch")],
        ],
    )


def end_search(turn: Turn) -> None:
    """Something else is done: words are no search any more, and what might have been a note is not kept."""
    for prompt in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id):
        if prompt.purpose in {"library", NO_SEARCH}:
            turn.session.delete(prompt)
    turn.session.flush()


def note_pressed(turn: Turn) -> None:
    """It was a thought: a note, only for whoever wrote it."""
    draft = turn.own_draft(turn.args[0])
    text = draft.data["text"]
    turn.session.delete(draft)
    turn.session.flush()
    notes.note(turn, text)


def again_pressed(turn: Turn) -> None:
    """The next words are a search again."""
    end_search(turn)
    turn.ask(turn.words._("What are you looking for? Write a few words to me. Small slips do not matter."), "library")


def tag_pressed(turn: Turn) -> None:
    """All that has a tag."""
    tag = turn.args[0]
    _show(turn, [one for one in entries(turn) if tag in one.tags], f"#{tag}")


def entries(turn: Turn) -> list[Entry]:
    """What may be read here: in a group what it has, alone what all of one's groups have; and what is shown to everyone."""
    if turn.community is not None and not turn.incoming.private:
        return library.readable(turn.session, {turn.here.id})
    return library.readable(turn.session, {one.id for one in communities.communities_of(turn.session, turn.who.id)})


def find(turn: Turn, there: list[Entry], wanted: str, most: int) -> list[tuple[Entry, int]]:
    """What fits best, and how many of the words it has."""
    texts = [
        Text(index, " ".join([one.text, *one.tags, (one.item.url or "") if one.item else ""]), one.community.language)
        for index, one in enumerate(there)
    ]
    hits = search(wanted.replace("#", " "), texts, {turn.words.language, turn.group_words.language}, most)
    return [(there[hit.key], hit.words) for hit in hits]


def _say_found(turn: Turn, wanted: str) -> None:
    _show(turn, [one for one, _ in find(turn, entries(turn), wanted, FOUND)], wanted)


def _show(turn: Turn, found: list[Entry], wanted: str) -> None:
    words = turn.words_here
    if not found:
        turn.say(
            words._(
                "I found nothing for “{wanted}”. Try another word, or a shorter one. /library shows the tags.",
                wanted=shorten(wanted, 60),
            ),
            reply=turn.incoming.what is not What.BUTTON,
        )
        return
    shown = found[:FOUND]
    turn.say(
        lines(
            words._("📚 <b>For “{wanted}”:</b>", wanted=shorten(wanted, 60)),
            *(line(turn, words, index, one) for index, one in enumerate(shown, start=1)),
            words._n("… and {count} more.", "… and {count} more.", len(found) - FOUND) if len(found) > FOUND else None,
            words._("Press a number to open it."),
        ),
        in_rows([Button(str(index), "libopen", (one.code,)) for index, one in enumerate(shown, start=1)], 6),
        reply=turn.incoming.what is not What.BUTTON,
    )


def line(turn: Turn, words: Words, index: int, one: Entry) -> Markup:
    """One thing in a list: what it is, how it begins, whose it is."""
    return rows(
        words._(
            "<b>{index}.</b> {mark} {text}",
            index=index,
            mark=MARKS[_kind(one)],
            text=shorten(one.text, 160),
        ),
        Markup("<i>{}</i>").format(_about(turn, words, one)),
    )


def _about(turn: Turn, words: Words, one: Entry) -> Markup:
    kind = words._(NAMES[_kind(one)])
    # What another group shows to everyone is shown without its name: not all who read it know each other.
    whose = one.community.called if _is_own(turn, one) else words._("another group")
    tags = " ".join(f"#{tag}" for tag in one.tags)
    return (
        words._("{kind} · {whose} · {tags}", kind=kind, whose=whose, tags=tags)
        if tags
        else words._("{kind} · {whose}", kind=kind, whose=whose)
    )


def _is_own(turn: Turn, one: Entry) -> bool:
    if turn.community is not None and not turn.incoming.private:
        return one.community.id == turn.here.id
    member = communities.membership(turn.session, one.community.id, turn.who.id)
    return member is not None and member.present


# --- opening ----------------------------------------------------------------------------------------------------------


def open_pressed(turn: Turn) -> None:
    """One thing in full, with its file or link."""
    one = entry(turn, turn.args[0])
    words = turn.words_here
    if one.note is not None:
        minutes.show(turn, one.note)
        return
    text = lines(
        Markup("{} {}").format(MARKS[_kind(one)], words._("{text}", text=one.text)),
        Markup("{}").format(one.item.url) if one.item is not None and one.item.url else None,
        Markup("<i>{}</i>").format(_about(turn, words, one)),
    )
    keyboard: list[list[Key]] = []
    if one.item is not None and _is_own(turn, one):
        keyboard = [[Button(words._("⚙️ Change or delete"), "libedit", (one.item.id,))]]
    if one.item is not None and one.item.file_id is not None:
        medium = Medium.PHOTO if one.item.sort is Sort.PICTURE else Medium.DOCUMENT
        turn.attach(Attachment(medium, one.item.file_id), text, keyboard=keyboard)
    else:
        turn.say(text, keyboard)


def entry(turn: Turn, code: str) -> Entry:
    """What a button names, if it may be read here.

    Raises:
        Refuse: it is gone, or not shown to this group any more.
    """
    found = next((one for one in entries(turn) if one.code == code), None)
    if found is None:
        raise Refuse(turn.words._("This is not in the library any more, or its group shows it to itself alone now."))
    return found


# --- at the right step ------------------------------------------------------------------------------------------------


def fitting(turn: Turn, run: StepRun, cycle: Cycle) -> Markup | None:
    """Below a board: lessons that fit what the group is at, its own of earlier cycles and those that others share."""
    if run.step not in FITTING_AT:
        return None
    there = [one for one in library.readable(turn.session, {turn.here.id}) if one.item is None and one.note is None]
    if not there:
        return None
    about = cycle.goal or _what_matters(turn, cycle)
    found = [one for one, fits in find(turn, there, about, FITTING) if fits >= FITS]
    if not found:
        return None
    words = turn.group_words
    return rows(
        words._("📚 <b>Learned before</b> (more with /library):"),
        *(words._("🍎 {text}", text=shorten(one.text, 140)) for one in found),
    )


def _what_matters(turn: Turn, cycle: Cycle) -> str:
    run = cycles.last_run(turn.session, cycle.id, "focus")
    if run is None or not contributions.tally(turn.session, run.id):
        return ""
    return " ".join(plain_text(one.text) for one in voting.ranked(turn, run, cycle)[:2])
