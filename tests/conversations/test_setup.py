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
