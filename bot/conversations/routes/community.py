"""Community: from ideas to a plan that is carried out."""

from bot.conversations import agreement, card, choosing, claiming, consent, doing, gathering, handover, nudges, order, times
from bot.conversations.routes.area import Area
from bot.method.marking import mark

AREA = Area(
    group_commands={
        "plan": doing.plan_command,
        "actions": doing.plan_command,
        "claim": doing.claim_command,
        "done": doing.done_command,
    },
    private_commands={
        "plan": doing.plan_command,
    },
    group_hints={
        "plan": mark("Our plan: what, by when, who"),
        "claim": mark("Take an action on"),
        "done": mark("Say that an action of mine is done"),
    },
    private_hints={
        "plan": mark("The plan of each of my groups"),
    },
    buttons={
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
    },
    prompts={
        "needs": order.replied,
        "times": times.board_replied,
        "date": times.told,
        "doing": doing.replied,
        "outcome": card.outcome_told,
    },
    links={
        "claim": claiming.open_private,
        "plan": doing.open_private,
    },
    due={
        nudges.KIND: nudges.fall_due,
        nudges.OVERDUE: nudges.day_is_over,
    },
    boards={
        "agreement": consent.board,
        "ideas": gathering.board,
        "choosing": choosing.board,
        "order": order.board,
        "times": times.board,
        "claiming": claiming.board,
        "doing": doing.board,
    },
    finish={
        "agreement": consent.finish,
        "ideas": gathering.finish,
        "choosing": choosing.finish,
        "order": order.finish,
        "times": times.finish,
        "claiming": claiming.finish,
        "doing": doing.finish,
    },
    opens={
        "choosing": choosing.open_step,
        "doing": nudges.open_step,
    },
    early={
        "agreement": consent.early,
        "doing": doing.early,
    },
    answered={
        "agreement": consent.has_answered,
        "ideas": gathering.has_answered,
        "choosing": gathering.has_answered,
    },
    leave={
        "agreement": consent.leave,
        "order": order.leave,
        "times": times.leave,
        "doing": nudges.leave,
    },
    private_steps={
        "ideas": "tell",
        "agreement": "say",
        "claiming": "claim",
        "doing": "plan",
    },
)

consent.PROPOSAL["agreement"] = agreement.proposal
consent.ADOPTED["agreement"] = agreement.adopted
