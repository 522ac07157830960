"""Findings that an office already knows: from and to a JSON file; what is new beside them, out.

An entry is a file, a code and the words around the place, with a count. Counts are kept for each
file, so that a second fault with the same words is new, and one that is mended hides no other.
"""

import json
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.errors import ConfigurationError
from vnreport.replacing import replacing

_VERSION = 1


class Known(NamedTuple):
    """One entry: file as the baseline names it, code, and normal words around the place."""

    file: str
    code: str
    words: str


class Baseline:
    """The known findings of a file; each analysis uses them up.

    path: where the file stands; names of reports in it are relative to its folder.
    """

    def __init__(self, path: Path, entries: Counter[Known] | None = None) -> None:
        self.path = path
        self.entries: Counter[Known] = entries or Counter()
        self._left = Counter(self.entries)
        self._seen: Counter[Known] = Counter()
        self._files: set[str] = set()

    def new_findings(self, analysis: Analysis) -> tuple[Finding, ...]:
        """The findings that the baseline does not hold, in the order of the text."""
        from vnreport.normalize.fingerprint import fingerprint  # only here: start-up counts

        file = self._name(analysis.document.file)
        self._files.add(file)
        fresh: list[Finding] = []
        for finding in analysis.findings:
            known = Known(file, finding.code, fingerprint(analysis.document, finding.span))
            self._seen[known] += 1
            if self._left[known] > 0:
                self._left[known] -= 1
            else:
                fresh.append(finding)
        return tuple(fresh)

    def stale(self) -> tuple[tuple[Known, int], ...]:
        """Entries of the files seen that no finding answered to, with their counts."""
        left = (+self._left).items()
        return tuple(sorted((one, count) for one, count in left if one.file in self._files))

    def write(self) -> int:
        """Write the findings seen; entries of other files stay. Returns the number written.

        Raises OSError.
        """
        kept = {one: count for one, count in self.entries.items() if one.file not in self._files}
        entries = sorted({**kept, **self._seen}.items())
        rows = [{**one._asdict(), "count": count} for one, count in entries]
        words = json.dumps({"version": _VERSION, "findings": rows}, ensure_ascii=False, indent=1)
        with replacing(self.path) as beside:
            beside.write_text(words + "\n", encoding="utf-8")
        return sum(self._seen.values())

    def _name(self, file: str) -> str:
        """The report's name as seen from the baseline's folder."""
        try:
            return Path(file).resolve().relative_to(self.path.resolve().parent).as_posix()
        except ValueError:
            return Path(file).as_posix()


def read_baseline(path: Path, *, may_be_absent: bool = False) -> Baseline:
    """The baseline of a file. Raises ConfigurationError for one that cannot be read as such."""
    if may_be_absent and not path.exists():
        return Baseline(path)
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
        if value["version"] != _VERSION:
            raise ValueError(f"version: {value['version']}")
        entries: Counter[Known] = Counter()
        for row in value["findings"]:
            entries[Known(str(row["file"]), str(row["code"]), str(row["words"]))] += int(
                row["count"]
            )
    except OSError as error:
        raise ConfigurationError(why=f"{path}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError("baseline-damaged", path=str(path), why=repr(error)) from None
    return Baseline(path, entries)
