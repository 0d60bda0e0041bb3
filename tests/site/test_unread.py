"""The build and the checks agree on what is read: what is left alone stays out of it, and what is unread stops it."""

from __future__ import annotations

from pathlib import Path

from tests.site import building
from tests.site.small import FILES

LEFT_ALONE = ("Thumbs.db", "desktop.ini", "index.md~", "#index.md#", "~$minutes.docx", "old.md.bak", "__MACOSX/x.md")
PAGE = "# A page\n\nWords.\n"


def files_of(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def test_what_systems_and_editors_leave_behind_and_git_ignores_is_not_published(tmp_path: Path) -> None:
    root = building.lay_out(tmp_path, {**FILES, "local/docs/ours/index.md": PAGE})
    before = files_of(building.build_here(root, strict=True).site)
    folders = ("docs", "docs/guidance", "docs/.overrides", "docs/.overrides/partials", "local/docs", "local/docs/ours")
    building.write_files(root, {f"{folder}/{name}": PAGE for folder in folders for name in LEFT_ALONE})
    building.write_files(root, {".gitignore": "*.log\n", "docs/day.log": "x", "local/docs/media/day.log": "x"})
    built = building.build_here(root, strict=True)
    assert (built.warnings, built.stopped) == ([], "")
    assert files_of(built.site) == before


def test_a_page_that_nothing_reads_stops_the_build_and_is_left_out_of_a_preview(tmp_path: Path) -> None:
    root = building.lay_out(tmp_path, {**FILES, "docs/guidance/page.md": PAGE, "local/docs/procedures.md": PAGE})
    built = building.build_here(root, strict=True)
    assert "docs/guidance/page.md:1:1: error[unread-file]" in "\n".join(built.warnings)
    assert "  = Write it as local/docs/procedures/index.md" in "\n".join(built.warnings)
    assert built.stopped == "Aborted with a BuildError!" and not built.site.exists()
    shown = building.build_here(root, preview=True)
    assert shown.page("guidance/calls").is_file()
    assert not [file for file in files_of(shown.site) if "procedures" in file or "guidance/page" in file]


def test_a_file_that_nothing_links_to_is_published_and_no_warning_of_the_builder(tmp_path: Path) -> None:
    root = building.lay_out(tmp_path, {**FILES, "docs/media/minutes.pdf": "x"})
    built = building.build_here(root, strict=True)
    assert (built.warnings, built.stopped) == ([], "")
    assert (built.site / "media/minutes.pdf").is_file()


def test_the_menu_of_a_plugin_is_left_to_it(tmp_path: Path) -> None:
    """No such plugin is installed here: that its file is not taken away is all that can be seen."""
    settings = building.settings()["extra"]
    root = building.lay_out(tmp_path, {**FILES, "docs/SUMMARY.md": PAGE}, extra={**settings, "menu": "literate-nav"})
    built = building.build_here(root)
    assert built.stopped == "" and (built.site / "SUMMARY.html").is_file()
