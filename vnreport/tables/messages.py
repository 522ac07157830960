"""A message key and its details in, a Vietnamese or English sentence out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vnreport.tables.load import table

if TYPE_CHECKING:
    from vnreport.document.blocks import Problem
    from vnreport.errors import VnReportError

Language = Literal["vi", "en"]


def say(key: str, lang: Language = "vi", **details: str) -> str:
    """The sentence of tables/data/messages.toml under `key`; KeyError for an unknown key."""
    row = table("messages")[key]
    sentence = row[lang]
    for name, value in details.items():
        if name == "kind":
            value = table("messages").get(f"kind-{value}", {}).get(lang, value)
        elif name == "why" and lang == "en":
            value = _reason(value)
        sentence = sentence.replace("{" + name + "}", value)
    return str(sentence)


def _reason(words: str) -> str:
    """A reason as the readers give it (Vietnamese, a detail after a colon), in English."""
    reason, colon, detail = words.partition(": ")
    return str(table("messages")["reasons"].get(reason, reason)) + colon + detail


def explain(error: VnReportError, lang: Language = "vi") -> str:
    """One sentence for an error: what is wrong and what to do."""
    return say(error.key, lang, **error.details)


def describe(problem: Problem, lang: Language = "vi") -> str:
    """One sentence for a problem met while reading."""
    return say(problem.key, lang, **dict(problem.details))
