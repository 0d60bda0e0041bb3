"""Checks of the documentation's pages: front matter, links that dial, script, and what a replaced page must keep."""
