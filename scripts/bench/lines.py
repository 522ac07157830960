"""The lines of the bench: who runs against whom, on what, and what is to come of it."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench import files
from bench.racing import Entry, Race, against, race


class Measured(NamedTuple):
    """A ratio with its goal: met where it is at least (more) or at most (not more) the goal.

    goal: None for a figure that is told only. shown: what else is to be known.
    """

    name: str
    ratio: float
    goal: float | None
    more: bool
    shown: str

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        if self.goal is None:
            return True
        return self.ratio >= self.goal if self.more else self.ratio <= self.goal


class Setting(NamedTuple):
    """folder: where files are made. runs: of each contestant. report: told what cannot run."""

    folder: Path
    runs: int
    report: Callable[[str], None]


Line = Callable[[Setting], Iterator[Measured]]


def _raced(setting: Setting, *entries: Entry) -> Race:
    found = race(entries, setting.runs)
    for reason in found.missing:
        setting.report(reason)
    return found


def _speeds(found: Race, unit: str, scale: float = 1.0) -> str:
    return ", ".join(f"{name} {scale / found.middle(name):.3g}" for name in found.seconds) + unit


def _milliseconds(found: Race) -> str:
    return ", ".join(f"{name} {1000 * found.middle(name):.0f}" for name in found.seconds) + " ms"


def citations(setting: Setting) -> Iterator[Measured]:
    """Citations and resolution against other tools and the bare scan."""
    found = _raced(
        setting,
        Entry("vnreport", "bench.ours:citations"),
        Entry("refex", "bench.peers:refex", theirs=True),
        Entry("eyecite", "bench.peers:eyecite", theirs=True),
        Entry("eyecite-hyperscan", "bench.peers:eyecite_hyperscan", (str(setting.folder),), True),
        Entry("bare scan", "bench.ours:bare_scan"),
    )
    shown = _speeds(found, " MB/s")
    for name, goal in (("refex", 3.0), ("eyecite", 3.0), ("eyecite-hyperscan", 3.0)):
        if name in found.seconds:
            yield Measured(
                f"citations, times {name}", found.ratio("vnreport", name), goal, True, shown
            )
            shown = ""
    part = found.ratio("vnreport", "bare scan")
    yield Measured("citations, part of the bare scan's speed", part, 1 / 3, True, shown)


def everything(setting: Setting) -> Iterator[Measured]:
    """All records and findings of reports of 20,000 code points on one core."""
    found = _raced(setting, Entry("everything", "bench.ours:everything"))
    yield Measured("everything, MB/s", 1 / found.middle("everything"), 2.0, True, "")


def docx(setting: Setting) -> Iterator[Measured]:
    """A Word file of 100 pages to findings against tools that convert or read it."""
    path = str(files.report_docx(setting.folder))
    peers = ("markitdown", "docx2python", "mammoth", "python_docx")
    found = _raced(
        setting,
        Entry("vnreport", "bench.ours:file", (path,)),
        *(Entry(name, f"bench.peers:{name}", (path,), True) for name in peers),
    )
    shown = _milliseconds(found)
    converters = [name for name in peers[:3] if name in found.seconds]
    if converters:
        fastest = min(converters, key=found.middle)
        ratio = found.ratio("vnreport", fastest)
        yield Measured(f".docx to findings, times {fastest} (fastest)", ratio, 1.0, True, shown)
    if "python_docx" in found.seconds:
        ratio = found.ratio("python_docx", "vnreport")
        yield Measured(".docx to findings, time of python-docx reading", ratio, 3.0, False, "")


def pdf(setting: Setting) -> Iterator[Measured]:
    """A PDF of 106 pages to findings against text extraction alone and against the limit."""
    path = str(files.report_pdf(setting.folder))
    found = _raced(
        setting,
        Entry("vnreport", "bench.ours:file", (path,)),
        Entry("pdfplumber", "bench.peers:pdfplumber", (path,), True),
        Entry("pypdfium2", "bench.peers:pypdfium2", (path,), True),
    )
    shown = _milliseconds(found)
    if "pdfplumber" in found.seconds:
        ratio = found.ratio("vnreport", "pdfplumber")
        yield Measured(".pdf to findings, times pdfplumber's text", ratio, 6.0, True, shown)
    if "pypdfium2" in found.seconds:
        ratio = found.ratio("vnreport", "pypdfium2")
        yield Measured(".pdf to findings, part of pypdfium2's speed", ratio, 0.5, True, "")


def start_up(setting: Setting) -> Iterator[Measured]:
    """Whole processes by the clock, since a check works on two processors."""
    path = str(files.small_docx(setting.folder))
    program = str(Path(sys.executable).with_name("vnreport"))
    libraries = f"import lxml.etree, regex; open({path!r}, 'rb').read()"
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "imports": [sys.executable, "-c", libraries],
        "--help": [program, "--help"],
        "check": [program, "check", path],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(2 * setting.runs + 2):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, capture_output=True, check=False)
            if turn:
                taken[name].append(time.perf_counter() - begun)
    shown = ", ".join(f"{name} {1000 * median(times):.0f}" for name, times in taken.items()) + " ms"
    bare = taken["python -c pass"]
    yield Measured(
        "--help, time of python -c pass", against(taken["--help"], bare), 3.0, False, shown
    )
    yield Measured("check, time of python -c pass", against(taken["check"], bare), None, False, "")
    ratio = against(taken["check"], taken["imports"])
    yield Measured("check, time of importing lxml and regex", ratio, 3.0, False, "")


def registry(setting: Setting) -> Iterator[Measured]:
    """A registry of 100,000 works: loading it, and finding works in it."""
    path = str(files.registry_csv(setting.folder))
    found = _raced(
        setting,
        Entry("rows", "bench.ours:rows", (path,)),
        Entry("load", "bench.ours:loading", (path,)),
        Entry("look-ups", "bench.ours:looking_up", (path,)),
        Entry("look-ups, shipped", "bench.ours:looking_up", ("",)),
    )
    seconds = files.WORKS * found.middle("load")
    shown = f"{seconds:.1f} s for {files.WORKS:,} works"
    ratio = found.ratio("rows", "load")
    yield Measured("registry, loading, times reading its rows", ratio, 10.0, False, shown)
    ratio = found.ratio("look-ups, shipped", "look-ups")
    shown = f"{1 / found.middle('look-ups'):,.0f} look-ups/s"
    yield Measured("registry, a look-up, times one in the shipped", ratio, None, False, shown)


def growth(setting: Setting) -> Iterator[Measured]:
    """Cost per byte of everything, from 20,000 to 20,000,000 code points."""
    sizes = (20_000, 200_000, 2_000_000, 20_000_000)
    names = [f"{size:,}" for size in sizes]
    found = _raced(
        setting,
        *(
            Entry(name, "bench.ours:long_text", (str(size),))
            for name, size in zip(names, sizes, strict=True)
        ),
    )
    shown = ", ".join(f"{name}: {1000 * found.middle(name):.0f}" for name in names) + " ms/MB"
    ratio = max(found.ratio(short, long) for short, long in combinations(names, 2))
    yield Measured("growth with the text, a byte of a longer one", ratio, 1.2, False, shown)


def _program(module: str, *words: str) -> tuple[int, str]:
    """A bench of its own: its exit code and the last line that it prints."""
    done = subprocess.run(
        [sys.executable, "-m", module, *words], stdout=subprocess.PIPE, text=True, check=False
    )
    return done.returncode, done.stdout.strip().splitlines()[-1]


def batch(setting: Setting) -> Iterator[Measured]:
    """Files a second with two workers against one; memory over 5,000 files. Half an hour."""
    _, last = _program("bench.batch", "--runs", str(setting.runs))
    yield Measured("batch, two workers times one", float(last.split()[-1]), 1.8, True, "")
    _, last = _program("bench.batch", "--memory", "5000")
    yield Measured("batch, memory of the last thousand", float(last.split()[-1]), 1.1, False, "")


def many(setting: Setting) -> Iterator[Measured]:
    """Cost per file of a batch as the files grow from 10 to 10,000. Many minutes."""
    _, last = _program("bench.batch", "--growth", "10", "100", "1000", "10000")
    yield Measured(
        "growth with the files, a file of a larger batch", float(last.split()[-1]), 1.2, False, ""
    )


SHORT: Sequence[Line] = (citations, everything, docx, pdf, start_up, registry, growth)
LONG: Sequence[Line] = (batch, many)
