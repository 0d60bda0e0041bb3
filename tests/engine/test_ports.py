"""Whether a preview can have its port, with real servers of others on this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from scenario_quiz.previewing.ports import Address, free_port_after, is_up, trouble_with


@contextmanager
def listener(host: str, port: int = 0) -> Iterator[int]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as other:
        yield other.getsockname()[1]


@pytest.mark.parametrize("ours", ["127.0.0.1", "::1", "0.0.0.0", "localhost"])
@pytest.mark.parametrize("theirs", ["127.0.0.1", "::1", "0.0.0.0", "::"])
def test_a_port_is_taken_whichever_address_of_this_computer_answers_there(ours: str, theirs: str) -> None:
    with listener(theirs) as port:
        assert trouble_with(Address(ours, port)) == f"Port {port} is taken, perhaps by another preview."


def test_a_port_is_free_again_when_its_server_has_gone_even_with_its_last_answers_under_way() -> None:
    with listener("127.0.0.1") as port, socket.create_connection(("127.0.0.1", port)):
        assert is_up(Address("127.0.0.1", port))
    assert not is_up(Address("127.0.0.1", port))
    assert trouble_with(Address("127.0.0.1", port)) == ""


def test_the_port_to_take_instead_is_free() -> None:
    with listener("127.0.0.1") as port:
        other = free_port_after(Address("127.0.0.1", port))
        assert port < other <= 65536
        assert other == 65536 or trouble_with(Address("127.0.0.1", other)) == ""


def test_a_port_that_is_taken_for_one_address_of_the_network_is_free_for_this_computer() -> None:
    with listener("127.45.6.7") as port:
        assert trouble_with(Address("127.0.0.1", port)) == ""
        assert "is taken" in trouble_with(Address("127.45.6.7", port))


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid"])
def test_an_address_of_another_computer_is_told_in_a_sentence(host: str) -> None:
    trouble = trouble_with(Address(host, 8000))
    assert trouble.startswith(f"Nothing can be served at {host}:8000: ") and trouble.endswith(".")


def test_addresses_are_written_as_a_browser_takes_them() -> None:
    assert [str(Address(host, 8000)) for host in ("127.0.0.1", "::1")] == ["127.0.0.1:8000", "[::1]:8000"]
    assert [str(Address(host, 8000).here) for host in ("0.0.0.0", "::")] == ["127.0.0.1:8000", "[::1]:8000"]
