"""The statistics of a corpus in; lines for a terminal, or a page with bars that loads nothing, out."""

from html import escape

from vnreport.corpus.statistics import Distribution, Statistics
from vnreport.tables.load import table
from vnreport.tables.messages import Language

_BAR = 30  # characters of the longest bar
_STYLE = """body{font:15px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#222}
h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}td{padding:.15rem .5rem;
vertical-align:middle}td.n{text-align:right;font-variant-numeric:tabular-nums;width:5rem}td.l{width:16rem}
.bar{background:#3b6ea5;height:.8rem;min-width:1px}@media print{.bar{print-color-adjust:exact}}"""


def as_lines(found: Statistics, lang: Language) -> str:
    """The statistics for a terminal."""
    lines = [f"{_word(name, lang)}: {count}" for name, count in found.totals]
    for one in found.distributions:
        lines += ["", _word(one.name, lang)]
        most = max((count for _, count in one.counts), default=1)
        width = max((len(value) for value, _ in one.counts), default=0)
        for value, count in one.counts:
            lines.append(f"  {value:<{width}}  {count:>7}  {'█' * max(1, count * _BAR // most)}")
    return "\n".join(lines) + "\n"


def as_page(found: Statistics, title: str, lang: Language) -> str:
    """The statistics as one self-contained page of HTML."""
    totals = "".join(
        f"<tr><td class=l>{escape(_word(name, lang))}</td><td class=n>{count}</td></tr>"
        for name, count in found.totals
    )
    charts = "".join(_chart(one, lang) for one in found.distributions)
    return (
        f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(title)}</h1><table>{totals}</table>{charts}</html>\n"
    )


def _chart(one: Distribution, lang: Language) -> str:
    most = max((count for _, count in one.counts), default=1)
    rows = "".join(
        f"<tr><td class=l>{escape(value)}</td><td class=n>{count}</td>"
        f'<td><div class=bar style="width:{100 * count / most:.1f}%"></div></td></tr>'
        for value, count in one.counts
    )
    return f"<h2>{escape(_word(one.name, lang))}</h2><table>{rows}</table>"


def _word(name: str, lang: Language) -> str:
    return str(table("corpus")["names"][name][lang])
