"""Set-up: what `make` runs before everything else. It needs a Python and nothing else.

The way through: `__main__` (is this Python new enough?), `versions`, `steps` (what is left to do), `environment` (the
folder .venv), `packages` (the lock files), `debian`, `handouts`, `scripts` and `browser` (what pip cannot bring),
`telling` (a line at least every ten seconds).
"""
