"""Evidence in, where its running text stands out: what a rule on wording may judge."""

from functools import lru_cache

from vnreport.document.blocks import Block
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span

_SIGNS = ".,;:!?…“”\"'()[]*_"
_PROSE = ("body", "footnote", "endnote", "text_box")
_HEAD = ("number_line", "date", "doc_type")
_FOOT = ("signed_for", "signer_title", "signer", "recipients")
_DOUBTFUL_PAGE = ("garbled-page", "damaged-page", "recognised-page")


@lru_cache(maxsize=1)
def plain(folded: str) -> str:
    """The folded text in small letters, for searching; of the same length."""
    return folded.replace("İ", "I").lower()


@lru_cache(maxsize=1)
def vocabulary(folded: str) -> frozenset[str]:
    """The words of the folded text, each once, without the marks of punctuation around them."""
    return frozenset(token.strip(_SIGNS) for token in set(folded.split()))


def doubtful_pages(evidence: Evidence) -> frozenset[int | None]:
    """Pages whose letters may not be those of the author: OCR, broken fonts."""
    return frozenset(
        problem.page
        for problem in evidence.document.problems
        if problem.key in _DOUBTFUL_PAGE and problem.page is not None
    )


class Prose:
    """The running text of a report: paragraphs and notes on pages that could be read.

    Tables, headers and footers are left out, and so are the letterhead and the foot (signature,
    recipients), whose blanks lay the page out.
    """

    def __init__(self, evidence: Evidence) -> None:
        head, foot = evidence.letterhead, evidence.document.text
        spans = dict(head.spans)
        self._document = evidence.document
        self._doubtful = doubtful_pages(evidence)
        self._begin = max((spans[name].end for name in _HEAD if name in spans), default=0)
        signed = [spans[name] for name in _FOOT if name in spans]
        self._foot = Span(
            min((span.start for span in signed), default=len(foot)),
            max((span.end for span in signed), default=len(foot)),
        )

    def block_at(self, offset: int) -> Block | None:
        """The paragraph of running text at an offset; None where there is none."""
        if offset < self._begin or self._foot.start <= offset < self._foot.end:
            return None
        block = self._document.block_at(offset)
        if block is None or block.origin not in _PROSE or block.page in self._doubtful:
            return None
        return block
