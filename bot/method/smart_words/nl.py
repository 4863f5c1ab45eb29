"""Dutch and Flemish for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

MONTHS = months(
    """
    januari jan; februari feb; maart mrt; april apr; mei; juni jun; juli jul;
    augustus aug; september sept sep; oktober okt; november nov; december dec
    """
)

PARTS = {
    "month": r"""
        januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
        (jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.?
        """,
    "weekday": "(maan|dins|woens|donder|vrij|zater|zon)dag",
    "number": r"""
        \d+([.,]\d+){0,3}
        twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(der|veer|vijf|zes|zeven|acht|negen)tien
        \w*(twin|der|veer|vijf|zes|zeven|tach|negen)tig|(één|een)?honderd|een dozijn|(een|één) tiental
        """,
    "counted": "<number>|een|één|1|anderhalve?|een half|een halve",
    "span": """
        (school|kalender|les)?(dag(en)?|we(e)?k(en)?|maand(en)?|jaar|jaren)|trimesters?|semesters?|kwarta(al|len)|(les)?blok(ken)?|halfjaar
            |periodes?
        """,
    "short": "minu(ut|ten)|min\\.?|uur|uren|uurtje|second(e|en)|kwartier(tje)?s?|half uur(tje)?",
    "to_come": "volgende?|komende?|eerstvolgende?|aankomende?|aanstaande",
    "feast": """
        (de )?(krokus|oudjaar|kerst(mis)?|kerstdagen|pasen|pinksteren|carnaval|sinterklaas|sint|nieuwjaar|oud en nieuw|hemelvaart
            |halloween|allerheiligen|lichtmis|advent(s?tijd)?|driekoningen|vastentijd)
        ramadan|suikerfeest|offerfeest|sint-maarten|koningsdag|moederdag|vaderdag|valentijn
        """,
    "break": """
        (zomer|winter|herfst|kerst|paas|voorjaars|mei|krokus|lente|school|grote |school)?-?(vakanties?)|(bouwvak|verlof
            |paasverlof)
        """,
    "season": "zomer|winter|herfst|najaar|voorjaar|lente",
    # What stands in a school's calendar and can close a goal.
    "event": r"""
        (team|kern|groeps?|personeels|studie|ouder|school|cop|evaluatie|werk|voorjaars|najaars|herfst|lente|zomer|winter|jaar)?-?(vergadering|bijeenkomst|meeting|overleg
            |sessie|samenkomst)
        (ouder|open|info)-?avond|oudercontact|rapport(en)?|tien-?minutengesprek(ken)?|(school|klas|sport|studie|project
            |opendeur|pedagogische studie)-?(reis|dag|feest)
        projectweek|examens?|examenperiode|toets(week|weken)|cito(-toets)?|proclamatie|diploma-uitreiking|klassenraad
            |deliberatie|kamp|schoolkamp|bosklassen|zeeklassen
        (zomer|winter|herfst|sport|buurt)feest|eindfeest|afscheidsfeest|inspectie(bezoek)?|evaluatie|rommelmarkt|kerstmarkt
            |grootouderfeest|lentefeest|tentoonstelling|uitstap|excursie
        """,
    "school_span": """
        (school|kalender|half|academie)?jaar|(winter|zomer)semester|cyclus|schooljaar|trimester|semester|kwartaal|maand|week|(les)?periode|(les)?blok|weekend
            |schoolweek
        """,
    "point": """
        de start|het einde?|einde?|eind|begin|het begin|midden|half|de helft|half-?weg|de laatste (dag|week)|de eerste (dag
            |week)|het slot
        """,
    "near": r"""
        ((uiterlijk|ongeveer|rond|de|het|onze?|ons|dit|deze|die|<to_come>|laatste|eerste|nieuwe|jullie|ten laatste|in|op|aan
            |ergens|zeker|huidige|lopende|eind|begin|half|midden)[ -]){0,4}
        """,
    "date": r"""
        \d{1,2}(e|ste|de)? <month>( 20\d\d)?
        \d{1,2}[./-]\d{1,2}[./-](20)?\d\d|20\d\d-\d\d-\d\d
        <month> 20\d\d
        (<number>|(een|twee|drie|vier|vijf|zes|zeven|acht|negen)entwintig|eerste|tweede|derde|vierde|\w+(tiende|twintigste)) <month>
        """,
    "point_of": r"""
        <point> (van )?<near>(<month>|<school_span>|<break>|20\d\d|<season>|groep \d|klas \d|leerjaar|zesde|derde graad)
        """,
    "when": r"""
        <date>|<point_of>
        (school)?jaar-?(einde|wisseling)|eindejaar|weekeinde
        <feast>|<break>|<month>|<weekday>(ochtend|middag|avond)?|<event>|<season>|<to_come> <school_span>|(dit
            |deze) <school_span>
        morgen(ochtend|middag|avond)?|overmorgen|week \d+|20\d\d([/-](20)?\d\d)?|\d{1,2}[/.-]\d{1,2}
        (we|wij) (elkaar|terug|opnieuw|weer)( (weer|terug|opnieuw))? (zien|samenkomen|samen ?komen|ontmoeten)|wij? (weer
            |terug|opnieuw) (samenkomen|vergaderen)
        (we|wij) (elkaar|mekaar)( (weer|terug|opnieuw|nog eens|op|de|\d{1,2}(e|ste|de)?|<date>|<weekday>|<month>)){0,4} (zien|spreken|treffen|ontmoeten)
        (de )?volgende keer|het (volgende )?rapport
        """,
}

TIME = (
    (
        Sign.OTHER,
        r"""
        <weekday>[- ]?(groep|kring|club|team|ploeg|klas|koor|brief)|(zomer|winter)(school|club)
        tegen (elkaar|pest\w*|geweld|racisme|uitsluiting|spijbelen|discriminatie|stress|iedereen|iemand|de muur|het pesten
            |mekaar)
        over (de streep|de brug|elkaar|en weer)|tot stand|tot rust|tot nut|tot leven|tot zijn recht|tot hun recht|tot bloei
            |binnen de (lijntjes|klas|school|groep)
        (aan|op|tegen) het eind(e)? van de (dag|les|rit|pauze)|tot het einde van de (les|pauze)
        """,
    ),
    (
        Sign.HABIT,
        r"""
        (op )?(de |elke )?(eerste|tweede|derde|laatste) <weekday> van (de|elke|iedere) maand
        (van )?<weekday> (tot|t/m|tot en met|tem) <weekday>
        (op )?<weekday>(, <weekday>){0,3},? (en|&) <weekday>
        ((op|aan|voor|na|tegen|in|bij|tijdens) )?((het )?(einde?|begin|start) van )?(elke?
            |iedere?) (eerste |andere |tweede |<number> |school)?(dag|ochtend|morgen|middag|namiddag|avond|week
            |maand|trimester|semester|periode|les|lesuur|jaar|schooljaar|vergadering|pauze|<weekday>(ochtend|middag)?|toets
            |keer|uur)
        (<number>|een|één) ?(x|keer|maal) (per|in de|in|om de|op een|elke|iedere|aan) ?<span>|(eenmaal|tweemaal
            |driemaal) (per|in de) <span>
        om de (<number>|andere)? ?<span>|per <span>|om de \w+ dag
        dagelijks|wekelijks|maandelijks|jaarlijks|tweewekelijks|regelmatig|vaak|altijd|steeds|geregeld
        ((op )?(maan|dins|woens|donder|vrij|zater|zon)dagen|'?s (ochtends|morgens|middags|avonds|maandags|woensdags))
        (voor|na|tijdens) (toetsen|examens|vergaderingen|proefwerken|vakanties|weekends)
        """,
    ),
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        r"""
        (over|in|binnen( de)?) (\d\d+|[7-9]|zeven|acht|negen|tien|veertien|twintig|dertig) dagen(?! na)
        (tot|tegen|voor|op|uiterlijk) de \d{1,2}(e|ste|de)(?= ?($|[^\w\s]))
        over <number> (tot|à|a|of) <number> <span>
        (op )?de (laatste|eerste|tweede|derde) <weekday> van (<month>|de maand|het (trimester|schooljaar))
        tot na <near><when>|in de loop van (de |het )?(maand )?(<season>|<month>)|tijdens de (vasten|advent)|in het (voor|na)jaar
        (op|tegen|voor) het (school|zomer|winter|herfst|lente|sport|buurt|kerst)feest|(tegen|voor|bij|op) het (eind|kerst|paas)?rapport
        in de loop van (volgende|komende|deze) <span>|(voor|tegen) het weekend
        tussen <feast> en <feast>
        """,
    ),
    (
        Sign.REACTION,
        r"""
        (binnen|na|in)( de)?( maximaal| uiterlijk)? <counted> (school|werk|les)?(<short>
            |dag(en)?)( na( \w+){1,3})?(?! (hebben|zijn|willen))
        binnen( de)? <counted> <span> na( \w+){1,3}
        (antwoord|reactie|feedback|terug|verbeter|reageer|nagekeken|nakijk)\w*( \w+){0,6} binnen( de)? <counted> <span>
        binnen( de)? <counted> <span>( \w+){0,5} (antwoord|reactie|feedback|terug|verbeterd|nagekeken|besproken|beantwoord)\w*
        (de )?(volgende|zelfde|dezelfde) (school|werk|les)?dag
        """,
    ),
    (Sign.LENGTH, r"(voor |minstens |gedurende )?<counted>[- ]?<short>( lang)?|(voor )?(een|één) dag( lang)?"),
    (
        Sign.BYGONE,
        r"""
        <counted> <span> geleden|(een tijd|lang|een tijdje|onlangs) geleden
        (in |op |over )?(de |het )?(vorige?|afgelopen|voorbije?|laatste)( <number>| paar)? (<span>|<event>|<break>|<season>
            |<month>|<weekday>|<school_span>|keer|tijd)(?! (voor|van))
        gisteren|eergisteren|onlangs|toen|tot nu( toe)?|tot nog toe|tot op heden|sinds( <near><when>| \w+)|vroeger
            |sindsdien|vanmorgen
        (in|op|tijdens|bij) (de|onze) (eerste|tweede|derde|vierde|laatste|vorige) (vergadering|bijeenkomst|sessie|ronde
            |meeting|overleg|keer)
        """,
    ),
    (
        Sign.START,
        r"""
        (vanaf|na|te beginnen|met ingang van|ingaand|van|direct na)( (in|op|met)){0,3} <near><when>( af| aan)?
        (starten|beginnen|start|begint|we starten|starten we|beginnen we) (in|op|met|na|vanaf) <near><when>
        (vanaf|van) (nu|vandaag|morgen|heden)( af)?( aan)?
        """,
    ),
    (
        Sign.SOMEDAY,
        r"""
        binnenkort|ooit|op (een )?(termijn|dag)|op (lange|korte|middellange|langere) termijn|in de toekomst|voortaan
            |op den duur|spoedig|zo snel mogelijk|zo spoedig mogelijk|asap
        (zo )?gauw|snel|weldra|ooit eens|mettertijd|stap voor stap|geleidelijk( aan)?|voor altijd|blijvend|duurzaam
            |(in )?de (komende|volgende) (dagen|weken|maanden|jaren|tijd|periode)|vroeg of laat|eens
        """,
    ),
    (
        Sign.END,
        r"""
        (op )?(ma|di|wo|do|vr|za|zo|<weekday>)\.? \d{1,2}[./]\d{1,2}\.?(?!\d)
        tussen (de )?(<feast>|<month>|\w+-|<break>) en (de )?(<feast>|<month>|<break>)|(heel|de hele
            |gans) (de maand )?<month>
        (tegen|tot( en met| aan)?|t/m|voor|vóór|uiterlijk|ten laatste|nog voor|deadline|tegen wanneer|einddatum|wanneer
            |klaar|klaar (tegen|voor|op)|alvorens|voordat|voorafgaand aan|t\.?e\.?m\.?|streefdatum
            |tijd)[:=]? (op )?<near><when>
        (in|op|rond|eind|begin|half|midden|ergens in|met|bij|van|aan) (het )?(de )?(maand )?(<to_come> )?(<date>|<point_of>|<feast>
            |<month>)
        <point_of>|(eind|begin|half|midden) (<month>|volgende|dit|schooljaar)( (week|maand|schooljaar|jaar|trimester))?
        op (<to_come> )?<weekday>(ochtend|middag)?|(<to_come>|aanstaande) <weekday>|<weekday> (aanstaande|a\.?s\.?)
        (bij|op|tijdens|met|aan|in) (het |de |onze |ons )?(<to_come>|eerstvolgende) <event>
        (deze|dit|<to_come>) (<season>|<break>)|morgen(?! (elke|iedere))(?= |$)
        """,
    ),
    (
        Sign.END,
        r"""
        (over|binnen|in|gedurende|tijdens|voor)( de| een)?( <to_come>)?( ongeveer| minstens
            | maximaal)? <counted> <span>( lang)?(?! (geleden|per))
        (de )?<to_come> <counted> <span>|<counted> <span> lang|(een|één) (proef|test)periode van <counted> <span>
        (in|tijdens|doorheen|gedurende|voor|over|de rest van|heel|binnen)?( de rest van)?( de| het| dit| deze| ons
            | onze)?( hele| huidige| lopende)? ?(dit|deze|<to_come>|lopende|huidige|heel het|de rest van (het|dit
            |de)) <school_span>
        (in de loop van|doorheen|gedurende|tijdens|heel|over) (het|dit|de|een) ?(hele |ganse |<to_come> )?(<span>|schooljaar|trimester
            |semester|jaar|periode)
        overmorgen|vandaag|vanavond|(in|tegen|tijdens) het ((eerste|tweede|derde|1e|2e|3e) (trimester|semester)|(winter|zomer)semester)
        (van|vanaf|tussen) (nu|vandaag) (tot|en)( aan)? <near><when>
        <date>
        20\d\d[/-](20)?\d\d|(in|tegen|voor) 20\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "times": "((<number>|een|één) ?(x|keer|maal)|eenmaal|tweemaal|driemaal)",
    "unit": """
        <span>|les|lesuur|pauze|bijeenkomst|vergadering|ochtend|morgen|middag|namiddag|avond|<weekday>(ochtend|middag
            |namiddag)?|toets|speeltijd|maaltijd|lesweek|keer
        """,
    "head": "kind|leerling|leerkracht|leraar|persoon|klas|gezin|groep|vak|ouder|hoofd",
    "crowd": r"""
        leerling(en)?|kind(eren)?|jongens?|meisjes?|leerkracht(en)?|lera(ar|ren)|collega'?s?|ouders?|klas(sen)?|scholen
            |school|personen|mensen|leden|gezin(nen)?|families|juf(fen|s)?|meesters?
        talen|nationaliteiten|mama'?s?|papa'?s?|moeders?|vaders?|studenten?|teamleden|docent(en)?
        """,
    "bound": """
        (onder|boven) de|minstens|ten minste|tenminste|minimaal|min\\.?|minimum|maximaal|max\\.?|maximum|hoogstens
            |ten hoogste|niet meer dan
            |meer dan|minder dan|onder|boven|tot|precies|in totaal|nog maar|niet minder dan
        """,
}

MEASURE = (
    (Sign.AMOUNT, r"(van )?(niveau|trap|stap|level) <number> naar (niveau |trap |stap |level )?<number>"),
    (Sign.OFTEN, "(op )?(de |elke )?(eerste|tweede|derde|laatste) <weekday> van (de|elke|iedere) maand"),
    (
        Sign.IDIOM,
        r"""
        (1[0125]0|200|1000|honderd) ?(%|procent) (voor|inzet|achter|zeker|gaan|betrokken|gemotiveerd|steun|vertrouwen|geven
            |overtuigd|er zijn)
        (gaan?|geven?|zijn|staan|gaan we|geven we)( er)?( voor)? (1[0125]0|200|1000|honderd) ?(%|procent)(?! van)
        24/7|nul ?op|nultolerantie|zero tolerance|onder (vier|4) ogen|op (één|een) lijn|aan (één|een) zeel|op één na
            |met twee maten|van twee kanten|50[-/ ]50|op alle fronten|één voor één|(één|een) voor allen
        nog (een|één) keer|in één keer|op een keer|alles|allemaal samen|al bij al|overal|allerlei|alle kanten|in alle rust
            |voor allen|alle hens|(de )?nummer (één|1|een)|vooral|in elk geval|in ieder geval|elk wat wils|geen (idee
            |probleem|zin|sprake|wonder)
        op handen en voeten|van a tot z|één geheel|een en al|de een de ander|aan de ene kant|eenrichting\w*|360[ -]?graden
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (mevrouw|meneer|mevr\.|dhr\.) \w+
        half (uur|jaar)|halve dag|half (twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|een)|(eerste
            |tweede) (helft|semester|trimester)|halfweg|halverwege|wederhelft
        (onze|de|het|ons|hun) (dagelijkse|wekelijkse|maandelijkse) \w+|dagelijks(e)? (leven|werk|praktijk|omgang|routine)
        """,
    ),
    (
        Sign.LABEL,
        r"""
        <number> (jaar|jaren)
        (groep|klas|klassen|leerjaar|jaar|graad|lokaal|blz\.?|bladzijde|pagina|hoofdstuk|nr\.?|nummer|fase|stap|punt|vraag
            |week|dag|module|versie|blok|les|niveau|thema|team|lijn|campus|erasmus|vmbo|havo|vwo|mavo|kader
            |stroom)s? ?\d+ ?[a-h]?((,| en| tot|/|-| of| t/m) ?\d+ ?[a-h]?){0,3}
        \d{1,2} ?[a-h]((,| en|/| of) ?\d{1,2} ?[a-h]){0,3}|[a-h]\d{1,2}|\d+ ?(vmbo|havo|vwo|aso|tso|bso|mavo)\w*
        \d+(e|ste|de)( (klas|leerjaar|graad|jaar|middelbaar|jaars|kleuterklas|uur))?|(eerste|tweede|derde|vierde|vijfde
            |zesde|zevende|achtste|negende|tiende)( (klas|leerjaar|graad|jaar|middelbaar|kleuterklas|uur|keer|plaats))?
        <number>( ?(tot|-|à) ?<number>)?[- ]?jarigen?|(<number>) jaar oud|van <number> jaar|vanaf <number> jaar
        (om|vanaf|tot|tegen|rond|van|voor) \d{1,2}([:.]\d\d)? ?(u|uur|h)\d?\d?(?! per)|\d{1,2}:\d\d|(om )?\d{1,2}u(\d\d)?
        <number>-[a-z]+(-[a-z]+){0,3}|<number>minuten\w+
        (groepjes?|groepen|duo's|teams) van <number>|met (twee|drie|vier|vijf)|per twee|covid-?\d+|pisa \d+|a[345]
            |7 gewoonten|\d+ rollen
        "[^"\n]{1,40}"
        """,
    ),
    (
        Sign.COUNT,
        r"""
        (we|wij|ik|er|ze|je|school|klas|team|groep|bij ons)( nu| momenteel| ook)? (hebben|heb|heeft|zijn|zitten|tellen|telt
            |hadden|waren|is|zit)( er| nu| maar| ongeveer| wel| met| een| in totaal| in onze klas| in de klas
            | zowat){0,3} (<number>|een|één)( \w+)? <crowd>
        (we|wij|er|ze) (zijn|waren)( er| maar)?( met)? <number>|zijn (we|wij) met <number>|met <number> (zijn|in)
        (onze?|de|die|deze|mijn|jullie|hun|alle|ons) <number>(?! ?(%|procent))( \w+)?
        (klas|groep|school|team|klassen) (van|met) (ongeveer |een |zo'n )?<number>( <crowd>)?|met <number> <crowd>
        (waarvan|van wie|waaronder) <number>( \w+)?
        (een|één) (enkele )?(<crowd>|van ons|mens|plek|dag|ding)|een kwartier
        """,
    ),
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (we|wij|ik) (hebben|heb) (<number>|één) (\w+)
        (één|een) keer(?! (per|in|op|om|meer|elke))
        """,
    ),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|een|één) ?(%|procent(punten)?|pct)
        (<number>|één|geen) (van|op|uit) (de |onze |elke )?<number>|\d+/\d+|(één|een) op (de )?<number>
        (<bound> )?(met )?de helft|(ge)?halveer\w+|halver\w+|verdubbel\w*|verdrievoudig\w*|dubbel zo ?\w+|twee keer zo \w+|(een|één|twee
            |drie) (derden?|vierden?|kwart|vijfden?)|driekwart|de meerderheid|een kwart van
        (van )?((een|één) )?<number>( \w+){0,3} (naar|tot) ((een|één|gemiddeld) )?(<number>|nul|één)|naar (nul|<number>)
            |(een )?(niveau) [abc][12]|nul \w+
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (minstens |minimaal )?(<times>|(<number>|een|één)( \w+){0,3}) ((per|elke|iedere|om de) (<unit>|<head>)|(in de|in een|op een) (<unit>))
        minstens <times>|hoogstens <times>|(<number>|tweemaal|driemaal) ?(x|keer|maal)(?! (zo|meer))|tweemaal|driemaal
        (op )?<weekday>(, <weekday>){0,3},? (en|&) <weekday>
        per (<unit>|<head>)|om de (<number> |andere )?<span>
        (elke|iedere|elk|ieder) (eerste |andere |tweede |derde |nieuwe |<number> )?<unit>
        dagelijkse?|wekelijkse?|maandelijkse?|jaarlijks|tweewekelijkse?|driemaandelijks
        (op )?(maan|dins|woens|donder|vrij)dagen
        """,
    ),
    (
        Sign.ALL,
        r"""
        al (mijn|onze|hun|de|je|jullie)|alle( onze| de)?|elke?|iedere?|iedereen|allemaal|niemand|geen (enkel(e)?|één)( \w+)?|nooit|alle \d+
        geen (\w+ )?(kind(eren)?|leerling(en)?|leerkracht(en)?|leraar|ouder|klas|gezin|jongen|meisje|les|huiswerk|gsm'?s?
            |telefoons?|collega|nieuwkomer|ruzies?|scheldwoord\w*)
        """,
    ),
    (Sign.MORE, r"(meer|minder|beter|vaker|hoger)(?! dan (\d|twee|drie|vier|vijf))"),
    (
        Sign.AMOUNT,
        r"""
        <bound> (<number>|één|een(?! (beetje|paar)))( \w+)?
        [≥≤<>] ?\d+
        <number>( ?<short>| \w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = r"""
    # A complaint tells what is.
    (iedereen|niemand|allen) (was|waren|vond|zei|had)|was iedereen|zo kan het niet( verder)?
    chaos|een ramp|een zootje|een puinhoop|onhoudbaar|een rommeltje
    (we|wij|ik|er|ze|hij|zij|het|ouders|leerlingen|kinderen)( \w+)? (had(den)?|was|waren|zei(den)?|vond(en)?|kreeg
        |kregen|ging(en)?|kwam(en)?|vertelden?|merkten|spraken|besloten)
    (had(den)?|wilden?|was|waren|zei(den)?|vond(en)?|kreeg|kregen|ging(en)?|kwam(en)?|vertelden?|merkten|spraken
        |besloten) (we|wij
        |ik|er|ze|hij|zij|het|de|dat)
    (leerling|kind|ouder|moeder|jongen|meisje|juf) (zei|vertelde|zegt|had|vindt)
    (vorige?|afgelopen|voorbije?) (jaar|schooljaar|week|maand|keer|trimester|vergadering|bijeenkomst)|gisteren|tot nu toe
        |momenteel|op dit moment|vroeger|destijds
    (heb|hebben|heeft)( \w+){0,6} (gezegd|besproken|besloten|vastgesteld|gemerkt|afgesproken|gehad)
    """

LANGUAGE = Language(
    code="nl",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="een één ons onze",
    prepositions="in op aan bij met te voor van uit naar om over onder door als tot tegen zonder langs naast tijdens via",
    about="van de het over voor tegen rond",
    on_day=r"(op )?((<weekday>|<date>)(?!\w)|(ma|di|wo|do|vr|za|zo)\.?,? \d{1,2}[./]\d)",
    plural=r"\w*(en|'s|jes)",
    no_longer=r"(geen|niet|niemand)( \w+){0,2} meer",
    months=MONTHS,
    compounds=True,
    prefixes="aan op uit voor toe af mee na weg terug los over",
)
