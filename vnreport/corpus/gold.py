"""Files of gold in, what people say stands in a text out; the format is told in docs/gold.md."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.errors import ConfigurationError

Item = dict[str, Any]

_NEEDED = {
    "citations": ("form", "text"),
    "dates": ("value", "text"),
    "figures": ("value", "kind", "text"),
    "footnotes": ("starts", "anchored_after"),
}
_SHAPES: dict[str, Any] = {
    "form": str,
    "text": str,
    "kind": str,
    "code": str,
    "starts": str,
    "anchored_after": str,
    "start": int,
    "end": int,
    "number": int | None,
    "match": list,
    "codes": list,
    "relation": dict | None,
}

LISTS = ("citations", "dates", "figures", "footnotes", "findings")


class Gold(NamedTuple):
    """What stands in one document.

    name: the document's file name. folder: where it lies. content: the gold as it was read.
    """

    name: str
    folder: Path
    content: dict[str, Any]

    def items(self, kind: str) -> list[Item]:
        """The list of one kind; empty where the gold does not speak of it."""
        found: list[Item] = self.content.get(kind) or []
        return found


def read_gold(path: Path) -> Iterator[Gold]:
    """The gold of a file, or of all *.gold.json and gold.json below a folder, in order.

    Raises ConfigurationError where there is none, or one is not as docs/gold.md says.
    """
    files = sorted(_files(path)) if path.is_dir() else [path]
    if not files:
        raise ConfigurationError("no-gold", path=str(path))
    for file in files:
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ConfigurationError("wrong-gold", path=str(file), why=str(error)) from error
        _check(content, file)
        name = content.get("document") or file.name.removesuffix(".gold.json") + ".txt"
        yield Gold(str(name), file.parent, content)


def _files(folder: Path) -> Iterator[Path]:
    return (
        p for p in folder.rglob("*.json") if p.name == "gold.json" or p.name.endswith(".gold.json")
    )


def _check(content: Any, file: Path) -> None:
    """Refuse what has not the shape of gold, by the first place that is wrong."""
    why = _fault(content)
    if why:
        raise ConfigurationError("wrong-gold", path=str(file), why=why)


def _fault(content: Any) -> str | None:
    if not isinstance(content, dict) or not set(LISTS) & set(content):
        return ", ".join(LISTS)
    for name in ("as_of", "document"):
        if not isinstance(content.get(name), str | None):
            return name
    if content.get("as_of") and not _is_day(content["as_of"]):
        return "as_of"
    if not isinstance(content.get("header", {}), dict):
        return "header"
    for kind in LISTS:
        items = content.get(kind) or []
        if not isinstance(items, list):
            return kind
        for number, item in enumerate(items):
            wrong = _wrong_field(item, kind, len(items))
            if wrong:
                return f"{kind}[{number}]: {wrong}"
    return None


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _wrong_field(item: Any, kind: str, count: int) -> str | None:
    """The field of an item that is missing or of another kind than it must be."""
    if not isinstance(item, dict):
        return str(item)
    for name in _NEEDED.get(kind, ()):
        if name not in item:
            return name
    for name, shape in _SHAPES.items():
        if name in item and not isinstance(item[name], shape):
            return name
    if ("start" in item) != ("end" in item):
        return "start, end"
    relation = item.get("relation")
    if relation and not (
        isinstance(relation.get("kind"), str)
        and isinstance(relation.get("other"), int)
        and 0 <= relation["other"] < count
    ):
        return "relation"
    return None
