"""Invented reports with tables, as Word files and as PDFs: sums that hold and sums that do not."""

import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.registry import load_central

FOLDER = ROOT / "corpora" / "tables"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))


def _rendered(name: str, kind: str, folder: Path) -> bytes:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    path = folder / f"{name}.{kind}"
    if kind == "docx":
        from render_docx import render, write

        write(render(text), path)
    else:
        from render_pdf import write as write_pdf

        write_pdf(text, path)
    return path.read_bytes()


@pytest.mark.parametrize("kind", ["docx", "pdf"])
@pytest.mark.parametrize("name", EXPECTED)
def test_sums_of_tables(name, kind, tmp_path):
    data = _rendered(name, kind, tmp_path)
    analysis = analyse_bytes(data, f"{name}.{kind}", load_central(), select=["FIG"])
    assert [[f.code, f.text] for f in analysis.findings] == EXPECTED[name]["findings"]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_every_cell_of_numbers_knows_its_headings(kind, tmp_path):
    data = _rendered("bao-cao-xep-loai", kind, tmp_path)
    figures = analyse_bytes(data, "a", load_central()).figures
    first = next(figure for figure in figures if figure.cell)
    assert (first.row_heading, first.column_heading) == ("đảng bộ xã an phú đông", "tốt")
