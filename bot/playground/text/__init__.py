"""Formatted text: parse modes, entities and the limits that count after parsing."""
