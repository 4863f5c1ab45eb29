"""Who plays in the story."""

from __future__ import annotations

from dataclasses import dataclass

from bot.playground.story import Teller


@dataclass(frozen=True)
class Cast:
    """The five people, by their ids."""

    mira: int
    jonas: int
    leila: int
    tom: int
    rosa: int

    @classmethod
    async def invite(cls, teller: Teller) -> Cast:
        """Make them in the playground."""
        return cls(
            mira=await teller.person("Mira", {"en": "Teacher", "de": "Lehrerin"}),
            jonas=await teller.person("Jonas", {"en": "Pupil, 6b", "de": "Schüler, 6b"}),
            leila=await teller.person("Leila", {"en": "Parent", "de": "Mutter"}),
            tom=await teller.person("Tom", {"en": "Support professional", "de": "Sonderpädagoge"}),
            rosa=await teller.person("Rosa", {"en": "School leader", "de": "Schulleiterin"}),
        )

    @property
    def everyone(self) -> list[int]:
        """All five, Mira first."""
        return [self.mira, self.jonas, self.leila, self.tom, self.rosa]
