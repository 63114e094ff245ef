"""Plain language: warnings on request, never a verdict and never a level."""
