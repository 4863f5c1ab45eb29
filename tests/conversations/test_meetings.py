"""Meetings, as people live through them: a date, an agenda, reminders, time boxes, an end."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import icalendar

from tests.conversations.test_cycle import english_left
from tests.script import Chat, Person, Stage

LISBON, NEW_YORK, TOKYO = ZoneInfo("Europe/Lisbon"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")


def set_up(stage: Stage, title: str, people: list[Person], city: str, way: str = "Together in a room") -> Chat:
    """A group that is at its experiences, with an own time zone and way of meeting."""
    chat = stage.group(title, people)
    moderator = people[0]
    moderator.presses("Start a Community of Practice", chat)
    moderator.presses("Use “", chat)
    moderator.replies(city, "2 of 3", chat)
    moderator.presses(way, chat)
    for person in people:
        person.presses("Count me in", chat)
        person.says("/start")
    moderator.presses("We are ready", chat)
    return chat


def calendars(stage: Stage, chat: Chat) -> list[Any]:
    """The entries of all calendar files that came to a chat, the oldest first."""
    found = []
    for message in chat.messages:
        if "document" in message:
            file = stage.playground.http.get(f"/control/files/{message['document']['file_id']}").content
            found += [one for one in icalendar.Calendar.from_ical(file).walk() if one.name == "VEVENT"]
    return found


def saying(chat: Chat, text: str) -> int:
    """How many of the bot's messages say this."""
    return sum(text in one for one in chat.texts)


def test_a_group_meets_from_finding_a_date_to_thanking_each_other(own_stage: Stage) -> None:
    stage = own_stage
    ana, ben, clara = people = stage.people("Ana", "Ben", "Clara")
    stage.clock.to(datetime(2027, 3, 1, 9, tzinfo=LISBON))
    school = set_up(stage, "Riverside", people, "Lisbon")
    assert "This is a good moment to meet.\nWhat for: To find one goal that we all share." in school.last

    # Dates in own words: what is not clear is asked back, and nothing counts before it was shown in full.
    ben.presses("Find a date", school)
    ben.replies("tomorrow\nbanana\nnext Wednesday at 4", "When could we meet", school)
    assert "“banana”: I could not find a date in that." in school.last
    assert "At what time on Tuesday, 2 March 2027?" in school.last
    ben.replies("half past three", "At what time", school)
    assert "✓ 1. Tuesday, 2 March 2027, 15:30" in school.last
    assert "“next Wednesday at 4”: Which week do you mean?" in school.last
    choice = school.with_button("Wednesday, 10 March 2027, 16:00")
    ben.presses_on(*choice, school)
    ben.presses_on(*choice, school)
    ben.replies("Friday 15:30, 8 March 17:00", "Are these dates right?", school)
    for day in ("Tuesday, 2 March 2027, 15:30", "Friday, 5 March 2027, 15:30", "Monday, 8 March 2027, 17:00"):
        assert f". {day}" in school.last
    ben.presses("Yes, ask who can come", school)

    # Everyone says when they can come, and may change it.
    for person, answers in ((ana, "✗✓✓🤔"), (ben, "✗✓✗✓"), (clara, "✓✓✓✓")):
        for number, answer in enumerate(answers, start=1):
            person.presses(f"{number} {answer}", school)
    clara.presses("1 ✗", school)
    clara.presses("2 🤔", school)
    board = school.saying("When do we meet?")["text"]
    assert "2. Friday, 5 March 2027, 15:30\n✓ can: Ana, Ben\n🤔 if need be: Clara" in board
    assert "3 of 3 people have answered\nSo far no. 4 suits most" not in board
    assert saying(school, "Everyone has answered. This suits most:") == 1
    assert "Ana can do this" in ben.presses("📌 Fix 2", school)
    ana.presses("📌 Fix 2", school)
    (event,) = calendars(stage, school)
    assert event.start == datetime(2027, 3, 5, 15, 30, tzinfo=LISBON)
    assert event.end == datetime(2027, 3, 5, 17, 0, tzinfo=LISBON)
    assert "Wording our goal" in event["description"]

    # Getting ready.
    board = school.saying("We meet on")["text"]
    assert "We meet on Friday, 5 March 2027, 15:30\nFor 90 minutes." in board
    assert "What for: To find one goal that we all share." in board
    assert "15:30 Check-in\n15:40 Telling experiences" in board
    assert "16:50 Check-out\n17:00 End" in board
    clara.presses("I facilitate", school)
    assert "Clara does this already" in ben.presses("I facilitate", school)
    ben.presses("I take notes", school)
    assert "How long shall the meeting be?" in school.last, "it is asked once, before the first meeting of a group"
    ben.presses("60 minutes", school)
    assert "16:25 Check-out\n16:30 End" in school.saying("We meet on")["text"]
    ben.presses("Where we meet", school)
    ana.replies("Room 12, first floor", "Where do we meet", school)
    assert "Where: Room 12, first floor" in school.saying("We meet on")["text"]
    assert len(calendars(stage, school)) == 1, "nobody gets a new file for each small change"
    ana.presses("Calendar file", school)
    assert calendars(stage, school)[-1]["location"] == "Room 12, first floor"
    assert len({event["uid"] for event in calendars(stage, school)}) == 1

    # Points for the agenda: as a reply, and alone.
    clara.replies("Can we talk about the cushions?", "We meet on", school)
    assert "what shall I make of it? “Can we talk about the cushions?”" in school.last
    assert "Where: Room 12, first floor" in school.saying("We meet on")["text"]
    assert "That question was for Clara" in ben.presses("A point for our agenda", school)
    clara.presses("A point for our agenda", school)
    assert "16:20 “Can we talk about the cushions?”" in school.saying("We meet on")["text"]
    ben.follows("Add a point", school)
    ben.says("Who opens the hall in the morning?")
    assert "without your name" in ben.chat.last
    card = school.saying("We meet on")["text"]
    assert "16:15 “Can we talk about the cushions?”\n16:20 “Who opens the hall in the morning?”\n16:25 Check-out" in card
    ben.presses("⚙️ Change", school)
    assert "Ana can do this" in ben.presses("What for", school)
    ana.presses("What for", school)
    ana.replies("To hear each other before we word anything.", "What is our meeting for", school)
    assert "What for: To hear each other before we word anything." in school.saying("We meet on")["text"]

    # Reminders: the day before, an hour before, and at its time; each once.
    stage.clock.to(datetime(2027, 3, 5, 15, 31, tzinfo=LISBON))
    for words in ("Tomorrow we meet: Friday, 5 March 2027, 15:30", "Our meeting begins at 15:30", "It is time for our meeting"):
        assert saying(school, words) == 1, words
    assert "Clara or whoever moderates begins with the button" in school.last
    ana.says("/status", school)
    assert saying(school, "It is time for our meeting: /meeting shows it.") == 1

    # Check-in, and time boxes with one gentle sign.
    assert "Ana can do this" in ben.presses("⏵ Begin", school)
    begin = school.with_button("⏵ Begin")
    clara.presses_on(*begin, school)
    assert "part 1 of" in school.last
    assert "How am I here today? One sentence each." in school.last
    assert "We take until 15:36 for it." in school.last
    clara.presses_on(*begin, school)
    assert "is going on already" in clara.window, "a second press begins nothing anew"
    stage.clock.advance(minutes=30)
    assert saying(school, "The time for “Check-in” is over") == 1
    clara.presses("⏭ Next part", school)
    assert saying(school, "The time for “Check-in” is over") == 0, "the sign goes when the group goes on"
    assert "Telling experiences" in school.last
    assert "Tell us about something that keeps coming back" in school.board, "the step's board is at hand"

    # The group goes on to the next step: so does the meeting. A box can be made longer.
    ben.replies_to_board("It is always noisy after lunch.", school)
    ana.replies("Ask the caretaker about the hall", "Our meeting: part 2", school)
    assert school.texts.count("✓ Noted for all.") == 1
    stage.goes_on(ana, school)
    assert "Finding what connects them" in school.last
    assert "1 note so far." in school.last
    clara.presses("➕ 5 minutes", school)
    ben.leaves(school)
    clara.presses("⏹ Close", school)
    assert "Our meeting is over. Thank you all for your time!" in school.last
    assert "Thank you for guiding us: Clara." in school.last
    assert "1. Ask the caretaker about the hall" in school.last
    assert "For our next meeting:\n• Can we talk about the cushions?\n• Who opens the hall in the morning?" in school.last
    clara.presses("Find the next date", school)
    assert "When could we meet?" in school.last
    ana.presses("Not now", school)
    before = len(school.texts)
    stage.clock.advance(days=2)
    assert len(school.texts) == before, "no time box signs after the end"
    assert "failed" not in stage.bot.logged()


def test_moved_and_cancelled_over_a_change_of_the_clocks_and_in_two_groups_at_once(own_stage: Stage) -> None:
    stage = own_stage
    ana, ben, clara, dora = stage.people("Ana", "Ben", "Clara", "Dora")
    stage.clock.to(datetime(2027, 3, 10, 10, tzinfo=NEW_YORK))
    north = set_up(stage, "North", [ana, ben, clara], "New York")
    east = set_up(stage, "East", [dora, ana], "Tokyo", way="By video")

    ben.says("/meeting 17 March 15:30\n18 March 9 am", north)
    assert "✓ 1. Wednesday, 17 March 2027, 15:30\n✓ 2. Thursday, 18 March 2027, 09:00" in north.last
    ben.presses("Yes, ask who can come", north)
    assert saying(north, "When do we meet?") == 1

    # The other group lives by another clock, and has nothing to do with it.
    dora.says("/meeting Planning in the library on Friday 15:30", east)
    assert "I kept the dates, not the words “Planning in the library”." in east.last
    assert "Dora can do this" in ana.presses("Yes, it is settled", east)
    dora.presses("Yes, it is settled", east)
    (eastern,) = calendars(stage, east)
    assert eastern.start == datetime(2027, 3, 12, 15, 30, tzinfo=TOKYO)
    assert "by video. Nobody has told the link yet: press 📍." in east.saying("We meet on")["text"]

    for answer in ("1 ✓", "2 ✓"):
        ana.presses(answer, north)
    ben.presses("1 ✓", north)
    assert "2 of 3 people have answered\nAnswered for all dates: 1" in north.saying("When do we meet?")["text"]
    ben.presses("2 🤔", north)
    assert "Answered for all dates" not in north.saying("When do we meet?")["text"]
    assert "2 of 3 people have answered" in north.saying("When do we meet?")["text"]

    # Who has not answered is asked alone, at eight on the local clock, also after the clocks have changed.
    # The question rides along in the letter of that morning, once.
    stage.clock.to(datetime(2027, 3, 15, 7, 55, tzinfo=NEW_YORK))
    assert saying(clara.chat, "looks for a date") == 0
    stage.clock.to(datetime(2027, 3, 16, 8, 5, tzinfo=NEW_YORK))
    assert saying(clara.chat, "looks for a date") == 1
    assert "“North” looks for a date to meet. When can you come?" in clara.chat.last
    assert not [p for p in (ana, ben) if saying(p.chat, "looks for a date")]
    clara.presses("When can you come?")
    clara.presses("1 ✓")
    clara.presses("2 ✗")
    assert "2. Thursday, 18 March 2027, 09:00: ✗ cannot" in clara.chat.last
    assert "This suits most: Wednesday, 17 March 2027, 15:30" in north.last
    assert "was not begun with me" in "".join(east.texts), "what nobody began is over without a word"

    pin = north.with_button("📌 Fix it")
    ana.presses_on(*pin, north)
    assert saying(north, "✓ Everyone has answered.") == 1, "its button has gone"
    assert len(calendars(stage, north)) == 1
    assert "closed by now" in clara.presses("1 ✗"), "a late press in private"

    # Moved: the calendars know it again, and nobody is reminded of the old date.
    ben.presses("⚙️ Change", north)
    ben.presses("🗓 Move it", north)
    ben.replies("18 March 9 am", "When instead?", north)
    move = north.with_button("Yes, move it there")
    assert "Ana can do this" in ben.presses_on(*move, north)
    ana.presses_on(*move, north)
    first, second = calendars(stage, north)
    assert (first["uid"], second["uid"]) == (first["uid"], first["uid"])
    assert (first["sequence"], second["sequence"]) == (0, 1)
    assert second.start == datetime(2027, 3, 18, 9, tzinfo=NEW_YORK)
    assert saying(north, "Moved from Wednesday, 17 March 2027, 15:30 to Thursday, 18 March 2027, 09:00.") == 1
    stage.clock.to(datetime(2027, 3, 17, 7, 50, tzinfo=NEW_YORK))
    assert saying(north, "Tomorrow we meet") == 0
    stage.clock.to(datetime(2027, 3, 17, 16, tzinfo=NEW_YORK))
    assert saying(north, "Tomorrow we meet: Thursday, 18 March 2027, 09:00") == 1
    assert saying(north, "Our meeting begins") == 0

    # Cancelled: it goes from the calendars, and nothing more is said about it.
    ana.presses("⚙️ Change", north)
    assert "Ana can do this" in ben.presses("✖ Cancel it", north)
    ana.presses("✖ Cancel it", north)
    gone = north.with_button("✖ Yes, cancel it")
    ana.presses_on(*gone, north)
    assert "was cancelled" in ana.presses_on(*gone, north)
    third = calendars(stage, north)[-1]
    assert (third["uid"], third["status"], third["sequence"]) == (first["uid"], "CANCELLED", 2)
    assert "is cancelled" in north.saying("Thursday, 18 March 2027, 09:00 is cancelled")["text"]
    count = len(north.texts)
    stage.clock.to(datetime(2027, 3, 18, 12, tzinfo=NEW_YORK))
    assert len(north.texts) == count
    assert not [text for text in east.texts if "North" in text or "18 March" in text]
    assert "failed" not in stage.bot.logged()


def test_a_german_group_meets_in_german(stage: Stage) -> None:
    mira, jonas = stage.people("Mira", "Jonas", language="de")
    schule = stage.group("Uferschule", [mira, jonas])
    mira.presses("Community of Practice", schule)
    mira.presses("Uferschule", schule)
    mira.presses("Berlin", schule)
    mira.presses("Per Video", schule)
    for person in (mira, jonas):
        person.presses("Ich bin dabei", schule)
    stage.goes_on(mira, schule)
    mira.says("/meeting in 9 Tagen um 15 Uhr", schule)
    assert "15:00 Uhr" in schule.last
    mira.presses("📌", schule)
    mira.presses("⚙️", schule)
    mira.presses("Wie wir arbeiten", schule)
    jonas.presses("1", schule)
    mira.presses("1", schule)
    mira.says("/meeting", schule)
    mira.presses("Termin für ein weiteres", schule)
    mira.presses("Wir sind jetzt zusammen", schule)
    mira.presses("45 Minuten", schule)
    assert "Eine Person spricht, die anderen hören zu." in schule.last
    mira.presses("⏭", schule)
    mira.presses("⏹ Beenden", schule)
    assert "Unser Treffen ist zu Ende" in schule.last
    assert not english_left([schule, mira.chat, jonas.chat])
