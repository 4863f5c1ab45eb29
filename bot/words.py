"""Texts in the reader's language: gettext catalogues, safe formatting, dates in full."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.core import Locale
from babel.dates import format_date, format_time, get_month_names
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from markupsafe import Markup, escape

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages that the bot speaks, each by its own name."""

LOCALES = Path(__file__).parent / "locales"

_NEEDS_ISOLATION = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def speak(*wishes: str | None) -> str:
    """The first of the wished languages (codes such as ``de`` or ``de-AT``) that the bot speaks; else English."""
    for wish in wishes:
        code = (wish or "").split("-")[0].split("_")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


@cache
def _catalogue(language: str) -> NullTranslations:
    path = LOCALES / language / "LC_MESSAGES" / "copse.po"
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def isolate(text: str) -> Markup:
    """Text from people, escaped for HTML; kept from turning the direction of what stands around it, where it could."""
    safe = escape(text)
    return Markup("\u2068{}\u2069").format(safe) if _NEEDS_ISOLATION.search(text) else safe


def fill(template: str, **values: object) -> Markup:
    """A template of ours with values; those from people are escaped and isolated, unless they are Markup."""
    safe = {key: isolate(v) if isinstance(v, str) and not isinstance(v, Markup) else v for key, v in values.items()}
    return Markup(template).format(**safe)  # noqa: S704  # templates are ours: literal, or from the catalogues


def full_date(day: date, language: str) -> str:
    """A date in full, with its weekday, in any language: Friday, 26 March 2027."""
    if language == "en":
        return format_date(day, "EEEE, d MMMM y", locale="en_GB")
    return format_date(day, "full", locale=language)


class Words:
    """Says things in one language."""

    def __init__(self, language: str) -> None:
        self.language = speak(language)
        self._translations = _catalogue(self.language)

    def _(self, message: str, **values: object) -> Markup:
        """The message in this language. Messages may hold Telegram's HTML; values are escaped unless they are Markup."""
        return fill(self._translations.gettext(message) if message else "", **values)

    def _n(self, singular: str, plural: str, count: int, /, **values: object) -> Markup:
        """The message with the plural form for ``count``, which is also the value ``{count}``."""
        return fill(self._translations.ngettext(singular, plural, count), **{"count": count, **values})

    def all_of(self, names: Sequence[str]) -> Markup:
        """Names that are all meant: Ana, Ben and Clara."""
        if len(names) < 2:
            return self._("{name}", name="".join(names))
        return self._("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])

    def any_of(self, names: Sequence[str]) -> Markup:
        """Names of which one is enough: Ana, Ben or Clara."""
        if len(names) < 2:
            return self._("{name}", name="".join(names))
        return self._("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])

    def full_date(self, day: date) -> str:
        """A date in full, with its weekday: Friday, 26 March 2027."""
        return full_date(day, self.language)

    def month(self, day: date) -> str:
        """The month of a day: March 2027."""
        return format_date(day, "LLLL y", locale=self.language)

    def weekday(self, day: date) -> str:
        """The name of a day of the week: Sunday."""
        return format_date(day, "EEEE", locale=self.language)

    def short_date(self, day: date) -> str:
        """A date for lists: Fri 26 Mar."""
        return (
            format_date(day, "EEE d MMM", locale="en_GB")
            if self.language == "en"
            else format_date(day, "EEE d. MMM", locale=self.language)
        )

    def date_in_pictures(self, day: date) -> str:
        """The same for a picture, where no line ends inside it."""
        return self.short_date(day).replace(" ", "\u00a0")

    def months(self) -> tuple[str, ...]:
        """Short names of the twelve months: Jan, Feb …"""
        return tuple(name for _, name in sorted(get_month_names("abbreviated", locale=self.language).items()))

    def language_called(self, code: str) -> str:
        """The name of a language in this one: German, Deutsch."""
        return Locale.parse(code).get_display_name(self.language) or code

    def time(self, at: datetime) -> str:
        """A time of day: 15:30."""
        return format_time(at, "HH:mm", locale=self.language)

    def decimal(self, value: float) -> str:
        """A number with at most one place after the point (or comma): 4.2, 80."""
        return format_decimal(half_up(value), format="#,##0.#", locale=self.language)


def half_up(value: float) -> Decimal:
    """With one place after the point, as people round: 3.25 is 3.3."""
    return Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)


@cache
def words(language: str) -> Words:
    """The words of one language."""
    return Words(language)


def lines(*parts: str | None) -> Markup:
    """Paragraphs: parts with an empty line between them; what is None or empty is left out."""
    return Markup("\n\n").join(part for part in parts if part)


def rows(*parts: str | None) -> Markup:
    """Rows: parts below each other; what is None or empty is left out."""
    return Markup("\n").join(part for part in parts if part)


def shorten(text: str, limit: int) -> str:
    """At most ``limit`` characters, cut at a word where that is possible, with an ellipsis."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    cut = flat[: limit - 1]
    head = cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut
    return head.rstrip(" ,.;:–-") + "…"


def bar(done: int, of: int, width: int = 8) -> str:
    """Progress as a bar, full only when all is done; the words that say the same stand beside it."""
    filled = round(width * min(done, of) / of) if of else 0
    if done < of:
        filled = min(filled, width - 1)
    return "▰" * filled + "▱" * (width - filled)
