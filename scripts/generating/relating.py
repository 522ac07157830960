"""A writer in; a sentence that itself says how two of its citations belong together, out."""

from generating import citing
from generating.phrase import Phrase
from generating.works import central, issued, replacements, successor
from generating.writer import Writer, frames


def related(writer: Writer, section: str) -> Phrase:
    """One of: now is, amended by, called for short, a plan that carries out a work."""
    kinds = ["superseded_by", "superseded_by", "amended_by", "called", "implements"]
    writer.chance.shuffle(kinds)
    kinds.append("called")
    makers = {
        "superseded_by": _pair,
        "amended_by": _pair,
        "called": _called,
        "implements": _implements,
    }
    for kind in kinds:
        slots = makers[kind](writer, kind)
        if slots is not None:
            frame = writer.chance.choice(frames()["relations"][kind])
            return writer.sentence(frame, section, slots)
    raise AssertionError("a document called for short always has a case")


def _pair(writer: Writer, kind: str) -> dict[str, Phrase] | None:
    """Two works of the registry, each stating its side of the relation."""
    wanted, back = ("replaces", "supersedes") if kind == "superseded_by" else ("amends", "amends")
    works = central()
    free = {w.work for w in writer.free(list(works.values()))}
    rows = [
        r
        for r in replacements()
        if r.kind == wanted
        and r.newer in free
        and r.older in free
        and max(r.day, works[r.newer].day) < writer.day
        and not successor(r.newer, writer.day)
    ]
    if not rows:
        return None
    row = writer.chance.choice(rows)
    older = writer.take(works[row.older], again=False)
    newer = writer.take(works[row.newer], again=False)
    first, second = writer.name(), writer.name()
    said = (
        ("old", older, "replaced", first, (kind, second)),
        ("new", newer, "named", second, (back, first)),
    )
    return {
        key: citing.introduced(
            work, writer.style, act, writer.chance, name=name, relation=relation, plain=True
        )
        for key, work, act, name, relation in said
    }


def _called(writer: Writer, kind: str) -> dict[str, Phrase]:
    work = writer.take(writer.own("QĐ", type_name="Quy định")._replace(title="quản lý cán bộ"))
    name = writer.name()
    return {
        "full": citing.introduced(work, writer.style, "named", writer.chance, name=name),
        "called": citing.short(work, writer.style, "named", relation=(kind, name)),
        "called_again": citing.short(work, writer.style, "implemented"),
    }


def _implements(writer: Writer, kind: str) -> dict[str, Phrase] | None:
    works = writer.free([w for w in issued("leadership", writer.day) if not w.about])
    works = [w for w in works if not successor(w.work or "", writer.day)]
    if not works:
        return None
    own, work = writer.own("KH"), writer.chance.choice(works)
    if own.day <= work.day:
        return None
    writer.take(own)
    writer.take(work)
    name = writer.name()
    return {
        "own": citing.introduced(
            own, writer.style, "named", writer.chance, relation=(kind, name), plain=True
        ),
        "work:implemented": citing.introduced(
            work, writer.style, "implemented", writer.chance, name=name
        ),
    }
