"""The builder of a goal: what people type for its parts, made fit to stand in one sentence.

Phone keyboards begin every answer with a capital, people end it with a full stop, and repeat the words with which the question
began ("will hold a circle", "by Easter"). The sentence itself is put together in the reader's language, by its own templates.
"""

import re

PARTS = ("who", "what", "notice", "much", "when")
"""The five questions, in the order in which they are asked."""

# Languages in which a word in the middle of a sentence has no capital unless it is a name. German nouns have.
_LOWERED = frozenset({"en", "nl", "pt", "fr", "es", "sk"})
_END = " \t\n.,;:!…"
_NOTHING = frozenset(
    (
        "idk", "i dont know", "dont know", "dunno", "no idea", "not sure", "no clue",
        "weiß nicht", "weiss nicht", "weiß ich nicht", "weiss ich nicht", "ich weiß nicht", "ich weiss nicht",
        "ich weiß es nicht", "keine ahnung", "ka", "kp", "kein plan",
        "weet niet", "weet ik niet", "ik weet het niet", "geen idee",
        "não sei", "nao sei", "sei lá", "não faço ideia", "sem ideia",
        "neviem", "ja neviem", "netuším", "nemám predstavu",
        "je ne sais pas", "je sais pas", "jsp", "sais pas", "aucune idée",
        "no sé", "no se", "no lo sé", "no lo se", "ni idea",
    )
)  # fmt: skip
"""Answers that say nothing, in the seven languages, without signs and in small letters."""
_ASIDE = frozenset({"lol", "hm", "hmm", "uh", "um", "äh", "ähm", "ehm", "sorry", "yet", "noch", "really", "xd", "haha"})


def fit(answer: str, beginnings: str = "") -> str:
    """An answer without what would disturb in the middle of a sentence.

    Args:
        answer: as it was typed.
        beginnings: words, with ``|`` between them, that the sentence brings itself, so that they are not said twice.
    """
    text = " ".join(answer.split()).strip(_END)
    for beginning in sorted((one.strip() for one in beginnings.split("|")), key=len, reverse=True):
        if begins_with(text, beginning):
            return text[len(beginning) :].lstrip(" " + _END)
    return text


def says_nothing(answer: str) -> bool:
    """Whether an answer only says that its author does not know: "??", "idk", "keine Ahnung"."""
    words = [word for word in re.sub(r"[^\w\s]|_", "", answer.casefold()).split() if word not in _ASIDE]
    said = " ".join(words)
    return not said or said in _NOTHING or any(said == f"{one} {other}" for one in _NOTHING for other in _NOTHING)


def begins_with(text: str, words: str) -> bool:
    """Whether a text begins with one of these (``|`` between them), as whole words and with something after it."""
    folded = text.casefold()
    return any(one and folded.startswith(one.strip().casefold() + " ") for one in words.split("|"))


def lowered(text: str, language: str) -> str:
    """The text as it stands inside a sentence: without the capital that the keyboard set, unless the word seems to want it.

    "I" and words with another capital or a digit (PE, 8B) keep theirs.
    """
    first = text.split(" ", 1)[0]
    if language not in _LOWERED or len(first) < 2 or not first[1:].islower():
        return text
    return text[:1].lower() + text[1:]


def raised(text: str) -> str:
    """The text as it stands at the beginning of a sentence."""
    return text[:1].upper() + text[1:]
