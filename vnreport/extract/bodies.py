"""The name of an issuing body in a text in, the issuer and the length of the name out."""

import re
from collections import defaultdict
from functools import cache
from itertools import islice

from vnreport.extract.patterns import in_one_paragraph
from vnreport.tables.issuers import Issuer, issuers_by_body, same_vowel
from vnreport.tables.words import place_words

_WORD = re.compile(r"[^\W\d_]+(?:,(?=[ \n][^\W\d_]))?")
_REACH = 90  # code points that the name of a body takes with its place
_MOST_WORDS = 14
_STOPS = ',.;:()”"*'
_ISSUED = re.compile(r"\s(?:ban\s+hành|thông\s+qua|công\s+bố|ra|ký)\s+(?:các\s+)?$")
_CLAUSE = re.compile(r"[.;:()\"]|[“”]|\d,|\n[ \t]*(?:\n|[-+*])")
_ADVERBS = frozenset(("đã", "vừa", "mới", "sớm", "tiếp", "tục", "kịp", "thời", "khẩn", "trương"))
_CLAUSE_REACH = 130


@cache
def _bodies_by_first_word() -> dict[str, list[str]]:
    """The bodies, the longest first, by their first word."""
    found: dict[str, list[str]] = defaultdict(list)
    for body in sorted(issuers_by_body(), key=len, reverse=True):
        found[body.split()[0]].append(re.escape(body))
    return dict(found)


@cache
def _bodies(first: str) -> re.Pattern[str]:
    """A pattern of the bodies that begin with a word of theirs; compiled when that is met."""
    return re.compile(f"(?:{'|'.join(_bodies_by_first_word()[first])})(?![^\\W_])")


def body_at(text: str, start: int) -> tuple[Issuer, int] | None:
    """The issuing body whose name begins at `start`, and where its full name ends.

    The name goes on over words that begin with a capital (Tỉnh ủy Hậu Giang) and over “tỉnh”,
    “thành phố” and the like before them.
    """
    plain = " ".join(same_vowel(text[start : start + _REACH].lower()).split())
    first = plain.partition(" ")[0].rstrip(_STOPS)
    bodies = _bodies(first) if first in _bodies_by_first_word() else None
    named = bodies.match(plain) if bodies else None
    if named is None:
        return None
    body = named[0]
    words = list(islice(_WORD.finditer(text, start, start + _REACH), _MOST_WORDS))
    count = body.count(" ") + 1
    if count > len(words) or not in_one_paragraph(text, start, words[count - 1].end()):
        return None
    end = words[count - 1].end() - words[count - 1][0].endswith(",")
    return issuers_by_body()[body], _name_end(text, words, count, end)


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
