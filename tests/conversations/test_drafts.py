"""The SMART check suggests how a wording could go on, from the group's own words; its author takes, changes or leaves it."""

from tests.conversations.test_domain import group_at_wordings, rows
from tests.script import Stage, words_of


def test_drafts_come_from_what_the_group_has_said_and_are_only_offered(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_wordings(stage, "Drafts of goals")
    ana.replies_to_board("Every pupil of 8b speaks in the talking circle twice a week until 12 March", school)
    assert "From what your group has said" not in school.last, "nothing is missing"
    dora.replies_to_board("We want better communication", school)
    assert "✨ Specific: One can then see that …" in school.last
    assert "✨ Measurable: Our measure: twice a week." in school.last
    assert "✨ Time-bound: …, until 12 March." in school.last
    assert "We want better communication\nDora" in school.board, "nothing is taken that nobody has pressed"

    # A beginning is completed by its author; only what passed the check can be taken as it is.
    assert "Only the person who wrote this" in ben.presses("✨ Specific", school)
    dora.presses("✨ Specific", school)
    assert "We want better communication. One can then see that …" in school.texts[-2]
    assert "Take the draft as it is" not in str(school.messages[-1])
    dora.says("/cancel", school)
    assert "We want better communication\nDora" in school.board
    dora.presses("✨ Time-bound", school)
    assert "We want better communication, until 12 March." in school.texts[-2]
    old = school.with_button("✓ Take the draft as it is")
    assert "Only the person who wrote this" in ben.presses_on(*old, school)
    dora.presses("✓ Take the draft as it is", school)
    assert "Time-bound ✓: I read it in “until 12 March" in school.last
    assert "We want better communication, until 12 March.\nDora · version 2" in school.board
    assert "shows this already" in dora.presses_on(*old, school), "pressed twice"

    # Changed before it is sent, in private and without a name.
    ben.follows("Write in private", school)
    ben.says("We want to be kinder to each other")
    ben.presses("Anonymously")
    assert "✨ Measurable: Our measure: twice a week." in ben.chat.texts[-2]
    ben.presses("✨ Measurable")
    assert "We want to be kinder to each other. Our measure: twice a week." in ben.chat.texts[-2]
    ben.says("We greet each other by name every morning")
    assert "We greet each other by name every morning\nanonymous · version 2" in school.board
    traces = [str(row) for row in rows(stage, f"SELECT data FROM prompt WHERE person_id = {ben.id} AND NOT closed")]
    assert not [row for row in traces if "key" in row or "greet" in row]

    # What others say meanwhile makes another draft: the one that was seen is not taken unseen.
    clara.replies_to_board("We listen more to each other", school)
    clara.presses("✨ Time-bound", school)
    taking = school.with_button("✓ Take the draft as it is")
    ana.replies_to_board("We read aloud until Easter", school)
    ana.replies_to_board("We sing until Easter", school)
    ana.replies_to_board("We dance until Easter", school)
    assert "the draft is another one now" in clara.presses_on(*taking, school)
    check = next(m for m in reversed(school.messages) if "Noted, Clara" in words_of(m))
    clara.presses_on(
        check, next(b for row in check["reply_markup"]["inline_keyboard"] for b in row if "Time" in b["text"]), school
    )
    assert "We listen more to each other, until Easter." in school.texts[-2]
