"""The head and foot of a report in; issuer, number, place, date, title, signature out.

Only the head itself is read: a draft leaves its own number and day blank, and the first number
or date of its text is never taken for them.
"""

import calendar
import re
from collections.abc import Sequence

from vnreport.document.blocks import Document
from vnreport.document.facts import DateMention, Letterhead
from vnreport.document.span import Span
from vnreport.structure.form import AUTHORITY, marks_of_form
from vnreport.structure.issuing_body import bodies_above, province_of
from vnreport.structure.lines import Line
from vnreport.tables.document_types import type_by_name, types_by_code
from vnreport.tables.issuers import canonical_issuer

_HEAD_LINES = 45
_CODE = r"[A-ZĐ][A-Za-zĐđ]{0,5}"
_ISSUER = r"[A-ZĐƯ]{2,16}\d{0,2}(?:-[A-ZĐƯ]{2,16})?"
_NUMBER = re.compile(
    rf"(?m)^[ \t*|]*+(?:Số|SỐ)[ \t]*+:?\s*+(?P<number>\d{{0,5}})[ \t.…_]*+\n?[ \t]*+"
    rf"(?P<tail>-[ \t]*+\n?[ \t]*+(?P<code>{_CODE})[ \t]*/[ \t]*(?P<issuer>{_ISSUER})"
    rf"|/[ \t]*(?P<state_code>{_CODE})[ \t]*-[ \t]*(?P<state_issuer>{_ISSUER}))"
    r"(?=[ ]?(?:$|[\t|*]|[ ]{2}))"
)
_PLACE_DATE = re.compile(
    r"(?P<place>[A-ZĐÀ-Ỹ][^\W\d_]{0,40}(?:[ .-]{1,3}[^\W\d_]+){0,5}),\s*"
    r"ngày(?P<day>[ \t.…_]*+\n?\s*+(?:\d{1,2})?[ \t.…_]*+)\n?\s*+"
    r"tháng(?P<month>[ \t.…_]*+\n?[ \t]*+(?:\d{1,2})?[ \t.…_]*+)\n?[ \t]*+năm\s{0,6}(?P<year>(?:19|20)\d\d)"
)
_OPENING = re.compile(
    r"[-+•]*\s*(?:Căn cứ|Thực hiện|Kính gửi|Kính trình|PHẦN|Phần|Qua |Sau |Trong |Năm |Từ |Nhằm |Để )"
)
_ROMAN_HEAD = re.compile(r"[IVX]+[.\-/ ]")
_AUTHORITY = re.compile(rf"^(?P<form>{AUTHORITY})\s++(?P<body>.+)$")
_NAME = re.compile(r"^(?:[A-ZĐÀ-Ỹ][^\W\d_]*)(?: [A-ZĐÀ-Ỹ][^\W\d_]*){1,4}$")
_RECIPIENTS = re.compile(r"^(?:Nơi|NƠI) ?(?:nhận|NHẬN)\s*:?")


def read_letterhead(document: Document, lines: Sequence[Line]) -> Letterhead:
    """The letterhead; every field None where it is not there or cannot be told."""
    head = lines[:_HEAD_LINES]
    type_index = _type_line(head)
    last = head[min(type_index + 12, len(head) - 1)] if type_index is not None and head else None
    end = last.span.end if last else (head[-1].span.end if head else 0)
    region = document.folded[:end]
    limit = head[type_index].span.start if type_index is not None else min(len(region), 900)
    number = _NUMBER.search(region, 0, limit)
    place = _place_and_date(region, min(len(region), limit + 400), number)
    if type_index is None and number is None and place is None:
        return Letterhead()
    spans: dict[str, Span] = {}
    fields: dict[str, object] = {}
    _read_bodies(head, number, type_index, fields, spans)
    _read_number(number, fields, spans)
    _read_place(place, document, head, fields, spans)
    _read_title(head, type_index, document, fields, spans)
    _read_foot(lines, document, fields, spans)
    places = (*spans.items(), *marks_of_form(document, lines, spans))
    return Letterhead(**fields, spans=places)  # type: ignore[arg-type]


def _type_line(head: Sequence[Line]) -> int | None:
    for index, line in enumerate(head):
        if line.is_capital:
            words = line.text.lower()
            if type_by_name(words) or type_by_name(words.removesuffix(" tóm tắt")):
                return index
    return None


def _read_bodies(
    head: Sequence[Line],
    number: re.Match[str] | None,
    type_index: int | None,
    fields: dict[str, object],
    spans: dict[str, Span],
) -> None:
    """Capital lines above the number: the last is the issuing body, the ones above its parent."""
    bodies = bodies_above(head, number.start() if number else None, type_index)
    if not bodies:
        return
    fields["issuing_body"], spans["issuing_body"] = bodies[-1]
    if len(bodies) > 1:
        fields["parent_body"] = " ".join(body.name for body in bodies[:-1])
        spans["parent_body"] = Span(bodies[0].span.start, bodies[-2].span.end)
    province = province_of(bodies)
    if province:
        fields["province"] = province


def _place_and_date(region: str, end: int, number: re.Match[str] | None) -> re.Match[str] | None:
    """The line of place and date: nothing else stands in it but the number or the motto.

    A day in the middle of a sentence is that of what the sentence tells.
    """
    for match in _PLACE_DATE.finditer(region, 0, end):
        line = region.rfind("\n", 0, match.start()) + 1
        before = region[line : match.start()].rstrip("*|_ ")
        apart = not before.strip() or region[line : match.start()].endswith(("  ", "\t", "|"))
        beside = before.isupper() or (number is not None and line <= number.end() <= match.start())
        if (apart or beside) and not _runs_on(region, match.end()):
            return match
    return None


def _runs_on(region: str, end: int) -> bool:
    following = region[end : end + 4].lstrip(" \t")[:1]
    return following in (",", ";", ")") or following.islower()


def _read_number(
    match: re.Match[str] | None,
    fields: dict[str, object],
    spans: dict[str, Span],
) -> None:
    if match is None:
        return
    start = match.start("number") if match["number"] else match.start("tail")
    span = Span(start, match.end())
    code = match["code"] or match["state_code"]
    written = match["issuer"] or match["state_issuer"]
    issuer = "TU" if written == "TƯ" and "province" in fields else canonical_issuer(written)
    tail = f"-{code}/{issuer}" if match["code"] else f"/{code}-{issuer}"
    kinds = types_by_code().get(code.upper())
    fields["number"] = int(match["number"]) if match["number"] else None
    fields["symbol"] = match["number"] + tail
    fields["type_code"] = kinds[0].code if kinds else code
    fields["issuer_code"] = issuer
    spans["symbol"] = span
    spans["number_line"] = Span(match.start(), match.end())


def _read_place(
    match: re.Match[str] | None,
    document: Document,
    head: Sequence[Line],
    fields: dict[str, object],
    spans: dict[str, Span],
) -> None:
    if match is None:
        return
    date_span = Span(match.start("place") + match[0].find("ngày"), match.end())
    words = document.text[date_span.start : date_span.end]
    day, month = (re.sub(r"\D", "", match[name]) for name in ("day", "month"))
    above = next((line.text for line in reversed(head) if line.span.end < match.start()), "")
    broken = match.start() == match.string.rfind("\n", 0, match.start()) + 1
    one_word = above.istitle() and above.isalpha()
    first = f"{above} " if broken and one_word else ""  # “Hà ⏎ Nội, ngày …”
    fields["place"] = first + " ".join(match["place"].split())
    fields["date"] = _own_date(date_span, words, int(match["year"]), month, day)
    spans["place"] = Span(*match.span("place"))
    spans["date"] = date_span


def _own_date(span: Span, words: str, year: int, month: str, day: str) -> DateMention:
    where = "letterhead"
    if month and 1 <= int(month) <= 12:
        if day:
            valid = 1 <= int(day) <= calendar.monthrange(year, int(month))[1]
            value = f"{year}-{int(month):02d}-{int(day):02d}" if valid else None
            return DateMention(
                span, words, value, "day", calendar_error=not valid, attached_to=where
            )
        value = f"{year}-{int(month):02d}"
        return DateMention(span, words, value, "month", incomplete=True, attached_to=where)
    return DateMention(span, words, str(year), "year", incomplete=True, attached_to=where)


def _read_title(
    head: Sequence[Line],
    type_index: int | None,
    document: Document,
    fields: dict[str, object],
    spans: dict[str, Span],
) -> None:
    if type_index is None:
        return
    kind = head[type_index]
    fields["doc_type"], spans["doc_type"] = kind.text, kind.span
    subject: list[Line] = []
    for line in head[type_index + 1 :]:
        if set(line.text) <= set("-_* ") or _OPENING.match(line.text) or len(subject) == 8:
            break
        if _ROMAN_HEAD.match(line.text) or line.text.endswith((":", ".")):
            break
        subject.append(line)
    if not subject:
        return
    words = " ".join(" ".join(line.text.split()) for line in subject)
    fields["subject"] = words
    fields["title"] = f"{kind.text} {words}"
    spans["subject"] = Span(subject[0].span.start, subject[-1].span.end)


def _read_foot(
    lines: Sequence[Line],
    document: Document,
    fields: dict[str, object],
    spans: dict[str, Span],
) -> None:
    """Signature and recipients, from the last ones of the text."""
    tail = lines[-60:]
    for index in range(len(tail) - 1, -1, -1):
        match = _AUTHORITY.match(tail[index].text)
        if match and match["body"].isupper():
            _read_signature(tail, index, match, fields, spans)
            break
    else:
        _read_own_signature(tail, fields, spans)
    for index in range(len(tail) - 1, -1, -1):
        if _RECIPIENTS.match(tail[index].text):
            fields["recipients"] = _recipients(tail[index + 1 :])
            spans["recipients"] = tail[index].span
            break


def _read_signature(
    tail: Sequence[Line],
    index: int,
    match: re.Match[str],
    fields: dict[str, object],
    spans: dict[str, Span],
) -> None:
    fields["signed_for"] = match["body"].strip(" ,")
    spans["signed_for"] = tail[index].span
    for line in tail[index + 1 : index + 8]:
        if line.is_capital and "signer_title" not in fields and not _AUTHORITY.match(line.text):
            fields["signer_title"], spans["signer_title"] = line.text, line.span
        elif _NAME.match(line.text) and not line.is_capital:
            fields["signer"], spans["signer"] = line.text, line.span
            break


def _read_own_signature(
    tail: Sequence[Line], fields: dict[str, object], spans: dict[str, Span]
) -> None:
    """A signature in one's own right, without “T/M”: a post in capitals right above a name."""
    above = max((span.end for span in spans.values()), default=0)
    for index in range(len(tail) - 1, 0, -1):
        name, post = tail[index], tail[index - 1]
        if post.text.startswith("(") and index > 1:  # “(Đã ký)”
            post = tail[index - 2]
        if post.span.start < above or not post.is_capital:
            continue
        if _NAME.match(name.text) and not name.is_capital:
            fields["signer_title"], spans["signer_title"] = post.text, post.span
            fields["signer"], spans["signer"] = name.text, name.span
            return


def _recipients(lines: Sequence[Line]) -> tuple[str, ...]:
    found: list[str] = []
    for line in lines:
        if line.text.startswith("-") or (line.label and not line.label[0].isalnum()):
            found.append(" ".join(line.text.lstrip("- ").split()))
        elif (
            line.is_capital
            or not found
            or _NAME.match(line.text)
            or found[-1].startswith("Lưu")
            or found[-1].endswith(".")
        ):
            break
        else:
            found[-1] += " " + " ".join(line.text.split())
    return tuple(item.rstrip(",;. ") for item in found)
