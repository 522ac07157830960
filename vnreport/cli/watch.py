"""A folder in; each report of it that is saved, handed on as soon as it is whole, out.

Files are looked at twice a second: this needs no library and works on network drives, where
the system's own notices do not.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from vnreport.cli.inputs import Input, expand
from vnreport.cli.saying import complain, refuse
from vnreport.errors import ConfigurationError
from vnreport.tables.messages import Language, say

_PAUSE = 0.5  # seconds between two looks


class Stamp(NamedTuple):
    """When a file was written last (ns) and its size (bytes)."""

    written: int
    size: int


Stamps = dict[str, Stamp]


def watch(
    folder: Path, lang: Language, check: Callable[[Input], None], result: Path | None = None
) -> int:
    """Check each file of the folder that is saved, until Ctrl+C; then leave with 0.

    result: a file that `check` itself writes; it may stand in the folder.
    """
    if not folder.is_dir():
        refuse(say("missing-file", lang, path=str(folder)))
    complain(say("watching", lang, path=str(folder)))
    try:
        for file in saved(lambda: stamps(folder, result), lambda: time.sleep(_PAUSE)):
            check(Input(file, Path(file)))
    except KeyboardInterrupt:
        pass
    return 0


def saved(look: Callable[[], Stamps], pause: Callable[[], None]) -> Iterator[str]:
    """The files that changed since the last look but one and stood still since: whole files.

    Word writes a file under another name and then puts it in its place, in several steps; what
    is still changing waits for the next look.
    """
    settled = look()
    last = dict(settled)
    while True:
        pause()
        now = look()
        for file, stamp in now.items():
            if stamp == last.get(file) and stamp != settled.get(file):
                settled[file] = stamp
                yield file
        last = now


def stamps(folder: Path, result: Path | None = None) -> Stamps:
    """The stamps of the reports in a folder, without Word's lock files (~$…) and hidden ones."""
    own = result.resolve() if result else None
    try:
        files = expand((str(folder),))
    except ConfigurationError:  # nothing to read in it yet
        return {}
    found: Stamps = {}
    for file in files:
        if own and Path(file.name).resolve() == own:
            continue
        try:
            state = Path(file.name).stat()
        except OSError:  # just being replaced
            continue
        found[file.name] = Stamp(state.st_mtime_ns, state.st_size)
    return found
