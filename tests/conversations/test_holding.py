"""When something is taken out, only what held it is emptied."""

from markupsafe import Markup, escape
from sqlalchemy import event
from sqlmodel import select

from bot.conversations import boards
from bot.conversations.incoming import Incoming, What
from bot.conversations.turn import Turn
from bot.method.anonymity import hash_of
from bot.method.consent import Choice
from bot.store.communities import Community
from bot.store.consents import Concern
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, Ended, StepRun
from bot.store.messages import BotMessage, Outgoing
from bot.store.people import Person
from bot.store.reflections import Lesson
from tests.conversations.desk import GROUP, Desk

LUNCH = "Some of us have no money for lunch & are ashamed"
CONCERN = "Who pays for the bus on the way back?"


def closed(table: Desk, cycle: Cycle, step: str, text: str) -> StepRun:
    """A step of a cycle that is over, with what its board says."""
    one = StepRun(cycle_id=cycle.id, step=step, opened_at=table.now, closed_at=table.now, ended=Ended.DONE)
    table.session.add(one)
    table.session.flush()
    table.session.add(BotMessage(chat_id=GROUP, telegram_id=500 + one.id, run_id=one.id))
    table.session.flush()
    community = table.session.exec(select(Community)).one()
    turn = Turn(session=table.session, now=table.now, incoming=Incoming(0, What.COMMAND, GROUP), community=community)
    boards.close(turn, one, Markup(escape(text)))
    return one


def emptied(table: Desk) -> set[int]:
    """The runs whose boards, or else the messages, are emptied by what is queued."""
    return {
        (table.session.get_one(BotMessage, row.message_id).run_id or -row.message_id)
        for row in table.session.exec(select(Outgoing))
        if row.message_id and "was taken out, so this old" in row.payload.get("text", "")
    }


def a_second_cycle(table: Desk, run: StepRun) -> tuple[Cycle, StepRun, Contribution]:
    """Of its first cycle an experience and a concern are known, without a name."""
    first = table.session.get_one(Cycle, run.cycle_id)
    experience = Contribution(cycle_id=first.id, kind=Kind.EXPERIENCE, text=LUNCH, number=1, key_hash=hash_of("key"))
    table.session.add(experience)
    table.session.flush()
    first.ended_at, run.closed_at, run.ended = table.now, table.now, Ended.DONE
    second = Cycle(community_id=first.community_id, number=2, started_at=table.now)
    table.session.add(second)
    table.session.flush()
    now = StepRun(cycle_id=second.id, step="experiences", opened_at=table.now)
    table.session.add(now)
    table.session.flush()
    return first, now, experience


def test_only_boards_and_summaries_that_hold_a_text_are_emptied(table: Desk, run: StepRun, ben: Person) -> None:
    first, now, experience = a_second_cycle(table, run)
    focus = closed(table, first, "focus", f"1. {LUNCH} (3 votes)")
    closed(table, first, "consent", "Adopted: Everybody speaks")
    concern = Concern(run_id=focus.id, cycle_id=first.id, choice=Choice.CONCERN, reason=CONCERN, key_hash=hash_of("other"))
    table.session.add(concern)
    table.session.flush()
    agreement = closed(table, first, "agreement", f"Adopted: the plan. Kept: • {CONCERN[:14]}… (anonymous)")
    table.session.add(Lesson(community_id=first.community_id, cycle_id=first.id, text="Begin in time"))
    table.session.flush()
    table.commands(ben, GROUP, "summary")

    table.presses(ben, ben.id, "withdraw", experience.id, "key")
    assert emptied(table) == {focus.id}
    assert now.taken_out == 0, "it is of another cycle"
    table.presses(ben, ben.id, "unconcern", concern.id, "other")
    assert emptied(table) == {agreement.id}
    assert now.taken_out == 0


def test_of_older_messages_it_is_not_known_so_they_are_emptied(table: Desk, run: StepRun, ben: Person) -> None:
    first, _now, experience = a_second_cycle(table, run)
    focus = closed(table, first, "focus", "Nothing of it")
    for message in table.session.exec(select(BotMessage)):
        message.holds = None
    table.session.flush()
    table.presses(ben, ben.id, "withdraw", experience.id, "key")
    assert emptied(table) == {focus.id}


def test_what_grew_of_it_in_this_cycle_is_told_of(table: Desk, run: StepRun, ben: Person) -> None:
    _first, now, experience = a_second_cycle(table, run)
    table.session.add(Contribution(cycle_id=now.cycle_id, kind=Kind.EXPERIENCE, flavour="seed", text=LUNCH))
    table.session.flush()
    table.presses(ben, ben.id, "withdraw", experience.id, "key")
    assert now.taken_out == 1


def test_looking_for_what_a_board_holds_takes_no_longer_for_a_long_plan(table: Desk, run: StepRun) -> None:
    cycle, asked = table.session.get_one(Cycle, run.cycle_id), []
    event.listen(table.session.get_bind(), "before_cursor_execute", lambda *_: asked.append(1))

    def queries(step: str) -> int:
        asked.clear()
        closed(table, cycle, step, "Nothing of it")
        return len(asked)

    short = queries("order")
    for number in range(10):
        table.action(run, f"Action {number}")
    assert queries("times") == short


def test_moderators_do_not_keep_a_concern_that_is_withdrawn(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "agreement", ana, ben)
    table.action(run, "Poster")
    table.presses(ana, GROUP, "stand", run.id, "support")
    table.presses(ben, GROUP, "stand", run.id, "concern")
    concern = Concern(run_id=run.id, cycle_id=run.cycle_id, choice=Choice.CONCERN, reason=CONCERN, key_hash=hash_of("key"))
    table.session.add(concern)
    table.session.flush()
    table.presses(ana, GROUP, "next", run.id)
    told = next(
        row for row in table.session.exec(select(Outgoing)) if row.chat_id == ana.id and CONCERN in row.payload.get("text", "")
    )
    table.presses(ben, ben.id, "unconcern", concern.id, "key")
    assert told.message_id is not None
    assert -told.message_id in emptied(table)
