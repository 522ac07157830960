"""REG005."""

from collections.abc import Iterator, Sequence
from datetime import date

from vnreport.checks.kinds import day, full_name, loudest, mentions, row_ground, symbol_span
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.findings import Edit, Fix, Severity
from vnreport.document.numbering import against
from vnreport.document.regulations import Work
from vnreport.tables.terms import term_on


@rule(
    "REG005",
    title=("Số không hợp với ngày ban hành", "Number implausible for its date"),
    severity="error",
    source="Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.3.1: số ghi từ 01 theo từng loại trong một nhiệm kỳ",
    bad=[
        Example(
            "Quy định số ⟦95-QĐ/TW⟧ ngày 18/6/2019 của Ban Bí thư về công tác kiểm tra.",
            "2023-12-31",
        )
    ],
    good=[
        Example("Quy định số 205-QĐ/TW ngày 23/9/2019 của Bộ Chính trị.", "2020-01-31"),
        Example("Quy định số 12-QĐ/TU ngày 18/6/2019 của Tỉnh ủy.", "2020-01-31"),
    ],
)
def implausible_number(evidence: Evidence) -> Iterator[Hit]:
    """Trong một nhiệm kỳ, số của cùng loại văn bản, cùng cơ quan tăng dần theo ngày.

    Báo khi sổ đăng ký có văn bản số lớn hơn ban hành từ trước, hoặc số nhỏ hơn ban hành về
    sau, cách nhau quá 45 ngày.
    """
    for number in range(len(evidence.clusters)):
        for mention in mentions(evidence, number):
            if _is_known(evidence, number, mention):
                continue
            hit = _judge(evidence, mention)
            if hit:
                yield hit


def _is_known(evidence: Evidence, number: int, mention: Citation) -> bool:
    match = evidence.matches.get(number)
    if match is None:
        return False
    return any(work.issued.isoformat() == mention.date for work in match.candidates) or (
        match.work is not None
        and mention.date is not None
        and match.work.term == term_on(mention.date)
    )


def _judge(evidence: Evidence, mention: Citation) -> Hit | None:
    if mention.form != "full" or not mention.date or mention.number is None:
        return None
    term = term_on(mention.date)
    if not term or mention.type_code is None or mention.issuer_code is None:
        return None
    issued = date.fromisoformat(mention.date)
    series = evidence.registry.series(mention.type_code, mention.issuer_code, term)
    others = against(series, mention.number, issued)
    return _hit(evidence, mention, issued, series, others) if others else None


def _hit(
    evidence: Evidence,
    mention: Citation,
    issued: date,
    series: Sequence[Work],
    others: Sequence[Work],
) -> Hit:
    floor = max((w for w in series if w.issued < issued), key=lambda w: w.number, default=None)
    above = [w for w in series if w.issued > issued and (not floor or w.number > floor.number)]
    ceiling = min(above, key=lambda w: w.number, default=None)
    same_day = [w for w in series if w.issued == issued]
    sourced = [w for w in others if loudest(w.basis) == "error"]
    severity: Severity = "error" if len(sourced) > 1 else "warning" if sourced else "info"
    bounds_vi = _between(floor, ceiling, ("sau", "trước", "và"))
    bounds_en = _between(floor, ceiling, ("after", "before", "and"))
    rows = dict.fromkeys((*sourced[-2:], floor, ceiling))
    grounds = [row_ground(row) for row in rows if row]
    suggestion = None
    fix = None
    if len(same_day) == 1:
        name = full_name(same_day[0])
        suggestion = Words(name, name)
        place = symbol_span(mention)
        fix = Fix("correct-number", False, (Edit(place.start, place.end, same_day[0].symbol),))
        grounds.append(
            Ground(
                Words(f"Cùng ngày có: {name}", f"Of that day: {name}"),
                row=same_day[0].id,
                source=same_day[0].source or None,
            )
        )
    return Hit(
        symbol_span(mention),
        Words(
            f"Số {mention.symbol} không thể ban hành ngày {day(issued)}: vào ngày đó số phải {bounds_vi}.",
            f"{mention.symbol} cannot be of {day(issued)}: on that day the number comes {bounds_en}.",
        ),
        tuple(grounds),
        severity,
        fix,
        suggestion,
    )


def _between(floor: Work | None, ceiling: Work | None, words: tuple[str, str, str]) -> str:
    after, before, joint = words
    parts = []
    if floor:
        parts.append(f"{after} {floor.symbol} ({day(floor.issued)})")
    if ceiling:
        parts.append(f"{before} {ceiling.symbol} ({day(ceiling.issued)})")
    return f" {joint} ".join(parts)
