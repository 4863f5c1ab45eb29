"""In whose language a turn says something, and by whose clock: the person's, or their group's."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.conversations.incoming import What
from bot.conversations.saying import Saying
from bot.store.communities import Community
from bot.store.people import Person
from bot.words import Words, isolate, speak, words


@dataclass
class Spoken(Saying):
    """Who is spoken to, and the doors of `Saying`."""

    person: Person | None = None
    community: Community | None = None
    """The community of the group where this happens; in private None until `enter` is called."""

    # --- by whose clock ----------------------------------------------------------------------------------------------

    @property
    def zone(self) -> ZoneInfo:
        """The community's time zone."""
        return ZoneInfo(self.community.zone if self.community else "UTC")

    @property
    def local_now(self) -> datetime:
        """The present moment on the community's clock."""
        return self.now.astimezone(self.zone)

    @property
    def today(self) -> date:
        """The community's present day."""
        return self.local_now.date()

    # --- in whose language -------------------------------------------------------------------------------------------

    def words_of(self, person: Person | None) -> Words:
        """The words for one person: their own choice, else Telegram's language, else the group's."""
        ours = self.community.language if self.community else None
        if person is None:
            return words(speak(ours))
        return words(speak(person.language or person.telegram_language or ours))

    @property
    def words(self) -> Words:
        """The words for whoever reads the answer to this: the person alone, or the whole group."""
        alone = self.incoming.private or self.incoming.what is What.BUTTON
        return self.words_of(self.person) if alone else self.group_words

    @property
    def group_words(self) -> Words:
        """The words for the group."""
        return words(speak(self.community.language if self.community else None))

    @property
    def words_here(self) -> Words:
        """The words for what stands in this chat: in a group everyone reads it, also after a press of one person's."""
        return self.words if self.incoming.private else self.group_words

    def mention(self, person: Person) -> Markup:
        """A person's name that Telegram shows to them as being addressed; opens the reply field for them alone."""
        return Markup('<a href="tg://user?id={}">{}</a>').format(person.id, isolate(person.first_name))
