"""What is not sent yet is found again, whatever number its step has."""

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
