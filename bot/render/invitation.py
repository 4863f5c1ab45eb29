"""The sheet that invites to a survey, to print and put up: the code, the link in letters, and who sees what."""

from dataclasses import asdict, dataclass

from bot.render import paper, qr

__all__ = ["Invitation", "pages", "pdf"]


@dataclass(frozen=True)
class Invitation:
    """All that stands on the sheet, in the group's language."""

    language: str
    group: str
    title: str
    people: str
    scan: str
    type_link: str
    link: str
    length: str
    until: str
    who_sees: str
    sees: tuple[str, ...]


def pdf(invitation: Invitation) -> bytes:
    """The sheet as PDF, A4."""
    return paper.pdf("survey", _data(invitation))


def pages(invitation: Invitation, *, ppi: float = 100) -> list[bytes]:
    """The sheet as a picture."""
    return paper.pages("survey", _data(invitation), ppi=ppi)


def _data(invitation: Invitation) -> dict[str, object]:
    data: dict[str, object] = paper.drawable(asdict(invitation))
    return data | {"code": qr.svg(invitation.link), "link": invitation.link.removeprefix("https://")}
