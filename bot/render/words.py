"""Words that several pictures need; they come ready and translated."""

from dataclasses import dataclass

from bot.render.icons import State


@dataclass(frozen=True)
class StateWords:
    """What the states of an action are called."""

    idea: str
    open: str
    claimed: str
    doing: str
    done: str
    late: str

    def state(self, name: State) -> str:
        """The word for a state."""
        words: dict[State, str] = {
            "idea": self.idea,
            "open": self.open,
            "claimed": self.claimed,
            "doing": self.doing,
            "done": self.done,
            "late": self.late,
        }
        return words[name]
