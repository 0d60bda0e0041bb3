"""Programs and libraries that tests need and pip does not bring.

Set-up installs them as root on Debian, as CI does: there a missing one is a failure. Elsewhere only the owner of the
machine can put it in, so the test is left out, with what to install.
"""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest
from setup.debian import PATH, can_install


def program(name: str) -> str:
    """The path of a program. Where there is none, the test fails or is left out."""
    path = shutil.which(name, path=PATH)
    return path or missing(
        f"There is no {name} on this machine.", f"Install Debian's package {name}, or your system's."
    )


def missing(what: str, cure: str) -> NoReturn:
    """A part is not there: `what` says which, `cure` what whoever owns the machine can do."""
    if can_install():
        pytest.fail(f"{what} Set-up should have installed it: run `python3 setup test`, and read what it says.")
    left_out(f"{what} Set-up may install it only as root on Debian or Ubuntu. {cure}")


def left_out(why: str) -> NoReturn:
    """This machine cannot show what the test asks for: `why` says what it takes. In CI nothing is left out."""
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)
