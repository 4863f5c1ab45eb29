"""Setting up: the bot comes and goes, the moderator's questions, the roster."""

from bot.conversations import first_look, flow
from bot.conversations.routes.area import Area
from bot.conversations.setting_up import (
    entering,
    group_settings,
    introduction,
    language,
    look_first,
    moderating,
    questions,
    roster,
    settings,
)
from bot.method.marking import mark

AREA = Area(
    group_commands={
        "start": entering.start_in_group,
        "language": language.tongues,
        "moderate": moderating.moderate_command,
        "settings": settings.settings_command,
    },
    private_commands={
        "language": language.tongues,
        "settings": settings.settings_command,
    },
    group_hints={
        "settings": mark("How our group is set up"),
        "language": mark("The language I use"),
    },
    administrator_hints={
        "moderate": mark("Administrators: moderate this group"),
    },
    private_hints={
        "settings": mark("My language and my reminders"),
        "language": mark("The language I use with you"),
    },
    buttons={
        "begin": questions.begin,
        "how": introduction.how,
        "tongues": language.tongues,
        "tongue": language.tongue_pressed,
        "mytongue": language.my_tongue_pressed,
        "title": questions.title_pressed,
        "zone": questions.zone_pressed,
        "zland": questions.country_pressed,
        "ourname": questions.name_pressed,
        "meet": questions.meeting_pressed,
        "moderate": moderating.take_over,
        "moderateyes": moderating.yes_pressed,
        "part": roster.part_pressed,
        "role": roster.role_pressed,
        "lookfirst": look_first.chosen,
        "settings": settings.hub_pressed,
        "set": settings.set_pressed,
        "settitle": group_settings.title_pressed,
        "settongue": group_settings.tongue_pressed,
        "setmytongue": group_settings.own_tongue_pressed,
        "setzone": group_settings.zone_pressed,
        "setland": group_settings.country_pressed,
        "setmeet": group_settings.way_pressed,
        "comod": group_settings.moderator_pressed,
        "comodoff": group_settings.moderator_stops_pressed,
        "comods": group_settings.moderators_page_pressed,
    },
    prompts={
        "setup": questions.answer,
        "set_name": group_settings.name_told,
        "set_zone": group_settings.zone_told,
    },
    links={
        "hello": introduction.hello,
    },
    boards={
        "roster": roster.board,
    },
    finish={
        "roster": roster.finish,
    },
)

settings.ROWS.extend(group_settings.ROWS)
settings.ROWS.append(look_first.ROW)
flow.OPENED.append(first_look.step_opened)
settings.OWN_ROWS.extend(group_settings.OWN_ROWS)
