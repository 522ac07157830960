"""Documents in; Parquet with a dataset card that `datasets.load_dataset` reads, out.

One row for each document, its records as lists of structs. Columns have the same type in every file,
whatever is in it, so that splits fit together. Numbers of figures are doubles.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import KINDS
from vnreport.corpus.exports.card import card
from vnreport.corpus.folder import write_whole
from vnreport.corpus.splitting import SPLITS
from vnreport.libraries import research
from vnreport.outputs.records import Record
from vnreport.replacing import replacing

_AT_ONCE = 64  # documents of one row group
_SPAN = {"id": "string", "text": "string", "start": "int64", "end": "int64", "page": "int64"}
_COLUMNS = {
    "citations": {
        **_SPAN, "footnote": "string", "form": "string", "type_code": "string", "type_name": "string",
        "number": "int64", "issuer_code": "string", "issuer_name": "string", "symbol": "string",
        "symbol_as_written": "string", "date": "string", "date_text": "string", "term": "string",
        "subject": "string", "provision": "string", "cluster": "int64", "relation_kind": "string",
        "relation_other": "string", "work": "string", "work_method": "string",
        "work_confidence": "string",
    },
    "dates": {
        **_SPAN, "footnote": "string", "value": "string", "end_value": "string", "grain": "string",
        "incomplete": "bool", "calendar_error": "bool", "attached_to": "string",
    },
    "figures": {
        **_SPAN, "footnote": "string", "kind": "string", "printed": "string", "value": "double",
        "numerator": "double", "denominator": "double", "unit": "string", "counted": "string",
        "approx": "string", "direction": "string", "base": "string", "period": "string",
        "part_of": "string",
    },
    "footnotes": {**_SPAN, "kind": "string", "marker": "string", "anchor": "int64", "anchor_text": "string"},
    "findings": {
        "code": "string", "name": "string", "severity": "string", "message": "string",
        "text": "string", "start": "int64", "end": "int64", "page": "int64",
    },
}  # fmt: skip
_DOCUMENT = {
    "id": "string", "path": "string", "sha256": "string", "reader": "string", "group": "string",
    "province": "string", "issuing_body": "string", "year": "int64", "symbol": "string", "title": "string",
    "subject": "string", "anonymised": "bool", "code_version": "string", "registry_version": "string",
    "text": "string",
}  # fmt: skip


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """data/train.parquet, data/test.parquet … and README.md, the card."""
    arrow, parquet = research("pyarrow"), research("pyarrow.parquet")
    schema = _schema(arrow, kinds)
    (folder / "data").mkdir(exist_ok=True)
    waiting: dict[str, list[Record]] = {}
    writers: dict[str, Any] = {}
    with ExitStack() as stack:

        def flush(split: str) -> None:
            if split not in writers:
                beside = stack.enter_context(replacing(folder / "data" / f"{split}.parquet"))
                writer = parquet.ParquetWriter(beside, schema, compression="zstd")
                writers[split] = stack.enter_context(writer)
            writers[split].write_table(arrow.Table.from_pylist(waiting.pop(split), schema=schema))

        for document in documents:
            split = document["corpus"]["split"]
            waiting.setdefault(split, []).append(_row(document, kinds))
            if len(waiting[split]) == _AT_ONCE:
                flush(split)
        for split in list(waiting):
            flush(split)
    written = [split for split in SPLITS if split in writers]
    write_whole(folder / "README.md", (card(manifest, written),))
    return 0


def _schema(arrow: Any, kinds: Sequence[str]) -> Any:
    def fields(columns: dict[str, str]) -> list[Any]:
        return [arrow.field(name, arrow.type_for_alias(kind)) for name, kind in columns.items()]

    lists = [
        arrow.field(name, arrow.list_(arrow.struct(fields(columns))))
        for name, columns in _COLUMNS.items()
        if name in _wanted(kinds)
    ]
    return arrow.schema([*fields(_DOCUMENT), *lists])


def _wanted(kinds: Sequence[str]) -> Iterator[str]:
    """The lists that are written: findings, and the kinds that were asked for."""
    return (name for name in _COLUMNS if name not in KINDS or name in kinds)


def _row(document: Record, kinds: Sequence[str]) -> Record:
    about, made = document["corpus"], document["corpus"]["made_by"]
    whole = {**document["letterhead"], **document["document"], **about}
    whole |= {"code_version": made["code"], "registry_version": made["registry"]}
    row = {name: whole.get(name) for name in _DOCUMENT}
    for name in _wanted(kinds):
        columns = _COLUMNS[name]
        row[name] = [
            {column: flat.get(column) for column in columns}
            for flat in map(_flat, document.get(name) or ())
        ]
    return row


def _flat(record: Record) -> Record:
    """A record with what its structs say in columns of its own; numbers of figures as floats."""
    relation, resolved = record.get("relation") or {}, record.get("resolved") or {}
    flat = {
        **record,
        "relation_kind": relation.get("kind"),
        "relation_other": relation.get("other"),
        "work": resolved.get("work"),
        "work_method": resolved.get("method"),
        "work_confidence": resolved.get("confidence"),
    }
    if "printed" in record:
        for name in ("value", "numerator", "denominator"):
            flat[name] = None if record[name] is None else float(record[name])
    return flat
