"""Looking back alone: numbers without names, voices with names, notes from the way, as people do it."""

import sqlite3

from sqlmodel import Session, select

from bot.store.messages import Outgoing
from bot.store.reflections import Note, Reflection, Sharing
from tests.conversations.desk import desk
from tests.conversations.practice import answers, at_reflection, everywhere
from tests.conversations.stored import with_store
from tests.conversations.test_gathering import rows
from tests.script import Chat, Person, Stage, buttons_of, words_of


def skips_to(person: Person, number: int) -> None:
    """Skips questions until this one."""
    while f"{number} of 8" not in person.chat.last:
        person.presses("Skip")


def voices(chat: Chat) -> list[str]:
    """The captions of the voice messages that the bot has played."""
    return [words_of(m) for m in chat.messages if "voice" in m and m["from"]["is_bot"]]


def test_numbers_for_working_together_never_have_a_name(stage: Stage) -> None:
    school, (ana, ben, clara, dora, _emil) = at_reflection(stage)
    for person, number in ((ana, "4"), (ben, "5"), (clara, "2")):
        person.follows("Reflect in private", school)
        skips_to(person, 5)
        assert "How well did we work together and help each other?" in person.chat.last
        assert "Numbers never have a name" in person.chat.last
        person.presses(number)
        assert f"✓ {number} of 5 for “🤝 Helping each other”" in person.chat.saying("of 5 for")["text"]
        assert "Your number is stored. Now in words" in person.chat.last
    answers(ben, "We helped each other with copying", "With my name")

    stored = clara.chat.saying("2 of 5 for")
    again = next(b for b in buttons_of(stored) if b["text"] == "3")
    clara.presses_on(stored, again, clara.chat)
    assert "3 of 5 for" in clara.chat.last
    assert "Only the person who wrote this" not in clara.chat.last
    clara.presses("Skip")
    clara.presses("Back")
    assert "1" not in [b["text"] for b in buttons_of(clara.chat.messages[-1])], "one number each"
    clara.presses("Take it back")
    assert "Your number is deleted" in clara.chat.last
    clara.follows("Reflect in private", school)
    clara.presses("1")

    path = stage.bot.database_url.removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        columns = {row[1] for row in connection.execute("pragma table_info(rating)")}
        assert columns == {"id", "cycle_id", "aspect", "value", "key_hash"}, "no person, no time"
        values = connection.execute(
            "select value from rating r join cycle c on c.id = r.cycle_id join community g on g.id = c.community_id "
            "where g.chat_id = ? order by value",
            (school.id,),
        ).fetchall()
    assert values == [(1,), (4,), (5,)]
    assert "of 5 for" not in "".join(school.texts)
    dora.follows("Reflect in private", school)
    skips_to(dora, 6)
    assert "How well did we tell each other what mattered" in dora.chat.last


def test_a_voice_is_never_anonymous_and_is_played_only_where_its_author_allows(stage: Stage) -> None:
    school, (ana, ben, clara, _dora, emil) = at_reflection(stage)
    ben.follows("Reflect in private", school)
    ben.sends("sticker")
    assert "I cannot use this, so I did not keep it." in ben.chat.last
    ben.sends("voice", duration=12)
    assert "🎤 Voice message" in ben.chat.last
    assert "never anonymous" in ben.chat.last
    assert not any("Anonymously" in b for b in ben.chat.buttons)
    ben.presses("With my name")
    assert "In one short sentence: what is it about?" in ben.chat.last
    ben.says("The song on the last day")
    assert "Stored, with your name" in ben.chat.saying("Stored, with")["text"]
    ben.sends("voice", duration=3)
    ben.presses("Only me")
    assert "3 of 8" in ben.chat.last
    ben.says("/my")
    ben.presses("What I wrote when looking back")
    listen = [b for b in ben.chat.buttons if "Listen" in b]
    assert len(listen) == 2
    ben.presses(listen[1])
    assert voices(ben.chat) == ["Ben"]

    stage.goes_on(ana, school)
    assert "The song on the last day (🎤 Voice message" in school.board
    clara.presses("Listen: 1", school)
    assert voices(clara.chat) == ["Ben: The song on the last day"]
    assert voices(school) == [], "the group is not filled with voices"
    assert "open our private chat first" in emil.presses("Listen: 1", school)


def test_a_voice_of_somebody_whom_two_groups_have_asked_waits_until_it_is_said_for_which(stage: Stage) -> None:
    school, (ana, ben, *_rest) = at_reflection(stage)
    other, people = at_reflection(stage, "Hill School")
    ben.follows("Reflect in private", school)
    ben.joins(other)
    ben.follows("Reflect in private", other)
    ben.sends("voice", duration=12)
    assert "More than one of your groups has asked you something. For which one is this?" in ben.chat.last
    ben.presses("Hill School: Private reflection")
    assert "🎤 Voice message" in ben.chat.last
    ben.presses("With my name")
    ben.says("The song on the hill")
    stage.goes_on(people[0], other)
    assert "The song on the hill (🎤 Voice message" in other.board
    stage.goes_on(ana, school)
    assert "The song on the hill" not in school.board


def test_a_voice_for_its_author_alone_is_played_to_nobody_else() -> None:
    with desk() as at:
        ana, ben = at.person(11, "Ana"), at.person(12, "Ben")
        run = at.group(-100, "School", "harvest", ana, ben)
        alone = Reflection(
            cycle_id=run.cycle_id, prompt="learned", text="", sharing=Sharing.MINE, author_id=11, voice="f", seconds=3
        )
        shared = Reflection(
            cycle_id=run.cycle_id, prompt="learned", text="A song", sharing=Sharing.NAMED, author_id=11, voice="g", seconds=3
        )
        note = Note(cycle_id=run.cycle_id, person_id=11, text="", written_at=at.now, voice="h", seconds=3)
        at.session.add_all([alone, shared, note])
        at.session.flush()
        assert "Only the person who said this" in at.presses(ben, 12, "hear", alone.id)[0]
        assert "not there any more" in at.presses(ben, 12, "hearnote", note.id)[0]
        at.presses(ben, 12, "hear", shared.id)
        assert [row.payload["file_id"] for row in at.session.exec(select(Outgoing)) if row.kind == "file"] == ["g"]
        run.step = "reflection"
        assert "Only the person who said this" in at.presses(ben, 12, "hear", shared.id)[0], "the group has not looked yet"


def test_notes_are_sorted_spoken_listed_and_deleted(stage: Stage) -> None:
    school, (_ana, ben, *_rest) = at_reflection(stage)
    ben.says("/note")
    ben.sends("voice", duration=7)
    assert "✓ Kept" in ben.chat.last
    ben.presses("What was hard")
    assert "It comes back at the question “🧗 What was hard”" in ben.chat.last
    ben.says("/note Too much paper")
    ben.says("/note Rain on the day of the walk")
    ben.presses("Delete the note")
    ben.says("/my")
    ben.presses("My 2 notes")
    assert "1. 🎤 Voice message" in ben.chat.last
    assert "2. Too much paper" in ben.chat.last
    assert "Rain" not in ben.chat.last
    ben.presses("Listen: 1")
    assert voices(ben.chat) == ["Your note"]

    ben.follows("Reflect in private", school)
    assert "1. Too much paper" in ben.chat.saying("Your notes from the way")["text"], "those without a question come first"
    ben.presses("Skip")
    assert "1. 🎤 Voice message" in ben.chat.saying("Your notes from the way")["text"]
    ben.presses("Take note 1")
    assert "never anonymous" in ben.chat.last
    ben.presses("Only me")
    assert "3 of 8" in ben.chat.last
    assert "note" not in everywhere(stage, "Rain on the day")


def test_whoever_has_chosen_once_need_not_choose_each_time(stage: Stage) -> None:
    school, (_ana, ben, clara, *_rest) = at_reflection(stage, "The same for the rest")
    ben.follows("Reflect in private", school)
    assert "The same for the rest" not in str(ben.chat.buttons), "first one choice is made"
    answers(ben, "The circle", "With my name")
    assert "Before it is kept, I ask you who may see it." in ben.chat.last
    offer = ben.chat.with_button("🙂 The same for the rest: with my name")
    before = len(ben.chat.texts)
    ben.presses_on(*offer, ben.chat)
    assert len(ben.chat.texts) == before, "it is said in the place of the question"
    assert "2 of 8" in ben.chat.last
    assert "I keep it with your name, and ask only if it names somebody." in ben.chat.last

    ben.says("Too little time")
    assert ben.chat.saying("✓ Stored, with your name.")["text"].startswith("🧗 What was hard")
    assert "3 of 8" in ben.chat.last
    ben.says("and the bell rang")
    assert "4 of 8" in ben.chat.last
    ben.presses("It belongs to the question before")
    assert "It is an answer to “🧗 What was hard” now." in ben.chat.saying("It is an answer to")["text"]
    assert "3 of 8" in ben.chat.last, "the question that it had gone to is asked again"
    assert "stands there already" in ben.presses("It belongs to the question before")
    ben.presses("Skip")
    assert "I keep it with your name" in ben.chat.last, "also after a question that was left out"
    ben.presses("👁 Ask me again for each answer")
    assert "4 of 8" in ben.chat.last
    assert "Before it is kept, I ask you" in ben.chat.last
    answers(ben, "I listen more", "Only me")
    assert "5 of 8" in ben.chat.last
    assert "not open any more" in ben.presses_on(*offer, ben.chat)
    ben.presses("🔒 The same for the rest: only me")
    ben.presses("Go on later")
    ben.follows("Reflect in private", school)
    assert "Before it is kept, I ask you" in ben.chat.last, "after a pause it is asked again"
    assert "3 answers are shared so far" in school.board

    def kept(session: Session) -> list[tuple[str, str, str]]:
        there = session.exec(select(Reflection).where(Reflection.author_id == ben.id))
        return sorted((one.text, one.prompt, one.sharing.value) for one in there)

    assert with_store(stage, kept) == [
        ("I listen more", "unexpected", "mine"),
        ("The circle", "successes", "named"),
        ("Too little time", "challenges", "named"),
        ("and the bell rang", "challenges", "named"),
    ]

    clara.follows("Reflect in private", school)
    answers(clara, "The songs", "Anonymously")
    clara.presses("🎭 The same for the rest: anonymously")
    clara.says("Ich hatte solche Angst vor den Großen, dass ich nichts gesagt habe")
    assert "Your group writes in English" in clara.chat.last, "where a name would show, it is asked all the same"
    clara.presses("Do not keep it")
    assert "I keep it anonymously" in clara.chat.last
    clara.says("The little ones taught me to wait")
    assert "Only this message holds the key to it" in clara.chat.saying("✓ Stored anonymously.")["text"]
    clara.sends("voice", duration=5)
    assert "A voice can be recognised" in clara.chat.last
    clara.presses("With my name")
    clara.says("What I learned from the little ones")
    assert "4 of 8" in clara.chat.last
    assert "I keep it anonymously" in clara.chat.last
    for _ in range(5):
        clara.presses("Skip")
    assert "That was the last question" in clara.chat.last
    asked = f"SELECT purpose FROM prompt WHERE person_id = {clara.id}"
    assert rows(stage, asked) == [], "what she has chosen is forgotten"
