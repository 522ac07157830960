"""What the tests of the word writer do to a .docx: take it apart, reject, accept, compare."""

import io
import sys
import zipfile
from copy import deepcopy
from pathlib import Path

from lxml import etree

sys.path.insert(0, str(Path(__file__).parents[2] / "readers" / "docx"))

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
AUTHOR = f"{W}author"
ID = f"{W}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
ADDED_TO = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}


def parts_of(data):
    """The parts of a package, by name; a strict one in the transitional namespace."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return {name: content.replace(STRICT, W[1:-1].encode()) for name, content in parts.items()}


def own(root, tag):
    return [item for item in root.iter(f"{W}{tag}") if item.get(AUTHOR) == "vnreport"]


def own_comments(data):
    """The own comments: their text by id."""
    content = parts_of(data).get("word/comments.xml")
    if content is None:
        return {}
    found = own(etree.fromstring(content), "comment")
    return {
        item.get(ID): "\n".join(
            "".join(t.text or "" for t in p.iter(f"{W}t")) for p in item.iter(f"{W}p")
        )
        for item in found
    }


def commented(data):
    """The words over which each own comment stands, changes rejected, by the comment's id."""
    root = rejected_root(parts_of(data)["word/document.xml"])
    return {name: _between(root, name) for name in own_comments(data)}


_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = (f"{W}del", f"{W}txbxContent", _FALLBACK)


def _between(root, name):
    words, inside = [], False
    for item in root.iter():
        if item.get(ID) == name and item.tag == f"{W}commentRangeStart":
            inside = True
        elif item.get(ID) == name and item.tag == f"{W}commentRangeEnd":
            return "".join(words)
        elif inside and not any(a.tag in _UNSEEN for a in item.iterancestors()):
            words.append(_letters(item))
    raise AssertionError(f"comment {name} has no range")


def _letters(item):
    plain = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": "•"}
    if item.tag == f"{W}t":
        return item.text or ""
    return plain.get(etree.QName(item).localname, "")


def rejected_root(content):
    """A part with the own changes rejected: insertions dropped, deletions unwrapped."""
    root = etree.fromstring(content)
    for insertion in own(root, "ins"):
        insertion.getparent().remove(insertion)
    for deletion in own(root, "del"):
        for words in deletion.iter(f"{W}delText"):
            words.tag = f"{W}t"
        for run in list(deletion):
            deletion.addprevious(run)
        deletion.getparent().remove(deletion)
    return root


def with_parts(data, changed):
    """The package with some parts replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in (parts_of(data) | changed).items():
            archive.writestr(name, content)
    return stream.getvalue()


def rejected(data):
    """The package with the own changes rejected."""
    parts = {
        n: c for n, c in parts_of(data).items() if n.startswith("word/") and n.endswith(".xml")
    }
    return with_parts(data, {n: etree.tostring(rejected_root(c)) for n, c in parts.items()})


def bare(content, added=()):
    """A part without all that was added, its runs one letter each: what must stay the same."""
    root = rejected_root(content)
    marks = ("commentRangeStart", "commentRangeEnd", "commentReference")
    for item in [i for i in root.iter(*(W + m for m in marks)) if i.get(ID) in added]:
        gone = item.getparent() if item.tag == f"{W}commentReference" else item
        gone.getparent().remove(gone)
    for comment in own(root, "comment"):
        comment.getparent().remove(comment)
    for run in list(root.iter(f"{W}r")):
        _split(run)
    return etree.tostring(root, method="c14n")


def _split(run):
    look, children = run.find(f"{W}rPr"), [c for c in run if c.tag != f"{W}rPr"]
    atoms = []
    for child in children:
        run.remove(child)
        if child.tag == f"{W}t" and child.text:
            child.attrib.pop(SPACE, None)
            for letter in child.text:
                atom = deepcopy(child)
                atom.text = letter
                atoms.append(atom)
        else:
            atoms.append(child)
    for atom in reversed(atoms[1:]):
        other = etree.Element(run.tag, dict(run.attrib))
        if look is not None:
            other.append(deepcopy(look))
        other.append(atom)
        run.addnext(other)
    if atoms:
        run.append(atoms[0])


def only_added(before, after):
    """Nothing of a package is gone or changed but by what was added."""
    old, new = parts_of(before), parts_of(after)
    ids = set(own_comments(after)) - set(own_comments(before))
    assert list(new)[: len(old)] == list(old)
    for name, content in old.items():
        if content == new[name]:
            continue
        if name in ADDED_TO - {"word/comments.xml"}:
            rows, more = etree.fromstring(content), etree.fromstring(new[name])
            assert [dict(r.attrib) for r in more][: len(rows)] == [dict(r.attrib) for r in rows]
            assert len(more) == len(rows) + 1
        elif name == "word/comments.xml":
            rows, more = etree.fromstring(content), etree.fromstring(new[name])
            kept = [etree.tostring(row, method="c14n") for row in more][: len(rows)]
            assert kept == [etree.tostring(row, method="c14n") for row in rows]
        else:
            assert bare(new[name], ids).decode() == bare(content).decode(), name
