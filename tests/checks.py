"""What `make check` looks at besides code: the translations are complete and fit, the migrations lead to the models."""

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bot.store.database import engine_for
from bot.store.migrating import upgrade
from bot.store.tables import metadata
from bot.words import LANGUAGES, LOCALES

KEYWORDS = {"_": (1,), "_n": (1, 2), "mark": (1,)}
PLACEHOLDER = re.compile(r"{(\w+)}")
TAGS = {"b", "i", "u", "s", "code", "blockquote", "a"}


def texts_of_the_code() -> Catalog:
    """All texts that the code says."""
    catalogue = Catalog()
    folder = Path(__file__).resolve().parents[1] / "bot"
    for _file, _line, message, _comments, _context in extract_from_dir(folder, [("**.py", "python")], keywords=KEYWORDS):
        catalogue.add(message)
    return catalogue


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.problems: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.problems.append(f"<{tag}>")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}>")


def tag_problems(text: str) -> list[str]:
    """Tags that Telegram does not know, or that are not closed."""
    parser = _Tags()
    parser.feed(text)
    parser.close()
    return parser.problems + [f"<{tag}> stays open" for tag in parser.open]


def forms(message: Message | str | tuple[str, ...]) -> tuple[str, ...]:
    text = message if isinstance(message, str | tuple) else message.string
    return (text,) if isinstance(text, str) else tuple(text)


def translation_problems() -> Iterator[str]:
    """Every text of the code has a translation with the same placeholders and sound tags, and none is left over."""
    wanted = texts_of_the_code()
    for message in wanted:
        for text in forms(message.id):
            for problem in tag_problems(text):
                yield f"en: {text!r}: {problem}"
    for language in LANGUAGES:
        if language == "en":
            continue
        path = LOCALES / language / "LC_MESSAGES" / "copse.po"
        if not path.exists():
            yield f"{language}: there is no catalogue {path.name}"
            continue
        with path.open("rb") as file:
            there = read_po(file, locale=language)
        for message in wanted:
            if not message.id:
                continue
            translated = there.get(message.id[0] if isinstance(message.id, tuple) else message.id)
            if translated is None or not all(forms(translated)):
                yield f"{language}: not translated: {forms(message.id)[0]!r}"
                continue
            if translated.fuzzy:
                yield f"{language}: marked as doubtful: {forms(message.id)[0]!r}"
            placeholders = {p for text in forms(message.id) for p in PLACEHOLDER.findall(text)}
            for text in forms(translated):
                if extra := set(PLACEHOLDER.findall(text)) - placeholders:
                    yield f"{language}: {text!r}: unknown placeholders {sorted(extra)}"
                for problem in tag_problems(text):
                    yield f"{language}: {text!r}: {problem}"
            said = {p for text in forms(translated) for p in PLACEHOLDER.findall(text)}
            if missing := placeholders - said - {"count"}:
                yield f"{language}: {forms(message.id)[0]!r}: placeholders left out {sorted(missing)}"
        for message in there:
            if message.id and message.id not in wanted:
                yield f"{language}: nobody says this any more: {forms(message.id)[0]!r}"


def migration_problems() -> Iterator[str]:
    """The migrations lead to the tables of the code."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/check.sqlite3"
        upgrade(url)
        engine = engine_for(url)
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            yield from (f"migrations do not match the models: {one}" for one in compare_metadata(context, metadata))
        engine.dispose()


if __name__ == "__main__":
    found = [*translation_problems(), *migration_problems()]
    print("\n".join(found) or "Translations are complete, migrations match.")
    sys.exit(bool(found))
