"""A moderator looks first: what hurts is gone before anybody else has read it."""

from tests.conversations.looking import CALM, INSULT
from tests.conversations.practice import everywhere
from tests.script import Stage


def test_an_insult_is_gone_before_the_class_sees_it(own_stage: Stage) -> None:
    stage = own_stage
    people = stage.people("Ana", "Ben", "Clara", "Juri")
    ana, ben, clara, juri = people
    school = stage.started("Class 6b", people)
    ana.says("/settings", school)
    assert "A moderator looks first: no" in school.last
    ana.presses("👁 A moderator looks first", school)
    ana.presses("✓ Yes, a moderator looks first", school)
    assert "From now on a moderator reads experiences" in school.saying("👁 From now on")["text"]
    assert "then only a moderator reads it before all are shown together" in school.board

    juri.follows("Write in private", school)
    assert "👁 Before your group sees it, a moderator reads it, also without your name." in juri.chat.last
    juri.says(INSULT)
    juri.presses("It keeps coming back")
    assert "👁 Before your group sees it, a moderator reads it" in juri.chat.last
    juri.presses("Anonymously")
    clara.follows("Write in private", school)
    clara.says(CALM)
    clara.presses("It keeps coming back")
    clara.presses("With my name")

    before = len(ana.chat.texts)
    told = stage.goes_on(ana, school)
    assert "First a moderator looks at what was written." in told
    assert "A moderator looks at it first. Then everyone sees it." in school.board
    assert len(ana.chat.texts) == before + 1
    assert "Before your group sees what was written, have a look." in ana.chat.last
    assert everywhere(stage, INSULT) == ["contribution"], "no copy of it"

    stage.bot.restart()
    assert "Ana can do this" in ben.follows("Moderators: look at it first", school) + ben.chat.last
    assert INSULT not in "".join(ben.chat.texts)
    ana.presses("Look at it")
    assert f"{INSULT}\nExperience · anonymous" in ana.chat.last
    assert f"{CALM}\nExperience · Clara" in ana.chat.last
    ana.presses(INSULT)
    ana.presses("🗑 Take it out")
    assert "✓ Taken out." in ana.chat.last
    assert "🧹 1 contribution was taken out." in school.board

    ben.follows("Write in private", school)
    assert "what is new may stand out" in ben.chat.last
    ben.says("The break is too short")
    ben.presses("It keeps coming back")
    ben.presses("Anonymously")
    ana.presses("✓ Show it to the group")
    assert "1 more has come. Please look at all of it once more." in ana.chat.last
    assert "Connections" not in school.board
    ana.presses("✓ Show it to the group")
    assert "“Class 6b” sees it now." in ana.chat.last

    assert "Connections" in school.board
    assert "The break is too short" in school.board
    assert CALM in school.board
    assert "🧹 1 contribution was taken out." in "".join(school.texts), "the board that is closed says it"
    assert INSULT not in "".join(text for one in (ana, ben, clara) for text in one.chat.texts) + "".join(school.texts)
    assert everywhere(stage, INSULT) == []
    assert "not there any more" in juri.presses("Change")
