"""The content model: typed, frozen records of every kind."""
