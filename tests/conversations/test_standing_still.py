"""A step that is open for long is told to its moderators alone; the day to look back is told to the group when it has come."""

from datetime import date, timedelta

from bot.conversations import flow
from bot.conversations.domain import goal
from bot.conversations.incoming import Incoming, What
from bot.conversations.reminders import looking_back, standing_still
from bot.conversations.turn import Turn
from bot.store import contributions, cycles, due
from bot.store.cycles import Cycle, StepRun
from bot.store.people import Person
from bot.store.plan import State
from tests.conversations.desk import Desk, days

SCHOOL = -100
FRIDAY = date(2027, 4, 2)


def turn_in(table: Desk, run: StepRun) -> tuple[Turn, Cycle]:
    found = cycles.run_with_community(table.session, run.id)
    assert found is not None
    incoming = Incoming(0, What.COMMAND, found[2].chat_id)
    return Turn(session=table.session, now=table.now, incoming=incoming, community=found[2]), found[1]


def opened(table: Desk, run: StepRun) -> None:
    turn, cycle = turn_in(table, run)
    looking_back.opened(turn, run, cycle)
    standing_still.plan(turn, run, cycle)


def look_back_on(table: Desk, run: StepRun, day: date) -> None:
    turn, cycle = turn_in(table, run)
    cycle.review_on = day
    for act in goal.REVIEW_DAY_SET:
        act(turn, cycle)


def carrying_out(table: Desk, review_on: date, *people: Person) -> StepRun:
    run = table.group(SCHOOL, "School", "doing", *people)
    cycle = table.session.get(Cycle, run.cycle_id)
    assert cycle is not None
    cycle.review_on = review_on
    table.session.flush()
    opened(table, run)
    return run


# --- a step that is open for long -------------------------------------------------------------------------------------


def test_after_two_weeks_the_moderator_alone_hears_how_long_and_how_many(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(SCHOOL, "School", "experiences", ana, ben)
    opened(table, run)
    contributions.note_contributed(table.session, run.id, ben.id)
    assert not table.goes_to(days(13), 20)
    said = table.goes_to(days(15), 20)
    assert list(said) == [ana.id], "neither the group nor anybody else"
    (letter,) = said[ana.id]
    assert "School · Experiences" in letter
    assert "at this step for 2 weeks." in letter
    assert "1 of 2 people have taken part." in letter
    assert "Only you as a moderator read this." in letter
    assert "Ben" not in letter, "never who"
    assert not table.goes_to(days(40), 20)
    assert "at this step for 6 weeks." in table.goes_to(days(44), 20)[ana.id][0]
    assert not table.goes_to(days(200), 20), "twice is enough"


def test_in_a_week_again_or_not_at_all(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(SCHOOL, "School", "experiences", ana, ben)
    opened(table, run)
    table.goes_to(days(15), 20)
    assert "All right: I come back to it on Tuesday, 23 March 2027." in table.presses(ana, ana.id, "stilllater", run.id)
    assert table.goes_to(days(22), 20)[ana.id]
    table.presses(ana, ana.id, "voicenot", run.id)
    assert not table.goes_to(days(200), 20)


def test_a_step_that_is_over_is_not_spoken_of(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(SCHOOL, "School", "experiences", ana, ben)
    opened(table, run)
    assert table.goes_to(days(15), 20)[ana.id], "while it is open"
    standing_still.forget(turn_in(table, run)[0], run)
    assert not table.goes_to(days(60), 20)


def test_each_step_is_watched_from_its_opening_until_it_is_left(table: Desk, ana: Person, ben: Person) -> None:
    before = table.group(SCHOOL, "School", "claiming", ana, ben)
    turn, cycle = turn_in(table, before)
    cycle.review_on, before.closed_at = FRIDAY, table.now
    run = flow.open_step(turn, cycle, "doing")
    (word,) = table.goes_to(FRIDAY, 20)[SCHOOL]
    assert "Today is the day on which we look back." in word
    assert due.due_of(table.session, standing_still.KIND, run.id)
    table.presses(ana, SCHOOL, "next", run.id)
    assert run.closed_at is not None
    assert not due.due_of(table.session, standing_still.KIND, run.id)


# --- the day to look back ---------------------------------------------------------------------------------------------


def test_on_the_day_to_look_back_the_group_hears_of_it_and_a_week_later_the_moderator(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = carrying_out(table, FRIDAY, ana, ben)
    table.action(run, "Poster", None, ben).state = State.DONE
    table.action(run, "Song", None, ben)
    table.session.flush()
    assert not table.goes_to(FRIDAY - timedelta(days=1), 20)
    said = table.goes_to(FRIDAY, 20)
    assert list(said) == [SCHOOL]
    (word,) = said[SCHOOL]
    assert "Today is the day on which we look back." in word
    assert "Our goal: Everybody speaks" in word
    assert "1 of 2 actions are done" in word
    assert "Ana or an administrator of the group begins with the button." in word
    assert {"▶ Look back together", "📅 Choose another day"} <= set(table.buttons())
    said = table.goes_to(FRIDAY + timedelta(days=8), 20)
    assert list(said) == [ana.id]
    assert "The day to look back was Friday, 2 April 2027." in said[ana.id][0]


def test_a_day_that_is_free_is_spoken_of_on_the_next_morning(table: Desk, ana: Person, ben: Person) -> None:
    carrying_out(table, FRIDAY + timedelta(days=1), ana, ben)  # a Saturday
    assert not table.goes_to(FRIDAY + timedelta(days=2), 20)
    assert "The day to look back was Saturday, 3 April 2027." in table.goes_to(FRIDAY + timedelta(days=3), 20)[SCHOOL][0]


def test_another_day_takes_the_place_of_the_first_and_whoever_looks_back_already_hears_nothing(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = carrying_out(table, FRIDAY, ana, ben)
    look_back_on(table, run, FRIDAY + timedelta(days=14))
    assert not table.goes_to(FRIDAY + timedelta(days=13), 20)
    (word,) = table.goes_to(FRIDAY + timedelta(days=14), 20)[SCHOOL]
    assert "Today is the day on which we look back." in word
    look_back_on(table, run, FRIDAY + timedelta(days=28))
    run.closed_at = table.now
    table.session.add(StepRun(cycle_id=run.cycle_id, step="attainment", opened_at=table.now))
    table.session.flush()
    assert not table.goes_to(FRIDAY + timedelta(days=60), 20)


def test_after_a_standstill_the_day_is_still_spoken_of_once(table: Desk, ana: Person, ben: Person) -> None:
    carrying_out(table, FRIDAY, ana, ben)
    said = table.goes_to(FRIDAY + timedelta(days=3), 12, asleep=True)
    assert [words for words in said[SCHOOL] if "The day to look back was" in words] == said[SCHOOL]
    assert len(said[SCHOOL]) == 1
