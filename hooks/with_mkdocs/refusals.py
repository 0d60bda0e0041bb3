"""Settings of MkDocs under which no site is built, each refused with the reason and the cure."""

from __future__ import annotations

from logging import WARNING
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from scenario_quiz.checks.settings import refused_feature, refused_plugin
from scenario_quiz.previewing.ports import Address, free_port_after, trouble_with
from scenario_quiz.project import Project

log = get_plugin_logger("scenario-quiz")


def project_of(config: MkDocsConfig) -> Project:
    """The project that MkDocs builds. Raises PluginError where its pages stand outside of it."""
    root = Path(config.config_file_path).absolute().parent
    docs = Path(config.docs_dir)
    if not docs.is_relative_to(root):
        raise PluginError(f"docs_dir in mkdocs.yml is {docs}. Name a folder beside mkdocs.yml, such as docs.")
    return Project(root, docs_folder=docs.relative_to(root).as_posix())


def refuse_taken_port(config: MkDocsConfig) -> None:
    """Before anything is built: MkDocs looks for its port only afterwards. Raises PluginError."""
    address = Address(*config.dev_addr)
    if trouble := trouble_with(address):
        other = Address(address.host, free_port_after(address))
        raise PluginError(f"{trouble} Type: mkdocs serve --dev-addr {other}")


def refuse_strict_and_quiet(config: MkDocsConfig) -> None:
    """MkDocs counts warnings by hearing them. Told to be quiet it hears none, and a strict build cannot fail."""
    if config.strict and not log.isEnabledFor(WARNING):
        raise PluginError("--strict finds nothing together with --quiet. Leave --quiet out.")


def refuse_settings(config: MkDocsConfig) -> None:
    """What stands in mkdocs.yml itself is among the findings. This also knows settings of a file that it inherits."""
    for feature in config.theme.get("features") or ():
        if refused := refused_feature(str(feature)):
            raise PluginError(f"{feature} {refused.why}. {refused.help}")
    for name, plugin in config.plugins.items():
        if refused := refused_plugin(name, dict(getattr(plugin, "config", {}))):  # hooks are among them
            raise PluginError(f"{name} {refused.why}. {refused.help}")
