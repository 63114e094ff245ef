"""Rules over the whole content, one module each; the code of a rule is the name of its module."""
