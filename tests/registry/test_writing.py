"""Layers written back: their other rows, columns and comments stay."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from vnreport.document.regulations import Relation, Work
from vnreport.errors import TableError
from vnreport.registry import load
from vnreport.registry.files import read_sheets
from vnreport.registry.load import load_alone
from vnreport.registry.rows import Origin, fields_of, read_relation, read_work
from vnreport.registry.writing import put_rows

DAY = date(2024, 3, 5)
WORK = Work(
    "TU.CàMau/QĐ/15/2024-03-05", "15-QĐ/TU", 15, "QĐ", "Quy định", "TU", "Tỉnh ủy Cà Mau", DAY,
    "nêu gương; tự phê bình", source="Công báo", read_on=DAY, basis="secondary", recorded_at=DAY,
)  # fmt: skip
NEWER = WORK._replace(
    id="TU.CàMau/QĐ/22/2025-06-10", symbol="22-QĐ/TU", number=22, issued=date(2025, 6, 10),
    aliases=("Quy định nêu gương", "Quy định 22"),
)  # fmt: skip
REPLACES = Relation(
    NEWER.id, "replaces", WORK.id, NEWER.issued, source="Quy định 22-QĐ/TU", read_on=DAY,
    basis="secondary", clause="Điều 9", recorded_at=DAY,
)  # fmt: skip


@pytest.mark.parametrize("name", ["so.toml", "so.xlsx", "so"])
def test_rows_written_are_the_rows_read(tmp_path, name):
    put_rows(None, tmp_path / name, [WORK, NEWER], [REPLACES])
    registry = load_alone(tmp_path / name)
    assert [one._replace(layer="central") for one in registry.works] == [WORK, NEWER]
    assert registry.relations == (REPLACES,)


@pytest.mark.parametrize("name", ["so.toml", "so.xlsx", "so.csv", "so"])
def test_a_row_that_stands_is_changed_in_its_place(tmp_path, name):
    path = tmp_path / name
    put_rows(None, path, [WORK, NEWER], [])
    put_rows(path, path, [WORK._replace(title="mới", read_on=None)], [])
    found = [(one.id, one.title, one.read_on) for one in load_alone(path).works]
    assert found == [(WORK.id, "mới", None), (NEWER.id, NEWER.title, DAY)]


def test_a_csv_file_holds_no_relations(tmp_path):
    with pytest.raises(TableError):
        put_rows(None, tmp_path / "so.csv", [WORK, NEWER], [REPLACES])
    assert list(tmp_path.iterdir()) == []


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(TableError):
        put_rows(None, tmp_path / "so.ods", [WORK], [])


def test_a_csv_file_keeps_its_headings_its_semicolons_and_its_mark(tmp_path):
    path = tmp_path / "so.csv"
    path.write_bytes(
        "\ufeffSố;Mã loại;Loại văn bản;Mã cơ quan;Cơ quan ban hành;Ngày ban hành\n"
        "7;KH;Kế hoạch;TU;Tỉnh ủy Cà Mau;01/02/2024\n".encode()
    )
    put_rows(path, path, [WORK], [])
    lines = path.read_bytes().decode().splitlines()
    assert lines[0].startswith("\ufeffSố;Mã loại;Loại văn bản;Mã cơ quan;Cơ quan ban hành;")
    assert lines[1].startswith("7;KH;Kế hoạch;TU;Tỉnh ủy Cà Mau;01/02/2024;")
    assert [one.number for one in load([path]).works if one.layer == "so"] == [7, 15]


def test_the_comments_of_a_toml_file_stay(tmp_path):
    path = tmp_path / "so.toml"
    put_rows(None, path, [WORK], [])
    path.write_text("# của Văn phòng\n" + path.read_text("utf-8"), "utf-8")
    put_rows(path, path, [NEWER], [REPLACES])
    assert path.read_text("utf-8").startswith("# của Văn phòng\n[[work]]")
    assert len(load_alone(path).works) == 2


def test_the_other_sheets_and_columns_of_a_workbook_stay(tmp_path):
    path = tmp_path / "so.xlsx"
    book = Workbook()
    page = book.active
    page.title = "Văn bản"
    page.append(["Số, ký hiệu", "Ngày ban hành", "Phòng"])
    book.create_sheet("Ghi chép")["A1"] = "giữ nguyên"
    book.save(path)
    with pytest.raises(TableError):
        load_alone(path)
    page["C1"] = "Ghi chú"
    book.save(path)
    put_rows(path, path, [WORK], [])
    book = load_workbook(path)
    assert book["Ghi chép"]["A1"].value == "giữ nguyên"
    assert [cell.value for cell in book["Văn bản"][1]][:3] == [
        "Số, ký hiệu", "Ngày ban hành", "Ghi chú",
    ]  # fmt: skip
    assert load_alone(path).works == (WORK._replace(layer="so"),)


def test_no_cell_of_a_workbook_is_a_formula(tmp_path):
    path = tmp_path / "so.xlsx"
    put_rows(None, path, [WORK._replace(title="=HYPERLINK(1)")], [])
    types = [cell.data_type for row in load_workbook(path).worksheets[0] for cell in row]
    assert "f" not in types
    assert load_alone(path).works[0].title == "=HYPERLINK(1)"


def test_what_is_no_workbook_is_said_to_be_none(tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(b"PK\x03\x04 no zip")
    with pytest.raises(TableError) as raised:
        read_sheets(path)
    assert raised.value.details["why"] == "không phải bảng tính .xlsx"


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"))).map(
    lambda text: text.replace(";", "").replace("\ufeff", "")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=WORDS, aliases=st.lists(WORDS.filter(bool), max_size=3), scope=WORDS)
def test_the_strings_of_a_row_say_all_that_it_holds(title, aliases, scope):
    work = WORK._replace(title=title, aliases=tuple(aliases))
    relation = REPLACES._replace(scope=scope, withdrawn_at=date(2025, 7, 1))
    place = Origin("x", 1)
    assert read_work(fields_of(work), "central", place) == work
    assert read_relation(fields_of(relation), {}, place) == relation
