"""Talking about the harvest: remarks on an answer, in the group or alone, and findings: what the group sees, in its words."""

import re

from markupsafe import Markup

from bot.conversations import boards, taking_out, telling
from bot.conversations.buttons import Button, in_rows, linked, number, short
from bot.conversations.domain import voting
from bot.conversations.practice import harvest
from bot.conversations.turn import Refuse, Turn
from bot.conversations.unveiling import about_somebody, instead, unveiled
from bot.method.anonymity import hash_of, new_key
from bot.store.communities import Part
from bot.store.cycles import Cycle, StepRun
from bot.store.discussion import Finding, Remark
from bot.store.messages import Prompt
from bot.store.reflections import Reflection
from bot.words import lines, rows

LONGEST = 400
_NUMBERED = re.compile(r"\s*(?:no\.?|nr\.?|#)?\s*(\d{1,3})\s*[.):,–-]?\s+(\S.*)", re.I | re.S)


# --- in the group -----------------------------------------------------------------------------------------------------


def told_in_group(turn: Turn, prompt: Prompt) -> None:
    """A reply to the board: about one of the answers, or what somebody sees in all of them?"""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="harvest")
    words, text = turn.group_words, _within(turn, turn.incoming.text)
    now = harvest.view(turn, run, cycle)
    draft = turn.keep_draft("harvest_reply", run, text=text, topic=now.tab)
    turn.say(
        rows(
            words._("Thank you, {name}. What is it?", name=turn.who.first_name),
            words._("💬 About one of the answers: press its number.") if now.items else None,
            words._("🔎 What we see in it: a sentence for our report. It stands there without your name."),
        ),
        [
            *in_rows([Button(words._("💬 {number}", number=i), "remark", (draft.id, one.id)) for i, one, _ in now.items], 5),
            [Button(words._("🔎 What we see in it"), "finding", (draft.id,))],
            [Button(words._("✖ None: do not keep it"), "remark", (draft.id, 0))],
        ],
        reply=True,
    )


def remark_to(turn: Turn) -> None:
    """The answer that a reply to the board is about."""
    draft, run, cycle = _draft(turn)
    text, chosen = draft.data["text"], number(turn.args[1])
    one = _answer(turn, cycle, chosen) if chosen else None
    turn.session.delete(draft)
    turn.session.flush()
    if one is None:
        turn.alert(turn.words._("All right: I did not keep it."))
        return
    remark = Remark(cycle_id=cycle.id, reflection_id=one.id, text=text, author_id=turn.who.id)
    turn.session.add(remark)
    turn.session.flush()
    words = turn.group_words
    turn.say(
        words._("✓ Noted, {name}: it stands with no. {number}.", name=turn.who.first_name, number=_place(turn, cycle, one)),
        [[Button(words._("🗑 Withdraw"), "unremark", (remark.id, ""))]],
    )
    boards.show(turn, run, cycle)


def finding_told(turn: Turn) -> None:
    """A reply to the board is what the group sees: it goes into the report."""
    draft, run, cycle = _draft(turn)
    nothing = Button(turn.group_words._("✖ None: do not keep it"), "remark", (draft.id, 0))
    if about_somebody(turn, draft.data["text"], "finding", nothing):
        return
    finding = Finding(cycle_id=cycle.id, topic=draft.data["topic"], text=draft.data["text"])
    turn.session.delete(draft)
    turn.session.add(finding)
    turn.session.flush()
    words = turn.group_words
    turn.say(
        words._("✓ Noted: it stands on the board, and in our report. Do the others see it too? Talk about it."),
        [[Button(words._("🗑 Take it off"), "unfinding", (run.id, finding.id, turn.who.id))]],
    )
    boards.show(turn, run, cycle)


def finding_dropped(turn: Turn) -> None:
    """Whoever said it, or one of the core team, takes a finding off the board."""
    run, cycle = turn.enter_run(number(turn.args[0]), step="harvest")
    finding = turn.session.get(Finding, number(turn.args[1]))
    if finding is None or finding.cycle_id != cycle.id:
        raise Refuse(turn.words._("This is not there any more: it was withdrawn, or a moderator has taken it out."))
    its_author = turn.args[2] == short(turn.who.id)
    if not (its_author or turn.member_here.part is Part.CORE or turn.is_moderator()):
        raise Refuse(turn.words._("Only the person who added this, or somebody who is counted in, can take it back."))
    turn.session.delete(finding)
    turn.session.flush()
    turn.alert(turn.words._("✓ Taken back."))
    boards.show(turn, run, cycle)


# --- alone ------------------------------------------------------------------------------------------------------------


def open_private(turn: Turn, args: tuple[str, ...]) -> None:
    """The link on the board led here: the votes, and a way to add something."""
    run, _cycle = turn.enter_run(linked(args), step="harvest")
    voting.open_private(turn, args)
    _ask_more(turn, run)


def _ask_more(turn: Turn, run: StepRun) -> None:
    turn.say(
        turn.words._(
            "Would you like to add something to one of them? Begin your message with its number, for example: "
            "“2 I saw that, too.” I then ask whether your name shall stand with it."
        )
    )
    turn.keep_draft("harvest_tell", run)


def told_private(turn: Turn, prompt: Prompt) -> None:
    """A remark came in private: a draft until its author has said whose name stands with it."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="harvest")
    found = _NUMBERED.fullmatch(turn.incoming.text)
    there = harvest.shared(turn, cycle)
    if found is None or not 0 < int(found.group(1)) <= len(there):
        raise Refuse(turn.words._("Please begin with the number of the answer, for example: “2 I saw that, too.”"))
    turn.session.delete(prompt)
    turn.session.flush()
    _offer(turn, run, there[int(found.group(1)) - 1], _within(turn, found.group(2)))


def told_more(turn: Turn, prompt: Prompt) -> None:
    """Another message while a draft waits: a draft of its own; without a number it is about the same answer."""
    run, cycle = turn.enter_run(prompt.run_id or 0, step="harvest")
    found = _NUMBERED.fullmatch(turn.incoming.text)
    there = harvest.shared(turn, cycle)
    if found is not None and 0 < int(found.group(1)) <= len(there):
        _offer(turn, run, there[int(found.group(1)) - 1], _within(turn, found.group(2)))
    else:
        _offer(turn, run, _answer(turn, cycle, prompt.data["reflection"]), _within(turn, turn.incoming.text))


def _offer(turn: Turn, run: StepRun, one: Reflection, text: str) -> None:
    draft = turn.keep_draft("harvest_draft", run, text=text, reflection=one.id)
    words, place = turn.words, _place(turn, turn.cycle(), one)
    turn.say(
        lines(
            words._("About no. {number}: “{text}”", number=place, text=harvest.called(words, one, 150)),
            Markup("<blockquote>{}</blockquote>").format(words._("{text}", text=text)),
            unveiled(turn, text),
            telling.at_once(turn),
        ),
        [
            [
                Button(words._("🙂 With my name"), "remarksend", (draft.id, "named")),
                Button(words._("🎭 Anonymously"), "remarksend", (draft.id, "anonymous")),
            ],
            [Button(words._("✖ Do not send"), "remarksend", (draft.id, "no"))],
        ],
    )


def sent(turn: Turn) -> None:
    """With my name, anonymously, or not at all: now it is stored, and the draft goes."""
    draft, run, cycle = _draft(turn)
    words, data, how = turn.words, draft.data, turn.args[1]
    if how != "no" and about_somebody(turn, data["text"], "remarksend", *instead(turn, draft, "remarksend")):
        return
    turn.session.delete(draft)
    turn.session.flush()
    if how == "no":
        turn.say(words._("Not sent, and nothing was kept. The button on the board brings you back here at any time."))
        _ask_more(turn, run)
        return
    one = _answer(turn, cycle, data["reflection"])
    key = new_key() if how == "anonymous" else ""
    remark = Remark(
        cycle_id=cycle.id,
        reflection_id=one.id,
        text=data["text"],
        author_id=None if key else turn.who.id,
        key_hash=hash_of(key) if key else None,
    )
    turn.session.add(remark)
    turn.session.flush()
    turn.say(
        words._("✓ Stored anonymously: it stands on the board. Only this message holds the key to it.")
        if key
        else words._("✓ Noted, {name}: it stands on the board.", name=turn.who.first_name),
        [[Button(words._("🗑 Withdraw"), "unremark", (remark.id, key))]],
    )
    _ask_more(turn, run)
    boards.show(turn, run, cycle)


def withdrawn(turn: Turn) -> None:
    """Its author takes a remark back: the text is deleted."""
    taking_out.withdrawn(turn, turn.session.get(Remark, number(turn.args[0])), turn.args[1])


def _draft(turn: Turn) -> tuple[Prompt, StepRun, Cycle]:
    draft = turn.own_draft(turn.args[0])
    run, cycle = turn.enter_run(draft.run_id or 0, step="harvest")
    return draft, run, cycle


def _answer(turn: Turn, cycle: Cycle, reflection_id: int) -> Reflection:
    one = next((r for r in harvest.shared(turn, cycle) if r.id == reflection_id), None)
    if one is None:
        raise Refuse(turn.words._("This answer is not there any more."))
    return one


def _place(turn: Turn, cycle: Cycle, one: Reflection) -> int:
    return [each.id for each in harvest.shared(turn, cycle)].index(one.id) + 1


def _within(turn: Turn, text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) > LONGEST:
        raise Refuse(
            turn.words._(
                "That is too long for the board ({count} characters; {limit} fit). Nothing was stored: please send it shorter.",
                count=len(flat),
                limit=LONGEST,
            )
        )
    return flat
