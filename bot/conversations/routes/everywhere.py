"""What works at every step: going on and back, where we are, help."""

from bot.conversations import (
    boards,
    closing,
    detours,
    fallback,
    first_look,
    first_look_list,
    flow,
    not_ok,
    status,
    taking_out,
    whose,
)
from bot.conversations.domain import goal
from bot.conversations.knowledge import summary, tree
from bot.conversations.practice import notes
from bot.conversations.reminders import looking_back, standing_still, voices
from bot.conversations.routes.area import Area
from bot.conversations.setting_up import entering
from bot.method.marking import mark

AREA = Area(
    group_commands={
        "status": entering.status_in_group,
        "goal": status.goal_command,
        "tree": tree.tree_command,
        "note": notes.note_command,
        "summary": summary.summary_command,
        "help": fallback.help_group,
        "hilfe": fallback.help_group,
        "privacy": fallback.privacy,
        "datenschutz": fallback.privacy,
        "cancel": fallback.cancel,
        "next": flow.next_command,
        "back": flow.back_command,
    },
    private_commands={
        "start": entering.start_private,
        "my": status.my_command,
        "note": notes.note_command,
        "summary": summary.summary_command,
        "help": fallback.help_private,
        "hilfe": fallback.help_private,
        "privacy": fallback.privacy,
        "datenschutz": fallback.privacy,
        "cancel": fallback.cancel,
    },
    group_hints={
        "status": mark("Where we are, and who can do what"),
        "goal": mark("Our goal"),
        "tree": mark("Our tree as a picture"),
        "note": mark("Keep a thought for the reflection"),
        "summary": mark("The cycle on one screen"),
        "help": mark("How this works"),
        "privacy": mark("Who reads what, and what I keep"),
        "cancel": mark("Out of a question that I asked you"),
    },
    administrator_hints={
        "next": mark("Moderators: go on to the next step"),
        "back": mark("Moderators: go back a step"),
    },
    private_hints={
        "my": mark("What there is for me"),
        "note": mark("Keep a thought for the reflection"),
        "summary": mark("The cycle of each of my groups on one screen"),
        "help": mark("What I can do"),
        "privacy": mark("Who reads what, and what I keep"),
        "cancel": mark("Out of anything"),
    },
    attachments={
        "note": notes.note_spoken,
    },
    once=frozenset({"notesort", "notefor"}),
    buttons={
        "next": flow.next_pressed,
        "back": flow.back_pressed,
        "stay": flow.stay_pressed,
        "page": boards.page_pressed,
        "hold": closing.hold_pressed,
        "whose": whose.chosen,
        "voicelater": voices.later_pressed,
        "voicenot": voices.not_this_pressed,
        "stilllater": standing_still.later_pressed,
        "notefor": notes.note_for,
        "notesort": notes.sort_pressed,
        "notedrop": notes.drop_pressed,
        "mynotes": notes.mine_pressed,
        "notoksee": not_ok.see_pressed,
        "notokpage": not_ok.page_pressed,
        "notoktake": not_ok.take_pressed,
        "notokmine": not_ok.mine_pressed,
        "notokword": not_ok.word_pressed,
        "notoktell": not_ok.tell_pressed,
        "lookpage": first_look_list.page_pressed,
        "looksee": first_look_list.see_pressed,
        "looktake": first_look_list.take_pressed,
        "lookshow": first_look_list.show_pressed,
    },
    links={
        "notok": not_ok.open_private,
        "look": first_look_list.open_private,
        "privacy": fallback.open_privacy,
    },
    prompts={
        "reason_anew": not_ok.worded,
        "back_reason": flow.back_reason,
        "note": notes.note_told,
    },
    due={
        closing.KIND: closing.fall_due,
        voices.KIND: voices.fall_due,
        looking_back.KIND: looking_back.fall_due,
        standing_still.KIND: standing_still.fall_due,
    },
)

boards.WATCHERS.extend((first_look.watch, closing.watch))
boards.FOOTERS.append(detours.came_back)
boards.FOOTERS.append(closing.line)
boards.KEYS.append(closing.keys)
boards.KEYS.extend((first_look.keys, not_ok.key))
boards.FOOTERS.append(taking_out.said)
flow.OPENED.extend((voices.plan, looking_back.opened, standing_still.plan))
flow.LOOK_FIRST.append(first_look.stops)
first_look.ASKED.append(standing_still.asked_to_look)
flow.LEFT.extend((closing.forget, voices.forget, standing_still.forget))
goal.REVIEW_DAY_SET.extend((looking_back.plan, standing_still.day_changed))
flow.AFTER_PHASE.append(tree.after_phase)
