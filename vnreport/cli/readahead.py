"""Inputs in, their extractions out, each begun in a child before it is asked for."""

from collections.abc import Callable, Iterator, Sequence

from vnreport.cli.inputs import Input
from vnreport.document.extraction import Extraction
from vnreport.errors import ReadError
from vnreport.pipeline import EXTRACT
from vnreport.readers.isolation import start

Result = Callable[[], Extraction]
"""Waits for an extraction. Raises ReadError, or OSError where the file cannot be opened."""


class ReadAhead:
    """The extractions of some files: the first is begun at once, the others one ahead."""

    def __init__(self, inputs: Sequence[Input]) -> None:
        self._inputs = inputs
        self._first = _begin(inputs[0]) if inputs else None

    def __iter__(self) -> Iterator[tuple[Input, Result]]:
        """Each input with its extraction; to be gone through once."""
        if len(self._inputs) > 1:
            from vnreport.pipeline.extraction import warm_up

            warm_up()  # once here, or every child does it anew
        result = self._first
        for index, one in enumerate(self._inputs):
            current = result or _begin(one)
            result = _begin(self._inputs[index + 1]) if index + 1 < len(self._inputs) else None
            yield one, current


def _begin(one: Input) -> Result:
    try:
        return start(EXTRACT, one.data(), one.name).result
    except (ReadError, OSError) as error:
        return _failed(error)


def _failed(error: Exception) -> Result:
    def result() -> Extraction:
        raise error

    return result
