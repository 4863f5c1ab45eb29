"""What the group and the bot say to each other."""
