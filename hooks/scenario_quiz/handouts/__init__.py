"""Handouts: what a trainer prints or takes to a room, as PDF, slides and a sheet of the catalogue.

    listing (which there are) -> documents (HTML of our own) -> printing (PDF), slides (PPTX) -> shelf (all of them)

PDF and slides need the optional packages of the extra `handouts`. Without them the list says so, and why.
"""
