"""Rules of the settings: what is asked back comes with its own buttons."""

from bot.store.communities import Community
from tests.conversations.desk import desk

GROUP = -100


def test_of_several_time_zones_one_is_pressed() -> None:
    """In a wide country the places of most people are among the offered ones."""
    with desk() as table:
        ana = table.person(1, "Ana")
        run = table.group(GROUP, "School", "experiences", ana)
        table.commands(ana, GROUP, "settings")
        table.presses(ana, GROUP, "set", "zone")
        said = table.replies(ana, table.prompt("set_zone"), "Brazil")
        assert "There are several. Which one is it?" in said
        assert "Sao Paulo" in table.buttons()
        table.presses(ana, GROUP, "setzone", "America/Sao_Paulo")
        community = table.session.get(Community, run.cycle_id)
        assert community is not None
        assert community.zone == "America/Sao_Paulo"
