"""How fast the questions of the reviewers' pages are in a store of 100,000 documents.

    python -m bench.store build/large.db              makes it where it is missing (minutes)
    python -m bench.store postgresql+psycopg://…      the same on a server, in an empty database

Ten processes put every question again and again at once; printed are the milliseconds of each at the
median and the 95th percentile. Exit code 1 where a 95th percentile is above 300.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from multiprocessing import Pool
from statistics import quantiles

from sqlalchemy import Connection

from vnreport.store import decisions, documents, findings, overview, saving, works
from vnreport.store.opening import Store, open_store
from vnreport.store.rows import (
    CitationFacts,
    CitedWork,
    Facts,
    Filter,
    FindingFacts,
    Outcome,
    Place,
    Versions,
)
from vnreport.store.runs import start_run
from vnreport.tables.provinces import provinces

DOCUMENTS = 100_000
WORKS = [f"TW/QĐ/{number}/2021-01-01" for number in range(1, 601)]
RULES = [
    f"{group}{number:03d}"
    for group in ("REG", "CIT", "FIG", "LAY", "WRD")
    for number in range(1, 11)
]
SEVERITIES = ("error", "warning", "info")
VERSIONS = Versions("1", "1", "1")
BOUND = 300.0  # ms

QUESTIONS: dict[str, Callable[[Connection, random.Random], object]] = {
    "list, worst first": lambda c, r: documents.list_documents(c),
    "list, page 200": lambda c, r: documents.list_documents(c, offset=10_000),
    "list by name": lambda c, r: documents.list_documents(c, order="name"),
    "list by date, from the start": lambda c, r: documents.list_documents(
        c, order="date", reverse=True
    ),
    "a province": lambda c, r: documents.list_documents(c, Filter(province=_province(r))),
    "a province and year, by date": lambda c, r: documents.list_documents(
        c, Filter(province=_province(r), year=2023), order="date"
    ),
    "a year, errors only": lambda c, r: documents.list_documents(
        c, Filter(year=2022, severity="error")
    ),
    "a common rule": lambda c, r: documents.list_documents(c, Filter(rule="REG001")),
    "a rare rule": lambda c, r: documents.list_documents(c, Filter(rule="WRD010")),
    "a common work": lambda c, r: documents.list_documents(c, Filter(work=WORKS[0])),
    "a rare work": lambda c, r: documents.list_documents(c, Filter(work=WORKS[-1])),
    "a work, superseded": lambda c, r: documents.list_documents(
        c, Filter(work=WORKS[1], superseded=True)
    ),
    "words": lambda c, r: documents.list_documents(c, Filter(words="tong ket 123")),
    "province, rule, undecided": lambda c, r: documents.list_documents(
        c, Filter(province=_province(r), rule="REG002", undecided=True), order="undecided"
    ),
    "provinces": lambda c, r: documents.list_provinces(c),
    "years": lambda c, r: documents.list_years(c),
    "neighbours": lambda c, r: documents.neighbours(c, _document(r)),
    "findings of a report": lambda c, r: findings.list_findings(c, _document(r)),
    "history of a report": lambda c, r: decisions.list_decisions(c, _document(r)),
    "stale decisions": lambda c, r: decisions.list_stale(c),
    "who cites a common work": lambda c, r: works.list_citing(c, WORKS[0]),
    "who cites a rare work": lambda c, r: works.list_citing(c, WORKS[-1]),
    "all works": lambda c, r: works.list_works(c),
    "overview by status": lambda c, r: overview.count_by_status(c),
    "overview by worst": lambda c, r: overview.count_by_worst(c),
    "overview by rule, a province": lambda c, r: overview.count_by_rule(c, province=_province(r)),
    "overview by rule, a year": lambda c, r: overview.count_by_rule(c, year=2023),
    "overview, sums by rule": lambda c, r: overview.sum_by_rule(c),
    "overview, sums by province": lambda c, r: overview.sum_by_province(c),
    "overview of superseded works": lambda c, r: overview.count_superseded(c),
}


def _province(chance: random.Random) -> str:
    return chance.choice(provinces()).name


def _document(chance: random.Random) -> int:
    return chance.randrange(1, DOCUMENTS + 1)


def build(store: Store, count: int) -> None:
    """Fill an empty store."""
    chance = random.Random(5)
    with store.writing() as connection:
        root = saving.open_root(connection, "reports", "/reports", [])
        run = start_run(
            connection,
            VERSIONS,
            works=0,
            relations=0,
            layers=[],
            settings={},
            jobs=1,
            entries=count,
        )
    for first in range(0, count, 500):
        with store.writing() as connection:
            for number in range(first, first + 500):
                place = Place(
                    root, f"{number % 63:02d}/{number:06d}.docx", f"{number:064x}", 40_000
                )
                saving.save(connection, run, VERSIONS, place, _outcome(number, chance))
            if first % 5_000 == 0:
                for document in range(first + 1, first + 21):
                    one = findings.list_findings(connection, document)[0].facts.fingerprint
                    decisions.decide(connection, document, one, "accepted", by="an")


def _outcome(number: int, chance: random.Random) -> Outcome:
    day = date(chance.randrange(2018, 2027), chance.randrange(1, 13), chance.randrange(1, 29))
    cited = sorted({WORKS[int(len(WORKS) * chance.random() ** 3)] for _ in range(12)})
    states = [chance.choices(("in_force", "superseded", "unknown"), (8, 1, 1))[0] for _ in cited]
    title = f"Báo cáo tổng kết {chance.randrange(1000)} năm {day.year}"
    return Outcome(
        "ok",
        facts=Facts(_province(chance), day.year, day, day, "letterhead", "TỈNH ỦY", "1-BC/TU", title,
                    title, "docx", 10, 30_000, citations=15, works=len(cited)),
        citations=tuple(_citation(n, cited, chance) for n in range(15)),
        works=tuple(CitedWork(work, 1, state) for work, state in zip(cited, states, strict=True)),
        findings=tuple(_finding(n, chance) for n in range(chance.randrange(1, 25))),
    )  # fmt: skip


def _citation(position: int, cited: list[str], chance: random.Random) -> CitationFacts:
    work = chance.choice(cited)
    known = chance.random() < 0.7
    key = "/".join(work.split("/")[:3])
    return CitationFacts(
        position, position * 90, position * 90 + 12, 1, None, "37-QĐ/TW", "Thực hiện " * 12, "full",
        "37-QĐ/TW", "37-QĐ/TW", 37, "QĐ", "Quy định", "TW", "Bộ Chính trị", "2021-01-01", None, "về",
        None, False, position, key, None, None, None, work if known else None, "exact", "symbol",
    )  # fmt: skip


def _finding(position: int, chance: random.Random) -> FindingFacts:
    code = RULES[int(len(RULES) * chance.random() ** 2)]
    return FindingFacts(
        position, code, code.lower(), SEVERITIES[int(3 * chance.random() ** 0.4)], "Sai số hiệu. " * 6,
        position, position + 9, 1, None, "I", "mục I", "37-QĐ/TW", "trước", "sau", None,
        [{"text": "căn cứ " * 20, "start": 1, "end": 2, "row": None, "source": None}], None,
        f"w {position}", 0, f"{position:032x}",
    )  # fmt: skip


def ask(task: tuple[str, int, int]) -> dict[str, list[float]]:
    """Put every question some times; its milliseconds."""
    where, seed, times = task
    store, chance = open_store(where), random.Random(seed)
    taken: dict[str, list[float]] = {name: [] for name in QUESTIONS}
    names = list(QUESTIONS) * times
    chance.shuffle(names)
    for name in names:
        begun = time.perf_counter()
        with store.reading() as connection:
            QUESTIONS[name](connection, chance)
        taken[name].append(1000 * (time.perf_counter() - begun))
    store.close()
    return taken


def main() -> int:
    """Build where there is nothing, then ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("where", help="path or URL of the store")
    parser.add_argument("--readers", type=int, default=10)
    parser.add_argument(
        "--times", type=int, default=10, help="how often each reader asks each question"
    )
    options = parser.parse_args()
    store = open_store(options.where)
    with store.reading() as connection:
        known = documents.list_documents(connection, limit=1).total
    if not known:
        build(store, DOCUMENTS)
    store.close()
    with Pool(options.readers) as readers:
        tasks = [(options.where, seed, options.times) for seed in range(options.readers)]
        answers = readers.map(ask, tasks)
    slow = 0
    for name in QUESTIONS:
        twentieths = quantiles([ms for answer in answers for ms in answer[name]], n=20)
        slow += twentieths[18] > BOUND
        print(f"{name:32} {twentieths[9]:8.1f} {twentieths[18]:8.1f}")
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
