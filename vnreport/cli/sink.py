"""Where a command's result goes: standard output as it comes, or a file, whole or not at all."""

import sys
from contextlib import suppress
from pathlib import Path

from vnreport.cli.session import refuse


class Sink:
    """Takes words piece by piece; a file appears under its name when it is complete.

    spreadsheet: a file gets the byte order mark by which spreadsheets know UTF-8.
    """

    def __init__(self, output: Path | None, *, spreadsheet: bool = False) -> None:
        self._output = output
        self._beside = output and output.with_name(f".{output.name}.part")
        self._file = None
        if self._beside:
            encoding = "utf-8-sig" if spreadsheet else "utf-8"
            try:
                self._file = self._beside.open("w", encoding=encoding, newline="")
            except OSError as error:
                refuse(f"{output}: {error.strerror}")

    def write(self, words: str) -> None:
        """Add some words."""
        (self._file or sys.stdout).write(words)

    def close(self) -> None:
        """Put the file in its place; leaves with exit code 2 where that cannot be done."""
        if self._file is None or self._beside is None or self._output is None:
            return
        try:
            self._file.close()
            self._beside.replace(self._output)
        except OSError as error:
            with suppress(OSError):
                self._beside.unlink()
            refuse(f"{self._output}: {error.strerror}")
