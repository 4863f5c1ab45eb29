"""Themes: what belongs together is joined and named by the group, and weighed as one."""

from tests.conversations.stored import rows
from tests.script import Chat, Person, Stage, buttons_of, words_of

SIX = (
    "Homework is copied in the break.",
    "After lunch it is so noisy that I cannot hear anything.",
    "At home nobody can help me with my maths homework.",
    "There is a lot of noise in the corridor.",
    "One boy sits alone on the bench every break.",
    "New pupils stand alone at break time.",
)
"""By the alphabet: 1 noise after lunch, 2 homework at home, 3 homework in the break, 4 new pupils, 5 one boy, 6 noise."""


def group_at_themes(stage: Stage, title: str, *more: str) -> tuple[Chat, list[Person]]:
    """Three people who have told six experiences, and perhaps more. Ana moderates."""
    people = stage.people("Ana", "Ben", "Clara")
    school = stage.started(title, people)
    for index, text in enumerate([*SIX, *more]):
        people[index % 3].replies_to_board(text, school)
    stage.goes_on(people[0], school)
    assert "▶ Next: what belongs together" in school.buttons
    stage.goes_on(people[0], school)
    assert "Themes" in school.board
    return school, people


def test_the_bot_suggests_and_the_group_decides(stage: Stage) -> None:
    school, (ana, ben, clara) = group_at_themes(stage, "Themes")
    assert "4. New pupils stand alone at break time." in school.board
    assert "In 4, 5 I find words in common: “" in school.board
    old = school.with_button("✓ Join 4, 5")
    ben.presses("✓ Join 4, 5", school)
    assert "Joined under A. It needs a name." in ben.window
    assert "They are together already." in clara.presses_on(*old, school), "pressed twice"
    assert school.board.index("A. has no name yet") < school.board.index("4. New") < school.board.index("On its own so far")

    # Named by the button, by a reply, and in private.
    clara.presses("✓ Call A “Alone at break”", school)
    assert "🧩 A. Alone at break" in school.board
    assert "Call A" not in str(school.messages[-1])
    suggested = next(b for b in board_buttons(school) if "✓ Join" in b)
    assert "I do not suggest this again" in ana.presses("Not like this", school)
    assert suggested not in board_buttons(school)

    # Noise: joined by hand, since a group knows better.
    clara.presses("6", school)
    assert "Where does this one belong?\n6. There is a lot of noise" in school.last
    clara.presses("With 1", school)
    assert "Where does this one belong" not in "".join(school.texts), "the small message has done its duty"
    ben.presses("🧩 B", school)
    ben.replies("…", "What do you call it?", school)
    assert "A name needs at least one word" in school.last
    ben.replies("alone at BREAK", "What do you call it?", school)
    assert "Theme A is called so already" in school.last
    ben.follows("Name it in private", school)
    assert "Nobody sees who gave the name" in ben.chat.last
    ben.says("It is too <loud>")
    assert "✓ B is called “It is too <loud>” now." in ben.chat.last
    assert "🧩 B. It is too <loud>" in school.board
    assert "What do you call it?" not in "".join(school.texts)
    assert rows(stage, "SELECT sql FROM sqlite_master WHERE name = 'theme' AND sql LIKE '%person%'") == [], "nobody's"

    stage.goes_on(ana, school)
    result = "".join(school.texts)
    assert "Our themes:\n🧩 Alone at break (2 experiences)\n🧩 It is too <loud> (2 experiences)" in result
    assert "2 experiences stand alone, each as a theme of its own." in result

    # The focus weighs themes, and the wordings go on with their names.
    assert "1. Alone at break\nNew pupils stand alone at break time. · One boy sits alone" in school.board
    assert "4. Homework is copied in the break." in school.board
    for person in (ana, ben, clara):
        person.presses("2", school)
    clara.presses("1", school)
    stage.goes_on(ana, school)
    assert "1. It is too <loud> (3 votes)\n2. Alone at break (1 vote)" in school.board
    ana.says("/back", school)
    ana.presses("Without a reason", school)
    ana.says("/back", school)
    assert "Going back to “Themes”" in school.last


def board_buttons(chat: Chat) -> list[str]:
    """The labels below the board."""
    boards = [m for m in chat.messages if any(b["text"].startswith("▶") for b in buttons_of(m))]
    return [b["text"] for b in buttons_of(boards[-1])]


def test_moving_merging_and_taking_apart(stage: Stage) -> None:
    school, (ana, ben, clara) = group_at_themes(stage, "Moving")
    ana.presses("✓ Join 4, 5", school)
    ana.presses("1", school)
    ana.presses("With 6", school)
    ben.presses("2", school)
    open_message = school.with_button("Leave it where it is")
    ben.presses("3", school)
    assert words_of(open_message[0]) not in school.texts, "whoever opens another one leaves the first"
    ben.replies("with A", "Where does this one belong?", school)
    assert "Please press one of the buttons" in school.last
    ben.presses("🧩 B.", school)
    assert school.board.index("B. has no name yet") < school.board.index("3. Homework is copied")

    # Two at once: the second finds what the first has done.
    clara.presses("🧩 A", school)
    merging = school.with_button("Join with B")
    ana.presses("🧩 B", school)
    ana.presses("Take it apart", school)
    assert "B. has no name" not in school.board
    assert "not there any more" in clara.presses_on(*merging, school)
    clara.presses("Leave it as it is", school)

    ana.presses("2", school)
    ana.presses("With 3", school)
    ana.replies_to_board("What we take home", school)
    assert "Which theme do you call so?" in school.last
    ana.presses("B", school)
    assert "is called “What we take home” now" in "".join(school.texts)
    assert "has no name yet" in stage_says(stage, ana, school)
    clara.presses("🧩 A", school)
    clara.presses("Join with", school)
    assert "A. What we take home" in school.board
    clara.presses("5", school)
    clara.presses("On its own", school)
    assert school.board.index("On its own so far") < school.board.index("5. One boy")

    late = school.with_button("🧩 A")
    clara.presses("🧩 A", school)
    _, link = school.with_button("Name it in private")
    eve = stage.person("Eve")
    stage.playground.post(f"/control/people/{eve.id}/open", link=link["url"])
    stage.playground.settle()
    assert "a group that you are not in" in eve.chat.last
    stage.goes_on(ana, school)
    assert "What do you call it?" not in "".join(school.texts), "small messages go with the step"
    assert "This step is over" in ben.presses_on(*late, school)


def test_something_may_be_put_to_a_theme_that_is_there(stage: Stage) -> None:
    school, (ana, ben, _clara) = group_at_themes(stage, "Adding", "When a new pupil is alone at break, nobody notices.")
    connections = next(text for text in school.texts if "Connections" in text)
    assert "7. When a new pupil" in connections, "the last word of a board that had two pages names all of them"
    ben.presses("4", school)
    ben.presses("With 5", school)
    assert "In 7 I find words of theme A: “" in school.board
    assert "once more" in stage_says(stage, ana, school)
    ben.presses("✓ Put 7 to A", school)
    assert school.board.index("7. When a new pupil") < school.board.index("On its own so far")
    ben.presses("7", school)
    ben.presses("On its own", school)
    assert "words of theme A" not in school.board, "what was taken out is not suggested again"


def stage_says(stage: Stage, moderator: Person, school: Chat) -> str:
    """What the moderator is told at the first press of ▶."""
    message, button = school.with_button("▶ Next: choose what matters most")
    return moderator.presses_on(message, button, school)


def test_with_three_experiences_themes_are_not_in_the_way(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Three", [ana, ben])
    for text in SIX[:3]:
        ben.replies_to_board(text, school)
    stage.goes_on(ana, school)
    assert "▶ Next: choose what matters most" in school.buttons
    ana.says("/status", school)
    assert "Then: Focus" in school.texts[-2]
    stage.goes_on(ana, school)
    assert "Focus" in school.board
    ana.says("/back", school)
    assert "Going back to “Connections”" in school.last
