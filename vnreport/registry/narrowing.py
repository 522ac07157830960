"""Candidates and what a report says of its document in; the candidates that agree with it out.

Each step answers one question; what it finds to agree is kept, and a step in which nothing
agrees says nothing. Only these exclude: a date of another term, the province for symbols that
every province uses, and the report's own day.
"""

from collections.abc import Sequence
from datetime import date

from vnreport.document.regulations import Query, Work
from vnreport.registry.folding import fold
from vnreport.registry.rows import day_known
from vnreport.registry.store import Registry
from vnreport.tables.bodies import body_of
from vnreport.tables.issuers import issuers_by_code
from vnreport.tables.provinces import Province, province_named, province_on
from vnreport.tables.terms import term_on

ALIKE = 0.5
"""From this likeness on (titles.TitleIndex.likeness) a subject is taken to mean the title."""

Works = tuple[Work, ...]


def dated(works: Works, query: Query) -> Works:
    """Those issued on a day that stands with the citation; a full day goes before a mere year."""
    exact = tuple(work for work in works if day_known(work) and work.issued in query.dates)
    return exact or tuple(work for work in works if date_agrees(work, query.dates))


def date_agrees(work: Work, days: Sequence[date]) -> bool:
    """Whether one of the days is the work's; the year is enough where no more is known."""
    if day_known(work):
        return work.issued in days
    return work.issued.year in {day.year for day in days}


def nearly_dated(registry: Registry, works: Works, query: Query, code: str | None) -> Works:
    """Those of whose day a day given with the citation may be a slip.

    A slip leaves two of day, month and year right. Where more is wrong, the work is still meant
    when both days lie in one term and one series, because a series gives each number but once;
    QĐ and QĐi are two series, so that there the subject has to agree. Of a province's terms
    nothing is known. On a day of another term the number is another document's, however like
    the subject: subjects come again with every congress.

    code: the canonical type code as cited.
    """

    def may_be(work: Work) -> bool:
        if any(parts_equal(day, work.issued) >= 2 for day in query.dates):
            return True
        if not work.term or work.term not in map(term_on, query.dates):
            return False
        return work.type_code == code or likeness(registry, work, query) >= ALIKE

    return tuple(work for work in works if may_be(work))


def parts_equal(one: date, other: date) -> int:
    """How many of day, month and year two days share."""
    return (one.day == other.day) + (one.month == other.month) + (one.year == other.year)


def of_the_time(works: Works, query: Query, report_date: date | None) -> Works:
    """Without those issued after the report, unless their own date is given."""
    if report_date is None:
        return works
    return tuple(
        work
        for work in works
        if work.issued <= report_date or (query.dates and date_agrees(work, query.dates))
    )


def of_term(works: Works, query: Query) -> Works:
    """Those of a congress term that stands with the citation."""
    return tuple(work for work in works if work.term and work.term in query.terms)


def of_year(works: Works, query: Query) -> Works:
    """Those issued in a year that stands with the citation where no day does."""
    return tuple(work for work in works if work.issued.year in query.years)


def on_subject(registry: Registry, works: Works, query: Query) -> Works:
    """The one whose title is clearly the likest to the subject; several when they are as like.

    Clearly: alike in itself, or half so and at least twice as like as any other.
    """
    scores = {work.id: likeness(registry, work, query) for work in works}
    best, *others = sorted(scores.values(), reverse=True) or [0.0]
    clearly = max(ALIKE / 2, 2 * others[0]) if others else ALIKE
    enough = best >= min(ALIKE, clearly)
    return tuple(work for work in works if enough and scores[work.id] == best)


def likeness(registry: Registry, work: Work, query: Query) -> float:
    """Of all subjects the likest one's likeness to the work's title; 0 without a subject."""
    some = (registry.titles.likeness(subject, work) for subject in query.subjects)
    return max(some, default=0.0)


def contradicts(registry: Registry, work: Work, query: Query) -> bool:
    """Whether a telling subject is given and shares nothing with the title, or only common words."""
    if not work.title or not any(map(registry.titles.tells, query.subjects)):
        return False
    return likeness(registry, work, query) < ALIKE / 5


def lettered(works: Works, query: Query) -> Works:
    """Those with exactly the letters of the type code, and of them those of the type's name."""
    code = tuple(work for work in works if work.type_code == query.type_code) or works
    return tuple(work for work in code if work.type_name == query.type_name) or code


def of_body(works: Works, query: Query) -> Works:
    """Those of a body that the text names; a preference only.

    Letterheads of the Politburo and the Secretariat read Ban Chấp hành Trung ương, so that a
    body that differs excludes nothing.
    """
    named = {_body(name) for name in query.issuing_bodies}
    return tuple(work for work in works if _body(work.issuing_body) in named)


def _body(name: str) -> str:
    return fold(body_of(name) or name)


def of_province(
    works: Works, query: Query, province: str | None, report_date: date | None
) -> Works:
    """Without the provinces' works that belong to another province than the one meant.

    Meant is the province that the text names with the citation, else the report's own. A work
    of a merged province stays that province's: its successor means it only by its date, and only
    once they are merged. With no province to go by, again only the date tells.
    """
    meant = _meant(query, province)
    day = report_date or date.max
    return tuple(
        work for work in works if not provincial(work) or _belongs(work, meant, query, day)
    )


def provincial(work: Work) -> bool:
    """Whether the issuer's code is one that every province uses."""
    issuer = issuers_by_code().get(work.issuer_code.upper())
    return issuer is not None and issuer.level == "province"


def issuer_is_sure(work: Work, query: Query, province: str | None) -> bool:
    """Whether the issuer's code leaves no doubt about whose work it is."""
    if not provincial(work):
        return True
    return province_named(work.issuing_body) in (None, _meant(query, province))


def _belongs(work: Work, meant: Province | None, query: Query, day: date) -> bool:
    owner = province_named(work.issuing_body)
    if owner is None or meant == owner:
        return True
    if not date_agrees(work, query.dates):
        return False
    return meant is None or province_on(owner.name, day) == meant


def _meant(query: Query, province: str | None) -> Province | None:
    for body in query.issuing_bodies:
        if found := province_named(body):
            return found
    return province_named(province) if province else None
