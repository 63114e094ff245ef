"""From a file that holds a plan to its text."""
