"""One whole cycle and the beginning of the second, as five people, over HTTP, in every language."""

import re
from typing import Any

import pytest

from bot.playground import schema
from bot.words import LANGUAGES
from tests.checks import forms, texts_of_the_code
from tests.faults.dump import state
from tests.playground.test_contract import official
from tests.script import Chat, Stage, Told, words_of


@pytest.mark.timeout(300)
@pytest.mark.xdist_group("story")
def test_five_people_walk_through_a_whole_cycle(told: Told) -> None:
    whole_cycle(told.stage, told.answer)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "en"])
def test_they_walk_through_it_in_every_other_language(own_stage: Stage, language: str) -> None:
    whole_cycle(own_stage, own_stage.playground.post("/control/story", language=language, speed=0))
    assert not english_left(all_chats(own_stage))


def whole_cycle(stage: Stage, answer: dict[str, Any]) -> None:
    """The story was told to its end, and left what it has to leave."""
    assert (answer["state"], answer["position"]) == ("done", answer["total"])
    assert "failed" not in stage.bot.logged()

    after = state(stage.bot.database_url)
    first, second = after["cycles"]
    assert (first[0], second[0]) == (1, 2)
    assert first[1], "the goal was adopted"
    assert first[3], "the first cycle has ended"
    assert first[4] is not None
    assert first[4] > 0, "the day to look back lies after the start"
    assert {step for number, step, *_ in after["steps"] if number == 2} == {"experiences"}
    assert len(after["actions"]) == 3
    assert {a[1] for a in after["actions"]} == {"done", "open"}
    assert len(after["claims"]) >= 4
    assert after["needs"], "the order was kept"
    assert len(after["lessons"]) == 2
    assert [s for s in after["seeds"] if s[2]], "seeds were chosen"
    assert any(c[0] == 2 and c[2] == "seed" for c in after["contributions"]), "the second cycle begins with them"
    assert after["waiting"] == [(0,)]

    assert sum(len(chat.pictures) for chat in all_chats(stage)) >= 3, "the tree at the end of each phase"
    check_calls(stage.playground.calls())


def all_chats(stage: Stage) -> list[Chat]:
    ids = {
        c["id"] for p in stage.playground.get("/control/people") for c in stage.playground.get("/control/chats", person=p["id"])
    }
    return [Chat(stage.playground, chat) for chat in sorted(ids)]


def check_calls(calls: list[dict[str, Any]]) -> None:
    """All that the bot asked of Telegram, and all that it was told, is as the Bot API documents it."""
    assert not [c for c in calls if c["status"] == 429], "the bot keeps Telegram's pace"
    refused = [c for c in calls if c["status"] == 400 and c["method"] not in {"pinChatMessage", "unpinChatMessage"}]
    assert not refused, "only pinning may be refused: the bot is no administrator"
    spec = official()
    for call in calls:
        assert schema.call_problems(call["method"], call["params"], call["files"]) == []
        if spec:
            assert spec.check_request(call["method"], call["params"], call["files"]) == []
        for update in call["result"] or [] if call["method"] == "getUpdates" else []:
            assert schema.object_problems("Update", update) == []
            assert spec is None or spec.check_object("Update", update) == []


def english_left(chats: list[Chat]) -> list[str]:
    """English sentences of ours in what was said in another language."""
    said = "\n".join(words_of(m) for chat in chats for m in chat.messages if m["from"]["is_bot"])
    sentences = [
        plain
        for message in texts_of_the_code()
        for text in forms(message.id)
        if len(plain := re.sub(r"<[^>]+>|{\w+}.*", "", text).strip()) > 20
    ]
    return [sentence for sentence in sentences if sentence in said]
