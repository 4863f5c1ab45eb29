"""Meetings, and the ways of working that open and close them."""

from bot.conversations import flow, status
from bot.conversations.knowledge import story_so_far
from bot.conversations.meetings import (
    board,
    composing,
    correcting,
    fixing,
    leaving,
    minutes,
    points,
    preparing,
    proposing,
    reminding,
    running,
    suggesting,
)
from bot.conversations.reminders import letters
from bot.conversations.reminders.reminding import FREE_DAYS_CHANGED
from bot.conversations.routes.area import Area
from bot.conversations.setting_up import group_settings, membership, settings, ways
from bot.method.marking import mark
from bot.store.meetings import MeetingState

AREA = Area(
    group_commands={
        "meeting": proposing.meeting_command,
    },
    group_hints={
        "meeting": mark("Find a date, and meet"),
    },
    buttons={
        "meetnew": proposing.new_pressed,
        "meetnot": proposing.not_pressed,
        "meetadd": proposing.add_pressed,
        "meetmove": proposing.move_pressed,
        "meetstays": fixing.stays_pressed,
        "meetpick": composing.picked,
        "meetout": composing.out_pressed,
        "meetask": fixing.poll_pressed,
        "meetsure": fixing.sure_pressed,
        "meetwhen": reminding.when_pressed,
        "meetcan": fixing.can_pressed,
        "meetfix": fixing.fix_pressed,
        "meetrole": preparing.role_pressed,
        "meetlong": preparing.long_pressed,
        "meetlen": preparing.length_pressed,
        "meetmenu": preparing.menu_pressed,
        "meetshut": preparing.shut_pressed,
        "meetwhere": preparing.where_pressed,
        "meetplace": preparing.place_pressed,
        "meetaim": preparing.aim_pressed,
        "meetaimless": preparing.aimless_pressed,
        "meetfile": preparing.file_pressed,
        "meetwords": points.words_pressed,
        "meetpoints": points.page_pressed,
        "meetone": points.one_pressed,
        "meetmins": points.minutes_pressed,
        "meetlater": points.later_pressed,
        "meetdrop": points.drop_pressed,
        "meetcancel": fixing.cancel_pressed,
        "meetkeep": fixing.keep_pressed,
        "meetgone": fixing.cancelled,
        "meethere": running.here_pressed,
        "meetbegin": running.begin_pressed,
        "meetnext": running.next_pressed,
        "meetmore": running.more_pressed,
        "meetnow": running.now_pressed,
        "meetnexttime": running.later_pressed,
        "minute": minutes.opened,
        "minuteword": correcting.word_pressed,
        "minutedrop": correcting.drop_pressed,
        "minuteact": minutes.act_pressed,
        "minuteyes": minutes.yes_pressed,
        "meetend": running.end_pressed,
        "ways": ways.page_pressed,
        "wayrule": ways.rule_pressed,
        "wayagree": ways.all_pressed,
        "waydrop": ways.drop_page_pressed,
        "waygone": ways.gone_pressed,
        "ritual": ways.ritual_page_pressed,
        "ritualtake": ways.ritual_pressed,
    },
    prompts={
        composing.PURPOSE: proposing.told,
        proposing.SUGGESTED: proposing.suggested_told,
        board.QUESTIONS[MeetingState.FIXED]: points.card_replied,
        "meeting_place": preparing.place_told,
        "meeting_aim": preparing.aim_told,
        leaving.ASKED: points.told_alone,
        "minute_word": correcting.worded,
        board.QUESTIONS[MeetingState.RUNNING]: running.note_told,
        "own_rule": ways.own_rule_told,
        "own_ritual": ways.own_ritual_told,
    },
    links={
        "meetpoint": points.open_private,
    },
    due={
        reminding.KIND: reminding.fall_due,
        reminding.POLL: reminding.poll_is_open,
        reminding.BOX: reminding.box_is_over,
    },
)

settings.ROWS.append(ways.ROW)
flow.OPENED += [running.step_opened, suggesting.step_opened]
status.ALSO.append(suggesting.next_meeting)
story_so_far.ALSO.append(suggesting.next_meeting)
membership.LEAVE.append(suggesting.person_left)
group_settings.ZONE_CHANGED.append(fixing.zone_changed)
FREE_DAYS_CHANGED.append(reminding.free_days_changed)
letters.PARTS.append(reminding.letter_part)
