"""Words and what is known of them in; a text with marks on its own places out."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_SLOT = re.compile(r"\{([^{}]+)\}")


class Mark(NamedTuple):
    """What stands at [start, end) of a phrase.

    kind: the list of gold it belongs to. name: by which a relation of another mark means it.
    """

    kind: str
    start: int
    end: int
    fields: dict[str, Any]
    name: str = ""


class Phrase(NamedTuple):
    """A text and its marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    def shifted(self, by: int) -> tuple[Mark, ...]:
        """The marks as they stand where the phrase begins at that place."""
        return tuple(m._replace(start=m.start + by, end=m.end + by) for m in self.marks)


def marked(kind: str, text: str, fields: Mapping[str, Any], name: str = "") -> Phrase:
    """A phrase that is one record from end to end."""
    return Phrase(text, (Mark(kind, 0, len(text), dict(fields), name),))


def flagged(phrase: Phrase, code: str, suggestion: str | None = None) -> Phrase:
    """The phrase with a planted error on it."""
    fields: dict[str, Any] = {"code": code}
    if suggestion:
        fields["suggestion"] = suggestion
    return phrase._replace(marks=(*phrase.marks, Mark("findings", 0, len(phrase.text), fields)))


def joined(*pieces: Phrase | str) -> Phrase:
    """The pieces one after the other."""
    text, marks = "", []
    for piece in pieces:
        one = Phrase(piece) if isinstance(piece, str) else piece
        marks += one.shifted(len(text))
        text += one.text
    return Phrase(text, tuple(marks))


def filled(frame: str, slots: Mapping[str, Phrase | str]) -> Phrase:
    """The frame with each {name} replaced. Raises KeyError for a name that nothing fills."""
    pieces = _SLOT.split(frame)
    return joined(*(slots[piece] if at % 2 else piece for at, piece in enumerate(pieces)))


def names_in(frame: str) -> list[str]:
    """The names of the slots of a frame, in order."""
    return _SLOT.findall(frame)
