"""The documents that a run met in, Parquet with a row for each out.

Findings and citations are lists of structs; columns and their types are those of the store's rows,
whatever is in them, so that the files of several runs fit together. Proofs and fixes are JSON.
"""

import json
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from sqlalchemy import Connection

from vnreport.batch.export import DECIDED, OF_RUNS, decided
from vnreport.libraries import research
from vnreport.store.citations import citations_of
from vnreport.store.findings import walk_with_findings
from vnreport.store.rows import CitationFacts, CitationRow, DocumentRow, FindingFacts, FindingRow

_AT_ONCE = 64  # documents of one row group
_ALIASES = {int: "int64", str: "string", bool: "bool", date: "date32"}


def write_parquet(connection: Connection, run: int, path: Path) -> None:
    """Write the file. Raises ConfigurationError without pyarrow, OSError."""
    arrow, parquet = research("pyarrow"), research("pyarrow.parquet")
    schema = _schema(arrow)
    met = walk_with_findings(connection, run)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while some := list(islice(met, _AT_ONCE)):
            cited = citations_of(connection, [document.id for document, _ in some])
            rows = [_row(document, found, cited.get(document.id, ())) for document, found in some]
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))


def _schema(arrow: Any) -> Any:
    def fields(row: type) -> Iterator[Any]:
        for name, hint in get_type_hints(row).items():
            if name not in OF_RUNS:
                yield arrow.field(name, arrow.type_for_alias(_alias(hint)))

    decisions = [arrow.field(name, arrow.string()) for name in DECIDED]
    lists = {
        "citations": arrow.list_(arrow.struct(list(fields(CitationFacts)))),
        "findings": arrow.list_(arrow.struct([*fields(FindingFacts), *decisions])),
    }
    own = [field for field in fields(DocumentRow) if field.name not in lists]
    return arrow.schema([*own, *(arrow.field(name, kind) for name, kind in lists.items())])


def _alias(hint: Any) -> str:
    """The name of the column's type; what is no plain value is kept as JSON."""
    if isinstance(hint, UnionType):
        return _alias(next(one for one in get_args(hint) if one is not type(None)))
    if get_origin(hint) is Literal:
        return "string"
    return _ALIASES.get(hint, "string")


def _row(
    document: DocumentRow, found: tuple[FindingRow, ...], cited: tuple[CitationRow, ...]
) -> dict[str, Any]:
    return document._asdict() | {
        "citations": [one.facts._asdict() for one in cited],
        "findings": [_plain(one.facts) | decided(one) for one in found],
    }


def _plain(facts: FindingFacts) -> dict[str, Any]:
    texts = {
        name: json.dumps(value, ensure_ascii=False)
        for name, value in facts._asdict().items()
        if isinstance(value, list | dict)
    }
    return facts._asdict() | texts
