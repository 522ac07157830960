"""A Registry in; every row that breaks a rule of the registry out.

What makes a registry unusable (a wrong day, an unknown end, a circle) is refused when it is
loaded. These are the slower rules and those of good order.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from vnreport.document.regulations import Relation, Work
from vnreport.errors import TableError
from vnreport.registry.rows import Origin, day_known
from vnreport.registry.store import Registry, key_of
from vnreport.tables.issuers import issuers_by_code
from vnreport.tables.terms import terms

CENTRAL_LAYER = "central"
"""The name of the layer that ships with the package."""

OUT_OF_ORDER = "Số không theo thứ tự ngày"
"""With these words in its note a work may stand out of the order of its series."""

SLACK = timedelta(days=28)
"""How much earlier than a lower number a work may be dated: they are not signed in order."""

BEFORE_ISSUE = timedelta(days=31)
AFTER_ISSUE = timedelta(days=730)
"""How long before and after its day of issue a work may plausibly take effect."""


def validate(registry: Registry) -> list[TableError]:
    """All faults, in the order of the rows' files; each names file, row and field."""
    faults = [
        *_works(registry),
        *_relations(registry),
        *_order_of_numbers(registry),
        *_order_of_rows(registry),
        *_conflicts(registry),
    ]
    return sorted(faults, key=lambda one: (one.details["file"], _row(one)))


def _row(error: TableError) -> int:
    return int(error.details["row"]) if error.details["row"].isdecimal() else 0


def _works(registry: Registry) -> Iterator[TableError]:
    known = {term.name for term in terms()}
    first = terms()[0].first
    for work in registry.works:
        origin = _origin(registry, work.id)
        for field, why in (*_text_faults(work), *_work_faults(work)):
            yield origin.error(field, why)
        if work.term and work.issued >= first and work.term not in known:
            yield origin.error("term", f"không có khóa này trong bảng nhiệm kỳ: {work.term}")


def _work_faults(work: Work) -> Iterator[tuple[str, str]]:
    if work.symbol not in _symbols(work):
        yield "symbol", "không khớp với số, loại và cơ quan"
    if work.effective_from and not (
        -BEFORE_ISSUE <= work.effective_from - work.issued <= AFTER_ISSUE
    ):
        yield "effective_from", "quá xa ngày ban hành"
    issuer = issuers_by_code().get(work.issuer_code.upper())
    if issuer and not issuer.existed_on(work.issued):
        yield "issuer_code", f"cơ quan không có vào ngày ban hành: {issuer.name}"
    if not day_known(work) and work.basis != "memory":
        yield "basis", "chưa rõ ngày ban hành thì chỉ được là memory"
    yield from _sourced(work)


def _symbols(work: Work) -> tuple[str, ...]:
    """The ways in which its facts write its symbol: the party's, and those of the state.

    Source of the state's: Nghị định 30/2020/NĐ-CP ngày 05/3/2020, Phụ lục I; Luật 80/2025/QH15 as
    an example of a law, which names no type.
    """
    number, code, issuer = work.number, work.type_code, work.issuer_code
    year = work.issued.year
    return (
        f"{number:02d}-{code}/{issuer}",
        *(f"{head}/{code}-{issuer}" for head in (f"{number:02d}", f"{number:02d}/{year}")),
        f"{number:02d}/{year}/{issuer}",
    )


def _sourced(row: Work | Relation) -> Iterator[tuple[str, str]]:
    if not row.source:
        yield "source", "thiếu nguồn"
    elif row.read_on is None and row.basis not in ("inferred", "memory"):
        yield "read_on", "thiếu ngày đọc nguồn"
    if row.basis == "web" and not row.source.startswith(("http://", "https://")):
        yield "basis", "web cần một địa chỉ trong cột source"


def _text_faults(row: Work | Relation) -> Iterator[tuple[str, str]]:
    for field in row._fields:
        value = getattr(row, field)
        for text in value if isinstance(value, tuple) else (value,):
            if not isinstance(text, str):
                continue
            if not unicodedata.is_normalized("NFC", text):
                yield field, "không ở dạng NFC"
            if text != " ".join(text.split()):
                yield field, "thừa khoảng trắng"


def _relations(registry: Registry) -> Iterator[TableError]:
    for relation in registry.relations:
        origin = _origin(registry, key_of(relation))
        newer, older = registry.work(relation.newer), registry.work(relation.older)
        for field, why in (*_text_faults(relation), *_sourced(relation)):
            yield origin.error(field, why)
        if newer.issued < older.issued and day_known(newer):
            yield origin.error("newer", f"ban hành trước văn bản cũ: {older.symbol}")
        if relation.effective_on < newer.since:
            yield origin.error(
                "effective_on", f"trước ngày văn bản mới có hiệu lực: {newer.symbol}"
            )
        if relation.kind == "partly_replaces" and not relation.scope:
            yield origin.error("scope", "thay thế một phần thì phải nêu phần nào")
    yield from _withdrawn(registry)


def _withdrawn(registry: Registry) -> Iterator[TableError]:
    """A row is withdrawn after it was recorded, and before it is recorded anew."""
    standing = {key_of(one): one for one in registry.relations}
    for row in registry.withdrawn:
        origin = _origin(registry, key_of(row))
        anew = standing.get(key_of(row))
        if row.withdrawn_at is None or row.recorded_at is None:
            yield origin.error("recorded_at", "dòng đã rút phải có ngày ghi vào sổ")
        elif row.withdrawn_at < row.recorded_at:
            yield origin.error("withdrawn_at", "trước ngày ghi vào sổ")
        elif anew and (anew.recorded_at is None or anew.recorded_at < row.withdrawn_at):
            yield origin.error(
                "recorded_at", "dòng thay cho dòng đã rút lại được ghi trước ngày rút"
            )


def _order_of_numbers(registry: Registry) -> Iterator[TableError]:
    """Numbers grow with the days in one series of one term.

    Source: Hướng dẫn 36-HD/VPTW ngày 03/4/2018, mục II: numbers run from 01 for each type within
    one term of the committee.
    """
    for work_type, issuer, term in sorted(
        {(work.type_code, work.issuer_code, work.term) for work in registry.works if work.term}
    ):
        series = registry.series(work_type, issuer, term)
        yield from _late_numbers(registry, [work for work in series if _in_order(work)])


def _order_of_rows(registry: Registry) -> Iterator[TableError]:
    """The rows of the package stand in one order, so that a change shows as one line."""
    works = [(sort_key(work), work) for work in registry.works if work.layer == CENTRAL_LAYER]
    for (before, _), (key, work) in pairwise(works):
        if before > key:
            yield _origin(registry, work.id).error("id", "dòng không đứng đúng thứ tự")


def sort_key(work: Work) -> tuple[str, str, int, str]:
    """The order of works in a file: issuer, type, number, day."""
    head, code, number, day = work.id.rsplit("/", 3)
    return head, code, int(number), day


def _in_order(work: Work) -> bool:
    return day_known(work) and OUT_OF_ORDER not in work.note


def _late_numbers(registry: Registry, series: Sequence[Work]) -> Iterator[TableError]:
    latest = date.min
    by_day: Mapping[date, Work] = {work.issued: work for work in series}
    for work in series:
        if latest > date.min and work.issued < latest - SLACK:
            other = by_day[latest]
            why = (
                f"số lớn hơn mà ngày sớm hơn, nếu đúng thì ghi “{OUT_OF_ORDER}” ở cột note: "
                f"{other.symbol}"
            )
            yield _origin(registry, work.id).error("issued", why)
        latest = max(latest, work.issued)


def _conflicts(registry: Registry) -> Iterator[TableError]:
    for one in registry.conflicts:
        ours, theirs = getattr(one.standing, one.field), getattr(one.other, one.field)
        place = _origin(registry, key_of(one.standing))
        why = f"khác với dòng được giữ lại: {theirs}; {ours} ({place.file}, {place.row})"
        yield one.origin.error(one.field, why)


def _origin(registry: Registry, key: str) -> Origin:
    return registry.origins.get(key) or Origin("?", 0)
