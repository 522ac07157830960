"""Files that browsers send: where they go, and that they are checked."""

import io

import pytest
from conftest_web import REPORTS, token_of, wait_for
from docx_builder import zipped
from hypothesis import given
from hypothesis import strategies as st

from vnreport.store.documents import list_documents
from vnreport.web.uploads import Uploads, _parts


@pytest.mark.parametrize(
    ("name", "folder", "kept"),
    [
        ("a.docx", "", "a.docx"),
        ("../../etc/a.docx", "", "etc/a.docx"),
        ("C:\\x\\..\\a.docx", "", "C/x/a.docx"),
        ("Cà Mau/2026/a.docx", "Tỉnh", "Tỉnh/Cà Mau/2026/a.docx"),
        (".hidden\x00.docx", "../..", "hidden .docx"),
    ],
    ids=["plain", "upwards", "windows", "folder", "control"],
)
def test_a_name_leads_nowhere_else(tmp_path, name, folder, kept):
    uploads = Uploads(tmp_path / "up", [])
    path = uploads.keep(name, io.BytesIO(b"x"), folder)
    uploads.close()
    assert path.relative_to(tmp_path / "up").as_posix() == kept
    assert path.read_bytes() == b"x"


@given(st.text(max_size=60))
def test_no_part_of_a_name_leads_upwards(name):
    assert all(part and part not in (".", "..") and "/" not in part for part in _parts(name))


def test_a_second_file_of_a_name_stands_beside_the_first_or_replaces_it(tmp_path):
    uploads = Uploads(tmp_path, [])
    names = [
        uploads.keep("a.docx", io.BytesIO(words), replace=again).name
        for words, again in ((b"1", False), (b"2", False), (b"3", True))
    ]
    uploads.close()
    assert names == ["a.docx", "a (2).docx", "a.docx"]
    assert (tmp_path / "a.docx").read_bytes() == b"3"


def test_what_is_sent_is_checked_and_a_lost_file_is_named(enter, desk):
    client = enter("editor")
    good = zipped({"trong.txt": REPORTS["an-giang.docx"]})
    hostile = zipped({"trong.txt": REPORTS["an-giang.docx"], "../../ngoai.txt": "x"})
    sent = [
        ("files", ("bao-cao.txt", REPORTS["lam-dong.docx"].encode())),
        ("files", ("hong.pdf", b"%PDF-1.7\n1 0 obj\n")),
        ("files", ("goi.zip", good)),
        ("files", ("xau.zip", hostile)),
        ("files", ("bom.zip", zipped({"bom.txt": bytes(16 << 20)}))),
        ("files", ("chuong-trinh.docx", b"MZ" + bytes(200))),
    ]
    answer = client.post("/uploads", files=sent, data={"csrf": token_of(client)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/uploads")
    wait_for(client)
    with desk.store.reading() as connection:
        rows = {row.path: row.status for row in list_documents(connection).rows}
    assert rows["bao-cao.txt"] == "ok"
    assert rows["goi.zip/trong.txt"] == "ok"
    lost = ("hong.pdf", "xau.zip", "bom.zip/bom.txt", "chuong-trinh.docx")
    assert {rows[name] for name in lost} == {"failed"}
    page = client.get("/uploads").text
    assert all(name in page for name in lost)
    assert "tên phần chỉ ra ngoài gói" in page
    assert "tỷ lệ nén bất thường" in page
    assert client.get("/").status_code == 200


def test_nothing_sent_is_said(enter):
    client = enter("editor")
    sent = [("files", ("", b""))]
    answer = client.post("/uploads", files=sent, data={"csrf": token_of(client)})
    assert answer.status_code == 422
