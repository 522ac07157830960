"""Names and telephone numbers are masked, offsets stay."""

import json

import pytest

from vnreport.corpus.anonymising import masked, names_in, telephones_in


def _names(text: str) -> list[str]:
    return [text[span.start : span.end] for span in names_in(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đồng chí Trần Văn Bảy, Bí thư Huyện ủy", "Trần Văn Bảy"),
        ("do đ/c Hiền phụ trách", "Hiền"),
        ("Phó Bí thư Nguyễn Thị Kim Ngân chủ trì", "Nguyễn Thị Kim Ngân"),
        ("NGUYỄN VĂN AN đã ký", "NGUYỄN VĂN AN"),
        ("ông Giàng A Tủa (bản Mới)", "Giàng A Tủa"),
        ("gồm: Lê Thị B, sinh năm 1980", "Lê Thị B"),
    ],
)
def test_a_name(text, name):
    assert _names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "học tập và làm theo tư tưởng Hồ Chí Minh",
        "Tỉnh ủy Thái Nguyên và tỉnh Hà Giang",
        "huyện Đoàn Hùng, xã Lâm Sơn Trung",
        "đồng chí Bí thư Tỉnh ủy",
        "Lưu Văn phòng Tỉnh ủy",
        "PHÓ BÍ THƯ THƯỜNG TRỰC",
        "Thành ủy Hồ Chí Minh",
        "Bà Rịa - Vũng Tàu",
    ],
)
def test_no_name(text):
    assert _names(text) == []


@pytest.mark.parametrize(
    "number",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "+84 912 345 678",
        "(0293) 3878 123",
        "02933878123",
    ],
)
def test_a_telephone_number(number):
    text = f"liên hệ {number}, gặp văn phòng"
    assert [text[s.start : s.end] for s in telephones_in(text)] == [number]


@pytest.mark.parametrize(
    "text", ["25/10/2018", "1.523.000.000 đồng", "Số 0123-BC/TU", "2018 2019 2020", "01/2020/NĐ-CP"]
)
def test_no_telephone_number(text):
    assert list(telephones_in(text)) == []


def test_every_field_is_masked_and_every_offset_stays(documents):
    record = masked(documents[0])
    shown = json.dumps(record, ensure_ascii=False)
    assert "Trần Văn Thử" not in shown
    assert record["letterhead"]["signer"] == "Xxxx Xxx Xxx"
    assert record["letterhead"]["province"] == "An Giang"
    text = record["document"]["text"]
    for kind in ("citations", "dates", "figures", "footnotes"):
        assert [text[one["start"] : one["end"]] for one in record[kind]] == [
            o["text"] for o in record[kind]
        ]
    assert len(text) == len(documents[0]["document"]["text"])


def test_a_single_syllable_is_masked_where_it_is_told_only(documents):
    text = (
        documents[0]["document"]["text"]
        + "\nGặp đ/c Giang, điện thoại 0912.345.678, ở tỉnh An Giang.\n"
    )
    record = {**documents[0], "document": {**documents[0]["document"], "text": text}}
    found = masked(record)["document"]["text"]
    assert found.endswith("\nGặp đ/c Xxxxx, điện thoại 0000.000.000, ở tỉnh An Giang.\n")


def test_a_corpus_says_that_it_was_masked(vnreport, reports, tmp_path):
    vnreport("corpus", "build", reports, "-o", tmp_path / "kho", "--anonymise")
    content = (tmp_path / "kho" / "documents.jsonl").read_text("utf-8")
    assert "Trần Văn Thử" not in content
    assert json.loads((tmp_path / "kho" / "corpus.json").read_text("utf-8"))["anonymised"] is True
