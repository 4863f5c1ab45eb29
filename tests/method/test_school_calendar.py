"""The school calendar: holidays of a country and region, and what a group typed, become dates in every language."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.method.dates import read
from bot.method.dates_values import Ask, Day, Doubt, Period, Reason, Stretch
from bot.method.school_calendar import (
    OFFERED,
    FreeDays,
    Place,
    calendar,
    free_time,
    is_known,
    knows_school_holidays,
    public_holidays,
    read_time,
    region_name,
    regions,
    school_holidays,
    widened,
)

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("Europe/Berlin"))
TODAY = NOW.date()
BAVARIA, FRANCE, NETHERLANDS = Place("DE", "BY"), Place("FR", "Zone A"), Place("NL", "Noord")
LOWER_SAXONY = Place("DE", "NI")


@pytest.mark.parametrize(
    ("place", "language", "phrase", "expected"),
    [
        (BAVARIA, "de", "vor den Sommerferien", "2027-07-30"),
        (BAVARIA, "de", "nach den Weihnachtsferien", "2027-01-11"),
        (BAVARIA, "de", "vor den Frühjahrsferien", "2027-02-05"),
        (BAVARIA, "de", "vor den Osterferien", "2027-03-19"),
        (BAVARIA, "de", "vor den Pfingstferien", "2027-05-14"),
        (BAVARIA, "de", "Ende des Schuljahres", "2027-07-30"),
        (BAVARIA, "de", "vor den Ferien", "2026-12-23"),
        (BAVARIA, "en", "before the Easter holidays", "2027-03-19"),
        (BAVARIA, "en", "by the end of the school year", "2027-07-30"),
        (BAVARIA, "es", "antes de las vacaciones de verano", "2027-07-30"),
        (BAVARIA, "es", "al final del curso", "2027-07-30"),
        (BAVARIA, "pt", "antes das férias de verão", "2027-07-30"),
        (BAVARIA, "pt", "depois das férias da Páscoa", "2027-04-05"),
        (BAVARIA, "nl", "na de kerstvakantie", "2027-01-11"),
        (BAVARIA, "sk", "pred letnými prázdninami", "2027-07-30"),
        (BAVARIA, "sk", "po vianočných prázdninách", "2027-01-11"),
        (FRANCE, "fr", "avant les vacances de Noël", "2026-12-18"),
        (FRANCE, "fr", "avant les vacances de printemps", "2027-04-09"),
        (FRANCE, "fr", "après les vacances d'hiver", "2027-03-01"),
        (FRANCE, "fr", "avant les vacances d'été", "2027-07-02"),
        (NETHERLANDS, "nl", "voor de meivakantie", "2027-04-23"),
        (NETHERLANDS, "nl", "voor de zomervakantie", "2027-07-09"),
        (Place("AT", "9"), "de", "nach den Semesterferien", "2027-02-08"),
        (Place("BE", "Flemish"), "nl", "voor de paasvakantie", "2027-03-26"),
    ],
)
def test_holidays_of_the_kept_library_become_dates(place: Place, language: str, phrase: str, expected: str) -> None:
    found = read(phrase, language, NOW, calendar=calendar(place, [], TODAY, language))
    assert found == Day(date.fromisoformat(expected))


def test_what_a_group_typed_comes_first_and_is_read_by_its_name() -> None:
    told = [
        Period("autumn term", Stretch.TERM, date(2026, 9, 1), date(2026, 12, 18)),
        Period("Osterferien", Stretch.HOLIDAYS, date(2027, 3, 29), date(2027, 4, 9)),
        Period("Laternenumzug", Stretch.FEAST, date(2026, 12, 10), date(2026, 12, 10)),
    ]
    ours = calendar(BAVARIA, told, TODAY, "de")
    assert read("vor den Osterferien", "de", NOW, calendar=ours) == Day(date(2027, 3, 25)), "Good Friday is off, too"
    assert read("vor dem Laternenumzug", "de", NOW, calendar=ours) == Day(date(2026, 12, 9))
    assert read("end of term", "en", NOW, calendar=ours) == Day(date(2026, 12, 18))
    alone = calendar(None, told[:1], TODAY, "en")
    assert read("end of term", "en", NOW, calendar=alone) == Day(date(2026, 12, 18))
    assert free_time(ours, date(2027, 4, 1)) == "Osterferien"
    assert free_time(ours, date(2027, 8, 10)) == "Sommerferien"
    assert free_time(calendar(BAVARIA, [], TODAY, "en"), date(2027, 8, 10)) == "summer holidays"
    assert free_time(ours, date(2026, 11, 24)) is None


def test_holidays_that_a_group_told_stand_in_for_those_of_the_list() -> None:
    told = [Period("Weihnachtsferien", Stretch.HOLIDAYS, date(2026, 12, 23), date(2027, 1, 6))]
    ours = calendar(LOWER_SAXONY, told, TODAY, "de")
    at_christmas = [one for one in ours.periods if one.first <= date(2026, 12, 28) <= one.last]
    assert {(one.first, one.last) for one in at_christmas if one.stretch is Stretch.HOLIDAYS} == {
        (date(2026, 12, 23), date(2027, 1, 6))
    }, "one Christmas, also in other languages"
    assert read("nach den Weihnachtsferien", "de", NOW, calendar=ours) == Day(date(2027, 1, 7))
    assert read("after the Christmas holidays", "en", NOW, calendar=ours) == Day(date(2027, 1, 7))
    assert free_time(ours, date(2027, 12, 28)) == "Weihnachtsferien", "the year after, too"
    assert date(2027, 1, 8) not in FreeDays(LOWER_SAXONY, ((date(2026, 12, 23), date(2027, 1, 6)),))
    under_another_name = [Period("Winterpause", Stretch.HOLIDAYS, date(2026, 12, 21), date(2027, 1, 8))]
    ours = calendar(LOWER_SAXONY, under_another_name, TODAY, "de")
    assert free_time(ours, date(2026, 12, 30)) == "Winterpause"
    assert read("nach den Weihnachtsferien", "de", NOW, calendar=ours) == Day(date(2027, 1, 11))
    bridge = [Period("Brückentag", Stretch.HOLIDAYS, date(2027, 3, 22), date(2027, 3, 22))]
    ours = calendar(LOWER_SAXONY, bridge, TODAY, "de")
    assert free_time(ours, date(2027, 3, 30)) == "Osterferien", "a day inside holidays does not take their place"


def test_the_two_days_after_the_half_year_are_holidays() -> None:
    ours = calendar(LOWER_SAXONY, [], TODAY, "de")
    assert (date(2027, 1, 30), date(2027, 2, 2)) in school_holidays(LOWER_SAXONY, 2026)
    assert free_time(ours, date(2027, 2, 1)) == "Halbjahresferien"
    assert read("vor den Halbjahresferien", "de", NOW, calendar=ours) == Day(date(2027, 1, 29))
    assert date(2027, 2, 2) in FreeDays(LOWER_SAXONY)


@pytest.mark.parametrize("phrase", ["in den Ferien", "in den Osterferien", "in den Weihnachtsferien um 10"])
def test_holidays_that_are_known_are_not_said_to_be_unknown(phrase: str) -> None:
    found = read(phrase, "de", NOW, calendar=calendar(LOWER_SAXONY, [], TODAY, "de"))
    assert isinstance(found, Ask)
    assert found.reason is Doubt.SPAN
    assert len(found.candidates) >= 2
    assert isinstance(unknown := read(phrase, "de", NOW), Ask)
    assert unknown.reason is Doubt.SCHOOL


@pytest.mark.parametrize("country", OFFERED)
def test_every_offered_country_has_its_public_holidays_and_named_regions(country: str) -> None:
    assert is_known(country)
    for region in regions(country) or [None]:
        days = public_holidays(Place(country, region), 2027, "en")
        assert len(days) >= 5
        assert all(days.values())
        if region is not None:
            assert region_name(country, region)
    assert date(2027, 12, 25) in public_holidays(Place(country), 2027, "en")


def test_school_holidays_are_known_only_where_the_library_has_them_and_the_region_is_told() -> None:
    assert knows_school_holidays("DE")
    assert not knows_school_holidays("SK")
    assert not school_holidays(Place("DE"), 2026), "each of the sixteen has its own"
    assert not school_holidays(Place("SK"), 2026)
    assert school_holidays(BAVARIA, 2026)
    for first, last in school_holidays(BAVARIA, 2026):
        assert (first - timedelta(days=1)).weekday() < 5, "the day before is a school day"
        assert (last + timedelta(days=1)).weekday() < 5
    assert not is_known("XX")
    assert regions("XX") == []


def test_free_days_at_the_edges_belong_to_holidays() -> None:
    assert widened(None, date(2027, 3, 22), date(2027, 4, 2)) == (date(2027, 3, 20), date(2027, 4, 4))


@pytest.mark.parametrize(
    ("place", "day", "free"),
    [
        (BAVARIA, "2027-01-01", True),  # in the Christmas holidays, which began a year before
        (BAVARIA, "2027-01-11", False),
        (BAVARIA, "2027-08-20", True),  # the summer holidays
        (BAVARIA, "2027-10-01", False),
        (BAVARIA, "2027-05-06", True),  # Ascension Day
        (Place("PT"), "2027-12-29", False),  # whose school holidays are not known
        (Place("PT"), "2027-12-08", True),
        (Place("PT"), "2027-02-08", True),  # told by the group
        (None, "2027-02-10", True),
        (None, "2027-02-11", False),
        (None, "2027-12-25", False),
    ],
)
def test_nobody_is_reminded_on_public_holidays_and_in_the_holidays_of_the_school(
    place: Place | None, day: str, free: bool
) -> None:
    told = ((date(2027, 2, 8), date(2027, 2, 10)),)
    assert (date.fromisoformat(day) in FreeDays(place, told)) is free


@pytest.mark.parametrize(
    ("language", "text", "name", "first", "last"),
    [
        ("en", "autumn term, 1 Sep, 18 Dec", "autumn term", "2026-09-01", "2026-12-18"),
        ("en", "spring term: 4 January to 26 March", "spring term", "2027-01-04", "2027-03-26"),
        ("en", "Half term 25 October - 29 October", "Half term", "2027-10-25", "2027-10-29"),
        ("de", "Herbstferien 12.10. – 24.10.", "Herbstferien", "2027-10-12", "2027-10-24"),
        ("de", "1. Halbjahr; 10.9.; 12.2.", "1. Halbjahr", "2026-09-10", "2027-02-12"),
        ("de", "Osterferien, 22.3.2027 bis 2.4.2027", "Osterferien", "2027-03-22", "2027-04-02"),
        ("de", "Laternenumzug, 10.12.", "Laternenumzug", "2026-12-10", "2026-12-10"),
        ("fr", "vacances d'hiver, 6 février au 21 février", "vacances d'hiver", "2027-02-06", "2027-02-21"),
        ("nl", "herfstvakantie, 16 oktober tot 24 oktober", "herfstvakantie", "2027-10-16", "2027-10-24"),
        ("sk", "jarné prázdniny, 22.2. - 26.2.", "jarné prázdniny", "2027-02-22", "2027-02-26"),
        ("es", "Semana Santa, 22 de marzo, 29 de marzo", "Semana Santa", "2027-03-22", "2027-03-29"),
        ("pt", "férias do Natal, 17 de dezembro, 3 de janeiro", "férias do Natal", "2026-12-17", "2027-01-03"),
    ],
)
def test_a_term_is_typed_as_name_from_to(language: str, text: str, name: str, first: str, last: str) -> None:
    assert read_time(text, language, NOW) == (name, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("hello", Reason.NO_DATE),
        ("autumn term", Reason.NO_DATE),
        ("term, 1 Jan 2020, 3 Mar 2020", Reason.PAST),
        ("term, 5 March 2027, 1 March 2027", Reason.IMPOSSIBLE),
        ("term, soon, 1 March 2027", Reason.NO_DATE),
        ("a, b, c, d, e", Reason.NO_DATE),
    ],
)
def test_what_cannot_be_read_says_why(text: str, reason: Reason) -> None:
    assert read_time(text, "en", NOW) is reason
