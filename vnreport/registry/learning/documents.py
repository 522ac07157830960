"""What reports say of documents that the registry does not know in, the rows for them out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from vnreport.document.numbering import against
from vnreport.document.regulations import Work
from vnreport.document.statement import Statement
from vnreport.errors import TableError
from vnreport.registry.folding import fold
from vnreport.registry.learning.proposal import Objection, Proposal, source_of
from vnreport.registry.narrowing import parts_equal
from vnreport.registry.rows import Origin, read_work
from vnreport.registry.store import Registry, family
from vnreport.tables.document_types import only_name
from vnreport.tables.issuers import issuers_by_code
from vnreport.tables.provinces import province_named
from vnreport.tables.terms import term_on

Group = list[Statement]

LEAST_WORDS = 3
"""A subject cut shorter, as by a citation that follows (“thực hiện …”), says nothing."""


def documents(said: Sequence[Statement], registry: Registry, recorded: date) -> Iterator[Proposal]:
    """A row for each document that the registry lacks, or has on nothing but reports.

    Left out is what has no identity: a document of which no report gives the day, one of a
    province that is not told, and those of districts and communes, whose symbols thousands share.
    """
    groups: defaultdict[tuple[object, ...], Group] = defaultdict(list)
    for one in said:
        unsure = one.work is None or registry.work(one.work).basis == "report"
        if unsure and (identity := _identity(one)):
            groups[identity].append(one)
    rows = [
        (work, members)
        for some in groups.values()
        for day, members in by_day(some).items()
        if (work := _row(members, day, recorded)) and not _attested(registry, work)
    ]
    same_day = defaultdict(list)
    for work, _ in rows:
        same_day[work.issuer_code, work.issuing_body, work.number, work.issued].append(work.symbol)
    for work, members in rows:
        known = any(one.work == work.id for one in members)
        others = same_day[work.issuer_code, work.issuing_body, work.number, work.issued]
        objections = (
            *_objections(members, work, registry),
            *(Objection("type_code", symbol) for symbol in others if symbol != work.symbol),
        )
        yield Proposal("work", work, tuple(members), objections, known)


def _identity(one: Statement) -> tuple[object, ...] | None:
    level = _level(one.issuer_code)
    province = province_of(one)
    if level != "central" and (level != "province" or province is None):
        return None
    return (one.issuer_code, province, family(one.type_code), one.number)


def _level(issuer_code: str) -> str | None:
    issuer = issuers_by_code().get(issuer_code.partition("-")[0].upper())
    return issuer.level if issuer else None


def province_of(one: Statement) -> str | None:
    """Of a provincial issuer the province that is named with it, else the report's own."""
    if _level(one.issuer_code) != "province":
        return None
    named = next((found for body in one.bodies if (found := province_named(body))), None)
    return named.name if named else one.province


def by_day(some: Sequence[Statement]) -> dict[date, Group]:
    """The reports by the day of issue that they give, the most frequent first.

    A day that shares two of day, month and year with a more frequent one is a slip of it. A
    report that gives no day joins where there is only one.
    """
    counts = Counter(date.fromisoformat(one.dates[0]) for one in some if one.dates)
    meant: dict[date, date] = {}
    for day in sorted(counts, key=lambda one: (-counts[one], one)):
        meant[day] = next((one for one in meant.values() if parts_equal(day, one) >= 2), day)
    days: dict[date, Group] = {day: [] for day in meant.values()}
    for one in some:
        if one.dates:
            days[meant[date.fromisoformat(one.dates[0])]].append(one)
        elif len(days) == 1:
            days[next(iter(days))].append(one)
    return days


def _row(members: Group, day: date, recorded: date) -> Work | None:
    """The row that most of the reports support; None where they leave out who issued it."""
    first = members[0]
    body = _body(members)
    kind = _most(one.type_name for one in members) or only_name(first.type_code, party=True)
    fields = {
        "number": str(first.number),
        "type_code": _most(one.type_code for one in members) or first.type_code,
        "type_name": kind or "",
        "issuer_code": first.issuer_code,
        "issuing_body": body,
        "term": term_on(day) if _level(first.issuer_code) == "central" else "",
        "issued": day.isoformat(),
        "title": _title(members),
        "source": source_of(tuple(members)),
        "read_on": recorded.isoformat(),
        "basis": "report",
        "recorded_at": recorded.isoformat(),
    }
    try:
        return read_work(fields, "report", Origin("report", 1))
    except TableError:
        return None


def _body(members: Group) -> str:
    """The issuing body most often given; a provincial one with its province."""
    body = _most(body for one in members for body in one.bodies[:1]) or ""
    province = province_of(members[0])
    if body and province and not province_named(body):
        return f"{body} {province}"
    return body


def _title(members: Group) -> str:
    """The subject most often given; of those that begin alike the longest."""
    subjects = [one.subjects[0] for one in members if one.subjects]
    subjects = [one for one in subjects if one.count(" ") >= LEAST_WORDS - 1]
    best = _most(subjects) or ""
    return max((one for one in subjects if fold(one).startswith(fold(best))), key=len, default=best)


def _most(values: Iterable[str | None]) -> str | None:
    """The most frequent of some words, whatever their marks and case; the first of equals."""
    written: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for value in values:
        if value:
            key = fold(value)
            written.setdefault(key, value)
            counts[key] += 1
    return written[counts.most_common(1)[0][0]] if counts else None


def _attested(registry: Registry, work: Work) -> bool:
    """Whether the registry has the document, by whatever body, on more than reports."""
    place = work.id.partition("/")[0]
    return any(
        one.issued == work.issued and one.basis != "report" and one.id.startswith(f"{place}/")
        for one in registry.candidates(work.number, work.type_code, work.issuer_code)
    )


def _objections(members: Group, work: Work, registry: Registry) -> Iterator[Objection]:
    """Other days and bodies that reports give, and the work of its series that forbids the number."""
    days = Counter(one.dates[0] for one in members if one.dates)
    bodies = Counter(fold(one.bodies[0]) for one in members if one.bodies)
    own = {fold(work.issuing_body), fold(_bare(work, members))}
    yield from (
        Objection("issued", day, count)
        for day, count in days.items()
        if day != work.issued.isoformat()
    )
    written = {fold(one.bodies[0]): one.bodies[0] for one in members if one.bodies}
    yield from (
        Objection("issuing_body", written[body], count)
        for body, count in bodies.items()
        if body not in own
    )
    series = registry.series(work.type_code, work.issuer_code, work.term)
    others = [one for one in against(series, work.number, work.issued) if one.basis != "memory"]
    if others:
        yield Objection("number", f"{others[0].symbol} ({others[0].issued:%d/%m/%Y})")


def _bare(work: Work, members: Group) -> str:
    province = province_of(members[0])
    return work.issuing_body.removesuffix(f" {province}") if province else work.issuing_body
