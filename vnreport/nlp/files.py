"""Files in, Docs out: of a .docx or .pdf with the records that its notes, tables and pages allow."""

import re
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from vnreport.document.analysis import Analysis
from vnreport.nlp.reading import KEY, registry_of, without_text
from vnreport.outputs.records import records
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.readers import load

_SURROGATE = re.compile("[\ud800-\udfff]")


def read_docs(
    nlp: Language, paths: Iterable[str | PathLike[str]], *, registry: Iterable[str] = ()
) -> Iterator[Doc]:
    """The Docs of files, to be given to `nlp.pipe`; each file is parsed in a bounded child process.

    registry: paths of an office's own registries. Raises ReadError, OSError and TableError.
    """
    known = registry_of(tuple(registry))
    for path in paths:
        yield doc_of(nlp, analyse_bytes(load(Path(path)), str(path), known, select=("-",)))


def doc_of(nlp: Language, analysis: Analysis) -> Doc:
    """The Doc of an analysed report, with its records, before any component has run.

    Half of a surrogate pair, which spaCy takes in no text, becomes U+FFFD.
    """
    doc = nlp.make_doc(_SURROGATE.sub("\ufffd", analysis.document.text))
    doc.user_data[KEY] = without_text(records(analysis, findings=False))
    return doc
