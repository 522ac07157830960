"""Documents in; a table of annotations and one of documents, as CSV, out.

Cells that a spreadsheet would take for a formula begin with an apostrophe, as in all our tables; the
documents' texts are in texts/, since a spreadsheet cuts cells at 32,767 characters.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import annotated
from vnreport.corpus.exports.splits import split_files
from vnreport.corpus.folder import write_whole
from vnreport.outputs.records import Record
from vnreport.outputs.table import cell

COLUMNS = ("document", "id", "kind", "label", "start", "end", "text", "fields")
ABOUT = ("id", "split", "path", "province", "issuing_body", "year", "group", "anonymised")


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """train.csv, test.csv … (annotations), documents.csv, texts/<id>.txt."""
    about = [_row(ABOUT)]
    with split_files(folder, ".csv", _row(COLUMNS)) as put:
        for document in documents:
            one = annotated(document, kinds)
            about.append(_row([cell(one.about.get(name)) for name in ABOUT]))
            write_whole(folder / "texts" / f"{one.id}.txt", (one.text,))
            for found in one.annotations:
                cells = (one.id, *found[:6], found.as_json)
                put(one.split, _row([cell(value) for value in cells]))
    write_whole(folder / "documents.csv", about)
    return 0


def _row(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
