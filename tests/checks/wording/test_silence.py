"""What a careful reader would not touch."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import analysed
from vnreport.document.blocks import Block, Document, Problem
from vnreport.pipeline.analysis import analyse
from vnreport.registry import load_central

_PIECES = [
    "các ", "của ", "hóa", "hoá ", "uỷ", "“", "”", '"', "(", ")", " ,", "; ", ".", "\n", "  ", "Ð",
    "nghành ", "dám nghỉ, dám làm", "Bộ chính trị ", "а", "ê\u0323", "\u00ad", "12", "\t", "İ", "…",
]  # fmt: skip


def codes(text: str) -> list[str]:
    """The codes of the findings on wording."""
    return [finding.code for finding in analysed(text, select=["WRD"]).findings]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh ủy cụ thể hoá quy định về xã hội hoá.",
        "Đồng chí Nguyễn Văn Thuý, Phó Bí thư Đảng ủy xã Thanh Hoà.",
        "Trưởng ban Nội chính Trung ương; Chánh văn phòng Trung ương Đảng.",
        "Ngày ngày rèn luyện, từ từ tiến bộ; kèm theo theo dõi; đạt được được khen.",
        "Lúc 7:30, tỷ lệ 1:500, đạt 99,36%; xem mục a,b và TP.Cần Thơ.",
        "Lắp ăngten, tiêm vắcxin, bếp gaz, tàu cao tốc xuyên Đắk Lắk.",
        "Họ và tên: .......... Số điện thoại: ( )          Ngày   tháng   năm",
    ],
    ids=ascii,
)
def test_right_wording_is_left_alone(text):
    assert codes(text) == []


@pytest.mark.parametrize("key", ["garbled-page", "recognised-page", "damaged-page"])
def test_pages_that_could_not_be_read_well_are_left_alone(key):
    text = "Kết quả:\nCác nghành “tự chuyến hóa” theo Bộ chính trị ; Q\u00d0 của của.\n”Hết."
    document = Document(
        "x.pdf", "", "pdf", text, (Block(0, 8, page=1), Block(9, len(text), page=1)), pages=1
    )
    flagged = analyse(document, load_central(), select=["WRD"]).findings
    broken = Document(
        "x.pdf",
        "",
        "pdf",
        text,
        document.blocks,
        pages=1,
        problems=(Problem("readers", key, page=1),),
    )
    assert {f.code for f in flagged} >= {"WRD004", "WRD005", "WRD006", "WRD010", "WRD011"}
    assert analyse(broken, load_central(), select=["WRD"]).findings == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=40).map("".join))
def test_no_text_breaks_a_rule(pieces):
    text = "Kết quả: " + pieces
    analysis = analysed(text, select=["WRD"])
    for finding in analysis.findings:
        assert analysis.document.text[finding.span.start : finding.span.end] == finding.text
        edits = sorted((e.start, e.end) for e in finding.fix.edits) if finding.fix else []
        assert all(one[1] <= other[0] for one, other in pairwise(edits))
