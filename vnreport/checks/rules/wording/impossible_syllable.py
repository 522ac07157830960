"""WRD005."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.wording.gathered import Slip, gathered
from vnreport.checks.rules.wording.prose import Prose, vocabulary
from vnreport.document.evidence import Evidence
from vnreport.document.span import Span
from vnreport.tables.slips import likely, may_be_slip, with_mark_in_place
from vnreport.tables.syllables import is_syllable

_BEFORE = re.compile(r"([^\W\d_]+)[,;:“”\"(]* [“\"(]*$")
_AFTER = re.compile(r"[,;:.!?…“”\")]* [“\"(]*([^\W\d_]+)")
_ROMAN = re.compile(r"[IVX]{1,5}")
_REACH = 24
_MOST_STRANGE = 0.01
"""Share of strange words above which the letters themselves were lost (broken font, OCR)."""

_FEW, _MANY = 5, 100
_LONGEST = 10
_WORD = re.compile(r"(?<![\w\-/.@])[^\W\d_]+(?![\w\-/@])")
_MOST_SHOWN = 50


@rule(
    "WRD005",
    title=("Tiếng không có trong tiếng Việt", "Syllable that Vietnamese does not have"),
    severity="warning",
    source="Quyết định 240/QĐ ngày 05/3/1984; Quyết định 1989/QĐ-BGDĐT ngày 25/5/2018: chính tả tiếng Việt",
    bad=[
        Example("Các cấp, các ⟦nghành⟧ đã phối hợp chặt chẽ."),
        Example("Kết quả ⟦đuợc⟧ nâng lên; nhiệm vụ được hoàn thành."),
        Example("Kế hoạch được triển khai ⟦tòan⟧ diện trong năm."),
        Example("Chuyên đề II ⟦tòan⟧ diện hơn chuyên đề trước."),
    ],
    good=[
        Example(
            "Các cấp, các ngành đã phối hợp chặt chẽ; huỳnh quang, khuỷu tay, giếng khoan, gìn giữ."
        ),
        Example("Tiêm vắcxin, lắp ăngten và cấp ôxy cho các trạm."),
        Example("Họp tại huyện Krông Păc, buôn Ea Đrăng; dùng phần mềm của Đoàn TNCS."),
        Example("Dự án nhà máy xơ-đay, ký hiệu đv1, đơn vị tính: đ."),
        Example("Lãnh đạo cuộc bầu cử đb Quốc hội và đb Hội đồng nhân dân các cấp."),
    ],
)
def impossible_syllable(evidence: Evidence) -> Iterator[Hit]:
    """Một tiếng viết thường, đứng giữa các tiếng Việt, mà vần hoặc dấu không thể có.

    Thường là lỗi gõ: thiếu dấu mũ, dấu móc, thừa chữ, dấu thanh đặt lệch. Mỗi tiếng nêu một lần. Tên riêng, chữ viết
    tắt, từ mượn, từ có gạch nối và trang do máy nhận dạng không xét.
    """
    text = evidence.document.folded
    tokens = vocabulary(text)
    words = {w for w in tokens if not w.isascii() and w.isalpha() and w.islower()}
    strange = {w for w in words if 1 < len(w) <= _LONGEST and not is_syllable(w)}
    if not strange or len(strange) > min(_MANY, max(_FEW, _MOST_STRANGE * len(tokens))):
        return
    slips = {word for word in strange if may_be_slip(word)}
    prose = Prose(evidence)
    found: dict[str, list[Span]] = {}
    for match in _WORD.finditer(text) if slips else ():
        if (
            match[0] in slips
            and _stands_in_vietnamese(text, match)
            and prose.block_at(match.start())
        ):
            found.setdefault(match[0], []).append(Span(*match.span()))
    for word, spans in found.items():
        yield _hit(word, likely(word, words), spans)


def _stands_in_vietnamese(text: str, match: re.Match[str]) -> bool:
    before = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
    after = _AFTER.match(text, match.end(), match.end() + _REACH)
    beside = [found[1] for found in (before, after) if found]
    around = [word.lower() for word in beside if not _ROMAN.fullmatch(word)]
    return bool(around) and all(is_syllable(word) for word in around)


def _hit(word: str, right: str | None, spans: list[Span]) -> Hit:
    vi = f"; có lẽ là “{right}”" if right else ""
    en = f"; perhaps “{right}”" if right else ""
    message = Words(
        f"Tiếng Việt không có tiếng “{word}”{vi}.",
        f"Vietnamese has no syllable “{word}”{en}.",
    )
    if right:
        slips = [Slip(span, word, right) for span in spans]
        certain = with_mark_in_place(word) == right
        return gathered(slips, message, kind="syllable", safe=certain)
    ground = Words("Vần hoặc dấu không thể có", "No such rime or mark")
    return Hit(spans[0], message, tuple(Ground(ground, span) for span in spans[:_MOST_SHOWN]))
