"""A story as all that show it see it: its page, the trainer's notes, sheets, slides and catalogues."""
