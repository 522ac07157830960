"""Records in, kept on the disk while a corpus is made; any of them out again."""

import json
import tempfile
from collections.abc import Iterator
from types import TracebackType

from vnreport.outputs.records import Record


class Spool:
    """A file without a name that holds records by their positions; gone when it is closed."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 (closed by __exit__)
        self._places: list[int] = []

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Record]:
        return (self[position] for position in range(len(self)))

    def __getitem__(self, position: int) -> Record:
        self._file.seek(self._places[position])
        found: Record = json.loads(self._file.readline())
        return found

    def add(self, record: Record) -> None:
        """Keep one more. Raises OSError where the disk is full."""
        self._places.append(self._file.seek(0, 2))
        self._file.write(json.dumps(record).encode("ascii") + b"\n")
