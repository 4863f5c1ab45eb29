"""Eight people, hardly one of them easy, reach a goal that all can live with. The story is in the docs."""

from datetime import datetime

from tests.script import Stage
from tests.stories import LONDON, compare, told

HEAD = """# Eight people find a shared goal

Ana moderates. David and Elif never answer. Gül leaves in the middle. Hana is an administrator who writes as the group. Clara
writes only in private. Finn answers in German. Ines comes late. This is the whole log of their chats, as they read it; a test
plays it and compares. Boards are edited in place: of a change only the new lines stand here.
"""


def test_eight_people_find_a_shared_goal(own_stage: Stage) -> None:
    stage = own_stage
    ana, clara, david, elif_, guel, hana, ines = stage.people("Ana", "Clara", "David", "Elif", "Gül", "Hana", "Ines")
    finn = stage.person("Finn", "de")
    stage.clock.to(datetime(2030, 1, 7, 9, tzinfo=LONDON))
    school = stage.group("Riverside School", [ana, clara, david, elif_, guel, hana, finn])
    stage.playground.post(f"/control/chats/{school.id}/administrators", person=hana.id, anonymous=True)
    everyone = [ana, clara, david, elif_, guel, hana, finn, ines]
    with told(stage, school, everyone) as story:
        story.chapter("Setting up")
        ana.presses("Start a Community of Practice", school)
        ana.presses("Use “", school)
        ana.presses("London", school)
        ana.presses("In this chat", school)
        for one in (ana, clara, guel, hana, finn, david, elif_):
            one.presses("Count me in", school)
        ana.presses("Teacher", school)
        finn.presses("Pupil", school)
        clara.follows("private", school)
        david.follows("private", school)
        stage.goes_on(ana, school)

        story.chapter("Experiences")
        ana.replies_to_board("After lunch it takes ten minutes until a lesson can begin.", school)
        ana.presses("It keeps coming back", school)
        clara.follows("Write in private", school)
        clara.says("My son says that he cannot hear the teacher after lunch.")
        clara.presses("It keeps coming back", clara.chat)
        clara.presses("Anonymously", clara.chat)
        finn.replies_to_board("In der Pause ist es mir zu laut, danach kann ich nicht anfangen.", school)
        finn.presses("It keeps coming back", school)
        guel.replies_to_board("At my last school a song began every lesson, and all were ready when it ended.", school)
        guel.presses("It inspired me", school)
        hana.replies_to_board("We should talk about the bell.", school)
        stage.clock.advance(days=2)
        ana.says("/status", school)
        hana.says("/next", school)
        stage.clock.advance(minutes=1)
        hana.says("/next", school)

        story.chapter("Connections")
        ana.presses("Me too: 4", school)
        finn.presses("Me too: 1", school)
        guel.leaves(school)
        ines.joins(school)
        ines.presses("Count me in", school)
        stage.goes_on(ana, school)

        story.chapter("What belongs together, and what matters most")
        while "Focus" not in school.board:
            stage.goes_on(ana, school)
        for one in (ana, finn, ines, hana):
            one.presses("1", school)
        stage.goes_on(ana, school)

        story.chapter("Wordings, and the SMART check")
        ana.replies_to_board("Lessons should begin better.", school)
        clara.follows("Write in private", school)
        clara.says("By 29 March every class is ready two minutes after lunch on 4 of 5 days.")
        clara.presses("Anonymously", clara.chat)
        finn.presses("📝 2", school)
        finn.presses("I like it", school)
        ines.presses("I like it", school)
        stage.goes_on(ana, school)
        finn.votes("achiev", "Yes", school)
        ines.votes("relevant", "Yes", school)
        stage.goes_on(ana, school)

        story.chapter("Consent")
        ana.presses("I support it", school)
        finn.presses("I can live with it", school)
        ines.presses("I support it", school)
        clara.follows("private", school)
        clara.presses("I have a concern", clara.chat)
        clara.says("The youngest need more than two minutes.")
        clara.presses("Anonymously", clara.chat)
        stage.clock.advance(days=1, hours=1)
        hana.presses("I support it", school)
        stage.goes_on(ana, school)
    assert "✅ Adopted" in "\n".join(school.texts)
    assert "failed" not in stage.bot.logged()
    compare("shared-goal.md", HEAD, story.text)
