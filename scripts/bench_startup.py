"""Time of a whole check of one Word file, as a ratio to importing the two libraries it stands on.

    python scripts/bench_startup.py [FILE.docx]

Runs both in turn and prints the medians of wall time and their ratio; leaves with 1 above 3.
Without a file, a report of about ten pages is made from the sample in corpora/demo.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from render_docx import render, write

RUNS = 11
MOST = 3.0
_ROOT = Path(__file__).parent.parent
_SAMPLE = _ROOT / "corpora" / "demo" / "bao-cao-tinh-uy-lam-ha-2023.txt"


def seconds(command: list[str]) -> float:
    """Wall time of one run of a command."""
    started = time.perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return time.perf_counter() - started


def ten_pages(folder: Path) -> Path:
    """The sample with its body repeated until it fills about ten pages."""
    lines = _SAMPLE.read_text(encoding="utf-8").splitlines()
    head, body, notes = lines[:10], lines[10:-9], lines[-9:]
    path = folder / "report.docx"
    write(render("\n".join(head + body * 9 + notes)), path)
    return path


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else ten_pages(Path(folder))
        check = [str(Path(sys.executable).with_name("vnreport")), "check", str(path)]
        base = [sys.executable, "-c", f"import lxml.etree, regex; open({str(path)!r}, 'rb').read()"]
        seconds(check), seconds(base)
        pairs = [(seconds(check), seconds(base)) for _ in range(RUNS)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"check {ours * 1000:.0f} ms, bare import {theirs * 1000:.0f} ms, ratio {ratio:.2f}")
    return ratio > MOST


if __name__ == "__main__":
    raise SystemExit(main())
