"""Zones from typed places, and the balance of a roster."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.method.roster import balance, missing_voices
from bot.method.school_calendar import OFFERED
from bot.method.zones import find_zones, offered_zones, zones_of


@pytest.mark.parametrize(
    ("typed", "language", "zones"),
    [
        ("Lisbon", "en", ["Europe/Lisbon"]),
        ("lissabon", "de", ["Europe/Lisbon"]),
        ("Wien", "de", ["Europe/Vienna"]),
        ("Munchen", "de", ["Europe/Berlin"]),
        ("Košice", "en", ["Europe/Bratislava"]),
        ("kosice", "en", ["Europe/Bratislava"]),
        ("Berlin, Germany", "en", ["Europe/Berlin"]),
        ("europe/berlin", "en", ["Europe/Berlin"]),
        ("London", "en", ["Europe/London"]),
        ("Atlantis", "en", []),
        ("", "en", []),
        ("!!!", "en", []),
    ],
)
def test_a_typed_place_is_found(typed: str, language: str, zones: list[str]) -> None:
    assert find_zones(typed, language) == zones


def test_a_country_with_several_zones_gives_several_to_choose_from() -> None:
    assert set(find_zones("Portugal", "de")) == {"Atlantic/Azores", "Atlantic/Madeira", "Europe/Lisbon"}


def test_a_country_is_enough_for_a_small_town() -> None:
    assert zones_of("DE") == find_zones("Deutschland", "de") == ["Europe/Berlin"], "nobody has to choose a village's zone"
    assert sorted(zones_of("PT")) == ["Atlantic/Azores", "Atlantic/Madeira", "Europe/Lisbon"]
    assert all(zones_of(code) for code in OFFERED)
    assert zones_of("??") == []


@pytest.mark.parametrize(
    ("country", "zones"),
    [
        ("Brazil", {"America/Sao_Paulo"}),
        ("Canada", {"America/Toronto", "America/Vancouver"}),
        ("United States", {"America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"}),
    ],
)
def test_of_a_wide_country_the_places_of_most_people_are_named(country: str, zones: set[str]) -> None:
    assert zones <= set(find_zones(country, "en"))


@given(st.text())
def test_whatever_is_typed_every_zone_that_is_found_exists(text: str) -> None:
    for zone in find_zones(text, "en"):
        ZoneInfo(zone)


def test_the_zones_that_are_offered_can_be_pressed() -> None:
    for language in ("en", "de", "nl", "pt", "sk", "fr", "es", "xx", None):
        for zone in offered_zones(language):
            assert find_zones(zone, "en") == [zone]


def test_balance_and_missing_voices() -> None:
    assert balance(["pupil", "teacher", "pupil"]) == [("pupil", 2), ("teacher", 1)]
    assert missing_voices(["pupil", "teacher"]) == ["family"]
    assert missing_voices(["pupil", "teacher", "family", "leader"]) == []
