"""Files that nobody here wrote in, their numbered lines with hand-made roles out.

The roles are rows of tests/structure/outside_headings.csv: file, line, digest of the line's first
letters, role (heading, body, doubtful). The texts are no part of the project; where they are
absent there is nothing to measure.
"""

import csv
import hashlib
import textwrap
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from vnreport.document.blocks import Document
from vnreport.normalize import normalize
from vnreport.readers.kinds import read_bytes
from vnreport.readers.text import document_of
from vnreport.structure.lines import Line, body_lines
from vnreport.structure.numbered import Numbered, numbered_lines

ROLES = Path(__file__).resolve().parents[2] / "tests" / "structure" / "outside_headings.csv"
Tier = Literal["read", "bare", "broken"]
TIERS: tuple[Tier, ...] = ("read", "bare", "broken")
"""A file as the product reads it; its bare text, a paragraph a line; that broken at 80 columns."""

_LIVE = ("body", "table", "text_box")
_COLUMNS = 80
_LETTERS = 20


class Labelled(NamedTuple):
    """The lines of a text, its numbered lines, and the role of each of these."""

    name: str
    lines: tuple[Line, ...]
    numbered: tuple[Numbered, ...]
    roles: tuple[str, ...]


def outside_texts(data: Path, tier: Tier = "read") -> list[Labelled]:
    """The files of the table that are there; only PDF and Word files but for the tier "read".

    Raises ValueError where more than one labelled line in twenty is not found any more.
    """
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with ROLES.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            rows[row["file"]].append((row["digest"], row["role"]))
    return [
        _labelled(data / name, name, known, tier)
        for name, known in rows.items()
        if (data / name).is_file() and (tier == "read" or not name.endswith(".txt"))
    ]


def outside_lines(path: Path, tier: Tier) -> tuple[Line, ...]:
    """The lines of a file in one of its forms."""
    document = _read(path)
    if tier != "read":
        document = document_of(_bare(document, tier), path.name, document.sha256)
    return body_lines(normalize(document))


@cache
def _read(path: Path) -> Document:
    return read_bytes(path.read_bytes(), path.name)


def key_of(line: Line) -> str:
    """A digest of a line by which it is found again: its number and first letters alone."""
    kept = "".join(c for c in f"{line.label or ''}{line.text}".lower() if c.isalnum())
    return hashlib.sha256(kept[:_LETTERS].encode()).hexdigest()[:12]


def _bare(document: Document, tier: Tier) -> str:
    """The live text, a paragraph a line or broken, with the numbers that Word draws."""
    paragraphs = [
        f"{block.label or ''} {document.text[block.start : block.end]}".strip()
        for block in document.blocks
        if block.origin in _LIVE
    ]
    if tier == "broken":
        paragraphs = [
            textwrap.fill(text, _COLUMNS, break_long_words=False, break_on_hyphens=False)
            for text in paragraphs
        ]
    return "\n".join(paragraphs)


def _labelled(path: Path, name: str, known: list[tuple[str, str]], tier: Tier) -> Labelled:
    lines = outside_lines(path, tier)
    numbered = numbered_lines(lines)
    waiting: dict[str, list[str]] = defaultdict(list)
    for digest, role in known:
        waiting[digest].append(role)
    unknown = "body" if tier == "broken" else "doubtful"
    roles = []
    for one in numbered:
        left = waiting[key_of(lines[one.place])]
        roles.append(left.pop(0) if left else unknown)
    lost = sum(map(len, waiting.values()))
    if lost > max(1, len(known) // 20):
        raise ValueError(f"{name}, {tier}: {lost} labelled lines are not found any more")
    return Labelled(name, lines, numbered, tuple(roles))
