"""The comments of a .docx: those of vnreport that are there, and new ones at their ranges."""

from lxml import etree

from vnreport.outputs.word.own import AUTHOR
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.runs import SPACE
from vnreport.outputs.word.standing import Standing
from vnreport.outputs.word.wording import Note
from vnreport.readers.docx.names import (
    ALTERNATE,
    COMMENT_REFERENCE,
    COMMENT_START,
    ID,
    INS,
    RPR,
    TRANSITIONAL,
    Element,
    P,
    R,
    T,
    child,
    w,
)

MOST = 32_767
"""Most comment ranges of a file that Word opens ([MS-OI29500] 2.1.315 a)."""

_KIND = "comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENT, _END, _AUTHOR = w("comment"), w("commentRangeEnd"), w("author")
_EMPTY = f'<w:comments xmlns:w="{TRANSITIONAL}"/>'
_LOOK = {"spacing": {"before": "0", "after": "0"}, "ind": {"firstLine": "0"}, "jc": {"val": "left"}}
_TRACKED = frozenset(map(w, ("ins", "del", "moveTo", "moveFrom")))
_FIXED_CONTROLS = tuple(map(w, ("text", "date", "dropDownList", "comboBox", "picture")))
_SDT, _SDT_PR = w("sdt"), w("sdtPr")


class Comments:
    """The comments of a draft."""

    def __init__(self, draft: Draft) -> None:
        """Raises DamagedFile for comments that cannot be read."""
        self._draft = draft
        named = draft.target(_KIND)
        self._name = named if named and draft.has(named) else None
        root = draft.root(self._name) if self._name else None
        self._all = [] if root is None else list(root.iterchildren(_COMMENT))
        roots = (draft.root(name) for name in draft.stories() if b"comment" in draft.raw(name))
        marks = [m for root in roots for m in root.iter(COMMENT_START, _END, COMMENT_REFERENCE)]
        self._taken = {mark.get(ID) or "" for mark in (*marks, *self._all)}
        self._last = -1

    @property
    def room(self) -> int:
        """How many more comments Word allows."""
        return MOST - len(self._taken)

    def own(self) -> list[Standing]:
        """The comments of `AUTHOR`, in their order."""
        main = self._draft.root(self._draft.main)
        marks = {mark.get(ID): mark for mark in main.iter(COMMENT_START)}
        own = (comment for comment in self._all if comment.get(_AUTHOR) == AUTHOR)
        return [Standing(_words(comment), marks.get(comment.get(ID))) for comment in own]

    def add(self, note: Note, first: Element, last: Element, when: str) -> None:
        """Comment on all that stands from the first element to the last, of the main part."""
        identity = self._next()
        start, end = etree.Element(COMMENT_START), etree.Element(_END)
        start.set(ID, identity)
        end.set(ID, identity)
        _open(first).addprevious(start)
        last = _open(last)
        following = last.getnext()
        if following is not None and following.tag == INS and _is_own(following):
            last = following
        _after(last, end)
        mark = etree.Element(R)
        etree.SubElement(mark, COMMENT_REFERENCE).set(ID, identity)
        _after(_outermost(end), mark)
        self._write(note, identity, when)
        self._draft.change(self._draft.main)

    def _next(self) -> str:
        self._last += 1
        while str(self._last) in self._taken:
            self._last += 1
        return str(self._last)

    def _write(self, note: Note, identity: str, when: str) -> None:
        root = self._root()
        comment = etree.SubElement(root, _COMMENT)
        comment.set(ID, identity)
        comment.set(_AUTHOR, AUTHOR)
        comment.set(w("date"), when)
        comment.set(w("initials"), "vn")
        for index, line in enumerate(note.lines):
            comment.append(_paragraph(line, bold=index == 0))

    def _root(self) -> Element:
        if self._name is None:
            draft = self._draft
            self._name = draft.target(_KIND) or draft.free_name(_KIND)
            return draft.create(self._name, _KIND, _CONTENT_TYPE, _EMPTY)
        self._draft.change(self._name)
        return self._draft.root(self._name)


def _words(comment: Element) -> str:
    lines = ("".join(t.text or "" for t in p.iter(T)) for p in comment.iterchildren(P))
    return "\n".join(lines)


def _paragraph(line: str, *, bold: bool) -> Element:
    """A line of a comment, small and without the report's indents."""
    paragraph = etree.Element(P)
    look = etree.SubElement(paragraph, w("pPr"))
    for name, attributes in _LOOK.items():
        item = etree.SubElement(look, w(name))
        for key, value in attributes.items():
            item.set(w(key), value)
    run = etree.SubElement(paragraph, R)
    properties = etree.SubElement(run, RPR)
    if bold:
        etree.SubElement(properties, w("b"))
    etree.SubElement(properties, w("sz")).set(w("val"), "20")
    text = etree.SubElement(run, T)
    text.set(SPACE, "preserve")
    text.text = line
    return paragraph


def _open(element: Element) -> Element:
    """The element, or what stands around it and may hold no mark of a comment.

    That is a run with runs in it, a content control for bare words, and an own change.
    """
    found = element
    for parent in element.iterancestors():
        if parent.tag == P:
            break
        closed = parent.tag in (R, ALTERNATE) or _is_own(parent)
        if closed or (parent.tag == _SDT and _is_fixed(parent)):
            found = parent
    return found


def _is_own(element: Element) -> bool:
    return element.tag in _TRACKED and element.get(_AUTHOR) == AUTHOR


def _is_fixed(control: Element) -> bool:
    properties = child(control, _SDT_PR)
    return properties is not None and any(
        child(properties, tag) is not None for tag in _FIXED_CONTROLS
    )


def _outermost(element: Element) -> Element:
    """The element, or the outermost tracked change around it: its mark stays when that goes."""
    found = element
    for parent in element.iterancestors():
        if parent.tag == P:
            break
        if parent.tag in _TRACKED:
            found = parent
    return found


def _after(element: Element, mark: Element) -> None:
    """Put a mark after an element and the marks of comments that end there already."""
    mark.tail, element.tail = element.tail, None
    element.addnext(mark)
