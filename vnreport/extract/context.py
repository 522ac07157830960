"""What stands around a mention and belongs to it: date, issuer, term, subject, provision."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from vnreport.document.span import Span
from vnreport.extract.patterns import GAP, ROMAN
from vnreport.tables.issuers import Issuer, issuers_by_body, same_vowel

DAY = (
    rf"(?P<d>\d{{1,2}})(?:{GAP}(?P<sep>[/.-]){GAP}(?P<m>\d{{1,2}}){GAP}(?P=sep){GAP}"
    rf"|{GAP}tháng{GAP}(?P<m2>\d{{1,2}}|giêng){GAP}(?:năm|,){GAP})(?P<y>\d{{4}})(?!\d)"
)
"""A day in figures or in words, with groups d, m or m2, y."""

_SEP = rf"{GAP}[,(]?{GAP}"
_NEXT = re.compile(
    rf"{_SEP}(?:(?:ký{GAP})?ngày{GAP}(?P<day>{DAY})"
    rf"|(?:của|do){GAP}(?P<body>(?=[A-ZĐ]))"
    rf"|[Kk](?:hóa|hoá){GAP}(?P<term>{ROMAN})"
    rf"|năm{GAP}(?P<year>\d{{4}})(?!\d))\)?"
)
_WORD = re.compile(r"[^\W\d_]+(?:,(?=[ \n][^\W\d_]))?", re.UNICODE)
_BEFORE = re.compile(
    rf"[Nn]gày{GAP}(?P<day>{DAY})(?:[^.;:()\n]|\n(?!\s*\n)){{2,200}}?"
    r"(?:ban hành|ký|thông qua|ra|công bố)[ \n]+(?:các[ \n]+)?$"
)
_PROVISION = re.compile(
    r"(?:(?:[ĐđKkMmCcTtPp](?:iểm|hoản|iều|ục|hương|iết|hần|hụ lục))[ \n]+"
    r"(?:[\w.]{1,6}(?:\s?\([\w., ]{1,20}\))?(?:,[ \n]?|[ \n]+và[ \n]+|[ \n]+|$)){1,4}){1,5}(?:của[ \n]+)?$"
)
_SUBJECT = re.compile(
    rf"{_SEP}(?:\)?{_SEP})(?:(?:[Vv]ề{GAP}(?:việc{GAP})?)?(?:[“\"](?:[Vv]ề[ \n]+)?(?P<quoted>[^“”\"]{{3,300}})[”\"]?"
    rf"|(?<=[ềc][ \n])(?P<free>[^;.()“”\"]{{3,300}})))"
)
_STOPS = re.compile(
    r"\n[ \t]*(?:\n|[-+•*]|$)|\n(?=[A-ZĐ0-9])|,?[ \n]+gắn với[ \n]|,?[ \n]+theo[ \n](?=[A-ZĐ])"
)


@dataclass(slots=True)
class Context:
    """What was found after a mention; `end` is where the reading stopped."""

    end: int
    date: str | None = None
    date_span: Span | None = None
    issuer: Issuer | None = None
    issuer_name: str | None = None
    term: str | None = None


def read_after(text: str, end: int) -> Context:
    """Read date, issuer and term in the order in which they follow a mention.

    Stops at the first word that is none of them, so that nothing is taken from a neighbour.
    """
    context = Context(end)
    for _ in range(4):
        match = _NEXT.match(text, context.end)
        if match is None:
            break
        if match["day"]:
            if context.date_span:
                break
            context.date = iso_day(match)
            context.date_span = Span(*match.span("day"))
        elif match["term"]:
            context.term = context.term or match["term"]
        elif match["year"] is None:
            if context.issuer or not _read_body(text, match.end("body"), context):
                break
            continue
        context.end = match.end()
    return context


def _read_body(text: str, start: int, context: Context) -> bool:
    found = body_at(text[start : start + 90])
    if found is None:
        return False
    context.issuer, length = found
    context.issuer_name = " ".join(text[start : start + length].split())
    context.end = start + length
    return True


@lru_cache(maxsize=4096)
def body_at(text: str) -> tuple[Issuer, int] | None:
    """The issuing body that the text begins with, and the length of its full name.

    The name goes on over words that begin with a capital (Tỉnh ủy Hậu Giang) and over
    “tỉnh”, “thành phố” and the like before them.
    """
    words = list(_WORD.finditer(text))[:14]
    if not words or words[0].start() != 0:
        return None
    bodies = issuers_by_body()
    for count in range(min(len(words), 9), 0, -1):
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
        if word[0] in _PLACE_WORDS and index + 1 < len(words) and words[index + 1][0][0].isupper():
            end = words[index].end()
        elif word[0][0].isupper() and word[0] not in ("Về", "Khóa"):
            end = word.start() + len(word[0].rstrip(","))
        else:
            break
        if word[0].endswith(","):
            break
        index += 1
    return end


_PLACE_WORDS = frozenset(("tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường"))


def date_before(text: str, start: int) -> tuple[str | None, Span] | None:
    """The day at the head of the clause in which the mention is issued.

    “Ngày 20/3/2025, Ủy ban Kiểm tra Trung ương đã ban hành ⟨Hướng dẫn số 15⟩”.
    """
    slice_start = max(0, start - 260)
    before = text[slice_start:start]
    if not before.rstrip().endswith(("hành", "ký", "qua", "ra", "bố", "các")):
        return None
    match = None
    for match in _BEFORE.finditer(before):
        pass
    if match is None:
        return None
    begin, end = match.span("day")
    return iso_day(match), Span(slice_start + begin, slice_start + end)


def provision_before(text: str, start: int) -> str | None:
    """“khoản 2 Điều 7” right before a mention."""
    before = text[max(0, start - 90) : start]
    match = _PROVISION.search(before)
    if match is None:
        return None
    words = " ".join(match[0].split())
    return words.removesuffix(" của").rstrip(",").strip() or None


def subject_after(text: str, end: int, limit: int) -> str | None:
    """The words after “về”, or in quotation marks, up to `limit` (the next mention)."""
    match = _SUBJECT.match(text, end, limit)
    if match is None:
        return None
    words = match["quoted"] or match["free"]
    stop = _STOPS.search(words)
    if stop:
        words = words[: stop.start()]
    return " ".join(words.split()).rstrip(" ,:") or None


def iso_day(match: re.Match[str]) -> str | None:
    """ISO date of a match of DAY; None for a day that the calendar does not have."""
    month = match["m"] or match["m2"]
    return iso(int(match["y"]), 1 if month == "giêng" else int(month), int(match["d"]))


def iso(year: int, month: int, day: int) -> str | None:
    """ISO date; None for a day that the calendar does not have."""
    if not (1 <= month <= 12 and 1 <= day <= _days(year, month)):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


@cache
def _days(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31
