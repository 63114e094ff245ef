"""What a build was checked for, and what it was not."""
