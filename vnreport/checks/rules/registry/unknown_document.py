"""REG006."""

from collections.abc import Iterator

from vnreport.checks.kinds import mentions, plain_symbol
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.registry.series import misplaced
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.tables.issuers import issuers_by_code


@rule(
    "REG006",
    title=("Không có trong sổ đăng ký", "Unknown to the registry"),
    severity="info",
    source="Không cần: chỉ cho biết sổ đăng ký chưa có văn bản này",
    bad=[Example("Thực hiện ⟦Hướng dẫn số 9876-HD/VPTW⟧ ngày 05/5/2023 về văn thư.")],
    good=[
        Example("Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021."),
        Example("Thực hiện Chỉ thị số 9876-CT/TU ngày 05/5/2023 của Tỉnh ủy."),
        Example("Thực hiện Quy định số 95-QĐ/TW ngày 18/6/2019 của Ban Bí thư.", "2023-12-31"),
        Example(
            "VĂN PHÒNG TRUNG ƯƠNG ĐẢNG\n*\nSố 9876-HD/VPTW\nHà Nội, ngày 05 tháng 5 năm 2023\n"
            "HƯỚNG DẪN\nvề nghiệp vụ\n-----\nHướng dẫn số 9876-HD/VPTW ngày 05/5/2023 gồm ba phần."
        ),
    ],
)
def unknown_document(evidence: Evidence) -> Iterator[Hit]:
    """Sổ đăng ký không có văn bản này của Trung ương nên chưa thể kết luận về hiệu lực.

    Chỉ để biết: sổ đăng ký không bao giờ đủ. Văn bản của địa phương không bị nêu ở đây, chỉ
    được đếm vào số “không đánh giá được”. Không nêu số của chính văn bản đang xét, và số mà
    REG005 đã nêu.
    """
    for number in range(len(evidence.clusters)):
        match = evidence.matches.get(number)
        mention = next((m for m in mentions(evidence, number) if m.form == "full"), None)
        if mention is None or (match and match.candidates):
            continue
        row = issuers_by_code().get((mention.issuer_code or "").split("-")[0].upper())
        if row is None or row.level != "central" or row.side != "party":
            continue
        if _is_own(evidence, mention) or misplaced(evidence, number, mention):
            continue
        yield Hit(
            mention.span,
            Words(
                f"Sổ đăng ký chưa có {mention.symbol}: chưa đối chiếu được ngày, cơ quan và hiệu lực.",
                f"{mention.symbol} is not in the registry: date, issuer and validity were not checked.",
            ),
            (
                Ground(
                    Words(
                        f"Phiên bản sổ đăng ký: {evidence.registry.version}",
                        f"Registry version: {evidence.registry.version}",
                    )
                ),
            ),
        )


def _is_own(evidence: Evidence, mention: Citation) -> bool:
    """Whether the document names itself."""
    head = evidence.letterhead
    if head.symbol is None or mention.symbol is None:
        return False
    dated = mention.date is None or head.date is None or mention.date == head.date.value
    return dated and plain_symbol(head.symbol) == plain_symbol(mention.symbol)
