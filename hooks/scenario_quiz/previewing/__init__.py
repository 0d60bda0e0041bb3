"""The preview: the site as an author sees it while they write.

`ports` (whether the address is free, before anything is built), `watching` (what has changed on the disk), `serving`,
which runs the site builder's own server and starts it anew when Python has changed.
"""
