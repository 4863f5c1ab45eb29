"""Slovak for the SMART check. How to read and extend these lists: see `grammar.py`."""

from bot.method.smart_words.grammar import Language, Sign, months

MONTHS = months(
    """
    január januára januári; február februára februári; marec marca marci; apríl apríla apríli; máj mája máji;
    jún júna júni; júl júla júli; august augusta auguste; september septembra septembri; október októbra októbri;
    november novembra novembri; december decembra decembri
    """
)

PARTS = {
    "month": r"""
        (január|február|apríl|máj|jún|júl)(a|i|om|u)?|august(a|e|om)?|marec|marc(a|i|om)|(septemb|októb|novemb|decemb)(er
            |ra|ri|rom)
        """,
    # pondelok, do pondelka, v pondelok; the plural (pondelky) is a habit
    "weekday": "pondel(ok|ka|ku)|utor(ok|ka|ku)|stred[auy]|štvrt(ok|ka|ku)|piat(ok|ka|ku)|sobot[auy]|nedeľ[aue]",
    "weekdays": "pondelky|utorky|stredy|štvrtky|piatky|soboty|nedele|pondelkoch|utorkoch|piatkoch",
    "number": r"""
        \d+([.,]\d+){0,3}
        dv(a|e|aja|och|om|oma)|tr(i|aja|och|om|oma)|štyr(i|ia|och|mi)|päť|piat(i|ich|im|imi)|šesť|šiest(i|ich|im|imi)|sed(em|mi)
            |siedm(i|ich|im|imi)|os(em|mi)|ôsm(i|ich|im|imi)
        deväť|deviat(i|ich|im|imi)|desať|desiat(i|ich|im|imi)|jedenásť|dvanásť|(tri|štr|pät|šest|sedem|osem|devät)násť|dvadsať\w*|(tri
            |štyri)dsať\w*|(päť|šesť|sedem|osem|deväť)desiat|sto|tucet
        """,
    "counted": "<number>|jed(en|nu|na|no|ného|nej)|pol|poldruha",
    "span": """
        (dní|dňa|deň|dni|dňami|dňoch|dňom)|týžd(eň|ňa|ne|ňov|ňoch|ňami|ni)|mesiac(a|e|ov|och|mi)?|(pol|štvrť)?rok(a|u|y|ov
            |och|om|mi)?|semest(er|ra|re|rov)|štvrťrok\\w*|trimest(er|ra)
        """,
    "short": """
        minút(a|y|u|ach|ami)?|min\\.?|hod(ina|iny|inu|ín|inách|\\.)|h|sek(úndy|únd|\\.)|polhodin(a|y|u|ku)|štvrťhodin(a|y|u
            |ku)
        """,
    "to_come": "(budúc|najbližš|nasledujúc|ďalš|prichádzajúc|nastávajúc)(i|ia|ie|iu|e|eho|ej|ich|om|emu|ím|ími|ou)",
    "feast": r"""
        turíc(e|ach|ami)?|vianoc(e|iach|ami)?|veľk(á|ú|ej|ou) noc(i|ou)?|veľkonočn\w+ sviatk\w+|fašiang(y|ov|och)|mikuláš(a|om|i)?
            |hromnic\w*|hromníc\w*|advent(e|u|om)?|pôst(u|om|e)?|silvest(er|ra|rom)|nov(ý|ého|ým) rok(a|u|om)?|halloween(a|om|u)?|(športov|detsk|rodinn|projektov)\w+ d(eň|ňa
            |ňom)
        dušičk(y|ami)|deň matiek|dňa matiek|dňa učiteľov|deň učiteľov|deň detí|dňa detí|valentín(a)?|advent(u|om)?
            |ramadán\w*
        """,
    "break": "((letn|jarn|zimn|jesenn|vianočn|veľkonočn|polročn|školsk)\\w+ )?prázdnin(y|ami|ách)?|dovolen(ky|kou)|(májov|jarn|zimn|vianočn)\\w+ voľn(o|a|om)",
    "season": "let(o|a|e|om)|zim(a|y|e|ou)|jar(i|ou)?|jese(ň|ni|ňou)",
    "event_kind": r"(naš|\w{3,})(ý|á|é|ého|ej|om|ou|ú|ému|ím|ich|eho|a|e|ho)",
    # What stands in a school's calendar and can close a goal.
    "event": "(<event_kind> ){0,2}<event_name>",
    "event_name": r"""
        (stretnut(ie|ia|iu|ím|í)|porad(a|y|u|ou|e)|združen(ie|ia|iu|ím|í)|schôdz(a|e|u|i
            |ou)
            |zasadnut(ie|ia|í))
        (polročn\w+ |koncoročn\w+ )?vysvedčen(ie|ia|ím|í)|klasifikačn\w+ porad\w+|maturit(a|y|ou|ami|ách)?|prijíma(čky|čiek
            |čkami|cie skúšky)|testovani(e|a|ím)( 5| 9)?|monitor(a|om)?
        škol(a|e|y) v prírode|školy v prírode|lyžiarsk\w+|výlet(u|om|e)?|besiedk(a|y|u|ou|e)|akadémi(a|e|u|ou|i)|karneval(u
            |om|e)?|jarmok(u|om)?|vianočn\w+ trh\w+|deň otvorených dverí|dňa otvorených dverí|projektov\w+ týžd\w+
        uzávierk\w+|záverečn\w+ \w+|rozlúčk\w+|hodnoten(ie|ia|ím)|evaluáci\w+|inšpekci\w+|vystúpen(ie|ia|ím)|koncert(u|om
            |e)?|exkurzi(a|e|u|ou)|slávnos(ť|ti|ťou)|súťaž(e|i|ou)?
        """,
    "school_span": r"""
        (školsk\w+ )?rok(a|u|om|och)?|(prv\w+ |druh\w+ |tret\w+ |štvrt\w+ |\d\. )?(polrok|štvrťrok|trimestr)(a|u|om)?
            |semest(er|ra|ri)|štvrťrok(a|u)|mesiac(a
            |i|om)?|týžd(eň|ňa|ni|ňom)|víkend(u|e)?|trimest(er|ra|ri)|cykl(us|u)|projektu
        """,
    "point": """
        kon(iec|ca|cu|ci|com)|záver(u|om|e)?|začiat(ok|ku|kom)|polovic(a|e|i|u|ou)|prv(á|ej|ú|om) polovic(a|e|i|u)
            |posledn(ý|ého|om) (deň|dňa|dni|týždeň|týždni)
        """,
    "near": r"""
        ((približne|najneskôr|asi|okolo|cca|toh(t)?o|tomto|tejto|túto|tento|táto|nášho|našej|naším|samého|samotného|celého
            |<to_come>|nov(ého|om)|nový|dňa|mesiaca|aktuálneho|tohto|tohoto|spoločn\w+) ){0,4}
        """,
    "date": r"""
        \d{1,2}\. ?<month>( 20\d\d)?|\d{1,2}\. ?\d{1,2}\. ?(20)?\d\d|\d{1,2}\.\d{1,2}\.?|\d{1,2}\. \d{1,2}\.
            |\d{1,2}[/-]\d{1,2}[/-](20)?\d\d|20\d\d-\d\d-\d\d
        <month> 20\d\d|(prv(ého|ému)|druhého|tretieho|\w{3,}(tého|eho)) <month>
        """,
    "point_of": r"<point> <near>(<month>|<school_span>|<break>|20\d\d|školy|vyučovania|<season>|\d\. ročníka)",
    "when": r"""
        <date>|<point_of>
        <feast>|<break>|<month>|<weekday>|<event>|<season>|zajtra|pozajtra|20\d\d([/-](20)?\d\d)?|<to_come> <school_span>
            |(tohto|tomto|tejto) <school_span>|polroka|(prv|druh|tret|štvrt)\w+ (polrok|štvrťrok|trimest)\w*|\d{1,2}\.
        """,
}

TIME = (
    (
        Sign.OTHER,
        r"""
        (pondelkov|utorkov|stredajš|štvrtkov|piatkov|letn|zimn)\w+ (skupin|krúž|tím|kruh|trieda|klub|škol|list)\w*
        do (tried\w*|škol\w*|hlb\w*|detail\w*|život\w*|tímu|hodín|vyučovani\w*|proces\w*|kolektív\w*|diskusi\w*|skupin\w*
            |budúcnosti|rúk|knižnic\w*|lavíc|aktivít|zošit\w*|kruhu|dvojíc|praxe)
        na konci (hodiny|dňa|vyučovania|vyučovacej hodiny)|do konca (hodiny|dňa)
        """,
    ),
    (
        Sign.HABIT,
        r"""
        najviac <number> \w+ za <counted> <span>
        (od )?<weekday> do <weekday>
        (v |vo )?<weekday>(, (v )?<weekday>){0,3},? a( v| vo)? <weekday>
        (prv|druh|tret|posledn)\w+ <weekday> (v|každého|každý) mesiac\w*
        (vo? |každ\w+ )?<weekdays>( a (vo? )?<weekdays>){0,3}|vždy (v |vo )?<weekday>
        ((na|pred|po|v|vo|do) ){0,3}((konci|konca|koncom|začiatku|začiatkom|záver\w*) )?každ(ý|ého|ej|é|ú|á|om|ou
            |ým) (druh\w+ |prv\w+ |posledn\w+ |školsk\w+ |vyučovac\w+ )?(deň|dňa|ráno|rána|týžd\w+|mesiac\w*|polrok\w*
            |rok\w*|hodin\w*|prestávk\w*|stretnut\w*|večer|poobed\w*|popoludn\w*|<weekday>|písomk\w*|test\w*|štvrťrok\w*
            |krát)
        každ(é|ých) <number> <span>
        (raz|dvakrát|trikrát|štyrikrát|päťkrát|desaťkrát|<number>( |-)?(x|krát|razy?)) (za|do|v|týždenne|mesačne|denne
            |ročne|polročne|počas) ?(každé\w* |jed\w+ )?(<span>)?
        denne|týždenne|mesačne|ročne|polročne|dvojtýždenne|pravidelne|vždy|často|stále
        (za|do) týždňa(?= (do|od|až))|na (deň|týždeň|mesiac)(?= )|pred (písomkami|testami|skúškami)|po (písomkách|testoch)
        """,
    ),
    # Ends that begin like something else: a start, a reaction, what is over.
    (
        Sign.END,
        r"""
        (o|do|za) (\d\d+|[7-9]|sedem|osem|deväť|desať|štrnásť|štrnástich|desiatich|dvadsať|dvadsiatich|tridsať) dní(?! (po|od))
        (do|k|ku) \d{1,2}\.(?= ?($|[^\w\s]))
        zvyšok (tohto )?<school_span>|(v priebehu|v mesiaci) (mesiaca )?(<season>|<month>)|na (jar|jeseň)
        (skôr ako|než|kým) (sa )?(začn(ú|e)|skonč(ia|í)) <near>(<break>|<school_span>|<event>)
        """,
    ),
    (
        Sign.REACTION,
        r"""
        (do|za|počas|v priebehu|po)( maximálne| najneskôr)? <counted> (<short>|(pracovn|školsk|vyučovac)?\w{0,4} ?(dní|dňa
            |deň|dni|dňoch))( (po|od)( \w+){1,3})?(?! (sa|sme))
        (do|v priebehu|za) <counted>? ?<span> (po|od)( \w+){1,3}
        (odpove|spätn|oprav|vráti|reag|ozve|ozvú|dostan)\w*( \w+){0,6} (do|v priebehu) (<counted> )?<span>
        ((na|v) )?(ďalší|druhý|nasledujúci|ten istý) (pracovný |školský |vyučovací )?deň
        """,
    ),
    (Sign.LENGTH, r"(na |aspoň |po )?<counted>[- ]?<short>|na (jeden )?deň"),
    (
        Sign.BYGONE,
        r"""
        pred (<number>|pár|niekoľkými|jedným)? ?(dňami|dňom|týždňami|týždňom|mesiacmi|mesiacom|rokmi|rokom|polrokom)(?! (20
            |školsk))|pred časom|dávno
        (v |vo |na |cez )?(minul|predošl|uplynul|predchádzajúc|vlaňajš)(ý|á|é|ého|ej|om|ú|ých|ými|ým|ou
            |ia)( <number>)? (<span>|<school_span>|<event>|<season>|<month>|<weekday>|<break>|krát)
        včera|predvčerom|nedávno|vlani|doteraz|dosiaľ|zatiaľ|kedysi|predtým|v minulosti|posledné (dni|týždne|mesiace|roky)
            |za posledn\w+ (<number> )?<span>
        (na|počas|v) (prvom|druhom|treťom|štvrtom|poslednom|minulom|úvodnom) (stretnutí|zasadnutí|kole|cykle|porade)
            |od (minul\w+|vlani|začiatku) \w+(?! (do))
        """,
    ),
    (
        Sign.START,
        r"""
        (od|odo|po|počnúc|začínajúc)( (začiatku|konci|konca))? <near><when>
        (začíname|začneme|začína|začne|štartujeme|spustíme|spúšťame)( (v|vo|od|po|na|s tým|hneď)){0,3} <near><when>
        od(teraz| dnes\w*| zajtra| zajtrajška)|odteraz
        """,
    ),
    (
        Sign.SOMEDAY,
        r"""
        čoskoro|onedlho|niekedy|raz (?=b)|jedného dňa|časom|z (krátko|dlho|stredno)dobého hľadiska|(dlho|krátko
            |stredno)dobo|v (blízkej )?budúcnosti|do budúcna|čo najskôr|čím skôr|hneď ako
        postupne|krok za krokom|navždy|skôr či neskôr|v (najbližšom|dohľadnom) čase|v najbližšej dobe|v (najbližších
            |nasledujúcich) (dňoch|týždňoch|mesiacoch|rokoch)|natrvalo|trvalo
        """,
    ),
    (
        Sign.END,
        r"""
        (v |vo )?(po|ut|st|št|pi|so|ne|<weekday>)\.? \d{1,2}[./]\d{1,2}\.?(?!\d)
        medzi (\w+ a \w+ prázdninami|<feast> a <feast>|<month> a <month>)|cel(ý|ého) (mesiac )?<month>
        (do(kedy)?|až do|pred|najneskôr( do| v)?|ku?|termín|kedy|skôr ako|uzávierka|cieľový dátum
            |čas)[:=]? (do )?<near><when>
        (v|vo|na|koncom|začiatkom|ku?|o|cez|počas|okolo|pri|v polovici) (<to_come> )?(<date>|<point_of>|<feast>|<month>)
        (koncom|začiatkom|uprostred|v polovici|ku koncu|na konci|na záver|v závere|na začiatku) <near>(<month>
            |<school_span>|<break>|<season>)
        (v|vo|na|túto|tento|<to_come>)( <to_come>| túto| tento)? <weekday>
        (na|počas|pri|v) (našom |našej )?<to_come> <event>
        (toto|túto|<to_come>|tohto\w*|cez|počas) (<season>|<break>)
        do (nasledujúceho|najbližšieho|ďalšieho|budúceho) (razu|krát)|kým sa( (znova|opäť|zas|zase|znovu|my|\d{1,2}\.|v|vo|<weekday>)){0,4} (stretneme|uvidíme|zídeme)
        """,
    ),
    (
        Sign.END,
        r"""
        (o|za|počas|v priebehu|na|behom|do|po dobu|v)( <to_come>)?( asi| približne)? <counted> <span>(?! (po|od))
        (počas |v |vo )?<to_come> <counted> <span>|<counted> <to_come> <span>|<counted> (týždne|týždňov|mesiace
            |mesiacov) (po sebe|za sebou)
        (o|do) (týždňa|mesiaca|roka|týždeň|mesiac|rok|polroka|pol roka)(?! za)
        (v |vo |na |počas |cez |do )?(tento|tomto|tohto|túto|tejto|<to_come>|celý|celého|prebiehajúc\w+|aktuáln\w+|nov(ý
            |om)) (celý )?<school_span>
        (v priebehu|počas|v rámci|po zvyšok|do konca) (celého |tohto |nasledujúceho )?<school_span>|v (prvom|druhom|zimnom|letnom|1\.
            |2\.) (polroku|semestri)
        zajtra|pozajtra|dnes
        <date>
        20\d\d[/-](20)?\d\d|(v|do|v roku|do roku) (roku )?20\d\d
        """,
    ),
)

MEASURE_PARTS = {
    "times": "(raz|dvakrát|trikrát|štyrikrát|päťkrát|desaťkrát|<number>( |-)?(x|krát|razy?))",
    "unit": """
        <span>|hodin\\w*|prestávk\\w*|stretnut\\w*|ráno|rána|večer\\w*|poobed\\w*|popoludn\\w*|<weekday>|písomk\\w*
            |test\\w*|obed\\w*|vyučovac\\w+ hodin\\w*|víkend\\w*|krát|porad\\w*
        """,
    "head": "žiaka|žiak|dieťa|učiteľa|učiteľ|osobu|triedu|rodinu|hlavu|predmet|skupinu",
    "crowd": r"""
        žia(k|ci|kov|kom|kmi|čka|čky|čok)\w*|det(i|í|om|mi)|dieťa|dievča(t|tá)?\w*|chlap(ec|ci|cov|cami)|učite(ľ|lia|ľov
            |ľmi|ľka|ľky|liek)\w*|koleg(a|ovia|ov|yňa|yne)?|rodič(ia|ov|mi|a)?
        tried(a|y|u|e|ach|ami)?|škol(a|y|u|ách)?|osob(a|y|ôb)?|ľud(ia|í)|člen(ovia|ov|mi)?|rodin(a|y)?|rodín|mam(a|y)|ot(ec
            |covia|cov)|študent(i|ov)?|asistent(i|ov|ka|ky)?|národnost\w+|jazyk\w*|hodín
        """,
    "bound": """
        aspoň|minimálne|min\\.|najmenej|maximálne|max\\.|najviac|nie viac ako|viac ako|viac než|menej ako|menej než|pod|nad
            |do|presne|spolu|len|iba
        """,
    "per_cent": "%|percent(á|o|ách)?|percentuáln\\w+|perc\\.",
}

MEASURE = (
    (Sign.AMOUNT, r"(z )?(úrovne|stupňa|úroveň) <number> na (úroveň |stupeň )?<number>"),
    (
        Sign.IDIOM,
        r"""
        (na )?(1[0125]0|200|1000|sto) ?<per_cent> (pre|za|nasaden\w+|presvedčen\w+|ist\w+|odhodlan\w+|motivovan\w+
            |angažovan\w+|úsili\w+)|stopercentn\w+
        (dáva\w+|dať|dáme|sme|byť|ísť|ideme)( zo seba| do toho)? (na )?(1[0125]0|200|1000|sto) ?<per_cent>
        24/7|medzi štyrmi očami|za jeden povraz|na jednej lodi|(ešte|už|zas|znova|ani|opäť|na|len|niekedy) raz|naraz
            |jedným slovom|dve strany|dvakrát meraj|nulová tolerancia|číslo jeden|tisíc (krát|vecí)|50[-/ ]50|po štyroch
            |jeden (druhého|druhému|o druhého|s druhým|na druhého|pre druhého)|jedni druh\w+
        všetko|všetkým|všetkého|predovšetkým|hlavne|v každom prípade|všetci (spolu|spoločne)|pre všetkých|zo všetkých
            |so všetkými|od všetkých|nás všetkých|na jednej strane|žiaden (problém|div)|každopádne|na všetko|v jednote
            |cez všetko|360[ -]?stupň\w*
        """,
    ),
    (
        Sign.OTHER,
        r"""
        (pani|pán|pána|pánom|p\.) \w+
        pol (hodin\w*|dňa|roka|ôsmej|deviatej|jednej|druhej)|(prv|druh)\w+ polovic\w+|každodenn\w+|zo dňa na deň|deň čo deň
        (naš|náš|naše|tento|toto|táto|ich) (denn|týždenn|mesačn)\w+ \w+|denn(ý|ého|om) (režim\w*|poriad\w*|život\w*)
        """,
    ),
    (
        Sign.LABEL,
        r"""
        <number> (rokov|roky|rokoch)
        (tried(a|y|u|e)|ročník\w*|stup(eň|ňa|ni)|miestnos(ť|ti)|stran(a|e|u)|kapitol(a|e)|č\.|číslo|skupin(a|e|y)|fáz(a|e)
            |krok|bod|otázk(a|y)|týždeň|deň|modul|verzia|blok|lekci(a|e)|úrov(eň|ni)|testovani(e|a)|erasmus|agenda
            |zš)\.? ?\d+\.? ?[a-h]?((,| a| až|/|-| alebo) ?\d+\.? ?[a-h]?){0,3}
        \d{1,2}\. ?[a-h](?!\w)((,| a|/) ?\d{1,2}\.? ?[a-h](?!\w)){0,3}|\d{1,2}[a-h]((,| a|/) ?\d{1,2} ?[a-h]){0,3}
            |[a-h]\d{1,2}
        \d+\.?(-|–| až | a )?(\d+\.)? ?(tried\w*|ročník\w*|stup\w+|polrok\w*|hodin(a|e|u|y)|miest\w+|kol\w+|stretnut\w*)
            |\d+\. (?=[a-z])
        (?!(piat|šiest|siedm|ôsm|deviat|desiat)ich)(prv|druh|tret|tretí|štvrt|piat|šiest|siedm|ôsm|deviat|desiat)(ý|á|é|ého
            |ej|om|ú|ia|í|ích|ých|ými|ieho|emu|ému
            |ou)( (tried\w*|ročník\w*|stup\w+|stretnut\w*|hodin\w*|polrok\w*|miest\w+))?|(prv|druh|treť|štvrt|piat|šiest
            |siedm|ôsm|deviat)(ák|áci|ákov|ákom|ákmi|iaci|iakov|iakmi|iakom|áčk\w+)
        <number>( ?až ?<number>|-<number>)?[- ]?ročn\w+|<number> rokov|vo veku <number>( \w+)?|(od|nad|do
            |pod) <number> rokov
        (o |od |do |pred |po |okolo )\d{1,2}([:.]\d\d)?( ?hod(ine|iny|\.)?)?(?= |$|[,.])(?! (%|percent|bod|min|x|krát|týž
            |mes|dní|na|z|žiak))|\d{1,2}[:.]\d\d ?h?(od)?|\d{1,2}:\d\d
        <number>-[a-z]+(-[a-z]+){0,3}|\w+minútov\w+|(skupin\w+|tím\w*) po <number>|vo? dvojiciach|po dvoch|po dvaja
            |covid-?\d+|pisa \d+|a[345]
        "[^"\n]{1,40}"
        """,
    ),
    (
        Sign.COUNT,
        r"""
        (máme|mám|má|je|sú|učím|bolo|boli|mali|sme)( \w+)?( nás| v triede| v škole| teraz| okolo| asi| len
            | iba){0,3} (<number>|jed(en|na|no|nu|ného))( \w+)? <crowd>
        (je|bolo|sme)( nás)?( spolu| len)? <number>|je nás( \w+)? <number>
        (naš\w+|tie|tých|týchto|tieto|moj\w+|obe|oba|všetk\w+) <number>(?! ?<per_cent>)( \w+)?
        (trieda|skupina|škola|tím|triedy) (s|so|o|má) (asi )?<number>( <crowd>)?|so? <number> <crowd>
        (z toho|z nich|z ktorých) <number>( \w+)?
        jed(en|na|no|ného|nu|ným|nej) (<crowd>|z nás|deň|vec|miesto|človek|cieľ|celok|tím)
        """,
    ),
    # What a school has describes it, and once is often only told; with a date to come both may be targets.
    (
        Sign.HELD,
        r"""
        (máme|mám) (<number>|jed\w+) (\w+)
        raz(?! (za|do|v|na|týždenne|mesačne|denne|ročne|polročne|bud\w*|b))
        """,
    ),
    (
        Sign.AMOUNT,
        r"""
        (<bound> )?(<number>|jedno) ?<per_cent>
        (<number>|jeden|jedno|jedna|žiaden) (z|zo|spomedzi) (<number>|našich <number>|každých <number>)|\d+/\d+|každ(ý|é
            |á) (druh|tret|štvrt|piat)\w+ \w+
        (<bound> )?(o |na )?polovic(a|u|e|i)|polovičn(ý|á|é|ú|ej|ého)|dvojnásob\w*|zdvojnásob\w*|dvakrát (viac|toľko)|(jedna |dve )?tretin\w*
            |štvrtin\w*|pätin\w*|desatin\w*|väčšin(a|y|u)
        zo? <number>( \w+){0,4} na (<number>|nul\w|jed\w+)|na nul\w|úrove?ň? [abc][12]|nula \w+
        """,
    ),
    (
        Sign.OFTEN,
        r"""
        (prv|druh|tret|posledn)\w+ <weekday> (v|každého|každý) mesiac\w*
        za (deň|týždeň|mesiac) (jed(en|na|no)|<number>) \w+
        (aspoň |minimálne )?(<times>|(<number>|jed\w+)( \w+){0,3}) (za|do|v|vo|na|počas|týždenne|mesačne|denne|ročne
            |polročne|každý|každú)( každ\w+| jed\w+)? ?(<unit>|<head>)
        (aspoň|najviac|maximálne|minimálne) <times>|dvakrát|trikrát|<number>( |-)?(x|krát)(?! viac)|raz (za|do|v|týždenne
            |mesačne|ročne|polročne|denne)( \w+)?
        na (žiaka|osobu|triedu|hlavu|učiteľa|mesiac|týždeň)(?! (budúc|najbl))
        každ(ý|ého|ej|é|ú|á|om|ou) (druh\w+ |prv\w+ |posledn\w+ |školsk\w+ |vyučovac\w+ )?<unit>|každ(é
            |ých) (<number>) <span>
        denne|týždenne|mesačne|ročne|polročne|dvojtýždenne|denn(ý|é|á)|týždenn(ý|é|á)
        (vo? )?<weekdays>|vždy (v |vo )?<weekday>|(v |vo )?<weekday>(, (v )?<weekday>){0,3},? a( v| vo)? <weekday>
        """,
    ),
    (
        Sign.ALL,
        r"""
        všet(ci|ky|kých|kým)|každ(ý|á|é|ého|ému|ej|ú|om|ým|ou)( (z nás|jeden|žiak|žiačka))?|nikto|nikoho|nikomu|žiad(en|ny
            |na|ne|neho|nych|nu|nej)|ani jed(en|na|no|ného)|nikdy|obaja
        """,
    ),
    (Sign.MORE, r"(viac|menej|lepš\w+|vyšš\w+|častejšie)(?! (ako|než) (\d|dva|tri|štyri|päť))"),
    (
        Sign.AMOUNT,
        r"""
        <bound> (<number>|jed(en|na|no|ného|nu|nej))( \w+)?
        [≥≤<>] ?\d+
        <number>( ?<short>| \w+)?
        """,
    ),
)

# The clause tells what was or is: its numbers and dates aim at nothing.
TOLD = r"""
    # A complaint tells what is.
    (sa )?všetci (zhodli|dohodli|povedali)|takto to( ďalej)? nejde
    chaos|katastrofa|neporiadok|zmätok|neznesiteľné
    (mali|boli|chceli|povedali|hovorili|dohodli|zistili|všimli|videli|rozhodli|začali|robili|stretli|riešili|spomenuli
        |skúšali)( sa| si)? sme|(?<!by\W)sme( sa| si| už)? (mali|boli|chceli|povedali|hovorili|dohodli|zistili|všimli|videli|rozhodli
        |začali|robili|stretli|riešili|spomenuli|skúšali)
    (?<!by\Wsme\W)(bol|bola|bolo|boli|mal|mala|mali|povedal|povedala|povedali|prišiel|prišla|prišli|chodil\w*|hovoril\w*)(?! (by
        |aby))(?! \w+ by)
    (minul|vlaňajš)\w+ (rok\w*|týžd\w+|mesiac\w*|polrok\w*|krát|stretnut\w+)|včera|vlani|doteraz|momentálne|v súčasnosti
        |v minulosti|kedysi
    """

LANGUAGE = Language(
    code="sk",
    parts=PARTS | MEASURE_PARTS,
    time=TIME,
    measure=MEASURE,
    told=TOLD,
    one="",
    prepositions="v vo na do z zo s so k ku o od pri po pre za nad pod medzi cez bez u ako proti okolo podľa",
    about="o pre na proti k",
    on_day=r"(v |vo |dňa )?((<weekday>|<date>)(?!\w)|(po|ut|st|št|pi|so|ne)\.?,? \d{1,2}[./]\d)",
    plural=r"\w*(y|ov|och|ami|mi|[^i]e|i|nia|tia)(?<!noviny)",
    months=MONTHS,
    suffixes="ujeme ujete ujem ovať ujú ávame ávať ovali",
    prefixes="ne nepo po pre pri vy na za do od roz ob u z s",
)
