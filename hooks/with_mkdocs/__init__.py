"""Between MkDocs and the engine: all that must know both. Beside `quizzes.py`, nothing else imports MkDocs.

`refusals` (settings under which nothing is built), `preparing` (what a build adds, or why there is none) and
`arranging` (which files MkDocs is to see) and `theming` (where it finds the theme).
"""
