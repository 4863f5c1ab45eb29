"""Ideas in words: side by side on the board, with what was joined to them and how many support them."""

from dataclasses import dataclass

from markupsafe import Markup

from bot.conversations.domain.connections import author
from bot.conversations.turn import Refuse, Turn
from bot.method.plan import support_needed
from bot.store import communities, contributions, refinements, templates
from bot.store.contributions import Contribution, Kind
from bot.store.cycles import Cycle
from bot.words import Words, rows


@dataclass(frozen=True)
class Ideas:
    """The ideas of a cycle, loaded once."""

    all: list[Contribution]
    """Those that were joined to others included, by number."""
    joined: dict[int, list[Contribution]]
    support: dict[int, int]
    needed: int

    @property
    def apart(self) -> list[Contribution]:
        """Those that stand for themselves, each with what was joined to it."""
        hidden = {one.id for many in self.joined.values() for one in many}
        return [one for one in self.all if one.id not in hidden]

    def thumbs(self, one: Contribution) -> int:
        """How many people support an idea."""
        return self.support.get(one.id, 0)

    def chosen(self) -> list[Contribution]:
        """Those that become actions, the most supported first."""
        enough = [one for one in self.apart if self.thumbs(one) >= self.needed]
        return sorted(enough, key=lambda one: (-self.thumbs(one), one.text.casefold(), one.id))


def load(turn: Turn, cycle: Cycle) -> Ideas:
    """The ideas of a cycle."""
    return Ideas(
        contributions.contributions(turn.session, cycle.id, Kind.IDEA),
        refinements.joined(turn.session, cycle.id),
        contributions.marks(turn.session, cycle.id),
        support_needed(len(communities.core(turn.session, turn.here.id))),
    )


def number_of(one: Contribution) -> int:
    """The number by which the group knows an idea."""
    return one.number or 0


def item(turn: Turn, words: Words, ideas: Ideas, one: Contribution, versions: dict[int, list[str]]) -> Markup:
    """An idea on the board: its text, what was joined to it, who it is from, how many support it."""
    return rows(
        Markup("<b>{}.</b> {}").format(number_of(one), words._("{text}", text=one.text)),
        *(words._("🔗 also: {text}", text=other.text) for other in ideas.joined.get(one.id, [])),
        Markup("<i>{}</i>").format(Markup(" · ").join(_about(turn, words, ideas, one, versions))),
    )


def _about(turn: Turn, words: Words, ideas: Ideas, one: Contribution, versions: dict[int, list[str]]) -> list[Markup]:
    together = [one, *ideas.joined.get(one.id, [])]
    parts = [Markup(", ").join(dict.fromkeys(whose(turn, words, each) for each in together))]
    if any(each.about_id is not None for each in together):
        parts.append(words._("helped before"))
    if one.id in versions:
        parts.append(words._("refined"))
    if ideas.thumbs(one):
        parts.append(words._("👍 {count}", count=ideas.thumbs(one)))
    if ideas.thumbs(one) >= ideas.needed:
        parts.append(words._("becomes an action"))
    return parts


def whose(turn: Turn, words: Words, one: Contribution) -> Markup:
    """The name that stands with an idea."""
    return words._("from a template") if one.flavour == templates.FLAVOUR else author(turn, one.author_id, words)


def idea(turn: Turn, cycle: Cycle, idea_id: int, kind: Kind = Kind.IDEA) -> Contribution:
    """An idea of this cycle, or what helped before.

    Raises:
        Refuse: if it is not there.
    """
    one = turn.session.get(Contribution, idea_id)
    if one is None or one.cycle_id != cycle.id or one.kind is not kind:
        raise Refuse(turn.words._("This idea is not there any more."))
    return one
