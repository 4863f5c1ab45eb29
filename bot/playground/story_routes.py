"""The story's part of the control interface: play it through, or watch it with pause, step and skip."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import asdict, dataclass
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from bot.playground.story import READING, StoryStoppedError, StoryStuckError, Teller
from bot.playground.story_script import LANGUAGES, tell

_FASTEST = 100.0


@dataclass
class _Shown:
    """What the page shows of a story."""

    state: str = "idle"
    scene: str = ""
    caption: str = ""
    position: int = 0
    total: int = 0
    person: int | None = None
    chat: int | None = None
    speed: float = 1.0
    error: str = ""


class Player:
    """Plays the story, one at a time, and lets people stop it, hold it and hurry it."""

    def __init__(self) -> None:
        self.shown = _Shown()
        self._world: Any = None
        self._task: asyncio.Task[None] | None = None
        self._go = asyncio.Event()
        self._steps = 0
        self._skipping: str | None = None
        self._stopped = False

    # -- what people ask for

    async def play(self, world: Any, address: str, language: str, speed: float) -> _Shown:
        """Play to the end and return; a story that is playing is stopped first.

        Raises:
            StoryStuckError: what it waited for did not come.
        """
        await self.stop()
        await self._tell(world, address, language, speed)
        return self.shown

    async def start(self, world: Any, address: str, language: str, speed: float) -> None:
        """Begin to play and return at once."""
        await self.stop()
        self._task = asyncio.create_task(self._watched(world, address, language, speed))

    async def stop(self) -> None:
        """End the story where it is."""
        self._stopped = True
        self._go.set()
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None
        if self.shown.state in {"playing", "paused"}:
            self._show(state="idle")

    def pause(self) -> None:
        """Hold before the next act."""
        if self.shown.state == "playing":
            self._go.clear()
            self._show(state="paused")

    def resume(self) -> None:
        """Go on."""
        if self.shown.state == "paused":
            self._show(state="playing")
            self._go.set()

    def step(self) -> None:
        """One act, then hold."""
        if self.shown.state in {"playing", "paused"}:
            self._steps += 1
            self._show(state="paused")
            self._go.set()

    def skip(self) -> None:
        """Hurry to the next scene."""
        self._skipping = self.shown.scene
        self.resume()

    def hurry(self, speed: float) -> None:
        """Play at another speed."""
        self._show(speed=speed)

    # -- what the teller asks (see `story.Pacer`)

    async def before(self, teller: Teller, caption: str, person: int | None, chat: int | None) -> None:
        """Wait while the story is held; then tell who acts where."""
        await self._go.wait()
        if self._stopped:
            raise StoryStoppedError
        if self._steps:
            self._steps -= 1
            self._go.clear()
        self._show(caption=caption, position=teller.acts, person=person, chat=chat)
        if self._unhurried:
            await asyncio.sleep(READING / 2 / self.shown.speed)

    def scene(self, title: str) -> None:
        """A new scene."""
        self._skipping = None
        self._show(scene=title)

    async def after(self, words: int) -> None:
        """Leave time to read what has appeared."""
        if self._unhurried:
            await asyncio.sleep(min(READING / 2 + words * 0.06, 8) / self.shown.speed)

    @property
    def _unhurried(self) -> bool:
        return 0 < self.shown.speed < _FASTEST and self._skipping is None

    # -- how

    async def _watched(self, world: Any, address: str, language: str, speed: float) -> None:
        try:
            await self._tell(world, address, language, speed)
        except StoryStuckError as error:
            self._show(state="idle", error=str(error), caption=str(error))

    async def _tell(self, world: Any, address: str, language: str, speed: float) -> None:
        self._world, self._stopped, self._steps, self._skipping = world, False, 0, None
        self._go.set()
        async with httpx.AsyncClient(base_url=address, timeout=60) as http:
            counter = Teller(http, language, self, counting=True)
            self.shown = _Shown(state="playing", speed=speed)
            await tell(counter)
            self._show(total=counter.acts, scene="")
            try:
                await tell(Teller(http, language, self))
            except StoryStoppedError:
                return
            except StoryStuckError:
                self._show(state="idle")
                raise
        self._show(state="done", position=self.shown.total)

    def _show(self, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(self.shown, name, value)
        if self._world is not None and self.shown.total:
            self._world.publish({"kind": "story", **asdict(self.shown)})


def routes() -> list[BaseRoute]:
    """The routes under /control/story, around one player."""
    player = Player()

    async def shown(_request: Request) -> JSONResponse:
        return JSONResponse(asdict(player.shown) | {"languages": list(LANGUAGES)})

    async def play(request: Request) -> JSONResponse:
        language, speed = await _wishes(request)
        try:
            result = await player.play(request.app.state.world, str(request.base_url), language, speed)
        except StoryStuckError as error:
            return JSONResponse(asdict(player.shown) | {"error": str(error)}, 500)
        return JSONResponse(asdict(result))

    async def act(request: Request) -> JSONResponse:
        match request.path_params["action"]:
            case "start":
                language, speed = await _wishes(request)
                await player.start(request.app.state.world, str(request.base_url), language, speed)
            case "pause":
                player.pause()
            case "resume":
                player.resume()
            case "step":
                player.step()
            case "skip":
                player.skip()
            case "speed":
                player.hurry((await _wishes(request))[1])
            case "stop":
                await player.stop()
            case other:
                message = f"The story knows start, pause, resume, step, skip, speed and stop, not “{other}”."
                return JSONResponse({"error": message}, 404)
        return JSONResponse(asdict(player.shown))

    return [
        Route("/control/story", shown, methods=["GET"]),
        Route("/control/story", play, methods=["POST"]),
        Route("/control/story/{action}", act, methods=["POST"]),
    ]


async def _wishes(request: Request) -> tuple[str, float]:
    body = await request.json() if await request.body() else {}
    language = body.get("language") or "en"
    speed = float(body.get("speed", 1))
    return (language if language in LANGUAGES else "en"), max(0.0, speed)
