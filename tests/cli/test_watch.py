"""check --watch: a file that is saved is checked again."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from vnreport.cli.watch import Stamp, saved, stamps

STALE = "Căn cứ Quy định số 47-QĐ/TW ngày 01/11/2011 về những điều đảng viên không được làm."


def _seen(*looks):
    """What is handed on over a series of looks at a folder."""
    rest = iter(looks)
    found = []
    try:
        for file in saved(lambda: _next(rest), lambda: None):
            found.append(file)
    except _NoMore:
        pass
    return found


class _NoMore(Exception):
    """The series is over."""


def _next(rest):
    try:
        return next(rest)
    except StopIteration:
        raise _NoMore from None


OLD, NEW, NEWER = Stamp(1, 1), Stamp(2, 5), Stamp(3, 9)


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        ([{"a": OLD}, {"a": OLD}, {"a": OLD}], []),
        ([{"a": OLD}, {"a": NEW}, {"a": NEW}, {"a": NEW}], ["a"]),
        ([{"a": OLD}, {"a": NEW}, {"a": NEWER}, {"a": NEWER}], ["a"]),
        ([{"a": OLD}, {}, {"a": NEW}, {"a": NEW}], ["a"]),
        ([{"a": OLD}, {}, {"a": OLD}, {"a": OLD}], []),
        ([{}, {"b": NEW}, {"b": NEW}], ["b"]),
        ([{"a": OLD}, {"a": NEW}, {"a": NEW}, {"a": NEWER}, {"a": NEWER}], ["a", "a"]),
    ],
)
def test_a_file_is_handed_on_once_it_stands_still(looks, expected):
    assert _seen(*looks) == expected


def test_lock_files_and_other_kinds_are_not_looked_at(tmp_path):
    for name in ("~$a.docx", ".a.docx", "a.log", "a.docx"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.rpartition(os.sep)[2] for path in stamps(tmp_path)] == ["a.docx"]


def test_the_result_of_the_check_itself_is_not_looked_at(tmp_path):
    for name in ("a.docx", "ket-qua.html"):
        (tmp_path / name).write_bytes(b"x")
    found = stamps(tmp_path, tmp_path / "ket-qua.html")
    assert [path.rpartition(os.sep)[2] for path in found] == ["a.docx"]


def test_watching_does_not_go_with_fixing(vnreport, tmp_path):
    assert vnreport("check", "--watch", tmp_path, "--fix").code == 2


def test_an_empty_folder_is_waited_for(tmp_path):
    assert stamps(tmp_path) == {}


def test_a_folder_that_is_not_there_is_wrong_usage(vnreport, tmp_path):
    assert vnreport("check", "--watch", tmp_path / "khong").code == 2


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_saved_file_is_checked_and_ctrl_c_ends(tmp_path):
    report = tmp_path / "a.txt"
    report.write_text("Chưa có gì.", encoding="utf-8")
    words = ["check", "--watch", str(tmp_path), "--as-of", "2023-12-31"]
    child = subprocess.Popen(
        [sys.executable, "-m", "vnreport", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    stop = threading.Timer(40, child.kill)
    stop.start()
    try:
        assert child.stderr is not None
        assert "Đang theo dõi" in child.stderr.readline()
        time.sleep(0.7)
        beside = tmp_path / "~WRD0001.tmp"
        beside.write_text(STALE, encoding="utf-8")
        beside.replace(report)
        assert child.stdout is not None
        line = ""
        while "REG001" not in line:
            line = child.stdout.readline()
            assert line, "the watch ended"
        child.send_signal(signal.SIGINT)
        assert child.wait(20) in (0, 130)
    finally:
        stop.cancel()
        child.kill()
        child.communicate()
