"""vnreport doctor: versions, and which programs and libraries this machine has, and what for."""

import platform
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from vnreport.cli.options import common
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import refuse
from vnreport.cli.session import open_registry
from vnreport.errors import VnReportError
from vnreport.outputs.page_words import page_words
from vnreport.structure.heading_model import NAME as HEADINGS
from vnreport.structure.heading_model import heading_model
from vnreport.tables.load import table
from vnreport.tables.messages import Language, explain

_PATIENCE = 20  # seconds for a program to tell its languages


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    common(parser)


def run(options: Namespace) -> int:
    """Print what is there and what is not; missing things are no fault: exit code 0."""
    lang = language_of(sys.argv)
    try:
        registry = open_registry(options.registry)
    except VnReportError as error:
        refuse(explain(error, lang))
    works = page_words("doctor-works", lang, works=str(len(registry.works)))
    lines = [
        f"vnreport {version('vnreport')}",
        f"{page_words('doctor-registry', lang)} {registry.version}: {works}",
        f"Python {platform.python_version()}, {platform.platform(terse=True)}",
        "",
        page_words("doctor-libraries", lang),
        *(_line(*_library(row), row, lang) for row in table("equipment")["library"]),
        "",
        page_words("doctor-programs", lang),
        *(_line(*found, row, lang) for row, found in _programs(lang)),
        "",
        page_words("doctor-models", lang),
        _heading_model(lang),
    ]
    print("\n".join(lines))  # noqa: T201
    return 0


def _line(found: bool, detail: str, row: dict[str, Any], lang: Language) -> str:
    """“✓ lxml 6.1 (cần): đọc .docx”."""
    mark = "✓" if found else "✗" if row.get("needed") else "–"
    state = detail if found else page_words("doctor-missing", lang)
    return f"  {mark} {row['name']:<12} {state:<16} {row['purpose'][lang]}"


def _heading_model(lang: Language) -> str:
    fault = heading_model().fault
    state = page_words(f"doctor-model-{fault or 'sound'}", lang)
    purpose = page_words("doctor-headings", lang)
    return f"  {'–' if fault else '✓'} {HEADINGS:<12} {state:<16} {purpose}"


def _library(row: dict[str, Any]) -> tuple[bool, str]:
    try:
        return True, version(row["name"])
    except PackageNotFoundError:
        return False, ""


def _programs(lang: Language) -> Iterator[tuple[dict[str, Any], tuple[bool, str]]]:
    for row in table("equipment")["program"]:
        path = next((path for name in row["commands"] if (path := shutil.which(name))), None)
        if path is None:
            yield row, (False, "")
        elif "language" in row and row["language"] not in _languages(path):
            yield row, (True, page_words("doctor-no-language", lang, name=row["language"]))
        else:
            yield row, (True, page_words("doctor-there", lang))


def _languages(path: str) -> list[str]:
    """The languages that a text recogniser knows; none where it does not answer."""
    try:
        done = subprocess.run(
            [path, "--list-langs"],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return (done.stdout + done.stderr).split()
