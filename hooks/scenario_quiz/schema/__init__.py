"""The form of scenarios, sets and registers: frozen models, and in an author's words what is wrong with a file's form."""
