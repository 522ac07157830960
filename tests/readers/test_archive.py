"""The guard around zips."""

import io
import warnings
import zipfile

import pytest

from vnreport.errors import DamagedFile, UnsafeFile
from vnreport.readers import archive
from vnreport.readers.archive import Archive


def zipped(*parts, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", method) as made:
        warnings.simplefilter("ignore")
        for name, content in parts:
            made.writestr(name, content)
    return stream.getvalue()


def test_reads_a_part_whatever_its_case():
    assert Archive(zipped(("Word/Document.XML", b"a"))).read("word/document.xml") == b"a"


def test_no_such_part():
    assert Archive(zipped(("a", b"a"))).read("b") is None


@pytest.mark.parametrize("name", ["../a", "word/../../a", "/a", "C:a", "word\\..\\..\\a"])
def test_name_that_points_outside(name):
    with pytest.raises(UnsafeFile):
        Archive(zipped((name, b"a")))


@pytest.mark.parametrize("second", ["a.xml", "A.XML"])
def test_two_parts_of_one_name(second):
    with pytest.raises(UnsafeFile):
        Archive(zipped(("a.xml", b"a"), (second, b"b")))


def test_too_many_parts(monkeypatch):
    monkeypatch.setattr(archive, "MAX_PARTS", 3)
    with pytest.raises(UnsafeFile):
        Archive(zipped(*((str(n), b"") for n in range(4))))


def test_bomb_by_its_ratio():
    with pytest.raises(UnsafeFile):
        Archive(zipped(("word/document.xml", bytes(2 << 20))))


def test_blank_picture_is_no_bomb():
    assert Archive(zipped(("word/media/a.bmp", bytes(2 << 20)), ("b", b"b"))).read("b") == b"b"


def test_picture_is_a_bomb_when_it_is_read():
    opened = Archive(zipped(("word/media/a.bmp", bytes(2 << 20))))
    with pytest.raises(UnsafeFile):
        opened.read("word/media/a.bmp")


def test_declared_total(monkeypatch):
    monkeypatch.setattr(archive, "MAX_TOTAL", 10)
    with pytest.raises(UnsafeFile):
        Archive(zipped(("a", b"123456"), ("b", b"123456")))


def test_part_over_the_limit(monkeypatch):
    monkeypatch.setattr(archive, "MAX_PART", 4)
    with pytest.raises(UnsafeFile):
        Archive(zipped(("a", b"12345"))).read("a")


def test_part_read_again_and_again_reaches_the_total(monkeypatch):
    monkeypatch.setattr(archive, "MAX_TOTAL", 10)
    opened = Archive(zipped(("a", b"123456")))
    assert opened.read("a") == b"123456"
    with pytest.raises(UnsafeFile):
        opened.read("a")


def test_declared_size_that_lies():
    data = bytearray(zipped(("a", b"1234567890" * 100)))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(DamagedFile):
        Archive(bytes(data)).read("a")


def test_wrong_check_sum():
    data = bytearray(zipped(("a", b"1234567890"), method=zipfile.ZIP_STORED))
    data[data.index(b"1234567890")] = ord("x")
    with pytest.raises(DamagedFile):
        Archive(bytes(data)).read("a")


def test_rare_method_is_refused():
    with pytest.raises(DamagedFile):
        Archive(zipped(("a", b"a" * 100), method=zipfile.ZIP_LZMA)).read("a")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no zip"])
def test_no_zip(data):
    with pytest.raises(DamagedFile):
        Archive(data)
