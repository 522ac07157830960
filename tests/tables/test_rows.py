"""Every row of the tables is found by its own examples, and is written as tables are."""

import re
import unicodedata
from datetime import date, datetime

import pytest

from vnreport.tables.bodies import body_of
from vnreport.tables.document_types import canonical_code, types_by_word
from vnreport.tables.issuers import canonical_issuer, issuers_by_code
from vnreport.tables.load import table
from vnreport.tables.provinces import province_named
from vnreport.tables.terms import term_on

NAMES = ("bodies", "document_types", "issuers", "provinces", "terms")


def examples(name):
    return [(row, example) for row in table(name)["row"] for example in row["examples"]]


def strings(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    return [text for part in value for text in strings(part)] if isinstance(value, list) else []


@pytest.mark.parametrize("name", NAMES)
def test_every_row_has_a_source_and_an_example(name):
    bare = [row for row in table(name)["row"] if not (row["source"] and row["examples"])]
    assert bare == []


@pytest.mark.parametrize("name", NAMES)
def test_text_is_nfc_without_needless_blanks(name):
    for text in strings(table(name)):
        assert text == unicodedata.normalize("NFC", " ".join(text.split()))


@pytest.mark.parametrize("name", ("bodies", "provinces", "terms", "issuers"))
def test_no_two_rows_have_one_name(name):
    key = {"terms": "term", "issuers": "code"}.get(name, "name")
    names = [row[key] for row in table(name)["row"]]
    assert len(names) == len(set(names))


def test_bodies_are_found():
    for row, example in examples("bodies"):
        assert body_of(example) == row["name"]


def test_provinces_are_found():
    for row, example in examples("provinces"):
        found = province_named(example)
        assert found is not None and found.name == row["name"]


def test_terms_are_found():
    for row, example in examples("terms"):
        day = datetime.strptime(example.rpartition(" ")[2], "%d/%m/%Y").date()
        assert term_on(day) == row["term"]


def test_issuers_are_found():
    for row, example in examples("issuers"):
        parts = {*re.split(r"[-/\d]", example), example.rpartition("/")[2]}
        assert row["code"] in map(canonical_issuer, parts)
        assert issuers_by_code()[row["code"].upper()].name == row["name"]


def test_document_types_are_found():
    for row, example in examples("document_types"):
        assert types_by_word()[row["name"].lower()].name == row["name"]
        codes = {canonical_code(part, row["name"]) for part in re.split(r"[-/\d]", example)}
        assert codes & {row["code"], *row["spellings"]} or row["side"] == "law"


def test_the_period_of_an_issuer_is_in_order_and_sourced():
    rows = [row for row in table("issuers")["row"] if "first" in row or "last" in row]
    assert rows
    assert [row["code"] for row in rows if not row.get("period")] == []
    assert [row["code"] for row in rows if row.get("first", "") > row.get("last", "9999")] == []


def test_an_issuer_exists_within_its_period():
    district, merged = issuers_by_code()["HU"], issuers_by_code()["BTGDVTW"]
    days = [date(2024, 12, 31), date(2025, 6, 30), date(2025, 7, 1)]
    assert [district.existed_on(day) for day in days] == [True, True, False]
    assert [merged.existed_on(day) for day in days] == [False, True, True]
