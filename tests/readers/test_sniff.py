"""The kind of a file by its bytes."""

import io
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vnreport.readers.sniff import kind_of

SHARED = Path(__file__).parents[3] / "shared" / "data"


def zipped(*names, method=zipfile.ZIP_DEFLATED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name in names:
            archive.writestr(name, "x" * 50)
    return stream.getvalue()


def odt():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<a/>")
    return stream.getvalue()


def entry(name, kind, *, left=-1, right=-1, child=-1, start=0):
    words = name.encode("utf-16-le")
    row = words.ljust(64, b"\0") + struct.pack("<HBB", len(words) + 2, kind, 1)
    row += struct.pack("<iii", left, right, child) + bytes(36) + struct.pack("<IQ", start, 64)
    return row


def ole(*names, flags=0):
    """A compound file whose root holds streams of these names, all at sector 2."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(30, b"\0") + struct.pack("<H", 9)
    header = header.ljust(48, b"\0") + struct.pack("<I", 1)
    header = header.ljust(76, b"\0") + struct.pack("<I", 0) + b"\xff" * (108 * 4)
    table = struct.pack("<iii", -3, -2, -2).ljust(512, b"\xff")
    rows = [entry("Root Entry", 5, child=1)]
    for index, name in enumerate(names, 1):
        rows.append(entry(name, 2, right=index + 1 if index < len(names) else -1, start=2))
    stream = (b"\xec\xa5" + bytes(8) + struct.pack("<H", flags)).ljust(512, b"\0")
    return header + table + b"".join(rows).ljust(512, b"\0") + stream


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        (zipped("[Content_Types].xml", "word\\document.xml"), "docx"),
        (zipped("[Content_Types].xml", "word/document.xml", "word/embeddings/a.xlsx"), "docx"),
        (zipped("[Content_Types].xml", "word/document.xml")[:90], "docx"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("ppt/presentation.xml"), "pptx"),
        (odt(), "odt"),
        (zipped("a.txt"), "zip"),
        (b"%PDF-1.7\n", "pdf"),
        (b"junk\n" * 100 + b"%PDF-1.4\n1 0 obj", "pdf"),
        (b"the mark %PDF-1.4 begins a PDF", "txt"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"<html><body>", "html"),
        (b"\xef\xbb\xbf\r\n<!-- a --><!DOCTYPE html>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (b'<?xml version="1.0"?><html xmlns="x">', "html"),
        (b'<?xml version="1.0"?><w:wordDocument/>', "xml"),
        (b"MIME-Version: 1.0\r\n", "mht"),
        (b"\x89PNG\r\n\x1a\n\0", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        ("Báo cáo".encode(), "txt"),
        ("\ufeffBáo cáo".encode(), "txt"),
        ("Báo cáo".encode("utf-16"), "txt"),
        (b"\xa7\xb6ng b\xe9 t\xd8nh H\xcbu Giang to\xb5n t\xd8nh", "txt"),
        (b"abc\0def", "binary"),
        (bytes(range(1, 256)) * 4, "binary"),
        (ole("WordDocument", "1Table"), "doc"),
        (ole("1Table", "WordDocument"), "doc"),
        (ole("WordDocument", flags=0x0100), "encrypted-office"),
        (ole("EncryptionInfo", "EncryptedPackage"), "encrypted-office"),
        (ole("Workbook"), "xls"),
        (ole("PowerPoint Document"), "ppt"),
        (ole("Other"), "ole"),
    ],
    ids=lambda value: value if isinstance(value, str) else "data",  # zips hold the time
)
def test_kind(data, kind):
    assert kind_of(data) == kind


@given(st.binary() | st.sampled_from([b"PK\x03\x04", ole("WordDocument")[:1536]]), st.binary())
def test_any_bytes_have_a_kind(first, second):
    assert kind_of(first + second)


@pytest.mark.skipif(not SHARED.is_dir(), reason="no ../shared here")
@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("F06_ND30-2020.docx", "docx"),
        ("F08_ND30-PL1.doc", "doc"),
        ("F17_ND30-signed-scan.pdf", "pdf"),
        ("F30_html-as-doc.doc", "html"),
        ("F31_rtf-as-doc.doc", "rtf"),
    ],
)
def test_kind_of_real_files(name, kind):
    assert kind_of((SHARED / "real/files" / name).read_bytes()) == kind


def test_sniffing_does_not_load_lxml():
    code = "import sys, vnreport.readers.sniff; sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
