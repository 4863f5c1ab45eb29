"""The sheet that invites to a survey is one page, in each language and with long names."""

import re

import pytest

from bot.method.survey_words import LANGUAGES
from bot.render.invitation import Invitation, pages, pdf

LONG = "Community of Practice of the Linden School, the Museum of the Town and the Families of the Northern Quarter of Linz"


def sheet(
    language: str, group: str, people: str, link: str = "https://t.me/copse_demo_of_the_school_bot?start=ask_abcdef12_3"
) -> Invitation:
    there = LANGUAGES[language].sheet
    return Invitation(
        language,
        group,
        there.title,
        there.for_whom.format(people=people),
        there.scan,
        there.type_link,
        link,
        there.how_long.format(count=10, minutes=5),
        there.until.format(date="31.12.2027"),
        there.who_sees,
        tuple(line.format(least=3) for line in there.sees),
    )


def page_count(made: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", made))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", ["Linden School and Museum", LONG, LONG * 3])
def test_the_sheet_is_one_page(language: str, group: str) -> None:
    everyone = ", ".join(LANGUAGES[language].audiences.values())
    one = sheet(language, group, everyone)
    assert page_count(pdf(one)) == 1
    assert len(pages(one, ppi=10)) == 1
