"""REG005."""

from collections.abc import Iterator

from vnreport.checks.kinds import day, full_name, loudest, mentions, row_ground, symbol_span
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.registry.series import Misplaced, distance, misplaced
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.findings import Edit, Fix, Severity
from vnreport.document.regulations import Work


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
            found = misplaced(evidence, number, mention)
            if found:
                yield _of_sister(mention, found) if found.sister else _hit(mention, found)


def _of_sister(mention: Citation, found: Misplaced) -> Hit:
    nearest = min(found.sister, key=lambda work: distance(found.number, work))
    symbol = f"{found.number:02d}-{nearest.type_code}/{nearest.issuer_code}"
    place = symbol_span(mention)
    return Hit(
        place,
        Words(
            f"Số {found.number} ngày {day(found.issued)} hợp với loạt số {nearest.type_code}; "
            f"có lẽ ký hiệu là {symbol}.",
            f"Number {found.number} of {day(found.issued)} fits the series of "
            f"{nearest.type_code}; perhaps the symbol is {symbol}.",
        ),
        (row_ground(nearest),),
        "info",
        Fix("correct-number", False, (Edit(place.start, place.end, symbol),)),
        Words(symbol, symbol),
    )


def _hit(mention: Citation, found: Misplaced) -> Hit:
    series, issued = found.series, found.issued
    floor = max((w for w in series if w.issued < issued), key=lambda w: w.number, default=None)
    above = [w for w in series if w.issued > issued and (not floor or w.number > floor.number)]
    ceiling = min(above, key=lambda w: w.number, default=None)
    same_day = [w for w in series if w.issued == issued]
    sourced = [w for w in found.others if loudest(w.basis) == "error"]
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
