"""The bundle: one zip with everything that an organisation needs to host the site and to build it without a network.

`sources` (which files of the project), `wheels` (the packages, for each system and Python), `components` (what these
are, with their licences), `archive` (a zip that is the same bytes every time) and `bundle`, which puts them together.
`carry/` holds what goes into each bundle as it stands.
"""
