"""Plain English, judged by rules: every text that a reader meets goes in, findings come out.

The way through this folder: `markdown` (a page's Markdown to blocks of running text), `sentences` (a block to sentences
and words), `texts` (every text of a project, with its place), `lists` (the registers of rules), then the rules
`lengths`, `wording` and `statements`, and `check`, which runs them and takes off what is excused. No formula judges:
formulas call dense jargon easy, because its sentences are short.
"""
