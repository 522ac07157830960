"""The name of a library of the extra “research” in, the library itself or one clear sentence out."""

from importlib import import_module
from typing import Any

from vnreport.errors import ConfigurationError


def research(name: str) -> Any:
    """The module of that name. Raises ConfigurationError where the extra is not installed."""
    try:
        return import_module(name)
    except ImportError as error:
        missing = (error.name or name).partition(".")[0]
        raise ConfigurationError("research-needed", name=missing) from error
