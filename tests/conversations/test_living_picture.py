"""The picture and the calendar file of the agreed plan in the group: kept true in place, at a sensible pace."""

from datetime import timedelta
from typing import Any

import icalendar

from tests.conversations.community import BUILD, group_at_doing
from tests.conversations.test_nudges import morning_of, on_a_monday
from tests.script import Chat, Stage, words_of


def drawn(stage: Stage, kind: str = "photo") -> int:
    """How often a picture, or a file, was changed in place."""
    calls = [call for call in stage.playground.calls("editMessageMedia") if call["status"] == 200]
    return sum(call["params"]["media"]["type"] == kind for call in calls)


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


def files(chat: Chat) -> list[dict[str, Any]]:
    return [message for message in chat.messages if "document" in message]


def test_the_calendar_file_of_the_plan_is_kept_true_in_place(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, (ana, ben, clara, emil) = group_at_doing(stage, "Living file")
    (first,) = files(school)
    assert "I keep it up to date" in words_of(first)
    before = due_days(stage, school)
    ben.presses("✓ 1 done", school)
    stage.clock.advance(minutes=11)
    assert drawn(stage, "document") == 0, "what is done keeps its day"
    emil.presses("⋯ 2", school)
    emil.presses("More time", school)
    emil.replies("in 35 days", "Press a day, or reply", school)
    emil.presses("Yes", school)
    stage.clock.advance(minutes=11)
    assert drawn(stage, "document") == 1
    (again,) = files(school)
    assert again["message_id"] == first["message_id"]
    after = due_days(stage, school)
    assert {title for title in after if after[title] != before[title]} == {f"{BUILD} · Living file"}
    morning_of(stage, monday + timedelta(days=1))
    assert drawn(stage, "document") == 1, "a morning changes nothing"

    # Pressed in the group, it comes to the end of the chat; the one before goes, or says that there is a newer one.
    clara.presses("📅 Calendar file", school)
    (newer,) = files(school)
    assert newer["message_id"] > first["message_id"]
    morning_of(stage, monday + timedelta(days=4))
    clara.presses("📅 Calendar file", school)
    old, newest = (words_of(one) for one in files(school))
    assert old == "📅 A newer file with the dates of our plan is further down."
    assert "I keep it up to date" in newest
    clara.says("/plan")
    clara.presses("📅 Calendar file")
    assert "up to date" not in clara.chat.last
    stage.goes_on(ana, school)
    assert "failed" not in stage.bot.logged()


def due_days(stage: Stage, chat: Chat) -> dict[str, Any]:
    """What the newest calendar file in a chat says: the day of each entry."""
    file = stage.playground.http.get(f"/control/files/{files(chat)[-1]['document']['file_id']}").content
    return {str(one["summary"]): one["dtstart"].dt for one in icalendar.Calendar.from_ical(file).walk("VEVENT")}
