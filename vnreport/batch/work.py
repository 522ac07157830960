"""One file's bytes in, its Outcome out: the step of a batch that runs anywhere, many at a time.

`check` is started in a bounded child (`vnreport.readers.isolation.start`) and there does both
halves of the pipeline: nothing but plain rows comes back.
"""

from functools import cache
from pathlib import Path

from vnreport.batch.outcome import outcome_of
from vnreport.batch.settings import settings_from
from vnreport.document.analysis import Analysis
from vnreport.pipeline import extraction, judgement
from vnreport.registry import Registry, load
from vnreport.store.rows import Outcome

CHECK = "vnreport.batch.work:check"
"""The name of `check` for `isolation.start`, which takes the settings as a further word."""


def check(data: bytes, file: str, settings: str) -> Outcome:
    """Read and judge a file; settings as `Settings.as_words` writes them. Raises ReadError."""
    analysis, registry = analysed(data, file, settings)
    return outcome_of(analysis, registry, settings_from(settings).lang)


def analysed(data: bytes, file: str, settings: str) -> tuple[Analysis, Registry]:
    """The analysis of a file, and the registry that it rests on. Raises ReadError."""
    wanted = settings_from(settings)
    registry = _registry(wanted.layers)
    analysis = judgement.judge(
        extraction.extract_bytes(data, file),
        registry,
        as_of=wanted.as_of,
        select=wanted.select,
        ignore=wanted.ignore,
        lang=wanted.lang,
    )
    return analysis, registry


@cache
def warm_up(settings: str) -> Registry:
    """Load all that `check` needs, once, for the children forked from this process."""
    registry = _registry(settings_from(settings).layers)
    extraction.warm_up()
    judgement.warm_up(registry)
    return registry


@cache
def _registry(layers: tuple[Path, ...]) -> Registry:
    return load(layers)
