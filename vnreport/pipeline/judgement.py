"""The second half of the stages: a report's text with its citations in, its Analysis out.

Dates and figures are taken here, since what they need is loaded while the first half is at work.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache

from vnreport.checks import run
from vnreport.checks.rules.figures.coverage import checked_figures
from vnreport.document.analysis import Analysis, Tally
from vnreport.document.blocks import Block, Document
from vnreport.document.evidence import Evidence
from vnreport.document.extraction import Extraction
from vnreport.document.facts import Citation, DateMention, Letterhead
from vnreport.document.figures import Figure
from vnreport.document.regulations import Query
from vnreport.document.span import Span
from vnreport.extract.dates import extract_dates
from vnreport.extract.figures import extract_figures
from vnreport.extract.relative import relative_dates
from vnreport.registry import Registry
from vnreport.registry.matching import match
from vnreport.resolve import resolve
from vnreport.tables.messages import Language

# Words that make the stages use what they load late.
_SAMPLE = """Thực hiện Quy định số 22-QĐ/TW, ngày 28/7/2021 của Bộ Chính trị, UBKT và (UBKT) ,
“tự diễn biến”, “tự chuyển hóa”; tuỵ, hoá, hòa, thủy, nghành của của Bộ chính trị.
Năm 2022, có 498 tổ chức (trong đó có 171 đảng bộ, 327 chi bộ); đạt 90% (9/10), tăng 2% so với năm 2021.
"""


def judge(
    found: Extraction,
    registry: Registry,
    *,
    as_of: date | None,
    select: Sequence[str],
    ignore: Sequence[str],
    lang: Language,
) -> Analysis:
    """Resolve the citations, match them with the registry, run the checks; see `analyse`."""
    day, day_from = (as_of, "option") if as_of else _own_day(found.letterhead)
    evidence = _evidence(found, registry, day)
    return Analysis(
        document=found.document,
        letterhead=found.letterhead,
        outline=found.outline,
        citations=evidence.citations,
        clusters=evidence.clusters,
        matches=evidence.matches,
        dates=evidence.dates,
        near_misses=found.near_misses,
        back_references=evidence.back_references,
        findings=run(evidence, select=select, ignore=ignore, lang=lang),
        as_of=day,
        as_of_from=day_from,
        registry_version=registry.version,
        tally=_tally(evidence),
        figures=evidence.figures,
    )


@cache
def warm_up(registry: Registry) -> None:
    """Load tables and compile patterns, once, while the first file is being read."""
    span, subject = Span(10, 35), "kiểm tra, giám sát và kỷ luật của Đảng"
    cited = Citation(
        "full", span, _SAMPLE[10:35], "QĐ", "Quy định", 22, "TW", symbol="22-QĐ/TW", subject=subject
    )
    titled = cited._replace(form="title", span=Span(10, 18), number=None, symbol=None)
    local = cited._replace(issuer_code="TU", issuer_name="Tỉnh ủy An Giang", symbol="22-QĐ/TU")
    named = cited._replace(form="named", text="Nghị quyết Trung ương 4", number=4, symbol=None)
    document = Document("", "", "txt", _SAMPLE, (Block(0, len(_SAMPLE)),), folded=_SAMPLE)
    found = Extraction(document, Letterhead(), (), (titled, cited, local, named), (), ())
    judge(found, registry, as_of=date(2023, 12, 31), select=(), ignore=(), lang="vi")


def _evidence(found: Extraction, registry: Registry, day: date | None) -> Evidence:
    resolution = resolve(
        found.document.folded,
        found.citations,
        found.near_misses,
        found.back_references,
        registry.by_title,
    )
    citations = resolution.citations
    matches = {
        number: match(
            registry,
            _query([citations[position] for position in positions]),
            report_date=day,
            province=found.letterhead.province,
        )
        for number, positions in enumerate(resolution.clusters)
    }
    # A title alone is a citation only where the registry knows it: its digits stay free.
    certain = [citation for citation in found.citations if citation.form != "title"]
    dates = _dates(found.document, certain, found.letterhead)
    figures = extract_figures(found.document, certain, dates)
    return Evidence(
        document=found.document,
        letterhead=found.letterhead,
        outline=found.outline,
        citations=citations,
        clusters=resolution.clusters,
        matches=matches,
        registry=registry,
        as_of=day,
        dates=_owned_dates(dates, citations, figures, found.letterhead),
        near_misses=found.near_misses,
        back_references=resolution.back_references,
        ambiguous=resolution.ambiguous,
        figures=figures,
    )


def _own_day(letterhead: Letterhead) -> tuple[date | None, str | None]:
    """The report's own day, and which part of its date told it."""
    own, day = letterhead.date, letterhead.last_day
    if own is None or own.value is None:
        return None, None
    filled = own.value.count("-")
    return day, ("letterhead-year-end", "letterhead-month-end", "letterhead")[filled]


def _query(mentions: Sequence[Citation]) -> Query:
    """What all mentions of one work say of it together; what is said most often goes first."""
    telling = [m for m in mentions if m.symbol] or list(mentions)
    first = telling[0]
    named = next((m for m in mentions if m.form == "named"), None)
    return Query(
        number=named.number if named else first.number,
        type_code=first.type_code,
        type_name=next((m.type_name for m in telling if m.type_name), None),
        issuer_code=next((m.issuer_code for m in mentions if m.issuer_code), None),
        dates=tuple(date.fromisoformat(day) for day in _by_count([m.date for m in mentions])),
        issuing_bodies=_by_count([m.issuer_name for m in mentions]),
        terms=_by_count([m.term for m in mentions]),
        subjects=_by_count([m.subject for m in mentions]),
        name=named.text if named else None,
        years=tuple(dict.fromkeys(m.year for m in mentions if m.year)),
    )


def _by_count(values: Sequence[str | None]) -> tuple[str, ...]:
    said = tuple(value for value in values if value) if any(values) else ()
    if len(said) < 2:
        return said
    return tuple(value for value, _ in Counter(said).most_common())


def _dates(
    document: Document, citations: Sequence[Citation], letterhead: Letterhead
) -> tuple[DateMention, ...]:
    """The dates that the text names, and those that it relates to the report's own."""
    text, folded = document.text, document.folded
    explicit = extract_dates(text, folded, [citation.span for citation in citations])
    own = letterhead.date.value if letterhead.date else None
    related = relative_dates(text, folded, explicit, int(own[:4]) if own else None)
    if not related:
        return explicit
    return tuple(sorted((*explicit, *related), key=lambda mention: mention.span))


def _owned_dates(
    dates: Sequence[DateMention],
    citations: Sequence[Citation],
    figures: Sequence[Figure],
    letterhead: Letterhead,
) -> tuple[DateMention, ...]:
    """The dates, each tied to the citation, figure or letterhead that it belongs to."""
    owners = [(c.date_span, f"citation:{i}") for i, c in enumerate(citations) if c.date_span]
    if letterhead.date:
        owners.append((letterhead.date.span, "letterhead"))
    owners.sort()
    ends = [span.end - 1 for span, _ in owners]
    starts = [figure.span.start for figure in figures]
    return tuple(
        _owned(mention, owners, ends) or _of_figure(mention, figures, starts) or mention
        for mention in dates
    )


def _owned(
    mention: DateMention, owners: Sequence[tuple[Span, str]], ends: Sequence[int]
) -> DateMention | None:
    """The mention with the owner whose date it is; of several the first in the text."""
    index = bisect_left(ends, mention.span.start)
    if index < len(owners) and owners[index][0].meets(mention.span):
        return mention._replace(attached_to=owners[index][1])
    return None


def _of_figure(
    mention: DateMention, figures: Sequence[Figure], starts: Sequence[int]
) -> DateMention | None:
    """The date with the figure that it governs: the next one of its period, or the one before
    it that is compared with it (“giảm 2% so với năm 2019”)."""
    if mention.value is None:
        return None
    period = f"{mention.value}/{mention.end_value}" if mention.end_value else mention.value
    index = bisect_left(starts, mention.span.start)
    if index and figures[index - 1].base == period:
        return mention._replace(attached_to=f"figure:{index - 1}")
    if index < len(figures) and figures[index].period == period:
        return mention._replace(attached_to=f"figure:{index}")
    return None


def _tally(evidence: Evidence) -> Tally:
    works = len(evidence.clusters)
    found = {cluster for cluster, match in evidence.matches.items() if match.work}
    state = {one.cluster for one in evidence.citations if one.form == "state"}
    matched = len(found)
    return Tally(
        citations=len(evidence.citations),
        works=works,
        matched=matched,
        not_assessable=works - (matched if evidence.as_of else 0),
        figures=len(evidence.figures),
        checked_figures=len(checked_figures(evidence.figures)),
        state_law=len(state if evidence.as_of is None else state - found),
    )
