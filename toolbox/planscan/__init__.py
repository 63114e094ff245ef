"""Reading a plan: which themes, target groups and steps it ties to the problem, and where."""
