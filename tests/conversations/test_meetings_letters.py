"""When people hear of a meeting: at their own hours, in the letter of the day; on days on which the group is there."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import select

from bot.store.communities import Community
from bot.store.cycles import StepRun
from bot.store.meetings import dates
from bot.store.people import Person
from bot.store.school import SchoolTime
from bot.store.wishes import GroupWishes, Wishes
from tests.conversations.desk import GROUP, OTHER, Desk, agreed
from tests.conversations.test_meetings_rules import composer, fixed, only


def test_a_poll_asks_at_each_persons_own_hours(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    table.session.add(Wishes(person_id=ana.id, first_hour=14, free_days="345"))  # from two o'clock, never Thursday to Saturday
    table.session.flush()
    table.commands(ana, GROUP, "meeting", "20 March 15:30\n21 March 15:30")
    table.presses(ana, GROUP, "meetask", *composer(table))
    said = table.goes_to(date(2027, 3, 4), 9)  # a Thursday
    assert ben.id in said
    assert ana.id not in said
    assert "“Riverside” looks for a date to meet. When can you come?" in said[ben.id][0]
    assert not table.goes_to(date(2027, 3, 7), 13).get(ana.id)
    assert table.goes_to(date(2027, 3, 7), 15)[ana.id]
    assert not table.goes_to(date(2027, 3, 12), 15), "once"


def test_the_question_for_a_date_comes_in_the_letter_of_the_day(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    other = table.group(OTHER, "Hillside", "doing", ana, ben)
    action = table.action(other, "Poster", date(2027, 3, 7), ben)
    agreed(table, other)
    table.commands(ana, GROUP, "meeting", "20 March 15:30\n21 March 15:30")
    table.presses(ana, GROUP, "meetask", *composer(table))
    table.session.add(Wishes(person_id=ben.id, first_hour=9))
    table.session.flush()
    said = table.goes_to(date(2027, 3, 4), 20)
    assert len(said[ben.id]) == 1, "both on the same day, in one letter"
    one = only(table)
    for words in ("looks for a date to meet", "“Poster” is due on"):
        assert words in said[ben.id][0]
    assert "🗓 When can you come? Riverside" in table.buttons()
    (day, _) = dates(table.session, one.id)
    opened = "".join(table.presses(ben, ben.id, "meetwhen", one.id))
    assert "“Riverside” looks for a date to meet" in opened
    table.presses(ben, ben.id, "meetcan", day.id, "y")
    table.presses(ben, ben.id, "done", action.id)


def test_a_letter_of_the_day_before_says_that_the_meeting_is_near(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    other = table.group(OTHER, "Hillside", "doing", ana, ben)
    table.action(other, "Poster", date(2027, 3, 12), ben)
    agreed(table, other)
    fixed(table, ana)  # Wednesday, 10 March: three days before the poster is a Tuesday.
    said = table.goes_to(date(2027, 3, 9), 20)
    assert len(said[ben.id]) == 1
    assert "Riverside\n🗓 Tomorrow we meet: Wednesday, 10 March 2027, 15:30" in said[ben.id][0]
    assert ana.id not in said, "nobody gets a letter for it alone: the group has been told"


def test_the_day_before_is_a_day_on_which_the_group_is_there(table: Desk, run: StepRun, ana: Person) -> None:
    community = table.session.exec(select(Community)).one()
    table.session.add(GroupWishes(community_id=community.id, free_days="156"))  # also on Tuesdays
    table.session.flush()
    fixed(table, ana)
    said = table.goes_to(date(2027, 3, 8), 9)
    assert [text for text in said[GROUP] if "We meet on Wednesday, 10 March 2027, 15:30" in text]
    assert not table.goes_to(date(2027, 3, 10), 8).get(GROUP)


@pytest.mark.parametrize("how", ["weekday", "holidays"])
def test_the_day_before_follows_the_free_days_of_the_group(table: Desk, run: StepRun, ana: Person, how: str) -> None:
    one = fixed(table, ana)
    if how == "weekday":
        table.presses(ana, GROUP, "freeday", 1)
    else:
        table.presses(ana, GROUP, "schooltell")
        table.replies(ana, table.prompt("schooltime"), "spring break, 9 March, 9 March")
        table.presses(ana, GROUP, "schooladd", table.prompt("schooldraft").id, "h")
    said = table.goes_to(date(2027, 3, 8), 9)
    assert [text for text in said.get(GROUP, []) if "We meet on Wednesday, 10 March 2027, 15:30" in text]
    if how == "weekday":
        table.presses(ana, GROUP, "freeday", 1)
    else:
        table.presses(ana, GROUP, "schoolgone", table.session.exec(select(SchoolTime)).one().id)
    assert not table.goes_to(date(2027, 3, 9), 20).get(GROUP), "it was said already"
    assert "begins at 15:30" in "".join(table.goes_to(date(2027, 3, 10), 15)[GROUP])
    assert one.starts_at == datetime(2027, 3, 10, 14, 30, tzinfo=UTC)


def test_a_day_before_that_becomes_free_too_late_is_said_as_soon_as_it_may_be(table: Desk, run: StepRun, ana: Person) -> None:
    fixed(table, ana)
    table.goes_to(date(2027, 3, 8), 12)
    table.presses(ana, GROUP, "freeday", 1)
    assert "We meet on Wednesday" in "".join(table.goes_to(date(2027, 3, 8), 13)[GROUP])


def test_the_meeting_goes_before_the_plan_and_the_plan_waits(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    table.action(run, "Cake", date(2027, 3, 16))  # which nobody has: a week before is the day before the meeting
    agreed(table, run)
    table.goes_to(date(2027, 3, 8), 12)
    fixed(table, ana)
    said = table.goes_to(date(2027, 3, 9), 20)[GROUP]
    assert [text for text in said if "Tomorrow we meet" in text]
    assert not [text for text in said if "Cake" in text]
    said = table.goes_to(date(2027, 3, 10), 12)[GROUP]
    assert [text for text in said if "Nobody has this yet:\n• “Cake”" in text]


def test_an_appointment_is_kept_in_the_evening_and_at_the_weekend(table: Desk, run: StepRun, ana: Person) -> None:
    fixed(table, ana, "13 March 19:30")  # a Saturday
    said = table.goes_to(date(2027, 3, 13), 20)[GROUP]
    assert [text for text in said if "begins at 19:30" in text]
    assert [text for text in said if "It is time for our meeting" in text]
