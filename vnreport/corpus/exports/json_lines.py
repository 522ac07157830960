"""Documents in; one line for each with its text and all its records, a file for each split, out."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import KINDS
from vnreport.corpus.exports.splits import split_files
from vnreport.outputs.records import Record


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """train.jsonl, test.jsonl …, as pandas and datasets read them."""
    dropped = set(KINDS) - set(kinds)
    with split_files(folder, ".jsonl") as put:
        for document in documents:
            kept = {name: value for name, value in document.items() if name not in dropped}
            put(document["corpus"]["split"], json.dumps(kept, ensure_ascii=False) + "\n")
    return 0
