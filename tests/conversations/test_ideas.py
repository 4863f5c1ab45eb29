"""Ideas are refined, joined and chosen together; a plan is kept as a template and used again."""

import icalendar

from tests.conversations.community import ASK, BUILD, CELEBRATE, group_at_choosing, group_at_doing, group_at_ideas
from tests.script import Chat, Stage, words_of


def test_anyone_refines_an_idea_and_its_author_decides(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_choosing(stage, "Refining")

    # Ben's idea, proposed by Clara: asked in private, and seen by all.
    clara.presses("Refine an idea", school)
    clara.presses("2", school)
    assert f"No. 2 says now:\n\n{BUILD}" in school.last
    clara.replies(BUILD, "No. 2 says now", school)
    assert "That is what it says already" in school.last
    clara.replies("Build a talking stick in the workshop", "No. 2 says now", school)
    assert "Clara proposes a clearer text for no. 2:\n\nBuild a talking stick in the workshop" in school.last
    assert "It is Ben's idea, so Ben decides." in school.last
    assert "A refined text is proposed for no. 2." in school.board
    assert "Ben decides until this time tomorrow" in emil.presses("Take this text", school)
    assert "moderator can do this" in emil.presses("Leave it as it is", school)
    ben.presses("Take this text")
    assert "No. 2 says now: “Build a talking stick in the workshop”" in ben.chat.last
    assert "2. Build a talking stick in the workshop\nBen · refined" in school.board
    assert "is proposed" not in school.board
    assert not [m for m in school.messages if "clearer text" in words_of(m)], "decided: the small message goes"
    clara.presses("Refine an idea", school)
    clara.presses("2", school)
    assert f"Before that it said:\n• {BUILD}" in school.last, "what it said is kept"

    # One's own, by a reply to the board with its number; and an idea that comes late.
    ana.replies_to_board("1: Ask the families at the parents' evening", school)
    assert "1. Ask the families at the parents' evening\nAna · refined" in school.board
    emil.replies_to_board("We ask the families at parents' evening", school)
    assert "it is no. 4 now" in school.last
    emil.replies_to_board("9: Something", school)
    assert "There is no idea no. 9" in school.last

    # An author who is silent for a day leaves it to the group.
    emil.says("/start")
    emil.says("/my")
    emil.presses("Take part in “Choosing actions”")
    emil.presses("Refine an idea")
    emil.presses("3")
    emil.says("Celebrate together with cake")
    assert "Proposed. Clara decides on it" in "".join(emil.chat.texts)
    ana.presses("Take this text", school)
    assert f"3. {CELEBRATE}" in school.board, "the moderator waits for her, too"
    stage.clock.advance(days=1, minutes=5)
    assert f"3. {CELEBRATE}" in school.board
    ben.presses("Take this text", school)
    assert "3. Celebrate together with cake\nClara · refined" in school.board

    # What sounds alike is pointed out, and joined by a button; it can be taken apart again.
    for person in (ana, ben):
        person.presses("👍 1", school)
    clara.presses("👍 4", school)
    assert "No. 1 and no. 4 sound alike. Do you mean the same?" in school.board
    old = school.with_button("👍 4")
    clara.presses("Join 1 and 4", school)
    assert (
        "1. Ask the families at the parents' evening\n🔗 also: We ask the families at parents' evening\n"
        "Ana, Emil · refined · 👍 3 · becomes an action" in school.board
    )
    assert "sound alike" not in school.board
    clara.presses_on(*old, school)
    assert "Taken back: “Ask the families" in clara.window, "an old button means the joined idea"
    emil.presses("Join or part", school)
    emil.presses("Part 4", school)
    assert "4. We ask the families at parents' evening\nEmil · 👍 1" in school.board
    emil.presses("Join or part", school)
    emil.presses("1", school)
    emil.presses("4", school)
    assert "🔗 also: We ask" in school.board
    stage.goes_on(ana, school)
    assert "1. Ask the families at the parents' evening" in words_of(school.saying("These are our actions"))


def files_of(stage: Stage, chat: Chat) -> list[bytes]:
    """The documents of a chat, as whoever opens them gets them."""
    found = []
    for message in chat.messages:
        if "document" in message:
            link = stage.playground.post(f"/bot{stage.bot.token}/getFile", file_id=message["document"]["file_id"])
            answer = stage.playground.http.get(f"/file/bot{stage.bot.token}/{link['result']['file_path']}")
            assert answer.is_success
            found.append(answer.content)
    return found


def test_an_agreed_plan_is_sent_as_picture_and_calendar_and_serves_another_group_as_a_template(stage: Stage) -> None:
    school, (ana, ben, clara, _emil) = group_at_doing(stage, "Template")
    agreed = words_of(school.saying("Our plan is agreed"))
    assert agreed.startswith("🌿")
    assert "who does what, by when" in words_of(school.pictures[-1])
    (file,) = files_of(stage, school)
    calendar = icalendar.Calendar.from_ical(file)
    events = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {*(f"{title} · Template" for title in (ASK, BUILD, CELEBRATE)), "We look back · Template"}
    assert str(events[f"{ASK} · Template"]["description"]) == "Who: Ben"

    # Everyone gets them alone, too, their own dates first; whoever presses twice is told that it is on its way.
    ben.says("/plan")
    ben.presses("Calendar file")
    ben.presses("Timeline")
    ben.presses("Tree")
    assert "Your dates of the plan" in "".join(ben.chat.texts)
    mine = icalendar.Calendar.from_ical(files_of(stage, ben.chat)[-1])
    assert [str(e["summary"]) for e in mine.walk("VEVENT")] == [f"{ASK} · Template", "We look back · Template"]
    before, after = (e.walk("VEVENT")[0] for e in (calendar, mine))
    assert (before["uid"], before["sequence"] <= after["sequence"]) == (after["uid"], True), "it replaces the earlier one"
    assert len(ben.chat.pictures) == 2
    assert "Ana can do this" in clara.presses("Keep as a template", school)
    ana.presses("Keep as a template", school)
    assert "Not kept are people and dates." in ana.chat.last
    ana.says("Talking circle")
    ana.presses("Keep it")
    assert "✓ Kept as “Talking circle”." in ana.chat.last

    other, people = group_at_ideas(stage, "Again", outsiders=(), of=[ana, *stage.people("Finn", "Greta")])
    assert "Ana can do this" in people[1].presses("Begin with a template", other)
    ana.presses("Begin with a template", other)
    ana.presses("Talking circle", other)
    assert "📋 3 ideas came from the template “Talking circle”." in "".join(other.texts)
    assert "3 ideas so far" in other.board
    ana.presses("Take them out again", other)
    assert "0 ideas so far" in other.board
    ana.presses("Begin with a template", other)
    ana.presses("Talking circle", other)
    stage.goes_on(ana, other)
    assert f"1. {ASK}\nfrom a template" in other.board
    for number in ("2", "3"):
        people[1].presses(f"👍 {number}", other)
    stage.goes_on(ana, other)
    assert f"1. {BUILD}\n\nAfter that:\n2. {CELEBRATE}\nneeds no. 1 first" in other.board, "the order came along"
    assert f"{ASK}\nfrom a template" not in other.board
    stage.goes_on(ana, other)
    assert "Every action has a date." in other.board, "and the times, counted from today"
