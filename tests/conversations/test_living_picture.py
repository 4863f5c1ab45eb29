"""The picture of the agreed plan in the group: it is kept true in place, at a sensible pace."""

from datetime import timedelta

from tests.conversations.community import group_at_doing
from tests.conversations.test_nudges import morning_of, on_a_monday
from tests.script import Chat, Stage, words_of


def drawn(stage: Stage) -> int:
    """How often a picture was changed in place."""
    return sum(call["status"] == 200 for call in stage.playground.calls("editMessageMedia"))


def pinned(stage: Stage) -> set[int]:
    """What the bot asked to be pinned and has not taken off again; whether it may is the group's to say."""
    on: set[int] = set()
    for call in stage.playground.calls():
        if call["method"] == "pinChatMessage":
            on.add(int(call["params"]["message_id"]))
        elif call["method"] == "unpinChatMessage":
            on.discard(int(call["params"]["message_id"]))
    return on


def shown(chat: Chat) -> tuple[int, str]:
    """The only picture of the plan in the chat: its message, and its file."""
    (picture,) = [m for m in chat.pictures if "Our plan in time" in words_of(m) or "newer picture" in words_of(m)]
    return picture["message_id"], picture["photo"][-1]["file_unique_id"]


def test_the_picture_of_the_plan_is_kept_true_in_place(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, (ana, ben, clara, emil) = group_at_doing(stage, "Living picture")
    message, first = shown(school)
    assert "I keep this picture up to date." in words_of(school.saying("Our plan in time"))
    assert message in pinned(stage)

    # Several changes soon after each other become one new picture, in its place, without a message.
    ben.presses("✓ 1 done", school)
    clara.presses("🙋 3", school)
    emil.presses("⋯ 2", school)
    emil.presses("More time", school)
    emil.replies("in 35 days", "Press a day, or reply", school)
    emil.presses("Yes", school)
    seen = len(school.messages)
    stage.clock.advance(minutes=8)
    assert drawn(stage) == 0
    stage.clock.advance(minutes=3)
    assert drawn(stage) == 1
    again, second = shown(school)
    assert (again, len(school.messages)) == (message, seen)
    assert second != first
    stage.clock.advance(hours=5)
    assert drawn(stage) == 1, "nothing changed"

    # In the morning the line of today moves on.
    morning_of(stage, monday + timedelta(days=1))
    assert drawn(stage) == 2
    assert shown(school)[0] == message

    # Pressed in the group, it comes to the end of the chat; the one before goes. In private it is sent as it is now.
    clara.presses("🖼 Timeline", school)
    newest, _ = shown(school)
    assert newest > message
    assert newest in pinned(stage)
    assert message not in pinned(stage)
    clara.says("/plan")
    clara.presses("🖼 Timeline")
    assert "I keep" not in clara.chat.last
    so_far = drawn(stage)
    stage.clock.advance(minutes=11)
    assert drawn(stage) == so_far, "the new one is true already"

    # After two days a bot cannot take its message away: the old picture says that there is a newer one.
    morning_of(stage, monday + timedelta(days=4))
    clara.presses("🖼 Timeline", school)
    old = [m for m in school.pictures if "A newer picture of our plan is further down." in words_of(m)]
    assert [m["message_id"] for m in old] == [newest]
    living = [m for m in school.pictures if "I keep this picture up to date." in words_of(m)]
    assert len(living) == 1

    # When the group looks back, it shows how the plan ended, and is not pinned any more.
    before = drawn(stage)
    emil.presses("✓ 2 done", school)
    stage.goes_on(ana, school)
    assert drawn(stage) == before + 1
    assert living[0]["message_id"] not in pinned(stage)
    morning_of(stage, monday + timedelta(days=8))
    assert drawn(stage) == before + 1
    assert "failed" not in stage.bot.logged()


def test_a_picture_that_somebody_deleted_is_let_go(own_stage: Stage) -> None:
    stage = own_stage
    school, (_ana, ben, _clara, emil) = group_at_doing(stage, "Deleted picture")
    gone = "Bad Request: message to edit not found"
    stage.playground.post("/control/faults", method="editMessageMedia", status=400, description=gone, times=1)
    ben.presses("✓ 1 done", school)
    stage.clock.advance(minutes=11)
    assert len(stage.playground.calls("editMessageMedia")) == 1
    emil.presses("✓ 2 done", school)
    stage.clock.advance(minutes=11)
    assert len(stage.playground.calls("editMessageMedia")) == 1, "it is not tried for ever"
    ben.presses("🖼 Timeline", school)
    emil.presses("⋯ 2", school)
    emil.presses("Not done after all", school)
    stage.clock.advance(minutes=11)
    assert drawn(stage) == 1, "a new one is kept true again"
