"""vnreport annotate: a .docx or .pdf in; a copy with a note on each finding at its words out."""

import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from vnreport.cli.configuration import find_configuration
from vnreport.cli.inputs import expand
from vnreport.cli.options import common, day, listed
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import complain, refuse
from vnreport.cli.screening import Screening
from vnreport.cli.session import UNREADABLE, open_registry
from vnreport.document.analysis import Analysis
from vnreport.errors import ConfigurationError, ReadError, UnsupportedKind, VnReportError
from vnreport.outputs.fixing.files import write_whole
from vnreport.outputs.style import printable
from vnreport.outputs.word.annotated import Annotated
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.readers.sniff import kind_of
from vnreport.registry import Registry
from vnreport.tables.messages import Language, explain, say

_KINDS = ("docx", "pdf")


def arguments(parser: Parser) -> None:
    """The arguments of the command."""
    parser.argument("path", "FILE", type=Path)
    parser.option("-o", "--output", type=Path, metavar="FILE", required=True)
    parser.option("--summary", "--summary-page", action="store_true")
    parser.option("--select", type=listed, default=(), metavar="CODES")
    parser.option("--ignore", type=listed, default=(), metavar="CODES")
    parser.option("--as-of", type=day(parser), metavar="DATE")
    common(parser)


def run(options: Namespace) -> int:
    """Annotate a copy of the file; 0 where it was written, 3 where the file cannot be read."""
    lang = language_of(sys.argv)
    path, out = options.path, options.output
    try:
        settings = find_configuration(path)
        if options.lang is None and settings.lang:
            lang = "en" if settings.lang == "en" else "vi"
        inputs = expand([str(path)])
        if len(inputs) != 1 or inputs[0].path is None:
            raise ConfigurationError("annotate-one-file")
        if out.exists() and out.samefile(path):
            raise ConfigurationError("annotate-same-file", path=str(out))
        registry = open_registry((*settings.registry, *options.registry))
        options.select = options.select or settings.select
        options.ignore = options.ignore or settings.ignore
        data = inputs[0].data()
        analysis, done = _annotated(data, options, registry, lang)
        write_whole(out, done.data)
        complain(printable(_said(done, out, lang)))
        if options.summary:
            _summarise(analysis, done, out, lang)
    except ReadError as error:
        complain(printable(f"{path}: {explain(error, lang)}"))
        return UNREADABLE
    except VnReportError as error:
        refuse(explain(error, lang))
    except OSError as error:
        refuse(f"{error.filename or out}: {error.strerror}")
    return 0


def _annotated(
    data: bytes, options: Namespace, registry: Registry, lang: Language
) -> tuple[Analysis, Annotated]:
    """The analysis of a file and the file with its notes. Raises ReadError."""
    kind = kind_of(data)
    if kind == "txt":
        raise ConfigurationError("annotate-text")
    if kind not in _KINDS:
        raise UnsupportedKind("annotate-kind", kind=kind)
    when = datetime.now()
    if kind == "pdf":
        from vnreport.outputs.pdf_notes import annotated_pdf

        analysis = _analysis(data, options, registry, lang)
        return analysis, annotated_pdf(data, analysis, when=when, lang=lang)
    from vnreport.outputs.word import annotated_docx, without_own_changes

    analysis = _analysis(without_own_changes(data), options, registry, lang)
    return analysis, annotated_docx(data, analysis, when=when, lang=lang)


def _analysis(data: bytes, options: Namespace, registry: Registry, lang: Language) -> Analysis:
    analysis = analyse_bytes(
        data,
        str(options.path),
        registry,
        as_of=options.as_of,
        select=options.select,
        ignore=options.ignore,
        lang=lang,
    )
    return Screening([str(options.path)], None, lambda code: True).through(analysis)


def _said(done: Annotated, out: Path, lang: Language) -> str:
    counts = {
        "added": str(len(done.added)),
        "standing": str(len(done.standing)),
        "tracked": str(len(done.tracked)),
    }
    words = say("annotate-done", lang, path=str(out), **counts)
    if done.unplaced:
        words += " " + say("annotate-unplaced", lang, count=str(len(done.unplaced)))
    return words


def _summarise(analysis: Analysis, done: Annotated, out: Path, lang: Language) -> None:
    """Write the table of findings beside the annotated file. Raises OSError."""
    from vnreport.outputs.word.summary import summary_page

    page = summary_page(analysis, done, out.name, lang)
    beside = out.with_name(f"{out.stem}.tom-tat.html")
    write_whole(beside, page.encode("utf-8", "replace"))
    complain(printable(say("annotate-summary", lang, path=str(beside))))
