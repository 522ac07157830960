"""The name of an issuing body in a text in, the issuer and the length of the name out."""

import re
from functools import cache, lru_cache

from vnreport.tables.issuers import Issuer, issuers_by_body, same_vowel
from vnreport.tables.words import place_words

_WORD = re.compile(r"[^\W\d_]+(?:,(?=[ \n][^\W\d_]))?")
_REACH = 90  # code points that the name of a body takes with its place
_BODY_WORDS = 9
_ISSUED = re.compile(r"\s(?:ban\s+hành|thông\s+qua|công\s+bố|ra|ký)\s+(?:các\s+)?$")
_CLAUSE = re.compile(r"[.;:()\"]|[“”]|\d,|\n[ \t]*(?:\n|[-+*])")
_ADVERBS = frozenset(("đã", "vừa", "mới", "tiếp", "tục"))
_CLAUSE_REACH = 130


@cache
def _first_words() -> frozenset[str]:
    return frozenset(body.split()[0] for body in issuers_by_body())


def body_at(text: str, start: int) -> tuple[Issuer, int] | None:
    """The issuing body whose name begins at `start`, and where its full name ends.

    The name goes on over words that begin with a capital (Tỉnh ủy Hậu Giang) and over “tỉnh”,
    “thành phố” and the like before them.
    """
    found = _body(text[start : start + _REACH])
    return (found[0], start + found[1]) if found else None


@lru_cache(maxsize=4096)
def _body(text: str) -> tuple[Issuer, int] | None:
    words = list(_WORD.finditer(text))[:14]
    if not words or words[0].start() != 0:
        return None
    if same_vowel(words[0][0].lower().rstrip(",")) not in _first_words():
        return None
    bodies = issuers_by_body()
    for count in range(min(len(words), _BODY_WORDS), 0, -1):
        raw = text[: words[count - 1].end()].rstrip(",")
        if "\n\n" in raw:
            continue
        row = bodies.get(same_vowel(" ".join(raw.split()).lower()))
        if row:
            return row, _name_end(text, words, count, len(raw))
    return None


def _name_end(text: str, words: list[re.Match[str]], count: int, end: int) -> int:
    index = count
    while index < len(words) and text[end : words[index].start()] in (" ", "\n", "  "):
        word = words[index]
        follower = words[index + 1][0][0] if index + 1 < len(words) else ""
        if word[0] in place_words() and follower.isupper():
            end = words[index].end()
        elif word[0][0].isupper() and word[0] not in ("Về", "Khóa"):
            end = word.start() + len(word[0].rstrip(","))
        else:
            break
        if word[0].endswith(","):
            break
        index += 1
    return end


def is_issued(folded: str, start: int) -> bool:
    """Whether a verb of issuing stands right before the mention at `start`."""
    return _ISSUED.search(folded, max(0, start - 24), start) is not None


def issuing_body_before(folded: str, start: int) -> tuple[Issuer, str] | None:
    """The body that issues the mention at `start`: “Tỉnh ủy An Giang đã ban hành ⟨Kế hoạch 80⟩”.

    Of bodies named one in another (“Ban Thường vụ Tỉnh ủy”) the one that begins first.
    """
    issued = _ISSUED.search(folded, max(0, start - 24), start)
    if issued is None:
        return None
    begin = max(0, start - _CLAUSE_REACH)
    for stop in _CLAUSE.finditer(folded, begin, issued.start()):
        begin = stop.end()
    for word in _WORD.finditer(folded, begin, issued.start()):
        found = body_at(folded, word.start()) if word[0][0].isupper() else None
        if found:
            row, end = found
            between = folded[end : issued.start()].replace(",", " ").split()
            if end <= issued.start() and place_words().union(_ADVERBS).issuperset(between):
                return row, " ".join(folded[word.start() : end].split())
            return None
    return None
