"""`scenario-quiz hosting` as a web person runs it."""

from __future__ import annotations

from pathlib import Path

from tests.site.building import command
from tests.usual import bytes_in


def _site(root: Path) -> Path:
    (root / "site").mkdir()
    (root / "site/index.html").write_text("<p>a page</p>" * 100)
    (root / "site/404.html").write_text('<a href="/index.html">Start</a>')
    return root / "site"


def test_it_writes_the_files_beside_the_site_and_leaves_the_site_alone(tmp_path: Path) -> None:
    before = bytes_in(_site(tmp_path))
    for _ in range(2):
        done = command("scenario-quiz", "hosting", "hosting", "--path", "training", "--site", "site", at=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == f"Wrote 7 files to hosting. Begin with {Path('hosting/README.txt')}\n"
    assert (tmp_path / "hosting/404.html").read_text() == '<a href="/training/index.html">Start</a>'
    assert "alias" in (tmp_path / "hosting/nginx/scenario-quiz-locations.conf").read_text()
    assert bytes_in(tmp_path / "site") == before


def test_it_compresses_when_asked(tmp_path: Path) -> None:
    _site(tmp_path)
    done = command("scenario-quiz", "hosting", "hosting", "--site", "site", "--compress", at=tmp_path)
    assert done.returncode == 0
    assert done.stdout.endswith("Wrote 1 compressed files into site\n")
    assert (tmp_path / "site/index.html.gz").is_file()


def test_wrong_use_is_told_in_a_sentence(tmp_path: Path) -> None:
    _site(tmp_path)
    for arguments, says in {
        ("hosting", "--path", "/a b/"): "'/a b/' is not a path.",
        ("hosting", "--root", "relative"): "'relative' is not a whole folder name.",
        ("hosting", "--site", "nowhere"): "'nowhere' is not a built site",
        ("hosting", "--compress"): "--compress needs --site",
        ("site/hosting", "--site", "site"): "lies inside the site",
    }.items():
        done = command("scenario-quiz", "hosting", *arguments, at=tmp_path)
        assert done.returncode == 2, arguments
        assert says in done.stderr
        assert not (tmp_path / "hosting").exists() and not (tmp_path / "site/hosting").exists()


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "hosting").mkdir()
    (tmp_path / "hosting/nginx").write_text("in the way")
    done = command("scenario-quiz", "hosting", "hosting", at=tmp_path)
    assert done.returncode == 1
    assert "File exists (hosting/nginx). Look at" in done.stderr and "Traceback" not in done.stderr
