"""The letters that handouts can be printed with."""
