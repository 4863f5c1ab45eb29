"""Surveys and interviews: what others see, asked of people who are in no group, as people do it."""

import re
from datetime import UTC, datetime, time, timedelta

from tests.conversations.test_practice import GOAL, at_attainment
from tests.script import Chat, Person, Stage, words_of


def link_of(school: Chat) -> str:
    """The address that the survey's message tells."""
    found = re.search(r"https://t\.me/\S+\?start=ask_\w+", words_of(school.saying("Pass this link on")))
    assert found, school.last
    return found.group(0)


def opens(person: Person, link: str) -> None:
    """Follows a link, as it stands on a sheet."""
    person.playground.post(f"/control/people/{person.id}/open", link=link)
    person.playground.settle()


def proposed(stage: Stage, title: str = "Riverside School") -> tuple[Chat, list[Person]]:
    """Ben asks pupils and families about the result, and one thing of his own."""
    school, people = at_attainment(stage, title)
    ben = people[1]
    ben.follows("Ask others: a survey", school)
    ben.presses("pupils")
    ben.presses("families")
    ben.presses("Ready questions on the result")
    ben.presses("A question of my own")
    ben.says("How often is it loud?")
    ben.presses("A choice")
    ben.says("every day\nsometimes\nnever")
    return school, people


def opened(stage: Stage, title: str = "Riverside School") -> tuple[Chat, list[Person], str]:
    school, people = proposed(stage, title)
    people[1].presses("Propose it to the group")
    people[0].presses("2 weeks", school)
    return school, people, link_of(school)


def answers(person: Person, link: str, *presses: str, text: str = "") -> None:
    """Answers all questions of the survey, and sends."""
    opens(person, link)
    for one in presses:
        person.presses(one)
    if text:
        person.says(text)


def test_a_survey_from_the_first_thought_to_its_result(stage: Stage) -> None:
    school, (ana, ben, clara, *_rest) = proposed(stage)
    assert "Whom do you want to ask? pupils, families" in ben.chat.last
    assert "Questions (6 of at most 10)" in ben.chat.last
    assert "People read our goal before the first question." in ben.chat.last

    # The preview is the very conversation that answerers have, and keeps nothing.
    ben.presses("See it as they do")
    assert "Preview" in ben.chat.last
    assert GOAL in ben.chat.last
    ben.presses("Deutsch")
    assert "möchte wissen, was du denkst" in ben.chat.last
    ben.presses("Ich gehöre zu einer Familie")
    assert "Ich habe gemerkt, dass sich an der Schule etwas verändert hat." in ben.chat.last
    for one in ("teilweise", "völlig", "ziemlich", "Mehr davon"):
        ben.presses(one)
    ben.says("Es ist leiser")
    assert "How often is it loud?" in ben.chat.last, "own questions stand as they were typed"
    ben.presses("never")
    assert "Das war die Vorschau" in ben.chat.last
    assert "Abschicken" not in "".join(ben.chat.buttons)
    ben.presses("Vorschau beenden")
    ben.says("Where do I find the library?")
    assert "Vorschau" not in ben.chat.last, "what is written afterwards is not for the preview"

    ben.presses("Propose it to the group")
    assert "One of us proposes to ask this" in school.last
    clara.follows("See it as they do", school)
    clara.presses("I belong to a family")
    clara.presses("mostly")
    assert "better for my child" in clara.chat.last, "each target group has its own words"
    assert "Ana can do this" in clara.presses("2 weeks", school)
    ana.presses("2 weeks", school)
    assert school.pictures, "the code comes at once"
    link = link_of(school)
    assert link in words_of(school.pictures[-1])
    assert "0 people have answered so far." in words_of(school.saying("Pass this link on"))
    clara.presses("Sheet for all", school)
    sheet = school.messages[-1]
    assert sheet["document"]["file_name"] == "survey.pdf"

    # Three pupils and one parent, none of them in any group.
    mila, noah, ida, rui = (
        stage.person("Mila", "de"),
        stage.person("Noah", "en"),
        stage.person("Ida", "sk"),
        stage.person("Rui", "pt-br"),
    )
    opens(mila, link)
    assert "Deine Antworten sind anonym." in mila.chat.last
    assert "In einem kleinen Kreis erkennt dich vielleicht jemand" in mila.chat.last
    assert "Moderation (Ana)" in mila.chat.last, "who reads own words first is named"
    mila.presses("Ich gehe hier zur Schule")
    assert "Frage 1 von 6" in mila.chat.last
    mila.says("was?")
    assert "Bitte drück einen der Knöpfe" in mila.chat.last
    mila.presses("ziemlich")
    assert "✓ ziemlich" in mila.chat.last
    mila.says("5")
    assert "✓ völlig" in mila.chat.last, "a number counts as the level that it names"
    mila.presses("Später weiter")
    opens(mila, link)
    assert "Frage 3 von 6" in mila.chat.last, "it goes on where she stopped"
    mila.presses("Zurück")
    assert "✓ 5 · völlig" in mila.chat.buttons
    mila.presses("Überspringen")
    mila.presses("völlig")
    mila.presses("Genau so weitermachen")
    mila.sends("voice")
    assert "nur Worte lesen" in mila.chat.last
    mila.says("Tim schreit nicht mehr")
    mila.presses("sometimes")
    assert "übersprungen" in mila.chat.last
    mila.presses("✏️ 2")
    mila.presses("völlig")
    assert "übersprungen" not in mila.chat.last
    mila.presses("Abschicken")
    assert "Ab jetzt weiß ich nicht mehr, welche Antworten von dir sind" in mila.chat.last
    assert "1 person has answered so far." in words_of(school.saying("Pass this link on"))
    opens(mila, link)
    assert "Du hast schon geantwortet" in mila.chat.last

    mila.presses("Ändern")
    assert "So lange zählt, was du vorher abgeschickt hast" in mila.chat.last
    mila.presses("✏️ 1")
    mila.presses("völlig")
    mila.presses("Abschicken")
    assert "Geändert und abgeschickt" in mila.chat.last
    assert "1 person has answered so far." in words_of(school.saying("Pass this link on"))

    answers(noah, link, "I am a pupil", "mostly", "mostly", "partly", "Do more of it", text="The morning circle")
    noah.presses("every day")
    noah.presses("Send")
    noah.presses("Withdraw")
    assert "You can answer again" in noah.chat.last
    answers(noah, link, "I am a pupil", "mostly", "completely", "partly", "Do more of it", text="The circle")
    noah.presses("every day")
    noah.presses("Send")
    answers(ida, link, "Chodím sem do školy", "úplne", "úplne", "čiastočne", "Robiť toho viac", text="Je ticho")
    ida.presses("Preskočiť")
    ida.presses("Odoslať")
    answers(rui, link, "Sou de uma família", "nada", "nada", "nada", "Fazer de outra forma", text="Nada mudou")
    rui.presses("never")
    rui.presses("Enviar")
    assert "4 people have answered so far." in words_of(school.saying("Pass this link on"))

    nele = stage.person("Nele", "nl")
    opens(nele, link)
    nele.presses("Ik ben leerling")
    nele.presses("deels")

    ana.presses("Close the survey", school)
    ana.presses("Yes, close it", school)
    result = words_of(school.saying("What others see"))
    assert "4 people have answered." in result
    assert "pupils + families: 4" in result, "one parent is never shown alone"
    assert "• families" not in result
    assert "4 answers, on average 3.8 of 5" in result
    assert len(school.pictures) > 2, "and as bars"
    assert "Ik heb ze gewist" in nele.presses("grotendeels"), "what was not sent is deleted"
    opens(rui, link)
    assert "Este questionário está fechado" in rui.chat.last
    assert "fechado" in rui.presses("Alterar")

    # Own words: read by a moderator first.
    assert "Tim" not in "".join(school.texts)
    assert "Ana can do this" in _follows_and_reads(clara, school)
    ana.follows("Read them", school)
    read = set()
    while "to read" in ana.chat.last:
        text = ana.chat.last
        if "Tim" in text:
            ana.presses("Take out names")
            ana.says("Somebody is quiet at last")
            assert "words in it that are not in the answer" in ana.chat.last, "nobody's answer is written for them"
            ana.says("[…] schreit nicht mehr")
            read.add("Tim")
        elif "Nada" in text:
            ana.presses("Leave it out")
            read.add("Nada")
        else:
            ana.presses("Show it")
            read.add("other")
    assert read == {"Tim", "Nada", "other"}
    told = words_of(school.saying("schreit nicht mehr"))
    assert "• Je ticho" in told
    assert "• The circle" in told
    assert "1 answer in own words was left out by a moderator." in told, "what is missing is not missing unseen"
    assert "Nada mudou" not in "".join(school.texts)
    assert "Tim" not in "".join(school.texts)

    # It comes back where the group looks at what it harvested.
    stage.goes_on(ana, school)
    stage.goes_on(ana, school)
    assert "Others told us what they see: 4 in surveys, 0 in interviews." in school.board
    ben.presses("What others see", school)
    assert "• Je ticho" in school.last


def _follows_and_reads(person: Person, school: Chat) -> str:
    person.follows("Read them", school)
    return person.chat.last


def test_the_last_day_of_a_survey_counts_whole(own_stage: Stage) -> None:
    stage = own_stage
    school, (ana, ben, *_rest) = proposed(stage)
    ben.presses("Propose it to the group")
    ana.presses("1 week", school)
    link = link_of(school)
    opened_on = stage.clock.now.date()
    assert f"Open until Monday, {(opened_on + timedelta(days=7)).day}" in words_of(school.saying("Pass this link on"))
    mila = stage.person("Mila", "en")
    stage.clock.to(datetime.combine(opened_on + timedelta(days=7), time(20, 30), UTC))
    answers(mila, link, "I am a pupil", "mostly", "mostly", "partly", "Do more of it", text="Quiet")
    mila.presses("every day")
    mila.presses("Send")
    assert "✓ Sent" in mila.chat.last, "on the evening of the last day it is still open"
    stage.clock.to(datetime.combine(opened_on + timedelta(days=8), time(9), UTC))
    assert "Closed. What came of it stands below." in words_of(school.saying("Survey for"))
