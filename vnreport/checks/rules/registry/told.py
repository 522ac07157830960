"""Mentions of documents in; which of them the text puts into an earlier time, out."""

from collections.abc import Iterator
from itertools import islice

from vnreport.checks.kinds import dates_in, matched, mentions, sentence
from vnreport.document.evidence import Evidence
from vnreport.document.facts import Citation, DateMention
from vnreport.document.regulations import State, Work
from vnreport.document.sections import section_of
from vnreport.document.span import Span
from vnreport.tables.cues import compared, of_then, summed_up, until

_NEAR = 24
_REACH = 60
_MOST_LINES = 20
_BULLETS = ("-", "+", "•", "*")


class Told:
    """What the text itself says of the time that a mention belongs to.

    subjects: the works that the report itself is about, by cluster.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._bearers: dict[int, list[Citation]] = {}
        for citation in evidence.citations:
            relation = citation.relation
            if relation and relation.kind in ("implements", "amends") and citation.date:
                self._bearers.setdefault(relation.other, []).append(citation)
        subject = evidence.letterhead.span_of("subject")
        self.subjects = {
            citation.cluster
            for citation in evidence.citations
            if subject and subject.holds(citation.span)
        }

    def of_earlier(self, position: int, work: Work, state: State) -> bool:
        """The mention stands in words about a day on which the work was in force.

        In quotation marks, in the name of a document issued then, beside a date or words of then,
        where its time is summed up, or where it is held against what replaced it.
        """
        mention = self._evidence.citations[position]
        first, end = work.issued.isoformat(), (state.since or state.on).isoformat()
        if mention.quoted:
            return True
        if any(first <= (bearer.date or "") < end for bearer in self._bearers.get(position, ())):
            return True
        clause = sentence(self._evidence, mention.span)
        text = self._evidence.document.folded
        if of_then().search(text, clause.start, clause.end) or self._is_summed(mention, clause):
            return True
        if compared().search(text, clause.start, clause.end) and self._names(state, clause):
            return True
        places = (clause, *self._leads(mention))
        spoken = (date for place in places for date in dates_in(self._evidence, place))
        return any(self._is_of(one, first, end) for one in spoken)

    def _leads(self, mention: Citation) -> Iterator[Span]:
        """The headings over a mention, and the line with a colon that leads to its list.

        Blank lines between the lines of a list are passed over.
        """
        start = mention.span.start
        yield from (heading.span for heading in section_of(self._evidence.outline, start))
        text = self._evidence.document.folded
        in_list = text[text.rfind("\n", 0, start) + 1 : start].lstrip().startswith(_BULLETS)
        for place in islice(_lines_above(text, start), _MOST_LINES if in_list else 1):
            line = text[place.start : place.end].strip()
            if line.endswith(":"):
                yield place
            if not line.startswith(_BULLETS):
                return

    def _is_of(self, spoken: DateMention, first: str, end: str) -> bool:
        """Whether a date lies between two days, or is the end of what lies before the second."""
        last = (spoken.end_value or spoken.value or "")[:10]
        if not last or last < first[: len(last)]:
            return False
        start = spoken.span.start
        before = self._evidence.document.folded[max(0, start - _NEAR) : start]
        return last < end[: len(last)] or (
            last == end[: len(last)] and bool(until().search(before))
        )

    def _is_summed(self, mention: Citation, clause: Span) -> bool:
        """“Tổng kết 10 năm thực hiện” right before the mention, with no other document between."""
        text = self._evidence.document.folded
        begin = max(clause.start, mention.span.start - _REACH)
        last = max(
            (m.end() for m in summed_up().finditer(text, begin, mention.span.start)), default=None
        )
        if last is None:
            return False
        return not any(
            last <= one.span.start < mention.span.start for one in self._evidence.citations
        )

    def _names(self, state: State, clause: Span) -> bool:
        """Whether a clause names a work that came in the place of another."""
        newer = {one.newer for one in state.chain}
        return any(
            work.id in newer and any(clause.holds(m.span) for m in mentions(self._evidence, number))
            for number, _, work in matched(self._evidence)
        )


def _lines_above(text: str, start: int) -> Iterator[Span]:
    """The lines above that of a place that hold something, the nearest first."""
    end = text.rfind("\n", 0, start)
    while end > 0:
        begin = text.rfind("\n", 0, end) + 1
        if text[begin:end].strip():
            yield Span(begin, end)
        end = begin - 1
