"""The name of an issuing body in a text in, the issuer and the length of the name out."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from vnreport.extract.patterns import in_one_paragraph
from vnreport.extract.syllables import Trie, capitals, following, trie_of
from vnreport.tables.issuers import Issuer, issuers_by_body, same_vowel, vowel_spellings
from vnreport.tables.words import place_kinds, place_words

_WORD = re.compile(r"[^\W\d_]+(?:,(?=[ \n][^\W\d_]))?")
_REACH = 90  # code points that the name of a body takes with its place
_VERBS = ("ban hành", "thông qua", "công bố", "ra", "ký")
_ISSUED = re.compile(rf"\s(?:{'|'.join(_VERBS)})\s+(?:các\s+)?$".replace(" ", r"\s+"))
_LAST_WORDS = ("các", *(verb.split()[-1] for verb in _VERBS))
_CLAUSE = re.compile(r"[.;:()\"]|[“”]|\d,|\n[ \t]*(?:\n|[-+*])")
_ADVERBS = frozenset(("đã", "vừa", "mới", "sớm", "tiếp", "tục", "kịp", "thời", "khẩn", "trương"))
_CLAUSE_REACH = 130
_VERB_REACH = 24
_AFTER_NAME = ("về", "khóa", "khoá")
_BLANKS = r"\s{1,30}"
_BETWEEN = r"(?: {1,2}|\n)"


class Body(NamedTuple):
    """An issuing body in a text: who it is, where its name ends, and what is said of it.

    end: behind “tỉnh” in “Ủy ban nhân dân tỉnh về …”, else where the name ends.
    """

    issuer: Issuer
    name_end: int
    end: int


@cache
def _bodies() -> Trie:
    return trie_of(issuers_by_body())


@cache
def _named(initial: str) -> re.Pattern[str] | None:
    """The name of a body in any capitals that begins with a letter."""
    begun = [
        f"{_written(syllable)}{following(node, _BLANKS, _written)}"
        for syllable, node in _bodies().items()
        if any(spelling[0] == initial for spelling in vowel_spellings(syllable))
    ]
    return re.compile(f"(?:{'|'.join(begun)})(?![^\\W_])", re.IGNORECASE) if begun else None


@cache
def _placed() -> re.Pattern[str]:
    """What goes on from the name of a body: the name of its place (Tỉnh ủy Hậu Giang).

    That is words that begin with a capital, with “tỉnh”, “thành phố” and the like before them;
    the kind of a place alone is not of the name (group: kind).
    """
    word = r"(?![^\W\d_])"
    kind = f"(?:{'|'.join(place_words())}){word}"
    name = rf"(?!(?i:{'|'.join(_AFTER_NAME)}){word})[{capitals()}][^\W\d_]*"
    kinds = "|".join(kind.replace(" ", r"\s") for kind in place_kinds())
    return re.compile(
        rf"(?P<name>(?:(?:{_BETWEEN}{kind})*{_BETWEEN}{name})*)"
        rf"(?P<kind>\s(?:{kinds})(?=[,;.)]|\s+(?:ngày|năm|về|khóa|khoá)\s))?"
    )


def _written(syllable: str) -> str:
    return f"(?:{'|'.join(vowel_spellings(syllable))})"


def body_at(text: str, start: int) -> Body | None:
    """The issuing body whose name begins at `start`; None where none does."""
    named = _named(text[start : start + 1].lower())
    match = named.match(text, start, start + _REACH) if named else None
    if match is None or not in_one_paragraph(text, start, match.end()):
        return None
    place = _placed().match(text, match.end(), start + _REACH)
    ends = (place.end("name"), place.end()) if place else (match.end(), match.end())
    return Body(_issuer_named(match[0]), *ends)


@lru_cache(maxsize=1024)
def _issuer_named(written: str) -> Issuer:
    return issuers_by_body()[" ".join(same_vowel(written.lower()).split())]


def is_issued(folded: str, start: int, last: str | None) -> bool:
    """Whether a verb of issuing stands right before the mention at `start`.

    last: the word before it, where known.
    """
    may_end = last is None or last.endswith(_LAST_WORDS)
    return may_end and _verb_before(folded, start) is not None


def _verb_before(folded: str, start: int) -> re.Match[str] | None:
    return _ISSUED.search(folded, max(0, start - _VERB_REACH), start)


def issuing_body_before(folded: str, start: int) -> tuple[Issuer, str] | None:
    """The body that issues the mention at `start`: “Tỉnh ủy An Giang đã ban hành ⟨Kế hoạch 80⟩”.

    Of bodies named one in another (“Ban Thường vụ Tỉnh ủy”) the one that begins first.
    """
    issued = _verb_before(folded, start)
    if issued is None:
        return None
    begin = max(0, start - _CLAUSE_REACH)
    for stop in _CLAUSE.finditer(folded, begin, issued.start()):
        begin = stop.end()
    for word in _WORD.finditer(folded, begin, issued.start()):
        found = body_at(folded, word.start()) if word[0][0].isupper() else None
        if found:
            end = found.name_end
            between = folded[end : issued.start()].replace(",", " ").split()
            if end <= issued.start() and place_words().union(_ADVERBS).issuperset(between):
                return found.issuer, " ".join(folded[word.start() : end].split())
            return None
    return None
