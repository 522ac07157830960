"""LAY003."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Letterhead

_HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\n"
_FOOT = "\nNơi nhận:\n- Ban Tổ chức Trung ương.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Khắc Vinh"
_PARTS = (
    ("doc_type", Words("tên loại văn bản", "the type of the document")),
    ("recipients", Words("nơi nhận", "the recipients")),
    ("signed_for", Words("phần ký (T/M, K/T, T/L)", "the signature (T/M, K/T, T/L)")),
)
_LETTER = "CV"  # công văn: its type is not printed


@rule(
    "LAY003",
    title=("Thiếu một thành phần thể thức", "A part of the form is missing"),
    severity="warning",
    source="Quy định 399-QĐ/TW ngày 09/01/2026 và 66-QĐ/TW ngày 06/02/2017; Hướng dẫn 36-HD/VPTW ngày "
    "03/4/2018, mục II.1: các thành phần thể thức bắt buộc",
    bad=[
        Example(
            _HEAD.replace("412-BC/TU", "⟦412-BC/TU⟧")
            + "BÁO CÁO\nSơ kết\nI. KẾT QUẢ\nTốt.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nNguyễn Khắc Vinh"
        ),
    ],
    good=[
        Example(_HEAD + "BÁO CÁO\nSơ kết\nI. KẾT QUẢ\nTốt." + _FOOT),
        Example("Chi bộ đã họp, thống nhất các nội dung nêu trên."),
        Example(_HEAD + "BÁO CÁO\nSơ kết\nI. KẾT QUẢ\nĐoạn trích không có phần cuối."),
        Example(_HEAD.replace("-BC/", "-CV/") + "Kính gửi: Các huyện ủy,\nTốt." + _FOOT),
        Example(
            _HEAD
            + "BÁO CÁO\nSơ kết\nI. KẾT QUẢ\nTốt."
            + _FOOT.replace("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "CHÁNH VĂN PHÒNG")
        ),
    ],
)
def missing_part(evidence: Evidence) -> Iterator[Hit]:
    """Văn bản có dòng số, ký hiệu và địa điểm, thời gian nhưng thiếu tên loại, nơi nhận hoặc phần ký.

    Không xét đoạn trích (không có cả nơi nhận và phần ký) và văn bản không có phần đầu; công văn
    không có tên loại. Người đứng đầu tự ký thì có chức vụ và họ tên, không có T/M.
    """
    head = evidence.letterhead
    span = head.span_of("symbol")
    if span is None or head.date is None or head.issuing_body is None:
        return
    if head.span_of("recipients") is None and head.span_of("signed_for") is None:
        return
    parts = _PARTS[1:] if head.type_code == _LETTER else _PARTS
    missing = [words for field, words in parts if not _has(head, field)]
    if not missing:
        return
    yield Hit(
        span,
        Words(
            f"Không thấy {' và '.join(words.vi for words in missing)}.",
            f"Missing: {' and '.join(words.en for words in missing)}.",
        ),
        (Ground(Words("Phần đầu văn bản", "The head of the document"), span),),
    )


def _has(head: Letterhead, field: str) -> bool:
    """Whether a part is there; a signature may be a post and a name alone."""
    own_right = field == "signed_for" and head.span_of("signer") is not None
    return own_right or head.span_of(field) is not None
