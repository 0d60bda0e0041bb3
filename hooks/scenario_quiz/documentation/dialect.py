"""The Markdown that the site builder speaks: the extensions that mkdocs.yml names, as MkDocs would load them.

What a page's headings, anchors and links are is asked of Python-Markdown itself. Nobody else can tell for certain what
stands in a comment, in code or in a block of HTML.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import markdown
import yaml

_ALWAYS = ("toc", "tables", "fenced_code")  # MkDocs adds these to whatever a site names
# Settings may name functions of these packages, and have this one called: a check runs nothing else that a file names.
_PACKAGES = ("markdown.", "pymdownx.", "material.")
_CALLED = "pymdownx.slugs.slugify"
_YAML: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Dialect:
    """Names of extensions, in order, and the mkdocs.yml that holds their settings."""

    extensions: tuple[str, ...] = (*_ALWAYS, "admonition", "attr_list", "md_in_html", "pymdownx.details")
    settings: bytes = b""

    def converter(self) -> markdown.Markdown:
        """A converter, ready for a page. Raises whatever an extension raises that cannot be loaded."""
        made = _converter(self)
        made.reset()
        return made

    def new_converter(self) -> markdown.Markdown:
        """A converter that nobody else uses. Raises as `converter` does."""
        configs = _configs(settings_in(self.settings).get("markdown_extensions") or ())
        return markdown.Markdown(extensions=list(self.extensions), extension_configs=configs)


USUAL = Dialect()


def dialect_of(settings: bytes) -> Dialect:
    """The dialect that the bytes of mkdocs.yml name; the usual one where they name none."""
    extensions = settings_in(settings).get("markdown_extensions")
    if not isinstance(extensions, (list, dict)):
        return USUAL
    return Dialect(tuple(dict.fromkeys((*_ALWAYS, *_configs(extensions)))), settings)


def settings_in(settings: bytes) -> dict[str, Any]:
    """What mkdocs.yml says; nothing where it is no YAML or holds no names."""
    try:
        found = yaml.load(settings, Loader=_Loader)
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


@cache
def _converter(dialect: Dialect) -> markdown.Markdown:
    return dialect.new_converter()


def _configs(extensions: Any) -> dict[str, dict[str, Any]]:
    """The settings of each extension, from a list of names and of names with settings, or from one set of names."""
    one_by_one = [extensions] if isinstance(extensions, dict) else [*extensions]
    pairs = [pair for one in one_by_one for pair in (one.items() if isinstance(one, dict) else [(one, None)])]
    return {str(name): config if isinstance(config, dict) else {} for name, config in pairs}


class _Loader(_YAML):  # type: ignore[misc]
    """Reads mkdocs.yml. Of the tags that MkDocs allows there, those that could run anything come to nothing."""


def _named(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> Any:
    """A function of a package that extensions come from."""
    module, _, attribute = name.rpartition(".")
    if not name.startswith(_PACKAGES):
        return None
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError):
        return None


def _applied(loader: yaml.SafeLoader, name: str, node: yaml.Node) -> Any:
    """What makes the addresses of headings, with the arguments that are written there."""
    written = loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}
    return _named(loader, name, node)(**written.get("kwds", {})) if name == _CALLED else None


def _default(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """A variable of the environment: what is written for where it is not set."""
    parts = loader.construct_sequence(node, deep=True) if isinstance(node, yaml.SequenceNode) else [None]
    return parts[-1] if len(parts) > 1 else None


_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _applied)
_Loader.add_constructor("!ENV", _default)
_Loader.add_constructor(None, lambda loader, node: None)
