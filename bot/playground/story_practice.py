"""The story's last part: looking back, lessons, and the next cycle."""

from __future__ import annotations

from bot.playground.story import Teller, Texts
from bot.playground.story_people import Cast

_Answer = tuple[Texts, str]

_REFLECTIONS: dict[str, tuple[_Answer | None, ...]] = {
    # In the order of the questions: successes, challenges, learned, surprises, helping each other, telling, deciding, improve.
    "mira": (
        (
            {
                "en": "Nobody sits alone any more. Drawing takes two minutes and the children remind me of it.",
                "de": "Niemand sitzt mehr allein. Das Auslosen dauert zwei Minuten, und die Kinder erinnern mich daran.",
            },
            "named",
        ),
        None,
        (
            {"en": "Pupils have the better ideas about pupils.", "de": "Kinder haben die besseren Ideen für Kinder."},
            "named",
        ),
        None,
        None,
        None,
        None,
        None,
    ),
    "jonas": (
        None,
        None,
        None,
        (
            {
                "en": "I have a friend now whom I would never have chosen.",
                "de": "Ich habe jetzt einen Freund, den ich nie gewählt hätte.",
            },
            "anonymous",
        ),
        None,
        None,
        None,
        None,
    ),
    "leila": (
        None,
        (
            {
                "en": "When the class had a substitute teacher, the cards stayed in the drawer.",
                "de": "Bei Vertretungen blieben die Karten in der Schublade.",
            },
            "named",
        ),
        None,
        None,
        None,
        None,
        (
            {
                "en": "We decided quickly, because everyone had written alone first.",
                "de": "Wir haben schnell entschieden, weil vorher alle allein geschrieben hatten.",
            },
            "named",
        ),
        None,
    ),
}

_NUMBERS: dict[str, dict[int, int]] = {
    # From 1 to 5, by the index of the question: how working together went.
    "mira": {4: 4, 5: 5, 6: 4},
    "jonas": {4: 5, 6: 3},
    "leila": {4: 5, 5: 4, 6: 5},
}


async def look_back(teller: Teller, cast: Cast) -> None:
    """How far did we get? Alone, then together."""
    await teller.scene({"en": "How far did we get?", "de": "Wie weit sind wir gekommen?"})
    await teller.press(
        cast.mira,
        "askhow",
        {"en": "They want to see each other's votes.", "de": "Sie wollen voneinander sehen, wie sie stimmen."},
    )
    for person, option in zip(cast.everyone, (3, 3, 2, 3, 2), strict=True):
        await teller.vote(
            person,
            option,
            {"en": "Much less than hoped … much more than hoped.", "de": "Viel weniger … viel mehr als erhofft."},
            poll=1,
        )
    for poll, options in ((2, (0, 0, 0, 1, 0)), (3, (0, 1, 0, 0, 1))):
        for person, option in zip(cast.everyone, options, strict=True):
            await teller.vote(
                person,
                option,
                {"en": "And did each action help?", "de": "Und hat jede Aktion geholfen?"},
                poll=poll,
            )
    await teller.reply(
        cast.rosa,
        "next",
        {"en": "24 of 26 children, twice a week", "de": "24 von 26 Kindern, zweimal pro Woche"},
        {"en": "The value that the goal had named.", "de": "Der Wert, den das Ziel genannt hatte."},
    )
    await teller.press(cast.mira, "reached", {"en": "A second one confirms it.", "de": "Eine Zweite bestätigt ihn."})
    await teller.press(cast.mira, "next", {"en": "Now each of them alone.", "de": "Jetzt alle für sich."})

    await teller.scene({"en": "Reflection, alone", "de": "Rückblick, jeder für sich"})
    for name, answers in _REFLECTIONS.items():
        person = getattr(cast, name)
        await teller.follow(person, "reflect", {"en": "Eight questions, in private.", "de": "Acht Fragen, privat."})
        for index, answer in enumerate(answers):
            if (value := _NUMBERS[name].get(index)) is not None:
                await teller.press_alone(
                    person,
                    "rate",
                    {"en": "A number, without a name.", "de": "Eine Zahl, ohne Namen."},
                    data=f":{index}:{value}.",
                )
            if answer is None:
                await teller.press_alone(
                    person,
                    "reflect",
                    {"en": "Every question may be skipped.", "de": "Jede Frage darf man überspringen."},
                    data=f":{index + 1}.",
                )
                continue
            text, sharing = answer
            await teller.say(person, text, {"en": "An answer.", "de": "Eine Antwort."})
            await teller.press_alone(
                person,
                "reflectshare",
                {"en": "With my name, anonymously, only for me?", "de": "Mit Namen, anonym, nur für mich?"},
                data=f":{sharing}",
            )
    await teller.press(cast.mira, "next", {"en": "What was shared, together.", "de": "Was geteilt wurde, gemeinsam."})

    await teller.scene({"en": "Harvest and lessons", "de": "Ernte und Erkenntnisse"})
    for person, numbers in (
        (cast.mira, "145"),
        (cast.jonas, "445"),
        (cast.leila, "411"),
        (cast.tom, "254"),
        (cast.rosa, "344"),
    ):
        for number in numbers:
            await teller.press(
                person,
                "vote",
                {"en": "What matters most of it?", "de": "Was davon ist am wichtigsten?"},
                label=f"^{number}$",
            )
    await teller.reply(
        cast.jonas,
        "next",
        {"en": "Where the cards decide, nobody is left over.", "de": "Wo die Karten entscheiden, bleibt niemand übrig."},
        {"en": "What do we see in all this?", "de": "Was sehen wir in alledem?"},
    )
    await teller.press(cast.jonas, "finding", {"en": "The analysis is the group's.", "de": "Die Auswertung macht die Gruppe."})
    await teller.press(
        cast.mira, "next", {"en": "The insights that the group chose.", "de": "Die Einsichten, die die Gruppe wählt."}
    )
    await teller.press(cast.rosa, "lessontake", {"en": "One becomes a lesson as it is.", "de": "Eine wird zur Erkenntnis."})
    await teller.reply(
        cast.tom,
        "next",
        {
            "en": "Draw partners with cards: two minutes, and nobody is chosen last. #groupwork",
            "de": "Partner mit Karten auslosen: zwei Minuten, und niemand bleibt übrig. #gruppenarbeit",
        },
        {"en": "Another one is worded anew.", "de": "Eine andere wird neu formuliert."},
    )
    await teller.press(cast.mira, "next", {"en": "What grows from here?", "de": "Was wächst daraus?"})


async def next_cycle(teller: Teller, cast: Cast) -> None:
    """Seeds are chosen, thanks are said, and the next cycle begins with them."""
    await teller.scene({"en": "Seeds, and the next cycle", "de": "Kerne und die nächste Runde"})
    await teller.press(cast.leila, "seed", {"en": "A seed is chosen.", "de": "Ein Kern wird gewählt."})
    await teller.reply(
        cast.jonas,
        "next",
        {"en": "Do the same in the breaks.", "de": "Das Gleiche in den Pausen machen."},
        {"en": "And one is added.", "de": "Und einer kommt dazu."},
    )
    await teller.press(cast.mira, "next", {"en": "The cycle ends with thanks.", "de": "Die Runde endet mit einem Dank."})
    await teller.press(cast.mira, "nextcycle", {"en": "The next one begins.", "de": "Die nächste beginnt."})
    await teller.reply(
        cast.tom,
        "next",
        {
            "en": "In the break the same children stand at the fence.",
            "de": "In der Pause stehen dieselben Kinder am Zaun.",
        },
        {"en": "And again: tell us what keeps coming back.", "de": "Und wieder: Erzählt, was immer wiederkommt."},
    )
