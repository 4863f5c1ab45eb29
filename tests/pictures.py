"""The README's pictures, taken of the program itself while it plays its story: `python -m tests.pictures`.

Needs Chromium or Chrome, and a font with coloured emoji, as phones have one.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

import httpx
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.playground.story import Teller
from bot.playground.story_script import tell
from tests.browsers import NoBrowserError, installed
from tests.processes import ROOT
from tests.script import on_stage

FOLDER = ROOT / "docs" / "pictures"
NAMES = {"group", "private", "tree", "summary"}

_SIZE = {"width": 440, "height": 1000}
_SHARPNESS = 1.1
"""Pixels for each point: enough for the README's table, and the files stay small."""

_HAS_EMOJI = """() => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = "20px system-ui, sans-serif";
  canvas.fillText("🌳", 0, 20);
  const { data } = canvas.getImageData(0, 0, 40, 40);
  return data.some((value, index) => index % 4 === 0 && value !== data[index + 1]);
}"""


class Camera:
    """Goes along with the story and takes pictures between two acts."""

    def __init__(self, browser: Browser, address: str, http: httpx.AsyncClient) -> None:
        self._browser, self._address, self._http = browser, address, http
        self.taken: set[str] = set()

    async def before(self, teller: Teller, caption: str, person: int | None, chat: int | None) -> None:
        """Is this act the one before which a picture is to be taken?"""
        group = teller.group
        match caption:
            case "Now all of them are shown together." if person:
                await self._takes("group", person, group, "Noted, Rosa")
            case "With my name, anonymously, only for me?" if person:
                await self._takes("private", person, person, "Who may see it?")
            case "The next one begins." if person:
                await self._takes_the_tree(group)
                message = {"person": person, "text": "/summary"}
                (await self._http.post(f"/control/chats/{group}/messages", json=message)).raise_for_status()
                (await self._http.post("/control/wait", json={"timeout": 30})).raise_for_status()
                await self._takes("summary", person, group, "/summary")

    def scene(self, title: str) -> None:
        """A new scene."""
        print(title)

    async def after(self, words: int) -> None:
        """Nobody has to read along."""

    async def _takes(self, name: str, person: int, chat: int, words: str) -> None:
        """What this person sees in this chat; of what is long, the beginning."""
        if name in self.taken:
            return
        page = await self._page()
        await page.goto(f"{self._address}/page/icon.svg")
        await page.evaluate("localStorage.setItem('copse.playground.welcomed', 'true')")
        await page.goto(f"{self._address}/#/{person}/{chat}")
        said = page.locator("article", has_text=words).last
        await expect(said).to_be_visible()
        if name == "summary":
            await said.evaluate("message => { message.style.scrollMarginTop = '0.5rem'; message.scrollIntoView(); }")
        await page.evaluate("document.activeElement.blur()")
        await self._keeps(name, page)

    async def _takes_the_tree(self, chat: int) -> None:
        """The newest tree as the bot has sent it, in the size of the other pictures."""
        messages = (await self._http.get(f"/control/chats/{chat}/messages")).json()
        sizes = next(message["photo"] for message in reversed(messages) if "photo" in message)
        largest = max(sizes, key=lambda size: int(size["width"]))
        page = await self._page()
        await page.set_content(
            f'<img src="{self._address}/control/files/{largest["file_id"]}" alt="" '
            'style="position: fixed; inset: 0; width: 100%; height: 100%; object-fit: contain">'
        )
        await expect(page.locator("img")).not_to_have_js_property("naturalWidth", 0)
        await self._keeps("tree", page)

    async def _page(self) -> Page:
        return await self._browser.new_page(
            viewport=_SIZE, device_scale_factor=_SHARPNESS, locale="en-GB", reduced_motion="reduce"
        )

    async def _keeps(self, name: str, page: Page) -> None:
        (FOLDER / f"{name}.png").write_bytes(await page.screenshot())
        self.taken.add(name)
        await page.close()


async def take(address: str) -> None:
    """Play the story, and take the pictures on the way."""
    async with async_playwright() as playwright, httpx.AsyncClient(base_url=address, timeout=120) as http:
        browser = await playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        page = await browser.new_page()
        if not await page.evaluate(_HAS_EMOJI):
            sys.exit("There is no font with coloured emoji; on Debian: apt install fonts-noto-color-emoji")
        camera = Camera(browser, address, http)
        await tell(Teller(http, "en", camera))
        if missing := NAMES - camera.taken:
            sys.exit(f"The story has no moment any more for: {', '.join(sorted(missing))}")
        await browser.close()


def main() -> None:
    """Start the playground and the bot, and take the pictures."""
    try:
        installed()
    except NoBrowserError as error:
        sys.exit(str(error))
    with tempfile.TemporaryDirectory() as folder, on_stage(Path(folder)) as stage:
        asyncio.run(take(stage.playground.address))


if __name__ == "__main__":
    main()
