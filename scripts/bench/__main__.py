"""The lines that are asked for; ratios from one run, each with its goal. `make bench`

    python -m bench                      all but the long ones
    python -m bench citations pdf        these
    python -m bench --long               the long ones too

Processor time, medians of runs in turn; exit code 1 where a goal is missed.
"""

import argparse
import os
import platform
import sys

from bench.files import ROOT
from bench.lines import LONG, SHORT, Measured, Setting


def main() -> int:
    """Measure and judge."""
    lines = {line.__name__.replace("_", "-"): line for line in (*SHORT, *LONG)}
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.split("\n")[0])
    parser.add_argument(
        "lines", nargs="*", choices=[[], *lines], metavar="LINE", help=", ".join(lines)
    )
    parser.add_argument("--long", action="store_true", help="the lines that take many minutes too")
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median counts")
    options = parser.parse_args()
    folder = ROOT / "build" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    setting = Setting(folder, options.runs, lambda reason: print(f"  left out: {reason}"))
    chosen = options.lines or [*lines][: None if options.long else len(SHORT)]
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, {options.runs} runs")
    missed = 0
    for name in chosen:
        for measured in lines[name](setting):
            missed += not measured.met
            show(measured)
    print(f"{missed} goals missed" if missed else "all goals met")
    return int(missed > 0)


def show(measured: Measured) -> None:
    """One line of the table, and the figures behind it."""
    goal, verdict = "", ""
    if measured.goal is not None:
        goal = f"{'>=' if measured.more else '<='} {measured.goal:.2f}"
        verdict = "met" if measured.met else "MISSED"
    print(f"{measured.name:52} {measured.ratio:8.2f}  {goal:8}  {verdict}", flush=True)
    if measured.shown:
        print(f"    {measured.shown}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
