"""Whether a preview can have its address, and which port is free where it cannot."""

from __future__ import annotations

import errno
import os
import socket
from typing import NamedTuple

# Where a browser looks for what people call localhost, and where it finds a server that answers at every address.
_LOCALHOST = ("127.0.0.1", "::1")
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "localhost": "127.0.0.1"}
_SECONDS = 0.5  # this computer answers at once, or nobody is there
_NEXT = 50  # how many ports to look at for a free one


class Address(NamedTuple):
    """Where a preview is served."""

    host: str = "127.0.0.1"
    port: int = 8000

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def here(self) -> Address:
        """Where a browser on this computer finds it."""
        return Address(_EVERYWHERE.get(self.host, self.host), self.port)


def trouble_with(address: Address) -> str:
    """Why a server cannot have this address, as a sentence; nothing where it can.

    A port is taken, too, where another server answers at localhost's other address, as at ::1: a browser that is told
    "localhost" could show that one.
    """
    taken = f"Port {address.port} is taken, perhaps by another preview."
    if address.here.host in _LOCALHOST and any(is_up(Address(host, address.port)) for host in _LOCALHOST):
        return taken
    try:
        _bind(address)
    except PermissionError:
        return f"Port {address.port} is kept for others: you may not use it."
    except OSError as trouble:
        if trouble.errno == errno.EADDRINUSE:
            return taken
        return f"Nothing can be served at {address}: {trouble.strerror or trouble}."
    return ""


def free_port_after(address: Address) -> int:
    """The next port that a server can have; the one after, where none of the next is free."""
    later = range(address.port + 1, min(address.port + _NEXT, 65536))
    return next((port for port in later if not trouble_with(Address(address.host, port))), address.port + 1)


def is_up(address: Address) -> bool:
    """Whether a server answers at an address of this computer."""
    try:
        with socket.create_connection(address.here, timeout=_SECONDS):
            return True
    except OSError:
        return False


def _bind(address: Address) -> None:
    """As MkDocs' own server will. Raises OSError."""
    family, kind, protocol, _, place = socket.getaddrinfo(*address, type=socket.SOCK_STREAM)[0]
    with socket.socket(family, kind, protocol) as one:
        if os.name != "nt":  # there it would share the port with whoever has it
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.bind(place)
        one.listen(1)
