"""Results and reflection: how far a group got, what each saw, what they keep, and what grows on, as people do it."""

from sqlmodel import Session, select

from bot.store.reflections import Reflection
from tests.conversations.practice import GOAL, REVIEW, answers, at_attainment, at_harvest, at_lessons, at_reflection, everywhere
from tests.conversations.stored import cycle_of, with_store
from tests.conversations.test_times import in_full
from tests.script import Stage, buttons_of, words_of

# --- How far did we get? ----------------------------------------------------------------------------------------------


def test_the_goal_and_each_action_are_asked_about_in_polls(stage: Stage) -> None:
    school, (ana, ben, clara, dora, emil) = at_attainment(stage)
    assert [poll["question"] for poll in school.polls] == [
        f"How far did we get with our goal? “{GOAL}”",
        "Did it help? “Morning circle”",
        "Did it help? “Poster with our rules”",
    ], "what is done is asked about first"
    assert not any(poll["is_anonymous"] for poll in school.polls)
    assert GOAL in school.board
    assert "0 of 5 people have voted" in school.board

    ana.votes("How far", "As hoped", school)
    ben.votes("How far", "Less than hoped", school)
    assert "The goal: between “Less than hoped” and “As hoped”" in school.board
    clara.votes("How far", "Less than hoped", school)
    assert "The goal: Less than hoped\nLess than hoped 2 · As hoped 1" in school.board
    emil.votes("Morning circle", "A lot", school)
    dora.votes("Morning circle", "A lot", school)
    dora.votes("Morning circle", None, school)
    assert "• Morning circle: A lot 1" in school.board
    assert "4 of 5 people have voted" in school.board
    assert "Dora" not in school.board, "who has not voted is nobody's business"

    assert "Ana can do this" in stage.goes_on(ben, school)
    stage.goes_on(ana, school)
    result = school.saying("The goal: Less than hoped")["text"]
    assert "Morning circle: A lot 1" in result
    assert all(poll["is_closed"] for poll in school.polls)


def test_the_value_reached_is_told_by_reply_or_button_and_can_be_changed(stage: Stage) -> None:
    school, (ana, ben, clara, dora, emil) = at_attainment(stage)
    ben.replies_to_board("3 of 5 days", school)
    assert "Thank you, Ben: 3 of 5 days. It counts when a moderator or somebody else presses 👍." in school.last
    assert "• 3 of 5 days (Ben)" in school.board
    assert "We reached" not in school.board, "one voice alone does not decide the result"
    assert "somebody else has to confirm it" in ben.presses("👍 That is right", school)

    emil.presses("Tell the value", school)
    clara.replies("I think 5", "Emil, which value did we reach?", school)
    assert "That question was for Emil" in school.last
    emil.replies("4 of 5 days", "Emil, which value did we reach?", school)
    assert "• 3 of 5 days (Ben)\n• 4 of 5 days (Emil)" in school.board, "side by side"

    clara.presses("👍 3 of 5 days", school)
    assert "We reached: 3 of 5 days" in school.board
    assert "✓ 3 of 5 days (Ben)\n• 4 of 5 days (Emil)" in school.board
    assert "A value is confirmed already" in dora.presses("👍 4 of 5 days", school), "two jokers do not turn it over"
    ana.presses("👍 4 of 5 days", school)
    assert "We reached: 4 of 5 days" in school.board
    assert "• 3 of 5 days (Ben)\n✓ 4 of 5 days (Emil)" in school.board, "nothing that somebody said is lost"

    ana.replies_to_board("We were really good, and I would like to tell you more about it. " * 5, school)
    assert "that is long for a value" in school.last
    assert "We reached: 4 of 5 days" in school.board
    stage.goes_on(ana, school)
    assert "• 3 of 5 days (Ben)" in school.saying("We reached: 4 of 5 days")["text"]


def test_the_moderators_own_value_counts_and_a_joke_does_not_replace_it(stage: Stage) -> None:
    school, (ana, ben, clara, _dora, emil) = at_attainment(stage)
    ana.replies_to_board("4 of 5 days", school)
    assert "✓ Noted, Ana: we reached 4 of 5 days." in school.last
    ben.replies_to_board("1000 Kinder", school)
    assert "Ben, “1000 Kinder” is very far from what stands in our goal" in school.last
    assert GOAL in school.last
    assert "1000" not in school.board
    assert "for somebody else" in clara.presses("Yes, note it like that", school)
    ben.presses("Yes, note it like that", school)
    assert "We reached: 4 of 5 days" in school.board
    assert "✓ 4 of 5 days (Ana)\n• 1000 Kinder (Ben)" in school.board

    assert "Ben or a moderator can do this." in emil.presses("🗑 Take it back", school)
    ben.presses("🗑 Take it back", school)
    assert "1000" not in school.board
    late, button = next((m, b) for m in school.messages for b in buttons_of(m) if "🗑" in b["text"] and "4 of 5" in words_of(m))
    assert "Ana or a moderator" in ben.presses_on(late, button, school)
    ana.presses_on(late, button, school)
    assert "We reached" not in school.board
    assert "not there any more" in ana.presses_on(late, button, school)


def test_a_value_that_nobody_confirmed_is_said_to_be_so(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(stage)
    ben.replies_to_board("3 of 5 days", school)
    ben.replies_to_board("4 of 5 days", school)
    assert "• 4 of 5 days (Ben)" in school.board
    assert "3 of 5 days (Ben)" not in school.board, "one's own newer word takes the place of the one before"
    stage.goes_on(ana, school)
    result = school.saying("Told, but nobody has confirmed it yet")["text"]
    assert "• 4 of 5 days (Ben)" in result
    assert "We reached" not in result


def test_each_value_that_stands_there_has_its_button_and_ones_newest_word_is_ones_only_one(stage: Stage) -> None:
    school, (ana, ben, clara, dora, emil) = at_attainment(stage, "Many values")
    fay = stage.person("Fay")
    fay.joins(school)
    for days, one in enumerate((ben, clara, dora, emil, fay)):
        one.replies_to_board(f"{days} of 5 days", school)
    for days in range(5):
        assert school.with_button(f"👍 {days} of 5 days")
        assert f"👍 {days} of 5 days" in str(buttons_of(school.saying("How far did we get?")))
    ana.presses("👍 0 of 5 days", school)
    ben.replies_to_board("5 of 5 days", school)
    assert "✓ 0 of 5 days (Ben)" in school.board
    assert "• 5 of 5 days (Ben)" in school.board
    ben.replies_to_board("0 of 5 days", school)
    assert "5 of 5 days (Ben)" not in school.board, "he has come back to his first word"
    assert "✓ 0 of 5 days (Ben)" in school.board


def test_words_that_name_no_amount_are_asked_about_before_they_count(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = at_attainment(stage)
    ben.replies_to_board("banana", school)
    assert "Ben, I find no number or amount in “banana”." in school.last
    assert GOAL in school.last
    assert "banana" not in school.board
    assert "for somebody else" in clara.presses("Yes, note it like that", school)
    ben.replies("4 of 5 days", "I find no number", school)
    assert "• 4 of 5 days (Ben)" in school.board

    ana.replies_to_board("the poster is up", school)
    ana.presses("Yes, note it like that", school)
    assert "We reached: the poster is up" in school.board
    assert "answered already" in ana.presses("Yes, note it like that", school)


def test_whoever_sends_next_too_early_is_told_to_send_it_once_more(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(stage)
    ben.votes("How far", "As hoped", school)
    ana.says("/next", school)
    assert "0 of 5 people have taken part" in school.last, "nobody has answered all polls"
    assert "To go on all the same, send /next once more." in school.last
    ana.replies("I see", "send /next once more", school)
    assert "To say something, reply to the board: /status shows it here." in school.last
    stage.clock.advance(minutes=1)
    ana.says("/next", school)
    assert "Private reflection" in school.board


def test_looking_back_closes_without_any_vote(stage: Stage) -> None:
    school, (ana, *_rest) = at_attainment(stage)
    stage.goes_on(ana, school)
    assert school.saying("Nobody voted, so there is no result in numbers")
    assert "Private reflection" in school.board


def test_polls_that_are_asked_again_and_not_answered_leave_the_result(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(stage)
    ben.votes("How far", "More than hoped", school)
    stage.goes_on(ana, school)
    ana.says("/back we forgot the value", school)
    assert "keeps the one from last time" in school.board
    assert len(school.polls) == 6
    stage.goes_on(ana, school)
    assert school.saying("The goal: More than hoped")


def test_skipping_the_look_back_stops_its_polls(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(stage)
    ben.votes("How far", "As hoped", school)
    ana.says("/next the bell rings", school)
    assert "Private reflection" in school.board
    assert {poll["is_closed"] for poll in school.polls} == {True}
    ana.says("/summary", school)
    assert "How far we got: As hoped" in school.last, "the votes that came count"


# --- Private reflection -----------------------------------------------------------------------------------------------


def test_the_questions_come_one_at_a_time_and_each_answer_says_who_sees_it(stage: Stage) -> None:
    school, (_ana, ben, *_rest) = at_reflection(stage)
    ben.follows("Reflect in private", school)
    assert "looking back · 1 of 8" in ben.chat.last
    ben.says("The circle")
    assert "everyone in “Riverside School” reads it at the harvest, with your name" in ben.chat.last
    assert "I do not keep who wrote it" in ben.chat.last
    assert "others might guess who wrote it" in ben.chat.last, "fewer than three have finished"
    ben.says("The morning circle")
    ben.presses("With my name")
    assert "The circle" in ben.chat.last, "the other answer waits for a choice before the next question"
    ben.presses("Do not keep it")
    ben.presses("Skip")
    assert "2 of 8" in ben.chat.last
    assert "1 answer is shared so far" in school.board
    assert "Ben" not in school.board
    assert "The morning circle" not in "".join(school.texts)

    for number in range(3, 9):
        ben.presses("Skip")
        assert f"{number} of 8" in ben.chat.last
    ben.presses("Back")
    assert "7 of 8" in ben.chat.last
    ben.presses("Skip")
    answers(ben, "Meet earlier", "Only me")
    assert "That was the last question. Thank you" in ben.chat.last
    assert "1 of 5 people have been through the questions" in school.board
    assert "1 answer is shared so far" in school.board, "what is for Ben alone is not counted"


def test_a_reflection_can_rest_for_days_and_go_on(own_stage: Stage) -> None:
    school, (_ana, ben, *_rest) = at_reflection(own_stage)
    ben.follows("Reflect in private", school)
    answers(ben, "The circle", "With my name")
    ben.presses("Go on later")
    assert "I remember where you are" in ben.chat.last
    ben.says("Is anybody there?")
    assert "I did not keep this" in ben.chat.last

    own_stage.clock.advance(days=4)
    own_stage.bot.restart()
    ben.says("/my")
    ben.follows("Take part in “Private reflection”")
    assert "2 of 8" in ben.chat.last

    ben.says("Too little time")
    ben.follows("Reflect in private", school)
    assert "Too little time" in ben.chat.last, "an answer that waits for a choice is not lost"
    ben.presses("Anonymously")
    assert "3 of 8" in ben.chat.last

    ben.presses("Skip")
    ben.presses("Skip")
    assert "5 of 8" in ben.chat.last
    ben.presses("Back")
    assert "4 of 8" in ben.chat.last
    ben.presses("Go on later")
    own_stage.clock.advance(days=3)
    own_stage.bot.restart()
    ben.follows("Reflect in private", school)
    assert "4 of 8" in ben.chat.last, "the question that Ben went back to"
    ben.presses("Back")
    assert "3 of 8" in ben.chat.last, "what was skipped can still be answered"
    answers(ben, "We listened to each other", "With my name")
    assert "4 of 8" in ben.chat.last


def test_anonymous_is_anonymous(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_reflection(stage)
    secret = "I was afraid of the older ones"
    ben.says(f"/note {secret}")
    ben.follows("Reflect in private", school)
    ben.says("Ich hatte solche Angst vor den Großen, dass ich nichts gesagt habe")
    assert "Your group writes in English" in ben.chat.last, "the language of an answer may tell whose it is"
    ben.presses("Do not keep it")
    ben.presses("Take note 1")
    assert secret in ben.chat.last
    assert "Your group writes in English" not in ben.chat.last
    ben.presses("Anonymously")

    def look(session: Session) -> None:
        mine = select(Reflection).where(Reflection.cycle_id == cycle_of(session, school.id).id, Reflection.text == secret)
        one = session.exec(mine).one()
        assert one.author_id is None
        assert one.key_hash is not None

    with_store(stage, look)
    traces = everywhere(stage, secret)
    assert traces == ["reflection"], "neither the note nor a draft nor a question knows the text any more"

    ben.presses("Change")
    ben.says("/cancel")
    ben.presses("Change")
    ben.says("I was a bit afraid of the older ones")
    assert everywhere(stage, "a bit afraid") == ["reflection"]
    assert "✓ Changed" in ben.chat.last
    stage.goes_on(ana, school)
    assert "I was a bit afraid of the older ones\nanonymous" in school.board
    assert "Ben" not in school.board


def test_only_the_author_changes_until_the_harvest_and_withdraws_at_any_time(stage: Stage) -> None:
    school, (ana, ben, clara, _dora, emil) = at_reflection(stage)
    ben.follows("Reflect in private", school)
    answers(ben, "The circle", "Anonymously")
    stored = ben.chat.saying("Stored anonymously")
    clara.follows("Reflect in private", school)
    clara.replies_to_board("The songs", school)
    ben.presses("What went well", school)
    assert "That question was for Clara" in ben.window, "the question after a reply is Clara's"
    clara.presses("What went well", school)
    assert "✓ Noted, Clara" in school.last
    ben.presses("Withdraw", school)
    assert "Only the person who wrote this" in ben.window
    assert "2 answers are shared so far" in school.board
    clara.presses("Withdraw", school)
    assert "1 answer is shared so far" in school.board

    emil.says("/start")
    emil.follows("Reflect in private", school)
    answers(emil, "I am leaving, and this stays", "Anonymously")
    left, key = emil.chat.with_button("Withdraw")
    change = next(b for b in buttons_of(left) if "Change" in b["text"])
    emil.leaves(school)
    assert "a group that you are not in" in emil.presses_on(left, change, emil.chat)
    assert "Withdrawn and deleted" in emil.presses_on(left, key, emil.chat) + emil.chat.last
    assert everywhere(stage, "this stays") == []

    stage.goes_on(ana, school)
    withdraw = next(b for b in buttons_of(stored) if "Withdraw" in b["text"])
    assert "This step is over" in ben.presses_on(stored, next(b for b in buttons_of(stored) if "Change" in b["text"]), ben.chat)
    assert "Withdrawn and deleted" in ben.presses_on(stored, withdraw, ben.chat), "as long as the cycle runs"
    assert "The circle" not in school.board


def test_an_answer_that_waits_for_its_choice_when_the_step_ends_is_kept_for_its_author_alone(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_reflection(stage)
    ben.follows("Reflect in private", school)
    ben.says("I nearly gave up")
    stage.goes_on(ana, school)
    assert "I kept it for you alone" in ben.chat.last
    assert "Nothing was shared in writing" in school.board
    assert everywhere(stage, "nearly gave up") == ["reflection"]
    ben.presses("With my name")
    assert "sent already, or it was dropped" in ben.window
    ben.says("/my")
    ben.presses("What I wrote when looking back")
    assert any("I nearly gave up" in text and "only you" in text for text in ben.chat.texts[-2:])
    ana.says("/my")
    assert not any("What I wrote" in label for label in ana.chat.buttons)


def test_notes_are_offered_and_taken_over_at_any_question(stage: Stage) -> None:
    school, (_ana, ben, clara, *_rest) = at_reflection(stage)
    ben.says("/note The parents liked it")
    ben.says("/note Too much paper")
    ben.follows("Reflect in private", school)
    assert "1. The parents liked it" in ben.chat.saying("Your notes from the way")["text"]
    notes = ben.chat.saying("Your notes from the way")
    first = buttons_of(notes)[0]
    ben.presses("Skip")
    ben.presses("My 2 notes")
    ben.presses("Take note 2")
    assert "What was hard" in ben.chat.last
    assert "Too much paper" in ben.chat.last
    ben.presses("With my name")
    ben.presses("My 1 note")
    assert "Too much paper" not in ben.chat.last
    ben.presses_on(notes, first, ben.chat)
    ben.presses("Do not keep it")
    assert any("My 1 note" in text or "The parents liked it" in text for text in [*ben.chat.buttons, *ben.chat.texts[-2:]])

    clara.follows("Reflect in private", school)
    assert "Your notes" not in "".join(clara.chat.texts), "notes are nobody else's"


def test_pressing_twice_or_from_outside_stores_nothing_twice(stage: Stage) -> None:
    school, (_ana, ben, *_rest) = at_reflection(stage)
    ben.says("/note The parents liked it")
    ben.follows("Reflect in private", school)
    ben.presses("Take note 1")
    ben.presses("Take note 1")
    asked, button = ben.chat.with_button("With my name")
    ben.presses_on(asked, button, ben.chat)
    assert "sent already, or it was dropped" in ben.presses_on(asked, button, ben.chat)
    assert "1 answer is shared so far" in school.board
    assert "used already" in ben.presses("Take note 1")

    link = next(b["url"] for m in reversed(school.messages) for b in buttons_of(m) if "Reflect in private" in b["text"])
    stranger = stage.person("Sam")
    stage.playground.post(f"/control/people/{stranger.id}/open", link=link)
    stage.playground.settle()
    assert "a group that you are not in" in stranger.chat.last
    stranger.says("/start reflect_zz!")
    assert "is not there any more" in stranger.chat.last
    stranger.says("/start lesson")
    assert "is not there any more" in stranger.chat.last


def test_two_groups_do_not_mix(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_reflection(stage)
    other = stage.started("Hill School", [ben, stage.person("Finn")])
    ben.follows("Reflect in private", school)
    ben.follows("Write in private", other)
    ben.says("The stairs are dangerous")
    ben.presses("Hill School: Experiences")
    ben.presses("It keeps coming back")
    assert "“Hill School”" in ben.chat.last
    ben.presses("With my name")
    ben.presses("Skip")
    assert "Riverside School · looking back · 2 of 8" in ben.chat.last
    answers(ben, "The bell", "With my name")
    stage.goes_on(ana, school)
    assert "The bell" in school.board
    assert "stairs" not in school.board


# --- Harvest ----------------------------------------------------------------------------------------------------------


def test_the_harvest_shows_what_was_shared_by_question_and_nothing_else(stage: Stage) -> None:
    school, (ana, _ben, _clara, dora, emil) = at_harvest(stage)
    board = school.board
    assert "🌟 What went well\n\n1. The circle brings us together\nAna" in board
    assert "🧗 What was hard\n\n2. The bell is too loud\nBen\n\n3. There was never enough time\nanonymous" in board
    assert "🎁 What surprised us\n\n4. Parents asked for a circle at home\nClara" in board
    assert "proud" not in "".join(school.texts), "what is for one alone is not shown"

    dora.presses("1", school)
    assert dora.window == "✓ A vote on no. 1. 2 left."
    emil.presses("4", school)
    emil.presses("1", school)
    assert "2 of 5 people have voted" in school.board
    stage.goes_on(ana, school)
    result = school.saying("This is what matters most to us")["text"]
    assert "1. The circle brings us together (🌟 What went well) (2 votes)" in result
    assert "2. Parents asked for a circle at home" in result
    assert "The same number" not in result
    assert "This was shared, too:\n• The bell is too loud\n• There was never enough time" in result


def test_a_harvest_without_answers_or_without_votes_can_be_closed(stage: Stage) -> None:
    school, (ana, *_rest) = at_reflection(stage)
    stage.goes_on(ana, school)
    assert "Nothing was shared in writing" in school.board
    stage.goes_on(ana, school)
    assert "Lessons" in school.board

    other, (ana, *_rest) = at_harvest(stage)
    stage.goes_on(ana, other)
    assert "• The bell is too loud" in other.saying("Nobody voted, so you choose yourselves")["text"]
    assert "What mattered most" not in other.board


# --- Lessons ----------------------------------------------------------------------------------------------------------


def test_insights_become_lessons_as_they_are_or_reworded(stage: Stage) -> None:
    school, (ana, ben, clara, _dora, emil) = at_lessons(stage)
    assert "1. The circle brings us together (3 votes)" in school.board
    assert "2. There was never enough time (1 vote)" in school.board
    assert "bell" not in school.board, "nobody voted for it"

    message, button = school.with_button("Take 1 as it is")
    ana.presses_on(message, button, school)
    assert "A. The circle brings us together\nseen by: only us" in school.board
    ben.presses_on(message, button, school)
    assert "This one is a lesson already" in ben.window

    ben.presses("Word 2", school)
    clara.replies("Plan less", "Ben, how would you word this", school)
    assert "That question was for Ben" in school.last
    ben.replies("Plan half of what you wish for. #Time #planning", "Ben, how would you word this", school)
    assert "A. Plan half of what you wish for.\n#time #planning · seen by: only us" in school.board
    assert "B. The circle brings us together" in school.board, "the alphabet, not the order of writing"

    emil.replies_to_board("Ask the youngest first", school)
    assert "✓ Thank you, Emil" in school.last
    assert "A. Ask the youngest first" in school.board
    assert "Emil" not in school.board


def test_the_group_decides_who_sees_a_lesson(stage: Stage) -> None:
    school, people = at_lessons(stage)
    ana, ben, *_rest = people
    ana.presses("Take 1 as it is", school)
    ben.presses("Who sees A", school)
    assert "Then people in other groups can read it, whom you do not know." in school.last
    assert "seen by: only us" in school.board, "one press shows nothing to strangers"
    assert "Somebody else of you presses this, or a moderator" in ben.presses("Yes, show it to strangers too", school)
    people[2].presses("Yes, show it to strangers too", school)
    assert "seen by: everyone on this bot" in school.board
    ben.presses("Who sees A", school)
    assert "seen by: only us" in school.board, "back is one press"
    ana.presses("Who sees A", school)
    ana.presses("No, only our group", school)
    assert "seen by: only us" in school.board


def test_what_strangers_may_read_was_agreed_for_the_words_as_they_were(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = at_lessons(stage)
    ana.replies_to_board("Begin with a song. " * 60, school)
    ana.presses("Who sees A", school)
    assert school.last.count("Begin with a song.") == 60, "whoever agrees reads it whole"
    early = school.with_button("Yes, show it to strangers too")
    ana.presses_on(*early, school)
    assert "seen by: everyone on this bot" in school.board

    ben.presses("Change A", school)
    ben.replies("Begin with a song, says Mr. Miller.", "how shall this lesson read?", school)
    assert "✓ Changed. Only your group sees it for now" in school.last
    assert "Begin with a song, says Mr. Miller." in school.last
    assert "A. Begin with a song, says Mr. Miller.\nseen by: only us" in school.board
    ben.presses("Change A", school)
    ben.replies("Begin with a quiet song.", "how shall this lesson read?", school)
    assert school.last == "✓ Changed.", "it was ours alone"

    clara.presses_on(*early, school)
    assert "seen by: only us" in school.board, "that question showed other words"
    assert "Begin with a quiet song." in school.last
    ana.presses("Yes, show it to strangers too", school)
    assert "A. Begin with a quiet song.\nseen by: everyone on this bot" in school.board


def test_the_core_team_and_the_author_change_lessons_others_do_not(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_lessons(stage)
    guest = stage.person("Gita")
    guest.joins(school)
    guest.says("/start")
    guest.presses("Take 1 as it is", school)
    assert "Whoever is counted in words the lessons" in guest.window
    guest.follows("Write in private", school)
    guest.says("Rain is no reason to stay in")
    assert "without your name" in guest.chat.last
    assert "A. Rain is no reason to stay in" in school.board
    guest.presses("Change A", school)
    assert "Whoever is counted in words the lessons" in guest.window
    guest.presses("Change")
    guest.says("Rain is no reason to stay inside")
    assert "A. Rain is no reason to stay inside" in school.board

    ben.presses("Delete A", school)
    assert "Ben asks: shall this lesson go?" in school.last
    ben.presses("Keep it", school)
    ben.presses("Delete A", school)
    assert "Somebody else of you presses this" in ben.presses("Yes, delete it", school)
    assert "Rain" in school.board
    ana.presses("Yes, delete it", school)
    assert "Rain" not in school.board
    stage.goes_on(ana, school)
    assert school.saying("No lessons were written down")
    guest.says("Another one")
    assert "I did not keep this" in guest.chat.last


# --- Seeds, the end, and the next cycle -------------------------------------------------------------------------------


def test_what_should_grow_from_here_ends_the_cycle_and_begins_the_next(stage: Stage) -> None:
    school, (ana, ben, clara, dora, emil) = at_lessons(stage)
    ana.presses("Take 1 as it is", school)
    stage.goes_on(ana, school)
    board = school.board
    assert "1. Poster with our rules\nplanned, not done yet" in board
    assert "2. There was never enough time\nit was hard" in board
    assert "3. Parents asked for a circle at home\nit surprised us" in board, "what nobody could aim at is always offered"
    assert "4. A quiet corner\nan idea that we did not choose" in board
    assert "Morning circle" not in board

    message, button = school.with_button("1")
    clara.presses_on(message, button, school)
    dora.presses_on(message, button, school)
    assert "1. Poster with our rules\n✓ chosen" in school.board, "two presses at once are one"
    clara.presses("2", school)
    clara.presses("✓ 2", school)
    emil.replies_to_board("A circle for parents", school)
    assert "2 seeds are chosen" in school.board
    dora.replies_to_board("Nonsense", school)
    late, drop = school.with_button("Take it back")
    emil.presses_on(late, drop, school)
    assert "Nonsense" not in school.board, "somebody of the core team may do that"

    pictures = len(school.pictures)
    stage.goes_on(ana, school)
    last = school.saying("🌰 A circle for parents")["text"]
    assert "🌰 Poster with our rules" in last
    assert "never enough time" not in last
    assert len(school.pictures) == pictures + 1
    thanks = school.last
    assert "For carrying what we planned: Ben" in thanks
    assert "For telling, voting and deciding: Ana, Ben, Clara, Dora, Emil" in thanks
    assert "Check-out" in thanks

    assert "Ana can do this" in ben.presses("Begin the next cycle", school)
    ana.presses("Begin the next cycle", school)
    assert "🍎 The circle brings us together" in school.saying("Cycle 2 begins")["text"]
    board = school.board
    assert "🌰 We planned this and have not done it yet: Poster with our rules" in board
    assert "🌰 A circle for parents" in board
    assert "The next cycle has begun already" in ana.presses("Begin the next cycle", school)
    assert len([text for text in school.texts if "Cycle 2 begins" in text]) == 1

    clara.replies_to_board("The hall is cold", school)
    stage.goes_on(ana, school)
    assert "A circle for parents" in school.board


def test_an_unmet_goal_is_offered_as_a_seed(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_attainment(stage)
    ben.votes("How far", "Much less", school)
    for _ in range(4):
        stage.goes_on(ana, school)
    assert f"1. {GOAL}\nour goal: not fully reached" in school.board


# --- /summary ---------------------------------------------------------------------------------------------------------


def test_the_summary_shows_what_is_there_at_any_time(stage: Stage) -> None:
    people = stage.people("Ana", "Ben")
    young = stage.started("Hill School", people)
    people[0].says("/summary", young)
    assert "Hill School · cycle 1" in young.last
    assert "No goal yet" in young.last
    assert "Plan" not in young.last

    school, (ana, ben, *_rest) = at_lessons(stage)
    ana.presses("Take 1 as it is", school)
    ana.says("/back the value", school)
    ana.says("/back the value", school)
    ana.says("/back the value", school)
    ben.votes("How far", "As hoped", school)
    ana.replies_to_board("4 of 5 days", school)
    ben.says("/summary", school)
    text = school.last
    assert f"Goal: {GOAL}" in text
    assert f"We look back on {in_full(REVIEW)}." in text
    assert "• Morning circle: ✓ done (Ben)\n   What came of it: Everyone is there on time" in text
    assert "• Poster with our rules: planned for Thu 8 Jan, still open" in text
    assert "How far we got: As hoped (As hoped 1)\nWe reached: 4 of 5 days" in text
    assert "🍎 The circle brings us together" in text

    ben.says("/summary")
    assert "Riverside School · cycle 1" in ben.chat.last
    stranger = stage.person("Sam")
    stranger.says("/summary")
    assert "You are in no group" in stranger.chat.last
