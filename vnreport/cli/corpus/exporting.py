"""vnreport corpus export: a corpus in, the files that another tool reads out."""

import sys
from argparse import Namespace
from pathlib import Path

from vnreport.cli.options import form_of, language, listed
from vnreport.cli.parser import Parser, language_of
from vnreport.cli.saying import complain
from vnreport.corpus.annotations import KINDS
from vnreport.corpus.exports import FORMS, export
from vnreport.corpus.folder import read_documents, read_manifest
from vnreport.errors import ConfigurationError
from vnreport.tables.messages import say


def arguments(_: str, parser: Parser) -> None:
    """The corpus, the form and the place of the result."""
    parser.argument("corpus", "FOLDER", type=Path)
    form_of(parser, tuple(FORMS), required=True)
    parser.option("-o", "--output", type=Path, required=True, metavar="FOLDER")
    parser.option("--kinds", type=listed, default=KINDS, metavar="KINDS")
    language(parser)


def run(_: str, options: Namespace) -> int:
    """Write it. Raises ConfigurationError."""
    lang = language_of(sys.argv)
    for kind in options.kinds:
        if kind not in KINDS:
            choices = ", ".join(KINDS)
            raise ConfigurationError("wrong-choice", value=kind, choices=choices)
    documents = read_documents(options.corpus)
    manifest = read_manifest(options.corpus)
    left_out = export(options.form, options.output, documents, manifest, options.kinds)
    if left_out:
        complain(say("corpus-left-out", lang, count=str(left_out), form=options.form))
    complain(say("written-to", lang, path=str(options.output)))
    return 0
