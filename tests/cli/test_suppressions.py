"""vnreport-bo-qua.toml: what an editor means to leave, with a reason."""

import json

import pytest

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
ROW = '[[suppress]]\ncode = "REG001"\nwords = "{words}"\nreason = "trích văn bản cũ"\n'
OPTIONS = ("--as-of", "2023-12-31", "--select", "REG001")


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "du-thao" / "a.txt"
    path.parent.mkdir()
    path.write_text(STALE, encoding="utf-8")
    return path


@pytest.fixture
def sidecar(tmp_path):
    return tmp_path / "vnreport-bo-qua.toml"


def test_a_row_above_the_report_takes_out_its_finding(vnreport, report, sidecar):
    sidecar.write_text(ROW.format(words="Quy định số 47-QĐ/TW ngày"), encoding="utf-8")
    done = vnreport("check", report, *OPTIONS)
    assert (done.code, done.err) == (0, "")
    assert "1 mục được bỏ qua" in done.out


def test_it_lives_on_when_the_report_is_typed_anew(vnreport, report, sidecar):
    sidecar.write_text(ROW.format(words="quy định SỐ 47–QĐ/TW  ngày"), encoding="utf-8")
    report.write_text(f"Thêm một đoạn.\n\n  {STALE.replace(' ', '  ')}", encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).code == 0


@pytest.mark.parametrize("change", [("REG001", "CIT001"), ("47-QĐ", "48-QĐ")])
def test_another_rule_or_other_words_do_not(vnreport, report, sidecar, change):
    row = ROW.format(words="Quy định số 47-QĐ/TW").replace(*change)
    sidecar.write_text(row, encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).code == 1


def test_a_row_for_another_file_does_not(vnreport, report, sidecar):
    row = ROW.format(words="47-QĐ/TW") + 'file = "b*.txt"\n'
    sidecar.write_text(row, encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).code == 1
    sidecar.write_text(row.replace("b*", "?"), encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).code == 0


def test_a_row_that_is_idle_is_reported_when_its_whole_folder_was_checked(
    vnreport, report, sidecar, tmp_path
):
    sidecar.write_text(ROW.format(words="Quy định số 1-QĐ/TW"), encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).err == ""
    done = vnreport("check", tmp_path, *OPTIONS)
    assert (done.code, "không còn khớp" in done.err) == (1, True)


def test_an_idle_row_that_names_its_file_is_always_reported(vnreport, report, sidecar):
    sidecar.write_text(ROW.format(words="khác hẳn") + 'file = "a.txt"\n', encoding="utf-8")
    assert "REG001" in vnreport("check", report, *OPTIONS).err
    assert vnreport("check", report, "--select", "CIT").err == ""


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (ROW.format(words="x").replace("trích văn bản cũ", " "), "reason"),
        (ROW.format(words="…"), "words"),
        (ROW.format(words="x") + "why = 1\n", "why"),
        ("[[bo-qua]]\n", "suppress"),
        ("suppress = 1\n", "suppress"),
        ("suppress = [1]\n", "suppress"),
        ("[[suppress]\n", "toml"),
    ],
)
def test_a_wrong_row_is_wrong_configuration(vnreport, report, sidecar, row, named):
    sidecar.write_text(row, encoding="utf-8")
    done = vnreport("check", report, *OPTIONS)
    assert (done.code, named in done.err, "Traceback" in done.err) == (2, True, False)


def test_rows_that_are_shown_work_once_they_have_a_reason(vnreport, report, sidecar):
    shown = vnreport("check", report, *OPTIONS, "--show-suppressions")
    assert shown.code == 0
    sidecar.write_text(shown.out, encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).code == 2
    sidecar.write_text(shown.out.replace('reason = ""', 'reason = "đã xem"'), encoding="utf-8")
    assert vnreport("check", report, *OPTIONS).code == 0


def test_suppress_adds_rows_to_the_nearest_file(vnreport, report, sidecar):
    sidecar.write_text("# của văn phòng\n" + ROW.format(words="số khác"), encoding="utf-8")
    done = vnreport(
        "check", report, "--as-of", "2023-12-31", "--suppress", "REG001", "--reason", '"x"'
    )
    assert (done.code, "Đã ghi 1 dòng" in done.err) == (0, True)
    assert sidecar.read_text(encoding="utf-8").startswith("# của văn phòng\n")
    assert vnreport("check", report, *OPTIONS).code == 0


def test_suppress_without_a_file_makes_one_beside_the_report(vnreport, report):
    vnreport("check", report, "--as-of", "2023-12-31", "--suppress", "REG001", "--reason", "đã xem")
    assert (report.parent / "vnreport-bo-qua.toml").exists()
    found = json.loads(vnreport("check", report, *OPTIONS, "--format", "json").out)
    assert found["findings"] == []


def test_suppress_needs_a_reason(vnreport, report):
    assert vnreport("check", report, "--suppress", "REG001").code == 2
