"""What stands in the texts that people write, whatever the file: marks, names of persons and places."""
