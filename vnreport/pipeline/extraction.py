"""The first half of the stages: a file's bytes in, its text with its citations out."""

from functools import cache
from importlib import import_module
from typing import Literal

from vnreport.document.blocks import Block, Document, Problem
from vnreport.document.extraction import Extraction
from vnreport.extract.citations import extract as extract_citations
from vnreport.normalize import normalize
from vnreport.readers.kinds import read_bytes
from vnreport.structure.heading_model import heading_model
from vnreport.structure.letterhead import read_letterhead
from vnreport.structure.lines import body_lines
from vnreport.structure.outline import read_outline

# Words that make each stage use what it loads late.
_SAMPLE = """TỈNH ỦY AN GIANG
Số 1-BC/TU
An Giang, ngày 01 tháng 02 năm 2023
BÁO CÁO
Kết quả năm 2022
I. Kết quả
Thực hiện khoản 1 Điều 2 Quy định số 22-QĐ/TW, ngày 28/7/2021 của Bộ Chính trị về kiểm tra và số 37
(gọi tắt là Quy định số 22) của Tỉnh ủy An Giang; Nghị quyết Trung ương 4 khóa XII. Đạt 90% (9/10).
Kế hoạch số 3-KH/TU của Tỉnh ủy, số 4-KH/ĐU của Đảng ủy xã An Bình, Hướng dẫn số 5-HD/UBKTTW của Ủy ban Kiểm tra
Trung ương, Nghị định số 6/2020/NĐ-CP của Chính phủ, Nghị quyết số 7/2020/NQ-HĐND của Hội đồng nhân dân tỉnh.
"""


@cache
def warm_up() -> None:
    """Load tables and compile patterns, once, for this process and those forked from it."""
    load_reader("docx")
    extract(Document("", "", "txt", _SAMPLE, (Block(0, len(_SAMPLE)),)))


def load_reader(kind: Literal["docx", "pdf"]) -> None:
    """Load a reader for the processes forked from this one, which does not use it."""
    import_module(f"vnreport.readers.{kind}")


def extract_bytes(data: bytes, file: str) -> Extraction:
    """Read and extract; to be run where a hostile file can do no harm. Raises ReadError."""
    return extract(read_bytes(data, file))


def extract(document: Document) -> Extraction:
    """The text in its parts with its citations, not yet resolved."""
    document = normalize(document)
    if document.recognised:
        from vnreport.pipeline.misread import mended  # draws in the registry

        document = mended(document)
    text, folded = document.text, document.folded
    lines = body_lines(document)
    fault = heading_model().fault
    if fault:
        told = Problem("structure", f"heading-model-{fault}")
        document = document._replace(problems=(*document.problems, told))
    letterhead = read_letterhead(document, lines)
    own_number = letterhead.span_of("number_line")
    mentions = extract_citations(text, folded, [own_number] if own_number else [])
    return Extraction(
        document=document,
        letterhead=letterhead,
        outline=read_outline(lines),
        citations=mentions.citations,
        near_misses=mentions.near_misses,
        back_references=mentions.back_references,
    )
