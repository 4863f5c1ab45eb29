"""Texts that say much the same are pointed out, in every language; texts that only share a word are not."""

import time

import pytest

from bot.method.similar import ALIKE, alike, likeness
from bot.method.smart_words import LANGUAGES

SAME = [
    ("en", "Ask the families at the parents' evening", "At the parents’ evening we ask all families"),
    ("en", "Build a talking stick", "Make a talking stick out of wood"),
    ("en", "Read aloud every morning", "Every morning somebody reads aloud"),
    ("en", "Homework club", "A homework club for year 7"),
    ("de", "Elternabend zum Thema Lesen veranstalten", "Einen Elternabend über das Lesen machen"),
    ("de", "Eine Lesenacht organisieren", "Lesenacht in der Bücherei"),
    ("de", "Karten mit Tieren zum Auslosen basteln", "Tierkarten basteln, um Partner auszulosen"),
    ("de", "Schulhof schöner machen", "Den Schulhof verschönern"),
    ("nl", "Een praatstok maken voor de kring", "We maken een praatstok"),
    ("nl", "Ouders uitnodigen om voor te lezen", "Ouders lezen voor"),
    ("fr", "Inviter les parents à lire en classe", "Les parents viennent lire dans la classe"),
    ("fr", "Un carnet de lecture pour chaque élève", "Chaque élève a un carnet de lecture"),
    ("es", "Leer en voz alta cada mañana", "Cada mañana leemos en voz alta"),
    ("es", "Patrulla de patio con mayores", "Una patrulla de mayores en el patio"),
    ("pt", "Convidar as famílias para a leitura", "Leitura com as famílias convidadas"),
    ("pt", "Clube de leitura às sextas", "Criar um clube de leitura"),
    ("sk", "Pozvať rodičov na čítanie", "Čítanie s rodičmi v triede"),
    ("sk", "Vyrobiť hovoriacu palicu", "Vyrobíme si hovoriacu palicu"),
]

DIFFERENT = [
    ("en", "Celebrate together at the end", "Ask the families"),
    ("en", "Ask the pupils what they need", "Ask the mayor for money"),
    ("en", "A quiet corner in the library", "Open the library in the afternoon on Fridays"),
    ("de", "Jeden Montag losen zwei Kinder die Partner aus", "Mit der Klasse üben, wie man Nein sagt"),
    ("de", "Mit den Eltern reden", "Mit der Schulleitung über Geld reden"),
    ("nl", "Ouders uitnodigen op vrijdag", "Voorlezen in de bibliotheek"),
    ("fr", "Un coin calme dans la cour", "Une fête de fin d'année"),
    ("es", "Invitar a las familias", "Construir un bastón de la palabra"),
    ("pt", "Criar um canto calmo", "Fazer cartazes para o corredor"),
    ("sk", "Vyrobiť hovoriacu palicu", "Osláviť spolu koniec roka"),
    ("en", "", "Ask the families"),
    ("en", "We do it", "We do it all"),
]


@pytest.mark.parametrize(("language", "one", "other"), SAME)
def test_the_same_idea_in_other_words_is_alike(language: str, one: str, other: str) -> None:
    assert likeness(one, other, language) >= ALIKE
    assert likeness(other, one, language) >= ALIKE


@pytest.mark.parametrize(("language", "one", "other"), DIFFERENT)
def test_another_idea_is_not(language: str, one: str, other: str) -> None:
    assert likeness(one, other, language) < ALIKE


def test_each_idea_is_pointed_out_once_with_the_one_most_alike() -> None:
    texts = {
        1: "Ask the families at the parents' evening",
        2: "Build a talking stick",
        3: "We ask the families at the parents' evening",
        4: "Ask families",
        5: "A talking stick out of wood",
    }
    assert alike(texts, "en") == [(1, 3), (2, 5)]
    assert alike({}, "en") == []


def test_a_board_of_sixty_ideas_is_compared_quickly_in_every_language() -> None:
    texts = {index: f"{first} {index} {last}" for index, (_, first, last) in enumerate([*SAME, *DIFFERENT] * 2)}
    for language in LANGUAGES:
        alike(texts, language)
    before = time.process_time()
    alike(texts, "en")
    assert time.process_time() - before < 0.5
