"""Texts with wholes and parts marked in; their figures as the program reads them, each part with
the wholes that it may be said to be of, out.

Three forms: passages that were put together (part_texts.py); excerpts of real texts, where
“{12|a}” is a whole, “{3|<a}” a part of it, “{3|<a/b}” of either, “{3|<a?}” doubtful, and “# name”
begins an excerpt; and the places of tests/extract/outside_parts.csv.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from experiments.part_writing import Mark, Passage
from vnreport.extract.figures.extraction import scene_of
from vnreport.extract.figures.groups import Scene
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import document_of
from vnreport.registry import Registry, load_central

PLACES = Path(__file__).resolve().parents[2] / "tests" / "extract" / "outside_parts.csv"
_MARKED = re.compile(r"\{([^{}|]+)\|([^{}]*)\}")


class Labelled(NamedTuple):
    """The figures of a text, by position.

    ruled: the whole that the rules give a part. wanted: the wholes that a part may be said to be
    of. unread: parts whose number the program does not read as a figure.
    """

    group: str
    scene: Scene
    ruled: dict[int, int]
    wanted: dict[int, frozenset[int]]
    doubtful: frozenset[int]
    unread: int


def from_passage(passage: Passage) -> Labelled:
    """The figures of a passage with its marks."""
    document = document_of(passage.text, "passage.txt", "")
    analysis = analyse(document, _registry(), select=["FIG"])
    certain = [citation for citation in analysis.citations if citation.form != "title"]
    scene, _ = scene_of(analysis.document, certain, analysis.dates)
    offset = max(0, analysis.document.text.find(passage.text[:30]))
    by_mark = _positions(scene, passage.marks, offset)
    wanted, doubtful, unread = {}, set(), 0
    for number, mark in enumerate(passage.marks):
        if not mark.wholes:
            continue
        if number not in by_mark:
            unread += not mark.doubtful
        elif mark.doubtful:
            doubtful.add(by_mark[number])
        else:
            wholes = (by_mark[whole] for whole in mark.wholes if whole in by_mark)
            wanted[by_mark[number]] = frozenset(wholes)
    ruled = {i: f.part_of for i, f in enumerate(analysis.figures) if f.part_of is not None}
    return Labelled(passage.group, scene, ruled, wanted, frozenset(doubtful), unread)


def excerpts(path: Path) -> Iterator[Passage]:
    """The marked excerpts of a file."""
    for block in path.read_text(encoding="utf-8").split("\n# "):
        name, _, body = block.removeprefix("# ").partition("\n")
        text, marks, reached = "", [], 0
        body = body.strip()
        for match in _MARKED.finditer(body):
            text += body[reached : match.start()]
            marks.append((len(text), len(text) + len(match[1]), match[2].split()))
            text += match[1]
            reached = match.end()
        yield Passage(text + body[reached:], tuple(_tied(marks)), name)


def _tied(marks: list[tuple[int, int, list[str]]]) -> Iterator[Mark]:
    """Marks whose names are replaced by the numbers of the marks that bear them."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, (_, _, words) in enumerate(marks):
        for word in words:
            if not word.startswith("<"):
                named[word].append(number)
    for start, end, words in marks:
        said = [word for word in words if word.startswith("<")]
        names = [name for word in said for name in word.strip("<?").split("/")]
        wholes = tuple(number for name in names for number in named[name])
        doubtful = any(word.endswith("?") for word in said)
        yield Mark(start, end, wholes or ((-1,) if said else ()), doubtful)


def outside(data: Path) -> Iterator[Passage]:
    """The texts of the table, with their marks; places are of the text as the program reads it."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with PLACES.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            rows[row["file"]].append(row)
    for name, labels in rows.items():
        text = analyse(
            document_of((data / name).read_text(encoding="utf-8"), name, ""), _registry()
        ).document.text
        yield Passage(text, tuple(_placed(labels)), name)


def _placed(labels: Iterable[dict[str, str]]) -> list[Mark]:
    places = sorted({(int(r["whole_start"]), int(r["whole_end"])) for r in labels})
    number = {start: index for index, (start, _) in enumerate(places)}
    marks = [Mark(start, end, ()) for start, end in places]
    for row in labels:
        start, end, whole = int(row["start"]), int(row["end"]), number[int(row["whole_start"])]
        tied = Mark(start, end, (whole,), row["label"] == "doubtful")
        if start in number:
            marks[number[start]] = tied
        else:
            marks.append(tied)
    return marks


def _positions(scene: Scene, marks: Iterable[Mark], offset: int) -> dict[int, int]:
    """The figure of each mark, by their numbers."""
    found = {}
    for number, mark in enumerate(marks):
        for index in scene.within(mark.start + offset - 20, mark.end + offset):
            if scene.found[index].number_end > mark.start + offset:
                found.setdefault(number, index)
    return found


@cache
def _registry() -> Registry:
    return load_central()
