"""The options and the configuration of an office in, the layers of its registry out."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from vnreport.cli.configuration import find_configuration
from vnreport.cli.session import open_registry
from vnreport.errors import ConfigurationError
from vnreport.registry import Registry


def layers_of(options: Namespace) -> tuple[Path, ...]:
    """The layers that the configuration of this folder names, then those of the command line.

    A layer that is to be written and is there already counts as one of these.
    """
    layers = (*find_configuration(Path()).registry, *options.registry)
    into: Path | None = getattr(options, "into", None)
    if into is None or not into.exists() or any(one.resolve() == into.resolve() for one in layers):
        return layers
    return (*layers, into)


def registry_of(options: Namespace) -> Registry:
    """The central registry with these layers over it. Raises TableError, ConfigurationError."""
    return open_registry(layers_of(options))


def layer_to_write(options: Namespace) -> Path:
    """The layer named by --into, else the only one that there is. Raises ConfigurationError."""
    if options.into:
        return Path(options.into)
    layers: Sequence[Path] = layers_of(options)
    if len(layers) != 1:
        raise ConfigurationError("into-needed")
    return layers[0]
