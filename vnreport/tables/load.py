"""Tables of the package in, plain rows out.

The tables are TOML, which is good to edit and slow to parse: a fifth of a whole check. Building or
installing the package writes each table a second time as JSON beside it (`compile_tables`);
a copy counts only while it has the check sum of its table.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

_DATA = Path(__file__).parent / "data"
_COMPILED = _DATA / "compiled"


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed tables/data/<name>.toml; dates are ISO strings.

    Raises FileNotFoundError for a name that is not a table of the package.
    """
    source = (_DATA / f"{name}.toml").read_bytes()
    return _compiled(name, crc32(source)) or _parsed(source)


def compile_tables() -> None:
    """Write the JSON copy of every table."""
    _COMPILED.mkdir(exist_ok=True)
    for path in _DATA.glob("*.toml"):
        source = path.read_bytes()
        copy = {"crc32": crc32(source), "table": _parsed(source)}
        (_COMPILED / f"{path.stem}.json").write_text(json.dumps(copy), encoding="utf-8")


def _compiled(name: str, checksum: int) -> dict[str, Any] | None:
    """The JSON copy of a table; None where there is none of that check sum."""
    try:
        copy = json.loads((_COMPILED / f"{name}.json").read_bytes())
    except (OSError, ValueError):
        return None
    found: dict[str, Any] | None = copy["table"] if copy.get("crc32") == checksum else None
    return found


def _parsed(source: bytes) -> dict[str, Any]:
    import tomllib  # only where there is no copy: start-up counts

    plain: dict[str, Any] = json.loads(
        json.dumps(tomllib.loads(source.decode("utf-8")), default=lambda day: day.isoformat())
    )
    return plain
