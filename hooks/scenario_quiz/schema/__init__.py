"""The form of scenarios, sets and registers: frozen models, and the words for what is wrong with a form."""
