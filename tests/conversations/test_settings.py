"""/settings, as people use it: one hub in the group, one in private."""

from tests.script import Stage


def test_moderators_change_the_settings_and_everyone_may_read_them(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Riverside School", [ana, ben, clara])

    clara.says("/settings", school)
    hub = school.last
    assert "Settings of Riverside School" in hub
    for line in ("Language: English", "Time zone: London", "How we meet: 💬 In this chat, over days", "Moderators: Ana"):
        assert line in hub
    assert "Ana can do this, or an administrator" in clara.presses("✏️ Name", school)

    ana.presses("✏️ Name", school)
    clara.replies("Clara's club", "Reply to this message with the new name", school)
    assert "Ana can do this" in school.last
    ana.replies("Room 7 & friends", "Reply to this message with the new name", school)
    assert "From now on you are called “Room 7 & friends”" in school.last
    assert "Settings of Room 7 & friends" in "".join(school.texts)

    ana.presses("🕰 Time zone", school)
    ana.replies("Atlantis", "Where are you?", school)
    assert "I do not know “Atlantis” yet" in school.last
    ana.replies("Tokyo", "I do not know “Atlantis” yet", school)
    assert "I take the time of Tokyo" in school.last

    ana.presses("🏫 How we meet", school)
    ana.presses("💻 By video", school)
    assert "How we meet: 💻 By video" in school.saying("Settings of")["text"]
    assert "✓ How you meet" in school.saying("Settings of")["text"]
    ana.presses("🌍 Language", school)
    ana.presses("Deutsch", school)
    assert "Einstellungen" in school.saying("Room 7 & friends")["text"]


def test_co_moderators_are_named_and_taken_back_but_the_last_one_stays(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Two hands", [ana, ben, clara])
    ana.says("/settings", school)
    ana.presses("👥 Moderators", school)
    assert "the only moderator" in ana.presses("✓ Ana", school)
    message, button = school.with_button("Ben")
    ana.presses_on(message, button, school)
    assert "✓ Ben moderates too" in school.saying("Moderators:")["text"]
    assert "You moderate “Two hands” too" in ben.chat.last
    count = len(ben.chat.texts)
    ana.presses_on(message, button, school)
    assert len(ben.chat.texts) == count, "a second press of the same button names nobody twice"

    ben.replies_to_board("Noise.", school)
    assert "Connections" not in school.board
    stage.goes_on(ben, school)
    assert "Connections" in school.board, "a co-moderator goes on"

    ana.presses("✓ Ben", school)
    assert "Shall Ben not moderate any more?" in school.saying("Shall Ben")["text"], "it is asked first"
    ana.presses("Yes, Ben stops", school)
    assert "Ben does not moderate any more. Thank you for your help, Ben! Moderators: Ana." in school.last, "the group is told"
    assert "✓ Ben does not moderate any more" in school.saying("Press a name to ask")["text"]
    assert "Ana can do this" in ben.presses("Clara", school)
    ana.presses("◀ Settings", school)
    assert "Moderators: Ana" in school.saying("Settings of")["text"]


def test_an_administrator_removes_anyone_and_only_another_one_removes_them(stage: Stage) -> None:
    thea, joe, ben = stage.people("Thea", "Joe", "Ben")
    school = stage.group("The teacher's", [thea, joe, ben])
    joe.presses("Start a Community of Practice", school)
    for label in ("Use “", "London", "In this chat"):
        joe.presses(label, school)
    for one in (thea, joe, ben):
        one.presses("Count me in", school)
    joe.presses("We are ready", school)
    thea.says("/settings", school)
    thea.presses("👥 Moderators", school)
    thea.presses("✓ Joe", school)
    thea.presses("No, it stays", school)
    assert "Moderators: Joe" in school.saying("Press a name to ask")["text"]
    thea.presses("Thea", school)
    assert "only another administrator" in joe.presses("✓ Thea", school)
    thea.presses("✓ Thea", school)
    thea.presses("Yes, Thea stops", school)
    assert "Thea does not moderate any more" in school.last
    joe.presses("✓ Joe", school)
    assert "the only moderator" in joe.window
    thea.presses("✓ Joe", school)
    thea.presses("Yes, Joe stops", school)
    assert "Joe does not moderate any more. Thank you for your help, Joe! Moderators: Thea." in school.last
    assert "Thea can do this" in joe.presses("Ben", school)


def test_an_administrator_who_hides_steps_in_by_a_press(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Hidden", [ana, ben])
    ben.presses("Start a Community of Practice", school)
    stage.playground.post(f"/control/chats/{school.id}/administrators", person=ana.id, anonymous=True)
    ana.says("/settings", school)
    assert "1 of 3" in school.last, "a group that has not started gets its question"
    ana.says("/moderate", school)
    assert "I cannot see who you are" in school.last
    ana.presses("I'll moderate", school)
    assert "Ana moderates this group now. Moderators: Ana, Ben." in school.last
    assert "You moderate this group already" in ana.presses("I'll moderate", school)
    ana.presses("Use “", school)
    assert "2 of 3" in "".join(school.texts)


def test_settings_in_private_are_a_persons_own(stage: Stage) -> None:
    ana, _ben = people = stage.people("Ana", "Ben")
    school = stage.started("Own settings", people)
    ana.says("/settings")
    assert "Your settings" in ana.chat.last
    assert "Reminders: at 8:00, at most one a day" in ana.chat.last
    ana.presses("🔔 Reminders")
    assert "Quiet from 18:00 to 8:00" in ana.chat.last
    assert "None on Sat, Sun" in ana.chat.last
    ana.presses("⏰ Hour")
    ana.presses("7:00")
    assert "✓ From now on they come at 7:00." in ana.chat.last
    ana.presses("🌙 Quiet from")
    ana.presses("20:00")
    assert "Quiet from 20:00 to 7:00" in ana.chat.last
    ana.presses("🏖 Free days")
    ana.presses("Fri")
    ana.presses("🏖 Sun: free")
    assert "None on Fri, Sat, nor" in ana.chat.last
    ana.presses("◀ Reminders")
    ana.presses("🌍 Time zone")
    ana.says("Nowhere at all")
    assert "I do not know this place" in ana.chat.last
    ana.says("São Paulo")
    assert "Your clock is that of Sao Paulo." in ana.chat.last
    ana.presses("🌍 Time zone")
    ana.presses("As in my group")
    assert "Your clock is that of London." in ana.chat.last
    ana.presses("🔕 No reminders at all")
    assert "I do not remind you of anything any more" in ana.chat.last
    ana.presses("🔔 Turn reminders on again")
    assert "Reminders are on again" in ana.chat.last
    ana.presses("◀ Settings")
    assert "Reminders: at 7:00, at most one a day" in ana.chat.last
    ana.presses("🌍 Language")
    ana.presses("Deutsch")
    assert "Deine Einstellungen" in ana.chat.last
    ana.says("/settings", school)
    assert "Settings of Own settings" in school.last, "the group keeps its own language"


def test_a_group_agrees_on_a_few_rules_and_on_its_rituals(stage: Stage) -> None:
    ana, ben, clara, dan = people = stage.people("Ana", "Ben", "Clara", "Dan")
    school = stage.started("Ways", people)
    ana.says("/settings", school)
    assert "Ways of working: no rules yet (you need none)" in school.last
    ben.presses("🤝 Ways of working", school)
    assert "You need none to start." in school.last
    ben.presses("1", school)
    assert "1. One speaks, the others listen. (1 of 4 want it)" in school.last
    ben.presses("1", school)
    assert "1. One speaks, the others listen.\n" in school.last, "a second press takes it back"
    ben.presses("1", school)
    clara.presses("1", school)
    assert "1. One speaks, the others listen. ✓ our rule" in school.last
    assert "your rule already" in clara.presses("1", school)

    dan.replies("Nobody laughs at anybody", "Ways of working", school)
    assert "8. Nobody laughs at anybody (1 of 4 want it)" in school.last
    dan.replies("nobody laughs at anybody", "Ways of working", school)
    assert "on the list already" in school.last
    assert "Ana can do this" in dan.presses("We have agreed", school)
    ana.presses("We have agreed", school)
    assert "8. Nobody laughs at anybody ✓ our rule" in school.saying("Ways of working")["text"]

    assert "Ana can do this" in ben.presses("👋 Check-in", school)
    ana.presses("👋 Check-in", school)
    ana.presses("If I were weather", school)
    ana.presses("🙏 Check-out", school)
    ana.replies("We clap once, all together", "With what shall your meetings end?", school)
    page = school.saying("Ways of working")["text"]
    assert "Check-in: If I were weather today: which one?" in page
    assert "Check-out: We clap once, all together" in page

    ana.presses("🗑 Drop a rule", school)
    ana.presses("One speaks", school)
    ana.presses("◀ Settings", school)
    assert "Ways of working: 1 rule" in school.saying("Settings of")["text"]

    # The meeting opens and closes with them.
    ana.says("/meeting", school)
    ana.presses("We are together now", school)
    ana.presses("60 minutes", school)
    assert "If I were weather today: which one?" in school.last
    assert "Our rules\n• Nobody laughs at anybody" in school.last
    while "⏹ Close the meeting" not in school.buttons:
        ana.presses("⏭ Next part", school)
    assert "We clap once, all together" in school.last
