"""The command line: which command it names, then the module of that command alone is loaded."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from vnreport.cli.parser import Parser, language_of

COMMANDS = (
    "check",
    "annotate",
    "extract",
    "batch",
    "corpus",
    "registry",
    "serve",
    "letters",
    "rules",
    "explain",
    "doctor",
    "schema",
)
"""The commands in the order of the help; each is a module of this package."""

INTERRUPTED = 130


# A check of one report makes fewer objects than this: the collector need not look at them.
_OBJECTS = 200_000


def main() -> None:
    """The console script. Leaves at once when all is written: the system frees the memory."""
    gc.set_threshold(_OBJECTS, 20, 20)
    try:
        run()
    except SystemExit as left:
        code = left.code if isinstance(left.code, int) else 1
        sys.stderr.flush()
        os._exit(code)


def run(arguments: Sequence[str] | None = None) -> None:
    """Run one command line and leave with its exit code (0 to 3; 130 when interrupted)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        code = _run(words)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    raise SystemExit(code)


def _run(words: list[str]) -> int:
    lang = language_of(words)
    parser = Parser("vnreport", lang, words)
    named = words[0] if words and words[0] in COMMANDS else None
    commands = parser.commands()
    for name in (named,) if named else COMMANDS:
        command = commands.add(name)
        if name == named:
            import_module(f"vnreport.cli.{name}").arguments(command)
    parser.option("--version", action="store_true")
    if not words:
        parser.print_help()
        return 0
    options = parser.parse_args(words)
    if options.version:
        from importlib.metadata import version

        print(f"vnreport {version('vnreport')}")  # noqa: T201
        return 0
    if named is None:
        parser.refuse("usage-no-command", name=words[0])
    code: int = import_module(f"vnreport.cli.{named}").run(options)
    return code


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: reports are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
