"""What is kept and told: library, cards, the story of a group, summary and tree."""
