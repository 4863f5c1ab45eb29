"""Methods for polls and for the answers to pressed buttons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from bot.playground import polls
from bot.playground.acts import forget_old_queries
from bot.playground.errors import bad_request
from bot.playground.methods.call import Call, method
from bot.playground.methods.keyboards import markup
from bot.playground.methods.sending import send
from bot.playground.model import Json, Poll
from bot.playground.text.formatted import formatted
from bot.playground.world import BOT_USERNAME

_OPEN_PERIODS = range(5, 2_628_001)


def _short(call: Call, name: str, most: int, what: str) -> Json:
    """A poll's question, explanation or description with its entities, named as in Poll."""
    raw = call.text(name)
    text, entities = formatted(
        raw, call.get(f"{name}_parse_mode"), call.get(f"{name}_entities"), call.world.find_user, search=False
    )
    if len(text) > most:
        raise bad_request(f"{what} length must not exceed {most}")
    if not text:
        return {}
    return {name: text, f"{name}_entities": entities} if entities else {name: text}


def _options(call: Call) -> list[Json]:
    raw = call.get("options") or []
    if not 1 <= len(raw) <= 12:
        raise bad_request("poll must have at least one answer option" if not raw else "poll can't have more than 12 options")
    options: list[Json] = []
    for option in raw:
        text, entities = formatted(
            option["text"], option.get("text_parse_mode"), option.get("text_entities"), call.world.find_user, search=False
        )
        if not text:
            raise bad_request("poll option must be non-empty")
        if len(text) > 100:
            raise bad_request("poll options length must not exceed 100")
        shown: Json = {"persistent_id": call.world.ids.other(), "text": text}
        options.append(shown | {"text_entities": entities} if entities else shown)
    return options


def _correct(call: Call, quiz: bool, options: Sequence[Json]) -> list[int]:
    correct: Any = call.get("correct_option_ids") or []
    if not quiz:
        return []
    if not correct:
        raise bad_request("correct quiz option list must be non-empty")
    if any(not 0 <= index < len(options) for index in correct):
        raise bad_request("wrong correct option ID specified")
    if sorted(set(correct)) != correct:
        raise bad_request("correct quiz option list must be increasing")
    return list(correct)


def _close_date(call: Call) -> tuple[Json, int | None]:
    now = call.world.clock.unix()
    period = call.get("open_period")
    date = call.get("close_date")
    if period:
        if period not in _OPEN_PERIODS:
            raise bad_request("OPEN_PERIOD_INVALID")
        return {"open_period": period}, now + period
    if date and date - now not in _OPEN_PERIODS:
        raise bad_request("CLOSE_DATE_INVALID")
    return {}, date or None


@method("sendPoll")
def _send_poll(call: Call) -> Json:
    chat = call.chat()
    question = _short(call, "question", 300, "poll question")
    if not question:
        raise bad_request("poll question must be non-empty")
    options = _options(call)
    kind = call.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    if call.get("members_only") or call.get("country_codes"):
        raise bad_request("poll voters can be restricted only in channel chats")
    extra, close_date = _close_date(call)
    if kind == "quiz":
        extra |= _short(call, "explanation", 200, "poll explanation")
    extra |= _short(call, "description", 1024, "poll description")
    extra |= {key: value for key, value in question.items() if key != "question"}
    poll = Poll(
        id=call.world.ids.other(),
        question=question["question"],
        options=options,
        anonymous=call.get("is_anonymous", True),
        type=kind,
        multiple=call.get("allows_multiple_answers", False),
        revoting=call.get("allows_revoting", kind == "regular"),
        closed=call.get("is_closed", False),
        close_date=close_date,
        extra=extra,
        correct=_correct(call, kind == "quiz", options),
    )
    return send(call, {}, poll, chat).as_json()


@method("stopPoll")
def _stop_poll(call: Call) -> Json:
    chat = call.chat("edit")
    message = call.message(chat, "message with poll to stop")
    if not message.poll:
        raise bad_request("message is not a poll")
    if message.sender is not call.world.bot:
        raise bad_request("poll can't be stopped")
    if message.poll.closed:
        raise bad_request("poll has already been closed")
    message.markup = markup(call, chat, inline_only=True)
    polls.stop(call.world, message)
    return message.poll.as_json()


@method("answerCallbackQuery")
def _answer_callback_query(call: Call) -> bool:
    forget_old_queries(call.world)
    text = call.text("text")
    url = call.text("url")
    if len(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    if url and not _opens_bot(url):
        raise bad_request("URL_INVALID")
    query = call.world.queries.pop(call.text("callback_query_id"), None)
    if query is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if not query.answer.done():
        query.answer.set_result({"answer": text, "alert": bool(call.get("show_alert")), "url": url or None})
    return True


def _opens_bot(url: str) -> bool:
    parts = urlsplit(url)
    return parts.netloc in {"t.me", "telegram.me"} and parts.path.strip("/").lower() == BOT_USERNAME.lower()
