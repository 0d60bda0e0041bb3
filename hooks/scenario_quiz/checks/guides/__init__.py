"""The rules of guides, beyond their form: the ways through them, their cards, what they name, and their reviews."""
