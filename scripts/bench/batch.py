"""How fast a batch is with two workers against one, and whether its memory stays flat.

    python -m bench.batch                  rate: the same few hundred reports, both ways in turn
    python -m bench.batch --memory 2000    memory: the peak of each thousand files
    python -m bench.batch --growth 10 100 1000 10000    seconds for a file as the files grow

Files are reports of ten pages or so, made from invented text, no two alike, every second one a PDF.
The ratio is that of the median wall times; a run without a file to check, in a store that knows all
of them, is taken off both, since start-up costs the same whatever the number of workers. Memory is
what the system says of the process and its children together (proportional set size, /proc).
"""

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path
from statistics import median

import render_docx
import render_pdf

from bench.texts import vietnamese

ROOT = Path(__file__).parent.parent.parent
HEAD = (ROOT / "corpora" / "demo" / "bao-cao-tinh-uy-lam-ha-2023.txt").read_text(encoding="utf-8")
CHARACTERS, SHORT = 30_000, 3_000


def reports(folder: Path, count: int) -> None:
    """Write so many reports."""
    for number in range(count):
        head, notes = HEAD.split("\n[1]", 1)
        body = f"{head}\n{vietnamese(CHARACTERS, number)}"
        path = folder / f"tinh-{number % 63:02d}" / f"bao-cao-{number:05d}"
        if number % 2:
            render_pdf.write(body, path.with_suffix(".pdf"))
        else:
            whole = render_docx.render(f"{body}\n[1]{notes}")
            render_docx.write(whole, path.with_suffix(".docx"))


def batch(folder: Path, store: Path, jobs: int) -> "subprocess.Popen[bytes]":
    """Start a batch."""
    command = [sys.executable, "-m", "vnreport", "batch", str(folder), "-o", str(store)]
    return subprocess.Popen(
        [*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def seconds(folder: Path, store: Path, jobs: int) -> float:
    """Wall time of a batch."""
    begun = time.monotonic()
    batch(folder, store, jobs).wait()
    return time.monotonic() - begun


def rate(folder: Path, place: Path, files: int, runs: int) -> float:
    """Print rates with one and two workers; their ratio."""
    taken: dict[int, list[float]] = {1: [], 2: []}
    for number in range(runs):
        for jobs in taken:
            taken[jobs].append(seconds(folder, place / f"{number}-{jobs}.db", jobs))
    idle = median(seconds(folder, place / "0-1.db", 1) for _ in range(runs))
    rates = {jobs: files / (median(times) - idle) for jobs, times in taken.items()}
    for jobs, times in taken.items():
        shown = " ".join(f"{one:.2f}" for one in times)
        print(f"--jobs {jobs}: {rates[jobs]:.1f} files/s (s: {shown}; idle {idle:.2f})")
    print(f"ratio {rates[2] / rates[1]:.2f}")
    return rates[2] / rates[1]


def memory(folder: Path, place: Path, jobs: int) -> float:
    """Print the peak of each thousand files in MiB; that of the last against the first."""
    store = place / "memory.db"
    running = batch(folder, store, jobs)
    peaks: dict[int, float] = {}
    while running.poll() is None:
        thousand = _done(store) // 1000
        peaks[thousand] = max(peaks.get(thousand, 0.0), _mebibytes(running.pid))
        time.sleep(0.05)
    peaks = {thousand: peak for thousand, peak in sorted(peaks.items()) if peak}
    whole = [peak for thousand, peak in peaks.items() if (thousand + 1) * 1000 <= _done(store)]
    print("MiB in each thousand: " + " ".join(f"{peak:.1f}" for peak in whole))
    print(f"last to first {whole[-1] / whole[0]:.3f}")
    return whole[-1] / whole[0]


def growth(place: Path, counts: list[int], runs: int) -> float:
    """Print seconds for a file in batches of those sizes; the most that a larger one is dearer by.

    Short Word files, so that what a batch does for each of them counts. A second run that finds
    all known is taken off, as in `rate`.
    """
    costs = []
    for count in counts:
        folder = place / f"{count}"
        for number in range(count):
            body = vietnamese(SHORT, number)
            path = folder / f"tinh-{number % 63:02d}" / f"bao-cao-{number:05d}.docx"
            render_docx.write(render_docx.render(body), path)
        stores = [place / f"{count}-{run}.db" for run in range(runs if count < 5_000 else 1)]
        taken = median(seconds(folder, store, 1) for store in stores)
        idle = median(seconds(folder, stores[0], 1) for _ in range(runs))
        costs.append((taken - idle) / count)
        print(f"{count} files: {1000 * costs[-1]:.1f} ms for a file (idle {idle:.2f} s)")
    dearer = max(later / earlier for earlier, later in combinations(costs, 2))
    print(f"a file of a larger batch, times one of a smaller {dearer:.2f}")
    return dearer


def _done(store: Path) -> int:
    try:
        with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as opened:
            found = opened.execute("SELECT done FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        opened.close()
    except sqlite3.OperationalError:  # not yet made
        return 0
    return int(found[0]) if found else 0


def _mebibytes(process: int) -> float:
    """Of a process and its children."""
    total = 0
    children = Path(f"/proc/{process}/task/{process}/children")
    try:
        family = [process, *map(int, children.read_text().split())]
    except OSError:
        return 0.0
    for one in family:
        try:
            rows = Path(f"/proc/{one}/smaps_rollup").read_text().splitlines()
        except OSError:  # gone in between
            continue
        total += next(int(row.split()[1]) for row in rows if row.startswith("Pss:"))
    return total / 1024


def main() -> int:
    """Measure; exit code 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=300, help="reports for the rate")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts")
    parser.add_argument("--memory", type=int, metavar="FILES", help="measure memory instead")
    parser.add_argument("--growth", type=int, nargs="+", metavar="FILES", help="or growth")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        if options.growth:
            return int(growth(place, options.growth, options.runs) > 1.2)
        folder = place / "reports"
        reports(folder, options.memory or options.files)
        if options.memory:
            return int(memory(folder, place, 2) > 1.1)
        return int(rate(folder, place, options.files, options.runs) < 1.8)


if __name__ == "__main__":
    sys.exit(main())
