"""What a mention says of its document in words: its subject (trích yếu) and the provision."""

import re

from vnreport.extract.patterns import BLANKS

_SEP = rf"{BLANKS}[,(]?{BLANKS}"
_SUBJECT = re.compile(
    rf"{_SEP}(?:\)?{_SEP})(?:(?:[Vv]ề{BLANKS}(?:việc{BLANKS})?)?"
    r"(?:[“\"](?:[Vv]ề[ \n]+)?(?P<quoted>[^“”\"]{3,300})[”\"]?"
    r"|(?<=[ềc][ \n])(?P<free>[^;.()“”\"]{3,300})))"
)
_PLAIN = re.compile(r"\s{0,4}(?P<free>(?:những|một\s{1,3}số)\s[^;.,()“”\"\n]{5,200})")
_STOPS = re.compile(
    r"\n[ \t]*(?:\n|[-+•*]|$)|\n(?=[A-ZĐ0-9])|,?[ \n]+gắn với[ \n]|,?[ \n]+theo[ \n](?=[A-ZĐ])"
)
_DANGLING = re.compile(r"(?:[ ,:]|[ ,](?:và|hoặc|cùng(?: với)?|với)$)+$")
"""What leads on from a subject to the next document that is named."""
_LEADING_ON = (" ", ",", ":", "và", "hoặc", "cùng", "với")

_PROVISION = re.compile(
    r"(?:(?:[Đđ]i(?:ểm|ều)|[Kk]hoản|[Mm]ục|[Cc]hương|[Tt]iết|[Pp]h(?:ần|ụ lục))[ \n]+"
    r"(?:(?:\d[\w.]{0,6}|[a-zđIVX]|[IVX]{2,5})(?:\s?\([\w., ]{1,20}\))?"
    r"(?:,[ \n]?|[ \n]+và[ \n]+|[ \n]+|$)){1,4}){1,5}(?:của[ \n]+)?$"
)
_PROVISION_REACH = 90
QUOTE = "“"
REACH = 320  # how far behind a mention its subject is read, in code points


def subject_after(text: str, end: int, limit: int) -> str | None:
    """The words after “về”, or in quotation marks, up to `limit` (the next mention)."""
    match = _SUBJECT.match(text, end, limit)
    if match is None:
        return None
    words = match["quoted"] or match["free"]
    stop = _STOPS.search(words) if "\n" in words or " theo" in words or "gắn " in words else None
    if stop:
        words = words[: stop.start()]
    words = " ".join(words.split())
    return (_DANGLING.sub("", words) if words.endswith(_LEADING_ON) else words) or None


def plain_subject(text: str, end: int) -> str | None:
    """“những điều …” right after a type word, as far as the clause goes."""
    match = _PLAIN.match(text, end)
    return " ".join(match["free"].split()) if match else None


def provision_before(text: str, start: int, last: str | None) -> str | None:
    """“khoản 2 Điều 7” right before a mention; last: the word before it, where known."""
    if not _may_end(last):
        return None
    match = _PROVISION.search(text, max(0, start - _PROVISION_REACH), start)
    if match is None:
        return None
    words = " ".join(match[0].split())
    return words.removesuffix(" của").rstrip(",").strip() or None


def _may_end(last: str | None) -> bool:
    """Whether a last word can be a number of a provision: “7”, “a”, “II”, “2)”.

    Told by its letters, since the pattern takes thrice as long to find that there is none.
    """
    if last is None or last.endswith(("của", "và")):
        return True
    if last.islower() and last.isalpha() and len(last) > 1:
        return False
    last = last.rstrip(",").rpartition(",")[2]
    return last[:1].isdigit() or last[-1:] == ")" or len(last) < 2 or not last.strip("IVX")


def is_quoted(text: str, start: int) -> bool:
    """Whether the place stands inside quotation marks that opened not long before."""
    opened = text.rfind(QUOTE, max(0, start - 400), start)
    return opened >= 0 and text.find("”", opened, start) < 0
