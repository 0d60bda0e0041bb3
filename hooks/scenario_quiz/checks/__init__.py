"""What is asked of a scenario beyond its form. Each check takes a draft and gives findings; none changes anything."""
