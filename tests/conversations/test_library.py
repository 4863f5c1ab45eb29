"""The library: saving, finding, showing to others; the cards; the story so far."""

from datetime import timedelta
from typing import Any

from sqlmodel import Session, select

from bot.conversations.buttons import short
from bot.store import cycles
from bot.store.communities import Community
from bot.store.cycles import Cycle
from bot.store.database import Database
from bot.store.reflections import Lesson, Seed, Visibility
from tests.script import Chat, Person, Stage, buttons_of


def learned(stage: Stage, chat: Chat, *lessons: tuple[str, str, Visibility], goal: str = "A quiet start every day") -> None:
    """A cycle of this group has ended with these lessons; how that happens has scripts of its own."""

    def write(session: Session) -> None:
        community = session.exec(select(Community).where(Community.chat_id == chat.id)).one()
        now = cycles.current_cycle(session, community.id)
        assert now is not None
        now.number = 2
        began = now.started_at - timedelta(days=120)
        before = Cycle(community_id=community.id, number=1, started_at=began, ended_at=now.started_at, goal=goal)
        session.add(before)
        session.flush()
        for text, tags, visibility in lessons:
            session.add(Lesson(community_id=community.id, cycle_id=before.id, text=text, tags=tags, visibility=visibility))
        session.commit()

    database = Database(stage.bot.database_url)
    with Session(database.engine) as session:
        write(session)
    database.close()


def saved(person: Person, chat: Chat, command: str, **message: object) -> None:
    """Somebody replies with /save to what they or others wrote."""
    posted = chat.playground.post(f"/control/chats/{chat.id}/messages", person=person.id, **message)
    person._post(chat, text=command, reply_to=posted["message_id"])


def test_what_a_group_saves_is_found_again_with_slips_and_word_forms(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Riverside School", [ana, ben])

    saved(ben, school, "/save Quiet breaks: how others do it #breaks", text="Look here https://quiet.example/breaks.html!")
    assert "✓ In the library of “Riverside School”" in school.last
    assert "https://quiet.example/breaks.html" in school.last
    assert "#breaks · seen by: only us" in school.last

    saved(ana, school, "/save", kind="document", file_name="Seating plan for silent reading.pdf")
    assert "📄 Seating plan for silent reading.pdf" in school.last
    ana.says("/save We whisper for the first five minutes, then it stays quiet. #breaks", school)
    assert "🌟 We whisper" in school.last

    ana.says("/library", school)
    assert "🔖 3 links, documents and good practices of yours" in school.last
    ben.replies("queit brake", "What are you looking for?", school)
    assert "Quiet breaks: how others do it" in school.last
    ben.replies("seats for reading silently", "What are you looking for?", school)
    assert "Seating plan" in school.last
    ben.presses("1", school)
    document = school.messages[-1]
    assert document["document"]["file_name"] == "Seating plan for silent reading.pdf"

    ana.presses("#breaks", school)
    assert "Quiet breaks" in school.last
    assert "We whisper" in school.last
    ben.replies("volcano", "What are you looking for?", school)
    assert "I found nothing for “volcano”" in school.last


def test_what_others_wrote_is_not_saved_behind_their_backs(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Careful School", [ana, ben])
    saved(ana, school, "/save", text="I am so tired of all this")
    assert "What others wrote I keep only if they send it to me" in school.last
    saved(ana, school, "/save", kind="voice")
    assert "Ana, what shall I keep?" in school.last
    ana.sends("voice", school, reply_to=school.saying("what shall I keep")["message_id"])
    assert "A voice message is hard to find again" in school.last
    ana.replies("https://example.org/rest #rest", "A voice message is hard", school)
    assert "example.org: rest" in school.last


def test_only_who_saved_it_or_a_moderator_changes_or_deletes_it(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Keeping", [ana, ben, clara])
    ben.says("/save A talking stick helps #talk", school)
    clara.presses("🗑 Delete", school)
    assert "Only the person who saved this, or a moderator" in clara.window
    ben.presses("Title and tags", school)
    ben.replies("A talking stick helps everyone to speak #talk #turns", "how shall it be called", school)
    assert "A talking stick helps everyone" in school.last
    assert "#talk #turns" in school.last
    ben.presses("🌍 Show it to everyone", school)
    assert "people in other groups can read it, whom you do not know" in school.last
    ben.presses("🔒 No, only our group", school)
    assert "seen by: only us" in school.last
    ben.presses("🌍 Show it to everyone", school)
    ben.presses("🌍 Yes, show it to strangers too", school)
    assert "seen by: everyone on this bot" in school.last
    showing = school.with_button("Title and tags")
    ben.presses_on(*showing, school)
    ben.replies("A stick of Mr. Miller's, and whoever holds it speaks. " * 8, "how shall it be called", school)
    assert school.last.startswith("✓ Changed. Only your group sees it for now")
    assert school.last.count("whoever holds it speaks") == 8
    assert "seen by: only us" in school.last
    ben.presses("🌍 Show it to everyone", school)
    assert school.last.count("whoever holds it speaks") == 8, "whoever agrees reads it whole"
    early = school.with_button("🌍 Yes, show it to strangers too")
    ben.presses_on(*showing, school)
    ben.replies("A talking stick helps everyone to speak #talk", "how shall it be called", school)
    ben.presses_on(*early, school)
    assert (
        "Show this to everyone on this bot?\n\n🌟 A talking stick helps everyone"
        in school.saying("Show this to everyone")["text"]
    )
    assert ben.presses("🌍 Yes, show it to strangers too", school) == "Seen by: everyone on this bot"
    ana.presses("🔒 Only for our group", school)
    assert "seen by: only us" in school.last
    ana.presses("🗑 Delete", school)
    assert "Shall “A talking stick helps everyone to speak” go" in school.last
    ana.presses("Yes, delete it", school)
    assert "no longer in the library" in school.last
    ana.says("/library talking", school)
    assert "I found nothing" in school.last

    # What may be other people's is shown to strangers only when a moderator says so.
    ben.says("/save https://example.org/plan of somebody", school)
    ben.presses("🌍 Show it to everyone", school)
    assert "It may be other people's work" in school.last
    assert "Ana can do this" in ben.presses("🌍 Yes, show it to strangers too", school)
    ana.presses("🌍 Yes, show it to strangers too", school)
    assert "seen by: everyone on this bot" in school.last


def test_in_private_one_saves_for_a_group_and_reads_all_of_ones_groups(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    first = stage.started("First", [ana, ben])
    second = stage.started("Second", [ana, clara])
    learned(stage, first, ("Bells every ten minutes wear people out", "bells", Visibility.GROUP))
    learned(stage, second, ("Bells at noon are fun", "bells", Visibility.ALL))

    ana.says("/save Three bells are enough #bells")
    assert "For which group is it?" in ana.chat.last
    ana.presses("Second", ana.chat)
    assert "✓ In the library of “Second”" in ana.chat.last
    ana.says("/library bell")
    for words in ("Bells every ten minutes", "Bells at noon", "Three bells"):
        assert words in ana.chat.last

    ben.says("/library bell", first)
    assert "Bells every ten minutes" in first.last
    assert "Bells at noon are fun" in first.last
    assert "another group" in first.last
    assert "Second" not in first.last, "the other group is not named"
    assert "Three bells" not in first.last


def test_what_was_learned_before_is_offered_where_it_helps(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Offered", [ana, ben])
    learned(
        stage,
        school,
        ("A calm corner needs a clock that everyone sees", "corner", Visibility.GROUP),
        ("Sandwiches bring parents to evenings", "parents", Visibility.GROUP),
    )
    ana.says("/history", school)
    assert "Cycle 1" in school.last
    assert "🌱 Our goal was: A quiet start every day" in school.last
    assert "• A calm corner needs a clock that everyone sees" in school.last
    ben.presses("More of cycle 1", school)
    assert "Offered · cycle 1" in school.last
    assert "Goal: A quiet start every day" in school.last

    ana.replies_to_board("Nobody uses our calm corners", school)
    while "Wordings" not in school.board:
        if "Focus" in school.board:
            ben.presses("1", school)
        stage.goes_on(ana, school)
    assert "Learned before" in school.board
    assert "A calm corner needs a clock" in school.board
    assert "Sandwiches" not in school.board

    ben.follows("Read it alone", school)
    assert "Offered: our story" in ben.chat.last
    while "Go on reading ▶" in ben.chat.buttons:
        ben.presses("Go on reading ▶")
    assert "Words that you will meet" in ben.chat.last
    ben.presses("◀ Back")
    ben.presses("Go on reading ▶")
    ben.presses("How Copse works", ben.chat)
    assert "Worth knowing" in ben.chat.last


def test_cards_are_turned_in_place(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    school = stage.started("Curious", [ana, ben])
    ana.says("/learn", school)
    count = len(school.messages)
    ben.presses("5", school)
    assert "5. Consent" in school.last
    ben.presses("◀ Back", school)
    assert "4. SMART" in school.last
    ben.presses("All cards", school)
    assert "Worth knowing" in school.last
    assert len(school.messages) == count


def test_a_seed_branches_out_into_another_group(stage: Stage) -> None:
    ana, ben, clara = stage.people("Ana", "Ben", "Clara")
    school = stage.started("Oak", [ana, ben])
    learned(stage, school, ("Shade helps", "", Visibility.ALL), ("Our secret", "", Visibility.GROUP))
    database = Database(stage.bot.database_url)
    with Session(database.engine) as session:
        ended = select(Cycle).join(Community).where(Community.chat_id == school.id, Cycle.number == 1)
        cycle = session.exec(ended).one()
        session.add(Seed(cycle_id=cycle.id, text="Quiet breaks for all", source="free", chosen=True))
        session.commit()
        link = f"https://t.me/copse_playground_bot?start=branch_{short(cycle.id)}"
    database.close()
    bot = next(m["user"]["username"] for m in members(stage, school, ana) if m["user"]["is_bot"])
    stage.playground.post(f"/control/people/{ana.id}/open", link=link.replace("copse_playground_bot", bot))
    stage.playground.settle()
    assert "Which one?" in ana.chat.last
    ana.presses("1", ana.chat)
    assert "Shade helps" in ana.chat.last
    assert "Our secret" not in ana.chat.last
    way = next(b["url"] for b in buttons_of(ana.chat.messages[-1]))

    # Into a group that is gathering already …
    elm = stage.started("Elm", [clara, ana])
    stage.playground.post(f"/control/people/{ana.id}/open", link=way, chat=elm.id)
    stage.playground.settle()
    assert "Somebody brought you a seed" in "".join(elm.texts)
    assert "Oak" not in "".join(elm.texts)
    assert "🌰 Quiet breaks for all" in elm.board
    stage.playground.post(f"/control/people/{clara.id}/open", link=way, chat=elm.id)
    stage.playground.settle()
    assert elm.board.count("Quiet breaks for all") == 1
    assert "This seed is in your group already" in elm.last

    # … and into a new one, where it waits for the first board.
    fir = stage.playground.post("/control/chats", title="Fir", kind="supergroup", creator=clara.id, members=[ben.id], bot=False)
    chat = Chat(stage.playground, fir["id"])
    stage.playground.post(f"/control/people/{clara.id}/open", link=way, chat=chat.id)
    stage.playground.settle()
    for label in ("Start a Community of Practice", "Use “", "London", "In this chat"):
        clara.presses(label, chat)
    for one in (clara, ben):
        one.presses("Count me in", chat)
    stage.goes_on(clara, chat)
    assert "From another group:\n🌰 Quiet breaks for all" in chat.board


def members(stage: Stage, chat: Chat, person: Person) -> list[dict[str, Any]]:
    there = stage.playground.get("/control/chats", person=person.id)
    return next(one["members"] for one in there if one["id"] == chat.id)
