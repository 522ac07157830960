"""What a batch meets in folders and zips, and in which order."""

import os
import unicodedata

import pytest
from docx_builder import zipped

from vnreport.batch.walk import Bytes, is_beside, starts_of, walk
from vnreport.errors import ConfigurationError, ReadError, UnsafeFile


def _met(*paths, own=()):
    """path: “+” to be read, “-” skipped, or the key of an error."""
    found = {}
    for entry in walk(starts_of([str(path) for path in paths]), is_beside(own)):
        found[entry.path] = entry.error.key if entry.error else "-" if entry.skipped else "+"
    return found


def _write(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"a")


def test_a_folder_in_the_order_of_its_paths(tmp_path):
    _write(tmp_path, "b.docx", "a/c.pdf", "a.txt", "a/A.DOCX", "x.xlsx", "c.rar")
    assert list(_met(tmp_path).items()) == [
        ("a.txt", "+"),
        ("a/A.DOCX", "+"),
        ("a/c.pdf", "+"),
        ("b.docx", "+"),
        ("c.rar", "+"),
        ("x.xlsx", "-"),
    ]


def test_hidden_files_and_lock_files_are_no_reports(tmp_path):
    _write(tmp_path, "~$a.docx", ".a.docx", ".git/a.txt", "a.goc.docx", "b.txt")
    assert _met(tmp_path) == {"a.goc.docx": "-", "b.txt": "+"}


def test_the_files_of_the_batch_itself_are_none(tmp_path):
    _write(tmp_path, "r.db", "r.db-wal", "r.db-shm", "r.db.lock", "out.csv", "a.txt")
    assert _met(tmp_path, own=[tmp_path / "r.db", tmp_path / "out.csv"]) == {"a.txt": "+"}


def test_members_of_zips(tmp_path):
    inner = {"An Giang/a.docx": "a", "b.xlsx": "b", "__MACOSX/._a.docx": "x", "c.zip": "z"}
    (tmp_path / "in.zip").write_bytes(zipped(inner))
    named = {"An Giang/a.docx": "+", "b.xlsx": "-", "c.zip": "nested-zip"}
    assert _met(tmp_path / "in.zip") == named
    assert _met(tmp_path) == {f"in.zip/{name}": state for name, state in named.items()}


def test_a_zip_that_points_outside_is_one_failure(tmp_path):
    (tmp_path / "in.zip").write_bytes(zipped({"../a.docx": "a", "b.docx": "b"}))
    assert _met(tmp_path) == {"in.zip": "unsafe-file"}
    assert _met(tmp_path / "in.zip") == {"in.zip": "unsafe-file"}


def test_one_file(tmp_path):
    _write(tmp_path, "a.docx", "b.docx")
    assert _met(tmp_path / "a.docx") == {"a.docx": "+"}


def test_a_path_named_twice_is_walked_once(tmp_path):
    _write(tmp_path, "a.docx")
    assert len(starts_of([str(tmp_path), f"{tmp_path}/"])) == 1


def test_a_path_that_does_not_exist(tmp_path):
    with pytest.raises(ConfigurationError):
        starts_of([str(tmp_path / "none")])


def test_links_are_followed_to_files_only_and_none_is_passed_over(tmp_path):
    _write(tmp_path, "far/b.docx", "in/a.docx")
    (tmp_path / "in" / "b.docx").symlink_to(tmp_path / "far" / "b.docx")
    (tmp_path / "in" / "far").symlink_to(tmp_path / "far")
    (tmp_path / "in" / "gone.docx").symlink_to(tmp_path / "nothing.docx")
    (tmp_path / "in" / "circle.docx").symlink_to("circle.docx")
    found = {"a.docx": "+", "b.docx": "+", "far": "linked-folder"}
    assert _met(tmp_path / "in") == {**found, "circle.docx": "+", "gone.docx": "+"}
    reader = Bytes([])
    for entry in walk(starts_of([str(tmp_path / "in")]), is_beside([])):
        if entry.path in ("circle.docx", "gone.docx"):
            with pytest.raises(ReadError):
                reader.of(entry)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.docx")
    assert _met(tmp_path) == {}


def test_a_link_in_a_circle_ends(tmp_path):
    _write(tmp_path, "a/a.docx")
    (tmp_path / "a" / "b").symlink_to(tmp_path)
    assert _met(tmp_path) == {"a/a.docx": "+"}


def test_names_are_composed_text_whatever_the_disk_holds(tmp_path):
    _write(tmp_path, unicodedata.normalize("NFD", "báo.txt"))
    (tmp_path / os.fsdecode(b"\xff.txt")).write_bytes(b"a")
    assert _met(tmp_path) == {"báo.txt": "+", "\\xff.txt": "+"}


def test_two_spellings_of_one_name_are_two_files(tmp_path):
    _write(tmp_path, "báo.txt", unicodedata.normalize("NFD", "báo.txt"))
    assert _met(tmp_path) == {"báo.txt": "+", "báo.txt (2)": "+"}


def test_bytes_of_a_file_and_of_members(tmp_path):
    (tmp_path / "in.zip").write_bytes(zipped({"a.txt": "a", "b.txt": bytes(3 << 20)}))
    _write(tmp_path, "c.txt")
    entries = tuple(walk(starts_of([str(tmp_path)]), is_beside(())))
    reading, found = Bytes(entries), {}
    for entry in entries:
        try:
            found[entry.path] = reading.of(entry)
        except UnsafeFile as error:
            found[entry.path] = error.key
    reading.close()
    assert found == {"c.txt": b"a", "in.zip/a.txt": b"a", "in.zip/b.txt": "unsafe-file"}
