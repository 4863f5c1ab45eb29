"""From when somebody else may step in for moderators who are away."""

from datetime import UTC, date, datetime

from bot.method.standing_in import others_from

OPENED, ASKED = datetime(2027, 3, 1, 9, tzinfo=UTC), datetime(2027, 3, 3, 9, tzinfo=UTC)


def test_what_waits_for_a_look_waits_a_week_and_a_step_four() -> None:
    assert others_from("ideas", OPENED, ASKED, None) == date(2027, 3, 10)
    assert others_from("ideas", OPENED, None, date(2027, 6, 1)) == date(2027, 3, 29)


def test_a_plan_is_carried_out_in_peace_until_four_weeks_after_its_day() -> None:
    assert others_from("doing", OPENED, None, date(2027, 6, 1)) == date(2027, 6, 29)
    assert others_from("doing", OPENED, None, None) is None
