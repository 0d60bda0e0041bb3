"""Asking a running server: one request, one answer, nothing followed, nothing kept."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import quote, urlsplit

from scenario_quiz.hosting.unpacking import MOST, unpacked


class NoAnswer(Exception):
    """The server could not be asked. The message says why, in a sentence."""


@dataclass(frozen=True)
class Response:
    """One answer: the address as asked, the status, headers by their names in small letters, and the body as it came.

    A header that came more than once stands in `headers` with all its values, and in `repeated` with each of them.
    """

    address: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)
    repeated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def says(self, name: str) -> str:
        return self.headers.get(name.lower(), "")

    @property
    def text(self) -> str:
        """What there is to read, however often it was compressed. What browsers can read, coding.py looks at."""
        return unpacked(self.body).decode("utf-8", errors="replace")


# Asks for an address from the server's root: its method, and headers to send.
Ask = Callable[[str, str, Mapping[str, str]], Response]


@dataclass(frozen=True)
class Host:
    """A server and the address of the site on it, from what a person wrote. Raises NoAnswer for what is no address."""

    scheme: str
    name: str
    port: int | None
    path: str

    @staticmethod
    def of(written: str) -> Host:
        try:
            parts = urlsplit(written if "://" in written else f"http://{written}")
            port = parts.port
        except ValueError:
            parts, port = urlsplit(""), None
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query:
            raise NoAnswer(f"'{written}' is not the address of a site. Write it as in http://intranet/training/")
        path = parts.path.removesuffix("index.html")
        return Host(parts.scheme, parts.hostname, port, path if path.endswith("/") else f"{path}/")

    @property
    def address(self) -> str:
        name = f"[{self.name}]" if ":" in self.name else self.name
        return f"{self.scheme}://{name}{f':{self.port}' if self.port else ''}"

    def asker(self, seconds: float = 15) -> Ask:
        """A way to ask this server. Certificates are checked as on this computer; SSL_CERT_FILE names others."""

        def ask(path: str, method: str, headers: Mapping[str, str]) -> Response:
            connection = None
            try:
                connection = self._connection(seconds)
                # Pages may lead anywhere: what cannot stand in a request is written as it is in addresses.
                whole = quote(path, safe="%/:?[]@!$&'()*+,;=~")
                connection.request(method, whole, headers={"User-Agent": "scenario-quiz check-host", **headers})
                answer = connection.getresponse()
                return _answer(self.address + path, answer)
            except ssl.SSLCertVerificationError as trouble:
                why = f"its certificate is not trusted here: {trouble.verify_message}"
                raise NoAnswer(f"{self.address} was not asked, because {why}") from trouble
            except (OSError, HTTPException, UnicodeError) as trouble:  # the last is of a name that no server can have
                why = getattr(trouble, "strerror", None) or str(trouble) or type(trouble).__name__
                raise NoAnswer(f"{self.address}{path} gave no answer: {why}") from trouble
            finally:
                if connection:
                    connection.close()

        return ask

    def _connection(self, seconds: float) -> HTTPConnection:
        kind = HTTPSConnection if self.scheme == "https" else HTTPConnection
        return kind(self.name, self.port, timeout=seconds)


def _answer(address: str, came: HTTPResponse) -> Response:
    values: dict[str, tuple[str, ...]] = {}
    for name, value in came.getheaders():
        values[name.lower()] = (*values.get(name.lower(), ()), value)
    repeated = {name: each for name, each in values.items() if len(each) > 1}
    return Response(
        address, came.status, {name: ", ".join(each) for name, each in values.items()}, came.read(MOST), repeated
    )
