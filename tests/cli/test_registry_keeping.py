"""registry add, import, export, diff, in-force: an office keeps its registry without a programmer."""

import csv

import pytest

from vnreport.registry import load

LIST = """TT,Số ký hiệu,Ngày tháng,Trích yếu,Nơi ban hành,Thay thế
1,15-QĐ/TU,05/3/2024,Quy định về nêu gương,Tỉnh ủy Cà Mau,
2,22-QĐ/TU,10/6/2025,Quy định về nêu gương,Tỉnh ủy Cà Mau,15-QĐ/TU
"""
SOURCE = "Danh mục của Văn phòng Tỉnh ủy, 2026"


@pytest.fixture
def office(tmp_path, monkeypatch):
    """A folder with a list, in which the commands are given."""
    (tmp_path / "danh-muc.csv").write_text(LIST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_import_shows_first_and_writes_when_told(vnreport, office):
    words = ("registry", "import", "danh-muc.csv", "--into", "so.xlsx", "--source", SOURCE)
    shown = vnreport(*words)
    assert (shown.code, (office / "so.xlsx").exists()) == (1, False)
    assert "+ 22-QĐ/TU thay thế 15-QĐ/TU, từ 10/6/2025" in shown.out
    assert "Cột không dùng đến: TT" in shown.err
    assert vnreport(*words, "--yes").code == 0
    assert [one.id for one in load([office / "so.xlsx"]).works if one.layer == "so"] == [
        "TU.CàMau/QĐ/15/2024-03-05",
        "TU.CàMau/QĐ/22/2025-06-10",
    ]
    again = vnreport(*words, "--yes")
    assert (again.code, again.out.strip()) == (0, "Không có gì thay đổi.")


def test_import_refuses_a_half_valid_file_whole(vnreport, office):
    (office / "danh-muc.csv").write_text(LIST.replace("10/6/2025", "31/6/2025"), encoding="utf-8")
    done = vnreport(
        "registry", "import", "danh-muc.csv", "--into", "so.toml", "--source", SOURCE, "--yes"
    )
    assert done.code == 2
    assert "danh-muc.csv, dòng 3, cột issued" in done.err
    assert not (office / "so.toml").exists()


def test_import_of_columns_that_are_told(vnreport, office):
    (office / "danh-muc.csv").write_text(LIST.replace("Trích yếu", "Tên VB"), encoding="utf-8")
    words = ("registry", "import", "danh-muc.csv", "--into", "so.toml", "--source", SOURCE)
    assert vnreport(*words, "--map", "Tên VB=title", "--yes").code == 0
    assert load([office / "so.toml"]).work("TU.CàMau/QĐ/15/2024-03-05").title == "nêu gương"
    wrong = vnreport(*words, "--map", "Tên=title")
    assert (wrong.code, "Không có cột “Tên”" in wrong.err) == (2, True)
    formless = vnreport(*words, "--map", "Tên")
    assert (formless.code, "“Tên” không có dạng CỘT=TRƯỜNG. Xem: " in formless.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [("khong-co.csv", "khong-co.csv"), ("danh-muc.csv", "Hãy chỉ ra sổ đăng ký cần ghi")],
    ids=["missing", "no-layer"],
)
def test_import_says_what_it_lacks(vnreport, office, name, words):
    into = ("--into", "so.toml") if name == "khong-co.csv" else ()
    done = vnreport("registry", "import", name, *into)
    assert (done.code, words in done.err) == (2, True)


def test_the_only_configured_layer_is_written_and_read(vnreport, office):
    (office / "vnreport.toml").write_text('registry = ["so.toml"]\n', encoding="utf-8")
    (office / "so.toml").write_text("# sổ của tỉnh\n", encoding="utf-8")
    assert vnreport("registry", "import", "danh-muc.csv", "--source", SOURCE, "--yes").code == 0
    assert "Tỉnh ủy Cà Mau: nêu gương" in vnreport("registry", "search", "neu guong ca mau").out


def test_what_the_layer_to_write_holds_already_can_be_replaced(vnreport, office):
    words = ("--source", SOURCE, "--into", "so.toml", "--yes")
    assert vnreport("registry", "import", "danh-muc.csv", *words).code == 0
    done = vnreport(
        "registry", "add", "30-QĐ/TU", "--issued", "05/01/2026", "--issuing-body", "Tỉnh ủy Cà Mau",
        "--title", "Quy định về nêu gương", "--replaces", "22-QĐ/TU", *words,
    )  # fmt: skip
    assert done.code == 0
    assert "+ 30-QĐ/TU thay thế 22-QĐ/TU, từ 05/01/2026" in done.out
    assert {one.symbol for one in load([office / "so.toml"]).works if one.layer == "so"} == {
        "15-QĐ/TU", "22-QĐ/TU", "30-QĐ/TU",
    }  # fmt: skip


def test_add_a_document_with_what_it_replaces(vnreport, office):
    done = vnreport(
        "registry", "add", "9-KH/TU", "--issued", "05/01/2026", "--issuing-body", "Tỉnh ủy Cà Mau",
        "--title", "thực hiện Quy định 37", "--source", SOURCE, "--implements", "37-QĐ/TW",
        "--clause", "mục I", "--into", "so.toml", "--yes",
    )  # fmt: skip
    assert done.code == 0
    registry = load([office / "so.toml"])
    (relation,) = registry.relations_of(registry.work("TU.CàMau/KH/9/2026-01-05"))
    assert (relation.kind, relation.clause, relation.source) == ("implements", "mục I", SOURCE)


def test_add_a_relation_between_known_documents_needs_a_source(vnreport, office):
    words = ("registry", "add", "208-QĐ/TW", "--repeals", "36-HD/VPTW", "--into", "so.toml")
    bare = vnreport(*words, "--yes")
    assert (bare.code, "cột source: thiếu nguồn" in bare.err) == (2, True)
    assert vnreport(*words, "--source", SOURCE, "--yes").code == 0
    text = (office / "so.toml").read_text(encoding="utf-8")
    assert "[[relation]]" in text and "[[work]]" not in text


def test_add_without_what_is_needed_says_what(vnreport, office, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    done = vnreport("registry", "add", "9-KH/TU", "--source", SOURCE, "--into", "so.toml")
    assert (done.code, "cột issued: không được để trống" in done.err) == (2, True)


def test_add_asks_for_what_is_missing_and_before_it_writes(vnreport, office, monkeypatch):
    answers = iter(["05/01/2026", "Tỉnh ủy Cà Mau", "chuyển đổi số", SOURCE, "c"])
    asked = []
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda words: asked.append(words) or next(answers))
    assert vnreport("registry", "add", "9-KH/TU", "--into", "so.toml").code == 0
    assert asked == [
        "Ngày ban hành: ",
        "Cơ quan ban hành: ",
        "Trích yếu: ",
        "Nguồn: ",
        "Ghi vào so.toml? [c/K] ",
    ]
    assert load([office / "so.toml"]).work("TU.CàMau/KH/9/2026-01-05").title == "chuyển đổi số"


@pytest.mark.parametrize("name", ["so.xlsx", "so.toml", "so"])
def test_an_export_is_the_registry_again(vnreport, office, name):
    assert vnreport("registry", "export", "-o", name).code == 0
    assert vnreport("registry", "diff", "central", name).code == 0
    assert vnreport("registry", "validate", "--registry", name).code == 0


def test_diff_tells_the_rows_and_fields_that_differ(vnreport, office):
    vnreport("registry", "export", "-o", "a")
    works = office / "a" / "works.csv"
    rows = list(csv.reader(works.read_text("utf-8").splitlines()))
    title = rows[0].index("title")
    rows[1][title] = "tên khác"
    (office / "b").mkdir()
    with (office / "b" / "works.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows[:-1])
    done = vnreport("registry", "diff", "a", "b")
    assert done.code == 1
    assert "→ tên khác" in done.out
    assert "Thêm 0, sửa 1, bớt " in done.out


def test_in_force_lists_what_holds_on_a_day(vnreport):
    then = vnreport("registry", "in-force", "31/12/2023", "--issuer", "TW", "--type", "QĐ")
    now = vnreport("registry", "in-force", "31/10/2026", "--issuer", "TW", "--type", "QĐ")
    assert "\n37-QĐ/TW" in then.out and "\n207-QĐ/TW" not in then.out
    assert "\n207-QĐ/TW" in now.out and "\n37-QĐ/TW" not in now.out
    assert "Chưa đủ căn cứ để nói" in then.err


def test_in_force_as_the_registry_knew_it(vnreport):
    done = vnreport("registry", "in-force", "31/12/2023", "--as-known", "2020-01-01")
    assert (done.code, done.out) == (1, "")


def test_show_tells_existence_and_validity_apart(vnreport):
    page = vnreport("registry", "show", "37-QĐ/TW", "--as-of", "2023-12-31").out
    assert "Sự tồn tại: có nguồn xác nhận" in page
    assert "Trạng thái: còn hiệu lực (tại ngày 31/12/2023)" in page
    earlier = vnreport("registry", "show", "37-QĐ/TW", "--as-known", "2020-01-01").out
    assert "theo sổ ngày 01/01/2020" in earlier and "chưa rõ" in earlier


def test_show_does_not_call_an_offices_own_list_public(vnreport, office):
    into = ("--into", "so.toml", "--source", SOURCE, "--yes")
    vnreport("registry", "import", "danh-muc.csv", *into)
    page = vnreport("registry", "show", "22-QĐ/TU", "--registry", "so.toml").out
    assert f"Nguồn: {SOURCE} (nguồn thứ cấp)" in page
    assert "Sự tồn tại: có nguồn xác nhận" in page and "công khai" not in page


REPORT = """TỈNH ỦY CÀ MAU
*
Số 210-BC/TU

Cà Mau, ngày 05 tháng 6 năm 2023

BÁO CÁO
kết quả công tác
-----

Thực hiện Quy định số 3015-QĐ/TU ngày 23/5/2019 của Ban Thường vụ Tỉnh ủy về nêu gương của đảng viên.
"""


def test_propose_lists_and_writes_only_what_is_accepted(vnreport, office):
    (office / "bao-cao.txt").write_text(REPORT, encoding="utf-8")
    listed = vnreport("registry", "propose", "bao-cao.txt")
    assert listed.code == 0
    assert "1. Văn bản: Quy định 3015-QĐ/TU (23/5/2019)" in listed.out
    assert "“Quy định số 3015-QĐ/TU ngày 23/5/2019 của Ban Thường vụ Tỉnh ủy" in listed.out
    words = ("registry", "propose", "bao-cao.txt", "--accept", "3015-QĐ/TU", "--into", "so.toml")
    assert vnreport(*words).code == 1
    assert not (office / "so.toml").exists()
    assert vnreport(*words, "--yes").code == 0
    work = load([office / "so.toml"]).work("TU.CàMau/QĐ/3015/2019-05-23")
    assert (work.basis, work.layer) == ("report", "so")
    assert work.source == "Văn bản của TỈNH ỦY CÀ MAU ngày 05/06/2023 (bao-cao.txt)"


def test_propose_reads_the_results_of_a_batch(vnreport, office):
    (office / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (office / "in" / name).write_text(f"{REPORT}\n{name}\n", encoding="utf-8")
    vnreport("batch", "in", "-o", "results.db", "--jobs", "1")
    listed = vnreport("registry", "propose", "results.db")
    assert (listed.code, "2 văn bản của 1 cơ quan nêu, từ 05/6/2023" in listed.out) == (0, True)
    words = ("registry", "propose", "results.db", "--accept", "1", "--into", "so.toml", "--yes")
    assert vnreport(*words).code == 0
    work = load([office / "so.toml"]).work("TU.CàMau/QĐ/3015/2019-05-23")
    assert work.source == (
        "Văn bản của TỈNH ỦY CÀ MAU ngày 05/06/2023 (a.txt); "
        "Văn bản của TỈNH ỦY CÀ MAU ngày 05/06/2023 (b.txt)"
    )


def test_propose_from_nothing_says_what_it_needs(vnreport):
    done = vnreport("registry", "propose")
    assert (done.code, "results.db" in done.err) == (2, True)


def test_propose_without_anything_new(vnreport, office):
    (office / "bao-cao.txt").write_text("Theo Quy định 37-QĐ/TW.\n", encoding="utf-8")
    done = vnreport("registry", "propose", "bao-cao.txt")
    assert (done.code, done.out.startswith("Các báo cáo không nêu")) == (1, True)


def test_propose_goes_on_past_a_lost_file(vnreport, office):
    (office / "bao-cao.txt").write_text(REPORT, encoding="utf-8")
    (office / "hong.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    done = vnreport("registry", "propose", "bao-cao.txt", "hong.pdf")
    assert (done.code, "3015-QĐ/TU" in done.out, "hong.pdf" in done.err) == (3, True, True)


def test_propose_knows_no_proposal_of_another_name(vnreport, office):
    (office / "bao-cao.txt").write_text(REPORT, encoding="utf-8")
    done = vnreport("registry", "propose", "bao-cao.txt", "--accept", "9", "--into", "so.toml")
    assert (done.code, "“9”" in done.err) == (2, True)


@pytest.mark.parametrize(
    "words", [("diff", "so.toml", "so.xlsx"), ("diff", "central", "so.csv"), ("import", "so.csv")]
)
def test_a_file_that_is_not_there_is_named(vnreport, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    done = vnreport("registry", *words, *(("--into", "neu.toml") if words[0] == "import" else ()))
    assert (done.code, done.out) == (2, "")
    assert "Không có tệp" in done.err
    assert "so." in done.err
