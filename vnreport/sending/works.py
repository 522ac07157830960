"""A run and the registry in; the rows of the works that its reports cite out."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from vnreport.document.regulations import Work
from vnreport.outputs.page_words import page_words
from vnreport.outputs.sheet import Value
from vnreport.outputs.works import state_words
from vnreport.registry import Registry
from vnreport.store.met import CitedInRun, works_met
from vnreport.tables.dates import written
from vnreport.tables.messages import Language


def work_rows(
    connection: Connection, run: int, registry: Registry, day: date, lang: Language
) -> Iterator[Sequence[Value]]:
    """A row for each work, in the order of store.met.works_met."""
    known = {work.id: work for work in registry.works}
    for one in works_met(connection, run):
        work = known.get(one.work or "")
        counts = one.documents, one.mentions, one.late, ", ".join(one.late_provinces)
        yield (*_facts(one, work, registry, day, lang), *counts)


def _facts(
    one: CitedInRun, work: Work | None, registry: Registry, day: date, lang: Language
) -> tuple[Value, ...]:
    """Symbol, day, body, title and state; of a work that is not in the registry what reports say."""
    if work is None:
        return one.symbol or one.key, None, None, None, page_words("work-unknown", lang)
    state = state_words(registry, registry.state(work, day), lang)
    return work.symbol, written(work.issued), work.issuing_body, work.title, state
