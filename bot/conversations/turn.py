"""A Turn: one thing that came in (or fell due) while it is being handled.

A conversation step reads as: load, decide, change, say. Everything that a Turn says is queued in the same transaction as what
was changed, and goes out after the commit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from bot.conversations import buttons as keys
from bot.conversations.buttons import Keyboard
from bot.conversations.incoming import Sender, What
from bot.conversations.saying import ALERT_LIMIT, plain_text
from bot.conversations.spoken import Spoken
from bot.method.standing_in import others_from
from bot.store import communities, cycles, messages
from bot.store.communities import Community, Membership
from bot.store.cycles import Cycle, StepRun
from bot.store.messages import BotMessage, Prompt
from bot.store.people import Person
from bot.store.polls import Poll, as_json
from bot.words import isolate, rows, shorten


class Refuse(Exception):
    """Something cannot be done. Everything is rolled back, and the person is told ``text``, which says what to do instead."""

    def __init__(self, text: Markup) -> None:
        super().__init__(str(text))
        self.text = text


def no_status(_chat_id: int, _person_id: int) -> str:
    """The standing of nobody: where Telegram cannot be asked."""
    return "unknown"


@dataclass
class Turn(Spoken):
    """One update being handled: who, where, in which language, when, and what is asked."""

    member: Membership | None = None
    ask_status: Callable[[int, int], str] = no_status
    """Asks Telegram for somebody's standing in a chat: creator, administrator, member, left, kicked, unknown."""
    args: tuple[str, ...] = ()
    """Of a button: its arguments."""
    run_by: str = ""
    """Who runs the bot, with an address, if they said so in the settings."""

    # --- who and where -----------------------------------------------------------------------------------------------

    @property
    def who(self) -> Person:
        """The person.

        Raises:
            Refuse: if it is an administrator who writes as the group: their contribution would be nobody's.
        """
        if self.person is None:
            raise Refuse(
                self.words._(
                    "You are writing as the group, so I cannot see who you are. "
                    "Please turn off “Remain anonymous” for this, or write to me in private."
                )
            )
        return self.person

    @property
    def here(self) -> Community:
        """The community.

        Raises:
            Refuse: in a private chat, where the turn has not entered one.
        """
        if self.community is None:
            raise Refuse(self.words._("This works in your group. In the group, send /status to see where it stands."))
        return self.community

    def enter(self, community_id: int) -> Community:
        """Go on in a community that a button or a link named; only its members may.

        Raises:
            Refuse: if the person does not belong to it.
        """
        community = communities.community_by_id(self.session, community_id, lock=True)
        if community is None or not community.present:
            raise Refuse(self.words._("This group is not there any more, so this button does nothing."))
        if self.community is None or self.community.id != community.id:
            member = self.membership_in(community)
            if member is None:
                raise Refuse(self.words._("This belongs to a group that you are not in."))
            self.community, self.member = community, member
        return community

    def membership_in(self, community: Community) -> Membership | None:
        """The person's place in a community; Telegram is asked about somebody whom the bot has not met in it."""
        if self.person is None:
            return None
        member = communities.membership(self.session, community.id, self.person.id)
        if member is not None and member.present:
            return member
        if self.ask_status(community.chat_id, self.person.id) not in {
            "creator",
            "administrator",
            "member",
            "restricted",
        }:
            return None
        if member is None:
            member = Membership(community_id=community.id, person_id=self.person.id)
            self.session.add(member)
        member.present = True
        self.session.flush()
        return member

    @property
    def member_here(self) -> Membership:
        """The person's place in the community.

        Raises:
            Refuse: if it is an administrator who hides behind the group.
        """
        who = self.who
        if self.member is None:
            self.member = self.membership_in(self.here)
        if self.member is None:
            raise Refuse(self.words._("{name}, this belongs to a group that you are not in.", name=who.first_name))
        return self.member

    def meet(self, sender: Sender) -> Membership:
        """Somebody of whom Telegram told, for example who was added to the group."""
        if self.session.get(Person, sender.id) is None:
            self.session.add(Person(id=sender.id, first_name=sender.first_name, telegram_language=sender.language))
            self.session.flush()
        member = communities.membership(self.session, self.here.id, sender.id)
        if member is None:
            member = Membership(community_id=self.here.id, person_id=sender.id)
            self.session.add(member)
            self.session.flush()
        return member

    def is_moderator(self) -> bool:
        """True for the moderator, co-moderators and administrators of the group. Telegram is asked only when needed."""
        if self.incoming.anonymous_administrator:
            return True
        if self.member is not None and self.member.moderator:
            return True
        if self.person is None or self.community is None:
            return False
        return self.is_administrator(self.person)

    def is_administrator(self, person: Person) -> bool:
        """Whether Telegram calls somebody an administrator of this group."""
        return self.ask_status(self.here.chat_id, person.id) in {"creator", "administrator"}

    def require_moderator(self) -> None:
        """Go on only for someone who may decide for the group.

        Raises:
            Refuse: it names who can.
        """
        if self.is_moderator():
            return
        there = [person.first_name for person in communities.moderators(self.session, self.here.id)]
        if there:
            names, day = self.words.any_of(there), self.others_from()
            away = self.words._(
                "Are they away? Send /moderate in the group: if somebody else who is counted in says yes, you moderate too."
            )
            raise Refuse(
                rows(
                    self.words._("{names} can do this, or an administrator of the group.", names=names),
                    away if day is not None and day <= self.today else None,
                )
            )
        raise Refuse(
            self.words._(
                "Your group has no moderator now. An administrator can do this, or somebody takes over with /moderate."
            )
        )

    def others_from(self) -> date | None:
        """The day from which somebody who is counted in may moderate too, since the moderators may be away."""
        cycle, run = cycles.current_cycle(self.session, self.here.id), self.run()
        if cycle is None or run is None:
            return None
        return others_from(run.step, run.opened_at, run.look_at, cycle.review_on)

    def cycle(self) -> Cycle:
        """The community's current cycle.

        Raises:
            Refuse: if it has not begun one.
        """
        cycle = cycles.current_cycle(self.session, self.here.id)
        if cycle is None:
            raise Refuse(self.words._("Your group has not started yet. In the group, send /start to begin."))
        return cycle

    def cycle_pressed(self) -> Cycle:
        """The cycle that a button names, for a member of its group.

        Raises:
            Refuse: it is not there, or another group's.
        """
        cycle = self.session.get(Cycle, keys.number(self.args[0]))
        if cycle is None:
            raise Refuse(self.words._("This cycle is not there any more."))
        if self.community is not None and self.community.id != cycle.community_id:
            raise Refuse(self.words._("This button belongs to another group."))
        self.enter(cycle.community_id)
        return cycle

    def run(self) -> StepRun | None:
        """The step that the community is at."""
        cycle = cycles.current_cycle(self.session, self.here.id)
        return cycles.open_run(self.session, cycle.id) if cycle else None

    def enter_run(self, run_id: int, *, step: str | None = None, closed_ok: bool = False) -> tuple[StepRun, Cycle]:
        """The step that a button or a question belongs to, for a member of its group.

        Args:
            run_id: the id that came with the button.
            step: the step that it has to be, since an id proves nothing.
            closed_ok: also take a step that is over.

        Raises:
            Refuse: it is over, of another group, or does not exist.
        """
        found = cycles.run_with_community(self.session, run_id)
        if found is None or (step is not None and found[0].step != step):
            raise Refuse(
                self.words._("This button belongs to something that is not there any more. /status shows where you are.")
            )
        run, cycle, community = found
        if self.community is not None and self.incoming.chat_id == self.community.chat_id and community.id != self.community.id:
            raise Refuse(self.words._("This button belongs to another group."))
        self.enter(community.id)
        if run.closed_at is not None and not closed_ok:
            raise Refuse(
                self.words._("This step is over, so the button no longer works. /status shows where the group is now.")
            )
        return run, cycle

    def open_run_of(self, cycle_id: int, steps: set[str], *, gone_ok: bool = False) -> StepRun:
        """The open step of a cycle that a contribution belongs to, for a member of its group.

        Args:
            cycle_id: the cycle.
            steps: those of which one has to be open.
            gone_ok: also for somebody who has left the group and takes something back; the caller asks for the key to it.

        Raises:
            Refuse: if the group is not at one of these steps any more.
        """
        run = cycles.open_run(self.session, cycle_id)
        if run is None or run.step not in steps:
            raise Refuse(
                self.words._("This step is over, so it cannot be changed any more. /status shows where the group is now.")
            )
        if gone_ok and self.community is None:
            cycle = self.session.get(Cycle, cycle_id)
            self.community = communities.community_by_id(self.session, cycle.community_id, lock=True) if cycle else None
        self.enter_run(run.id)
        return run

    # --- asking and answering ------------------------------------------------------------------------------------------

    def question_pressed(self, purpose: str) -> Prompt:
        """The open question whose button was pressed, for the person whom it asks.

        Raises:
            Refuse: it is answered, or somebody else's.
        """
        message = self.pressed()
        for prompt in messages.open_prompts(self.session, self.incoming.chat_id, self.who.id):
            if message is not None and prompt.message_id == message.id and prompt.purpose == purpose:
                return prompt
        raise Refuse(self.words._("This question is for somebody else, or it has been answered already."))

    def alert(self, text: str) -> None:
        """Tell the person alone: in a window over a group's chat, or as a message in private and after a command."""
        if self.incoming.what is not What.BUTTON:
            self.say(text, reply=not self.incoming.private)
            return
        plain = plain_text(text)
        if len(plain) <= ALERT_LIMIT:
            self._answer(plain, alert=True)
            return
        # A window holds 200 characters. What is longer comes where only this person reads it; never in the group, since it may
        # be about their own votes or words.
        if self.person is not None and self.person.reachable:
            self._answer("", alert=False)
            self.say(text, to=self.person, priority=0)
        else:
            self._answer(shorten(plain, ALERT_LIMIT), alert=True)

    def ask(
        self,
        text: str,
        purpose: str,
        *,
        run: StepRun | None = None,
        keyboard: Keyboard = (),
        to: Person | None = None,
        anyone: bool = False,
        **data: Any,
    ) -> Prompt:
        """Ask something and wait for the answer: in private the next message, in a group a reply to this message.

        Args:
            text: the question.
            purpose: who takes the answer: a name in the table of prompts.
            run: the step that the answer belongs to; the question closes with it.
            keyboard: buttons below the question.
            to: asked in this person's private chat; None: where this came from.
            anyone: in a group, everyone may answer.
            data: kept with the question (JSON).
        """
        text = self.with_group(text, to)
        # A press comes with the board's message: only something written can be replied to.
        reply = to is None and not anyone and self.incoming.what is not What.BUTTON
        message = self.say(text, keyboard, to=to, ask=not keyboard and not anyone, reply=reply, keep=True)
        assert message is not None  # noqa: S101  # keep=True
        return self.await_answer(message, purpose, run=run, person=None if anyone else to or self.who, **data)

    def with_group(self, text: str, to: Person | None = None) -> str:
        """A private question with the name of its group on top, for a person who is in several; many name it already."""
        asked = to or (self.person if self.incoming.private else None)
        if asked is None or self.community is None or isolate(self.community.called) in text:
            return text
        if len(communities.communities_of(self.session, asked.id)) < 2:  # one group needs no telling apart
            return text
        return rows(Markup("<b>{}</b>").format(isolate(self.community.called)), text)

    def keep_draft(self, purpose: str, run: StepRun | None = None, **data: Any) -> Prompt:
        """Keep something unfinished of this person's, until a button or another message says what becomes of it."""
        draft = Prompt(
            community_id=self.community.id if self.community else None,
            chat_id=self.incoming.chat_id,
            person_id=self.who.id,
            purpose=purpose,
            run_id=run.id if run else None,
            data=data,
        )
        self.session.add(draft)
        self.session.flush()
        return draft

    def own_draft(self, arg: str) -> Prompt:
        """What `keep_draft` kept, for the person whose it is.

        Raises:
            Refuse: it is used up, or somebody else's.
        """
        draft = self.session.get(Prompt, keys.number(arg))
        if draft is not None and not draft.closed and draft.person_id != self.who.id and not self.incoming.private:
            asked = self.session.get(Person, draft.person_id) if draft.person_id is not None else None
            if asked is not None:
                raise Refuse(self.words._("That question was for {name}: only they can press this.", name=asked.first_name))
        if draft is None or draft.closed or draft.person_id != self.who.id:
            raise Refuse(self.words._("This one is sent already, or it was dropped. Write it again if you like."))
        return draft

    def await_answer(
        self,
        message: BotMessage,
        purpose: str,
        *,
        run: StepRun | None = None,
        person: Person | None = None,
        **data: Any,
    ) -> Prompt:
        """Make a message that is said already a question."""
        prompt = Prompt(
            community_id=self.community.id if self.community else None,
            chat_id=message.chat_id,
            person_id=person.id if person else None,
            message_id=message.id,
            purpose=purpose,
            run_id=run.id if run else None,
            data=data,
        )
        self.session.add(prompt)
        self.session.flush()
        return prompt

    def poll(self, run: StepRun, purpose: str, question: str, options: Sequence[str], subject_id: int | None = None) -> Poll:
        """Send a native poll to the group: named, one choice, changeable. Its votes come to the table of polls."""
        poll = self._new_poll(run, purpose, question, options, subject_id, secret=False)
        chat_id, thread_id = self._address(self.here)
        message = BotMessage(chat_id=chat_id)
        self.session.add(message)
        self.session.flush()
        poll.message_id = message.id
        payload: dict[str, Any] = as_json(poll) | ({"thread": thread_id} if thread_id is not None else {})
        self._queue("poll", chat_id, payload, 1, message)
        return poll
