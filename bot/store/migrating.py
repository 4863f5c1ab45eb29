"""Bringing a database to the present schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def config(url: str) -> Config:
    """Alembic's configuration for a database."""
    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS))
    settings.attributes["url"] = url
    return settings


def upgrade(url: str, to: str = "head") -> None:
    """Walk the migrations up."""
    command.upgrade(config(url), to)


def downgrade(url: str, to: str = "base") -> None:
    """Walk the migrations down."""
    command.downgrade(config(url), to)
