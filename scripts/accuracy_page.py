"""The gold under corpora/ in; docs/accuracy.md, how good the program is on it, out."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import citation_passages
from accuracy_tiers import TIERS, judged

from vnreport.corpus.evaluation.judging import Judgement, judge_document
from vnreport.corpus.evaluation.scoring import Rate, Score, scores
from vnreport.corpus.gold import Gold, read_gold
from vnreport.outputs.records import records
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import load_central

CORPORA = Path(__file__).parent.parent / "corpora"
_MADE = "<!-- Made by scripts/build_docs.py from corpora/; do not edit here. -->"
_MARK = re.compile(r"⟦(.*?)⟧", re.DOTALL)
_GROUPS = {"figures": "FIG", "dates": "DAT"}
_HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết\n"
_INTRODUCTION = """# How good it is

Made anew with every change, from the gold in this repository alone, by `python scripts/build_docs.py`; the format is
told in [gold.md](gold.md), and `vnreport corpus evaluate` measures the same on gold of your own.

**What these numbers are worth.** The reports and passages below were written by the authors of the program, or by the
project's own generator: places, people and figures are invented, the numbers of regulations are real. The program was
developed with them in sight, and the tests require many of them to come out right. So they show what the program is
meant to do and that it still does it; they do not say how often it is right on a report that it has never seen. For
that, annotate some reports of your own office (`vnreport corpus export --format brat`, correct,
`vnreport corpus import`) and evaluate on them.

Intervals are percentile bootstrap intervals of 95%: documents are drawn where there are five or more, else records. A
rate of 1 has the interval [1; 1] however few records it rests on: read the counts.
"""


def accuracy_page() -> str:
    """The words of the page."""
    parts = [_MADE, "", _INTRODUCTION, *_reports(), *_generated(), *_cited(), *_planted()]
    return "\n".join([*parts, ""])


def _reports() -> Iterator[str]:
    gold = list(read_gold(CORPORA / "demo"))
    yield from ("## The report of the demo", "")
    yield from (
        f"- `{one.name}`: {one.content.get('made_by', 'annotated by hand')}." for one in gold
    )
    yield from ("", *_tiers_told(), "")
    yield from (*_by_tier(list(judged(gold))), "")


def _generated() -> Iterator[str]:
    gold = list(read_gold(CORPORA / "generated"))
    yield from ("## Generated reports", "")
    yield f"{len(gold)} reports of eleven invented offices, written by scripts/generate_reports.py together with their"
    yield "gold: sentences are put together by a grammar, errors are planted, every fourth report has none. What the"
    yield "grammar does not know, these numbers do not know either. They rest on each report; intervals draw reports."
    yield "Gold of findings is complete: what is reported beyond the planted errors is spurious."
    yield "The PDF tiers rest on every second report, since they take the longest."
    tiers = [
        (tier, told)
        for name in TIERS
        for tier, told in judged(gold[::2] if "pdf" in name else gold, [name])
    ]
    yield from ("", *_by_tier(tiers), "")
    yield "Scanned pages need Tesseract and minutes: [recognition.md](recognition.md)."
    yield ""


def _tiers_told() -> Iterator[str]:
    yield "Tiers: the text; its paragraphs wrapped at 72 letters, as a converter does; the .docx with real footnotes"
    yield "of scripts/render_docx.py; the .pdf of scripts/render_pdf.py, with footnotes at the foot of the page; the"
    yield "careless .pdf (`--rough`): no blanks in the stream, letters of every sixth line one by one and its marks not"
    yield "raised, a blank lost in every ninth line, a running line above the text of each page."
    yield "Places are compared where the text is that of the gold. A cell is F1 [interval] right/predicted/gold."


def _cited() -> Iterator[str]:
    rows = citation_passages.passages()
    found = [one for _, one in citation_passages.judged()]
    yield from ("## Passages with citations", "")
    yield f"{len(rows['passage'])} passages, written by hand in the variety of real offices."
    yield from ("", *_first_run(rows["first_run"]), "", "Now:", "", *_table(scores(found)), "")


def _first_run(told: dict[str, Any]) -> Iterator[str]:
    counts = {name: told[name] for name in ("citations", "relations", "works")}
    said = "; ".join(
        f"{name} {one['right']} right of {one['gold']}"
        + (f", {one['predicted']} predicted" if "predicted" in one else "")
        for name, one in counts.items()
    )
    yield f"**First run** ({told['date']}, program at {told['program']}, passages at {told['passages']}; recorded, not"
    yield f"measured anew): {said}."
    yield told["note"]


def _planted() -> Iterator[str]:
    yield from ("## Passages with planted errors", "")
    yield "Each planted error has a sound twin. A finding counts where its code is right and its place touches the"
    yield "planted one; anything else that is reported on a passage or its twin is spurious."
    yield ""
    yield from _table(scores([one for name in sorted(_GROUPS) for one in _passages(name)]))


def _by_tier(tiers: list[tuple[str, list[Judgement]]]) -> Iterator[str]:
    """Measures down, tiers along."""
    found = {tier: {one.name: one for one in scores(told)} for tier, told in tiers}
    names = dict.fromkeys(name for by_name in found.values() for name in by_name)
    yield f"| measure | {' | '.join(found)} |"
    yield "|---|" + "---|" * len(found)
    for name in names:
        cells = (_cell(by_name.get(name)) for by_name in found.values())
        yield f"| {name} | {' | '.join(cells)} |"


def _cell(one: Score | None) -> str:
    return f"{_rate(one.f1)} {one.hits}/{one.predicted}/{one.gold}" if one else "–"


def _passages(name: str) -> Iterator[Judgement]:
    """The judgement of each passage and of each twin."""
    rows = tomllib.loads((CORPORA / "passages" / f"{name}.toml").read_text(encoding="utf-8"))
    for row in rows["passage"]:
        head = _HEAD if row.get("dated") else ""
        for side in ("wrong", "right"):
            if side in row:
                yield _passage(head + row[side], row.get("codes", []), _GROUPS[name])


def _passage(marked: str, codes: list[str], group: str) -> Judgement:
    findings: list[dict[str, Any]] = []
    for match in _MARK.finditer(marked):
        start = match.start() - 2 * len(findings)
        end = start + len(match[1])
        findings.append(
            {"code": codes[len(findings)], "start": start, "end": end, "text": match[1]}
        )
    text = _MARK.sub(r"\1", marked)
    content = {"findings": findings, "findings_complete": True}
    found = records(analyse(read(text.encode(), "x.txt"), load_central(), select=[group]))
    return judge_document(Gold("x.txt", Path(), content), json.loads(json.dumps(found)))


def _table(found: list[Score]) -> Iterator[str]:
    yield "| measure | gold | predicted | right | precision | recall | F1 |"
    yield "|---|---:|---:|---:|---|---|---|"
    for one in found:
        rates = " | ".join(map(_rate, (one.precision, one.recall, one.f1)))
        yield f"| {one.name} | {one.gold} | {one.predicted} | {one.hits} | {rates} |"


def _rate(rate: Rate) -> str:
    return f"{rate.value:.3f} [{rate.low:.2f}; {rate.high:.2f}]"
