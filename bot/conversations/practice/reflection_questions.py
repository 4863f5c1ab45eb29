"""The questions of the private reflection: how they are asked, and what they are called on boards and buttons."""

from dataclasses import dataclass

from bot.method.marking import mark


@dataclass(frozen=True)
class Question:
    """A question of the reflection: its short name on boards, and the question."""

    name: str
    question: str


QUESTIONS = {
    "successes": Question(
        mark("🌟 What went well"),
        mark("What went well? Think of one moment in this time that you are glad about, big or small."),
    ),
    "challenges": Question(
        mark("🧗 What was hard"),
        mark("What was hard, or did not work out? Please write about the thing, not about a person."),
    ),
    "learned": Question(
        mark("💡 What we learned"),
        mark("What do you know, or what can you do now, that you did not at the start?"),
    ),
    "unexpected": Question(
        mark("🎁 What surprised us"),
        mark("What happened that nobody had planned? It may be something good, or a side effect that you did not want."),
    ),
    "collaboration": Question(
        mark("🤝 Helping each other"),
        mark("How well did we work together and help each other?"),
    ),
    "communication": Question(
        mark("💬 Telling each other things"),
        mark("How well did we tell each other what mattered, and listen?"),
    ),
    "deciding": Question(
        mark("⚖️ Deciding together"),
        mark("How well did we decide together? Could everyone have a say?"),
    ),
    "improve": Question(
        mark("🔧 What to do better"),
        mark("What should we do differently next time?"),
    ),
}

BOARD_NAMES = {
    "successes": QUESTIONS["successes"].name,
    "challenges": QUESTIONS["challenges"].name,
    "learned": QUESTIONS["learned"].name,
    "unexpected": QUESTIONS["unexpected"].name,
    "together": mark("🤝 How we worked together"),
    "improve": QUESTIONS["improve"].name,
}
"""What the boards of the harvest are called."""
