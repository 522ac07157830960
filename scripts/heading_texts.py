"""Files that nobody here wrote in, their numbered lines with hand-made roles out.

The roles are rows of tests/structure/outside_headings.csv: file, line, digest of the line, role
(heading, body, doubtful). The texts are no part of the project; where they are absent there is
nothing to measure.
"""

import csv
import hashlib
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from vnreport.document.blocks import Document
from vnreport.normalize import normalize
from vnreport.readers.kinds import read_bytes
from vnreport.readers.text import document_of
from vnreport.structure.lines import Line, body_lines
from vnreport.structure.numbered import Numbered, numbered_lines

ROOT = Path(__file__).resolve().parents[1]
ROLES = ROOT / "tests" / "structure" / "outside_headings.csv"
_LIVE = ("body", "table", "text_box")


class Labelled(NamedTuple):
    """The lines of a text, its numbered lines, and the role of each of these."""

    name: str
    lines: tuple[Line, ...]
    numbered: tuple[Numbered, ...]
    roles: tuple[str, ...]


def outside_texts(data: Path) -> list[Labelled]:
    """Every file of the table that is there, in order. Raises ValueError where a line is lost."""
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with ROLES.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            rows[row["file"]].append((row["digest"], row["role"]))
    return [_labelled(data, name, known) for name, known in rows.items() if (data / name).is_file()]


def outside_document(path: Path) -> Document:
    """A file as the product reads it; a Word file as bare text, since its styles tell too much."""
    document = read_bytes(path.read_bytes(), path.name)
    if path.suffix == ".docx":
        document = document_of(bare_text(document), path.name, document.sha256)
    return normalize(document)


def bare_text(document: Document) -> str:
    """The live text, a paragraph a line, with the numbers that Word draws."""
    return "\n".join(
        f"{block.label or ''} {document.text[block.start : block.end]}".strip()
        for block in document.blocks
        if block.origin in _LIVE
    )


def key_of(text: str) -> str:
    """A digest of a line by which it is found again: its letters and digits alone."""
    kept = "".join(char for char in text.lower() if char.isalnum())
    return hashlib.sha256(kept.encode()).hexdigest()[:12]


def _labelled(data: Path, name: str, known: list[tuple[str, str]]) -> Labelled:
    lines = body_lines(outside_document(data / name))
    numbered = numbered_lines(lines)
    waiting: dict[str, list[str]] = defaultdict(list)
    for digest, role in known:
        waiting[digest].append(role)
    roles = []
    for one in numbered:
        left = waiting[key_of(lines[one.index].text)]
        roles.append(left.pop(0) if left else "doubtful")
    lost = sum(map(len, waiting.values()))
    if lost > len(known) // 20:
        raise ValueError(f"{name}: {lost} labelled lines are not found any more")
    return Labelled(name, lines, numbered, tuple(roles))


