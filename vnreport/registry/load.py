"""Files of works and relations in, a Registry out."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from zlib import adler32, crc32

from vnreport.document.regulations import Work
from vnreport.registry.files import read_sheets
from vnreport.registry.rows import Origin, read_relation, read_work
from vnreport.registry.stacking import Layer, stack
from vnreport.registry.store import Registry

CENTRAL = Path(__file__).parent / "data"
"""The folder of the registry that ships with the package."""


@cache
def load_central() -> Registry:
    """The registry of the package alone, read once."""
    return _stacked(())


def load(paths: Sequence[Path] = ()) -> Registry:
    """The central registry with further layers over it, in the order given.

    A layer is a CSV file of works, a folder with works.csv and relations.csv, or a TOML file
    with [[work]] and [[relation]]; a layer's relations may name works of the layers before it.
    Raises TableError for a wrong row, FileNotFoundError for a path that does not exist.
    """
    return _stacked(tuple(paths)) if paths else load_central()


def load_alone(path: Path) -> Registry:
    """One layer without the central registry; its relations name works of its own.

    Raises TableError, FileNotFoundError.
    """
    return _of([(path.stem, path)])


def _stacked(paths: tuple[Path, ...]) -> Registry:
    return _of([("central", CENTRAL), *((path.stem, path) for path in paths)])


def _of(named: Sequence[tuple[str, Path]]) -> Registry:
    since: dict[str, date] = {}
    texts = []
    layers = []
    for name, path in named:
        layer, text = _read_layer(name, path, since)
        layers.append(layer)
        texts.append(text)
    return stack(layers, version_of(texts))


def version_of(texts: Sequence[str]) -> str:
    """The version of a registry by the text of its layers, in 16 hexadecimal digits.

    Check sums tell one version from another; they are no seal against forgery, for which
    hashlib would cost every check 4 ms.
    """
    content = "\x1e".join(texts).encode()
    return f"{crc32(content):08x}{adler32(content):08x}"


def _read_layer(name: str, path: Path, since: dict[str, date]) -> tuple[Layer, str]:
    sheets = read_sheets(path)
    works: list[tuple[Work, Origin]] = []
    for origin, fields in sheets.works:
        work = read_work(fields, name, origin)
        works.append((work, origin))
        since.setdefault(work.id, work.since)
    relations = tuple(
        (read_relation(fields, since, origin), origin) for origin, fields in sheets.relations
    )
    return Layer(name, tuple(works), relations), sheets.text
