"""What check and extract do alike: settings, registry, files one by one, output."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from vnreport.cli.configuration import Configuration, find_configuration
from vnreport.cli.inputs import STANDARD_INPUT, Input
from vnreport.cli.readahead import ReadAhead, Result
from vnreport.cli.saying import complain, refuse
from vnreport.document.analysis import Analysis
from vnreport.errors import ReadError, TableError, VnReportError, unopened
from vnreport.outputs.style import printable
from vnreport.pipeline.judgement import judge, warm_up
from vnreport.registry import Registry, load
from vnreport.tables.messages import Language, explain

UNREADABLE = 3


class Lost(NamedTuple):
    """A file that could not be read, and why."""

    file: str
    error: VnReportError


class Form(Protocol):
    """Turns outcomes into words."""

    def add(self, one: Analysis | Lost) -> str:
        """What can be written now that one more file is through."""

    def finish(self) -> str | bytes:
        """What is left to write at the end."""


class Session(NamedTuple):
    """One call of check or extract: its files, settings, registry and language."""

    inputs: tuple[Input, ...]
    configuration: Configuration
    registry: Registry
    lang: Language
    one: bool
    begun: ReadAhead | None = None

    def analyses(
        self, *, as_of: date | None, select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> Iterator[Analysis | Lost]:
        """Each file's analysis, or why it could not be read (said at once)."""
        if self.inputs:
            warm_up(self.registry)
        for one, extraction in _with_progress(self.begun or ReadAhead(self.inputs), self.inputs):
            try:
                found = extraction()
                yield judge(
                    found, self.registry, as_of=as_of, select=select, ignore=ignore, lang=self.lang
                )
            except (ReadError, OSError) as problem:
                error = problem if isinstance(problem, VnReportError) else unopened(problem)
                complain(printable(f"{one.name}: {explain(error, self.lang)}").replace("\n", " "))
                yield Lost(one.name, error)


def open_session(options: Namespace, ahead: ReadAhead, lang: Language) -> Session:
    """Settings and registry of a call; leaves with exit code 2 where one is wrong."""
    paths: Sequence[str] = options.paths
    try:
        start = Path(paths[0]) if paths and paths[0] != STANDARD_INPUT else Path()
        configuration = find_configuration(start)
        lang = configuration.language(options.lang, lang)
        layers = (*configuration.registry, *options.registry)
        one = len(paths) == 1 and not Path(paths[0]).is_dir() and len(ahead.inputs) == 1
        return Session(ahead.inputs, configuration, open_registry(layers), lang, one, ahead)
    except VnReportError as error:
        refuse(explain(error, lang))


def open_registry(layers: Sequence[Path]) -> Registry:
    """The central registry with the layers over it. Raises TableError."""
    try:
        return load(tuple(layers))
    except FileNotFoundError as error:
        raise TableError("missing-file", path=str(error.filename)) from None


def _with_progress(ahead: ReadAhead, inputs: Sequence[Input]) -> Iterable[tuple[Input, Result]]:
    """The files; with a bar on a terminal where there are many."""
    if len(inputs) < 3 or not sys.stderr.isatty():
        return ahead
    from tqdm import tqdm  # only where there is a bar to draw: start-up counts

    return tqdm(ahead, total=len(inputs), unit="tệp", leave=False)
