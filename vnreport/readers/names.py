"""The name of a file in, whether it may be a report out; what it is, its bytes tell."""

import re

SUFFIXES = frozenset((".docx", ".docm", ".pdf", ".txt", ".doc", ".rtf", ".odt", ".htm", ".html"))
"""What a report in a folder may be called; the reader goes by the bytes, not by the name."""

_OURS = re.compile(r"\.(?:goc(?:-\d+)?|tom-tat)\.[^.]+$")
"""What `check --fix` and `annotate --summary` leave beside a report: no reports."""


def may_be_report(name: str) -> bool:
    """Whether a file of that name is looked at."""
    return suffix_of(name) in SUFFIXES and not _OURS.search(name)


def is_hidden(part: str) -> bool:
    """Whether a part of a path is hidden, Word's lock file (~$…) or what macOS puts into a zip."""
    return part.startswith((".", "~$")) or part == "__MACOSX"


def suffix_of(name: str) -> str:
    """The end of a name from its last dot, in small letters; "" without one."""
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if dot and stem else ""
