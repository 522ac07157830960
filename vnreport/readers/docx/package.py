"""The bytes of a .docx in, its parts as XML trees out."""

import posixpath
from typing import NamedTuple

from lxml import etree

from vnreport.document.blocks import Problem
from vnreport.errors import DamagedFile, UnsafeFile, UnsupportedKind
from vnreport.readers.archive import Archive
from vnreport.readers.docx.names import STRICT, TRANSITIONAL, Element

MAX_ELEMENTS = 500_000
"""Most elements that all parts together may have."""

_MAIN, _TYPES = "word/document.xml", "[content_types].xml"


class Relationship(NamedTuple):
    """What a part points to: the last word of the relationship's type, and the part's name."""

    kind: str
    target: str


class Package:
    """The parts of a .docx, found by their relationships to the main part."""

    def __init__(self, data: bytes) -> None:
        """Raises DamagedFile, EncryptedFile, UnsafeFile."""
        self._archive = Archive(data)
        self._left = MAX_ELEMENTS
        self.problems: list[Problem] = []
        self.main = self._main_name()
        self.relationships = self._relationships(self.main)

    def document(self) -> Element:
        """The root of the main part.

        Raises DamagedFile where it is missing or malformed, UnsupportedKind for another zip.
        """
        data = self._archive.read(self.main)
        if data is None and _TYPES not in map(str.lower, self._archive.names):
            raise UnsupportedKind(kind="zip")
        if data is None:
            raise DamagedFile(why="thiếu phần nội dung chính")
        return self._parsed(data, self.main)

    def named(self, kind: str) -> tuple[str, Element] | None:
        """Name and root of the part of a kind ("styles", "footnotes" …); None without one."""
        for relationship in self.relationships.values():
            if relationship.kind == kind:
                root = self.part(relationship.target)
                return None if root is None else (relationship.target, root)
        return None

    def part(self, name: str) -> Element | None:
        """The root of a part that the text can do without: damage becomes a Problem.

        Raises UnsafeFile and EncryptedFile.
        """
        try:
            data = self._archive.read(name)
            return None if data is None else self._parsed(data, name)
        except DamagedFile:
            self.problems.append(Problem("readers", "damaged-part", details=(("part", name),)))
            return None

    def _main_name(self) -> str:
        for relationship in self._relationships("").values():
            if relationship.kind == "officeDocument":
                return relationship.target
        return _MAIN

    def _relationships(self, source: str) -> dict[str, Relationship]:
        """What a part points to inside the package, by relationship id; "" is the package."""
        folder, name = posixpath.split(source)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relationship] = {}
        for row in () if root is None else root:
            target = row.get("Target")
            if not target or row.get("TargetMode") == "External":
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (row.get("Type") or "").rpartition("/")[2]
            found.setdefault(row.get("Id") or f"#{len(found)}", Relationship(kind, path))
        return found

    def _parsed(self, data: bytes, name: str) -> Element:
        data = _utf8(data, name)
        if b"<!DOCTYPE" in data:
            raise UnsafeFile(why=f"có khai báo DTD: {name}")
        self._left -= data.count(b"<") - data.count(b"</")
        if self._left < 0:
            raise UnsafeFile(why="quá nhiều phần tử")
        try:
            root = etree.fromstring(data, _parser())
        except etree.XMLSyntaxError as error:
            if "depth" in str(error.msg):
                raise UnsafeFile(why=f"lồng quá sâu: {name}") from error
            raise DamagedFile(why=f"sai cú pháp XML: {name}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnsafeFile(why=f"có khai báo DTD: {name}")
        return root


def _parser() -> etree.XMLParser:
    """UTF-8 whatever the part declares: what was counted in the bytes is what is parsed."""
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _utf8(data: bytes, name: str) -> bytes:
    """The part as UTF-8 in the transitional namespace. Raises DamagedFile."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"):
        order = "utf-16-le" if data[:2] in (b"\xff\xfe", b"<\0") else "utf-16-be"
        try:
            data = data.decode(order).lstrip("\ufeff").encode("utf-8")
        except UnicodeError as error:
            raise DamagedFile(why=f"sai bảng mã: {name}") from error
    for quote in ('"', "'"):
        strict = f"{quote}{STRICT}{quote}".encode()
        if strict in data:
            data = data.replace(strict, f"{quote}{TRANSITIONAL}{quote}".encode())
    return data
