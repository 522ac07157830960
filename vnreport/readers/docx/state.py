"""What a reader must remember from one run to the next: open fields, the page."""

from vnreport.readers.docx.names import FLD_CHAR, PAGE_BROKEN, Element, w

_CHAR_TYPE = w("fldCharType")


class Fields:
    """The complex fields that are open; inside an instruction nothing is text.

    trusted: whether a part opens as many fields as it ends. Where it does not, an open field
        would swallow the rest of the document, so its words are all kept.
    """

    __slots__ = ("_open", "muted", "trusted")

    def __init__(self, trusted: bool = True, muted: int = 0) -> None:
        self.trusted = trusted
        self.muted = muted
        self._open: list[bool] = []

    @classmethod
    def of(cls, root: Element) -> "Fields":
        """The fields of a part, before its first run."""
        types = [element.get(_CHAR_TYPE) for element in root.iter(FLD_CHAR)]
        return cls(trusted=types.count("begin") == types.count("end"))

    def step(self, element: Element) -> None:
        """Take in a w:fldChar."""
        if not self.trusted:
            return
        kind = element.get(_CHAR_TYPE)
        if kind == "begin":
            self._open.append(True)
            self.muted += 1
        elif not self._open:
            return
        elif kind == "end":
            self.muted -= self._open.pop()
        elif self._open[-1]:
            self._open[-1] = False
            self.muted -= 1


class Pages:
    """The page by Word's own record of its last layout: approximate.

    page: from 1; None where the file holds no record. fresh: a page has just begun, so that a
        second record of the same break does not count.
    """

    __slots__ = ("fresh", "page")

    def __init__(self, page: int | None = None, fresh: bool = False) -> None:
        self.page = page
        self.fresh = fresh

    @classmethod
    def of(cls, root: Element) -> "Pages":
        """The pages of a part, before its first run."""
        return cls(1 if next(root.iter(PAGE_BROKEN), None) is not None else None)

    def turn(self, *, explicit: bool) -> None:
        """Go to the next page, at a break that the author set or that Word recorded."""
        if self.page is not None and (explicit or not self.fresh):
            self.page += 1
        self.fresh = explicit
