"""REG001."""

from collections.abc import Iterator, Sequence

from vnreport.checks.kinds import (
    day,
    full_name,
    loudest,
    matched,
    mentions,
    row_ground,
    sentence,
    softer,
    symbol_span,
)
from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.registry.told import Told
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation
from vnreport.document.findings import SEVERITIES, Edit, Fix
from vnreport.document.regulations import Match, State, Work
from vnreport.tables.cues import (
    superseded_after,
    superseded_before,
    superseded_directly,
)

# How far behind a document the words that call it replaced may stand, in code points.
_REACH = 120


@rule(
    "REG001",
    title=("Văn bản đã bị thay thế", "Superseded document"),
    severity="error",
    source="Hiệu lực theo văn bản thay thế nêu ở từng dòng của sổ đăng ký",
    bad=[
        Example(
            "Căn cứ ⟦Quy định số 47-QĐ/TW⟧ ngày 01/11/2011 về những điều đảng viên không được làm."
        ),
        Example(
            "Thực hiện ⟦Quy định số 30-QĐ/TW⟧ ngày 26/7/2016 về công tác kiểm tra.", "2022-12-31"
        ),
        Example(
            "Theo ⟦Hướng dẫn số 01-HD/TW⟧ ngày 20/9/2016 về thi hành Điều lệ Đảng.", "2023-06-30"
        ),
    ],
    good=[
        Example(
            "Quy định số 47-QĐ/TW ngày 01/11/2011 (nay là Quy định số 37-QĐ/TW ngày 25/10/2021)."
        ),
        Example(
            "Năm\n2018, theo Quy định số 30-QĐ/TW ngày 26/7/2016, đã kiểm tra 12 chi\nbộ.",
            "2024-06-30",
        ),
        Example("Năm 2018, thực hiện Quy định số 30-QĐ/TW ngày 26/7/2016, đã kiểm tra 12 chi bộ."),
        Example("Thực hiện Quy định số 47-QĐ/TW ngày 01/11/2011.", "2020-03-01"),
        Example("Trước năm 2021, đảng viên vi phạm bị xử lý theo Quy định số 47-QĐ/TW."),
        Example("Tổng kết 10 năm thực hiện Quy định số 47-QĐ/TW ngày 01/11/2011."),
        Example("Căn cứ Quy định số 69-QĐ/TW ngày 06/7/2022 (thay Quy định số 102-QĐ/TW)."),
        Example("Năm 2019:\n- Theo Quy định số 30-QĐ/TW ngày 26/7/2016, đã kiểm tra 12 chi bộ."),
        Example("Khi đó, các cấp ủy áp dụng Quy định số 30-QĐ/TW ngày 26/7/2016."),
        Example(
            "So với Quy định số 47-QĐ/TW ngày 01/11/2011, Quy định số 37-QĐ/TW ngày 25/10/2021 "
            "có nhiều điểm mới."
        ),
        Example(
            "Chỉ thị này thay thế Chỉ thị số 35-CT/TW, ngày 14/6/2024; "
            "Kết luận số 118-KL/TW, ngày 18/01/2025.",
            "2025-06-30",
        ),
        Example("Quy định số 47-QĐ/TW ngày 01/11/2011 đã hết hiệu lực."),
        Example(
            "Kế hoạch số 12-KH/TU ngày 05/3/2019 về thực hiện Quy định số 30-QĐ/TW ngày 26/7/2016."
        ),
    ],
)
def superseded_document(evidence: Evidence) -> Iterator[Hit]:
    """Báo cáo viện dẫn một văn bản mà vào ngày của báo cáo đã có văn bản khác thay thế.

    Không báo khi chính văn bản nói rõ việc thay thế (“nay là …”), khi câu văn nói về một thời
    gian mà văn bản còn hiệu lực (“khi đó”, “trước năm 2021”, “tổng kết 10 năm thực hiện”) hoặc so nó với
    văn bản thay thế, khi văn bản chỉ được nhắc trong tên một văn bản ban hành lúc
    nó còn hiệu lực, hoặc khi báo cáo tổng kết chính văn bản đó.
    """
    if evidence.as_of is None:
        return
    told = Told(evidence)
    for number, match, work in matched(evidence):
        state = evidence.registry.state(work, evidence.as_of)
        if state.name != "superseded" or state.since is None or number in told.subjects:
            continue
        if any(_is_explained(evidence, mention) for mention in mentions(evidence, number)):
            continue
        stale = [
            evidence.citations[position]
            for position in evidence.clusters[number]
            if not told.of_earlier(position, work, state)
        ]
        if stale:
            yield _hit(evidence, match, work, state, stale)


def _is_explained(evidence: Evidence, mention: Citation) -> bool:
    """The text itself says that the document was replaced: “thay thế Quy định số …”."""
    if mention.relation is not None and mention.relation.kind == "superseded_by":
        return True
    text, around = evidence.document.folded, sentence(evidence, mention.span, whole=True)
    lead = text[around.start : mention.span.start]
    if superseded_before().search(lead) or superseded_directly().search(lead):
        return True
    end = min(around.end, mention.span.end + _REACH)
    return superseded_after().search(text, mention.span.end, end) is not None


def _hit(evidence: Evidence, match: Match, work: Work, state: State, stale: list[Citation]) -> Hit:
    first = stale[0]
    standing = _standing(evidence, state)
    # That the work no longer holds rests on the relations that ended it, not on what came later.
    ended = [one.basis for one in state.chain if one.older == work.id]
    severity = min((loudest(basis) for basis in ended), key=SEVERITIES.index)
    if match.confidence != "exact":
        severity = softer(severity, "warning")
    since, judged = day(state.since or state.on), day(state.on)
    called = _named(work, standing)
    names = ", ".join(_named(one, [work]) for one in standing)
    message = Words(
        f"{work.symbol} đã bị bãi bỏ từ ngày {since}.", f"{work.symbol} was repealed on {since}."
    )
    if standing:
        message = Words(
            f"{called} đã bị thay thế từ ngày {since}; vào ngày {judged} phải viện dẫn {names}.",
            f"{called} was superseded on {since}; on {judged} {names} holds.",
        )
    full = ", ".join(full_name(one) for one in standing)
    return Hit(
        first.span,
        message,
        grounds=(row_ground(work), *_chain(evidence, work, state), *_other_places(stale)),
        severity=severity,
        suggestion=Words(full, full) if full else None,
        fix=_replacement(first, standing[0]) if len(standing) == 1 else None,
    )


def _named(work: Work, others: Sequence[Work]) -> str:
    """A work's symbol, with its day where one of the others bears the same symbol."""
    if all(other.symbol != work.symbol for other in others):
        return work.symbol
    return f"{work.symbol} ({day(work.issued)})"


def _standing(evidence: Evidence, state: State) -> list[Work]:
    """The works at the ends of the chain that still hold."""
    older = {one.older for one in state.chain}
    ends = [one.newer for one in state.chain if one.kind == "replaces" and one.newer not in older]
    return [evidence.registry.work(work_id) for work_id in dict.fromkeys(ends)]


def _chain(evidence: Evidence, work: Work, state: State) -> Iterator[Ground]:
    """One proof for each step from the work to what holds instead."""
    for one in state.chain:
        newer, older = evidence.registry.work(one.newer), evidence.registry.work(one.older)
        repeals = one.kind == "repeals"
        yield Ground(
            Words(
                f"{newer.symbol} {'bãi bỏ' if repeals else 'thay thế'} {older.symbol} "
                f"từ ngày {day(one.effective_on)}",
                f"{newer.symbol} {'repeals' if repeals else 'replaces'} {older.symbol} "
                f"from {day(one.effective_on)}",
            ),
            row=newer.id,
            source=one.source or None,
        )


def _other_places(stale: list[Citation]) -> tuple[Ground, ...]:
    return tuple(
        Ground(Words("Cũng viện dẫn tại đây", "Also cited here"), span=mention.span)
        for mention in stale[1:]
    )


def _replacement(mention: Citation, newest: Work) -> Fix | None:
    if mention.symbol_as_written is None:
        return None
    place = symbol_span(mention)
    edits = [Edit(place.start, place.end, newest.symbol)]
    if mention.date_span:
        edits.append(Edit(mention.date_span.start, mention.date_span.end, day(newest.issued)))
    return Fix("replace-superseded", False, tuple(edits))
