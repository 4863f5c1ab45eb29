"""How a wording could go on, from the group's own words, in seven languages."""

from datetime import date
from pathlib import Path

import pytest

from bot.method import smart
from bot.method.smart_suggest import LONGEST, Heard, Letter, suggest
from bot.method.suggest_words import WAYS_ON

TODAY = date(2026, 11, 24)
SMART = Path(__file__).parent / "smart"

GROUPS = {
    "en": (
        "We want to include all children better.",
        Heard(
            ("Alone in group work",),
            ("Cards with animals: whoever has the same animal works together. It took two minutes.",),
            ("By the end of March every pupil of 8b speaks in the talking circle twice a week",),
            ("In group work the same three children always end up on their own.",),
        ),
        (
            "For this we try out: cards with animals: whoever has the same animal works together.",
            "Our measure: twice a week.",
            ", by the end of March.",
        ),
    ),
    "de": (
        "Wir wollen alle Kinder besser einbeziehen.",
        Heard(
            ("Allein in der Gruppenarbeit",),
            ("Karten mit Tieren: Wer das gleiche Tier hat, arbeitet zusammen. Das dauerte zwei Minuten.",),
            ("Bis Ende März liest jede Klasse mindestens zweimal pro Woche im Kreis vor",),
            ("Immer dieselben drei Kinder bleiben allein.",),
        ),
        (
            "Dafür probieren wir aus: Karten mit Tieren: Wer das gleiche Tier hat, arbeitet zusammen.",
            "Unser Maß: mindestens zweimal pro Woche.",
            ", bis Ende März.",
        ),
    ),
    "nl": (
        "We willen alle kinderen beter betrekken",
        Heard(
            ("Alleen in groepswerk",),
            ("Kaarten met dieren: wie hetzelfde dier heeft, werkt samen.",),
            ("Tegen eind maart leest elke klas minstens twee keer per week voor",),
            (),
        ),
        (
            "Daarvoor proberen we uit: kaarten met dieren: wie hetzelfde dier heeft, werkt samen.",
            "minstens twee keer per week",
            "maart",
        ),
    ),
    "pt": (
        "Queremos incluir melhor todas as crianças",
        Heard(
            ("Sozinhos no trabalho de grupo",),
            ("Cartas com animais: quem tem o mesmo animal trabalha junto.",),
            ("Até ao fim de março cada turma lê em voz alta pelo menos duas vezes por semana",),
            (),
        ),
        (
            "Para isso, experimentamos: cartas com animais: quem tem o mesmo animal trabalha junto.",
            "duas vezes por semana",
            "março",
        ),
    ),
    "sk": (
        "Chceme lepšie zapojiť všetky deti",
        Heard(
            ("Sami v skupinovej práci",),
            ("Karty so zvieratami: kto má rovnaké zviera, pracuje spolu.",),
            ("Do konca marca číta každá trieda nahlas aspoň dvakrát týždenne",),
            (),
        ),
        ("Na to vyskúšame: karty so zvieratami: kto má rovnaké zviera, pracuje spolu.", "dvakrát týždenne", "marca"),
    ),
    "fr": (
        "Nous voulons mieux inclure tous les enfants",
        Heard(
            ("Seul dans le travail de groupe",),
            ("Des cartes avec des animaux : ceux qui ont le même animal travaillent ensemble.",),
            ("D'ici fin mars chaque classe lit à voix haute au moins deux fois par semaine",),
            (),
        ),
        (
            "Pour cela, nous essayons : des cartes avec des animaux : ceux qui ont le même animal travaillent ensemble.",
            "deux fois par semaine",
            "mars",
        ),
    ),
    "es": (
        "Queremos incluir mejor a todos los niños",
        Heard(
            ("Solos en el trabajo en grupo",),
            ("Tarjetas con animales: quien tiene el mismo animal trabaja junto.",),
            ("Hasta finales de marzo cada clase lee en voz alta al menos dos veces por semana",),
            (),
        ),
        (
            "Para ello probamos: tarjetas con animales: quien tiene el mismo animal trabaja junto.",
            "dos veces por semana",
            "marzo",
        ),
    ),
}


@pytest.mark.parametrize("language", GROUPS)
def test_each_missing_letter_gets_a_way_on_from_what_the_group_has_said(language: str) -> None:
    goal, heard, wanted = GROUPS[language]
    drafts = suggest(goal, language, TODAY, heard)
    assert [draft.letter for draft in drafts] == list(Letter)
    for draft, words in zip(drafts, wanted, strict=True):
        assert words in draft.added
        assert draft.whole
        assert draft.text.startswith(goal.rstrip("."))
        assert draft.text.endswith(draft.added)
        assert getattr(smart.check(draft.text, language, TODAY), draft.letter).met


@pytest.mark.parametrize("language", GROUPS)
def test_a_silent_group_gets_beginnings_and_the_end_of_the_school_year(language: str) -> None:
    goal, heard, _ = GROUPS[language]
    ways = WAYS_ON[language]
    themed = suggest(goal, language, TODAY, Heard(themes=heard.themes))
    bare = suggest(goal, language, TODAY, Heard())
    assert [draft.added for draft in bare] == [ways.seen, ways.noticed, f", {ways.school_year}."]
    assert themed[0].added == ways.seen_about.format(theme=heard.themes[0])
    assert themed[1].added == ways.noticed_about.format(theme=heard.themes[0])
    assert [draft.whole for draft in bare] == [False, False, True]


@pytest.mark.parametrize("language", GROUPS)
def test_no_draft_takes_away_what_a_wording_shows_or_claims_what_the_check_does_not_find(language: str) -> None:
    lines = [line for file in SMART.glob(f"{language}*.tsv") for line in file.read_text().splitlines() if line[:1] in "01"]
    goals = [line.split("\t")[-1] for line in lines][::4]
    _, heard, _ = GROUPS[language]
    for goal in goals:
        before = smart.check(goal, language, TODAY)
        for draft in suggest(goal, language, TODAY, heard):
            after = smart.check(draft.text, language, TODAY)
            assert not getattr(before, draft.letter).met
            assert not draft.whole or getattr(after, draft.letter).met
            assert all(getattr(after, letter).met for letter in Letter if getattr(before, letter).met)
            assert len(draft.text) <= LONGEST
            assert ".." not in draft.added
            assert " ," not in draft.text


@pytest.mark.parametrize(
    ("goal", "heard", "letters"),
    [
        ("", Heard(), []),
        ("…", Heard(), []),
        ("In der Pause soll es nicht mehr so laut sein wie jetzt.", Heard(), []),  # another language than the group's
        ("By the end of March every pupil of 8b speaks in the talking circle twice a week", Heard(), []),
        ("x" * 495, Heard(), []),
    ],
)
def test_where_there_is_nothing_to_suggest(goal: str, heard: Heard, letters: list[Letter]) -> None:
    assert [draft.letter for draft in suggest(goal, "en", TODAY, heard)] == letters


def test_what_was_said_in_another_language_or_only_describes_is_not_used() -> None:
    heard = Heard(
        helped=("Karten mit Tieren haben uns sehr geholfen, weil alle mitmachen.",),
        told=("In our class 3 children never speak.", "We did it every Monday in the circle.", "It took two minutes."),
    )
    drafts = {draft.letter: draft.added for draft in suggest("We listen to each other.", "en", TODAY, heard)}
    assert "Karten" not in drafts.get(Letter.SPECIFIC, "")
    assert drafts[Letter.MEASURABLE] == "Our measure: every Monday."


def test_what_several_have_named_comes_first() -> None:
    heard = Heard(proposed=("We read aloud until Friday", "We sing in every break until Easter", "We talk until Easter"))
    (end,) = [d for d in suggest("Every pupil greets us every day", "en", TODAY, heard) if d.letter is Letter.TIME_BOUND]
    assert end.added == ", until Easter."
