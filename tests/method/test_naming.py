"""Which members a text names."""

import pytest

from bot.method.naming import named, titled

GROUP = ["Karin", "Horst", "Mark", "Will", "Anna Lena", "Rosa", "J", "🦊", "lina_09", "José", "Clara", "Per", "Ella", "Max"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karin is stupid", ["Karin"]),
        ("todo mal con horst, es un idiota", ["Horst"]),
        ("Karins Tafel ist voll", ["Karin"]),
        ("That is Karin's idea, not Horst’s", ["Karin", "Horst"]),
        ("KARIN!!! and karin", ["Karin"]),
        ("anna does not listen", ["Anna Lena"]),
        ("Anna Lena does not listen", ["Anna Lena"]),
        ("ask @lina_09", ["lina_09"]),
        ("I think Mark shouts", ["Mark"]),
        ("and then Rosa, too", ["Rosa"]),
        ("jose no escucha", ["José"]),
        ("José no escucha", ["José"]),
        ("clara is stupid", ["Clara"]),
        ("Max shouts at Ella", ["Ella", "Max"]),
    ],
)
def test_a_name_is_found_as_a_word_of_its_own(text: str, expected: list[str]) -> None:
    assert named(text, GROUP) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The karinthian bell",
        "Will they come?",
        "Families will come. Will they stay?",
        "Mark the date",
        "We mark our work. Mark it twice",
        "Die Wand ist rosa",
        "J is a letter",
        "🦊 is a fox",
        "The parents wait outside",
        "We talk once per week, max 5 minutes",
        "Preguntamos a ella",
        "",
    ],
)
def test_everyday_words_and_parts_of_words_name_nobody(text: str) -> None:
    assert named(text, GROUP) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Kurz schreit uns in Mathe an", ["Frau Kurz"]),
        ("frau Kurz und Herr von Berg, Herrn Maier", ["frau Kurz", "Herr von Berg", "Herrn Maier"]),
        ("Mrs. Huber shouts, mr miller too, and Miss O'Neill", ["Mrs. Huber", "mr miller", "Miss O'Neill"]),
        ("Dr. Weiß hat keine Zeit", ["Dr. Weiß"]),
        ("La señora García grita", ["señora García"]),
        ("eine Frau hat geholfen, ein Herr auch", []),
        ("I miss my friends. We miss you", []),
        ("Wir frieren. Die Frau", []),
        ("Madame, open the window", []),
        ("They draw partners, mrsa and Missouri", []),
        ("hr. klein und Sra. López", ["hr. klein", "Sra. López"]),
        ("pán Novák kričí", ["pán Novák"]),
        ("Pani Kováčová a Pán Novák", ["Pani Kováčová", "Pán Novák"]),
    ],
)
def test_whom_a_title_names_is_found(text: str, expected: list[str]) -> None:
    assert titled(text) == expected
