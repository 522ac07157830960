"""Old and foreign kinds, read by way of the .docx that LibreOffice makes."""

import http.server
import io
import shutil
import tempfile
import threading
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from vnreport.errors import DamagedFile, EncryptedFile, MissingProgram, UnsafeFile
from vnreport.readers import Limits, libreoffice, read_isolated
from vnreport.readers.kinds import read_bytes

SEED = Path(__file__).parents[3] / "shared" / "data" / "seed" / "variants"
needs_libreoffice = pytest.mark.skipif(not shutil.which("soffice"), reason="no LibreOffice here")

RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times New Roman;}}"
    r"\f0 To chuc dang co 12 dang vien{\super\chftn}{\footnote\pard\plain{\super\chftn} "
    r"Theo bao cao nam 2022.}, tang 2 nguoi.\par Doan hai.\par}"
)
HTML = "<html><meta charset=utf-8><body><p>Quy định số 37-QĐ/TW</p><p>Đoạn hai</p></body></html>"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
CONTENT = (
    f'<office:document-content xmlns:office="{_OFFICE}office:1.0" xmlns:text="{_OFFICE}text:1.0"'
    f' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="{_OFFICE}drawing:1.0"'
    ' office:version="1.2"><office:body><office:text>{body}</office:text></office:body>'
    "</office:document-content>"
)
NOTED = (
    '<text:p>Đạt 90%<text:note text:note-class="footnote"><text:note-citation>1'
    "</text:note-citation><text:note-body><text:p>Năm 2022.</text:p></text:note-body></text:note>"
    ", tăng.</text:p>"
)
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_OFFICE}manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{locked}'
    "</manifest:file-entry></manifest:manifest>"
)


def odt(body=NOTED, locked=""):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(locked=locked))
        archive.writestr("content.xml", CONTENT.replace("{body}", body))
    return stream.getvalue()


@contextmanager
def listener():
    """A server that notes what is asked of it: its address, and the paths asked for."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def tied(document):
    return [
        (document.text[: n.anchor][-4:], document.text[n.start : n.end]) for n in document.footnotes
    ]


@needs_libreoffice
def test_a_footnote_of_rtf_stays_tied_to_its_mark():
    document = read_isolated(RTF.encode(), "a.doc")
    assert tied(document) == [("vien", "Theo bao cao nam 2022.")]


@needs_libreoffice
def test_a_footnote_of_opendocument_stays_tied_to_its_mark():
    assert tied(read_isolated(odt(), "a.odt")) == [(" 90%", "Năm 2022.")]


@needs_libreoffice
def test_a_page_of_html_named_doc_is_read():
    document = read_isolated(HTML.encode(), "a.doc")
    assert document.text == "Quy định số 37-QĐ/TW\nĐoạn hai"
    assert (document.reader, document.problems[0].key) == ("html", "converted")


@needs_libreoffice
@pytest.mark.skipif(not SEED.is_dir(), reason="no ../shared here")
@pytest.mark.parametrize("name", ["report.doc", "report.odt"])
def test_all_notes_of_the_real_report_are_tied(name):
    document = read_isolated((SEED / name).read_bytes(), name)
    assert [note.anchor is not None for note in document.footnotes] == [True] * 9


@pytest.mark.parametrize("data", [RTF.encode(), HTML.encode(), odt()], ids=["rtf", "html", "odt"])
def test_without_libreoffice_the_program_is_named(monkeypatch, data):
    monkeypatch.setattr(libreoffice, "_program", lambda: None)
    with pytest.raises(MissingProgram):
        read_bytes(data, "a.doc")


def test_a_locked_opendocument_asks_for_its_password():
    with pytest.raises(EncryptedFile):
        read_bytes(odt(locked="<manifest:encryption-data/>"), "a.odt")


def test_an_opendocument_bomb_is_refused_before_it_is_opened():
    with pytest.raises(UnsafeFile):
        read_bytes(odt(body=" " * (80 << 20)), "a.odt")


@needs_libreoffice
def test_what_libreoffice_cannot_open_is_damaged():
    with pytest.raises(DamagedFile):
        read_isolated(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le"), "a.doc"
        )


@needs_libreoffice
def test_a_conversion_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(libreoffice, "SECONDS", 0.02)
    with pytest.raises(UnsafeFile):
        read_bytes(RTF.encode(), "a.rtf")


@needs_libreoffice
def test_a_stopped_reader_takes_its_program_and_folder_along(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(UnsafeFile):
        read_isolated(RTF.encode(), "a.rtf", Limits(seconds=0.3))
    assert list(tmp_path.iterdir()) == []
    time.sleep(0.1)
    commands = (
        Path(f"/proc/{p.name}/cmdline") for p in Path("/proc").iterdir() if p.name.isdecimal()
    )
    running = [c.read_bytes() for c in commands if c.exists()]
    assert not any(bytes(tmp_path) in command for command in running)


@needs_libreoffice
def test_the_profile_alone_keeps_linked_pictures_from_being_fetched(monkeypatch):
    monkeypatch.setattr(libreoffice, "_without_network", lambda: ())
    with listener() as (address, asked):
        page = f'<link rel=stylesheet href="{address}/a.css"><p>Xin<img src="{address}/a.png">'
        document = read_bytes(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert (document.text, asked) == ("Xin", [])
