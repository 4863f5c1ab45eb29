"""Sentences with which a wording can go on, in the seven languages.

What people wrote stands in quotation marks, or is a phrase whose form is known to fit: how often, and until when.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ways:
    """The ways on in one language."""

    means: str
    """Specific: what has helped somebody, quoted."""
    measure: str
    """Measurable: how often, as somebody has said it."""
    end: str
    """Time-bound: by when, as somebody has said it."""
    often: str
    """A pattern: how often, in a form that fits into ``measure``."""
    until: str
    """A pattern: how an end begins that fits into ``end``."""
    complaint: str
    """A pattern: this tells how things are, so that no aim can follow it."""


_EN_TIME = (
    r"(?:day|week|month|term|morning|afternoon|evening|lesson|break|lunch(?: break)?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_DE_DAY = r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
_FR_DAY = r"lundis?|mardis?|mercredis?|jeudis?|vendredis?"
_ES_DAY = r"lunes|martes|miércoles|jueves|viernes"

WAYS_ON: dict[str, Ways] = {
    "en": Ways(
        means="We try out what has helped before: “{means}”.",
        measure="We do this {often}.",
        end="We want to get there {end}.",
        often=rf"(?:at least )?(?:once|twice|\w+ times|\d+ ?x) (?:a|per|each|every) {_EN_TIME}"
        rf"|(?:each|every) (?:other |second |first )?(?:school )?{_EN_TIME}|daily|weekly",
        until=r"by|before|within|this|during|in|at the end",
        complaint=r"^(?:it|there|they|he|she|these|those|some|many|most) (?:is|are|isn|aren|was|were|do|don|have|just|only)\b"
        r"|^(?:it’s|it's|there’s|there's|they’re|they're)\b"
        r"|\b(?:always|never|constantly|all the time|again and again|too|still)\b",
    ),
    "de": Ways(
        means="Wir probieren aus, was schon einmal geholfen hat: „{means}“.",
        measure="Das tun wir {often}.",
        end="Das wollen wir {end} erreichen.",
        often=r"(?:mindestens )?(?:\w+mal|\d+ ?(?:x|mal)) (?:pro (?:tag|woche|monat|stunde|halbjahr)|am tag|"
        r"im (?:monat|halbjahr)|in der (?:woche|stunde))"
        rf"|jeden (?:zweiten |ersten )?(?:tag|schultag|monat|morgen|nachmittag|abend|{_DE_DAY})"
        r"|jede (?:zweite )?(?:woche|stunde|pause)|täglich|wöchentlich",
        until=r"bis|vor|innerhalb|binnen|noch|dieses|diesen|in diesem|im|in|spätestens",
        complaint=r"^(?:es|das|da|hier|die|sie|manche|viele|einige|alle) (?:\w+ )?(?:ist|sind|gibt|war|waren|hat|haben)\b"
        r"|\b(?:immer|nie|niemals|ständig|dauernd|andauernd|zu (?:laut|viel|viele|wenig|spät))\b",
    ),
    "nl": Ways(
        means="We proberen uit wat al eens heeft geholpen: “{means}”.",
        measure="Dat doen we {often}.",
        end="Dat willen we {end} bereiken.",
        often=r"(?:minstens )?(?:\w+ keer|\d+ ?x) (?:per (?:dag|week|maand|les)|in de week)"
        r"|(?:elke|iedere) (?:dag|week|maand|ochtend|middag|les|speeltijd|pauze|(?:maan|dins|woens|donder|vrij)dag)"
        r"|dagelijks|wekelijks",
        until=r"tegen|voor|vóór|binnen|dit|deze|uiterlijk|nog",
        complaint=r"^(?:het|er|dat|ze|zij|sommige|veel) (?:is|zijn|wordt|worden|was|waren|heeft|hebben)\b"
        r"|\b(?:altijd|nooit|steeds|voortdurend|te (?:luid|veel|weinig|laat))\b",
    ),
    "pt": Ways(
        means="Experimentamos o que já ajudou: “{means}”.",
        measure="Fazemos isso {often}.",
        end="Queremos consegui-lo {end}.",
        often=r"(?:pelo menos )?(?:\w+ vez(?:es)?|\d+ ?x) por (?:dia|semana|mês|aula)"
        r"|todos os dias|todas as (?:semanas|manhãs|tardes|segundas|terças|quartas|quintas|sextas)",
        until=r"até|ate|antes|dentro|este|esta|neste|nesta",
        complaint=r"^(?:é|está|há|são|estão|isto|isso|eles|elas|alguns|muitos)\b"
        r"|\b(?:sempre|nunca|constantemente|demasiad[oa]s?|muito barulho)\b",
    ),
    "sk": Ways(
        means="Vyskúšame, čo už pomohlo: „{means}“.",
        measure="Robíme to {often}.",
        end="Chceme to dosiahnuť {end}.",
        often=r"(?:aspoň )?(?:raz|\w+krát|\d+ ?x) (?:za (?:deň|týždeň|mesiac)|do týždňa|denne|týždenne|mesačne)"
        r"|každý (?:deň|týždeň|mesiac|pondelok|utorok|štvrtok|piatok)|každé ráno|každú (?:hodinu|prestávku|stredu)"
        r"|denne|týždenne",
        until=r"do|pred|tento|ešte|najneskôr|počas",
        complaint=r"^(?:je|sú|bolo|bol|oni|niektorí|mnohí)\b|\b(?:vždy|stále|nikdy|neustále|príliš)\b",
    ),
    "fr": Ways(
        means="Nous essayons ce qui a déjà aidé : « {means} ».",
        measure="Nous le faisons {often}.",
        end="Nous voulons y arriver {end}.",
        often=r"(?:au moins )?(?:\w+ fois|\d+ ?x) par (?:jour|semaine|mois|cours)"
        rf"|tous les (?:jours|matins|mois|{_FR_DAY})|toutes les semaines"
        rf"|chaque (?:jour|semaine|mois|matin|cours|récré|récréation|{_FR_DAY})",
        until=r"d['’]ici|avant|dans|ce|cette",
        complaint=r"^(?:il y a|il est|c['’]est|ils|elles|on n|certains|beaucoup)\b"
        r"|\b(?:toujours|jamais|constamment|sans cesse|trop)\b",
    ),
    "es": Ways(
        means="Probamos lo que ya ha ayudado: «{means}».",
        measure="Lo hacemos {often}.",
        end="Queremos lograrlo {end}.",
        often=r"(?:al menos )?(?:\w+ ve(?:z|ces)|\d+ ?x) (?:por (?:día|semana|mes|clase)|al (?:día|mes)|a la semana)"
        rf"|todos los (?:días|{_ES_DAY})|cada (?:día|semana|mes|mañana|clase|recreo|{_ES_DAY})",
        until=r"antes|este|esta|dentro|en",
        complaint=r"^(?:es|está|hay|son|están|ellos|ellas|algunos|muchos)\b"
        r"|\b(?:siempre|nunca|constantemente|demasiad[oa]s?)\b",
    ),
}
