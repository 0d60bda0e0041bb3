"""Publishing: a site is built beside the old one, looked at, and put in its place in one step, or not at all.

The way through this folder: `lock` (one build at a time), `staging` (the folder beside the target, and what killed
builds left), `builder` (runs the site builder and judges what it said), `finishing` (what must not be published goes or
is refused, and the list of sums is written), `swap` (the one step), `publish`, which runs them in this order; and, for
hosted copies, `manifest`, `verify` and `web`.
"""
