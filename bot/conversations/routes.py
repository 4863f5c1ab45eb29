"""The dispatch tables: who takes which command, button, answer, link, and what falls due."""

from collections.abc import Callable

from bot.conversations import (
    agreement,
    attainment,
    boards,
    builder,
    card,
    choosing,
    claiming,
    concerns,
    connections,
    consent,
    doing,
    fallback,
    flow,
    gathering,
    goal,
    handover,
    harvest,
    lessons,
    nudges,
    order,
    proposing,
    reflected,
    reflection,
    seeds,
    setup,
    smart_check,
    status,
    summary,
    telling,
    times,
    tree,
    voting,
    wordings,
)
from bot.conversations.turn import Turn
from bot.method.marking import mark
from bot.store.communities import Stage
from bot.store.due import Due
from bot.store.messages import Prompt

Act = Callable[[Turn], None]


def start_private(turn: Turn) -> None:
    """/start in private: alone, or with what a link brought along."""
    name, _, rest = turn.incoming.text.strip().partition("_")
    if name in LINKS:
        LINKS[name](turn, tuple(rest.split("_")))
    else:
        setup.hello(turn)


def status_in_group(turn: Turn) -> None:
    """/status: where the group is; while it is being set up, the question that waits for an answer."""
    if turn.community is not None and turn.here.stage is Stage.READY:
        status.status_command(turn)
    else:
        setup.start_in_group(turn)


GROUP_COMMANDS: dict[str, Act] = {
    "start": setup.start_in_group,
    "status": status_in_group,
    "goal": status.goal_command,
    "plan": doing.plan_command,
    "actions": doing.plan_command,
    "claim": doing.claim_command,
    "done": doing.done_command,
    "tree": tree.tree_command,
    "note": status.note_command,
    "summary": summary.summary_command,
    "help": fallback.help_group,
    "language": setup.tongues,
    "cancel": fallback.cancel,
    "next": flow.next_command,
    "back": flow.back_command,
    "moderate": setup.moderate_command,
}

PRIVATE_COMMANDS: dict[str, Act] = {
    "start": start_private,
    "my": status.my_command,
    "plan": doing.plan_command,
    "note": status.note_command,
    "language": setup.tongues,
    "summary": summary.summary_command,
    "help": fallback.help_private,
    "cancel": fallback.cancel,
}

GROUP_HINTS: dict[str, str] = {
    "status": mark("Where we are, and who can do what"),
    "goal": mark("Our goal"),
    "plan": mark("Our plan: what, by when, who"),
    "claim": mark("Take an action on"),
    "done": mark("Say that an action of mine is done"),
    "tree": mark("Our tree as a picture"),
    "note": mark("Keep a thought for the reflection"),
    "language": mark("The language I use"),
    "summary": mark("The cycle on one screen"),
    "help": mark("How this works"),
    "cancel": mark("Out of a question that I asked you"),
}
"""What Telegram offers when somebody types "/" in a group."""

ADMINISTRATOR_HINTS: dict[str, str] = {
    "next": mark("Moderators: go on to the next step"),
    "back": mark("Moderators: go back a step"),
    "moderate": mark("Administrators: moderate this group"),
}

PRIVATE_HINTS: dict[str, str] = {
    "my": mark("What there is for me"),
    "plan": mark("The plan of each of my groups"),
    "note": mark("Keep a thought for the reflection"),
    "language": mark("The language I use with you"),
    "summary": mark("The cycle of each of my groups on one screen"),
    "help": mark("What I can do"),
    "cancel": mark("Out of anything"),
}

BUTTONS: dict[str, Act] = {
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
    "next": flow.next_pressed,
    "back": flow.back_pressed,
    "stay": flow.stay_pressed,
    "page": boards.page_pressed,
    "flavour": gathering.flavour_chosen,
    "groupflavour": gathering.group_flavour_chosen,
    "share": gathering.share_chosen,
    "change": gathering.change_pressed,
    "withdraw": gathering.withdraw_pressed,
    "metoo": connections.me_too,
    "helped": connections.helped_pressed,
    "helpedwith": connections.helped_with,
    "notefor": status.note_for,
    "vote": voting.vote_pressed,
    "unvote": voting.unvote_pressed,
    "send": telling.sent,
    "wlike": wordings.like_pressed,
    "wtake": wordings.take_pressed,
    "wbuild": proposing.build_on_pressed,
    "wimprove": proposing.improve_pressed,
    "wleave": proposing.leave_pressed,
    "wgone": proposing.withdraw_pressed,
    "wmerge": proposing.merge_pressed,
    "guide": builder.begin,
    "gskip": builder.skip_pressed,
    "gback": builder.back_pressed,
    "gagain": builder.again_pressed,
    "unreason": smart_check.withdrawn,
    "stand": consent.stand_pressed,
    "concern": concerns.draft_taken,
    "rereason": concerns.change_pressed,
    "unconcern": concerns.withdraw_pressed,
    "rday": goal.ask_pressed,
    "rtake": goal.taken,
    "idealike": choosing.like_pressed,
    "fromhelp": choosing.help_pressed,
    "needs": order.needs_pressed,
    "need": order.need_pressed,
    "needsdone": order.done_pressed,
    "date": times.date_pressed,
    "day": times.day_pressed,
    "nodate": times.no_date_pressed,
    "notnow": times.not_now_pressed,
    "does": claiming.does_pressed,
    "helps": claiming.helps_pressed,
    "handover": handover.offer_pressed,
    "handto": handover.to_pressed,
    "handyes": handover.yes_pressed,
    "handno": handover.no_pressed,
    "action": card.action_pressed,
    "close": card.close_pressed,
    "done": card.done_pressed,
    "undone": card.undone_pressed,
    "underway": card.underway_pressed,
    "helpwanted": card.help_pressed,
    "giveback": card.give_back_pressed,
    "outcome": card.outcome_pressed,
    "nooutcome": card.skip_pressed,
    "later": nudges.later_pressed,
    "notthis": nudges.not_this_pressed,
    "nonudges": nudges.none_pressed,
    "nudgeson": nudges.on_pressed,
    "measure": attainment.measure_pressed,
    "unmeasure": attainment.unmeasure_pressed,
    "reflect": reflection.question_pressed,
    "reflectlater": reflection.later_pressed,
    "reflectshare": reflection.share_chosen,
    "notes": reflection.notes_pressed,
    "usenote": reflection.note_taken,
    "reflectto": reflected.reflect_to,
    "rereflect": reflected.change_pressed,
    "unreflect": reflected.withdraw_pressed,
    "reflected": reflected.mine_pressed,
    "lessontake": lessons.take_pressed,
    "lessonword": lessons.word_pressed,
    "lessonsee": lessons.see_pressed,
    "lessonedit": lessons.edit_pressed,
    "lessondrop": lessons.drop_pressed,
    "lessongone": lessons.gone_pressed,
    "lessonkeep": lessons.keep_pressed,
    "seed": seeds.seed_pressed,
    "seeddrop": seeds.drop_pressed,
    "nextcycle": seeds.next_cycle_pressed,
}

PROMPTS: dict[str, Callable[[Turn, Prompt], None]] = {
    "setup": setup.answer,
    "back_reason": flow.back_reason,
    "experiences": gathering.told_in_group,
    "ideas": gathering.told_in_group,
    "tell": gathering.told_private,
    "draft": gathering.retold_private,
    "change": gathering.changed,
    "connections": connections.board_replied,
    "helped": connections.helped,
    "note": status.note_told,
    "telling": telling.told,
    "telling_draft": telling.retold,
    "wordings": proposing.told_in_group,
    "wbuilt": proposing.built,
    "wimproved": proposing.improved,
    "wanswer": proposing.check_answered,
    "guide": builder.answered,
    "smart": smart_check.board_replied,
    "consent": concerns.board_replied,
    "agreement": concerns.board_replied,
    "rereason": concerns.changed,
    "review": goal.answered,
    "needs": order.replied,
    "times": times.board_replied,
    "date": times.told,
    "doing": doing.replied,
    "outcome": card.outcome_told,
    "attainment": attainment.measured,
    "measure": attainment.measured,
    "reflection": reflected.told_in_group,
    "reflect": reflection.answered,
    "reflect_draft": reflection.answered_anew,
    "rereflect": reflected.changed,
    "lessons": lessons.told,
    "lesson": lessons.told,
    "lesson_word": lessons.worded,
    "lesson_edit": lessons.edited,
    "seeds": seeds.told,
}
"""By the purpose of a question; that of a board is the name of its step."""

LINKS: dict[str, Callable[[Turn, tuple[str, ...]], None]] = {
    "hello": setup.hello,
    "tell": gathering.open_private,
    "say": telling.open_private,
    "guide": builder.open_private,
    "vote": voting.open_private,
    "claim": claiming.open_private,
    "plan": doing.open_private,
    "reflect": reflection.open_private,
    "lesson": lessons.open_private,
}
"""By the first word of what a link brings to the private chat."""

DUE: dict[str, Callable[[Turn, list[Due]], None]] = {
    nudges.KIND: nudges.fall_due,
    nudges.OVERDUE: nudges.day_is_over,
}
"""What falls due, by kind."""

boards.BOARDS.update(
    {
        "roster": setup.roster_board,
        "experiences": gathering.board,
        "connections": connections.board,
        "focus": voting.board,
        "wordings": wordings.board,
        "smart": smart_check.board,
        "consent": consent.board,
        "agreement": consent.board,
        "ideas": gathering.board,
        "choosing": choosing.board,
        "order": order.board,
        "times": times.board,
        "claiming": claiming.board,
        "doing": doing.board,
        "attainment": attainment.board,
        "reflection": reflection.board,
        "harvest": harvest.board,
        "lessons": lessons.board,
        "seeds": seeds.board,
    }
)

flow.FINISH.update(
    {
        "roster": setup.finish_roster,
        "experiences": gathering.finish,
        "connections": connections.finish,
        "focus": voting.finish,
        "wordings": wordings.finish,
        "smart": smart_check.finish,
        "consent": consent.finish,
        "agreement": consent.finish,
        "ideas": gathering.finish,
        "choosing": choosing.finish,
        "order": order.finish,
        "times": times.finish,
        "claiming": claiming.finish,
        "doing": doing.finish,
        "attainment": attainment.finish,
        "reflection": reflection.finish,
        "harvest": harvest.finish,
        "lessons": lessons.finish,
        "seeds": seeds.finish,
    }
)

flow.OPEN.update({"wordings": wordings.open_step, "smart": smart_check.open_step})
flow.OPEN.update({"connections": connections.open_step, "choosing": choosing.open_step})
flow.OPEN.update({"doing": nudges.open_step})
flow.OPEN.update({"attainment": attainment.opens, "seeds": seeds.opens})

flow.EARLY.update(
    {
        "experiences": gathering.early,
        "focus": voting.early,
        "ideas": gathering.early,
        "choosing": gathering.early,
        "doing": doing.early,
        "reflection": reflection.early,
    }
)

flow.LEAVE.update(
    {
        "focus": voting.forget,
        "harvest": voting.forget,
        "wordings": telling.leave,
        "smart": smart_check.leave,
        "consent": consent.leave,
        "agreement": consent.leave,
        "order": order.leave,
        "times": times.leave,
        "doing": nudges.leave,
        "attainment": attainment.leave,
        "reflection": reflection.leave,
    }
)

boards.FOOTERS.append(goal.missing)
voting.OPTIONS["harvest"] = harvest.options
consent.PROPOSAL["consent"] = goal.proposal
consent.ADOPTED["consent"] = goal.adopted
consent.PROPOSAL["agreement"] = agreement.proposal
consent.ADOPTED["agreement"] = agreement.adopted

flow.AFTER_PHASE.append(tree.after_phase)
flow.AFTER_PHASE.append(seeds.say_goodbye)

status.PRIVATE_STEPS.update({"experiences": "tell", "ideas": "tell"})
status.PRIVATE_STEPS.update({"focus": "vote", "harvest": "vote"})
status.PRIVATE_STEPS.update({"wordings": "say", "smart": "say", "consent": "say", "agreement": "say"})
status.PRIVATE_STEPS.update({"reflection": "reflect", "lessons": "lesson"})
status.PRIVATE_STEPS.update({"claiming": "claim", "doing": "plan"})
