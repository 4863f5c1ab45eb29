"""A whole cycle in the playground's page: three people, a real browser, the real bot, and nothing but clicks and typing."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from tests.browsers import WIDE, Window
from tests.script import Stage

GROUP = "Room 9"
PEOPLE = ("Ana", "Ben", "Clara")
GOAL = "In 12 weeks every pupil of 8b speaks in the talking circle once a week"
STICK, FAMILIES = "Build a talking stick", "Tell the families about it"

_SLOW = 30_000
"""Milliseconds for what takes the bot longest: drawing a tree, living through weeks."""


class Circle(Window):
    """The window through whose eyes Ana, Ben and Clara look in turn."""

    def __init__(self, context: BrowserContext, stage: Stage) -> None:
        super().__init__(context)
        context.set_default_timeout(_SLOW)
        self._who = ""
        self._stage = stage
        self.page.goto(stage.playground.address)

    def _rests(self) -> None:
        """Lets the bot say all it has to say. Its pauses, which Telegram's limits demand, are jumped over."""
        self._stage.playground.settle()

    def in_group(self, name: str) -> None:
        """This person looks at the group."""
        heading = self.page.locator("#chat-name")
        if name != self._who:
            self.becomes(name)
            # The page opens a chat for whoever has come; only then is it known whether it is the group.
            expect(heading).not_to_be_empty()
            self._who = name
        if heading.text_content() != GROUP:
            self.opens(GROUP)
            expect(heading).to_have_text(GROUP)

    def board(self, words: str) -> Locator:
        """The newest message that says this itself, not only as a quotation."""
        return self.page.locator("article", has=self.page.locator(".text, .poll", has_text=words)).last

    def sees(self, *words: str) -> None:
        """One message says all this."""
        found = self.page.locator("article")
        for some in words:
            found = found.filter(has_text=some)
        expect(found.last).to_be_visible(timeout=_SLOW)

    def presses(self, label: str, on: str) -> str:
        """Presses a button of the newest message that says ``on``; reads, and returns, what the bot answers."""
        button = self.board(on).get_by_role("button", name=re.compile(rf"^\W*{re.escape(label)}"))
        with self.page.expect_response("**/press") as pressed:
            button.click()
        if pressed.value.json()["alert"]:
            self.page.get_by_role("alertdialog").get_by_role("button", name="OK").click()
        expect(self.page.locator(".key[aria-busy]")).to_have_count(0)
        self._rests()
        return str(pressed.value.json()["answer"] or "")

    def follows(self, label: str, on: str) -> None:
        """Follows a button that leads to the private chat."""
        self.board(on).get_by_role("button", name=label).click()
        expect(self.page.locator("#chat-name")).to_have_text("Copse")
        self._rests()

    def replies(self, text: str, to: str) -> None:
        """Replies to the newest message that says ``to``."""
        message = self.board(to)
        message.hover()
        message.get_by_role("button", name="Reply").click()
        expect(self.page.locator(".reply-bar")).to_be_visible()
        self.writes(text)
        expect(self.page.locator(".reply-bar")).to_have_count(0)

    def writes(self, text: str) -> None:
        """Types and sends, and sees it in the chat."""
        self.says(text)
        expect(self.page.locator("article.own", has_text=text).last).to_be_visible()
        self._rests()

    def votes(self, question: str, option: str) -> None:
        """Votes in a poll and sees the shares."""
        poll = self.board(question)
        poll.get_by_role("button", name=option).click()
        expect(poll.locator("li", has_text=option)).to_contain_text("your choice")
        self._rests()

    def goes_on(self, label: str, on: str) -> None:
        """The moderator presses ▶; and again after a moment, if the bot says that somebody has not taken part."""
        self.in_group("Ana")
        if "once more" in self.presses(label, on):
            self._stage.playground.post("/control/clock", advance="PT4S")
            self.presses(label, on)

    def sees_a_tree(self, caption: str) -> None:
        """A picture has arrived and can be looked at."""
        picture = self.page.get_by_role("img", name=re.compile(caption))
        expect(picture).to_be_visible(timeout=_SLOW)
        picture.scroll_into_view_if_needed()
        expect(picture).not_to_have_js_property("naturalWidth", 0)


@pytest.fixture
def circle(browser: Browser, own_stage: Stage) -> Iterator[Circle]:
    context = browser.new_context(viewport=WIDE, locale="en-GB", reduced_motion="reduce")
    yield Circle(context, own_stage)
    context.close()


@pytest.mark.xdist_group("browser")
@pytest.mark.timeout(240)
def test_three_people_walk_through_a_whole_cycle(circle: Circle, own_stage: Stage) -> None:
    sets_up(circle)
    finds_a_goal(circle)
    makes_a_plan(circle)
    carries_it_out(circle)
    looks_back(circle)
    begins_again(circle)
    assert circle.complaints == []
    assert "failed" not in own_stage.bot.logged()
    assert "Traceback" not in own_stage.bot.logged()


def sets_up(circle: Circle) -> None:
    for name in PEOPLE:
        circle.page.get_by_role("textbox", name="Name", exact=True).fill(name)
        circle.page.get_by_role("button", name="Add", exact=True).click()
        expect(circle.page.locator(".so-far")).to_contain_text(name)
    circle.page.get_by_role("textbox", name="Name of the group").fill(GROUP)
    circle.page.get_by_role("button", name="Create the group").click()
    expect(circle.page.locator("#chat-name")).to_have_text(GROUP)
    circle.page.get_by_role("region", name="Start from nothing").get_by_role("button", name="Close").click()
    circle.in_group("Ana")
    circle.presses("Start a Community of Practice", on="I am Copse")
    circle.presses(f"Use “{GROUP}”", on="1 of 3")
    circle.replies("Lisbon", to="2 of 3")
    circle.presses("Together in a room", on="3 of 3")
    for name in PEOPLE:
        circle.in_group(name)
        circle.presses("Count me in", on="Who is with us")
        circle.follows("Open my private chat", on="Who is with us")
        circle.sees(f"Hello {name}!")
    circle.goes_on("We are ready", on="Who is with us")


def finds_a_goal(circle: Circle) -> None:
    circle.in_group("Ben")
    circle.follows("Write in private", on="0 of 3 people have contributed")
    circle.sees("Tell me about something")
    circle.writes("Some pupils never say a word")
    circle.presses("It keeps coming back", on="Which of the two is it?")
    circle.presses("Anonymously", on="Should your name stand with it?")
    circle.sees("Stored anonymously")
    circle.in_group("Clara")
    circle.replies("At my last school a stick went round", to="1 of 3 people have contributed")
    circle.presses("It inspired me", on="Noted, Clara")
    circle.goes_on("Show them all together", on="2 of 3 people have contributed")
    circle.sees("Connections", "Some pupils never say a word", "anonymous")

    circle.in_group("Clara")
    circle.presses("Me too: 2", on="Connections")
    circle.sees("Connections", "1 more knows this")
    circle.goes_on("Next: choose what matters most", on="Connections")

    for name, numbers in (("Ana", "221"), ("Ben", "222"), ("Clara", "211")):
        circle.in_group(name)
        for number in numbers:
            circle.presses(number, on="Each of you has 3 votes")
    circle.sees("3 of 3 people have voted")
    circle.goes_on("Close the vote", on="3 of 3 people have voted")

    circle.in_group("Ben")
    circle.replies(GOAL, to="How could our goal be worded?")
    circle.sees("Noted, Ben", "✓ Measurable", "✓ Time-bound")
    circle.goes_on("Next: SMART check", on="Wordings of the goal")

    for name in PEOPLE:
        circle.in_group(name)
        circle.votes("Is it achievable for us?", "Yes, we can do it")
        circle.votes("Is it relevant for us?", "Yes, it matters to us")
    circle.goes_on("Next: Consent on the goal", on="Yes, it matters to us: 3")

    for name, stand in zip(PEOPLE, ("I support it", "I support it", "I can live with it"), strict=True):
        circle.in_group(name)
        circle.presses(stand, on="Consent on the goal")
    circle.goes_on("Everyone has spoken: show the result", on="3 of 3 people have spoken")
    circle.sees("Adopted", GOAL)
    circle.sees_a_tree("The trunk stands")


def makes_a_plan(circle: Circle) -> None:
    circle.in_group("Ben")
    circle.follows("Write in private", on="Ideas for actions")
    circle.sees("What could we do to reach our goal?")
    circle.writes(STICK)
    circle.presses("With my name", on=STICK)
    circle.in_group("Clara")
    circle.replies(FAMILIES, to="Ideas for actions")
    circle.goes_on("Show them all together", on="2 of 3 people have contributed")

    for name in ("Ben", "Clara"):
        circle.in_group(name)
        circle.presses("1", on="Choosing actions")
        circle.presses("2", on="Choosing actions")
    circle.goes_on("Next: Order of the actions", on="2 ideas become actions")

    circle.in_group("Clara")
    circle.presses("No. 2 needs…", on="Order of the actions")
    circle.presses("1. Build", on="What must be done before")
    circle.presses("Done", on="What must be done before")
    circle.sees("Order of the actions", "needs no. 1 first")
    circle.goes_on("Next: Times", on="Order of the actions")

    circle.presses("Due 1", on="By when should each action be done?")
    circle.replies("in two weeks", to="Press a day, or reply")
    circle.presses("Yes", on="Is that right?")
    circle.presses("Due 2", on="By when should each action be done?")
    circle.presses("The day we look back", on="Press a day, or reply")
    circle.sees("Every action has a date")
    circle.goes_on("Next: Who does what", on="Every action has a date")

    circle.in_group("Ben")
    circle.presses("1 I'll do it", on="Who takes what on?")
    circle.in_group("Clara")
    circle.presses("2 I'll do it", on="Who takes what on?")
    circle.goes_on("Next: Consent on the plan", on="Every action has somebody")
    for name in PEOPLE:
        circle.in_group(name)
        circle.presses("I support it", on="Consent on the plan")
    circle.goes_on("Everyone has spoken: show the result", on="3 of 3 people have spoken")
    circle.sees("Our plan is agreed")


def carries_it_out(circle: Circle) -> None:
    clock = circle.page.get_by_role("region", name="Clock")
    for_ben = clock.get_by_role("button", name="Ben, private")
    for _ in range(3):  # not all that falls due is said: what somebody has taken on needs nobody
        clock.get_by_role("button", name="To the next nudge").click()
        expect(clock.get_by_role("button", name="Close")).to_be_visible(timeout=_SLOW)
        if for_ben.is_visible():
            break
    for_ben.click()
    expect(circle.page.locator(".you")).to_contain_text("Ben")
    circle.sees("How is it going?", STICK)
    circle.presses("Done", on="How is it going?")
    circle.replies("It is made of hazel", to="What came of it?")
    circle.sees("The group sees it")
    circle.in_group("Ben")
    circle.sees("1 of 2 actions are done", "It is made of hazel")
    clock.get_by_role("button", name="+1 week").click()
    expect(clock.get_by_role("button", name="Clara, private")).to_be_visible(timeout=_SLOW)
    circle.goes_on("Look back together", on="1 of 2 actions are done")
    circle.sees_a_tree("The branches")


def looks_back(circle: Circle) -> None:
    for name in PEOPLE:
        circle.in_group(name)
        circle.votes("How far did we get with our goal?", "As hoped")
        circle.votes("Did it help?", "A lot")
    circle.goes_on("Next: Private reflection", on="3 of 3 people have voted")

    for name, answer in zip(PEOPLE, ("The stick goes round by itself", "I dared to speak", "It was calm"), strict=True):
        circle.in_group(name)
        circle.follows("Reflect in private", on="Private reflection")
        circle.sees("What went well?", "1 of 8")
        circle.writes(answer)
        circle.presses("Anonymously" if name == "Ben" else "With my name", on="Who may see it?")
        for number in range(2, 9):
            circle.presses("Skip", on=f"{number} of 8")
        circle.sees("That was the last question")
    circle.goes_on("Look at what was shared", on="3 of 3 people have been through")

    for name in PEOPLE:
        circle.in_group(name)
        for number in "123":
            circle.presses(number, on="What matters most of what was shared?")
    circle.goes_on("Close the vote", on="3 of 3 people have voted")

    circle.in_group("Clara")
    circle.replies("Pass a stick round: whoever holds it speaks. #circle", to="What would you tell another group")
    circle.sees("What would you tell another group", "whoever holds it speaks")
    circle.goes_on("Next: What grows from here", on="What would you tell another group")


def begins_again(circle: Circle) -> None:
    circle.in_group("Ben")
    circle.presses("1", on="What should grow from here?")
    circle.sees("1 seed is chosen")
    circle.goes_on("End this cycle", on="1 seed is chosen")
    circle.sees_a_tree("The fruits")
    circle.presses("Begin the next cycle", on="Cycle 1 ends here")
    circle.sees("Cycle 2 begins")
    circle.sees("Experiences", "From the last cycle", "0 of 3 people have contributed")
