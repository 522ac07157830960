"""The command line: which command, then its module alone is loaded."""

import sys
from importlib import import_module

import typer

from vnreport.cli.usage import usage_text

COMMANDS = ("check", "extract", "registry", "rules", "explain", "schema")
"""The commands in the order of the help; each is a module of this package."""

_USAGE_ERROR: type[Exception] = typer.BadParameter.__mro__[1]
WRONG_USAGE = 2


def run(arguments: list[str] | None = None) -> None:
    """Run one command line and leave with its exit code (0 to 3)."""
    words = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    try:
        code = build(words)(args=words, prog_name="vnreport", standalone_mode=False)
    except _USAGE_ERROR as error:
        print(usage_text(error, words), file=sys.stderr)  # noqa: T201
        code = WRONG_USAGE
    except typer.Abort:
        code = 130
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    raise SystemExit(code or 0)


def build(words: list[str]) -> typer.Typer:
    """The application with the command that the words name, or with all of them."""
    app = typer.Typer(
        name="vnreport",
        help="Đọc báo cáo của Đảng, kiểm tra số hiệu và hiệu lực của văn bản được viện dẫn.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    app.callback()(_version)
    named = [word for word in words if word in COMMANDS][:1]
    for name in named or COMMANDS:
        import_module(f"vnreport.cli.{name}").register(app)
    return app


def _version(
    version: bool = typer.Option(False, "--version", help="In phiên bản.", is_eager=True),
) -> None:
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"vnreport {installed('vnreport')}")
        raise typer.Exit


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says: reports are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
