"""Tables of the package in, plain rows out."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed tables/data/<name>.toml.

    Raises FileNotFoundError for a name that is not a table of the package.
    """
    text = files("vnreport.tables").joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
