"""Surveys for target groups, and interviews."""

from bot.conversations import boards
from bot.conversations.routes.area import Area
from bot.conversations.surveys import (
    survey_answering,
    survey_checking,
    survey_interview,
    survey_making,
    survey_results,
    survey_running,
    survey_sending,
    survey_talk,
)
from bot.method.marking import mark

AREA = Area(
    group_commands={
        "survey": survey_running.survey_command,
        "interview": survey_interview.command,
    },
    private_commands={
        "interview": survey_interview.command,
    },
    group_hints={
        "survey": mark("Ask pupils, families or colleagues"),
        "interview": mark("Keep notes of a conversation"),
    },
    private_hints={
        "interview": mark("Keep notes of a conversation"),
    },
    buttons={
        "smgroup": survey_making.group_pressed,
        "smset": survey_making.set_pressed,
        "smown": survey_making.own_pressed,
        "smkind": survey_making.kind_pressed,
        "smdel": survey_making.delete_pressed,
        "smgoal": survey_making.goal_pressed,
        "smleast": survey_making.least_pressed,
        "smview": survey_making.view_pressed,
        "smpropose": survey_making.propose_pressed,
        "smaway": survey_making.away_pressed,
        "svopen": survey_running.open_pressed,
        "svnot": survey_running.not_pressed,
        "svcode": survey_running.code_pressed,
        "svsheet": survey_running.sheet_pressed,
        "svclose": survey_running.close_pressed,
        "svgo": survey_answering.begin_pressed,
        "svlang": survey_answering.language_pressed,
        "svwho": survey_answering.who_pressed,
        "svpick": survey_answering.picked,
        "svto": survey_answering.to_pressed,
        "svlater": survey_answering.later_pressed,
        "svdrop": survey_answering.drop_pressed,
        "svsend": survey_sending.send_pressed,
        "svchange": survey_sending.change_pressed,
        "svgone": survey_sending.withdraw_pressed,
        "svresult": survey_results.result_pressed,
        "svseen": survey_results.seen_pressed,
        "svok": survey_checking.show_pressed,
        "svedit": survey_checking.edit_pressed,
        "svout": survey_checking.out_pressed,
        "ivgroup": survey_interview.group_pressed,
        "ivwho": survey_interview.who_pressed,
        "ivset": survey_interview.set_pressed,
        "ivto": survey_interview.to_pressed,
        "ivshare": survey_interview.share_pressed,
        "ivgone": survey_interview.gone_pressed,
    },
    once=frozenset(
        {
            *("smkind", "smpropose", "smaway"),
            *("svgo", "svlang", "svpick", "svto", "svlater", "svdrop", "svsend", "svgone"),
            *("svok", "svout", "ivwho", "ivset", "ivto", "ivshare", "ivgone"),
        }
    ),
    prompts={
        "survey_own": survey_making.own_told,
        "survey_kind": survey_making.own_retold,
        "survey_options": survey_making.options_told,
        survey_talk.PURPOSE: survey_answering.told,
        survey_checking.PURPOSE: survey_checking.edited,
        survey_interview.PURPOSE: survey_interview.noted,
    },
    any_length=frozenset({survey_talk.PURPOSE}),
    attachments={
        survey_talk.PURPOSE: survey_answering.sent_something,
    },
    links={
        "survey": survey_making.open_private,
        "ask": survey_answering.follow_link,
        "svcheck": survey_checking.open_private,
        "svsee": survey_making.view_private,
        "interview": survey_interview.open_private,
    },
    due={
        survey_running.CLOSING: survey_running.falls_due,
    },
)

boards.KEYS.append(survey_results.keys)
boards.FOOTERS.append(survey_results.footer)
