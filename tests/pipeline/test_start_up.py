"""What a check loads, and that it never speaks to the network."""

import subprocess
import sys

_SCRIPT = """
import sys
from vnreport.cli.main import run
sys.argv = ["vnreport", "check", {path!r}]
try:
    run()
except SystemExit as left:
    code = left.code
print("MODULES", code, *sorted(name.partition(".")[0] for name in sys.modules))
"""

_NO_NETWORK = """
import socket, sys

def refused(*args, **kwargs):
    raise AssertionError("the network was asked for")

socket.socket = socket.create_connection = socket.getaddrinfo = refused
import _socket
_socket.socket = refused
"""


def _run(script: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_check_of_one_word_file_loads_no_heavy_library(demo_docx):
    loaded = set(_run(_SCRIPT.format(path=str(demo_docx))).split("MODULES", 1)[1].split())
    assert "1" in loaded
    assert "vnreport" in loaded
    heavy = {
        "spacy",
        "underthesea",
        "sklearn",
        "pandas",
        "numpy",
        "pdfplumber",
        "pypdfium2",
        "sqlalchemy",
        "alembic",
        "tqdm",
    }
    assert loaded & heavy == set()


def test_reading_checking_and_reporting_open_no_socket(demo_docx):
    assert "REG001" in _run(_NO_NETWORK + _SCRIPT.format(path=str(demo_docx)))


def _loaded_by(*words: str) -> set[str]:
    """The modules that a process has loaded after a command."""
    script = f"""
import sys
from vnreport.cli.main import run
sys.argv = ["vnreport", *{words}]
try:
    run()
except SystemExit:
    pass
print("MODULES", *sys.modules)
"""
    return set(_run(script).split("MODULES", 1)[1].split())


def test_help_loads_no_stage():
    loaded = _loaded_by("--help")
    assert not loaded & {"vnreport.pipeline", "vnreport.registry", "lxml", "vnreport.checks"}


def test_help_of_a_batch_loads_no_database():
    loaded = _loaded_by("batch", "--help")
    assert "vnreport.cli.batch" in loaded
    assert not loaded & {"sqlalchemy", "vnreport.pipeline", "lxml"}
