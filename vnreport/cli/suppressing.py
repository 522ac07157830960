"""Findings in; rows of a sidecar that suppress them, printed or put into it, out."""

from argparse import Namespace
from pathlib import Path

from vnreport.cli.saying import complain, refuse
from vnreport.cli.screening import Screening
from vnreport.cli.session import UNREADABLE, Lost, Session
from vnreport.outputs.suppressions import (
    SIDECAR,
    find_sidecar,
    read_suppressions,
    suppression_row,
)
from vnreport.tables.messages import say


def suppress(options: Namespace, session: Session) -> int:
    """Print a row for each finding (--show-suppressions), or add those of --suppress CODES.

    Rows go to the nearest sidecar above the report, else to a new one beside it.
    Raises ConfigurationError for a sidecar that is wrong.
    """
    settings = session.configuration
    screening = Screening(options.paths, None, lambda code: True)
    added: dict[Path, list[str]] = {}
    lost = False
    select = options.suppress or options.select or settings.select
    ignore = options.ignore or settings.ignore
    for one in session.analyses(as_of=options.as_of, select=select, ignore=ignore):
        if isinstance(one, Lost):
            lost = True
            continue
        screened = screening.through(one)
        file = Path(one.document.file)
        path = find_sidecar(file) or file.parent / SIDECAR
        rows = [suppression_row(one, finding, options.reason) for finding in screened.findings]
        added.setdefault(path, []).extend(rows)
    for path, rows in added.items():
        if options.suppress:
            _append(path, rows)
            complain(
                say("suppressions-written", session.lang, count=str(len(rows)), path=str(path))
            )
        else:
            print("\n".join(rows))  # noqa: T201
    return UNREADABLE if lost else 0


def _append(path: Path, rows: list[str]) -> None:
    """Add rows at the end of a sidecar, and see that it still reads."""
    try:
        before = path.read_text(encoding="utf-8-sig").rstrip() if path.exists() else ""
        words = "\n".join(rows)
        path.write_text(f"{before}\n\n{words}" if before else words, encoding="utf-8")
    except OSError as error:
        refuse(f"{path}: {error.strerror}")
    read_suppressions(path)
