"""Numbered lines in; what speaks for and against each being a heading out, as numbers.

The signs tell form, place and small words, not topics: what is learned from some reports is used
on others. All lie between 0 and 1; a sign that is not named is 0.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from vnreport.structure.lines import Line
from vnreport.structure.numbered import Numbered, is_marked, ordinal
from vnreport.tables.headings import opening, saying

Signs = Mapping[str, float]

_SENTENCE_INSIDE = re.compile(r"[^\W\d_]{2}[)”\"]?[.;]\s+[^\W\d_]")
_RUN_IN = re.compile(r"[^\W\d_)]\s?:\s+[^\s(]")
_BULLET = re.compile(r"[-–—+•*]\s|\(\w{1,3}\)")
_PROVISION = re.compile(r"(?:[(),;\s\dIVX-]|Khoản|Điều|Điểm|và){1,80}:\s*")
_ENDS = {".": "a full stop", ":": "a colon", ";": "a semicolon", ",": "a comma"}
_VERY_SHORT, _SHORT, _LONG = 6, 14, 30
_BODY_WORDS = 25
_READ = 1000
"""How many code points of a title its words are looked for in; a heading is far shorter."""


class _Peers(NamedTuple):
    """The lines with one kind of marker: how many in all, and how many end in a stop, are short, bold."""

    total: int = 0
    ended: int = 0
    short: int = 0
    bold: int = 0


def signs_of(lines: Sequence[Line], numbered: Sequence[Numbered]) -> list[Signs]:
    """One set of signs for each numbered line."""
    peers = _peers(lines, numbered)
    before = _in_order(numbered)
    found: list[Signs] = []
    for position, one in enumerate(numbered):
        above = numbered[position - 1] if position else None
        below = numbered[position + 1] if position + 1 < len(numbered) else None
        beneath = _beneath(lines, one, below)
        signs = {
            f"kind {one.kind}": 1.0,
            "bold": float(lines[one.place].bold),
            "in order": float(before[position]),
            "over several lines": float(one.after > one.place + 1),
            "peer right above": float(
                above is not None and above.kind == one.kind and above.after == one.place
            ),
            "colon above": float(bool(one.place) and lines[one.place - 1].text.endswith(":")),
            **_of_title(one, beneath),
            **_of_peers(peers[one.kind]),
        }
        found.append({name: value for name, value in signs.items() if value})
    return found


def _beneath(lines: Sequence[Line], one: Numbered, below: Numbered | None) -> str:
    """What stands right beneath a numbered line."""
    if one.after >= len(lines):
        return "nothing"
    if below is not None and below.place == one.after:
        return "a peer" if below.kind == one.kind else _deeper(one, below)
    text = lines[one.after].text
    if _BULLET.match(text) or is_marked(text):
        return "a list"
    return "long text" if len(text.split(maxsplit=_BODY_WORDS + 1)) > _BODY_WORDS else "short text"


def _deeper(one: Numbered, below: Numbered) -> str:
    if below.level > one.level or below.marker.count(".") > one.marker.count("."):
        return "a deeper number"
    return "a higher number"


def _of_title(one: Numbered, beneath: str) -> dict[str, float]:
    """The signs of the words themselves, and of their end with what stands beneath."""
    title = _without_provision(one.title)
    length = _length(title)
    end = _ENDS.get(title.rstrip('*_ ”"’')[-1:], "nothing")
    said = len(saying().findall(title[:_READ]))
    letters = [char for char in title if char.isalpha()]
    name, order = opening("names").match(title), opening("orders").match(title)
    return {
        length: 1.0,
        f"ends in {end}": 1.0,
        f"{beneath} beneath": 1.0,
        f"ends in {end}, {beneath} beneath": 1.0,
        f"ends in {end}, {length}": 1.0,
        "says something": float(said > 0),
        "says several things": float(said > 1),
        f"ends in {end}, says something": float(said > 0),
        "begins with a name": float(name is not None),
        "begins with an order": float(order is not None and name is None),
        "sentence inside": float(_SENTENCE_INSIDE.search(title[:_READ]) is not None),
        "run in": float(_RUN_IN.search(title[:_READ]) is not None),
        "figures": float(any(char.isdigit() for char in title)),
        "capitals": float(len(letters) > 1 and all(char.isupper() for char in letters)),
        "begins low": float(title[:1].islower()),
    }


def _length(title: str) -> str:
    count = len(title.split(maxsplit=_LONG + 1))
    bounds = ((_VERY_SHORT, "very short"), (_SHORT, "short"), (_LONG, "long"))
    return next((name for most, name in bounds if count <= most), "very long")


def _without_provision(title: str) -> str:
    """Without “Điều 4 (Khoản 2):” at the beginning, what a regulation's heading is about."""
    match = _PROVISION.match(title)
    if match and any(char.isdigit() for char in match[0]):
        return title[match.end() :] or title
    return title


def _of_peers(peers: _Peers) -> dict[str, float]:
    return {
        "peers end in a stop": peers.ended / peers.total,
        "peers are short": peers.short / peers.total,
        "peers are bold": peers.bold / peers.total,
        "alone of its kind": float(peers.total == 1),
    }


def _peers(lines: Sequence[Line], numbered: Sequence[Numbered]) -> dict[str, _Peers]:
    kinds: dict[str, Counter[str]] = {}
    for one in numbered:
        counter = kinds.setdefault(one.kind, Counter())
        counter["total"] += 1
        counter["ended"] += one.title.endswith((".", ";"))
        counter["short"] += len(one.title.split(maxsplit=_SHORT + 1)) <= _SHORT
        counter["bold"] += lines[one.place].bold
    return {kind: _Peers(**counter) for kind, counter in kinds.items()}


def _in_order(numbered: Sequence[Numbered]) -> list[bool]:
    """Whether each number is the first of its kind beneath what stands above, or the next one."""
    last: dict[int, int] = {}
    ordered = []
    for one in numbered:
        number, depth = ordinal(one.marker), one.level * 2 + (one.kind == "1.1.1")
        ordered.append(number == last.get(depth, 0) + 1)
        last = {level: value for level, value in last.items() if level < depth}
        last[depth] = number
    return ordered
