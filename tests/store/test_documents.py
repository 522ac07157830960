"""The list of reports: filters, orders, pages."""

import pytest

from tests.store.filling import OTHERS, STALE, Filler, report
from vnreport.store.documents import (
    list_documents,
    list_provinces,
    list_roots,
    list_years,
    neighbours,
)
from vnreport.store.rows import Filter, Outcome

CLEAN = "Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021 về những điều đảng viên không được làm.\n"


@pytest.fixture
def filled(store):
    filler = Filler(store)
    filler.run(
        {
            "a.docx": report(STALE, OTHERS, year=2022),
            "b.docx": report(OTHERS, province="An Giang"),
            "c.docx": report(CLEAN, province="Đắk Lắk"),
            "d.docx": Outcome("failed", "empty-file", "Tệp rỗng."),
        }
    )
    return store


def _names(store, wanted=Filter(), **options):  # noqa: B008
    with store.reading() as connection:
        return "".join(row.name[0] for row in list_documents(connection, wanted, **options).rows)


FILTERS = {
    "all": (Filter(), "abcd"),
    "province": (Filter(province="An Giang"), "b"),
    "year": (Filter(year=2022), "a"),
    "errors": (Filter(severity="error"), "a"),
    "rule": (Filter(rule="REG001"), "a"),
    "status": (Filter(status="failed"), "d"),
    "work": (Filter(work="TW/QĐ/69/2022-07-06"), "ab"),
    "another-work": (Filter(work="TW/QĐ/37/2021-10-25"), "c"),
    "superseded": (Filter(superseded=True), "a"),
    "work-not-superseded": (Filter(work="TW/QĐ/69/2022-07-06", superseded=True), ""),
    "words-without-marks": (Filter(words="tinh uy dak"), "c"),
    "words-in-the-path": (Filter(words="B.DOCX"), "b"),
    "a-percent-sign-is-one": (Filter(words="%"), ""),
    "root": (Filter(root=99), ""),
    "not-missing": (Filter(missing=False), "abcd"),
    "together": (Filter(year=2023, rule="REG004", severity="warning"), "b"),
}


def test_filters(filled):
    found = {name: _names(filled, wanted, order="name") for name, (wanted, _) in FILTERS.items()}
    assert found == {name: names for name, (_, names) in FILTERS.items()}


ORDERS = {
    ("worst", False): "abcd",
    ("worst", True): "dcba",
    ("province", False): "dbca",
    ("province", True): "acbd",
    ("date", False): "cbad",
    ("date", True): "dabc",
    ("name", True): "dcba",
}


def test_orders(filled):
    found = {
        (order, turned): _names(filled, order=order, reverse=turned) for order, turned in ORDERS
    }
    assert found == ORDERS


def test_pages(filled):
    assert [_names(filled, order="name", limit=3, offset=n) for n in (0, 3, 6)] == ["abc", "d", ""]
    with filled.reading() as connection:
        assert list_documents(connection, limit=1).total == 4


def test_neighbours_are_those_of_the_list(filled):
    with filled.reading() as connection:
        ids = [row.id for row in list_documents(connection).rows]
        around = [neighbours(connection, one) for one in ids]
        assert neighbours(connection, 99) == (None, None)
    assert around == list(zip([None, *ids[:-1]], [*ids[1:], None], strict=True))


def test_choices_for_the_filters(filled):
    with filled.reading() as connection:
        assert list_provinces(connection) == (("An Giang", 1), ("Đắk Lắk", 1), ("Lâm Đồng", 1))
        assert list_years(connection) == ((2023, 2), (2022, 1))
        assert [root.label for root in list_roots(connection)] == ["in"]
