"""The thanks at the end of a cycle leave out nobody who had a share in the work."""

from bot.store import working
from bot.store.people import Person
from bot.store.plan import Share, State, set_claim
from tests.conversations.desk import GROUP, Desk


def test_who_handed_over_gave_back_or_did_not_finish_is_thanked_too(table: Desk, ana: Person, ben: Person) -> None:
    others = [table.person(index, name) for index, name in ((3, "Clara"), (4, "Dora"), (5, "Emil"), (6, "Finn"))]
    clara, dora, emil, finn = others
    run = table.group(GROUP, "Lakeside", "doing", ana, ben, *others)
    done = table.action(run, "Talking cards", None, ben)
    done.state = State.DONE
    box = table.action(run, "A box for worries", None, clara)
    circle = table.action(run, "Morning circle", None, emil)
    set_claim(table.session, box.id, finn.id, Share.HELPS)
    table.presses(clara, clara.id, "handto", box.id, dora.id)
    table.presses(dora, dora.id, "handyes", box.id)
    table.presses(emil, emil.id, "giveback", circle.id)
    working.offer(table.session, circle.id, ana.id, "")
    run.step = "seeds"
    table.session.flush()
    said = "".join(table.presses(ana, GROUP, "next", run.id))
    said += "".join(table.presses(ana, GROUP, "next", run.id))
    assert "For carrying what we planned: Ben, Clara, Dora, Emil" in said
    assert "For helping with it: Ana, Finn" in said
