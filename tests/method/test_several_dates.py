"""Several dates in one sentence come apart; a time alone is a time of the day that was asked about."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.method.several_dates import Reader

SATURDAY = datetime(2026, 11, 28, 10, tzinfo=ZoneInfo("Europe/Berlin"))
TUESDAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        (
            "de",
            "Donnerstag halb vier und am 8.12. um 16 uhr oder nächsten Montag nach der Schule",
            ["Donnerstag halb vier", "am 8.12. um 16 uhr", "nächsten Montag nach der Schule"],
        ),
        ("en", "Thursday half past three and 8 Dec at 4 pm or tomorrow at 5 pm", 3),
        ("en", "Friday 15:30, 8 March 17:00", ["Friday 15:30", "8 March 17:00"]),
        ("en", "Friday, 12 March, 15:30", 1),
        ("en", "Friday, 12 March, 15:30 or Monday, 15 March, 4 pm", ["Friday, 12 March, 15:30", "Monday, 15 March, 4 pm"]),
        ("de", "Montag und Dienstag um 16 Uhr", ["Montag", "Dienstag um 16 Uhr"]),
        ("de", "Montag um 15 und 16 Uhr", 1),
        ("de", "Hallo, wie wäre Freitag um 15 Uhr", 1),
        ("fr", "jeudi à 15h30 et le 8 décembre à 16h ou lundi à 17h", 3),
        ("es", "el jueves a las tres y media", 1),
        ("es", "el jueves a las 15:30 y el 8 de diciembre a las 16:00 o el lunes a las 17:00", 3),
        ("nl", "donderdag om 15:30 en 8 december om 16:00 of maandag om 17:00", 3),
        ("pt", "quinta-feira às 15:30 e 8 de dezembro às 16:00 ou segunda-feira às 17:00", 3),
        ("sk", "vo štvrtok o 15:30 a 8. decembra o 16:00 alebo v pondelok o 17:00", 3),
        ("en", "tomorrow\nFriday 10:00; Monday 11:00", 3),
        ("en", "viernes 17:00, domingo 20:00", 2),
        ("en", "banana", 1),
        ("en", "", 0),
    ],
)
def test_a_sentence_comes_apart_into_its_dates(language: str, text: str, parts: list[str] | int) -> None:
    found = Reader(language, SATURDAY).apart(text)
    assert (len(found) if isinstance(parts, int) else found) == parts


@pytest.mark.parametrize(
    ("language", "text", "times"),
    [
        ("de", "halb acht", ["07:30", "19:30"]),
        ("de", "19:30", ["19:30"]),
        ("de", "um 16 Uhr", ["16:00"]),
        ("de", "nach der Schule", []),
        ("de", "8", ["08:00"]),
        ("de", "4", ["16:00"]),
        ("de", "1530", ["15:30"]),
        ("de", "am Donnerstag um 16 Uhr", []),
        ("de", "banane", []),
        ("de", "1575", []),
        ("en", "half past seven", ["07:30", "19:30"]),
        ("en", "half past three", ["15:30"]),
        ("en", "7 pm", ["19:00"]),
        ("fr", "à 15h30", ["15:30"]),
    ],
)
def test_a_time_alone_is_on_the_day_that_was_asked_about(language: str, text: str, times: list[str]) -> None:
    found = Reader(language, SATURDAY).times_on(TUESDAY, text)
    assert [f"{at:%H:%M}" for at in found] == times
    assert {at.date() for at in found} <= {TUESDAY}


def test_what_was_said_of_the_day_tells_which_hour_is_meant() -> None:
    reader = Reader("de", datetime(2026, 11, 30, 10, tzinfo=ZoneInfo("Europe/Berlin")))
    assert [f"{at:%H:%M}" for at in reader.times_on(TUESDAY, "halb acht", "morgen früh")] == ["07:30"]
    assert [f"{at:%H:%M}" for at in reader.times_on(TUESDAY, "halb acht", "morgen abend")] == ["19:30"]


@pytest.mark.parametrize(
    ("language", "text", "before"),
    [
        (
            "en",
            "Planning in the library on Thursday 3 December at 4 pm or Friday 4 December at 3:30 pm",
            "Planning in the library",
        ),
        ("de", "Planung in der Bücherei am Donnerstag um 16 Uhr", "Planung in der Bücherei"),
        ("en", "on Thursday 3 December at 4 pm", ""),
        ("en", "Friday 15:30, 8 March 17:00", ""),
        ("en", "next Monday at noon", ""),
        ("en", "banana and more", ""),
        ("en", "", ""),
    ],
)
def test_words_before_a_date_are_known(language: str, text: str, before: str) -> None:
    assert Reader(language, SATURDAY).words_before(text) == before
