"""Nothing but seeds in; invented reports with their gold, the same bytes for the same seeds, out.

    python scripts/generate_reports.py                      # the shipped set, to corpora/generated
    python scripts/generate_reports.py --check              # exit code 1 where the shipped set differs
    python scripts/generate_reports.py -o build/more --first 1001 --count 200

The reports are those of invented offices (generating/offices.toml); gold is written together with the
text, never by reading it. With --first, offices and years are drawn anew for each seed.
"""

import argparse
import sys
from pathlib import Path
from random import Random

from generating.composing import composed
from generating.gold_file import as_json, text_and_gold
from generating.offices import Office, offices
from generating.planting import FIGURE_CODES, HEAD_CODES, HEADING_CODES, sentence_codes

SHIPPED = Path(__file__).parent.parent / "corpora" / "generated"
_CLEAN = 4  # every fourth report has no planted error
_EACH = 4


def generated(seed: int, shipped: bool = True) -> dict[str, str]:
    """The text and the gold of a seed, by file name."""
    office, year = _placed(seed, shipped)
    chance = Random(seed)
    faults = _faults(seed, office)
    report = composed(office, year, faults, chance)
    name = f"{seed:04d}-{office.code}-{report.day.year}"
    text, gold = text_and_gold(report, f"{name}.txt", seed)
    return {f"{name}.txt": text, f"{name}.gold.json": as_json(gold)}


def shipped_seeds() -> range:
    """The seeds of the shipped set: each office in each of its years once."""
    return range(1, sum(len(office.years) for office in offices()) + 1)


def _placed(seed: int, shipped: bool) -> tuple[Office, int]:
    pairs = [(office, year) for office in offices() for year in office.years]
    return pairs[(seed - 1) % len(pairs)] if shipped else Random(seed).choice(pairs)


def _faults(seed: int, office: Office) -> list[str]:
    """The codes of a seed: they are dealt in turn, so that all come equally often."""
    if seed % _CLEAN == 0:
        return []
    codes = [*sentence_codes(), *FIGURE_CODES, *HEAD_CODES, *HEADING_CODES]
    Random(0).shuffle(codes)
    first = (seed - seed // _CLEAN - 1) * _EACH
    chosen = {codes[(first + step) % len(codes)] for step in range(_EACH)}
    return sorted(chosen - ({"LAY018"} if not office.signing[0] else set()))


def main() -> int:
    """Write reports, or compare the shipped ones with what their seeds give."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", type=Path, default=SHIPPED)
    parser.add_argument("--first", type=int)
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    own = options.first is not None
    seeds = range(options.first, options.first + options.count) if own else shipped_seeds()
    files = {name: text for seed in seeds for name, text in generated(seed, not own).items()}
    if options.check:
        there = {path.name: path.read_text(encoding="utf-8") for path in SHIPPED.glob("[0-9]*")}
        different = sorted(name for name in {*files, *there} if files.get(name) != there.get(name))
        print(*different, sep="\n")
        return 1 if different else 0
    options.output.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (options.output / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
