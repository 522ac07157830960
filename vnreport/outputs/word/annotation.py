"""A .docx and the Analysis of it in; a copy with a comment for each finding, and changes, out."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from vnreport.document.analysis import Analysis
from vnreport.document.findings import COMPOSING, Finding
from vnreport.outputs.fixing.edits import choose
from vnreport.outputs.word.anchors import Anchor, anchor_of
from vnreport.outputs.word.annotated import Annotated
from vnreport.outputs.word.changes import Change, Identities, located, track
from vnreport.outputs.word.comments import Comments
from vnreport.outputs.word.cutting import Cutter
from vnreport.outputs.word.own import set_aside
from vnreport.outputs.word.package import Draft
from vnreport.outputs.word.places import Places
from vnreport.outputs.word.standing import Marks, without_standing
from vnreport.outputs.word.wording import Note, note_of
from vnreport.tables.messages import Language


class _Mark(NamedTuple):
    """A finding that is to be written down."""

    finding: Finding
    anchor: Anchor
    note: Note
    changes: tuple[Change, ...]


def annotated_docx(
    data: bytes, analysis: Analysis, *, when: datetime, lang: Language = "vi"
) -> Annotated:
    """The file with a comment on each finding at its words, and its fix as a tracked change.

    data: the editor's file. analysis: of `without_own_changes(data)`. when: the time that the
    notes bear. All that the file holds stays as it is; what a former call added is not added
    again, and without anything to add the result is the same bytes.
    Raises DamagedFile, EncryptedFile, UnsafeFile.
    """
    draft = Draft(data)
    resume = set_aside(draft)
    document = analysis.document
    places = Places(document, draft)
    comments = Comments(draft)
    noted = []
    unplaced = []
    for finding in analysis.findings:
        anchor = anchor_of(document, finding.span, places, draft)
        if anchor is None:
            unplaced.append(finding)
        else:
            note = note_of(analysis, finding, lang, here=anchor.here)
            noted.append(_Mark(finding, anchor, note, ()))
    new = without_standing(noted, comments.own(), Marks(draft))
    known = {id(mark) for mark in new}
    standing = tuple(mark.finding for mark in noted if id(mark) not in known)
    unplaced += (mark.finding for mark in new[comments.room :])
    marks = _with_changes(new[: comments.room], analysis, places)
    if not marks:
        return Annotated(data, standing=standing, unplaced=tuple(unplaced))
    _write(marks, draft, comments, f"{when:%Y-%m-%dT%H:%M:%SZ}")
    resume()
    return Annotated(
        draft.data(),
        tuple(mark.finding for mark in marks),
        standing,
        tuple(mark.finding for mark in marks if mark.changes),
        tuple(unplaced),
    )


def _with_changes(marks: Sequence[_Mark], analysis: Analysis, places: Places) -> list[_Mark]:
    """The marks, with their changes where a finding has a fix that can be made."""
    fixed = {
        id(finding)
        for finding in choose(analysis.findings, unsafe=True).made
        if finding.fix and finding.fix.kind != COMPOSING  # a change that nobody could see
    }
    return [
        mark._replace(changes=_changes(mark.finding, analysis, places))
        if id(mark.finding) in fixed
        else mark
        for mark in marks
    ]


def _changes(finding: Finding, analysis: Analysis, places: Places) -> tuple[Change, ...]:
    """A finding's fix as changes; none where one of its edits has no place of its own."""
    if finding.fix is None:
        return ()
    return located(analysis.document, places, finding.fix) or ()


def _write(marks: Sequence[_Mark], draft: Draft, comments: Comments, when: str) -> None:
    cutter = Cutter()
    for mark in marks:
        for letters in mark.anchor.letters:
            cutter.want(letters)
        for change in mark.changes:
            for letters in change.old or (change.at,):
                cutter.want(letters, bare=True)
    cutter.cut()
    identities = Identities(draft)
    for mark in marks:
        for change in mark.changes:
            track(change, cutter, draft, when, identities)
    for mark in marks:
        runs = [run for letters in mark.anchor.letters for run in cutter.runs(letters)]
        if mark.anchor.run is not None:
            runs.append(mark.anchor.run)
        comments.add(mark.note, runs[0], runs[-1], when)
