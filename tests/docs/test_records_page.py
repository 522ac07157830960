"""The page of the records: each field of the schema is on it, with what it means."""

import json
import re
from collections.abc import Iterator
from typing import Any

from records_page import records_page

from vnreport.outputs.schema import schema_text


def test_each_field_of_the_schema_says_what_it_means():
    fields = dict(_fields(json.loads(schema_text())["$defs"]))
    assert len(fields) > 100
    explained_as_a_whole = re.compile(r"\.place\.\w+$")
    silent = [
        path
        for path, field in fields.items()
        if "description" not in field and not explained_as_a_whole.search(path)
    ]
    assert silent == []


def test_each_field_of_the_schema_is_on_the_page():
    page = records_page()
    for path, _ in _fields(json.loads(schema_text())["$defs"]["report"]):
        name = path.rpartition(".")[2]
        assert re.search(rf"[`.\[]{re.escape(name)}[`\]]", page), path


def _fields(part: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each property anywhere below, with its path."""
    if isinstance(part, list):
        for one in part:
            yield from _fields(one, path)
    elif isinstance(part, dict):
        for name, below in part.items():
            if name == "properties":
                for field, shape in below.items():
                    yield f"{path}.{field}", shape
                    yield from _fields(shape, f"{path}.{field}")
            elif isinstance(below, dict | list):
                yield from _fields(below, path)
