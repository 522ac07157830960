"""Where a command's result goes: standard output as it comes, or a file, whole or not at all."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from vnreport.cli.saying import refuse

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class Sink:
    """Takes words (or bytes) piece by piece; a file appears under its name when it is complete.

    spreadsheet: a file gets the byte order mark by which spreadsheets know UTF-8.
    """

    def __init__(self, output: Path | None, *, spreadsheet: bool = False) -> None:
        self._output = output
        self._beside = output and output.with_name(f".{output.name}.part")
        self._file: BinaryIO | None = None
        if self._beside:
            try:
                self._file = self._beside.open("wb")
            except OSError as error:
                refuse(f"{output}: {error.strerror}")
            if spreadsheet:
                self._file.write(_BYTE_ORDER_MARK)

    def write(self, piece: str | bytes) -> None:
        """Add some words; bytes only where there is a file."""
        if self._file is None:
            sys.stdout.write(str(piece))
        else:
            self._file.write(
                piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")
            )

    def close(self) -> None:
        """Put the file in its place; leaves with exit code 2 where that cannot be done."""
        if self._file is None or self._beside is None or self._output is None:
            sys.stdout.flush()
            return
        try:
            self._file.close()
            self._beside.replace(self._output)
        except OSError as error:
            with suppress(OSError):
                self._beside.unlink()
            refuse(f"{self._output}: {error.strerror}")
