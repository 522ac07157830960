"""Generated reports in; how well their scanned pages are read, against gold, out.

    python scripts/measure_scans.py [--reports 6] [--first 3] [--dpi 200] [--rough]

Each report is set as a PDF (render_pdf.py), its pages are drawn as pictures only (as
measure_recognition.py draws them; --rough: askew, blurred, noisy), and the product reads the pictures
with Tesseract. Some minutes; the numbers of one run are quoted in docs/recognition.md.
"""

import argparse
import sys
import time
from functools import partial
from pathlib import Path

import measure_recognition
import render_pdf
from accuracy_tiers import judged_as

from vnreport.corpus.evaluation.page import score_lines
from vnreport.corpus.evaluation.scoring import scores
from vnreport.corpus.gold import read_gold

_GENERATED = Path(__file__).parent.parent / "corpora" / "generated"
_MOST_PAGES = 40


def scanned(text: str, path: Path, *, dpi: int, rough: bool) -> None:
    """The report as pictures of its pages in a PDF."""
    render_pdf.write(text, path)
    path.write_bytes(measure_recognition.scanned(path.read_bytes(), dpi, rough, _MOST_PAGES))


def main() -> int:
    """Print the scores of some reports, spread over the offices."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reports", type=int, default=6)
    parser.add_argument("--first", type=int, default=0, help="position of the first report")
    parser.add_argument("--dpi", type=int, default=200)
    parser.add_argument("--rough", action="store_true")
    options = parser.parse_args()
    gold = list(read_gold(_GENERATED))
    step = max(1, len(gold) // options.reports)
    chosen = gold[options.first :: step][: options.reports]
    began = time.perf_counter()
    render = partial(scanned, dpi=options.dpi, rough=options.rough)
    found = judged_as(chosen, ".pdf", render)
    print(*score_lines("scan", len(chosen), scores(found), "en"), sep="\n")
    print(f"{time.perf_counter() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
