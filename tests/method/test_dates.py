"""Dates are read as people type them, and never taken silently wrong."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date, format_skeleton
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.method.dates import (
    Ask,
    Day,
    Doubt,
    Moment,
    Period,
    Reading,
    Reason,
    Refused,
    SchoolCalendar,
    Stretch,
    quick_choices,
    read,
    say_reason,
)
from tests.method.dates_report import LANGUAGES, SETS, cases, right, shown, silently_wrong

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=BERLIN)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_phrase_is_read_right_in_each_language_and_none_silently_wrong(language: str) -> None:
    seen = [
        (case, read(case.phrase, case.language, case.now)) for file in SETS.glob(f"{language}*.tsv") for case in cases(file)
    ]
    assert len(seen) >= 250
    wrong = [(case.phrase, shown(reading)) for case, reading in seen if silently_wrong(reading, case.expected)]
    assert not wrong
    missed = [(case.phrase, shown(reading), case.expected) for case, reading in seen if not right(reading, case.expected)]
    assert len(missed) <= 0.03 * len(seen), missed


@pytest.mark.parametrize(
    ("phrase", "language", "expected"),
    [
        ("1.12.", "de", "2026-12-01"),
        ("Freitag um 15 Uhr", "de", "2026-11-27T15:00"),
        ("tomorrow at 9", "en", "2026-11-24T09:00"),
        ("12/01", "en", "ask 2026-12-01 2027-01-12"),
        ("12/01", "fr", "2027-01-12"),
        ("fin mars", "fr", "2027-03-31"),
        ("Ende März", "de", "2027-03-31"),
        ("over twee weken", "nl", "2026-12-07"),
        ("in a fortnight", "en", "2026-12-07"),
        ("dans quinze jours", "fr", "2026-12-07"),
        ("31 February", "en", "impossible"),
        ("soon", "en", "none"),
        ("gestern", "de", "past"),
    ],
)
def test_what_is_known_to_go_wrong_elsewhere_goes_right_here(phrase: str, language: str, expected: str) -> None:
    assert shown(read(phrase, language, MONDAY)) == expected


@pytest.mark.parametrize(
    ("phrase", "language", "expected"),
    [
        ("domingo 20:00", "en", "2026-11-29T20:00"),
        ("viernes 17:00", "en", "2026-11-27T17:00"),
        ("viernes 17:00", "de", "2026-11-27T17:00"),  # "vierter" it is not
        ("el viernes a las 5 de la tarde", "en", "2026-11-27T17:00"),
        ("Freitag 15:30", "en", "2026-11-27T15:30"),
        ("Freitag, 12. März, 16 Uhr", "en", "2027-03-12T16:00"),
        ("Sunday 8 pm", "de", "2026-11-29T20:00"),
        ("vrijdag 15:30", "en", "2026-11-27T15:30"),
        ("vendredi 15h30", "en", "2026-11-27T15:30"),
        ("nedeľa 20:00", "en", "2026-11-29T20:00"),
        ("segunda-feira 15:00", "en", "2026-11-30T15:00"),
        ("15 März 15:30", "en", "2027-03-15T15:30"),
        ("mañana 9:00", "en", "2026-11-24T09:00"),
        ("viernes o domingo", "de", "ask 2026-11-27 2026-11-29"),
        ("Friday 15:30 domingo", "en", "ask 2026-11-27T15:30 2026-11-29T15:30"),
        ("Freitag mit Marco um 15 Uhr", "de", "2026-11-27T15:00"),  # in Portuguese, "março" is March
        ("nunca puedo", "en", "none"),
    ],
)
def test_the_name_of_a_day_in_another_language_is_read_and_never_overlooked(phrase: str, language: str, expected: str) -> None:
    assert right(read(phrase, language, MONDAY), expected), shown(read(phrase, language, MONDAY))


def test_just_after_midnight_the_local_day_counts() -> None:
    assert read("tomorrow", "en", berlin("2027-01-15 00:05")) == Day(date(2027, 1, 16))
    late_in_brazil = datetime(2027, 1, 14, 23, 50, tzinfo=ZoneInfo("America/Sao_Paulo"))
    assert read("amanhã", "pt-BR", late_in_brazil) == Day(date(2027, 1, 15))


def test_the_hour_that_summer_time_leaves_out_is_refused_and_the_one_that_comes_twice_is_asked() -> None:
    assert read("tomorrow at 02:30", "en", berlin("2027-03-27 20:00")) == Refused(Reason.IMPOSSIBLE)
    twice = read("tomorrow at 02:30", "en", berlin("2026-10-24 09:00"))
    assert isinstance(twice, Ask)
    instants = [moment.datetime.astimezone(UTC).hour for moment in twice.candidates if isinstance(moment, Moment)]
    assert instants == [0, 1]


def test_counting_hours_across_the_change_of_clocks_counts_real_hours() -> None:
    assert read("in 8 hours", "en", berlin("2027-03-27 20:00")) == Moment(berlin("2027-03-28 05:00"))


@pytest.mark.parametrize("text", ["Friday", "ＦＲＩＤＡＹ", "friday!!! 🎉🎉", "Friday\u00a0🙏🏽", "\u200bFriday\n", "fRiDaY."])
def test_how_a_phone_writes_it_does_not_matter(text: str) -> None:
    assert read(text, "en", MONDAY) == Day(date(2026, 11, 27))


@pytest.mark.parametrize(
    "text", ["15 3 2027", "１５．３．２０２７", "15\u00a0.\u00a03\u00a0.\u00a02027", "15–3–2027", "٢٠٢٧-٠٣-١٥"]
)
def test_wide_and_foreign_digits_dashes_and_hard_spaces_are_read(text: str) -> None:
    assert read(text, "de", MONDAY) == Day(date(2027, 3, 15))


def test_regional_and_unknown_language_codes_are_read() -> None:
    assert read("sexta", "pt_BR", MONDAY) == Day(date(2026, 11, 27))
    assert read("Friday", "xx", MONDAY) == Day(date(2026, 11, 27))
    assert read("Freitag", "de-easy", MONDAY) == Day(date(2026, 11, 27))


def test_a_moment_without_a_zone_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="zone"):
        read("Friday", "en", datetime(2026, 11, 23, 10, 0))  # noqa: DTZ001


CALENDAR = SchoolCalendar(
    (
        Period("Christmas holidays", Stretch.HOLIDAYS, date(2026, 12, 19), date(2027, 1, 3)),
        Period("summer holidays", Stretch.HOLIDAYS, date(2027, 7, 1), date(2027, 8, 15)),
        Period("autumn term", Stretch.TERM, date(2026, 9, 1), date(2026, 12, 18)),
        Period("spring term", Stretch.TERM, date(2027, 1, 4), date(2027, 6, 30)),
        Period("lantern walk", Stretch.FEAST, date(2026, 12, 10), date(2026, 12, 10)),
    )
)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("before the holidays", "2026-12-18"),
        ("after the holidays", "2027-01-04"),
        ("before the summer holidays", "2027-06-30"),
        ("end of term", "2026-12-18"),
        ("by the end of the spring term", "2027-06-30"),
        ("during the holidays", "ask 2026-12-18 2026-12-19 2027-01-03"),
        ("before the lantern walk", "2026-12-09"),
        ("end of the school year", "ask"),
    ],
)
def test_a_school_calendar_that_the_group_told_makes_dates_of_terms_and_holidays(phrase: str, expected: str) -> None:
    assert shown(read(phrase, "en", MONDAY, calendar=CALENDAR)) == expected


def test_without_a_school_calendar_terms_are_asked_openly() -> None:
    assert read("end of term", "en", MONDAY) == Ask((), Doubt.SCHOOL)


@pytest.mark.parametrize("reason", [*Reason, *Doubt])
def test_every_refusal_and_every_question_is_worded(reason: Reason | Doubt) -> None:
    assert say_reason(reason).endswith((".", "?"))


def test_quick_choices_lie_ahead_in_order_and_do_not_repeat() -> None:
    days = [day for _, day in quick_choices(berlin("2027-01-31 09:00"))]
    assert days == [date(2027, 2, 7), date(2027, 2, 14), date(2027, 2, 28)]
    assert [label for label, _ in quick_choices(MONDAY)] == ["In one week", "In two weeks", "End of next month"]


def test_all_phrases_together_are_read_quickly() -> None:
    everything = [case for file in SETS.glob("*.tsv") for case in cases(file)]
    read("warm up", "en", MONDAY)
    for language in LANGUAGES:
        read("15.3.", language, MONDAY)
    started = time.process_time()
    for case in everything:
        read(case.phrase, case.language, case.now)
    assert (time.process_time() - started) / len(everything) < 0.02


ZONES = st.sampled_from([BERLIN, ZoneInfo("America/Sao_Paulo"), ZoneInfo("Europe/Lisbon")])
MOMENTS = st.builds(
    datetime.fromtimestamp,
    st.integers(int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()), int(datetime(2030, 1, 1, tzinfo=UTC).timestamp())),
    ZONES,
)
VOCABULARY = sorted({word for file in SETS.glob("*.tsv") for case in cases(file) for word in case.phrase.split()})
SALADS = st.lists(st.sampled_from(VOCABULARY), max_size=7).map(" ".join)


def lies_ahead(reading: Reading, now: datetime) -> bool:
    match reading:
        case Day(date=day):
            return day >= now.date()
        case Moment(datetime=moment):
            return moment.astimezone(UTC) > now.astimezone(UTC) - timedelta(minutes=1)
        case Ask(candidates=candidates):
            return all(lies_ahead(candidate, now) for candidate in candidates)
        case Refused():
            return True


@settings(max_examples=400, deadline=None)
@given(st.one_of(st.text(max_size=60), SALADS), st.sampled_from(LANGUAGES), MOMENTS)
def test_no_text_breaks_the_reader_and_nothing_that_is_over_is_a_deadline(text: str, language: str, now: datetime) -> None:
    assert lies_ahead(read(text, language, now), now)


def forms(day: date, language: str) -> list[str]:
    """A day as Babel writes it in full, long and medium form, without a year, and as ISO 8601 has it."""
    locale = {"pt": "pt_PT", "en": "en_GB"}.get(language, language)
    written = [format_date(day, form, locale=locale) for form in ("full", "long", "medium")]
    written += [format_date(day, "short", locale=locale)] if language != "en" else []
    written += [format_date(day, "full", locale="pt_BR")] if language == "pt" else []
    written += [format_date(day, form, locale="en_US") for form in ("full", "long", "medium") if language == "en"]
    return [*written, day.isoformat()]


@settings(max_examples=250, deadline=None)
@given(st.dates(date(2026, 11, 24), date(2031, 11, 22)), st.sampled_from(LANGUAGES))
def test_a_date_as_calendars_write_it_is_read_exactly(day: date, language: str) -> None:
    for written in forms(day, language):
        assert read(written, language, MONDAY) == Day(day), written


@settings(max_examples=150, deadline=None)
@given(st.dates(date(2026, 11, 24), date(2027, 11, 22)), st.sampled_from(LANGUAGES))
def test_a_day_and_month_without_a_year_is_the_next_to_come(day: date, language: str) -> None:
    written = format_skeleton(
        "MMMMd", datetime(day.year, day.month, day.day, 12, tzinfo=BERLIN), tzinfo=BERLIN, locale=language
    )
    assert read(written, language, MONDAY) == Day(day), written


def slips(phrase: str) -> list[str]:
    """A phrase with one letter left out, doubled, or swapped with the next, at each place."""
    letters = [at for at, letter in enumerate(phrase) if letter.isalpha()]
    left_out = [phrase[:at] + phrase[at + 1 :] for at in letters]
    doubled = [phrase[:at] + phrase[at] + phrase[at:] for at in letters]
    swapped = [phrase[:at] + phrase[at + 1] + phrase[at] + phrase[at + 2 :] for at in letters if at + 1 < len(phrase)]
    return left_out + doubled + swapped


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_of_the_finger_hardly_ever_makes_another_date(language: str) -> None:
    tried = other = 0
    for case in (case for file in sorted(SETS.glob(f"{language}*.tsv")) for case in cases(file)):
        meant = read(case.phrase, language, case.now)
        for phrase in slips(case.phrase)[::17]:
            reading = read(phrase, language, case.now)
            tried += 1
            other += isinstance(reading, Day | Moment) and reading != meant
    assert other / tried < 0.025


def test_the_report_prints_its_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    from tests.method.dates_report import main

    main(["en"])
    assert "silently wrong" in capsys.readouterr().out
    assert Path(SETS).is_dir()
