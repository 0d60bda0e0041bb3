"""The registers: YAML lists of what pages and scenarios cite, read into models."""
