"""Nudges: one a day, kind, at the local hour, never at the weekend, and only while they make sense."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.conversations.community import ASK, BUILD, CELEBRATE, group_at_times, plan_agreed, sets_due
from tests.script import Chat, Person, Stage, until, words_of

LONDON = ZoneInfo("Europe/London")


def on_a_monday(stage: Stage) -> date:
    """Go to next Monday, mid-morning; returns that day."""
    today = stage.clock.now.astimezone(LONDON).date()
    monday = today + timedelta(days=7 - today.weekday())
    stage.clock.to(datetime.combine(monday, time(9), LONDON))
    return monday


def morning_of(stage: Stage, day: date) -> None:
    """Go to a quarter past eight of a day; all that falls due on the way comes in its order."""
    stage.clock.to(datetime.combine(day, time(8, 15), LONDON))


def said(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def agreed(stage: Stage, title: str, monday: date, due: tuple[int, int, int]) -> tuple[Chat, list[Person]]:
    """No. 1 is Ben's, no. 2 is Emil's (who cannot be written to), no. 3 nobody's; due so many days after Monday."""
    school, people = group_at_times(stage, title)
    for number, days in enumerate(due, start=1):
        sets_due(people[0], number, said(monday + timedelta(days=days)), school)
    stage.goes_on(people[0], school)
    people[1].presses("🙋 1", school)
    people[3].presses("🙋 2", school)
    plan_agreed(stage, school, people)
    return school, people


def nudges(chat: Chat) -> list[str]:
    return [text for text in chat.texts if "\nThe plan of " in text or "A look at our plan" in text]


def test_an_action_is_reminded_of_before_on_and_after_its_day(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    # Ben's is due on the Thursday of next week, Emil's two weeks later, what nobody has three weeks later.
    due = monday + timedelta(days=10)
    school, (ana, ben, clara, emil) = agreed(stage, "Reminding", monday, (10, 24, 31))
    assert not nudges(ben.chat)

    morning_of(stage, due - timedelta(days=4))
    assert not nudges(ben.chat)
    morning_of(stage, due - timedelta(days=3))
    (first,) = nudges(ben.chat)
    assert first.startswith("Hello Ben, this is for you today:\n\nThe plan of Reminding\n")
    assert f"• “{ASK}” is due on {due:%A}, {said(due)}." in first
    assert ben.chat.buttons == [
        "✓ Done",
        "🚶 On the way",
        "🗓 More time",
        "🤝 Need help",
        "⏰ Later…",
        "⚙️ Reminders",
    ]
    assert not nudges(ana.chat)
    assert not nudges(clara.chat)

    ben.presses("⏰ Later…")
    ben.presses("⏰ Tomorrow")
    assert f"I come back to it on {due - timedelta(days=2):%A}, {said(due - timedelta(days=2))}." in ben.chat.last
    morning_of(stage, due - timedelta(days=2))
    assert len(nudges(ben.chat)) == 2
    ben.presses("On the way")
    assert "🚶 on the way" in school.board

    morning_of(stage, due)
    assert f"• “{ASK}” is due today." in ben.chat.last
    assert "a new day is welcome" not in school.board
    morning_of(stage, due + timedelta(days=1))
    assert "a new day is welcome" in school.board, "the board knows what day it is"
    morning_of(stage, due + timedelta(days=3))
    assert f"• “{ASK}” is due today." in ben.chat.last, "two days after is a Saturday"
    morning_of(stage, due + timedelta(days=4))
    assert f"“{ASK}” was due on {due:%A}, {said(due)}. If it needs more time, choose a new day." in ben.chat.last

    # After a week the moderator is told, alone.
    morning_of(stage, due + timedelta(days=7))
    assert "Only you as a moderator read this" in ana.chat.last
    assert f"• “{ASK}” (Ben), due on {due:%A}" in ana.chat.last
    assert "Only you as a moderator" not in "".join(school.texts + ben.chat.texts + clara.chat.texts)

    # What nobody has and what is Emil's: the group's one message of a day.
    emils, nobodys = monday + timedelta(days=24), monday + timedelta(days=31)
    morning_of(stage, emils - timedelta(days=3))
    aloud = nudges(school)[-1]
    assert f"• “{BUILD}” is due on {emils:%A}, {said(emils)}. (Emil)" in aloud
    morning_of(stage, nobodys - timedelta(days=7))
    aloud = nudges(school)[-1]
    assert f"Nobody has this yet:\n• “{CELEBRATE}”, due on {nobodys:%A}" in aloud
    assert f"“{BUILD}” is due today." in aloud, "both in one message"
    clara.presses("I'll do “Celebrate", school)
    assert f"3. {CELEBRATE}\nwaits for no. 2 · due" in school.board
    assert "Clara" in school.board
    assert "I'll do “Celebrate" in "".join(school.buttons) or "Clara does" in school.last
    emil.presses("“Build a talking", school)
    emil.presses("✓ Done", school)
    assert "Now “Celebrate together” can start (Clara)." in "".join(school.texts)
    morning_of(stage, nobodys - timedelta(days=6))
    assert f"• You can start with “{CELEBRATE}”: what it waited for is done. It is due on" in clara.chat.last

    # Three times after the day, then silence; and never at the weekend.
    morning_of(stage, due + timedelta(days=70))
    late = [text for text in ben.chat.texts if "was due on" in text]
    assert len(late) == 3
    local = [datetime.fromtimestamp(m["date"], LONDON) for m in ben.chat.messages if "this is for you today" in words_of(m)]
    assert {(one.weekday() < 5, one.hour) for one in local} == {(True, 8)}


def test_no_more_than_one_nudge_a_day_and_none_that_makes_no_sense(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    due = monday + timedelta(days=10)
    first, (ana, ben, clara, emil) = agreed(stage, "First", monday, (10, 11, 31))
    ben.says("/my")
    ben.presses(ASK)
    ben.presses("More time")
    ben.says(said(due + timedelta(days=1)))
    ben.presses("Yes")
    ben.presses("Back to the action")
    clara.presses("🙋 3", first)
    ben.presses("🙋 3", first)
    morning_of(stage, due - timedelta(days=3))
    assert not nudges(ben.chat), "the day has moved, and the nudge with it"
    morning_of(stage, due - timedelta(days=2))
    assert len(nudges(ben.chat)) == 1
    assert len(nudges(first)) == 1
    assert f"• “{BUILD}” is due on" in nudges(first)[0]
    assert "(Emil)" in nudges(first)[0]

    ben.presses("⏰ Later…")
    ben.presses("Not this one")
    assert "No more reminders of “Ask the families”" in ben.chat.last
    clara.says("/my")
    clara.presses(CELEBRATE)
    clara.presses("Give back")
    emil.leaves(first)
    morning_of(stage, due + timedelta(days=1))
    assert len(nudges(ben.chat)) == 1
    assert f"Nobody has this yet:\n• “{BUILD}”" in nudges(first)[-1], "Emil has left: what was his is free"
    assert "Emil" not in nudges(first)[-1]
    ben.presses("Back to the action")
    ben.presses("Remind me of this one")
    morning_of(stage, due + timedelta(days=4))
    assert f"• “{ASK}” was due on" in ben.chat.last

    ben.presses("⚙️ Reminders")
    ben.presses("No reminders at all")
    assert "I do not remind you of anything any more" in ben.chat.last
    before = len(nudges(ben.chat))
    morning_of(stage, due + timedelta(days=28))
    assert len(nudges(ben.chat)) == before
    assert ASK not in "".join(nudges(first)), "nor in the group"
    ben.says("/my")
    ben.presses("Turn reminders on again")
    assert "Reminders are on again" in ben.chat.last

    stage.goes_on(ana, first)
    heard = len(nudges(first)), len(nudges(clara.chat))
    morning_of(stage, due + timedelta(days=60))
    assert (len(nudges(first)), len(nudges(clara.chat))) == heard, "looking back: nobody is reminded any more"


def test_after_a_standstill_what_was_missed_comes_once(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, (ana, ben, _clara, emil) = agreed(stage, "Standstill", monday, (7, 8, 15))
    ana.presses("🙋 1", school)
    stage.bot.stop()
    back = datetime.combine(monday + timedelta(days=12), time(23), LONDON)
    stage.playground.post("/control/clock", to=back.isoformat())
    stage.bot.start()
    until(lambda: stage.playground.get("/control/clock")["next_due"], "the bot is back")
    stage.playground.settle()
    assert not nudges(ben.chat), "not on a Saturday night"
    morning_of(stage, monday + timedelta(days=14))
    assert len(nudges(ben.chat)) == 1
    assert f"• “{ASK}” was due on" in nudges(ben.chat)[0]
    assert len(nudges(ana.chat)) == 1
    assert len(nudges(school)) == 1
    assert f"• “{BUILD}” was planned for" in nudges(school)[0]
    assert "Emil" not in nudges(school)[0], "nobody is called late before the group"
    assert emil.chat.texts == []
