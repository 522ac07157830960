"""The analysis of a report in, what it says of each document that it cites out."""

from collections import Counter
from collections.abc import Iterable, Sequence

from vnreport.document.analysis import Analysis
from vnreport.document.facts import Citation, RelationKind
from vnreport.document.statement import Statement

LONGEST = 240
"""Code points of the words that are kept as evidence."""


def statements(analysis: Analysis) -> tuple[Statement, ...]:
    """One for each cited party document whose number, type and issuer the report gives."""
    found = (_statement(analysis, number) for number in range(len(analysis.clusters)))
    return tuple(one for one in found if one)


def _statement(analysis: Analysis, number: int) -> Statement | None:
    mentions = [analysis.citations[position] for position in analysis.clusters[number]]
    full = [one for one in mentions if one.form == "full"]
    named = next((one for one in full if one.number and one.type_code and one.issuer_code), None)
    if named is None or named.number is None or not (named.type_code and named.issuer_code):
        return None
    match = analysis.matches.get(number)
    head = analysis.letterhead
    return Statement(
        report=analysis.document.file,
        cluster=number,
        words=_words(analysis, max(full, key=_said)),
        number=named.number,
        type_code=named.type_code,
        issuer_code=named.issuer_code,
        type_name=next((one.type_name for one in full if one.type_name), None),
        dates=often(one.date for one in mentions if one.date and len(one.date) == 10),
        bodies=often(one.issuer_name for one in mentions),
        subjects=often(one.subject for one in mentions),
        relations=_relations(analysis, mentions),
        work=match.work.id if match and match.work else None,
        confidence=match.confidence if match else "none",
        body=head.issuing_body,
        province=head.province,
        reported_on=head.last_day,
    )


def often(values: Iterable[str | None]) -> tuple[str, ...]:
    """Each of some words once, the most frequent first, on one line."""
    counts = Counter(" ".join(value.split()) for value in values if value)
    return tuple(value for value, _ in counts.most_common())


def _said(mention: Citation) -> int:
    return sum(bool(part) for part in (mention.date, mention.issuer_name, mention.subject))


def _relations(
    analysis: Analysis, mentions: Sequence[Citation]
) -> tuple[tuple[RelationKind, int], ...]:
    """The relations that the text states, each once, with the cluster of the other document."""
    stated = [one.relation for one in mentions if one.relation]
    pairs = ((one.kind, analysis.citations[one.other].cluster) for one in stated)
    return tuple(dict.fromkeys((kind, other) for kind, other in pairs if other is not None))


def _words(analysis: Analysis, mention: Citation) -> str:
    """The line from the mention on, cut where it is long."""
    text, start = analysis.document.text, mention.span.start
    end = text.find("\n", mention.span.end)
    return " ".join(text[start : min(end if end >= 0 else len(text), start + LONGEST)].split())
