"""Works of the registry in, what a user reads of them out."""

from collections.abc import Iterator
from datetime import date

from vnreport.document.regulations import Relation, State, Work
from vnreport.registry import Registry
from vnreport.registry.history import History
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say


def work_line(registry: Registry, work: Work, day: date, lang: Language) -> str:
    """One line: symbol, date, body, subject, state."""
    state = _state_words(registry, registry.state(work, day), lang)
    return (
        f"{work.symbol}  {written(work.issued)}  {work.issuing_body}: {work.title or '…'} [{state}]"
    )


def work_page(
    registry: Registry, work: Work, day: date, lang: Language, *, as_known: date | None = None
) -> str:
    """All that is known of a work: facts, state on a day (as known on another), relations, source."""
    state = registry.state(work, day, as_known=as_known)
    on = f"{say('on', lang)} {written(day)}"
    if as_known:
        on = f"{on}, {say('as-known', lang, day=written(as_known))}"
    facts = (
        ("work-id", work.id),
        ("work-body", work.issuing_body),
        ("work-term", work.term),
        ("work-title", work.title),
        ("work-since", written(work.since) if work.effective_from else ""),
        ("work-aliases", "; ".join((*work.spellings, *work.aliases))),
        ("work-existence", say(f"existence-{work.existence}", lang)),
        ("work-state", f"{_state_words(registry, state, lang)} ({on})"),
        ("work-note", work.note),
        ("work-source", f"{work.source or '…'} ({say(f'basis-{work.basis}', lang)})"),
    )
    lines = [f"{work.type_name} {work.symbol} · {written(work.issued)}"]
    lines += [f"  {say(key, lang)}: {value}" for key, value in facts if value]
    lines += _relation_lines(registry, work, lang)
    return "\n".join(lines)


def history_page(history: History, lang: Language) -> str:
    """The chain as a time line, the oldest first; the work that was asked for is marked."""
    lines = []
    known = {work.id: work for work in history.works}
    for work in history.works:
        mark = "●" if work.id == history.work.id else "○"
        title = f": {work.title}" if work.title else ""
        lines.append(f"{mark} {written(work.issued):>10}  {work.symbol}  {work.type_name}{title}")
        for relation in history.relations:
            if relation.newer == work.id:
                older = known[relation.older]
                lines.append(f"│ {'':>10}  {_relation_words(relation, older, lang, forward=True)}")
    return "\n".join(lines)


def _relation_lines(registry: Registry, work: Work, lang: Language) -> Iterator[str]:
    for relation in registry.relations_of(work):
        forward = relation.newer == work.id
        other = registry.work(relation.older if forward else relation.newer)
        yield f"  {_relation_words(relation, other, lang, forward=forward)}"


def _relation_words(relation: Relation, other: Work, lang: Language, *, forward: bool) -> str:
    key = f"{'does' if forward else 'by'}-{relation.kind}"
    scope = f" ({relation.scope})" if relation.scope else ""
    since = say("since", lang, day=written(relation.effective_on))
    basis = say(f"basis-{relation.basis}", lang)
    if relation.clause:
        basis = f"{relation.clause}; {basis}"
    return f"{say(key, lang)} {other.symbol} ({written(other.issued)}){scope}, {since} [{basis}]"


def _state_words(registry: Registry, state: State, lang: Language) -> str:
    words = say(f"state-{state.name}", lang)
    if state.name == "superseded" and state.chain and state.since:
        steps = " → ".join(registry.work(one.newer).symbol for one in state.chain)
        words = f"{words} {steps}, {say('since', lang, day=written(state.since))}"
    return words
