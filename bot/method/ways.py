"""Ready rules and rituals for meetings; each a message id. A group may take some, or word its own, or do without."""

from bot.method.marking import mark

RULES = {
    "listen": mark("One speaks, the others listen."),
    "everyone": mark("Everyone may speak, nobody has to."),
    "time": mark("We begin and end on time."),
    "here": mark("What is told here stays here."),
    "words": mark("We use words that everyone understands."),
    "questions": mark("Every question is welcome."),
    "mistakes": mark("Mistakes are allowed: we learn from them."),
}

CHECK_INS = {
    "here": mark("How am I here today? One sentence each."),
    "weather": mark("If I were weather today: which one?"),
    "good": mark("Something that went well since we last met."),
    "silence": mark("One minute of silence, then we begin."),
}

CHECK_OUTS = {
    "take": mark("What do I take with me? One sentence each."),
    "word": mark("One word to end with."),
    "thanks": mark("A thank-you to somebody here."),
    "step": mark("My next small step."),
}

USUAL_CHECK_IN, USUAL_CHECK_OUT = "here", "take"
"""What the bot proposes to a group that has chosen none."""


def rule_holds(supporters: int, core: int) -> bool:
    """A rule is the group's once half of the core team want it; a single person never makes one."""
    return supporters >= max(2, (core + 1) // 2)
