"""The method of a Community of Practice: pure rules and values."""
