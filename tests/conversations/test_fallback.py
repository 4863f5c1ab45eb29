"""Whatever people write, they get an answer that helps: help, who reads along, what is open, what they meant."""

from tests.conversations.stored import rows
from tests.script import Stage


def test_plain_words_get_help_and_tell_who_reads_along(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    tim = stage.person("Tim", language="de")
    school = stage.started("Plain words", [ana, ben, tim])
    tim.says("hallo was mus ich machn")
    assert "/my – " in tim.chat.last
    tim.says("wer kann das lesen, was ich hier schreibe?")
    assert "Wer was liest" in tim.chat.last
    ben.says("/privacy")
    assert "Who reads what, and what I keep" in ben.chat.last
    assert "Something is not OK" in ben.chat.last
    ben.says("/privacy", school)
    assert "Who reads what, and what I keep" in school.last
    ben.says("Nobody asked for this.")
    assert "I did not keep this" in ben.chat.last
    assert ben.chat.buttons == ["✍️ Take part in “Experiences”"]

    # A call for help is never taken for an answer, and the question goes on waiting.
    ben.follows("Take part in")
    ben.says("Help!")
    assert "/my – " in ben.chat.last
    ben.says("The break is too loud")
    ben.says("/my")
    assert ben.chat.buttons == ["✍️ Take part in “Experiences”", "📨 Not sent yet: The break is too loud"]
    ben.presses("Not sent yet")
    assert "Which of the two is it?" in ben.chat.last
    ben.presses("It keeps coming back")
    ben.presses("With my name")
    ben.says("/my")
    assert ben.chat.buttons == ["✓ You took part in “Experiences”: add or change"]
    ben.replies_to_board("Help", school)
    assert "Each step has one message from me" in school.last
    assert "1 experience so far" in school.board


def test_a_mistyped_command_is_understood(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Slips", [ana, ben])
    ben.says("/libary")
    assert "Did you mean /library?" in ben.chat.last
    ben.says("/stauts", school)
    assert "Did you mean /status?" in school.last


def test_a_picture_with_words_gives_its_words_and_other_files_are_answered_truly(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Pictures", [ana, ben])
    ben.follows("Write in private", school)
    ben.sends("photo", caption="This is how the room should look")
    assert "I took your words" in ben.chat.last
    ben.presses("It inspired me")
    ben.presses("With my name")
    assert "1 experience so far" in school.board
    ben.sends("voice")
    assert "Here I can only take words, so I did not keep this." in ben.chat.last
    assert "A voice message I take at /note" in ben.chat.last
    ben.sends("sticker")
    assert "Here I can only take words" in ben.chat.last


def test_a_search_is_only_the_next_message(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    stage.started("Searching", [ana, ben])
    ben.says("/library")
    ben.says("noise")
    assert "I found nothing for “noise”" in ben.chat.texts[-2]
    ben.presses("Search again")
    ben.says("Juri annoys me, but the room will be cool")
    ben.presses("Keep it as a note")
    assert "Only you see it" in ben.chat.last
    assert rows(stage, f"SELECT text FROM note WHERE person_id = {ben.id}") == [("Juri annoys me, but the room will be cool",)]
    ben.says("And the wall is blue")
    assert "I did not keep this" in ben.chat.last
    ben.says("/library")
    ben.says("/my")
    ben.says("Later thought")
    assert "I did not keep this" in ben.chat.last
