"""A real Chromium, and what somebody does who looks at the playground's page with it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect, sync_playwright

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
PATIENCE = 15_000
"""Milliseconds; only a machine that is busy with much else needs them."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

expect.set_options(timeout=PATIENCE)


class NoBrowserError(Exception):
    """There is neither Chromium nor Chrome; the message says it in a sentence."""


def installed() -> str:
    """Where the browser is.

    Raises:
        NoBrowserError: there is none.
    """
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise NoBrowserError(f"No browser on this machine: none of {', '.join(_NAMES)} is installed.")
    return path


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that is installed, without a window.

    Raises:
        NoBrowserError: there is none.
    """
    path = installed()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


class Window:
    """A window with the page. What the browser complains about is collected in `complaints`."""

    def __init__(self, context: BrowserContext) -> None:
        context.set_default_timeout(PATIENCE)
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", self._hears)

    def _hears(self, said: ConsoleMessage) -> None:
        # A drawing looked at by itself makes the browser ask for another icon.
        if said.type == "error" and not said.location["url"].endswith("/favicon.ico"):
            self.complaints.append(f"{said.text} {said.location['url']}")

    def opens(self, title: str) -> None:
        """A chat of the list."""
        self.page.locator(".entry", has=self.page.locator(".title", has_text=title)).click()

    def becomes(self, name: str) -> None:
        """Looks through somebody else's eyes."""
        self.page.locator(".person", has_text=name).click()
        expect(self.page.locator(".you")).to_contain_text(name)

    def says(self, text: str) -> None:
        """Types and sends."""
        self.box.fill(text)
        self.box.press("Enter")

    @property
    def box(self) -> Locator:
        """Where one types."""
        return self.page.get_by_role("textbox", name="Message")

    def bubble(self, text: str) -> Locator:
        """The messages that say this."""
        return self.page.locator("article", has_text=text)
