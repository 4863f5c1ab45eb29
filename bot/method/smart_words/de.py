"""German for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.de_time import MONTHS, PARTS, TIME
from bot.method.smart_words.grammar import Language, Sign

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
    (Sign.AMOUNT, r"(von )?(stufe|niveau|level|note) <number> (auf|zu) (stufe |niveau |level |note )?<number>"),
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
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (wir|ich) (haben|habe) (<number>|ein(e[mnrs]?)?) (\w+)
        einmal(?! (pro|im|in der|am|die|mehr|wieder|jeden?|alle))
        """,
    ),
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
    (ein )?(chaos|katastrophe|kuddelmuddel|durcheinander|unerträglich)|(so ein|das ganze|viel|nur|immer) theater
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
