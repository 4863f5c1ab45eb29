"""Who may change what in a plan, and what becomes of late, double and foreign presses: many cases, without Telegram."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlmodel import select

from bot.conversations.buttons import short
from bot.store import plan, school
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Outgoing, Prompt
from bot.store.plan import Action, Need, Share, State
from tests.conversations.desk import Desk, days

SCHOOL, OTHER = -100, -200
ANA, BEN, CLARA, EMIL = 1, 2, 3, 4


def shares(table: Desk, one: Action) -> dict[int, Share]:
    return {claim.person_id: claim.share for claim in table.session.exec(select(plan.Claim)) if claim.action_id == one.id}


def idea(table: Desk, run: StepRun, text: str, *likes: int) -> Contribution:
    one = Contribution(cycle_id=run.cycle_id, kind=Kind.IDEA, text=text)
    table.session.add(one)
    table.session.flush()
    for person_id in likes:
        table.presses(table.session.get_one(plan.Person, person_id), SCHOOL, "idealike", run.id, one.id)
    return one


# --- choosing ---------------------------------------------------------------------------------------------------------


def test_choosing_again_keeps_what_was_planned_for_ideas_that_stay(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "choosing", ana, ben)
    idea(table, run, "Poster", ANA)
    cake = idea(table, run, "Cake", ANA, BEN)
    idea(table, run, "Nothing")
    table.presses(ana, SCHOOL, "next", run.id)
    actions = plan.actions(table.session, run.cycle_id)
    assert [one.title for one in actions] == ["Cake", "Poster"], "the most supported first"
    actions[0].due_on = days(10)
    plan.set_claim(table.session, actions[0].id, BEN, Share.DOES)
    table.session.add(Need(action_id=actions[0].id, needs_id=actions[1].id))
    table.session.flush()

    # Back, and Poster loses its 👍 while a new idea wins one.
    back = table.session.exec(select(StepRun).where(StepRun.step == "order")).one()
    table.presses(ana, SCHOOL, "back", back.id)
    again = table.session.exec(select(StepRun).where(StepRun.step == "choosing", StepRun.closed_at == None)).one()  # noqa: E711
    poster = table.session.get_one(Contribution, actions[1].idea_id)
    table.presses(ana, SCHOOL, "idealike", again.id, poster.id)
    idea(table, again, "Song", BEN)
    table.presses(ana, SCHOOL, "next", again.id)
    now = plan.actions(table.session, run.cycle_id)
    assert [one.title for one in now] == ["Cake", "Song"]
    assert now[0].idea_id == cake.id
    assert now[0].due_on == days(10)
    assert shares(table, now[0]) == {BEN: Share.DOES}
    assert plan.needs(table.session, run.cycle_id) == {now[0].id: set(), now[1].id: set()}


# --- order ------------------------------------------------------------------------------------------------------------


def test_a_circle_over_many_actions_is_told_in_one_window(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "order", ana, table.person(BEN, "Ben"))
    long = "A very long title of an action that says everything about what is to be done and why "
    chain = [table.action(run, long + str(i)) for i in range(5)]
    for one, other in pairwise(chain):
        table.presses(ana, SCHOOL, "need", run.id, one.id, other.id)
    (window,) = table.presses(ana, SCHOOL, "need", run.id, chain[-1].id, chain[0].id)
    assert window.startswith("That would be a circle:")
    assert window.count("→") == 5
    assert len(window) <= 200
    assert len(table.session.exec(select(Need)).all()) == 4


def test_an_action_of_another_cycle_is_not_taken(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "order", ana)
    other = table.group(OTHER, "Other", "order", ana)
    mine, theirs = table.action(run, "Poster"), table.action(other, "Cake")
    assert "not in the plan any more" in "".join(table.presses(ana, SCHOOL, "need", run.id, mine.id, theirs.id))
    assert "another group" in "".join(table.presses(ana, SCHOOL, "need", other.id, theirs.id, theirs.id))
    assert not table.session.exec(select(Need)).all()


# --- times ------------------------------------------------------------------------------------------------------------


def test_while_the_plan_is_made_anyone_may_date_and_later_whoever_does_it(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "times", ana, ben, clara)
    one = table.action(run, "Poster", None, ben)
    table.presses(clara, SCHOOL, "day", one.id, "d", days(10).toordinal())
    assert one.due_on == days(10)
    run.step = "doing"
    table.session.flush()
    assert "is with Ben" in "".join(table.presses(clara, SCHOOL, "date", one.id, "d"))
    assert "is with Ben" in "".join(table.presses(clara, SCHOOL, "day", one.id, "d", days(11).toordinal()))
    assert one.due_on == days(10)
    table.presses(ben, BEN, "day", one.id, "d", days(12).toordinal())
    assert one.due_on == days(12)
    table.presses(ana, SCHOOL, "day", one.id, "d", days(13).toordinal())
    assert one.due_on == days(13), "the moderator may"
    run.step = "claiming"
    table.session.flush()
    assert "This step is over" in "".join(table.presses(ben, BEN, "day", one.id, "d", days(14).toordinal()))


def test_whom_the_times_suited_is_asked_anew_when_a_date_changes(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "times", ana, ben)
    one = table.action(run, "Poster", days(10))
    asked = "please look at the board, and press it again"
    table.presses(ben, SCHOOL, "timesok", run.id)
    table.presses(ana, SCHOOL, "next", run.id)
    table.now += timedelta(minutes=1)
    assert asked not in "".join(table.presses(ben, SCHOOL, "day", one.id, "d", days(11).toordinal())), "he knows"
    table.presses(ben, SCHOOL, "timesok", run.id)
    assert asked in "".join(table.presses(ana, SCHOOL, "day", one.id, "d", days(14).toordinal()))
    assert asked not in "".join(table.presses(ana, SCHOOL, "day", one.id, "d", days(15).toordinal())), "once"
    assert "The times suit 0 of 2 people so far." in "".join(table.presses(ana, SCHOOL, "next", run.id)), "the moderator too"
    assert run.closed_at is None


def test_a_day_that_is_over_is_not_taken_from_an_old_button(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "times", ana)
    one = table.action(run, "Poster")
    assert "is over" in "".join(table.presses(ana, SCHOOL, "day", one.id, "d", days(-1).toordinal()))
    assert one.due_on is None
    assert "do not know this button" in "".join(table.presses(ana, SCHOOL, "day", one.id, "x", days(1).toordinal()))


def test_a_calendar_that_does_not_say_it_is_not_called_unknown(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "times", ana)
    one = table.action(run, "Poster")
    table.presses(ana, SCHOOL, "date", one.id, "d")
    assert "I do not know your school's calendar" in "".join(table.replies(ana, table.prompt("date"), "end of term"))
    school.set_place(table.session, table.session.get_one(Cycle, run.cycle_id).community_id, "DE", "NI")
    said = "".join(table.replies(ana, table.prompt("date"), "end of term"))
    assert "Your school calendar does not say when that is. Which date is it?" in said
    assert "Please reply to this message with a date." in said, "there was none that could be another one"
    school.set_place(table.session, table.session.get_one(Cycle, run.cycle_id).community_id, "DE", "HH")
    said = "".join(table.replies(ana, table.prompt("date"), "before the Easter holidays"))
    assert "I find no “Easter holidays” in your school calendar (Germany, Hamburg)." in said
    assert "Coming up: " in said


def test_a_typed_day_off_is_called_one_before_it_counts(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "times", ana)
    one = table.action(run, "Poster")
    school.set_place(table.session, table.session.get_one(Cycle, run.cycle_id).community_id, "DE", "HH")
    table.presses(ana, SCHOOL, "date", one.id, "d")
    said = "".join(table.replies(ana, table.prompt("date"), "26 March 2027"))
    assert "Is that right?\nIt is a day off: Good Friday." in said


def test_an_administrator_who_hides_may_answer_for_the_group(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "times", ana)
    one = table.action(run, "Poster")
    table.presses(ana, SCHOOL, "date", one.id, "d")
    said = table.replies(None, table.prompt("date"), "in two weeks", hidden=True)
    assert [text for text in said if "Monday, 15 March 2027. Is that right?" in text]


def test_whoever_asks_for_a_second_date_leaves_the_first_question(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "times", ana, ben)
    one, two = table.action(run, "Poster"), table.action(run, "Cake")
    table.presses(ana, SCHOOL, "date", one.id, "d")
    table.presses(ben, SCHOOL, "date", two.id, "d")
    table.presses(ana, SCHOOL, "date", two.id, "s")
    waiting = [prompt for prompt in table.session.exec(select(Prompt)) if prompt.purpose == "date" and not prompt.closed]
    assert sorted((p.data["by"], p.data["action"], p.data["field"]) for p in waiting) == [
        (ANA, two.id, "s"),
        (BEN, two.id, "d"),
    ]


# --- who does what ----------------------------------------------------------------------------------------------------


def test_taking_over_keeps_it_with_whoever_asked_until_the_answer(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    one = table.action(run, "Poster", days(10), ana)
    plan.set_claim(table.session, one.id, BEN, Share.HELPS)
    table.presses(ana, ANA, "handto", one.id, BEN)
    assert shares(table, one) == {ANA: Share.DOES, BEN: Share.HELPS}, "who helps goes on helping"
    assert "has been asked already" in "".join(table.presses(ana, ANA, "handto", one.id, BEN))
    assert "Only somebody who does" in "".join(table.presses(clara, CLARA, "handto", one.id, CLARA))
    table.presses(ben, BEN, "handno", one.id)
    assert shares(table, one) == {ANA: Share.DOES, BEN: Share.HELPS}

    table.presses(ana, ANA, "handto", one.id, CLARA)
    assert shares(table, one)[CLARA] is Share.ASKED
    assert "for somebody else" in "".join(table.presses(ben, BEN, "handyes", one.id))
    table.presses(clara, CLARA, "handyes", one.id)
    assert shares(table, one) == {BEN: Share.HELPS, CLARA: Share.DOES}
    assert "answered already" in "".join(table.presses(clara, CLARA, "handyes", one.id)), "pressed twice"


@pytest.mark.parametrize("what", ["asker gives it back", "it is done", "asked one leaves", "asked one takes it herself"])
def test_what_happens_before_the_answer(table: Desk, what: str) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    one = table.action(run, "Poster", days(10), ben)
    table.presses(ben, BEN, "handto", one.id, CLARA)
    match what:
        case "asker gives it back":
            table.presses(ben, BEN, "giveback", one.id)
            table.presses(clara, CLARA, "handyes", one.id)
            assert shares(table, one) == {CLARA: Share.DOES}
        case "it is done":
            table.presses(ben, BEN, "done", one.id)
            assert "done already" in "".join(table.presses(clara, CLARA, "handyes", one.id))
            assert shares(table, one)[BEN] is Share.DOES
        case "asked one leaves":
            table.leaves(clara, SCHOOL)
            assert shares(table, one) == {BEN: Share.DOES}
            assert "not in" in "".join(table.presses(clara, CLARA, "handyes", one.id))
        case _:
            table.presses(clara, SCHOOL, "does", one.id)
            assert shares(table, one) == {BEN: Share.DOES, CLARA: Share.DOES}
            assert "answered already" in "".join(table.presses(clara, CLARA, "handyes", one.id))


@pytest.mark.parametrize(("label", "verb", "share"), [("🙋 1", "does", Share.DOES), ("🤝 1", "helps", Share.HELPS)])
@pytest.mark.parametrize("alone", [False, True])
def test_a_second_press_on_what_one_has_not_seen_yet_takes_nothing_back(
    table: Desk, label: str, verb: str, share: Share, *, alone: bool
) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "claiming", ana, ben)
    one = table.action(run, "Poster", days(10))
    if share is Share.DOES:
        plan.set_claim(table.session, one.id, BEN, share)
    chat = ANA if alone else SCHOOL

    def key() -> list[str]:
        """Of the button as it stands in the chat now."""
        rows = [row for row in table.session.exec(select(Outgoing)) if row.chat_id == chat]
        keys = [
            key for row in rows for line in row.payload.get("keyboard", []) for key in line if key["label"].startswith(label)
        ]
        return list(keys[-1]["data"].split(":")[1:])

    if alone:
        table.commands(ana, ANA, "start", f"claim_{short(run.id)}")
    else:
        table.commands(ana, SCHOOL, "status")
    old = key()
    table._forget()
    message = table.session.exec(select(BotMessage).order_by(BotMessage.id.desc())).first()  # type: ignore[attr-defined]
    table.presses(ana, chat, verb, *old, on=message)
    new = key()
    said = "".join(table.presses(ana, chat, verb, *old, on=message))
    assert "press again once your name stands here" in said
    assert shares(table, one)[ANA] is share
    table.presses(ana, chat, verb, *new, on=message)
    assert ANA not in shares(table, one)
    table.presses(ana, chat, verb, *new, on=message)
    assert ANA not in shares(table, one), "nor is it taken again by a second press"
    table.presses(ana, chat, verb, *old, on=message)
    assert shares(table, one)[ANA] is share


def test_a_request_outlives_the_step_in_which_it_was_made(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "claiming", ana, ben)
    one = table.action(run, "Poster", days(10), ana)
    table.presses(ana, ANA, "handto", one.id, BEN)
    table.presses(ana, SCHOOL, "next", run.id)
    assert "is with Ben now" in "".join(table.presses(ben, BEN, "handyes", one.id))
    assert shares(table, one) == {BEN: Share.DOES}


def test_whoever_leaves_takes_no_action_along(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    alone, shared, done = (table.action(run, title, days(10), ben) for title in ("Alone", "Shared", "Finished"))
    plan.set_claim(table.session, shared.id, CLARA, Share.DOES)
    done.state = State.DONE
    said = "".join(table.leaves(ben, SCHOOL))
    assert "Alone" in said
    assert shares(table, alone) == {}
    assert shares(table, shared) == {CLARA: Share.DOES}
    assert shares(table, done) == {BEN: Share.DOES}, "what is done stays with its name"


def test_the_buttons_that_claim_gave_to_one_person_are_theirs(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "claiming", ana, ben, clara)
    one = table.action(run, "Poster")
    assert "what would you like to do, Ben?" in "".join(table.commands(ben, SCHOOL, "claim", "1"))
    assert "Ben is choosing here" in "".join(table.presses(clara, SCHOOL, "does", one.id, 1, BEN))
    assert shares(table, one) == {}
    table.presses(ben, SCHOOL, "does", one.id, 1, BEN)
    assert shares(table, one) == {BEN: Share.DOES}


def test_several_who_did_it_are_thanked_in_a_sentence(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    one = table.action(run, "Poster", days(10), ana, ben, clara)
    assert "Thank you, Ana, Ben and Clara!" in "".join(table.presses(ben, BEN, "done", one.id))


# --- done -------------------------------------------------------------------------------------------------------------


def test_whoever_helps_may_say_that_it_is_done_and_the_owner_is_asked(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    one = table.action(run, "Poster", days(10), ben)
    assert "is with Ben" in "".join(table.presses(clara, CLARA, "done", one.id))
    plan.set_claim(table.session, one.id, CLARA, Share.HELPS)
    table.presses(clara, SCHOOL, "done", one.id)
    assert one.state is State.DONE
    assert table.prompt("outcome").person_id == BEN
    assert table.prompt("outcome").chat_id == BEN
    told = table.replies(ben, table.prompt("outcome"), "x" * 600)
    assert "a little long for one sentence" in told[0]
    table.replies(ben, table.prompt("outcome"), "Everybody read it.")
    assert one.outcome == "Everybody read it."


def test_what_was_not_done_after_all_goes_back_to_how_far_it_was_and_nothing_comes_of_it(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    for before in (State.OPEN, State.DOING):
        one = table.action(run, "Poster", days(10), ben)
        one.state = before
        table.presses(ben, BEN, "done", one.id)
        alone, news = (
            next(p for p in table.prompts("outcome") if p.data["action"] == one.id and p.chat_id == chat)
            for chat in (BEN, SCHOOL)
        )
        said = table.presses(ben, BEN, "undone", one.id)
        assert "“Poster” is not done yet after all." in said
        assert one.state is before
        for question in (alone, news):
            assert not [text for text in table.replies(ben, question, "It went well") if "What came of it" in text]
        assert one.outcome is None
        table.presses(ben, BEN, "done", one.id)
        table.replies(ben, table.prompt("outcome"), "It went well")
        assert one.outcome == "It went well", "once it is done it can be told"


def test_whoever_asked_for_help_says_what_would_help_and_nobody_writes_over_it(table: Desk) -> None:
    ana, ben, clara = (table.person(i, name) for i, name in ((ANA, "Ana"), (BEN, "Ben"), (CLARA, "Clara")))
    run = table.group(SCHOOL, "School", "doing", ana, ben, clara)
    one = table.action(run, "Poster", days(10), ben, clara)
    table.presses(ben, BEN, "helpwanted", one.id, 1)
    call, alone = table.prompt("helpoffer"), table.prompt("helpwhat")
    table.replies(clara, call, "Two people with a car")
    assert "Somebody else has said already what would help" in "".join(table.replies(ben, alone, "Paint"))
    assert call.data["what"] == "Two people with a car"

    other = table.action(run, "Song", days(10), ben)
    table.presses(ana, SCHOOL, "helpwanted", other.id)  # she moderates, and asks for Ben
    table.replies(ana, table.prompt("helpoffer"), "A guitar")
    assert table.prompt("helpoffer").data["what"] == "A guitar"
    assert ANA not in shares(table, other), "who says what would help does not help by it"


def test_whoever_was_asked_to_take_over_and_offers_help_instead_helps(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ana)
    plan.set_claim(table.session, one.id, BEN, Share.ASKED)
    table.presses(ana, ANA, "helpwanted", one.id, 1)
    assert "You help with “Poster” now" in "".join(table.replies(ben, table.prompt("helpoffer"), "I have a brush"))
    assert shares(table, one)[BEN] is Share.HELPS


def test_the_question_what_came_of_it_ends_with_the_step(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    table.presses(ben, BEN, "done", one.id)
    prompt = table.prompt("outcome")
    table.presses(ana, SCHOOL, "next", run.id)
    assert "I did not keep this" in "".join(table.replies(ben, prompt, "Late"))
    assert one.outcome is None


@pytest.mark.parametrize("step", ["choosing", "order", "times", "claiming", "agreement", "attainment", "reflection"])
def test_only_while_the_plan_is_carried_out_something_is_done(table: Desk, step: str) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", step, ana, ben)
    one = table.action(run, "Poster", days(10), ben)
    for verb in ("done", "underway", "helpwanted", "undone", "outcome", "later", "notthis"):
        assert "This step is over" in "".join(table.presses(ben, BEN, verb, one.id)), verb
    assert "Poster" in "".join(table.presses(ben, BEN, "action", one.id)), "it can be looked at all the same"
    assert one.state is State.OPEN


def test_an_action_that_is_gone_says_so(table: Desk) -> None:
    ana = table.person(ANA, "Ana")
    run = table.group(SCHOOL, "School", "doing", ana)
    one = table.action(run, "Poster", days(10), ana)
    plan.drop(table.session, one)
    assert "not in the plan any more" in "".join(table.presses(ana, ANA, "done", one.id))


def test_fifty_people_and_forty_actions_fit_on_the_boards(table: Desk) -> None:
    people = [table.person(10 + i, f"Person number {i}") for i in range(50)]
    for index, step in enumerate(("order", "times", "claiming", "agreement", "doing")):
        chat_id = SCHOOL - index
        run = table.group(chat_id, "School", step, *people)
        actions = [table.action(run, f"Action number {i} with a title of some length", days(10 + i)) for i in range(40)]
        for i, one in enumerate(actions):
            plan.set_claim(table.session, one.id, people[i].id, Share.DOES)
        said = table.presses(people[0], chat_id, "page", run.id, 0)
        assert max(map(len, said)) < 4096, step
        assert 0 < len(table.buttons()) < 80, step
    for verb in ("handover", "action"):
        table.presses(people[0], people[0].id, verb, actions[0].id)
        assert 0 < len(table.buttons()) < 80, verb
    for command in ("plan", "claim", "done"):
        said = table.commands(people[0], SCHOOL - 4, command)
        assert max(map(len, said)) < 4096
    table.presses(people[0], SCHOOL - 4, "next", run.id)


@pytest.mark.parametrize("step", ["order", "times", "claiming", "agreement"])
def test_without_an_action_each_board_says_where_to_go(table: Desk, step: str) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", step, ana, ben)
    assert "The moderator can go back with /back" in "".join(table.presses(ana, SCHOOL, "page", run.id, 0))


def test_claim_and_done_show_what_there_is(table: Desk) -> None:
    ana, ben = table.person(ANA, "Ana"), table.person(BEN, "Ben")
    run = table.group(SCHOOL, "School", "doing", ana, ben)
    table.action(run, "Poster", days(10), ben)
    table.action(run, "Cake", days(10))
    table.commands(ana, SCHOOL, "claim")
    assert table.buttons() == ["🙋 2. Cake"]
    table.commands(ben, SCHOOL, "done")
    assert table.buttons() == ["1. Poster"]
    assert "No action waits for you now, Ana" in "".join(table.commands(ana, SCHOOL, "done"))
    run.step = "times"
    table.session.flush()
    assert "works when the plan stands" in "".join(table.commands(ana, SCHOOL, "claim"))
