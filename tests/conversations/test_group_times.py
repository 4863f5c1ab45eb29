"""What a group sets about its reminders: check-ins at a rhythm, free days of the week, the holidays of its school."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.conversations.community import ASK, BUILD, group_at_doing, group_at_times, plan_agreed, sets_due
from tests.conversations.test_domain import group_at_consent
from tests.conversations.test_nudges import morning_of, nudges, on_a_monday, said
from tests.conversations.test_times import in_full
from tests.script import Chat, Stage, words_of

LONDON = ZoneInfo("Europe/London")


def check_ins(chat: Chat) -> list[str]:
    return [text for text in chat.texts if text.startswith("How is it going?")]


def test_a_group_checks_in_at_its_rhythm_and_sees_numbers_not_names(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, (ana, ben, clara, emil) = group_at_doing(stage, "Checking in")
    ana.says("/settings", school)
    assert "Check-ins: none" in school.last
    assert "Ana can do this" in ben.presses("Check-ins", school)
    ana.presses("Check-ins", school)
    assert "How often shall I ask all of you how the plan is going?" in school.last
    assert "Ana can do this" in ben.presses("Every week", school)
    ana.presses("Every week", school)
    first = monday + timedelta(days=7)
    assert f"✓ While your plan is carried out, I ask you next on {in_full(first)}." in school.last
    assert "Check-ins: Every week, next on" in school.last

    morning_of(stage, first - timedelta(days=1))
    assert not check_ins(school)
    morning_of(stage, first)
    (asked,) = check_ins(school)
    assert "0 of 3 actions are done" in asked
    assert "One press is enough. The group sees numbers, not names." in asked

    # Numbers from three on, never a name; who is stuck hears alone what would help; everyone can change their mind.
    assert "Thank you, noted" in ben.presses("🟢 Going well", school)
    assert "1 has answered. The numbers show from three answers on." in school.last
    clara.presses("🟡 So-so", school)
    assert "press “Need help”" in emil.presses("🔴 We are stuck", school)
    assert "🟢 1 says it goes well\n🟡 1 says so-so\n🔴 1 says we are stuck" in school.last
    clara.presses("🟢 Going well", school)
    assert "🟢 2 say it goes well\n🔴 1 says we are stuck" in school.last
    assert not [name for name in ("Ben", "Clara", "Emil") if name in school.last]

    # What was done since, and what the group is reminded of that day, come in the same message.
    ben.presses("✓ 1 done", school)
    second = first + timedelta(days=7)
    morning_of(stage, second)
    assert len(check_ins(school)) == 2
    assert f"Done lately: “{ASK}”." in check_ins(school)[-1]
    assert "1 of 3 actions are done" in check_ins(school)[-1]
    today = [
        words_of(m)
        for m in school.messages
        if m["from"]["is_bot"] and datetime.fromtimestamp(m["date"], LONDON).date() == second and words_of(m)
    ]
    assert today == check_ins(school)[-1:], "one message a day"

    ana.says("/settings", school)
    ana.presses("Check-ins", school)
    ana.presses("No check-ins", school)
    assert "✓ No check-ins from now on." in school.last
    morning_of(stage, second + timedelta(days=10))
    assert len(check_ins(school)) == 2

    # Once the group looks back, the question is over.
    stage.goes_on(ana, school)
    assert "This question is over" in ben.presses("🟢 Going well", school)


def test_check_ins_grow_rarer_while_nobody_answers(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, (ana, ben, *_) = group_at_doing(stage, "Silent")
    ana.says("/settings", school)
    ana.presses("Check-ins", school)
    ana.presses("Every week", school)

    def asked_on() -> list[int]:
        """The weeks after the first Monday in which the group was asked."""
        days = [
            datetime.fromtimestamp(m["date"], LONDON).date()
            for m in school.messages
            if words_of(m).startswith("How is it going?")
        ]
        return [(day - monday).days // 7 for day in days]

    for week in (1, 2, 3):
        morning_of(stage, monday + timedelta(days=7 * week))
    assert asked_on() == [1, 2], "two without an answer: every second week"
    assert "less often" not in "".join(check_ins(school))
    ana.says("/settings", school)
    fourth = monday + timedelta(days=28)
    assert f"next on {fourth:%a} {fourth.day} {fourth:%b}" in school.last
    for week in (4, 5, 6, 7, 9, 10):
        morning_of(stage, monday + timedelta(days=7 * week))
    assert asked_on() == [1, 2, 4, 6, 10], "then every fourth"
    assert "Nobody answered the last times, so I ask less often now." in check_ins(school)[-1]

    # Somebody answers, though late: the rhythm that was chosen, from the next Monday on.
    morning_of(stage, monday + timedelta(days=7 * 11 + 1))
    ben.presses("🟢 Going well", school)
    assert "less often" not in check_ins(school)[-1]
    morning_of(stage, monday + timedelta(days=7 * 12))
    ben.presses("🟢 Going well", school)
    # Before the next one is asked, on its very day, somebody changes the last answer: it is asked all the same.
    stage.clock.to(datetime.combine(monday + timedelta(days=7 * 13), time(6), LONDON))
    ben.presses("🟡 So-so", school)
    morning_of(stage, monday + timedelta(days=7 * 13))
    assert asked_on() == [1, 2, 4, 6, 10, 12, 13]


def test_a_check_in_is_the_groups_one_message_of_its_day_and_begins_with_carrying_out(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, people = group_at_times(stage, "Rhythm first")
    ana, ben, _clara, emil = people
    ana.says("/settings", school)
    ana.presses("Check-ins", school)
    ana.presses("Every two weeks", school)
    # Emil's is due three days after the second check-in would be; nobody is asked while the plan is made.
    for number in (1, 2, 3):
        sets_due(ana, number, said(monday + timedelta(days=31)), school)
    stage.clock.to(datetime.combine(monday + timedelta(days=14), time(12), LONDON))
    assert not check_ins(school)
    stage.goes_on(ana, school)
    ben.presses("🙋 1", school)
    emil.presses("🙋 2", school)
    ana.presses("🙋 3", school)
    plan_agreed(stage, school, people)
    day = monday + timedelta(days=28)
    morning_of(stage, day)
    (asked,) = check_ins(school)
    assert f"• “{BUILD}” is due on {in_full(day + timedelta(days=3))}. (Emil)" in asked, "in the same message"
    emil.presses("🟢 Going well", school)
    assert f"• “{BUILD}” is due on" in school.saying("How is it going?")["text"], "it stays there after a press"
    assert not nudges(school)[1:], "and no other message of that day"


def test_on_the_groups_free_days_nobody_is_reminded(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, people = group_at_times(stage, "Free days")
    ana, ben, *_ = people
    due = monday + timedelta(days=17)  # A Thursday; three days before is a Monday.
    sets_due(ana, 1, said(due), school)
    stage.goes_on(ana, school)
    ben.presses("🙋 1", school)
    plan_agreed(stage, school, people)
    ana.says("/settings", school)
    assert "Days without reminders: Sat, Sun" in school.last
    ana.presses("Free days", school)
    assert "Ana can do this" in ben.presses("Mon", school)
    ana.presses("Mon", school)
    assert "🏖 Mon: free" in school.buttons
    for day in ("Tue", "Wed", "Thu", "Fri"):
        window = ana.presses(day, school)
    assert "One day has to remain on which I may write." in window
    for day in ("🏖 Tue", "🏖 Wed", "🏖 Thu"):
        ana.presses(day, school)
    ana.presses("◀ Settings", school)
    assert "Days without reminders: Mon, Sat, Sun" in school.last

    morning_of(stage, due - timedelta(days=6))
    assert len(nudges(ben.chat)) == 1, "what lies ahead is said before the free days: on the Friday"
    morning_of(stage, due - timedelta(days=3))
    assert len(nudges(ben.chat)) == 1
    morning_of(stage, due)
    assert f"• “{ASK}” is due today." in ben.chat.last


def test_in_the_holidays_of_the_school_nobody_is_reminded(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, people = group_at_times(stage, "Holidays")
    ana, ben, *_ = people
    due = monday + timedelta(days=24)  # A Thursday.
    sets_due(ana, 1, said(due), school)
    stage.goes_on(ana, school)
    ben.presses("🙋 1", school)
    plan_agreed(stage, school, people)
    first, last = due - timedelta(days=6), due + timedelta(days=4)
    ana.says("/settings", school)
    ana.presses("School calendar", school)
    assert "remind nobody" in school.last
    ana.presses("Term or holidays", school)
    ana.replies(f"ski week, {said(first)}, {said(last)}", "name, the first day and the last day", school)
    ana.presses("🏖 Holidays", school)
    assert "✓ I know “ski week” now." in school.last

    morning_of(stage, first - timedelta(days=1))
    assert len(nudges(ben.chat)) == 1, "what lies in the holidays is said before them"
    assert f"• “{ASK}” is due on {in_full(due)}." in ben.chat.last
    morning_of(stage, last)
    assert len(nudges(ben.chat)) == 1, "and in them nothing"
    morning_of(stage, last + timedelta(days=1))
    assert f"“{ASK}” was due on {in_full(due)}." in ben.chat.last

    # Taken away, they count no longer: the next morning is a morning like any other.
    ben.presses("On the way")
    ana.says("/settings", school)
    ana.presses("School calendar", school)
    ana.presses("Term or holidays", school)
    long = last + timedelta(days=40)
    ana.replies(f"building works, {said(last + timedelta(days=2))}, {said(long)}", "name, the first day", school)
    ana.presses("🏖 Holidays", school)
    morning_of(stage, due + timedelta(days=8))
    assert "moderator" not in ana.chat.last
    ana.presses("🗑 building works", school)
    morning_of(stage, due + timedelta(days=11))
    assert "Only you as a moderator read this" in ana.chat.last


def test_the_day_to_look_back_knows_the_calendar_and_the_free_days_of_the_group(own_stage: Stage) -> None:
    stage = own_stage
    monday = on_a_monday(stage)
    school, (ana, ben, clara, _dora) = group_at_consent(
        stage, "Calendar", "Every pupil of 8b speaks in the talking circle twice a week by the end of term"
    )
    end = monday + timedelta(days=60)  # A Friday.
    ski, back = monday + timedelta(days=25), monday + timedelta(days=34)  # From Friday to Sunday; four weeks from now is in it.
    for times, what in (
        (f"autumn term, {said(monday)}, {said(end)}", "📚 A term"),
        (f"ski week, {said(ski)}, {said(back)}", "🏖 Holidays"),
    ):
        ana.says("/settings", school)
        ana.presses("School calendar", school)
        ana.presses("Term or holidays", school)
        ana.replies(times, "name, the first day and the last day", school)
        ana.presses(what, school)
    for person in (ana, ben):
        person.presses("I support it", school)
    stage.goes_on(ana, school)
    assert f"📅 We will look back on {in_full(end)}." in school.saying("We will look back on")["text"]

    ana.says("/goal", school)
    ana.presses("Choose another day", school)
    after = back + timedelta(days=1)
    assert in_full(after) in school.buttons, "no day on which nobody is there is offered"
    assert not [label for label in school.buttons if "In 4 weeks" in label], "nor is another one called so"
    ben.replies("before ski week", "When do we look back?", school)
    assert f"from {in_full(end)} to {in_full(ski - timedelta(days=1))}?" in school.last
    ben.replies(said(ski), "Shall we move the day", school)
    assert "It is a day off: ski week." in school.last
    clara.presses("Yes, move it", school)
    assert "That is a day off (ski week). Another day may suit you better" in school.saying("We will look back on")["text"]
