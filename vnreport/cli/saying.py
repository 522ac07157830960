"""What a command says beside its result, and how it refuses a call."""

import sys
from typing import NoReturn

from vnreport.cli.parser import WRONG_USAGE


def refuse(sentence: str) -> NoReturn:
    """Say what is wrong with the call and leave with exit code 2."""
    complain(sentence)
    raise SystemExit(WRONG_USAGE)


def complain(sentence: str) -> None:
    """Say something to the user that is not part of the result."""
    print(sentence, file=sys.stderr)  # noqa: T201
