"""Sentences with which a wording can go on, in the seven languages.

What people wrote stands behind a colon or in quotation marks, so that it need not fit the grammar.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ways:
    """The ways on in one language."""

    means: str
    """Specific: what has helped somebody."""
    seen_about: str
    """Specific, a beginning: about a theme of the group's."""
    seen: str
    measure: str
    """Measurable: how often or how many, as somebody has said it."""
    noticed_about: str
    """Measurable, a beginning: about a theme of the group's."""
    noticed: str
    school_year: str
    """Time-bound: where nobody has named an end."""
    small: frozenset[str] = frozenset()
    """German: words that lose the capital of a sentence's beginning, since they are no nouns."""


_GERMAN_SMALL = """
    bis in im am an ab vor nach zum zur zu bei mit ohne für durch um spätestens innerhalb binnen während mindestens höchstens
    ein eine einen einem einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf jede jeder jeden jedes jedem alle allen
    einmal zweimal dreimal viermal fünfmal täglich wöchentlich monatlich immer jeweils noch wir ich die der das den dem des wer
    wenn
    """

WAYS_ON: dict[str, Ways] = {
    "en": Ways(
        means="For this we try out: {means}.",
        seen_about="On the theme “{theme}” one can then see that …",
        seen="One can then see that …",
        measure="Our measure: {measure}.",
        noticed_about="On the theme “{theme}” we notice it when …",
        noticed="We notice it when …",
        school_year="by the end of this school year",
    ),
    "de": Ways(
        means="Dafür probieren wir aus: {means}.",
        seen_about="Beim Thema „{theme}“ sieht man dann, dass …",
        seen="Man sieht dann, dass …",
        measure="Unser Maß: {measure}.",
        noticed_about="Beim Thema „{theme}“ merken wir es daran, dass …",
        noticed="Wir merken es daran, dass …",
        school_year="bis zum Ende dieses Schuljahres",
        small=frozenset(_GERMAN_SMALL.split()),
    ),
    "nl": Ways(
        means="Daarvoor proberen we uit: {means}.",
        seen_about="Bij het thema “{theme}” zie je dan dat …",
        seen="Je ziet dan dat …",
        measure="Onze maat: {measure}.",
        noticed_about="Bij het thema “{theme}” merken we het doordat …",
        noticed="We merken het doordat …",
        school_year="tegen het einde van dit schooljaar",
    ),
    "pt": Ways(
        means="Para isso, experimentamos: {means}.",
        seen_about="No tema “{theme}” vê-se então que …",
        seen="Vê-se então que …",
        measure="A nossa medida: {measure}.",
        noticed_about="No tema “{theme}” notamos isso quando …",
        noticed="Notamos isso quando …",
        school_year="até ao fim deste ano letivo",
    ),
    "sk": Ways(
        means="Na to vyskúšame: {means}.",
        seen_about="Pri téme „{theme}“ je potom vidno, že …",
        seen="Potom je vidno, že …",
        measure="Naša miera: {measure}.",
        noticed_about="Pri téme „{theme}“ to spoznáme podľa toho, že …",
        noticed="Spoznáme to podľa toho, že …",
        school_year="do konca tohto školského roka",
    ),
    "fr": Ways(
        means="Pour cela, nous essayons : {means}.",
        seen_about="Pour le thème « {theme} », on voit alors que …",
        seen="On voit alors que …",
        measure="Notre mesure : {measure}.",
        noticed_about="Pour le thème « {theme} », nous le remarquons quand …",
        noticed="Nous le remarquons quand …",
        school_year="d'ici la fin de cette année scolaire",
    ),
    "es": Ways(
        means="Para ello probamos: {means}.",
        seen_about="En el tema «{theme}» se ve entonces que …",
        seen="Entonces se ve que …",
        measure="Nuestra medida: {measure}.",
        noticed_about="En el tema «{theme}» lo notamos cuando …",
        noticed="Lo notamos cuando …",
        school_year="hasta el final de este curso escolar",
    ),
}
