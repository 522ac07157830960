"""CIT007."""

from collections.abc import Iterator

from vnreport.checks.kinds import (
    loudest,
    matched,
    mentions,
    plain_symbol,
    row_ground,
    softer,
    symbol_span,
)
from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.findings import Edit, Fix


@rule(
    "CIT007",
    title=("Ký hiệu khác ký hiệu của văn bản", "A symbol that is not the document's own"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3: mỗi văn bản có một số và ký hiệu",
    bad=[
        Example("Thực hiện Quy định số ⟦96/QĐ-TW⟧ ngày 02/02/2023.", "2023-12-31"),
        Example("Thực hiện Quy định số ⟦08-Qđi/TW⟧ ngày 25/10/2018.", "2023-12-31"),
    ],
    good=[
        Example("Thực hiện Quy định số 08-QĐi/TW ngày 25/10/2018.", "2023-12-31"),
        Example("Thực hiện Quy định số 37- QĐ/TW ngày 25/10/2021.", "2023-12-31"),
        Example("Thực hiện Quyết định số 217 QĐ/TW ngày 12/12/2013.", "2023-12-31"),
        Example("Thực hiện Chỉ thị số 3-CT/TW ngày 14/5/2011.", "2015-12-31"),
        Example("Thực hiện Quy định số 96/QĐ-TW ngày 15/7/2015.", "2023-12-31"),
        Example("Trích Công văn: “theo Quy định số 96/QĐ-TW ngày 02/02/2023”.", "2023-12-31"),
    ],
)
def symbol_not_as_printed(evidence: Evidence) -> Iterator[Hit]:
    """Báo cáo ghi ký hiệu khác với ký hiệu in trên văn bản, theo sổ đăng ký.

    Chỉ nêu khi số, cơ quan và ngày cho biết chắc là văn bản nào, và cả báo cáo ghi cùng một kiểu;
    ghi nhiều kiểu là CIT001. Khoảng trắng, kiểu gạch nối và số 0 ở đầu không tính.
    """
    for number, match, work in matched(evidence):
        written = [m for m in mentions(evidence, number) if m.symbol_as_written]
        forms = {_plain(m) for m in written}
        letters = {form.replace("-", "") for form in forms}
        free = [m for m in written if not m.quoted]
        if (
            match.confidence != "exact"
            or len(forms) != 1
            or plain_symbol(work.symbol).replace("-", "") in letters
            or not free
        ):
            continue
        spans = [symbol_span(m) for m in free]
        yield Hit(
            spans[0],
            Words(
                f"Ký hiệu của văn bản là {work.symbol}, không phải {forms.pop()}.",
                f"The document's symbol is {work.symbol}.",
            ),
            (row_ground(work),),
            softer("warning", loudest(work.basis)),
            Fix("own-symbol", True, tuple(Edit(s.start, s.end, work.symbol) for s in spans)),
            Words(work.symbol, work.symbol),
        )


def _plain(mention: Citation) -> str:
    """The symbol as written; the look-alike Ð (U+00D0) is another rule's (WRD011)."""
    return plain_symbol((mention.symbol_as_written or "").replace("\u00d0", "Đ"))
