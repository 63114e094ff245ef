"""Pages made from the catalogue."""
