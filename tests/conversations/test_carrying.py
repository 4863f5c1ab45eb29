"""Working on an action: how far it is, small steps, notes, files, help in words, applause."""

from tests.conversations.community import group_at_doing
from tests.script import Stage, buttons_of


def test_the_work_on_an_action_is_noted_step_by_step(stage: Stage) -> None:
    chat, (ana, ben, clara, emil) = group_at_doing(stage, "Working on it")
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("🧰 Steps, notes, files", ben.chat)
    assert "Nothing is noted yet." in ben.chat.last

    ben.presses("➕ Small steps", ben.chat)
    ben.says("- •")
    assert "Please write one small step in each line" in ben.chat.last
    ben.says("write the letter\n- print it\n\n* hand it out")
    assert "✓ 3 small steps are added." in ben.chat.last
    assert "◻ 2. print it" in ben.chat.last
    ben.presses("◻ 1", ben.chat)
    assert "✓ 1. write the letter" in ben.chat.last
    assert "So far: 33 %." in ben.chat.last
    assert "🚶 on the way, 33 %" in chat.board
    ben.presses("✓ 1", ben.chat)
    assert "So far: 0 %." in ben.chat.last

    ben.presses("How it is going", ben.chat)
    ben.says("60 %, the letter is with the head")
    assert "So far: 60 %. the letter is with the head" in ben.chat.last

    # Said in words, it is said back and can be changed with one press.
    ben.presses("How it is going", ben.chat)
    ben.says("Three quarters done! The rest is with the printer")
    assert "✓ Noted, Ben. I take that as about 75 %. If that is not right, press how far it is." in ben.chat.last
    assert "So far: 75 %. Three quarters done! The rest is with the printer" in ben.chat.last
    assert "🚶 on the way, 75 %" in chat.board
    ben.presses("50 %", ben.chat)
    assert "So far: 50 %." in ben.chat.last
    ben.presses("How it is going", ben.chat)
    ben.says("almost done")
    ben.presses("✖ No number", ben.chat)
    assert "✓ Noted: no number stands there now." in ben.chat.last
    assert "So far: almost done" in ben.chat.last
    assert "%" not in chat.board.split("1. Ask the families")[1].split("\n")[1]
    ben.presses("How it is going", ben.chat)
    ben.says("Half of the parents have answered")
    assert "So far: Half of the parents have answered" in ben.chat.last, "that is not half of the work"
    ben.presses("A note or a file", ben.chat)
    ben.sends("document", file_name="Letter to the families.pdf")
    assert "📎 Letter to the families.pdf (Ben, " in ben.chat.last
    ben.presses("A note or a file", ben.chat)
    ben.says("Two families have no internet")
    assert "📝 Two families have no internet (Ben, " in ben.chat.last

    clara.presses("⋯ 1 more", chat)
    clara.presses("🧰 Steps, notes, files", chat)
    assert "Letter to the families.pdf" in chat.last
    assert "💬 How it is going" not in chat.buttons, "only those who carry it note how it goes"
    before = len(chat.messages)
    assert "I have sent it to you in our private chat." in clara.presses("📎 Open 1", chat)
    assert clara.chat.messages[-1]["document"]["file_name"] == "Letter to the families.pdf"
    assert "With “Ask the families”: Letter to the families.pdf" in clara.chat.last
    assert len(chat.messages) == before, "nobody has to scroll past it"
    emil.presses("📎 Open 1", chat)
    assert chat.messages[-1]["document"]["file_name"] == "Letter to the families.pdf"
    assert "Emil opened this." in chat.last
    assert chat.buttons == ["✉️ Open my private chat"], "who cannot be written to gets it here, and is told how else"

    ana.presses("⋯ 3 more", chat)
    assert "🧰 Steps, notes, files" in chat.buttons


def test_small_steps_may_stand_in_one_line(stage: Stage) -> None:
    chat, (_ana, ben, clara, _emil) = group_at_doing(stage, "In one line")
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("🧰 Steps, notes, files", ben.chat)
    ben.presses("➕ Small steps", ben.chat)
    ben.says("write the letter, print the copies, hand them out")
    assert "✓ 3 small steps are added." in ben.chat.last
    assert "◻ 2. print the copies" in ben.chat.last

    # What can be one or several is asked back; whoever writes instead of pressing is understood, too.
    ben.presses("➕ Small steps", ben.chat)
    ben.says("ask the head, who has the key")
    assert "Is that one small step, or are these 2?\n• ask the head\n• who has the key" in ben.chat.last
    ben.presses("It is one", ben.chat)
    assert "◻ 4. ask the head, who has the key" in ben.chat.last
    ben.presses("➕ Small steps", ben.chat)
    ben.says("pens, paper")
    ben.presses("2 small steps", ben.chat)
    assert "◻ 5. pens\n◻ 6. paper" in ben.chat.last
    ben.presses("➕ Small steps", ben.chat)
    ben.says("tea, coffee")
    ben.says("boil water for everyone")
    assert "◻ 7. boil water for everyone" in ben.chat.last
    assert "tea" not in ben.chat.last
    assert "answered already" in ben.presses("2 small steps", ben.chat)

    # In the group the question is for whoever asked for it.
    ben.presses("⋯ 1 more", chat)
    ben.presses("🧰 Steps, notes, files", chat)
    ben.presses("➕ Small steps", chat)
    ben.replies("sugar, milk", "which small steps", chat)
    assert "“Ask the families” is with Ben." in clara.presses("It is one", chat)
    ben.presses("2 small steps", chat)
    assert "◻ 9. milk" in chat.last


def test_help_is_offered_in_words_and_what_is_done_is_applauded(stage: Stage) -> None:
    chat, (ana, ben, clara, _emil) = group_at_doing(stage, "Helping")
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("Need help", ben.chat)
    ben.presses("Yes, ask", ben.chat)
    assert "Who can lend a hand?" in chat.last
    clara.replies("I can translate it into Turkish", "Who can lend a hand?", chat)
    assert "✓ Thank you, Clara! You help with “Ask the families” now." in chat.last
    assert "🤝 Clara offers to help with “Ask the families”: I can translate it into Turkish" in ben.chat.last
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("🧰 Steps, notes, files", ben.chat)
    assert "Help was offered:\n🤝 Clara: I can translate it into Turkish" in ben.chat.last
    ana.presses("⋯ 1 more", chat)
    ana.presses("🧰 Steps, notes, files", chat)
    ana.presses("25 %", chat)
    assert "Ana noted something about “Ask the families”, as a moderator." in "".join(ben.chat.texts[-1:])
    assert "So far: 25 %.\nNoted by Ana, as a moderator." in chat.last
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("I have the help that I need", ben.chat)
    assert "has the help that it needs. Thank you, Clara!" in chat.last
    assert "Ben (helped by Clara)" in chat.board
    ana.replies("Me too", "Who can lend a hand?", chat)
    assert "Enough help for “Ask the families” has come already" in chat.last
    assert "help is welcome" not in chat.board

    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("Done", ben.chat)
    ben.says("40 families answered")
    assert "What came of it: 40 families answered" in chat.last
    ana.presses("👏 Well done", chat)
    clara.presses("👏 Well done", chat)
    assert "👏 2" in chat.board
    assert "👏 2 people applaud" in clara.presses("👏 Well done", chat), "pressed twice, the applause stays"
    assert "the applause comes from the others" in ben.presses("👏 Well done", chat)
    ben.presses("⋯ 1 more", chat)
    ben.presses("Not done after all", chat)
    assert "👏" not in chat.board


def test_what_came_of_it_may_be_told_where_the_news_stands(stage: Stage) -> None:
    chat, (ana, ben, clara, emil) = group_at_doing(stage, "Told there")
    clara.presses("⋯ 1 more", chat)
    clara.presses("🤝 I'll help", chat)
    ben.presses("✓ 1 done", chat)
    ana.replies("Great, Ben!", "is done. Thank you, Ben", chat)
    assert "How kind! I do not keep replies to this one, except from Ben" in chat.last
    ben.replies("They all came, even the shy ones", "is done. Thank you, Ben", chat)
    assert "“Ask the families” is done. What came of it: They all came, even the shy ones (Ben)" in chat.last
    assert "What came of it: They all came" in chat.board
    assert "The group has read what came of “Ask the families”" in ben.chat.last
    assert not ben.chat.messages[-1].get("reply_markup"), "nothing is asked any more"
    clara.replies("They were great", "What came of it: They all came", chat)
    assert "What came of “Ask the families” is told already." in chat.last
    emil.replies("Well done!", "What came of it: They all came", chat)
    assert "How kind!" in chat.last
    ben.says("and their grandmothers")
    assert "I am not waiting for words here" in ben.chat.last

    # Whoever cannot be written to is asked here: a reply to the news is an answer all the same.
    emil.presses("✓ 2 done", chat)
    emil.replies("It is made of hazel", "is done. Thank you, Emil", chat)
    assert "What came of it: It is made of hazel (Emil)" in chat.last
    assert not [text for text in chat.texts if "what came of “" in text]


def test_nobody_writes_over_what_would_help(stage: Stage) -> None:
    chat, (_ana, ben, clara, _emil) = group_at_doing(stage, "Two who do it")
    clara.presses("🙋 1", chat)
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("Need help", ben.chat)
    ben.presses("Yes, ask", ben.chat)
    ben.says("Somebody who speaks Turkish")
    clara.replies("I have a dictionary", "Who can lend a hand?", chat)
    call = chat.saying("Who can lend a hand?")["text"]
    assert "What would help: Somebody who speaks Turkish" in call
    assert "Offered so far: Clara" in call
    assert "Whoever does it with you reads it." in chat.last, "she does it herself, and is not called a helper"
    assert "Clara offers to help with “Ask the families”: I have a dictionary" in ben.chat.last
    assert "Ben, Clara" in chat.board


def test_what_exactly_would_help_is_said_alone_or_by_reply(stage: Stage) -> None:
    chat, (ana, ben, clara, emil) = group_at_doing(stage, "What would help")
    ben.says("/my")
    ben.presses("Ask the families", ben.chat)
    ben.presses("Need help", ben.chat)
    ben.presses("Yes, ask", ben.chat)
    assert "What exactly would help? Write it here" in ben.chat.last
    ben.says("Somebody who speaks Turkish")
    assert "✓ Thank you. The group reads it below my question" in ben.chat.last
    call = chat.saying("Who can lend a hand?")
    assert "What would help: Somebody who speaks Turkish" in call["text"]
    assert "Ben" not in call["text"], "nobody is named"
    ben.says("or Polish")
    assert "I am not waiting for words here" in ben.chat.last

    # In the group, a reply of whoever does it to the question says the same, and is no offer.
    ben.replies("Turkish or Polish", "Who can lend a hand?", chat)
    assert "✓ Noted: it stands in my question for help now." in chat.last
    assert "What would help: Turkish or Polish" in chat.saying("Who can lend a hand?")["text"]
    clara.presses("I can help", chat)
    emil.replies("I know a translator", "Who can lend a hand?", chat)
    assert "Offered so far: Clara, Emil. Thank you!" in chat.saying("Who can lend a hand?")["text"]
    clara.presses("⋯ 1 more", chat)
    clara.presses("↩ Give back", chat)
    assert "Offered so far: Emil. Thank you!" in chat.saying("Who can lend a hand?")["text"]
    ben.presses("✓ 1 done", chat)
    assert "✓ This is over: no more help is needed now." in chat.saying("Who can lend a hand?")["text"]
    assert not buttons_of(chat.saying("Who can lend a hand?"))

    # From the card in the group the question itself says where the words go; a moderator who asks for others says so.
    ana.presses("⋯ 2 more", chat)
    ana.presses("🤝 Need help", chat)
    assert "Whoever does it can reply with what exactly would help." in chat.saying("Who can lend a hand?")["text"]
    assert "Ana noted something about “Build a talking stick”, as a moderator." in "".join(chat.texts)


def test_actions_are_listed_as_asked_for_and_done_by_number_or_words(stage: Stage) -> None:
    chat, (ana, ben, clara, emil) = group_at_doing(stage, "Listing")
    ben.says("/actions", chat)
    assert "Listing · What is open" in chat.last
    assert "3. Celebrate together" in chat.last
    ben.presses("Nobody has it yet", chat)
    assert "Celebrate together" in chat.last
    assert "Ask the families" not in chat.last
    ben.says("/actions meine", chat)
    assert "Mine (Ben)" in chat.last
    assert "Ask the families" in chat.last
    assert "Build a talking stick" not in chat.last
    ben.says("/actions late")
    assert "There is none." in ben.chat.last
    ben.says("/actions purple")
    assert "/actions unclaimed" in ben.chat.last
    ben.says("schon fertig!")
    assert "Do you mean this? Then press what is so.\n\nListing\n1. Ask the families" in ben.chat.last
    assert "✓ Done" in ben.chat.buttons
    clara.says("i need more time")
    assert "I am not waiting for words here" in clara.chat.last, "nothing is hers"
    ben.says("/done 1")
    assert "✓ done" in chat.board
    assert "“Ask the families” is done. Thank you, Ben!" in "".join(chat.texts)
    ben.presses("↩ Not done after all", ben.chat)
    assert "✓ done" not in chat.board
    ben.says("/done ask the famlies", chat)
    assert "✓ done" in chat.board
    ben.says("/done", chat)
    assert "No action waits for you now, Ben" in chat.last
    emil.says("/done talking stick", chat)
    assert "✓ I have marked “Build a talking stick” as done." in "".join(chat.texts)
    ana.says("/done 3", chat)
    assert "Ana, which one is done?" in chat.last
    done = chat.with_button("Celebrate together")
    assert "Ana is choosing here" in ben.presses_on(*done, chat), "a list that one person asked for is theirs"
    assert "“Celebrate together” is done" not in "".join(chat.texts)
    ana.says("/done volcano", chat)
    assert "I do not know which action you mean" in chat.last
