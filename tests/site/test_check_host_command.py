"""`scenario-quiz check-host` as a web person runs it, against a server that knows nothing of the site."""

from __future__ import annotations

from pathlib import Path

from tests.site.building import command
from tests.web_server import serving


def test_a_server_without_configuration_gets_a_list_of_what_to_change(whole_site: Path) -> None:
    with serving(whole_site, prefix="/training/") as address:
        done = command("scenario-quiz", "check-host", address, "--server", "apache", at=whole_site)
    assert (done.returncode, done.stderr) == (1, "")
    for said in (
        "error[header] Content-Security-Policy is not sent",
        "error[compression] ",
        "error[listing] the server shows what lies in a folder",
        "error[hidden] the server gives out what is not for readers",
        "  Apache: Enable the module: a2enmod headers.",
    ):
        assert said in done.stdout
    assert "  nginx: " not in done.stdout and "error[missing]" not in done.stdout
    assert " to be changed, " in done.stdout.splitlines()[-1]


def test_no_server_and_no_address_are_told_in_a_sentence(tmp_path: Path) -> None:
    for written, says in {
        "http://127.0.0.1:1/": "gave no answer",
        "nonsense://x": "is not the address of a site",
    }.items():
        done = command("scenario-quiz", "check-host", written, at=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert says in done.stderr and "Traceback" not in done.stderr
