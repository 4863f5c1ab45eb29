"""What goes out: in order, merged, within limits, and again after a failure."""

from tests.script import Stage, buttons_of


def _board(chat, label):
    return chat.with_button(label)[0]


def test_fifty_presses_at_once_become_a_few_edits_and_no_rate_limit(stage: Stage) -> None:
    people = stage.people(*(f"Person {i}" for i in range(10)))
    chat = stage.group("Burst", people)
    people[0].presses("Start a Community of Practice", chat)
    people[0].presses("Use “", chat)
    people[0].presses("London", chat)
    people[0].presses("In this chat", chat)
    board, count_me_in = chat.with_button("Count me in")
    teacher, pupil = (next(b for b in buttons_of(board) if b["text"] == label) for label in ("Teacher", "Pupil"))
    before = len(stage.playground.calls())

    from concurrent.futures import ThreadPoolExecutor

    def five_presses(person):
        for button in (count_me_in, teacher, pupil, teacher, pupil):
            path = f"/control/chats/{chat.id}/messages/{board['message_id']}/press"
            stage.playground.post(path, person=person.id, button=button["callback_data"])

    with ThreadPoolExecutor(10) as threads:
        list(threads.map(five_presses, people))
    stage.playground.settle()

    calls = [c for c in stage.playground.calls()[before:] if c["params"].get("chat_id") in (chat.id, str(chat.id))]
    edits = [c for c in calls if c["method"] == "editMessageText"]
    assert 1 <= len(edits) <= 6, "a burst is merged"
    assert not [c for c in stage.playground.calls()[before:] if c["status"] == 429]
    assert "10 people are counted in" in chat.board
    assert "10 pupils" in chat.board


def test_a_429_halts_only_the_chat_that_got_it(own_stage: Stage) -> None:
    ana, ben = own_stage.people("Ana", "Ben")
    halted, free = own_stage.group("Halted", [ana]), own_stage.group("Free", [ben])
    own_stage.playground.post("/control/faults", chat=halted.id, status=429, retry_after=40, times=1)
    start = own_stage.clock.now
    playground = own_stage.playground
    playground.post(f"/control/chats/{halted.id}/messages", person=ana.id, text="/help")
    playground.post(f"/control/chats/{free.id}/messages", person=ben.id, text="/help")
    playground.settle()
    assert "the board" in halted.last, "it came after the pause"
    assert "the board" in free.last
    at = {c["params"]["chat_id"]: c["at"] for c in playground.calls("sendMessage") if c["status"] == 200}
    assert at[free.id] < at[halted.id]
    assert (own_stage.clock.now - start).total_seconds() >= 40, "the pause that Telegram asked for was kept"


def test_what_telegram_does_not_answer_is_sent_again(own_stage: Stage) -> None:
    ana = own_stage.person("Ana")
    own_stage.playground.post("/control/faults", method="sendMessage", status=502, times=2)
    ana.says("/start")
    assert "Hello Ana" in ana.chat.last
    own_stage.playground.post("/control/faults", method="sendMessage", status=200, drop_answer=True, times=1)
    ana.says("/help")
    assert len([t for t in ana.chat.texts if "Here you can write" in t]) <= 2, "at most the one in flight is repeated"
    assert "Here you can write" in ana.chat.last


def test_a_board_that_somebody_deleted_comes_back(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    chat = stage.started("Deleted board", [ana, ben])
    stage.playground.post(
        "/control/faults",
        chat=chat.id,
        method="editMessageText",
        status=400,
        description="Bad Request: message to edit not found",
        times=1,
    )
    ana.replies_to_board("It is noisy in the third lesson.", chat)
    assert "1 experience so far" in chat.board


def test_a_group_that_refuses_is_marked_and_its_moderator_is_told_once(own_stage: Stage) -> None:
    ana, ben = own_stage.people("Ana", "Ben")
    chat = own_stage.started("Refusing", [ana, ben])
    own_stage.playground.post(
        "/control/faults", chat=chat.id, status=403, description="Forbidden: bot was kicked from the group chat"
    )
    ben.says("/help", chat)
    ben.says("/status", chat)
    told = [t for t in ana.chat.texts if "can no longer write" in t]
    assert len(told) == 1
    assert "Refusing" in told[0]


def test_somebody_who_blocked_the_bot_can_come_back(stage: Stage) -> None:
    ana = stage.person("Ana")
    ana.says("/start")
    ana.blocks_the_bot()
    stage.playground.post(f"/control/people/{ana.id}/unblock")
    stage.playground.settle()
    ana.says("/help")
    assert "Here you can write" in ana.chat.last


def test_a_group_that_becomes_a_supergroup_goes_on(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    chat = stage.group("Growing", [ana, ben], kind="group")
    ana.presses("Start a Community of Practice", chat)
    new = stage.playground.post(f"/control/chats/{chat.id}/upgrade")
    stage.playground.settle()
    chat.id = new["id"]
    ana.says("/start", chat)
    assert "1 of 3" in chat.last
    ana.presses("Use “", chat)
    assert "2 of 3" in chat.last


def test_people_who_write_nonsense_get_a_friendly_answer(stage: Stage) -> None:
    ana, ben = stage.people("Ana", "Ben")
    ana.says("How are you?")
    assert "I did not keep this" in ana.chat.last
    ana.sends("voice")
    assert "I am not waiting for it here.\nA voice message I take at /note" in ana.chat.last
    ana.says("/dance")
    assert "I do not know /dance" in ana.chat.last
    chat = stage.started("Nonsense", [ana, ben])
    count = len(chat.texts)
    ana.says("Who brings the cake?", chat)
    assert len(chat.texts) == count, "other talk is never read"
    ben.replies("What do you mean?", "All set", chat)
    assert "I did not keep this" in chat.last
    ben.says("/my", chat)
    assert "our private chat" in chat.last
