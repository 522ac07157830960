"""Three hundred invented mentions whose numbers several documents bear.

Each is written from one known work: its report, its wording and what stands beside the number
are drawn. The answer has to be that work, or none; where day, subject or term stand with the
number it has to be that work.
"""

import random
from collections import Counter
from datetime import date
from typing import NamedTuple

import pytest

from tests.conftest import analysed
from vnreport.document.regulations import Work
from vnreport.registry import Registry, load_central

MENTIONS = 300


def invented(number, code, name, body, day, title, issuer="TU", place="", term=""):
    issued = date.fromisoformat(day)
    return Work(
        f"{issuer}{place}/{code}/{number}/{day}", f"{number:02d}-{code}/{issuer}", number, code,
        name, issuer, body, issued, title, term, source="bịa ra để thử", basis="web",
    )  # fmt: skip


def central(number, code, name, body, day, title, term):
    return invented(number, code, name, body, day, title, "TW", "", term)


def provincial(number, code, name, province, day, title):
    body, place = f"Tỉnh ủy {province}", f".{province.replace(' ', '')}"
    return invented(number, code, name, body, day, title, place=place)


WORKS = (
    central(37, "QĐ", "Quy định", "Bộ Chính trị", "2016-11-21", "quản lý hồ sơ lý lịch cán bộ", "XII"),
    central(22, "QĐ", "Quy định", "Ban Bí thư", "2016-05-11", "chế độ học tập lý luận chính trị", "XII"),
    central(24, "QĐ", "Quy định", "Bộ Chính trị", "2016-06-30", "phân cấp quản lý tài sản công", "XII"),
    central(69, "QĐ", "Quy định", "Ban Bí thư", "2017-02-13", "công tác lưu trữ tài liệu", "XII"),
    central(21, "CT", "Chỉ thị", "Ban Bí thư", "2018-01-19", "phòng, chống cháy rừng", "XII"),
    central(21, "CT", "Chỉ thị", "Ban Bí thư", "2023-05-04", "giáo dục nghề nghiệp ở nông thôn", "XIII"),
    *(
        provincial(15, "QĐ", "Quy định", province, day, title)
        for province, day, title in (
            ("Cà Mau", "2021-12-06", "trách nhiệm của người đứng đầu cấp ủy"),
            ("An Giang", "2021-12-20", "trách nhiệm của người đứng đầu cấp ủy"),
            ("Hậu Giang", "2022-03-14", "công tác dân vận của chi bộ"),
            ("Cà Mau", "2016-08-22", "chế độ thông tin, báo cáo"),
        )
    ),
    *(
        provincial(88, "KH", "Kế hoạch", province, day, title)
        for province, day, title in (
            ("Cà Mau", "2022-09-05", "tổng kết công tác khuyến học"),
            ("An Giang", "2022-09-12", "trồng cây phân tán ven kênh"),
        )
    ),
)  # fmt: skip
REGISTRY = Registry(
    (*load_central().works, *WORKS),
    load_central().relations,
    "invented",
    (),
    load_central().origins,
)
TWINS = {
    (work.number, work.type_code, work.issuer_code)
    for work in WORKS
}  # fmt: skip
TARGETS = tuple(
    work
    for work in REGISTRY.works
    if (work.number, work.type_code, work.issuer_code) in TWINS
)  # fmt: skip


class Mention(NamedTuple):
    """A report with one citation, the work that its writer means, and what stands with the number."""

    text: str
    work: Work
    told: frozenset[str]


def spelt(day, form):
    return {
        "slash": f"ngày {day.day:02d}/{day.month:02d}/{day.year}",
        "plain": f"ngày {day.day}/{day.month}/{day.year}",
        "words": f"ngày {day.day:02d} tháng {day.month:02d} năm {day.year}",
        "dash": f"ngày {day.day:02d}-{day.month}-{day.year}",
    }[form]


def drawn(chance):
    work = chance.choice(TARGETS)
    own = work.issuing_body.removeprefix("Tỉnh ủy ") if work.issuer_code == "TU" else None
    province = own or chance.choice(["Cà Mau", "An Giang", "Hậu Giang"])
    latest = date(2025, 6, 1)
    written = date.fromordinal(chance.randint(work.issued.toordinal() + 20, latest.toordinal()))
    told = frozenset(
        name
        for name, odds in (("date", 0.5), ("subject", 0.4), ("body", 0.5), ("term", 0.3))
        if chance.random() < odds and not (name == "term" and not work.term)
    )
    words = f"{work.type_name} số {chance.choice([work.symbol, work.symbol.replace('-', ' - ')])}"
    if "date" in told:
        words += f"{chance.choice([' ', ', '])}{spelt(work.issued, chance.choice(['slash', 'plain', 'words', 'dash']))}"
    if "body" in told or "term" in told:
        words += f" của {work.issuing_body}"
    if "term" in told:
        words += f" khóa {work.term}"
    if "subject" in told:
        words += f" về {work.title}"
    text = (
        f"TỈNH ỦY {province.upper()}\n*\nSố 210-BC/TU\n\n{province}, {spelt(written, 'words')}\n\nBÁO CÁO\n"
        f"kết quả công tác\n-----\n\nCăn cứ {words}, Tỉnh ủy đã quán triệt tới cán bộ.\n"
    )
    return Mention(text, work, told)


@pytest.fixture(scope="module")
def outcomes():
    """Each mention with the id of the work found, None for none, and the confidence."""
    chance = random.Random(20261125)
    some = [drawn(chance) for _ in range(MENTIONS)]
    found = []
    for mention in some:
        analysis = analysed(mention.text, registry=REGISTRY)
        match = analysis.matches[analysis.citations[0].cluster]
        found.append((mention, match.work.id if match.work else None, match.confidence))
    return found


def test_no_mention_is_given_another_work(outcomes):
    assert [
        (mention.text.splitlines()[-1], mention.work.id, work, confidence)
        for mention, work, confidence in outcomes
        if work not in (None, mention.work.id)
    ] == []


def test_a_mention_with_its_day_is_resolved(outcomes):
    dated = [(m.work.id, work) for m, work, _ in outcomes if "date" in m.told]
    assert len(dated) > 100
    assert [pair for pair in dated if pair[0] != pair[1]] == []


def test_most_mentions_with_their_subject_or_term_alone_are_resolved(outcomes):
    some = Counter(
        work == m.work.id
        for m, work, _ in outcomes
        if m.told & {"subject", "term"} and "date" not in m.told
    )
    assert some[True] / some.total() >= 0.9


def test_the_others_that_several_works_fit_say_so(outcomes):
    bare = [
        (confidence, work)
        for m, work, confidence in outcomes
        if not m.told & {"date", "subject", "term"}
    ]
    assert {confidence for confidence, work in bare if work is None} <= {"ambiguous"}
    assert len(bare) > 30
