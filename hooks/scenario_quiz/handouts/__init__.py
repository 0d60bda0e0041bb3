"""Handouts: what a trainer prints or takes to a room, as PDF, slides and a sheet of the catalogue.

    documents (HTML of our own) -> printing (PDF), slides (PPTX) -> making (all of them)

Which there are, and where, says `pages.handout_places`, for pages link to them.

PDF and slides need the optional packages of the extra `handouts`. Without them the list says so, and why.
"""
