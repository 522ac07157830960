"""What the resolution tests ask: a text in, its mentions tied to works out."""

from collections.abc import Callable

from vnreport.document.regulations import Work
from vnreport.extract.citations import extract
from vnreport.normalize import compose, fold
from vnreport.resolve import Resolution, resolve


def resolved(
    text: str, titles: Callable[[str, str | None], tuple[Work, ...]] = lambda *_: ()
) -> Resolution:
    """The resolution of all mentions of a text."""
    text, _ = compose(text)
    folded = fold(text)
    found = extract(text, folded)
    return resolve(folded, found.citations, found.near_misses, found.back_references, titles)


def clusters(text: str) -> list[list[str]]:
    """The mentions of each work, as the text writes them."""
    found = resolved(text)
    return [[found.citations[i].text for i in cluster] for cluster in found.clusters]


def relations(text: str) -> list[tuple[str, str, str]]:
    """What each mention is said to do to which other."""
    found = resolved(text).citations
    return [(c.text, c.relation.kind, found[c.relation.other].text) for c in found if c.relation]
