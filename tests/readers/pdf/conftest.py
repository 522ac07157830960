"""Readers of made-up .pdf files."""

from collections.abc import Callable
from pathlib import Path

import pdf_builder
import pytest

from vnreport.document.blocks import Document
from vnreport.readers.pdf import read, recognition

SHARED = Path(__file__).parents[4] / "shared" / "data"


@pytest.fixture
def book() -> pdf_builder.Book:
    """An empty A4 file to write on."""
    return pdf_builder.Book()


@pytest.fixture
def paragraphs() -> Callable[..., list[str]]:
    """The words of each block of an origin."""

    def words(book: pdf_builder.Book, origin: str = "body") -> list[str]:
        document = read(book.pdf(), "made.pdf")
        return blocks_of(document, origin)

    return words


def blocks_of(document: Document, origin: str = "body") -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.origin == origin]


@pytest.fixture
def blocks() -> Callable[..., list[str]]:
    """Document and origin in, the words of each block out."""
    return blocks_of


@pytest.fixture
def shared() -> Path:
    """The folder of real inputs; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    return SHARED


@pytest.fixture(autouse=True)
def no_recognition(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are read as they are, whatever this machine has installed."""
    monkeypatch.setattr(recognition, "can_recognise", lambda: False)
