"""Numbers in words, put together where a language puts them together."""

from __future__ import annotations

from collections.abc import Mapping


def compounds(units: Mapping[int, str], tens: Mapping[int, str], pattern: str) -> dict[int, str]:
    """Numbers such as twenty-one: for each ten and each unit (1–9) the pattern with {ten} and {unit}, all spellings."""
    return {
        ten + unit: ", ".join(
            pattern.format(ten=ten_word.strip(), unit=unit_word.strip())
            for ten_word in tens[ten].split(",")
            for unit_word in units[unit].split(",")
        )
        for ten in tens
        for unit in range(1, 10)
        if unit in units
    }
