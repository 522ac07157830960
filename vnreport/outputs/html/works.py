"""An analysis and the registry in; the rows of the table of cited works out."""

from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.facts import Citation
from vnreport.document.regulations import Match, State
from vnreport.outputs.html.timeline import Timeline, timeline
from vnreport.outputs.page_words import page_words
from vnreport.outputs.places import place_words
from vnreport.registry import Registry
from vnreport.registry.history import history
from vnreport.tables.dates import written
from vnreport.tables.messages import Language, say


class CitedWork(NamedTuple):
    """One row: how the report names it, what the registry says, where it is mentioned.

    state: a name of document.regulations.StateName, or "open" where nothing could be judged.
    places: each place in words, with the ids of the citations there.
    drawn_at: number of the row (from 1) that draws the same chain already.
    """

    cited: str
    symbol: str | None
    facts: str
    title: str | None
    state: str
    state_words: str
    detail: str
    source: str | None
    basis: str | None
    places: tuple[tuple[str, tuple[str, ...]], ...]
    chain: Timeline | None = None
    drawn_at: int | None = None


def cited_works(
    analysis: Analysis, registry: Registry, lang: Language = "vi"
) -> tuple[CitedWork, ...]:
    """The works in the order in which the text first names them."""
    order = sorted(range(len(analysis.clusters)), key=lambda n: min(analysis.clusters[n]))
    rows = [_row(analysis, registry, number, lang) for number in order]
    works = [(analysis.matches.get(number) or Match()).work for number in order]
    cited = {work.id for work in works if work}
    drawn: dict[frozenset[str], int] = {}
    for position, work in enumerate(works):
        if work is None or analysis.as_of is None:
            continue
        chain = history(registry, work)
        members = frozenset(one.id for one in chain.works)
        if members in drawn:
            rows[position] = rows[position]._replace(drawn_at=drawn[members])
        elif drawing := timeline(registry, chain, analysis.as_of, cited, lang):
            drawn[members] = position + 1
            rows[position] = rows[position]._replace(chain=drawing)
    return tuple(rows)


def _row(analysis: Analysis, registry: Registry, number: int, lang: Language) -> CitedWork:
    mentions = [analysis.citations[position] for position in analysis.clusters[number]]
    match = analysis.matches.get(number) or Match()
    work, day = match.work, analysis.as_of
    state = registry.state(work, day) if work and day else None
    name = state.name if state and state.name != "unknown" else "open"
    first = next((one for one in mentions if one.symbol), mentions[0])
    return CitedWork(
        cited=" ".join(first.text.split()),
        symbol=work.symbol if work else first.symbol,
        facts=f"{written(work.issued)}, {work.issuing_body}" if work else "",
        title=work.title if work else first.subject,
        state=name,
        state_words=page_words("state-open", lang) if name == "open" else _words(name, lang),
        detail=_detail(registry, match, state, lang) or _missing(match, first, lang),
        source=work.source or None if work else None,
        basis=say(f"basis-{work.basis}", lang) if work else None,
        places=_places(analysis, number, lang),
    )


def _places(
    analysis: Analysis, number: int, lang: Language
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Where a work is cited; the mentions in one place are one row."""
    found: dict[str, list[str]] = {}
    for position in analysis.clusters[number]:
        place = place_words(analysis, analysis.citations[position].span.start, lang)
        found.setdefault(place, []).append(f"c{position + 1}")
    return tuple((place, tuple(anchors)) for place, anchors in found.items())


def _words(state: str, lang: Language) -> str:
    return say(f"state-{state}", lang).rstrip(":")


def _missing(match: Match, mention: Citation, lang: Language) -> str:
    """Why it is not known which work is meant."""
    if match.work:
        return ""
    if len(match.candidates) > 1:
        symbols = ", ".join(f"{one.symbol} ({written(one.issued)})" for one in match.candidates)
        return page_words("several-candidates", lang, candidates=symbols)
    return page_words("state-law" if mention.form == "state" else "not-in-registry", lang)


def _detail(registry: Registry, match: Match, state: State | None, lang: Language) -> str:
    """What follows from the state of the work that is meant, or why there is no state."""
    if match.work is None:
        return ""
    if state is None:
        return page_words("no-day", lang)
    newer = [registry.work(one.newer).symbol for one in state.chain]
    if not newer or state.since is None:
        return ""
    arrow = " → ".join(dict.fromkeys(newer))
    return f"{arrow}, {say('since', lang, day=written(state.since))}"
