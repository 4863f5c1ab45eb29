"""Looking back together: how far the group got, what to ask about the actions, what is worth keeping and what may grow on.

Goal attainment is asked on five levels around what was hoped for, as in goal attainment scaling; the group's level is the
median, since levels are an order and no numbers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

LEVELS = 5
"""Levels of attainment, from much less than hoped (0) to much more (4)."""
AS_HOPED = 2

MOST_POLLS = 10
"""Actions that are asked about one by one: more polls would fill the chat."""
MOST_INSIGHTS = 5

SCALED = ("collaboration", "communication", "deciding")
"""How working together went: these questions have a scale from 1 to 5 besides words."""

PROMPTS = ("successes", "challenges", "learned", "unexpected", *SCALED, "improve")
"""The questions of the private reflection, in the order in which they are asked."""

BOARDS = {
    "successes": ("successes",),
    "challenges": ("challenges",),
    "learned": ("learned",),
    "unexpected": ("unexpected",),
    "together": SCALED,
    "improve": ("improve",),
}
"""The boards of the harvest, and whose answers each shows."""

UNEXPECTED = "unexpected"
GROWS_ON = ("challenges", UNEXPECTED, "improve")
"""Answers to these may be seeds of the next cycle."""

_TAG = re.compile(r"(?<!\w)#(\w+(?:-\w+)*)")
_TAGS_AT_END = re.compile(r"(?:(?<!\w)#\w+(?:-\w+)*[\s,;]*)+$")


def middle(counts: Sequence[int]) -> tuple[int, int] | None:
    """The median of votes on ordered levels: the two middle ones, which are mostly the same; None without votes.

    Args:
        counts: how many chose each level, the lowest first.
    """
    total = sum(counts)
    if total == 0:
        return None
    levels = [level for level, count in enumerate(counts) for _ in range(count)]
    return levels[(total - 1) // 2], levels[total // 2]


def below_hoped(counts: Sequence[int]) -> bool:
    """Whether the group's level is lower than what was hoped: then a part of the goal is unmet."""
    found = middle(counts)
    return found is not None and sum(found) < 2 * AS_HOPED


def polled(actions: Sequence[tuple[int, bool, bool]]) -> list[int]:
    """Which actions are asked about one by one: those that are done first, at most `MOST_POLLS`.

    What nobody has begun cannot have helped. Whether it should still be done the seeds of the next cycle ask.

    Args:
        actions: id, whether it is begun, and whether it is done, in the order of the plan.
    """
    there = [(action, done) for action, begun, done in actions if begun or done]
    return [action for action, _ in sorted(there, key=lambda one: not one[1])][:MOST_POLLS]


def private_by_itself(roles: Sequence[str | None]) -> bool:
    """Whether a group is asked in private unless it chooses otherwise: with pupils in it an open vote may hurt a child."""
    return "pupil" in roles


def insights(votes: Sequence[tuple[int, int]]) -> list[int]:
    """What got the most votes: up to `MOST_INSIGHTS`, and whatever has as many votes as the last of them.

    Args:
        votes: id and votes, in the order of the ranking.
    """
    there = [(one, count) for one, count in votes if count > 0]
    if len(there) <= MOST_INSIGHTS:
        return [one for one, _ in there]
    least = there[MOST_INSIGHTS - 1][1]
    return [one for one, count in there if count >= least][: 2 * MOST_INSIGHTS]


def split_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """The text of a lesson without its tags, and the tags: words with # before them, in small letters, each once.

    Tags at the end are taken off; one within a sentence stays there as a word. A number (“#1”) is no tag.
    """
    tags: list[str] = []

    def as_word(found: re.Match[str]) -> str:
        word = found.group(1)
        if not any(letter.isalpha() for letter in word):
            return found.group(0)
        if word.casefold() not in tags:
            tags.append(word.casefold())
        return word

    body = text.strip()
    end = _TAGS_AT_END.search(body)
    whole = _TAG.sub(as_word, body)
    if end is None or not body[: end.start()].strip() or not any(letter.isalpha() for letter in end.group(0)):
        return whole, tuple(tags)
    return _TAG.sub(as_word, body[: end.start()]).strip(), tuple(tags)


@dataclass(frozen=True)
class Offer:
    """Something that the next cycle could grow from; ``source`` says where it comes from."""

    source: str
    text: str


def offers(
    *,
    goal: str | None,
    attained: Sequence[int],
    undone: Sequence[str],
    concerns: Sequence[str],
    ideas: Sequence[str],
    shared: Sequence[tuple[str, str, int]],
) -> list[Offer]:
    """What is offered as seeds, each once: the unmet goal, what is not done, concerns, what the group found important, ideas.

    What was unexpected is always offered, since nobody could aim at it; what was hard or could be better if it got votes, or
    if the group did not vote at all.

    Args:
        goal: as adopted.
        attained: how many chose each level of attainment.
        undone: titles of actions that are not done.
        concerns: those that were kept when the goal and the plan were adopted.
        ideas: those that were not chosen.
        shared: prompt, text and votes of the reflections that were shared.
    """
    found = [Offer("goal", goal)] if goal and below_hoped(attained) else []
    found += [Offer("action", title) for title in undone]
    found += [Offer("concern", reason) for reason in concerns]
    no_vote = not any(votes for _, _, votes in shared)
    growing = [one for one in shared if one[0] in GROWS_ON and (one[2] > 0 or no_vote or one[0] == UNEXPECTED)]
    found += [Offer(prompt, text) for prompt, text, _ in sorted(growing, key=lambda one: -one[2])]
    found += [Offer("idea", text) for text in ideas]
    once: dict[str, Offer] = {}
    for one in found:
        once.setdefault(" ".join(one.text.casefold().split()), one)
    return list(once.values())
