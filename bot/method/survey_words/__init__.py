"""What somebody who answers a survey reads, in seven languages: the ready questions, and all that is said around them.

Answerers come from anywhere and read these few texts only, so they are complete in languages that the rest of the bot does not
speak yet (docs/decisions tells why they are no catalogue). One module for each language; the types see to it that nothing is
missing.
"""

from bot.method.survey_words import de, en, es, fr, nl, pt, sk
from bot.method.survey_words.texts import Texts

LANGUAGES: dict[str, Texts] = {
    "en": en.TEXTS,
    "de": de.TEXTS,
    "nl": nl.TEXTS,
    "pt": pt.TEXTS,
    "sk": sk.TEXTS,
    "fr": fr.TEXTS,
    "es": es.TEXTS,
}
"""By code, in the order in which they are offered."""


def language_for(*wishes: str | None) -> str:
    """The first of the wished languages (codes such as ``pt`` or ``pt-BR``) that surveys are answered in; else English."""
    for wish in wishes:
        code = (wish or "").split("-")[0].split("_")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"
