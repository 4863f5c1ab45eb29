"""The reflection task: four themes on what a shared goal takes in any group that somebody belongs to, each with its questions.

It follows the reflection task of the method's page on the way from ideas to practice. What is asked in words stands in
`bot.conversations.practice.thoughts`.
"""

THEMES: dict[str, tuple[str, ...]] = {
    "connects": ("connects", "purpose"),
    "goals": ("discussed", "begins", "voices", "motives"),
    "shared": ("means", "truly", "moment"),
    "helps": ("helps", "hinders", "improved"),
}
"""The themes and their questions: what connects us, how goals come about here, what a shared goal means to me, what helps and
what hinders."""

QUESTIONS: tuple[str, ...] = tuple(question for questions in THEMES.values() for question in questions)
"""All questions, in the order in which they are asked."""


def theme_of(question: str) -> str:
    """The theme that a question belongs to."""
    return next(theme for theme, questions in THEMES.items() if question in questions)


def place(question: str) -> tuple[int, int]:
    """Which question of its theme it is (from 1), and how many the theme has."""
    questions = THEMES[theme_of(question)]
    return questions.index(question) + 1, len(questions)
