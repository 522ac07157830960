"""The bytes of a .docx in, its parts as trees to be changed, the bytes of the changed file out.

A part that nobody changes keeps its bytes. A part in the strict namespace is worked on in the
transitional one and written back in its own.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from lxml import etree

from vnreport.errors import DamagedFile, UnsafeFile
from vnreport.readers.docx.names import STRICT, TRANSITIONAL, Element
from vnreport.readers.docx.package import Package

STORIES = frozenset(("footnotes", "endnotes", "header", "footer"))
"""Kinds of parts beside the main one that hold words of the report."""

_TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*\?>\s*")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_DAY = (1980, 1, 1, 0, 0, 0)


class _Part(NamedTuple):
    """A parsed part. head: its XML declaration as it stands; strict: its own namespace."""

    root: Element
    head: bytes
    strict: bool


class Draft:
    """A .docx that is being changed."""

    def __init__(self, data: bytes) -> None:
        """Raises DamagedFile, EncryptedFile, UnsafeFile."""
        self._package = Package(data)
        self.main = self._package.main
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._infos = {_name(info).lower(): info for info in self._zip.infolist()}
        self._parts: dict[str, _Part] = {}
        self._changed: set[str] = set()
        self._new: dict[str, bytes] = {}

    @property
    def is_changed(self) -> bool:
        """Whether any part is to be written anew."""
        return bool(self._changed)

    def stories(self) -> Iterator[str]:
        """Names of the parts that hold words of the report, the main one first."""
        yield self.main
        seen = {self.main}
        for relationship in self._package.relationships.values():
            if relationship.kind in STORIES and relationship.target not in seen:
                seen.add(relationship.target)
                if relationship.target.lower() in self._infos:
                    yield relationship.target

    def target(self, kind: str) -> str | None:
        """Name of the part of a kind that the main part points to, whether it is there or not."""
        found = (r.target for r in self._package.relationships.values() if r.kind == kind)
        return next(found, None)

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._infos or name in self._new

    def raw(self, name: str) -> bytes:
        """A part's bytes as they stand. Raises DamagedFile; KeyError where it is missing."""
        try:
            return self._zip.read(self._infos[name.lower()])
        except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError) as error:
            raise DamagedFile(why=f"không giải nén được: {name}") from error

    def root(self, name: str) -> Element:
        """A part's root, always the same one. Raises DamagedFile, UnsafeFile."""
        if name not in self._parts:
            self._parts[name] = _parsed(self.raw(name), name)
        return self._parts[name].root

    def change(self, name: str) -> None:
        """Have a part written anew from its tree."""
        self._changed.add(name)

    def create(self, name: str, kind: str, content_type: str, content: str) -> Element:
        """Add a part to which the main one points, and give its root."""
        strict = self._part(self.main).strict
        self._parts[name] = _Part(etree.fromstring(content.encode()), _HEAD, strict)
        self._new[name] = b""
        self.change(name)
        if self.target(kind) != name:
            self._relate(name, kind, strict=strict)
        self._declare(name, content_type)
        return self._parts[name].root

    def free_name(self, stem: str) -> str:
        """A name beside the main part that no part has: comments.xml, comments2.xml …"""
        folder = posixpath.dirname(self.main)
        names = (posixpath.join(folder, f"{stem}{n or ''}.xml") for n in (0, *range(2, 10_000)))
        return next(name for name in names if not self.has(name))

    def data(self) -> bytes:
        """The whole file; parts keep their order, new ones come last."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for info in self._zip.infolist():
                name = next((n for n in self._changed if n.lower() == _name(info).lower()), None)
                content = self.raw(_name(info)) if name is None else self._written(name)
                archive.writestr(copy(info), content, info.compress_type)
            for name in self._new:
                info = zipfile.ZipInfo(name, _DAY)
                archive.writestr(info, self._written(name), zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _part(self, name: str) -> _Part:
        self.root(name)
        return self._parts[name]

    def _written(self, name: str) -> bytes:
        part = self._parts[name]
        body = etree.tostring(part.root.getroottree(), encoding="UTF-8", xml_declaration=False)
        if part.strict:
            body = _renamed(body, TRANSITIONAL, STRICT)
        return part.head + body

    def _relate(self, name: str, kind: str, *, strict: bool) -> None:
        """Add a relationship from the main part."""
        folder, main = posixpath.split(self.main)
        rels = posixpath.join(folder, "_rels", f"{main}.rels")
        if not self.has(rels):
            self._parts[rels] = _Part(etree.fromstring(_NO_RELATIONSHIPS), _HEAD, False)
            self._new[rels] = b""
        root = self.root(rels)
        known = {row.get("Id") for row in root}
        row = etree.SubElement(root, _beside(root, "Relationship"))
        row.set("Id", next(f"rId{n}" for n in range(1, 1 << 30) if f"rId{n}" not in known))
        row.set("Type", f"{_STRICT_OFFICE if strict else _OFFICE}/{kind}")
        row.set("Target", posixpath.relpath(name, folder or "."))
        self.change(rels)

    def _declare(self, name: str, content_type: str) -> None:
        """Say the content type of a part, where it is not said already."""
        if not self.has(_TYPES):
            return
        types = next(_name(i) for i in self._zip.infolist() if _name(i).lower() == _TYPES.lower())
        root = self.root(types)
        if any((row.get("PartName") or "").lower() == f"/{name}".lower() for row in root):
            return
        row = etree.SubElement(root, _beside(root, "Override"))
        row.set("PartName", f"/{name}")
        row.set("ContentType", content_type)
        self.change(types)


_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


def _name(info: zipfile.ZipInfo) -> str:
    return info.filename.replace("\\", "/")


def _beside(root: Element, name: str) -> str:
    """The name in the namespace of the root."""
    namespace = etree.QName(root).namespace
    return f"{{{namespace}}}{name}" if namespace else name


def _parsed(data: bytes, name: str) -> _Part:
    if data[:2] in _UTF16:
        try:
            order = "utf-16-le" if data[:2] in (b"\xff\xfe", b"<\0") else "utf-16-be"
            data = data.decode(order).lstrip("\ufeff").encode()
        except UnicodeError as error:
            raise DamagedFile(why=f"sai bảng mã: {name}") from error
        found, head = _DECLARATION.match(data), _HEAD
    else:
        found = _DECLARATION.match(data)
        head = found[0] if found else b""
    if b"<!DOCTYPE" in data:
        raise UnsafeFile(why=f"có khai báo DTD: {name}")
    body = data[found.end() :] if found else data
    plain = _renamed(body, STRICT, TRANSITIONAL)
    try:
        root = etree.fromstring(plain, _parser())
    except etree.XMLSyntaxError as error:
        if "depth" in str(error.msg):
            raise UnsafeFile(why=f"lồng quá sâu: {name}") from error
        raise DamagedFile(why=f"sai cú pháp XML: {name}") from error
    return _Part(root, head, plain != body)


def _parser() -> etree.XMLParser:
    """Nothing is dropped: what is read is written back."""
    return etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False
    )


def _renamed(data: bytes, old: str, new: str) -> bytes:
    """The bytes with a namespace under another name."""
    for quote in ('"', "'"):
        data = data.replace(f"{quote}{old}{quote}".encode(), f"{quote}{new}{quote}".encode())
    return data
