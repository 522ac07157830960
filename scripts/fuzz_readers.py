"""Damaged files of every kind in, whatever is not an error of vnreport out.

    python scripts/fuzz_readers.py [--seconds 600] [--seed 1] [--keep build/fuzz]

Small reports are cut short, have bytes flipped, pieces left out, doubled or moved, and numbers made
huge; of packages (.docx, .odt) and of the streams of a .pdf the contents are damaged, too, and packed
again. Each goes through reading and extraction in the product's own child process. A fault is an
exception that no reader foresaw, a child that died, or one that ran out of time. Leaves with 1 where
there were any; the files that caused them are kept. The same seed makes the same files.
"""

import argparse
import io
import random
import re
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import render_docx
import render_pdf
from reportlab import rl_config

from vnreport.errors import VnReportError
from vnreport.pipeline import EXTRACT
from vnreport.pipeline.extraction import warm_up
from vnreport.readers import start
from vnreport.tables.legacy_encodings import codes_of

CUTS = 200
"""At how many points each file is cut short before anything else is tried."""

_SLOW = ("rtf", "html", "odt")
_SLOWNESS = 60
"""Of so many files one is of a kind that another program opens, which takes a second."""

_UNFORESEEN = re.compile(r"^[A-Za-z]+(?:Error|Exception|Warning|Interrupt|Iteration|Found)\b")
_DEAD = ("bộ đọc dừng đột ngột", "đọc quá lâu")
_HUGE = (b"0", b"-1", b"4294967295", b"99999999999999999999", b"1e400", b"nan", b"")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.S)
_TEXT = """TỈNH ỦY LÂM HÀ
Số 12-BC/TU
BÁO CÁO
I. Kết quả
Thực hiện Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương[1], đạt 90% (9/10).
| Năm | Số đảng viên |
| 2022 | 1.523 |
[1] Theo báo cáo năm 2022."""

Damage = Callable[[random.Random, bytes], bytes]


def samples() -> dict[str, bytes]:
    """A small sound file of each kind, by the kind."""
    plain = "\n".join(line for line in _TEXT.splitlines() if not line.startswith("["))
    rl_config.useA85 = 0  # so that the streams can be unpacked
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "a.docx", Path(folder) / "a.pdf"
        render_docx.write(render_docx.render(_TEXT), paths[0])
        render_pdf.write(plain, paths[1])
        found = {"docx": paths[0].read_bytes(), "pdf": paths[1].read_bytes()}
    old = "".join(codes_of(letter, "tcvn3") or letter for letter in _TEXT)
    found["txt"], found["old"] = _TEXT.encode(), old.encode("latin-1", "replace")
    found["html"] = f"<html><meta charset=utf-8><p>{'<p>'.join(_TEXT.splitlines())}".encode()
    words = "".join(f"\\u{ord(c)}?" if ord(c) > 126 else c for c in _TEXT).replace("\n", "\\par ")
    found["rtf"] = f"{{\\rtf1\\ansi {words}{{\\footnote a}}}}".encode()
    found["odt"] = _odt()
    return found


def _odt() -> bytes:
    spaces = "urn:oasis:names:tc:opendocument:xmlns:"
    lines = "".join(f"<text:p>{line}</text:p>" for line in _TEXT.splitlines())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<o:document-content xmlns:o="{spaces}office:1.0" xmlns:text="{spaces}text:1.0">'
            f"<o:body><o:text>{lines}</o:text></o:body></o:document-content>",
        )
    return stream.getvalue()


def cut_short(data: bytes) -> Iterator[bytes]:
    """The file cut at points spread over it, from nothing to all but the end."""
    for step in range(CUTS):
        yield data[: len(data) * step // CUTS]


def flipped(chance: random.Random, data: bytes) -> bytes:
    """Some bytes replaced."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8, 64))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def rearranged(chance: random.Random, data: bytes) -> bytes:
    """A piece left out, doubled, or put elsewhere."""
    first = chance.randrange(len(data))
    piece = data[first : first + chance.choice((1, 4, 30, 300))]
    rest = data[:first] + data[first + len(piece) :]
    at = chance.randrange(len(rest) + 1)
    return chance.choice((rest, data[:at] + piece + data[at:], rest[:at] + piece + rest[at:]))


def miscounted(chance: random.Random, data: bytes) -> bytes:
    """A number replaced by one that nobody expects."""
    numbers = list(re.finditer(rb"\d+", data))
    if not numbers:
        return data
    match = chance.choice(numbers)
    return data[: match.start()] + chance.choice(_HUGE) + data[match.end() :]


_OUTSIDE: tuple[Damage, ...] = (flipped, rearranged, miscounted)


def inside(chance: random.Random, data: bytes) -> bytes:
    """The contents of a part of a package, or of a stream of a PDF, damaged and packed again."""
    damage = chance.choice(_OUTSIDE)
    if data.startswith(b"PK"):
        return _repacked(chance, data, damage)
    streams = list(_STREAM.finditer(data))
    if not streams:
        return damage(chance, data)
    match = chance.choice(streams)
    try:
        content = zlib.decompress(match[1])
    except zlib.error:
        return damage(chance, data)
    packed = zlib.compress(damage(chance, content or b"0"))
    return data[: match.start(1)] + packed + data[match.end(1) :]


def _repacked(chance: random.Random, data: bytes, damage: Damage) -> bytes:
    parts = zipfile.ZipFile(io.BytesIO(data))
    chosen = chance.choice(parts.namelist())
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in parts.namelist():
            content = parts.read(name)
            archive.writestr(
                name, damage(chance, content) if name == chosen and content else content
            )
    return stream.getvalue()


def damaged(chance: random.Random, sound: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Kinds and damaged files without end: first every cut, then what chance makes."""
    for kind in (kind for kind in sound if kind not in _SLOW):
        for data in cut_short(sound[kind]):
            yield kind, data
    yield from by_chance(chance, sound)


def by_chance(chance: random.Random, sound: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Kinds and damaged files without end."""
    quick = [kind for kind in sound if kind not in _SLOW]
    slow = [kind for kind in sound if kind in _SLOW]
    while True:
        kind = chance.choice(slow if slow and chance.randrange(_SLOWNESS) == 0 else quick)
        data = chance.choice((*_OUTSIDE, inside, inside, inside))(chance, sound[kind])
        for _ in range(chance.choice((0, 0, 1, 3))):
            data = chance.choice(_OUTSIDE)(chance, data or b"0")
        yield kind, data


def prepare() -> None:
    """Load once what every child would load again."""
    warm_up()
    import_module("vnreport.readers.pdf")


def is_fault(why: str) -> bool:
    """Whether the reason of an error says that a reader did not foresee what it met."""
    return _UNFORESEEN.match(why) is not None or why.startswith(_DEAD)


def outcome(kind: str, data: bytes) -> tuple[str, bool]:
    """What reading ends with: “read” or the key of an error; whether that is a fault."""
    try:
        start(EXTRACT, data, f"a.{kind}").result()
    except VnReportError as error:
        why = error.details.get("why", "")
        return (f"{error.key}: {why}", True) if is_fault(why) else (error.key, False)
    except Exception as error:
        return f"{type(error).__name__}: {error}", True
    return "read", False


def main() -> int:
    """Damage and read until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    prepare()
    end = time.monotonic() + options.seconds
    counts: Counter[str] = Counter()
    faults = 0
    for number, (kind, data) in enumerate(damaged(random.Random(options.seed), samples())):
        if time.monotonic() > end:
            break
        said, fault = outcome(kind, data)
        counts[f"{kind} {said}"] += 1
        if fault:
            faults += 1
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{options.seed}-{number}.{kind}").write_bytes(data)
            print(f"{kind} {number}: {said}", flush=True)
    for name, count in sorted(counts.items()):
        print(f"{count:>7} {name}")
    print(f"{counts.total()} files, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
