"""Tables of the package in, plain rows out."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed tables/data/<name>.toml.

    Raises FileNotFoundError for a name that is not a table of the package.
    """
    return tomllib.loads((_DATA / f"{name}.toml").read_text(encoding="utf-8"))
