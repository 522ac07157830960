"""A province's or an office's own registry over the central one."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.document.regulations import Work
from vnreport.errors import TableError
from vnreport.registry import load, load_central
from vnreport.registry.files import read_sheets
from vnreport.registry.rows import WORK_FIELDS, Origin, read_work
from vnreport.registry.validate import validate

HEADER = "number,type_code,type_name,issuer_code,issuing_body,issued"
ROW = "12,KH,Kế hoạch,TU,Tỉnh ủy Cà Mau,2024-03-05"
WORK = "TU.CàMau/KH/12/2024-03-05"
RELATIONS = "newer,kind,older,effective_on"


def fault(*paths):
    with pytest.raises(TableError) as raised:
        load(paths)
    return {name: raised.value.details[name] for name in ("file", "row", "field")}


def test_without_layers_it_is_the_central_registry():
    assert load() is load_central()


def test_a_csv_file_of_works(write):
    registry = load([write("ca-mau.csv", f"{HEADER}\n{ROW}\n")])
    work = registry.work(WORK)
    assert (work.symbol, work.issued, work.layer) == ("12-KH/TU", date(2024, 3, 5), "ca-mau")
    assert len(registry.works) == len(load_central().works) + 1


def test_as_excel_saves_it(write):
    rows = f"{HEADER};title\r\n{ROW};;\r\n;;;;;;\r\n".replace(",", ";")
    rows = rows.replace("2024-03-05;;", '05/3/2024;"học tập; nêu gương";')
    registry = load([write("ca-mau.csv", b"\xef\xbb\xbf" + rows.encode())])
    assert registry.work(WORK).title == "học tập; nêu gương"


def test_decomposed_letters_and_the_icelandic_eth_are_mended(write):
    layer = write("x.csv", f"{HEADER}\n7,Q\u00d0,Quy đi\u0323nh,TU,Tỉnh ủy Cà Mau,2024-03-05\n")
    work = load([layer]).work("TU.CàMau/QĐ/7/2024-03-05")
    assert (work.type_code, work.type_name) == ("QĐ", "Quy định")


def test_a_folder_with_relations_to_the_layer_before(write):
    write("tinh/works.csv", f"{HEADER}\n{ROW}\n")
    path = write("tinh/relations.csv", f"{RELATIONS}\n{WORK},implements,TW/QĐ/37/2021-10-25,\n")
    registry = load([path.parent])
    (relation,) = registry.relations_of(registry.work(WORK))
    assert (relation.kind, relation.effective_on) == ("implements", date(2024, 3, 5))


def test_a_toml_file(write):
    layer = write(
        "van-phong.toml",
        """
        [[work]]
        number = 12
        type_code = "KH"
        type_name = "Kế hoạch"
        issuer_code = "TU"
        issuing_body = "Tỉnh ủy Cà Mau"
        issued = 2024-03-05
        aliases = ["Kế hoạch chuyển đổi số", "chuyển đổi số của tỉnh"]

        [[relation]]
        newer = "TU.CàMau/KH/12/2024-03-05"
        kind = "implements"
        older = "TW/NQ/57/2024-12-22"
        """,
    )
    assert load([layer]).work(WORK).aliases[1] == "chuyển đổi số của tỉnh"


def test_the_version_follows_the_content(write):
    one = load([write("a.csv", f"{HEADER}\n{ROW}\n")]).version
    same = load([write("b.csv", f"{HEADER}\r\n{ROW}\r\n")]).version
    other = load([write("c.csv", f"{HEADER}\n{ROW.replace('12', '13', 1)}\n")]).version
    assert one == same != other
    assert one != load_central().version


def test_a_row_that_differs_from_the_central_one_is_told_and_does_not_stand(write):
    row = "37,QĐ,Quy định,TW,Bộ Chính trị,2021-10-25"
    registry = load([write("x.csv", f"{HEADER}\n{row}\n")])
    assert registry.work("TW/QĐ/37/2021-10-25").issuing_body == "Ban Chấp hành Trung ương"
    faults = [(f.details["file"], f.details["row"], f.details["field"]) for f in validate(registry)]
    assert ("x.csv", "2", "issuing_body") in faults


def test_one_document_under_two_ids_is_one_work(write):
    write("tinh/works.csv", f"id,{HEADER}\nTU.CM/KH/12/2024-03-05,{ROW}\n")
    path = write(
        "tinh/relations.csv",
        f"{RELATIONS}\nTU.CM/KH/12/2024-03-05,implements,TW/QĐ/37/2021-10-25,\n",
    )
    registry = load([write("x.csv", f"{HEADER}\n{ROW}\n"), path.parent])
    assert [work.id for work in registry.by_symbol("12-KH/TU")] == [WORK]
    assert registry.relations[-1].newer == WORK


def test_a_relation_that_differs_from_the_central_one_is_told_and_does_not_stand(write):
    write("x/works.csv", f"{HEADER}\n")
    ends = "TW/QĐ/37/2021-10-25,replaces,TW/QĐ/47/2011-11-01"
    path = write("x/relations.csv", f"{RELATIONS}\n{ends},2022-01-01\n")
    registry = load([path.parent])
    assert registry.state(registry.work("TW/QĐ/47/2011-11-01"), date(2021, 10, 25)).since == date(
        2021, 10, 25
    )
    assert [(one.field, one.origin) for one in registry.conflicts] == [
        ("effective_on", Origin("relations.csv", 2))
    ]


def test_two_layers_of_one_name_are_two_layers(write):
    first = write("a/so.csv", f"{HEADER}\n{ROW}\n")
    second = write("b/so.csv", f"{HEADER}\n{ROW}\n")
    assert load([first, second]).conflicts == ()


def test_a_path_that_does_not_exist(tmp_path):
    with pytest.raises(FileNotFoundError):
        load([tmp_path / "không có.csv"])


BAD_CSV = {
    "wrong-day": (f"{HEADER}\n{ROW[:-10]}2024-02-30\n", "2", "issued"),
    "day-and-month-swapped": (f"{HEADER}\n{ROW[:-10]}03/25/2024\n", "2", "issued"),
    "year-in-two-figures": (f"{HEADER}\n{ROW[:-10]}05/3/24\n", "2", "issued"),
    "year-of-another-age": (f"{HEADER}\n{ROW[:-10]}9999-03-05\n", "2", "issued"),
    "no-day": (f"{HEADER}\n{ROW[:-10]}\n", "2", "issued"),
    "no-body": (f"{HEADER}\n{ROW.replace('Tỉnh ủy Cà Mau', '')}\n", "2", "issuing_body"),
    "missing-column": ("number,type_code,issuer_code\n1,KH,TU\n", "2", "issued"),
    "unknown-column": (f"{HEADER},ngày\n{ROW},x\n", "1", "ngày"),
    "column-twice": (f"{HEADER},number\n{ROW},1\n", "1", "number"),
    "too-few-cells": (f"{HEADER}\n12,KH\n", "2", "*"),
    "too-many-cells": (f"{HEADER}\n{ROW},x\n", "2", "*"),
    "number-in-words": (f"{HEADER}\nmười{ROW[2:]}\n", "2", "number"),
    "number-zero": (f"{HEADER}\n0{ROW[2:]}\n", "2", "number"),
    "number-endless": (f"{HEADER}\n{'9' * 6000}{ROW[2:]}\n", "2", "number"),
    "slash-in-code": (f"{HEADER}\n{ROW.replace('TU', 'KH/TU')}\n", "2", "issuer_code"),
    "id-of-another": (f"id,{HEADER}\nTU/KH/13/2024-03-05,{ROW}\n", "2", "id"),
    "id-of-no-form": (f"id,{HEADER}\nA1,{ROW}\n", "2", "id"),
    "twice": (f"{HEADER}\n{ROW}\n\n{ROW}\n", "4", "id"),
    "unknown-basis": (f"{HEADER},basis\n{ROW},nghe nói\n", "2", "basis"),
    "empty": ("", "1", "*"),
    "no-table": ("Kính gửi: Ban Thường vụ", "1", "Kính gửi: Ban Thường vụ"),
    "open-quote": (f'{HEADER}\n"{ROW}\n', "2", "*"),
}


@pytest.mark.parametrize(("content", "row", "field"), BAD_CSV.values(), ids=BAD_CSV)
def test_a_wrong_csv_row_is_named(write, content, row, field):
    assert fault(write("x.csv", content)) == {"file": "x.csv", "row": row, "field": field}


BAD_BYTES = {
    "windows-1258": (f"{HEADER}\n12,KH,K\xea,TU,x,2024-03-05".encode("latin-1"), "2"),
    "utf-16": (f"{HEADER}\n".encode("utf-16"), "1"),
    "a-zip": (b"PK\x03\x04\xff\xfe", "1"),
}


@pytest.mark.parametrize(("content", "row"), BAD_BYTES.values(), ids=BAD_BYTES)
@pytest.mark.parametrize("name", ["x.csv", "x.toml"])
def test_what_is_not_utf_8_is_told(write, name, content, row):
    assert fault(write(name, content)) == {"file": name, "row": row, "field": "*"}


BAD_RELATIONS = {
    "unknown-newer": (f"TW/QĐ/9999/2024-01-01,replaces,{WORK},2024-01-01", "newer"),
    "unknown-newer-without-day": (f"TW/QĐ/9999/2024-01-01,replaces,{WORK},", "newer"),
    "unknown-older": (f"{WORK},replaces,TW/QĐ/9999/2024-01-01,", "older"),
    "itself": (f"{WORK},amends,{WORK},", "older"),
    "unknown-kind": (f"{WORK},beats,TW/QĐ/37/2021-10-25,", "kind"),
    "wrong-day": (f"{WORK},amends,TW/QĐ/37/2021-10-25,31/11/2024", "effective_on"),
}


@pytest.mark.parametrize(("row", "field"), BAD_RELATIONS.values(), ids=BAD_RELATIONS)
def test_a_wrong_relation_is_named(write, row, field):
    write("x/works.csv", f"{HEADER}\n{ROW}\n")
    path = write("x/relations.csv", f"{RELATIONS}\n{row}\n")
    assert fault(path.parent) == {"file": "relations.csv", "row": "2", "field": field}


def test_a_relation_given_twice_is_named(write):
    write("x/works.csv", f"{HEADER}\n{ROW}\n")
    row = f"{WORK},implements,TW/QĐ/37/2021-10-25,\n"
    path = write("x/relations.csv", f"{RELATIONS}\n{row}{row}")
    assert fault(path.parent) == {"file": "relations.csv", "row": "3", "field": "newer"}


def test_a_circle_is_named(write):
    write("x/works.csv", f"{HEADER}\n")
    path = write(
        "x/relations.csv", f"{RELATIONS}\nTW/QĐ/47/2011-11-01,replaces,TW/QĐ/207/2026-07-26,\n"
    )
    assert fault(path.parent)["field"] == "newer"


def test_a_circle_of_thousands_is_named(write):
    works = "".join(f"{n},KH,Kế hoạch,TU,Tỉnh ủy Cà Mau,2024-03-05\n" for n in range(1, 3001))
    write("x/works.csv", f"{HEADER}\n{works}")
    ids = [f"TU.CàMau/KH/{n}/2024-03-05" for n in range(1, 3001)]
    steps = "".join(
        f"{newer},replaces,{older},\n" for older, newer in zip(ids, [*ids[1:], ids[0]], strict=True)
    )
    path = write("x/relations.csv", f"{RELATIONS}\n{steps}")
    assert fault(path.parent)["file"] == "relations.csv"


def test_a_folder_without_works_is_told(write):
    folder = write("x/relations.csv", f"{RELATIONS}\n").parent
    assert fault(folder) == {"file": "x", "row": "0", "field": "*"}


BAD_TOML = {
    "no-toml": ("[[work]]\nnumber = \n", "2", "*"),
    "one-table": ("[work]\nnumber = 1\n", "1", "work"),
    "a-list": ("work = [1, 2]\n", "1", "work"),
    "unknown-table": ("[[works]]\nnumber = 1\n", "0", "works"),
    "unknown-field": ("[[work]]\nngay = 1\n", "1", "ngay"),
    "missing-field": ("[[work]]\nnumber = 1\n", "1", "issuer_code"),
    "nested": (f"work = {'[' * 3000}{']' * 3000}\n", "0", "*"),
}


@pytest.mark.parametrize(("content", "row", "field"), BAD_TOML.values(), ids=BAD_TOML)
def test_a_wrong_toml_file_is_named(write, content, row, field):
    assert fault(write("x.toml", content)) == {"file": "x.toml", "row": row, "field": field}


@given(st.binary(max_size=300), st.sampled_from(["csv", "toml"]))
def test_any_bytes_load_or_are_told(tmp_path_factory, content, kind):
    path = tmp_path_factory.getbasetemp() / f"any.{kind}"
    path.write_bytes(content)
    try:
        load([path])
    except TableError as error:
        assert {"file", "row", "field", "why"} == set(error.details)


@given(
    st.dictionaries(st.sampled_from(WORK_FIELDS), st.text(max_size=20)).map(
        lambda cells: {name: " ".join(value.split()) for name, value in cells.items()}
    )
)
def test_any_cells_make_a_work_or_are_told(cells):
    try:
        read_work(cells, "x", Origin("x.csv", 2))
    except TableError as error:
        assert error.details["field"] in WORK_FIELDS


WORDS = st.text("aăâđêôơưằẵủ,.“”\"'-/ 0123", max_size=30).map(lambda text: " ".join(text.split()))
NAMES = WORDS.map(lambda text: f"Tên {text}".strip())
LISTS = st.lists(NAMES, max_size=3).map(tuple)
DAYS = st.dates(date(1930, 1, 1), date(2199, 12, 31))


@st.composite
def works(draw):
    number, issued = draw(st.integers(1, 10**9 - 1)), draw(DAYS)
    return Work(
        f"BTCTW/HD/{number}/{issued}",
        f"{number:02d}-HD/BTCTW",
        number,
        "HD",
        draw(NAMES),
        "BTCTW",
        draw(NAMES),
        issued,
        draw(WORDS),
        draw(st.sampled_from(["", "XIII"])),
        draw(st.none() | DAYS),
        draw(LISTS),
        draw(LISTS),
        draw(WORDS),
        draw(st.none() | DAYS),
        draw(st.sampled_from(["web", "memory", "secondary"])),
        draw(WORDS),
        "layer",
    )


def cell(value):
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, date):
        return f"{value:%d/%m}/{value.year}"
    return "" if value is None else str(value)


@given(works(), st.sampled_from([",", ";", "\t"]))
def test_a_work_survives_the_way_through_csv(tmp_path_factory, work, between):
    written = io.StringIO()
    writer = csv.writer(written, delimiter=between)
    writer.writerow(WORK_FIELDS)
    writer.writerow([cell(getattr(work, name)) for name in WORK_FIELDS])
    path = tmp_path_factory.getbasetemp() / "way.csv"
    path.write_text(written.getvalue(), encoding="utf-8", newline="")
    ((origin, fields),) = read_sheets(path).works
    assert read_work(fields, "layer", origin) == work


def test_a_withdrawn_relation_is_kept_for_what_was_known_then(write):
    write("tinh/works.csv", f"{HEADER}\n{ROW}\n")
    relations = write(
        "tinh/relations.csv",
        f"{RELATIONS},recorded_at,withdrawn_at\n"
        f"{WORK},replaces,TW/QĐ/37/2021-10-25,,2024-04-01,2024-06-01\n"
        f"{WORK},implements,TW/QĐ/37/2021-10-25,,2024-06-01,\n",
    )
    registry = load([relations.parent])
    old = registry.work("TW/QĐ/37/2021-10-25")
    assert [one.kind for one in registry.withdrawn] == ["replaces"]
    assert registry.state(old, date(2024, 5, 1)).name == "in_force"
