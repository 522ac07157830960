"""A store and a template in, one letter for each province with its findings out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple
from zipfile import BadZipFile

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateError
from jinja2.sandbox import SandboxedEnvironment
from sqlalchemy import Connection

from vnreport.errors import TemplateFault
from vnreport.outputs.style import printable
from vnreport.store.findings import walk_with_findings
from vnreport.store.rows import CHECKED, DocumentRow, FindingRow
from vnreport.tables.provinces import province_named

LOUD = ("error", "warning")
_LONGEST = 100
"""Code points of a report's title in a letter."""
_UNSAFE = re.compile(r"[^\w .-]+")


class Remark(NamedTuple):
    """One row of a letter's table: number from 1, report, place, words, message, suggestion."""

    number: int
    report: str
    place: str
    text: str
    message: str
    suggestion: str


class Letter(NamedTuple):
    """What goes to one province. committee: “Tỉnh ủy Cà Mau”; reports: how many were checked."""

    province: str
    committee: str
    reports: int
    flagged: int
    remarks: tuple[Remark, ...]


def letters(
    connection: Connection,
    run: int,
    day: date,
    *,
    province: str | None = None,
    accepted: bool = False,
) -> Iterator[Letter]:
    """The letters of a run, by the provinces' names; a report of no known province is in none.

    day: of the letters. Errors and warnings that nobody dismissed; accepted: those alone that a
    reviewer has accepted.
    """
    reports: defaultdict[str, int] = defaultdict(int)
    found: defaultdict[str, list[tuple[DocumentRow, FindingRow]]] = defaultdict(list)
    for document, findings in walk_with_findings(connection, run):
        own = document.province
        if own is None or province not in (None, own) or document.status not in CHECKED:
            continue
        reports[own] += 1
        found[own] += [(document, one) for one in findings if _is_told(one, accepted=accepted)]
    for name in sorted(reports):
        if found[name]:
            yield _letter(name, day, reports[name], found[name])


def write_letter(letter: Letter, template: Path, folder: Path, day: date) -> Path:
    """Fill the template for a letter; the file bears the province's name.

    Raises TemplateFault for a template that is no .docx or asks for what there is not.
    """
    target = folder / f"{_UNSAFE.sub('_', letter.province)}.docx"
    try:
        document = DocxTemplate(template)
        document.render(
            {**_shown(letter), "day": f"{day.day:02d}", "month": _month(day), "year": day.year},
            SandboxedEnvironment(autoescape=True),
        )
        document.save(target)
    except (TemplateError, BadZipFile, ValueError, KeyError, OSError) as error:
        raise TemplateFault(path=str(template), why=str(error) or type(error).__name__) from None
    return target


def _is_told(one: FindingRow, *, accepted: bool) -> bool:
    verdict = one.decision.verdict if one.decision else ""
    if one.facts.severity not in LOUD or verdict == "dismissed":
        return False
    return verdict == "accepted" if accepted else True


def _letter(
    name: str, day: date, reports: int, found: Sequence[tuple[DocumentRow, FindingRow]]
) -> Letter:
    place = province_named(name)
    committee = f"{place.committee(day)} {name}" if place else name
    remarks = tuple(
        Remark(
            number,
            shorten(document.title or document.name, _LONGEST, placeholder=" …"),
            one.facts.place,
            one.facts.text,
            one.facts.message,
            one.facts.suggestion or "",
        )
        for number, (document, one) in enumerate(found, start=1)
    )
    return Letter(name, committee, reports, len({document.id for document, _ in found}), remarks)


def _shown(letter: Letter) -> dict[str, object]:
    """The letter's words without control characters, which no .docx may hold."""
    rows = [
        {name: printable(str(value)) for name, value in remark._asdict().items()}
        for remark in letter.remarks
    ]
    return {**letter._asdict(), "remarks": rows}


def _month(day: date) -> str:
    """Source: Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II.1.4: months 1 and 2 take a zero."""
    return f"{day.month:02d}" if day.month < 3 else str(day.month)
