"""What mkdocs.yml says of the site: its release, and where readers find it."""
