"""The engine: from YAML scenarios to Markdown pages, with every mistake named at its place.

    quizzes/**/*.yml - reading -> node tree - checks, schema -> findings, frozen models - pages -> Markdown text

CONTRIBUTING.md draws the folders. The engine imports neither MkDocs nor its theme, never logs or exits (`cli` apart),
and reads no clock. `bank.load_bank` reads and checks a project, `pages.site.made_files` gives every page that a
build adds, and `foreseen.foresee` tells what the site builder and the printer would refuse.
"""

__version__ = "0.1.0"
