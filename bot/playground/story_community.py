"""The story's middle part: the action plan, and the weeks in which it is carried out."""

from __future__ import annotations

from bot.playground.story import Teller, Texts
from bot.playground.story_people import Cast

_IDEAS: tuple[tuple[str, Texts], ...] = (
    (
        "tom",
        {
            "en": "Make animal cards for drawing partners, one set for each subject.",
            "de": "Karten mit Tieren zum Auslosen basteln, einen Satz für jedes Fach.",
        },
    ),
    (
        "jonas",
        {
            "en": "Every Monday two pupils draw the partners for the week.",
            "de": "Jeden Montag losen zwei Kinder die Partner der Woche aus.",
        },
    ),
    (
        "leila",
        {
            "en": "Practise in class how to say no kindly.",
            "de": "Mit der Klasse üben, wie man freundlich Nein sagt.",
        },
    ),
)


async def plan(teller: Teller, cast: Cast) -> None:
    """Ideas, order, times, people, agreement."""
    await teller.scene({"en": "An action plan", "de": "Ein Aktionsplan"})
    for name, text in _IDEAS:
        person = getattr(cast, name)
        await teller.follow(person, "tell", {"en": "Ideas, again in private first.", "de": "Ideen, wieder erst privat."})
        await teller.say(person, text, {"en": "One idea in each message.", "de": "Eine Idee je Nachricht."})
        await teller.press_alone(person, "share", {"en": "With the name.", "de": "Mit Namen."}, data=":named")
    await teller.reply(
        cast.rosa,
        "next",
        {
            "en": "Tell the families at the parents' evening what we are doing.",
            "de": "Wir erzählen den Familien am Elternabend davon.",
        },
        {"en": "Rosa replies in the group.", "de": "Rosa antwortet in der Gruppe."},
    )
    await teller.press(cast.mira, "next", {"en": "All ideas together.", "de": "Alle Ideen zusammen."})
    for number, people in (
        ("2", (cast.mira, cast.jonas, cast.leila, cast.tom)),
        ("1", (cast.mira, cast.tom, cast.rosa)),
        ("3", (cast.jonas, cast.leila)),
        ("4", (cast.rosa,)),
    ):
        for person in people:
            await teller.press(
                person,
                "idealike",
                {"en": "What shall become an action?", "de": "Was soll eine Aktion werden?"},
                label=f"{number}$",
            )
    await teller.press(
        cast.mira, "next", {"en": "Those with two 👍 become actions.", "de": "Was zwei 👍 hat, wird eine Aktion."}
    )
    await teller.press(
        cast.jonas,
        "needs",
        {"en": "What needs something else first?", "de": "Was braucht vorher etwas anderes?"},
        label="2",
    )
    await teller.press(
        cast.jonas, "need", {"en": "First the cards, then the drawing.", "de": "Erst die Karten, dann das Losen."}
    )
    await teller.press(cast.jonas, "needsdone", {"en": "That is all.", "de": "Das ist alles."})
    await teller.press(cast.mira, "next", {"en": "Now the times.", "de": "Jetzt die Zeiten."})
    await teller.press(cast.mira, "date", {"en": "By when?", "de": "Bis wann?"}, label="🗓.*1$")
    await teller.press(cast.mira, "day", {"en": "In a week: one press.", "de": "In einer Woche: ein Druck."})
    await teller.press(cast.mira, "date", {"en": "And the next.", "de": "Und die nächste."}, label="🗓.*2$")
    await teller.reply(
        cast.mira,
        "notnow",
        {"en": "in three weeks", "de": "in drei Wochen"},
        {"en": "Any date that one would type …", "de": "Jedes Datum, wie man es tippt …"},
    )
    await teller.press(
        cast.mira,
        "day",
        {"en": "… is said back in full before it counts.", "de": "… wird ganz wiederholt, bevor es zählt."},
    )
    await teller.press(cast.leila, "date", {"en": "Anyone may propose.", "de": "Alle dürfen vorschlagen."}, label="🗓.*3$")
    await teller.press(cast.leila, "day", {"en": "Agreed.", "de": "Abgemacht."})
    for person in cast.everyone:
        await teller.press(
            person,
            "timesok",
            {"en": "The times suit everyone.", "de": "Die Termine passen allen."},
        )
    await teller.press(cast.mira, "next", {"en": "Who does what?", "de": "Wer macht was?"})
    for person, number in ((cast.tom, "1"), (cast.jonas, "2"), (cast.leila, "3")):
        await teller.press(
            person,
            "does",
            {"en": "I'll do it.", "de": "Ich mache das."},
            label=f"🙋 {number}",
        )
    await teller.press(cast.mira, "helps", {"en": "And I'll help.", "de": "Und ich helfe."}, label="🤝 2")
    await teller.press(cast.mira, "next", {"en": "Is this our plan?", "de": "Ist das unser Plan?"})
    for person in cast.everyone:
        await teller.press(
            person,
            "stand",
            {"en": "Consent on the plan as a whole.", "de": "Zustimmung zum ganzen Plan."},
            data=":support",
        )
    await teller.press(cast.mira, "next", {"en": "The plan stands.", "de": "Der Plan steht."})


async def work(teller: Teller, cast: Cast) -> None:
    """Weeks go by: nudges, something gets done, something takes longer."""
    await teller.scene({"en": "Carrying it out", "de": "In die Tat umsetzen"})
    await teller.travel("P8D", {"en": "Eight days later.", "de": "Acht Tage später."})
    await teller.press(
        cast.tom,
        "done",
        {"en": "Tom was reminded in private, and answers there.", "de": "Tom wurde privat erinnert und antwortet dort."},
        where=cast.tom,
    )
    await teller.say(
        cast.tom,
        {
            "en": "Six sets are in the staff room. Jonas drew the hedgehog.",
            "de": "Sechs Sätze liegen im Lehrerzimmer. Jonas hat den Igel gemalt.",
        },
        {"en": "What came of it?", "de": "Was ist daraus geworden?"},
    )
    await teller.travel("P14D", {"en": "Two weeks later.", "de": "Zwei Wochen später."})
    await teller.say(
        cast.jonas,
        "/my",
        {"en": "Jonas looks at what there is for him.", "de": "Jonas schaut, was für ihn da ist."},
    )
    await teller.press_alone(cast.jonas, "action", {"en": "His action.", "de": "Seine Aktion."})
    await teller.press_alone(cast.jonas, "done", {"en": "It works: every Monday.", "de": "Es läuft: jeden Montag."})
    await teller.say(
        cast.jonas,
        {
            "en": "We drew three times. Only the first time somebody grumbled.",
            "de": "Wir haben dreimal gelost. Nur beim ersten Mal hat jemand gemurrt.",
        },
        {"en": "One sentence for the group.", "de": "Ein Satz für die Gruppe."},
    )
    await teller.say(
        cast.mira,
        {
            "en": "/note The quiet ones talk more when they do not have to choose.",
            "de": "/note Die Stillen reden mehr, wenn sie nicht wählen müssen.",
        },
        {"en": "A thought for later.", "de": "Ein Gedanke für später."},
    )
    await teller.travel("P20D", {"en": "Time to look back.", "de": "Zeit, zurückzuschauen."})
    await teller.press(cast.mira, "next", {"en": "Mira opens the review.", "de": "Mira öffnet den Rückblick."})
