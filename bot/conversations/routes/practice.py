"""Practice: results, reflection, lessons, seeds."""

from bot.conversations import attainment, closing, flow, harvest, lessons, reflected, reflection, seeds, voting
from bot.conversations.routes.area import Area

AREA = Area(
    buttons={
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
    },
    prompts={
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
    },
    links={
        "reflect": reflection.open_private,
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
        "attainment": attainment.opens,
        "seeds": seeds.opens,
    },
    early={
        "reflection": reflection.early,
    },
    answered={
        "attainment": attainment.has_answered,
        "reflection": reflection.has_answered,
        "harvest": voting.has_answered,
    },
    leave={
        "harvest": voting.forget,
        "attainment": attainment.leave,
        "reflection": reflection.leave,
    },
    private_steps={
        "harvest": "vote",
        "reflection": "reflect",
        "lessons": "lesson",
    },
    once=frozenset({"reflectshare", "unreflect", "reflectto"}),
)

voting.OPTIONS["harvest"] = harvest.options

closing.UNFINISHED["harvest"] = voting.votes_left
closing.UNFINISHED["attainment"] = attainment.value_missing

flow.AFTER_PHASE.append(seeds.say_goodbye)
