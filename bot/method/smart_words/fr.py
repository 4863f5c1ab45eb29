"""French for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

MONTHS = months(
    """
    janvier janv; février fév févr; mars; avril avr; mai; juin; juillet juil;
    août; septembre sept; octobre oct; novembre nov; décembre déc
    """
)

PARTS = {
    "month": r"""
        janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(janv|févr|avr|juil|sept|oct
            |nov|déc)\.
        """,
    "weekday": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "number": r"""
        \d+([.,]\d+){0,3}
        deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-(sept|huit|neuf)
            |vingt([- ](et[- ])?\w+)?
        trente|quarante|cinquante|soixante(-dix)?|quatre-vingts?|cent|une (douzaine|dizaine|centaine|vingtaine
            |quinzaine(?! de jours))
        """,
    "counted": "<number>|une?|1|demi-?|une demi",
    "span": """
        jours?( (ouvrables|ouvrés|de classe))?|semaines?( de classe)?|mois|ans?|années?( scolaires?)?|trimestres?
            |semestres?|quinzaines?|périodes?
        """,
    "short": "minutes?|mn|min\\.?|heures?|h|secondes?|quarts? d'heure|demi-heure",
    "to_come": "prochaine?s?|suivante?s?|qui vien(t|nent)|à venir",
    "feast": r"""
        (l')?(noël|pâques|toussaint|carnaval|mardi gras|nouvel an|jour de l'an|halloween|pentecôte|ascension|chandeleur
            |épiphanie|saint[- ]\w+|ramadan|aïd|fête (des mères|des pères|de la musique)|fêtes( de fin d'année)?|avent)
        """,
    "break": r"""
        (grandes |petites |prochaines )?vacances( (de|d'|d'|des|de la|scolaires)? ?(noël|pâques|la toussaint|toussaint|été
            |hiver|printemps|février|automne|carnaval|avril|scolaires|sport))?|relâches?|congés?( (de|d') ?\w+)?
        """,
    "season": "été|hiver|automne|printemps",
    # What stands in a school's calendar and can close a goal.
    "event": r"""
        (prochain[es]* |dernier |dernière |première? |grande? )?(réunion|rencontre|séance|assemblée|conseil( de (classe
            |école|cycle|vie collégienne))?|conférence)( (de|des|d'|du|avec les)( la)? ?\w+)?
        bulletins?|livrets?|examens?|brevet|bac|contrôles communs|épreuves|évaluations?( nationales)?|kermesse
            |fête (de |du |des |d'|de l'|de la )?\w+|portes ouvertes|journée portes ouvertes|sortie( scolaire)?
            |voyage( scolaire)?|classe (verte|de neige|découverte|de mer)
        spectacle( de fin d'année)?|concert|tournoi|cross|semaine (de la|du|des) \w+|rentrée|remise des (bulletins|diplômes
            |prix)|inspection|bilan|marché de noël|loto|exposition|rendu
        """,
    "school_span": r"""
        ((premier|deuxième|troisième|second|1er|2e|3e|2ème|3ème|dernier) )?(trimestre|semestre|période)|année( scolaire
            | civile)?|mois|semaine|quinzaine|week-?end|an|cycle(?! \d)|projet
        """,
    "point": """
        fin|début|courant|mi|milieu|la fin|le début|la mi|le milieu|la rentrée|la première semaine|la dernière semaine
        """,
    "near": r"""
        ((le|la|les|l|du|de|des|d|au|aux|à|notre|nos|ce|cet|cette|ces|environ|au plus tard|plus tard|vers|en|mois de
            |<to_come>|nouvel|nouvelle|mi|fin|début|courant|milieu|tout|dernière?|premières?|présente?|là)('| |-)){0,4}
        """,
    "date": r"""
        (\d{1,2}|1er|premier) (<month>|janv|févr?|avr|juil|sept|oct|nov|déc)( 20\d\d)?|\d{1,2}[./-]\d{1,2}[./-](20)?\d\d|20\d\d-\d\d-\d\d|<month> 20\d\d
        """,
    "point_of": r"<point>[ -]<near>(<month>|<school_span>|<break>|20\d\d|classes|école|cm2|<season>)",
    "when": r"""
        <date>|<point_of>
        <feast>|<break>|<month>|<weekday>|<event>|<season>|<school_span>|semaine \d+|demain|après-demain
            |20\d\d([/-](20)?\d\d)?
            |\d{1,2}[/.-]\d{1,2}
        """,
}

TIME = (
    (
        Sign.OTHER,
        r"""
        (groupe|club|équipe|chants?|chansons?|contes?|cartes?|biscuits|décorations?) d(e |u |es |')(<month>|<feast>)
        (groupe|club|équipe|cercle|atelier|réunion|lettre|rituel) (du|de|des) <weekday>s?
        avant (tout|toute chose)|d'avant|en avant|pour (la|une) première fois|au bout du compte|au final|à la fin (du cours
            |de l'heure|de la journée|de la séance|de la leçon)|en fin de (compte|cours|journée|séance|matinée)
            |fin de compte
        jusqu'(à ce que(?! nous nous)|à ce qu'on(?! se)|au bout)|jusque-?là|d'ici et|en mars et en martyre
        """,
    ),
    (
        Sign.HABIT,
        r"""
        <number> \w+ (au )?maximum en <counted> <span>
        (le|les) week-?ends?(?! prochain)
        (le |chaque |tous les )?(premiers?|deuxièmes?|troisièmes?|derniers?) <weekday>s? (du|de chaque) mois
        (du )?<weekday> au <weekday>
        ((à|en|avant|après|pour|au) ){0,3}((la |le |au )?(fin|début) (de )?)?(chaque|tous les
            |toutes les) (<number> |premiers? |autres )?(jours?|matins?|soirs?|après-midis?|semaines?|mois|trimestres?
            |semestres?|années?|ans
            |cours|séances?|réunions?|récréations?|récrés?|fois|heures?|leçons?|midis?|contrôles?|quinze jours|<weekday>s?
            |quinzaines?|périodes?)
        (le |les )?<weekday>s?(, (le )?<weekday>s?){0,3},? (et|&) (le )?<weekday>s?
        (une fois|<number> ?(fois|x)) (par|chaque|tous les|toutes les|dans la|à la|au|l') ?<span>|une? <span> sur <number>
            |par (jour|semaine|mois|an|trimestre|semestre|quinzaine)
        quotidiennement|hebdomadairement|mensuellement|régulièrement|souvent|toujours|fréquemment|annuellement
        les <weekday>s
        (avant|après) (les )?(contrôles|réunions|devoirs|évaluations(?! nationales))(?! de (classe|décembre|janvier|juin))
        # "le vendredi" is every Friday; with a near "d'ici", "avant" it is the next one.
        le <weekday>(?! (<number>|prochain|<month>|\d))
        """,
    ),
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        r"""
        (dans|en|sous|d'ici) (\d\d+|[7-9]|sept|huit|neuf|dix|quinze|vingt|trente) jours(?! (ouvr|après|suiv|qui|de classe))
        (pour|avant|jusqu'au|d'ici|au plus tard) (le )?\d{1,2}(?= ?($|[^\w\s]))
        (fin|début|mi|courant)[ -](de )?<month>|(l')?après[ -]demain|ce soir
        (dans|d'ici) <number> (à|ou) <number> <span>
        (le )?(dernier|premier|deuxième) <weekday> (de |d'|du mois de |du mois d')<month>
        (de |d')<month> (à|au|aux|jusqu'à|jusqu'aux?) <near><when>
        (pendant|durant|pour) encore <counted> <span>|(le )?reste (du|de la|de l') ?<school_span>
        au cours de l' ?<season>|au printemps|à l'automne|(pendant|durant) (le carême|l'avent)|avant que (les |l'|le |la )?(<break>|<school_span>|école|cours) \w+
        à la (fête|kermesse) (de l'école|d'été|de fin d'année|du collège)
        """,
    ),
    (
        Sign.REACTION,
        r"""
        (sous|dans les|en|dans un délai de|en moins de|après|au bout de|dans le délai de
            |d'ici)( un délai de)?( maximum)? <counted> (<short>|jours?( (ouvrables|ouvrés))?)( (après|suivant\w*
            |qui suivent)( \w+){0,3})?(?! (de classe|nous|on))
        (sous|dans les|en|dans) <counted>? ?<span> (après|suivant|qui suit)( \w+){0,3}
        (répon|retour|rend|corrig|réag|rappel)\w*( \w+){0,6} (sous|dans un délai de|en moins d'|en moins de
            |dans les) <counted> <span>
        le (jour même|lendemain|jour( ouvrable| scolaire)? suivant)
        """,
    ),
    (Sign.LENGTH, r"(pendant |au moins )?<counted>[ -]?<short>|(pendant|pour) (une journée|un jour)"),
    (
        Sign.BYGONE,
        r"""
        il y a (environ |plus de )?(<counted>|quelques) <span>|il y a (longtemps|peu)
        (l'|le |la |en |au |les )?(<span>|<school_span>|été|noël|<month>|<weekday>|fois|réunion|séance|trimestre
            |<break>) (derni(er|ère)s?|passée?s?|écoulée?s?|précédente?s?)
        (ces |les |au cours des |durant les )?(<number> )?derni(er|ère)s (<number> )?<span>|hier|avant-hier|jusqu'(ici
            |à présent|à maintenant|alors)|depuis( <near><when>| \w+)|autrefois|récemment|naguère
        (à|pendant|lors de|dans) (la|notre) (première|deuxième|seconde|troisième|quatrième|dernière) (réunion|séance
            |rencontre|fois)
        """,
    ),
    (
        Sign.START,
        r"""
        (à partir|dès|après|à compter|depuis|au lendemain)( (de|du|d|des|le|la|les)){0,3}[ '] ?<near><when>
            |dès <near><when>|après <near><when>
        (commenc|démarr|début|lanç|lanc)\w* (en|le|au|à|dès|lundi|dans|mi)?[ -]?<near><when>
        (à partir de|dès) (maintenant|aujourd'hui|demain)|désormais|dorénavant
        de <weekday>(?= (à|jusqu))
        """,
    ),
    (
        Sign.SOMEDAY,
        r"""
        bientôt|prochainement|un jour|à (court|moyen|long|plus long)( et (moyen|long))? terme|(dans|à) l'avenir
            |le plus (tôt|vite|rapidement) possible|dès que possible|au plus vite|tôt ou tard
        avec le temps|petit à petit|peu à peu|pas à pas|progressivement|graduellement|pour toujours|durablement|(dans
            |durant|au cours d) ?les (prochains?|prochaines) (temps|jours|semaines|mois|années)|à terme
        """,
    ),
    (
        Sign.END,
        r"""
        (le )?(lun|mar|mer|jeu|ven|sam|dim|<weekday>)\.? \d{1,2}[./]\d{1,2}\.?(?!\d)
        entre (les |la |le )?(<feast>|<month>|<break>) et (les |la |le )?(de |celles de )?(<feast>|<month>|<break>)
            |tout (le mois (de |d'))?<month>
        (d'ici( à| au)?|avant|jusqu'(à|au|aux|en)?|au plus tard|échéance|date( limite)?|jusqu'à quand|quand|délai|terme
            |à temps pour|se termine)[ :=]* ?<near><when>
        jusqu'à ce (qu'on se|que nous nous) \w+( (le )?\d{1,2}(?! \w+ (élèves|enfants)))?
        au cours (du|de la|de l') ?(<to_come> )?<school_span>( <to_come>)?
        d'ici <near><when>|jusqu'(à|au|aux|en)? ?<near><when>|avant <near><when>
        (pour|en|à|au|aux|le|ce|dans|courant|vers|de|du|des|pendant|durant) (la |le |l'|les )?(<to_come> )?(<date>
            |<point_of>|<feast>
            |<month>)
        <point_of>|(fin|début|mi|courant)[ -](de )?<month>|mi-<month>
        (<weekday>|ce <weekday>|le <weekday>) prochain|ce <weekday>|<weekday> (en huit|prochain)
        (à|lors de|pour|pendant|au|durant) (la |notre |le |l')?(<to_come>) (réunion|séance|rencontre|conseil\w*|<event>)
            |(pour|à) la rentrée( prochaine)?
        (cet?|cette) (<season>|<break>)|(l'|le )?<season> prochaine?|(aux|les) prochaines vacances
        """,
    ),
    (
        Sign.END,
        r"""
        (dans|d'ici|en|pendant|durant|sur|pour|au cours d|au bout de|sous)( les
            | des)?( <to_come>)?( environ)? <counted>( <to_come>)? <span>( à venir| <to_come>)?(?! (après|par))
        (les |ces |des )?<counted> (<to_come> <span>|<span> <to_come>)|(les )?<to_come> <counted> <span>|<counted> <span> (de suite|d'affilée
            |durant)
        (cette?|ce|cet|au cours d|durant|pendant|tout|toute|sur|le reste d|dans|pour|courant|l'|la|le)( l'| la| le| du| de
            | de l'| de la| de cette){0,3} ?(nouvelle |présente )?<school_span>(-ci)?(?= ?(en cours|prochaine?|scolaire
            |qui vient|à venir|à venir))( (en cours|prochaine?|scolaire|qui vient|à venir))+
        (cette|ce|cet) (trimestre|semestre|année( scolaire)?|mois(-ci)?|semaine|période|quinzaine|week-?end)
        (durant|pendant|tout au long|tout|toute|au cours|sur|dans le courant|le reste|au long|courant|au)( de| du
            | d)?[ ']*(l'
            |le |la |ce |cette |cet |notre )?(premier |deuxième |troisième |second |1er |2e |3e |prochain )?(année( scolaire)?|trimestre|semestre|période)( scolaire)?
        (le |la |l'|au |en )?<to_come> <school_span>|(la semaine|le mois|l'année|l'an|le trimestre|le semestre) (prochaine?
            |suivante?|qui vient|à venir)
        demain|après-demain|aujourd'hui
        <date>
        20\d\d[/-](20)?\d\d|(en|d'ici|pour) 20\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "times": "(une fois|<number> ?(fois|x))",
    "unit": """
        <span>|cours|séance|récréation|récré|réunion|matin|matinée|soir|soirée|après-midi|<weekday>|contrôle|repas|midi
            |heure|leçon|week-?end|fois
        """,
    "head": "élève|enfant|classe|professeur|prof|enseignant|famille|groupe|personne|tête|matière",
    "crowd": r"""
        élèves?|enfants?|garçons?|filles?|jeunes|professeur(e)?s?|profs?|enseignant(e)?s?|collègues?|parents?|mères?|pères?
            |classes?|écoles?|personnes?|membres?|familles?|gamins?|étudiants?|maîtresses?|maîtres?
        nationalités|langues|heures|camarades?|adultes|aesh|mamans?|papas?|collégiens|lycéens
        """,
    "bound": """
        au moins|au minimum|minimum|au maximum|maximum|au plus|pas plus de|pas plus d'|plus de|plus d'|moins de|moins d'
            |au-dessus de|en dessous de|sous|jusqu'à|exactement|seulement|un minimum de|un maximum de|un total de|environ
        """,
    "per_cent": "%|pour ?cent|pourcents?|points de pourcentage",
}

MEASURE = (
    (Sign.AMOUNT, r"(du )?(niveau|stade|palier) <number> (au|à) (niveau |stade |palier )?<number>"),
    (Sign.OFTEN, "(le |chaque |tous les )?(premiers?|deuxièmes?|troisièmes?|derniers?) <weekday>s? (du|de chaque) mois"),
    (
        Sign.IDIOM,
        r"""
        (1[0125]0|200|1000|cent) ?<per_cent> (pour|derrière|engag\w+|motiv\w+|investi\w*|sûrs?|convaincu\w*|avec|inclusi\w+
            |impliqu\w+|dévou\w+)
        (à|se donner à|être|donner|sommes|est) (1[0125]0|200|1000) ?<per_cent>(?! (de|des|d))
        24h?/24|24/7|7j?/7|une (bonne )?fois (pour toutes|que)|encore une fois|il était une fois|à la fois|autrefois
            |quelquefois|parfois|chaque fois mieux|tolérance zéro|zéro souci|numéro (un|1)|mille (fois|mercis|et une)
            |deux poids|cinquante-cinquante|50[-/ ]50|à quatre mains|quatre coins|entre quatre yeux|en un mot|les uns (avec
            |des|aux|pour|les|sur) (les )?autres|l'un l'autre|un jour
        tout le temps|avant tout|surtout|tout à fait|tout de même|malgré tout|en tout cas|tout d'abord|par tous|pour tous
            |de tous(?! (mes|nos|les|ses|leurs))|tous ensemble|nous tous(?! les)|à tous|avec tous|entre tous|pour toutes et tous|pour chacun|d'un côté
            |aucun (problème|souci|doute|sens|intérêt)|de toute façon|tout au long|toute l'équipe|toute l'école
            |toute? petit\w*
        à (tous points de vue|tous égards)
        360[ °]?\w*|à deux|en binômes?|deux par deux|se mettre en quatre|à cent à l'heure
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (mme|mlle|mr|monsieur|madame) \w+
        demi-?(heure|journée|année)|(première|deuxième|seconde) moitié|moitié-moitié|vie quotidienne|au quotidien|quotidien
            |jour après jour
        (notre|le|la|leur|ce) (\w+ )?(hebdomadaire|mensuelle?|quotidienne?)
        """,
    ),
    (
        Sign.LABEL,
        r"""
        <number> (ans|années)
        (le|la|l'|du|au|notre) ?\w+ des? <number> <short>
        (classe|salle|page|chapitre|n°|numéro|groupe|phase|étape|point|question|semaine|jour|module|version|bloc|leçon
            |niveau|cycle|projet|agenda|vision|erasmus|équipe|période|séance|atelier|p|h|année|zep|rep)s? ?\d+ ?[a-h]?((,
            | et| à|/|-| ou) ?\d+ ?[a-h]?){0,3}
        (la |les |en |de |des |d')?(classes? de )?\d{1,2}(e|è|ème|eme|ième|nde|de|ere|ère|er)s? ?([a-h]|\d)?(?!\w)( (année
            |degré|trimestre|semestre|place|fois|langue|année primaire|primaire|secondaire))?((,| et| ou
            |/) ?(les |en )?\d{1,2}(e|è|ème)s? ?[a-h]?){0,3}
        (cm|ce|cp|gs|ms|ps|lv)[12]?( ?(-|/|et) ?(cm|ce)[12])?|(première|deuxième|seconde|troisième|quatrième|cinquième
            |sixième|septième|huitième|neuvième|dixième)s?( (année|degré|trimestre|semestre|réunion|séance|fois|place
            |langue|étape|rang))?
        \d{1,2} ?[a-h](?!\w)((,| et|/| ou) ?\d{1,2} ?[a-h](?!\w)){0,3}|[a-fi-z]\d{1,2}
        (de |entre |âgés de )?<number>( (à|et) <number>)? ans|(plus|moins) de <number> ans
        (à |vers |de |jusqu'à |avant |après |dès )\d{1,2} ?(h|heures)( ?\d\d)?|\d{1,2} ?h ?\d\d|\d{1,2}:\d\d
            |(à |de )\d{1,2}h
        <number>-(?!vingt|dix|sept|huit|neuf)[a-z]+|(groupes|équipes|îlots) de <number>|covid-?\d+|pisa \d+|a[345]
        "[^"\n]{1,40}"
        """,
    ),
    (
        Sign.COUNT,
        r"""
        (avons|avions|ai|a|y a|sommes|est|sont|étions|ont|y avait|compte|accueille|accueillons)( \w+)?( environ| seulement
            | plus de| une)? (<number>|une?)( \w+)? <crowd>
        (nous sommes|on est|nous étions|on était|ils sont|il y a)( environ)? <number>(?! (fois|<crowd> sur))( \w+)?
        (les|nos|ces|mes|aux|des|leurs|tous les|toutes les) <number>(?! ?(<per_cent>|prochain|fois|jours|semaines|quart
            |dernier))( \w+)?
        (classe|groupe|école|équipe|classes|lycée|collège|internat|village)( \w+)? (de|avec|compte) (environ )?<number>( <crowd>)?|avec <number> <crowd>
        (dont|parmi lesquels) <number>( \w+)?
        une? (seule? )?(<crowd>|d'entre nous|jour|chose|côté|endroit|lieu)
        """,
    ),
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (nous avons|on a|j'ai) (<number>|une?) (\w+)
        une fois(?! (par|la|le|l|chaque|que|pour|tous|toutes|de plus))
        """,
    ),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|un) ?<per_cent>
        (<number>|une?|aucune?)( \w+){0,2} sur <number>|\d+/\d+|une? (élève|enfant|parent|famille) sur <number>
        (<bound> )?(de |par |la |à ){0,3}moitié|doubl(er|é|e|ons)|tripler|le double|(deux|trois) fois (plus|moins)|(un
            |deux) tiers|un quart(?! d.?heure)|trois quarts(?! d.?heure)|un cinquième|la majorité
        (de |d')?<number>( \w+){0,3} à (<number>|zéro|aucune?|une?)|à zéro|zéro \w+|niveau [abc][12]
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (au moins |au minimum )?(<times>|(<number>|une?)( \w+){0,3}) (par|chaque|tous les|toutes les) (<unit>|<head>)
        (au moins|au plus|maximum) <times>|(<number>) ?(fois|x)(?! (plus|moins|mieux))|une fois (par|la|chaque|l') ?\w+
            |une? <span> sur <number>
        par (<unit>|<head>)
        (chaque|tous les|toutes les) (<number> |premiers? |autres )?(<unit>s?|jours|matins|soirs|après-midis|mois|semaines
            |cours|séances|réunions|<weekday>s)
        (le |les )?<weekday>s?(, (le )?<weekday>s?){0,3},? (et|&) (le )?<weekday>s?|les <weekday>s
            |le <weekday>(?! (<number>|prochain|<month>|~))
        quotidiennement|hebdomadairement|mensuellement|quotidienne?s?|hebdomadaires?|mensuel(le)?s?|bimensuel\w*
        """,
    ),
    (
        Sign.ALL,
        r"""
        (tous|toutes) (les|nos|mes|ces|leurs)|tout le monde|chaque|chacune?( de nous| d'entre nous)?|personne(?= ne)
            |personne(?= n')|aucune?( \w+)?|nul|jamais|tous|toutes|pas une? seule?
        """,
    ),
    (Sign.MORE, r"(plus|moins|mieux|davantage|meilleure?s?)(?! (de|d'|que) ?(\d|deux|trois|quatre|cinq))"),
    (
        Sign.AMOUNT,
        r"""
        <bound> ?(<number>|une?(?! (peu)))( \w+)?
        [≥≤<>] ?\d+
        <number>( ?<short>| \w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = r"""
    # A complaint tells what is.
    tout le monde (était|a |avait)|(ça|ca|cela) ne peut plus durer
    (le |un )?(bazar|chaos(?! en moins)|bordel|capharnaüm)|une catastrophe|insupportable|la pagaille
    (on|nous|j'|je|il y|ils|elles?|il|y|les parents|les élèves)( nous| vous| m'| se)? ?(avait|avions|avaient|avais|était
        |étions|étaient|disait|disions|disaient|faisions|voulait|voulions)
    (?<!qui\W)(on a|nous avons|j'ai|ils ont|elle a|il a|elle nous a|nous a|m'a|ont|a)( \w+)? (dit|eu|remarqué|constaté|décidé|vu
        |parlé|convenu|raconté)
    (an|année|mois|semaine|trimestre|fois|réunion|séance)( scolaire)? (derni(er|ère)|passée?)|hier|jusqu'ici|actuellement
        |en ce moment|pour l'instant|autrefois
    """

LANGUAGE = Language(
    code="fr",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="un une notre",
    prepositions="dans en au aux de du des d par avec pour sur sous chez vers entre comme sans lors contre",
    about="de du des d la le l les sur pour contre",
    on_day=r"(le |ce )?((<weekday>|<date>)(?!\w)|(lun|mar|mer|jeu|ven|sam|dim)\.?,? \d{1,2}[./]\d)",
    plural=r"\w*[sx]",
    no_longer=r"n[e' ]+\w+ plus",
    months=MONTHS,
    suffixes="erons eront issent issons aient erez",
)
