"""CIT001."""

from collections import Counter
from collections.abc import Iterator

from vnreport.checks.kinds import mentions, plain_symbol, symbol_span
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.findings import Edit, Fix


@rule(
    "CIT001",
    title=("Một văn bản, nhiều cách ghi ký hiệu", "One document under several symbols"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3: mỗi văn bản có một số và ký hiệu",
    bad=[
        Example(
            "Quy định số 08-QĐi/TW ngày 25/10/2018; thực hiện Quy định số ⟦08-QĐ/TW⟧ nêu trên."
        ),
        Example("Quy định số 08-QĐi/TW; sơ kết Quy định số ⟦08-Qđi/TW⟧."),
    ],
    good=[
        Example("Quy định số 08-QĐi/TW ngày 25/10/2018. Thực hiện Quy định số 08 nêu trên."),
        Example("Theo Quy định số 08-QĐi/TW và Kế hoạch số 08-KH/TU."),
        Example("Quy định số 37- QĐ/TW và Quy định số 37-QĐ/TW."),
        Example("Kế hoạch số 04-KH/TW và Kế hoạch số 4-KH/TW."),
        Example("THỰC HIỆN QUY ĐỊNH SỐ 08-QĐI/TW\nTheo Quy định số 08-QĐi/TW, chi bộ đã họp."),
    ],
)
def mixed_symbols(evidence: Evidence) -> Iterator[Hit]:
    """Cùng một văn bản được ghi bằng nhiều ký hiệu khác nhau trong một báo cáo.

    Người đọc không biết là một hay hai văn bản. Chữ giống nhau về hình nhưng khác mã (Ð và Đ)
    cũng làm việc tra cứu thất bại. Khoảng trắng và kiểu gạch nối không tính,
    chữ hoa của đề mục viết hoa cũng không.
    """
    for number in range(len(evidence.clusters)):
        written = _but_headings(
            [m for m in mentions(evidence, number) if m.form == "full" and m.symbol_as_written]
        )
        if len({m.symbol_as_written for m in written}) < 2:
            continue
        counts = Counter(_plain(m) for m in written)
        if len(counts) < 2:
            continue
        right = _right(evidence, number, counts, written)
        wrong = [m for m in written if _plain(m) != right]
        if wrong:
            yield _hit(right, counts, written, wrong)


def _but_headings(written: list[Citation]) -> list[Citation]:
    """Without those in headings in capitals, where QĐI is QĐi."""
    forms = {_plain(m).upper() for m in written if not _in_capitals(m)}
    return [m for m in written if not _in_capitals(m) or _plain(m).upper() not in forms]


def _in_capitals(mention: Citation) -> bool:
    return mention.text.isupper() and len(mention.text.split()) > 1


def _plain(mention: Citation) -> str:
    return plain_symbol(mention.symbol_as_written or "")


def _right(evidence: Evidence, number: int, counts: Counter[str], written: list[Citation]) -> str:
    """The registry's symbol, else the canonical form of what is written most often."""
    match = evidence.matches.get(number)
    if match and match.work:
        return match.work.symbol
    most = counts.most_common(1)[0][0]
    return next((m.symbol for m in written if _plain(m) == most and m.symbol), most)


def _hit(right: str, counts: Counter[str], written: list[Citation], wrong: list[Citation]) -> Hit:
    forms = ", ".join(f"{form} ({count} lần)" for form, count in counts.most_common())
    forms_en = ", ".join(f"{form} ({count}×)" for form, count in counts.most_common())
    edits = tuple(Edit(symbol_span(m).start, symbol_span(m).end, right) for m in wrong)
    places = tuple(
        Ground(
            Words(f"Ghi “{m.symbol_as_written}”", f"Written “{m.symbol_as_written}”"),
            symbol_span(m),
        )
        for m in wrong
    )
    odd = [m.symbol_as_written for m in wrong if _plain(m) != m.symbol and m.symbol == right]
    note = ""
    if any("Ð" in (form or "") for form in odd):
        note = " Có chữ Ð (U+00D0) thay cho Đ (U+0110)."
    return Hit(
        symbol_span(wrong[0]),
        Words(
            f"Cùng một văn bản nhưng ghi nhiều ký hiệu: {forms}. Thống nhất ghi {right}.{note}",
            f"One document under several symbols: {forms_en}. Write {right} throughout.",
        ),
        (*_model(right, written), *places),
        fix=Fix("unify-symbol", True, edits),
        suggestion=Words(right, right),
    )


def _model(right: str, written: list[Citation]) -> tuple[Ground, ...]:
    """The first place that writes the symbol as it is to be; none where no place does."""
    first = next((mention for mention in written if _plain(mention) == right), None)
    if first is None:
        return ()
    return (Ground(Words(f"Ghi đúng “{right}” lần đầu", f"First written “{right}”"), first.span),)
