"""How a wording could go on, from the group's own words, in seven languages."""

from datetime import date
from pathlib import Path

import pytest

from bot.method import smart
from bot.method.smart_suggest import LONGEST, Heard, Letter, suggest

TODAY = date(2026, 11, 24)
SMART = Path(__file__).parent / "smart"

GROUPS = {
    "en": (
        "We want to include all children better.",
        Heard(
            ("Cards with animals: whoever has the same animal works together. It took two minutes.",),
            ("By the end of March every pupil of 8b speaks in the talking circle twice a week",),
        ),
        ("“Cards with animals: whoever has the same animal works together”.", "by the end of March."),
    ),
    "de": (
        "Wir wollen alle Kinder besser einbeziehen.",
        Heard(
            ("Karten mit Tieren: Wer das gleiche Tier hat, arbeitet zusammen. Das dauerte zwei Minuten.",),
            ("Bis Ende März liest jede Klasse mindestens zweimal pro Woche im Kreis vor",),
        ),
        ("„Karten mit Tieren: Wer das gleiche Tier hat, arbeitet zusammen“.", "Das wollen wir bis Ende März erreichen."),
    ),
    "nl": (
        "We willen alle kinderen beter betrekken",
        Heard(
            ("Kaarten met dieren: wie hetzelfde dier heeft, werkt samen.",),
            ("Tegen eind maart leest elke klas minstens twee keer per week voor",),
        ),
        ("“Kaarten met dieren: wie hetzelfde dier heeft, werkt samen”.", "Dat willen we tegen eind maart bereiken."),
    ),
    "pt": (
        "Queremos incluir melhor todas as crianças",
        Heard(
            ("Cartas com animais: quem tem o mesmo animal trabalha junto.",),
            ("Até ao fim de março cada turma lê em voz alta pelo menos duas vezes por semana",),
        ),
        ("“Cartas com animais: quem tem o mesmo animal trabalha junto”.", "Queremos consegui-lo até ao fim de março."),
    ),
    "sk": (
        "Chceme lepšie zapojiť všetky deti",
        Heard(
            ("Karty so zvieratami: kto má rovnaké zviera, pracuje spolu.",),
            ("Do konca marca číta každá trieda nahlas aspoň dvakrát týždenne",),
        ),
        ("„Karty so zvieratami: kto má rovnaké zviera, pracuje spolu“.", "Chceme to dosiahnuť do konca marca."),
    ),
    "fr": (
        "Nous voulons mieux inclure tous les enfants",
        Heard(
            ("Des cartes avec des animaux : ceux qui ont le même animal travaillent ensemble.",),
            ("D'ici fin mars chaque classe lit à voix haute au moins deux fois par semaine",),
        ),
        (
            "« Des cartes avec des animaux : ceux qui ont le même animal travaillent ensemble ».",
            "Nous voulons y arriver d'ici fin mars.",
        ),
    ),
    "es": (
        "Queremos incluir mejor a todos los niños",
        Heard(
            ("Tarjetas con animales: quien tiene el mismo animal trabaja junto.",),
            ("Antes de finales de marzo cada clase lee en voz alta al menos dos veces por semana",),
        ),
        ("«Tarjetas con animales: quien tiene el mismo animal trabaja junto».", "Queremos lograrlo antes de finales de marzo."),
    ),
}


@pytest.mark.parametrize("language", GROUPS)
def test_a_missing_letter_gets_a_way_on_from_what_the_group_has_said(language: str) -> None:
    goal, heard, wanted = GROUPS[language]
    drafts = suggest(goal, language, TODAY, heard)
    assert [draft.letter for draft in drafts] == [Letter.SPECIFIC, Letter.TIME_BOUND], (
        "how often is asked once it is clear what"
    )
    for draft, words in zip(drafts, wanted, strict=True):
        assert draft.added.endswith(words)
        assert draft.text.startswith(goal.rstrip("."))
        assert draft.text.endswith(draft.added)
        assert getattr(smart.check(draft.text, language, TODAY), draft.letter).met


@pytest.mark.parametrize("language", GROUPS)
def test_a_silent_group_gets_nothing_but_the_questions(language: str) -> None:
    goal, _, _ = GROUPS[language]
    assert suggest(goal, language, TODAY, Heard()) == ()


@pytest.mark.parametrize("language", GROUPS)
def test_a_draft_shows_its_letter_and_takes_none_away(language: str) -> None:
    lines = [line for file in SMART.glob(f"{language}*.tsv") for line in file.read_text().splitlines() if line[:1] in "01"]
    goals = [line.split("\t")[-1] for line in lines][::8]
    _, heard, _ = GROUPS[language]
    made = 0
    for goal in goals:
        before = smart.check(goal, language, TODAY)
        for draft in suggest(goal, language, TODAY, heard):
            made += 1
            after = smart.check(draft.text, language, TODAY)
            assert not getattr(before, draft.letter).met
            assert getattr(after, draft.letter).met
            assert all(getattr(after, letter).met for letter in Letter if getattr(before, letter).met)
            assert len(draft.text) <= LONGEST
            assert ".." not in draft.text or ".." in goal
    assert made > len(goals) / 10


EN = {
    "specific": "We try out what has helped before: “{}”.",
    "measurable": "We do this {}.",
    "time_bound": "We want to get there {}.",
}
DE = {
    "specific": "Wir probieren aus, was schon einmal geholfen hat: „{}“.",
    "measurable": "Das tun wir {}.",
    "time_bound": "Das wollen wir {} erreichen.",
}


@pytest.mark.parametrize(
    ("goal", "helped", "proposed", "wanted"),
    [
        ("We read aloud in the circle", [], ["We sing twice a week"], {"measurable": "twice a week"}),
        (
            "We read aloud in the circle",
            [],
            ["At least once a month is enough for us"],
            {"measurable": "at least once a month"},
        ),
        ("We read aloud in the circle", ["We did it every Monday in the circle"], [], {"measurable": "every Monday"}),
        ("We read aloud in the circle", [], ["Before Easter, please"], {"time_bound": "before Easter"}),
        ("We read aloud in the circle", [], ["In six weeks every class reads"], {"time_bound": "in six weeks"}),
        ("Less noise", ["A talking stone on each table."], [], {"specific": "A talking stone on each table"}),
        ("Less noise!", ["We said “stop” with a “red card”. It helped."], [], {}),
        # What only tells, or what cannot stand in a sentence of ours, is not used.
        ("We read aloud in the circle", [], ["It is always noisy"], {}),
        ("We read aloud in the circle", [], ["There is a fight every day"], {}),
        ("We read aloud in the circle", [], ["They come late every Monday"], {"measurable": "every Monday"}),
        ("We read aloud in the circle", [], ["80 % of the pupils", "10 minutes", "often", "a fair where each class sings"], {}),
        ("We read aloud in the circle", [], ["We read until Easter", "Last year it was better", "From Monday on"], {}),
        ("Less noise", ["Nothing helped", "It is still noisy", "Talk about it"], ["twice a week"], {}),
        ("It is always noisy", ["A talking stone"], ["Twice a week before Easter"], {}),
        ("it's too loud in the corridor", ["A talking stone"], ["Before Easter"], {}),
        ("There are fights in the break", ["A talking stone"], ["Before Easter"], {}),
        ("In der Pause soll es nicht mehr so laut sein.", ["A talking stone"], ["Before Easter"], {}),
        ("Less noise", ["Karten mit Tieren für jede Gruppe"], ["Bis Ostern ist es leise"], {}),
        ("", ["A talking stone"], ["Before Easter"], {}),
        ("…", ["A talking stone"], ["Before Easter"], {}),
        ("x" * 495, ["A talking stone"], ["Before Easter"], {}),
        ("By the end of March every pupil of 8b speaks in the talking circle twice a week", ["A stone"], ["Before Easter"], {}),
    ],
)
def test_in_english_only_what_makes_a_whole_sentence_is_suggested(
    goal: str, helped: list[str], proposed: list[str], wanted: dict[str, str]
) -> None:
    drafts = suggest(goal, "en", TODAY, Heard(helped, proposed))
    assert {draft.letter.value: draft.added for draft in drafts} == {key: EN[key].format(text) for key, text in wanted.items()}


@pytest.mark.parametrize(
    ("goal", "helped", "proposed", "wanted"),
    [
        ("Wir lesen im Kreis vor", [], ["Wir singen zweimal pro Woche"], {"measurable": "zweimal pro Woche"}),
        ("Wir lesen im Kreis vor", [], ["Jeden Freitag reicht uns"], {"measurable": "jeden Freitag"}),
        ("Wir lesen im Kreis vor", ["Wir haben es jede Woche gemacht"], [], {"measurable": "jede Woche"}),
        ("Wir lesen im Kreis vor", [], ["Bis Ostern, bitte"], {"time_bound": "bis Ostern"}),
        ("Wir lesen im Kreis vor", [], ["Noch dieses Schuljahr wird gelesen"], {"time_bound": "dieses Schuljahr"}),
        ("Weniger Lärm", ["Ein Redestein auf jedem Tisch."], [], {"specific": "Ein Redestein auf jedem Tisch"}),
        # In another case than ours: "Das tun wir jeder Pause".
        ("Wir lesen im Kreis vor", [], ["In jeder Pause wird gespielt"], {}),
        ("Wir lesen im Kreis vor", [], ["Es ist immer laut", "Es gibt jeden Tag Streit"], {}),
        ("Wir lesen im Kreis vor", [], ["80 % der Kinder", "10 Minuten", "oft", "3 Kinder"], {}),
        ("Wir lesen im Kreis vor", [], ["Ab Montag", "Letztes Jahr war es besser", "Für die nächsten vier Wochen"], {}),
        ("Weniger Lärm", ["Nichts hat geholfen", "Es ist immer noch laut"], [], {}),
        ("Es ist immer so laut", ["Ein Redestein"], ["Zweimal pro Woche bis Ostern"], {}),
        ("Die Pausen sind zu laut", ["Ein Redestein"], ["Bis Ostern"], {}),
        ("It should be quieter in the break", ["Ein Redestein"], ["Bis Ostern"], {}),
        ("Weniger Lärm", ["Cards with animals for each group"], ["By Easter it is quiet"], {}),
    ],
)
def test_in_german_only_what_makes_a_whole_sentence_is_suggested(
    goal: str, helped: list[str], proposed: list[str], wanted: dict[str, str]
) -> None:
    drafts = suggest(goal, "de", TODAY, Heard(helped, proposed))
    assert {draft.letter.value: draft.added for draft in drafts} == {key: DE[key].format(text) for key, text in wanted.items()}


def test_what_several_have_named_comes_first() -> None:
    heard = Heard(proposed=("We read aloud by Friday", "We sing in every break before Easter", "We talk before Easter"))
    (end,) = [d for d in suggest("Every pupil greets us every day", "en", TODAY, heard) if d.letter is Letter.TIME_BOUND]
    assert end.added == "We want to get there before Easter."
