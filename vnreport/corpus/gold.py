"""Files of gold in, what people say stands in a text out; the format is told in docs/gold.md."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.errors import ConfigurationError

Item = dict[str, Any]

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
    """Refuse what has not the shape of gold."""
    if not isinstance(content, dict) or not set(LISTS) & set(content):
        raise ConfigurationError("wrong-gold", path=str(file), why="citations …")
    for kind in LISTS:
        for number, item in enumerate(content.get(kind) or []):
            wanted = {
                "citations": ("form", "text"),
                "dates": ("value", "text"),
                "figures": ("value", "kind", "text"),
            }
            missing = [name for name in wanted.get(kind, ()) if name not in item]
            if missing:
                why = f"{kind}[{number}]: {', '.join(missing)}"
                raise ConfigurationError("wrong-gold", path=str(file), why=why)
