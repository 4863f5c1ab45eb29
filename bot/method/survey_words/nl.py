"""Dutch."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="Nederlands",
    audiences={"pupils": "Leerlingen", "families": "Gezinnen", "colleagues": "Collega's"},
    iam={"pupils": "Ik ben leerling", "families": "Ik hoor bij een gezin", "colleagues": "Ik werk op school"},
    levels=("helemaal niet", "een beetje", "deels", "grotendeels", "helemaal"),
    questions={
        "noticed": Ready(
            "Ik heb gemerkt dat er op onze school iets veranderd is.",
            "Ik heb gemerkt dat er op school iets veranderd is.",
            "Ik heb gemerkt dat er in ons dagelijks schoolleven iets veranderd is.",
        ),
        "better": Ready(
            "Voor mij is het nu beter dan eerst.",
            "Voor mijn kind is het nu beter dan eerst.",
            "Voor onze leerlingen is het nu beter dan eerst.",
        ),
        "lasting": Ready(
            "Ik denk dat het zo blijft.",
            "Ik denk dat de verandering blijvend is.",
            "Ik denk dat de verandering blijvend is.",
        ),
        "next": Ready(
            "Hoe moet het nu verder?",
            "Hoe moet het nu verder?",
            "Hoe moet het nu verder?",
            ("Zo doorgaan", "Meer hiervan", "Anders aanpakken", "Weet ik niet"),
        ),
        "example": Ready(
            "Wat is er nu anders? Geef één voorbeeld, goed of slecht.",
            "Wat is er veranderd? Eén voorbeeld is genoeg, goed of slecht.",
            "Wat is je opgevallen? Eén voorbeeld is genoeg, goed of slecht.",
        ),
        "asked": Ready(
            "Iemand heeft gevraagd wat ik ervan vind.",
            "Er is naar mijn mening gevraagd.",
            "Er is naar mijn mening gevraagd.",
        ),
        "heard": Ready(
            "De volwassenen hebben serieus genomen wat wij zeiden.",
            "Wat gezinnen zeiden, werd serieus genomen.",
            "Wat collega's zeiden, werd serieus genomen.",
        ),
        "informed": Ready(
            "Ik wist wat er gebeurde en waarom.",
            "Ik wist wat er gepland was en waarom.",
            "Ik wist wat er gepland was en waarom.",
        ),
        "again": Ready(
            "Wil je de volgende keer meedoen?",
            "Zin om de volgende keer mee te doen?",
            "Wil je de volgende keer meedoen?",
            ("Ja, graag", "Misschien", "Liever niet", "Weet ik niet"),
        ),
        "easier": Ready(
            "Wat zou je helpen om mee te doen?",
            "Wat zou meedoen makkelijker maken?",
            "Wat zou het voor jou makkelijker maken om mee te doen?",
        ),
    },
    sheet=Sheet(
        title="Wat vind jij ervan?",
        scan="Richt de camera van je telefoon op de code. Telegram gaat open; druk daar op Start.",
        type_link="Of typ deze link:",
        for_whom="Voor: {people}",
        how_long="Korte vragen: {count}. Tijd: ongeveer {minutes} min.",
        until="Open tot en met {date}",
        who_sees="Wie ziet wat?",
        sees=(
            "Je antwoorden zijn anoniem. De groep ziet alleen de uitkomst van iedereen samen, na afloop.",
            "Uitkomsten worden pas vanaf {least} antwoorden getoond. Kleinere groepen worden met andere samengeteld.",
            "Wat je in eigen woorden schrijft, lezen eerst de begeleiders van de groep. Zij halen namen eruit.",
            "Je wordt geen lid van een groep en krijgt geen andere berichten.",
        ),
    ),
    welcome="“{group}” wil graag weten wat jij vindt. Vragen: {count}. Tijd: ongeveer {minutes} min.",
    goal="Het doel van de groep: “{goal}”",
    promise=(
        "<b>Je antwoorden zijn anoniem.</b>",
        "Tot je ze verstuurt, bewaar ik ze onder je account, zodat je later verder kunt gaan.",
        "Als je ze verstuurt, vergeet ik van wie ze zijn: ik bewaar ze zonder naam, account en tijd.",
        "Tot de enquête sluit, bewaar ik een versleuteld teken dat je hebt geantwoord, zodat niemand twee keer antwoordt.",
        "Daarna ziet de groep hoe vaak elk antwoord is gegeven: pas vanaf {least} antwoorden, en kleinere groepen worden met andere samengeteld.",
        "Wat je in eigen woorden schrijft, lezen eerst de begeleiders ({names}); zij halen namen eruit.",
    ),
    small_circle=(
        "Wat ik niet kan verbergen: in een kleine kring herkent iemand je misschien aan wat je schrijft. "
        "Niemand hoeft te antwoorden en je kunt elke vraag overslaan."
    ),
    who_are_you="Wie ben je hier?",
    begin="▶ Beginnen",
    progress="Vraag {number} van {count}",
    press="Druk op wat past.",
    write="Schrijf je antwoord in één bericht. Laat namen weg.",
    back="◀ Terug",
    skip="Overslaan ▶",
    later="⏸ Later verder",
    drop="🗑 Mijn antwoorden wissen",
    noted="✓ {answer}",
    skipped="Overgeslagen.",
    paused="Goed. Ik bewaar je antwoorden tot nu toe. Open de link opnieuw om verder te gaan.",
    dropped="Klaar: je antwoorden zijn gewist.",
    look_through="Dat was de laatste vraag. Kijk je antwoorden na en verstuur ze dan:",
    nothing="Je hebt nog geen vraag beantwoord. Druk op een nummer om die vraag te beantwoorden.",
    no_answer="overgeslagen",
    send="✉️ Versturen",
    change_one="✏️ {number}",
    sent=(
        "✓ Verstuurd. Bedankt! Vanaf nu weet ik niet meer welke antwoorden van jou zijn. Tot de enquête sluit, kun je ze "
        "met de twee knoppen hier wijzigen of intrekken, en nergens anders: alleen die hebben de sleutel. Door deze "
        "enquête krijg je geen andere berichten."
    ),
    change="✏️ Wijzigen",
    withdraw="🗑 Intrekken",
    changing=(
        "Je kunt je antwoorden nu wijzigen. Tot je ze opnieuw verstuurt, bewaar ik de nieuwe onder je account. "
        "Tot dan telt wat je eerder hebt verstuurd."
    ),
    changed="✓ Gewijzigd en verstuurd. Weer weet ik niet welke antwoorden van jou zijn.",
    unchanged="Klaar: je wijzigingen zijn gewist. Wat je eerder hebt verstuurd, telt.",
    withdrawn="✓ Ingetrokken. Je antwoorden zijn gewist. Met de link kun je opnieuw antwoorden als je wilt.",
    already=(
        "Je hebt al geantwoord. Bedankt! Wil je iets wijzigen, druk dan op de knop onder het bericht waarmee ik het heb bevestigd."
    ),
    closed="Deze enquête is gesloten. Fijn dat je er was!",
    unknown="Ik vind deze enquête niet. Scan de code nog eens, of vraag het aan wie je de link gaf.",
    not_yours="Deze antwoorden zijn er niet meer. Is de enquête nog open, dan kun je met de link antwoorden.",
    press_please="Druk op een van de knoppen onder de vraag.",
    too_long="Dat is te lang ({count} tekens; er passen er {limit}). Schrijf het wat korter.",
    only_words="Ik kan hier alleen woorden lezen. Schrijf je antwoord.",
    old_button="Deze knop werkt niet meer. Open de link van de enquête opnieuw om verder te gaan.",
    closed_meanwhile="De enquête sloot voordat je je antwoorden verstuurde. Ik heb ze gewist. Bedankt voor je tijd.",
    preview="👁 <b>Voorbeeld.</b> Dit zien de mensen die antwoorden. Wat je hier indrukt, wordt niet bewaard.",
    preview_stop="✖ Voorbeeld sluiten",
    preview_stopped="Het voorbeeld is gesloten.",
    preview_end="Dat was het voorbeeld. Hier kijken mensen hun antwoorden na en versturen ze.",
)
