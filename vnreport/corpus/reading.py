"""One file's bytes in, its records as plain values out: what runs in a bounded child."""

from functools import cache
from pathlib import Path

from vnreport.batch.settings import settings_from
from vnreport.outputs.records import Record, records
from vnreport.pipeline import extraction, judgement
from vnreport.registry import Registry, load

READ = "vnreport.corpus.reading:read"
"""The name of `read` for a worker."""


def read(data: bytes, file: str, settings: str) -> Record:
    """The records of a file, findings and all; settings as `Settings.as_words` writes them.

    Raises ReadError.
    """
    wanted = settings_from(settings)
    analysis = judgement.judge(
        extraction.extract_bytes(data, file),
        _registry(wanted.layers),
        as_of=wanted.as_of,
        select=wanted.select,
        ignore=wanted.ignore,
        lang=wanted.lang,
    )
    return records(analysis, wanted.lang)


@cache
def warm_up(settings: str) -> Registry:
    """Load all that `read` needs, once, for the children forked from this process."""
    registry = _registry(settings_from(settings).layers)
    extraction.warm_up()
    judgement.warm_up(registry)
    return registry


@cache
def _registry(layers: tuple[Path, ...]) -> Registry:
    return load(layers)
