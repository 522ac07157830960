"""What a province is told, and a Word template, in; the letter as a Word file out."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import XMLSyntaxError

from vnreport.errors import ConfigurationError
from vnreport.outputs.style import printable


class Told(NamedTuple):
    """One finding, as a letter's table tells it."""

    number: int
    report: str
    symbol: str
    place: str
    text: str
    message: str
    suggestion: str
    evidence: str
    code: str
    severity: str


class Unread(NamedTuple):
    """A report that could not be read, and why."""

    report: str
    reason: str


class Letter(NamedTuple):
    """The words that a template may name; see tables/data/letters.toml."""

    recipient: str
    province: str
    day: str
    month: str
    year: str
    reports: int
    reports_with_findings: int
    findings: Sequence[Told]
    unread: Sequence[Unread]


def filled(template: bytes, letter: Letter) -> bytes:
    """The letter. Words of a report are only ever words in it: no markup, no placeholder.

    Raises ConfigurationError for a template that is no .docx or names something unknown.
    """
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    out = BytesIO()
    try:
        document = DocxTemplate(BytesIO(template))
        document.render(_plain(letter), environment, autoescape=True)
        document.save(out)
    except (OpcError, BadZipFile, KeyError, ValueError, XMLSyntaxError, TemplateError) as error:
        raise ConfigurationError(
            "letter-template", why=str(error) or type(error).__name__
        ) from error
    return out.getvalue()


def _plain(value: Any) -> Any:
    """Texts on one line, without characters that Word files cannot hold; tuples by their names."""
    if isinstance(value, str):
        return printable(" ".join(value.split()))
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(one) for name, one in value._asdict().items()}
    if isinstance(value, Sequence):
        return [_plain(one) for one in value]
    return value
