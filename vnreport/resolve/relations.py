"""The words between two mentions in, the relation that they state out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vnreport.document.facts import Citation, RelationKind

# How far two mentions may stand apart and still be tied by the words between them.
_REACH = 320

_CALLED = re.compile(
    r"\((?:[^()]{0,40}\s)?(?:gọi|viết)(?:\s+(?:tắt|chung|ngắn\s+gọn))?\s+là\s*:?\s*[“\"]?(?:các\s+)?$"
)
_ALIAS_TAIL = re.compile(r"(?:sau\s+đây|dưới\s+đây)\s+(?:gọi|viết)(?:\s+tắt)?\s+là\s*:?\s*[“\"]?$")
_NOW = re.compile(
    r"(?:^|[\s,(;])(?:hiện\s+)?nay\s*(?:là|được\s+thay\s+(?:thế\s+)?(?:bằng|bởi)|thay\s+(?:thế\s+)?bằng)?\s*:?\s*$"
)
_REPLACED = re.compile(
    r"(?:đã\s+)?(?:được|bị)\s+(?:bãi\s+bỏ\s+và\s+)?thay\s+(?:thế\s+)?(?:bằng|bởi|theo)\s*$"
)
_REPLACES = re.compile(r"thay\s+thế(?:\s+cho)?(?:\s+các)?\s*$")
_AMENDED = re.compile(
    r"(?:đã\s+)?được\s+(?:sửa\s+đổi|bổ\s+sung)[^.;]{0,80}?(?:bởi|bằng|tại|theo|ở)\s*$"
)
_AMENDS = re.compile(
    r"(?:sửa\s+đổi|bổ\s+sung|điều\s+chỉnh)[^.;]{0,90}?(?:của|trong|tại|nội\s+dung|Điều\s+\w+)?\s*$"
)
_IMPLEMENTS = re.compile(
    r"(?:thực\s+hiện|triển\s+khai|thi\s+hành|quán\s+triệt)(?:\s+(?:nội\s+dung|một\s+số\s+(?:điều|nội\s+dung)(?:\s+(?:của|trong|tại))?|các|nghiêm|tốt|có\s+hiệu\s+quả))?\s*$"
)
_STOP = re.compile(r"[.;](?:\s|$)|\n\s*\n")
_AFTER_SECOND = re.compile(
    r"\s*[,(]?\s*(?:ngày\s+[\d/. -]+,?\s*)?(?:này\s+)?(?:đã\s+)?(?:được\s+)?thay\s+thế(?!\s+(?:cho|bằng|bởi))"
)


@dataclass(frozen=True, slots=True)
class Tie:
    """first stated something of second: positions of two citations."""

    first: int
    kind: RelationKind
    second: int


_ORDER: tuple[tuple[re.Pattern[str], RelationKind, RelationKind | None], ...] = (
    (_NOW, "superseded_by", "supersedes"),
    (_REPLACED, "superseded_by", "supersedes"),
    (_REPLACES, "supersedes", "superseded_by"),
    (_AMENDED, "amended_by", "amends"),
    (_AMENDS, "amends", "amended_by"),
    (_IMPLEMENTS, "implements", None),
)


def stated_ties(folded: str, citations: Sequence[Citation]) -> list[Tie]:
    """The relations that the words between neighbouring mentions state, in text order."""
    ties: list[Tie] = []
    for index in range(1, len(citations)):
        first, second = citations[index - 1], citations[index]
        begin, end = first.span.end, second.span.start
        if not 0 <= end - begin <= _REACH:
            continue
        between = folded[begin:end]
        called = _CALLED.search(between) or _ALIAS_TAIL.search(between)
        if called:
            ties.append(Tie(index, "called", _named_before(citations, index)))
            continue
        if _STOP.search(between):
            continue
        for pattern, kind, inverse in _ORDER:
            if pattern.search(between):
                ties.append(Tie(index - 1, kind, index))
                if inverse:
                    ties.append(Tie(index, inverse, index - 1))
                break
    return ties


def _named_before(citations: Sequence[Citation], index: int) -> int:
    """The mention that an alias renames: the nearest before it with its number, else the nearest."""
    alias = citations[index]
    for position in range(index - 1, max(-1, index - 6), -1):
        earlier = citations[position]
        if earlier.number == alias.number and earlier.type_name == alias.type_name:
            return position
    return index - 1
