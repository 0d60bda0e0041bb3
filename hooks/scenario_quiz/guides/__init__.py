"""Guides as they are written: questions whose answers lead to cards, and who has reviewed them."""
