"""The order of the stages: a Document in, its Analysis out. Alone in knowing all stages."""

import calendar
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from vnreport.checks import run
from vnreport.checks.rules.figures.coverage import checked_figures
from vnreport.document.analysis import Analysis, Tally
from vnreport.document.blocks import Block, Document
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation, DateMention, Letterhead
from vnreport.document.regulations import Query
from vnreport.document.span import Span
from vnreport.extract.citations import extract
from vnreport.extract.dates import extract_dates
from vnreport.extract.figures import extract_figures
from vnreport.normalize import normalize
from vnreport.readers import NORMAL, Limits, start_reading
from vnreport.registry import Registry
from vnreport.registry.matching import match
from vnreport.resolve import resolve
from vnreport.structure import body_lines, read_letterhead, read_outline
from vnreport.tables.messages import Language

# Words that make each stage use what it loads late.
_SAMPLE = """TỈNH ỦY AN GIANG
Số 1-BC/TU
An Giang, ngày 01 tháng 02 năm 2023
BÁO CÁO
Kết quả năm 2022
I. Kết quả
Thực hiện khoản 1 Điều 2 Quy định số 22-QĐ/TW, ngày 28/7/2021 của Bộ Chính trị về kiểm tra và số 37
(gọi tắt là Quy định số 22) của Tỉnh ủy An Giang; Nghị quyết Trung ương 4 khóa XII, Luật số 1/2020/QH14.
"""


def analyse_bytes(
    data: bytes,
    file: str,
    registry: Registry,
    *,
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: Language = "vi",
    limits: Limits = NORMAL,
) -> Analysis:
    """Read a file's bytes in a bounded child process and analyse them.

    file: the name that the report carries. Raises ReadError.
    """
    reading = start_reading(data, file, limits)
    _warm_up(registry)
    return analyse(reading.result(), registry, as_of=as_of, select=select, ignore=ignore, lang=lang)


@cache
def _warm_up(registry: Registry) -> None:
    """Load tables and compile patterns, once, while the first file is being read."""
    analyse(Document("", "", "txt", _SAMPLE, (Block(0, len(_SAMPLE)),)), registry)


def analyse(
    document: Document,
    registry: Registry,
    *,
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    lang: Language = "vi",
) -> Analysis:
    """All records of one report and the findings on them.

    as_of: the day at which validity is judged; without it the report's own date, at the end of
        the month or year where the draft leaves its day or month blank.
    select, ignore: codes of rules or their beginnings.
    """
    document = normalize(document)
    lines = body_lines(document)
    letterhead = read_letterhead(document, lines)
    day, day_from = (as_of, "option") if as_of else _own_day(letterhead)
    own_number = letterhead.span_of("number_line")
    mentions = extract(document.text, document.folded, [own_number] if own_number else [])
    resolution = resolve(
        document.folded,
        mentions.citations,
        mentions.near_misses,
        mentions.back_references,
        registry.by_title,
    )
    citations = resolution.citations
    matches = {
        number: match(
            registry,
            _query([citations[position] for position in positions]),
            report_date=day,
            province=letterhead.province,
        )
        for number, positions in enumerate(resolution.clusters)
    }
    dates = _dates(document, citations, letterhead)
    figures = extract_figures(document, citations, dates)
    evidence = Evidence(
        document=document,
        letterhead=letterhead,
        outline=read_outline(lines),
        citations=citations,
        clusters=resolution.clusters,
        matches=matches,
        registry=registry,
        as_of=day,
        dates=dates,
        near_misses=mentions.near_misses,
        back_references=resolution.back_references,
        ambiguous=resolution.ambiguous,
        figures=figures,
    )
    return Analysis(
        document=document,
        letterhead=letterhead,
        outline=evidence.outline,
        citations=citations,
        clusters=resolution.clusters,
        matches=matches,
        dates=evidence.dates,
        near_misses=mentions.near_misses,
        back_references=resolution.back_references,
        findings=run(evidence, select=select, ignore=ignore, lang=lang),
        as_of=day,
        as_of_from=day_from,
        registry_version=registry.version,
        tally=_tally(evidence),
        figures=figures,
    )


def _own_day(letterhead: Letterhead) -> tuple[date | None, str | None]:
    """The report's own date, at the end of the month or year that it leaves open."""
    own = letterhead.date
    if own is None or own.value is None:
        return None, None
    parts = [int(part) for part in own.value.split("-")]
    if len(parts) == 3:
        return date(parts[0], parts[1], parts[2]), "letterhead"
    if len(parts) == 2:
        last = calendar.monthrange(parts[0], parts[1])[1]
        return date(parts[0], parts[1], last), "letterhead-month-end"
    return date(parts[0], 12, 31), "letterhead-year-end"


def _query(mentions: Sequence[Citation]) -> Query:
    """What all mentions of one work say of it together; what is said most often goes first."""
    telling = [m for m in mentions if m.symbol] or list(mentions)
    first = telling[0]
    name = next((m.text for m in mentions if m.form == "named"), None)
    return Query(
        number=None if name else first.number,
        type_code=first.type_code,
        type_name=next((m.type_name for m in telling if m.type_name), None),
        issuer_code=next((m.issuer_code for m in mentions if m.issuer_code), None),
        dates=tuple(date.fromisoformat(day) for day in _by_count(m.date for m in mentions)),
        issuing_bodies=_by_count(m.issuer_name for m in mentions),
        terms=_by_count(m.term for m in mentions),
        subjects=_by_count(m.subject for m in mentions),
        name=name,
    )


def _by_count(values: Iterable[str | None]) -> tuple[str, ...]:
    counts = Counter(value for value in values if value)
    return tuple(value for value, _ in counts.most_common())


def _dates(
    document: Document, citations: Sequence[Citation], letterhead: Letterhead
) -> tuple[DateMention, ...]:
    """The dates of the text, each tied to the citation or letterhead that it belongs to."""
    taken = [citation.span for citation in citations]
    owners = [(c.date_span, f"citation:{i}") for i, c in enumerate(citations) if c.date_span]
    if letterhead.date:
        owners.append((letterhead.date.span, "letterhead"))
    owners.sort()
    found = extract_dates(document.text, document.folded, taken)
    return tuple(_owned(mention, owners) for mention in found)


def _owned(mention: DateMention, owners: Sequence[tuple[Span, str]]) -> DateMention:
    """The mention with the owner whose date it is; of several the first in the text."""
    index = bisect_left(owners, mention.span.start, key=lambda owner: owner[0].end - 1)
    if index < len(owners) and owners[index][0].meets(mention.span):
        return replace(mention, attached_to=owners[index][1])
    return mention


def _tally(evidence: Evidence) -> Tally:
    works = len(evidence.clusters)
    matched = sum(1 for found in evidence.matches.values() if found.work)
    return Tally(
        citations=len(evidence.citations),
        works=works,
        matched=matched,
        not_assessable=works - (matched if evidence.as_of else 0),
        figures=len(evidence.figures),
        checked_figures=len(checked_figures(evidence.figures)),
    )
