"""The JSON Schema of the records and the sample report in; docs/records.md out."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from vnreport.outputs.records import records
from vnreport.outputs.schema import schema_text
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import load_central

DEMO = Path(__file__).parent.parent / "corpora" / "demo" / "bao-cao-tinh-uy-lam-ha-2023.txt"
_SHOWN = 11
"""Position of the citation that stands as an example: it has a relation and a match."""

Schema = Mapping[str, Any]

_MADE = (
    "<!-- Made by scripts/build_docs.py from the JSON Schema of the package; do not edit here. -->"
)
_INTRODUCTION = """# Records

`vnreport extract` writes what a report says, `vnreport check --format json` the same with the findings:

```bash
vnreport extract bao-cao.docx > bao-cao.json
vnreport extract bao-cao-2026/ --format jsonl -o kho.jsonl
vnreport check bao-cao.docx --format json > ket-qua.json
vnreport schema > records.schema.json
```

- **json**: one object for one file, a list of them for several. A value that is absent is `null`, never missing.
- **jsonl**: one line for each record, which has `kind` (`citation`, `date`, `figure`, `footnote`, `finding` …) and
  `file`; a record's own `kind` is then called `figure_kind`, `footnote_kind`. The first line of a file has the kind
  `document` and all that is no list, without the text.
- **csv**: one row for each record.
- Offsets are half-open ranges in Unicode code points of `document.text`, as Python counts them:
  `text[start:end]` is the record's `text`, for each kind of file.

This page is made from the schema that the package ships; programs should rely on `vnreport schema`.
"""


def records_page() -> str:
    """The words of the page."""
    definitions = json.loads(schema_text())["$defs"]
    report = definitions["report"]["properties"]
    shared = _shared(report)
    parts = [
        _MADE,
        "",
        _INTRODUCTION,
        "## An example",
        "",
        "One citation of the sample report:",
        "",
    ]
    parts += ["```json", json.dumps(_example(), ensure_ascii=False, indent=1), "```", ""]
    parts += ["## The report", "", *_table(_tops(report)), ""]
    parts += ["## What all records have that point at a place", ""]
    parts += [*_table(_rows({name: _items(report["citations"])[name] for name in shared})), ""]
    for name, part in report.items():
        own = {key: value for key, value in _items(part).items() if _own(key, name, shared)}
        if own:
            parts += [f"## {name}", "", f"{_sentence(part)}", "", *_table(_rows(own)), ""]
    parts += ["## A file that could not be read", ""]
    parts += [f"{_sentence(definitions['error'])}", ""]
    parts += [*_table(_rows(definitions["error"]["properties"])), ""]
    return "\n".join(parts)


def _shared(report: Schema) -> tuple[str, ...]:
    """The fields of a place: those that citations, dates, figures and findings all have."""
    first, *others = (
        _items(report[name]) for name in ("citations", "dates", "figures", "findings")
    )
    return tuple(name for name, field in first.items() if all(o.get(name) == field for o in others))


def _own(field: str, record: str, shared: tuple[str, ...]) -> bool:
    pointing = record not in ("outline", "footnotes", "document", "letterhead")
    return not (pointing and field in shared)


def _tops(report: Schema) -> Iterator[tuple[str, str, str]]:
    for name, part in report.items():
        shown = f"[{name}](#{name})" if _items(part) else f"`{name}`"
        yield shown, _kind(part), part.get("description", "")


def _rows(fields: Schema, before: str = "") -> Iterator[tuple[str, str, str]]:
    """Name, type and meaning of the fields; those of objects within follow with a dot."""
    for name, field in fields.items():
        path = f"{before}{name}"
        yield f"`{path}`", _kind(field), field.get("description", "")
        for kind in _alternatives(field):
            inner, step = (kind["items"], "[].") if "items" in kind else (kind, ".")
            if kind.get("description") and kind is not field:
                yield "", "", kind["description"]
            yield from _rows(inner.get("properties", {}), f"{path}{step}")


def _items(part: Schema) -> Schema:
    """The fields of an object, or of the objects of a list."""
    for kind in _alternatives(part):
        found: Schema = kind.get("items", kind).get("properties", {})
        if found:
            return found
    return {}


def _alternatives(field: Schema) -> list[Schema]:
    return list(field.get("oneOf", (field,)))


def _kind(field: Schema) -> str:
    """The type of a field in words: `"a"`, `"b"` or null; integer; list of objects."""
    names: list[str] = []
    for kind in _alternatives(field):
        if "const" in kind:
            names.append(f"`{json.dumps(kind['const'])}`")
        elif "enum" in kind:
            names += [f"`{one}`" if one is not None else "null" for one in kind["enum"]]
        elif kind.get("type") == "array":
            names.append(f"list of {_kind(kind['items'])}s")
        else:
            types = kind["type"]
            names += types if isinstance(types, list) else [types]
    distinct = list(dict.fromkeys(names))
    if "null" in distinct:
        distinct = [*(name for name in distinct if name != "null"), "null"]
    return ", ".join(distinct[:-1]) + (" or " if distinct[:-1] else "") + distinct[-1]


def _table(rows: Iterator[tuple[str, str, str]]) -> list[str]:
    lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return ["| field | type | meaning |", "|---|---|---|", *lines]


def _sentence(part: Schema) -> str:
    words = str(part.get("description", ""))
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def _example() -> dict[str, Any]:
    text = read(DEMO.read_bytes(), "bao-cao.txt")
    found: dict[str, Any] = records(analyse(text, load_central()))["citations"][_SHOWN]
    return found
