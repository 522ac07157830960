"""Edits of a text in, tracked changes in the runs that hold it out."""

from typing import NamedTuple

from lxml import etree

from vnreport.document.blocks import Document
from vnreport.document.findings import COMPOSING, Edit, Fix
from vnreport.document.span import Span
from vnreport.outputs.fixing.edits import core
from vnreport.outputs.word.cutting import Cutter
from vnreport.outputs.word.own import AUTHOR, is_own_deletion
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.places import Letters, Places
from vnreport.outputs.word.runs import PLAIN, children_of, run_of
from vnreport.readers.docx.names import DEL, DEL_TEXT, ID, INS, RPR, Element, T, w

_DATA_BINDING = w("dataBinding")
_SDT, _SDT_PR = w("sdt"), w("sdtPr")


class Change(NamedTuple):
    """An edit and the letters that it replaces; `at` is where new letters stand."""

    text: str
    old: tuple[Letters, ...]
    at: Letters


def located(document: Document, places: Places, fix: Fix) -> tuple[Change, ...] | None:
    """The places of all edits of a fix that change anything; None where one of them has none.

    An edit has no place where a letter of it stands in no run, cannot be told from what stands
    around it, is filled in from elsewhere (a content control that is bound to data), or stands in
    a typeface of an old encoding, which would draw other letters.
    """
    found: list[Change] = []
    for whole in fix.edits:
        edit = whole if fix.kind == COMPOSING else core(whole, document.text)
        if edit is None:
            continue
        change = None if _in_old_encoding(document, edit) else _located(places, edit)
        if change is None:
            return None
        found.append(change)
    return tuple(found)


def _in_old_encoding(document: Document, edit: Edit) -> bool:
    return any(one.start <= edit.end and edit.start <= one.end for one in document.legacy)


def _located(places: Places, edit: Edit) -> Change | None:
    if edit.start == edit.end:
        point = places.point(edit.start)
        return Change(edit.text, (), point) if point and _is_open(point) else None
    old = places.exact(Span(edit.start, edit.end))
    if not old or not all(map(_is_open, old)):
        return None
    return Change(edit.text, tuple(old), old[0])


def _is_open(letters: Letters) -> bool:
    """Whether letters may be changed."""
    for child in children_of(letters.run):
        meets = child.start < letters.end and letters.start < child.end
        if meets and child.element.tag not in PLAIN:
            return False
    if is_own_deletion(letters.run):
        return False
    controls = letters.run.iterancestors(_SDT)
    return not any(c.find(f"{_SDT_PR}/{_DATA_BINDING}") is not None for c in controls)


def track(
    change: Change, cutter: Cutter, draft: Draft, when: str, identities: "Identities"
) -> None:
    """Write a located change, whose letters are cut out, as a deletion and an insertion."""
    last = None
    for letters in change.old:
        for run in cutter.runs(letters):
            wrapper = _wrapper(DEL, letters.part, when, identities)
            run.addprevious(wrapper)
            wrapper.tail, run.tail = run.tail, None
            wrapper.append(run)
            for words in run.iterchildren(T):
                words.tag = DEL_TEXT
            last = wrapper
    draft.change(change.at.part)
    if not change.text:
        return
    like = change.at.run
    wrapper = _wrapper(INS, change.at.part, when, identities)
    wrapper.append(run_of(change.text, like.find(RPR)))
    if last is not None:
        last.addnext(wrapper)
    else:
        cutter.insert(change.at, wrapper)


def _wrapper(tag: str, part: str, when: str, identities: "Identities") -> Element:
    wrapper = etree.Element(tag)
    wrapper.set(ID, identities.next(part))
    wrapper.set(w("author"), AUTHOR)
    wrapper.set(w("date"), when)
    return wrapper


class Identities:
    """Numbers for changes that no change, bookmark or comment of a part has."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._taken: dict[str, set[str]] = {}
        self._last: dict[str, int] = {}

    def next(self, part: str) -> str:
        """A number that is free."""
        if part not in self._taken:
            root = self._draft.root(part)
            self._taken[part] = {e.get(ID) or "" for e in root.iter() if isinstance(e.tag, str)}
        number = self._last.get(part, 0) + 1
        while str(number) in self._taken[part]:
            number += 1
        self._last[part] = number
        return str(number)
