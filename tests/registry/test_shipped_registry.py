"""The registry that ships with the package."""

import csv
import tomllib
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.conftest import analysed
from vnreport.document.regulations import Query
from vnreport.registry import load_central
from vnreport.registry.load import CENTRAL
from vnreport.registry.matching import match
from vnreport.registry.narrowing import provincial
from vnreport.registry.rows import RELATION_FIELDS, WORK_FIELDS, day_known
from vnreport.registry.search import search
from vnreport.registry.validate import validate
from vnreport.tables.provinces import province_named
from vnreport.tables.terms import term_on

REGISTRY = load_central()
FILES = {"works.csv": WORK_FIELDS, "relations.csv": RELATION_FIELDS}
UNFIT = tomllib.loads(Path(__file__).with_name("unfit_hosts.toml").read_text("utf-8"))["host"]


def rows(name):
    with (CENTRAL / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_it_has_no_faults():
    assert validate(REGISTRY) == []


def test_every_row_is_sourced_and_says_when_that_was_read_and_recorded():
    some = (*REGISTRY.works, *REGISTRY.relations)
    assert [row for row in some if not (row.source and row.read_on and row.recorded_at)] == []


@pytest.mark.parametrize("unfit", UNFIT, ids=lambda row: row["name"])
def test_no_source_is_one_that_offices_would_not_accept(unfit):
    hosts = {urlsplit(row["source"]).hostname or "" for name in FILES for row in rows(name)}
    assert hosts - {""}
    assert [h for h in hosts if f".{h}".endswith(f".{unfit['name']}")] == [], unfit["reason"]


@pytest.mark.parametrize("name", FILES)
def test_its_files_are_nfc_with_plain_line_ends(name):
    text = (CENTRAL / name).read_bytes().decode("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert "\r" not in text and text.endswith("\n")


@pytest.mark.parametrize(("name", "fields"), FILES.items())
def test_its_columns_are_those_of_the_model(name, fields):
    assert tuple(rows(name)[0]) == fields


def test_its_works_stand_in_order():
    keys = [
        (head, code, int(number), day)
        for head, code, number, day in (work.id.split("/") for work in REGISTRY.works)
    ]
    assert [pair for pair in pairwise(keys) if pair[0] >= pair[1]] == []


def test_no_two_relations_have_the_same_ends_and_kind():
    keys = [(one.newer, one.kind, one.older) for one in REGISTRY.relations]
    assert len(keys) == len(set(keys))


def test_the_term_of_a_central_work_is_that_of_its_day():
    wrong = [work.id for work in REGISTRY.works if work.term and work.term != term_on(work.issued)]
    assert wrong == []


def test_search_finds_every_work_by_its_own_symbol():
    missed = [w.id for w in REGISTRY.works if w not in search(REGISTRY, w.symbol)]
    assert missed == []


def test_search_finds_every_work_by_every_spelling_of_its_symbol():
    missed = [
        (work.id, spelling)
        for work in REGISTRY.works
        for spelling in work.spellings
        if work not in search(REGISTRY, spelling)
    ]
    assert missed == []


def test_every_work_matches_its_own_symbol_and_date_exactly():
    for work in REGISTRY.works:
        query = Query(
            number=work.number,
            type_code=work.type_code,
            type_name=work.type_name,
            issuer_code=work.issuer_code,
            dates=(work.issued,),
        )
        owner = province_named(work.issuing_body) if provincial(work) else None
        found = match(
            REGISTRY, query, report_date=date(2026, 11, 1), province=owner.name if owner else None
        )
        expected = "exact" if day_known(work) else "probable"
        assert (found.work, found.confidence) == (work, expected)


def test_what_only_common_sense_replaces_is_no_web_row():
    inferred = [one for one in REGISTRY.relations if one.source.startswith("suy ra")]
    assert inferred
    assert {one.basis for one in inferred} == {"inferred"}


@pytest.mark.parametrize(
    ("older", "day", "newest", "basis"),
    [
        ("TW/QĐ/47/2011-11-01", "2026-07-25", "TW/QĐ/37/2021-10-25", "web"),
        ("TW/QĐ/37/2021-10-25", "2026-07-26", "TW/QĐ/207/2026-07-26", "secondary"),
        ("TW/QĐ/294/2025-05-26", "2026-07-25", "TW/QĐ/20/2026-04-08", "inferred"),
        ("TW/QĐ/20/2026-04-08", "2026-07-26", "TW/QĐ/208/2026-07-26", "secondary"),
        ("TW/QĐ/89/2017-08-04", "2025-08-30", "TW/QĐ/365/2025-08-30", "web"),
        ("TW/QĐ/264/2025-02-14", "2026-08-17", "TW/QĐ/212/2026-08-17", "secondary"),
        ("TW/QĐ/262/2025-02-03", "2025-05-30", "TW/QĐ/296/2025-05-30", "web"),
        ("TW/QĐ/66/2017-02-06", "2026-01-09", "TW/QĐ/399/2026-01-09", "secondary"),
        ("VPTW/HD/36/2018-04-03", "2026-05-27", "VPTW/HD/5/2026-05-27", "secondary"),
        ("TW/QĐ/148/2024-05-23", "2025-10-08", "TW/QĐ/377/2025-10-08", "secondary"),
        ("TW/QĐ/24/2021-07-30", "2025-01-20", "TW/QĐ/232/2025-01-20", "secondary"),
        ("TW/NQ/18/2022-06-16", "2026-07-28", "TW/NQ/21/2026-07-28", "secondary"),
        ("TW/QĐ/45/2011-11-01", "2016-07-25", "TW/QĐ/29/2016-07-25", "inferred"),
        ("TW/HD/1/2012-01-05", "2016-09-20", "TW/HD/1/2016-09-20", "inferred"),
        ("TW/HD/1/2016-09-20", "2021-09-28", "TW/HD/1/2021-09-28", "inferred"),
        ("BTCTW/HD/25/2023-11-10", "2025-10-31", "BTCTW/HD/43/2025-10-31", "secondary"),
        ("UBKTTW/QĐ/357/2016-11-04", "2022-12-29", "UBKTTW/QĐ/885/2022-12-29", "web"),
    ],
    ids=lambda value: value.encode("ascii", "ignore").decode(),
)
def test_chains_end_where_they_end(older, day, newest, basis):
    state = REGISTRY.state(REGISTRY.work(older), date.fromisoformat(day))
    assert (state.name, state.chain[-1].newer, state.basis) == ("superseded", newest, basis)


@pytest.mark.parametrize(
    ("work", "day", "name"),
    [
        ("TW/QĐ/22/2021-07-28", "2025-02-02", "in_force"),
        ("TW/QĐ/22/2021-07-28", "2025-02-03", "amended"),
        ("TW/QĐ/22/2021-07-28", "2025-05-30", "superseded"),
        ("TW/QĐ/69/2022-07-06", "2025-02-14", "amended"),
        ("TW/QĐ/69/2022-07-06", "2026-08-16", "amended"),
        ("TW/QĐ/294/2025-05-26", "2025-06-30", "not_yet_in_force"),
        ("TW/QĐ/232/2025-01-20", "2025-06-30", "in_force"),
        ("TW/QĐ/232/2025-01-20", "2025-07-01", "superseded"),
        ("TW/QĐ/1/2026-02-03", "2026-02-02", "not_yet_in_force"),
        ("TW/QĐ/342/2010-12-28", "2026-02-02", "in_force"),
        ("TW/QĐ/342/2010-12-28", "2026-02-03", "superseded"),
        ("UBKTTW/HD/5/2022-11-22", "2026-08-16", "in_force"),
        ("UBKTTW/HD/5/2022-11-22", "2026-08-17", "unknown"),
    ],
    ids=lambda value: value.encode("ascii", "ignore").decode(),
)
def test_states_on_the_days_around_a_change(work, day, name):
    assert REGISTRY.state(REGISTRY.work(work), date.fromisoformat(day)).name == name


def test_the_first_number_of_a_term_is_of_the_day_of_its_first_plenum():
    text = "Chỉ thị số 01-CT/TW, ngày 23/01/2026 của Bộ Chính trị khóa XIV, nêu rõ."
    assert [f.code for f in analysed(text, "2026-06-30", ["REG"]).findings] == []
