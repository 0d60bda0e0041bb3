"""The form of scenarios, sets and registers: frozen models, and what is wrong with a file's form in an author's words."""
