"""Whose question do words in private answer? Somebody may be in several groups, and each may have asked them something.

A reply says it. So does the only group that asks, and a button pressed in the talk with one of them. Otherwise we ask by
buttons; what follows goes to the group that was chosen, until a newer question comes from another one, or some minutes
have passed.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import timedelta

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, number
from bot.conversations.incoming import Attachment, Medium, What
from bot.conversations.turn import Refuse, Turn
from bot.store import communities, messages
from bot.store.cycles import StepRun
from bot.store.messages import Addressed, Prompt
from bot.words import lines, shorten

REMEMBERED = timedelta(minutes=15)
"""For so long words go to the group that was chosen."""
GROUPS = 8
DRAFT = "whose_draft"

Take = Callable[[Turn, Prompt], None]

PROMPTS: dict[str, Take] = {}
"""Who takes the answer to a question; filled by `bot.conversations.routes`."""

ATTACHMENTS: dict[str, Take] = {}
"""Who takes a file as an answer; filled by `bot.conversations.routes`."""


def waiting(turn: Turn, purposes: Sequence[str] | None = None) -> list[Prompt]:
    """The questions that this person's words in private may answer, the newest first."""
    known = PROMPTS if purposes is None else purposes
    return [one for one in messages.open_prompts(turn.session, turn.incoming.chat_id, turn.who.id) if one.purpose in known]


def meant(turn: Turn, there: list[Prompt]) -> Prompt | None:
    """The question that words without a reply surely answer; None if several groups ask."""
    if not there or there[0].community_id is None:
        return there[0] if there else None
    groups = {one.community_id for one in there if one.community_id is not None}
    if len(groups) == 1:
        return there[0]
    chosen = turn.session.get(Addressed, turn.who.id)
    if chosen is None or turn.now - chosen.at > REMEMBERED:
        return None
    others = [one for one in there if one.community_id not in {None, chosen.community_id}]
    if any(one.id > chosen.newest for one in others):
        return None
    return next((one for one in there if one.community_id == chosen.community_id), None)


def ask(turn: Turn, there: list[Prompt]) -> None:
    """For which group is it? The words, or the file, wait as a draft until a button says it."""
    words, file = turn.words, turn.incoming.attachment
    newest = _newest_of_each([one for one in there if file is None or one.purpose in ATTACHMENTS])
    kept = asdict(file) if file is not None else None
    draft = turn.keep_draft(DRAFT, turn.session.get(StepRun, newest[0].run_id or 0), text=turn.incoming.text, file=kept)
    keyboard: list[list[Key]] = []
    for one in newest[:GROUPS]:
        keyboard.append([Button(_called(turn, one), "whose", (draft.id, one.id))])
    keyboard.append([Button(words._("✖ For none of them"), "whose", (draft.id, 0))])
    turn.say(
        lines(
            Markup("<blockquote>{}</blockquote>").format(shorten(turn.incoming.text, 200)) if turn.incoming.text else None,
            words._(
                "More than one of your groups has asked you something. For which one is this? I send nothing before you say."
            ),
        ),
        keyboard,
    )


def pressed(turn: Turn, act: Callable[[Turn], None]) -> None:
    """Do what a button does. If a question of a group comes of it, this person is in the middle of a talk with that group, and
    the next words are for it."""
    before = messages.newest_prompt(turn.session)
    act(turn)
    if not turn.incoming.private or turn.person is None:
        return
    there = waiting(turn)
    if there and there[0].id > before and there[0].community_id is not None:
        messages.address(turn.session, turn.who.id, there[0].community_id, turn.now)


def chosen(turn: Turn) -> None:
    """The group was chosen: the words go to its question, as if they had been a reply to it."""
    draft = turn.own_draft(turn.args[0])
    text, file = draft.data["text"], draft.data.get("file")
    asked = number(turn.args[1])
    turn.retire()
    turn.session.delete(draft)
    turn.session.flush()
    if not asked:
        turn.alert(turn.words._("All right: I have kept nothing of it."))
        return
    prompt = turn.session.get(Prompt, asked)
    if (
        prompt is None
        or prompt.closed
        or prompt.person_id != turn.who.id
        or prompt.purpose not in (ATTACHMENTS if file else PROMPTS)
    ):
        raise Refuse(turn.words._("That question is closed, so I did not keep this. /my shows what there is for you now."))
    assert prompt.community_id is not None  # noqa: S101  # only such questions are offered
    messages.address(turn.session, turn.who.id, prompt.community_id, turn.now)
    turn.answer()
    if file is None:
        turn.incoming = replace(turn.incoming, what=What.TEXT, text=text, data="", query_id="")
        PROMPTS[prompt.purpose](turn, prompt)
    else:
        sent = Attachment(**{**file, "medium": Medium(file["medium"])})
        turn.incoming = replace(turn.incoming, what=What.ATTACHMENT, text=text, attachment=sent, data="", query_id="")
        ATTACHMENTS[prompt.purpose](turn, prompt)


def _newest_of_each(there: list[Prompt]) -> list[Prompt]:
    found: dict[int, Prompt] = {}
    for one in there:
        if one.community_id is not None:
            found.setdefault(one.community_id, one)
    return list(found.values())


def _called(turn: Turn, one: Prompt) -> str:
    """The group, and what it asks."""
    community = communities.community_by_id(turn.session, one.community_id or 0)
    run = turn.session.get(StepRun, one.run_id) if one.run_id is not None else None
    name = shorten(community.called, 30) if community is not None else "?"
    return turn.words._("{group}: {step}", group=name, step=boards.title(turn.words, run.step)) if run is not None else name
