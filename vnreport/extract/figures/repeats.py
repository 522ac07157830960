"""Figures in; the same figure stated in two places, tied together, out.

Two figures are the same where both speak of all that the report is about (“toàn Đảng bộ”,
“tổng số”), with the same words, noun and period; or where a percentage has a footnote that
states it again.
"""

from vnreport.document.blocks import Document
from vnreport.extract.figures.groups import Groups, Scene
from vnreport.extract.figures.series import Key, scope_key


def tie_repeats(scene: Scene, document: Document, groups: Groups) -> None:
    """Make the groups of figures that are stated more than once."""
    found: dict[tuple[Key, str | None], list[int]] = {}
    for index, sighting in enumerate(scene.found):
        if sighting.kind != "count" or sighting.approx or sighting.part_of is not None:
            continue
        if any(member.kind == "share" for member in sighting.groups):
            continue
        key = scope_key(scene, index)
        if key is not None:
            found.setdefault((key, sighting.period), []).append(index)
    for positions in found.values():
        if len(positions) > 1:
            groups.add("same", [(scene.found[i], "member", None) for i in positions])
    _tie_notes(scene, document, groups)


def _tie_notes(scene: Scene, document: Document, groups: Groups) -> None:
    """A percentage and the only percentage of the footnote that is anchored at it."""
    anchored = {n.anchor: n for n in document.footnotes if n.anchor is not None}
    for sighting in scene.found:
        if sighting.kind != "percent":
            continue
        note = anchored.get(sighting.end) or anchored.get(sighting.end + 1)
        if note is None:
            continue
        inside = [scene.found[i] for i in scene.within(note.start, note.end)]
        percents = [s for s in inside if s.kind == "percent"]
        if len(percents) == 1 and len(inside) <= 4:
            groups.add(
                "same", [(sighting, "member", None), (percents[0], "member", None)], "likely"
            )
