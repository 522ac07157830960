"""A report as a .pdf with text in; how well its picture is read back, page by page, out.

    python scripts/measure_recognition.py REPORT.pdf [--dpi 300] [--rough] [--pages 4]

Every page is drawn as a picture (with --rough askew, blurred, noisy and packed as a poor JPEG), put
into a .pdf without text, and read by the product. Prints the character error rate against the words
of the page itself, blanks folded, and how many of the report's citations come back.
"""

import argparse
import io
import sys
import time
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from vnreport.document.extraction import Extraction
from vnreport.document.source import PagePlace
from vnreport.pipeline.extraction import extract_bytes


def scanned(data: bytes, dpi: int, rough: bool, pages: int) -> bytes:
    """The first pages of a PDF as pictures only."""
    with pypdfium2.PdfDocument(data) as pdf:
        images = [
            _drawn(pdf[index].render(scale=dpi / 72, grayscale=True).to_pil(), rough)
            for index in range(min(pages, len(pdf)))
        ]
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=dpi, quality=95)
    return out.getvalue()


def _drawn(image: Image.Image, rough: bool) -> Image.Image:
    if not rough:
        return image
    askew = image.rotate(0.7, Image.Resampling.BICUBIC, fillcolor=255)
    noisy = ImageChops.add(
        askew.filter(ImageFilter.GaussianBlur(0.8)), Image.effect_noise(image.size, 50), 1, -128
    )
    packed = io.BytesIO()
    noisy.save(packed, "JPEG", quality=45)
    return Image.open(packed)


def errors(read: str, true: str) -> int:
    """Characters to be put in, taken out or changed, by the longest stretches that agree."""
    steps = SequenceMatcher(None, read, true, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for tag, a, b, c, d in steps if tag != "equal")


def words_of(extraction: Extraction, page: int) -> str:
    """The words that stand on a page, one blank between them; without running heads and feet."""
    document = extraction.document
    words = []
    for segment in document.segments:
        start = document.offsets.from_source(segment.start)
        block = document.block_at(start)
        margin = block is None or block.origin in ("header", "footer")
        if isinstance(segment.place, PagePlace) and segment.place.page == page and not margin:
            words.append(document.text[start : document.offsets.from_source(segment.end)])
    return " ".join(" ".join(words).split())


def main() -> int:
    """Draw, read, compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("report", type=Path)
    parser.add_argument("--dpi", type=int, default=300)
    parser.add_argument("--rough", action="store_true")
    parser.add_argument("--pages", type=int, default=4)
    options = parser.parse_args()
    data = options.report.read_bytes()
    true = extract_bytes(data, "true.pdf")
    began = time.perf_counter()
    read = extract_bytes(scanned(data, options.dpi, options.rough, options.pages), "scan.pdf")
    took = time.perf_counter() - began
    wrong = total = 0
    for page in range(1, (read.document.pages or 0) + 1):
        here = words_of(true, page)
        found = errors(words_of(read, page), here)
        wrong, total = wrong + found, total + len(here)
        print(f"page {page}: {len(here)} characters, {100 * found / max(1, len(here)):.2f}% wrong")
    wanted = Counter(_symbols(true, read.document.pages or 0))
    back = wanted & Counter(_symbols(read, read.document.pages or 0))
    print(f"all: {100 * wrong / max(1, total):.2f}% of {total} characters wrong")
    print(f"citations: {back.total()} of {wanted.total()} come back; missing {dict(wanted - back)}")
    print(f"{took:.1f} s for {read.document.pages} pages (kept pages cost nothing)")
    return 0


def _symbols(extraction: Extraction, pages: int) -> list[str]:
    document = extraction.document
    return [
        citation.symbol or citation.text
        for citation in extraction.citations
        if (document.page_at(citation.span.start) or 0) <= pages
    ]


if __name__ == "__main__":
    sys.exit(main())
