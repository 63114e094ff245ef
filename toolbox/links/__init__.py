"""Whether the addresses of others that the content names still exist."""
