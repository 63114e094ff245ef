"""Templates that readers fill in: a hand-written page as an ODF text and as plain text."""
