"""The other tools' contestants, run in their own environment: see `ours`."""

import ctypes
from collections.abc import Callable
from pathlib import Path

from bench.texts import american, german

Run = Callable[[int], float]
PAGES = 20_000


def _over_texts(make: Callable[[int, int], str], work: Callable[[str], object], count: int) -> Run:
    texts = [[make(PAGES, 1000 * run + number) for number in range(count)] for run in range(12)]

    def run(number: int) -> float:
        some = texts[number % 12]
        for text in some:
            work(text)
        return sum(len(text.encode()) for text in some) / 1e6

    return run


def refex() -> Run:
    """Citations of German law, short forms resolved."""
    from refex.orchestrator import CitationExtractor

    return _over_texts(german, CitationExtractor().extract, 50)


def eyecite() -> Run:
    """Citations of American law, resolved, with the tokenizer that is its default."""
    from eyecite import get_citations, resolve_citations

    return _over_texts(american, lambda text: resolve_citations(get_citations(text)), 4)


def eyecite_hyperscan(cache: str) -> Run:
    """The same with its hyperscan tokenizer, whose database is kept in a folder."""
    import hyperscan  # noqa: F401
    from eyecite import get_citations, resolve_citations
    from eyecite.tokenizers import HyperscanTokenizer

    tokenizer = HyperscanTokenizer(cache_dir=cache)
    return _over_texts(
        american, lambda text: resolve_citations(get_citations(text, tokenizer=tokenizer)), 8
    )


def _once(work: Callable[[], object]) -> Run:
    def run(_: int) -> float:
        work()
        return 1

    return run


def markitdown(path: str) -> Run:
    """A .docx to Markdown."""
    from markitdown import MarkItDown

    converter = MarkItDown()
    return _once(lambda: converter.convert(path).text_content)


def mammoth(path: str) -> Run:
    """A .docx to HTML."""
    import mammoth as tool

    def work() -> object:
        with Path(path).open("rb") as file:
            return tool.convert_to_html(file).value

    return _once(work)


def docx2python(path: str) -> Run:
    """A .docx to text with its notes."""
    from docx2python import docx2python as tool

    def work() -> object:
        with tool(path) as content:
            return content.text

    return _once(work)


def python_docx(path: str) -> Run:
    """The paragraphs and cells of a .docx, merely read."""
    from docx import Document

    def work() -> object:
        document = Document(path)
        words = [paragraph.text for paragraph in document.paragraphs]
        for table in document.tables:
            words += [cell.text for row in table.rows for cell in row.cells]
        return words

    return _once(work)


def pdfplumber(path: str) -> Run:
    """The text of every page of a .pdf."""
    import pdfplumber as tool

    def work() -> object:
        with tool.open(path) as pdf:
            return [page.extract_text() for page in pdf.pages]

    return _once(work)


def pypdfium2(path: str) -> Run:
    """Every character of a .pdf with its size and box."""
    import pypdfium2 as tool
    import pypdfium2.raw as pdfium

    edges = [ctypes.c_double() for _ in range(4)]

    def work() -> object:
        found = []
        with tool.PdfDocument(path) as pdf:
            for page in pdf:
                letters = page.get_textpage()  # kept: its handle dies with it
                text = letters.raw
                for index in range(pdfium.FPDFText_CountChars(text)):
                    pdfium.FPDFText_GetCharBox(text, index, *edges)
                    found.append(
                        (
                            pdfium.FPDFText_GetUnicode(text, index),
                            pdfium.FPDFText_GetFontSize(text, index),
                            *(edge.value for edge in edges),
                        )
                    )
        return found

    return _once(work)
