"""Checks of scenarios and sets beyond their form: keys, ids, stories, wording, review."""
