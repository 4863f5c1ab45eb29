"""Setting up, as people do it."""

from tests.script import Stage, buttons_of, words_of


def test_a_group_sets_up_and_starts_with_its_roster(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.group("Riverside School", [ana, ben, clara])
    assert "Hello! I am Copse" in school.last

    ana.presses("Start a Community of Practice", school)
    assert "1 of 3" in school.last

    ben.presses("Use “Riverside School”", school)
    assert "Ana can do this" in ben.window, "only the moderator answers for the group"
    ana.says("/cancel", school)
    assert "What I asked all of you may stay as it is." in school.last, "the three questions wait for whoever moderates"

    ana.presses("Use “Riverside School”", school)
    ana.replies("Atlantis", "2 of 3", school)
    assert "I do not know “Atlantis” yet. In which country is it?" in school.last
    ana.replies("lisbon", "2 of 3", school)
    assert "3 of 3" in school.last
    ana.presses("In this chat", school)

    assert "Nobody is counted in yet" in school.board
    assert "at least two people" in stage.goes_on(ana, school)

    ana.presses("Count me in", school)
    ana.presses("Teacher", school)
    ben.presses("Count me in", school)
    ben.presses("Pupil", school)
    clara.presses("I'll follow along", school)
    assert "Ana (Teacher), Ben (Pupil)" in school.board
    assert "1 pupil, 1 teacher" in school.board
    assert "missing so far: Family" in school.board
    assert "Following along: Clara" in school.board
    assert "You follow along. To be counted in, press 🙋." in clara.presses("Family", school)

    assert "Ana can do this" in stage.goes_on(ben, school)
    stage.goes_on(ana, school)
    assert "Experiences" in school.board


def test_a_refused_reply_can_be_mended_by_replying_to_the_refusal(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Mending", [ana, ben])
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.replies("Atlantis", "2 of 3", school)
    ana.replies("Porto", "I do not know “Atlantis” yet", school)
    assert "3 of 3" in school.last
    assert "Porto: I take the time of Lisbon" in "".join(school.texts)


def test_a_name_that_comes_after_the_press_is_not_taken_for_a_city_and_a_city_can_be_typed_again(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Racing", [ana, ben])
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.replies("Quiet 6b", "2 of 3", school)
    assert "I do not know “Quiet 6b” yet" in school.last
    ana.presses("It is our name", school)
    assert "✓ Quiet 6b" in school.texts
    assert "2 of 3" in school.last
    ana.replies("Atlantis", "2 of 3", school)
    ana.replies("Porto", "2 of 3", school)
    assert "3 of 3" in school.last
    ana.replies("Berlin", "I do not know “Atlantis” yet", school)
    assert "✓ Berlin" in school.texts
    assert "3 of 3" in school.last
    ana.replies("Mordor", "I do not know “Atlantis” yet", school)
    assert "This is what I ask now:" in school.texts[-2]
    assert "3 of 3" in school.last
    ana.presses("In this chat", school)
    assert "All set: Quiet 6b · Berlin" in "".join(school.texts)


def test_only_the_question_itself_becomes_all_set_and_what_was_refused_stays_as_it_was(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Once", [ana, ben])
    ana.presses("Start a Community of Practice", school)
    ana.replies("Ruth's group", "1 of 3", school)
    ana.replies("Atlantis", "2 of 3", school)
    ana.replies("Utopia", "“Atlantis”", school)
    ana.replies("Portugal", "2 of 3", school)
    assert "There are several" in school.last
    ana.presses("Lisbon", school)
    several = school.saying("There are several")
    assert not buttons_of(several), "it is chosen"
    assert "3 of 3" in school.last, "the next question comes where one looks"
    ana.says("/status", school)
    assert "3 of 3" in school.last
    assert len([text for text in school.texts if "3 of 3" in text]) == 1, "the question is asked in one place"
    ana.presses("In this chat", school)
    texts = school.texts
    assert len([text for text in texts if "All set" in text]) == 1
    assert "✓ Ruth's group" in texts
    assert [text for text in texts if "I do not know “Atlantis” yet" in text]
    assert [text for text in texts if "I do not know “Utopia” yet" in text]
    ana.replies("Berlin", "“Utopia”", school)
    assert "That question is closed" in school.last


def test_a_small_town_is_found_by_its_country(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Small town", [ana, ben])
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.replies("Buxtehude", "2 of 3", school)
    assert "I do not know “Buxtehude” yet. In which country is it?" in school.last
    assert "Ana can do this" in ben.presses("Germany", school)
    ana.presses("Germany", school)
    assert "✓ Buxtehude: I take the time of Berlin." in school.texts
    assert "3 of 3" in school.last
    assert not [text for text in school.texts if "In which country" in text]
    ana.presses("In this chat", school)
    assert "All set: Small town · Buxtehude" in "".join(school.texts), "where they are, not whose time it is"

    ana.says("/settings", school)
    ana.presses("Time zone", school)
    ana.replies("Angra do Heroísmo", "Where are you?", school)
    ana.presses("Portugal", school)
    assert "There are several" in school.last
    ana.presses("Azores", school)
    assert "From now on I take the time of Azores." in "".join(school.texts)


def test_an_administrator_takes_over_from_whoever_pressed_first(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.group("Taken over", [ana, ben, clara])
    ben.presses("Start a Community of Practice", school)
    assert "with /moderate you can take over" in ana.presses("Start a Community of Practice", school)
    ana.says("/status", school)
    assert "1 of 3" in school.last, "the question that waits is shown again"
    assert "Good to have you, Ben" in school.last
    clara.says("/moderate", school)
    assert "or an administrator of the group" in school.last
    ana.says("/moderate", school)
    assert "Ana moderates this group now" in school.last
    ana.presses("Use “", school)
    assert "2 of 3" in "".join(school.texts)


def test_who_comes_late_is_asked_in_at_any_time(stage: Stage) -> None:
    ana, ben, ema = stage.people("Ana", "Ben", "Ema")
    school = stage.group("Late", [ana, ben, ema])
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.presses("London", school)
    ana.presses("In this chat", school)
    for member in (ana, ben):
        member.presses("Count me in", school)
    stage.goes_on(ana, school)
    assert "0 of 2 people" in school.board

    ema.says("/start", school)
    assert "Ema, would you like to be part of it?" in school.last
    ema.presses("Count me in", school)
    assert "In which role are you here?" in school.last
    ema.presses("School leader", school)
    assert "0 of 3 people" in school.board
    count = len(school.texts)
    ema.says("/start", school)
    assert "would you like" not in "".join(school.texts[count:]), "nobody is asked twice"


def test_the_groups_own_link_knows_where_somebody_comes_from(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Linked School", [ana, ben])
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.presses("London", school)
    ana.presses("In this chat", school)
    ben.follows("Open my private chat", school)
    assert "Your groups with me: Linked School" in ben.chat.last
    eve = stage.person("Eve")
    _, link = school.with_button("Open my private chat")
    stage.playground.post(f"/control/people/{eve.id}/open", link=link["url"])
    stage.playground.settle()
    assert "a group that you are not in" in eve.chat.last


def test_the_moderator_is_asked_before_a_step_closes_without_somebody(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Hasty", [ana, ben])
    ana.replies_to_board("Noise.", school)
    board, button = school.with_button("Show them all together")
    told = ana.presses_on(board, button, school)
    assert "So far 1 of 2 people have taken part" in told
    assert "So far 1 of 2" in ana.presses_on(board, button, school), "an impatient second press does not count"
    assert "Experiences" in school.board
    stage.playground.post("/control/clock", advance="PT4S")
    ana.presses_on(board, button, school)
    assert "Connections" in school.board


def test_what_was_written_before_is_kept_after_going_back(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Back", [ana, ben])
    ana.replies_to_board("Noise.", school)
    ben.replies_to_board("Alone in group work.", school)
    stage.goes_on(ana, school)
    ana.says("/back we forgot something", school)
    assert "2 experiences so far" in school.board
    assert "0 of 2 people have contributed since we came back here" in school.board, "as the moderator is told"
    ben.replies_to_board("A dog in the classroom.", school)
    stage.goes_on(ana, school)
    board = school.board
    assert board.index("1. Alone") < board.index("2. Noise") < board.index("3. A dog"), "what was shown keeps its number"


def test_who_comes_late_hears_the_story_so_far_and_who_comes_back_is_welcomed_back(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Story", [ana, ben])
    clara.joins(school)
    welcome = school.last
    assert welcome.startswith("Welcome, Clara!")
    assert "🌱 We are on the way to one goal that we all share.\nEach of us tells what keeps coming back here" in welcome
    assert "🙋 means: we wait for your word when we decide." in welcome
    assert "A small step, if you like: tell one thing that keeps coming back, or that inspired you." in welcome
    assert "Nothing is expected of you before you say so." in welcome
    clara.presses("Count me in", school)
    clara.presses("Pupil", school)
    clara.follows("Open my private chat", school)
    assert "Story: our story" in clara.chat.last
    assert "With us: Ana, Ben, Clara (Pupil)." in clara.chat.last
    assert "We are in cycle 1." in clara.chat.last
    while "Go on reading ▶" in clara.chat.buttons and "small step" not in clara.chat.last:
        clara.presses("Go on reading ▶")
    assert "A small step, if you like: tell one thing" in clara.chat.last
    clara.follows("Take part in “Experiences”")
    assert "Experiences" in clara.chat.last

    clara.leaves(school)
    told = len(clara.chat.texts)
    clara.joins(school)
    assert school.last.startswith("Welcome back, Clara! Good to see you again.")
    assert len(clara.chat.texts) == told, "who comes back knows the story"


def test_who_comes_late_and_has_opened_the_private_chat_reads_the_story_there_at_once(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Reading", [ana, ben])
    dirk = stage.person("Dirk", "de")
    dirk.says("/start")
    dirk.joins(school)
    assert "Reading: unsere Geschichte" in dirk.chat.last, "in their own language"
    assert "Ana moderiert" in dirk.chat.last
    assert "Our story" in str(school.buttons), "the others have it at a press"


def test_a_group_whose_moderator_leaves_is_not_stranded(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Stranded", [ana, ben, clara])
    ana.leaves(school)
    assert "Our moderator has left." in school.last
    take, button = school.with_button("I'll moderate")
    ben.presses_on(take, button, school)
    assert "Ben would like to moderate this group" in school.last, "nobody takes over with one press"
    assert "Somebody else has to say yes" in ben.presses("Yes, Ben moderates", school)
    assert "has no moderator now" in stage.goes_on(ben, school)
    ben.says("/status", school)
    assert "We have no moderator now." in "".join(school.texts[-2:])
    yes = school.with_button("Yes, Ben moderates")
    clara.presses_on(*yes, school)
    assert "Ben moderates this group now. Moderators: Ben." in school.last
    assert "a moderator already" in clara.presses_on(*yes, school)
    assert "Ben can do this" in clara.presses_on(take, button, school), "the second to press is too late"
    ben.replies_to_board("Noise.", school)
    clara.replies_to_board("Alone in group work.", school)
    if "Connections" not in school.board:
        stage.goes_on(ben, school)
    assert "Connections" in school.board


def test_an_administrator_who_writes_as_the_group_goes_on_and_back(stage: Stage) -> None:
    ana, ben, rosa = stage.people("Ana", "Ben", "Rosa")
    school = stage.started("Stepping in", [ana, ben, rosa])
    stage.playground.post(f"/control/chats/{school.id}/administrators", person=rosa.id, anonymous=True)
    ben.replies_to_board("Noise.", school)
    rosa.says("/next", school)
    stage.playground.post("/control/clock", advance="PT4S")
    rosa.says("/next", school)
    assert "Connections" in school.board
    rosa.says("/back we forgot the pupils", school)
    assert "we forgot the pupils" in "".join(school.texts)
    assert "Experiences" in school.board


def test_one_person_in_two_groups_never_mixes_them(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    north, south = stage.group("North", [ana, ben]), stage.group("South", [clara, ana])
    ana.presses("Start a Community of Practice", north)
    clara.presses("Start a Community of Practice", south)
    assert "Clara can do this" in ana.presses("Use “South”", south), "she moderates the other one"
    ana.presses("Use “North”", north)
    clara.replies("Hillside", "1 of 3", south)
    ana.presses("London", north)
    clara.replies("Vienna", "2 of 3", south)
    ana.presses("In this chat", north)
    clara.presses("By video", south)
    for person, chat in ((ana, north), (ben, north), (clara, south), (ana, south)):
        person.presses("Count me in", chat)
    ana.presses("Teacher", north)
    ana.presses("Family", south)
    assert "Ana (Teacher), Ben" in north.board
    assert "Clara, Ana (Family)" in south.board or "Ana (Family), Clara" in south.board
    clara.says("/settings", south)
    for line in ("Settings of Hillside", "Time zone: Vienna", "How we meet: 💻 By video", "Moderators: Clara"):
        assert line in south.last
    assert not [text for text in north.texts if "Hillside" in text or "Clara" in text]


def test_the_bot_introduces_itself_in_the_language_of_whoever_added_it(stage: Stage) -> None:
    mira = stage.person("Mira", language="de")
    ben = stage.person("Ben")
    schule = stage.group("Schule", [mira, ben])
    assert "Hallo! Ich bin Copse" in schule.last


def test_who_reads_the_story_alone_can_be_counted_in_at_its_end(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Joining alone", [ana, ben])
    clara.joins(school)
    clara.follows("📖 Our story", school)
    while "Go on reading ▶" in clara.chat.buttons:
        clara.presses("Go on reading ▶")
    clara.presses("Count me in")
    assert "Welcome among us, Clara! In which role are you here?" in clara.chat.last
    clara.presses("Family")
    assert "0 of 3 people have contributed" in school.board
    ben.says("/history", school)
    assert "Count me in" not in "".join(school.buttons), "who is counted in is not asked"


def test_where_the_bot_may_pin_the_board_of_the_present_step_is_the_pinned_one(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Pinned", [ana, ben])
    stage.playground.post(f"/control/chats/{school.id}/bot", person=ana.id, action="promote")

    def pinned() -> str:
        there = [m["pinned_message"] for m in school.messages if "pinned_message" in m]
        return words_of(there[-1]) if there else ""

    ana.says("/status", school)
    assert "Experiences" in pinned()
    ana.follows("Write in private", school)
    ana.says("It is loud.")
    ana.presses("It keeps coming back")
    ana.presses("With my name")
    stage.goes_on(ana, school)
    assert "Connections" in pinned(), "the board of the step before is taken off"
