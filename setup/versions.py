"""The Pythons that will do. Any Python must be able to read this file, however old."""

OLDEST, NEWEST = (3, 11), (3, 14)  # the newest that the lock files were made for
