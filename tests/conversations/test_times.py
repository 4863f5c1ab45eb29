"""Times that a group agrees on, with its school's calendar; and what happens when two people press in the same second."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.method.dates_values import Stretch
from bot.method.school_calendar import Place, calendar
from tests import postgres
from tests.conversations.community import ASK, BUILD, CELEBRATE, group_at_doing, group_at_times, sets_due
from tests.script import Chat, Person, Stage, on_stage, words_of

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
    assert "That question was for Ana" in ben.presses("A term", school), "only whoever wrote it says what it is"
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


def test_words_find_the_action_that_somebody_takes_on(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_times(stage, "Taking")
    stage.goes_on(ana, school)
    ben.replies_to_board("I would like no. 2", school)
    assert f"“{BUILD}”: what would you like to do, Ben?" in school.last
    ben.presses("I'll do it", school)
    assert f"“{BUILD}”: Ben" in "".join(school.texts)
    emil.replies_to_board("the talking stick", school)
    old = school.with_button("I'll help")
    emil.presses("I'll help", school)
    assert f"2. {BUILD}\nBen (helped by Emil)" in school.board
    assert f"You help with “{BUILD}” already." in emil.presses_on(*old, school), "pressed twice, the help stays"
    assert f"2. {BUILD}\nBen (helped by Emil)" in school.board
    clara.replies_to_board("something nice", school)
    assert "I do not know which action you mean." in school.last
    clara.says("/claim 9", school)
    assert "I do not know which action you mean." in school.last
    clara.presses("🙋 2", school)
    assert "together with Ben" in clara.window
    assert f"Clara does “{BUILD}” together with you now." in ben.chat.last
    clara.presses("🙋 2", school)
    assert f"Clara has given “{BUILD}” back; it stays with you." in ben.chat.last
    emil.presses("Who takes the rest?", school)
    assert "📣 2 actions still look for somebody." in school.last
    clara.presses("🙋 1. Ask", school)
    assert "📣 One action still looks for somebody." in school.last
    clara.says("/claim 3")
    clara.presses("I'll do it")
    assert f"3. {CELEBRATE}\nClara" in school.board
    assert "Who takes the rest?" not in school.buttons
    clara.says("/claim")
    assert "What would you like to take on?" in clara.chat.last
    assert "nothing to take on" in _after(stage.person("Nobody"), "/claim")


def _after(person: Person, text: str) -> str:
    person.says(text)
    return person.chat.last


def test_the_order_changes_while_the_plan_is_carried_out_and_is_told_to_those_it_touches(stage: Stage) -> None:
    school, (_ana, ben, clara, emil) = group_at_doing(stage, "Reorder")
    ben.says("/my")
    ben.presses(ASK)
    ben.presses("What it waits for")
    assert f"What must be done before “{ASK}”?" in ben.chat.last
    window = ben.presses("3. Celebrate")
    assert f"“{ASK}” waits for “{CELEBRATE}”." in window
    seen = len(school.texts)
    ben.presses("Done")
    assert f"🔀 “{ASK}” now waits for no. 3." in school.last
    assert len(school.texts) == seen + 1, "said once, when it is settled"
    assert f"1. {ASK}\nwaits for no. 3" in school.board
    # Left open, it does not stand in the way of words that mean something else.
    ben.says("/my")
    ben.presses(ASK)
    ben.presses("What it waits for")
    ben.says("I wonder how it goes on")
    assert "I am not waiting for words here" in ben.chat.last
    clara.presses("⋯ 1", school)
    assert not [b for b in school.buttons if "What it waits for" in b], "not hers"

    # One action of the plan, by its number or its words.
    clara.says("/plan 1", school)
    assert f"1. {ASK}\nwaits for no. 3" in school.last
    clara.says("/plan celebrate")
    assert clara.chat.last.startswith(f"3. {CELEBRATE}")
    clara.says("/plan 9", school)
    assert "I do not know which action you mean." in school.last

    # What is free and begins later does not "start now".
    assert "What can start now: no. 2." in school.board
    emil.presses("✓ 2 done", school)
    assert f"Now “{CELEBRATE}” can start" in "".join(school.texts)
    assert "What can start now: no. 3." in school.board


def one_clear_outcome(stage: Stage) -> None:
    """Claiming, handing over, finishing and redating in the same second."""
    school, (ana, ben, clara, emil) = group_at_doing(stage, "Same second")

    # Two take the same action: both have it, and the group reads both names.
    at_once(school, (ana, "🙋 3"), (clara, "🙋 3"))
    assert f"3. {CELEBRATE}\nwaits for no. 2 · " in school.board
    assert "Ana, Clara" in school.board
    told = "".join(school.texts)
    assert f"Ana does “{CELEBRATE}” now." in told
    assert f"Clara does “{CELEBRATE}” now." in told

    # Two hand their shares to Ben: he is asked once, and whoever came second is told.
    for person in (ana, clara):
        person.says("/my")
        person.presses(CELEBRATE)
        person.presses("Hand over")
    together(ana.chat, clara.chat, (ana, "Ben"), (clara, "Ben"))
    said = [each.chat.last for each in (ana, clara)]
    windows = [each.window for each in (ana, clara)]
    assert sum("I have asked Ben" in text for text in said) == 1
    assert sum("has been asked already" in text for text in windows) == 1
    first = ana if "I have asked Ben" in ana.chat.last else clara
    second = clara if first is ana else ana
    ben.presses("Yes, I take it")
    assert f"Ben has taken “{CELEBRATE}” over from you." in first.chat.last
    both = ", ".join(sorted(("Ben", second.name)))
    assert both in school.board

    # Two say that it is done: it is done once, and the second is told.
    at_once(school, (emil, "✓ 2 done"), (ana, "✓ 2 done"))
    assert sum(f"“{BUILD}” is done. Thank you" in text for text in school.texts) == 1
    assert sum("marked as done already" in each.window for each in (emil, ana)) == 1

    # Two give it another day: the last one counts, and the group reads both.
    for person in (ben, second):
        person.says("/my")
        person.presses(CELEBRATE)
        person.presses("More time")
    # Which days are offered depends on the weekday on which this is played.
    one, two = [label for label in ben.chat.buttons if re.search(r"\d+ [A-Z][a-z]+( \d{4})?$", label)][:2]
    together(ben.chat, second.chat, (ben, one), (second, two))
    news = [text for text in school.texts if f"“{CELEBRATE}” has a new date" in text]
    assert len(news) == 2
    due = next(line for line in school.board.split("\n") if both in line)
    day = news[-1].split("it is due on ")[1].split(" (before")[0]
    shown = day.split(", ")[1].split(" ")
    assert f"{shown[0]} {shown[1][:3]}" in due


def together(one: Chat, other: Chat, first: tuple[Person, str], second: tuple[Person, str]) -> None:
    """Two people press in their private chats in the same instant."""
    pressed = [(first[0], one, *one.with_button(first[1])), (second[0], other, *other.with_button(second[1]))]

    def press(each: tuple[Person, Chat, dict, dict]) -> None:
        person, chat, message, button = each
        path = f"/control/chats/{chat.id}/messages/{message['message_id']}/press"
        answer = person.playground.post(path, person=person.id, button=button["callback_data"])
        person.window = answer.get("answer") or ""

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(press, pressed))
    one.playground.settle()


def test_two_in_the_same_second_have_one_clear_outcome(stage: Stage) -> None:
    one_clear_outcome(stage)


@pytest.mark.xdist_group("postgres")
def test_two_in_the_same_second_have_one_clear_outcome_on_postgresql(tmp_path: Path) -> None:
    with postgres.server() as address, on_stage(tmp_path, postgres.new_database(address)) as stage:
        one_clear_outcome(stage)
        assert "failed" not in stage.bot.logged()


def test_offered_days_are_days_at_work_and_the_way_on_tells_what_nobody_has(own_stage: Stage) -> None:
    chat, (ana, ben, _clara, _emil) = group_at_times(own_stage, "Weekdays")
    own_stage.clock.advance(days=5)
    ben.presses("🗓 Due 1", chat)
    days = [text for text in chat.buttons if re.search(r": \w{3} \d+ \w{3}$", text)]
    assert days
    assert not [text for text in days if re.search(r": (Sat|Sun) ", text)]
    assert not [text for text in days if text.startswith("In one week")], "that would be a Saturday"
    assert any(text.startswith("Monday, ") for text in chat.buttons), "the next day at work stands for itself"
    own_stage.goes_on(ana, chat)
    ben.presses("🙋 1", chat)
    assert "2 actions have nobody yet." in ana.presses("▶", chat)
