"""A local Telegram: Bot API, control interface and a chat page."""
