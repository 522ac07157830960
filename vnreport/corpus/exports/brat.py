"""Documents in; BRAT standoff (.txt and .ann beside each other, with its configuration) out.

Where a span runs over a line end, BRAT wants one fragment for each line. Fields ride along as notes, as JSON:
what an annotator corrects there comes back with `vnreport corpus import`.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from vnreport.corpus.annotations import Annotated, Annotation, annotated
from vnreport.corpus.folder import write_whole
from vnreport.outputs.records import Record

_LINE_END = "\n"
_ARGUMENTS = {"part_of": ("figure", "figure"), "attached_to": ("date", "citation|figure")}
_CITED = ("citation", "citation")


def write(
    folder: Path, documents: Iterable[Record], manifest: dict[str, Any], kinds: Sequence[str]
) -> int:
    """<split>/<id>.txt and .ann, annotation.conf in the folder."""
    types: dict[str, set[str]] = {}
    links: set[str] = set()
    for document in documents:
        one = annotated(document, kinds)
        write_whole(folder / one.split / f"{one.id}.txt", (one.text,))
        write_whole(folder / one.split / f"{one.id}.ann", standoff(one))
        for found in one.annotations:
            types.setdefault(found.kind, set()).add(found.label)
        links |= {link.kind for link in one.links}
    write_whole(folder / "annotation.conf", _configuration(types, links))
    return 0


def standoff(one: Annotated) -> Iterator[str]:
    """The lines of a document's .ann file."""
    numbers = {found.id: number for number, found in enumerate(one.annotations, 1)}
    for found in one.annotations:
        number = numbers[found.id]
        places = ";".join(f"{start} {end}" for start, end in _fragments(found))
        words = " ".join(one.text[start:end] for start, end in _fragments(found))
        yield f"T{number}\t{found.kind} {places}\t{words}\n"
        yield f"A{number}\t{found.kind}_label T{number} {found.label}\n"
        yield f"#{number}\tAnnotatorNotes T{number}\t{found.as_json}\n"
    for number, link in enumerate(one.links, 1):
        yield f"R{number}\t{link.kind} Arg1:T{numbers[link.source]} Arg2:T{numbers[link.target]}\n"


def _fragments(found: Annotation) -> list[tuple[int, int]]:
    """The span without the line ends in it."""
    fragments = []
    start = found.start
    for piece in found.text.split(_LINE_END):
        if piece:
            fragments.append((start, start + len(piece)))
        start += len(piece) + 1
    return fragments


def _configuration(types: dict[str, set[str]], links: Iterable[str]) -> Iterator[str]:
    yield "[entities]\n"
    yield from (f"{kind}\n" for kind in sorted(types))
    yield "[relations]\n"
    for link in sorted(links):
        first, second = _ARGUMENTS.get(link, _CITED)
        yield f"{link}\tArg1:{first}, Arg2:{second}\n"
    yield "[events]\n[attributes]\n"
    for kind, labels in sorted(types.items()):
        yield f"{kind}_label\tArg:{kind}, Value:{'|'.join(sorted(labels))}\n"
