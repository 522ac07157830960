"""CIT003."""

from collections.abc import Iterator

from vnreport.checks.kinds import day, full_name, row_ground, types_meant
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.tables.document_types import group, type_by_name


@rule(
    "CIT003",
    title=("Tên loại mâu thuẫn với ký hiệu", "Type word contradicts the symbol"),
    severity="warning",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3: ký hiệu gồm chữ viết tắt tên loại văn bản",
    bad=[
        Example("⟦Quyết định số 347-CT/TW⟧ ngày 08/8/2025 của Ban Bí thư.", "2025-12-31"),
        Example("⟦Quyết định số 37-QĐ/TW⟧ ngày 25/10/2021 về những điều đảng viên không được làm."),
    ],
    good=[
        Example("Quyết định số 347-QĐ/TW ngày 08/8/2025 của Ban Bí thư.", "2025-12-31"),
        Example("Quy chế số 06-QĐ/TU ban hành kèm theo quyết định của Tỉnh ủy."),
        Example("Thông báo kết luận số 12-TB/TW của Ban Bí thư."),
    ],
)
def contradicting_type(evidence: Evidence) -> Iterator[Hit]:
    """Tên loại văn bản (Quyết định, Chỉ thị …) không phải là loại mà ký hiệu (CT, QĐ …) chỉ.

    Hoặc tên loại sai, hoặc ký hiệu sai. Cùng ký hiệu QĐ, khi sổ đăng ký biết đó là Quy định
    hay Quyết định thì cũng báo.
    """
    for citation in evidence.citations:
        meant = types_meant(citation)
        if meant:
            yield _by_table(citation, meant)
        elif (
            citation.form == "full"
            and citation.type_name
            and citation.type_name not in group("borrowing")
        ):
            yield from _by_registry(evidence, citation)


def _by_table(citation: Citation, names: list[str]) -> Hit:
    meant = " / ".join(names)
    return Hit(
        citation.span,
        Words(
            f"Ghi “{citation.type_name}” nhưng ký hiệu {citation.type_code} là của {meant}.",
            f"“{citation.type_name}” but the symbol {citation.type_code} is that of {meant}.",
        ),
        (
            Ground(
                Words(
                    f"Bảng loại văn bản: {citation.type_code} = {meant}",
                    f"Table of document types: {citation.type_code} = {meant}",
                ),
                citation.span,
            ),
        ),
        suggestion=_either(citation, names),
    )


def _either(citation: Citation, names: list[str]) -> Words | None:
    """The type that the symbol means, or the symbol that the type has."""
    symbol, kind = citation.symbol, type_by_name(citation.type_name or "")
    if symbol is None:
        return None
    ways = [f"{name} số {symbol}" for name in names]
    if kind and citation.type_code:
        ways.append(f"{kind.name} số {symbol.replace(citation.type_code, kind.code, 1)}")
    return Words("; hoặc ".join(ways), "; or ".join(ways))


def _by_registry(evidence: Evidence, citation: Citation) -> Iterator[Hit]:
    match = evidence.matches.get(citation.cluster if citation.cluster is not None else -1)
    if match is None or match.work is None or match.confidence != "exact":
        return
    work = match.work
    if work.basis != "web" or work.type_name == citation.type_name:
        return
    yield Hit(
        citation.span,
        Words(
            f"{work.symbol} ngày {day(work.issued)} là {work.type_name}, không phải {citation.type_name}.",
            f"{work.symbol} of {day(work.issued)} is a {work.type_name}, not a {citation.type_name}.",
        ),
        (row_ground(work),),
        suggestion=Words(full_name(work), full_name(work)),
    )
