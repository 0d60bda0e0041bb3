"""The commands by name, each loaded when it is asked for: the list of them all, or one of them, needs no other."""

from __future__ import annotations

import re
from collections import UserDict
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

import click

_FIRST_SENTENCE = re.compile(r"^(.*?\.)(?: .*)?$")


class OnDemand(UserDict[str, click.Command]):
    """Commands, in order. Each is a function of a module here, and both have its name."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self._names = tuple(names)

    def __missing__(self, name: str) -> click.Command:
        if name not in self._names:
            raise KeyError(name)
        python = name.replace("-", "_")
        command: click.Command = getattr(import_module(f"{__package__}.{python}"), python)
        command.short_help = _first_sentence(command.help or "")
        self.data[name] = command
        return command

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Commands(click.Group):
    """Commands that end with a sentence and exit status 1 where the system refuses a file. Their list says the first
    sentence of each in full."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _sentence(name)) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise  # whoever reads has stopped, as `| head` does: click ends without a word
        except OSError as trouble:
            from scenario_quiz.cli.common import stop  # by now a command is loaded, and so is this
            from scenario_quiz.findings.report import refusal

            stop(f"{refusal(trouble)} Look at who may read and write there, and at the room on the disk.")


def _sentence(name: str) -> str:
    """The first sentence of a command's help, read from its module, which need not be loaded for that."""
    python = name.replace("-", "_")
    source = Path(__file__).with_name(f"{python}.py").read_text(encoding="utf-8")
    _, _, function = source.partition(f"\ndef {python}(")
    return _first_sentence(function.split('"""')[1])


def _first_sentence(text: str) -> str:
    return _FIRST_SENTENCE.sub(r"\1", " ".join(text.split()))
