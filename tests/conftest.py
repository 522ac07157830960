"""What the tests of several stages share."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import text

from tests.databases import binaries, make_database, server
from vnreport.cli.main import run
from vnreport.document.analysis import Analysis
from vnreport.document.layout import Layout
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import Registry, load_central
from vnreport.store.opening import Store, open_store
from vnreport.store.tables import metadata

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "scripts"))
_NUMBERS = count(1)
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, running; tests that need it are skipped without it."""
    sync_api = pytest.importorskip("playwright.sync_api")
    place = shutil.which("chromium") or shutil.which("chromium-browser")
    if place is None:
        pytest.skip("no chromium on this machine")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_api.sync_playwright() as play:
        running = play.chromium.launch(executable_path=place, headless=True, args=flags)
        yield running
        running.close()


@pytest.fixture(scope="session")
def scorer(shared: Path) -> ModuleType:
    """The independent scorer beside the real texts."""
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def analysed(
    text: str,
    as_of: str | None = None,
    select: Sequence[str] = (),
    registry: Registry | None = None,
    layout: Layout | None = None,
) -> Analysis:
    """The analysis of a text, by the central registry unless told; layout: as a .docx states it."""
    from datetime import date

    day = date.fromisoformat(as_of) if as_of else None
    known = registry or load_central()
    document = read(text.encode(), "x.txt")._replace(layout=layout)
    return analyse(document, known, as_of=day, select=select)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server; tests that need it are skipped where it is not installed."""
    programs = binaries()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: no initdb in /usr/lib/postgresql or on the path")
    with server(programs) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database: the same tests run on both."""
    if request.param == "sqlite":
        return str(tmp_path / "results.db")
    return make_database(request.getfixturevalue("postgresql"), f"t{next(_NUMBERS)}")


@pytest.fixture(scope="session")
def sqlite_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store without a document, to be copied: migrations take their time."""
    path = tmp_path_factory.mktemp("store") / "empty.db"
    open_store(path).close()
    return path


@pytest.fixture(scope="session")
def postgresql_store(postgresql: str) -> str:
    """A store on the server, to be emptied before it is used."""
    where = make_database(postgresql, "store")
    open_store(where).close()
    return where


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store: the same tests run on both databases."""
    empty = request.getfixturevalue(f"{request.param}_store")
    if request.param == "sqlite":
        opened = open_store(shutil.copy(empty, tmp_path / "results.db"))
    else:
        opened = open_store(empty)
        with opened.writing() as connection:
            tables = ", ".join(metadata.tables)
            connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
    yield opened
    opened.close()
