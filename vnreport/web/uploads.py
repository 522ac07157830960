"""Files that a browser sends in; kept in a folder, and checked by a batch, one run at a time."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Condition, Thread
from typing import BinaryIO, NamedTuple

from vnreport.replacing import replacing

_CONTROL = re.compile(r"[\x00-\x1f\x7f<>:\"|?*]+")
_MOST_PARTS, _LONGEST = 8, 120
_COPY = 1 << 20


class Standing(NamedTuple):
    """Whether files wait or are being checked, and what the last run that failed said."""

    running: bool
    waiting: bool
    failure: str = ""


class Uploads:
    """The folder of uploaded files and the thread that has them checked.

    command: the words after `python -m vnreport batch FOLDER`: where the results go and by which
    registry. Each run looks at the whole folder; what is known already costs nothing.
    """

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.folder, self._command = folder, tuple(command)
        folder.mkdir(parents=True, exist_ok=True)
        self._changed = Condition()
        self._waiting = self._running = self._closed = False
        self._failure = ""
        self._process: subprocess.Popen[str] | None = None
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    def keep(
        self, name: str, content: BinaryIO, folder: str = "", *, replace: bool = False
    ) -> Path:
        """Write one file under a name that leads nowhere else; whole, or not at all.

        folder: within the uploads. replace: an earlier file of that name is a version of the same
        report; else the new one gets a name of its own. Raises ValueError for an empty name.
        """
        parts = [*_parts(folder), *_parts(name)]
        if not _parts(name):
            raise ValueError(name)
        target = self.folder.joinpath(*parts[-_MOST_PARTS:])
        target.parent.mkdir(parents=True, exist_ok=True)
        if not replace:
            target = _free(target)
        with replacing(target) as beside, beside.open("wb") as file:
            shutil.copyfileobj(content, file, _COPY)
        return target

    def check(self) -> None:
        """Have the folder checked: now, or after the run that is going on."""
        with self._changed:
            self._waiting = True
            self._changed.notify()

    def standing(self) -> Standing:
        """How things stand."""
        with self._changed:
            return Standing(self._running, self._waiting, self._failure)

    def close(self) -> None:
        """End the thread, and the run that it waits for: the next start goes on with it."""
        with self._changed:
            self._closed = True
            self._changed.notify()
            if self._process:
                self._process.terminate()
        self._thread.join(10)

    def _work(self) -> None:
        while self._next():
            failure = self._run()
            with self._changed:
                self._running, self._failure = False, failure

    def _next(self) -> bool:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            if self._closed:
                return False
            self._waiting, self._running = False, True
            return True

    def _run(self) -> str:
        """One batch; what it complains of where it could not begin, else nothing."""
        words = [sys.executable, "-m", "vnreport", "batch", str(self.folder), *self._command]
        with self._changed:
            if self._closed:
                return ""
            self._process = subprocess.Popen(
                words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
            )
        _, complaint = self._process.communicate()
        return complaint.strip()[-500:] if self._process.returncode == _WRONG_USAGE else ""


_WRONG_USAGE = 2


def _parts(path: str) -> list[str]:
    """The parts of a path as names that are safe on every platform; no part leads upwards."""
    parts = (" ".join(_CONTROL.sub(" ", part).split()) for part in re.split(r"[/\\]+", path))
    return [part.lstrip(". ")[:_LONGEST] for part in parts if part.strip(". ")]


def _free(target: Path) -> Path:
    """The path, or with a number where a file of that name stands."""
    number, free = 2, target
    while free.exists():
        free = target.with_name(f"{target.stem} ({number}){target.suffix}")
        number += 1
    return free
