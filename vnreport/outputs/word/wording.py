"""A finding in, the lines of the note that an editor reads beside her words out."""

import re
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import Finding
from vnreport.outputs.places import place_words, snippet
from vnreport.outputs.proofs import short_lines
from vnreport.tables.messages import Language, say

_UNWRITABLE = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = 2


class Note(NamedTuple):
    """What is said of a finding. lines: code and severity, the message, then the rest."""

    code: str
    lines: tuple[str, ...]

    @property
    def key(self) -> str:
        """What makes it the same note again: code and message."""
        return key_of("\n".join(self.lines))


def key_of(text: str) -> str:
    """The lines of a note's text that make it the same note again."""
    return "\n".join(text.split("\n")[:_HEAD])


def note_of(analysis: Analysis, finding: Finding, lang: Language, *, here: bool = True) -> Note:
    """The note on a finding; here: whether it stands at the words that it is about."""
    severity = say(f"severity-{finding.severity}", lang)
    lines = [f"{finding.code} · {severity}", finding.message]
    if not here:
        lines.append(_elsewhere(analysis, finding, lang))
    lines += (f"• {line}" for line in short_lines(analysis, finding, lang))
    if finding.suggestion:
        lines.append(say("suggestion", lang, words=finding.suggestion))
    return Note(finding.code, tuple(plain(line) for line in lines))


def plain(words: str) -> str:
    """Words on one line, without what no XML may hold."""
    return _UNWRITABLE.sub("\ufffd", " ".join(words.split()))


def _elsewhere(analysis: Analysis, finding: Finding, lang: Language) -> str:
    before, words, after = snippet(analysis.document, finding.span)
    place = place_words(analysis, finding.span.start, lang)
    return say("note-elsewhere", lang, place=place, words=f"{before}⟦{words}⟧{after}")
