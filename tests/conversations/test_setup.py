"""Setting up, as people do it."""

from tests.script import Stage


def test_a_group_sets_up_and_starts_with_its_roster(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.group("Riverside School", [ana, ben, clara])
    assert "Hello! I am Copse" in school.last

    ana.presses("Start a Community of Practice", school)
    assert "1 of 3" in school.last

    ben.presses("Use “Riverside School”", school)
    assert "Ana can do this" in ben.window, "only the moderator answers for the group"

    ana.presses("Use “Riverside School”", school)
    ana.replies("Atlantis", "2 of 3", school)
    assert "I do not know a place called “Atlantis”" in school.last
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

    assert "Ana can do this" in stage.goes_on(ben, school)
    stage.goes_on(ana, school)
    assert "Experiences" in school.board


def test_a_refused_reply_can_be_mended_by_replying_to_the_refusal(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.group("Mending", [ana, ben])
    ana.presses("Start a Community of Practice", school)
    ana.presses("Use “", school)
    ana.replies("Atlantis", "2 of 3", school)
    ana.replies("Porto", "I do not know a place called", school)
    assert "3 of 3" in school.last
    assert "Porto: I take the time of Lisbon" in "".join(school.texts)


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


def test_what_was_written_before_still_counts_after_going_back(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Back", [ana, ben])
    ana.replies_to_board("Noise.", school)
    ben.replies_to_board("Alone in group work.", school)
    stage.goes_on(ana, school)
    ana.says("/back we forgot something", school)
    assert "2 experiences so far" in school.board
    assert "2 of 2 people have contributed" in school.board
    ben.replies_to_board("A dog in the classroom.", school)
    stage.goes_on(ana, school)
    board = school.board
    assert board.index("1. Alone") < board.index("2. Noise") < board.index("3. A dog"), "what was shown keeps its number"
