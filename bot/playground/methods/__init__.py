"""What the Bot API's methods do here."""
