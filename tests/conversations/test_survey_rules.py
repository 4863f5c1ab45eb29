"""Surveys with many people, and their rules, straight at the conversations."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from markupsafe import Markup
from sqlmodel import delete, select

from bot.conversations.buttons import Button
from bot.conversations.incoming import Incoming, Sender, What
from bot.conversations.saying import plain_text
from bot.gateway.turns import process
from bot.method.survey_words import LANGUAGES
from bot.method.surveys import AUDIENCES
from bot.store import surveys
from bot.store.communities import Membership
from bot.store.cycles import StepRun
from bot.store.messages import Outgoing
from bot.store.people import Person
from bot.store.surveys import Interview, Stage, Survey, SurveyDraft, SurveyMark, SurveySheet, SurveyText
from tests.conversations.desk import GROUP, Desk, desk


@dataclass
class Hall:
    """A desk with a group at its evaluation and an open survey."""

    desk: Desk
    run: StepRun
    ana: Person
    survey: Survey

    def comes(self, person_id: int, what: What, language: str = "en", chat: int | None = None, **more: Any) -> list[str]:
        """Something comes in; returns what is said then."""
        self.desk.session.exec(delete(Outgoing))
        self.desk.updates += 1
        sender = Sender(person_id, f"P{person_id}", language=language)
        chat = chat or person_id
        incoming = Incoming(self.desk.updates, what, chat, private=chat > 0, sender=sender, **more)
        process(self.desk.session, incoming, self.desk.now, lambda _chat, _who: "left")
        return [plain_text(Markup(row.payload.get("text", ""))) for row in self.queued()]

    def queued(self) -> list[Outgoing]:
        return list(self.desk.session.exec(select(Outgoing).order_by(Outgoing.id)))  # type: ignore[arg-type]

    def presses(self, person_id: int, verb: str, *args: int | str, language: str = "en") -> list[str]:
        data = Button("", verb, args).data
        return self.comes(person_id, What.BUTTON, language, data=data, query_id="q", message_id=5)

    def follows(self, person_id: int, language: str = "en", audience: int = 0) -> list[str]:
        """Follows the link, for a target group or for all."""
        more = f"_{audience}" if audience else ""
        return self.comes(person_id, What.COMMAND, language, command="start", text=f"ask_{self.survey.code}{more}")

    def answers(self, person_id: int, audience: int, values: tuple[int, ...], language: str = "en") -> list[str]:
        """Answers all questions and sends."""
        self.follows(person_id, language, audience)
        self.presses(person_id, "svgo", self.survey.id, audience, language=language)
        for index, value in enumerate(values):
            self.presses(person_id, "svpick", self.survey.id, index, value, 0, language=language)
        return self.presses(person_id, "svsend", self.survey.id, language=language)

    def sends(self, person_id: int, audience: str, values: tuple[int, ...], language: str = "en") -> list[str]:
        """Sends answers that were given before: quicker, for many."""
        session = self.desk.session
        session.add(Person(id=person_id, first_name=f"P{person_id}"))
        session.flush()
        questions = [str(one.id) for one in surveys.questions_of(session, self.survey.id)]
        answers = dict(zip(questions, values, strict=True))
        session.add(
            SurveyDraft(
                survey_id=self.survey.id, person_id=person_id, language=language[:2], audience=audience, answers=answers
            )
        )
        return self.presses(person_id, "svsend", self.survey.id, language=language)

    def key(self) -> str:
        """The key on the buttons that were just sent."""
        found = [key["data"] for row in self.queued() for line in row.payload.get("keyboard", []) for key in line]
        return next(one for one in found if one.startswith("svchange:")).split(":")[2]

    def closes(self) -> str:
        """The moderator closes it; all that is said then."""
        self.comes(self.ana.id, What.BUTTON, chat=GROUP, data=f"svclose:{_short(self.survey.id)}:1", query_id="q", message_id=6)
        rows = self.queued()
        return "\n".join(str(row.payload) for row in rows)


def _short(number: int) -> str:
    return Button("", "x", (number,)).data.partition(":")[2]


@contextmanager
def hall(*topics: str, own: tuple[str, ...] = (), least: int = 3) -> Iterator[Hall]:
    with desk() as there:
        ana, ben = there.person(1, "Ana"), there.person(2, "Ben")
        run = there.group(GROUP, "Riverside", "attainment", ana, ben)
        yield _opened(there, run, ben, ana, topics, own, least)


def _opened(there: Desk, run: StepRun, maker: Person, ana: Person, topics: Any, own: Any, least: int) -> Hall:
    survey = Survey(community_id=1, cycle_id=run.cycle_id, code="c0de", maker_id=maker.id)
    house = Hall(there, run, ana, survey)
    house.comes(maker.id, What.COMMAND, command="start", text=f"survey_{_short(run.cycle_id)}")
    house.survey = there.session.exec(select(Survey)).one()
    number = house.survey.id
    for index in range(3):
        house.presses(maker.id, "smgroup", number, index, 1)
    for topic in topics:
        house.presses(maker.id, "smset", number, topic)
    house.presses(maker.id, "smleast", number, least)
    for question in surveys.questions_of(there.session, number)[2:]:
        house.presses(maker.id, "smdel", number, question.id)
    for text in own:
        house.presses(maker.id, "smown", number)
        house.comes(maker.id, What.TEXT, text=text)
        draft = there.prompt("survey_kind")
        house.presses(maker.id, "smkind", draft.id, "text")
    house.presses(maker.id, "smpropose", number)
    house.comes(ana.id, What.BUTTON, chat=GROUP, data=f"svopen:{_short(number)}:2", query_id="q", message_id=6)
    assert house.survey.stage is Stage.OPEN
    return house


def test_300_answers_in_four_languages_by_three_target_groups_one_of_which_is_two_people() -> None:
    with hall("result") as there:
        said: Counter[str] = Counter()
        crowd = [(1, 4, 3)] * 200 + [(2, 3, 2)] * 98 + [(3, 0, 0)] * 2
        for index, (audience, first, second) in enumerate(crowd):
            language = ("en", "de", "sk", "pt-br")[index % 4]
            if index % 20 == 0:
                told = there.answers(1000 + index, audience, (first, second), language)
            else:
                told = there.sends(1000 + index, AUDIENCES[audience - 1], (first, second), language)
            said[told[0][:12]] += 1
        assert sorted(said.values()) == [75, 75, 75, 75], f"each was thanked in their own language: {said}"
        session = there.desk.session
        assert len(list(session.exec(select(SurveySheet)))) == 300
        shown = there.closes()
        assert "300 people have answered." in shown
        assert "pupils: 200" in shown
        assert "families + colleagues: 100" in shown
        assert "• colleagues" not in shown
        assert "300 answers, on average 4.6 of 5" in shown
        found = surveys.result_of(there.survey)
        assert found is not None
        first = found.items[0]
        assert first.total is not None
        assert first.total.counts == (2, 0, 0, 98, 200)
        assert {part.groups: part.counts for part in first.parts} == {
            ("pupils",): (0, 0, 0, 0, 200),
            ("families", "colleagues"): (2, 0, 0, 98, 0),
        }, "right totals, and nothing on the two"
        assert not list(session.exec(select(SurveySheet))) + list(session.exec(select(SurveyMark)))
        assert there.survey.secret is None
        assert not [one for one in session.exec(select(Person)) if one.id >= 1000], "nobody who answered is kept as a person"


def test_one_answer_a_person_changed_and_withdrawn_only_by_whoever_has_the_key() -> None:
    with hall("result") as there:
        session = there.desk.session
        there.answers(1001, 1, (4, 0))
        key = there.key()
        assert "You have answered already" in there.follows(1001)[0]
        assert "no longer works" in there.presses(1001, "svsend", there.survey.id)[0], "a second press sends nothing"

        assert "not there any more" in there.presses(1002, "svchange", there.survey.id, "AAAAAAAAAAAA")[0]
        there.presses(1001, "svchange", there.survey.id, key)
        there.presses(1001, "svpick", there.survey.id, 0, 1, 1)
        assert session.exec(select(SurveySheet)).one().answers == _by_question(there, 4, 0), "not sent yet: the first counts"
        assert "what you sent before counts" in there.presses(1001, "svdrop", there.survey.id)[0].lower()
        there.presses(1001, "svchange", there.survey.id, key)
        there.presses(1001, "svpick", there.survey.id, 0, 1, 1)
        assert "Changed and sent" in there.presses(1001, "svsend", there.survey.id)[0]
        assert session.exec(select(SurveySheet)).one().answers == _by_question(there, 1, 0)

        assert "Withdrawn" in there.presses(1001, "svgone", there.survey.id, key)[0]
        assert not list(session.exec(select(SurveySheet))) + list(session.exec(select(SurveyMark)))
        there.answers(1001, 1, (2, 2))
        assert len(list(session.exec(select(SurveySheet)))) == 1, "who withdrew may answer again"


def _by_question(there: Hall, *values: int) -> dict[str, int]:
    questions = surveys.questions_of(there.desk.session, there.survey.id)
    return {str(one.id): value for one, value in zip(questions, values, strict=True)}


def test_with_too_few_answers_nothing_is_shown_and_nothing_is_kept() -> None:
    with hall(own=("What did you see?",), least=5) as there:
        for person in range(1001, 1005):
            there.follows(person)
            there.presses(person, "svgo", there.survey.id, 1)
            there.comes(person, What.TEXT, text=f"I saw number {person}")
            there.presses(person, "svsend", there.survey.id)
        shown = there.closes()
        assert "4 people have answered." in shown
        assert "with fewer than 5 answers it could be seen who said what" in shown
        session = there.desk.session
        assert not list(session.exec(select(SurveyText))) + list(session.exec(select(SurveySheet)))
        assert "number" not in str(there.survey.result)


def test_while_it_is_open_only_how_many_answered_is_told_and_its_time_ends_it() -> None:
    with hall("result") as there:
        for person in range(1001, 1005):
            there.answers(person, 2, (3, 3))
            edits = [str(row.payload) for row in there.queued() if row.chat_id == GROUP]
            assert len(edits) == 1
            assert "answered so far" in edits[0]
            assert "mostly" not in edits[0]
        assert there.survey.result is None
        there.follows(1009)
        said = there.desk.goes_to(there.desk.now.date().replace(day=20))
        assert there.survey.stage is Stage.CLOSED
        assert "4 answers, on average 4.0 of 5" in "\n".join(said[GROUP])
        assert 1009 not in said, "who did not finish hears nothing more"
        assert there.desk.session.get(Person, 1009) is None


@pytest.mark.parametrize("language", ["en", "de", "nl", "pt", "sk", "fr", "es"])
def test_whatever_goes_wrong_is_told_in_the_answerers_language(language: str) -> None:
    said = LANGUAGES[language]
    with hall("result", own=("Why?",)) as there:
        wrong = there.comes(1001, What.COMMAND, language, command="start", text="ask_nothing")
        assert wrong == [said.unknown]
        short = there.follows(1001, language)[0]
        assert said.sheet.sees[0] in short
        assert said.promise[2] not in short, "the whole promise stands behind a button"
        assert said.promise[2] in there.presses(1001, "svwho", there.survey.id, language=language)[0]
        assert there.comes(1001, What.TEXT, language, text="hello") == [said.press_please]
        there.presses(1001, "svgo", there.survey.id, 1, language=language)
        assert there.comes(1001, What.TEXT, language, text="9") == [said.press_please]
        assert there.presses(1001, "svpick", there.survey.id, 0, 33, 0, language=language)[0] == said.old_button
        for index in range(2):
            there.presses(1001, "svto", there.survey.id, index, 0, language=language)
        long = there.comes(1001, What.TEXT, language, text="x" * 2500)
        assert long == [said.too_long.format(count=2500, limit=1000)]
        there.presses(1001, "svto", there.survey.id, 2, 0, language=language)
        assert there.presses(1001, "svsend", there.survey.id, language=language)[0] == said.nothing
        there.closes()
        assert there.presses(1001, "svsend", there.survey.id, language=language)[0] == said.closed_meanwhile
        assert there.follows(1001, language) == [said.closed]


def test_an_interview_is_noted_question_by_question_and_read_by_the_group_only_when_it_is_shown() -> None:
    with hall("result") as there:
        ben, ana, cycle = 2, there.ana.id, there.run.cycle_id
        assert "Everybody in the group will read your notes" in there.comes(ben, What.COMMAND, command="interview")[0]
        there.presses(ben, "ivwho", cycle, 0)
        assert "What has changed at school, and what shows it?" in there.presses(ben, "ivset", cycle, 0, "result")[0]
        assert "Question 2 of 5" in there.comes(ben, What.TEXT, text="It is quieter in the corridor")[0]
        notes = there.desk.session.exec(select(Interview)).one()
        shown = there.presses(ben, "ivto", notes.id, 5)[0]
        assert "It is quieter in the corridor" in shown
        assert surveys.summary(there.desk.session, cycle).interviews == [], "the group reads nothing before it is shown"
        assert "not there any more" in there.presses(ana, "ivshare", notes.id)[0], "only who took the notes shows them"
        notes.notes = {**notes.notes, "free": "P1 was there, too"}
        there.desk.session.flush()
        assert "Your text names P1." in there.presses(ben, "ivshare", notes.id)[0]
        told = there.presses(ben, "ivshare", notes.id, "meant")
        assert "Notes by P2" in told[0]
        assert surveys.summary(there.desk.session, cycle).interviews == [notes]
        assert "Deleted" in there.presses(ben, "ivgone", notes.id)[0]
        assert "What was said?" in there.presses(ben, "ivset", cycle, 0, "free")[0], "notes along no questions"
        assert surveys.summary(there.desk.session, cycle).interviews == []


def test_what_was_left_out_is_said_each_time_and_without_own_words_nothing_is() -> None:
    with hall(own=("What did you see?",)) as there:
        for person in range(1001, 1004):
            there.follows(person)
            there.presses(person, "svgo", there.survey.id, 1)
            there.comes(person, What.TEXT, text=f"Mr. Miller again, number {person}")
            there.presses(person, "svsend", there.survey.id)
        there.closes()
        for text in list(there.desk.session.exec(select(SurveyText))):
            there.presses(1, "svout", text.id)
        for verb, number in (("svresult", there.survey.id), ("svseen", there.run.cycle_id)):
            said = there.presses(1, verb, number)
            assert any("3 answers in own words were left out by a moderator." in one for one in said)
    with hall("result") as there:
        for person in range(1001, 1004):
            there.answers(person, 2, (3, 3))
        there.closes()
        for verb, number in (("svresult", there.survey.id), ("svseen", there.run.cycle_id)):
            there.presses(1, verb, number)
            sent = [row.payload["text"] for row in there.queued() if row.kind == "send"]
            assert sent
            assert all(sent), "no empty message, which Telegram would not take"


def own_words(there: Hall, *said: str) -> list[SurveyText]:
    """The survey is closed, and people wrote this."""
    for person, text in enumerate(said, start=1001):
        there.follows(person)
        there.presses(person, "svgo", there.survey.id, 1)
        there.comes(person, What.TEXT, text=text)
        there.presses(person, "svsend", there.survey.id)
    there.closes()
    return sorted(there.desk.session.exec(select(SurveyText)), key=lambda one: said.index(one.text))


ABOUT = "The teachers answer now and then, P1 does not"


def second_moderator(there: Hall) -> None:
    for member in there.desk.session.exec(select(Membership)):
        member.moderator = member.person_id in {1, 2}
    there.desk.session.get_one(Person, 2).reachable = True
    there.desk.session.flush()


def test_what_names_its_reader_is_left_out_by_another_moderator() -> None:
    with hall(own=("What did you see?",)) as there:
        second_moderator(there)
        one, *rest = own_words(there, ABOUT, "It is quiet", "It is loud")
        said = there.presses(1, "svout", one.id)
        assert any("P1 would leave out this answer" in text and ABOUT in text for text in said), "the other one reads it"
        assert any("It names you, so another moderator decides. I have asked: P2." in text for text in said)
        assert "another moderator decides" in there.presses(1, "svout", one.id)[0]
        for text in rest:
            there.presses(1, "svok", text.id)
        assert not there.survey.texts_told, "it waits for the other one"
        there.presses(2, "svok", one.id)
        assert there.survey.texts_told
        assert one.check is surveys.Check.SHOWN


def test_its_reader_takes_out_their_name_and_nothing_else() -> None:
    with hall(own=("What did you see?",)) as there:
        second_moderator(there)
        one, *_rest = own_words(there, ABOUT, "It is quiet", "It is loud")
        there.presses(1, "svedit", one.id)
        assert "your name alone" in there.comes(1, What.TEXT, text="The teachers answer now and then")[0]
        there.comes(1, What.TEXT, text="The teachers answer now and then, […] does not")
        assert one.text == "The teachers answer now and then, […] does not"


def test_without_another_moderator_the_group_reads_that_it_was_left_out_by_whom_it_names() -> None:
    with hall(own=("What did you see?",)) as there:
        one, *_rest = own_words(there, ABOUT, "It is quiet", "It is loud")
        said = there.presses(1, "svout", one.id)
        assert any("was left out by P1, whom it names" in text for text in said)
        assert ABOUT not in [text.text for text in there.desk.session.exec(select(SurveyText))]


def test_before_it_is_closed_by_hand_one_can_say_no() -> None:
    with hall(own=("What did you see?",)) as there:
        there.presses(1, "svclose", there.survey.id, 0)
        labels = [key["label"] for row in there.queued() for line in row.payload.get("keyboard", []) for key in line]
        assert "No, leave it open" in labels
        there.presses(1, "svclose", there.survey.id, 2)
        assert there.survey.stage is Stage.OPEN
