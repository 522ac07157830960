"""The gold under corpora/ in; docs/accuracy.md, how good the program is on it, out."""

import json
import re
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vnreport.corpus.evaluation.judging import Judgement, judge_document
from vnreport.corpus.evaluation.predictions import predicted
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
_TIERS = ("txt", "docx")
_INTRODUCTION = """# How good it is

Made anew with every change, from the gold in this repository alone, by `python scripts/build_docs.py`; the format is
told in [gold.md](gold.md), and `vnreport corpus evaluate` measures the same on gold of your own.

**What these numbers are worth.** The reports and passages below were written by the authors of the program: places,
people and figures are invented, the numbers of regulations are real. The rules were developed with them in sight, and
the tests require most of them to come out right. So they show what the program is meant to do and that it still does
it; they do not say how often it is right on a report that it has never seen. For that, annotate some reports of your
own office (`vnreport corpus export --format brat`, correct, `vnreport corpus import`) and evaluate on them.

Intervals are percentile bootstrap intervals of 95%: documents are drawn where there are five or more, else records. A
rate of 1 has the interval [1; 1] however few records it rests on: read the counts.
"""


def accuracy_page() -> str:
    """The words of the page."""
    parts = [_MADE, "", _INTRODUCTION]
    gold = list(read_gold(CORPORA / "demo"))
    parts += ["## Reports with gold", ""]
    parts += [f"- `{one.name}`: {one.content.get('made_by', 'annotated by hand')}." for one in gold]
    parts += [
        "",
        "Each was read as text, and as the .docx with real footnotes that scripts/render_docx.py makes of it. A",
        ".pdf is not measured here, since scripts/render_pdf.py makes no footnotes.",
        "",
    ]
    for tier, judged in _judged(gold):
        parts += [f"### As .{tier}", "", *_table(scores(judged)), ""]
    parts += ["## Passages with planted errors", ""]
    parts += [
        "Each planted error has a sound twin. A finding counts where its code is right and its place touches the",
        "planted one; anything else that is reported on a passage or its twin is spurious.",
        "",
    ]
    judged_passages = [one for name in sorted(_GROUPS) for one in _passages(name)]
    return "\n".join([*parts, *_table(scores(judged_passages)), ""])


def _judged(gold: list[Gold]) -> Iterator[tuple[str, list[Judgement]]]:
    registry = load_central()
    with tempfile.TemporaryDirectory() as folder:
        for tier in _TIERS:
            files = [_rendered(one, tier, Path(folder)) for one in gold]
            yield (
                tier,
                [
                    judge_document(one, predicted(file, registry))
                    for one, file in zip(gold, files, strict=True)
                ],
            )


def _rendered(gold: Gold, tier: str, folder: Path) -> Path:
    """The document of the gold as a file of that kind."""
    source = gold.folder / gold.name
    if tier == "txt":
        return source
    from render_docx import render, write

    path = folder / source.with_suffix(".docx").name
    write(render(source.read_text(encoding="utf-8")), path)
    return path


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
