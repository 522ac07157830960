"""A layer and new rows in; how the registry would stand with them, and the file ready to replace, out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from vnreport.document.regulations import Relation, Work
from vnreport.errors import TableError
from vnreport.registry.changes import Change, changes
from vnreport.registry.files import RELATIONS_FILE, WORKS_FILE
from vnreport.registry.load import load
from vnreport.registry.store import Registry
from vnreport.registry.validate import validate
from vnreport.registry.writing import put_rows


class Draft(NamedTuple):
    """What a layer would become; written: its new file, beside the one at `path`.

    changes: against the registry as it stands. faults: those that the new rows bring; with any
    of them the draft may not be accepted.
    """

    registry: Registry
    changes: tuple[Change, ...]
    faults: tuple[TableError, ...]
    written: Path
    path: Path

    def accept(self) -> None:
        """Put the new file, or the files of the folder, in the place of the old."""
        if not self.written.is_dir():
            self.written.replace(self.path)
            return
        self.path.mkdir(exist_ok=True)
        for name in (WORKS_FILE, RELATIONS_FILE):
            if (self.written / name).exists():
                (self.written / name).replace(self.path / name)


@contextmanager
def draft(
    path: Path, layers: Sequence[Path], works: Sequence[Work], relations: Sequence[Relation]
) -> Iterator[Draft]:
    """The rows in the layer `path`, which is one of `layers` or comes after them; not yet saved.

    Raises TableError where the rows cannot be written or the registry would not load.
    """
    stacked = list(layers) if path in layers else [*layers, path]
    before = load([one for one in stacked if one.exists()])
    with TemporaryDirectory(dir=path.parent, prefix=".so-dang-ky-") as folder:
        written = Path(folder) / path.name
        put_rows(path if path.exists() else None, written, works, relations)
        after = load([written if one == path else one for one in stacked])
        known = {_said(fault) for fault in validate(before)}
        faults = tuple(fault for fault in validate(after) if _said(fault) not in known)
        yield Draft(after, changes(before, after), faults, written, path)


def _said(fault: TableError) -> tuple[str, ...]:
    return tuple(fault.details[name] for name in ("file", "field", "why"))
