"""Rules of looking first: who is asked when, what stands in the list, and what it takes to show it."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.conversations.reminders import standing_still
from bot.store import due
from bot.store.communities import Community, Membership, Part
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Ended, StepRun
from bot.store.messages import Outgoing
from bot.store.people import Person
from bot.store.reflections import Reflection, ReflectionProgress, Sharing
from tests.conversations.desk import GROUP, Desk, days
from tests.conversations.looking import (
    CALM,
    INSULT,
    all_have_answered,
    asked,
    in_the_group,
    looks_first,
    opens,
    presses,
    written,
)
from tests.conversations.test_closing_rules import minutes_pass, open_step, shown


@pytest.fixture
def clara(table: Desk) -> Person:
    return table.person(3, "Clara")


# --- the moderators are asked ------------------------------------------------------------------------------------------


def test_going_on_asks_the_moderators_alone_and_once_and_shows_nothing(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    written(table, run, INSULT)
    written(table, run, CALM, author=ben)
    asked(table, run, ana, ben)
    assert open_step(table) == "experiences"
    said = table.sent()
    assert list(said) == [ana.id]
    (message,) = said[ana.id]
    assert "Before your group sees what was written, have a look." in message
    assert INSULT not in message
    assert "A moderator looks at it first. Then everyone sees it." in shown(table, run)
    assert "Ana or an administrator can close it." in shown(table, run)
    assert "👁 Moderators: look at it first" in table.buttons()
    told = table.presses(ana, GROUP, "next", run.id)
    assert "First a moderator looks at what was written." in "".join(told)
    assert not table.sent(), "they have their message already"
    assert open_step(table) == "experiences"


def test_no_reason_leads_round_it(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    looks_first(table)
    written(table, run, INSULT)
    all_have_answered(table, run, ana, ben)
    table.commands(ana, GROUP, "next", "we have no time")
    assert open_step(table) == "experiences"
    assert run.look_at is not None
    table.hidden_commands(GROUP, "next")
    assert open_step(table) == "experiences"


def test_without_the_setting_or_with_nothing_new_nobody_looks(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    looks_first(table)
    seed = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, flavour="seed", text="Noise")
    known = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text="Rain", author_id=ben.id, number=1)
    table.session.add_all([seed, known])
    all_have_answered(table, run, ana, ben)
    table.presses(ana, GROUP, "next", run.id)
    assert open_step(table) == "connections"


def test_closing_by_itself_asks_too_and_a_co_moderator_shows_it(
    table: Desk, run: StepRun, ana: Person, ben: Person, clara: Person
) -> None:
    community = looks_first(table)
    table.session.add(Membership(community_id=community.id, person_id=clara.id, part=Part.FOLLOW, moderator=True))
    written(table, run, INSULT, CALM)
    all_have_answered(table, run, ana)
    assert "When all have answered, a moderator looks first; then all see it." in shown(table, run)
    all_have_answered(table, run, ben)
    assert "When all have answered, a moderator looks first" in "".join(table.presses(ben, GROUP, "hold", run.id, 0))
    assert "At 10:30 I ask the moderators to look first." in shown(table, run)
    minutes_pass(table, 31)
    assert open_step(table) == "experiences"
    assert set(table.sent()) == {ana.id, clara.id}
    minutes_pass(table, 600)
    assert open_step(table) == "experiences", "it does not close by itself any more"
    opens(table, clara, run)
    presses(table, clara, "✓ Show it to the group")
    assert open_step(table) == "connections"
    assert run.ended is Ended.DONE
    assert run.closed_by == clara.id


def test_whoever_was_asked_early_is_asked_once_more_when_all_have_answered(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    looks_first(table)
    written(table, run, CALM)
    all_have_answered(table, run, ana)
    table.presses(ana, GROUP, "next", run.id)
    table.now += timedelta(minutes=1)
    table.presses(ana, GROUP, "next", run.id)
    assert list(table.sent()) == [ana.id], "she did not wait for Ben"
    written(table, run, INSULT)
    all_have_answered(table, run, ben)
    table.presses(ben, GROUP, "hold", run.id, 0)
    assert "At 10:31 I ask the moderators to look first." in shown(table, run)
    minutes_pass(table, 31)
    assert list(table.sent()) == [ana.id]
    assert "A moderator looks at it first." in shown(table, run)
    assert len([row for row in due.due_of(table.session, standing_still.KIND, run.id) if row.data]) == 2, "one set of reminders"
    minutes_pass(table, 600)
    assert len([text for text in table.sent()[ana.id] if "Before your group sees" in text]) == 1, "not again and again"
    opens(table, ana, run)
    presses(table, ana, "✓ Show it to the group")
    assert open_step(table) == "connections"


def test_who_has_not_looked_hears_of_it_on_the_next_days(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    written(table, run, INSULT)
    asked(table, run, ana, ben)
    said = table.goes_to(days(2), 12)
    assert list(said) == [ana.id]
    assert "What was written waits until a moderator has looked at it." in said[ana.id][0]
    assert INSULT not in said[ana.id][0]
    assert "👁 Look at it" in table.buttons()
    assert table.goes_to(days(8), 12)[ana.id]
    assert not table.goes_to(days(13), 12)


def test_whoever_has_looked_is_reminded_no_more(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    written(table, run, INSULT)
    asked(table, run, ana, ben)
    opens(table, ana, run)
    presses(table, ana, "✓ Show it to the group")
    said = table.goes_to(days(8), 12)
    assert not [text for text in said.get(ana.id, []) if "has looked at it" in text]


def test_where_no_moderator_can_be_reached_the_group_is_told_who_is_needed(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    ana.reachable = False
    written(table, run, INSULT)
    asked(table, run, ana, ben)
    assert list(table.sent()) == [GROUP]
    assert "I cannot write to any of them in private." in table.sent()[GROUP][0]
    assert "I cannot write to any moderator in private." in shown(table, run)
    assert "Ana or an administrator can close it." in shown(table, run)
    table.commands(ana, ana.id, "start", f"look_{run.id}")
    assert "✓ Show it to the group" in table.buttons(), "the button on the board leads there"


def test_only_moderators_and_administrators_get_in_and_only_when_asked(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    written(table, run, INSULT)
    looks_first(table)
    assert "There is nothing to look at first now." in opens(table, ana, run)
    asked(table, run, ana, ben)
    said = opens(table, ben, run)
    assert "Ana can do this, or an administrator" in said
    assert INSULT not in said
    assert INSULT not in "".join(table.presses(ben, ben.id, "lookshow", run.id, 1, "0"))
    assert open_step(table) == "experiences"
    table.standing[GROUP, ben.id] = "administrator"
    assert INSULT in opens(table, ben, run)


def test_after_a_week_without_a_look_somebody_else_steps_in_with_a_second_yes(
    table: Desk, run: StepRun, ana: Person, ben: Person, clara: Person
) -> None:
    community = looks_first(table)
    table.session.add(Membership(community_id=community.id, person_id=clara.id, part=Part.CORE))
    written(table, run, INSULT)
    all_have_answered(table, run, clara)
    asked(table, run, ana, ben)
    assert "If nobody has looked by Mon 8 Mar, somebody who is counted in can step in with /moderate" in shown(table, run)
    assert "send /moderate" not in "".join(table.commands(ben, GROUP, "next")).lower()
    table.now += timedelta(days=6)
    assert "Ana can do this" in "".join(table.commands(ben, GROUP, "moderate"))
    table.now += timedelta(days=1)
    assert "Are they away? Send /moderate in the group" in "".join(table.commands(ben, GROUP, "next"))
    said = "".join(table.commands(ben, GROUP, "moderate"))
    assert "Ben would like to moderate this group too, since it has waited for Ana." in said
    assert "Somebody else has to say yes" in "".join(table.presses(ben, GROUP, "moderateyes", ben.id))
    assert "Ana can do this" in opens(table, ben, run)
    said = "".join(table.presses(clara, GROUP, "moderateyes", ben.id))
    assert "Ben moderates this group now. Moderators: Ana, Ben." in said
    assert INSULT in opens(table, ben, run)


# --- the list ----------------------------------------------------------------------------------------------------------


def test_the_list_tells_no_order_and_names_only_where_their_authors_put_them(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    written(table, run, "Zebra crossings are missing", CALM)
    written(table, run, "Nobody greets", author=ben)
    asked(table, run, ana, ben)
    said = opens(table, ana, run)
    order = [said.index(text) for text in ("Nobody greets", CALM, "Zebra crossings")]
    assert order == sorted(order), "by the alphabet"
    assert said.count("Ben") == 1
    assert said.count("anonymous") == 2


def test_what_comes_after_the_look_is_looked_at_before_it_is_shown(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    written(table, run, CALM)
    asked(table, run, ana, ben)
    opens(table, ana, run)
    written(table, run, INSULT)
    said = presses(table, ana, "✓ Show it to the group")
    assert "1 more has come. Please look at all of it once more." in said
    assert INSULT in said
    assert open_step(table) == "experiences"
    one = table.session.exec(select(Contribution).where(Contribution.text == CALM)).one()
    one.text = "Mr. Miller is stupid"
    table.session.flush()
    said = presses(table, ana, "✓ Show it to the group")
    assert "Something has changed meanwhile." in said, "a text with other words is another text"
    assert "Mr. Miller" in said
    assert open_step(table) == "experiences"
    presses(table, ana, "✓ Show it to the group")
    assert open_step(table) == "connections"


def test_a_long_list_is_read_to_its_end_and_from_its_beginning_if_it_changes(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    written(table, run, *(f"{number:02} " + "noise " * 50 for number in range(1, 25)))
    asked(table, run, ana, ben)
    said = opens(table, ana, run)
    assert "01 noise" in said
    assert "✓ Show it to the group" not in table.buttons(), "there is more to read"
    presses(table, ana, "Page 2 ▶")
    written(table, run, "00 " + INSULT)
    said = presses(table, ana, "Page 3 ▶")
    assert "1 more has come." in said
    assert INSULT in said, "it stands on the first page"
    pages = 1
    while "✓ Show it to the group" not in table.buttons():
        pages += 1
        presses(table, ana, f"Page {pages} ▶")
    presses(table, ana, "✓ Show it to the group")
    assert open_step(table) == "connections"


# --- taking out --------------------------------------------------------------------------------------------------------


def test_what_is_taken_out_is_never_seen_and_the_group_reads_how_many(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    written(table, run, INSULT, CALM)
    written(table, run, "Ana shouts", author=ben)
    asked(table, run, ana, ben)
    opens(table, ana, run)
    said = presses(table, ana, INSULT)
    assert "I do not know who wrote it, so I cannot tell them." in said
    assert "What you only see differently stays." in said
    presses(table, ana, "🗑 Take it out")
    assert set(table.sent()) == {ana.id}, "nobody else is told"
    presses(table, ana, "Ana shouts")
    presses(table, ana, "🗑 Take it out")
    assert "was taken out by Ana, whom it names. There is no other moderator to ask." in in_the_group(table)
    (told,) = table.sent()[ben.id]
    assert "A moderator of “Riverside” has taken out what you wrote:" in told
    assert "Ana shouts" in told
    assert "🧹 2 contributions were taken out." in shown(table, run)
    assert open_step(table) == "experiences"
    presses(table, ana, "✓ Show it to the group")
    assert open_step(table) == "connections"
    assert "2 people have contributed. Everything is on the next board.\n🧹 2 contributions were taken out." in in_the_group(
        table
    )
    assert INSULT not in in_the_group(table)
    assert [one.text for one in table.session.exec(select(Contribution))] == [CALM]


def test_what_names_the_moderator_who_looks_another_one_takes_out_or_the_group_reads_who_did(
    table: Desk, run: StepRun, ana: Person, ben: Person, clara: Person
) -> None:
    community = looks_first(table)
    written(table, run, "Ana shouts", CALM)
    asked(table, run, ana, ben)
    opens(table, ana, run)
    assert "It names you. If you take it out, your group reads that you did" in presses(table, ana, "Ana shouts")
    (about_ana,) = [one for one in table.session.exec(select(Contribution)) if one.text == "Ana shouts"]
    table.session.add(Membership(community_id=community.id, person_id=clara.id, part=Part.CORE, moderator=True))
    table.session.flush()
    opens(table, ana, run)
    said = presses(table, ana, "Ana shouts")
    assert "It names you, so another moderator decides: Clara can take it out." in said
    assert "🗑 Take it out" not in table.buttons()
    assert "Clara can take it out" in "".join(table.presses(ana, ana.id, "looktake", run.id, "e", about_ana.id))
    assert about_ana in table.session.exec(select(Contribution)).all()
    opens(table, clara, run)
    presses(table, clara, "Ana shouts")
    presses(table, clara, "🗑 Take it out")
    assert [one.text for one in table.session.exec(select(Contribution))] == [CALM]
    assert "whom it names" not in in_the_group(table)


def test_with_nothing_left_nobody_is_waited_for_and_what_comes_then_is_looked_at_anew(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    written(table, run, INSULT)
    asked(table, run, ana, ben)
    opens(table, ana, run)
    presses(table, ana, INSULT)
    said = presses(table, ana, "🗑 Take it out")
    assert "Nothing is left to look at." in said
    assert "✓ Show it to the group" not in table.buttons()
    assert "A moderator looks at it first" not in shown(table, run)
    assert "nothing to show yet" in "".join(table.presses(ana, GROUP, "next", run.id))
    written(table, run, CALM)
    table.presses(ana, GROUP, "next", run.id)
    assert "Before your group sees what was written" in table.sent()[ana.id][0]
    assert open_step(table) == "experiences"


# --- the other steps ---------------------------------------------------------------------------------------------------


def test_ideas_are_looked_at_before_they_are_chosen(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "ideas", ana, ben)
    written(table, run, "Tim stays at home", "A quiet corner", kind=Kind.IDEA)
    asked(table, run, ana, ben)
    assert open_step(table) == "ideas"
    assert "Tim stays at home" in opens(table, ana, run)
    presses(table, ana, "✓ Show it to the group")
    assert open_step(table) == "choosing"


def test_of_the_reflection_only_what_is_shared_is_looked_at(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "reflection", ana, ben)
    for text, sharing in ((INSULT, Sharing.ANONYMOUS), (CALM, Sharing.NAMED), ("I am sad", Sharing.MINE)):
        author = None if sharing is Sharing.ANONYMOUS else ben.id
        table.session.add(
            Reflection(cycle_id=run.cycle_id, prompt="challenges", text=text, sharing=sharing, author_id=author, key_hash="k")
        )
    table.session.add_all(ReflectionProgress(cycle_id=run.cycle_id, person_id=one.id, finished=True) for one in (ana, ben))
    table.session.flush()
    looks_first(table)
    table.presses(ana, GROUP, "next", run.id)
    assert open_step(table) == "reflection"
    said = opens(table, ana, run)
    assert INSULT in said
    assert CALM in said
    assert "I am sad" not in said
    presses(table, ana, INSULT)
    presses(table, ana, "🗑 Take it out")
    presses(table, ana, "✓ Show it to the group")
    assert open_step(table) == "harvest"
    assert "1 answer was shared with the group.\n🧹 1 contribution was taken out." in in_the_group(table)


def test_before_an_answer_one_reads_that_what_is_only_mine_nobody_looks_at(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "reflection", ana, ben)
    looks_first(table)
    told = "".join(table.commands(ben, ben.id, "start", f"reflect_{short(run.id)}"))
    assert "What is “only me” nobody else reads." in told
    table.writes(ben, "Frau Kurz shouts at us")
    draft = table.prompt("reflect_draft")
    said = "".join(table.presses(ben, ben.id, "reflectshare", draft.id, "anonymous"))
    assert "Your text names Frau Kurz." in said
    assert not table.session.exec(select(Reflection)).all()


def test_a_voice_is_heard_by_a_moderator_who_looks_and_by_nobody_else(table: Desk, ana: Person, ben: Person) -> None:
    run = table.group(GROUP, "Riverside", "reflection", ana, ben, table.person(4, "Dora"))
    dora = table.session.get_one(Person, 4)
    said = Reflection(
        cycle_id=run.cycle_id, prompt="challenges", text=CALM, sharing=Sharing.NAMED, author_id=ben.id, voice="file", seconds=9
    )
    mine = Reflection(
        cycle_id=run.cycle_id, prompt="learned", text="", sharing=Sharing.MINE, author_id=ben.id, voice="mine", seconds=9
    )
    table.session.add_all([said, mine])
    table.session.flush()
    looks_first(table)
    assert "Only the person who said this" in "".join(table.presses(ana, ana.id, "hear", said.id)), "nobody has to look yet"
    for _ in range(2):
        table.presses(ana, GROUP, "next", run.id)
        table.now += timedelta(seconds=5)
    opens(table, ana, run)
    presses(table, ana, CALM)
    presses(table, ana, "🔊 Listen")
    assert [row.payload["file_id"] for row in table.session.exec(select(Outgoing).where(Outgoing.kind == "file"))] == ["file"]
    assert "Only the person who said this" in "".join(table.presses(dora, dora.id, "hear", said.id))
    assert "Only the person who said this" in "".join(table.presses(ana, ana.id, "hear", mine.id)), "that is for him alone"


def test_after_going_back_only_what_is_new_is_looked_at_and_new_answers_stay_unseen(
    table: Desk, ana: Person, ben: Person
) -> None:
    run = table.group(GROUP, "Riverside", "harvest", ana, ben)
    table.session.add(
        Reflection(cycle_id=run.cycle_id, prompt="challenges", text=CALM, sharing=Sharing.ANONYMOUS, key_hash="k")
    )
    table.session.flush()
    assert CALM in "".join(table.commands(ben, ben.id, "start", f"notok_{run.id}")), "the group has seen it"
    table.commands(ana, GROUP, "back", "somebody was ill")
    assert open_step(table) == "reflection"
    table.session.add(
        Reflection(cycle_id=run.cycle_id, prompt="challenges", text=INSULT, sharing=Sharing.ANONYMOUS, key_hash="k2")
    )
    table.session.flush()
    assert INSULT not in "".join(table.commands(ben, ben.id, "start", f"notok_{run.id}")), "not before the harvest"


# --- the setting -------------------------------------------------------------------------------------------------------


def test_it_can_be_switched_off_while_it_waits(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    community = looks_first(table)
    written(table, run, CALM)
    asked(table, run, ana, ben)
    said = table.presses(ana, GROUP, "lookfirst", community.id, 0)
    assert any("no moderator reads it before" in text for text in said), "the group is told"
    assert run.look_at is None
    minutes_pass(table, 31)
    assert open_step(table) == "connections"


def test_only_moderators_switch_it_and_the_group_hears_only_of_a_change(
    table: Desk, run: StepRun, ana: Person, ben: Person
) -> None:
    community = looks_first(table, on=False)
    table.presses(ben, GROUP, "lookfirst", community.id, 1)
    assert community.look_first is False
    table.presses(ana, GROUP, "lookfirst", community.id, 0)
    assert "From now on" not in in_the_group(table)
    table.presses(ana, GROUP, "lookfirst", community.id, 1)
    assert community.look_first is True
    assert "From now on a moderator reads experiences" in in_the_group(table)
    assert "That goes for what is written already, too" in in_the_group(table), "they were told that nobody reads it before"
    assert "Only Ana moderates. It is good to have two" in in_the_group(table)
    assert "then only a moderator reads it before all are shown together" in shown(table, run)


def test_where_nothing_is_gathered_nothing_is_written_already(table: Desk, run: StepRun, ana: Person) -> None:
    community = looks_first(table, on=False)
    run.step = "doing"
    table.presses(ana, GROUP, "lookfirst", community.id, 1)
    assert "From now on a moderator reads experiences" in in_the_group(table)
    assert "written already" not in in_the_group(table)


def test_with_pupils_it_is_offered_to_the_moderators_once(table: Desk, run: StepRun, ana: Person, ben: Person) -> None:
    ana.reachable = False
    table.presses(ben, GROUP, "role", run.id, "pupil")
    assert not table.sent(), "nobody can be asked yet"
    ana.reachable = True
    table.presses(ben, GROUP, "role", run.id, "pupil")
    assert list(table.sent()) == [ana.id]
    assert "Shall a moderator look at what was written before all see it?" in table.sent()[ana.id][0]
    assert "✓ A moderator looks first." in presses(table, ana, "✓ Yes, a moderator looks first")
    assert table.session.exec(select(Community)).one().look_first is True
    table.presses(ben, GROUP, "role", run.id, "pupil")
    assert not table.sent()
