"""vnreport check, as a reviewer runs it."""

import csv
import io
import json
from pathlib import Path

from vnreport.registry import load_central

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
FINE = "Căn cứ Quy định số 37-QĐ/TW ngày 25/10/2021 về những điều đảng viên không được làm."


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_the_demo_report_reads_as_agreed(vnreport, demo, monkeypatch):
    monkeypatch.chdir(demo.parent)
    golden = demo.parents[2] / "tests" / "golden" / "demo.txt"
    out = vnreport("check", demo.name).out.replace(load_central().version, "VERSION")
    assert out == golden.read_text(encoding="utf-8")


def test_the_word_file_has_the_findings_of_the_text(vnreport, demo, demo_docx):
    found = [
        [
            (f["code"], f["text"])
            for f in json.loads(vnreport("check", p, "--format", "json").out)["findings"]
        ]
        for p in (demo, demo_docx)
    ]
    assert found[0] == found[1]
    assert len(found[0]) == 8


def test_nothing_wrong_leaves_with_zero(vnreport, tmp_path):
    done = vnreport("check", _file(tmp_path, "a.txt", FINE), "--as-of", "2023-12-31")
    assert (done.code, "0 lỗi, 0 cảnh báo" in done.out) == (0, True)


def test_a_finding_leaves_with_one(vnreport, tmp_path):
    assert vnreport("check", _file(tmp_path, "a.txt", STALE), "--as-of", "31/12/2023").code == 1


def test_findings_below_the_limit_leave_with_zero(vnreport, tmp_path):
    path = _file(tmp_path, "a.txt", "Quy định số 08-QĐi/TW và Quy định số 08-QĐ/TW.")
    assert vnreport("check", path).code == 1
    assert vnreport("check", path, "--fail-on", "error").code == 0


def test_without_a_date_validity_is_not_judged_and_that_is_said(vnreport, tmp_path):
    done = vnreport("check", _file(tmp_path, "a.txt", STALE))
    assert "REG001" not in done.out
    assert "không ghi ngày" in done.out
    assert "0 đã đối chiếu, 1 chưa đánh giá được" in done.out


def test_an_unreadable_file_costs_only_itself(vnreport, tmp_path):
    broken = _file(tmp_path, "a.docx", "")
    sound = _file(tmp_path, "b.txt", STALE)
    done = vnreport("check", broken, sound, "--as-of", "2023-12-31")
    assert done.code == 3
    assert "REG001" in done.out
    assert done.err.count("\n") == 1
    assert "1 tệp không đọc được" in done.out


def test_a_folder_is_walked_in_the_order_of_names(vnreport, tmp_path):
    (tmp_path / "x").mkdir()
    for name in ("x/b.txt", "a.txt", "c.log", "~$a.docx"):
        _file(tmp_path, name, FINE)
    done = vnreport("check", tmp_path, "--format", "json")
    files = [report["document"]["file"] for report in json.loads(done.out)]
    assert files == [str(tmp_path / "a.txt"), str(tmp_path / "x" / "b.txt")]


def test_a_pattern_is_a_list_of_files(vnreport, tmp_path):
    for name in ("a.txt", "b.txt"):
        _file(tmp_path, name, FINE)
    assert len(json.loads(vnreport("check", tmp_path / "*.txt", "--format", "json").out)) == 2


def test_standard_input(vnreport, monkeypatch):
    class Stdin:
        buffer = io.BytesIO(STALE.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    done = vnreport("check", "-", "--as-of", "2023-12-31", "--format", "json")
    assert json.loads(done.out)["document"]["file"] == "<stdin>"


def test_a_missing_path_is_wrong_usage(vnreport):
    done = vnreport("check", "khong-co.docx")
    assert (done.code, done.out) == (2, "")
    assert "khong-co.docx" in done.err


def test_a_wrong_day_is_wrong_usage(vnreport, tmp_path):
    done = vnreport("check", _file(tmp_path, "a.txt", FINE), "--as-of", "31/13/2023")
    assert (done.code, "31/13/2023" in done.err) == (2, True)


def test_an_unknown_option_is_named(vnreport):
    done = vnreport("check", "a.txt", "--frobnicate")
    assert (done.code, "--frobnicate" in done.err) == (2, True)


def test_an_unknown_command_is_named(vnreport):
    done = vnreport("chek", "a.txt")
    assert (done.code, "chek" in done.err) == (2, True)


def test_select_and_ignore_take_beginnings_of_codes(vnreport, demo):
    only = json.loads(vnreport("check", demo, "--select", "REG", "--format", "json").out)
    assert {f["code"][:3] for f in only["findings"]} == {"REG"}
    rest = json.loads(vnreport("check", demo, "--ignore", "REG,CIT001", "--format", "json").out)
    assert {f["code"] for f in rest["findings"]} == {"CIT003", "CIT004"}


def test_json_lines_name_kind_and_file(vnreport, demo):
    lines = [
        json.loads(line) for line in vnreport("check", demo, "--format", "jsonl").out.splitlines()
    ]
    assert {line["file"] for line in lines} == {str(demo)}
    kinds = [line["kind"] for line in lines]
    assert kinds[0] == "document"
    assert kinds.count("citation") == 21
    assert kinds.count("finding") == 8


def test_csv_goes_to_a_file_that_a_spreadsheet_reads(vnreport, demo, tmp_path):
    out = tmp_path / "loi.csv"
    done = vnreport("check", demo, "--format", "csv", "-o", out)
    assert (done.code, done.out) == (1, "")
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["code"] for row in rows][:2] == ["CIT001", "REG001"]


def test_a_result_that_cannot_be_written_is_said_and_leaves_nothing(vnreport, demo, tmp_path):
    done = vnreport("check", demo, "-o", tmp_path / "khong" / "co.txt")
    assert done.code == 2
    assert list(tmp_path.iterdir()) == []


def test_messages_in_english(vnreport, demo):
    done = vnreport("check", demo, "--lang", "en")
    assert "47-QĐ/TW was superseded on 25/10/2021" in done.out
    assert "3 error(s), 5 warning(s)" in done.out


def test_a_citation_of_a_province_is_found_in_its_own_registry(vnreport, tmp_path):
    layer = _file(
        tmp_path,
        "tinh.csv",
        "issuer_code,type_code,type_name,number,issued,issuing_body,title,source,read_on,basis\n"
        "TU,KH,Kế hoạch,15,2022-03-12,Ban Thường vụ Tỉnh ủy Lâm Hà,kiểm tra,sổ công văn,2023-01-05,secondary\n",
    )
    report = _file(tmp_path, "a.txt", "Kế hoạch số 15-KH/TU ngày 12/4/2022 của Tỉnh ủy Lâm Hà.")
    done = vnreport("check", report, "--registry", layer, "--format", "json")
    assert [f["code"] for f in json.loads(done.out)["findings"]] == ["REG003"]


def test_a_wrong_row_of_a_registry_is_named(vnreport, demo, tmp_path):
    layer = _file(tmp_path, "tinh.csv", "issuer_code,number,khong\nTU,1,x\n")
    done = vnreport("check", demo, "--registry", layer)
    assert (done.code, "tinh.csv" in done.err, "khong" in done.err) == (2, True, True)


def test_settings_of_the_folder_count(vnreport, tmp_path):
    _file(tmp_path, "vnreport.toml", 'ignore = ["CIT001"]\nlang = "en"\n')
    path = _file(tmp_path, "a.txt", "Quy định số 08-QĐi/TW và Quy định số 08-QĐ/TW.")
    done = vnreport("check", path)
    assert (done.code, "0 error(s), 0 warning(s)" in done.out) == (0, True)


def test_an_unknown_setting_is_wrong_configuration(vnreport, tmp_path):
    _file(tmp_path, "vnreport.toml", "ignor = []\n")
    done = vnreport("check", _file(tmp_path, "a.txt", FINE))
    assert (done.code, "ignor" in done.err) == (2, True)


def test_control_characters_of_a_report_do_not_reach_the_terminal(vnreport, tmp_path):
    path = _file(tmp_path, "a.txt", STALE.replace("Căn cứ", "\x1b]0;x\x07Căn cứ"))
    assert "\x1b" not in vnreport("check", path, "--as-of", "2023-12-31").out


def test_verbose_shows_what_could_not_be_read(vnreport, tmp_path):
    path = _file(tmp_path, "a.txt", "Thực hiện Quy định số l5-QĐ/TW của Bộ Chính trị.")
    assert "⟦" not in vnreport("check", path).out
    assert "l5-QĐ/TW" in vnreport("check", path, "--verbose").out
