"""LAY005."""

from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.layout.party_form import side
from vnreport.document.evidence import Evidence

_DATE = "Lâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nKết quả công tác năm"


@rule(
    "LAY005",
    title=("Văn bản theo thể thức nhà nước", "A document in the state's form"),
    severity="info",
    source="Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I; văn bản của Đảng theo 05-HD/VPTW",
    bad=[
        Example(
            "ỦY BAN NHÂN DÂN TỈNH\nSố: 15/BC-UBND\n"
            f"⟦CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⟧\nĐộc lập - Tự do - Hạnh phúc\n{_DATE}"
        ),
        Example(f"ỦY BAN NHÂN DÂN TỈNH\nSố: ⟦15/BC-UBND⟧\n{_DATE}"),
    ],
    good=[
        Example(f"TỈNH ỦY LÂM HÀ\n*\nSố 15-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n{_DATE}"),
        Example("Chi bộ đã họp và thống nhất các nội dung nêu trên."),
    ],
)
def state_form(evidence: Evidence) -> Iterator[Hit]:
    """Phần đầu là của văn bản nhà nước, nên các quy tắc thể thức của Đảng không được xét.

    Tiêu đề quyết định; không có tiêu đề thì xét cơ quan ban hành ở dòng số, ký hiệu.
    """
    head = evidence.letterhead
    if side(head) != "state":
        return
    span = head.span_of("state_motto") or head.span_of("symbol")
    if span is None:
        return
    yield Hit(
        span,
        Words(
            "Văn bản theo thể thức của nhà nước: không xét theo thể thức văn bản của Đảng.",
            "The document has the state's form: the party's rules of form were not applied.",
        ),
        (Ground(Words("Phần đầu văn bản", "The head of the document"), span),),
    )
