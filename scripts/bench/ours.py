"""Our contestants: each function gives a callable that does a run and counts its units.

Units are megabytes of text, or files. Each run of a text is another text, for what was read once is
remembered. The garbage collector looks as seldom as in the processes that a check works in.
"""

import csv
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from bench.texts import vietnamese
from vnreport.document.blocks import Block, Document
from vnreport.document.regulations import Query
from vnreport.extract.citations import extract
from vnreport.extract.scan import scan
from vnreport.normalize import fold
from vnreport.pipeline import extraction, judgement
from vnreport.pipeline.analysis import analyse, analyse_bytes
from vnreport.readers.isolation import relieve_collector
from vnreport.registry import load_central
from vnreport.registry.load import load_alone
from vnreport.registry.matching import match
from vnreport.resolve import resolve

Run = Callable[[int], float]
PAGES = 20_000
"""Code points of one text of those that are read in a run."""


@cache
def _texts(count: int, run: int) -> list[str]:
    return [vietnamese(PAGES, 1000 * run + number) for number in range(count)]


def megabytes(texts: list[str]) -> float:
    """The texts in UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def over_texts(work: Callable[[str], object], count: int = 50) -> Run:
    """Work on that many texts a run, made beforehand."""
    relieve_collector()
    texts = [_texts(count, number) for number in range(12)]
    sizes = [megabytes(some) for some in texts]

    def run(number: int) -> float:
        for text in texts[number % 12]:
            work(text)
        return sizes[number % 12]

    return run


def citations() -> Run:
    """Citations of a text, resolved."""
    by_title = load_central().by_title

    def work(text: str) -> None:
        folded = fold(text)
        found = extract(text, folded)
        resolve(folded, found.citations, found.near_misses, found.back_references, by_title)

    return over_texts(work)


def bare_scan() -> Run:
    """The limit: the one compiled pattern over the same text, its matches thrown away."""
    pattern: re.Pattern[str] = scan()

    def work(text: str) -> None:
        for _ in pattern.finditer(text):
            pass

    return over_texts(work)


def everything() -> Run:
    """All records of a text and the findings on them."""
    registry = load_central()
    return over_texts(lambda text: analyse(as_document(text), registry), 10)


def as_document(text: str) -> Document:
    """A text as its reader gives it."""
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        blocks.append(Block(start, start + len(line.rstrip("\n"))))
        start += len(line)
    return Document("", "", "txt", text, tuple(blocks))


def long_text(size: str) -> Run:
    """All records of a text of that many code points, and the findings on them.

    A run of short ones takes many: at least a million code points.
    """
    registry = load_central()
    relieve_collector()
    count = max(1, 1_000_000 // int(size))
    texts = [vietnamese(int(size), number) for number in range(count)]
    amount = megabytes(texts)

    def run(_: int) -> float:
        for text in texts:
            analyse(as_document(text), registry)
        return amount

    return run


def file(path: str) -> Run:
    """A file to findings, read in a bounded child as a check does."""
    registry = load_central()
    relieve_collector()
    extraction.warm_up()
    judgement.warm_up(registry)
    extraction.load_reader("pdf" if path.endswith(".pdf") else "docx")
    data = Path(path).read_bytes()

    def run(_: int) -> float:
        analyse_bytes(data, Path(path).name, registry)
        return 1

    return run


def rows(path: str) -> Run:
    """What loading a registry cannot do without: the rows of its table."""

    def run(_: int) -> float:
        with Path(path).open(encoding="utf-8", newline="") as lines:
            return float(sum(1 for _ in csv.DictReader(lines)))

    return run


def loading(path: str) -> Run:
    """A registry from its file; units are works."""
    return lambda _: float(len(load_alone(Path(path)).works))


def looking_up(path: str) -> Run:
    """Works found by symbol and day in a registry, or in the one that ships; units are queries."""
    registry = load_alone(Path(path)) if path else load_central()
    works = registry.works[:: max(1, len(registry.works) // 5_000)]
    queries = [
        Query(number=w.number, type_code=w.type_code, issuer_code=w.issuer_code, dates=(w.issued,))
        for w in works
    ]
    repeats = max(1, 5_000 // len(queries))

    def run(_: int) -> float:
        for _ in range(repeats):
            for query in queries:
                match(registry, query, report_date=None, province=None)
        return float(repeats * len(queries))

    return run
