"""Gold in, the prediction for its document out: from files of records, or by reading the document now."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from vnreport.corpus.gold import Gold
from vnreport.errors import ConfigurationError
from vnreport.outputs.records import Record, records
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.readers import load
from vnreport.registry import Registry


def predicted(file: Path, registry: Registry, as_of: date | None = None) -> Record:
    """The records of a file, findings and all. Raises ReadError, ConfigurationError."""
    try:
        data = load(file)
    except OSError as error:
        raise ConfigurationError("missing-file", path=str(file)) from error
    return records(analyse_bytes(data, str(file), registry, as_of=as_of))


def read_predictions(path: Path) -> dict[str, Record]:
    """What `vnreport check` or `extract` wrote as json, by the name of the document's file.

    path: a file, or a folder of files. Raises ConfigurationError.
    """
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    found = {_name(record): record for file in files for record in _records(file)}
    if not found:
        raise ConfigurationError("no-predictions", path=str(path))
    return found


def of_gold(gold: Gold, predictions: dict[str, Record], path: Path) -> Record:
    """The prediction for a document of gold; the only one there is fits any. Raises
    ConfigurationError where there is none."""
    name = Path(gold.name).name
    if name in predictions:
        return predictions[name]
    if len(predictions) == 1:
        return next(iter(predictions.values()))
    raise ConfigurationError("no-prediction", name=name, path=str(path))


def _records(file: Path) -> Iterator[Record]:
    try:
        content: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigurationError("no-predictions", path=str(file)) from error
    for one in content if isinstance(content, list) else [content]:
        if isinstance(one, dict) and isinstance(one.get("document"), dict) and not one.get("error"):
            yield one


def _name(record: Record) -> str:
    return Path(str(record["document"].get("file"))).name
