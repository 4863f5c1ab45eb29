"""What a group that works on its plan is asked before something happens, and what it is told: many cases, without Telegram."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot.conversations.buttons import short
from bot.conversations.community.plan_picture import timeline_of
from bot.conversations.community.plan_text import load
from bot.conversations.incoming import Incoming, What
from bot.conversations.knowledge.tree import tree_of
from bot.conversations.turn import Turn
from bot.method.consent import Choice
from bot.method.dates import Stretch
from bot.store import contributions, plan, school, themes
from bot.store.communities import Community
from bot.store.consents import Concern
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Outgoing
from bot.store.people import Person
from bot.store.plan import Need, State
from bot.store.school import SchoolTime
from bot.store.themes import Theme
from bot.store.wishes import CheckIn
from tests.conversations.desk import GROUP, START, Desk, agreed, days


def cycle_of(table: Desk, run: StepRun) -> Cycle:
    return table.session.get_one(Cycle, run.cycle_id)


def turn_of(table: Desk, run: StepRun) -> Turn:
    community = table.session.get_one(Community, cycle_of(table, run).community_id)
    return Turn(session=table.session, now=table.now, incoming=Incoming(0, What.COMMAND, GROUP), community=community)


# --- the day to look back ---------------------------------------------------------------------------------------------


def test_the_day_to_look_back_moves_only_after_a_question_that_names_both_days(
    table: Desk, ana: Person, ben: Person, run: StepRun
) -> None:
    cycle = cycle_of(table, run)
    cycle.goal, cycle.review_on = "By 30 April 2027 every pupil speaks", date(2027, 4, 30)
    table.presses(ben, GROUP, "rday", cycle.id)
    was, day = date(2027, 4, 30).toordinal(), date(2027, 3, 29)
    said = " ".join(table.presses(ben, GROUP, "rtake", cycle.id, day.toordinal(), was))
    assert "from Friday, 30 April 2027 to Monday, 29 March 2027" in said
    assert "before the day that your goal names (Friday, 30 April 2027)" in said
    assert cycle.review_on == date(2027, 4, 30), "one press moves nothing"
    assert {"✓ Yes, move it", "✖ No, leave it"} <= set(table.buttons())

    said = " ".join(table.presses(ben, GROUP, "rleave", cycle.id))
    assert "30 April 2027" in said
    assert cycle.review_on == date(2027, 4, 30)
    assert not table.prompts("review"), "nobody is asked any more"

    table.presses(ben, GROUP, "rday", cycle.id)
    said = " ".join(table.presses(ana, GROUP, "rtake", cycle.id, day.toordinal(), was, 1))
    assert cycle.review_on == day
    assert "Monday, 29 March 2027 (it was Friday, 30 April 2027)" in said


def test_a_typed_day_is_asked_back_with_the_day_that_stands(table: Desk, ben: Person, run: StepRun) -> None:
    cycle = cycle_of(table, run)
    cycle.review_on = date(2027, 4, 30)
    table.presses(ben, GROUP, "rday", cycle.id)
    said = " ".join(table.replies(ben, table.prompt("review"), "12 May 2027"))
    assert "from Friday, 30 April 2027 to Wednesday, 12 May 2027" in said
    assert "your goal names" not in said, "it names none"
    assert "✓ Yes, move it" in table.buttons()
    said = " ".join(table.replies(ben, table.prompt("review"), "30 April 2027"))
    assert said == "That is the day which stands already."


def test_the_first_day_to_look_back_counts_with_one_press(table: Desk, ben: Person, run: StepRun) -> None:
    cycle = cycle_of(table, run)
    table.presses(ben, GROUP, "rday", cycle.id)
    table.presses(ben, GROUP, "rtake", cycle.id, days(28).toordinal(), 0)
    assert cycle.review_on == days(28)


def test_a_day_to_look_back_that_was_only_proposed_gives_way_to_the_next_answer(table: Desk, ben: Person, run: StepRun) -> None:
    cycle = cycle_of(table, run)
    cycle.goal = "Every pupil speaks before the Easter holidays"
    table.presses(ben, GROUP, "rday", cycle.id)
    question = table.prompt("review")
    table.replies(ben, question, "Sunday")
    proposed = table.prompt("review")
    sunday = table.session.get_one(BotMessage, proposed.message_id)
    table.replies(ben, question, "end of April")
    assert [one.id for one in table.prompts("review")] == [question.id, table.prompt("review").id], "one question, one answer"
    said = table.presses(ben, GROUP, "rtake", cycle.id, days(6).toordinal(), 0, on=sunday)
    assert "Another day was named meanwhile" in "".join(said)
    assert cycle.review_on is None
    latest = table.session.get_one(BotMessage, table.prompt("review").message_id)
    said = table.presses(ben, GROUP, "rtake", cycle.id, days(28).toordinal(), 0, on=latest)
    assert "(Ben chose the day.)" in "".join(said)


def test_holidays_that_are_not_in_the_calendar_are_not_called_an_unknown_calendar(
    table: Desk, ben: Person, run: StepRun
) -> None:
    cycle = cycle_of(table, run)
    school.set_place(table.session, cycle.community_id, "DE", "HH")
    table.presses(ben, GROUP, "rday", cycle.id)
    said = "".join(table.replies(ben, table.prompt("review"), "before the Easter holidays"))
    assert "I find no “Easter holidays” in your school calendar (Germany, Hamburg)." in said
    assert "Please reply to this message with a date." in said


# --- help -------------------------------------------------------------------------------------------------------------


def test_need_help_in_private_says_first_what_the_group_will_see(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    said = " ".join(table.presses(ben, ben.id, "helpwanted", one.id))
    assert "Shall I ask “Riverside” for help with “Poster”?" in said
    assert "your name" in said
    assert not one.needs_help
    assert table.buttons() == ["🤝 Yes, ask", "No"]
    assert not table.prompts("helpoffer")
    table.presses(ben, ben.id, "helpwanted", one.id, 1)
    assert one.needs_help
    assert table.prompts("helpoffer")


def test_a_moderator_who_asks_for_help_for_others_is_not_told_of_their_own_name(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    said = " ".join(table.presses(ana, ana.id, "helpwanted", one.id))
    assert "Ben" in said
    assert "your name" not in said


def test_whoever_says_that_it_is_stuck_is_promised_only_what_holds(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    asked = CheckIn(cycle_id=run.cycle_id, asked_on=days(0))
    table.session.add(asked)
    table.session.flush()
    said = " ".join(table.presses(ben, GROUP, "mood", asked.id, "stuck"))
    assert "press “Need help”" in said
    assert "your name" in said
    assert "name nobody" not in said
    said = " ".join(table.presses(ana, GROUP, "mood", asked.id, "stuck"))
    assert "Open your action" not in said, "she has none"


# --- reminders --------------------------------------------------------------------------------------------------------


def test_a_reminder_has_few_buttons_and_the_rest_behind_one(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    assert ben.id in table.goes_to(days(7))
    assert table.buttons() == ["✓ Done", "🚶 On the way", "🗓 More time", "🤝 Need help", "⏰ Later…", "⚙️ Reminders"]
    said = table.presses(ben, ben.id, "later", one.id)
    assert "When shall I come back to it?" in said[0]
    assert table.buttons() == ["⏰ Tomorrow", "⏰ In 3 days", "⏰ Next week", "🔕 Not this one", "Back to the action"]


def test_who_waits_for_what_is_late_reads_so_in_the_reminder(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    first, one = table.action(run, "Ask the head", days(4), ana), table.action(run, "Poster", days(10), ben)
    table.session.add(Need(action_id=one.id, needs_id=first.id))
    agreed(table, run)
    (letter,) = table.goes_to(days(7))[ben.id]
    assert "It still waits for “Ask the head”. If you need another day because of that, choose one." in letter
    first.state = State.DONE
    table.session.flush()
    assert "waits for" not in table.goes_to(days(10))[ben.id][0]


def test_the_announced_check_in_comes_on_that_day_and_not_twice_after_holidays(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    table.action(run, "Poster", None, ben)
    agreed(table, run)
    table.session.add(
        SchoolTime(
            community_id=cycle_of(table, run).community_id,
            name="ski week",
            stretch=Stretch.HOLIDAYS,
            first=date(2027, 3, 7),
            last=date(2027, 3, 11),
        )
    )
    table.session.flush()
    said = " ".join(table.presses(ana, GROUP, "rhythmset", "weekly"))
    assert "I ask you next on Friday, 12 March 2027" in said
    assert "next on Fri 12 Mar" in said
    assert not [text for text in table.goes_to(date(2027, 3, 11), 20).get(GROUP, []) if "How is it going?" in text]
    assert [text for text in table.goes_to(date(2027, 3, 12), 20)[GROUP] if "How is it going?" in text]
    asked = [text for text in table.goes_to(date(2027, 3, 19), 20).get(GROUP, []) if "How is it going?" in text]
    assert not asked, "Monday the 15th would follow at its heels"
    assert [text for text in table.goes_to(date(2027, 3, 22), 20)[GROUP] if "How is it going?" in text]


# --- an overdue action goes on to somebody else -----------------------------------------------------------------------


def test_whoever_takes_over_what_is_late_chooses_a_new_day_and_is_reminded_anew(table: Desk, ana: Person, ben: Person) -> None:
    emil = table.person(3, "Emil")
    run = table.group(GROUP, "Riverside", "doing", ana, ben, emil)
    one = table.action(run, "Poster", days(10), ben)
    agreed(table, run)
    table.goes_to(days(40), 10)
    table.presses(ben, ben.id, "handto", one.id, emil.id)
    (asked,) = [text for text in table.sent()[emil.id] if "take this over" in text]
    assert "due on" not in asked
    assert "“Poster”. The day planned for it is over; you would choose a new one." in asked

    said = " ".join(table.presses(emil, emil.id, "handyes", one.id))
    assert "“Poster” is with Emil now" in said
    assert "Emil, by when would be good for you? “Poster” was planned for Thursday, 11 March 2027." in said
    assert "Not now" in table.buttons()
    assert table.prompt("date").person_id == emil.id

    # Without a new day it is not forgotten: reminders begin anew for whoever has it now, and after a week for the moderator.
    said_later = table.goes_to(days(43), 20)
    assert "“Poster”" in said_later[emil.id][0]
    assert ana.id not in said_later
    assert "(Emil)" in " ".join(table.goes_to(days(50), 20)[ana.id])


def test_whoever_takes_on_what_is_late_is_asked_for_a_new_day(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    one = table.action(run, "Poster", days(10))
    agreed(table, run)
    table.goes_to(days(40), 10)
    said = " ".join(table.presses(ben, GROUP, "does", one.id, 1))
    assert "Ben, by when would be good for you? “Poster” was planned for Thursday, 11 March 2027." in said
    assert ben.id in table.goes_to(days(43), 20)


def test_it_is_said_before_who_can_only_be_asked_in_the_group(table: Desk, ana: Person, ben: Person) -> None:
    emil = table.person(3, "Emil", reachable=False)
    run = table.group(GROUP, "Riverside", "doing", ana, ben, emil)
    one = table.action(run, "Poster", days(10), ben)
    (said,) = [text for text in table.presses(ben, ben.id, "handover", one.id) if "Who could take" in text]
    assert "I ask in private" in said
    assert "👥: has not opened my private chat, so I ask in the group, where everyone reads it." in said
    assert {"👥 Emil", "Ana"} <= set(table.buttons())
    said = " ".join(table.presses(ben, ben.id, "handto", one.id, emil.id))
    assert "I have asked Emil in the group" in said


# --- pictures ---------------------------------------------------------------------------------------------------------


def test_pictures_say_when_something_was_done_and_hold_no_passed_day_against_anyone(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    done, late = table.action(run, "Poster", days(10), ben), table.action(run, "Cake", days(11), ana)
    done.state, done.done_at = State.DONE, START + timedelta(days=20)
    table.now = START + timedelta(days=30)
    table.session.flush()
    turn, cycle = turn_of(table, run), cycle_of(table, run)
    branches = {one.title: one for one in tree_of(turn, cycle).branches}
    day = turn.group_words.date_in_pictures(date(2027, 3, 21))
    assert branches["Poster"].due == day
    assert branches["Cake"].due is None
    timeline = timeline_of(turn, turn.group_words, cycle, load(turn, cycle))
    when = {row.title: row.when for row in timeline.rows}
    assert when == {"Poster": day, "Cake": ""}
    assert late.due_on == days(11)

    early = table.action(run, "Song", days(60), ben, start=days(50))
    early.state, early.done_at = State.DONE, START + timedelta(days=20)
    table.session.flush()
    row = next(row for row in timeline_of(turn, turn.group_words, cycle, load(turn, cycle)).rows if row.title == "Song")
    assert (row.start, row.due) == (days(20), days(20)), "a bar ends where it was done, never after today"


# --- when an action begins --------------------------------------------------------------------------------------------


def test_a_start_after_the_due_day_is_not_offered_and_not_taken_without_a_question(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = table.group(GROUP, "Riverside", "times", ana, ben)
    cycle_of(table, run).review_on = days(60)
    one = table.action(run, "Poster", days(10))
    table.presses(ben, GROUP, "date", one.id, "s")
    assert not [label for label in table.buttons() if "look back" in label]
    assert not [label for label in table.buttons() if label.startswith("In 4 weeks") or "Apr" in label]

    said = " ".join(table.replies(ben, table.prompt("date"), "29 March 2027"))
    assert "That is after the day on which it is due (Thursday, 11 March 2027)." in said
    said = " ".join(table.presses(ben, GROUP, "day", one.id, "s", days(28).toordinal()))
    assert "Is that right?" in said
    assert one.start_on is None
    table.presses(ben, GROUP, "day", one.id, "s", days(28).toordinal(), 1)
    assert one.start_on == days(28)

    one.start_on = days(5)
    said = " ".join(table.presses(ben, GROUP, "day", one.id, "d", days(3).toordinal()))
    assert "That is before the day on which it begins (Saturday, 6 March 2027)." in said
    assert one.due_on == days(10)


def test_whoever_proposes_another_start_is_sent_to_the_button_for_a_start(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "times", ana, ben)
    one = table.action(run, "Poster", days(20))
    table.presses(ana, GROUP, "day", one.id, "s", days(3).toordinal())
    said = " ".join(table.presses(ben, GROUP, "day", one.id, "s", days(4).toordinal()))
    assert "Ana had proposed Thu 4 Mar. Press 🚀 on the board" in said


@pytest.mark.parametrize("step", ["agreement", "doing"])
def test_days_in_holidays_told_later_are_pointed_out_where_the_plan_stands(
    table: Desk, ana: Person, ben: Person, step: str
) -> None:
    run = table.group(GROUP, "Riverside", step, ana, ben)
    table.action(run, "Poster", date(2027, 3, 24), ben)
    (said,) = [text for text in table.commands(ben, GROUP, "status") if "Poster" in text]
    assert "⚠" not in said
    spring = SchoolTime(
        community_id=cycle_of(table, run).community_id,
        name="spring holidays",
        stretch=Stretch.HOLIDAYS,
        first=date(2027, 3, 20),
        last=date(2027, 3, 29),
    )
    table.session.add(spring)
    table.session.flush()
    hint = "⚠ No. 1 is due on a day off (spring holidays). Fri 19 Mar would be a school day."
    assert hint in " ".join(table.commands(ben, GROUP, "status"))
    assert hint in " ".join(table.commands(ben, GROUP, "plan"))
    table.goes_to(date(2027, 3, 25), 20)
    assert hint not in " ".join(table.commands(ben, GROUP, "plan")), "what is over needs no other day for that"


def test_the_board_of_the_dates_hears_of_holidays_at_once(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "doing", ana, ben)
    table.action(run, "Poster", date(2027, 3, 26), ben)
    table.commands(ben, GROUP, "status")
    said = " ".join(table.presses(ana, GROUP, "schoolpart", "AT", "all"))
    assert "⚠ No. 1 is due on a day off" not in said, "no holiday there"
    said = " ".join(table.presses(ana, GROUP, "schoolpart", "DE", "all"))
    assert "⚠ No. 1 is due on a day off (Good Friday)" in said


def test_a_part_of_a_country_can_be_typed(table: Desk, ana: Person, run: StepRun) -> None:
    table.presses(ana, GROUP, "schoolin", "DE")
    said = table.replies(ana, table.prompt("schoolregion"), "hamburg")
    assert "✓ Your school is in Germany, Hamburg." in "".join(said)
    assert not table.prompts("schoolregion")
    table.presses(ana, GROUP, "schoolin", "DE")
    said = table.replies(ana, table.prompt("schoolregion"), "Atlantis")
    assert said == ["I do not know a part of this name. Please check how it is written, or press one."]


def test_a_name_for_a_theme_that_comes_too_late_is_told_how_to_change_it(
    table: Desk, ana: Person, ben: Person, run: StepRun
) -> None:
    run.step = "themes"
    theme = Theme(cycle_id=run.cycle_id, number=1)
    table.session.add(theme)
    table.session.flush()
    for number in (1, 2):
        one = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text=f"Nobody listens {number}", number=number)
        table.session.add(one)
        table.session.flush()
        themes.put(table.session, one.id, theme)
    table.presses(ben, GROUP, "ttheme", run.id, theme.id)
    question = table.prompt("theme")
    table.replies(ben, question, "Being heard")
    assert theme.name == "Being heard"
    said = "".join(table.replies(ana, question, "Listening"))
    assert "To change a theme, press 🧩 and its letter on the board." in said
    assert theme.name == "Being heard"


# --- concerns about the plan ------------------------------------------------------------------------------------------


def test_moderators_are_told_of_concerns_about_an_agreed_plan_while_they_can_be_mended(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = table.group(GROUP, "Riverside", "agreement", ana, ben)
    table.action(run, "Poster", days(24), ben)
    table.presses(ana, GROUP, "stand", run.id, "support")
    table.presses(ben, GROUP, "stand", run.id, "concern")
    said = Concern(
        run_id=run.id, cycle_id=run.cycle_id, choice=Choice.CONCERN, reason="26 March is in the holidays", author_id=ben.id
    )
    table.session.add(said)
    table.session.flush()
    table.presses(ana, GROUP, "next", run.id)
    (told,) = [text for text in table.sent()[ana.id] if "concerns" in text]
    assert "• 26 March is in the holidays (Ben)" in told
    assert "“More time” for another day" in told
    assert "“Poster”" in table.buttons()
    assert not [text for text in table.sent().get(ben.id, []) if "concerns stay" in text], "the moderator alone"


# --- a hurried second press -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("step", "kind", "verb"), [("choosing", Kind.IDEA, "idealike"), ("connections", Kind.HELP, "star")])
def test_a_hurried_second_press_takes_no_mark_back(
    table: Desk, ana: Person, ben: Person, step: str, kind: Kind, verb: str
) -> None:
    run = table.group(GROUP, "Riverside", step, ana, ben)
    about = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text="It is loud", author_id=ana.id, number=1)
    table.session.add(about)
    table.session.flush()
    one = Contribution(cycle_id=run.cycle_id, kind=kind, text="Cake", author_id=ana.id, number=2, about_id=about.id)
    table.session.add(one)
    table.session.flush()
    table.commands(ana, GROUP, "status")
    first = made(table, verb)
    table.presses(ben, GROUP, *first)
    second = made(table, verb)
    assert first != second
    said = " ".join(table.presses(ben, GROUP, *first))
    assert "Once is enough" in said
    assert contributions.marks(table.session, run.cycle_id) == {one.id: 1}
    table.presses(ben, GROUP, *second)
    assert contributions.marks(table.session, run.cycle_id) == {}
    assert "it is taken back" in " ".join(table.presses(ben, GROUP, *second))
    assert contributions.marks(table.session, run.cycle_id) == {}


def test_a_hurried_second_press_leaves_the_times_agreed(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "times", ana, ben)
    table.action(run, "Poster", days(10))
    table.commands(ana, GROUP, "status")
    first = made(table, "timesok")
    table.presses(ben, GROUP, *first)
    assert "Once is enough" in " ".join(table.presses(ben, GROUP, *first))
    assert plan.agreed_on_times(table.session, run.id) == {ben.id}


@pytest.mark.parametrize("verb", ["does", "helps"])
def test_an_older_list_that_somebody_opened_alone_learns_what_they_pressed_on_the_board(
    table: Desk, ana: Person, ben: Person, verb: str
) -> None:
    run = table.group(GROUP, "Riverside", "claiming", ana, ben)
    one = table.action(run, "Poster", days(10))
    table.commands(ben, ben.id, "start", f"claim_{short(run.id)}")
    old = made(table, verb)
    alone = max(table.session.exec(select(BotMessage).where(BotMessage.chat_id == ben.id)), key=lambda each: each.id)
    table.presses(ben, GROUP, *old)
    assert "already" in " ".join(table.presses(ben, ben.id, *old, on=alone))
    new = made(table, verb)
    assert new != old, "his name stands there now"
    table.presses(ben, ben.id, *new, on=alone)
    assert plan.claim_of(table.session, one.id, ben.id) is None


def made(table: Desk, verb: str) -> list[str]:
    """The button of that kind as it stands on what was sent last."""
    rows = table.session.exec(select(Outgoing).order_by(col(Outgoing.id)))
    keys = [key for row in rows for line in row.payload.get("keyboard", []) for key in line]
    return [key["data"].split(":") for key in keys if key.get("data", "").split(":")[0] == verb][-1]
