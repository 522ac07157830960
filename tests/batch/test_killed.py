"""kill -9 at any moment, then the same command: nothing lost, nothing twice."""

import subprocess
import sys
from pathlib import Path

from tests.batch.dump import dumped
from tests.batch.inputs import reports
from tests.conftest import ROOT

REPORTS, KILLS = 30, 10
SCRIPT = Path(__file__).with_name("killing.py")


def test_killed_ten_times(tmp_path):
    reports(tmp_path / "in", REPORTS)
    store = tmp_path / "killed.db"
    command = [sys.executable, SCRIPT, tmp_path / "in", store, str(KILLS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    known = [int(line) for line in done.stdout.split()]
    assert len(known) == KILLS
    assert known == sorted(known)
    assert dumped(store) == dumped(f"{store}.whole")
    assert sum(line.startswith("documents ") for line in dumped(store)) == REPORTS
