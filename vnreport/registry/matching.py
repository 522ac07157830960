"""What a report says of one document in; which work is meant, and what told so, out."""

from collections.abc import Callable, Mapping
from datetime import date

from vnreport.document.regulations import Confidence, Match, Query, Work
from vnreport.registry import narrowing
from vnreport.registry.narrowing import Works
from vnreport.registry.rows import day_known
from vnreport.registry.store import Registry
from vnreport.tables.bodies import code_of_body
from vnreport.tables.document_types import canonical_code, types_by_word


def match(
    registry: Registry, query: Query, *, report_date: date | None, province: str | None
) -> Match:
    """The work that a cluster of citations means, and how far that is sure.

    report_date: the report's own day; a work issued later cannot be meant unless its date is
    given. province: the report's own, whose works a TU symbol means.

    exact: number, issuer and date agree. probable: one candidate is left and nothing speaks
    against it; its date may differ from the one given. ambiguous: several are left, or a bare
    number has nothing to bear it out. none: no candidate, or what is said contradicts them all;
    `candidates` still lists what the symbol alone would allow, so that “none” with candidates
    does not mean that no such document exists.
    """
    if query.number is not None:
        if query.name is not None:
            return _named(registry, query, report_date)
        return _numbered(registry, query, report_date, province)
    return _titled(registry, query, report_date, province)


def _numbered(
    registry: Registry, query: Query, report_date: date | None, province: str | None
) -> Match:
    issuer = query.issuer_code or _issuer_of_body(query)
    code = _code(query)
    allowed = registry.candidates(query.number or 0, code, issuer)
    if not allowed:
        return Match()
    decided = ["symbol"] if issuer else []
    left = by_date = narrowing.dated(allowed, query)
    if by_date:
        decided.append("date")
    elif query.dates:
        left = narrowing.nearly_dated(registry, allowed, query, code)
        decided += ["date"] if 0 < len(left) < len(allowed) else []
    else:
        left = allowed
    for name, kept in (
        ("province", narrowing.of_province(left, query, province, report_date)),
        ("report_date", narrowing.of_the_time(left, query, report_date)),
    ):
        both = tuple(work for work in left if work in kept)
        if len(both) < len(left):
            decided.append(name)
        left = both
    if left and by_date and _subject_means_another(registry, query, left, allowed):
        return Match(None, "ambiguous", tuple(decided), allowed)
    if len(left) > 1:
        left = _prefer(registry, left, query, decided, misdated=bool(query.dates) and not by_date)
    if len(left) != 1:
        confidence: Confidence = "ambiguous" if left else "none"
        return Match(None, confidence, tuple(decided), allowed)
    sure = issuer is not None and narrowing.issuer_is_sure(left[0], query, province)
    confidence = _confidence(registry, left[0], query, sure)
    work = left[0] if confidence in ("exact", "probable") else None
    return Match(work, confidence, tuple(decided), allowed)


def _subject_means_another(
    registry: Registry, query: Query, by_date: Works, allowed: Works
) -> bool:
    """The date is one work's and the subject clearly another's of the same symbol."""
    theirs = max(narrowing.likeness(registry, work, query) for work in by_date)
    others = [work for work in allowed if work not in by_date and not narrowing.provincial(work)]
    best = max((narrowing.likeness(registry, work, query) for work in others), default=0.0)
    return theirs < narrowing.ALIKE <= best and best >= 2 * theirs


def _prefer(
    registry: Registry, works: Works, query: Query, decided: list[str], *, misdated: bool
) -> Works:
    """Step by step the works that agree; after a date that fits none only the subject counts."""
    left = works
    steps: Mapping[str, Callable[[Works], Works]] = {
        "term": lambda some: narrowing.of_term(some, query),
        "subject": lambda some: narrowing.on_subject(registry, some, query),
        "date": lambda some: narrowing.of_year(some, query),
        "symbol": lambda some: narrowing.lettered(some, query),
        "issuing_body": lambda some: narrowing.of_body(some, query),
    }
    for name, step in steps.items():
        if len(left) == 1 or (misdated and name != "subject"):
            continue
        kept = step(left)
        if kept and len(kept) < len(left):
            left = kept
            if name not in decided:
                decided.append(name)
    return left


def _confidence(registry: Registry, work: Work, query: Query, issuer_is_sure: bool) -> Confidence:
    against = narrowing.contradicts(registry, work, query)
    if narrowing.date_agrees(work, query.dates):
        full = day_known(work) and issuer_is_sure and not against
        return "exact" if full else "probable"
    if against or (query.terms and work.term and work.term not in query.terms):
        return "none"
    alike = narrowing.likeness(registry, work, query) >= narrowing.ALIKE
    return "probable" if alike or issuer_is_sure else "ambiguous"


def _code(query: Query) -> str | None:
    if query.type_code:
        return canonical_code(query.type_code, query.type_name) or query.type_code
    kind = types_by_word().get((query.type_name or "").lower())
    return kind.code if kind else None


def _issuer_of_body(query: Query) -> str | None:
    return next(filter(None, map(code_of_body, query.issuing_bodies)), None)


def _named(registry: Registry, query: Query, report_date: date | None) -> Match:
    """By the name of a plenum's document; a plenum has several, of which not all may be known."""
    allowed = tuple(
        work
        for number, term, work in registry.plenums
        if number == query.number and (not query.terms or term in query.terms)
        if query.type_name in (None, work.type_name)
    )
    decided = ["term"] if query.terms else []
    left = _by_dates(registry, allowed, query, decided)
    left = narrowing.of_the_time(left, query, report_date)
    left = tuple(work for work in left if not narrowing.contradicts(registry, work, query))
    kept = narrowing.on_subject(registry, left, query)
    if kept and (len(left) > 1 or not decided):
        left = kept
        decided.append("subject")
    return _settled(left, allowed, decided, sure=bool(decided))


def _titled(
    registry: Registry, query: Query, report_date: date | None, province: str | None
) -> Match:
    """By subject alone: what the title names on the report's day is the one in force then."""
    subjects = (*query.subjects, query.name) if query.name else query.subjects
    found = {work.id: work for one in subjects for work in registry.by_title(one, query.type_name)}
    allowed = _of_issuer(tuple(found.values()), query)
    if not allowed:
        return Match()
    decided = ["subject"]
    left = narrowing.of_province(allowed, query, province, report_date)
    left = _by_dates(registry, left, query, decided)
    if query.terms:
        in_term = tuple(work for work in left if not work.term or work.term in query.terms)
        decided += ["term"] if len(in_term) < len(left) else []
        left = in_term
    if len(left) > 1 and report_date:
        left = tuple(w for w in left if registry.in_force_on(w, report_date) is not False)
        decided.append("report_date")
    elif report_date:
        left = narrowing.of_the_time(left, query, report_date)
    return _settled(left, allowed, decided, sure=True)


def _by_dates(registry: Registry, works: Works, query: Query, decided: list[str]) -> Works:
    """Those of a day that is given, else those of which it may be a slip; all without a day."""
    if not query.dates:
        return works
    by_date = narrowing.dated(works, query)
    if by_date:
        decided.append("date")
    return by_date or narrowing.nearly_dated(registry, works, query, _code(query))


def _of_issuer(works: Works, query: Query) -> Works:
    """A title without an issuer means a central document, never a province's."""
    issuer = query.issuer_code or _issuer_of_body(query)
    if issuer is None:
        return tuple(work for work in works if not narrowing.provincial(work))
    return tuple(work for work in works if work.issuer_code == issuer)


def _settled(left: Works, allowed: Works, decided: list[str], *, sure: bool) -> Match:
    if len(left) == 1 and sure:
        return Match(left[0], "probable", tuple(decided), allowed)
    confidence: Confidence = "ambiguous" if left else "none"
    return Match(None, confidence, tuple(decided), allowed)
