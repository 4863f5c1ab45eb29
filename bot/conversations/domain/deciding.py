"""How the group decides: the rule and the quorum, which it may change; consent of half the core team if it says nothing.

What they mean is in `bot.method.consent`.
"""

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Key, number
from bot.conversations.setting_up import settings
from bot.conversations.turn import Refuse, Turn
from bot.method.consent import Quorum, Rule, needed
from bot.method.marking import mark
from bot.store import communities, consents
from bot.store.communities import Community
from bot.words import Words, lines, rows

STEPS = {"consent", "agreement"}
"""Where the group decides."""

RULES = {
    Rule.CONSENT: mark("consent"),
    Rule.MAJORITY: mark("majority"),
    Rule.UNANIMITY: mark("unanimity"),
}

RULES_IN_WORDS = {
    Rule.CONSENT: mark("<b>Consent</b>: adopted when nobody says ✋. Concerns are kept, and come back when you look back."),
    Rule.MAJORITY: mark("<b>Majority</b>: adopted when fewer than half of those who have spoken say ✋."),
    Rule.UNANIMITY: mark("<b>Unanimity</b>: adopted when everyone who has spoken says 💚 or 👍. A concern stops it too."),
}

QUORUMS = {
    Quorum.HALF: mark("half of those who are counted in"),
    Quorum.TWO_THIRDS: mark("two thirds of those who are counted in"),
    Quorum.ALL: mark("all who are counted in"),
}


def how(words: Words, community: Community, core: int) -> Markup:
    """When a proposal is adopted, in one line on the board: whose voice counts for what."""
    enough = needed(core, community.quorum)
    match community.rule:
        case Rule.CONSENT:
            return words._n(
                "Adopted when nobody says ✋ (whoever follows along included) and at least "
                "{count} of those who are counted in has spoken.",
                "Adopted when nobody says ✋ (whoever follows along included) and at least "
                "{count} of those who are counted in have spoken.",
                enough,
            )
        case Rule.MAJORITY:
            return words._n(
                "Adopted when less than half say ✋ (whoever follows along included) and at least "
                "{count} of those who are counted in has spoken.",
                "Adopted when less than half say ✋ (whoever follows along included) and at least "
                "{count} of those who are counted in have spoken.",
                enough,
            )
        case Rule.UNANIMITY:
            return words._n(
                "Adopted when nobody says ✋ or 🤔 (whoever follows along included) and at least "
                "{count} of those who are counted in has spoken.",
                "Adopted when nobody says ✋ or 🤔 (whoever follows along included) and at least "
                "{count} of those who are counted in have spoken.",
                enough,
            )


def not_adopted(words: Words, rule: Rule) -> Markup:
    """The first sentence about a proposal that was not adopted."""
    match rule:
        case Rule.CONSENT:
            return words._("Not adopted: not everyone can accept it. That is worth knowing.")
        case Rule.MAJORITY:
            return words._("Not adopted: half of you or more can't accept it. That is worth knowing.")
        case Rule.UNANIMITY:
            return words._("Not adopted: not everyone is for it without a concern. That is worth knowing.")


# --- the settings -----------------------------------------------------------------------------------------------------


def _value(turn: Turn) -> Markup:
    """The present rule and quorum in a few words."""
    words, here = turn.group_words, turn.here
    return words._(
        "⚖️ We decide by: {rule}. Who has to speak: {quorum}.",
        rule=words._(RULES[here.rule]),
        quorum=words._(QUORUMS[here.quorum]),
    )


def _open(turn: Turn) -> None:
    """How we decide: what the rules mean, and a button for each."""
    settings.open_page(turn, *_screen(turn))


ROW = settings.Row("decide", mark("⚖️ How we decide"), _value, _open)


def _screen(turn: Turn) -> tuple[Markup, list[list[Key]]]:
    words, here = turn.group_words, turn.here
    core = len(communities.core(turn.session, here.id))
    text = lines(
        words._("<b>How we decide</b> on our goal and our plan"),
        rows(*(words._(text) for text in RULES_IN_WORDS.values())),
        words._(
            "Everyone in the group may speak, and every voice counts alike. Whether enough have spoken is counted among "
            "those alone who pressed “Count me in”."
        ),
        how(words, here, core),
    )
    rules: list[Key] = [
        Button(_chosen(words, words._(label), here.rule is rule), "rule", (here.id, rule.value))
        for rule, label in RULES.items()
    ]
    quorums: list[list[Key]] = [
        [Button(_chosen(words, words._(label), here.quorum is one), "quorum", (here.id, one.value))]
        for one, label in QUORUMS.items()
    ]
    return text, [rules, *quorums]


def _chosen(words: Words, label: Markup, chosen: bool) -> Markup:
    return words._("✓ {label}", label=label) if chosen else label


def rule_pressed(turn: Turn) -> None:
    """Another rule."""
    here = _may_change(turn)
    if turn.args[1] not in set(Rule):
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    changed = here.rule is not Rule(turn.args[1])
    here.rule = Rule(turn.args[1])
    _changed(turn, changed)


def quorum_pressed(turn: Turn) -> None:
    """Another quorum."""
    here = _may_change(turn)
    if turn.args[1] not in set(Quorum):
        raise Refuse(turn.words._("I do not know this button (any more). /status shows where your group is."))
    changed = here.quorum is not Quorum(turn.args[1])
    here.quorum = Quorum(turn.args[1])
    _changed(turn, changed)


def _may_change(turn: Turn) -> Community:
    """The group whose rule the moderator changes: not in the middle of a decision."""
    here = turn.enter(number(turn.args[0]))
    turn.require_moderator()
    run = turn.run()
    if run is not None and run.step in STEPS and consents.positions(turn.session, run.id):
        raise Refuse(
            turn.words._(
                "You are deciding just now, and some have spoken already. Close this decision first, then change the rule."
            )
        )
    return here


def _changed(turn: Turn, changed: bool) -> None:
    if not changed:
        turn.answer(turn.words._("It is like that already."))
        return
    words, here = turn.group_words, turn.here
    turn.session.flush()
    settings.open_page(turn, *_screen(turn))
    turn.answer(turn.words._("✓ Changed."))
    turn.say(
        words._("From now on we decide like this: {rule}", rule=how(words, here, len(communities.core(turn.session, here.id)))),
        to=here,
    )
    run = turn.run()
    if run is not None and run.step in STEPS:
        boards.show(turn, run, turn.cycle())
