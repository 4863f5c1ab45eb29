"""What each language brings to the SMART check."""

from functools import cache
from importlib import import_module

from bot.method.smart_words.grammar import Language

LANGUAGES = ("en", "de", "nl", "pt", "sk", "fr", "es")


@cache
def language_of(code: str) -> Language:
    """Give the rules of a language (its code may have a region: `pt-BR`); an unknown one is read by the English rules."""
    short = code.lower().replace("_", "-").split("-")[0]
    if short not in LANGUAGES:
        return language_of("en")
    language: Language = import_module(f"bot.method.smart_words.{short}").LANGUAGE
    return language
