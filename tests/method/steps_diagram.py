"""Draws the table of steps as the diagram of docs/steps.md: ``python -m tests.method.steps_diagram`` writes it."""

from pathlib import Path

from bot.conversations.boards import TITLES
from bot.method.steps import STEPS, Phase, steps_of

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "steps.md"

PHASE_NAMES = {
    Phase.SETUP: "Setting up",
    Phase.DOMAIN: "Domain: a shared goal",
    Phase.COMMUNITY: "Community: an action plan",
    Phase.PRACTICE: "Practice: results and reflection",
}


def document() -> str:
    """The text of docs/steps.md."""
    lines = [
        "# The steps",
        "",
        "Made from the table in `bot/method/steps.py` by `python -m tests.method.steps_diagram`; a test compares them.",
        "Solid arrows: what follows. Dotted arrows: where /back leads, and a proposal that was not accepted.",
        "",
        "```mermaid",
        "flowchart TD",
    ]
    for phase in Phase:
        lines.append(f'  subgraph {phase.value}["{PHASE_NAMES[phase]}"]')
        lines += [f'    {step.name}["{TITLES[step.name]}"]' for step in steps_of(phase)]
        lines.append("  end")
    for step in STEPS.values():
        lines.append(f"  {step.name} --> {step.then or 'next_cycle([the next cycle])'}")
        if step.back:
            lines.append(f"  {step.name} -.-> {step.back}")
    lines += [
        "  next_cycle --> experiences",
        "```",
        "",
        "| step | what comes in | where | may close when | closed by | by itself, when all have answered |",
        "|---|---|---|---|---|---|",
    ]
    who = "moderator, co-moderator, administrator"
    for step in STEPS.values():
        comes = ", ".join(sorted(one.value for one in step.comes))
        where = "group" if step.scope.value == "group" else "group and private"
        quorum = "at any time" if step.quorum.value == "nobody" else step.quorum.value
        lines.append(f"| {TITLES[step.name]} | {comes} | {where} | {quorum} | {who} | {'yes' if step.by_itself else 'no'} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(document())
