"""comments.xml in, asides out."""

from vnreport.document.blocks import Aside
from vnreport.readers.docx.assembly import Assembly, Where
from vnreport.readers.docx.names import ID, w
from vnreport.readers.docx.package import Package
from vnreport.readers.docx.story import Shared, Story

_COMMENT = w("comment")


def read_comments(package: Package, shared: Shared, places: dict[str, int]) -> list[Aside]:
    """Every comment with words, at the offset of its mark; 0 for one without a mark."""
    found = package.named("comments")
    if found is None:
        return []
    part, root = found
    story = Story(part, root, shared)
    asides: list[Aside] = []
    for comment in root.iterchildren(_COMMENT):
        words = Assembly()
        story.read(comment, words, Where())
        text = words.text()
        if text:
            asides.append(Aside("comment", text, places.get(comment.get(ID) or "", 0), part))
    return asides
