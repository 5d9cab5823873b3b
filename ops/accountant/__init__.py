"""What the accountant's commands share: whose books they open, and how figures look in a terminal."""
