"""The bytes of a .docx and fixes in, the bytes of the mended file out; nothing is tracked."""

from collections.abc import Iterator, Sequence

from vnreport.document.blocks import Document
from vnreport.document.findings import COMPOSING, Edit, Fix
from vnreport.outputs.fixing.edits import Mended, core, uncovered
from vnreport.outputs.word.changes import Change, located
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.places import Letters, Places
from vnreport.outputs.word.runs import children_of, run_of, set_text, text_element
from vnreport.readers.docx.names import Element, T


def fixed_docx(data: bytes, document: Document, fixes: Sequence[Fix]) -> Mended:
    """The file with the fixes made in its runs, which keep how they look.

    document: normalised, of these bytes. A fix is made whole or not at all: one of which an
    edit has no place of its own in the file is left. Without any the bytes are the same.
    Raises DamagedFile, EncryptedFile, UnsafeFile.
    """
    draft = Draft(data)
    places = Places(document, draft)
    made: list[Fix] = []
    changes: list[Change] = []
    replaced: list[Edit] = []
    for fix in sorted(fixes, key=_is_composing):
        composing = _is_composing(fix)
        own = fix._replace(edits=uncovered(fix.edits, replaced)) if composing else fix
        found = located(document, places, own)
        if found or (composing and found is not None):
            made.append(fix)
            changes += found
            replaced += [edit for whole in fix.edits if (edit := core(whole, document.text))]
    replacements = [one for change in changes for one in _replacements(change)]
    # From the end of each run to its beginning: what is changed moves nothing before it.
    for letters, words in sorted(replacements, key=_place, reverse=True):
        _replace(letters, words)
        draft.change(letters.part)
    in_order = tuple(fix for fix in fixes if any(fix is one for one in made))
    return Mended(draft.data() if changes else data, in_order)


def _is_composing(fix: Fix) -> bool:
    return fix.kind == COMPOSING


def _replacements(change: Change) -> Iterator[tuple[Letters, str]]:
    """What to put in the place of which letters: all new ones where the first old one stood."""
    if not change.old:
        yield change.at._replace(end=change.at.start), change.text
    for index, letters in enumerate(change.old):
        yield letters, "" if index else change.text


def _place(replacement: tuple[Letters, str]) -> tuple[int, int]:
    return replacement[0].start, replacement[0].end


def _replace(letters: Letters, words: str) -> None:
    """Replace letters of a run; new ones go where the first old one stood."""
    for child in reversed(children_of(letters.run)):
        first, last = max(child.start, letters.start), min(child.end, letters.end)
        if first >= last:
            continue
        kept = child.letters[: first - child.start], child.letters[last - child.start :]
        fresh = words if first == letters.start else ""
        _write(child.element, kept[0] + fresh + kept[1])
    if letters.start == letters.end:
        _insert(letters, words)


def _write(element: Element, words: str) -> None:
    """Give a child of a run other letters; one that has none left goes."""
    parent = element.getparent()
    if element.tag == T and words and not _needs_more(words):
        set_text(element, words)
        return
    for other in run_of(words, None) if _needs_more(words) else _texts(words):
        element.addprevious(other)
    if parent is not None:
        parent.remove(element)


def _texts(words: str) -> list[Element]:
    return [text_element(words)] if words else []


def _needs_more(words: str) -> bool:
    """Whether words take more than a w:t: a tab or a line end has an element of its own."""
    return "\t" in words or "\n" in words


def _insert(point: Letters, words: str) -> None:
    """Put letters into a run between two of it."""
    children = [child for child in children_of(point.run) if child.start < child.end]
    for child in children:
        if child.element.tag == T and child.start <= point.start <= child.end:
            at = point.start - child.start
            _write(child.element, child.letters[:at] + words + child.letters[at:])
            return
    for child in children:
        if point.start in (child.start, child.end):
            for other in run_of(words, None):
                if point.start == child.end:
                    child.element.addnext(other)
                else:
                    child.element.addprevious(other)
            return
