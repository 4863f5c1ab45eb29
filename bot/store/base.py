"""What all tables share: kinds of columns, names of constraints, ids that tell nothing."""

import secrets
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, Integer
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

# SQLite counts up only an INTEGER key; PostgreSQL needs BIGINT, since Telegram's ids have more than 32 bits.
BigId = BigInteger().with_variant(Integer, "sqlite")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in Python, UTC in the database (SQLite keeps no zone)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database; a moment without a zone is a mistake of ours, so it fails here."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def random_id() -> int:
    """An id that tells nothing about when its row came or what came before it; short enough for a button (10 digits)."""
    return secrets.randbelow(2**45 - 1) + 1


def word_of(choices: type[StrEnum], **more: Any) -> Any:
    """A column for one of a few words, kept as text: a new word then needs no migration on PostgreSQL."""
    kind = Enum(
        choices, native_enum=False, create_constraint=False, length=20, values_callable=lambda e: [one.value for one in e]
    )
    return Field(sa_type=kind, **more)


def counted_key() -> Any:
    """A key that counts up."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def random_key() -> Any:
    """A key that tells nothing about the order of storing: for everything that may be anonymous."""
    return Field(default_factory=random_id, primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})


def points_to(column: str, *, optional: bool = False, primary: bool = False) -> Any:
    """A reference to the row of another table; goes when that row goes."""
    if primary:
        return Field(foreign_key=column, primary_key=True, ondelete="CASCADE", sa_type=BigId)
    if optional:
        return Field(default=None, foreign_key=column, index=True, ondelete="CASCADE", nullable=True, sa_type=BigId)
    return Field(foreign_key=column, index=True, ondelete="CASCADE", sa_type=BigId)


def may_lose(column: str) -> Any:
    """A reference to the row of another table that becomes empty when that row goes."""
    return Field(default=None, foreign_key=column, index=True, ondelete="SET NULL", nullable=True, sa_type=BigId)


def moment(*, optional: bool = False, index: bool = False) -> Any:
    """A moment column."""
    if optional:
        return Field(default=None, sa_type=UtcDateTime, nullable=True, index=index)
    return Field(sa_type=UtcDateTime, index=index)
