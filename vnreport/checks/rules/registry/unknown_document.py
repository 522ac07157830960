"""REG006."""

from collections.abc import Iterator, Sequence
from datetime import date

from vnreport.checks.kinds import day, mentions, plain_symbol, types_meant
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.registry.series import misplaced
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.tables.issuers import issuers_by_code

_MOST_NAMED = 5
_SHARED = "TW"  # code of several bodies


@rule(
    "REG006",
    title=("Không có trong sổ đăng ký", "Unknown to the registry"),
    severity="info",
    source="Không cần: chỉ cho biết sổ đăng ký chưa có văn bản này",
    bad=[
        Example("Thực hiện ⟦Hướng dẫn số 9876-HD/VPTW⟧ ngày 05/5/2023 về văn thư."),
        Example(
            "Thực hiện ⟦Hướng dẫn số 9876-HD/VPTW⟧ ngày 05/5/2023 về văn thư và Hướng dẫn số "
            "9877-HD/VPTW ngày 08/5/2023 về lưu trữ."
        ),
    ],
    good=[
        Example("Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021."),
        Example("Thực hiện Chỉ thị số 9876-CT/TU ngày 05/5/2023 của Tỉnh ủy."),
        Example("Thực hiện Quyết định số 9876-CT/TW ngày 05/5/2023 của Ban Bí thư."),
        Example("Thực hiện Quy định số 95-QĐ/TW ngày 18/6/2019 của Ban Bí thư.", "2023-12-31"),
        Example(
            "VĂN PHÒNG TRUNG ƯƠNG ĐẢNG\n*\nSố 9876-HD/VPTW\nHà Nội, ngày 05 tháng 5 năm 2023\n"
            "HƯỚNG DẪN\nvề nghiệp vụ\n-----\nHướng dẫn số 9876-HD/VPTW ngày 05/5/2023 gồm ba phần."
        ),
    ],
)
def unknown_document(evidence: Evidence) -> Iterator[Hit]:
    """Sổ đăng ký không có những văn bản này của Trung ương nên chưa thể kết luận về hiệu lực.

    Nêu một lần ở chỗ đầu, kèm mọi văn bản và chỗ của nó. Chỉ để biết: sổ đăng ký không bao giờ đủ.
    Văn bản của địa phương không bị nêu ở đây, chỉ được đếm vào số “không đánh giá được”. Không nêu
    văn bản của chính cơ quan ban hành báo cáo, số mà REG005 và ký hiệu mà CIT003 đã nêu.
    """
    unknown = sorted(_unknown(evidence), key=lambda mention: mention.span)
    if not unknown:
        return
    version = evidence.registry.version
    yield Hit(
        unknown[0].span,
        _message([mention.symbol or "" for mention in unknown]),
        (
            *(Ground(_name(mention), mention.span) for mention in unknown),
            Ground(Words(f"Phiên bản sổ đăng ký: {version}", f"Registry version: {version}")),
        ),
    )


def _unknown(evidence: Evidence) -> Iterator[Citation]:
    """The first full mention of each central party document that no row of the registry fits."""
    for number in range(len(evidence.clusters)):
        match = evidence.matches.get(number)
        mention = next((m for m in mentions(evidence, number) if m.form == "full"), None)
        if mention is None or (match and match.candidates):
            continue
        row = issuers_by_code().get((mention.issuer_code or "").split("-")[0].upper())
        if row is None or row.level != "central" or row.side != "party":
            continue
        if types_meant(mention) or _is_own(evidence, mention):
            continue
        if not misplaced(evidence, number, mention):
            yield mention


def _message(symbols: Sequence[str]) -> Words:
    """All symbols up to five; of more, four and how many there are beside them."""
    if len(symbols) == 1:
        return Words(
            f"Sổ đăng ký chưa có {symbols[0]}: chưa đối chiếu được ngày, cơ quan và hiệu lực.",
            f"{symbols[0]} is not in the registry: date, issuer and validity were not checked.",
        )
    named = symbols if len(symbols) <= _MOST_NAMED else symbols[: _MOST_NAMED - 1]
    left = len(symbols) - len(named)
    listed = ", ".join(named)
    vi, en = (f" và {left} văn bản khác", f" and {left} more") if left else ("", "")
    return Words(
        f"Sổ đăng ký chưa có {len(symbols)} văn bản: {listed}{vi}; chưa đối chiếu "
        "được ngày, cơ quan và hiệu lực.",
        f"{len(symbols)} documents are not in the registry: {listed}{en}; date, issuer and "
        "validity were not checked.",
    )


def _name(mention: Citation) -> Words:
    """The document as the report writes it, with the day that it gives."""
    name = " ".join(mention.text.split())
    if mention.date is None or len(mention.date) != len("2023-05-05"):
        return Words(name, name)
    given = day(date.fromisoformat(mention.date))
    return Words(f"{name} ngày {given}", f"{name} of {given}")


def _is_own(evidence: Evidence, mention: Citation) -> bool:
    """Whether the document names itself, or one of the office that issues it."""
    head = evidence.letterhead
    if head.symbol is None or mention.symbol is None:
        return False
    if mention.issuer_code != _SHARED and head.issuer_code == mention.issuer_code:
        return True
    dated = mention.date is None or head.date is None or mention.date == head.date.value
    return dated and plain_symbol(head.symbol) == plain_symbol(mention.symbol)
