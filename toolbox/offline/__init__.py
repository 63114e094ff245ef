"""Offline: the site in one zip, and the site as an app that works without a connection."""
