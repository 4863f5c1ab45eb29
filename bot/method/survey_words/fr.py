"""French."""

from bot.method.survey_words.texts import Ready, Sheet, Texts

TEXTS = Texts(
    name="Français",
    audiences={"pupils": "Élèves", "families": "Familles", "colleagues": "Collègues"},
    iam={"pupils": "Je suis élève", "families": "Je fais partie d’une famille", "colleagues": "Je travaille à l’école"},
    levels=("pas du tout", "un peu", "en partie", "en grande partie", "tout à fait"),
    questions={
        "noticed": Ready(
            "J’ai remarqué que quelque chose a changé dans notre école.",
            "J’ai remarqué que quelque chose a changé à l’école.",
            "J’ai remarqué un changement dans la vie quotidienne de notre école.",
        ),
        "better": Ready(
            "Pour moi, c’est mieux maintenant qu’avant.",
            "Pour mon enfant, c’est mieux maintenant qu’avant.",
            "Pour nos élèves, c’est mieux maintenant qu’avant.",
        ),
        "lasting": Ready(
            "Je pense que ça va rester comme ça.",
            "Je pense que le changement va durer.",
            "Je pense que le changement va durer.",
        ),
        "next": Ready(
            "Que faut-il faire maintenant ?",
            "Que faut-il faire maintenant ?",
            "Que faut-il faire maintenant ?",
            ("Continuer comme ça", "En faire plus", "Faire autrement", "Je ne sais pas"),
        ),
        "example": Ready(
            "Qu’est-ce qui est différent maintenant ? Donne un exemple, bon ou mauvais.",
            "Qu’est-ce qui a changé ? Un exemple suffit, bon ou mauvais.",
            "Qu’as-tu remarqué ? Un exemple suffit, bon ou mauvais.",
        ),
        "asked": Ready(
            "On m’a demandé ce que je pense.",
            "On m’a demandé mon avis.",
            "On m’a demandé mon avis.",
        ),
        "heard": Ready(
            "Les adultes ont pris au sérieux ce que nous avons dit.",
            "Ce que les familles ont dit a été pris au sérieux.",
            "Ce que les collègues ont dit a été pris au sérieux.",
        ),
        "informed": Ready(
            "Je savais ce qui se passait et pourquoi.",
            "Je savais ce qui était prévu et pourquoi.",
            "Je savais ce qui était prévu et pourquoi.",
        ),
        "again": Ready(
            "Aimerais-tu participer la prochaine fois ?",
            "Envie de participer la prochaine fois ?",
            "Aimerais-tu participer la prochaine fois ?",
            ("Oui, volontiers", "Peut-être", "Plutôt non", "Je ne sais pas"),
        ),
        "easier": Ready(
            "Qu’est-ce qui t’aiderait à participer ?",
            "Qu’est-ce qui rendrait la participation plus facile ?",
            "Qu’est-ce qui t’aiderait à participer ?",
        ),
    },
    sheet=Sheet(
        title="Qu’en penses-tu ?",
        scan="Pointe l’appareil photo de ton téléphone sur le code. Telegram s’ouvre ; appuie sur Démarrer.",
        type_link="Ou tape ce lien :",
        for_whom="Pour : {people}",
        how_long="Questions courtes : {count}. Durée : environ {minutes} min.",
        until="Ouvert jusqu’au {date}",
        who_sees="Qui voit quoi ?",
        sees=(
            "Tes réponses sont anonymes. Le groupe ne voit que le résultat de tout le monde ensemble, après la fin.",
            "Les résultats ne sont montrés qu’à partir de {least} réponses. Les groupes plus petits sont comptés avec d’autres.",
            "Ce que tu écris avec tes mots est d’abord lu par l’équipe qui anime le groupe. Elle enlève les noms.",
            "Tu n’entres dans aucun groupe et tu ne reçois aucun autre message.",
        ),
    ),
    welcome="« {group} » aimerait savoir ce que tu penses. Questions : {count}. Durée : environ {minutes} min.",
    goal="L’objectif du groupe : « {goal} »",
    promise=(
        "<b>Tes réponses sont anonymes.</b>",
        "Tant que tu ne les envoies pas, je les garde avec ton compte, pour que tu puisses continuer plus tard.",
        "Quand tu les envoies, j’oublie à qui elles sont : je les garde sans nom, ni compte, ni heure.",
        "Jusqu’à la fin du questionnaire, je garde une marque chiffrée qui dit que tu as répondu, pour que personne ne réponde deux fois.",
        "Ensuite, le groupe voit combien de fois chaque réponse a été donnée : seulement à partir de {least} réponses, et les groupes plus petits sont comptés avec d’autres.",
        "Ce que tu écris avec tes mots est d’abord lu par l’équipe d’animation ({names}), qui enlève les noms.",
    ),
    small_circle=(
        "Ce que je ne peux pas cacher : dans un petit cercle, quelqu’un te reconnaîtra peut-être à ce que tu écris. "
        "Personne n’est obligé de répondre, et tu peux passer chaque question."
    ),
    who_are_you="Qui es-tu ici ?",
    begin="▶ Commencer",
    progress="Question {number} sur {count}",
    press="Appuie sur ce qui convient.",
    write="Écris ta réponse dans un seul message. Sans noms, s’il te plaît.",
    back="◀ Retour",
    skip="Passer ▶",
    later="⏸ Continuer plus tard",
    drop="🗑 Effacer mes réponses",
    noted="✓ {answer}",
    skipped="Question passée.",
    paused="D’accord. Je garde tes réponses jusqu’ici. Pour continuer, ouvre de nouveau le lien.",
    dropped="C’est fait : tes réponses sont effacées.",
    look_through="C’était la dernière question. Relis tes réponses, puis envoie-les :",
    nothing="Tu n’as encore répondu à aucune question. Appuie sur un numéro pour y répondre.",
    no_answer="passée",
    send="✉️ Envoyer",
    change_one="✏️ {number}",
    sent=(
        "✓ Envoyé. Merci ! À partir de maintenant, je ne sais plus quelles réponses sont les tiennes. Jusqu’à la fin du "
        "questionnaire, tu peux les modifier ou les retirer avec les deux boutons ici, et nulle part ailleurs : eux "
        "seuls ont la clé. Ce questionnaire ne t’apportera aucun autre message."
    ),
    change="✏️ Modifier",
    withdraw="🗑 Retirer",
    changing=(
        "Tu peux maintenant modifier tes réponses. Jusqu’à ce que tu les envoies de nouveau, je garde les nouvelles avec ton compte. "
        "D’ici là, c’est ton premier envoi qui compte."
    ),
    changed="✓ Modifié et envoyé. De nouveau, je ne sais pas quelles réponses sont les tiennes.",
    unchanged="C’est fait : tes modifications sont effacées. Ce que tu avais envoyé compte.",
    withdrawn="✓ Retiré. Tes réponses sont effacées. Si tu veux, tu peux répondre de nouveau avec le lien.",
    already="Tu as déjà répondu. Merci ! Pour modifier quelque chose, appuie sur le bouton sous le message de confirmation.",
    closed="Ce questionnaire est terminé. Merci d’être passé par ici !",
    unknown="Je ne trouve pas ce questionnaire. Scanne de nouveau le code, ou demande à qui t’a donné le lien.",
    not_yours="Ces réponses n’existent plus. Si le questionnaire est encore ouvert, tu peux répondre avec le lien.",
    press_please="Appuie sur un des boutons sous la question, s’il te plaît.",
    too_long="C’est trop long ({count} caractères ; {limit} possibles). Écris plus court, s’il te plaît.",
    only_words="Ici, je ne peux lire que des mots. Écris ta réponse, s’il te plaît.",
    old_button="Ce bouton ne marche plus. Ouvre de nouveau le lien du questionnaire pour continuer.",
    closed_meanwhile=(
        "Le questionnaire s’est terminé avant que tu envoies tes réponses. Je les ai effacées. Merci pour ton temps."
    ),
    preview="👁 <b>Aperçu.</b> Voici ce que voient les gens. Rien de ce que tu touches ici n’est gardé.",
    preview_stop="✖ Quitter l’aperçu",
    preview_stopped="L’aperçu est terminé.",
    preview_end="C’était l’aperçu. Ici, les gens relisent leurs réponses et les envoient.",
)
