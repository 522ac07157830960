"""Readers of made-up .docx files."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import docx_builder
import pytest

from vnreport.document.blocks import Document
from vnreport.readers.docx import read

SHARED = Path(__file__).parents[4] / "shared" / "data"


@pytest.fixture
def make() -> ModuleType:
    """The builder of small .docx files."""
    return docx_builder


@pytest.fixture
def read_body() -> Callable[..., Document]:
    """Body XML (and other parts by keyword) in, Document out."""

    def read_built(body: str, **parts: str) -> Document:
        return read(docx_builder.build(body, **parts), "made.docx")

    return read_built


@pytest.fixture
def shared() -> Path:
    """The folder of real inputs; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared here")
    return SHARED
