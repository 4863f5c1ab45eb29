"""Pictures by name, from plain data."""

import json

from pydantic import TypeAdapter

from bot.render import timeline, tree
from bot.render.pictures import PICTURES
from tests.render.samples import TIMELINES, TREES


def test_a_picture_from_data_is_the_picture_itself() -> None:
    data = json.loads(TypeAdapter(tree.Tree).dump_json(TREES["fruits"]))
    assert PICTURES["tree"](data) == tree.picture(TREES["fruits"])
    data = json.loads(TypeAdapter(timeline.Timeline).dump_json(TIMELINES["five"]))
    assert PICTURES["timeline"](data) == timeline.picture(TIMELINES["five"])
