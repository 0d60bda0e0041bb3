"""What of the settings pages are made of, as text for keys; and the settings under which nothing is kept.

What is not known to depend on its text and settings alone is never kept: a plugin may read a clock, and an extension
another file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

# Plugins that change no page, or only what the keeper does for them.
_PLUGINS = frozenset({"search", "material/search", "offline", "material/offline", "redirects"})
# Extensions that make a page of its text and their settings alone; those of Python-Markdown itself all do.
_EXTENSIONS = re.compile(
    r"pymdownx\.(?:arithmatex|betterem|caret|critic|details|escapeall|highlight|inlinehilite|keys|mark|progressbar"
    r"|saneheaders|smartsymbols|striphtml|superfences|tabbed|tasklist|tilde)"
    r"|(?:markdown\.extensions\.)?(?:abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|footnotes"
    r"|legacy_attrs|legacy_em|md_in_html|meta|nl2br|sane_lists|smarty|tables|toc|wikilinks)"
)
_PACKAGES = ("markdown.", "pymdownx.", "material.")
# Where files stand on this machine, which of them become pages, and what is looked at by itself.
_ELSEWHERE = re.compile(
    "config_file_path|docs_dir|site_dir|plugins|hooks|theme|watch|dev_addr|exclude_docs|draft_docs|not_in_nav"
)


class NotKeptError(Exception):
    """A value of which nobody knows what it makes of a page."""


def may_keep(config: MkDocsConfig, hook: str) -> bool:
    """Whether pages may be kept under these settings. `hook` is the file of our own hook."""
    ours = {name for name, plugin in config.plugins.items() if getattr(plugin, "__file__", None) == hook}
    return set(config.plugins) - ours <= _PLUGINS and all(map(_EXTENSIONS.fullmatch, config.markdown_extensions))


def of_markdown(config: MkDocsConfig) -> str:
    """What converted Markdown depends on. Raises NotKeptError."""
    return _as_text(
        [
            list(config.markdown_extensions),
            config.mdx_configs,
            config.use_directory_urls,
            dict(config.validation.links),
            config.site_url,
        ]
    )


def of_theme(config: MkDocsConfig) -> str:
    """What templates see of the settings. Raises NotKeptError."""
    values = {name: value for name, value in config.items() if not _ELSEWHERE.fullmatch(name)}
    plugins = {name: dict(getattr(plugin, "config", {})) for name, plugin in config.plugins.items()}
    theme = {**config.theme, "locale": str(config.theme.locale)}
    return _as_text([values, config.theme.name, theme, plugins])


def _as_text(value: Any) -> str:
    return json.dumps(_plain(value), sort_keys=True)


def _plain(value: Any) -> Any:
    """A value of the settings as plain data that is the same in every run."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, partial):
        return ["partial", _plain(value.func), _plain(value.args), _plain(value.keywords)]
    if isinstance(value, (set, frozenset)):
        return sorted(map(_as_text, value))
    if isinstance(value, Iterable):
        return [_plain(one) for one in value]
    if isinstance(value, (date, Path)):
        return str(value)
    if callable(value) and f"{getattr(value, '__module__', '')}.".startswith(_PACKAGES):
        return f"{value.__module__}.{getattr(value, '__qualname__', type(value).__qualname__)}"
    fields = getattr(value, "__dict__", None)
    if type(value).__module__.startswith("mkdocs.") and fields is not None:
        return [type(value).__qualname__, _plain(fields)]
    raise NotKeptError(f"{type(value).__qualname__} in the settings")
