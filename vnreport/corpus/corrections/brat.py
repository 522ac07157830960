"""A folder of BRAT's .txt and .ann in, the documents as annotators left them out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from vnreport.corpus.annotations import Annotation, Link
from vnreport.corpus.corrections.corrected import LISTS, Corrected, fields_in
from vnreport.errors import ConfigurationError


def read_brat(folder: Path) -> Iterator[Corrected]:
    """The documents of a folder and those below it, by name. Raises ConfigurationError."""
    for path in sorted(folder.rglob("*.ann")):
        try:
            with path.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
                text = file.read()
            lines = path.read_text(encoding="utf-8").split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError("wrong-annotation", path=str(path), why=str(error)) from error
        yield _Standoff(path, text, lines).document()


class _Standoff:
    """One .ann file, sorted by what its lines are."""

    def __init__(self, path: Path, text: str, lines: list[str]) -> None:
        self._path, self._text = path, text
        self._spans: dict[str, tuple[str, int, int]] = {}
        self._labels: dict[str, str] = {}
        self._notes: dict[str, dict[str, Any]] = {}
        self._links: list[tuple[str, str, str]] = []
        for number, line in enumerate(lines, 1):
            if line.strip():
                self._take(line, number)

    def document(self) -> Corrected:
        """The document."""
        found = sorted(
            (
                Annotation(
                    name,
                    kind,
                    self._labels.get(name, ""),
                    start,
                    end,
                    self._text[start:end],
                    self._notes.get(name, {}),
                )
                for name, (kind, start, end) in self._spans.items()
            ),
            key=lambda one: (one.start, -one.end),
        )
        links = tuple(
            Link(kind, source, target)
            for kind, source, target in self._links
            if source in self._spans and target in self._spans
        )
        return Corrected(self._path.stem, self._text, tuple(found), links)

    def _take(self, line: str, number: int) -> None:
        parts = line.split("\t", 2)
        words = parts[1].split() if len(parts) > 1 else []
        if line[0] == "T" and len(parts) == 3:
            self._span(parts, number)
        elif line[0] == "A" and len(words) == 3:
            self._labels[words[1]] = words[2]
        elif line[0] == "#" and len(words) == 2 and len(parts) == 3:
            if fields := fields_in(parts[2]):
                self._notes[words[1]] = fields
        elif line[0] == "R" and len(words) == 3:
            source, target = (word.partition(":")[2] for word in words[1:])
            self._links.append((words[0], source, target))
        elif line[0] in "TAR":
            self._refuse(number, line)

    def _span(self, parts: list[str], number: int) -> None:
        kind, _, places = parts[1].partition(" ")
        try:
            fragments = [tuple(map(int, place.split(" "))) for place in places.split(";")]
            words = " ".join(self._text[start:end] for start, end in fragments)
        except ValueError:
            self._refuse(number, parts[1])
        if kind not in LISTS or words != parts[2]:
            self._refuse(number, parts[2])
        self._spans[parts[0]] = (kind, fragments[0][0], fragments[-1][-1])

    def _refuse(self, number: int, why: str) -> NoReturn:
        raise ConfigurationError("wrong-annotation", path=f"{self._path}:{number}", why=why)
