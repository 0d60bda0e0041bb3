"""Scripts of others that readers' browsers run: each as it was published, in a folder with its licence.

`lean-qr` draws QR codes of plans. A plan is made in the browser and never leaves it, so the build cannot draw its code.
The library is 7 kB, needs nothing else and follows ISO/IEC 18004; the tests scan its codes back. To take a newer one:
`npm pack lean-qr@VERSION`, put `index.js` and `LICENSE` here, and write its version and sum below.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from scenario_quiz.pages.templating import render
from scenario_quiz.words import english


@dataclass(frozen=True)
class Vendored:
    """A library: its name at the npm registry, its version, the sum of its file, and the name that our scripts use."""

    name: str
    version: str
    licence: str
    address: str
    sha256: str
    known_as: str


LEAN_QR = Vendored(
    name="lean-qr",
    version="2.7.4",
    licence="MIT",
    address="https://github.com/davidje13/lean-qr",
    sha256="1aaa80f2ea87616a47e9ad358bb11b37ae55358ecf0c8086d2ad2a912cb183ad",
    known_as="sqLeanQr",
)
VENDORED: tuple[Vendored, ...] = (LEAN_QR,)


def vendored_bytes(library: Vendored, name: str = "index.js") -> bytes:
    """A file of a library as it was published."""
    return files("scenario_quiz.pages").joinpath("vendored", library.name, name).read_bytes()


def classic_script(library: Vendored) -> str:
    """The library as a classic script, with its licence on top. It was published for Node, which gives `exports`."""
    return render(
        "vendored.js.j2",
        english(),  # it asks for none
        library=library,
        licence=vendored_bytes(library, "LICENSE").decode(),
        source=vendored_bytes(library).decode(),
    )
