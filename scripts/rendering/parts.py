"""A report of corpora/ as text in; its parts as they stand on paper out.

The lines of the text are the paragraphs. `[1]` in a line is the mark of a footnote; a line at the end
that begins with `[1]` is its body. Lines of cells between `|` are the rows of a table.
"""

import re
from typing import NamedTuple

MARK = re.compile(r"\[(\d{1,3})\]")
_TYPES = ("BÁO CÁO", "KẾ HOẠCH", "QUYẾT ĐỊNH", "TỜ TRÌNH", "KẾT LUẬN", "HƯỚNG DẪN", "CÔNG VĂN")
_PLACE = re.compile(r".{2,40}, ngày .{0,20}năm \d{4}$")
_HEADING = re.compile(r"(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)/\-] ?\S[^.;:]{0,110}$")
_PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
_RECIPIENTS = "Nơi nhận"
_LONGEST_HEAD = 9
_LONGEST_SUBJECT = 5


class Parts(NamedTuple):
    """Lines by their place. left, right: the columns above the title, both empty where the text has
    no letterhead; notes: bodies by number."""

    left: list[str]
    right: list[str]
    title: list[str]
    body: list[str]
    recipients: list[str]
    signature: list[str]
    notes: dict[str, str]


def parts_of(text: str) -> Parts:
    """The parts of a report; whatever cannot be told is body."""
    lines = [line for line in text.splitlines() if line.strip()]
    notes = {match[1]: line[match.end() :].strip() for line in lines if (match := MARK.match(line))}
    lines = [line for line in lines if not MARK.match(line)]
    begin = next((at for at, one in enumerate(lines[:_LONGEST_HEAD]) if one in _TYPES), 0)
    head, rest = (lines[:begin], lines[begin:]) if _PARTY in lines[:begin] else ([], lines)
    title, body = _parted(rest) if head else ([], rest)
    end = next((at for at, one in enumerate(body) if one.startswith(_RECIPIENTS)), len(body))
    foot = body[end:] if head else []
    stop = next((at for at, one in enumerate(foot) if at and not one.startswith("-")), len(foot))
    return Parts(
        [one for one in head if not _is_right(one)],
        [one for one in head if _is_right(one)],
        title,
        body[:end] if head else body,
        foot[:stop],
        foot[stop:],
        notes,
    )


def is_heading(line: str) -> bool:
    """Whether a paragraph is the heading of a section."""
    return bool(_HEADING.match(line)) or (line == line.upper() and any(map(str.isalpha, line)))


def _is_right(line: str) -> bool:
    return line == _PARTY or bool(_PLACE.match(line))


def _parted(rest: list[str]) -> tuple[list[str], list[str]]:
    """The type with its subject down to the rule of hyphens, and what follows."""
    rule = next((at for at, one in enumerate(rest[:_LONGEST_SUBJECT]) if one == "-----"), 0)
    return rest[: rule + 1], rest[rule + 1 :]
