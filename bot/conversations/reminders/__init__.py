"""Whatever the bot writes of its own accord: at whose hours, how often, and in which words."""
