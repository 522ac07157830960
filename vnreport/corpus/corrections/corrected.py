"""A document as an annotator left it in, its gold out.

Fields ride along with each span; of a span that the annotator made, only its place and label are known, and
gold leaves out what nobody said.
"""

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from vnreport.corpus.annotations import KINDS, Annotation, Link
from vnreport.outputs.json_lines import singular

_CITATION = {
    "type": "type_name",
    "number": "number",
    "symbol": "symbol",
    "issuer": "issuer_code",
    "date": "date",
    "term": "term",
}
"""Names in gold, and in our records."""

LISTS = {singular(kind): kind for kind in KINDS}
"""The lists of gold by the kinds of annotations."""
_ANCHOR_WORDS = 30  # code points of what stands before a footnote's mark
_BODY_WORDS = 60  # code points that a footnote begins with


class Corrected(NamedTuple):
    """One document with its annotations in the order of the text."""

    id: str
    text: str
    annotations: tuple[Annotation, ...]
    links: tuple[Link, ...]


def fields_in(note: str) -> dict[str, Any]:
    """The fields that ride along in a note; none where it is a remark to other people."""
    try:
        fields = json.loads(note)
    except ValueError:
        return {}
    return fields if isinstance(fields, dict) else {}


def gold_of(one: Corrected, made_by: str) -> dict[str, Any]:
    """The gold of a document. made_by: the tool and how it was corrected, for those who read it."""
    gold: dict[str, Any] = {
        "document": f"{one.id}.txt",
        "offsets": "code points into the NFC text",
        "made_by": made_by,
        "citations": [],
        "dates": [],
        "figures": [],
    }
    positions: dict[str, int] = {}
    for found in one.annotations:
        items = gold.setdefault(LISTS[found.kind], [])
        positions[found.id] = len(items)
        items.append(_item(one.text, found, len(items) + 1))
    _relate(gold["citations"], positions, one.links)
    return gold


def _item(text: str, found: Annotation, number: int) -> dict[str, Any]:
    place: dict[str, Any] = {
        "start": found.start,
        "end": found.end,
        "text": text[found.start : found.end],
    }
    fields = found.fields
    if found.kind == "citation":
        told = {name: fields[own] for name, own in _CITATION.items() if own in fields}
        if "resolved" in fields:
            told["work"] = fields["resolved"]["work"]
        return {"form": found.label, **place, **told}
    if found.kind == "date":
        told = {name: fields[name] for name in ("end_value", "incomplete") if fields.get(name)}
        return {**place, "value": fields.get("value"), "grain": found.label, **told}
    if found.kind == "figure":
        ratio = [fields.get("numerator"), fields.get("denominator")]
        value = ratio if found.label == "ratio" else fields.get("value")
        return {**place, "value": value, "kind": found.label}
    anchor = fields.get("anchor")
    before = text[max(0, anchor - _ANCHOR_WORDS) : anchor] if anchor is not None else ""
    return {
        "n": number,
        "anchor": anchor,
        "anchored_after": before,
        "body_start": found.start,
        "starts": place["text"][:_BODY_WORDS],
        "length": found.end - found.start,
    }


def _relate(
    citations: list[dict[str, Any]], positions: dict[str, int], links: Iterable[Link]
) -> None:
    """Say of each citation which other one of the list it is related to."""
    for link in links:
        if link.kind not in ("part_of", "attached_to"):
            place = positions[link.source]
            citations[place]["relation"] = {"kind": link.kind, "other": positions[link.target]}
