"""What people think of a wording, and how it came to be."""

from tests.conversations.stored import cycles_of, rows
from tests.conversations.test_domain import CIRCLE, group_at_wordings
from tests.script import Stage, buttons_of, words_of


def test_wordings_are_commented_and_their_versions_can_be_read(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_wordings(stage, "Comments")
    dora.replies_to_board("We talk more", school)
    dora.presses("Improve it", school)
    dora.replies(CIRCLE, "Dora, reply to this message", school)
    ana.replies_to_board("We are kind to each other", school)

    # In the group, with a name.
    ben.presses("📝 1", school)
    ben.presses("💬 Comment", school)
    clara.replies("I like it", "what do you think of this wording?", school)
    assert "That question was for Ben" in school.last
    ben.replies("Twice is a lot", "what do you think of this wording?", school)
    assert f"1. {CIRCLE}" in school.board
    assert "💬 Twice is a lot (Ben)" in school.board
    ben.presses("Change", school)
    ben.replies("Once is enough", "reply to this message with the new text", school)
    assert "💬 Once is enough (Ben)" in school.board

    # In private, without one.
    clara.follows("Write in private", school)
    clara.presses("📝 1")
    clara.presses("💬 Comment")
    assert "what do you like, what is missing" in clara.chat.last
    clara.says("I am afraid to speak")
    assert "In place of my wording" not in clara.chat.buttons
    clara.presses("Anonymously")
    assert "Only this message holds the key" in clara.chat.last
    assert "💬 I am afraid to speak (anonymous)" in school.board
    stored = f"SELECT author_id FROM contribution WHERE text = 'I am afraid to speak' AND cycle_id IN {cycles_of(school)}"
    assert rows(stage, stored) == [(None,)]
    traces = [str(row) for row in rows(stage, f"SELECT data FROM prompt WHERE person_id = {clara.id} AND NOT closed")]
    assert not [row for row in traces if "about" in row or "afraid" in row]
    ana.follows("Write in private", school)
    ana.presses("📝 1")
    ana.presses("💬 Comment")
    ana.says("What about those who are ill?")
    ana.presses("With my name")

    # The board is short, the private chat has all of it.
    assert "💬 1 more comment" in school.board
    ben.follows("Versions and comments", school)
    page = ben.chat.last
    assert "Version 1: We talk more" in page
    assert "Version 2:" in page
    for said in ("Once is enough (Ben)", "I am afraid to speak (anonymous)", "What about those who are ill? (Ana)"):
        assert said in page
    struck = {one["type"] for one in ben.chat.messages[-1]["entities"]}
    assert {"strikethrough", "underline"} <= struck, "what changed is shown"

    clara.presses("Withdraw")
    assert "afraid" not in school.board
    assert "🗑 Withdraw" not in str(clara.chat.messages), "used buttons go"

    # Many long ones: on several pages, each within Telegram's limits.
    ben.presses("📝 2", school)
    for index in range(8):
        ben.presses("💬 Comment", school)
        ben.replies(f"{index} " + "long thoughts " * 30, "what do you think of this wording?", school)
    ben.presses("💬 Comment", school)
    ben.replies("far too " * 80, "what do you think of this wording?", school)
    assert "too long for the board" in school.last
    ben.says("/cancel", school)
    ben.follows("Versions and comments", school)
    ben.presses("Page 2 ▶")
    assert "7 long thoughts" in ben.chat.last
    assert "Version 1" not in ben.chat.last
    ben.presses("◀ Page 1")
    assert "Version 1" in ben.chat.last

    # A wording that goes takes its comments along; numbers stay.
    note = next(m for m in school.messages if "Changed. The version before is kept." in words_of(m))
    dora.presses_on(note, next(b for b in buttons_of(note) if "Withdraw" in b["text"]), school)
    assert "Once is enough" not in school.board
    assert "2. We are kind to each other" in school.board
    late = school.with_button("📝 2")
    stage.goes_on(ana, school)
    assert "This step is over" in ben.presses_on(*late, school)
    assert "This step is over" in ben.presses("Page 2 ▶")
