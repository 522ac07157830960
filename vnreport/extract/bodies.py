"""The name of an issuing body in a text in, the issuer and the length of the name out."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import islice

from vnreport.extract.patterns import in_one_paragraph
from vnreport.tables.issuers import Issuer, issuers_by_body, same_vowel
from vnreport.tables.words import place_kinds, place_words

_WORD = re.compile(r"[^\W\d_]+(?:,(?=[ \n][^\W\d_]))?")
_REACH = 90  # code points that the name of a body takes with its place
_MOST_WORDS = 14
_STOPS = ',.;:()”"*'
_VERBS = ("ban hành", "thông qua", "công bố", "ra", "ký")
_ISSUED = re.compile(rf"\s(?:{'|'.join(_VERBS)})\s+(?:các\s+)?$".replace(" ", r"\s+"))
_LAST_WORDS = ("các", *(verb.split()[-1] for verb in _VERBS))
_CLAUSE = re.compile(r"[.;:()\"]|[“”]|\d,|\n[ \t]*(?:\n|[-+*])")
_ADVERBS = frozenset(("đã", "vừa", "mới", "sớm", "tiếp", "tục", "kịp", "thời", "khẩn", "trương"))
_CLAUSE_REACH = 130
_VERB_REACH = 24


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
    words = islice(_WORD.finditer(text, start, start + _REACH), _MOST_WORDS)
    last = next(islice(words, body.count(" "), None), None)
    if last is None or not in_one_paragraph(text, start, last.end()):
        return None
    end = last.end() - last[0].endswith(",")
    return issuers_by_body()[body], _name_end(text, words, end)


def _name_end(text: str, words: Iterator[re.Match[str]], end: int) -> int:
    """Where the name ends that goes on over words after `end`."""
    reached = end  # the kind of a place alone, with no name behind it, is not of the name
    for word in words:
        written = word[0]
        if text[reached : word.start()] not in (" ", "\n", "  "):
            break
        reached = word.end()
        if written in place_words():
            continue
        if not written[0].isupper() or written in ("Về", "Khóa"):
            break
        end = word.start() + len(written.rstrip(","))
        if written.endswith(","):
            break
    return end


@cache
def _kind_alone() -> re.Pattern[str]:
    kinds = "|".join(kind.replace(" ", r"\s") for kind in place_kinds())
    return re.compile(rf"\s(?:{kinds})(?=[,;.)]|\s+(?:ngày|năm|về|khóa|khoá)\s)")


def kind_after(text: str, end: int) -> int:
    """Where “tỉnh” ends in “Ủy ban nhân dân tỉnh về …”; `end` where no kind of place follows."""
    kind = _kind_alone().match(text, end)
    return kind.end() if kind else end


def is_issued(folded: str, start: int) -> bool:
    """Whether a verb of issuing stands right before the mention at `start`."""
    before = folded[max(0, start - _VERB_REACH) : start].rstrip()
    return before.endswith(_LAST_WORDS) and _verb_before(folded, start) is not None


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
            row, end = found
            between = folded[end : issued.start()].replace(",", " ").split()
            if end <= issued.start() and place_words().union(_ADVERBS).issuperset(between):
                return row, " ".join(folded[word.start() : end].split())
            return None
    return None
