"""CIT006."""

import re
from collections.abc import Iterator

from vnreport.checks.kinds import symbol_span
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.findings import Edit, Fix

_BLANKS = re.compile(r"[ \t\u00a0]+")
_UNJOINED = re.compile(r"^(\d+)[ \u00a0]+(?=[^\W\d_])")
# The non-breaking hyphen (U+2011) is left alone: it keeps a symbol on one line.
_DASHES = re.compile(r"[\u2010\u2012-\u2015\u2212]")


@rule(
    "CIT006",
    title=("Khoảng trắng, gạch ngang trong ký hiệu", "Blanks or dashes inside a symbol"),
    severity="info",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3: số và ký hiệu nối bằng gạch nối, viết liền",
    bad=[
        Example("Thực hiện Quy định số ⟦37- QĐ/TW⟧ ngày 25/10/2021."),
        Example("Thực hiện Nghị quyết số ⟦18–NQ/TW⟧ ngày 25/10/2017 và Quy định số 37 -QĐ/TW."),
        Example("Thực hiện Quyết định số ⟦217 QĐ/TW⟧ ngày 12/12/2013."),
    ],
    good=[
        Example("Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021."),
        Example("Thực hiện Quy định số 37\u2011QĐ/TW ngày 25/10/2021."),
        Example("Thực hiện Quy định số 37-\nQĐ/TW ngày 25/10/2021."),
        Example("Số: 37 - QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH"),
    ],
)
def spaced_symbol(evidence: Evidence) -> Iterator[Hit]:
    """Ký hiệu có khoảng trắng hoặc dùng gạch ngang dài thay cho gạch nối nên khó tra cứu, dễ bị ngắt dòng.

    Mỗi báo cáo nêu một lần, kèm mọi chỗ. Chỗ xuống dòng giữa ký hiệu không bị nêu.
    """
    if evidence.document.reader == "pdf":
        return
    wrong = [
        (c, right)
        for c in evidence.citations
        if (right := _closed_up(c)) and not _is_cut(evidence.document.folded, c)
    ]
    if not wrong:
        return
    first, right = wrong[0]
    places = [(symbol_span(citation), written) for citation, written in wrong]
    yield Hit(
        places[0][0],
        Words(
            f"{len(wrong)} ký hiệu có khoảng trắng hoặc gạch ngang dài, như "
            f"“{first.symbol_as_written}”; ghi “{right}”.",
            f"{len(wrong)} symbols hold blanks or dashes, such as “{first.symbol_as_written}”; "
            f"write “{right}”.",
        ),
        tuple(
            Ground(
                Words(
                    f"‘{citation.symbol_as_written}’ ghi ‘{closed}’",
                    f"‘{citation.symbol_as_written}’: write ‘{closed}’",
                ),
                symbol_span(citation),
            )
            for citation, closed in wrong
        ),
        fix=Fix(
            "close-up-symbol",
            True,
            tuple(Edit(span.start, span.end, written) for span, written in places),
        ),
        suggestion=Words(right, right),
    )


def _closed_up(citation: Citation) -> str | None:
    """The symbol without blanks and dashes; None where it has none, or goes on on a next line."""
    written = citation.symbol_as_written
    if written is None or "\n" in written:
        return None
    joined = written if citation.form == "state" else _UNJOINED.sub(r"\1-", written)
    closed = _DASHES.sub("-", _BLANKS.sub("", joined))
    return closed if closed != written else None


def _is_cut(folded: str, citation: Citation) -> bool:
    """Whether a word was glued to the symbol, so that its end is not known."""
    end = symbol_span(citation).end
    return folded[end : end + 1].isalpha()
