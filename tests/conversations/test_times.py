"""Times that a group agrees on, with its school's calendar; and what happens when two people press in the same second."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.method.dates_values import Stretch
from bot.method.school_calendar import Place, calendar
from tests.conversations.community import ASK, BUILD, CELEBRATE, group_at_times, sets_due
from tests.script import Chat, Person, Stage, words_of

LONDON = ZoneInfo("Europe/London")


def in_full(day: date) -> str:
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def in_short(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def at_once(chat: Chat, *presses: tuple[Person, str]) -> None:
    """Several people press in the same instant: nobody sees what the others press before pressing."""
    buttons = [(person, *chat.with_button(label)) for person, label in presses]

    def press(each: tuple[Person, dict, dict]) -> None:
        person, message, button = each
        path = f"/control/chats/{chat.id}/messages/{message['message_id']}/press"
        answer = person.playground.post(path, person=person.id, button=button["callback_data"])
        person.window = answer.get("answer") or ""

    with ThreadPoolExecutor(len(buttons)) as together:
        list(together.map(press, buttons))
    chat.playground.settle()


def test_a_group_tells_its_school_calendar_and_agrees_on_its_times(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_times(stage, "School")
    today = stage.clock.now.astimezone(LONDON).date()

    # The calendar of the country and the region, and a term that the group types.
    ben.presses("School calendar", school)
    assert "Country: not told yet" in school.last
    assert "Ana can do this" in ben.presses("🌍 Country", school)
    ana.presses("🌍 Country", school)
    ana.presses("Germany", school)
    ana.presses("Bayern", school)
    assert "✓ Your school is in Germany, Bayern." in school.last
    assert "Coming up:" in school.last
    ana.presses("Term or holidays", school)
    ana.replies("our term, nonsense", "name, the first day and the last day", school)
    assert "I could not find a date" in school.last
    end = today + timedelta(days=40)
    ana.replies(f"talking term, {today:%d %B %Y}, {end:%d %B %Y}", "name, the first day and the last day", school)
    assert f"“talking term” is from {in_full(today)} to {in_full(end)}. What is it?" in school.last
    assert "dropped" in ben.presses("A term", school), "only whoever wrote it says what it is"
    ana.presses("A term", school)
    assert f"• talking term: {in_short(today)} {today.year} to {in_short(end)} {end.year}" in school.last
    ana.presses("Close", school)
    ana.says("/settings", school)
    assert "School calendar: Germany, Bayern, 1 own time" in school.last

    # From now on its words are dates, in each language, and what does not fit to it is pointed out.
    ours = calendar(Place("DE", "BY"), [], today, "en")
    holidays = min(
        (one for one in ours.periods if one.stretch is Stretch.HOLIDAYS and one.first > today + timedelta(days=1)),
        key=lambda one: one.first,
    )
    sets_due(ana, 1, "before the holidays", school)
    assert f"“{ASK}” is due on {in_full(holidays.first - timedelta(days=1))}." in "".join(school.texts)
    emil_de = stage.person("Emine", "de")
    emil_de.joins(school)
    sets_due(emil_de, 2, "bis zum Ende des Schuljahres", school)
    assert f"“{BUILD}” is due on" in school.last
    clara.presses("🗓 Due 2", school)
    assert [b for b in school.buttons if b.startswith("End of talking term: ")]
    clara.presses("End of talking term", school)
    assert f"“{BUILD}” is due on {in_full(end)}." in school.last
    assert "Emine had proposed" in school.last, "whoever proposed another day hears of it"
    assert f"2. {BUILD}\ndue {in_short(end)} (Clara)" in school.board
    ben.presses("🗓 Due 2", school)
    assert [b for b in school.buttons if b.startswith("Proposed by Emine: ")], "and it is offered again"
    ben.presses("Not now", school)
    free = next(day for day in (holidays.first + timedelta(days=n) for n in range(9)) if day.weekday() == 2)
    sets_due(ben, 3, f"{free:%d %B %Y}", school)
    assert "No. 3 is due on a day off (" in school.board
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 + 7)
    sets_due(ben, 3, f"{saturday:%d %B %Y}", school)
    assert "No. 3 is due at the weekend. " in school.board or "No. 3 is due on a day off (" in school.board

    # One 👍 for all the times together; a date that changes asks anew.
    assert "0 of 4 people say that the times suit them" in school.board
    ana.presses("The times suit me", school)
    assert "1 of 4 people say that the times suit them" in school.board
    sets_due(ben, 3, "in 39 days", school)
    assert "0 of 4 people say that the times suit them" in school.board
    for person in (ana, ben, clara):
        person.presses("The times suit me", school)
    clara.presses("The times suit me", school)
    assert "Taken back." in clara.window
    assert "2 of 4 people say that the times suit them" in school.board
    assert "The times suit 2 of 4 people so far." in ana.presses("▶ Next", school)
    for person in (clara, emil):
        person.presses("The times suit me", school)
    ana.presses("▶ Next", school)
    assert "4 people said that the times suit." in words_of(school.saying("said that the times suit"))
    assert f"3. {CELEBRATE}" in school.board
