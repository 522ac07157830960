"""Texts that nobody here wrote in, docs/experiments.md out.

`python scripts/measure_experiments.py DATA EXCERPTS` measures the experiments with models that did
not become part of the program and prints the page; `--write` writes it. DATA is the folder of the
texts that tests/resolve/outside_acts.csv and tests/extract/outside_parts.csv name. EXCERPTS is a
folder of marked excerpts of real texts (their form: experiments/labelled_parts.py), which are no
part of the project.
"""

import argparse
from pathlib import Path

from experiments import acts, parts

PAGE = Path(__file__).resolve().parents[1] / "docs" / "experiments.md"

_HEAD = """<!-- Made by scripts/measure_experiments.py; do not edit here. -->
# Experiments that did not become part of the program

The one that did: [the model of headings](../models/headings.md).
"""

_FOOT = """## Roles of paragraphs other than headings

Letterhead, recipients and signature are read field by field (`structure/letterhead.py`), which a role could not
replace; footnotes and table cells come from the readers, which know more of them than words do. Only what a numbered
line is was decided from the text alone, so only that was modelled.
"""


def page(data: Path, excerpts: Path) -> str:
    """The whole page, everything on it measured now."""
    return "\n".join((_HEAD, acts.section(data), parts.section(data, excerpts), _FOOT))


def main() -> None:
    """Print the page; write it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("excerpts", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    made = page(options.data, options.excerpts)
    print(made)
    if options.write:
        PAGE.write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
