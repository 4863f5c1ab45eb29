"""What each of our programs does once, done before they are forked: a bot of a test begins as one that has run for a minute."""

from datetime import UTC, datetime

from sqlalchemy.orm import configure_mappers

from bot.method import smart
from bot.store import tables
from bot.words import LANGUAGES, words

assert tables.MODULES, "all tables know each other"
configure_mappers()
for language in LANGUAGES:
    words(language)
    smart.check("In 12 weeks every pupil of 8b speaks in the circle once a week", language, datetime.now(UTC).date())
