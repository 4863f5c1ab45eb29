"""Slovak."""

from bot.method.date_words import Kind, Words
from bot.method.date_words.numbers import compounds

_UNITS = {
    1: "jeden, jedna, jedno, jednu, jedného, jednej", 2: "dva, dve, dvoch, dvoma", 3: "tri, troch, tromi, troma",
    4: "štyri, štyroch, štyrmi",
    5: "päť, piatich, piatimi", 6: "šesť, šiestich, šiestimi", 7: "sedem, siedmich", 8: "osem, ôsmich", 9: "deväť, deviatich",
    10: "desať, desiatich, desiatimi", 11: "jedenásť", 12: "dvanásť", 13: "trinásť", 14: "štrnásť, štrnástich",
    15: "pätnásť, pätnástich",
    16: "šestnásť", 17: "sedemnásť", 18: "osemnásť", 19: "devätnásť",
}  # fmt: skip
_TENS = {20: "dvadsať, dvadsiatich", 30: "tridsať, tridsiatich", 40: "štyridsať", 50: "päťdesiat"}
_STEMS = {
    1: "prv", 2: "druh", 4: "štvrt", 5: "piat", 6: "šiest", 7: "siedm", 8: "ôsm", 9: "deviat", 10: "desiat",
    11: "jedenást", 12: "dvanást", 13: "trinást", 14: "štrnást", 15: "pätnást", 16: "šestnást", 17: "sedemnást",
    18: "osemnást", 19: "devätnást", 20: "dvadsiat", 30: "tridsiat",
}  # fmt: skip
_ENDINGS = ("y", "eho", "ej", "a", "u", "om", "ou", "emu")
_THIRD = {
    "y": "tretí", "eho": "tretieho", "ej": "tretej", "a": "tretia", "u": "tretiu", "om": "treťom", "ou": "treťou",
    "emu": "tretiemu",
}  # fmt: skip


def _adjectives(stem: str) -> str:
    """Of January: januárový piatok, januárovú stredu."""
    return "".join(f"{stem}{ending}, " for ending in ("ý", "ého", "ú", "á", "ej", "om"))


def _ordinal(number: int, ending: str) -> str:
    return _THIRD[ending] if number == 3 else _STEMS[number] + ending


_ORDINALS = {n: ", ".join(_ordinal(n, e) for e in _ENDINGS) for n in sorted({*_STEMS, 3})}
_COMPOUND_ORDINALS = {
    ten + unit: ", ".join(f"{_ordinal(ten, e)} {_ordinal(unit, e)}" for e in _ENDINGS)
    for ten in (20, 30)
    for unit in range(1, 10)
}

WORDS = Words(
    weekdays=(
        "pondelok, pondelka, pondelku, pondelkom, pondelkový, pond",
        "utorok, utorka, utorku, utorkom",
        "streda, stredy, stredu, strede, stredou",
        "štvrtok, štvrtka, štvrtku, štvrtkom",
        "piatok, piatka, piatku, piatkom",
        "sobota, soboty, sobotu, sobote, sobotou",
        "nedeľa, nedele, nedeľu, nedeli, nedeľou",
    ),
    shy_weekdays=("po", "ut", "st, str", "št, štv", "pi, pia", "so, sob", "ne, ned"),
    months=(
        _adjectives("januárov") + "január, januára, januári, januárom, jan",
        _adjectives("februárov") + "február, februára, februári, februárom, feb, febr",
        _adjectives("marcov") + "marec, marca, marci, marcom",
        _adjectives("aprílov") + "apríl, apríla, apríli, aprílom, apr",
        _adjectives("májov") + "máj, mája, máji, májom",
        _adjectives("júnov") + "jún, júna, júni, júnom",
        _adjectives("júlov") + "júl, júla, júli, júlom",
        _adjectives("augustov") + "august, augusta, auguste, augustom, aug",
        _adjectives("septembrov") + "september, septembra, septembri, septembrom, sept, sep",
        _adjectives("októbrov") + "október, októbra, októbri, októbrom, okt",
        _adjectives("novembrov") + "november, novembra, novembri, novembrom, nov",
        _adjectives("decembrov") + "december, decembra, decembri, decembrom, dec",
    ),
    shy_months={3: "mar"},
    cardinals={**_UNITS, **_TENS, **compounds(_UNITS, _TENS, "{ten}{unit}, {ten} {unit}")},
    ordinals={**_ORDINALS, **_COMPOUND_ORDINALS},
    ordinal_endings="teho, ho, tej, ej, ty, ta, eho, eji, sta",
    phrases={
        Kind.RELDAY: {
            "dnes, dneska, dnešok": 0,
            "zajtra, zajtrajška, zajtrajsok": 1,
            "pozajtra, pozajtre": 2,
            "popozajtra": 3,
            "včera, predvčerom, nedávno, minule": -1,
        },
        Kind.UNIT: {
            "minúta, minúty, minút, minútu, min": "minute",
            "hodina, hodiny, hodín, hodinu, hodinami, hodinou": "hour",
            "deň, dni, dní, dňa, dňoch, dňami, dňom": "day",
            "pracovný deň, pracovné dni, pracovných dní, školských dní, vyučovacích dní, školské dni": "workday",
            "týždeň, týždne, týždňov, týždňa, týždni, týždňu, týždňoch, týždňom, týždňami, týž": "week",
            "víkend, víkendu, víkendom": "weekend",
            "mesiac, mesiace, mesiacov, mesiaca, mesiaci, mesiacom, mesiacmi, mes": "month",
            "štvrťrok, štvrťroka": "quarter",
            "rok, roky, rokov, roka, roku, rokom, rokmi": "year",
        },
        Kind.NEXT: {
            "tento, túto, tohto, toto, tejto, táto, tomto": 0,
            "budúci, budúceho, budúcom, budúcu, budúca, budúcej, ďalší, ďalšieho, ďalšiu, ďalší": 1,
            "nasledujúci, nasledujúceho, nasledujúcu, nasledujúcom, nasledujúcich, najbližších": 1,
            "najbližší, najbližšiu, najbližšieho, najbližšej, nadchádzajúci, nadchádzajúcu": 10,
        },
        Kind.LAST: {"posledný, posledného, poslednú, posledná, poslednej, poslednom": 1},
        Kind.PAST: {
            "minulý, minulé, minulá, minulí, minulú, minulého, minulej, minulom, predošlý, predchádzajúci, uplynulý": 1
        },
        Kind.IN: {"o, za": 0},
        Kind.AGO: {"dozadu": 0},
        Kind.HENCE: {"odteraz, od dnes, od teraz, oddnes, odo dneška, od dneška": 0},
        Kind.EDGE: {
            "koniec, konca, koncu, koncom, konci, na konci, v závere, záver, závere": "end",
            "polovica, polovici, polovicu, polovice, polovicou, v strede, stred, uprostred, do polovice": "mid",
            "začiatok, začiatkom, začiatku, začiatka, na začiatku": "start",
        },
        Kind.BEFORE: {"pred, predtým, ešte pred, v predvečer, predvečer": 0},
        Kind.AFTER: {"po": 0},
        Kind.FROM: {"od, počnúc, nie skôr ako, najskôr, až od": 0},
        Kind.BY: {
            "do, najneskôr, najneskôr do, najneskôr v, až do, nie neskôr ako, termín, termín do, deadline, k": 0,
        },
        Kind.NOT: {
            "nie, nikdy, okrem, bez, nemôžem, nemôžeme, nedá": 0,
            "namiesto, zrušené, zrušený, zrušená, ruší sa, odpadá, odpadne, odpadlo, zatvorené, voľno, sviatok": 0,
            "priskoro, príliš skoro, prineskoro, neskoro, zle, ťažko, nemožné, chorý, chorá, bolo to, bol": 0,
            "bola, boli, iný, inú, sa ruší, ruší, zrušili, sa odkladá, odložené, sa presúva, presunuté": 0,
            "preč, narodeniny, na dovolenke": 0,
            "preložené, obsadené, obsadený, plné, plný": 0,
        },
        Kind.OR: {"alebo, či, až, respektíve, resp": 0},
        Kind.AND: {"a, i, aj": 0},
        Kind.ABOUT: {"okolo, asi, približne, cca, zhruba, tak okolo, niekedy okolo": 0},
        Kind.EVERY: {
            "raz za, dvakrát za, krát za, trikrát za, raz do, dvakrát do, trikrát do, krát do, každý, každú": 0,
            "každé, každého, všetky, za každý": 0,
        },
        Kind.SOME: {"medzi, niekoľko, pár, zopár, niekoľkých, viac": 0},
        Kind.AT: {"presne o": 0},
        Kind.HOUR: {"hod, hodine, h": 0},
        Kind.PART: {
            "ráno, rána, doobeda, dopoludnia, predpoludním, dopoludnie": "morning",
            "poobede, popoludní, odpoludnia, popoludnie": "afternoon",
            "večer, večera": "evening",
            "v noci, noc, noci": "night",
            "na obed, naobed, cez obed, v čase obeda": "noon",
        },
        Kind.CLOCK: {"na poludnie, napoludnie, poludnie, v poludnie": 12, "polnoc, o polnoci, polnoci": 0},
        Kind.HALF: {"pol": 0},
        Kind.QUARTER: {"štvrť na, štvrť": 0},
        Kind.THREEQ: {"trištvrte na, tri štvrte na, trištvrte": 0},
        Kind.WEEKNO: {"kalendárny týždeň, kt": 0},
        Kind.OTHER: {
            "prvá polovica, druhá polovica, prvej polovici, druhej polovici, prvej polovice, druhej polovice": 0,
            "presunuté na, preložené na, odložené na, sa presúva na, sa odkladá na, presunúť, odložiť": 0,
            "dobré ráno, dobrý večer, dobrú noc, pekný víkend, prečo nie, celý deň, každý deň, jedného dňa, raz": 0,
            "čo najskôr, na poslednú chvíľu, po prvé, do triedy, po škole, pred školou, po vyučovaní, za to": 0,
            "dobrý deň, pekný deň, pol triedy, deň otvorených dverí, v prvom rade, za nás, za mňa, do školy": 0,
        },
        Kind.FEAST: {
            "vianoce, vianocami, vianoc, vianociach, vianocam, prvý sviatok vianočný": "christmas",
            "štedrý deň, štedrého dňa, štedrým dňom, štedrý večer": "christmas eve",
            "štefana, na štefana": "boxing day",
            "nový rok, nového roka, novým rokom, novom roku": "new year",
            "silvester, silvestra, silvestrom, silvestri": "new years eve",
            "troch kráľov, troch kráľoch, traja králi, tri krále, zjavenie pána": "epiphany",
            "valentín, valentína, valentínom": "valentine",
            "mdž": "women",
            "fašiangy, karneval": "carnival",
            "popolcová streda": "ash wednesday",
            "kvetná nedeľa": "palm sunday",
            "zelený štvrtok": "maundy thursday",
            "veľký piatok, veľkého piatku, veľkým piatkom": "good friday",
            "veľká noc, veľkú noc, veľkej noci, veľkou nocou, veľkonočná nedeľa": "easter",
            "veľkonočný pondelok, veľkonočného pondelka": "easter monday",
            "nanebovstúpenie": "ascension",
            "turíce": "pentecost",
            "sviatok práce": "1 may",
            "deň víťazstva": "8 may",
            "deň matiek, deň otcov, deň učiteľov": "parents day",
            "deň detí, mdd": "childrens day",
            "cyrila a metoda": "cyril and methodius",
            "snp, výročie snp": "29 august",
            "deň ústavy": "1 september",
            "sedembolestná": "15 september",
            "halloween": "halloween",
            "všetkých svätých, sviatok všetkých svätých": "all saints",
            "dušičky, dušičkami, dušičiek, dušičkách": "all souls",
            "deň boja za slobodu": "17 november",
            "na martina": "st martin",
            "mikuláš, mikuláša, mikulášom": "st nicholas",
            "na luciu, do lucie": "st lucy",
            "advent, prvá adventná nedeľa, prvú adventnú nedeľu": "first advent",
            "sviatky, sviatkov, sviatkami, sviatkoch, ramadán, hody": "moving",
        },
        Kind.SCHOOL: {
            "posledný týždeň školy, poslednom týždni školy, poslednom školskom týždni, posledný školský týždeň": "named",
            "polrok, polroka, polroku, polrokom, semester, štvrťrok školy, prvý polrok, druhý polrok": "term",
            "klasifikačné obdobie, trimester": "term",
            "prázdniny, prázdnin, prázdninami, prázdninách, prázdninám": "holidays",
            "letné prázdniny, letných prázdnin, letnými prázdninami, letných prázdninách, zimné prázdniny": "named",
            "vianočné prázdniny, vianočných prázdnin, vianočnými prázdninami, jarné prázdniny, jarných prázdnin": "named",
            "jarnými prázdninami, jesenné prázdniny, jesenných prázdnin, jesennými prázdninami": "named",
            "jarných prázdninách": "named",
            "veľkonočné prázdniny, veľkonočných prázdnin, veľkonočnými prázdninami, polročné prázdniny": "named",
            "vianočných prázdninách, zimných prázdnin, zimnými prázdninami, jesenných prázdninách": "named",
            "školský rok, školského roka, školskom roku, školským rokom": "year",
            "leto, leta, lete, letom, zima, zimy, zime, zimou, jar, jari, jarou, jeseň, jesene, jeseni, jeseňou": "season",
            "vysvedčenie, vysvedčenia, vysvedčením, maturita, maturity, maturitou, maturitami": "named",
            "polročné vysvedčenie": "named",
            "rodičovské združenie, rodičovské, rodičovského, besiedka, výlet, škola v prírode": "event",
            "klasifikačná porada": "event",
        },
    },
    same_as={
        "v priebehu, počas": "tento",
        "polhodina, polhodinu, pol hodiny, pol hodinu": "30 minút",
        "štvrťhodina, štvrťhodinu, štvrť hodiny": "15 minút",
        "pol roka, polrok času": "6 mesiacov",
        "obtýždeň": "každý týždeň",
        "poobedie": "popoludní",
    },
    fillers="ku, so, v, vo, na, by, to, bolo, je, sa, si, ok, okej, dobre, prosím, prosim, ďakujem, dakujem, super, môže, "
    "mohlo, mohol, byť, možno, asi tak, myslím, že, ja, my, nám, mne, nás, mi, tak, áno, no, teda, potom, ešte, už, "
    " by mohol, sedí, vyhovuje, najlepšie, lepšie, radšej, ideálne, rovno, presne, hádam, snáď, povedzme, niekedy, "
    "cez, stihneme, urobíme, hotové, odovzdať, odovzdáme, dňa, dna",
    day_markers="dňa, dna",
    numbered="ucebna, ucebni, ucebne, miestnost, miestnosti, trieda, triede, triedy, izba, izbe, hala, hale, "
    "poschodie, poschodi, skupina, skupine, skupiny, strana, strane, kapitola, lekcia, tim, autobus, linka, c",
    no_typos="preco, prec, dobre, rada, ranu, vecera, hodne, dnes, stred, stredne, stredná, piati, piata, soboty, nedel, "
    "nedelou, jedál, maj, marcel, marek, julia, juliu, pondelky, utorky, stvrtky, piatky, janka, martin, utorky, "
    "stvrta, stvrtina",
    dot_ordinals=True,
    half_before=True,
    before_is_ago=True,
    bare_unit_is_one=True,
    within_by=True,
    at_is_in="o",
    week_numbers=True,
)
