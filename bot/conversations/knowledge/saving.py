"""/save: a link, a document, a picture or a good practice into the library; and changing what was saved."""

from typing import Any

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, imprint, number
from bot.conversations.incoming import Attachment, Medium, What
from bot.conversations.knowledge.library import MARKS, NAMES
from bot.conversations.practice.lessons import SEEN_BY
from bot.conversations.turn import Refuse, Turn
from bot.method.evaluation import split_tags
from bot.method.saving import first_link, title_of_link, without_link
from bot.store import communities, library
from bot.store.library import Item, Sort
from bot.store.messages import Prompt
from bot.store.reflections import Visibility
from bot.words import lines, rows, shorten

OWN_WORDS = frozenset({Sort.PRACTICE})
"""What somebody wrote themselves; a link, a document or a picture may be other people's."""

LONGEST = 600
"""Characters of a title or a good practice."""


def save_command(turn: Turn) -> None:
    """/save: as a reply to a message with a link or a file, or with a link or words after it; else it asks."""
    own, incoming = turn.incoming.text.strip(), turn.incoming
    turn.who  # noqa: B018  # refuses whoever is hidden: who saved it may change it
    file = incoming.quoted_attachment
    if file is not None and file.medium is not Medium.VOICE:
        _choose_group(turn, _of_file(file, own))
    elif (link := first_link(own) or first_link(incoming.quoted_text)) is not None:
        _choose_group(turn, _of_words(own if first_link(own) else f"{own} {link}"))
    elif own:
        _choose_group(turn, _of_words(own))
    elif incoming.quoted_text:
        raise Refuse(
            turn.words._(
                "There is no link and no document in that message. What others wrote I keep only if they send it to me: to "
                "save "
                "words of your own, send /save and the words."
            )
        )
    else:
        turn.ask(
            turn.words._(
                "What shall I keep? Send me a link, a document, a picture, or a good practice in a few sentences. "
                "Words with a # become tags: #homework"
            )
            if incoming.private
            else turn.words._(
                "{name}, what shall I keep? Reply to this message with a link, a document, a picture, or a good practice in "
                "a few "
                "sentences. Words with a # become tags: #homework",
                name=turn.mention(turn.who),
            ),
            "save",
        )


def told(turn: Turn, prompt: Prompt) -> None:
    """A link or words came."""
    found = _of_words(turn.incoming.text)
    prompt.closed = True
    _choose_group(turn, found)


def sent(turn: Turn, prompt: Prompt) -> None:
    """A document or a picture came."""
    attachment = turn.incoming.attachment
    if attachment is None or attachment.medium is Medium.VOICE:
        raise Refuse(turn.words._("A voice message is hard to find again. Please send a document, a picture, a link or words."))
    prompt.closed = True
    _choose_group(turn, _of_file(attachment, turn.incoming.text))


def _of_file(attachment: Attachment, words: str) -> dict[str, Any]:
    text, tags = split_tags(words)
    sort = Sort.PICTURE if attachment.medium is Medium.PHOTO else Sort.DOCUMENT
    return {"sort": sort.value, "text": text or attachment.name, "file_id": attachment.file_id, "tags": " ".join(tags)}


def _of_words(words: str) -> dict[str, Any]:
    link = first_link(words)
    if link is None:
        text, tags = split_tags(words)
        return {"sort": Sort.PRACTICE.value, "text": text, "tags": " ".join(tags)}
    around = without_link(words, link)
    text, tags = split_tags(around)
    is_titled = any(not word.startswith("#") for word in around.split())
    return {"sort": Sort.LINK.value, "text": text if is_titled else title_of_link(link), "url": link, "tags": " ".join(tags)}


def _choose_group(turn: Turn, found: dict[str, Any]) -> None:
    """In a group it is for this one; in private the person chooses, if they are in several."""
    if len(found["text"]) > LONGEST:
        raise Refuse(
            turn.words._(
                "That is long for the library ({count} characters; {limit} fit). Nothing was stored: please send it shorter, "
                "or as "
                "a document.",
                count=len(found["text"]),
                limit=LONGEST,
            )
        )
    if not turn.incoming.private:
        turn.member_here  # noqa: B018  # only members
        _keep(turn, found)
        return
    groups = communities.communities_of(turn.session, turn.who.id)
    if not groups:
        raise Refuse(turn.words._("You are in no group with me yet, so there is no library to keep it in."))
    if len(groups) == 1:
        turn.enter(groups[0].id)
        _keep(turn, found)
        return
    draft = turn.keep_draft("save_draft", found=found)
    turn.say(
        turn.words._("For which group is it?"),
        [[Button(shorten(one.called, 40), "savefor", (draft.id, one.id))] for one in groups[:10]],
    )


def group_pressed(turn: Turn) -> None:
    """The group was chosen."""
    draft = turn.own_draft(turn.args[0])
    turn.enter(number(turn.args[1]))
    found = draft.data["found"]
    turn.session.delete(draft)
    _keep(turn, found)


def _keep(turn: Turn, found: dict[str, Any]) -> None:
    words = turn.words_here
    text = found["text"] or str(words._(NAMES[Sort(found["sort"])]))
    one = Item(
        community_id=turn.here.id,
        sort=Sort(found["sort"]),
        text=text,
        url=found.get("url"),
        file_id=found.get("file_id"),
        tags=found["tags"],
        saved_by=turn.who.id,
        saved_on=turn.today,
    )
    turn.session.add(one)
    turn.session.flush()
    _show(turn, one, words._("✓ In the library of “{group}”:", group=turn.here.called))


# --- changing ---------------------------------------------------------------------------------------------------------


def _show(turn: Turn, one: Item, head: Markup) -> None:
    """The item as it stands, with what can be done with it; edited in place after a press."""
    words = turn.words_here
    text = lines(
        head,
        rows(
            words._("{mark} {text}", mark=MARKS[one.sort], text=shorten(one.text, LONGEST)),
            Markup("{}").format(one.url) if one.url else None,
            Markup("<i>{}</i>").format(
                words._("seen by: {who}", who=words._(SEEN_BY[one.visibility]))
                if not one.tags
                else words._(
                    "{tags} · {seen}",
                    tags=" ".join(f"#{tag}" for tag in one.tags.split()),
                    seen=words._("seen by: {who}", who=words._(SEEN_BY[one.visibility])),
                )
            ),
        ),
    )
    everyone = one.visibility is not Visibility.ALL
    keyboard: list[list[Key]] = [
        [Button(words._("✏️ Title and tags"), "libword", (one.id,))],
        [
            Button(
                words._("🌍 Show it to everyone on this bot") if everyone else words._("🔒 Only for our group"),
                "libsee",
                (one.id, Visibility.ALL.value if everyone else Visibility.GROUP.value),
            )
        ],
        [Button(words._("🗑 Delete"), "libdrop", (one.id,))],
    ]
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, reply=turn.incoming.what is not What.BUTTON, keep=True)


def edit_pressed(turn: Turn) -> None:
    """What can be changed about an item."""
    one = _own(turn)
    _show(turn, one, turn.words_here._("This is how it stands in the library:"))


def see_pressed(turn: Turn) -> None:
    """Who may see it. The button names what it leads to, so that two presses at once are one.

    Strangers see it after a second press, which says who they are; what may be other people's, when a moderator says so.
    """
    one = _own(turn)
    to_all = turn.args[1] == Visibility.ALL.value
    if to_all and one.visibility is not Visibility.ALL:
        if len(turn.args) < 3 or turn.args[2] != imprint(one.text):
            _ask_about_strangers(turn, one)
            return
        if one.sort not in OWN_WORDS:
            turn.require_moderator()
    one.visibility = Visibility.ALL if to_all else Visibility.GROUP
    turn.session.flush()
    turn.answer(turn.words._("Seen by: {who}", who=turn.words._(SEEN_BY[one.visibility])))
    _show(turn, one, turn.words_here._("This is how it stands in the library:"))


def _ask_about_strangers(turn: Turn, one: Item) -> None:
    words = turn.words_here
    text = lines(
        words._("🌍 <b>Show this to everyone on this bot?</b>"),
        words._("{mark} {text}", mark=MARKS[one.sort], text=shorten(one.text, LONGEST)),
        words._("Then people in other groups can read it, whom you do not know. They do not see which group it is from."),
        words._("Please look once more: no names of people, no pictures of them.")
        if one.sort in OWN_WORDS
        else words._("It may be other people's work, or show people. So a moderator of your group has to press."),
    )
    keyboard: list[list[Key]] = [
        [Button(words._("🌍 Yes, show it to strangers too"), "libsee", (one.id, Visibility.ALL.value, imprint(one.text)))],
        [Button(words._("🔒 No, only our group"), "libedit", (one.id,))],
    ]
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def word_pressed(turn: Turn) -> None:
    """Ask for another title and other tags."""
    one = _own(turn)
    turn.ask(
        turn.words_here._(
            "{name}, how shall it be called? It is “{text}” now. Words with a # become its tags: #homework",
            name=turn.mention(turn.who),
            text=shorten(one.text, 200),
        ),
        "libword",
        item=one.id,
    )


def worded(turn: Turn, prompt: Prompt) -> None:
    """The new title came."""
    one = _changeable(turn, prompt.data["item"])
    text, tags = split_tags(turn.incoming.text)
    if len(text) > LONGEST:
        raise Refuse(turn.words._("That is long for a title. Please send it shorter; the old one stays until then."))
    prompt.closed = True
    words, before, strangers = turn.words_here, (one.text, one.tags), one.visibility is Visibility.ALL
    one.text, one.tags = text or one.text, " ".join(tags) or one.tags
    head = words._("✓ Changed.")
    if strangers and (one.text, one.tags) != before:
        one.visibility = Visibility.GROUP
        head = words._(
            "✓ Changed. Only your group sees it for now, since it was shown to everyone with the old words. Are the new ones "
            "fine for everyone too? Then press 🌍."
        )
    turn.session.flush()
    _show(turn, one, head)


def drop_pressed(turn: Turn) -> None:
    """Ask before it goes."""
    one = _own(turn)
    words = turn.words_here
    text = words._("Shall “{text}” go from the library?", text=shorten(one.text, 200))
    keyboard: list[list[Key]] = [
        [Button(words._("🗑 Yes, delete it"), "libgone", (one.id,)), Button(words._("Keep it"), "libedit", (one.id,))]
    ]
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text, keyboard)
    else:
        turn.say(text, keyboard, keep=True)


def gone_pressed(turn: Turn) -> None:
    """It goes."""
    one = _own(turn)
    text = turn.words_here._("“{text}” is no longer in the library.", text=shorten(one.text, 200))
    turn.session.delete(one)
    turn.session.flush()
    message = turn.pressed()
    if message is not None:
        turn.edit(message, text)
    else:
        turn.say(text)


def _own(turn: Turn) -> Item:
    return _changeable(turn, number(turn.args[0]))


def _changeable(turn: Turn, item_id: int) -> Item:
    """An item that this person may change: they saved it, or they moderate.

    Raises:
        Refuse: it is gone, or somebody else's.
    """
    one = library.item(turn.session, item_id)
    if one is None:
        raise Refuse(turn.words._("This is not in the library any more."))
    if turn.community is not None and turn.community.id != one.community_id:
        raise Refuse(turn.words._("This belongs to the library of another group."))
    turn.enter(one.community_id)
    if one.saved_by != turn.who.id and not turn.is_moderator():
        raise Refuse(turn.words._("Only the person who saved this, or a moderator, can change it."))
    return one
