"""Experiences: gathered silently, revealed together; anonymous ones stay so."""

from tests.conversations.stored import cycles_of, rows
from tests.script import Stage


def test_experiences_are_gathered_in_silence_and_shown_together(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Gathering", [ana, ben, clara])

    ana.follows("Write in private", school)
    ana.says("The same children always sit alone.")
    ana.presses("It keeps coming back")
    ana.presses("With my name")
    assert "Stored with your name" in ana.chat.texts[-2]
    ana.says("At the lake school they draw partners.")
    ana.presses("It inspired me")
    ana.presses("With my name")

    ben.follows("Write in private", school)
    ben.says("I am always the last one.")
    ben.presses("It keeps coming back")
    assert "who wrote it" in ben.chat.last
    ben.presses("Anonymously")
    assert "Only this message holds the key" in ben.chat.texts[-2]

    assert "3 experiences so far" in school.board
    assert "2 of 3 people have contributed" in school.board
    assert "alone" not in "".join(school.texts), "nobody sees them before the reveal"

    assert "Ana can do this" in stage.goes_on(clara, school)
    stage.goes_on(ana, school)
    board = school.board
    assert "The same children always sit alone." in board
    assert "Ana" in board.split("The same children")[1].split("\n")[1]
    assert "anonymous" in board.split("I am always the last one.")[1].split("\n")[1]
    assert board.index("At the lake") < board.index("I am always") < board.index("The same"), "the alphabet, not the time"


def test_an_anonymous_contribution_leaves_no_trace_of_its_author(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Secrets", [ana, ben])
    ben.follows("Write in private", school)
    ben.says("A secret of the 6b.")
    ben.presses("It keeps coming back")
    ben.presses("Anonymously")

    (stored,) = rows(stage, f"SELECT author_id, key_hash, text FROM contribution WHERE cycle_id IN {cycles_of(school)}")
    assert stored[0] is None
    assert stored[1]
    assert stored[2] == "A secret of the 6b."
    assert not [r for r in rows(stage, "SELECT data FROM prompt") if "secret of the 6b" in str(r)], "the draft is gone"
    assert not [r for r in rows(stage, "SELECT payload FROM outgoing") if "the 6b" in str(r)], "nothing waits to be sent"
    assert "secret of the 6b" not in stage.bot.logged()


def test_only_who_holds_the_key_can_change_or_withdraw_an_anonymous_contribution(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Keys", [ana, ben])
    ben.follows("Write in private", school)
    ben.says("First text.")
    ben.presses("It inspired me")
    ben.presses("Anonymously")

    message, button = ben.chat.with_button("Change")
    ben.presses_on(message, button, ben.chat)
    ben.says("Second text.")
    assert "Changed" in ben.chat.last
    written = f"SELECT author_id, text FROM contribution WHERE cycle_id IN {cycles_of(school)}"
    assert rows(stage, written) == [(None, "Second text.")]
    ben.presses("Withdraw")
    assert rows(stage, written) == []
    assert "0 experiences so far" in school.board
    assert "it was withdrawn" in ben.presses("Withdraw"), "pressing twice is answered"


def test_a_reply_in_the_group_counts_with_its_name(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Replies", [ana, ben, clara], private=False)
    ben.replies_to_board("Noise after <b>lunch</b> & before…", school)
    assert "Noted, Ben" in school.last
    assert "Only the person who wrote this" in clara.presses("It keeps coming back", school)
    ben.presses("It keeps coming back", school)
    assert "Noted, Ben: 🔁 It keeps coming back" in school.last
    stage.goes_on(ana, school)
    assert "Noise after <b>lunch</b> & before…" in school.board, "what people write is shown as they wrote it"


def test_short_messages_in_a_row_are_drafts_of_their_own(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("In a row", [ana, ben])
    ben.follows("Write in private", school)
    ben.says("its better now")
    first = ben.chat.with_button("It inspired me")
    ben.says("but the ball is still bad")
    assert "but the ball is still bad" in ben.chat.last, "each question says to which text it belongs"
    ben.presses("It keeps coming back")
    ben.presses("With my name")
    ben.presses_on(*first, ben.chat)
    assert "its better now" in ben.chat.last
    ben.presses("Anonymously")
    assert "2 experiences so far" in school.board
    stage.goes_on(ana, school)
    assert "but the ball is still bad\nBen · 🔁 keeps coming back" in school.board
    assert "its better now\nanonymous · ✨ inspiring" in school.board
    assert not [r for r in rows(stage, f"SELECT data FROM prompt WHERE person_id = {ben.id}") if "better" in str(r)]

    # What helped is told in the same way, and stays with its experience.
    ben.follows("Tell it in private", school)
    ben.presses("Helped: 2")
    ben.says("a whistle")
    whistle = ben.chat.with_button("With my name")
    ben.says("and soft balls")
    ben.presses("With my name")
    ben.presses_on(*whistle, ben.chat)
    assert "a whistle (Ben)" in school.board
    assert "and soft balls (Ben)" in school.board


def test_whoever_has_not_sent_a_draft_is_told_when_the_step_is_over(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Unsent", [ana, ben])
    ana.replies_to_board("Noise.", school)
    ben.follows("Write in private", school)
    ben.says("It is loud.")
    stage.goes_on(ana, school)
    assert "“Experiences” in “Unsent” is over, so what you had not sent yet was not sent." in ben.chat.last


def test_a_draft_can_be_dropped_or_cancelled(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Drafts", [ana, ben])
    ana.follows("Write in private", school)
    ana.says("Too long a story")
    ana.presses("It inspired me")
    message, with_my_name = ana.chat.with_button("With my name")
    ana.presses("Do not send")
    assert "nothing was kept" in ana.chat.texts[-2]
    assert "With my name" not in str(ana.chat.messages), "used buttons go"
    assert "sent already, or it was dropped" in ana.presses_on(message, with_my_name, ana.chat)
    ana.says("Another one")
    ana.says("/cancel")
    assert "not waiting for anything" in ana.chat.last
    ana.says("Hello?")
    assert "I did not keep this" in ana.chat.last
    assert "0 experiences so far" in school.board


def test_after_the_step_old_buttons_and_links_say_so(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Late", [ana, ben])
    ben.follows("Write in private", school)
    ben.says("In time.")
    ben.presses("It inspired me")
    ben.presses("With my name")
    _message, link = school.with_button("Write in private")
    next_message, next_button = school.with_button("Show them all together")
    stage.goes_on(ana, school)
    assert "This step is over" in ben.presses("Change")
    assert "This step is over" in ana.presses_on(next_message, next_button, school), "pressing twice does not skip a step"
    stage.playground.post(f"/control/people/{ben.id}/open", link=link["url"])
    stage.playground.settle()
    assert "This step is over" in ben.chat.last
    ben.says("Too late.")
    assert "did not keep" in ben.chat.last


def test_a_message_that_is_changed_afterwards_is_answered(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Changed afterwards", [ana, ben])
    ben.replies_to_board("It is lout.", school)
    ben.edits("It is lout.", "It is loud.", school)
    assert "I read a message as it is when it is sent" in school.last
    assert "1 experience so far" in school.board
    before = len(school.texts)
    ben.says("We talk among ourselves.", school)
    ben.edits("We talk among ourselves.", "We talk.", school)
    assert len(school.texts) == before, "other talk is not the bot's business"
    ben.follows("Write in private", school)
    ben.says("Alone in groop work.")
    ben.edits("Alone in groop work.", "Alone in group work.")
    assert "I read a message as it is when it is sent" in ben.chat.last


def test_strangers_cannot_use_a_groups_link(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Private", [ana, ben])
    _, link = school.with_button("Write in private")
    eve = stage.person("Eve")
    stage.playground.post(f"/control/people/{eve.id}/open", link=link["url"])
    stage.playground.settle()
    assert "a group that you are not in" in eve.chat.last


def test_one_person_in_two_groups_never_mixes_them(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    one, two = stage.started("One", [ana, ben]), stage.started("Two", [ana, clara])
    ana.follows("Write in private", one)
    assert "One" in ana.chat.last
    ana.says("For the first.")
    ana.presses("It inspired me")
    ana.presses("With my name")
    ana.follows("Write in private", two)
    assert "Two" in ana.chat.last
    ana.says("For the second.")
    assert "More than one of your groups has asked you something." in ana.chat.last
    ana.presses("Two: Experiences")
    ana.presses("It inspired me")
    assert "Everyone in the group “Two” will see this" in ana.chat.last
    ana.presses("With my name")
    assert ana.chat.last.startswith("Two\nIs there more?")
    assert "1 experience so far" in one.board
    assert "1 experience so far" in two.board
    stage.goes_on(ana, one)
    assert "For the first." in one.board
    assert "second" not in "".join(one.texts)


def test_a_text_that_is_too_long_is_refused_and_nothing_is_lost(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Long", [ana, ben])
    ana.follows("Write in private", school)
    ana.says("word " * 500)
    assert "longer than a board can show" in ana.chat.last
    ana.says("short")
    assert "Which of the two" in ana.chat.last, "the question still waits"


def test_connections_gather_me_too_and_what_helped(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Connections", [ana, ben, clara])
    ana.replies_to_board("Noise in the third lesson.", school)
    ben.replies_to_board("Alone in group work.", school)
    stage.goes_on(ana, school)

    clara.presses("Me too: 1", school)
    ana.presses("Me too: 1", school)
    assert "2 more know this" in school.board
    ana.presses("Me too: 1", school)
    assert "1 more knows this" in school.board, "a second press takes it back"
    assert "your own experience" in ben.presses("Me too: 1", school)

    clara.presses("Helped: 2", school)
    ben.replies("I answer for Clara.", "what helped you with", school)
    assert "That question was for Clara" in school.last
    clara.replies("A traffic light for noise.", "what helped you with", school)
    assert "A traffic light for noise. (Clara)" in school.board

    ben.replies_to_board("Earplugs.", school)
    ben.presses("2", school)
    assert "Earplugs. (Ben)" in school.board
    assert "Earplugs" not in school.board.split("2. Noise")[0]

    # Mended by its author in the group, by nobody else.
    assert "Only the person who wrote this" in clara.presses("Change", school)
    ben.presses("Change", school)
    ben.replies("Earmuffs.", "reply to this message with the new text", school)
    assert "Earmuffs. (Ben)" in school.board

    # In private, without a name.
    ben.says("/my")
    ben.follows("Take part in “Connections”")
    assert "Earmuffs. (Ben)" in ben.chat.last
    ben.presses("Me too: 2")
    assert "1 more knows this" in school.board
    ben.presses("Helped: 2")
    ben.says("I whisper, then all listen.")
    ben.presses("Anonymously")
    assert "Only this message holds the key" in ben.chat.last
    assert "I whisper, then all listen. (anonymous)" in school.board
    whispered = f"SELECT author_id FROM contribution WHERE text LIKE 'I whisper%' AND cycle_id IN {cycles_of(school)}"
    assert rows(stage, whispered) == [(None,)]
    traces = [str(row) for row in rows(stage, f"SELECT data FROM prompt WHERE person_id = {ben.id}")]
    assert not [row for row in traces if "whisper" in row or "about" in row], "not even what it was about is known"
    clara.presses("Helped: 2", school)
    clara.replies("A bell.", "what helped you with", school)

    # Promising: it stays in sight until the plan. The board shows three of the four, private all of them.
    assert "💡 1 more thing helped: read it in private." in school.board
    ana.presses("⭐ 2c", school)
    clara.presses("⭐ 2c", school)
    assert "2c: I whisper, then all listen. (anonymous) ⭐ 2" in school.board
    clara.presses("⭐ 2b", school)
    assert "taken back" in clara.presses("⭐ 2b", school)
    ben.presses("Change")
    ben.says("I whisper, and all listen.")
    stage.goes_on(ana, school)
    assert "Focus" in school.board
    assert "💡 4 things that helped are kept.\n⭐ I whisper, and all listen." in "".join(school.texts)
    assert "This step is over" in ben.presses("Change")
    ben.presses("Withdraw")
    assert "I whisper" not in "".join(school.texts), "withdrawn also from the board that is closed"
    assert "💡 3 things that helped are kept." in "".join(school.texts)


def test_in_private_what_helped_may_be_written_first_and_put_to_its_experience_then(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Written first", [ana, ben])
    ana.replies_to_board("Noise in the third lesson.", school)
    ben.replies_to_board("Alone in group work.", school)
    stage.goes_on(ana, school)
    ben.follows("Tell it in private", school)
    ben.says("We ring a bell.")
    assert "With which of the experiences did this help?" in ben.chat.last
    ben.says("We whisper.")
    ben.presses("2")
    assert "We whisper." in ben.chat.last
    ben.presses("With my name")
    assert "2a: We whisper. (Ben)" in school.board
    stage.goes_on(ana, school)
    assert "what you had not sent yet was not sent" in "".join(ben.chat.texts[-3:]), "the bell waited for its number"


def test_a_language_that_would_tell_who_wrote_it_is_warned_of(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    gisa = stage.person("Gisa", language="de")
    school = stage.started("Languages", [ana, ben, gisa])
    ben.follows("Write in private", school)
    assert "Nobody reads it yet" in ben.chat.last, "who can read it is said before anything is written"
    ben.says("Nobody listens to the others when we sit in the circle.")
    ben.presses("It keeps coming back")
    ben.presses("Anonymously")
    assert "Stored anonymously" in ben.chat.texts[-2], "in the group's own language nothing tells"

    gisa.follows("Write in private", school)
    gisa.says("In der Pause ist es immer so laut, dass ich nichts höre.")
    gisa.presses("Es kommt immer wieder")
    assert "Sprache" not in gisa.chat.last, "with a name there is nothing to warn of"
    gisa.presses("Mit meinem Namen")
    assert "Mit deinem Namen gespeichert" in gisa.chat.texts[-2]
    assert "2 experiences so far" in school.board

    gisa.says("Weniger Lärm in der Pause, das wäre schön.")
    gisa.presses("Es kommt immer wieder")
    gisa.presses("🎭 Anonym")
    assert "Eure Gruppe schreibt auf Englisch, und dein Text ist in einer anderen Sprache." in gisa.chat.last
    assert "2 experiences so far" in school.board, "nothing is sent before she has said so again"
    gisa.presses("Nicht senden")
    gisa.says("In the break it is always so loud that I hear nothing.")
    gisa.presses("Es kommt immer wieder")
    gisa.presses("🎭 Anonym")
    assert "Anonym gespeichert" in gisa.chat.texts[-2]
    gisa.says("Lärm!")
    gisa.presses("Es kommt immer wieder")
    gisa.presses("🎭 Anonym")
    assert "Anonym gespeichert" in gisa.chat.texts[-2], "too short to tell"
    gisa.says("Die Treppe ist zu eng für alle zusammen.")
    gisa.presses("Es kommt immer wieder")
    gisa.presses("🎭 Anonym")
    gisa.presses("Trotzdem anonym")
    assert "5 experiences so far" in school.board


def test_an_experience_from_the_group_can_be_changed_until_the_reveal(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Second thoughts", [ana, ben])
    ben.replies_to_board("It is loud.", school)
    ben.presses("It keeps coming back", school)
    ben.presses("Change", school)
    ana.replies("Not at all", "reply to this message with the new text", school)
    assert "That question was for Ben" in school.last
    ben.replies("It is loud after lunch.", "reply to this message with the new text", school)
    assert "✓ Changed." in school.last
    old = school.with_button("Change")
    stage.goes_on(ana, school)
    assert "1. It is loud after lunch.\nBen · 🔁 keeps coming back" in school.board
    assert "This step is over" in ben.presses_on(*old, school)


def test_the_board_counts_as_the_moderator_is_told_also_after_going_back_and_withdrawing(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("One truth", [ana, ben, clara])
    for one in (ana, ben):
        one.replies_to_board(f"Noise, says {one.name}", school)
    clara.follows("Write in private", school)
    clara.says("Only this.")
    clara.presses("It inspired me")
    clara.presses("Anonymously")
    first = clara.chat.with_button("Withdraw")
    clara.says("And this.")
    clara.presses("It inspired me")
    clara.presses("Anonymously")
    assert "3 of 3 people have contributed" in school.board
    clara.presses("Withdraw")
    assert "3 of 3 people have contributed" in school.board, "one is left"
    clara.presses_on(*first, clara.chat)
    assert "2 experiences so far\n▰▰▰▰▰▱▱▱ 2 of 3 people have contributed" in school.board
    ben.presses("Withdraw", school)
    assert "1 experience so far\n▰▰▰▱▱▱▱▱ 1 of 3 people have contributed" in school.board

    stage.goes_on(ana, school)
    ana.says("/back more to tell", school)
    assert "0 of 3 people have contributed since we came back here" in school.board
    assert "We went back from “Connections”: more to tell" in school.board
    button = school.with_button("Show them all together")
    assert "So far 0 of 3 people" in ana.presses_on(*button, school)
