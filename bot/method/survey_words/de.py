"""German."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="Deutsch",
    audiences={"pupils": "Schülerinnen und Schüler", "families": "Familien", "colleagues": "Kolleginnen und Kollegen"},
    iam={
        "pupils": "Ich gehe hier zur Schule",
        "families": "Ich gehöre zu einer Familie",
        "colleagues": "Ich arbeite an der Schule",
    },
    levels=("gar nicht", "ein wenig", "teilweise", "ziemlich", "völlig"),
    questions={
        "noticed": Ready(
            "Ich habe gemerkt, dass sich an unserer Schule etwas verändert hat.",
            "Ich habe gemerkt, dass sich an der Schule etwas verändert hat.",
            "Ich habe gemerkt, dass sich in unserem Schulalltag etwas verändert hat.",
        ),
        "better": Ready(
            "Für mich ist es jetzt besser als vorher.",
            "Für mein Kind ist es jetzt besser als vorher.",
            "Für die Kinder und Jugendlichen ist es jetzt besser als vorher.",
        ),
        "lasting": Ready(
            "Ich glaube, dass es so bleibt.",
            "Ich glaube, dass die Veränderung von Dauer ist.",
            "Ich glaube, dass die Veränderung von Dauer ist.",
        ),
        "next": Ready(
            "Wie soll es jetzt weitergehen?",
            "Wie soll es jetzt weitergehen?",
            "Wie soll es jetzt weitergehen?",
            ("Genau so weitermachen", "Mehr davon", "Anders machen", "Weiß ich nicht"),
        ),
        "example": Ready(
            "Was ist jetzt anders? Schreib ein Beispiel, ein gutes oder ein schlechtes.",
            "Was ist aufgefallen? Ein Beispiel genügt, ein gutes oder ein schlechtes.",
            "Was ist aufgefallen? Ein Beispiel genügt, ein gutes oder ein schlechtes.",
        ),
        "asked": Ready(
            "Ich wurde gefragt, was ich denke.",
            "Ich wurde nach meiner Sicht gefragt.",
            "Ich wurde nach meiner Sicht gefragt.",
        ),
        "heard": Ready(
            "Die Erwachsenen haben ernst genommen, was wir gesagt haben.",
            "Was Familien gesagt haben, wurde ernst genommen.",
            "Was aus dem Kollegium kam, wurde ernst genommen.",
        ),
        "informed": Ready(
            "Ich wusste, was passiert und warum.",
            "Ich wusste, was geplant war und warum.",
            "Ich wusste, was geplant war und warum.",
        ),
        "again": Ready(
            "Möchtest du beim nächsten Mal mitmachen?",
            "Lust, beim nächsten Mal mitzumachen?",
            "Möchtest du beim nächsten Mal mitmachen?",
            ("Ja, gern", "Vielleicht", "Eher nicht", "Weiß ich nicht"),
        ),
        "easier": Ready(
            "Was würde dir helfen mitzumachen?",
            "Was würde das Mitmachen leichter machen?",
            "Was würde dir das Mitmachen leichter machen?",
        ),
    },
    sheet=Sheet(
        title="Deine Meinung zählt",
        scan="Halte die Kamera deines Handys auf den Code. Telegram öffnet sich; drück dort auf Start.",
        type_link="Oder gib diesen Link ein:",
        for_whom="Für: {people}",
        how_long="Kurze Fragen: {count}. Zeit: etwa {minutes} Min.",
        until="Offen bis {date}",
        who_sees="Wer sieht was?",
        sees=(
            "Deine Antworten sind anonym. Die Gruppe sieht nur das Ergebnis von allen zusammen, und erst nach dem Ende.",
            "Ergebnisse gibt es erst ab {least} Antworten. Kleinere Gruppen werden mit anderen zusammengezählt.",
            "Was du mit eigenen Worten schreibst, liest zuerst die Moderation der Gruppe. Sie nimmt Namen heraus.",
            "Du trittst keiner Gruppe bei und bekommst keine anderen Nachrichten.",
        ),
    ),
    welcome="„{group}“ möchte wissen, was du denkst. Fragen: {count}. Zeit: etwa {minutes} Min.",
    goal="Das Ziel der Gruppe: „{goal}“",
    promise=(
        "<b>Deine Antworten sind anonym.</b>",
        "Bis du sie abschickst, merke ich sie mir unter deinem Konto, damit du später weitermachen kannst.",
        "Beim Abschicken vergesse ich, von wem sie sind: Ich behalte sie ohne Namen, Konto und Uhrzeit.",
        "Bis die Umfrage schließt, behalte ich ein verschlüsseltes Zeichen dafür, dass du geantwortet hast, damit niemand zweimal antwortet.",
        "Danach sieht die Gruppe, wie oft welche Antwort kam: erst ab {least} Antworten, und kleinere Gruppen zählen mit anderen zusammen.",
        "Was du mit eigenen Worten schreibst, liest zuerst die Moderation ({names}) und nimmt Namen heraus.",
    ),
    small_circle=(
        "Was ich nicht verbergen kann: In einem kleinen Kreis erkennt dich vielleicht jemand an dem, was du schreibst. "
        "Niemand muss antworten, und jede Frage lässt sich überspringen."
    ),
    who_are_you="Wer bist du hier?",
    begin="▶ Los geht's",
    progress="Frage {number} von {count}",
    press="Drück, was passt.",
    write="Schreib deine Antwort in einer Nachricht. Bitte ohne Namen.",
    back="◀ Zurück",
    skip="Überspringen ▶",
    later="⏸ Später weiter",
    drop="🗑 Meine Antworten löschen",
    noted="✓ {answer}",
    skipped="Übersprungen.",
    paused="In Ordnung. Ich hebe deine Antworten auf. Öffne den Link noch einmal, um weiterzumachen.",
    dropped="Erledigt: Deine Antworten sind gelöscht.",
    look_through="Das war die letzte Frage. Sieh deine Antworten durch und schick sie dann ab:",
    nothing="Du hast noch keine Frage beantwortet. Drück eine Nummer, um sie zu beantworten.",
    no_answer="übersprungen",
    send="✉️ Abschicken",
    change_one="✏️ {number}",
    sent=(
        "✓ Abgeschickt. Danke! Ab jetzt weiß ich nicht mehr, welche Antworten von dir sind. Bis die Umfrage schließt, "
        "kannst du sie mit den zwei Knöpfen hier ändern oder zurückziehen, und nirgends sonst: Nur sie haben den "
        "Schlüssel. Wegen der Umfrage bekommst du keine anderen Nachrichten."
    ),
    change="✏️ Ändern",
    withdraw="🗑 Zurückziehen",
    changing=(
        "Du kannst deine Antworten jetzt ändern. Bis du sie wieder abschickst, merke ich mir die neuen unter deinem Konto. "
        "So lange zählt, was du vorher abgeschickt hast."
    ),
    changed="✓ Geändert und abgeschickt. Wieder weiß ich nicht, welche Antworten von dir sind.",
    unchanged="Erledigt: Deine Änderungen sind gelöscht. Es zählt, was du vorher abgeschickt hast.",
    withdrawn="✓ Zurückgezogen. Deine Antworten sind gelöscht. Mit dem Link kannst du noch einmal antworten, wenn du magst.",
    already=(
        "Du hast schon geantwortet. Danke! Um etwas zu ändern, drück den Knopf unter der Nachricht, mit der ich es "
        "bestätigt habe."
    ),
    closed="Diese Umfrage ist geschlossen. Danke, dass du da bist!",
    unknown="Ich finde diese Umfrage nicht. Bitte scanne den Code noch einmal, oder frag dort nach, wo du den Link bekommen hast.",
    not_yours="Diese Antworten gibt es nicht mehr. Ist die Umfrage noch offen, kannst du mit dem Link antworten.",
    press_please="Bitte drück einen der Knöpfe unter der Frage.",
    too_long="Das ist zu lang ({count} Zeichen; {limit} passen). Bitte schreib es kürzer.",
    only_words="Hier kann ich nur Worte lesen. Bitte schreib deine Antwort.",
    old_button="Dieser Knopf geht nicht mehr. Öffne den Link der Umfrage noch einmal, um weiterzumachen.",
    closed_meanwhile=(
        "Die Umfrage hat geschlossen, bevor du deine Antworten abgeschickt hast. Ich habe sie gelöscht. Danke für deine Zeit."
    ),
    preview="👁 <b>Vorschau.</b> So sehen es die Befragten. Was du hier drückst, wird nicht gespeichert.",
    preview_stop="✖ Vorschau beenden",
    preview_stopped="Die Vorschau ist beendet.",
    preview_end="Das war die Vorschau. Hier sehen die Befragten ihre Antworten durch und schicken sie ab.",
)
