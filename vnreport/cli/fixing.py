"""check --fix, --unsafe-fixes and --diff: an analysis in, its file mended or the difference, out."""

import hashlib
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from vnreport.cli.inputs import Input
from vnreport.cli.saying import complain, refuse
from vnreport.cli.session import Session
from vnreport.document.analysis import Analysis
from vnreport.document.blocks import Document
from vnreport.document.findings import COMPOSING, Finding, Fix
from vnreport.errors import VnReportError
from vnreport.outputs.fixing.edits import Mended, applied, choose, edits_of
from vnreport.outputs.style import printable
from vnreport.tables.messages import Language, say


def open_fixing(options: Namespace, session: Session) -> "Fixing | None":
    """What mends the files of a call; None where nothing of the kind was asked for.

    Leaves with exit code 2 where standard input is to be mended.
    """
    if not (options.fix or options.unsafe_fixes or options.diff):
        return None
    if not options.diff and any(one.path is None for one in session.inputs):
        refuse(say("fix-standard-input", session.lang))
    return Fixing(session.inputs, session.lang, unsafe=options.unsafe_fixes)


class Fixing(NamedTuple):
    """Mends files. unsafe: also by fixes that change a meaning."""

    inputs: tuple[Input, ...]
    lang: Language
    unsafe: bool = False

    def difference(self, analysis: Analysis) -> str:
        """What the fixes would change in a report's text; nothing is written.

        Letters that would be composed look as before, so that a line counts them instead.
        """
        from vnreport.outputs.fixing.difference import difference

        text = analysis.document.text
        fixes = choose(analysis.findings, unsafe=self.unsafe).fixes
        name = printable(analysis.document.file)
        composed = sum(len(fix.edits) for fix in fixes if fix.kind == COMPOSING)
        lines = difference(text, applied(text, edits_of(fixes)), name)
        if composed:
            lines += say("fix-composed", self.lang, file=name, count=str(composed)) + "\n"
        return lines

    def through(self, analysis: Analysis) -> Analysis:
        """Mend a report's file, its original kept beside; the analysis without what was mended.

        What was done, or why nothing was, is said on standard error. A kept original is never
        mended.
        """
        from vnreport.outputs.fixing.files import is_kept_original

        choice = choose(analysis.findings, unsafe=self.unsafe)
        path = next((i.path for i in self.inputs if i.name == analysis.document.file), None)
        if not choice.made or path is None or is_kept_original(path):
            return analysis
        try:
            made = self._mend(analysis.document, path, choice.fixes)
        except VnReportError as error:
            self._say(path, error.key)
            return analysis
        except OSError as error:
            complain(f"{path}: {error.strerror}")
            return analysis
        left = len(choice.left) + len(choice.fixes) - len(made)
        if left:
            self._say(path, "fix-left", count=str(left))
        kept = tuple(one for one in analysis.findings if not _is_among(one, made))
        return analysis._replace(findings=kept)

    def _mend(self, document: Document, path: Path, fixes: tuple[Fix, ...]) -> tuple[Fix, ...]:
        """Write the mended file; the fixes made. Raises VnReportError, OSError."""
        from vnreport.outputs.fixing.files import keep_original, write_whole

        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != document.sha256:
            raise VnReportError("fix-changed")
        mended = _mended(data, document, fixes)
        if not mended.made:
            return ()
        _verify(mended, document)
        kept = keep_original(path, data)
        write_whole(path, mended.data)
        count = str(len(edits_of(mended.made)))
        self._say(path, "fix-done", count=count, original=str(kept))
        return mended.made

    def _say(self, path: Path, key: str, **details: str) -> None:
        complain(printable(say(key, self.lang, file=str(path), **details)))


def _mended(data: bytes, document: Document, fixes: tuple[Fix, ...]) -> Mended:
    if document.reader == "docx":
        from vnreport.outputs.fixing.docx import fixed_docx

        return fixed_docx(data, document, fixes)
    if document.reader == "txt":
        from vnreport.outputs.fixing.text import fixed_text

        return fixed_text(data, document, fixes)
    raise VnReportError("fix-kind")


def _verify(mended: Mended, document: Document) -> None:
    """Read the mended file and see that its text is what it should be. Raises VnReportError."""
    from vnreport.normalize import normalize
    from vnreport.readers import read_isolated

    wanted = applied(document.text, edits_of(mended.made))
    found = normalize(read_isolated(mended.data, document.file)).text
    if _lines(found) != _lines(wanted):
        raise VnReportError("fix-not-exact")


def _lines(text: str) -> list[str]:
    """The lines that hold words: a paragraph that has lost its last one is no block."""
    return [line for line in text.split("\n") if line.strip()]


def _is_among(finding: Finding, made: tuple[Fix, ...]) -> bool:
    return any(finding.fix is fix for fix in made)
