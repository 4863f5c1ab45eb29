"""Setting up: the bot and people come and go, the moderator's questions, the roster, /settings."""
