"""check --baseline: what is known is not shown."""

import json

import pytest

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."
OTHER = "Thực hiện Quy định số 205-QĐ/TW ngày 23/9/2019 về kiểm soát quyền lực."


@pytest.fixture
def check(vnreport, tmp_path):
    def call(*words, name="a.txt"):
        options = ["--as-of", "2023-12-31", "--select", "REG001,DAT001"]
        known = ["--baseline", tmp_path / "da-biet.json"]
        return vnreport("check", tmp_path / name, *options, *known, *words)

    return call


def _write(folder, text, name="a.txt"):
    (folder / name).write_text(text, encoding="utf-8")


def test_what_was_written_is_neither_shown_nor_counted(check, tmp_path):
    _write(tmp_path, STALE)
    written = check("--write-baseline")
    assert (written.code, "Đã ghi 1 mục" in written.err) == (0, True)
    done = check()
    assert (done.code, "REG001" in done.out) == (0, False)
    assert "1 mục đã biết" in done.out


def test_a_new_fault_in_the_same_file_is_shown(check, tmp_path):
    _write(tmp_path, STALE)
    check("--write-baseline")
    _write(tmp_path, f"Một dòng mới.\n{STALE}\n{OTHER}")
    done = check("--format", "json")
    assert done.code == 1
    assert [f["text"] for f in json.loads(done.out)["findings"]] == ["Quy định số 205-QĐ/TW"]


def test_a_second_fault_with_the_same_words_is_new(check, tmp_path):
    _write(tmp_path, "Họp ngày 31/02/2022 tại xã.")
    check("--write-baseline")
    assert check().code == 0
    _write(tmp_path, "Họp ngày 31/02/2022 tại xã.\nHọp ngày 31/02/2022 tại xã.")
    assert len(json.loads(check("--format", "json").out)["findings"]) == 1


def test_the_same_fault_in_another_file_is_new(check, tmp_path):
    _write(tmp_path, STALE)
    check("--write-baseline")
    _write(tmp_path, STALE, "b.txt")
    assert check(name="b.txt").code == 1


def test_an_entry_that_is_gone_is_reported_and_dropped(check, tmp_path):
    _write(tmp_path, STALE)
    check("--write-baseline")
    _write(tmp_path, "Không còn gì.")
    done = check()
    assert (done.code, "không còn nữa" in done.err) == (0, True)
    assert "bỏ 1 mục" in check("--write-baseline").err
    assert json.loads((tmp_path / "da-biet.json").read_text(encoding="utf-8"))["findings"] == []


def test_entries_of_rules_that_were_not_asked_for_are_not_called_gone(check, tmp_path):
    _write(tmp_path, STALE)
    check("--write-baseline")
    assert check("--ignore", "REG001").err == ""


def test_writing_one_file_keeps_the_entries_of_others(check, tmp_path):
    _write(tmp_path, STALE)
    _write(tmp_path, OTHER, "b.txt")
    check("--write-baseline")
    check("--write-baseline", name="b.txt")
    rows = json.loads((tmp_path / "da-biet.json").read_text(encoding="utf-8"))["findings"]
    assert [row["file"] for row in rows] == ["a.txt", "b.txt"]


@pytest.mark.parametrize("content", ["", "[]", '{"version": 9, "findings": []}', '{"version": 1}'])
def test_a_damaged_baseline_is_wrong_configuration(check, tmp_path, content):
    _write(tmp_path, STALE)
    (tmp_path / "da-biet.json").write_text(content, encoding="utf-8")
    done = check()
    assert (done.code, "da-biet.json" in done.err) == (2, True)


def test_a_baseline_that_is_not_there_is_wrong_configuration(check, tmp_path):
    _write(tmp_path, STALE)
    assert check().code == 2


def test_writing_needs_a_file(vnreport, demo):
    assert vnreport("check", demo, "--write-baseline").code == 2
