"""`python3 setup WHAT`: the folder .venv with the packages of the lock files. It does only what is left to do.

Any Python must be able to read this file, however old, so that it can say which one is needed.
"""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)
from setup.versions import NEWEST, OLDEST  # noqa: E402

OWN = os.path.join(ROOT, ".venv", "Scripts" if os.name == "nt" else "bin", "python")


def main(arguments):
    """Run set-up with this Python, or with the one in .venv where this one is too old and nobody asked for it."""
    if sys.version_info[:2] >= OLDEST:
        from setup import steps

        return steps.main(arguments)
    if "--asked" not in arguments and not in_venv() and new_enough(OWN):
        again = [OWN, os.path.dirname(os.path.abspath(__file__))] + arguments
        return subprocess.call(again)
    sys.stderr.write("%s %s\n" % (too_old(), cure(arguments)))
    return 1


def in_venv():
    return os.path.realpath(sys.prefix) == os.path.realpath(os.path.join(ROOT, ".venv"))


def too_old():
    return "Needs Python %d.%d or newer; this is %d.%d." % (OLDEST + sys.version_info[:2])


def cure(arguments):
    """What to type, with a newer Python that is here, or after one has been installed."""
    goal = arguments[arguments.index("--goal") + 1] if "--goal" in arguments else ""
    found = newer_here()
    name = found or "python3.12"
    if goal:
        line = "make %s PYTHON=%s" % (goal, name)
    elif os.name == "nt":
        line = "py -%s setup" % name[len("python") :]
    else:
        line = "%s setup" % name
    return "Try: %s" % line if found else "Install a newer one, then try: %s" % line


def newer_here():
    """The newest Python on the path that will do, by its name; nothing where there is none."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        name = "python3.%d" % minor
        if new_enough(name):
            return name
    return ""


def new_enough(python):
    """Whether a Python starts, is no older than it may be, and can make an environment."""
    asked = "import ensurepip, sys; sys.exit(sys.version_info < (%d, %d))" % OLDEST
    with open(os.devnull, "w") as nowhere:
        try:
            return subprocess.call([python, "-c", asked], stdout=nowhere, stderr=nowhere) == 0
        except OSError:
            return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
