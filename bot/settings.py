"""What can be set from outside: environment variables with the prefix ``COPSE_``, read once into one frozen object."""

import re
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

TELEGRAM = "https://api.telegram.org"
OPERATOR_LONGEST = 300


class SettingsError(Exception):
    """Settings that cannot work; the message says which and what to do."""


class Settings(BaseSettings):
    """Every setting with its default. ``COPSE_TELEGRAM_TOKEN`` is the only one that the bot cannot do without."""

    model_config = SettingsConfigDict(env_prefix="COPSE_", env_file=".env", extra="ignore", frozen=True)

    telegram_token: Annotated[SecretStr, Field(description="The bot's token, as BotFather gives it.")] = SecretStr("")
    telegram_api_url: Annotated[str, Field(description="Where the Bot API is: Telegram's, or a playground's.")] = TELEGRAM
    database_url: Annotated[
        str, Field(description="sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME; keeps everything.")
    ] = "sqlite:///copse.sqlite3"
    listen: Annotated[str, Field(description="HOST:PORT for /health, for example 127.0.0.1:8090; empty: no such server.")] = ""
    operator: Annotated[
        str, Field(description="Who runs this bot, with an address, as /privacy says it; empty: it names nobody.")
    ] = ""
    log_level: Annotated[str, Field(description="DEBUG, INFO, WARNING or ERROR.")] = "INFO"

    @field_validator("telegram_token")
    @classmethod
    def _token_has_its_form(cls, token: SecretStr) -> SecretStr:
        if token.get_secret_value() and not re.fullmatch(r"\d+:[\w-]{20,}", token.get_secret_value()):
            raise ValueError("this is not a bot token; BotFather gives one like 123456789:AAE… (digits, a colon, letters)")
        return token

    @field_validator("telegram_api_url")
    @classmethod
    def _url_without_slash(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("this must start with http:// or https://")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise ValueError("this must start with sqlite:/// or postgresql://")
        return url.replace("postgresql://", "postgresql+psycopg://", 1)

    @field_validator("listen")
    @classmethod
    def _host_and_port(cls, listen: str) -> str:
        if listen and not re.fullmatch(r"[\w.\-]+:\d{1,5}", listen):
            raise ValueError("this must be HOST:PORT, for example 127.0.0.1:8090")
        return listen

    @field_validator("operator")
    @classmethod
    def _one_short_line(cls, operator: str) -> str:
        if len(operator) > OPERATOR_LONGEST:
            raise ValueError(f"this must be one line, a name and an address, of at most {OPERATOR_LONGEST} characters")
        return " ".join(operator.split())

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, level: str) -> str:
        if level.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("this must be DEBUG, INFO, WARNING or ERROR")
        return level.upper()


def load(**changes: object) -> Settings:
    """Read the environment.

    Raises:
        SettingsError: one line for each setting that cannot work; never shows a value, since it may be a secret.
    """
    try:
        return Settings(**changes)  # type: ignore[arg-type]  # what is given by name is checked by pydantic itself
    except ValidationError as error:
        lines = [f"COPSE_{str(e['loc'][0]).upper()}: {e['msg'].removeprefix('Value error, ')}" for e in error.errors()]
        raise SettingsError("\n".join(lines)) from None
