"""Polls and buttons: what people choose and what the bot hears of it."""

import time
from typing import Any

import pytest

from tests.playground.conftest import Play, Refused


def options(*texts: str) -> list[dict[str, str]]:
    return [{"text": text} for text in texts]


def asked(play: Play, chat: int, **more: Any) -> int:
    sent = play.does("sendPoll", chat_id=chat, question="Which?", options=options("A", "B", "C"), **more)
    return int(sent["message_id"])


def test_votes_of_a_public_poll(play: Play) -> None:
    ana, ben = play.person("Ana"), play.person("Ben")
    group = play.group(ana, ben)
    poll = asked(play, group, is_anonymous=False, allows_multiple_answers=True)
    play.updates()
    play.vote(ana, group, poll, 0, 2)
    answer, state = play.updates()
    assert answer["poll_answer"]["user"]["id"] == ana
    assert answer["poll_answer"]["option_ids"] == [0, 2]
    assert len(answer["poll_answer"]["option_persistent_ids"]) == 2
    assert [option["voter_count"] for option in state["poll"]["options"]] == [1, 0, 1]
    assert state["poll"]["total_voter_count"] == 1
    play.vote(ana, group, poll, 1)
    play.vote(ana, group, poll)
    answers = [update["poll_answer"] for update in play.updates() if "poll_answer" in update]
    assert [answer["option_ids"] for answer in answers] == [[1], []]
    play.vote(ben, group, poll, 1)
    shown = play.message(group, poll)["poll"]
    assert [option["voter_count"] for option in shown["options"]] == [0, 1, 0]
    assert "chosen" not in shown
    mine = play.messages(group, f"?person={ben}")[-1]
    assert mine["poll"]["chosen"] == [1]


def test_votes_of_an_anonymous_poll(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    poll = asked(play, group)
    play.updates()
    play.vote(ana, group, poll, 1)
    assert play.kinds() == ["poll"]
    with pytest.raises(Refused, match="one answer"):
        play.vote(ana, group, poll, 0, 1)
    with pytest.raises(Refused, match="0 to 2"):
        play.vote(ana, group, poll, 3)


def test_a_stopped_poll_takes_no_votes(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    poll = asked(play, group)
    play.vote(ana, group, poll, 1)
    play.updates()
    stopped = play.does("stopPoll", chat_id=group, message_id=poll)
    assert stopped["is_closed"] is True
    assert play.updates()[0]["poll"] == stopped
    with pytest.raises(Refused, match="closed"):
        play.vote(ana, group, poll, 0)
    assert play.error("stopPoll", chat_id=group, message_id=poll) == "Bad Request: poll has already been closed"
    assert play.error("stopPoll", chat_id=group, message_id=999) == "Bad Request: message with poll to stop not found"


def test_a_quiz_keeps_its_votes(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    assert play.error(
        "sendPoll", chat_id=group, question="?", options=options("A", "B"), type="quiz"
    ) == "Bad Request: correct quiz option list must be non-empty"  # fmt: skip
    quiz = asked(play, group, type="quiz", correct_option_ids=[1], explanation="Because")
    play.vote(ana, group, quiz, 0)
    with pytest.raises(Refused, match="change"):
        play.vote(ana, group, quiz, 1)


def test_polls_close_when_their_time_is_over(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    poll = asked(play, group, open_period=600)
    play.updates()
    play.post("/clock", advance="PT9M")
    assert play.updates() == []
    play.meanwhile(play.post, "/clock", advance="PT2M", timeout=5)
    closed = play.updates(timeout=5)[0]["poll"]
    assert closed["is_closed"] is True
    assert play.message(group, poll)["poll"]["is_closed"] is True


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"question": ""}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least one answer option"),
        ({"options": options(*map(str, range(13)))}, "poll can't have more than 12 options"),
        ({"options": options("x" * 101)}, "poll options length must not exceed 100"),
        ({"options": options("")}, "poll option must be non-empty"),
        ({"type": "essay"}, "unsupported poll type specified"),
    ],
)
def test_polls_that_telegram_refuses(play: Play, params: dict[str, Any], words: str) -> None:
    ana = play.opened()
    given = {"chat_id": ana, "question": "Which?", "options": options("A", "B")} | params
    assert play.error("sendPoll", **given) == f"Bad Request: {words}"


def keyboard(*rows: list[dict[str, str]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def test_a_press_waits_for_the_answer(play: Play) -> None:
    ana = play.person()
    group = play.group(ana)
    markup = keyboard(
        [{"text": "👍 Me too", "callback_data": "m:1"}], [{"text": "Write", "url": "https://t.me/CopseBot?start=1"}]
    )
    board = play.does("sendMessage", chat_id=group, text="Board", reply_markup=markup)["message_id"]
    play.updates()
    pressed = play.meanwhile(play.press, ana, group, board, "me too")
    query = play.updates(timeout=5)[0]["callback_query"]
    assert query["data"] == "m:1"
    assert query["from"]["id"] == ana
    assert query["message"]["message_id"] == board
    assert play.does("answerCallbackQuery", callback_query_id=query["id"], text="Noted", show_alert=True)
    assert pressed.result() == {"answer": "Noted", "alert": True, "url": None}
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert play.error("answerCallbackQuery", callback_query_id=query["id"]) == words
    assert play.press(ana, group, board, "Write")["url"] == "https://t.me/CopseBot?start=1"
    with pytest.raises(Refused, match="Me too, Write") as refused:
        play.press(ana, group, board, "Nothing")
    assert refused.value.status == 404
    assert play.updates() == []


def test_buttons_are_found_by_label_data_or_a_part(play: Play) -> None:
    ana = play.opened()
    markup = keyboard([{"text": t, "callback_data": d} for t, d in (("Yes", "1"), ("Yes, but", "2"), ("No", "3"))])
    board = play.does("sendMessage", chat_id=ana, text="?", reply_markup=markup)["message_id"]
    play.updates()
    for wanted in ("Yes", "2", "no"):
        play.press(ana, ana, board, wanted, wait=False)
    assert [update["callback_query"]["data"] for update in play.updates()] == ["1", "2", "3"]
    with pytest.raises(Refused, match="Several"):
        play.press(ana, ana, board, "es")


def test_answers_to_presses(play: Play) -> None:
    ana = play.opened()
    board = play.does(
        "sendMessage", chat_id=ana, text="?", reply_markup=keyboard([{"text": "A", "callback_data": "a"}])
    )["message_id"]  # fmt: skip
    play.updates()
    assert play.press(ana, ana, board, "A", timeout=0.1)["answer"] is None
    query = play.updates()[0]["callback_query"]["id"]
    assert play.error("answerCallbackQuery", callback_query_id=query, text="x" * 201) == "Bad Request: MESSAGE_TOO_LONG"
    assert play.error("answerCallbackQuery", callback_query_id=query, url="https://a.org") == "Bad Request: URL_INVALID"
    play.post("/clock", advance="PT61S")
    words = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert play.error("answerCallbackQuery", callback_query_id=query) == words
    begun = time.monotonic()
    pressed = play.meanwhile(play.press, ana, ana, board, "A")
    query = play.updates(timeout=5)[0]["callback_query"]["id"]
    play.does("answerCallbackQuery", callback_query_id=query, url="https://t.me/CopseBot?start=x")
    assert pressed.result() == {"answer": "", "alert": False, "url": "https://t.me/CopseBot?start=x"}
    assert time.monotonic() - begun < 8
