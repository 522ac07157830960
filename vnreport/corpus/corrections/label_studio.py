"""A JSON export of Label Studio in, the documents as annotators left them out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import Annotation, Link
from vnreport.corpus.corrections.corrected import LISTS, Corrected, fields_in
from vnreport.corpus.exports.label_studio import DATA, Units
from vnreport.errors import ConfigurationError


def read_label_studio(path: Path) -> Iterator[Corrected]:
    """The tasks that somebody has annotated; of several annotations of a task the last.

    Cancelled ones and tasks that hold predictions only are passed over. Raises
    ConfigurationError for what is no such export.
    """
    try:
        tasks = json.loads(path.read_text(encoding="utf-8"))
        for number, task in enumerate(tasks, 1):
            done = [one for one in task.get("annotations") or [] if not one.get("was_cancelled")]
            if done:
                yield _document(task, done[-1]["result"], number)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        why = f"{type(error).__name__}: {error}"
        raise ConfigurationError("wrong-annotation", path=str(path), why=why) from error


def _document(task: dict[str, Any], result: list[dict[str, Any]], number: int) -> Corrected:
    text = task["data"][DATA]
    units = Units(text)
    found = [_annotation(one, text, units) for one in result if one["type"] == "labels"]
    ids = {one.id for one in found}
    links = tuple(
        Link(one["labels"][0], one["from_id"], one["to_id"])
        for one in result
        if one["type"] == "relation" and one.get("labels") and {one["from_id"], one["to_id"]} <= ids
    )
    found.sort(key=lambda one: (one.start, -one.end))
    name = task["data"].get("document") or f"task-{task.get('id', number)}"
    return Corrected(str(name), text, tuple(found), links)


def _annotation(one: dict[str, Any], text: str, units: Units) -> Annotation:
    value = one["value"]
    start, end = units.back(value["start"]), units.back(value["end"])
    kind, _, label = value["labels"][0].partition(":")
    if kind not in LISTS:
        raise ValueError(value["labels"][0])
    return Annotation(one["id"], kind, label, start, end, text[start:end], _fields(one))


def _fields(one: dict[str, Any]) -> dict[str, Any]:
    """What rides along in the region's notes, where it is ours."""
    notes = (one.get("meta") or {}).get("text") or []
    return next((fields for words in notes if (fields := fields_in(words))), {})
