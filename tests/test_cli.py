"""The commands of the README, started as a person starts them."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx

from tests.processes import ROOT
from tests.script import free_port, until


def _calls(address: str) -> list[dict[str, Any]]:
    try:
        return list(httpx.get(f"{address}/control/calls").json())
    except httpx.TransportError:
        return []


def test_the_playground_starts_with_a_bot_that_listens_and_both_end_together(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with (tmp_path / "log").open("wb") as log:
        command = [sys.executable, "-m", "bot", "playground", "--port", str(port)]
        program = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)
    try:
        until(lambda: any(call["method"] == "getUpdates" for call in _calls(address)), "a bot that asks for updates")
        assert f"open {address} in your browser" in (tmp_path / "log").read_text()
    finally:
        program.send_signal(signal.SIGINT)
        program.wait(30)
    assert not _calls(address)
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_without_a_token_the_bot_says_what_it_needs(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COPSE_")}
    environment["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-m", "bot", "run"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "COPSE_TELEGRAM_TOKEN" in done.stderr
    assert "Traceback" not in done.stderr
