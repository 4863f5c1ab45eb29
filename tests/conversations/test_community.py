"""From ideas to a plan that is carried out, as people do it."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from tests.conversations.community import (
    ASK,
    BUILD,
    CELEBRATE,
    group_at_choosing,
    group_at_doing,
    group_at_ideas,
    group_at_order,
    group_at_times,
    plan_agreed,
    sets_due,
)
from tests.script import Stage, words_of

LONDON = ZoneInfo("Europe/London")


def full(stage: Stage, days: int) -> str:
    """A date as it is said in full: Friday, 26 March 2027."""
    day = (stage.clock.now.astimezone(LONDON) + timedelta(days=days)).date()
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


def short(stage: Stage, days: int) -> str:
    """A date as lists have it: Fri 26 Mar."""
    day = (stage.clock.now.astimezone(LONDON) + timedelta(days=days)).date()
    return f"{day:%a} {day.day} {day:%b}"


# --- choosing ---------------------------------------------------------------------------------------------------------


def test_ideas_with_two_thumbs_become_actions_and_the_rest_is_kept(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_choosing(stage, "Choosing")
    assert f"1. {ASK}\nAna\n" in school.board
    assert "An idea with at least 2 👍 becomes an action. The rest is kept for later." in school.board
    assert "No idea has 2 👍 yet" in stage.goes_on(ana, school)

    ana.presses("👍 1", school)
    assert f"{ASK}\nAna · 👍 1\n" in school.board, "one's own idea counts too"
    ana.presses("👍 1", school)
    assert "Taken back" in ana.window
    assert "· 👍" not in school.board
    for person in (ana, ben):
        person.presses("👍 3", school)
    for person in (ana, ben, emil):
        person.presses("👍 2", school)
    assert "3 of 4 people have chosen" in school.board
    assert "2 ideas become actions so far." in school.board

    old = school.with_button("Add “A stick")
    clara.presses("Add “A stick", school)
    assert "4. A stick that is passed round\nBen · helped before" in school.board
    assert "on the list of ideas already" in emil.presses_on(*old, school), "pressed twice"
    # It tells what was; an action says what is to be done.
    assert "No. 4 is what helped somebody:\n\nA stick that is passed round\n\nWhat would we do?" in school.last
    ben.replies("Pass a stick round", "What would we do?", school)
    assert "4. Pass a stick round\nBen · helped before · refined" in school.board
    assert not [text for text in school.texts if "What would we do?" in text]
    assert not [b for b in school.buttons if "Add “" in b]

    thumb = school.with_button("👍 1")
    assert "Ana can do this" in stage.goes_on(ben, school)
    stage.goes_on(ana, school)
    result = school.saying("These are our actions")
    assert f"1. {BUILD}\n2. {CELEBRATE}\n\n2 other ideas are kept for later." in words_of(result), "the most supported first"
    assert "This step is over" in clara.presses_on(*thumb, school)


def test_an_anonymous_idea_stays_anonymous_as_an_action(stage: Stage) -> None:
    school, (ana, ben, _clara, emil) = group_at_ideas(stage, "Anonymous idea")
    ben.follows("Write in private", school)
    ben.says("Less homework on Fridays")
    ben.presses("Anonymously")
    stage.goes_on(ana, school)
    assert "1. Less homework on Fridays\nanonymous" in school.board
    ana.presses("👍 1", school)
    emil.presses("👍 1", school)
    stage.goes_on(ana, school)
    assert "1. Less homework on Fridays" in school.board
    after = school.texts[-3:]
    assert not [text for text in after if "Ben" in text]


def test_in_a_small_team_one_thumb_is_enough_and_strangers_have_no_say(stage: Stage) -> None:
    school, (ana, _ben, clara) = group_at_choosing(stage, "Small team", outsiders=())
    assert "An idea with 1 👍 becomes an action" in school.board
    clara.presses("👍 2", school)
    assert "becomes an action\n" in school.board
    stage.goes_on(ana, school)
    assert f"1. {BUILD}" in school.board


# --- order ------------------------------------------------------------------------------------------------------------


def test_a_circle_is_refused_with_the_circle_named(stage: Stage) -> None:
    school, (ana, ben, clara, _emil) = group_at_order(stage, "Order")
    assert "What can start now: no. 1, 2, 3." in school.board

    ben.presses("No. 3 needs", school)
    assert f"What must be done before “{CELEBRATE}”?" in school.last
    ben.presses("2. Build", school)
    assert [b for b in school.buttons if b.startswith("✓ 2. Build")]
    clara.presses("No. 2 needs", school)
    first = [m for m in school.messages if f"before “{CELEBRATE}”" in words_of(m)]
    assert first, "somebody else's small message stays"
    clara.presses("1. Ask", school)
    assert "First:\n1. Ask the families\n\nAfter that:\n2. Build a talking stick\nneeds no. 1 first" in school.board
    assert "The longest chain: 1 → 2 → 3." in school.board
    assert "What can start now: no. 1." in school.board

    clara.presses("No. 1 needs", school)
    assert not [m for m in school.messages if f"before “{BUILD}”" in words_of(m)], "only one at a time for each person"
    window = clara.presses("3. Celebrate", school)
    assert window.startswith("That would be a circle: Ask the families → Celebrate together → Build a talking stick → Ask")
    assert "1 → 2 → 3" in school.board, "nothing was changed"
    assert "Clara is choosing here" in ben.presses("Done", school), "it is her menu"
    ana.presses("Done", school)
    assert not [m for m in school.messages if f"before “{ASK}”" in words_of(m)], "a moderator may close it"

    ben.replies("first the stick", f"before “{CELEBRATE}”", school)
    assert "Please press the buttons" in school.last
    message, button = school.with_button("✓ 2. Build")
    ana.presses_on(message, button, school)
    assert "does not wait for" in ana.window
    stage.goes_on(ana, school)
    assert not [m for m in school.messages if "What must be done before" in words_of(m)], "nothing half open stays behind"
    assert "2. Build a talking stick" in words_of(school.saying("The longest chain: 1 → 2."))


# --- times ------------------------------------------------------------------------------------------------------------


def test_every_date_is_said_in_full_before_it_counts(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_times(stage, "Times")
    assert "3 actions have no date yet: no. 1, 2, 3." in school.board
    assert "We look back on" in school.board

    clara.presses("🗓 Due 1", school)
    assert f"By when should “{ASK}” be done?" in school.last
    emil.replies("in 10 days", "By when should", school)
    assert f"{full(stage, 10)}. Is that right?" in school.last
    assert "3 actions have no date yet" in school.board, "it does not count before somebody says yes"
    emil.replies("soon", "Is that right?", school)
    assert "I could not find a date in that" in school.last
    emil.replies("31 February", "I could not find", school)
    assert "does not exist" in school.last
    emil.replies("12/01", "does not exist", school)
    assert "Which number is the day" in school.last
    assert {b.split()[2] for b in school.buttons if b.split()[-1].isdigit() and "," in b} == {"December", "January"}
    emil.replies("in 11 days", "Which number is the day", school)
    emil.presses("Yes", school)
    assert f"“{ASK}” is due on {full(stage, 11)}." in school.last
    assert f"1. {ASK}\ndue {short(stage, 11)}" in school.board
    assert "2 actions have no date yet: no. 2, 3." in school.board

    emil.presses("Next: no. 2", school)
    emil.presses(f"In two weeks: {short(stage, 14)}", school)
    assert f"“{BUILD}” is due on {full(stage, 14)}." in school.last

    ben.replies_to_board("in 12 days", school)
    assert f"Which action should be done by {full(stage, 12)}?" in school.last
    ben.presses("3", school)
    assert f"No. 3 is due before no. 2, which it needs first. {short(stage, 14)} or later would fit." in school.board
    ben.presses("Move no. 3 to", school)
    assert "which it needs first" not in school.board
    assert "Every action has a date." in school.board

    ben.presses("🚀 Start 1", school)
    ben.replies("in 200 days", "can “", school)
    ben.presses("Yes", school)
    assert "No. 1 begins after it is due. A start by " in school.board
    ben.presses("🚀 Start 1", school)
    ben.presses("Without a date", school)
    assert "begins after" not in school.board
    sets_due(ben, 1, "in 200 days", school)
    assert "No. 1 is due after we look back." in school.board

    old = school.with_button("🗓 Due 2")
    stage.goes_on(ana, school)
    assert "This step is over" in ben.presses_on(*old, school)


def test_a_plan_without_dates_may_go_on_and_says_so(stage: Stage) -> None:
    school, (ana, ben, *_) = group_at_times(stage, "No dates")
    ben.presses("🗓 Due 1", school)
    ben.presses("Not now", school)
    assert not [m for m in school.messages if "By when should “" in words_of(m)]
    ben.presses("🗓 Due 1", school)
    stage.goes_on(ana, school)
    assert not [m for m in school.messages if "By when should “" in words_of(m)], "no question stays behind"
    assert "That is allowed" in words_of(school.saying("no date yet"))


# --- claiming ---------------------------------------------------------------------------------------------------------


def test_people_take_actions_on_share_them_and_hand_them_over(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_times(stage, "Claiming")
    stage.goes_on(ana, school)
    assert "Nobody has these yet: no. 1, 2, 3." in school.board
    for number in ("1", "2", "3"):
        ana.presses(f"🙋 {number}", school)
    assert "Ana has 3 of 3 actions. Would somebody share?" in school.board
    hurried = school.with_button("🙋 1")
    assert "Thank you!" in emil.presses_on(*hurried, school)
    assert "press again once your name stands here" in emil.presses_on(*hurried, school), "pressed twice it stays"
    ben.presses("🤝 1", school)
    assert f"1. {ASK}\nAna, Emil (helped by Ben)" in school.board
    ben.presses("🤝 1", school)
    ana.presses("🙋 1", school)
    assert "given “Ask the families” back" in ana.window
    assert f"1. {ASK}\nEmil" in school.board

    clara.says("/my")
    clara.follows("Take part in “Who does what”")
    clara.presses("🙋 3")
    assert f"3. {CELEBRATE}\nAna, Clara" in clara.chat.last
    assert f"3. {CELEBRATE}\nAna, Clara" in school.board

    # To somebody whom the bot cannot write to: asked in the group; only that person can answer.
    ana.says("/my")
    ana.presses(BUILD)
    ana.presses("Hand over")
    ana.presses("Emil")
    assert "I have asked Emil" in ana.chat.last
    assert "Ana in “Claiming” asks whether you would take this over" in school.last
    assert "This question is for somebody else" in ben.presses("Yes, I take it", school)
    assert f"2. {BUILD}\nAna" in school.board, "until then it stays"
    emil.presses("No, thanks", school)
    assert "stays where it is" in school.last
    assert "Emil cannot take" in ana.chat.last

    # To somebody who can be written to: asked alone.
    ana.presses("Back to the action")
    ana.presses("Hand over")
    ana.presses("Ben")
    assert "asks whether you would take this over" in ben.chat.last
    seen = len(school.texts)
    ben.presses("Yes, I take it")
    assert "is with Ben now" in ben.chat.last
    assert "Ben has taken “Build a talking stick” over from you." in ana.chat.last
    assert f"2. {BUILD}\nBen" in school.board
    assert len(school.texts) == seen, "the board says it; no extra message"

    ben.leaves(school)
    assert "Ben has left the group. Thank you for being with us! Open again:" in "".join(school.texts)
    assert f"2. {BUILD}\nnobody yet" in school.board


def test_an_objection_to_the_plan_leads_back_to_who_does_what(stage: Stage) -> None:
    school, (ana, ben, clara, _emil) = group_at_times(stage, "Objection")
    stage.goes_on(ana, school)
    ana.presses("🙋 2", school)
    stage.goes_on(ana, school)
    assert "Consent on the plan" in school.board
    assert f"2. {BUILD} (Ana)" in school.board
    assert f"1. {ASK} (nobody yet)" in school.board
    ana.presses("I support it", school)
    assert "at least 2 are needed" in stage.goes_on(ana, school)
    ben.presses("I can't accept it", school)
    ben.says("Nobody asks the families")
    ben.presses("With my name")
    stage.goes_on(ana, school)
    assert "Who does what" in school.board
    assert "Concerns about the plan as it was:\n• Nobody asks the families (Ben)" in school.board
    clara.presses("🙋 1", school)
    plan_agreed(stage, school, [ana, clara, ben])
    assert "Our plan is agreed" in "".join(school.texts)
    assert "Nobody has this yet: no. 3." in words_of(school.saying("Our plan is agreed"))


# --- carrying it out --------------------------------------------------------------------------------------------------


def test_done_asks_for_one_sentence_and_the_group_may_celebrate(stage: Stage) -> None:
    school, (ana, ben, clara, emil) = group_at_doing(stage, "Doing")
    assert f"1. {ASK}\nopen · due {short(stage, 20)} · Ben" in school.board
    assert f"3. {CELEBRATE}\nwaits for no. 2 · due {short(stage, 40)} · nobody yet" in school.board
    assert "0 of 3 actions are done" in school.board

    assert "“Ask the families” is with Ben" in clara.presses("✓ 1 done", school)
    old = school.with_button("✓ 1 done")
    ben.presses("✓ 1 done", school)
    assert "“Ask the families” is done. Thank you, Ben!" in school.last
    assert "marked as done already" in ben.presses_on(*old, school), "pressed twice"
    assert "What came of it? One sentence is enough." in ben.chat.last
    ben.says("They all came, <even> the shy ones.")
    assert "“Ask the families” is done. What came of it: They all came, <even> the shy ones. (Ben)" in school.last
    assert not [text for text in school.texts if "Thank you, Ben!" in text], "said once"
    assert "1. Ask the families\n✓ done" in school.board
    assert "What came of it: They all came" in school.board

    # Emil cannot be written to: he is asked in the group, and only his answer counts.
    emil.presses("✓ 2 done", school)
    assert "Now “Celebrate together” can start; nobody has it yet." in "".join(school.texts)
    clara.replies("great", "what came of “", school)
    assert "That question was for Emil" in school.last
    assert "somebody else" in clara.presses("Skip", school)
    emil.presses("Skip", school)
    assert not [m for m in school.messages if "what came of “" in words_of(m)]
    assert "3. Celebrate together\nopen" in school.board
    assert "2 of 3 actions are done" in school.board

    ben.presses("⋯ 1", school)
    ben.presses("Not done after all", school)
    assert "is not done yet after all" in school.last
    assert "1 of 3 actions are done" in school.board

    ana.replies_to_board("What about the cake?", school)
    assert "I did not keep this" in school.last
    stage.goes_on(ana, school)
    assert "How far did we get?" in school.board
    assert "looking back" not in ben.chat.last
    ben.says("/my")
    ben.presses(ASK)
    assert not [b for b in ben.chat.buttons if "Done" in b]


def test_more_time_help_and_giving_back_are_told_to_those_they_touch(stage: Stage) -> None:
    school, (_ana, ben, clara, emil) = group_at_doing(stage, "Changes")
    ben.says("/my")
    ben.presses(ASK)
    assert "It is due on" in ben.chat.last
    ben.presses("On the way")
    assert "🚶 on the way" in school.board

    ben.presses("More time")
    at_weekend = (stage.clock.now.date() + timedelta(days=27)).weekday() >= 5
    monday = stage.clock.now.date() + timedelta(days=27)
    monday += timedelta(days=7 - monday.weekday())
    offered = f"{monday:%A}, {monday.day} {monday:%B %Y}" if at_weekend else f"One week more: {short(stage, 27)}"
    assert any(label.startswith(offered) for label in ben.chat.buttons)
    days = [label.rpartition(": ")[2] for label in ben.chat.buttons if ": " in label]
    later = {short(stage, more) for more in range(21, 200)}
    assert days
    assert set(days) <= later, "more time is never less"
    ben.says("in 25 days")
    assert f"{full(stage, 25)}. Is that right?" in ben.chat.last
    ben.presses("Yes")
    assert f"“{ASK}” has a new date: it is due on {full(stage, 25)} (before: {short(stage, 20)})." in school.last

    ben.presses("Back to the action")
    ben.presses("Need help")
    assert "and your name beside it on the board" in ben.chat.last
    ben.presses("Yes, ask")
    assert f"“{ASK}” would go better with some help. Who can lend a hand?" in school.last
    assert "Ben" not in school.last, "nobody is named"
    assert "🤝 help is welcome" in school.board
    assert "asked the group already" in ben.presses("Need help")
    clara.presses("I can help", school)
    assert "Offered so far: Clara. Thank you!" in school.saying("Who can lend a hand?")["text"]
    assert "Clara helps with “Ask the families”." in ben.chat.last
    assert "You have offered it already" in clara.presses("I can help", school)
    assert "help is welcome" in school.board, "until whoever asked says that it is enough"
    ben.presses("I have the help that I need")
    assert "help is welcome" not in school.board

    clara.presses("⋯ 1", school)
    clara.presses("Give back", school)
    assert f"Clara cannot help with “{ASK}” any more." in ben.chat.last

    emil.presses("⋯ 2", school)
    emil.presses("More time", school)
    emil.replies("in 35 days", "Press a day, or reply", school)
    emil.presses("Yes", school)
    assert f"“{BUILD}” has a new date: it is due on {full(stage, 35)}" in school.last
    clara.presses("⋯ 2", school)
    assert not [b for b in school.buttons if "Done" in b or "More time" in b], "not hers"
    clara.presses("Close", school)

    emil.presses("⋯ 2", school)
    emil.presses("Give back", school)
    assert f"“{BUILD}” is open again. Who would like to take it on?" in school.last
    clara.presses("I'll do it", school)
    assert "Clara does “Build a talking stick” now." in "".join(school.texts)
    assert "You do “Build a talking stick” already" in clara.presses("🙋 2", school)
    assert f"2. {BUILD}\nopen · due {short(stage, 35)} · Clara" in school.board

    clara.says("/plan")
    assert "The plan of Changes" in clara.chat.last
    assert "0 of 3 actions are done" in clara.chat.last
    assert clara.chat.buttons[0] == "2. Build a talking stick", "one's own first"
    emil.says("/plan", school)
    assert "Carrying it out" in school.last
