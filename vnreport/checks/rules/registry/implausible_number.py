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
from vnreport.tables.document_types import type_by_name
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
        ),
        Example("Quy định số ⟦10-QĐ/TW⟧ ngày 15/12/2018 của Bộ Chính trị.", "2023-12-31"),
    ],
    good=[
        Example("Quy định số 205-QĐ/TW ngày 23/9/2019 của Bộ Chính trị.", "2020-01-31"),
        Example("Quy định số 12-QĐ/TU ngày 18/6/2019 của Tỉnh ủy.", "2020-01-31"),
        Example("Hướng dẫn số 97-HD/BTGTW ngày 22/02/2023 về tuyên truyền.", "2023-12-31"),
    ],
)
def implausible_number(evidence: Evidence) -> Iterator[Hit]:
    """Trong một nhiệm kỳ, số của cùng loại văn bản, cùng cơ quan tăng dần theo ngày.

    Báo khi sổ đăng ký có văn bản số lớn hơn ban hành từ trước, hoặc số nhỏ hơn ban hành về
    sau, cách nhau quá 45 ngày. Dòng chưa rõ ngày ban hành không làm căn cứ. Số gần với loạt số QĐi
    hơn loạt số QĐ thì chỉ nêu để biết, kèm ký hiệu QĐi.
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
    series = _dated(evidence.registry.series(mention.type_code, mention.issuer_code, term))
    others = against(series, mention.number, issued)
    if not others:
        return None
    kind = type_by_name(mention.type_name or "")
    if kind and kind.own:
        sister = _dated(evidence.registry.series(kind.own, mention.issuer_code, term))
        if _belongs(mention.number, issued, sister, series):
            return _of_sister(mention, issued, sister)
    return _hit(mention, issued, series, others)


def _dated(series: Sequence[Work]) -> list[Work]:
    """The works whose day of issue was read in a source."""
    return [work for work in series if work.basis != "memory"]


def _belongs(number: int, issued: date, sister: Sequence[Work], own: Sequence[Work]) -> bool:
    """Whether the number fits the day in the sister series, and lies nearer to it than to its own."""
    if not sister or against(sister, number, issued):
        return False
    return _distance(number, sister) < _distance(number, own)


def _distance(number: int, series: Sequence[Work]) -> int:
    return min(abs(work.number - number) for work in series)


def _of_sister(mention: Citation, issued: date, sister: Sequence[Work]) -> Hit:
    number = mention.number or 0
    nearest = min(sister, key=lambda work: abs(work.number - number))
    symbol = f"{number:02d}-{nearest.type_code}/{nearest.issuer_code}"
    place = symbol_span(mention)
    return Hit(
        place,
        Words(
            f"Số {number} ngày {day(issued)} hợp với loạt số {nearest.type_code}; "
            f"có lẽ ký hiệu là {symbol}.",
            f"Number {number} of {day(issued)} fits the series of {nearest.type_code}; "
            f"perhaps the symbol is {symbol}.",
        ),
        (row_ground(nearest),),
        "info",
        Fix("correct-number", False, (Edit(place.start, place.end, symbol),)),
        Words(symbol, symbol),
    )


def _hit(mention: Citation, issued: date, series: Sequence[Work], others: Sequence[Work]) -> Hit:
    floor = max((w for w in series if w.issued < issued), key=lambda w: w.number, default=None)
    above = [w for w in series if w.issued > issued and (not floor or w.number > floor.number)]
    ceiling = min(above, key=lambda w: w.number, default=None)
    same_day = [w for w in series if w.issued == issued]
    sourced = [w for w in others if loudest(w.basis) == "error"]
    severity: Severity = "error" if len(sourced) > 1 else "warning"
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
