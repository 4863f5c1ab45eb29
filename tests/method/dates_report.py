"""How well dates are read: `python -m tests.method.dates_report [language …]` prints every set and what went wrong in it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.method.dates import Ask, Day, Moment, Reading, Reason, Refused, read

SETS = Path(__file__).parent / "dates"
LANGUAGES = ("en", "de", "nl", "pt", "sk", "fr", "es")
REFUSALS = {"past": Reason.PAST, "impossible": Reason.IMPOSSIBLE, "none": Reason.NO_DATE, "far": Reason.TOO_FAR}


@dataclass(frozen=True)
class Case:
    language: str
    now: datetime
    phrase: str
    expected: str


def cases(file: Path) -> Iterator[Case]:
    now = None
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("@"):
            moment, zone = line[1:].strip().rsplit(" ", 1)
            now = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
            continue
        phrase, expected = line.split("\t")
        assert now is not None, f"{file}: a phrase before its moment"
        yield Case(file.name.split(".")[0], now, phrase, expected.strip())


def shown(reading: Reading) -> str:
    match reading:
        case Day(date=date):
            return date.isoformat()
        case Moment(datetime=moment):
            return moment.strftime("%Y-%m-%dT%H:%M")
        case Ask(candidates=candidates):
            return " ".join(["ask", *(shown(candidate) for candidate in candidates)])
        case Refused(reason=reason):
            return next(name for name, value in REFUSALS.items() if value is reason)


def right(reading: Reading, expected: str) -> bool:
    """Exactly right; a question has to offer at least what is expected of it."""
    said, wanted = shown(reading).split(), expected.split()
    if wanted[0] == "ask":
        return said[0] == "ask" and set(wanted) <= set(said)
    return said == wanted


def silently_wrong(reading: Reading, expected: str) -> bool:
    """A day or moment taken that is not the one that was meant."""
    return isinstance(reading, Day | Moment) and not right(reading, expected)


def main(languages: list[str]) -> None:
    total = hits = wrong = 0
    for language in languages or LANGUAGES:
        for file in sorted(SETS.glob(f"{language}*.tsv")):
            seen = [(case, read(case.phrase, case.language, case.now)) for case in cases(file)]
            missed = [(case, reading) for case, reading in seen if not right(reading, case.expected)]
            silent = sum(silently_wrong(reading, case.expected) for case, reading in missed)
            print(f"{file.name}: {len(seen) - len(missed)} of {len(seen)} right, {silent} silently wrong")
            for case, reading in missed:
                mark = "!!" if silently_wrong(reading, case.expected) else "  "
                print(f"  {mark} {case.now:%a %d %b %Y %H:%M} {case.phrase!r}: {shown(reading)}, not {case.expected}")
            total, hits, wrong = total + len(seen), hits + len(seen) - len(missed), wrong + silent
    print(f"all: {hits} of {total} right ({hits / max(total, 1):.1%}), {wrong} silently wrong")


if __name__ == "__main__":
    main(sys.argv[1:])
