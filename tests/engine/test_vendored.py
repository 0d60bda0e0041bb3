"""Scripts of others: what is served is what was published, with its licence, and as a classic script."""

from __future__ import annotations

import hashlib

import pytest

from scenario_quiz.pages.vendored import VENDORED, Vendored, classic_script, vendored_bytes


@pytest.mark.parametrize("library", VENDORED, ids=lambda one: one.name)
def test_a_library_is_the_very_file_that_was_published_and_carries_its_licence(library: Vendored) -> None:
    published = vendored_bytes(library)
    assert hashlib.sha256(published).hexdigest() == library.sha256
    script = classic_script(library)
    assert published.decode() in script
    assert vendored_bytes(library, "LICENSE").decode() in script.partition("*/")[0]
    assert f"{library.name} {library.version}" in script
    assert not any(word in published.decode() for word in ("import(", "fetch(", "eval(", "XMLHttpRequest"))
