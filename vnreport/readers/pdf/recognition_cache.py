"""The check sum of a page's picture in, what text recognition said of it once, out.

Kept in VNREPORT_CACHE, else in the user's own cache folder, readable by that user alone, and never
sent anywhere; an empty VNREPORT_CACHE keeps nothing. The oldest go when there are too many.
"""

import os
from contextlib import suppress
from pathlib import Path

MOST = 2_000
"""Most pages kept."""

_VERSION = "1"
"""To be raised when pages are drawn or read in another way."""


def kept(key: str) -> bytes | None:
    """What was kept under a check sum; None where nothing was, or it cannot be read."""
    folder = _folder()
    if folder is None:
        return None
    with suppress(OSError):
        return (folder / key).read_bytes()
    return None


def keep(key: str, text: bytes) -> None:
    """Keep a page whole or not at all; a folder that cannot be written to is no fault."""
    folder = _folder()
    if folder is None:
        return
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_room(folder)
        unfinished = folder / f"{key}.{os.getpid()}"
        unfinished.write_bytes(text)
        unfinished.replace(folder / key)


def _folder() -> Path | None:
    named = os.environ.get("VNREPORT_CACHE")
    if named is not None:
        return Path(named) / f"ocr-{_VERSION}" if named else None
    home = os.environ.get("XDG_CACHE_HOME")
    with suppress(RuntimeError):
        return (Path(home) if home else Path.home() / ".cache") / "vnreport" / f"ocr-{_VERSION}"
    return None


def _make_room(folder: Path) -> None:
    pages = list(folder.iterdir())
    if len(pages) >= MOST:
        for page in sorted(pages, key=lambda one: one.stat().st_mtime)[: len(pages) - MOST + 1]:
            page.unlink(missing_ok=True)
