"""A corpus in; the files that another tool reads, one folder for each form, out.

The name of a form leads to its module, which alone loads what it needs: `write(folder, documents, manifest,
kinds)` writes the files and returns how many annotations could not be written (nested ones in BIO).
"""

from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from vnreport.corpus.folder import need_empty
from vnreport.errors import ConfigurationError
from vnreport.outputs.records import Record

FORMS = {
    "jsonl": "json_lines",
    "csv": "tables",
    "parquet": "parquet",
    "conll": "conll",
    "brat": "brat",
    "docbin": "doc_bin",
    "webannotation": "web_annotation",
    "labelstudio": "label_studio",
}


def export(
    form: str,
    folder: Path,
    documents: Iterable[Record],
    manifest: dict[str, Any],
    kinds: Sequence[str],
) -> int:
    """Write a corpus in a form of FORMS; how many annotations that form could not hold.

    Raises ConfigurationError where a library is missing, or the folder is not empty or cannot
    be written.
    """
    need_empty(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        writer = import_module(f"{__name__}.{FORMS[form]}")
        left_out: int = writer.write(folder, documents, manifest, kinds)
        return left_out
    except OSError as error:
        raise ConfigurationError("corpus-unwritable", path=str(folder), why=str(error)) from error
