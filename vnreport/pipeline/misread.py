"""A Document with words read off pictures in, its misread symbols and terms mended, out.

A symbol is mended only where it is none that the registry knows, exactly one symbol of the registry
comes of it by taking letters and digits for those that recognition confuses (O and 0, l and 1, D and
Đ) or doubles (ĐÐ), and the change is shown as a problem of the page. So is a term (khóa XH for XII).
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from vnreport.document.blocks import Document, Problem
from vnreport.normalize import fold
from vnreport.normalize.moving import Replacement, moved, replaced
from vnreport.registry import Registry, load_central
from vnreport.tables.load import table
from vnreport.tables.terms import terms

_SYMBOL = re.compile(
    r"(?<![\w-])([\dOoQlI|i]{1,4})-([A-ZĐÐ01l][A-Za-zĐÐđ01]{0,5})/([A-ZĐÐ01l]{2,7})(?![^\W_])(_*)"
)
_TERM = re.compile(r"(?<=[Kk]h[óo][aá][ \n])[XVIHl1|]{1,6}(?!\w)")
_DOUBLED = re.compile("[ĐÐ]{2}")
_MOST = 4
"""Most letters of a symbol that may be doubtful."""


def mended(document: Document) -> Document:
    """A normalised document; the same object where nothing read off a picture is amiss."""
    edits: list[Replacement] = []
    problems: list[Problem] = []
    for match, key, right in _corrections(document.text) if document.recognised else ():
        if document.confidence_at(*match.span()) is None:
            continue
        edits.append(Replacement(*match.span(), right))
        details = (("read", match[0]), ("meant", right))
        problems.append(Problem("pipeline", key, document.page_at(match.start()), details))
    if not edits:
        return document
    text, offsets = replaced(document.text, edits)
    done = moved(document, text, offsets)
    return done._replace(folded=fold(text), problems=(*document.problems, *problems))


def _corrections(text: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """What can be mended, in the order of the text: where it is, the message, and what is right."""
    found = [
        (match, "symbol-mended", correction(match[0], load_central()))
        for match in _SYMBOL.finditer(text)
    ]
    found += [(match, "term-mended", term_meant(match[0])) for match in _TERM.finditer(text)]
    for match, key, right in sorted(found, key=lambda one: one[0].start()):
        if right is not None:
            yield match, key, right


def term_meant(numeral: str) -> str | None:
    """The term that a misread numeral is; None for one that is right or none at all."""
    strokes = table("recognition")["numerals"]
    right = "".join(strokes.get(letter, letter) for letter in numeral)
    known = right != numeral and any(term.name == right for term in terms())
    return right if known else None


def correction(words: str, registry: Registry) -> str | None:
    """The only symbol of a registry that a misread one can be; None for a known one, or several."""
    match = _SYMBOL.fullmatch(words)
    if match is None or registry.by_symbol(words):
        return None
    found = {right for right in _readings(match) if registry.by_symbol(right)}
    return found.pop() if len(found) == 1 else None


def _readings(match: re.Match[str]) -> Iterator[str]:
    """What a symbol may have been: its number in digits, its letters as read or as confused."""
    digits, letters = _confused()
    number = "".join(digits.get(letter, letter) for letter in match[1])
    for kind in {match[2], _DOUBLED.sub("Đ", match[2])}:
        rest = f"-{kind}/{match[3]}"
        if sum(letter in letters for letter in rest) <= _MOST:
            for choice in product(*({one, letters.get(one, one)} for one in rest)):
                yield number + "".join(choice)


@cache
def _confused() -> tuple[dict[str, str], dict[str, str]]:
    rows = table("recognition")
    return rows["digits"], rows["letters"]
