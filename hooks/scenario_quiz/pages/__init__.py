"""From the bank to Markdown text: every page that the build makes, as values. Nothing here writes a file."""
