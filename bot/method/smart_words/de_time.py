"""How German speaks of time, for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Sign, months

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
