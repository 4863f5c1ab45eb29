"""What hurts is taken out: by moderators at any time, by its author, too; everyone can tell of it, unseen."""

from sqlmodel import Session, select

from bot.method.consent import Choice
from bot.store import cycles
from bot.store.consents import Concern
from bot.store.cycles import Ended, StepRun
from bot.store.plan import Action
from tests.conversations.practice import answers, at_attainment, at_doing, at_harvest, at_lessons, at_reflection, everywhere
from tests.conversations.stored import cycle_of, cycles_of, rows, with_store
from tests.conversations.test_domain import group_at_smart
from tests.script import Chat, Person, Stage, buttons_of

INSULT = "Tim from 6b smells and is stupid"


def with_an_insult(stage: Stage, title: str) -> tuple[Chat, list[Person]]:
    """Four people; Juri has written an insult without his name, Ben something with his. All is shown."""
    people = stage.people("Ana", "Ben", "Clara", "Juri")
    ana, ben, _clara, juri = people
    school = stage.started(title, people)
    juri.follows("Write in private", school)
    juri.says(INSULT)
    juri.presses("It keeps coming back")
    juri.presses("Anonymously")
    ben.replies_to_board("The break is too loud", school)
    stage.goes_on(ana, school)
    return school, people


def test_everyone_can_tell_the_moderators_who_take_it_out(stage: Stage) -> None:
    school, (ana, ben, clara, juri) = with_an_insult(stage, "Kindness")
    ben.presses("Helped: 2", school)
    ben.replies("I play with him", "what helped you with", school)
    clara.says("/language")
    clara.presses("Deutsch")
    clara.follows("Something is not OK", school)
    assert "Erfahrung · anonym\n" in clara.chat.last + "\n", "in the reader's language"
    clara.says("/language")
    clara.presses("English")
    clara.follows("Something is not OK", school)
    assert INSULT in clara.chat.last
    assert INSULT in clara.chat.buttons, "by its words: numbers stand on the boards"
    clara.presses(INSULT)
    assert "🗑 Take it out" not in clara.chat.buttons
    before = len(ana.chat.texts)
    clara.presses("Tell the moderators")
    assert "Nobody learns that you told them" in clara.chat.last
    assert len(ana.chat.texts) == before + 1
    assert "Somebody in “Kindness” asks you to look at this" in ana.chat.last
    assert "Clara" not in ana.chat.last
    (report,) = rows(stage, f"SELECT * FROM report WHERE cycle_id IN {cycles_of(school)}")
    assert clara.id not in report, "that she told is kept nowhere"
    ben.follows("Something is not OK", school)
    ben.presses(INSULT)
    ben.presses("Tell the moderators")
    assert len(ana.chat.texts) == before + 1, "once is enough"

    ana.presses("Look at it")
    assert "It cannot be undone" in ana.chat.last
    there = len(ana.chat.texts)
    ana.presses("Take it out")
    assert "✓ Taken out." in ana.chat.last
    assert len(ana.chat.texts) == there, "in the same message, which does not say it any more"
    assert "smells" not in "".join(ana.chat.texts)
    assert "smells" not in school.board
    assert "🧹 1 contribution was taken out." in school.board
    assert "The break is too loud" in school.board
    left = {text for (text,) in rows(stage, f"SELECT text FROM contribution WHERE cycle_id IN {cycles_of(school)}")}
    assert INSULT not in left
    assert "I play with him" in left, "what others wrote stays"
    assert "not there any more" in juri.presses("Change")
    stage.goes_on(ana, school)
    assert not [text for text in school.texts if "smells" in text], "old boards forget it, too"


def test_old_boards_forget_it_too_and_its_author_is_told_alone(stage: Stage) -> None:
    school, (ana, ben, *_rest) = with_an_insult(stage, "Rights")
    ana.follows("Something is not OK", school)
    ana.presses("The break is too loud")
    assert "The break is too loud" in ana.chat.last
    taking = ana.chat.with_button("Take it out")
    stage.goes_on(ana, school)
    assert "The break is too loud" in "".join(school.texts)
    ana.presses_on(*taking, ana.chat)
    assert "A moderator of “Rights” has taken out what you wrote" in ben.chat.last
    assert "too loud" not in "".join(school.texts)
    assert "not there any more" in ana.presses_on(*taking, ana.chat)


def test_a_report_does_not_go_to_the_moderator_whose_name_stands_there(stage: Stage) -> None:
    school, (ana, ben, clara, _juri) = with_an_insult(stage, "Own words")
    ana.says("/settings", school)
    ana.presses("👥 Moderators", school)
    ana.presses("Ben", school)
    before = len(ben.chat.texts)
    clara.follows("Something is not OK", school)
    clara.presses("The break is too loud")
    assert "The break is too loud" in clara.chat.last
    clara.presses("Tell the moderators")
    assert "asks you to look at this" in ana.chat.last
    assert len(ben.chat.texts) == before, "it is his own"

    clara.follows("Something is not OK", school)
    clara.presses(INSULT)
    clara.presses("Tell the moderators")
    assert INSULT in ben.chat.last
    ana.presses("Look at it")
    ana.presses("Take it out")
    assert "✓ Taken out." in ana.chat.last
    assert "Does something hurt somebody" in ana.chat.last
    assert INSULT not in "".join(ana.chat.texts + ben.chat.texts), "who was asked to look reads it no more"


def test_without_a_moderator_in_private_the_group_is_asked(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Unreachable", [ana, ben], private=False)
    ben.replies_to_board("The break is too loud", school)
    stage.goes_on(ana, school)
    ben.follows("Something is not OK", school)
    ben.presses("The break is too loud")
    assert ben.chat.buttons[0] == "🗑 Withdraw", "it is his own"
    ben.presses("Tell the moderators")
    assert "Somebody asks our moderators to look" in school.last
    assert "Ben" not in school.last


def test_an_author_can_withdraw_also_when_all_have_seen_it(stage: Stage) -> None:
    school, (ana, ben, clara, juri) = with_an_insult(stage, "Second thoughts")
    juri.presses("Withdraw")
    assert "smells" not in school.board
    assert "1 contribution was taken out" in school.board
    clara.presses("Helped: 1", school)
    clara.replies("A whistle", "what helped you with", school)
    helped = school.with_button("Withdraw")
    stage.goes_on(ana, school)
    ben.follows("Something is not OK", school)
    ben.presses("The break is too loud")
    ben.presses("Withdraw")
    assert "too loud" not in "".join(school.texts)
    clara.presses_on(*helped, school)
    assert "whistle" not in school.board


def test_what_the_group_adopted_stays_and_what_it_decides_on_waits(stage: Stage) -> None:
    school, (ana, ben, *_rest) = with_an_insult(stage, "Adopted")
    stage.goes_on(ana, school)
    ben.presses("1", school)
    stage.goes_on(ana, school)
    ben.replies_to_board("By Friday every class plays with soft balls", school)
    mine = school.with_button("Withdraw")
    stage.goes_on(ana, school)
    assert "deciding on this wording" in ben.presses_on(*mine, school)


def test_at_the_harvest_remarks_findings_and_answers_can_be_taken_out(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_harvest(stage)
    ben.replies_to_board("Dora never helps", school)
    ben.presses("What we see in it", school)
    assert "Your text names Dora" in school.last
    ben.presses("Yes, send it", school)
    assert "Dora never helps" in school.board
    ana.follows("Something is not OK", school)
    ana.presses("Dora never helps")
    ana.presses("Take it out")
    assert "Dora never helps" not in school.board


def test_reasons_of_other_ways_can_be_worded_anew_and_taken_out(stage: Stage) -> None:
    school, (ana, _ben, clara, _juri) = with_an_insult(stage, "Reasons")
    stage.goes_on(ana, school)
    ana.says("/back because of Mr. Miller", school)
    assert "We went back from “Focus”: because of Mr. Miller" in school.board
    assert "Votes that were cast there begin anew." in school.board
    ana.follows("Something is not OK", school)
    ana.presses("because of Mr. Miller")
    ana.presses("Change")
    ana.says("one name was missing")
    assert "one name was missing" in school.board
    assert not [text for text in school.texts if "Miller" in text]
    clara.follows("Something is not OK", school)
    clara.presses("one name was missing")
    assert "Take it out" not in str(clara.chat.buttons)
    ana.follows("Something is not OK", school)
    ana.presses("one name was missing")
    ana.presses("Take it out")
    ana.says("/summary", school)
    assert "one name was missing" not in school.last
    assert "one name was missing" not in school.board


def test_also_what_is_said_while_carrying_out_can_be_taken_out(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_doing(stage, "Carrying out")
    ana.says("/status", school)
    assert "🚩 Something is not OK" in school.buttons
    ben.follows("Something is not OK", school)
    assert "Everyone is there on time\nWhat came of it" in ben.chat.last
    ana.follows("Something is not OK", school)
    ana.presses("Everyone is there")
    ana.presses("Take it out")
    ben.follows("Something is not OK", school)
    assert "Everyone is there" not in ben.chat.last
    assert "Morning circle\nAction" in ben.chat.last, "the action stays"


def test_also_when_the_cycle_is_over_its_author_and_a_moderator_take_it_out(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = at_reflection(stage, "Over")
    ben.follows("Reflect in private", school)
    answers(ben, "My son does not cry any more", "Anonymously")
    key = ben.chat.with_button("Withdraw")
    clara.follows("Reflect in private", school)
    answers(clara, "The quodlibet of our choir", "With my name")
    stage.goes_on(ana, school)
    for one in (ana, ben):
        one.presses("1", school)
        one.presses("2", school)
    stage.goes_on(ana, school)
    ana.presses("🍎 Take 1 as it is", school)
    ana.presses("🍎 Take 2 as it is", school)
    stage.goes_on(ana, school)
    stage.goes_on(ana, school)
    ana.says("/summary", school)
    assert "My son does not cry" in school.last
    ana.presses("Begin the next cycle", school)
    assert "My son does not cry" in school.saying("Cycle 2 begins")["text"]

    ben.presses_on(*key, ben.chat)
    assert everywhere(stage, "My son does not cry") == []
    assert "My son does not cry" not in "".join(school.texts), "what was said of the cycle is emptied, too"
    assert "an administrator can delete them" in ben.window + ben.chat.last

    ana.follows("Something is not OK", school)
    ana.presses("The quodlibet of our choir")
    ana.presses("Take it out")
    assert "✓ Taken out." in ana.chat.last
    ana.says("/library", school)
    ana.replies("quodlibet", "What are you looking for?", school)
    assert "I found nothing for “quodlibet”." in school.last
    assert "choir" not in school.last


def test_what_was_said_at_earlier_steps_is_withdrawn_while_ideas_are_gathered(stage: Stage) -> None:
    school, (ana, ben, clara, _dora) = group_at_smart(stage, "Later on")
    ben.follows("Tell why in private", school)
    ben.says("Too little to go by")
    ben.presses("With my name")
    reason = ben.chat.with_button("Withdraw")
    stage.goes_on(ana, school)
    for one in (ana, ben):
        one.presses("I support it", school)
    clara.presses("I have a concern", school)
    clara.says("It costs an hour of maths")
    clara.presses("Anonymously")
    concern = clara.chat.with_button("Withdraw")
    stage.goes_on(ana, school)
    ben.replies_to_board("A talking stick", school)

    told = clara.presses_on(*concern, clara.chat)
    assert told == "✓ Withdrawn and deleted.", "nothing can be pressed any more"
    assert "an hour of maths" not in "".join(school.texts)
    assert "✓ Withdrawn and deleted." in ben.presses_on(*reason, ben.chat)
    taking_part = f"""SELECT person_id FROM contributed JOIN step_run ON run_id = step_run.id
        WHERE step = 'ideas' AND cycle_id IN {cycles_of(school)}"""
    assert rows(stage, taking_part) == [(ben.id,)], "his idea is still there"


def looking_back_at(stage: Stage, title: str, action: str) -> tuple[Chat, list[Person]]:
    """They look back at an action that is like no other on this stage."""
    school, people = at_doing(stage, title)

    def rename(session: Session) -> None:
        mine = select(Action).where(Action.cycle_id == cycle_of(session, school.id).id, Action.title == "Poster with our rules")
        session.exec(mine).one().title = action

    with_store(stage, rename)
    people[0].says("/next we look back", school)
    return school, people


def test_an_action_that_is_taken_out_does_not_come_back_from_the_questions_about_it(stage: Stage) -> None:
    poster = "A poster about Tim"
    school, (ana, ben, clara, *_rest) = looking_back_at(stage, "Posters", poster)
    for one in (ana, ben, clara):
        one.votes(poster, "A lot", school)
    ana.votes("How far", "As hoped", school)
    ana.follows("Something is not OK", school)
    ana.presses(poster)
    taking = ana.chat.with_button("Take it out")
    stage.goes_on(ana, school)
    assert f"• {poster}: A lot 3" in school.saying("The goal: As hoped")["text"]

    ana.presses_on(*taking, ana.chat)
    assert "✓ Taken out." in ana.chat.last
    assert everywhere(stage, poster) == []
    assert poster not in "".join(school.texts)
    assert poster not in str(school.polls)
    assert "The goal: As hoped" in school.saying("How far did we get?")["text"], "the result is said anew, without it"
    ana.says("/summary", school)
    assert poster not in school.last
    assert "Morning circle" in school.last


def test_in_private_nobody_is_asked_about_an_action_that_is_taken_out(stage: Stage) -> None:
    poster = "A letter about Tim"
    school, (ana, ben, *_rest) = looking_back_at(stage, "Posters in private", poster)
    ana.presses("Ask in private instead", school)
    ben.follows("Answer in private", school)
    assert "1 of 3" in ben.chat.last
    ana.follows("Something is not OK", school)
    ana.presses(poster)
    ana.presses("Take it out")
    assert everywhere(stage, poster) == []
    ben.presses("As hoped")
    assert "2 of 2" in ben.chat.last
    ben.presses("A lot")
    assert "you have answered everything" in ben.chat.last
    assert poster not in "".join(ben.chat.texts)


def test_the_name_of_joined_answers_is_not_its_first_authors(stage: Stage) -> None:
    school, (ana, ben, _clara, _dora, emil) = at_harvest(stage)
    ben.presses("Join answers", school)
    for label in ("✓ 1. The circle", "✓ 4. Parents asked", "2. The bell is too loud", "3. There was never", "Join them"):
        ben.presses(label, school)
    emil.replies("Dora is too noisy", "What shall it be called?", school)
    ben.follows("Something is not OK", school)
    ben.presses("Dora is too noisy")
    assert "Withdraw" not in str(ben.chat.buttons), "the words are not his"
    before = len(ben.chat.texts)
    ana.follows("Something is not OK", school)
    ana.presses("Dora is too noisy")
    ana.presses("Take it out")
    assert "Dora" not in school.board
    assert "The bell is too loud\nBen" in school.board, "his answer stays"
    assert len(ben.chat.texts) == before, "he is not told about words of others"
    ben.follows("Something is not OK", school)
    ben.presses("The bell is too loud")
    ben.presses("Withdraw")
    assert "The bell is too loud" not in school.board


def test_questions_about_lessons_and_insights_go_with_them(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = at_lessons(stage)
    ben.presses("Word 2", school)
    ana.follows("Something is not OK", school)
    ana.presses("There was never enough time")
    ana.presses("Take it out")
    assert "never enough time" not in "".join(school.texts), "how Ben would word it is asked no more"

    ana.presses("Take 1 as it is", school)
    for label, asked in (
        ("Change A", "how shall this lesson read?"),
        ("Delete A", "shall this lesson go?"),
        ("Who sees A", "🌍"),
    ):
        clara.presses(label, school)
        assert asked in school.last
        assert "The circle brings us together" in school.last
    ana.follows("Something is not OK", school)
    message, _lesson = ana.chat.with_button("The circle brings us together")
    same = [one for one in buttons_of(message) if "The circle brings us together" in one["text"]]
    ana.presses_on(message, same[-1], ana.chat)
    assert "Answer" in ana.chat.last, "what was made of it stands before it"
    ana.presses("Take it out")
    assert "Our lessons" not in school.board, "a lesson in the words of an answer goes with it"
    assert "The circle brings us together" not in "".join(school.texts)


def test_what_every_beginning_told_of_a_lesson_is_emptied(stage: Stage) -> None:
    school, (ana, *_rest) = at_lessons(stage)
    ana.replies_to_board("Never sit beside Tim", school)
    stage.goes_on(ana, school)
    stage.goes_on(ana, school)
    ana.presses("Begin the next cycle", school)

    def over(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        run = cycles.open_run(session, cycle.id)
        assert run is not None
        run.step = "seeds"

    with_store(stage, over)
    ana.says("/next", school)
    ana.presses("Begin the next cycle", school)
    for number in (2, 3):
        assert "Never sit beside Tim" in school.saying(f"Cycle {number} begins")["text"]
    ana.follows("Something is not OK", school)
    ana.presses("Never sit beside Tim")
    ana.presses("Take it out")
    assert "✓ Taken out." in ana.chat.last
    assert "Never sit beside Tim" not in "".join(school.texts)


def test_a_value_that_hurts_is_taken_out_wherever_it_stands(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = at_attainment(stage, "Values")
    insult = "Tim has no brain"
    clara.replies_to_board("3 of 5 days", school)
    ben.replies_to_board(insult, school)
    ben.presses("Yes, note it like that", school)
    clara.presses("👍 Tim", school)
    assert f"We reached: {insult}" in school.board
    clara.presses("Tell the value", school)
    assert insult in school.last
    ana.replies_to_board("4 of 5 days", school)
    ana.presses("👍 Tim", school)
    clara.follows("Something is not OK", school)
    stage.goes_on(ana, school)
    ana.says("/summary", school)
    assert insult in school.last

    clara.presses(insult)
    assert "Value that we reached · Ben" in clara.chat.last
    clara.presses("Tell the moderators")
    ana.presses("Look at it")
    ana.presses("Take it out")
    assert "A moderator of “Values” has taken out what you wrote" in ben.chat.last
    assert everywhere(stage, insult) == []
    assert insult not in "".join(school.texts)
    assert "• 3 of 5 days (Clara)" in school.saying("Told, but nobody has confirmed it yet")["text"], "what others told stays"


def test_what_was_offered_as_a_seed_goes_with_the_action_or_concern(stage: Stage) -> None:
    school, (ana, *_rest) = at_lessons(stage)
    poster, worry = "Posters against Tim", "Tim spoils it all"

    def earlier(session: Session) -> None:
        cycle = cycle_of(session, school.id)
        session.exec(
            select(Action).where(Action.cycle_id == cycle.id, Action.title == "Poster with our rules")
        ).one().title = poster
        run = StepRun(
            cycle_id=cycle.id, step="agreement", opened_at=cycle.started_at, closed_at=cycle.started_at, ended=Ended.DONE
        )
        session.add(run)
        session.flush()
        session.add(Concern(run_id=run.id, cycle_id=cycle.id, choice=Choice.CONCERN, reason=worry))

    with_store(stage, earlier)
    stage.goes_on(ana, school)
    assert poster in school.board
    assert worry in school.board
    ana.presses("1", school)
    ana.presses("2", school)
    ana.follows("Something is not OK", school)
    stage.goes_on(ana, school)
    assert f"{poster}\n🌰 {worry}" in school.saying("From here the next cycle grows")["text"]
    ana.says("/summary", school)
    assert worry in school.last
    for text, sort in ((poster, "Action"), (worry, "Concern")):
        if ana.chat.buttons.count(text) < 2:
            ana.presses("Page 2 ▶")
        listed, _first = ana.chat.with_button(text)
        ana.presses_on(listed, [button for button in buttons_of(listed) if button["text"] == text][-1], ana.chat)
        assert sort in ana.chat.last
        ana.presses("Take it out")
        assert everywhere(stage, text) == []
        assert text not in "".join(school.texts)
