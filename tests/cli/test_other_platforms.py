"""Where a platform has no fork, no limits and no locks of files, as Windows, commands do the same."""

import subprocess
import sys

import pytest

_WITHOUT = """
import os, sys
for name in ("resource", "fcntl", "pwd", "grp", "termios"):
    sys.modules[name] = None
for name in ("fork", "sched_getaffinity", "setsid", "killpg", "getuid", "geteuid"):
    if hasattr(os, name):
        delattr(os, name)
from vnreport.cli.main import run
run(sys.argv[1:])
"""


@pytest.mark.parametrize("command", [("check",), ("batch", "--jobs", "1", "-o", "results.db")])
def test_a_command_does_the_same_where_the_platform_has_less(
    vnreport, demo_docx, tmp_path, command
):
    words = [command[0], str(demo_docx), *command[1:]]
    lacking = subprocess.run(
        [sys.executable, "-c", _WITHOUT, *words],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    place = [str(tmp_path / "again.db") if word == "results.db" else word for word in words]
    here = vnreport(*place)
    assert (lacking.returncode, lacking.stdout) == (here.code, here.out)
    assert "3 lỗi, 5 cảnh báo" in here.out
