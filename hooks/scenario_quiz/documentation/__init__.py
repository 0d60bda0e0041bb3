"""The pages under docs/: what they are called, cite, link, mark and say, before any site builder sees them."""
