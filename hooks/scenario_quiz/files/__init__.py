"""Files as files: opened without harm, named as authors know them, and those that are nobody's content or a secret."""
