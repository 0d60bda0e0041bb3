"""Pages that are as they were in an earlier build: converted, filled into the theme and read for the search once.

    settings (what of mkdocs.yml a page is made of, and under which nothing is kept)
    pages (Markdown converted) -> outputs (whole pages) -> keeper (which events do what)
    searching (what the search knows of a page)

All through events and values that MkDocs documents. Links and anchors are still judged over the whole site each time:
what a page offers and what it asks for is kept with it.
"""
