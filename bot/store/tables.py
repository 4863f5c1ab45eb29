"""All tables, so that whoever needs the whole schema (migrations, tests) imports one module."""

from sqlmodel import SQLModel

from bot.store import (
    communities,
    consents,
    contributions,
    cycles,
    due,
    messages,
    people,
    plan,
    polls,
    reflections,
    updates,
)

MODULES = (
    people,
    communities,
    cycles,
    contributions,
    consents,
    plan,
    polls,
    reflections,
    messages,
    due,
    updates,
)
metadata = SQLModel.metadata
