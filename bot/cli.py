"""The command line: run, playground, migrate, doctor."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings, SettingsError, load
from bot.store.migrating import upgrade

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Copse: a Telegram bot for Communities of Practice.")

STOP_SECONDS = 10


@app.command()
def run() -> None:
    """Run the bot: on Telegram, or against a playground (COPSE_TELEGRAM_API_URL)."""
    from bot import app as application  # noqa: PLC0415  # the playground starts without loading the bot

    settings = _settings()
    application.configure_logging(settings.log_level)
    try:
        asyncio.run(application.run(settings))
    except SettingsError as error:
        _give_up(str(error))


@app.command()
def playground(
    port: Annotated[int, typer.Option(help="The port of the page, the Bot API and the control interface.")] = 8080,
    bot: Annotated[bool, typer.Option(help="Start the bot too; --no-bot: you start it yourself.")] = True,
) -> None:
    """A chat program in your browser with a local Telegram behind it, a demo school, and the bot."""
    from bot.playground.server import DEFAULT_TOKEN, serve  # noqa: PLC0415  # an extra: the bot runs without it
    from bot.playground.story_routes import routes  # noqa: PLC0415  # as above

    address = f"http://127.0.0.1:{port}"
    process: list[subprocess.Popen[bytes]] = []
    with tempfile.TemporaryDirectory(prefix="copse-") as folder:
        # The playground forgets everything when it ends; so does the bot that it starts, unless it is told otherwise.
        environment = {
            "COPSE_DATABASE_URL": f"sqlite:///{Path(folder) / 'playground.sqlite3'}",
            "COPSE_LOG_LEVEL": "WARNING",
            **os.environ,
            "COPSE_TELEGRAM_API_URL": address,
            "COPSE_TELEGRAM_TOKEN": DEFAULT_TOKEN,
        }

        def ready() -> None:
            if bot:
                process.append(subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment))
            typer.echo(f"\n  Copse is ready: open {address} in your browser. Ctrl+C ends it.\n")
            if not bot:
                typer.echo(f"  Bot API: {address}/bot<token>/<method>   token: {DEFAULT_TOKEN}\n")

        try:
            serve("127.0.0.1", port, on_ready=ready, extra_routes=routes())
        except OSError as error:
            _give_up(f"Port {port} cannot be used ({error.strerror}). Choose another one: make play PORT=8090")
        finally:
            for child in process:
                child.send_signal(signal.SIGTERM)
                try:
                    child.wait(STOP_SECONDS)
                except subprocess.TimeoutExpired:
                    child.kill()


@app.command()
def migrate() -> None:
    """Bring the database to the present schema (the bot does it too when it starts)."""
    settings = _settings()
    upgrade(settings.database_url)
    typer.echo("The database is up to date.")


@app.command()
def doctor() -> None:
    """Check the settings against the real thing: the token, the Bot API, the database."""
    from bot import doctor as checks  # noqa: PLC0415  # as above

    settings = _settings()
    problems = asyncio.run(checks.examine(settings, typer.echo))
    if problems:
        raise typer.Exit(1)


def _settings() -> Settings:
    try:
        return load()
    except SettingsError as error:
        _give_up(str(error))
        raise


def _give_up(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(2)
