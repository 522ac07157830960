"""Files are parsed in a child: what goes wrong there costs one file."""

import gc
import os
import threading
import time

import pytest

from vnreport.errors import DamagedFile, EmptyFile, UnsafeFile, UnsupportedKind
from vnreport.readers import Limits, isolation, kinds, read_isolated


def test_a_text_comes_back_whole():
    assert read_isolated("Quy định số 37-QĐ/TW.".encode(), "a.txt").text == "Quy định số 37-QĐ/TW."


def test_an_error_comes_back_as_it_was_raised():
    with pytest.raises(EmptyFile):
        read_isolated(b"", "a.docx")


def test_details_of_an_error_come_back():
    with pytest.raises(UnsupportedKind) as raised:
        read_isolated(b"PK\x03\x04" + b"\0" * 60, "a.docx")
    assert raised.value.details == {"kind": "zip"}


def test_a_reader_that_hangs_is_stopped(monkeypatch):
    monkeypatch.setattr(kinds, "read_bytes", lambda data, file: time.sleep(60))
    with pytest.raises(UnsafeFile):
        read_isolated(b"x", "a.txt", Limits(seconds=0.3))


def test_a_reader_that_kills_its_process_costs_one_file(monkeypatch):
    monkeypatch.setattr(kinds, "read_bytes", lambda data, file: os.kill(os.getpid(), 9))
    with pytest.raises(UnsafeFile):
        read_isolated(b"x", "a.txt")


def test_a_reader_that_eats_the_memory_is_stopped(monkeypatch):
    monkeypatch.setattr(kinds, "read_bytes", lambda data, file: bytearray(8 << 30))
    with pytest.raises(UnsafeFile):
        read_isolated(b"x", "a.txt", Limits(mebibytes=64))


def test_a_fault_of_a_reader_is_a_damaged_file(monkeypatch):
    monkeypatch.setattr(kinds, "read_bytes", lambda data, file: 1 // 0)
    with pytest.raises(DamagedFile):
        read_isolated(b"x", "a.txt")


@pytest.mark.parametrize("asked", [True, False], ids=["asked", "forgotten"])
def test_no_child_is_left_behind(monkeypatch, asked):
    fork, children = os.fork, []

    def noted() -> int:
        child = fork()
        children.append(child)
        return child

    monkeypatch.setattr(os, "fork", noted)
    job = isolation.start(isolation.READ, b"a", "a.txt")
    if asked:
        job.result()
    del job
    gc.collect()
    with pytest.raises(ChildProcessError):
        os.waitpid(children[0], os.WNOHANG)


def test_a_program_with_threads_reads_in_a_fresh_interpreter():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        reading = isolation.start(isolation.READ, "Kết luận số 21-KL/TW.".encode(), "a.txt")
        assert type(reading).__name__ == "_Interpreter"
        assert reading.result().text == "Kết luận số 21-KL/TW."
        with pytest.raises(EmptyFile):
            isolation.read_isolated(b"  ", "a.txt")
    finally:
        stop.set()
        thread.join()


def test_a_file_above_the_limit_is_not_opened(monkeypatch, tmp_path):
    monkeypatch.setattr(isolation, "MAX_FILE", 3)
    (tmp_path / "a.txt").write_text("abcd", encoding="utf-8")
    with pytest.raises(UnsafeFile):
        isolation.load(tmp_path / "a.txt")
