"""What a rule is made of."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from vnreport.document.evidence import Evidence
from vnreport.document.findings import Fix, Severity
from vnreport.document.layout import Layout
from vnreport.document.span import Span

Language = Literal["vi", "en"]


class Words(NamedTuple):
    """One sentence in both languages of the users."""

    vi: str
    en: str

    def in_language(self, lang: Language) -> str:
        """The sentence in that language."""
        return self.vi if lang == "vi" else self.en


class Ground(NamedTuple):
    """One proof of a hit: a sentence, and the span or the registry row that it rests on."""

    words: Words
    span: Span | None = None
    row: str | None = None
    source: str | None = None


class Hit(NamedTuple):
    """One place that a rule flags. severity None: the rule's own."""

    span: Span
    message: Words
    grounds: tuple[Ground, ...] = ()
    severity: Severity | None = None
    fix: Fix | None = None
    suggestion: Words | None = None


Check = Callable[[Evidence], Iterator[Hit]]


class Example(NamedTuple):
    """A made-up text for a rule's page and its tests; ⟦ ⟧ marks the place to be flagged.

    as_of: ISO day of the report that holds it. layout: how its .docx is set, where that is what is
    flagged, and looks says so in Vietnamese on the page.
    """

    text: str
    as_of: str = "2024-06-30"
    layout: Layout | None = None
    looks: str = ""


class Rule(NamedTuple):
    """A rule with its page and its tests.

    name says what is flagged; page is the docstring of the check; source is the regulation and
    article that the rule rests on, or why none is needed.
    """

    code: str
    name: str
    title: Words
    severity: Severity
    source: str
    page: str
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    check: Check


def rule(
    code: str,
    *,
    title: tuple[str, str],
    severity: Severity,
    source: str,
    bad: Sequence[Example],
    good: Sequence[Example],
) -> Callable[[Check], Rule]:
    """Make a rule of a check function: its name and docstring become the rule's.

    Raises ValueError for a check without a docstring or examples.
    """

    def made(check: Check) -> Rule:
        page = (check.__doc__ or "").strip()
        if not page or not bad or not good:
            raise ValueError(f"{code}: page and examples are needed")
        return Rule(
            code,
            check.__name__.replace("_", "-"),
            Words(*title),
            severity,
            source,
            page,
            tuple(bad),
            tuple(good),
            check,
        )

    return made
