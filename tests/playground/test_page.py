"""The playground's page in a real browser: what somebody does who knows Telegram, with mouse, keyboard and phone."""

import re
import struct
import threading
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect

from bot.playground.server import Server, create
from bot.playground.story_routes import routes
from tests.browsers import PATIENCE, PHONE, WIDE, Window
from tests.playground.conftest import Play, free_port


def keys(*rows: tuple[str, ...]) -> dict[str, Any]:
    """An inline keyboard; a label that contains an address becomes a link."""

    def button(label: str) -> dict[str, str]:
        text, _, url = label.partition(" → ")
        return {"text": text, "url": url} if url else {"text": text, "callback_data": text.lower()}

    return {"inline_keyboard": [[button(label) for label in row] for row in rows]}


pytestmark = pytest.mark.xdist_group("page")
"""On one worker: a browser takes a while to open, and its windows too."""


def picture(width: int = 90, height: int = 60) -> bytes:
    """A small green PNG."""
    rows = (b"\0" + b"\x40\xa0\x60" * width) * height
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    packed = [struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    """A playground with a story to watch."""
    port = free_port()
    ready = threading.Event()
    server = Server(create(school=False, extra_routes=routes()), "127.0.0.1", port, ready.set)
    thread = threading.Thread(target=server.run)
    thread.start()
    assert ready.wait(10)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)
    assert not thread.is_alive()


class Visitor(Window):
    """Somebody at the page of the test's playground."""

    play: Play

    def arrives(self, greeted: bool = True) -> None:
        """Comes to the page, for the first time or as somebody who has seen the welcome."""
        if not self.page.url.endswith("/icon.svg"):
            self.leaves()
        self.page.evaluate("localStorage.clear()")
        if greeted:
            self.page.evaluate("localStorage.setItem('copse.playground.welcomed', 'true')")
        self.page.goto(self.play.address)
        expect(self.page.locator(".app")).to_be_visible(timeout=PATIENCE)

    def leaves(self) -> None:
        """Looks at something else, so that the next test does not happen before its eyes."""
        self.page.goto(f"{self.play.address}/page/icon.svg")


@pytest.fixture(scope="module")
def visitors(browser: Browser) -> dict[str, Visitor]:
    """One for each way to come: a window that is opened once for all tests spares half of their time."""
    return {}


@pytest.fixture
def visit(browser: Browser, visitors: dict[str, Visitor], play: Play, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    how = getattr(request, "param", {})
    if str(how) not in visitors:
        visitors[str(how)] = Visitor(browser.new_context(**{"viewport": WIDE, "locale": "en-GB", **how}))
    visitor = visitors[str(how)]
    visitor.play = play
    visitor.complaints.clear()
    yield visitor
    visitor.page.unroute_all()
    visitor.leaves()
    assert visitor.complaints == []


@pytest.fixture
def school(play: Play) -> dict[str, int]:
    """Ana, Ben and a group of theirs with the bot, which has said hello."""
    ana, ben = play.person("Ana", about="Teacher"), play.person("Ben", about="Pupil")
    group = play.group(ana, ben, title="Room 7")
    play.does("sendMessage", chat_id=group, text="Hello, I am Copse.", reply_markup=keys(("Start a CoP",), ("How it works",)))
    return {"ana": ana, "ben": ben, "group": group}


phone = pytest.mark.parametrize("visit", [{"viewport": PHONE, "has_touch": True}], indirect=True)
on_both = pytest.mark.parametrize("visit", [{}, {"viewport": PHONE, "has_touch": True}], indirect=True)
german = pytest.mark.parametrize("visit", [{"locale": "de-DE"}], indirect=True)


def test_the_welcome_says_who_one_is_and_what_to_do(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives(greeted=False)
    welcome = visit.page.get_by_role("dialog", name="Welcome")
    expect(welcome).to_contain_text("You are Ana, Teacher")
    welcome.get_by_role("button", name="Start").click()
    expect(welcome).to_have_count(0)
    expect(visit.page.get_by_role("heading", name="Room 7")).to_be_visible()
    visit.page.reload()
    expect(visit.bubble("Hello, I am Copse.")).to_be_visible()
    expect(visit.page.get_by_role("dialog")).to_have_count(0)


def test_a_message_is_sent_with_enter_and_a_line_broken_with_shift(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.box.type("One")
    visit.box.press("Shift+Enter")
    visit.box.type("two")
    visit.box.press("Enter")
    expect(visit.page.locator("article.own")).to_contain_text("One\ntwo")
    expect(visit.box).to_have_value("")
    assert visit.play.messages(school["group"])[-1]["text"] == "One\ntwo"


def test_text_appears_with_its_formatting_and_never_as_markup(visit: Visitor, school: dict[str, int]) -> None:
    html = (
        "🌱 <b>bold <i>both</i></b> &lt;img src=x&gt; <code>x</code> <tg-spoiler>secret</tg-spoiler>\n"
        "<blockquote>said</blockquote>"
    )
    visit.play.does("sendMessage", chat_id=school["group"], text=html, parse_mode="HTML")
    visit.arrives()
    bubble = visit.bubble("both")
    expect(bubble.locator("strong")).to_have_text("bold both")
    expect(bubble.locator("strong em")).to_have_text("both")
    expect(bubble).to_contain_text("<img src=x>")
    expect(bubble.locator("blockquote")).to_have_text("said")
    bubble.get_by_role("button", name="Hidden text").click()
    expect(bubble.locator(".spoiler.shown")).to_have_text("secret")


def test_a_button_waits_for_the_answer_and_shows_it(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.play.updates()
    button = visit.page.get_by_role("button", name="Start a CoP")
    button.click()
    expect(button).to_have_attribute("aria-busy", "true")
    query = next(update["callback_query"] for update in visit.play.updates(timeout=3) if "callback_query" in update)
    assert (query["from"]["id"], query["data"]) == (school["ana"], "start a cop")
    visit.play.does("answerCallbackQuery", callback_query_id=query["id"], text="Here we go.")
    expect(visit.page.locator(".toast")).to_have_text("Here we go.")
    expect(button).not_to_have_attribute("aria-busy", "true")

    visit.page.get_by_role("button", name="How it works").click()
    query = next(update["callback_query"] for update in visit.play.updates(timeout=3) if "callback_query" in update)
    visit.play.does("answerCallbackQuery", callback_query_id=query["id"], text="Only Ben may.", show_alert=True)
    alert = visit.page.get_by_role("alertdialog")
    expect(alert).to_contain_text("Only Ben may.")
    alert.get_by_role("button", name="OK").click()
    expect(alert).to_have_count(0)


def test_the_button_in_focus_stays_there_when_others_come_before_it(visit: Visitor, school: dict[str, int]) -> None:
    board = visit.play.does("sendMessage", chat_id=school["group"], text="Vote", reply_markup=keys(("Go on",)))
    visit.arrives()
    button = visit.page.get_by_role("button", name="Go on")
    button.focus()
    visit.play.does(
        "editMessageReplyMarkup",
        chat_id=school["group"],
        message_id=board["message_id"],
        reply_markup=keys(("1", "2"), ("Go on",)),
    )
    expect(visit.page.get_by_role("button", name="2", exact=True)).to_be_visible()
    expect(button).to_be_focused()


def test_an_edited_message_changes_in_place(visit: Visitor, school: dict[str, int]) -> None:
    board = visit.play.does("sendMessage", chat_id=school["group"], text="1 of 2 are in")
    visit.arrives()
    expect(visit.bubble("1 of 2 are in")).to_be_visible()
    visit.play.does("editMessageText", chat_id=school["group"], message_id=board["message_id"], text="2 of 2 are in")
    expect(visit.bubble("2 of 2 are in")).to_contain_text("edited")
    expect(visit.bubble("1 of 2 are in")).to_have_count(0)


def test_a_poll_shows_shares_after_the_vote_and_takes_it_back(visit: Visitor, school: dict[str, int]) -> None:
    options = [{"text": text} for text in ("Monday", "Tuesday")]
    poll = visit.play.does("sendPoll", chat_id=school["group"], question="When?", options=options)
    visit.arrives()
    bubble = visit.bubble("When?")
    expect(bubble).to_contain_text("Anonymous poll")
    bubble.get_by_role("button", name="Monday").click()
    expect(bubble.locator(".share")).to_have_text(["100%", "0%"])
    visit.play.vote(school["ben"], school["group"], poll["message_id"], 1)
    expect(bubble.locator(".share")).to_have_text(["50%", "50%"])
    expect(bubble.locator("li", has_text="Monday")).to_contain_text("your choice")
    bubble.get_by_role("button", name="Retract vote").click()
    expect(bubble.get_by_role("button", name="Monday")).to_be_visible()
    visit.play.does("stopPoll", chat_id=school["group"], message_id=poll["message_id"])
    expect(bubble).to_contain_text("Final results")


def test_a_poll_with_several_answers_is_sent_at_once(visit: Visitor, school: dict[str, int]) -> None:
    options = [{"text": text} for text in ("Monday", "Tuesday", "Friday")]
    poll = visit.play.does("sendPoll", chat_id=school["group"], question="When?", options=options, allows_multiple_answers=True)
    visit.arrives()
    bubble = visit.bubble("When?")
    bubble.get_by_role("checkbox", name="Friday").check()
    bubble.get_by_role("checkbox", name="Monday").check()
    bubble.get_by_role("button", name="Vote").click()
    expect(bubble.locator(".share")).to_have_text(["100%", "0%", "100%"])
    shown = visit.play.get(f"/chats/{school['group']}/messages/{poll['message_id']}?person={school['ana']}")
    assert shown["poll"]["chosen"] == [0, 2]


def test_a_deep_link_opens_the_private_chat_and_says_its_payload(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.does(
        "sendMessage", chat_id=school["group"], text="Come", reply_markup=keys(("Private → https://t.me/CopseBot?start=abc",))
    )
    visit.arrives()
    visit.page.get_by_role("button", name="Private").click()
    expect(visit.page.locator("#chat-name")).to_have_text("Copse")
    said = visit.page.locator("article.own .text")
    expect(said).to_have_text("/start")
    expect(said).to_have_attribute("title", "/start abc")
    expect(visit.page.locator(".entry[aria-current] .preview")).to_have_text("/start")


def test_a_link_that_adds_the_bot_asks_for_the_group(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.group(school["ana"], title="Room 8", bot=False)
    visit.play.says(school["ana"], school["ana"], "/start")
    visit.play.does(
        "sendMessage", chat_id=school["ana"], text="Add me", reply_markup=keys(("Add → https://t.me/CopseBot?startgroup=x",))
    )
    visit.arrives()
    visit.opens("Copse")
    visit.page.locator(".key", has_text="Add").click()
    visit.page.get_by_role("dialog").get_by_role("button", name="Room 8").click()
    expect(visit.page.locator("#chat-name")).to_have_text("Room 8")
    expect(visit.page.locator(".pill", has_text="Ana added Copse")).to_be_visible()


def test_a_chat_with_the_bot_begins_with_a_start_button(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.opens("Copse")
    expect(visit.page.get_by_text("What can this bot do?")).to_be_visible()
    visit.page.get_by_role("button", name="Start", exact=True).click()
    expect(visit.page.locator("article.own")).to_contain_text("/start")
    expect(visit.box).to_be_visible()


def test_somebody_who_blocks_the_bot_can_come_back(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.says(school["ana"], school["ana"], "/start")
    visit.arrives()
    visit.opens("Copse")
    visit.page.get_by_role("button", name="More about this chat").click()
    visit.page.get_by_role("menuitem", name="Stop and block").click()
    visit.page.get_by_role("button", name="Unblock the bot").click()
    expect(visit.box).to_be_visible()
    assert [person["blocked"] for person in visit.play.get("/people")] == [False, False]


def test_a_picture_is_shown_described_and_enlarged(visit: Visitor, school: dict[str, int]) -> None:
    params = {"chat_id": str(school["group"]), "caption": "The tree"}
    answer = visit.play.http.post(f"/bot{visit.play.token}/sendPhoto", data=params, files={"photo": ("tree.png", picture())})
    assert answer.json()["ok"]
    visit.arrives()
    image = visit.page.get_by_role("img", name="Picture: The tree")
    expect(image).to_be_visible()
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 90
    image.click()
    expect(visit.page.get_by_role("dialog", name="Picture").locator("img")).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)


def test_a_document_can_be_saved(visit: Visitor, school: dict[str, int], tmp_path: Path) -> None:
    files = {"document": ("plan.ics", b"BEGIN:VCALENDAR\r\n", "text/calendar")}
    answer = visit.play.http.post(f"/bot{visit.play.token}/sendDocument", data={"chat_id": str(school["group"])}, files=files)
    assert answer.json()["ok"]
    visit.arrives()
    with visit.page.expect_download() as saving:
        visit.page.get_by_role("link", name="Save the file plan.ics").click()
    saving.value.save_as(tmp_path / "plan.ics")
    assert (tmp_path / "plan.ics").read_bytes() == b"BEGIN:VCALENDAR\r\n"


def test_one_attaches_a_file(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    with visit.page.expect_file_chooser() as choosing:
        visit.page.get_by_role("button", name="Attach").click()
        visit.page.get_by_role("menuitem", name="Picture or file").click()
    choosing.value.set_files({"name": "class.png", "mimeType": "image/png", "buffer": picture()})
    visit.says("Our class")
    expect(visit.page.locator("article.own img")).to_be_visible()
    sent = visit.play.messages(school["group"])[-1]
    assert (sent["caption"], sent["photo"][0]["width"]) == ("Our class", 90)


def test_one_click_makes_somebody_else_of_one(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.says("I am Ana")
    expect(visit.page.locator("article.own")).to_have_count(1)
    visit.becomes("Ben")
    expect(visit.page.locator("article.own")).to_have_count(0)
    expect(visit.bubble("I am Ana").locator(".sender")).to_have_text("Ana")
    visit.says("And I am Ben")
    expect(visit.page.locator("article.own")).to_contain_text("And I am Ben")
    assert visit.play.messages(school["group"])[-1]["from"]["id"] == school["ben"]


def test_what_one_has_not_seen_is_marked_for_each_person(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    ben = visit.page.locator(".person", has_text="Ben")
    expect(ben).to_have_accessible_name("Ben, Pupil, 2 unread messages")
    visit.opens("Copse")
    visit.play.does("sendMessage", chat_id=school["group"], text="News")
    expect(visit.page.locator(".entry", has_text="Room 7")).to_contain_text("1 unread message")
    expect(ben).to_have_accessible_name("Ben, Pupil, 3 unread messages")
    visit.opens("Room 7")
    expect(visit.page.locator(".unread-line")).to_be_visible()
    expect(visit.page.locator(".entry", has_text="Room 7").locator(".badge")).to_have_count(0)
    visit.becomes("Ben")
    expect(ben).to_have_accessible_name("Ben, Pupil, this is you")


def test_whoever_quickly_chooses_a_chat_stays_in_it(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    expect(visit.bubble("Hello, I am Copse.")).to_be_visible()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visit.page.route("**/control/chats", hold)
    visit.becomes("Ben")
    visit.opens("Copse")
    expect(visit.page.locator("#chat-name")).to_have_text("Copse")
    assert held
    with visit.page.expect_response("**/control/chats"):
        for route in held:
            route.continue_()
    visit.page.unroute("**/control/chats")
    visit.page.get_by_role("button", name="Start", exact=True).click()
    expect(visit.page.locator("article.own")).to_contain_text("/start")
    expect(visit.page.locator("#chat-name")).to_have_text("Copse")


def test_a_reply_is_shown_and_leads_back(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.bubble("Hello, I am Copse.").locator(".bubble").dblclick()
    expect(visit.page.locator(".reply-bar")).to_contain_text("Reply to Copse")
    visit.says("Hello!")
    expect(visit.page.locator(".reply-bar")).to_have_count(0)
    visit.page.locator("article.own .quoted").click()
    expect(visit.bubble("Hello, I am Copse.").first).to_be_focused()
    assert visit.play.messages(school["group"])[-1]["reply_to_message"]["text"] == "Hello, I am Copse."


def test_a_question_that_wants_a_reply_gets_one_by_itself(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.says(school["ana"], school["ana"], "/start")
    visit.arrives()
    visit.opens("Copse")
    expect(visit.box).to_be_visible()
    markup = {"force_reply": True, "input_field_placeholder": "Two sentences"}
    visit.play.does("sendMessage", chat_id=school["ana"], text="What happened?", reply_markup=markup)
    expect(visit.box).to_have_attribute("placeholder", "Two sentences")
    visit.says("A lot")
    expect(visit.page.locator("article.own", has_text="A lot")).to_be_visible()
    assert visit.play.messages(school["ana"])[-1]["reply_to_message"]["text"] == "What happened?"


def test_an_own_message_is_edited_and_deleted(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.says("Helo")
    expect(visit.bubble("Helo")).to_be_visible()
    visit.box.press("ArrowUp")
    expect(visit.box).to_have_value("Helo")
    visit.says("Hello")
    own = visit.page.locator("article.own")
    expect(own).to_contain_text("edited")
    assert visit.play.messages(school["group"])[-1]["text"] == "Hello"
    own.hover()
    own.get_by_role("button", name="What to do").click()
    visit.page.get_by_role("menuitem", name="Delete").click()
    expect(own).to_have_count(0)


def test_commands_are_chosen_by_keyboard(visit: Visitor, school: dict[str, int]) -> None:
    commands = [{"command": name, "description": f"About {name}"} for name in ("goal", "plan", "status")]
    visit.play.does("setMyCommands", commands=commands)
    visit.arrives()
    visit.box.type("/")
    options = visit.page.get_by_role("listbox", name="Commands").get_by_role("option")
    expect(options).to_have_count(3)
    visit.box.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(visit.box).to_have_attribute("aria-activedescendant", options.nth(1).get_attribute("id") or "")
    visit.box.press("Escape")
    expect(options).to_have_count(0)
    visit.box.type("st")
    visit.box.press("Tab")
    expect(visit.box).to_have_value("/status ")
    visit.box.fill("/p")
    visit.box.press("Enter")
    expect(visit.page.locator("article.own")).to_contain_text("/plan@CopseBot")


def test_the_keyboard_reaches_messages_and_chats(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.says(school["ben"], school["group"], "From Ben")
    visit.arrives()
    visit.page.keyboard.press("Tab")
    skip = visit.page.get_by_role("link", name="Skip to the typing box")
    skip.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.box).to_be_focused()
    visit.box.press("Control+ArrowUp")
    expect(visit.bubble("From Ben")).to_be_focused()
    visit.page.keyboard.press("ArrowUp")
    expect(visit.bubble("Hello, I am Copse.")).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".reply-bar")).to_contain_text("Hello, I am Copse.")
    expect(visit.box).to_be_focused()
    visit.box.press("Escape")
    expect(visit.page.locator(".reply-bar")).to_have_count(0)
    visit.box.press("Escape")
    expect(visit.page.locator(".entry[aria-current]")).to_be_focused()
    visit.page.keyboard.press("Alt+Digit2")
    expect(visit.page.locator(".you")).to_contain_text("Ben")


@phone
def test_on_a_phone_list_and_chat_are_two_screens(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    chats, head = visit.page.get_by_role("navigation", name="Chats"), visit.page.locator(".chat-head")
    expect(chats).to_be_visible()
    expect(head).to_be_hidden()
    visit.opens("Room 7")
    expect(head).to_contain_text("You are Ana")
    expect(chats).to_be_hidden()
    visit.page.get_by_role("button", name="Back to the chats").click()
    expect(chats).to_be_visible()
    visit.opens("Room 7")
    expect(head).to_be_visible()
    visit.page.go_back()
    expect(chats).to_be_visible()
    too_wide = visit.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not too_wide


def test_time_passes_and_the_strip_says_what_came_of_it(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.updates()
    visit.arrives()
    clock = visit.page.get_by_role("region", name="Clock")
    expect(clock.get_by_role("button", name="Nothing is due")).to_be_disabled()
    before = visit.play.get("/clock")["now"][:10]
    clock.get_by_role("button", name="+1 day").click()
    expect(clock.get_by_role("status")).to_contain_text("Nobody wrote anything")
    assert visit.play.get("/clock")["now"][:10] > before
    shown = clock.locator("time").get_attribute("datetime")
    assert shown is not None
    assert shown[:10] == visit.play.get("/clock")["now"][:10]


def test_of_two_days_one_date_stays_in_sight(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.updates()
    visit.play.post("/clock", advance="P3D")
    for number in range(30):
        visit.play.says(school["ben"], school["group"], f"Line {number}")
    visit.arrives()
    dates = visit.page.locator(".pill.day")
    expect(dates).to_have_count(2)
    expect(dates.last).to_have_text("Today")
    expect(dates.last).to_be_in_viewport()
    expect(dates.first).not_to_be_in_viewport()


def _lines(count: int) -> str:
    return "\n".join(f"Line {number}" for number in range(count))


def test_days_have_headings_that_never_meet(visit: Visitor, school: dict[str, int]) -> None:
    for day in range(3):
        visit.play.says(school["ben"], school["group"], f"Day {day}\n{_lines(12)}")
        visit.play.updates()
        visit.play.post("/clock", advance="P1D")
    visit.play.says(school["ben"], school["group"], _lines(30))
    visit.arrives()
    headings = visit.page.locator(".pill.day")
    expect(headings).to_have_count(4)
    for share in range(21):
        boxes = visit.page.evaluate(_HEADINGS_AT, share / 20)
        assert all(above["bottom"] <= below["top"] for above, below in pairwise(boxes)), boxes
        assert len([box for box in boxes if box["stuck"]]) <= 1


_HEADINGS_AT = """(share) => {
  const log = document.querySelector(".log");
  log.scrollTop = share * (log.scrollHeight - log.clientHeight);
  const view = log.getBoundingClientRect();
  return [...log.querySelectorAll(".pill.day")].map((heading) => heading.getBoundingClientRect())
    .filter((box) => box.bottom > view.top && box.top < view.bottom)
    .map((box) => ({ top: box.top, bottom: box.bottom, stuck: Math.abs(box.top - view.top) < 1 }));
}"""


@on_both
def test_a_new_board_is_shown_to_its_last_button(visit: Visitor, school: dict[str, int]) -> None:
    board = visit.play.does("sendMessage", chat_id=school["group"], text=_lines(25), reply_markup=keys(("Next",)))
    visit.arrives()
    if not visit.page.locator(".chat-head").is_visible():
        visit.opens("Room 7")
    expect(visit.page.get_by_role("button", name="Next")).to_be_in_viewport(ratio=1)
    for text in ("Short", _lines(60)):
        visit.play.does("editMessageText", chat_id=school["group"], message_id=board["message_id"], text=f"Before: {text}")
        board = visit.play.does(
            "sendMessage", chat_id=school["group"], text=text, reply_markup=keys(("Next",), ("Last of all",))
        )
        expect(visit.page.locator(f"#message-{board['message_id']} .key").last).to_be_in_viewport(ratio=1)
    # Who reads further up is left there, and is told.
    visit.page.locator(".log").evaluate("log => { log.scrollTop = 0; }")
    expect(visit.page.get_by_role("button", name="To the newest message")).to_be_visible()
    visit.play.does("sendMessage", chat_id=school["group"], text="One more")
    expect(visit.page.locator(".to-end .badge")).to_have_text("1")
    assert visit.page.locator(".log").evaluate("log => log.scrollTop") == 0


def test_what_came_of_time_goes_when_it_is_read(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.updates()
    visit.arrives()
    visit.opens("Copse")
    visit.page.route("**/control/clock", lambda route: _while_time_passes(visit, school, route))
    visit.page.get_by_role("button", name="+1 hour").click()
    expect(visit.page.locator(".chip")).to_contain_text("Room 7")
    visit.opens("Room 7")
    expect(visit.page.locator(".outcome")).to_have_count(0)


def _while_time_passes(visit: Visitor, school: dict[str, int], route: Route) -> None:
    if route.request.method == "POST":
        visit.play.does("sendMessage", chat_id=school["group"], text="It is time")
    route.continue_()


def test_one_notice_at_a_time_and_none_for_somebody_else(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    for label in ("Start a CoP", "How it works"):
        visit.page.get_by_role("button", name=label).click()
        query = next(update["callback_query"] for update in visit.play.updates(timeout=3) if "callback_query" in update)
        visit.play.does(
            "answerCallbackQuery", callback_query_id=query["id"], text=f"{label}: a notice of some length, to be read."
        )
        expect(visit.page.locator(".toast")).to_contain_text(label)
        expect(visit.page.locator(".toast")).to_have_count(1)
    visit.becomes("Ben")
    expect(visit.page.locator(".toast")).to_have_count(0)


def test_an_answer_given_elsewhere_ends_the_reply(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    asked = visit.play.does("sendMessage", chat_id=school["group"], text="And you?", reply_markup={"force_reply": True})
    expect(visit.page.locator(".reply-bar")).to_contain_text("And you?")
    visit.play.says(school["ana"], school["group"], "Me too", reply_to=asked["message_id"])
    expect(visit.page.locator(".reply-bar")).to_have_count(0)
    visit.opens("Copse")
    visit.opens("Room 7")
    expect(visit.bubble("Me too")).to_be_visible()
    expect(visit.page.locator(".reply-bar")).to_have_count(0)


def test_a_question_that_comes_while_the_chat_is_loading_opens_the_reply(visit: Visitor, school: dict[str, int]) -> None:
    asked: list[int] = []

    def _ask_first(route: Route) -> None:
        if not asked:
            sent = visit.play.does("sendMessage", chat_id=school["group"], text="And you?", reply_markup={"force_reply": True})
            asked.append(sent["message_id"])
        route.continue_()

    visit.page.route(f"**/control/chats/{school['group']}/messages*", _ask_first)
    visit.arrives()
    expect(visit.page.locator(".reply-bar")).to_contain_text("And you?")
    assert asked


def test_a_new_beginning_sets_the_clock_back(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.updates()
    visit.arrives()
    today = visit.play.get("/clock")["now"][:10]
    shown = visit.page.get_by_role("region", name="Clock").locator("time")
    visit.page.get_by_role("button", name="+1 week").click()
    expect(shown).not_to_have_attribute("datetime", re.compile(today))
    visit.page.get_by_role("button", name="Copse playground").click()
    visit.page.get_by_role("button", name="Start from nothing").click()
    visit.page.get_by_role("alertdialog").get_by_role("button", name="Start afresh").click()
    expect(shown).to_have_attribute("datetime", re.compile(today))
    expect(visit.page.get_by_role("textbox", name="Name", exact=True)).to_be_focused()


def test_members_show_their_status_and_can_be_changed(visit: Visitor, school: dict[str, int]) -> None:
    visit.play.person("Chiara")
    visit.arrives()
    visit.page.get_by_role("button", name="Room 7 3 members").click()
    members = visit.page.get_by_role("dialog", name="Room 7")
    expect(members.locator(".member", has_text="Ana")).to_contain_text("owner")
    members.get_by_role("combobox", name="Add a person").select_option("Chiara")
    members.get_by_role("button", name="Add", exact=True).click()
    expect(members.locator(".member", has_text="Chiara")).to_be_visible()
    members.get_by_role("button", name="What to do with Copse").click()
    members.get_by_role("menuitem", name="Make the bot an admin").click()
    expect(members.locator(".member", has_text="Copse")).to_contain_text("admin")
    members.get_by_role("button", name="Close").click()
    expect(visit.page.locator(".pill", has_text="Ana added Chiara")).to_be_visible()


def test_from_nothing_one_is_guided_to_a_group_with_the_bot(visit: Visitor) -> None:
    visit.arrives()
    for name in ("Ana Costa", "Ben Okafor"):
        visit.page.get_by_role("textbox", name="Name", exact=True).fill(name)
        visit.page.get_by_role("button", name="Add", exact=True).click()
        expect(visit.page.locator(".so-far")).to_contain_text(name)
    visit.page.get_by_role("textbox", name="Name of the group").fill("Room 9")
    visit.page.get_by_role("button", name="Create the group").click()
    expect(visit.page.locator("#chat-name")).to_have_text("Room 9")
    expect(visit.page.locator(".subtitle")).to_have_text("3 members")
    assert [person["last_name"] for person in visit.play.get("/people")] == ["Costa", "Okafor"]


def test_the_menu_brings_the_ready_school(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.page.get_by_role("button", name="Copse playground").click()
    visit.page.get_by_role("button", name="Riverside School").click()
    visit.page.get_by_role("alertdialog").get_by_role("button", name="Start afresh").click()
    expect(visit.page.locator("#chat-name")).to_have_text("Riverside School")
    expect(visit.page.locator(".person:not(.add)")).to_have_count(5)


def test_the_story_leads_to_who_acts_and_can_be_held_and_ended(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.page.get_by_role("button", name="Copse playground").click()
    visit.page.get_by_role("button", name="Watch a cycle").click()
    visit.page.get_by_role("dialog").get_by_role("button", name="Play", exact=True).click()
    story = visit.page.get_by_role("region", name="Watch a cycle")
    expect(story.locator(".count")).to_contain_text(" of ")
    first = visit.page.locator(".person").first
    expect(first).to_have_attribute("aria-pressed", "true")
    expect(first).not_to_contain_text("Ana")
    story.get_by_role("button", name="Pause").click()
    expect(story.get_by_role("button", name="Go on")).to_be_visible()
    visit.page.locator(".person").nth(1).click()
    expect(story.get_by_role("button", name="Follow the story again")).to_be_visible()
    story.get_by_role("button", name="Stop").click()
    expect(story).to_have_count(0)


@german
def test_the_page_speaks_german(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    expect(visit.page.locator(".you")).to_contain_text("Du bist Ana")
    visit.page.get_by_role("combobox", name="Sprache").select_option("English")
    expect(visit.page.locator(".you")).to_contain_text("You are Ana")
    assert visit.page.evaluate("document.documentElement.lang") == "en"


def test_what_goes_wrong_is_said_in_a_sentence(visit: Visitor, school: dict[str, int]) -> None:
    visit.arrives()
    visit.says("x" * 4096 + "y")  # the box cuts at Telegram's limit
    expect(visit.page.locator("article.own")).to_have_count(1)
    visit.page.route(
        "**/control/chats/*/messages", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
    )
    visit.says("Do not lose me")
    expect(visit.page.locator(".toast.error")).to_contain_text("does not answer")
    expect(visit.box).to_have_value("Do not lose me")
    visit.complaints.clear()  # the browser itself notes the request that we broke


def test_everything_that_can_be_pressed_has_a_name(visit: Visitor, school: dict[str, int]) -> None:
    options = [{"text": text} for text in ("Monday", "Tuesday")]
    visit.play.does("sendPoll", chat_id=school["group"], question="When?", options=options, allows_multiple_answers=True)
    visit.arrives()
    visit.says("Mine")
    expect(visit.bubble("Mine")).to_be_visible()
    for view in ("page", "members", "menu"):
        if view == "members":
            visit.page.locator(".chat-title").click()
        if view == "menu":
            visit.page.keyboard.press("Escape")
            visit.page.get_by_role("button", name="Copse playground").click()
        controls = visit.page.locator("button:visible, a:visible, input:visible, select:visible, textarea:visible")
        assert controls.count() > 10
        for index in range(controls.count()):
            expect(controls.nth(index)).to_have_accessible_name(re.compile(r"\S"))
    visit.page.keyboard.press("Escape")
    assert visit.page.locator("img:not([alt])").count() == 0
    assert visit.page.locator("h1").count() == 1
    twice = "ids => ids.length - new Set(ids).size"
    assert visit.page.evaluate(f"({twice})([...document.querySelectorAll('[id]')].map(element => element.id))") == 0
    log = visit.page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")


by_day_and_by_night = pytest.mark.parametrize("visit", [{"color_scheme": "light"}, {"color_scheme": "dark"}], indirect=True)


@by_day_and_by_night
def test_words_stand_out_from_their_ground(visit: Visitor, school: dict[str, int]) -> None:
    """WCAG AA: 4.5 : 1 for each word on the screen, by day and by night."""
    options = [{"text": text} for text in ("Monday", "Tuesday")]
    poll = visit.play.does("sendPoll", chat_id=school["group"], question="When?", options=options)
    visit.play.vote(school["ana"], school["group"], poll["message_id"], 0)
    visit.play.says(school["ana"], school["group"], "Mine, /help", reply_to=poll["message_id"])
    visit.play.says(school["ben"], school["group"], "Yours")
    visit.arrives()
    expect(visit.bubble("Yours")).to_be_visible()
    assert visit.page.evaluate(_FAINT_WORDS) == []


_FAINT_WORDS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { rgb: [r, g, b], a: a / 255 };
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const mix = (top, below) => top.rgb.map((c, i) => c * top.a + below[i] * (1 - top.a));
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const drawn = /(rgba?|color)\\([^)]*\\)/.exec(style.backgroundImage);
      layers.push(channels(drawn ? drawn[0] : style.backgroundColor));
    }
    return layers.reduceRight((below, layer) => mix(layer, below), [255, 255, 255]);
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest(".unseen, button:disabled, script, noscript, option, [aria-hidden] ~ .brand")) continue;
    const below = ground(element);
    const [a, b] = [light(mix(channels(getComputedStyle(element).color), below)), light(below)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(getComputedStyle(element).fontSize) >= 18.66 && getComputedStyle(element).fontWeight >= 600;
    if (ratio >= (large ? 3 : 4.5)) continue;
    faint.push(`${words.slice(0, 30)}: ${ratio.toFixed(2)} (${element.className || element.tagName})`);
  }
  return faint;
}"""
