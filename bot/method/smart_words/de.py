"""German for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

MONTHS = months(
    """
    januar januars jänner jan; februar februars feber feb; märz maerz; april aprils apr; mai; juni jun; juli jul;
    august augusts aug; september septembers sept sep; oktober oktobers okt; november novembers nov; dezember dezembers dez
    """
)

PARTS = {
    "month": r"""
        (januar|jänner|februar|feber|märz|april|mai|juni|juli|august|september|oktober|november|dezember)s?
        (febr|apr|aug|sept|okt|nov|dez)\.?|(jan|feb|jun|jul)\.
        """,
    "ordinal": "ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|achten|neunten|(zehn|elf|zwölf|\\w+zehn)ten",
    "weekday": "(mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend",
    "number": r"""
        \d+([.,]\d+){0,3}
        zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(drei|vier|fünf|sech|sieb|acht|neun)zehn
        (\w+und)?(zwan|vier|fünf|sech|sieb|acht|neun)zig|(\w+und)?dreißig|(ein)?hundert|ein dutzend
        """,
    "counted": "<number>|ein(e[mnrs]?)?|1|anderthalb|eineinhalb|ein(em|e|en|es)? halbe[nsr]?",
    "span": """
        (kalender|schul|viertel)?(tag|monat|jahr)(en?|s|es)?|(schul)?wochen?|halbjahre?s?|semestern?|semesters?|trimester
        quartale?n?
        """,
    "short": "minuten?|min\\.?|stunden?|std\\.?|sekunden?|sek\\.?|h",
    "to_come": "(nächst|kommend|folgend|übernächst)(e[mnrs]?)|nächst",
    "feast": """
        ((ersten|zweiten|dritten|vierten|\\d\\.) )advent|(oster|pfingst|rosen)montag|faschingsdienstag|aschermittwoch|gründonnerstag|karfreitag|valentinstag|fasnacht
            |weihnachten|weihnacht|heiligabend|heilig abend|ostern|pfingsten|fasching|fastnacht|karneval|nikolaus(tag)?
            |advent(s?zeit)?|silvester|(maria |mariä )?lichtmess|lichtmeß|dreikönig|fronleichnam|erntedank|laternenfest
        neujahr|halloween|ramadan|zuckerfest|opferfest|(st\\.? |sankt )martin|martinstag|muttertag|allerheiligen
            |christi himmelfahrt
        """,
    "break": """
        (sommer|winter|herbst|oster|pfingst|weihnachts|faschings|februar|semester|energie|frühjahrs|schul|skis?
            |karnevals|krokus)?ferien
        schulschlus+|schulschluß|urlaub
        """,
    "season": "sommers?|winters?|herbst(es)?|frühjahrs?|frühlings?",
    # What stands in a school's calendar and can close a goal.
    "event": r"""
        (team|kern|gruppen|klassen|cop-|folge|reflexions|jahres|abschlus+|online|projekt|frühjahrs|herbst|winter|sommer|eltern)?-?(treffens?|sitzung
            |besprechung|workshops?)
        (\w*|päd\.? |pädagogischen? )-?konferenz|(halbjahres|semester|jahres
            |abschlus+)?zeugnis(se|sen|ses)?
        zeugnisvergabe|zeugnisausgabe
        (klassen|schul|sommer|sport|weihnachts|herbst|frühlings|abschlus+|stadtteil|eltern|lese|schluss)?(fest|fests
            |festes|feier|fahrt)
        elternabend(s|en)?|elternsprechtag(s|e|es)?|(klassen|schul|abschlus+)?ausflug|projekt(tag|woche)s?e?
            |wandertag|(landschul|schullandheim)woche
        abschlus+|schulabschlus+|abitur|abi|matura|(gruppen|team)stunde|prüfung(en)?|abschlussprüfung(en)?|(schul|klassen|mathe|deutsch|englisch)?-?arbeit(en)?
            |schularbeit
        tag der offenen tür|tags der offenen tür|evaluation|(\w{3,})?(aufführung|konzert|basar|turnier)|(advents|weihnachts|oster|floh|bücher|kuchen)-?markt|einschulung|(schul
            |klassen)?versammlung|(schul)?inspektion|fortbildung
        """,
    "school_span": r"""
        (schul|kalender|halb|viertel|lehr)?jahre?s?|(schul)?halbjahre?s?|semesters?|trimesters?|quartals?|monate?s?
            |(schul)?wochen?
        (winter|sommer)(semesters?|halbjahre?s?)|schulhalbjahre?s?|projekts|zyklus|wochenendes?
        """,
    "near": r"""
        ((spätestens|ungefähr|circa|ca\.|etwa|zirka|zum|zur|zu|den|dem|der|des|die|das|unser(e[mnrs]?|[mn])?|vom|von
            |diese[mnrs]?|<to_come>|ende|mitte
            |anfang|beginn|in|im|am|an|oder so|noch|jetzt|einschließlich|inkl\.|inklusive|letzten|ersten|zweiten
            |neuen|laufenden|gegen|eigenen|großen)[ -]){0,4}
        """,
    "date": r"""
        \d{1,2}\. ?<month>( ?20\d\d)?
        \d{1,2}\. ?\d{1,2}\. ?(20)?\d\d|\d{1,2}\.\d{1,2}\.?|\d{1,2}[/-]\d{1,2}[/-](20)?\d\d|20\d\d-\d\d-\d\d
        <month> 20\d\d
        (<ordinal>|\w{3,}(zwanzig|dreißig)sten|zwanzigsten|dreißigsten) <month>
        (\d{1,2}\. ?|ende |anfang |mitte )(jan|feb|mär|jun|jul)
        """,
    "when": r"""
        <date>
        (ferien|schul|semester)-?(beginn|start|anfang)s?
        (schuljahres|schuljahrs|jahres|halbjahres|halbjahrs|semester|monats|wochen|quartals|projekt)-?(ende|schluss
            |schluß|wechsel|anfang|beginn)s?
        <feast>|<break>|<month>|<weekday>|<event>|<season>|<school_span>|morgen( abend)?|übermorgen
        kw ?\d+|kalenderwoche \d+|20\d\d(/\d\d)?|\d{1,2}\.
        ende|schluss
        wir uns (wieder|das nächste mal|nochmal|erneut)|(die )?schule (aus|zu ende|endet)
        """,
}

TIME = (
    (
        Sign.OTHER,
        r"""
        am ende des tages|von (anfang bis|a bis) (ende|z)|bis man|bis dass|bis auf|ein für alle mal|am ende (der stunde|des unterrichts|der pause
            |des tages)
        (bis )?(zum|zur|am) (anfang|ende|beginn|schluss) der (stunde|pause|unterrichtsstunde)|bis zum schluss
        (<weekday>|<month>)[- ](gruppe|kreis|runde|team|klub|club|ag|treff|brief|café|cafe)
        """,
    ),
    (
        Sign.HABIT,
        r"""
        (maximal|höchstens|mindestens) <number> \w+ in <counted> <span>
        (am |jeden )?(ersten|zweiten|dritten|letzten) <weekday> (im|des|jeden|in jedem) monats?
        (von )?<weekday> bis <weekday>
        (am )?<weekday>(, <weekday>){0,3},? (und|&) <weekday>
        ((am|zum|zu|bis|vor|nach|an) )?((ende|anfang|beginn|schluss) )?((vor|nach|in|an|zu
            |am) )?jede[mnrs]? (zweite[nrs]? |einzelne[nrs]? |schul)?(tag|morgen|abend|nachmittag|mittag|stunde
            |unterrichtsstunde|woche|monat|halbjahr|semester|jahr|schuljahr|quartal|pause|treffen|<weekday>|test|mal
            |einheit|schulwoche|schultag)e?s?
        (einmal|zweimal|dreimal|viermal|fünfmal|zehnmal|mehrmals|<number> ?(mal|x))( ?(pro|je|in der|im|am|jede|jeden
            |die|in einer|alle zwei)) <span>
        (einmal|zweimal|dreimal|viermal|fünfmal|mehrmals|<number> ?(mal|x)) (täglich|wöchentlich|monatlich|jährlich)
        alle (<number>|paar) <span>|(pro|je) <span>
        täglich|wöchentlich|monatlich|jährlich|halbjährlich|vierzehntägig|14-tägig|regelmäßig|oft|immer|ständig|stets
            |häufig
        (immer )?(montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|morgens|abends|nachmittags)
            |(immer|jeweils) (am )?<weekday>
        (am|jeden) (morgen|vormittag|abend)
        # Of any exam, not of a certain one.
        (vor|nach) (<number> )?((klassen|schul)arbeiten|prüfungen|tests|konferenzen|elternabenden|ausflügen|treffen
            |feiertagen|wochenenden)
        """,
    ),
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        r"""
        in( spätestens| rund| etwa)? (\d\d+|[7-9]|sieben|acht|neun|zehn|vierzehn|zwanzig|dreißig) tagen(?! nach)
        bis( zum| spätestens)? ((mo|di|mi|do|fr|sa)\.?(?!\w)|(<ordinal>|\d{1,2}\.|\d{1,2}(te|ste)n|\w{3,}(zehn|zig)s?ten)(?= ?($|[^\w\s])))|(am|zum) \d{1,2}\.(?= ?($|[^\w\s]))
        in (<number>|ein(em|er)?|nem|ner)( ?(-|bis|oder) ?<number>)? (tagen|wochen?|wo\.|monat(en)?|jahr(en)?)(?! nach)
        bis nach <near><when>|bis <counted> <span> (um|vorbei|vorüber|vergangen) (ist|sind)|im jahre? 20\d\d
        (ehe|bevor) (die |das |der )?(\w+ )?(<break>|<event>|<school_span>|schule) (\w+ )?(anfang\w*|anfäng\w*|beginn\w*|start\w*|zu ende|aus|vorbei|kommen|kommt|end\w+)
        im laufe? (des|der|dieses|dieser) (<season>|<school_span>)|während der (fasten|advents?|weihnachts)zeit
        (zum|am|beim) (schul|sommer|winter|herbst|frühlings|sport|weihnachts|abschlus+|stadtteil|lese)(fest|konzert|basar)
        bis heute (abend|nachmittag|mittag)|heute (abend|nachmittag)|morgen (abend|nachmittag|mittag|früh)
        (bis |in )?kw ?\d+
        (das|den|die|der) (restliche|übrige|verbleibende)[nrs]? <school_span>( über| lang)?
        (spätestens|bis) (wenn|sobald) <near>(<event>|<break>)
        """,
    ),
    (
        Sign.REACTION,
        r"""
        (innerhalb|binnen|innert|nach|in)( von)?( spätestens| maximal| höchstens)? <counted> (schul|arbeits
            |werk)?(<short>|tage?n?s?)( nach( \w+){1,3})?(?! haben)
        (innerhalb|binnen)( von)? <counted> <span> nach( \w+){1,3}
        (antwort|rückmeldung|feedback|zurück|korrigier|reagier|melde|rückgabe)\w*( \w+){0,6} (innerhalb|binnen
            |in)( von)? <counted> <span>
        (innerhalb|binnen)( von)? <counted> <span>( \w+){0,5} (antwort|rückmeldung|feedback|zurück|korrigiert
            |beantwortet)\w*
        (spätestens )?(am|den|bis zum) (nächsten|selben|gleichen|folgenden) (schul|werk|arbeits)?tag
        """,
    ),
    (
        Sign.LENGTH,
        r"""
        (für |mindestens )?<counted>[- ]?<short>( lang)?|(für|an) (ein(en|em)?|1) (schul)?tag( lang)?
        """,
    ),
    # The last day of something is to come; the last of all days is what people say of yesterday's week.
    (Sign.END, r"(am|zum|bis zum|vor dem) letzten (schul|unterrichts|ferien)?tag( (vor|des|der|im|vom) <near><when>)?"),
    (
        Sign.BYGONE,
        r"""
        vor (über |etwa |ca\. |rund )?<counted> <span>( \w+)?|vor (einigen|wenigen|ein paar|langer|kurzer|kurzem
            |langem|vielen|jahren)( \w+)?
        (im |in den |in der |am |beim |bei der |das |die |den )?(ganze )?(letzt|vergangen
            |vorig)e[mnrs]?( <number>)? (<span>|<break>|<event>|<season>|<month>|<weekday>|<school_span>|mal|zeit)
        gestern|vorgestern|neulich|damals|bisher|bislang|bis jetzt|bis dato|bis heute|früher|seit(dem| <near><when>
            | \w+)|heute morgen|zuletzt
        (im|beim|in der|bei der|in unserem|in unserer|bei unserem|bei unserer) (ersten|zweiten|dritten|vierten
            |letzten|vorigen) (treffen|sitzung|runde|besprechung|zyklus|konferenz|workshop|mal)
        """,
    ),
    (
        Sign.START,
        r"""
        (ab|von|nach|beginnend|angefangen|startend)( (mit|am|im|ab|in|dem|den|der)){0,3} <near><when>( an| aufwärts)?
        (starte[nt]?|beginne[nt]?|anfangen|fangen|los geht'?s|los|startet) (wir |es |damit )?(am|im|in|nach|ab
            |mit) <near><when>( an)?
        ab (sofort|jetzt|morgen|heute|nun)|von (jetzt|heute|nun|morgen) an
        """,
    ),
    (
        Sign.SOMEDAY,
        r"""
        (möglichst )?bald|demnächst|irgendwann|(lang|mittel|kurz)fristig\w*|in (der )?zukunft|künftig|zukünftig|(auf
            |in) dauer|dauerhaft|in absehbarer zeit
        nach und nach|eines tages|(so )?schnell(stmöglich| wie möglich)|so bald wie möglich|sobald wie möglich
            |mit der zeit|schrittweise|schritt für schritt|für immer
        (in |für |über )?(den|die) (nächsten|kommenden) (paar )?(tagen?|wochen|monaten?|jahren?|zeit)|in (nächster
            |der nächsten) zeit|in den kommenden wochen|über kurz oder lang|früher oder später
        """,
    ),
    (
        Sign.END,
        r"""
        (am )?(mo|di|mi|do|fr|sa|so|<weekday>)\.?,? (den |dem )?\d{1,2}[./]\d{1,2}\.?(?!\d)
        zwischen (den )?(<feast>|<month>|\w+-|<break>) und (den )?(<feast>|<month>|<break>)|(den |im )?ganzen <month>
        (bis( hin)?( spätestens)?|bis wann|spätestens|noch vor|vorm?|deadline|frist|rechtzeitig (zu|zum|vor)|ziel(datum
            |termin)?|termin|zeitraum|zeit|stichtag|zieltermin|wann)[:=]? <near><when>
        bis wir uns( (am|um|zum|im|das nächste mal|wieder|dann|alle|\d{1,2}\.|<date>|<weekday>|<month>)){0,4}( (treffen|sehen|wiedersehen|zusammensetzen))?
        bis (zum|zur) <to_come> mal
        (ende|anfang|mitte) (des |der |dieses |diesen |vom |von |<to_come> |laufenden ){0,3}(<month>|<school_span>
            |<break>|20\d\d)
        (im|in|am|zum|zu|an|gegen|um|des|den) (ende |anfang |mitte |monat |<to_come> |diesem |ganzen )?(<date>|<month>
            |<feast>|(schuljahres|schuljahrs|jahres|halbjahres|semester|monats)-?(ende|schluss|wechsel)|jahreswechsel)
        (zum|zu) (neuen |kommenden |nächsten )?(halbjahr|schuljahr|schuljahresende|ende (des|der|dieses
            |vom) (<school_span>|<break>)|<to_come> <school_span>|semesterende|halbjahreszeugnis|zeugnis|schulschluss)
        am <to_come>? ?<weekday>|(diesen|<to_come>) <weekday>|am <weekday>
        (beim|bei der|am|auf dem|auf der|zum|zur|für das|für den|für die|bis zum|bis zur|in der) (<to_come>
            |diesjährige[nmr]?) <event>
        (diese[nrms]?|<to_come>|über den|über die|in der|im) (<season>|<break>|adventzeit|adventszeit|faschingszeit|fastenzeit)
        """,
    ),
    (
        Sign.END,
        r"""
        (im|bis zum|zum|in der|fürs) (ersten|zweiten|dritten|1\.|2\.|3\.) (schul)?(halbjahr|semester|trimester|quartal)
        (zwischen|von) (jetzt|heute|nun) (und|bis) <near><when>
        (in|innerhalb|binnen|während|für|über|im laufe|innert)( von| der| den| die)?( <to_come>
            | kommenden)?( ungefähr| etwa| ca\.| rund| genau)? <counted> <span>( lang)?
        (die |der |den )?<to_come> <counted> <span>|<counted> <span> lang|<counted> <span> (später|durchhalten|testen
            |ausprobieren)
        (in|im|innerhalb|während|für|über|im laufe|das|den|die|noch)?( von)?( des| der| den| diese[mnrs]?
            | unsere[mnrs]?| das| die)?( ganze[ns]?)?( <to_come>| laufenden?s?| aktuellen?s?| rest des) <school_span>
        (diese[mnrs]?|<to_come>) <school_span>
        (im|während|innerhalb|im laufe|über|bis ende|den rest|das ganze|für das|für dieses)( des| dieses| diesem
            | das)?( ganze)? (schuljahre?s?|schulhalbjahre?s?|(winter|sommer)?(halbjahre?s?|semesters?))
        heuer|dieses jahr|übermorgen
        <date>
        20\d\d[/-](20)?\d\d|(im|bis|für) 20\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "times": "(einmal|zweimal|dreimal|viermal|fünfmal|sechsmal|zehnmal|<number> ?(mal|x))",
    "unit": """
        <span>|stunde|unterrichtsstunde|mathestunde|deutschstunde|sitzung|pause|treffen|unterricht|morgen|vormittag
            |nachmittag|abend|mittag|<weekday>|mahlzeit|test|schulwoche
        schultag|projekt|arbeit|einheit|thema
        """,
    "head": "kind|schüler(in)?|person|kopf|nase|lehrkraft|lehrer(in)?|familie|gruppe|klasse",
    "crowd": r"""
        (mit)?schüler(innen|in|n)?(\*innen|:innen)?|kind(ern?|es)?|jugendlichen?|mädchen|jung(en|s)|lehrer(innen|in
            |n)?|lehrkr[aä]ft(en?)?|kolleg(en|innen|in)|elternteile?n?|eltern|mütter|väter
        klassen?|schulen?|personen|menschen|leuten?|mitglieder(n)?|familien?|stunden|sprachen|nationen|mutter|vater
            |standorten?|häusern?|lehrperson(en)?|team|bub(en)?
        """,
    "bound": """
        mindestens|höchstens|maximal|max\\.?|minimum|min\\.|wenigstens|nicht mehr als|mehr als|weniger als|unter|über
            |bis zu|genau|insgesamt|nur noch|nicht weniger als
        """,
}

MEASURE = (
    (Sign.OFTEN, "(am |jeden )?(ersten|zweiten|dritten|letzten) <weekday> (im|des|jeden|in jedem) monats?"),
    (
        Sign.IDIOM,
        r"""
        (1[0125]0|200|1000|hundert) ?(%|prozent|prozentig\w*) (für|geben|hinter|sicher|dabei|einsatz|überzeug\w+
            |unterstütz\w+|engag\w+|motiv\w+|bei der sache|vertrauen|da sein|stehen)
        (gebe[nt]?|geben|zu|sind|mit|stehen) (1[0125]0|200|1000|hundert) ?(%|prozent)(?! (der|aller|unserer|abge
            |anwesen))
        24/7|null bock|null toleranz|null problem\w*|eins zu eins|1 ?: ?1|08/?15|unter vier augen|(auf )?allen vieren
            |alle neune|fünfe? (mal )?gerade|gib(t)? acht|(gebt|geben|habt) acht|acht (geben|haben)|außer acht
        tausend dank|zum (tausendsten|x-ten) mal|zwei paar schuhe|zwei seiten|fifty[- ]fifty|50[-/: ]50
            |(an )?einem strang|in einem boot|die nummer (eins|1)|zweites? zuhause|auf einmal|(noch|erst|nicht|wieder
            |schon) ?(ein)?mal|einmal mehr|zum einen
        (hallo|hi|guten morgen|liebe|danke) (an )?alle
        alles|vor allem|allem|(in )?aller ruhe|alle zusammen|alle gemeinsam|(für|von|mit|bei) allen?( beteiligten)?
            |im großen und ganzen|ein und derselbe|(auf )?jeden fall|jederzeit|jedenfalls|keine? (ahnung|lust|frage
            |problem|wunder)|auf keinen fall|kein thema
        (in )?(jeder|jeglicher) (hinsicht|beziehung)|in allen belangen
        alle hände|halb so (schlimm|wild)|halbe sache[n]?|zwischen zwei stühlen|360[- ]?grad\w*|siebensachen
            |wolke sieben|das a und o
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (frau|herrn?|hr\.|fr\.) \w+
        halbe[ns]? (stunde|jahr|tag)s?|halb (acht|neun|zehn|elf|zwölf|eins|zwei|drei|vier|fünf|sechs|sieben)|(erste
            |zweite)[nr]? (hälfte|halbjahr)
        (unsere?|die|der|das|unser|dem|unserem|den|ihre?)[rmn]? (tägliche|wöchentliche
            |monatliche)[nrsm]? (?!rückmeldung|feedback)\w+|tägliche[nrsm]? (leben|arbeit|brot|geschäft|wahnsinn
            |umgang|routine)
        """,
    ),
    # Numbers that only name.
    (
        Sign.LABEL,
        r"""
        <number> jahren?
        (klassen?|jahrgang|jahrgänge|jahrgangsstufe|stufe|schulstufe|raum|zimmer|seite|kapitel|nr\.?|nummer|gruppe
            |lektion|phase|schritt|punkt|frage|aufgabe|woche|tag|modul|version|sek|sekundarstufe|block|projekt|station
            |erasmus|vision|agenda) (\d+|[iv]+) ?[a-h]?((,| und| bis| oder|/|-|\.) ?\d+ ?[a-h]?){0,3}
        \d{1,2} ?[a-h]((,| und|/| oder) ?\d{1,2} ?[a-h]){0,3}|[a-g]\d{1,2}
        \d+\.?(-| bis | und |/)\d+\. ?(klassen?|schulstufe|jahrgang|stunde)|\d+\.[ -]?(klassen?|klässler\w*
            |klasslern?|schulstufe|jahrgang|jahrgangsstufe|halbjahr|stunde|platz|sitzung|treffen|semester|schuljahr
            |grad|pause|stock)
        (der|den|die) \d+\.( und | bis |/|-)\d+\.
        \d+\. (?=[a-z])
        (erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[nmrs]?( (klassen?|schulstufe|stunde|pause
            |treffen|sitzung|halbjahr|mal))?
        <number>( ?bis ?<number>|-<number>)?[- ]?jährige?[nrs]?|(<number>) jahre? alt|(ab|unter
            |über) <number> jahren?|im alter von <number>( \w+)?
        (um |ab |bis |gegen |von |vor |nach )?\d{1,2}([:.]\d\d)? ?(uhr|h)|\d{1,2}:\d\d
        <number>-[a-z]+(-[a-z]+){0,3}|\d+er-?\w*
        (gruppen|teams|paare) (von|mit|zu|à|a) <number>|zu (zweit|dritt|viert|fünft)|covid-?\d+|pisa \d+|a[345]
        "[^"\n]{1,40}"
        """,
    ),
    # Numbers that only describe.
    (
        Sign.COUNT,
        r"""
        (wir|ich|sie|es|man|insgesamt|klasse|schule|gruppe|uns)( derzeit| zurzeit| momentan| aktuell| nur)? (sind
            |haben|habe|hat|gibt|unterrichten|unterrichte|waren|hatten|ist|sitzen)( derzeit| zurzeit| momentan
            | aktuell| nur| bei uns| in der klasse| es| etwa| ca\.| insgesamt| rund| über| wir){0,3} (<number>
            |ein(e[mnrs]?)?)( \w+)? <crowd>
        (wir sind|wir waren|sind wir|haben wir|gibt es|es gibt|es gab|es sind)( nur| insgesamt
            | zurzeit)? <number>( \w+)?
        (unsere|die|den|der|diese|meine|eure|ihre|meinen|unseren|diesen|seine|aller)[nrm]? <number>(?! ?(%
            |prozent))( \w+)?
        \w*(klasse|gruppe|schule|team|kollegium|verein|klassen|gymnasium|internat) (mit|von|aus
            |hat) (etwa |ca\. |rund )?<number>( <crowd>)?|mit <number> (<crowd>|verschiedenen \w+)
        (davon|darunter|von denen) <number>( \w+)?
        ein(e[mnrs]?)? (einzige[rnms]? )?(<crowd>|mutter|vater|mitschülerin|von uns|mensch|ort|tag)
        """,
    ),
    # What a school has describes it; with a date to come it may be a target.
    (Sign.HELD, r"(wir|ich) (haben|habe) (<number>|ein(e[mnrs]?)?) (\w+)"),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|ein) ?(%|prozent(punkte)?n?|v\.h\.)
        (<number>|ein(e[rsm]?)?|keine[rs]?) (von|aus|der) (den |unseren |allen )?<number>|\d+/\d+|jede[nrsm]? (zweit
            |dritt|viert|fünft|zehnt)e[nrs]?( \w+)?
        (<bound> )?(die |der |um die |zur )?hälfte|halbier\w+|verdoppel\w*|verdreifach\w*|doppelt so \w+|halb so (viel|viele|oft|laut|lang)\w*|(ein|zwei
            |drei|vier) (drittel|viertel|fünftel|zehntel)|dreiviertel|zweidrittel|(die|eine) mehrheit
        (von )?<number>( \w+){0,3} (auf|zu) (<number>|null|eins|ein(e[nm]?)?)|auf (null|<number>)|(niveau|stufe
            |level) [abc][12]|null \w+
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (mindestens |wenigstens )?(<times>|(<number>|ein(e[mnrs]?)?)( (?!damit|weil|dass|um|und|oder|wenn|sondern)\w+){0,3}) (pro|je|im|in der|am|in jeder|die
            |in einer|alle (zwei|drei|vier)|innerhalb einer) <unit>
        <times> (täglich|wöchentlich|monatlich|jährlich|im jahr)|mindestens <times>|höchstens <times>|<times>(?! (so
            |mehr))
        (pro|je) (<unit>|<head>)
        jede[mnrs]? (zweite[nrs]? |dritte[nrs]? |einzelne[nrs]? |neue[nrs]? )?(<unit>s?|mal)
        (am )?<weekday>(, <weekday>){0,3},? (und|&) <weekday>
        alle (<number>|paar) <span>|an (<number>) (tagen|wochentagen)
        stündlich|täglich\w*|wöchentlich\w*|monatlich\w*|jährlich|halbjährlich|vierzehntägig|14-?tägig|vierteljährlich
            |tag für tag
        (montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|morgens|abends)(?!-)|(immer
            |jeweils) (am )?<weekday>
        """,
    ),
    (
        Sign.ALL,
        r"""
        alle[n]?( unsere[n]?| der| die)?( \d+)?|jede[rsnm]?( einzelne[rnms]?)?|jeder mann|sämtliche[n]?|nie|niemals
            |niemand(em|en)?|keine[rs]? (mehr|von)|keiner|keine[rs] (schüler|kind)\w*
        keine?[nrsm]? (\w+ )?(kind|schüler\w*|mädchen|junge|lehrer\w*|lehrkraft|elternteil|familie|klasse|stunde
            |hausaufgabe\w*|handy\w*|mitschüler\w*|kolleg\w*|neue[nr]?|jugendlicher?|streit|mitglied|stuhl|müll
            |beleidigung\w*|schimpfw\w+|person)
        """,
    ),
    (Sign.MORE, r"(mehr|weniger|besser(e[nrsm]?)?|höher|öfter|häufiger)(?! als (\d|zwei|drei|vier|fünf))"),
    (
        Sign.AMOUNT,
        r"""
        (?!(über|unter) ein)(<bound>) (<number>|ein(e[mnrs]?)?(?! (bisschen|wenig|paar)))( \w+)?
        [≥≤<>] ?\d+
        <number>( ?<short>| \w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = r"""
    # A complaint tells what is.
    (ein )?(chaos|katastrophe|kuddelmuddel|durcheinander|theater|unerträglich)
    (war(en)? sich \w+ einig|so kann('?s| es)? nicht( mehr)? (weiter\w*|sein)|(alle|jeder|niemand) (war(en)?|fand(en)?|sagten?|meinten?))
    (hatten?|waren?|wollten?|gab es|hat gesagt|haben wir gesagt|sagten?|erzählten?|fanden?|kamen?|ging(en)?
        |haben festgestellt
        |wurden? (gesagt|besprochen|festgestellt)) (wir|ich|es|sie|er|uns|die|das|der|nur|schon|viele|\d)
    (wir|ich|es|sie|er|man|eltern|kinder|schüler) (hatten?|waren?|gab|sagten?|erzählten?|fanden?|kamen?|ging(en)?
        |wurden?)
    es (ist|läuft|geht) (immer|so|zu|oft|ständig|bei uns|gerade)|und das (jeden|jede|immer|täglich)
    letzte[nrsm]? (jahr|schuljahr|woche|monat|halbjahr|mal|treffen|sitzung)|gestern|damals|bisher|zurzeit|zur zeit
        |momentan|derzeit|im moment|früher
    (hat|haben|habe)( \w+){0,3} (gesagt|gemeint|festgestellt|gemerkt|beschlossen|bemerkt)
    haben? (wir|ich|sie)( \w+){0,6} (gesagt|besprochen|beschlossen|festgestellt|gemerkt|gehabt
        |geredet|vereinbart)
    (wir|ich|sie|eltern|viele|man) (haben|habe|hat)( \w+){0,8} (gesagt|besprochen|beschlossen|festgestellt|gemerkt
        |gehabt|erzählt|geredet|bemerkt)
    """

LANGUAGE = Language(
    code="de",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="ein eine einen einem einer eines unser unseren unserem",
    prepositions="""
        in im an am auf bei beim mit zu zum zur von vom aus nach für um neben vor hinter über unter durch als wie bis gegen ohne
        """,
    about="der des für über gegen zum zur den die das",
    on_day=r"(am )?((<weekday>|<date>)(?!\w)|(mo|di|mi|do|fr|sa|so)\.?,? \d{1,2}[./]\d)",
    plural=r"""
        \w*(plakate|feste|briefe|hefte|bücher|kurse|abende|spiele|regeln|karten|fragen|aufgaben|namen|geschichten|bilder)
        \w*(wörter|blätter|zettel|mappen|listen|paten|stunden|videos|filme|fotos)
        """,
    no_longer=r"(kein\w*|nicht|nie|niemand)( \w+){0,2} mehr",
    months=MONTHS,
    compounds=True,
    prefixes="an auf aus ein vor zu ab mit nach weg her hin zurück los vorbei rein raus",
    spelling={"ä": ("a", "ae"), "ö": ("o", "oe"), "ü": ("u", "ue"), "ß": ("s", "ss")},
)
