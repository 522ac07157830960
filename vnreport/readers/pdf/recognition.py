"""Pages without a usable text in, their lines as Tesseract reads them out.

Pages are drawn by pdfium, read side by side, one processor each, and kept by their picture's check
sum: what was read once is never read again, so a long scan that was not finished in time is
finished by reading it again.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.readers.isolation import cores, scratch_prefix
from vnreport.readers.pdf.drawn import Drawn
from vnreport.readers.pdf.hocr import printed_lines
from vnreport.readers.pdf.ink import shades_of
from vnreport.readers.pdf.line import Line
from vnreport.readers.pdf.noise import without_grain
from vnreport.readers.pdf.piece import turned
from vnreport.readers.pdf.raised import with_marks
from vnreport.readers.pdf.recognition_cache import keep, kept
from vnreport.readers.pdf.ruled import drawn_in
from vnreport.readers.pdf.sheet import Box, Sheet
from vnreport.tables.equipment import program

SECONDS = 40.0
"""Wall time for all pages of a file; what is not read by then is left, and said."""

DPI = 200
_OPTIONS = ("-l", "vie", "--dpi")
_MOST_PIXELS = 20_000_000
"""Largest picture of a page; a larger page is drawn coarser."""


class Reading(NamedTuple):
    """The lines of a page, the quarter turns of its letters, its edges as they see them, and the
    lines that are ruled on it."""

    lines: list[Line]
    turn: int
    frame: Box
    drawn: Drawn


class _Picture(NamedTuple):
    sheet: Sheet
    turn: int
    frame: Box
    scale: float
    path: Path
    key: str


def can_recognise() -> bool:
    """Whether Tesseract and its Vietnamese data are installed."""
    return _program() is not None


def recognise(pdf: Any, sheets: Sequence[Sheet]) -> dict[int, Reading]:
    """Some pages of an open file, by their numbers; without those for which there was no time."""
    found: dict[int, Reading] = {}
    end = time.monotonic() + SECONDS
    with tempfile.TemporaryDirectory(prefix=scratch_prefix(os.getpid())) as folder:
        waiting: list[_Picture] = []
        for picture in _pictures(pdf, sheets, Path(folder), end):
            text = kept(picture.key)
            if text is None:
                waiting.append(picture)
            else:
                found[picture.sheet.number] = _reading(text, picture)
                picture.path.unlink()
        for picture, text in _read(waiting, end):
            keep(picture.key, text)
            found[picture.sheet.number] = _reading(text, picture)
    return found


@cache
def _program() -> str | None:
    """Tesseract's path, where it has the Vietnamese data."""
    row = program("Tesseract")
    for path in filter(None, map(shutil.which, row["commands"])):
        with suppress(OSError, subprocess.TimeoutExpired):
            done = subprocess.run(
                [path, "--list-langs"], capture_output=True, text=True, timeout=10, check=False
            )
            if row["language"] in (done.stdout + done.stderr).split():
                return str(path)
    return None


def _pictures(pdf: Any, sheets: Iterable[Sheet], folder: Path, end: float) -> Iterator[_Picture]:
    """Each page as a file in shades of grey, as long as there is time."""
    for sheet in sheets:
        if time.monotonic() > end:
            return
        page = pdf[sheet.number - 1]
        try:
            turn = page.get_rotation() // 90 % 4
            frame = turned(page.get_bbox(), turn)
            size = (frame[2] - frame[0]) * (frame[3] - frame[1])
            scale = min(DPI / 72, (_MOST_PIXELS / max(size, 1.0)) ** 0.5)
            image = without_grain(page.render(scale=scale, grayscale=True).to_pil())
        finally:
            page.close()
        path = folder / f"{sheet.number}.pgm"
        image.save(path, "PPM")
        key = sha256(path.read_bytes()).hexdigest()
        yield _Picture(sheet, turn, frame, scale, path, key)


def _read(pictures: Sequence[_Picture], end: float) -> Iterator[tuple[_Picture, bytes]]:
    """The pictures that were read in time, with what Tesseract says of them."""
    waiting, running = list(reversed(pictures)), list[tuple[_Picture, subprocess.Popen[bytes]]]()
    try:
        while (waiting or running) and time.monotonic() < end:
            while waiting and len(running) < cores():
                picture = waiting.pop()
                running.append((picture, _begin(picture)))
            for picture, process in [one for one in running if one[1].poll() is not None]:
                running.remove((picture, process))
                said = picture.path.with_suffix(".hocr")
                if process.returncode == 0 and said.is_file():
                    yield picture, said.read_bytes()
            time.sleep(0.01)
    finally:
        for _, process in running:
            process.kill()
            process.wait()


def _begin(picture: _Picture) -> "subprocess.Popen[bytes]":
    dpi = str(round(picture.scale * 72))
    return subprocess.Popen(
        [
            _program() or "",
            str(picture.path),
            str(picture.path.with_suffix("")),
            *_OPTIONS,
            dpi,
            "hocr",
        ],
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _reading(text: bytes, picture: _Picture) -> Reading:
    place = picture.frame[0], picture.frame[3], 1 / picture.scale
    shades, exchanged = shades_of(picture.path)
    lines = [
        stretch
        for one in printed_lines(text)
        for stretch in with_marks(one, shades).lines(picture.sheet.number, picture.turn, place)
    ]
    return Reading(lines, picture.turn, picture.frame, drawn_in(shades, exchanged, place))
