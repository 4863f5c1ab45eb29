"""Setting up: the bot comes and goes, the moderator's questions, the roster."""

from bot.conversations import setup
from bot.conversations.routes.area import Area
from bot.method.marking import mark

AREA = Area(
    group_commands={
        "start": setup.start_in_group,
        "language": setup.tongues,
        "moderate": setup.moderate_command,
    },
    private_commands={
        "language": setup.tongues,
    },
    group_hints={
        "language": mark("The language I use"),
    },
    administrator_hints={
        "moderate": mark("Administrators: moderate this group"),
    },
    private_hints={
        "language": mark("The language I use with you"),
    },
    buttons={
        "begin": setup.begin,
        "how": setup.how,
        "tongues": setup.tongues,
        "tongue": setup.tongue_pressed,
        "mytongue": setup.my_tongue_pressed,
        "title": setup.title_pressed,
        "zone": setup.zone_pressed,
        "meet": setup.meeting_pressed,
        "moderate": setup.take_over,
        "part": setup.part_pressed,
        "role": setup.role_pressed,
    },
    prompts={
        "setup": setup.answer,
    },
    links={
        "hello": setup.hello,
    },
    boards={
        "roster": setup.roster_board,
    },
    finish={
        "roster": setup.finish_roster,
    },
)
