"""The analysis of a report in, what it says of each document that it cites out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from vnreport.document.analysis import Analysis
from vnreport.document.facts import Citation, RelationKind
from vnreport.document.statement import Statement

LONGEST = 240
"""Code points of the words that are kept as evidence."""

Relations = tuple[tuple[RelationKind, int], ...]


class Mention(Protocol):
    """What a statement is gathered from: a citation, or the row of one in a store."""

    @property
    def form(self) -> str: ...
    @property
    def number(self) -> int | None: ...
    @property
    def type_code(self) -> str | None: ...
    @property
    def type_name(self) -> str | None: ...
    @property
    def issuer_code(self) -> str | None: ...
    @property
    def issuer_name(self) -> str | None: ...
    @property
    def date(self) -> str | None: ...
    @property
    def subject(self) -> str | None: ...


class Reporter(NamedTuple):
    """Who reports, where and when; report: its name."""

    report: str
    body: str | None
    province: str | None
    reported_on: date | None


AMention = TypeVar("AMention", bound=Mention)


def statements(analysis: Analysis) -> tuple[Statement, ...]:
    """One for each cited party document whose number, type and issuer the report gives."""
    head = analysis.letterhead
    reporter = Reporter(analysis.document.file, head.issuing_body, head.province, head.last_day)
    found = (_of_cluster(analysis, number, reporter) for number in range(len(analysis.clusters)))
    return tuple(one for one in found if one)


def gathered(
    mentions: Sequence[AMention],
    reporter: Reporter,
    cluster: int,
    relations: Iterable[tuple[RelationKind, int | None]],
    words: Callable[[AMention], str],
) -> Statement | None:
    """What the mentions of one document say together; None where they do not name it in full.

    relations: stated between it and others, by their clusters. words: the evidence of a mention.
    """
    full = [one for one in mentions if one.form == "full"]
    named = next((one for one in full if one.number and one.type_code and one.issuer_code), None)
    if named is None or named.number is None or not (named.type_code and named.issuer_code):
        return None
    return Statement(
        cluster=cluster,
        words=words(max(full, key=_said)),
        number=named.number,
        type_code=named.type_code,
        issuer_code=named.issuer_code,
        type_name=next((one.type_name for one in full if one.type_name), None),
        dates=_often(one.date for one in mentions if one.date and len(one.date) == 10),
        bodies=_often(one.issuer_name for one in mentions),
        subjects=_often(one.subject for one in mentions),
        relations=tuple(
            dict.fromkeys((kind, other) for kind, other in relations if other is not None)
        ),
        **reporter._asdict(),
    )


def _of_cluster(analysis: Analysis, number: int, reporter: Reporter) -> Statement | None:
    mentions = [analysis.citations[position] for position in analysis.clusters[number]]
    stated = [one.relation for one in mentions if one.relation]
    relations = [(one.kind, analysis.citations[one.other].cluster) for one in stated]
    found = gathered(mentions, reporter, number, relations, lambda one: _words(analysis, one))
    match = analysis.matches.get(number)
    if found is None or match is None:
        return found
    return found._replace(work=match.work.id if match.work else None, confidence=match.confidence)


def _often(values: Iterable[str | None]) -> tuple[str, ...]:
    """Each of some words once, the most frequent first, on one line."""
    counts = Counter(" ".join(value.split()) for value in values if value)
    return tuple(value for value, _ in counts.most_common())


def _said(mention: Mention) -> int:
    return sum(bool(part) for part in (mention.date, mention.issuer_name, mention.subject))


def _words(analysis: Analysis, mention: Citation) -> str:
    """The line from the mention on, cut where it is long."""
    text, start = analysis.document.text, mention.span.start
    end = text.find("\n", mention.span.end)
    return " ".join(text[start : min(end if end >= 0 else len(text), start + LONGEST)].split())
