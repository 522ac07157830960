"""Findings that an editor has looked at and means to leave: rows of a TOML file beside the reports.

A row names a rule, words around the place, and the reason. It is found again by these words, so
it lives on when Word saves the report anew and when paragraphs move.
"""

from collections.abc import Iterable
from fnmatch import fnmatch
from glob import escape
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.errors import ConfigurationError

SIDECAR = "vnreport-bo-qua.toml"
"""The name of the file; the nearest one from the report's folder upwards counts."""

_FIELDS = {"code", "words", "reason", "file"}


class Suppression(NamedTuple):
    """One row: code of the rule, words at the place, why it is left, pattern of the file's name."""

    code: str
    words: tuple[str, ...]
    reason: str
    file: str | None
    row: int


class Suppressions:
    """The rows of one sidecar, and which of them were needed."""

    def __init__(self, path: Path, rows: tuple[Suppression, ...] = ()) -> None:
        self.path = path
        self._rows = rows
        self._used: set[int] = set()
        self._met: set[int] = set()

    def kept(self, analysis: Analysis, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that no row suppresses."""
        rows = [row for row in self._rows if _is_for(row, analysis.document.file)]
        self._met |= {row.row for row in rows}
        return tuple(one for one in findings if not self._suppresses(rows, analysis, one))

    def unused(self, *, whole_folder: bool) -> tuple[Suppression, ...]:
        """The rows that suppressed nothing although their file was checked.

        whole_folder: whether all files of the sidecar's folder were checked; only then is a row
        without a file's name known to be unused.
        """
        return tuple(
            row
            for row in self._rows
            if row.row not in self._used and row.row in self._met and (row.file or whole_folder)
        )

    def _suppresses(self, rows: list[Suppression], analysis: Analysis, finding: Finding) -> bool:
        from vnreport.normalize.fingerprint import covers  # only here: start-up counts

        fitting = [
            row.row
            for row in rows
            if row.code in (finding.code, finding.name)
            and covers(analysis.document, finding.span, row.words)
        ]
        self._used.update(fitting)
        return bool(fitting)


def find_sidecar(file: Path) -> Path | None:
    """The nearest sidecar from the file's folder upwards; None where there is none."""
    folder = file.resolve().parent
    places = (place / SIDECAR for place in (folder, *folder.parents))
    return next((path for path in places if path.is_file()), None)


def read_suppressions(path: Path) -> Suppressions:
    """The rows of a sidecar. Raises ConfigurationError that names the row that is wrong."""
    import tomllib  # only where there is a sidecar: start-up counts

    try:
        value = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise ConfigurationError(why=f"{path}: {error}") from None
    rows = value.get("suppress", [])
    if set(value) - {"suppress"} or not _are_tables(rows):
        raise ConfigurationError("suppression-table", path=str(path))
    return Suppressions(path, tuple(_row(path, i, row) for i, row in enumerate(rows, 1)))


def suppression_row(analysis: Analysis, finding: Finding, reason: str = "") -> str:
    """The row that suppresses one finding, ready to be put into a sidecar."""
    from vnreport.normalize.fingerprint import words_around

    name = escape(Path(analysis.document.file).name)
    words = words_around(analysis.document, finding.span)
    comment = " ".join(finding.message.split())
    return (
        f"# {_printable(comment)}\n[[suppress]]\ncode = {_quoted(finding.code)}\n"
        f"words = {_quoted(words)}\nfile = {_quoted(name)}\nreason = {_quoted(reason)}\n"
    )


def _are_tables(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _row(path: Path, number: int, row: dict[str, Any]) -> Suppression:
    from vnreport.normalize.fingerprint import normal_words

    wrong = [key for key, value in row.items() if key not in _FIELDS or not isinstance(value, str)]
    words = normal_words(str(row.get("words", "")))
    missing = [key for key in ("code", "reason") if not str(row.get(key, "")).strip()]
    missing += [] if words else ["words"]
    if wrong or missing:
        field = (wrong or missing)[0]
        raise ConfigurationError("suppression-row", path=str(path), row=str(number), field=field)
    return Suppression(str(row["code"]).strip(), words, row["reason"], row.get("file"), number)


def _is_for(row: Suppression, file: str) -> bool:
    path = Path(file)
    return row.file is None or fnmatch(path.name, row.file) or fnmatch(path.as_posix(), row.file)


def _printable(words: str) -> str:
    return "".join(c if c.isprintable() else " " for c in words)


def _quoted(words: str) -> str:
    """A TOML string."""
    safe = _printable(words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{safe}"'
