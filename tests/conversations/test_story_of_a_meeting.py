"""A tired teacher, a twelve-year-old, a mother and a joker meet once. The story is in the docs."""

from datetime import datetime

from tests.script import Chat, Person, Stage
from tests.stories import LONDON, compare, told

HEAD = """# One meeting

Karin teaches and moderates. Tim is twelve, Sabine a mother, Juri likes jokes. They find a date, get ready, meet, and keep what
they decided. This is the whole log of their chats, as they read it; a test plays it and compares. Messages are edited in place:
of a change only the new lines stand here.
"""


def set_up(stage: Stage, people: list[Person]) -> Chat:
    """The group has begun, and is at its experiences."""
    karin = people[0]
    school = stage.group("Quiet breaks", people)
    karin.presses("Start a Community of Practice", school)
    karin.presses("Use “", school)
    karin.presses("London", school)
    karin.presses("Together in a room", school)
    for person in people:
        person.presses("Count me in", school)
    karin.presses("We are ready", school)
    return school


def test_four_people_meet_once(own_stage: Stage) -> None:
    stage = own_stage
    karin, tim, sabine, juri = people = stage.people("Karin", "Tim", "Sabine", "Juri")
    stage.clock.to(datetime(2030, 1, 7, 9, tzinfo=LONDON))
    school = set_up(stage, people)
    with told(stage, school, people) as story:
        story.chapter("Finding a date")
        karin.presses("Find a date", school)
        karin.replies(
            "Thursday half past three and 16 January at 4 pm or next Monday after school", "When could we meet", school
        )
        sabine.replies("half past four", "At what time", school)
        karin.presses("✖ Not 3", school)
        karin.presses("Yes, ask who can come", school)
        for person, answers in ((karin, "✓✗"), (tim, "✓✓"), (sabine, "✓✓"), (juri, "✓🤔")):
            for number, answer in enumerate(answers, start=1):
                person.presses(f"{number} {answer}", school)
        karin.presses("📌 Fix it", school)
        karin.presses("45 minutes", school)

        story.chapter("Getting ready")
        sabine.presses("🙋 I facilitate", school)
        tim.presses("⏱ I keep the time", school)
        karin.presses("📍 Where we meet", school)
        karin.replies("Room 204", "Where do we meet", school)
        tim.replies("can we talk about the cushions too?", "We meet on", school)
        tim.presses("A point for our agenda", school)
        sabine.follows("📋 Add a point", school)
        sabine.says("Who is in the hall during breaks?")
        juri.presses("📍 Where we meet", school)
        juri.replies("on the roof", "Where do we meet", school)
        sabine.presses("No, it stays", school)

        story.chapter("The meeting")
        stage.clock.to(datetime(2030, 1, 10, 15, 31, tzinfo=LONDON))
        sabine.presses("⏵ Begin", school)
        tim.presses("⏭ Next part", school)
        juri.replies("The noise is worst in the hall.", "Our meeting: part 2", school)
        karin.replies("Decision: We ask the caretaker for room 12. Who: Karin by Friday", "Our meeting: part 2", school)
        juri.presses("🗑 Take it out", school)
        sabine.presses("⏹ Close", school)

        story.chapter("Afterwards")
        karin.presses("2", school)
        karin.presses("🌿 Make it an action", school)
        tim.says("/summary", school)
        tim.says("/library caretaker", school)
    assert "failed" not in stage.bot.logged()
    compare("meeting.md", HEAD, story.text)
