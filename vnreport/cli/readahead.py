"""Inputs in, their extractions out, each begun in a child before it is asked for."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from vnreport.cli.inputs import Input, expand
from vnreport.cli.saying import refuse
from vnreport.document.extraction import Extraction
from vnreport.errors import ConfigurationError, ReadError
from vnreport.pipeline import EXTRACT
from vnreport.readers.isolation import start
from vnreport.tables.messages import Language, explain

Result = Callable[[], Extraction]
"""Waits for an extraction. Raises ReadError, or OSError where the file cannot be opened."""


def begin(options: Namespace, lang: Language) -> "ReadAhead":
    """Begin with the files that a call names, before anything is loaded to judge them by.

    A call may name none where it waits for them (--watch). Leaves with exit code 2 for a path
    that does not exist or holds nothing to read.
    """
    try:
        return ReadAhead(_without(expand(options.paths), options.output, options.paths))
    except ConfigurationError as error:
        refuse(explain(error, lang))


class ReadAhead:
    """The extractions of some files: the first is begun at once, the others one ahead."""

    def __init__(self, inputs: Sequence[Input]) -> None:
        self.inputs = tuple(inputs)
        self._first = _begin(inputs[0]) if inputs else None

    def __iter__(self) -> Iterator[tuple[Input, Result]]:
        """Each input with its extraction; to be gone through once."""
        if len(self.inputs) > 1:
            from vnreport.pipeline.extraction import load_reader, warm_up

            warm_up()  # once here, or every child does it anew
            if any(one.name.lower().endswith(".pdf") for one in self.inputs[1:]):
                load_reader("pdf")
        result = self._first
        for index, one in enumerate(self.inputs):
            current = result or _begin(one)
            result = _begin(self.inputs[index + 1]) if index + 1 < len(self.inputs) else None
            yield one, current


def _without(
    inputs: tuple[Input, ...], output: Path | None, typed: Sequence[str]
) -> tuple[Input, ...]:
    """The files without the result of an earlier call that stands in a folder among them."""
    if output is None or not output.exists():
        return inputs
    return tuple(
        one
        for one in inputs
        if one.path is None or one.name in typed or not one.path.samefile(output)
    )


def _begin(one: Input) -> Result:
    try:
        return start(EXTRACT, one.data(), one.name).result
    except (ReadError, OSError) as error:
        return _failed(error)


def _failed(error: Exception) -> Result:
    def result() -> Extraction:
        raise error

    return result
