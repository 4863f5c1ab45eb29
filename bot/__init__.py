"""Copse: a Telegram bot that facilitates Communities of Practice."""
