"""Whether reading citations costs the same per byte in a long text as in a short one.

Prints the milliseconds of CPU per million code points that extraction and resolution take at four
sizes, for varied prose and for texts made to be hard, and the ratio of the largest to 20,000.
Exit 1 where that ratio is above the bound for prose at 1,000,000 or for a hard text.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from statistics import median

from vnreport.extract.citations import extract
from vnreport.normalize import fold
from vnreport.resolve import resolve

SIZES = (20_000, 100_000, 1_000_000, 4_000_000)
BOUND = 1.2
HARD_BOUND = 1.5  # short runs of a hard text are over in a few milliseconds: more noise
TYPES = ("Quy định", "Quyết định", "Chỉ thị", "Kết luận", "Nghị quyết", "Hướng dẫn", "Kế hoạch")
CODES = ("QĐ", "QĐ", "CT", "KL", "NQ", "HD", "KH")
ISSUERS = (("TW", "Bộ Chính trị"), ("TU", "Tỉnh ủy An Giang"), ("ĐU", "Đảng ủy xã An Bình"))
PROSE = (
    "Các cấp ủy đã quán triệt đến từng chi bộ, đạt 99,36% so với năm 2019, tăng 1.523 đảng viên. ",
    "Ban Thường vụ đã kiểm tra 32 tổ chức đảng, thi hành kỷ luật 12 đảng viên trong 6 tháng đầu năm. ",
    "Công tác tuyên truyền (nhất là ở cơ sở) có nhiều đổi mới; đời sống nhân dân được nâng lên.\n",
)


def prose(size: int, seed: int = 20) -> str:
    """Varied text of a report with citations in all forms, at least `size` code points."""
    chance = random.Random(seed)
    parts: list[str] = []
    length = 0
    while length < size:
        part = chance.choice(PROSE) if chance.random() < 0.6 else _cited(chance)
        parts.append(part)
        length += len(part)
    return "".join(parts)


def _cited(chance: random.Random) -> str:
    kind = chance.randrange(len(TYPES))
    name, code = TYPES[kind], CODES[kind]
    issuer, body = chance.choice(ISSUERS)
    number = chance.randrange(1, 400)
    day = f"{chance.randrange(1, 29):02d}/{chance.randrange(3, 13)}/{chance.randrange(2011, 2025)}"
    full = f"{name} số {number:02d}-{code}/{issuer}"
    return chance.choice(
        (
            f"Thực hiện {full}, ngày {day} của {body} về công tác {chance.choice(PROSE)[:40]}. ",
            f"{full} thay thế {name} số {number + 1}-{code}/{issuer}. ",
            f"Theo khoản 2 Điều 7 {name} {number}, {number + 3} và {name} này. ",
            f"{full} (sau đây gọi tắt là {name} {number}). ",
            f"Nghị định số {number}/{2000 + number % 25}/NĐ-CP ngày {day} của Chính phủ. ",
            "Nghị quyết Trung ương 4 khóa XII và Quy định về những điều đảng viên không được làm. ",
        )
    )


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
        costs[size] = cost([prose(size, n) for n in range(count)] if make is prose else same)
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
    failed = measure("prose", prose, SIZES, options.runs) > BOUND
    if not options.prose_only:
        for name, make in HARD.items():
            failed |= measure(name, make, (20_000, 1_000_000), 3) > HARD_BOUND
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
