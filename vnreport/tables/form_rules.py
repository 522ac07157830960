"""A rule's name and a day in; what the form of party documents asked on that day out."""

from datetime import date
from functools import cache
from typing import Any, Literal, NamedTuple

from vnreport.tables.load import table

FormBasis = Literal["S", "S2", "M", "I"]


class FormRule(NamedTuple):
    """One thing that the form asks for in one regime.

    asks, asks_en: what is asked. source: the guidance and its article, or that this is not confirmed.
    basis: S stated in public, S2 only in secondary sources, M general knowledge, I inferred.
    values: further fields of the row: bounds in pt or mm, words.
    """

    name: str
    regime: str
    asks: str
    asks_en: str
    source: str
    basis: FormBasis
    values: dict[str, Any]


class PartLook(NamedTuple):
    """How one part of the form is set; None where nothing is asked. Sizes in pt."""

    part: str
    label: str
    label_en: str
    bold: bool | None
    italic: bool | None
    underline: bool | None
    least: float | None
    most: float | None


def form_rule(name: str, day: date) -> FormRule | None:
    """The rule of that name on that day; None where no regime then asks for it."""
    regime = _regime_on(day)
    return _rules().get((name, regime)) if regime else None


def form_sources(name: str) -> str:
    """The sources of a rule in all regimes, the older first. KeyError for an unknown name."""
    found = [rule.source for (own, _), rule in _rules().items() if own == name]
    if not found:
        raise KeyError(name)
    return "; ".join(found)


@cache
def part_looks() -> tuple[PartLook, ...]:
    """How the parts of the form are set, in the order of the table."""
    fields = ("bold", "italic", "underline", "least", "most")
    return tuple(
        PartLook(row["part"], row["label"], row["label_en"], **{f: row.get(f) for f in fields})
        for row in table("format")["look"]
    )


@cache
def _regime_on(day: date) -> str | None:
    for row in table("format")["regime"]:
        last = row.get("last")
        if row["first"] <= day.isoformat() and (last is None or day.isoformat() <= last):
            return str(row["name"])
    return None


@cache
def _rules() -> dict[tuple[str, str], FormRule]:
    documents = {row["name"]: row["document"] for row in table("format")["regime"]}
    return {
        (row["name"], row["regime"]): _rule(dict(row), documents[row["regime"]])
        for row in table("format")["row"]
    }


def _rule(row: dict[str, Any], document: str) -> FormRule:
    name, regime, basis = (row.pop(key) for key in ("name", "regime", "basis"))
    article = _article(row.pop("article", None), row.pop("part", ""))
    asks, asks_en = row.pop("asks"), row.pop("asks_en")
    for key, value in row.items():
        asks = asks.replace("{" + key + "}", str(value))
        asks_en = asks_en.replace("{" + key + "}", str(value))
    return FormRule(name, regime, asks, asks_en, f"{document}, {article}", basis, row)


def _article(article: str | None, part: str) -> str:
    """“mục II.1.9: nơi nhận”; the part's name, and that its number is not confirmed, without one."""
    return article or str(table("format")["unnumbered"]).replace("{part}", part)
