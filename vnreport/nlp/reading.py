"""A Doc in; the records of its text, the same as those of `vnreport extract`, kept in its user data.

The offsets of records count the code points of the NFC text that is read. In a Doc they count those of
`doc.text`; for a text in NFC with LF line ends and no invisible characters both are the same.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from vnreport.document.findings import NO_RULE
from vnreport.document.source import OffsetMap
from vnreport.errors import EmptyFile
from vnreport.registry import Registry

Record = dict[str, Any]

KEY = "vnreport"
"""Of `doc.user_data`: the records of the report, without its text."""

KINDS = ("citations", "dates", "figures")
"""Records that become spans."""


def report_of(doc: Doc, layers: Sequence[str] | None = None) -> Record | None:
    """The records of a Doc, read once; None for a text of blanks.

    layers: registries over the central one; None takes whatever was read before. A Doc that was
    made from a file (`vnreport.nlp.files`) keeps what was read from that file.
    """
    known: Record | None = doc.user_data.get(KEY)
    if known is not None and (layers is None or _fits(known, layers)):
        return known
    try:
        found = _records(doc.text, tuple(layers or ()))
    except EmptyFile:
        return None
    doc.user_data[KEY] = found
    return found


def _fits(known: Record, layers: Sequence[str]) -> bool:
    if known["document"]["sha256"]:
        return True
    return bool(known["registry"]["version"] == registry_of(tuple(layers)).version)


@cache
def registry_of(layers: tuple[str, ...]) -> Registry:
    """The central registry with layers over it. Raises TableError."""
    from vnreport.registry import load

    return load(tuple(map(Path, layers)))


def _records(text: str, layers: tuple[str, ...]) -> Record:
    from vnreport.outputs.records import records  # the stages are loaded by the first text
    from vnreport.pipeline.analysis import analyse
    from vnreport.readers.text import document_of

    document = document_of(text.replace("\0", " "), "", "")
    analysis = analyse(document, registry_of(layers), select=NO_RULE)
    found = without_text(records(analysis, findings=False))
    offsets = analysis.document.offsets
    return _moved(found, text, offsets) if offsets.turns else found


def without_text(found: Record) -> Record:
    """The records of a report without its text, which the Doc has."""
    document = {name: value for name, value in found["document"].items() if name != "text"}
    return {**found, "document": document}


def _moved(value: Any, text: str, offsets: OffsetMap) -> Any:
    """Records with the offsets and the letters of the text as given."""
    if isinstance(value, list):
        return [_moved(one, text, offsets) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _moved(one, text, offsets) for name, one in value.items()}
    for name in ("start", "end", "anchor"):
        if isinstance(found.get(name), int):
            found[name] = min(offsets.to_source(found[name]), len(text))
    if isinstance(found.get("start"), int) and "text" in found:
        found["text"] = text[found["start"] : found["end"]]
    return found
