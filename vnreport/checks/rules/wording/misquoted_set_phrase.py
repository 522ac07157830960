"""WRD004."""

import re
from collections.abc import Iterator

from vnreport.checks.rule import Example, Ground, Hit, Words, rule
from vnreport.checks.rules.wording.prose import doubtful_pages, plain, vocabulary
from vnreport.document.evidence import Evidence
from vnreport.document.findings import Edit, Fix
from vnreport.tables.set_phrases import NearMiss, near_misses, quoted_near_miss

_QUOTED = re.compile(r"[“\"]([^“”\"\n]{6,40})[”\"]")


@rule(
    "WRD004",
    title=("Cụm từ cố định ghi sai", "Set phrase misquoted"),
    severity="warning",
    source="Từng cụm từ theo văn bản ghi ở dòng của cụm từ trong bảng",
    bad=[
        Example("Phát huy tính sáng tạo, dám ⟦nghỉ⟧, dám làm, dám chịu trách nhiệm."),
        Example(
            "Suy thoái về đạo đức, lối sống, “tự ⟦chuyển⟧ biến”, “tự chuyển hóa” trong nội bộ."
        ),
        Example('Biểu hiện "tự diễn biến", "tự ⟦chuyến⟧ hóa".'),
    ],
    good=[
        Example("Những biểu hiện “tự diễn biến”, “ tự chuyển hoá” trong nội bộ."),
        Example("Cán bộ dám nghĩ, dám nói, dám làm, dám chịu trách nhiệm."),
        Example("Từ tập trung, dân chủ đến “tự chuyển biến” về nhận thức."),
        Example("Vì mục tiêu dân giầu, nước mạnh, dân chủ, công bằng, văn minh."),
    ],
)
def misquoted_set_phrase(evidence: Evidence) -> Iterator[Hit]:
    """Một cụm từ cố định trong văn kiện của Đảng bị ghi sai một tiếng.

    Nêu khi mọi tiếng khác đều đúng và tiếng sai chỉ khác dấu, hoặc khi cụm từ trong ngoặc kép
    đứng cạnh cụm từ luôn đi cùng nó: “tự chuyển biến”, “tự chuyển hóa”.
    """
    document = evidence.document
    doubtful = doubtful_pages(evidence)
    text = plain(document.folded)
    if len(text) != len(document.folded):
        return
    quoted = (quoted_near_miss(text, *match.span(1)) for match in _QUOTED.finditer(text))
    found = {
        miss.span: miss
        for miss in (*near_misses(text, vocabulary(document.folded)), *quoted)
        if miss
    }
    for span in sorted(found):
        if not doubtful or document.page_at(span.start) not in doubtful:
            yield _hit(document.text, found[span])


def _hit(text: str, miss: NearMiss) -> Hit:
    written = text[miss.span.start : miss.span.end]
    right = miss.right
    if written.isupper():
        right = right.upper()
    elif written[:1].isupper():
        right = right.capitalize()
    phrase = miss.phrase.text
    return Hit(
        miss.span,
        Words(
            f"“{written}” trong cụm từ “{phrase}” có lẽ phải là “{right}”.",
            f"“{written}” in the set phrase “{phrase}” should probably be “{right}”.",
        ),
        (
            Ground(
                Words(f"Cụm từ đúng: “{phrase}”", f"The phrase: “{phrase}”"),
                source=miss.phrase.source,
            ),
        ),
        fix=Fix("set-phrase", False, (Edit(miss.span.start, miss.span.end, right),)),
        suggestion=Words(right, right),
    )
