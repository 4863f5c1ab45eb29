"""The SMART check suggests how a wording could go on, from the group's own words; its author takes, changes or leaves it."""

from tests.conversations.stored import rows
from tests.conversations.test_domain import group_at_wordings
from tests.script import Stage, words_of


def test_drafts_come_from_what_the_group_has_said_and_are_only_offered(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_wordings(stage, "Drafts of goals")
    ana.replies_to_board("Every pupil of 8b speaks in the talking circle twice a week before Easter", school)
    assert "From what your group has said" not in school.last, "nothing is missing"
    dora.replies_to_board("It is always noisy", school)
    assert "From what your group has said" not in school.last, "no aim follows a complaint: the questions are enough"
    dora.replies_to_board("We read aloud in the circle", school)
    assert "✨ Measurable: We do this twice a week." in school.last
    assert "✨ Time-bound: We want to get there before Easter." in school.last
    assert "We read aloud in the circle\nDora" in school.board, "nothing is taken that nobody has pressed"

    assert "Only the person who wrote this" in ben.presses("✨ Measurable", school)
    dora.presses("✨ Time-bound", school)
    assert "We read aloud in the circle. We want to get there before Easter." in school.texts[-2]
    old = school.with_button("✓ Take the draft as it is")
    assert "Only the person who wrote this" in ben.presses_on(*old, school)
    dora.presses("✓ Take the draft as it is", school)
    assert "✓ Time-bound: “before Easter" in school.last
    assert "We read aloud in the circle. We want to get there before Easter.\nDora · version 2" in school.board
    assert "shows this already" in dora.presses_on(*old, school), "pressed twice"

    # Changed before it is sent, in private and without a name.
    ben.follows("Write in private", school)
    ben.says("We greet each other by name at the door")
    ben.presses("Anonymously")
    assert "✨ Measurable: We do this twice a week." in ben.chat.texts[-2]
    ben.presses("✨ Measurable")
    assert "We greet each other by name at the door. We do this twice a week." in ben.chat.texts[-2]
    ben.says("We greet each other by name every morning")
    assert "We greet each other by name every morning\nanonymous · version 2" in school.board
    traces = [str(row) for row in rows(stage, f"SELECT data FROM prompt WHERE person_id = {ben.id} AND NOT closed")]
    assert not [row for row in traces if "key" in row or "greet" in row]

    # What others say meanwhile makes another draft: the one that was seen is not taken unseen.
    clara.replies_to_board("We listen more to each other", school)
    clara.presses("✨ Time-bound", school)
    taking = school.with_button("✓ Take the draft as it is")
    ana.replies_to_board("We read aloud by 12 March", school)
    ana.replies_to_board("We sing by 12 March", school)
    ana.replies_to_board("We dance by 12 March", school)
    assert "the draft is another one now" in clara.presses_on(*taking, school)
    check = next(m for m in reversed(school.messages) if "Noted, Clara" in words_of(m))
    clara.presses_on(
        check, next(b for row in check["reply_markup"]["inline_keyboard"] for b in row if "Time" in b["text"]), school
    )
    assert "We listen more to each other. We want to get there by 12 March." in school.texts[-2]
