"""WRD003."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Hit, Words, rule
from vnreport.checks.rules.wording.gathered import Slip, gathered
from vnreport.checks.rules.wording.prose import doubtful_pages
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span

# One set of letters in front lets the engine skip to them; what stands before is looked at after.
_TONED = re.compile(
    r"[óòỏõọúùủũụáàảãạéèẻẽẹýỳỷỹỵÚÙỦŨỤÝỲỶỸỴ]"
    r"(?:(?<=[óòỏõọ])[ae]|(?<=[úùủũụÚÙỦŨỤ])[yY]|(?<=o[áàảãạéèẻẽẹ])|(?<=[uU][ýỳỷỹỵÝỲỶỸỴ]))(?!\w)"
)
_Q = ("q", "Q")
_Y = "yýỳỷỹỵYÝỲỶỸỴ"
_MARKED_FIRST = {
    first + plain: vowel + second
    for vowel, plain, firsts, seconds in (
        ("o", "a", "óòỏõọ", "áàảãạ"),
        ("o", "e", "óòỏõọ", "éèẻẽẹ"),
        ("u", "y", "úùủũụ", "ýỳỷỹỵ"),
    )
    for first, second in zip(firsts, seconds, strict=True)
}
_MARKED_SECOND = {second: first for first, second in _MARKED_FIRST.items()}


@rule(
    "WRD003",
    title=("Đặt dấu thanh theo hai kiểu", "Tone marks placed in two ways"),
    severity="info",
    source="Quyết định 1989/QĐ-BGDĐT ngày 25/5/2018, Điều 8; thực tế dùng cả hai kiểu, miễn thống nhất",
    bad=[
        Example("Ủy ban Kiểm tra cụ thể hóa quy định của Tỉnh ủy với tinh thần tận t⟦uỵ⟧."),
        Example("Tỉnh ủy cụ thể hoá quy định, xoá bỏ bao cấp, giữ gìn văn h⟦óa⟧ công sở."),
    ],
    good=[
        Example("Ủy ban Kiểm tra cụ thể hóa quy định; tận tụy, khỏe mạnh, quý trọng, quy củ."),
        Example("Uỷ ban Kiểm tra cụ thể hoá quy định; tận tuỵ, khoẻ mạnh, hoàn thành."),
        Example("Tỉnh ủy cụ thể hoá quy định về công nghiệp hoá."),
        Example("Tỉnh ủy Thanh Hoá; đồng chí Nguyễn Văn Thuý và đồng chí LÊ THỊ THUÝ ở Đảng ủy."),
    ],
)
def mixed_tone_marks(evidence: Evidence) -> Iterator[Hit]:
    """Cùng một văn bản đặt dấu thanh của oa, oe, uy theo hai kiểu: hóa và hoá, ủy và uỷ.

    Kiểu nào cũng được, nhưng nên thống nhất. Nêu kiểu ít dùng hơn của oa, oe và của uy, một lần
    cho cả văn bản, kèm mọi chỗ. Tên người, tên đất giữ cách viết riêng nên không tính.
    """
    text = evidence.document.folded
    doubtful = doubtful_pages(evidence)
    found: dict[str, tuple[list[Span], list[Span]]] = {}
    for match in _TONED.finditer(text):
        span = Span(match.end() - 2, match.end())
        if text[span.start - 1 : span.start] in _Q or _is_name(text, span):
            continue
        if doubtful and evidence.document.page_at(span.start) in doubtful:
            continue
        group = "uy" if text[span.end - 1] in _Y else "oa"
        is_second = len(match[0]) == 1
        found.setdefault(group, ([], []))[is_second].append(span)
    mixed = [sorted(ways, key=_by_count) for ways in found.values() if all(ways)]
    if mixed:
        fewer = sorted(span for few, _ in mixed for span in few)
        more = sorted(span for _, many in mixed for span in many)
        yield _hit(text, fewer, more)


def _by_count(spans: list[Span]) -> tuple[int, int]:
    """The rarer way first; of two as frequent ones the one that begins later."""
    return len(spans), -spans[0].start


def _is_name(text: str, span: Span) -> bool:
    """A word with a capital, but for ủy, may be a name with a spelling of its own."""
    start = span.start
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start].isupper() and start != span.start


def _hit(text: str, fewer: list[Span], more: list[Span]) -> Hit:
    slips = [Slip(s, text[s.start : s.end], _other(text[s.start : s.end])) for s in fewer]
    shown = [_whole(text, slip) for slip in slips]
    words = [_word(text, span) for span in more]
    usual = next((word for word in words if word.islower()), words[0])
    written, right = shown[0].written, shown[0].right
    return gathered(
        slips,
        Words(
            f"Dấu thanh đặt theo hai kiểu: {len(more)} chỗ như “{usual}”, {len(fewer)} chỗ khác "
            f"như “{written}”; nên thống nhất, ghi “{right}”.",
            f"Tone marks are placed in two ways: {len(more)} like “{usual}”, {len(fewer)} like "
            f"“{written}”; write “{right}” throughout.",
        ),
        kind="tone-mark",
        shown=shown,
    )


def _whole(text: str, slip: Slip) -> Slip:
    head = _word(text, slip.span).removesuffix(slip.written)
    return Slip(slip.span, head + slip.written, head + slip.right)


def _word(text: str, span: Span) -> str:
    """The whole syllable that ends with the span."""
    start = span.start
    while start and text[start - 1].isalpha():
        start -= 1
    return text[start : span.end]


def _other(vowels: str) -> str:
    """The same vowels with the mark on the other one, capitals kept."""
    low = vowels.lower()
    other = _MARKED_FIRST.get(low) or _MARKED_SECOND[low]
    return "".join(
        new.upper() if old.isupper() else new for old, new in zip(vowels, other, strict=True)
    )
