"""Time zones: those to offer, and the one of a typed city."""

import unicodedata
from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
from babel.dates import get_timezone_location

_OFFERED = {
    "en": ("Europe/London", "Europe/Dublin", "Europe/Malta", "Europe/Amsterdam"),
    "de": ("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/Luxembourg"),
    "nl": ("Europe/Amsterdam", "Europe/Brussels"),
    "pt": ("Europe/Lisbon", "Atlantic/Azores", "Atlantic/Madeira", "America/Sao_Paulo"),
    "sk": ("Europe/Bratislava", "Europe/Prague"),
    "fr": ("Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg"),
    "es": ("Europe/Madrid", "Atlantic/Canary", "America/Mexico_City", "America/Bogota"),
}

# Cities that people type and that no zone is named after; the biggest of the countries of our languages.
_CITIES = {
    "Europe/Berlin": "hamburg munich münchen muenchen köln koeln cologne frankfurt stuttgart leipzig dresden hannover bremen "
    "nürnberg nuernberg essen dortmund düsseldorf duesseldorf",
    "Europe/Vienna": "graz linz salzburg innsbruck klagenfurt",
    "Europe/Zurich": "bern basel genf genève geneva lausanne luzern",
    "Europe/Lisbon": "porto braga coimbra faro aveiro évora setúbal leiria",
    "Europe/Bratislava": "košice kosice žilina zilina nitra prešov presov trnava trenčín",
    "Europe/Amsterdam": "rotterdam utrecht eindhoven groningen haag tilburg nijmegen",
    "Europe/Brussels": "gent ghent antwerpen antwerp leuven brugge liège namur mons",
    "Europe/Paris": "lyon marseille toulouse bordeaux lille nantes strasbourg nice rennes montpellier",
    "Europe/Madrid": "barcelona valencia sevilla bilbao zaragoza málaga malaga granada",
    "Europe/London": "manchester birmingham leeds liverpool glasgow edinburgh cardiff belfast bristol sheffield",
    "Europe/Rome": "milan milano torino napoli bologna firenze",
    "America/Sao_Paulo": "rio brasília curitiba salvador",
    "America/Toronto": "montreal ottawa",
    "America/Edmonton": "calgary",
    "America/Vancouver": "burnaby kelowna",
}

_MOST = 8

_SAME = {"Europe/Busingen"}
"""A village with a zone of its own that keeps the time of its country: nobody has to choose it."""


def offered_zones(*languages: str | None) -> tuple[str, ...]:
    """A few zones to offer to whoever speaks the first known of these languages."""
    for language in languages:
        zones = _OFFERED.get((language or "").split("-")[0].lower())
        if zones:
            return zones
    return _OFFERED["en"]


def find_zones(text: str, language: str) -> list[str]:
    """The zones that a typed city, country or zone name can mean, the likeliest first; empty if it is none.

    City names are known in English, in their own spelling in the zone's name and in ``language`` (from CLDR).
    """
    wanted = _plain(text.partition(",")[0])
    if not wanted:
        return []
    exact = [zone for zone in _zones() if zone.lower() == text.strip().lower()]
    if exact:
        return exact
    names = _names(language)
    return _likeliest({zone for name, zones in names.items() if name == wanted for zone in zones})


def zones_of(country: str) -> list[str]:
    """The zones of a country (its code of two letters); empty if there is none."""
    return _likeliest(_by_country().get(country, set()))


def _likeliest(zones: set[str]) -> list[str]:
    """Those that stand for many people first: in a wide country the first of the alphabet are often small places."""
    wide = {*get_global("windows_zone_mapping").values(), *_CITIES}
    return sorted(zones, key=lambda zone: (zone not in wide, zone))[:_MOST]


def city(zone: str, language: str) -> str:
    """The city that a zone is named after, in a language."""
    return get_timezone_location(zone, locale=Locale.parse(language), return_city=True)


def _plain(text: str) -> str:
    """Lower case, without accents, punctuation and doubled spaces, as people type on a phone."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


@cache
def _zones() -> tuple[str, ...]:
    # Only zones that belong to a territory: the others are old names of the same.
    return tuple(sorted(available_timezones() & get_global("zone_territories").keys()))


@cache
def _names(language: str) -> dict[str, set[str]]:
    """All names by which a zone can be called."""
    locale = Locale.parse(language)
    names: dict[str, set[str]] = {}
    for zone in _zones():
        for name in (zone.rpartition("/")[2], get_timezone_location(zone, locale=locale, return_city=True)):
            names.setdefault(_plain(name), set()).add(zone)
    for zone, cities in _CITIES.items():
        for city in cities.split():
            names.setdefault(_plain(city), set()).add(zone)
    for speaking in (locale, Locale.parse("en")):
        for territory, zones in _by_country().items():
            country = speaking.territories.get(territory)
            if country:
                names.setdefault(_plain(country), set()).update(zones)
    return names


@cache
def _by_country() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for zone, territory in get_global("zone_territories").items():
        if zone in set(_zones()) - _SAME:
            found.setdefault(territory, set()).add(zone)
    return found
