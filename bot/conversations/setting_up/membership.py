"""The bot and people come and go."""

from collections.abc import Callable

from markupsafe import Markup

from bot.conversations import boards
from bot.conversations.buttons import Button, Private, short
from bot.conversations.knowledge.story_so_far import door, goal_and_plan, small_step, tell
from bot.conversations.knowledge.story_words import NOW
from bot.conversations.reminders import nudges
from bot.conversations.setting_up.introduction import introduce
from bot.conversations.setting_up.roster import part_row
from bot.conversations.status import alone, say_status
from bot.conversations.turn import Turn
from bot.store import communities, cycles, messages, plan
from bot.store.communities import Community, Membership, Stage
from bot.store.people import Person
from bot.words import lines, rows, shorten, speak

LEAVE: list[Callable[[Turn, int], None]] = []
"""What becomes of what somebody (by their id) had taken on, when they leave; filled by `bot.conversations.routes`."""


def added(turn: Turn) -> None:
    """The bot was added to a group: it introduces itself, or goes on where the group was."""
    incoming = turn.incoming
    community = turn.community
    if community is None:
        language = speak(incoming.sender.language if incoming.sender else None)
        community = Community(chat_id=incoming.chat_id, title=incoming.title, language=language, created_at=turn.now)
        turn.session.add(community)
        turn.session.flush()
        turn.community = community
        if turn.person is not None:
            turn.session.add(Membership(community_id=community.id, person_id=turn.person.id))
            turn.session.flush()
    back, community.present = not community.present, True
    if back and community.stage is Stage.READY:
        say_status(turn)
    else:
        introduce(turn)


def removed(turn: Turn) -> None:
    """The bot was taken out of a group: everything is kept, nothing is sent."""
    if turn.community is not None:
        turn.community.present = False


def blocked(turn: Turn) -> None:
    """A person blocked the bot."""
    if turn.person is not None:
        turn.person.reachable = False
        nudges.arm_groups_of(turn, turn.person)


def unblocked(turn: Turn) -> None:
    """A person unblocked the bot."""
    if turn.person is not None:
        turn.person.reachable = True
        nudges.arm_groups_of(turn, turn.person)


def renamed(turn: Turn) -> None:
    """The group has a new title."""
    if turn.community is not None:
        turn.community.title = turn.incoming.title


def migrated(turn: Turn) -> None:
    """The group became a supergroup with another id."""
    if turn.community is not None and turn.incoming.new_chat_id is not None:
        messages.move_chat(turn.session, turn.community.chat_id, turn.incoming.new_chat_id)
        turn.community.chat_id = turn.incoming.new_chat_id


def joined(turn: Turn) -> None:
    """People joined the group: they hear the story so far, and get one small step. Who was here before is welcomed back."""
    community = turn.community
    if community is None:
        return
    new: list[Person] = []
    back: list[Person] = []
    for sender in turn.incoming.people:
        known = communities.membership(turn.session, community.id, sender.id)
        came_back = known is not None and not known.present
        turn.meet(sender).present = True
        (back if came_back else new).append(turn.session.get_one(Person, sender.id))
    if community.stage is not Stage.READY:
        return
    run, words = turn.run(), turn.group_words
    _tell_alone(turn, new)
    turn.say(
        lines(
            rows(
                words._("Welcome, {names}!", names=_names(new)) if new else None,
                words._("Welcome back, {names}! Good to see you again.", names=_names(back)) if back else None,
            ),
            rows(
                goal_and_plan(turn, words),
                words._(NOW[run.step])
                if run is not None
                else words._("One cycle is over, and the next one has not begun yet."),
            ),
            words._("Would you like to know what this is about? Press 📖: you read it alone, in about three minutes."),
            rows(
                words._("Would you like to be part of it? Nothing is expected of you before you say so."),
                words._("🙋 means: we wait for your word when we decide. 👀 means: you read, and join in when you like.")
                if run is not None
                else None,
                small_step(words, run),
            ),
        ),
        [
            [Private(words._("📖 Our story"), f"story_{short(community.id)}")],
            *([part_row(words, run)] if run is not None else []),
            door(turn, words, run) if run is not None and alone(turn, run) is not None else [],
        ],
    )
    if run is not None and back:
        boards.show(turn, run, turn.cycle())  # what they had pressed counts again


def _tell_alone(turn: Turn, new: list[Person]) -> None:
    """Whoever is new and has opened the private chat before reads the story there at once."""
    for person in new:
        if person.reachable:
            text, keyboard = tell(turn, turn.words_of(person), 0, alone=person)
            turn.say(text, keyboard, to=person, keep=True)


def _names(people: list[Person]) -> str:
    return ", ".join(person.first_name for person in people)


def left(turn: Turn) -> None:
    """Somebody left: their actions go back to the group, without blame."""
    community = turn.community
    if community is None:
        return
    for sender in turn.incoming.people:
        member = communities.membership(turn.session, community.id, sender.id)
        if member is None:
            continue
        member.present, member.part, was_moderator, member.moderator = False, None, member.moderator, False
        cycle = cycles.current_cycle(turn.session, community.id)
        words = turn.group_words
        for act in LEAVE:
            act(turn, sender.id)
        if cycle is not None:
            free = plan.give_all_back(turn.session, sender.id, cycle.id)
            if free:
                nudges.asked_aloud(turn, free)
                turn.say(
                    rows(
                        words._("{name} has left the group. Thank you for being with us! Open again:", name=sender.first_name),
                        *(Markup("• {}").format(shorten(one.title, 80)) for one in free),
                        words._("Who would like to take one on? See /plan."),
                    )
                )
        if was_moderator and not communities.moderators(turn.session, community.id):
            turn.say(
                words._(
                    "Our moderator has left. An administrator of the group can go on. Or somebody who is counted in takes "
                    "over: press here, and another one says yes."
                ),
                [[Button(words._("I'll moderate"), "moderate")]],
            )
        run = turn.run()
        if run is not None:
            boards.show(turn, run, turn.cycle())
