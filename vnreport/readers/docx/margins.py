"""Headers and footers in, their words at the end of the text out."""

from vnreport.document.blocks import Origin
from vnreport.readers.docx.assembly import Assembly, Where
from vnreport.readers.docx.names import TYPE, Element, T, child, is_on, relationship_id, w
from vnreport.readers.docx.package import Package
from vnreport.readers.docx.story import Shared, Story

_MARGINS: tuple[tuple[Origin, str], ...] = (
    ("header", w("headerReference")),
    ("footer", w("footerReference")),
)
_TITLE_PAGE, _EVEN_AND_ODD = w("titlePg"), w("evenAndOddHeaders")


def read_margins(package: Package, settings: Element | None, shared: Shared, out: Assembly) -> None:
    """Add each header, then each footer, that is printed; one of the same words only once."""
    first = any(is_on(child(section, _TITLE_PAGE)) for section in shared.sections)
    even = is_on(child(settings, _EVEN_AND_ODD))
    for origin, tag in _MARGINS:
        texts: set[str] = set()
        for name in _parts(package, shared.sections, tag, first=first, even=even):
            root = package.part(name)
            words = "" if root is None else "\n".join(t.text or "" for t in root.iter(T))
            if root is not None and words and words not in texts:
                texts.add(words)
                Story(name, root, shared).read(root, out, Where(origin))


def _parts(
    package: Package, sections: list[Element], tag: str, *, first: bool, even: bool
) -> list[str]:
    """Names of the parts that sections refer to and that some page shows."""
    names: dict[str, None] = {}
    for section in sections:
        for item in section.iterchildren(tag):
            kind = item.get(TYPE)
            target = package.relationships.get(relationship_id(item) or "")
            if target is None or (kind == "first" and not first) or (kind == "even" and not even):
                continue
            names[target.target] = None
    return list(names)
