"""Practice: results, reflection, lessons, seeds."""

from bot.conversations import boards, closing, flow, status, unsent, warm
from bot.conversations.domain import voting
from bot.conversations.practice import (
    answering,
    attainment,
    attainment_asking,
    closing_day,
    discussing,
    harvest,
    harvest_joining,
    lessons,
    lessons_changing,
    listening,
    reached,
    reflected,
    reflecting,
    reflection,
    scales,
    secret_votes,
    seeds,
    thoughts,
)
from bot.conversations.routes.area import Area
from bot.conversations.setting_up import membership
from bot.method.marking import mark

AREA = Area(
    group_commands={"reflect": thoughts.shared_command},
    private_commands={"reflect": thoughts.reflect_command},
    group_hints={"reflect": mark("Thoughts on having a goal together")},
    private_hints={"reflect": mark("A task for yourself: what does a shared goal take?")},
    buttons={
        "measure": reached.measure_pressed,
        "measureyes": reached.doubt_pressed,
        "unmeasure": reached.taken_back,
        "reached": reached.confirmed,
        "askhow": attainment_asking.how_pressed,
        "closeask": closing_day.ask_pressed,
        "closeon": closing_day.taken,
        "closenever": closing_day.never_pressed,
        "secretvote": secret_votes.chosen,
        "secretagain": secret_votes.again_pressed,
        "secretback": secret_votes.taken_back,
        "reflect": reflection.question_pressed,
        "reflectlater": reflection.later_pressed,
        "reflectshare": answering.share_chosen,
        "notes": answering.notes_pressed,
        "usenote": answering.note_taken,
        "rate": scales.rate_pressed,
        "rerate": scales.rerate_pressed,
        "hear": listening.hear_pressed,
        "hearnote": listening.hear_note_pressed,
        "reflectsame": reflecting.same_pressed,
        "reflectmove": answering.moved,
        "reflectto": reflected.reflect_to,
        "rereflect": reflected.change_pressed,
        "unreflect": reflected.withdraw_pressed,
        "reflected": reflected.mine_pressed,
        "harvesttab": harvest.tab_pressed,
        "harvestjoin": harvest_joining.join_pressed,
        "harvestpick": harvest_joining.pick_pressed,
        "harvestjoined": harvest_joining.joined_pressed,
        "harvestapart": harvest_joining.apart_pressed,
        "harvestclose": harvest_joining.close_pressed,
        "remark": discussing.remark_to,
        "remarksend": discussing.sent,
        "unremark": discussing.withdrawn,
        "finding": discussing.finding_told,
        "unfinding": discussing.finding_dropped,
        "task": thoughts.question_pressed,
        "tasklater": thoughts.later_pressed,
        "mythoughts": thoughts.mine_pressed,
        "thoughtedit": thoughts.edit_pressed,
        "thoughtdrop": thoughts.drop_pressed,
        "thoughtshare": thoughts.share_pressed,
        "thoughtto": thoughts.group_chosen,
        "thoughtsend": thoughts.sent,
        "lessontake": lessons.take_pressed,
        "lessonword": lessons.word_pressed,
        "lessonsee": lessons_changing.see_pressed,
        "lessonedit": lessons_changing.edit_pressed,
        "lessondrop": lessons_changing.drop_pressed,
        "lessongone": lessons_changing.gone_pressed,
        "lessonkeep": lessons_changing.keep_pressed,
        "seed": seeds.seed_pressed,
        "seeddrop": seeds.drop_pressed,
        "nextcycle": seeds.next_cycle_pressed,
    },
    prompts={
        warm.CHECK_OUT: warm.checked_out,
        "attainment": reached.measured,
        "measure": reached.measured,
        "measure_doubt": reached.measured,
        "closeday": closing_day.told,
        "reflection": reflected.told_in_group,
        "reflect": answering.answered,
        "reflect_draft": unsent.in_its_place(answering.answered_more),
        "reflect_headline": answering.headline,
        "rereflect": unsent.changed,
        "task": thoughts.answered,
        "thought_edit": thoughts.edited,
        "harvest": discussing.told_in_group,
        "harvest_join": harvest_joining.named,
        "harvest_tell": discussing.told_private,
        "harvest_draft": unsent.in_its_place(discussing.told_more),
        "lessons": lessons.told,
        "lesson": lessons.told,
        "lesson_word": lessons.worded,
        "lesson_edit": lessons_changing.edited,
        "seeds": seeds.told,
    },
    attachments={
        "reflect": answering.spoken,
        "reflect_draft": unsent.in_its_place(answering.spoken_more),
        "task": thoughts.spoken,
        "thought_edit": thoughts.spoken,
    },
    due={closing_day.KIND: closing_day.fall_due},
    links={
        "attain": secret_votes.open_private,
        "reflect": reflection.open_private,
        "harvest": discussing.open_private,
        "lesson": lessons.open_private,
    },
    boards={
        "attainment": attainment.board,
        "reflection": reflection.board,
        "harvest": harvest.board,
        "lessons": lessons.board,
        "seeds": seeds.board,
    },
    finish={
        "attainment": attainment.finish,
        "reflection": reflection.finish,
        "harvest": harvest.finish,
        "lessons": lessons.finish,
        "seeds": seeds.finish,
    },
    opens={
        "attainment": attainment_asking.opens,
        "seeds": seeds.opens,
    },
    early={
        "attainment": closing_day.early,
        "reflection": reflection.early,
    },
    answered={
        "attainment": attainment.has_answered,
        "reflection": reflection.has_answered,
        "harvest": voting.has_answered,
    },
    leave={
        "harvest": harvest_joining.leave_step,
        "attainment": attainment_asking.leave,
        "reflection": reflection.leave,
    },
    private_steps={
        "harvest": "harvest",
        "reflection": "reflect",
        "lessons": "lesson",
    },
    once=frozenset(
        {
            "reflectshare",
            "unreflect",
            "reflectto",
            "rate",
            "rerate",
            "remarksend",
            "unremark",
            "thoughtsend",
            "thoughtdrop",
            "secretvote",
            "secretback",
        }
    ),
)

membership.LEAVE.append(secret_votes.person_left)
status.SOMETIMES["attainment"] = ("attain", attainment_asking.in_secret)

boards.FOOTERS.append(closing_day.line)
boards.KEYS.append(closing_day.keys)
flow.LEFT.append(closing_day.forget)

voting.OPTIONS["harvest"] = harvest.options

closing.UNFINISHED["harvest"] = voting.votes_left
closing.UNFINISHED["attainment"] = attainment.value_missing

flow.AFTER_PHASE.append(seeds.say_goodbye)
