"""Documents in; Label Studio's tasks with our records as predictions, and its labelling set-up, out.

Label Studio counts UTF-16 code units, as browsers do, so places behind a letter beyond the basic plane (an
emoji) move; the fields of a record ride along in the region's meta text.
"""

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import Annotated, annotated
from vnreport.corpus.exports.splits import split_files
from vnreport.corpus.folder import write_whole
from vnreport.outputs.records import Record

FROM, TO, DATA = "label", "text", "text"
_FIRST, _NEXT, _LAST = "[\n", ",\n", "\n]\n"


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """train.json, test.json … (lists of tasks) and labels.xml."""
    labels: set[str] = set()
    links: set[str] = set()
    begun: set[str] = set()
    version = str(manifest.get("code_version", ""))
    with split_files(folder, ".json") as put:
        for document in documents:
            one = annotated(document, kinds)
            labels |= {_label(found.kind, found.label) for found in one.annotations}
            links |= {link.kind for link in one.links}
            before = _NEXT if one.split in begun else _FIRST
            begun.add(one.split)
            put(one.split, before + json.dumps(task(one, version), ensure_ascii=False))
        for split in begun:
            put(split, _LAST)
    write_whole(folder / "labels.xml", (_set_up(sorted(labels), sorted(links)),))
    return 0


def task(one: Annotated, version: str) -> dict[str, Any]:
    """A document as a task with one prediction."""
    units = Units(one.text)
    regions: list[dict[str, Any]] = [
        {
            "id": found.id,
            "from_name": FROM,
            "to_name": TO,
            "type": "labels",
            "value": {
                "start": units.at(found.start),
                "end": units.at(found.end),
                "text": found.text,
                "labels": [_label(found.kind, found.label)],
            },
            "meta": {"text": [found.as_json]},
        }
        for found in one.annotations
    ]
    relations = [
        {
            "type": "relation",
            "from_id": link.source,
            "to_id": link.target,
            "direction": "right",
            "labels": [link.kind],
        }
        for link in one.links
    ]
    prediction = {"model_version": f"vnreport {version}", "result": [*regions, *relations]}
    return {"data": {DATA: one.text, "document": one.id}, "predictions": [prediction]}


class Units:
    """From code points of a text to UTF-16 code units, and back."""

    def __init__(self, text: str) -> None:
        self._beyond = [at for at, letter in enumerate(text) if ord(letter) > 0xFFFF]

    def at(self, place: int) -> int:
        """The code unit at which the code point stands."""
        return place + bisect_left(self._beyond, place)

    def back(self, unit: int) -> int:
        """The code point that stands at a code unit."""
        return unit - sum(1 for order, at in enumerate(self._beyond) if at + order < unit)


def _label(kind: str, label: str) -> str:
    return f"{kind}:{label}"


def _set_up(labels: Iterable[str], links: Iterable[str]) -> str:
    shown = "\n".join(f'    <Label value="{label}"/>' for label in labels)
    relations = "\n".join(f'    <Relation value="{link}"/>' for link in links)
    return (
        f'<View>\n  <Relations>\n{relations}\n  </Relations>\n  <Labels name="{FROM}" toName="{TO}">\n'
        f'{shown}\n  </Labels>\n  <Text name="{TO}" value="${DATA}" granularity="symbol"/>\n</View>\n'
    )
