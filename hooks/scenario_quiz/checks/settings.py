"""What mkdocs.yml may not say: the site builder would take it, and the site would not work.

The rules are for settings as the site builder has read them, too: it follows files that ours does not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from scenario_quiz.documentation.dialect import settings_in
from scenario_quiz.findings import Code, Finding, Place
from scenario_quiz.reading import MappingNode, Node, ScalarNode, SequenceNode
from scenario_quiz.reading.refusals import ANCHOR, TAG
from scenario_quiz.settings.language import language_in
from scenario_quiz.settings.mkdocs_tree import settings_reading, settings_root
from scenario_quiz.settings.site_address import works_here_only
from scenario_quiz.words import languages

REFUSED_SETTING = Code(
    "refused-setting", "error", "A feature or a plugin would break the site.", "Do what the help says."
)
LOCAL_ADDRESS = Code(
    "local-address",
    "warning",
    "site_url works on this computer only. An error before a release.",
    "Write the address of the site.",
)
UNKNOWN_LANGUAGE = Code(
    "unknown-language",
    "error",
    "theme.language names a language without words of the interface.",
    "Write one that the help names.",
)

_INSTANT = "navigation.instant"
_USED = frozenset({TAG, ANCHOR})  # refused in files of ours; MkDocs makes something of them


class Refused(NamedTuple):
    """Why a setting is refused, in words that follow its name, and what to write instead."""

    why: str
    help: str


def refused_feature(name: str) -> Refused | None:
    """Whether a feature of the theme is refused: `navigation.instant`, and what belongs to it.

    They put the text of a page into another, and leave out its scripts.
    """
    if name != _INSTANT and not name.startswith(f"{_INSTANT}."):
        return None
    return Refused("leaves a story that is opened by a link with nothing to answer in", f"Take {name} out.")


def refused_plugin(name: str, options: dict[str, Any]) -> Refused | None:
    """Whether a plugin of others is refused, with these options. It would end in an error that names no cause."""
    if name == "i18n":
        return Refused("cannot read pages that the build makes", "Take it out, and build a site for each language.")
    if name != "macros" or str(options.get("render_by_default")).lower() == "false":
        return None
    if options.get("j2_comment_start_string") in (None, "", "{#"):
        why = "takes the {#name} of a heading for the beginning of a comment"
        return Refused(why, 'Give it j2_comment_start_string: "{##" and j2_comment_end_string: "##}".')
    return None


def check_settings(shown: str, data: bytes, release: bool = False) -> Iterator[Finding]:
    """Findings on the bytes of mkdocs.yml: what is not read as it is meant, what breaks the site, a language without
    words, and an address that nobody else can open.

    The last is an error in a release alone: to try out a site on one's own computer is no mistake.
    """
    used = _USED if settings_in(data) else frozenset()  # where the site builder can read them
    for finding in settings_reading(data).findings:
        if finding.code not in used:
            yield replace(finding, path=shown)
    root = settings_root(data)
    if root is None:
        return
    for name, place, refused in _refused(root):
        yield Finding(shown, place, REFUSED_SETTING, f"{name} {refused.why}", refused.help)
    language = language_in(data)
    if language and language.value not in languages():
        message = f"there are no words of the interface in the language '{language.value}'"
        help_ = f"Write one of: {', '.join(languages())}. Or add its words, as CONTRIBUTING.md says."
        yield Finding(shown, language.place, UNKNOWN_LANGUAGE, message, help_)
    address = root.get("site_url")
    if isinstance(address, ScalarNode) and works_here_only(address.value):
        message = f"'{address.value}' is this computer's own address, so links and QR codes work on it only"
        help_ = "Write the address that readers will use."
        yield Finding(shown, address.place, LOCAL_ADDRESS, message, help_, "error" if release else None)


def _refused(root: MappingNode) -> Iterator[tuple[str, Place, Refused]]:
    theme = root.get("theme")
    for feature in _items(theme.get("features") if isinstance(theme, MappingNode) else None):
        if isinstance(feature, ScalarNode) and (refused := refused_feature(feature.value)):
            yield feature.value, feature.place, refused
    for plugin in _items(root.get("plugins")):
        for name, place, options in _named(plugin):
            if refused := refused_plugin(name, options):
                yield name, place, refused


def _items(node: Node | None) -> list[Node]:
    """A list's items. Plugins may be written without dashes, too."""
    if isinstance(node, SequenceNode):
        return node.items
    return [node] if isinstance(node, MappingNode) else []


def _named(plugin: Node) -> Iterator[tuple[str, Place, dict[str, str]]]:
    """A plugin's name with its options: it stands alone, or with options under it."""
    if isinstance(plugin, ScalarNode):
        yield plugin.value, plugin.place, {}
    elif isinstance(plugin, MappingNode):
        for name, value in plugin.entries.items():
            options = value.entries.items() if isinstance(value, MappingNode) else ()
            yield (
                name,
                plugin.place_of_key(name),
                {option: one.value for option, one in options if isinstance(one, ScalarNode)},
            )
