"""A check that prints text loads nothing that other forms of output need."""

import subprocess
import sys

_SCRIPT = """
import sys
from vnreport.cli.main import run
sys.argv = ["vnreport", "check", {path!r}]
try:
    run()
except SystemExit:
    pass
print("MODULES", *sys.modules)
"""


def test_text_needs_no_other_form(demo_docx):
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT.format(path=str(demo_docx))],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    loaded = set(done.stdout.split("MODULES", 1)[1].split())
    assert "vnreport.outputs.text" in loaded
    for name in ("jinja2", "xlsxwriter", "vnreport.outputs.html", "vnreport.normalize.fingerprint"):
        assert name not in loaded
    assert not loaded & {"vnreport.cli.watch", "vnreport.cli.suppressing"}
