"""A guide as readers have it: its pages, and the box that offers it on other pages."""
