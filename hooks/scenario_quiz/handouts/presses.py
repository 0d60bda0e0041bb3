"""Printing on all processors: each worker process has a printer of its own. Where there is little to print, this
process prints, for a worker first has to load all that it needs.

The bytes are the same either way. Workers only reckon: they write no file, and they end with the process that started
them, however that ends. Where none can be started, or the system ends one, this process prints what is left.
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import scenario_quiz
from scenario_quiz.handouts.printing import Printer, PrintError, why_not
from scenario_quiz.processors import processors

if TYPE_CHECKING:  # a machine without semaphores has no such module, and prints all the same
    from multiprocessing.synchronize import Event

LITTLE = 12  # handouts that one process prints about as soon as a second one is ready to
_MOST = 8  # workers: each holds up to 200 MB, and takes a second or two to start
_ENGINE = str(Path(scenario_quiz.__file__).parents[1])
_CANNOT_START = (OSError, ImportError, NotImplementedError, BrokenProcessPool)

Pictures = Mapping[str, bytes]
_unwanted: list[Event] = []  # in a worker: what says that nothing is wanted any more


class Presses:
    """Takes handouts to print, and gives them as they are ready. As a context it leaves no process behind."""

    def __init__(self) -> None:
        self._taken: dict[str, tuple[str, Pictures]] = {}
        self._printing: dict[Future[bytes], str] = {}
        self._pool: ProcessPoolExecutor | None = None
        self._workers = min(processors(), _MOST)

    def __enter__(self) -> Presses:
        return self

    def __exit__(self, kind: type[BaseException] | None, *trouble: object) -> None:
        if self._pool:
            if kind:  # somebody waits for the prompt: what is not begun is not wanted any more
                self._unwanted.set()
            # A worker is never ended from here: one that just hands a file over would leave half of it, and this
            # process would wait for the rest.
            self._pool.shutdown(cancel_futures=True)

    def take(self, name: str, html: str, pictures: Pictures) -> None:
        """Print this too. Printing begins as soon as there is enough for all processors."""
        self._taken[name] = html, pictures
        if self._workers > 1 and len(self._taken) > LITTLE:
            self._share_out()

    def ready(self) -> int:
        """How many are printed and were not given yet."""
        return sum(one.done() for one in self._printing)

    def printed(self) -> Iterator[tuple[str, bytes | PrintError]]:
        """All that was taken, each as soon as it is printed, or why it cannot be. Their order differs each time."""
        waiting = {*self._printing}
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for one in done:
                try:
                    result: bytes | PrintError = one.result()
                except PrintError as trouble:
                    result = trouble
                except BrokenProcessPool:
                    continue  # it is still among those taken
                name = self._printing.pop(one)
                del self._taken[name]
                yield name, result
        for name, (html, pictures) in self._taken.items():
            try:
                yield name, self._printer.pdf(html, pictures)
            except PrintError as trouble:
                yield name, trouble

    def _share_out(self) -> None:
        """Pass on to the workers what they do not have yet."""
        given = {*self._printing.values()}
        try:
            if not self._pool:
                start = multiprocessing.get_context("spawn")  # a fork would copy locks that other threads hold
                self._unwanted = start.Event()
                self._pool = ProcessPoolExecutor(self._workers, start, _begin, (self._unwanted,))
            with _heirs():
                for name, (html, pictures) in self._taken.items():
                    if name not in given:
                        self._printing[self._pool.submit(_printed, html, pictures)] = name
        except _CANNOT_START:
            self._workers = 1

    @cached_property
    def _printer(self) -> Printer:
        return Printer()


@contextmanager
def _heirs() -> Iterator[None]:
    """What a process that is started meanwhile inherits: the engine that runs here, and that Ctrl+C is not for it."""
    sys.path.insert(0, _ENGINE)
    has_masks = hasattr(signal, "pthread_sigmask")  # not on Windows
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT}) if has_masks else ()
    try:
        yield
    finally:
        if has_masks:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        sys.path.remove(_ENGINE)


def _begin(unwanted: Event) -> None:
    """In a worker, first of all: Ctrl+C is for the process that started it, and it ends when that one has ended. Once
    what it makes is `unwanted`, it begins nothing more."""
    _unwanted.append(unwanted)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    atexit.register(_printer_here.cache_clear)  # WeasyPrint cannot let its fonts go once Python itself is gone
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    first = multiprocessing.parent_process()
    if first:
        first.join()
        os._exit(1)


def _printed(html: str, pictures: Pictures) -> bytes:
    if any(one.is_set() for one in _unwanted):
        return b""
    return _printer_here().pdf(html, pictures)


@cache
def _printer_here() -> Printer:
    """A worker's printer, for as long as the worker lives."""
    why_not()  # loads it without a word of fonts that this machine lacks
    return Printer()
