"""The changes that vnreport itself once proposed, set aside while a file is read and written.

A report is judged without them, so that a second run finds what the first found; what is there
already is then not added again.
"""

from collections.abc import Callable

from vnreport.outputs.word.package import Draft
from vnreport.readers.docx.names import DEL, DEL_TEXT, INS, Element, R, T, w

AUTHOR = "vnreport"
"""The author of all that is added."""

_AUTHOR = w("author")
_SHELL = w("smartTag")


def without_own_changes(data: bytes) -> bytes:
    """The .docx with the pending changes of `AUTHOR` rejected; the same bytes without any.

    Paragraphs and runs that remain keep their numbers. Raises DamagedFile, EncryptedFile,
    UnsafeFile.
    """
    draft = Draft(data)
    set_aside(draft)
    return draft.data() if draft.is_changed else data


def set_aside(draft: Draft) -> Callable[[], None]:
    """Reject the own changes in a draft, until the result is called."""
    undo: list[Callable[[], None]] = []
    for name in draft.stories():
        if f'"{AUTHOR}"'.encode() not in draft.raw(name):
            continue
        for change in list(draft.root(name).iter(INS, DEL)):
            if change.get(_AUTHOR) == AUTHOR:
                undo.append(_emptied(change) if change.tag == INS else _unwrapped(change))
                draft.change(name)

    def resume() -> None:
        for again in reversed(undo):
            again()

    return resume


def is_own_deletion(element: Element) -> bool:
    """Whether an element stands in a deletion of `AUTHOR` that is set aside."""
    return any(shell.get(_AUTHOR) == AUTHOR for shell in element.iterancestors(_SHELL))


def _emptied(change: Element) -> Callable[[], None]:
    """Take what an insertion holds out of it."""
    held, text = list(change), change.text
    for item in held:
        change.remove(item)

    def again() -> None:
        change.text = text
        change.extend(held)

    return again


def _unwrapped(change: Element) -> Callable[[], None]:
    """Make a deletion an element that a reader passes through, its words live."""
    change.tag = _SHELL
    for words in change.iter(DEL_TEXT):
        words.tag = T

    def again() -> None:
        change.tag = DEL
        for run in change.iter(R):
            for words in run.iterchildren(T):
                words.tag = DEL_TEXT

    return again
