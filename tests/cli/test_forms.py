"""The forms of output and what they ask for."""

import csv
import io
import json

import pytest


def test_a_binary_form_is_not_printed(vnreport, demo):
    done = vnreport("check", demo, "--format", "xlsx")
    assert (done.code, done.out) == (2, "")
    assert "-o" in done.err


def test_xlsx_goes_to_a_file(vnreport, demo, tmp_path):
    pytest.importorskip("xlsxwriter")
    done = vnreport("check", demo, "--format", "xlsx", "-o", tmp_path / "a.xlsx")
    assert (done.code, done.out) == (1, "")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_form_whose_library_is_missing_says_which(vnreport, demo, monkeypatch, tmp_path):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    monkeypatch.delitem(__import__("sys").modules, "vnreport.outputs.xlsx", raising=False)
    done = vnreport("check", demo, "--format", "xlsx", "-o", tmp_path / "a.xlsx")
    assert (done.code, "pip install xlsxwriter" in done.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_statistics_count_findings_files_and_works(vnreport, tmp_path):
    text = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011; Quy định số 47-QĐ/TW."
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    words = ["check", tmp_path, "--as-of", "2023-12-31", "--select", "REG001", "--statistics"]
    (count,) = json.loads(vnreport(*words, "--format", "json").out)
    assert (count["code"], count["files"], count["works"]) == ("REG001", 2, 1)
    assert count["findings"] >= 2
    (row,) = csv.DictReader(io.StringIO(vnreport(*words, "--format", "csv").out))
    assert row["findings"] == str(count["findings"])
    done = vnreport(*words)
    assert (done.code, "REG001" in done.out, "⟦" in done.out) == (1, True, False)


def test_statistics_of_nothing_say_so(vnreport, tmp_path):
    (tmp_path / "a.txt").write_text("Không viện dẫn gì.", encoding="utf-8")
    assert "Không có gì phải nêu" in vnreport("check", tmp_path, "--statistics").out


def test_statistics_do_not_come_as_html(vnreport, demo):
    assert vnreport("check", demo, "--statistics", "--format", "html").code == 2


def test_an_earlier_result_in_the_folder_is_no_report(vnreport, tmp_path):
    (tmp_path / "a.txt").write_text("Không viện dẫn gì.", encoding="utf-8")
    for _ in range(2):
        done = vnreport("check", tmp_path, "--format", "html", "-o", tmp_path / "kq.html")
        assert (done.code, done.err) == (0, "")


def test_no_path_and_no_watch_is_wrong_usage(vnreport):
    done = vnreport("check")
    assert (done.code, "PATH" in done.err) == (2, True)
