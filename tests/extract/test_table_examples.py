"""Every row of the tables is found by its own examples, and each example by its own row."""

import pytest
from citations_in import cited

from vnreport.tables.document_types import canonical_code, document_types, type_named
from vnreport.tables.issuers import issuers_by_body, issuers_by_code
from vnreport.tables.load import table

TYPES = [(row, example) for row in table("document_types")["row"] for example in row["examples"]]
ISSUERS = [(row, example) for row in table("issuers")["row"] for example in row["examples"]]


@pytest.mark.parametrize(("row", "example"), TYPES, ids=range(len(TYPES)))
def test_a_type_is_found_by_its_example(row: dict[str, str], example: str) -> None:
    (found,) = cited(f"Theo {row['name']} số {example} đã nêu.")
    assert (found.text, found.type_name) == (f"{row['name']} số {example}", row["name"])


@pytest.mark.parametrize(("row", "example"), TYPES, ids=range(len(TYPES)))
def test_an_example_has_its_rows_code(row: dict[str, str], example: str) -> None:
    (found,) = cited(f"Theo {row['name']} số {example} đã nêu.")
    assert found.type_code in (row["code"], row.get("own"))


@pytest.mark.parametrize(("row", "example"), ISSUERS, ids=range(len(ISSUERS)))
def test_an_issuer_is_found_by_its_example(row: dict[str, str], example: str) -> None:
    (found,) = cited(f"Theo văn bản số {example} đã nêu.")
    assert (found.issuer_code or "").rstrip("0123456789") == row["code"]


@pytest.mark.parametrize("row", table("issuers")["row"], ids=lambda row: row["code"].encode().hex())
def test_an_issuer_is_found_by_its_codes_and_bodies(row: dict[str, list[str]]) -> None:
    codes = {issuers_by_code()[code.upper()].code for code in (row["code"], *row["spellings"])}
    bodies = {cited(f"Quy định 37 của {body}, nêu rõ")[0].issuer_code for body in row["bodies"]}
    assert codes | bodies == {row["code"]}


def test_no_two_issuers_share_a_code_or_a_body() -> None:
    rows = table("issuers")["row"]
    codes = [
        code.upper() for row in rows for code in dict.fromkeys((row["code"], *row["spellings"]))
    ]
    assert len(issuers_by_body()) == sum(len(row["bodies"]) for row in rows)
    assert len(set(codes)) == len(set(issuers_by_code()))


def test_every_row_has_a_source_that_is_spelled_out() -> None:
    for name in ("document_types", "issuers"):
        sources = table(name)["sources"]
        for row in table(name)["row"]:
            assert row["source"] in sources or len(row["source"]) > 15


def test_every_name_and_spelling_leads_to_its_type() -> None:
    for kind in document_types():
        assert all(type_named(word).name == kind.name for word in kind.words)  # type: ignore[union-attr]
        assert all(canonical_code(code) for code in (kind.code, *kind.spellings))
