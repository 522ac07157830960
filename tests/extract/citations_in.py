"""What the extraction tests ask: a text in, short descriptions of its citations out."""

from vnreport.document.facts import Citation
from vnreport.extract.citations import Mentions, extract
from vnreport.normalize import compose, fold


def read(text: str) -> Mentions:
    """All mentions of a text."""
    text, _ = compose(text)
    return extract(text, fold(text))


def cited(text: str) -> list[Citation]:
    """The citations of a text, without documents meant by their subject alone."""
    return [citation for citation in read(text).citations if citation.form != "title"]


def one(text: str) -> Citation:
    """The only citation of a text."""
    (citation,) = cited(text)
    return citation


def symbols(text: str) -> list[str | None]:
    """The canonical symbols, in order; for a mention without one its type and number."""
    return [c.symbol or f"{c.type_name} {c.number}" for c in cited(text)]


def texts(text: str) -> list[str]:
    """The letters of the citations."""
    return [citation.text for citation in cited(text)]


def dates(text: str) -> list[str | None]:
    """The dates of the citations."""
    return [citation.date for citation in cited(text)]
