"""Scenarios and sets as they are written: their models, their drafts, the ledger of what was promised."""
