"""Plain words that ask for help, or who reads along, in the languages that the bot speaks and more; slips do not matter."""

import re
from enum import StrEnum

from rapidfuzz.fuzz import partial_ratio, ratio
from rapidfuzz.process import extractOne


class Wish(StrEnum):
    """What plain words ask for."""

    HELP = "help"
    PRIVACY = "privacy"


CALLS = frozenset({"help", "help me", "hilfe", "hilf mir"})
"""Said alone they are never an answer to a question."""

COMMANDS = frozenset({"next", "back", "go back", "skip", "weiter", "zurück", "zurueck", "überspringen", "ueberspringen"})
"""Said alone they ask the bot to go on or back, and are nobody's contribution."""

HELP = (
    *CALLS,
    "i need help",
    "what do i do",
    "what do i have to do",
    "what should i do",
    "what can i do here",
    "how does this work",
    "i do not understand",
    "i dont get it",
    "ich brauche hilfe",
    "kannst du mir helfen",
    "was muss ich machen",
    "was muss ich tun",
    "was soll ich machen",
    "was soll ich tun",
    "was kann ich hier machen",
    "wie geht das",
    "wie funktioniert das",
    "ich verstehe das nicht",
    "ich kapiere das nicht",
)
PRIVACY = (
    "privacy",
    "data protection",
    "who reads this",
    "who can read this",
    "who can see this",
    "who sees this",
    "delete my data",
    "delete all my data",
    "what do you keep about me",
    "is this anonymous",
    "datenschutz",
    "wer liest das",
    "wer liest mit",
    "wer kann das lesen",
    "wer kann das sehen",
    "wer sieht das",
    "sieht das die schule",
    "sieht die schule das",
    "meine daten löschen",
    "lösche meine daten",
    "lösche alle meine daten",
    "was speicherst du über mich",
    "ist das anonym",
    "quién puede leer esto",
    "quién lee esto",
    "quién ve esto",
    "es anónimo",
    "esto es anónimo",
    "qui peut lire ça",
    "qui peut lire cela",
    "qui lit ça",
    "qui voit ça",
    "c est anonyme",
    "quem pode ler isto",
    "quem lê isto",
    "quem vê isto",
    "isto é anónimo",
    "wie kan dit lezen",
    "wie leest dit",
    "wie ziet dit",
    "is dit anoniem",
    "kto to môže čítať",
    "kto to číta",
    "kto to vidí",
    "je to anonymné",
)
"""Who reads along is asked in any of the languages in which surveys can be answered."""
ACTION = (
    "done",
    "its done",
    "im done",
    "i did it",
    "finished",
    "more time",
    "need more time",
    "i need more time",
    "need help",
    "i need help",
    "fertig",
    "schon fertig",
    "bin fertig",
    "erledigt",
    "geschafft",
    "mehr zeit",
    "brauche mehr zeit",
    "ich brauche mehr zeit",
    "brauche hilfe",
    "ich brauche hilfe",
)
"""What people say of an action that they have taken on."""
FEW = 3
"""Words: whoever says more, and names help or privacy among them, speaks of something else."""
SHORT = 40
"""Characters: whoever says more than this about an action means more than its buttons."""
LONGEST = 120
"""Characters: what is longer tells something, and asks nothing."""
ALIKE = 85
SURE = 90
"""For words that would be taken for an answer else."""

_GREETING = re.compile(r"^(?:(?:hallo|hi|hey|hello|moin|servus|bitte|please|du|bot|copse)\s+)+")


def flat(text: str) -> str:
    """Small letters, without signs and greetings."""
    words = " ".join(re.sub(r"[^\w\s]", " ", text.casefold()).split())
    return _GREETING.sub("", words)


def is_call(text: str) -> bool:
    """Whether somebody calls for help and says nothing else."""
    return flat(text) in CALLS


def is_command(text: str) -> bool:
    """Whether somebody tells the bot to go on or back, and says nothing else."""
    return flat(text) in COMMANDS


def wish(text: str) -> Wish | None:
    """What the words ask for, if they ask for one of these."""
    words = flat(text)
    if not words or len(words) > LONGEST:
        return None
    if any(_says(words, phrase) for phrase in PRIVACY):
        return Wish.PRIVACY
    if any(_says(words, phrase) for phrase in HELP):
        return Wish.HELP
    return None


def asks_who_reads(text: str) -> bool:
    """Whether the words ask who reads along, and say nothing else."""
    words = flat(text)
    return any(" " in phrase and ratio(words, phrase) >= SURE for phrase in PRIVACY)


def of_an_action(text: str) -> bool:
    """Whether the words say how an action is going: that it is done, or needs more time or help."""
    words = flat(re.sub(r"['’]", "", text))
    return bool(words) and len(words) <= SHORT and any(_says(words, phrase) for phrase in ACTION)


def _says(words: str, phrase: str) -> bool:
    if len(words) < len(phrase):
        return ratio(words, phrase) >= ALIKE
    # One word is said of many things: it is a wish only where it stands nearly alone.
    if " " not in phrase:
        return len(words.split()) <= FEW and any(ratio(word, phrase) >= ALIKE for word in words.split())
    return partial_ratio(phrase, words) >= ALIKE


def meant(command: str, known: list[str]) -> str | None:
    """The command that somebody meant who mistyped it."""
    found = extractOne(command, known, scorer=ratio, score_cutoff=70)
    return found[0] if found is not None else None
