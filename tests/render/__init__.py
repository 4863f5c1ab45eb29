"""Pictures: what stands in them, and that it can be read."""
