"""Documents in; W3C Web Annotations (JSON-LD), one page of annotations for each text, out.

source: Web Annotation Data Model, W3C Recommendation 23 February 2017, 4.2.4 (text quote selector) and
4.2.5 (text position selector); positions count code points of the text, the first is 0.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import Annotated, Annotation, annotated
from vnreport.corpus.folder import write_whole
from vnreport.outputs.records import Record

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points to each side of a quotation


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """<split>/<id>.txt and .jsonld."""
    for document in documents:
        one = annotated(document, kinds)
        page = json.dumps(annotation_page(one), ensure_ascii=False, indent=1) + "\n"
        write_whole(folder / one.split / f"{one.id}.txt", (one.text,))
        write_whole(folder / one.split / f"{one.id}.jsonld", (page,))
    return 0


def annotation_page(one: Annotated) -> dict[str, Any]:
    """The annotations of a document; links are annotations whose target is another annotation."""
    items = [_item(one, found) for found in one.annotations]
    for number, link in enumerate(one.links, 1):
        items.append(
            {
                "id": f"urn:vnreport:{one.id}:r{number}",
                "type": "Annotation",
                "motivation": "linking",
                "body": {"id": f"urn:vnreport:{one.id}:{link.source}", "purpose": link.kind},
                "target": f"urn:vnreport:{one.id}:{link.target}",
            }
        )
    page = f"urn:vnreport:{one.id}"
    return {"@context": _CONTEXT, "id": page, "type": "AnnotationPage", "items": items}


def _item(one: Annotated, found: Annotation) -> dict[str, Any]:
    start, end = found.start, found.end
    return {
        "id": f"urn:vnreport:{one.id}:{found.id}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": found.kind},
            {"type": "TextualBody", "purpose": "classifying", "value": found.label},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": found.as_json,
            },
        ],
        "target": {
            "source": f"{one.id}.txt",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": one.text[start:end],
                    "prefix": one.text[max(0, start - _AROUND) : start],
                    "suffix": one.text[end : end + _AROUND],
                },
            ],
        },
    }
