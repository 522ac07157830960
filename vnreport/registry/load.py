"""Files of works and relations in, a Registry out."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from vnreport.document.regulations import Relation, Work
from vnreport.errors import TableError
from vnreport.registry.rows import (
    RELATION_FIELDS,
    WORK_FIELDS,
    Origin,
    read_relation,
    read_work,
)
from vnreport.registry.stacking import Layer, stack
from vnreport.registry.store import Registry

CENTRAL = Path(__file__).parent / "data"
"""The folder of the registry that ships with the package."""

Row = tuple[Origin, Mapping[str, str]]


@cache
def load_central() -> Registry:
    """The registry of the package alone, read once."""
    return _stacked(())


def load(paths: Sequence[Path] = ()) -> Registry:
    """The central registry with further layers over it, in the order given.

    A layer is a CSV file of works, a folder with works.csv and relations.csv, or a TOML file
    with [[work]] and [[relation]]; a layer's relations may name works of the layers before it.
    Raises TableError for a wrong row, FileNotFoundError for a path that does not exist.
    """
    return _stacked(tuple(paths)) if paths else load_central()


def _stacked(paths: tuple[Path, ...]) -> Registry:
    since: dict[str, date] = {}
    layers = [_read_layer("central", CENTRAL, since)]
    layers += [_read_layer(path.stem, path, since) for path in paths]
    digest = sha256("\n".join(sorted(row for layer in layers for row in layer.raw)).encode())
    return stack(layers, digest.hexdigest()[:12])


def _read_layer(name: str, path: Path, since: dict[str, date]) -> Layer:
    work_rows, relation_rows = _rows(path)
    works: list[tuple[Work, Origin]] = []
    for origin, fields in work_rows:
        work = read_work(fields, name, origin)
        works.append((work, origin))
        since.setdefault(work.id, work.since)
    relations: list[tuple[Relation, Origin]] = [
        (read_relation(fields, since, origin), origin) for origin, fields in relation_rows
    ]
    raw = (
        *_raw(WORK_FIELDS, (fields for _, fields in work_rows)),
        *_raw(RELATION_FIELDS, (fields for _, fields in relation_rows)),
    )
    return Layer(name, tuple(works), tuple(relations), raw)


def _raw(names: tuple[str, ...], rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    for fields in rows:
        yield "\x1f".join([fields.get(name, "") for name in names])


def _rows(path: Path) -> tuple[list[Row], list[Row]]:
    if path.is_dir():
        relations = path / "relations.csv"
        return (
            _csv_rows(path / "works.csv", WORK_FIELDS),
            _csv_rows(relations, RELATION_FIELDS) if relations.exists() else [],
        )
    if path.suffix.lower() == ".toml":
        return _toml_rows(path)
    return _csv_rows(path, WORK_FIELDS), []


def _csv_rows(path: Path, known: tuple[str, ...]) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file)
        header = next(lines, [])
        for name in header:
            if name not in known:
                raise TableError(file=path.name, row="1", field=name, why="cột không có trong mẫu")
        rows: list[Row] = []
        for cells in lines:
            origin = Origin(path.name, lines.line_num)
            if len(cells) != len(header):
                raise origin.error("*", f"có {len(cells)} ô, cần {len(header)}")
            rows.append((origin, dict(zip(header, cells, strict=True))))
        return rows


def _toml_rows(path: Path) -> tuple[list[Row], list[Row]]:
    import tomllib  # only where a TOML layer is named: start-up counts

    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise TableError(file=path.name, row="?", field="*", why=str(error)) from None
    return (
        _toml_kind(path, content.get("work", []), WORK_FIELDS),
        _toml_kind(path, content.get("relation", []), RELATION_FIELDS),
    )


def _toml_kind(
    path: Path, entries: Sequence[Mapping[str, object]], known: tuple[str, ...]
) -> list[Row]:
    rows: list[Row] = []
    for position, entry in enumerate(entries, start=1):
        origin = Origin(path.name, position)
        for name in entry:
            if name not in known:
                raise origin.error(name, "trường không có trong mẫu")
        rows.append((origin, {name: _text(value) for name, value in entry.items()}))
    return rows


def _text(value: object) -> str:
    if isinstance(value, list):
        return ";".join(str(part) for part in value)
    return value.isoformat() if isinstance(value, date) else str(value)
