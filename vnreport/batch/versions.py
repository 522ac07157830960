"""The installed package in, the version of the code that decides what is found in a report out."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from vnreport.structure.heading_model import MODELS

_PACKAGE = Path(__file__).parent.parent
_DECISIVE = (
    "document", "tables", "readers", "normalize", "structure", "extract", "resolve", "registry",
    "checks", "pipeline", "outputs/records.py", "outputs/places.py", "batch/outcome.py",
    "batch/keys.py", "store/bodies.py",
)  # fmt: skip
_FACES = ("commands", "equipment", "page_words")  # tables that only help and pages show
_LIBRARIES = ("lxml", "pdfplumber", "pypdfium2", "regex")


@cache
def code_version() -> str:
    """The package's version with a check sum of the code, tables and models that results depend on.

    The registry's rows are left out: they have their own version. So are the faces: a change
    there changes no result.
    """
    found = sha256()
    for name, path in sorted(_files()):
        found.update(name.encode() + b"\0")
        found.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    for library in _LIBRARIES:
        found.update(f"{library} {version(library)}\0".encode())
    return f"{version('vnreport')}+{found.hexdigest()[:12]}"


def _files() -> Iterator[tuple[str, Path]]:
    """Each file with its name in the package."""
    for path in MODELS.glob("*.json"):
        yield f"models/{path.name}", path
    for name in _DECISIVE:
        place = _PACKAGE / name
        found = [place] if place.is_file() else [*place.rglob("*.py"), *place.rglob("*.toml")]
        for path in found:
            if path.stem not in _FACES:
                yield path.relative_to(_PACKAGE).as_posix(), path
