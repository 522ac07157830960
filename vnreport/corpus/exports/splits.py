"""Lines of many documents in, one file for each split out: written side by side, then put in place."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

from vnreport.replacing import replacing

Write = Callable[[str, str], None]
"""Takes a split and some lines of it."""


@contextmanager
def split_files(folder: Path, suffix: str, head: str = "") -> Iterator[Write]:
    """Writes into train.suffix, test.suffix …; each begins with `head` and appears when all is done."""
    files: dict[str, TextIO] = {}
    with ExitStack() as stack:

        def write(split: str, lines: str) -> None:
            if split not in files:
                beside = stack.enter_context(replacing(folder / f"{split}{suffix}"))
                files[split] = stack.enter_context(beside.open("w", encoding="utf-8", newline=""))
                files[split].write(head)
            files[split].write(lines)

        yield write
