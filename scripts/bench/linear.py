"""Whether reading citations costs the same per byte in a long text as in a short one.

Prints the milliseconds of CPU per million code points that extraction and resolution take at four
sizes, for varied prose and for texts made to be hard, and the ratio of the largest to 20,000.
Exit 1 where that ratio is above the bound for prose at 1,000,000 or for a hard text.
"""

import argparse
import sys
import time
from collections.abc import Callable
from statistics import median

from bench.texts import vietnamese
from vnreport.extract.citations import extract
from vnreport.normalize import fold
from vnreport.resolve import resolve

SIZES = (20_000, 100_000, 1_000_000, 4_000_000)
BOUND = 1.2
HARD_BOUND = 1.5  # short runs of a hard text are over in a few milliseconds: more noise


def repeated(unit: str) -> Callable[[int], str]:
    """A maker of texts that repeat one unit."""
    return lambda size: unit * (size // len(unit) + 1)


HARD = {
    "digits": repeated("1234567890"),
    "digits and dots": repeated("1.234,5 "),
    "số số số": repeated("số "),
    "brackets": repeated("("),
    "type words": repeated("Quy định "),
    "a list": repeated("22, "),
    "a cited list": lambda size: "Quy định số " + "22, " * (size // 4),
    "one work": repeated("Quy định số 22-QĐ/TW, "),
    "one number": lambda size: "".join(
        f"22/QĐ-{_letters(i)}, Quy định 22. " for i in range(size // 25)
    ),
    "many communes": lambda size: "".join(
        f"Nghị quyết 02-NQ/ĐU của Đảng ủy xã {_letters(i).title()}. " for i in range(size // 50)
    ),
    "orphans": repeated("Quy định số 22. Chỉ thị 05 này. "),
    "near misses": repeated("Quy định số O8-QĐ/TW. Quy định này. "),
    "aliases": repeated("Quy định 37-QĐ/TW (gọi tắt là Quy định 37). "),
    "blanks": lambda size: "Quy định số" + " " * size,
    "blank day": lambda size: "ngày" + " " * size,
    "one long word": lambda size: "Nghị quyết Đại hội " + "a" * size,
    "letters apart": repeated("1 5 - K H "),
    "joined issuers": lambda size: "1-A/" + "B1-" * (size // 3),
    "provisions": repeated("điểm a, b khoản 1, 2, 3 Điều 4, 5, 6 của Quy định 22-QĐ/TW. "),
    "laws": repeated("Luật Luật Luật An số 1/2020/QH14 "),
    "titles": repeated("Quy định về công tác cán bộ "),
    "issuing bodies": repeated("Tỉnh ủy Tỉnh ủy đã ban hành Quy định 22 "),
    "meeting words": repeated("Đại hội đại biểu "),
    "meetings": repeated("Nghị quyết Đại hội đại biểu Đảng bộ "),
}


def _letters(number: int) -> str:
    alphabet = "ABCDGHKLMN"
    return "".join(alphabet[int(figure)] for figure in f"{number:06d}")


def cost(texts: list[str]) -> float:
    """Median milliseconds of CPU per million code points."""
    taken = []
    for text in texts:
        folded = fold(text)
        begun = time.process_time()
        found = extract(text, folded)
        resolve(folded, found.citations, found.near_misses, found.back_references)
        taken.append((time.process_time() - begun) / len(text))
    return 1_000_000_000 * median(taken)


def measure(name: str, make: Callable[[int], str], sizes: tuple[int, ...], runs: int) -> float:
    """Print one line; the ratio of the cost at 1,000,000 to that at the smallest size.

    Prose is another text in each run, for what was read once is remembered.
    """
    cost([make(sizes[0])])
    costs = {}
    for size in sizes:
        count = 1 if size > 2_000_000 else runs if size > 50_000 else 4 * runs
        same = [make(size)] * count
        costs[size] = cost(
            [vietnamese(size, n) for n in range(count)] if make is vietnamese else same
        )
    ratio = costs[1_000_000] / costs[sizes[0]]
    shown = "  ".join(f"{costs[size]:9.1f}" for size in sizes)
    print(f"{name:18} {shown}  {ratio:6.2f}")
    return ratio


def main() -> int:
    """Measure and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of which the median counts")
    parser.add_argument("--prose-only", action="store_true", help="leave the hard texts out")
    options = parser.parse_args()
    print("ms per million     " + "  ".join(f"{size:9,}" for size in SIZES) + "   ratio")
    failed = measure("prose", vietnamese, SIZES, options.runs) > BOUND
    if not options.prose_only:
        for name, make in HARD.items():
            failed |= measure(name, make, (20_000, 1_000_000), 3) > HARD_BOUND
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
