"""`scenario-quiz serve`: the site on this computer, for whoever writes it."""

from __future__ import annotations

import signal
import sys

import click

from scenario_quiz.cli.common import project_here, setting, stop
from scenario_quiz.previewing.ports import Address, free_port_after, trouble_with
from scenario_quiz.previewing.serving import serve as serve_site
from scenario_quiz.project import Project


@click.command()
@click.option("--port", type=click.IntRange(1, 65535), help="Where it answers. Without it: dev_addr in mkdocs.yml.")
def serve(port: int | None) -> None:
    """Show the site on this computer, reloading on every change, until you press Ctrl+C.

    A story with a mistake is shown with what is wrong. Nothing is published: `build` makes the site for readers.

    Exit status: 0 stopped, 1 where nothing can be shown, 2 for wrong use.
    """
    project = project_here()
    own = _address(project)
    address = Address(own.host, port or own.port)
    trouble = trouble_with(address)
    if trouble:
        other = free_port_after(address)
        stop(f"{trouble} Type: make serve PORT={other} (without make: scenario-quiz serve --port {other})")
    # A shell's `&` leaves Ctrl+C ignored, also for what we start. SIGHUP comes where the window is closed.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):  # Windows has fewer
            signal.signal(getattr(signal, name), signal.default_int_handler)
    click.echo("Building the site ...")
    try:
        sys.exit(serve_site(project.root, address, click.echo))
    except KeyboardInterrupt:
        click.echo("The preview has ended.")


def _address(project: Project) -> Address:
    """Where the settings want it, or where MkDocs puts it by itself."""
    host, _, port = setting(project, "dev_addr").rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 1 <= int(port) <= 65535:
        return Address()
    return Address(host.strip("[]"), int(port))
