"""Gold with its texts in; the judgement of each report in each tier (text, Word, PDF, careless PDF …) out."""

import tempfile
import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import render_docx
import render_pdf

from vnreport.corpus.evaluation.judging import Judgement, judge_document
from vnreport.corpus.evaluation.predictions import predicted
from vnreport.corpus.gold import Gold
from vnreport.registry import load_central

Renderer = Callable[[str, Path], None]

_COLUMNS = 72

TIERS = ("txt", "wrapped txt", "docx", "pdf", "careless pdf")


def judged(
    gold: Sequence[Gold], tiers: Sequence[str] = TIERS
) -> Iterator[tuple[str, list[Judgement]]]:
    """Each tier with the judgements in the order of the gold; files are made in a folder of their own."""
    for tier in tiers:
        yield tier, judged_as(gold, _SUFFIXES[tier], _RENDERERS.get(tier))


def judged_as(gold: Sequence[Gold], suffix: str, renderer: Renderer | None) -> list[Judgement]:
    """The judgements on what a renderer makes of the texts; without one, on the texts themselves."""
    registry = load_central()
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for one in gold:
            path = one.folder / one.name
            if renderer:
                text = path.read_text(encoding="utf-8")
                path = Path(folder) / path.with_suffix(suffix).name
                renderer(text, path)
            found.append(judge_document(one, predicted(path, registry)))
    return found


def _docx(text: str, path: Path) -> None:
    render_docx.write(render_docx.render(text), path)


def _careless(text: str, path: Path) -> None:
    render_pdf.write(text, path, rough=True)


def _wrapped(text: str, path: Path) -> None:
    lines = (
        line if line.startswith("|") else textwrap.fill(line, _COLUMNS, break_on_hyphens=False)
        for line in text.splitlines()
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


_SUFFIXES = {
    "txt": ".txt",
    "wrapped txt": ".txt",
    "docx": ".docx",
    "pdf": ".pdf",
    "careless pdf": ".pdf",
}
_RENDERERS: dict[str, Renderer] = {
    "wrapped txt": _wrapped,
    "docx": _docx,
    "pdf": render_pdf.write,
    "careless pdf": _careless,
}
