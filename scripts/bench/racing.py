"""Contestants in, the processor seconds of each in turn out: medians of alternating runs.

A contestant is a process of its own, with the interpreter that has what it needs. It loads and
warms up once; then it is asked to run, the contestants one after the other, so that a machine that
slows down slows all of them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

SCRIPTS = Path(__file__).parent.parent
PEERS = SCRIPTS.parent / "build" / "bench-venv" / "bin" / "python"
"""The interpreter of the other tools' environment."""


class Entry(NamedTuple):
    """A contestant: its name in the table, “module:function” that makes it, words for that.

    theirs: whether it runs in the other tools' environment.
    """

    name: str
    make: str
    words: tuple[str, ...] = ()
    theirs: bool = False


class Missing(Exception):
    """A contestant that cannot start here; says why."""


class Contestant:
    """A process that runs when it is asked to."""

    def __init__(self, entry: Entry) -> None:
        self.name = entry.name
        interpreter = PEERS if entry.theirs else Path(sys.executable)
        if not interpreter.exists():
            raise Missing(f"{entry.name}: no environment of the other tools (make bench)")
        self._process = subprocess.Popen(
            [interpreter, "-m", "bench.contestant", entry.make, *entry.words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": _path(entry.theirs)},
            text=True,
        )
        self._heard()

    def run(self, number: int) -> float:
        """Processor seconds for each unit of work of one run, this process and its children."""
        assert self._process.stdin
        print(number, file=self._process.stdin, flush=True)
        answer = self._heard()
        return float(answer["seconds"]) / float(answer["units"])

    def close(self) -> None:
        """End the process."""
        self._process.communicate()

    def _heard(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        answer: dict[str, Any] = json.loads(line) if line else {"missing": "ended early"}
        if "missing" in answer:
            self.close()
            raise Missing(f"{self.name}: {answer['missing']}")
        return answer


def _path(theirs: bool) -> str:
    root = str(SCRIPTS.parent)
    return str(SCRIPTS) if theirs else os.pathsep.join((str(SCRIPTS), root))


class Race(NamedTuple):
    """Seconds for each unit by contestant and run; why the others did not run."""

    seconds: dict[str, list[float]]
    missing: list[str]

    def middle(self, name: str) -> float:
        """Median seconds for a unit."""
        return median(self.seconds[name])

    def ratio(self, name: str, other: str) -> float:
        """How often faster one is than the other: median of the ratios of each turn."""
        return against(self.seconds[other], self.seconds[name])


def against(one: Sequence[float], other: Sequence[float]) -> float:
    """Median ratio of two columns, turn by turn."""
    return median(first / second for first, second in zip(one, other, strict=True))


def race(entries: Sequence[Entry], runs: int) -> Race:
    """Let the contestants run in turn."""
    running: list[Contestant] = []
    missing = []
    for entry in entries:
        try:
            running.append(Contestant(entry))
        except Missing as reason:
            missing.append(str(reason))
    seconds: dict[str, list[float]] = {one.name: [] for one in running}
    for number in range(runs):
        for one in running:
            seconds[one.name].append(one.run(number))
    for one in running:
        one.close()
    return Race(seconds, missing)
