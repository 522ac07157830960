"""Records with offsets in, a group of spans in `doc.spans` out, each with exactly these offsets.

A token that a record begins or ends in is cut there. spaCy's retokenizer leaves the spans of a Doc and
the beginnings of its sentences where their token numbers were, so both are set anew from offsets.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, SpanGroup, Token

LABELS = {"citations": "form", "dates": "grain", "figures": "kind"}
"""The field of a record that is the label of its span."""

Record = dict[str, Any]


def set_spans(doc: Doc, name: str, found: Sequence[Record]) -> None:
    """Set `doc.spans[name]`: label by LABELS, `span.id_` the record's id, `span.kb_id_` the work."""
    cut(doc, (place for record in found for place in (record["start"], record["end"])))
    spans = [_span(doc, record, LABELS[name]) for record in found]
    doc.spans[name] = SpanGroup(doc, name=name, spans=[span for span in spans if span is not None])


def _span(doc: Doc, record: Record, label: str) -> Span | None:
    work = (record.get("resolved") or {}).get("work") or ""
    return _Place(record["start"], record["end"], record[label], work, record["id"]).span(doc)


def cut(doc: Doc, places: Iterable[int]) -> None:
    """Make each of the offsets the beginning of a token or the end of one."""
    starts = [token.idx for token in doc]
    inside: dict[int, set[int]] = {}
    for place in places:
        index = bisect_right(starts, place) - 1
        if index >= 0 and starts[index] < place < starts[index] + len(doc[index]):
            inside.setdefault(index, set()).add(place - starts[index])
    if not inside:
        return
    groups = {name: _places(group) for name, group in doc.spans.items()}
    sentences = _sentence_starts(doc)
    with doc.retokenize() as retokenizer:
        for index, at in inside.items():
            token = doc[index]
            ends = [0, *sorted(at), len(token)]
            pieces = [token.text[start:end] for start, end in pairwise(ends)]
            heads: list[Token | tuple[Token, int]] = [(token, n) for n in range(len(pieces))]
            retokenizer.split(token, pieces, heads=heads)
    for name, (kept, attributes) in groups.items():
        spans = [span for place in kept if (span := place.span(doc)) is not None]
        doc.spans[name] = SpanGroup(doc, name=name, spans=spans, attrs=attributes)
    if sentences is not None:
        set_sentences(doc, sentences)


class _Place(NamedTuple):
    """A span by its offsets, which stay when tokens are cut."""

    start: int
    end: int
    label: str
    work: str
    id: str

    def span(self, doc: Doc) -> Span | None:
        found: Span | None = doc.char_span(
            self.start, self.end, label=self.label, kb_id=self.work, span_id=self.id
        )
        return found


def _places(group: SpanGroup) -> tuple[list[_Place], dict[str, Any]]:
    kept = [_Place(s.start_char, s.end_char, s.label_, s.kb_id_, s.id_) for s in group]
    return kept, dict(group.attrs)


def _sentence_starts(doc: Doc) -> frozenset[int] | None:
    if not doc.has_annotation("SENT_START"):
        return None
    return frozenset(token.idx for token in doc if token.is_sent_start)


def set_sentences(doc: Doc, starts: frozenset[int]) -> None:
    """Begin a sentence at each token that stands at one of the offsets, and nowhere else.

    All at once: setting `token.is_sent_start` in a loop takes time that grows with the square.
    """
    import numpy  # spaCy has it; only here

    values = [1 if token.idx in starts or token.i == 0 else -1 for token in doc]
    doc.from_array(["SENT_START"], numpy.asarray(values).astype("uint64"))  # type: ignore[arg-type]
