"""A writer in; what its report is about, and which sections it will have, out."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from generating import citing
from generating.phrase import Phrase
from generating.works import in_section
from generating.writer import Writer, capital

_FILE = Path(__file__).with_name("subjects.toml")
_AGE = (2, 12)


class Subject(NamedTuple):
    """The lines below the type, and the sections with figures."""

    lines: list[Phrase]
    sections: list[str]


@cache
def _rows() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["subject"]
    return found


def subject_of(writer: Writer) -> Subject:
    """A subject that the report's day allows; the writer remembers the work that it is about."""
    row = writer.chance.choice(_rows())
    given: dict[str, Phrase] = {}
    if any("{core}" in line for line in row["lines"]):
        works = [
            w
            for section in ("study", "inspection", "cadres")
            for w in in_section(section, writer.day)
            if _AGE[0] <= writer.day.year - w.day.year <= _AGE[1] and not w.about
        ]
        if not works:
            row = _rows()[1]
        else:
            work = writer.take(writer.chance.choice(works))
            given["core"] = citing.introduced(
                work, writer.style, "reported", writer.chance, plain=True
            )
            given["duration"] = Phrase(f"{writer.day.year - work.day.year:02d} năm")
    writer.subject = Phrase(row["short"])
    lines = [writer.sentence(line, "", given) for line in row["lines"]]
    lines = [capital(lines[0]), *(_lower(one) for one in lines[1:])]
    return Subject(lines, list(row["sections"]))


def _lower(phrase: Phrase) -> Phrase:
    return phrase._replace(text=phrase.text[:1].lower() + phrase.text[1:])
