"""All tables, so that whoever needs the whole schema (migrations, tests) imports one module."""

from sqlalchemy import BigInteger
from sqlmodel import SQLModel

from bot.store import (
    balance,
    communities,
    consents,
    contributions,
    cycles,
    discussion,
    due,
    library,
    meetings,
    messages,
    people,
    plan,
    plan_pictures,
    polls,
    refinements,
    reflections,
    removals,
    school,
    surveys,
    templates,
    themes,
    thoughts,
    told_values,
    updates,
    ways,
    wishes,
    working,
)

MODULES = (
    people,
    communities,
    cycles,
    contributions,
    themes,
    consents,
    plan,
    polls,
    reflections,
    surveys,
    balance,
    discussion,
    thoughts,
    told_values,
    messages,
    plan_pictures,
    refinements,
    removals,
    school,
    templates,
    due,
    library,
    meetings,
    ways,
    updates,
    wishes,
    working,
)
metadata = SQLModel.metadata

# SQLite would give the id of a deleted row to the next one; an old button would then mean something else.
for _table in metadata.tables.values():
    _key = list(_table.primary_key.columns)
    if len(_key) == 1 and _key[0].autoincrement == "auto" and isinstance(_key[0].type, BigInteger):
        _table.dialect_options["sqlite"]["autoincrement"] = True
