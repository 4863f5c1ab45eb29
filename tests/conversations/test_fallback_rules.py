"""Words that come where none are awaited get an answer that fits, and are never taken for something else."""

import pytest
from sqlmodel import select

from bot.conversations import boards, flow
from bot.conversations.incoming import Incoming, What
from bot.conversations.turn import Turn
from bot.store import meetings
from bot.store.communities import Stage
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import StepRun, run_with_community
from bot.store.meetings import MeetingNote
from bot.store.messages import BotMessage
from bot.store.people import Person
from bot.store.polls import Poll
from tests.conversations.desk import GROUP, Desk


def turn_of(table: Desk, run: StepRun) -> Turn:
    found = run_with_community(table.session, run.id)
    assert found is not None
    return Turn(session=table.session, now=table.now, incoming=Incoming(0, What.COMMAND, GROUP), community=found[2])


def shown(table: Desk, run: StepRun) -> None:
    """The board stands in the group."""
    turn = turn_of(table, run)
    boards.show(turn, run, turn.cycle())


def replies_to(table: Desk, who: Person, message: BotMessage, text: str) -> str:
    table.session.flush()
    message.telegram_id = message.telegram_id or 1000 + message.id
    return "".join(table._comes(What.TEXT, GROUP, who, text=text, reply_to=message.telegram_id, message_id=900))


@pytest.mark.parametrize(
    "text", ["who can read this?", "¿Quién puede leer esto?", "Wer liest das?", "quien puede leer esto", "Qui peut lire ça ?"]
)
def test_who_can_read_this_is_answered_and_never_stored(table: Desk, run: StepRun, ben: Person, text: str) -> None:
    shown(table, run)
    said = "".join(table.replies(ben, table.prompt("experiences"), text))
    assert "everyone in this group reads" in said
    assert "🔒 Who reads what" in table.buttons()
    assert not list(table.session.exec(select(Contribution)))
    assert "Who reads what, and what I keep" in "".join(table.writes(ben, text))
    assert "Who reads what, and what I keep" in "".join(table.commands(ben, ben.id, "start", "privacy"))


def test_what_only_sounds_like_it_is_an_answer(table: Desk, run: StepRun, ben: Person) -> None:
    shown(table, run)
    said = "".join(table.replies(ben, table.prompt("experiences"), "Who can read this sign without glasses?"))
    assert "everyone in this group reads" not in said


def test_words_before_the_start_are_told_to_press_the_button(table: Desk, run: StepRun, ben: Person) -> None:
    turn = turn_of(table, run)
    turn.here.stage = Stage.NEW
    greeting = turn.say("Hello!", keep=True)
    assert greeting is not None
    assert "To begin, press 🌱" in replies_to(table, ben, greeting, "hello, how do we start?")


def test_words_at_a_poll_are_told_to_press_an_option(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    turn = turn_of(table, run)
    turn.poll(run, "relevant", "Is it relevant?", ["Yes", "No"])
    poll = table.session.exec(select(Poll)).one()
    message = table.session.get_one(BotMessage, poll.message_id)
    assert "pressing one of its options" in replies_to(table, ben, message, "Of course it is")

    table.commands(ana, GROUP, "meeting", "10 March 15:30\n11 March 15:30")
    prompt = table.prompt("meeting_dates")
    table.presses(ana, GROUP, "meetask", prompt.id, prompt.data["stamp"])
    (one,) = meetings.meetings_ahead(table.session, turn.here.id)
    message = table.session.get_one(BotMessage, one.message_id)
    assert "Press ✓, 🤔 or ✗ for each date" in replies_to(table, ben, message, "Nunca puedo")


def test_words_where_no_board_stands_are_not_sent_to_one(table: Desk, run: StepRun, ben: Person) -> None:
    turn = turn_of(table, run)
    message = turn.say("All set.", keep=True)
    run.closed_at = table.now
    assert message is not None
    said = replies_to(table, ben, message, "and now?")
    assert "/status shows what comes next" in said
    assert "reply to the board" not in said


def test_words_in_private_hear_of_buttons_that_wait(table: Desk, run: StepRun, ben: Person) -> None:
    assert "If a question of mine has buttons, press one of them." in "".join(table.writes(ben, "La maestra dice que sí"))


def test_somebody_whom_no_group_knows_yet_is_told_to_press_there(table: Desk, run: StepRun) -> None:
    lina = table.person(9, "Lina")
    said = "".join(table.commands(lina, lina.id, "start"))
    assert "Then press a button of mine there" in said
    assert "add me to your group" in said


def test_what_is_said_at_the_check_in_is_met_warmly_and_kept_nowhere(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    table.presses(ana, GROUP, "meetnow", 60)
    (one,) = meetings.meetings_ahead(table.session, turn_of(table, run).here.id)
    prompt = table.prompt("meeting_note")
    assert "Thank you, Ben. 🌿" in "".join(table.replies(ben, prompt, "Good, I am tired"))
    assert "For a note: write “Decision:” before it" in "".join(table.replies(ben, prompt, "And you?"))
    assert "Thank you, Ben and Ana. 🌿" in "".join(table.replies(ana, prompt, "Fine")), "one message for all"
    assert not list(table.session.exec(select(MeetingNote)))
    assert "Noted for all" in "".join(table.replies(ana, prompt, "Decision: we begin at four"))
    table.presses(ana, GROUP, "meetnext", one.id, 0)
    assert "Noted for all" in "".join(table.replies(ben, table.prompt("meeting_note"), "We paint the wall blue"))


def test_a_check_out_at_the_end_of_a_cycle_is_met_warmly(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    turn = turn_of(table, run)
    turn.cycle()
    run.step = "seeds"
    table.session.flush()
    flow.go_on(turn, run, turn.cycle())
    prompt = table.prompt("checkout")
    assert "Thank you, Ben. 🌿" in "".join(table.replies(ben, prompt, "gracias a todos"))
    assert table.replies(ben, prompt, "hasta luego") == []
    assert "Thank you, Ben and Ana. 🌿" in "".join(table.replies(ana, prompt, "See you"))


def test_a_step_that_cannot_close_yet_says_so_at_once(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "focus", ana, ben)
    shown(table, run)
    said = "".join(table.presses(ana, GROUP, "next", run.id))
    assert "Nobody has voted yet" in said
    assert "press ▶ once more" not in said


def test_who_presses_on_at_once_is_told_to_wait_a_moment(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    shown(table, run)
    table.session.add(Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text="It is loud", author_id=ana.id))
    said = "".join(table.presses(ana, GROUP, "next", run.id))
    assert "To go on all the same, press ▶ once more." in said
    assert "A moment … then press ▶ once more" in "".join(table.presses(ana, GROUP, "next", run.id))
