"""A zip of reports: its members one by one, none of which can do harm."""

import zipfile

import pytest
from docx_builder import zipped

from tests.batch.inputs import locked
from vnreport.errors import DamagedFile, EncryptedFile, UnsafeFile
from vnreport.readers import bundle
from vnreport.readers.bundle import Bundle


@pytest.fixture
def opened(tmp_path):
    def made(data):
        (tmp_path / "a.zip").write_bytes(data)
        return Bundle(tmp_path / "a.zip")

    return made


def test_members_by_name_without_folders(opened):
    found = opened(zipped({"b/": b"", "b/c.txt": "c", "a.txt": "a"}))
    assert found.names == ("a.txt", "b/c.txt")
    assert found.read("b/c.txt") == b"c"


@pytest.mark.parametrize(
    "name", ["../a.txt", "b/../../a.txt", "/a.txt", "C:a.txt", "b\\..\\..\\a.txt"]
)
def test_a_name_that_points_outside_costs_the_whole_zip(opened, name):
    with pytest.raises(UnsafeFile):
        opened(zipped({"sound.txt": "a", name: "a"}))


def test_a_bomb_costs_that_member(opened):
    found = opened(zipped({"bomb.txt": bytes(3 << 20), "sound.txt": "a"}))
    with pytest.raises(UnsafeFile):
        found.read("bomb.txt")
    assert found.read("sound.txt") == b"a"


def test_members_too_large_together_cost_the_whole_zip(opened, monkeypatch):
    monkeypatch.setattr(bundle, "MAX_UNPACKED", 5)
    with pytest.raises(UnsafeFile):
        opened(zipped({"a.txt": "abc", "b.txt": "abc"}))


def test_a_member_that_is_too_large(opened, monkeypatch):
    monkeypatch.setattr(bundle, "MAX_FILE", 2)
    with pytest.raises(UnsafeFile):
        opened(zipped({"a.txt": "abc"})).read("a.txt")


@pytest.mark.parametrize("most", [2, 0], ids=["listed", "in-the-directory"])
def test_too_many_members(opened, monkeypatch, most):
    monkeypatch.setattr(bundle, "MAX_MEMBERS", most)
    with pytest.raises(UnsafeFile):
        opened(zipped({f"{n}.txt": "" for n in range(3)}))


def test_a_locked_member(opened):
    with pytest.raises(EncryptedFile):
        opened(locked(zipped({"a.txt": "abc"}))).read("a.txt")


def test_a_size_that_lies(opened):
    data = zipped({"a.txt": "abcdef"}).replace((6).to_bytes(4, "little"), (3).to_bytes(4, "little"))
    with pytest.raises((UnsafeFile, DamagedFile)):
        opened(data).read("a.txt")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped({"a.txt": "a" * 99})[:80]])
def test_no_whole_zip(opened, data):
    with pytest.raises(DamagedFile):
        opened(data)


def test_two_members_of_one_name(opened, tmp_path):
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as package, pytest.warns(UserWarning):
        package.writestr("a.txt", "a")
        package.writestr("a.txt", "b")
    with pytest.raises(UnsafeFile):
        Bundle(tmp_path / "b.zip")


def test_names_in_utf8_that_do_not_say_so(opened):
    data = zipped({"báo cáo.txt": "a"})
    unmarked = data.replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")
    assert unmarked != data
    assert opened(unmarked).names == ("báo cáo.txt",)
