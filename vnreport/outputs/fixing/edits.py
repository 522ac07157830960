"""Findings in, the fixes that can be made together out, and each edit without what it keeps."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from vnreport.document.findings import COMPOSING, Edit, Finding, Fix
from vnreport.normalize import compose

_WORD = re.compile(r"\w+|\W")


class Choice(NamedTuple):
    """Findings whose fixes are made, and those whose fixes touch an earlier one's."""

    made: tuple[Finding, ...]
    left: tuple[Finding, ...]

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """The fixes that are made."""
        return tuple(finding.fix for finding in self.made if finding.fix)


class Mended(NamedTuple):
    """The bytes of a file after fixes, and which of them were made."""

    data: bytes
    made: tuple[Fix, ...]


def choose(findings: Iterable[Finding], *, unsafe: bool) -> Choice:
    """The fixes in the order of their findings; one that touches an earlier one is left.

    unsafe: whether fixes that are only proposals are taken too. One that only composes letters
    goes with any other: what that replaces is composed as well.
    """
    made: list[Finding] = []
    left: list[Finding] = []
    taken: list[Edit] = []
    for finding in findings:
        fix = finding.fix
        if fix is None or not fix.edits or not (fix.safe or unsafe):
            continue
        if fix.kind == COMPOSING:
            made.append(finding)
        elif any(_meet(a, b) for a in fix.edits for b in taken) or _meet_within(fix.edits):
            left.append(finding)
        else:
            made.append(finding)
            taken += fix.edits
    return Choice(tuple(made), tuple(left))


def edits_of(fixes: Iterable[Fix]) -> tuple[Edit, ...]:
    """All edits, in the order of the text; letters that another edit replaces are not composed."""
    kinds: tuple[list[Edit], list[Edit]] = ([], [])
    for fix in fixes:
        kinds[fix.kind == COMPOSING].extend(fix.edits)
    changing, composing = kinds
    edits = (*changing, *uncovered(composing, changing))
    return tuple(sorted(edits, key=lambda edit: (edit.start, edit.end)))


def uncovered(edits: Iterable[Edit], others: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits of single letters that none of the others replaces."""
    covered = {at for other in others for at in range(other.start, other.end)}
    return tuple(edit for edit in edits if edit.start not in covered)


def applied(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits that do not meet made, in NFC as every text is."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += (text[done : edit.start], edit.text)
        done = edit.end
    return compose("".join((*pieces, text[done:])))[0]


def core(edit: Edit, text: str) -> Edit | None:
    """An edit without the words at its ends that stay as they are; None where nothing changes."""
    old, new = _WORD.findall(text[edit.start : edit.end]), _WORD.findall(edit.text)
    head = _alike(old, new)
    old, new = old[head:], new[head:]
    tail = _alike(old[::-1], new[::-1])
    stop = edit.end - sum(map(len, old[len(old) - tail :]))
    old, new = old[: len(old) - tail], new[: len(new) - tail]
    if not old and not new:
        return None
    return Edit(stop - sum(map(len, old)), stop, "".join(new))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many items two lists have in common at their beginning."""
    different = (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(different, min(len(one), len(other)))


def _meet(one: Edit, other: Edit) -> bool:
    """Whether two edits share a letter, or a place where letters are put in."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _meet_within(edits: Sequence[Edit]) -> bool:
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    return any(_meet(a, b) for a, b in pairwise(ordered))
