"""What is not sent yet is found again, whatever number its step has."""

from sqlmodel import select

from bot.conversations.buttons import short
from bot.store.contributions import Contribution, Kind
from bot.store.messages import Prompt
from tests.conversations.desk import desk


def test_a_draft_of_the_fortieth_step_comes_back_with_its_choices() -> None:
    with desk() as table:
        ana, ben = table.person(1, "Ana"), table.person(2, "Ben")
        runs = [table.group(-100 - index, f"School {index}", "experiences", ana, ben) for index in range(40)]
        data = {"text": "It is too loud", "flavour": None}
        draft = Prompt(chat_id=ben.id, person_id=ben.id, purpose="draft", run_id=runs[-1].id, data=data)
        table.session.add(draft)
        table.session.flush()
        assert "Which of the two is it?" in "".join(table.presses(ben, ben.id, "unsent", draft.id))


def test_a_built_sentence_that_is_written_anew_in_the_same_words_is_not_lost() -> None:
    with desk() as table:
        ana, ben = table.person(1, "Ana"), table.person(2, "Ben")
        run = table.group(-100, "Riverside", "wordings", ana, ben)
        data = {"text": "By May Ana speaks", "answers": {"who": "Ana"}}
        draft = Prompt(chat_id=ben.id, person_id=ben.id, purpose="telling_draft", run_id=run.id, data=data)
        table.session.add(draft)
        table.session.flush()
        table.presses(ben, ben.id, "anew", draft.id)
        table.writes(ben, "By May Ana speaks")
        assert [one.data["text"] for one in table.prompts("telling_draft")] == ["By May Ana speaks"]


def test_a_sort_that_is_pressed_twice_asks_for_the_name_once() -> None:
    with desk() as table:
        ana, ben = table.person(1, "Ana"), table.person(2, "Ben")
        run = table.group(-100, "Riverside", "experiences", ana, ben)
        draft = Prompt(
            chat_id=ben.id, person_id=ben.id, purpose="draft", run_id=run.id, data={"text": "It is loud", "flavour": None}
        )
        table.session.add(draft)
        table.session.flush()
        assert "Should your name stand with it?" in "".join(table.presses(ben, ben.id, "flavour", draft.id, "problem"))
        said = table.presses(ben, ben.id, "flavour", draft.id, "problem")
        assert said == ["✓ Noted. Below I ask whether your name stands with it."]


def test_a_number_alone_means_the_experience_that_has_it() -> None:
    with desk() as table:
        ana, ben = table.person(1, "Ana"), table.person(2, "Ben")
        run = table.group(-100, "Riverside", "connections", ana, ben)
        for number, text in enumerate(("They helped a new pupil", "Nobody listens"), start=1):
            one = Contribution(cycle_id=run.cycle_id, kind=Kind.EXPERIENCE, text=text, number=number)
            one.flavour = "inspiration" if number == 1 else "problem"
            table.session.add(one)
        table.session.flush()
        good = table.session.exec(select(Contribution).where(Contribution.number == 1)).one()
        table.commands(ben, ben.id, "start", f"say_{short(run.id)}")
        said = "".join(table.writes(ben, "2"))
        assert "Nobody listens" in said
        assert "What helped you with this?" in said
        asked = "".join(table.presses(ben, -100, "helped", run.id, good.id))
        assert "what made this possible: “They helped a new pupil”?" in asked, "nobody had to cope with that"
