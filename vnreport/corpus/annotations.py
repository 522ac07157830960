"""A document of a corpus in; its spans and the links between them, the same for every export, out."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from vnreport.outputs.json_lines import singular
from vnreport.outputs.records import Record

KINDS = ("citations", "dates", "figures", "footnotes")
"""Lists of records that are annotations of the text."""

_LABELS = {"citations": "form", "dates": "grain", "figures": "kind", "footnotes": "kind"}
_PLACES = ("id", "start", "end", "text", "place", "page")


class Annotation(NamedTuple):
    """One span [start, end) of the text in code points.

    kind: “citation”, “date”, “figure” or “footnote”. label: the form, grain or kind of it.
    fields: what the record says more.
    """

    id: str
    kind: str
    label: str
    start: int
    end: int
    text: str
    fields: Record

    @property
    def as_json(self) -> str:
        """The fields in one line."""
        return json.dumps(self.fields, ensure_ascii=False, sort_keys=True)


class Link(NamedTuple):
    """A relation that the text states, from the id of one annotation to that of another."""

    kind: str
    source: str
    target: str


class Annotated(NamedTuple):
    """One document: annotations by their places."""

    id: str
    split: str
    text: str
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...]
    about: Record


def annotated(document: Record, kinds: Sequence[str] = KINDS) -> Annotated:
    """The annotations of a document of a corpus; a note without words is no span."""
    found = sorted(
        (
            _annotation(record, kind)
            for kind in kinds
            for record in document.get(kind) or ()
            if record["start"] < record["end"]
        ),
        key=lambda one: (one.start, -one.end, one.id),
    )
    about = document["corpus"]
    text = document["document"]["text"]
    return Annotated(about["id"], about["split"], text, tuple(found), tuple(_links(found)), about)


def _annotation(record: Record, kind: str) -> Annotation:
    fields = {name: value for name, value in record.items() if name not in _PLACES}
    return Annotation(
        record["id"],
        singular(kind),
        record[_LABELS[kind]],
        record["start"],
        record["end"],
        record["text"],
        fields,
    )


def _links(found: Iterable[Annotation]) -> Iterator[Link]:
    """Relations of citations, parts of figures, dates of what they are the date of."""
    ids = {one.id for one in found}
    for one in found:
        relation: dict[str, Any] = one.fields.get("relation") or {}
        for kind, target in (
            (relation.get("kind"), relation.get("other")),
            ("part_of", one.fields.get("part_of")),
            ("attached_to", one.fields.get("attached_to")),
        ):
            if kind and target in ids:
                yield Link(kind, one.id, target)
