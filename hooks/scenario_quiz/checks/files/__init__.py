"""Checks of files: what lies where nothing reads it, cannot be carried to other systems, or must not be published."""
