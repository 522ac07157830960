"""The faults that a registry may load with."""

import pytest

from vnreport.registry import Registry, load
from vnreport.registry.validate import validate

HEADER = "number,type_code,type_name,issuer_code,issuing_body,term,issued,source,read_on,basis,note"
ROW = "{},HD,Hướng dẫn,BTCTW,Ban Tổ chức Trung ương,XIII,{},https://x.vn,2026-11-01,web,{}\n"


def faults(path):
    return [
        (f.details["file"], f.details["row"], f.details["field"]) for f in validate(load([path]))
    ]


def test_a_good_layer_has_none(write):
    assert faults(write("x.csv", f"{HEADER}\n{ROW.format(21, '2022-03-01', '')}")) == []


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("XIII", "XXX", "term"),
        ("https://x.vn", "", "source"),
        ("https://x.vn", "báo chí", "basis"),
        ("2026-11-01", "", "read_on"),
        ("Hướng dẫn", "Hướng  dẫn", "type_name"),
    ],
    ids=["term", "no-source", "no-address", "no-day", "blanks"],
)
def test_a_wrong_cell_is_named(write, old, new, field):
    row = ROW.format(21, "2022-03-01", "").replace(old, new)
    found = faults(write("x.csv", f"{HEADER}\n{row}"))
    assert ("x.csv", "2", field) in found


def test_a_number_out_of_order_is_named_unless_its_note_says_so(write):
    rows = ROW.format(21, "2022-03-01", "") + ROW.format(22, "2021-12-01", "{}")
    assert faults(write("x.csv", f"{HEADER}\n{rows.format('')}")) == [("x.csv", "3", "issued")]
    assert faults(write("y.csv", f"{HEADER}\n{rows.format('Số không theo thứ tự ngày.')}")) == []


def test_a_relation_before_its_newer_work_is_named(write):
    rows = ROW.format(21, "2022-03-01", "") + ROW.format(22, "2022-05-01", "")
    write("x/works.csv", f"{HEADER}\n{rows}")
    ends = "BTCTW/HD/22/2022-05-01,replaces,BTCTW/HD/21/2022-03-01"
    columns = "newer,kind,older,effective_on,source,read_on"
    path = write("x/relations.csv", f"{columns}\n{ends},2022-04-01,https://x.vn,2026-11-01\n")
    assert faults(path.parent) == [("relations.csv", "2", "effective_on")]


@pytest.mark.parametrize(
    ("recorded", "withdrawn", "anew", "field"),
    [
        ("2024-04-01", "2024-06-01", "2024-06-01", None),
        ("", "2024-06-01", "2024-06-01", "recorded_at"),
        ("2024-07-01", "2024-06-01", "2024-07-01", "withdrawn_at"),
        ("2024-04-01", "2024-06-01", "2024-05-01", "recorded_at"),
    ],
    ids=["good", "not-recorded", "withdrawn-before", "anew-before-withdrawn"],
)
def test_the_days_of_a_withdrawn_relation(write, recorded, withdrawn, anew, field):
    rows = ROW.format(21, "2022-03-01", "") + ROW.format(22, "2022-05-01", "")
    write("x/works.csv", f"{HEADER}\n{rows}")
    ends = (
        "BTCTW/HD/22/2022-05-01,replaces,BTCTW/HD/21/2022-03-01,2022-05-01,https://x.vn,2026-11-01"
    )
    path = write(
        "x/relations.csv",
        "newer,kind,older,effective_on,source,read_on,recorded_at,withdrawn_at\n"
        f"{ends},{recorded},{withdrawn}\n{ends},{anew},\n",
    )
    assert [where for _, _, where in faults(path.parent)] == ([field] if field else [])


def test_a_row_of_the_package_out_of_order_is_named():
    ordered = load().works
    shuffled = Registry((ordered[1], ordered[0], *ordered[2:]))
    assert [fault.details["field"] for fault in validate(shuffled)] == ["id"]


def test_a_document_of_a_district_after_the_districts_is_named(write):
    row = "15,CTr,Chương trình,HU,Huyện ủy U Minh,,{},https://x.vn,2026-11-01,web,"
    path = write("x.csv", f"{HEADER}\n{row.format('2025-06-30')}\n{row.format('2025-07-01')}\n")
    assert faults(path) == [("x.csv", "3", "issuer_code")]
