"""How far something is, in numbers and in words; and what only sounds like it."""

import pytest

from bot.method.progress import NEARLY, read_progress


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "noch 20 % fehlen"),
        ("de", "Es sind noch 30 Prozent übrig"),
        ("en", "only 5 % left"),
        ("en", "it is not 50 % done"),
        ("en", "it isn't 50 % done"),
        ("en", "50-60 %"),
        ("de", "50 bis 60 %"),
        ("fr", "il reste 20 %"),
        ("es", "falta un 20 %"),
    ],
)
def test_a_number_for_what_is_left_or_not_so_is_not_how_far_it_is(language: str, text: str) -> None:
    assert read_progress(text, [language]) is None


@pytest.mark.parametrize(
    ("language", "text", "percent"),
    [
        ("en", "60 %, the posters are printed", 60),
        ("en", "60 %, only the glue is missing", 60),
        ("en", "about 60% by now", 60),
        ("en", "we are at 80 percent", 80),
        ("en", "150 %!", 100),
        ("en", "half done", 50),
        ("en", "Half done, the posters are printed", 50),
        ("en", "we're half finished", 50),
        ("en", "half of it is done", 50),
        ("en", "We are halfway there", 50),
        ("en", "halfway", 50),
        ("en", "half", 50),
        ("en", "About half!", 50),
        ("en", "a third of the work is done", 33),
        ("en", "two thirds finished", 67),
        ("en", "three quarters", 75),
        ("en", "three quarters done. Ben prints the rest.", 75),
        ("en", "a quarter done", 25),
        ("en", "almost done", NEARLY),
        ("en", "It is nearly finished, only the glue is missing", NEARLY),
        ("de", "60 Prozent, die Plakate sind gedruckt", 60),
        ("de", "zur Hälfte fertig", 50),
        ("de", "Die Hälfte ist geschafft", 50),
        ("de", "halb fertig, der Rest kommt am Montag", 50),
        ("de", "Wir sind zur Hälfte durch", 50),
        ("de", "ungefähr die Hälfte", 50),
        ("de", "zu einem Drittel erledigt", 33),
        ("de", "zwei Drittel sind fertig", 67),
        ("de", "drei Viertel", 75),
        ("de", "dreiviertel fertig", 75),
        ("de", "fast fertig", NEARLY),
        ("de", "So gut wie fertig", NEARLY),
        ("nl", "voor de helft klaar", 50),
        ("nl", "de helft is af", 50),
        ("nl", "halverwege", 50),
        ("nl", "driekwart klaar", 75),
        ("nl", "bijna klaar", NEARLY),
        ("pt", "metade feita", 50),
        ("pt", "já está metade do trabalho feito", 50),
        ("pt", "um terço está feito", 33),
        ("pt", "três quartos", 75),
        ("pt", "quase pronto", NEARLY),
        ("sk", "polovica je hotová", 50),
        ("sk", "sme na polovici", 50),
        ("sk", "tri štvrtiny", 75),
        ("sk", "tretina je hotová", 33),
        ("sk", "skoro hotovo", NEARLY),
        ("fr", "à moitié fait", 50),
        ("fr", "la moitié est faite", 50),
        ("fr", "un tiers est terminé", 33),
        ("fr", "aux trois quarts", 75),
        ("fr", "presque fini", NEARLY),
        ("es", "la mitad está hecha", 50),
        ("es", "a medias", 50),
        ("es", "dos tercios", 67),
        ("es", "casi terminado", NEARLY),
    ],
)
def test_how_far_it_is_is_read(language: str, text: str, percent: int) -> None:
    found = read_progress(text, [language])
    assert found is not None
    assert found.percent == percent


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the posters are printed"),
        ("en", "half of the parents have answered"),
        ("en", "half of the parents are ready"),
        ("en", "in half an hour"),
        ("en", "the third meeting is done"),
        ("en", "not half done"),
        ("en", "it isn't almost done"),
        ("en", "not even half"),
        ("en", "20 % of the girls and 40 % of the boys"),
        ("en", "a quarter past three"),
        ("en", "we met halfway down the road"),
        ("en", "almost nobody came"),
        ("en", "a third is done, and Ben says two thirds are done"),
        ("de", "die Hälfte der Eltern hat geantwortet"),
        ("de", "in einer halben Stunde"),
        ("de", "um halb drei"),
        ("de", "halb drei fertig machen"),
        ("de", "noch nicht zur Hälfte fertig"),
        ("de", "fast alle waren da"),
        ("de", "die dritte Klasse ist fertig"),
        ("de", "Viertel nach acht"),
        ("nl", "de helft van de ouders"),
        ("nl", "om half drie"),
        ("pt", "o quarto está pronto"),
        ("pt", "metade dos pais respondeu"),
        ("sk", "polovica rodičov odpovedala"),
        ("sk", "ešte nie je hotová ani polovica"),
        ("fr", "la moitié des parents a répondu"),
        ("fr", "pas encore à moitié fait"),
        ("es", "la mitad de los padres respondió"),
        ("es", "no está ni a la mitad"),
        ("el", "μισό"),
        ("en", ""),
    ],
)
def test_what_only_sounds_like_it_is_left_alone(language: str, text: str) -> None:
    assert read_progress(text, [language]) is None


def test_the_languages_of_the_chat_and_of_the_person_count() -> None:
    found = read_progress("zur Hälfte fertig", ["en", "de"])
    assert found is not None
    assert (found.percent, found.literal) == (50, None)
    assert read_progress("zur Hälfte fertig", ["en"]) is None
    number = read_progress("schon 40 %", ["de"])
    assert number is not None
    assert number.literal == "40 %"
