"""What the tests of several stages share."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from vnreport.cli.main import run
from vnreport.document.analysis import Analysis
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import load_central

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "scripts"))
os.environ["VNREPORT_CACHE"] = ""  # tests keep nothing in the user's folders


@dataclass(frozen=True)
class Outcome:
    """What one call of the command line left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def vnreport(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Run the command line in this process."""

    def call(*words: str | Path) -> Outcome:
        arguments = [str(word) for word in words]
        monkeypatch.setattr(sys, "argv", ["vnreport", *arguments])
        with pytest.raises(SystemExit) as left:
            run(arguments)
        captured = capsys.readouterr()
        return Outcome(int(left.value.code or 0), captured.out, captured.err)

    return call


@pytest.fixture(scope="session")
def demo() -> Path:
    """The sample report as text."""
    return ROOT / "corpora" / "demo" / "bao-cao-tinh-uy-lam-ha-2023.txt"


@pytest.fixture(scope="session")
def demo_docx(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample report as a Word file with real footnotes."""
    from render_docx import render, write

    path = tmp_path_factory.mktemp("demo") / "bao-cao.docx"
    write(render(demo.read_text(encoding="utf-8")), path)
    return path


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts beside this one; tests that need it are skipped without it."""
    if not (SHARED / "data").is_dir():
        pytest.skip("no real texts beside this folder")
    return SHARED


def analysed(text: str, as_of: str | None = None, select: Sequence[str] = ()) -> Analysis:
    """The analysis of a text by the central registry."""
    from datetime import date

    day = date.fromisoformat(as_of) if as_of else None
    return analyse(read(text.encode(), "x.txt"), load_central(), as_of=day, select=select)
