"""Looking after a site: what is due, what the stories cover, and what to look at again when something changes."""
