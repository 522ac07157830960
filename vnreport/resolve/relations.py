"""The words between two mentions in, the relation that they state out."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from vnreport.document.facts import Citation, RelationKind
from vnreport.tables.words import relation_words

_APART = 320  # code points between two mentions that words can still tie
_REACH = 140  # code points before the second mention in which those words stand
_WITHIN = 90  # code points between “sửa đổi” and what it amends
_ALIAS_REACH = 6  # mentions back to the one that an alias renames

_STOP = re.compile(
    r"[.;\n](?:(?<=[.;])(?:\[\^?\w{1,4}\])?(?:\s|$)"  # one set first: found at full speed
    r"|(?<=\n)(?:\s*\n|[ \t]*[-–_*]{3,}[ \t]*\n))"
)
_OPENED = (" ", "(", ",", ";")
_INTRODUCING = ' :“"'
_SEVERAL = "các"  # may follow what calls: “gọi chung là các”
_CALLING = ("called",)
_TYING = ("now", "replaced", "replaces", "implements", "carried", "passive")
_AMENDING = ("amends", "amended")


class Tie(NamedTuple):
    """first stated something of second: positions of two citations."""

    first: int
    kind: RelationKind
    second: int


def stated_ties(folded: str, citations: Sequence[Citation]) -> list[Tie]:
    """The relations that the words between neighbouring mentions state, in text order."""
    ties: list[Tie] = []
    named: dict[int, int] = {}
    for index in range(1, len(citations)):
        first, second = index - 1, index
        begin, end = citations[first].span.end, citations[second].span.start
        if not 0 < end - begin <= _APART:
            continue
        stretch = folded[max(begin, end - _REACH) : end]
        last = _last_word(stretch)
        if _may_call(last) and _is_called(" ".join(stretch.split())):
            named[second] = _named_before(citations, second)
            ties.append(Tie(second, "called", named[second]))
        elif not _stops(folded, begin, end) and (_may_tie(last) or _may_amend(stretch)):
            words = " ".join(stretch.split())
            kinds = _kinds(words) or _passive(words, folded, citations[second])
            if kinds:
                meant = named.get(first, first)  # “A (gọi tắt là B) thay thế C” is said of A
                ties.append(Tie(meant, kinds[0], second))
                if kinds[1]:
                    ties.append(Tie(second, kinds[1], meant))
    return ties


def _last_word(stretch: str) -> str | None:
    """The last word of a stretch in small letters, without signs that introduce."""
    words = stretch.rsplit(None, 1)
    return (words[-1].rstrip(_INTRODUCING).lower() or None) if words else None


def _stops(folded: str, begin: int, end: int) -> bool:
    """Whether a sentence or paragraph ends in [begin, end)."""
    plain = folded.find(". ", begin, end) >= 0  # most do; spares them the pattern
    return plain or _STOP.search(folded, begin, end) is not None


def _may_call(last: str | None) -> bool:
    """Whether a stretch with that last word can end in words that call: “gọi tắt là”.

    Like the next, it spares most stretches the rest, which takes ten times as long.
    """
    return last is None or last.endswith((*_last_words(_CALLING), _SEVERAL))


def _may_tie(last: str | None) -> bool:
    """Whether a stretch with that last word can end in words that state a relation."""
    return last is None or last.endswith(_last_words(_TYING))


def _may_amend(stretch: str) -> bool:
    """Whether words of amending can stand anywhere in a stretch."""
    lowered = stretch.lower()
    return any(word in lowered for word in _last_words(_AMENDING))


@cache
def _last_words(groups: tuple[str, ...]) -> tuple[str, ...]:
    """The last words of the phrases of groups."""
    return tuple({phrase.split()[-1] for group in groups for phrase in relation_words(group)})


def _is_called(words: str) -> bool:
    """“(sau đây gọi tắt là”, “(gọi chung là các”: the next mention is another name."""
    words = words.rstrip(_INTRODUCING).removesuffix(f" {_SEVERAL}").rstrip(" :")
    if not words.endswith(relation_words("called")):
        return False
    for phrase in relation_words("called"):
        if words.endswith(phrase):
            before = words[: -len(phrase)][-40:]
            return "(" in before or "đây" in before
    return False


def _kinds(words: str) -> tuple[RelationKind, RelationKind | None] | None:
    """What the words at the end of a stretch state: first … second, and second … first."""
    spoken = words.rstrip(" :")
    words = spoken.lower()
    if _ends_in(words, "now") or _ends_in(words, "replaced"):
        return "superseded_by", "supersedes"
    if _ends_in(words, "replaces"):
        return "supersedes", "superseded_by"
    if _ends_in(words, "amended_by") and (_lately(words, "amended") or _opens(words, "amends")):
        return "amended_by", "amends"
    if _amends(words):
        return "amends", "amended_by"
    if _ends_in(_without_modifiers(words), "implements") and not _of_another(spoken):
        return "implements", None
    return None


def _of_another(words: str) -> bool:
    """Whether the clause at the end is not said of the mention before it: it begins a sentence,
    “Thực hiện”, or names who acts, “…, Thị ủy lãnh đạo thực hiện”, without saying to what end."""
    clause = words.rpartition(", ")[2]
    if clause != words:
        purposes = relation_words("purpose")
        return clause[:1].isupper() and not any(f" {one} " in clause for one in purposes)
    return clause.startswith(tuple(verb.capitalize() for verb in relation_words("implements")))


def _ends_in(words: str, group: str) -> bool:
    """Whether the stretch ends in whole words of a group."""
    if not words.endswith(relation_words(group)):
        return False
    befores = (words.removesuffix(phrase) for phrase in relation_words(group))
    return any(not before or (before != words and before.endswith(_OPENED)) for before in befores)


def _opens(words: str, group: str) -> bool:
    """Whether words of a group come first in brackets: “(sửa đổi, bổ sung theo”."""
    opened = words.rpartition("(")
    return bool(opened[1]) and opened[2].removeprefix("đã ").startswith(relation_words(group))


def _amends(words: str) -> bool:
    """“sửa đổi, bổ sung khoản 2 Điều 7 của”: nothing but parts of a document in between."""
    found = [words.rpartition(phrase) for phrase in relation_words("amends")]
    said = [rest for _, phrase, rest in found if phrase]
    if not said:
        return False
    parts = min(said, key=len).replace(",", " ").split()
    known = relation_words("parts")
    return all(part in known or len(part) < 3 or part.isdigit() for part in parts)


def _lately(words: str, group: str) -> bool:
    """Whether words of a group stand near the end, in the same clause."""
    found = max(words.rfind(phrase) for phrase in relation_words(group))
    return found >= 0 and len(words) - found <= _WITHIN


def _without_modifiers(words: str) -> str:
    """Without what may follow a verb: “thực hiện nghiêm các”, “thi hành một số điều của”."""
    for _ in range(2):
        for phrase in _carried():
            words = words.removesuffix(phrase)
    return words


@cache
def _carried() -> tuple[str, ...]:
    return tuple(f" {phrase}" for phrase in relation_words("carried"))


def _passive(
    words: str, folded: str, second: Citation
) -> tuple[RelationKind, RelationKind | None] | None:
    """“A đã được B thay thế”: the verb stands behind the second mention."""
    if not _ends_in(words, "passive"):
        return None
    stop = second.date_span.end if second.date_span else second.span.end
    following = " ".join(folded[stop : stop + 24].split()).lstrip(", ")
    verbs, others = relation_words("passive_verbs"), relation_words("replaces")
    said = following.startswith(verbs) and not following.startswith(
        tuple(phrase for phrase in others if phrase not in verbs)
    )
    return ("superseded_by", "supersedes") if said else None


def _named_before(citations: Sequence[Citation], index: int) -> int:
    """The mention that an alias renames: the nearest before it with its number, else the nearest."""
    alias = citations[index]
    for position in range(index - 1, max(-1, index - _ALIAS_REACH), -1):
        earlier = citations[position]
        if earlier.number == alias.number and earlier.type_name == alias.type_name:
            return position
    return index - 1
