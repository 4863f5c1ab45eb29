"""From experiences to a shared goal: the vote, the wordings, the SMART check and the consent, as people do them."""

import re
from datetime import timedelta
from typing import Any

from tests.conversations.stored import cycles_of, rows
from tests.script import Chat, Person, Stage, buttons_of, words_of

CIRCLE = "By the end of March every pupil of 8b speaks in the talking circle twice a week"


def group_at_focus(stage: Stage) -> tuple[Chat, list[Person]]:
    """Five people who have told three experiences. Ana moderates; Emil has never opened the private chat."""
    people = stage.people("Ana", "Ben", "Clara", "Dora", "Emil")
    ana, ben, clara, dora, _emil = people
    school = stage.group("Riverside School", people)
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.presses("London", school)
    ana.presses("In this chat", school)
    for one in people:
        one.presses("Count me in", school)
    for one in (ana, ben, clara, dora):
        one.says("/start")
    stage.goes_on(ana, school)
    ana.replies_to_board("Homework is copied in the break", school)
    ben.replies_to_board("It is noisy after lunch", school)
    clara.replies_to_board("The little ones do not dare to ask", school)
    stage.goes_on(ana, school)
    stage.goes_on(ana, school)
    assert "Focus" in school.board
    return school, people


def test_three_votes_are_hidden_until_the_vote_is_closed(stage: Stage) -> None:
    school, (ana, ben, clara, _dora, emil) = group_at_focus(stage)
    assert "0 of 5 people have voted" in school.board

    assert "Nobody has voted yet" in stage.goes_on(ana, school)

    ben.presses("2", school)
    ben.presses("2", school)
    assert ben.window == "✓ A vote on no. 2. 1 left."
    assert ben.presses("My votes", school) == "You have put: 2 votes on no. 2. 1 vote left."
    assert ben.presses("1", school) == "✓ A vote on no. 1. None left."
    assert ben.presses("My votes", school).startswith("You have put: 1 vote on no. 1, 2 votes on no. 2. None left.")
    assert "You have not voted yet" in clara.presses("My votes", school)
    assert "All your votes are used" in ben.presses("3", school)
    assert "1 of 5 people have voted" in school.board

    emil.presses("3", school)
    emil.replies_to_board("I would like the third", school)
    assert "This board is answered with its buttons" in school.last
    assert "votes)" not in school.board, "nobody sees how the vote stands"
    assert "Ben" not in school.board
    assert "all 3 votes again" in emil.presses("Take mine back", school)
    assert "You have not voted yet" in emil.presses("Take mine back", school)

    assert "Ana can do this" in stage.goes_on(ben, school)
    clara.presses("3", school)
    focus = school.board
    stage.goes_on(ana, school)
    result = school.saying("This is what matters most to us")["text"]
    assert "1. It is noisy after lunch (2 votes)\n▰▰▰▰▰▰▰▰" in result
    assert "(1 vote)\n▰▰▰▰▱▱▱▱" in result
    assert "first place is shared" not in result, "a tie behind the first place does not matter"
    assert "2. Homework is copied in the break (1 vote)" in result
    assert "2. The little ones do not dare to ask (1 vote)" in result
    assert focus not in school.texts


def test_the_board_says_when_everyone_has_used_all_votes(stage: Stage) -> None:
    school, people = group_at_focus(stage)
    for person in people:
        assert "Everyone has answered" not in school.board
        for _ in range(3):
            person.presses("1", school)
    assert "5 of 5 people have voted" in school.board
    assert "Everyone has answered. The next step comes at" in school.board


def test_a_vote_can_be_cast_in_private_and_comes_to_nothing_when_it_is_late(stage: Stage) -> None:
    school, (ana, ben, clara, *_) = group_at_focus(stage)
    ben.says("/my")
    ben.follows("Take part in “Focus”")
    assert "2. It is noisy after lunch" in ben.chat.last
    assert "A vote on no. 2" in ben.presses("2")
    assert "1 vote on no. 2" in ben.presses("My votes")
    assert "1 of 5 people have voted" in school.board

    message, button = school.with_button("3")
    stage.goes_on(ana, school)
    assert "This step is over" in clara.presses_on(message, button, school)
    assert "This step is over" in ben.presses("2")


def test_who_voted_for_what_is_forgotten_also_when_the_vote_is_skipped(stage: Stage) -> None:
    school, (ana, ben, *_) = group_at_focus(stage)
    ben.presses("2", school)
    assert kept(stage, "vote", "person_id", ben)
    ana.says("/next we know it already", school)
    assert "Skipped by the moderator: we know it already" in "".join(school.texts)
    assert not kept(stage, "vote", "person_id", ben)
    assert "1. It is noisy after lunch (1 vote)" in school.board


# --- wordings ---------------------------------------------------------------------------------------------------------


def kept(stage: Stage, table: str, column: str, person: Person) -> list[Any]:
    """The rows of a table that name this person."""
    return rows(stage, f"SELECT * FROM {table} WHERE {column} = {person.id}")


def group_at_wordings(stage: Stage, title: str) -> tuple[Chat, list[Person]]:
    """Four people who want to word their goal. Ana moderates; Dora has never opened the private chat."""
    people = stage.people("Ana", "Ben", "Clara", "Dora")
    ana, ben, clara, dora = people
    school = stage.started(title, [ana, ben, clara])
    dora.joins(school)
    dora.presses("Count me in", school)
    ana.replies_to_board("The little ones do not dare to ask", school)
    stage.goes_on(ana, school)
    stage.goes_on(ana, school)
    ben.presses("1", school)
    stage.goes_on(ana, school)
    assert "Wordings of the goal" in school.board
    return school, people


def test_a_wording_gets_its_check_at_once_and_is_improved_version_by_version(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_wordings(stage, "Improving")
    assert "1. The little ones do not dare to ask (1 vote)" in school.board
    assert "There is no wording yet" in stage.goes_on(ana, school)

    dora.replies_to_board("We want better communication", school)
    check = school.last
    assert "Noted, Dora" in check
    assert "💭 “better communication” can mean many things." in check
    assert "By when" not in check, "one question at a time, where everyone reads it"
    dora.follows("All questions of the check", school)
    assert "💭 Specific: “better communication” can mean many things." in dora.chat.last
    assert "💭 Measurable: “better”: how much is it now" in dora.chat.last
    assert "💭 Time-bound: By when" in dora.chat.last
    assert "only advice" in check
    assert "1. We want better communication\nDora\n💭 “better communication” can mean many things." in school.board
    assert "not yet" not in school.board

    assert "Only the person who wrote this" in ben.presses("Improve it", school)
    dora.presses("Improve it", school)
    ben.replies(CIRCLE, "Dora, reply to this message", school)
    assert "That question was for Dora" in school.last
    dora.replies(CIRCLE, "Dora, reply to this message", school)
    assert "Changed. The version before is kept." in school.last
    assert "✓ Measurable: “every pupil" in school.last
    assert "It shows all three" in school.last
    assert f"1. {CIRCLE}\nDora · version 2\n✓ Specific: “" in school.board
    assert "✓ Time-bound: “By the end of March”" in school.board
    assert "stands on the board as it is" in dora.presses("Leave it as it is", school)

    ((wording,),) = rows(stage, f"SELECT id FROM contribution WHERE text = '{CIRCLE}' AND cycle_id IN {cycles_of(school)}")
    before = f"SELECT text FROM version WHERE contribution_id = {wording}"
    assert rows(stage, before) == [("We want better communication",)]
    assert "Only the person who wrote this" in clara.presses("Withdraw", school)
    assert "Withdrawn and deleted" in dora.presses("Withdraw", school)
    assert CIRCLE not in school.board
    assert "it was withdrawn" in dora.presses("Withdraw", school)
    assert rows(stage, before) == []


def test_a_wording_is_checked_in_the_language_that_it_is_written_in(stage: Stage) -> None:
    school, (ana, ben, clara, _dora) = group_at_wordings(stage, "Two languages")
    year = stage.clock.now.year + 1
    goal = f"Bis 31. Mai {year} spricht jedes Kind der 8b zweimal pro Woche im Redekreis"
    clara.replies_to_board(goal, school)
    assert f"✓ Time-bound: “Bis 31. Mai {year}”" in school.last
    assert "✓ Specific: “" in school.last
    assert "✓ Measurable: “" in school.last
    ben.replies_to_board("Weniger Lärm in der Pause", school)
    assert "💭 “Weniger" in school.last or "💭 “Lärm" in school.last or "💭 You name “" in school.last
    assert "From what your group has said" not in school.last, "two languages make no sentence"
    supports(ana, goal, school)
    stage.goes_on(ana, school)
    assert f"✓ Time-bound: “Bis 31. Mai {year}”" in school.board
    stage.goes_on(ana, school)
    for person in (ana, ben, clara):
        person.presses("I support it", school)
    stage.goes_on(ana, school)
    assert f"31 May {year}" in words_of(school.saying("We will look back on")), "its day is read in its language too"


def supports(person: Person, text: str, chat: Chat) -> None:
    """Presses 👍 on the card of a wording."""
    number = next(line for line in chat.board.splitlines() if text in line).partition(".")[0]
    person.presses(f"📝 {number}", chat)
    person.presses("I like it", chat)


def test_a_reply_to_the_check_answers_its_question(stage: Stage) -> None:
    school, (_ana, _ben, _clara, dora) = group_at_wordings(stage, "Answering")
    dora.replies_to_board("Every pupil of 8b speaks in the talking circle twice a week.", school)
    assert "💭 “twice a week” says how often. Until when" in school.last
    dora.replies("until 12 March", "Noted, Dora", school)
    dora.presses("At the end of my wording", school)
    assert "✓ Time-bound: “until 12 March”" in school.last
    assert "twice a week until 12 March\nDora · version 2" in school.board

    dora.replies("no, forget it", "I looked at it", school)
    assert "kept nothing" in dora.presses("Do not keep it", school)
    assert "sent already, or it was dropped" in dora.presses("In place of my wording", school)
    assert "forget it" not in school.board


def test_thumbs_begin_anew_when_a_wording_gets_other_words(stage: Stage) -> None:
    school, (ana, ben, _clara, _dora) = group_at_wordings(stage, "Thumbs")
    ben.follows("Write in private", school)
    ben.says("everyone is kind")
    ben.presses("Anonymously")
    ana.presses("📝 1", school)
    ana.presses("👍", school)
    assert "anonymous · 👍 1" in school.board
    ben.presses("Improve it")
    ben.says("Everyone is kind.")
    assert "anonymous · 👍 1 · version 2" in school.board, "the same words"
    ben.presses("Improve it")
    ben.says("Nobody is kind")
    assert "anonymous · version 3" in school.board
    assert "Wording no. 1 reads differently now, so its 👍 begin anew." in "".join(school.texts)


def test_an_anonymous_wording_leaves_no_trace_of_its_author(stage: Stage) -> None:
    school, (_ana, ben, _clara, _dora) = group_at_wordings(stage, "Anonymous wording")
    ben.follows("Write in private", school)
    assert "Anonymous wording" in ben.chat.last
    ben.says("Everyone is kind")
    assert "Everyone in “Anonymous wording” will see this text" in ben.chat.last
    assert "Everyone is kind" not in school.board, "nothing is sent before its author says so"
    ben.presses("Do not send")
    ben.follows("Write in private", school)
    ben.says("Everyone is kind to Year 5")
    twice = ben.chat.with_button("With my name")
    ben.presses("Anonymously")
    assert "sent already" in ben.presses_on(*twice, ben.chat), "pressed twice"
    assert "Only this message holds the key" in "".join(ben.chat.texts[-3:])
    assert "1. Everyone is kind to Year 5\nanonymous" in school.board

    stored = f"SELECT author_id, key_hash FROM contribution WHERE text LIKE 'Everyone is%' AND cycle_id IN {cycles_of(school)}"
    ((author, key),) = rows(stage, stored)
    assert author is None
    assert len(key) == 64
    traces = [str(row) for row in kept(stage, "prompt", "person_id", ben)]
    assert not [row for row in traces if "kind" in row or "key" in row]

    ben.presses("Improve it")
    ben.says("Everyone greets Year 5 every morning until March")
    assert "Changed. The version before is kept." in ben.chat.last
    assert "anonymous · version 2" in school.board
    traces = [str(row) for row in kept(stage, "prompt", "person_id", ben)]
    assert not [row for row in traces if "greets" in row or "key" in row]
    remembered = {row[0] for row in rows(stage, f"SELECT telegram_id FROM bot_message WHERE chat_id = {ben.id}")}
    quoting = {m["message_id"] for m in ben.chat.messages if "greets" in words_of(m) and m["from"]["is_bot"]}
    assert quoting
    assert not quoting & remembered, "not even a hash of a message that quotes it"

    assert "Withdrawn and deleted" in ben.presses("Withdraw")
    assert "Year 5" not in school.board


def test_the_builder_asks_five_questions_and_makes_a_sentence(stage: Stage) -> None:
    school, (_ana, ben, clara, _dora) = group_at_wordings(stage, "Building")
    clara.follows("Write in private", school)
    clara.presses("Build it step by step")
    assert "1 of 5" in clara.chat.last
    old = clara.chat.with_button("Skip")
    clara.says("the pupils of Year 8")
    assert "“The pupils of Year 8 will …”" in clara.chat.last
    assert "answered already" in clara.presses_on(*old, clara.chat), "an old question's button"
    clara.says("Hold a talking circle.")
    clara.presses("Back")
    assert "Your answer so far: Hold a talking circle." in clara.chat.last
    clara.says("Will hold a class council")
    clara.says("idk ??")
    assert "That is fine: I leave it out." in clara.chat.last
    assert "4 of 5" in clara.chat.last
    clara.says("Twice a week")
    clara.says("by the end of March")
    made = "The pupils of Year 8 will hold a class council, twice a week, by the end of March."
    assert made in clara.chat.last
    clara.presses("Back to the questions")
    assert "5 of 5" in clara.chat.last
    clara.says("Easter")
    assert "twice a week, by Easter." in clara.chat.last
    assert "council" not in school.board
    clara.says("The pupils of Year 8 hold a class council twice a week until Easter.")
    clara.presses("With my name")
    assert "until Easter.\nClara" in school.board

    ben.follows("Write in private", school)
    ben.presses("Build it step by step")
    for _ in range(5):
        ben.presses("Skip")
    assert "there is no sentence" in ben.chat.texts[-2]


def test_a_wording_can_be_built_on_another(stage: Stage) -> None:
    school, (ana, ben, _clara, dora) = group_at_wordings(stage, "Built on")
    ana.replies_to_board(CIRCLE, school)
    dora.presses("📝 1", school)
    dora.presses("Build on it", school)
    ben.replies("Me too", "build on this wording", school)
    assert "That question was for Dora" in school.last
    dora.replies(CIRCLE.replace("twice a week", "every Friday"), "build on this wording", school)
    assert (
        "Built on no. 1: By the end of March every pupil of 8b speaks in the talking circle twice a week every Friday"
        in school.board
    )
    shown = next(m for m in reversed(school.messages) if "Built on no. 1" in words_of(m))
    styles = {
        (
            one["type"],
            words_of(shown).encode("utf-16-le")[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le"),
        )
        for one in shown["entities"]
    }
    assert ("strikethrough", "twice a week") in styles
    assert ("underline", "every Friday") in styles

    ana.replies_to_board(f"{CIRCLE}", school)
    assert "This very wording is on the board already" in school.last
    ana.replies_to_board("word " * 120, school)
    assert "too long for the board (599 characters; 500 fit)" in school.last

    ana.presses("Withdraw", school)
    assert "Only the person who wrote this" in ana.window, "the newest one is Dora's"
    message = school.saying("Noted, Ana")
    ana.presses_on(message, next(b for b in buttons_of(message) if "Withdraw" in b["text"]), school)
    assert "every Friday" in school.board, "what was built on it stays"
    assert "Built on" not in school.board


def test_the_wording_with_the_most_support_goes_on(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_wordings(stage, "Support")
    ana.replies_to_board("A: we read", school)
    ben.replies_to_board("B: we sing", school)
    assert "Several wordings have equally many 👍" in stage.goes_on(ana, school)
    clara.presses("📝 2", school)
    assert "Your support is counted for: “B: we sing”" in clara.presses("I like it", school)
    assert "2. B: we sing\nBen · 👍 1" in school.board
    assert "2. B: we sing\nBen · 👍 1" in school.last, "its card shows it too"
    assert not [b for b in school.buttons if b.startswith("Go on with")]
    assert "taken back" in clara.presses("I like it", school)

    clara.follows("Write in private", school)
    clara.presses("📝 2")
    clara.presses("I like it")
    assert "Ben · 👍 1" in school.board
    dora.presses("📝 1", school)
    dora.presses("I like it", school)
    assert "equally many 👍. One more 👍 decides" in school.board
    dora.presses("📝 2", school)
    assert "Ana can do this" in ben.presses("Go on with this one", school)
    ana.presses("Go on with this one", school)
    assert "We go on with this wording:\n\nB: we sing\n\nThe 1 other one is kept." in "".join(school.texts)
    assert "SMART check" in school.board
    assert "B: we sing" in school.board
    assert not [m for m in school.messages if "I like it" in str(m.get("reply_markup"))], "the cards are gone"


def test_me_too_at_the_experiences_is_no_support_for_a_wording(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Only wordings count", [ana, ben])
    ana.replies_to_board("The little ones do not dare to ask", school)
    stage.goes_on(ana, school)
    ben.presses("Me too: 1", school)
    stage.goes_on(ana, school)
    ana.says("/next we know it", school)
    ana.replies_to_board("A: we read", school)
    ben.replies_to_board("B: we sing", school)
    assert "Nobody has pressed 👍 yet." in school.board


def test_the_board_of_wordings_has_few_buttons_and_each_wording_a_card(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_wordings(stage, "Cards")
    for number in range(6):
        dora.replies_to_board(f"We try way number {number}", school)
    assert board_buttons(school) == [
        "📝 1",
        "📝 2",
        "📝 3",
        "📝 4",
        "Page 2 ▶",
        "✍️ Write in private",
        "🚩 Something is not OK",
        "▶ Next: SMART check",
    ]
    ben.presses("Page 2 ▶", school)
    assert "📝 6" in board_buttons(school)
    assert len(board_buttons(school)) <= 8

    ben.presses("📝 6", school)
    card = school.last
    assert card.startswith("6. We try way number 5\nDora")
    assert school.buttons == [
        "👍 I like it",
        "💬 Comment",
        "🔧 Build on it",
        "✏️ Improve it",
        "🗑 Withdraw",
        "🔎 All questions of the check",
        "Go on with this one",
        "✖ Close",
    ]
    clara.replies("Why not every week?", "6. We try way number 5", school)
    assert "💬 Why not every week? (Clara)" in school.saying("Reply to this message to say what you think of it.")["text"]
    assert "💬 Why not every week? (Clara)" in school.board
    first = school.saying("Reply to this message to say what you think of it.")["message_id"]
    ana.presses("📝 6", school)
    cards = [m for m in school.messages if "to say what you think of it" in words_of(m)]
    assert [m["message_id"] != first for m in cards] == [True], "one card for each wording, where one looks"
    assert "Only the person who wrote this" in ana.presses("Withdraw", school)
    dora.presses("Withdraw", school)
    assert not [m for m in school.messages if "to say what you think of it" in words_of(m)], "the card goes with its wording"
    clara.presses("📝 5", school)
    clara.presses("✖ Close", school)
    assert not [m for m in school.messages if "to say what you think of it" in words_of(m)]


def board_buttons(chat: Chat) -> list[str]:
    """The labels below the board."""
    boards = [m for m in chat.messages if any(b["text"].startswith("▶") for b in buttons_of(m))]
    return [b["text"] for b in buttons_of(boards[-1])]


# --- the SMART check --------------------------------------------------------------------------------------------------


def group_at_smart(stage: Stage, title: str, wording: str = CIRCLE) -> tuple[Chat, list[Person]]:
    school, people = group_at_wordings(stage, title)
    people[3].replies_to_board(wording, school)
    stage.goes_on(people[0], school)
    assert "SMART check" in school.board
    return school, people


def test_the_group_judges_what_no_text_can_show(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_smart(stage, "Judging")
    assert "✓ Time-bound: “By the end of March”" in school.board
    assert [poll["question"].split("?")[0] for poll in school.polls] == ["Is it achievable for us", "Is it relevant for us"]
    assert not any(poll["is_anonymous"] for poll in school.polls)
    assert "In them everyone can see who chose what." in school.board
    ben.votes("achievable", "Yes", school)
    clara.votes("achievable", "Only if", school)
    dora.votes("relevant", "Yes", school)
    assert "Achievable: Yes, we can do it: 1 · Only if something changes: 1 · No: 0" in school.board
    clara.votes("achievable", "Yes", school)
    dora.votes("relevant", None, school)
    assert "Achievable: Yes, we can do it: 2 · Only if something changes: 0 · No: 0" in school.board
    assert "Relevant: Yes, it matters to us: 0" in school.board
    assert "So far 0 of 4 people have answered both polls." in ana.presses("▶", school), "two have answered one"

    dora.replies_to_board("We have <b>one</b> hour a week for it", school)
    assert "• We have <b>one</b> hour a week for it (Dora)" in school.board
    ben.follows("Tell why in private", school)
    ben.says("I am afraid of speaking")
    ben.presses("Anonymously")
    assert "• I am afraid of speaking (anonymous)" in school.board
    stored = f"SELECT author_id FROM contribution WHERE text = 'I am afraid of speaking' AND cycle_id IN {cycles_of(school)}"
    assert rows(stage, stored) == [(None,)]
    ben.presses("Withdraw")
    assert "afraid" not in school.board
    assert "Only the person who wrote this" in clara.presses("Withdraw", school)

    stage.goes_on(ana, school)
    assert all(poll["is_closed"] for poll in school.polls)
    assert "Consent on the goal" in school.board


def test_from_the_check_the_moderator_can_go_back_to_the_wordings(stage: Stage) -> None:
    school, (ana, ben, _clara, _dora) = group_at_smart(stage, "Back", "We talk more")
    ben.follows("Tell why in private", school)
    ben.says("Too little to go by")
    assert "Ana can do this" in ben.presses("Back to the wordings", school)
    ana.presses("Back to the wordings", school)
    assert {poll["is_closed"] for poll in school.polls} == {True}
    assert "Wordings of the goal" in school.board
    assert "1. We talk more" in school.board
    assert "“SMART check” in “Back” is over, so what you had not sent yet was not sent." in ben.chat.last
    assert "sent already, or it was dropped" in ben.presses("With my name")
    assert "Too little" not in "".join(school.texts)
    stage.goes_on(ana, school)
    assert len(school.polls) == 4, "asked anew about the wording as it is now"


def test_a_group_may_skip_the_wordings_and_the_check(stage: Stage) -> None:
    school, (ana, _ben, _clara, _dora) = group_at_wordings(stage, "Skipping")
    ana.says("/next we are in a hurry", school)
    assert "There is no wording yet" in school.board
    stage.goes_on(ana, school)
    assert "Wordings of the goal" in school.board, "without a wording there is nothing to consent to"


# --- consent ----------------------------------------------------------------------------------------------------------


def group_at_consent(stage: Stage, title: str, wording: str = CIRCLE) -> tuple[Chat, list[Person]]:
    school, people = group_at_smart(stage, title, wording)
    stage.goes_on(people[0], school)
    assert "Consent on the goal" in school.board
    return school, people


def test_consent_needs_half_of_the_core_team_and_nobody_sees_who_says_what(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_consent(stage, "Quorum")
    ana.presses("I support it", school)
    assert "Noted: 💚 I support it" in ana.window
    assert "I support it: 1" not in school.board, "with so few it would tell who"
    assert (
        "Adopted when nobody says ✋ (whoever follows along included) and at least 2 of those who are counted in have spoken."
        in school.board
    ), "whose voice counts for what"
    assert "1 of 4 people have spoken; at least 2 are needed" in stage.goes_on(ana, school)
    ben.presses("I can live with it", school)
    clara.presses("I can live with it", school)
    clara.presses("I support it", school)
    assert "💚 I support it: 2\n👍 I can live with it: 1\n🤔 I have a concern: 0\n✋ I can't accept it: 0" in school.board
    assert "3 of 4 people have spoken" in school.board
    for name in ("Ben", "Clara"):
        assert name not in school.board
    assert "Waiting for each of you to say where you stand." in school.board
    assert "Ana or an administrator can close it." in school.board
    dora.presses("I support it", school)
    assert "Everyone has answered. The next step comes at" in school.board
    assert "▶ Everyone has spoken: show the result" in board_buttons(school)

    cannot_skip = school
    ana.says("/next enough talked", cannot_skip)
    assert "cannot be skipped" in school.last
    message, button = school.with_button("I support it")
    stage.goes_on(ana, school)
    assert "✅ Adopted:" in "".join(school.texts)
    assert "This step is over" in ben.presses_on(message, button, school)
    assert not kept(stage, "position", "person_id", ben), "who said what is forgotten"
    assert "trunk" in "".join(words_of(m) for m in school.messages if "photo" in m)
    ana.says("/goal", school)
    assert CIRCLE in school.last


def test_concerns_are_told_in_private_or_by_reply_and_go_on_top_of_the_wordings(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_consent(stage, "Concerns")
    assert "I have asked you in our private chat" in ben.presses("I have a concern", school)
    assert "You have a concern. What is it" in ben.chat.last
    ben.says("It costs an hour of maths")
    ben.presses("Anonymously")
    assert "• It costs an hour of maths (anonymous)" in school.board

    assert "Please say why: reply to the board" in dora.presses("I can't accept it", school)
    dora.replies_to_board("The shy ones will suffer", school)
    assert "Noted, Dora" in school.last
    dora.replies_to_board("The shy ones need an opener", school)
    assert "• The shy ones will suffer · The shy ones need an opener (Dora)" in school.board, "nothing is lost"

    clara.replies_to_board("I like it", school)
    assert "only a remark, I do not keep it" in school.last
    clara.presses("Only a remark", school)
    assert "kept nothing" in clara.window

    ben.presses("Change")
    ben.says("It costs an hour of sports")
    assert "• It costs an hour of sports (anonymous)" in school.board
    stored = f"SELECT author_id FROM concern WHERE reason LIKE '%sports' AND cycle_id IN {cycles_of(school)}"
    assert rows(stage, stored) == [(None,)]

    ana.presses("I support it", school)
    stage.goes_on(ana, school)
    assert "Not adopted: not everyone can accept it." in "".join(school.texts)
    board = school.board
    assert "Wordings of the goal" in board
    assert board.index("Said about the last proposal") < board.index("The shy ones need an opener (Dora)")
    assert board.index("The shy ones") < board.index("What matters most") < board.index("1. By the end of March")
    assert not kept(stage, "position", "person_id", dora)
    ben.presses("Withdraw")
    assert "hour of sports" not in "".join(school.texts), "withdrawn also when the step is over"
    ana.says("/goal", school)
    assert "There is no goal yet" in school.last


def test_who_can_live_with_it_after_all_takes_the_reason_along(stage: Stage) -> None:
    school, (ana, ben, clara, dora) = group_at_consent(stage, "Changing")
    dora.presses("I can't accept it", school)
    dora.replies_to_board("Too often", school)
    dora.presses("I can live with it", school)
    assert "You can change it until the result is shown" in dora.window
    assert "Too often" not in school.board

    ben.presses("I have a concern", school)
    ben.says("Half a thought")
    ben.presses("I support it", school)
    assert "sent already, or it was dropped" in ben.presses("With my name"), "the unsent draft is gone"

    clara.says("/my")
    clara.follows("Take part in “Consent on the goal”")
    assert CIRCLE in clara.chat.last
    clara.presses("I have a concern")
    clara.says("Who minds the little ones?")
    clara.presses("With my name")
    assert "Who minds the little ones? (Clara)" in school.board
    stage.goes_on(ana, school)
    result = school.saying("Adopted:")["text"]
    assert "Kept for the day when we look back:\n• Who minds the little ones? (Clara)" in result
    assert rows(stage, f"SELECT reason FROM concern WHERE author_id = {clara.id}") == [("Who minds the little ones?",)]


def test_who_leaves_the_group_takes_their_position_along(stage: Stage) -> None:
    school, (ana, ben, _clara, dora) = group_at_consent(stage, "Leaving")
    for person in (ana, ben):
        person.presses("I support it", school)
    dora.presses("I can't accept it", school)
    dora.leaves(school)
    stage.goes_on(ana, school)
    assert "✅ Adopted:" in "".join(school.texts)


def test_strangers_and_hidden_administrators_have_no_position(stage: Stage) -> None:
    school, (_ana, ben, _clara, _dora) = group_at_consent(stage, "Strangers")
    _, link = school.with_button("Say it in private")
    eve = stage.person("Eve")
    stage.playground.post(f"/control/people/{eve.id}/open", link=link["url"])
    stage.playground.settle()
    assert "a group that you are not in" in eve.chat.last
    eve.says("/start say_nonsense!")
    assert "not there any more" in eve.chat.last
    stage.playground.post(f"/control/chats/{school.id}/administrators", person=ben.id, anonymous=True)
    stage.playground.settle()
    ben.replies_to_board("I object", school)
    assert "I cannot see who you are" in school.last
    assert "0 of 4 people have spoken" in school.board


# --- the day to look back ---------------------------------------------------------------------------------------------


def adopted(stage: Stage, title: str, wording: str) -> tuple[Chat, list[Person]]:
    school, people = group_at_consent(stage, title, wording)
    for person in people[:2]:
        person.presses("I support it", school)
    stage.goes_on(people[0], school)
    assert "Ideas for actions" in school.board
    return school, people


def test_the_day_to_look_back_comes_from_the_goals_own_words(stage: Stage) -> None:
    school, (_ana, _ben, _clara, _dora) = adopted(stage, "Own words", CIRCLE)
    march = stage.clock.now.year + (stage.clock.now.month > 3)
    assert f"31 March {march}." in school.saying("We will look back on")["text"]
    assert "not set yet" not in school.board


def test_a_goal_without_a_sure_day_asks_the_group(stage: Stage) -> None:
    school, (ana, ben, clara, _dora) = adopted(stage, "Asking", "Every pupil of 8b speaks in the talking circle twice a week")
    assert "I could not read a day from the goal." in school.saying("When do we look back?")["text"]
    assert "The day on which we look back is not set yet" in school.board
    ana.says("/status", school)
    assert "The day on which we look back is not set yet" in school.texts[-2]

    ben.replies("sometime next year", "When do we look back?", school)
    assert "Or reply to this message with another date." in school.last, "nothing was asked that could be denied"
    ben.replies("soon", "When do we look back?", school)
    assert "I could not find a date in that" in school.last
    ben.replies("yesterday", "When do we look back?", school)
    assert "already over" in school.last
    in_ten_weeks = stage.clock.now.date() + timedelta(weeks=10)
    ben.replies("in ten weeks", "When do we look back?", school)
    assert f"You mean {in_ten_weeks.strftime('%A')}, {in_ten_weeks.day} {in_ten_weeks.strftime('%B %Y')}." in school.last
    assert "not set yet" in school.board, "only what is confirmed counts"

    eight = school.with_button("In 8 weeks")
    eve = stage.person("Eve")
    eve.joins(school)
    assert "Whoever is counted in can set the day" in eve.presses("Yes, that is the day", school)
    clara.presses("Yes, that is the day", school)
    told = f"We will look back on {in_ten_weeks.strftime('%A')}, {in_ten_weeks.day} {in_ten_weeks.strftime('%B %Y')}."
    assert told in "".join(school.texts)
    assert "not set yet" not in school.board
    assert not [t for t in school.texts if "When do we look back?" in t], "the questions are gone"

    ana.says("/goal", school)
    ana.presses("Choose another day", school)
    ben.presses("In 4 weeks", school)
    assert told in "".join(school.texts), "a day that stands is moved only after one more question"
    ben.presses("Yes, move it", school)
    in_four_weeks = stage.clock.now.date() + timedelta(weeks=4)
    assert in_four_weeks.strftime("%B %Y") in school.last
    assert "(it was " in school.last
    assert eight[1]["text"].startswith("In 8 weeks")


def test_a_feast_is_asked_back_with_its_days(stage: Stage) -> None:
    school, (ana, _ben, _clara, _dora) = adopted(
        stage, "Feast", "Every pupil of 8b speaks in the talking circle twice a week until Easter"
    )
    assert "can be read in more than one way" in school.saying("When do we look back?")["text"]
    days = [b["text"] for b in buttons_of(school.saying("When do we look back?"))]
    assert not [day for day in days if re.search("Sat|Sun", day)], "a free day gives way to the next that is not"
    ana.presses(days[0], school)
    assert f"We will look back on {days[0]}." in "".join(school.texts)
