"""Results of a survey as bars."""

from bot.render.bars import Bar, Bars, Chart, Part, drawing

LEVEL = "#3f7d5c"


def drawn(*, levels: bool) -> str:
    bars = tuple(Bar(label, 2, "2 · 20 %") for label in ("never", "once", "twice", "often", "always"))
    chart = Chart("1. How often?", "10 answers", bars, (Part("Pupils", "10 answers", (2, 2, 2, 2, 2)),), levels)
    return drawing(Bars("What others see", "10 people", "By target group", (chart,))).svg(400)


def test_only_levels_go_from_light_to_dark() -> None:
    assert LEVEL in drawn(levels=True)
    assert LEVEL not in drawn(levels=False)
