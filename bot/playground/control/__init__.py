"""The interface for those who drive the playground: people, chats, clock, faults."""
