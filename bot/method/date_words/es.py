"""Spanish."""

from bot.method.date_words import Kind, Words
from bot.method.date_words.numbers import compounds

_UNITS = {
    2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez", 11: "once",
    12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis", 17: "diecisiete", 18: "dieciocho",
    19: "diecinueve",
}  # fmt: skip
_TENS = {20: "veinte", 30: "treinta", 40: "cuarenta", 50: "cincuenta"}
_WITH_ONE = {**_UNITS, 1: "uno, un, una"}
_WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")

WORDS = Words(
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    shy_weekdays=("lun", "mar", "mie, mier", "jue", "vie, vier", "sab", "dom"),
    months=(
        "enero, ene",
        "febrero, feb",
        "marzo",
        "abril, abr",
        "mayo, may",
        "junio, jun",
        "julio, jul",
        "agosto, ago",
        "septiembre, setiembre, sept, sep",
        "octubre, oct",
        "noviembre, nov",
        "diciembre, dic",
    ),
    shy_months={3: "mar"},
    cardinals={
        **_UNITS,
        **_TENS,
        **compounds(_WITH_ONE, {20: "veinti"}, "{ten}{unit}"),
        **compounds(_WITH_ONE, _TENS, "{ten} y {unit}"),
        **{20 + n: f"veinti{word}" for n, word in ((2, "dós"), (3, "trés"), (4, "cuatro"), (5, "cinco"), (6, "séis"))},
        **{20 + n: f"veinti{word}" for n, word in ((1, "uno, veintiun, veintiuna"), (7, "siete"), (8, "ocho"), (9, "nueve"))},
    },
    ordinals={
        **{
            1: "primero, primer, primera",
            2: "segundo, segunda",
            3: "tercero, tercer, tercera",
            4: "cuarta",
            5: "quinto, quinta",
        },
        **{6: "sexto, sexta", 7: "séptimo", 8: "octavo", 9: "noveno", 10: "décimo"},
    },
    ordinal_endings="o, a, er, ro",
    phrases={
        Kind.RELDAY: {
            "hoy, hoy mismo": 0,
            "mañana, manana": 1,
            "pasado mañana": 2,
            "ayer, anteayer, antes de ayer, antier, el otro día, anoche": -1,
        },
        Kind.UNIT: {
            "minuto, minutos, min": "minute",
            "día, días": "day",
            "semana, semanas, sem": "week",
            "fin de semana, finde, fines de semana, finde semana": "weekend",
            "mes, meses": "month",
            "año, años": "year",
        },
        Kind.NEXT: {
            "este, esta, estos, estas": 0,
            "próximo, próxima, próximos, próximas, que viene, siguiente, siguientes, q viene, proximo, entrante": 1,
        },
        Kind.LAST: {"último, última, últimos, últimas": 1},
        Kind.PAST: {"pasado, pasada, pasados, pasadas, anterior": 1},
        Kind.IN: {"en, dentro de, de aquí a, en el plazo de, de acá a": 0},
        Kind.AGO: {"hace, atrás": 0},
        Kind.HENCE: {"a partir de hoy, a partir de ahora, desde hoy": 0},
        Kind.ONE: {"un, una": 1},
        Kind.EDGE: {
            "fin, final, finales, fines, a finales, a fines, a final, el final, al final": "end",
            "mediados, a mediados, mitad, a mitad, medio": "mid",
            "principios, a principios, inicio, inicios, comienzo, comienzos, principio, al principio": "start",
        },
        Kind.BEFORE: {"antes, víspera": 0},
        Kind.AFTER: {"después, tras, luego de": 0},
        Kind.FROM: {"a partir, desde": 0},
        Kind.BY: {
            "hasta, a más tardar, como muy tarde, como tarde, como máximo": 0,
            "no más tarde, fecha límite, plazo, tope": 0,
        },
        Kind.NOT: {"no, nunca, salvo, excepto, ni, menos el, sin": 0},
        Kind.OR: {"o, u, o bien": 0},
        Kind.AND: {"y, e": 0},
        Kind.ABOUT: {"sobre, alrededor, aproximadamente, más o menos, hacia, a eso de, aprox, cerca": 0},
        Kind.EVERY: {
            "vez en, veces en, vez por, veces por, vez cada, vez a la, veces a la, cada, todos los, todas las, por cada, todos, a la semana, al mes": 0
        },
        Kind.SOME: {"unos, unas, algunos, algunas, varios, varias, un par de, pocos, pocas, unos cuantos": 0},
        Kind.AT: {"a las, a la, las": 0},
        Kind.HOUR: {"hora, horas, h, hs, hrs": "hour"},
        Kind.PART: {
            "de la mañana, por la mañana, en la mañana, a la mañana, a primera hora": "morning",
            "de la tarde, por la tarde, en la tarde, a la tarde, tarde": "afternoon",
            "de la noche, por la noche, en la noche, noche": "evening",
            "de la madrugada, madrugada": "night",
            "del mediodía, al mediodía, a mediodía, mediodía": "noon",
        },
        Kind.CLOCK: {"medianoche, a medianoche": 0, "las doce del mediodía": 12},
        Kind.HALF: {"media": 0},
        Kind.QUARTER: {"cuarto": 0},
        Kind.MINUS: {"menos": 0},
        Kind.OTHER: {
            "buenos días, buenas tardes, buenas noches, por qué no, todos los días, un día, un día de estos, buen finde": 0,
            "ni idea, no sé, no se, de momento, a tiempo, en clase, en casa, en breve, en general, en cuanto": 0,
            "todo el día": 0,
            "al menos, por lo menos, a veces, en cualquier momento, de una vez, a última hora, en grupo, no importa": 0,
        },
        Kind.FEAST: {
            "navidad, navidades, día de navidad": "christmas",
            "nochebuena": "christmas eve",
            "año nuevo": "new year",
            "nochevieja, noche vieja, nochevija": "new years eve",
            "reyes, día de reyes, los reyes, reyes magos, epifanía": "epiphany",
            "candelaria": "candlemas",
            "san valentín": "valentine",
            "día de la mujer": "women",
            "carnaval, carnavales": "carnival",
            "miércoles de ceniza": "ash wednesday",
            "domingo de ramos": "palm sunday",
            "jueves santo": "maundy thursday",
            "viernes santo": "good friday",
            "pascua, domingo de resurrección, domingo de pascua": "easter",
            "lunes de pascua": "easter monday",
            "pentecostés": "pentecost",
            "corpus, corpus christi": "corpus christi",
            "san josé, día del padre": "st joseph",
            "día del libro, día de la madre, día de la paz, puente, el puente": "moving",
            "día del trabajo, día del trabajador": "1 may",
            "san juan": "st john",
            "asunción": "15 august",
            "día del pilar, el pilar, fiesta nacional, día de la hispanidad": "12 october",
            "halloween": "halloween",
            "todos los santos": "all saints",
            "día de la constitución, puente de la constitución": "constitution",
            "inmaculada, la inmaculada": "immaculate conception",
            "san nicolás": "st nicholas",
            "ramadán, festivo, fiestas, las fiestas, festivos": "moving",
        },
        Kind.SCHOOL: {
            "trimestre, semestre, evaluación, primer trimestre, segundo trimestre, tercer trimestre, cuatrimestre": "term",
            "vacaciones, las vacaciones": "holidays",
            "vacaciones de verano, vacaciones de navidad, vacaciones de semana santa, semana santa, semana blanca": "named",
            "vacaciones de pascua, vacaciones de invierno": "named",
            "curso, curso escolar, año escolar, año lectivo, el curso, clases, las clases": "year",
            "verano, invierno, primavera, otoño": "season",
            "exámenes, notas, último día de clase, último día de cole, primer día de clase, vuelta al cole": "named",
            "graduación": "named",
            "reunión de padres, fiesta de fin de curso, excursión, jornada de puertas abiertas": "event",
        },
    },
    same_as={
        "esta noche": "hoy por la noche",
        "esta tarde": "hoy por la tarde",
        "esta mañana": "hoy por la mañana",
        "quincena, una quincena": "2 semanas",
        "de hoy en ocho, de hoy en ocho días": "en 8 días",
        "de hoy en quince": "en 15 días",
        "media hora": "30 minutos",
        "un cuarto de hora, cuarto de hora": "15 minutos",
        "medio año": "6 meses",
        "a la una": "a las 1",
        "para mañana": "mañana",
        "día primero": "1",
        **{f"los {day}, todos los {day}": f"cada {day}" for day in _WEEKDAYS[:5]},
        **{f"los {day}s, todos los {day}s": f"cada {day}" for day in _WEEKDAYS[5:]},
        "semanalmente, diariamente, mensualmente": "cada",
    },
    fillers="el, la, los, de, del, al, a, lo, por favor, porfa, porfi, gracias, ok, vale, bien, bueno, estaría, sería, "
    "puede, ser, "
    "es, podría, quizás, quizá, tal vez, creo, que, yo, nos, me, entonces, sí, pues, mejor, también, sería bueno, "
    "para, en punto, va, viene bien, quedamos, hacemos, digamos, te, parece, se, entregar, durante, lo largo, a lo "
    "largo, transcurso",
    day_markers="el, día",
    no_typos="clase, manzana, nueves, jueces, jugos, juegos, lunas, "
    "lunar, martas, marzos, marco, marcos, enera, abrir, abrió, abrira, "
    "julia, julián, "
    "agotó, agosta, salado, sabido, sábana, sabana, sabados, domingos, domino, viernas, mayor, junto, juntos, julios",
    marked_number_is_day=True,
    loose_days={8: (7, 8), 15: (14, 15)},
)
