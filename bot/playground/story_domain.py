"""The story's first part: setting up, experiences, and one shared goal."""

from __future__ import annotations

from bot.playground.story import Teller
from bot.playground.story_people import Cast

_ROLES = ("teacher", "pupil", "family", "support", "leader")

_EXPERIENCES = (
    (
        "mira",
        "problem",
        "named",
        {
            "en": "In group work the same three children always end up on their own. By the third lesson they stop trying.",
            "de": "In Gruppenarbeiten bleiben immer dieselben drei Kinder allein. Irgendwann versuchen sie es nicht mehr.",
        },
    ),
    (
        "jonas",
        "problem",
        "anonymous",
        {
            "en": "When we choose partners ourselves I am always the last one. I act as if I don't care.",
            "de": "Wenn wir uns Partner selbst suchen, bleibe ich immer übrig. Ich tue so, als wäre es mir egal.",
        },
    ),
    (
        "leila",
        "problem",
        "named",
        {
            "en": "My daughter has a stomach ache on the days with group lessons.",
            "de": "An Tagen mit Gruppenstunden hat meine Tochter Bauchweh.",
        },
    ),
    (
        "tom",
        "inspiration",
        "named",
        {
            "en": "At my last school they drew partners with cards every Monday. After a month nobody groaned any more.",
            "de": "An meiner letzten Schule wurden montags Partner ausgelost. Nach einem Monat stöhnte niemand mehr.",
        },
    ),
)


async def set_up(teller: Teller, cast: Cast) -> None:
    """The bot joins, Mira answers three questions, everyone says who they are."""
    await teller.scene({"en": "Setting up", "de": "Einrichten"})
    await teller.gather(
        {"en": "Riverside School 6b", "de": "Uferschule 6b"},
        cast.everyone,
        {"en": "Mira makes a group and adds Copse.", "de": "Mira macht eine Gruppe und holt Copse dazu."},
    )
    await teller.press(cast.mira, "begin", {"en": "Mira starts.", "de": "Mira fängt an."})
    await teller.press(cast.mira, "title", {"en": "The group's name will do.", "de": "Der Name der Gruppe passt."})
    await teller.reply(
        cast.mira,
        "zone",
        {"en": "Lisbon", "de": "Hamburg"},
        {"en": "She types a city.", "de": "Sie tippt eine Stadt."},
    )
    await teller.press(cast.mira, "meet", {"en": "They meet in a room.", "de": "Sie treffen sich in einem Raum."})
    for person, role in zip(cast.everyone, _ROLES, strict=False):
        await teller.press(person, "part", {"en": "Everyone says: count me in.", "de": "Alle sagen: Ich bin dabei."})
        await teller.press(
            person,
            "role",
            {"en": "… and in which role they are here.", "de": "… und in welcher Rolle sie da sind."},
            data=f":{role}",
        )
    for person in (cast.mira, cast.jonas, cast.leila, cast.tom):
        await teller.follow(
            person,
            "hello",
            {"en": "They open the private chat once.", "de": "Sie öffnen einmal den privaten Chat."},
        )
    await teller.press(cast.mira, "next", {"en": "Mira goes on.", "de": "Mira geht weiter."})


async def experiences(teller: Teller, cast: Cast) -> None:
    """Experiences are gathered silently, shown together, and joined to themes."""
    await teller.scene({"en": "Experiences", "de": "Erfahrungen"})
    for name, flavour, sharing, text in _EXPERIENCES:
        person = getattr(cast, name)
        await teller.follow(
            person,
            "tell",
            {"en": "In private, nobody sees it yet.", "de": "Privat, noch sieht es niemand."},
        )
        await teller.say(person, text, {"en": "An experience, in own words.", "de": "Eine Erfahrung, in eigenen Worten."})
        await teller.press_alone(
            person,
            "flavour",
            {"en": "A problem that returns, or something inspiring?", "de": "Ein Problem, oder etwas Anregendes?"},
            data=f":{flavour}",
        )
        await teller.press_alone(
            person,
            "share",
            {"en": "With a name, or without.", "de": "Mit Namen oder ohne."},
            data=f":{sharing}",
        )
    await teller.reply(
        cast.rosa,
        "next",
        {
            "en": "New pupils tell me that the breaks are fine, but in group work they feel like guests.",
            "de": "Neue Kinder sagen mir: Die Pausen sind gut, aber in Gruppenarbeiten fühlen sie sich wie Gäste.",
        },
        {"en": "Rosa simply replies in the group.", "de": "Rosa antwortet einfach in der Gruppe."},
    )
    await teller.press(
        cast.rosa,
        "groupflavour",
        {"en": "A problem that keeps coming back.", "de": "Ein Problem, das wiederkommt."},
        data=":problem",
    )
    await teller.press(
        cast.mira, "next", {"en": "Now all of them are shown together.", "de": "Jetzt erscheinen alle zusammen."}
    )
    for person, label in ((cast.tom, "1"), (cast.rosa, "1"), (cast.leila, "4"), (cast.jonas, "2")):
        await teller.press(
            person,
            "metoo",
            {"en": "Who knows this too?", "de": "Wer kennt das auch?"},
            label=rf"{label}$",
        )
    await teller.press(
        cast.tom,
        "helped",
        {"en": "And what has helped?", "de": "Und was hat geholfen?"},
        label="1$",
    )
    await teller.reply(
        cast.tom,
        "",
        {
            "en": "Cards with animals: whoever has the same animal works together. It took two minutes.",
            "de": "Karten mit Tieren: Wer das gleiche Tier hat, arbeitet zusammen. Das dauerte zwei Minuten.",
        },
        {"en": "Tom tells what worked for him.", "de": "Tom erzählt, was bei ihm ging."},
    )
    await teller.press(
        cast.rosa,
        "star",
        {"en": "Promising, says Rosa: it comes back in the plan.", "de": "Vielversprechend: Das kommt im Plan wieder vor."},
    )
    await teller.press(cast.mira, "next", {"en": "On to what belongs together.", "de": "Weiter: Was gehört zusammen?"})
    await teller.press(
        cast.jonas,
        "tjoin",
        {
            "en": "The bot points at words in common; Jonas joins the two.",
            "de": "Gemeinsame Wörter: Jonas fasst beide zusammen.",
        },
    )
    await teller.press(
        cast.leila,
        "ttheme",
        {"en": "What shall the theme be called?", "de": "Wie soll das Thema heißen?"},
        label="A$",
    )
    await teller.reply(
        cast.leila,
        "",
        {"en": "Alone in group work", "de": "Allein in der Gruppenarbeit"},
        {"en": "Leila gives it a name.", "de": "Leila gibt ihm einen Namen."},
    )
    await teller.press(cast.mira, "next", {"en": "On to what matters most.", "de": "Weiter: Was ist am wichtigsten?"})


async def goal(teller: Teller, cast: Cast) -> None:
    """Votes, wordings, the SMART check, and consent."""
    await teller.scene({"en": "One shared goal", "de": "Ein gemeinsames Ziel"})
    for person, numbers in (
        (cast.mira, "112"),
        (cast.jonas, "441"),
        (cast.leila, "311"),
        (cast.tom, "124"),
        (cast.rosa, "121"),
    ):
        for number in numbers:
            await teller.press(
                person,
                "vote",
                {"en": "Three votes each; nobody sees them yet.", "de": "Alle haben drei Stimmen; noch sieht sie niemand."},
                label=f"^{number}$",
            )
    await teller.press(cast.mira, "next", {"en": "The result.", "de": "Das Ergebnis."})
    await teller.reply(
        cast.tom,
        "next",
        {
            "en": "We want to include all children better in group work.",
            "de": "Wir wollen alle Kinder in der Gruppenarbeit besser einbeziehen.",
        },
        {
            "en": "Tom proposes a wording: well meant, but vague.",
            "de": "Tom schlägt eine Formulierung vor: gut gemeint, aber vage.",
        },
    )
    await teller.press(
        cast.tom,
        "wimprove",
        {"en": "The check asks what is missing. Tom improves it.", "de": "Die Prüfung fragt, was fehlt. Tom verbessert."},
    )
    await teller.reply(
        cast.tom,
        "",
        {
            "en": "In six weeks every child of the 6b works with a drawn partner in at least two lessons a week.",
            "de": "In sechs Wochen arbeitet jedes Kind der 6b mindestens zweimal pro Woche mit einem ausgelosten Partner.",
        },
        {"en": "Now one can see what is meant.", "de": "Jetzt sieht man, was gemeint ist."},
    )
    await teller.follow(cast.leila, "say", {"en": "Leila writes in private.", "de": "Leila schreibt privat."})
    await teller.say(
        cast.leila,
        {
            "en": "Nobody should be afraid of group lessons any more.",
            "de": "Niemand soll mehr Angst vor Gruppenstunden haben.",
        },
        {"en": "A second wording, in private.", "de": "Eine zweite Formulierung, privat."},
    )
    await teller.press_alone(
        cast.leila,
        "send",
        {"en": "With her name.", "de": "Mit ihrem Namen."},
        data=":named",
    )
    await teller.press(
        cast.mira, "wcard", {"en": "Each wording has its card.", "de": "Jede Formulierung hat ihre Karte."}, label="1$"
    )
    for person in (cast.mira, cast.jonas, cast.rosa, cast.leila):
        await teller.press(person, "wlike", {"en": "Which wording shall it be?", "de": "Welche Formulierung soll es sein?"})
    await teller.press(cast.mira, "next", {"en": "On to the SMART check.", "de": "Weiter zur SMART-Prüfung."})
    for poll, options in ((1, (0, 0, 1, 0, 0)), (2, (0, 0, 0, 0, 1))):
        for person, option in zip(cast.everyone, options, strict=True):
            await teller.vote(
                person,
                option,
                {"en": "Achievable? Relevant? The group judges.", "de": "Erreichbar? Bedeutsam? Das beurteilt die Gruppe."},
                poll=poll,
            )
    await teller.press(cast.mira, "next", {"en": "Can everyone live with it?", "de": "Können alle damit leben?"})
    for person, stand in ((cast.mira, "support"), (cast.jonas, "support"), (cast.tom, "support"), (cast.rosa, "live")):
        await teller.press(
            person,
            "stand",
            {"en": "Support, live with it, concern, objection.", "de": "Dafür, damit leben, Bedenken, Einwand."},
            data=f":{stand}",
        )
    await teller.press(
        cast.leila,
        "stand",
        {"en": "Leila has a concern, and may say why in private.", "de": "Leila hat Bedenken und darf privat sagen, warum."},
        data=":concern",
    )
    await teller.say(
        cast.leila,
        {
            "en": "What if a child is drawn with somebody who hurts them? They must be able to say no.",
            "de": "Und wenn ein Kind mit jemandem ausgelost wird, der ihm wehtut? Es muss Nein sagen dürfen.",
        },
        {"en": "The reason is kept, and comes back at the review.", "de": "Der Grund bleibt und kommt beim Rückblick wieder."},
    )
    await teller.press_alone(cast.leila, "send", {"en": "Anonymously.", "de": "Anonym."}, data=":anonymous")
    await teller.press(cast.mira, "next", {"en": "The goal is adopted: the trunk.", "de": "Das Ziel gilt: der Stamm."})
