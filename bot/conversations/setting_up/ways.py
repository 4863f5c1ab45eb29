"""Ways of working: a few rules for the group's meetings, and rituals to check in and out. All of it is optional.

Rules are agreed on: everyone counted in presses what they want, and a rule holds once half of the core team want it, or once a
moderator says that the group has agreed in its talk. Rituals are chosen by a moderator. Meetings open and close with them.
"""

from markupsafe import Markup

from bot.conversations.buttons import Button, Key, in_rows, number
from bot.conversations.setting_up import settings
from bot.conversations.setting_up.settings import Row
from bot.conversations.turn import Refuse, Turn
from bot.method.marking import mark
from bot.method.ways import CHECK_INS, CHECK_OUTS, RULES, USUAL_CHECK_IN, USUAL_CHECK_OUT, rule_holds
from bot.store import communities, ways
from bot.store.communities import Part
from bot.store.messages import Prompt
from bot.store.ways import Way, WayKind
from bot.words import Words, lines, rows, shorten

LONGEST = 140
"""Characters of an own rule or ritual: a sentence."""
MOST_OWN = 8
RULES_SHOWN = 4

READY = {WayKind.RULE: RULES, WayKind.CHECK_IN: CHECK_INS, WayKind.CHECK_OUT: CHECK_OUTS}


# --- what others show -------------------------------------------------------------------------------------------------


def said(words: Words, one: Way) -> Markup:
    """A rule or ritual in words."""
    ready = READY[one.kind].get(one.ready or "")
    return words._(ready) if ready is not None else words._("{text}", text=one.text or "")


def check_in(turn: Turn) -> Markup:
    """What is asked when a meeting opens: the group's own ritual, or the usual one."""
    return _ritual(turn, WayKind.CHECK_IN, CHECK_INS[USUAL_CHECK_IN])


def check_out(turn: Turn) -> Markup:
    """What is asked when a meeting closes."""
    return _ritual(turn, WayKind.CHECK_OUT, CHECK_OUTS[USUAL_CHECK_OUT])


def _ritual(turn: Turn, kind: WayKind, usual: str) -> Markup:
    words = turn.group_words
    chosen = ways.ways(turn.session, turn.here.id, kind)
    return said(words, chosen[-1]) if chosen else words._(usual)


def rules_in_short(turn: Turn) -> Markup | None:
    """The rules that hold; None without any."""
    words = turn.group_words
    there = [one for one in ways.ways(turn.session, turn.here.id, WayKind.RULE) if one.agreed]
    if not there:
        return None
    more = len(there) - RULES_SHOWN
    return rows(
        words._("<b>Our rules</b>"),
        *(words._("• {rule}", rule=said(words, one)) for one in there[:RULES_SHOWN]),
        words._n("… and {count} more.", "… and {count} more.", more) if more > 0 else None,
    )


def any_chosen(turn: Turn) -> bool:
    """Whether the group has a rule or a ritual."""
    return any(ways.ways(turn.session, turn.here.id, kind) for kind in WayKind)


# --- the row of /settings ---------------------------------------------------------------------------------------------


def _value(turn: Turn) -> Markup:
    words = turn.group_words
    held = sum(1 for one in ways.ways(turn.session, turn.here.id, WayKind.RULE) if one.agreed)
    return words._(
        "Ways of working: <b>{rules}</b>",
        rules=words._n("{count} rule", "{count} rules", held) if held else words._("no rules yet (you need none)"),
    )


def _change(turn: Turn) -> None:
    _page(turn)


ROW = Row("ways", mark("🤝 Ways of working"), _value, _change, anyone=True, place=60)


def page_pressed(turn: Turn) -> None:
    """The page, from another message than the hub: it comes in a message of its own."""
    _page(turn, apart=True)


def _page(turn: Turn, note: Markup | None = None, *, apart: bool = False) -> None:
    text, keyboard = _rules_page(turn, note)
    if apart:
        message = turn.say(text, [*keyboard, [Button(turn.group_words._("◀ Settings"), "settings")]], keep=True)
        if message is not None:
            turn.await_answer(message, "own_rule")
    else:
        settings.ask_for_words(turn, text, "own_rule", keyboard)


def _rules_page(turn: Turn, note: Markup | None) -> tuple[Markup, list[list[Key]]]:
    words = turn.group_words
    core = len(communities.core(turn.session, turn.here.id))
    there = ways.ways(turn.session, turn.here.id, WayKind.RULE)
    used = {one.ready: one for one in there if one.ready}
    listed: list[tuple[Markup, Way | None, str]] = []
    for key, ready in RULES.items():
        listed.append((words._(ready), used.get(key), key))
    listed += [(said(words, one), one, "") for one in there if not one.ready]
    text = lines(
        note,
        words._("🤝 <b>Ways of working</b>\nA few rules help a group to talk well. You need none to start."),
        rows(*(_rule(turn, i, rule, one, core) for i, (rule, one, _) in enumerate(listed, start=1))),
        words._(
            "Press the number of each rule that you want. It is yours once half of you want it. "
            "Reply to this message to propose one in your own words."
        ),
        rows(
            words._("Check-in: {ritual}", ritual=check_in(turn)),
            words._("Check-out: {ritual}", ritual=check_out(turn)),
        ),
    )
    numbers = [
        Button(str(i), "wayrule", (one.id if one is not None else f"r_{key}",))
        for i, (_, one, key) in enumerate(listed, start=1)
    ]
    keyboard: list[list[Key]] = [
        *in_rows(numbers, 6),
        [Button(words._("👋 Check-in"), "ritual", ("i",)), Button(words._("🙏 Check-out"), "ritual", ("o",))],
    ]
    if any(not one.agreed for one in there):
        keyboard.append([Button(words._("✓ We have agreed on those that are wanted"), "wayagree")])
    if any(one.agreed for one in there):
        keyboard.append([Button(words._("🗑 Drop a rule"), "waydrop")])
    return text, keyboard


def _rule(turn: Turn, index: int, rule: Markup, one: Way | None, core: int) -> Markup:
    words = turn.group_words
    if one is None:
        return words._("{number}. {rule}", number=index, rule=rule)
    if one.agreed:
        return words._("{number}. {rule} <b>✓ our rule</b>", number=index, rule=rule)
    count = len(ways.supporters(turn.session, one.id))
    return words._("{number}. {rule} ({count} of {core} want it)", number=index, rule=rule, count=count, core=core)


# --- agreeing on rules ------------------------------------------------------------------------------------------------


def _require_counted_in(turn: Turn) -> None:
    if turn.member_here.part is not Part.CORE:
        raise Refuse(turn.words._("Whoever is counted in can do this. /start in the group has the button “Count me in”."))


def rule_pressed(turn: Turn) -> None:
    """Somebody wants a rule, or no longer. A rule that holds stays, until a moderator drops it."""
    _require_counted_in(turn)
    words = turn.group_words
    arg = turn.args[0]
    if arg.startswith("r_"):
        key = arg[2:]
        if key not in RULES:
            raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
        there = ways.ways(turn.session, turn.here.id, WayKind.RULE)
        one = next((way for way in there if way.ready == key), None)
        if one is None:
            one = Way(community_id=turn.here.id, kind=WayKind.RULE, ready=key)
            turn.session.add(one)
            turn.session.flush()
    else:
        one = _own(turn, number(arg))
    if one.agreed:
        turn.alert(turn.words._("This is your rule already. A moderator can drop it with 🗑."))
        return
    ways.toggle_support(turn.session, one.id, turn.who.id)
    _page(turn, words._("✓ Agreed: {rule}", rule=said(words, one)) if _settle(turn, one) else None)


def _settle(turn: Turn, one: Way) -> bool:
    """Whether a rule has become the group's; one that nobody wants any more is forgotten."""
    core = {person.id for person in communities.core(turn.session, turn.here.id)}
    wanted = ways.supporters(turn.session, one.id)
    if not wanted:
        ways.drop(turn.session, one)
        return False
    one.agreed = rule_holds(len(wanted & core), len(core))
    turn.session.flush()
    return one.agreed


def own_rule_told(turn: Turn, prompt: Prompt) -> None:
    """A rule in somebody's own words."""
    _require_counted_in(turn)
    words, text = turn.group_words, _sentence(turn)
    there = ways.ways(turn.session, turn.here.id, WayKind.RULE)
    if any(said(words, one).casefold() == text.casefold() for one in there):
        raise Refuse(turn.words._("That rule is on the list already: press its number."))
    if sum(1 for one in there if not one.ready) >= MOST_OWN:
        raise Refuse(turn.words._("There are many rules already, and nobody can keep them all in mind. Drop one first."))
    one = Way(community_id=turn.here.id, kind=WayKind.RULE, text=text, author_id=turn.who.id)
    turn.session.add(one)
    turn.session.flush()
    ways.toggle_support(turn.session, one.id, turn.who.id)
    _settle(turn, one)
    settings.take_away(turn, prompt)
    _page(turn, words._("✓ Proposed: {rule}", rule=said(words, one)), apart=True)


def all_pressed(turn: Turn) -> None:
    """A moderator says that the group has agreed in its talk."""
    turn.require_moderator()
    for one in ways.ways(turn.session, turn.here.id, WayKind.RULE):
        one.agreed = True
    turn.session.flush()
    _page(turn, turn.group_words._("✓ These are your rules now."))


def drop_page_pressed(turn: Turn) -> None:
    """Which rule shall go?"""
    turn.require_moderator()
    words = turn.group_words
    there = [one for one in ways.ways(turn.session, turn.here.id, WayKind.RULE) if one.agreed]
    keys = [[Button(shorten(said(words, one), 50), "waygone", (one.id,))] for one in there]
    settings.open_page(turn, words._("Which rule shall go?"), [*keys, [_back(words)]])


def gone_pressed(turn: Turn) -> None:
    """A rule goes."""
    turn.require_moderator()
    words = turn.group_words
    one = _own(turn, number(turn.args[0]))
    text = said(words, one)
    ways.drop(turn.session, one)
    _page(turn, words._("✓ Dropped: {rule}", rule=text))


def _own(turn: Turn, way_id: int) -> Way:
    one = turn.session.get(Way, way_id)
    if one is None or one.community_id != turn.here.id or one.kind is not WayKind.RULE:
        raise Refuse(turn.words._("This rule is not there any more. /settings shows those that are."))
    return one


def _back(words: Words) -> Button:
    return Button(words._("◀ Ways of working"), "set", (ROW.name,))


# --- rituals ----------------------------------------------------------------------------------------------------------

_RITUALS = {"i": WayKind.CHECK_IN, "o": WayKind.CHECK_OUT}


def ritual_page_pressed(turn: Turn) -> None:
    """Ready rituals, and a place for an own one."""
    turn.require_moderator()
    kind = _RITUALS.get(turn.args[0], WayKind.CHECK_IN)
    words = turn.group_words
    question = (
        words._("With what shall your meetings begin? Press one, or reply to this message with one of your own.")
        if kind is WayKind.CHECK_IN
        else words._("With what shall your meetings end? Press one, or reply to this message with one of your own.")
    )
    keys = [[Button(words._(ready), "ritualtake", (turn.args[0], key))] for key, ready in READY[kind].items()]
    settings.ask_for_words(turn, question, "own_ritual", [*keys, [_back(words)]], kind=turn.args[0])


def ritual_pressed(turn: Turn) -> None:
    """A ready ritual was chosen."""
    turn.require_moderator()
    letter, key = turn.args
    if letter not in _RITUALS or key not in READY[_RITUALS[letter]]:
        raise Refuse(turn.words._("I do not know this button (any more). /settings shows what can be set."))
    _page(turn, _choose(turn, _RITUALS[letter], ready=key))


def own_ritual_told(turn: Turn, prompt: Prompt) -> None:
    """A ritual in the group's own words."""
    turn.require_moderator()
    note = _choose(turn, _RITUALS[prompt.data["kind"]], text=_sentence(turn))
    settings.take_away(turn, prompt)
    _page(turn, note, apart=True)


def _choose(turn: Turn, kind: WayKind, *, ready: str | None = None, text: str | None = None) -> Markup:
    for before in ways.ways(turn.session, turn.here.id, kind):
        ways.drop(turn.session, before)
    one = Way(community_id=turn.here.id, kind=kind, ready=ready, text=text, agreed=True)
    turn.session.add(one)
    turn.session.flush()
    words = turn.group_words
    if kind is WayKind.CHECK_IN:
        return words._("✓ Your meetings begin with: {ritual}", ritual=said(words, one))
    return words._("✓ Your meetings end with: {ritual}", ritual=said(words, one))


def _sentence(turn: Turn) -> str:
    text = " ".join(turn.incoming.text.split())
    if len(text) > LONGEST:
        raise Refuse(turn.words._("Please say it in one short sentence: then everyone can keep it in mind."))
    return text
