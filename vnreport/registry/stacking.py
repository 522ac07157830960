"""Layers of rows in, one Registry out, with every conflict between the layers told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from vnreport.document.regulations import Relation, Work
from vnreport.registry.rows import Origin
from vnreport.registry.store import Conflict, Registry

FACTS = (
    "symbol", "number", "type_code", "type_name", "issuer_code", "issuing_body", "term",
    "issued", "effective_from", "title",
)  # fmt: skip
"""The fields on which two layers must agree; source, note and aliases may differ."""


@dataclass(frozen=True, slots=True)
class Layer:
    """The rows of one registry with their places, and their raw text for the version."""

    name: str
    works: tuple[tuple[Work, Origin], ...]
    relations: tuple[tuple[Relation, Origin], ...]
    raw: tuple[str, ...]


def stack(layers: Sequence[Layer], version: str) -> Registry:
    """All rows of the layers, the first layer's row of an id standing.

    Raises TableError for an id given twice in one layer, a relation with an unknown end, or
    works that replace each other in a circle.
    """
    works: dict[str, Work] = {}
    origins: dict[str, Origin] = {}
    conflicts: list[Conflict] = []
    symbols: dict[tuple[str, object, str], Work] = {}
    for layer in layers:
        for work, origin in layer.works:
            standing = works.get(work.id)
            if standing is not None:
                if standing.layer == work.layer:
                    raise origin.error("id", f"mã {work.id} đã có ở dòng {origins[work.id].row}")
                conflicts += _differences(standing, work)
                continue
            same = symbols.setdefault((work.symbol, work.issued, work.issuing_body), work)
            if same is not work:
                conflicts += _differences(same, work)
            works[work.id] = work
            origins[work.id] = origin
    relations = _relations(layers, works, origins)
    return Registry(works.values(), relations, version, tuple(conflicts), origins)


def relation_key(relation: Relation) -> str:
    """How a relation is named among the origins of a registry's rows."""
    return f"{relation.newer} {relation.kind} {relation.older}"


def _differences(standing: Work, other: Work) -> Iterable[Conflict]:
    for field in FACTS:
        ours, theirs = getattr(standing, field), getattr(other, field)
        if ours != theirs:
            yield Conflict(standing, other, field)


def _relations(
    layers: Sequence[Layer], works: Mapping[str, Work], origins: dict[str, Origin]
) -> tuple[Relation, ...]:
    found: dict[str, Relation] = {}
    for layer in layers:
        for relation, origin in layer.relations:
            for field in ("newer", "older"):
                if getattr(relation, field) not in works:
                    why = f"không có văn bản nào mang mã {getattr(relation, field)}"
                    raise origin.error(field, why)
            key = relation_key(relation)
            if key not in found:
                found[key] = relation
                origins[key] = origin
    _refuse_circles(found.values(), origins)
    return tuple(found.values())


def _refuse_circles(relations: Iterable[Relation], origins: Mapping[str, Origin]) -> None:
    followers: dict[str, list[Relation]] = {}
    for relation in relations:
        if relation.kind in ("replaces", "repeals", "partly_replaces"):
            followers.setdefault(relation.older, []).append(relation)
    done: set[str] = set()

    def walk(work: str, path: tuple[str, ...]) -> None:
        for relation in followers.get(work, ()):
            if relation.newer in path or relation.newer == work:
                origin = origins[relation_key(relation)]
                raise origin.error("newer", "các văn bản thay thế nhau thành vòng tròn")
            if relation.newer not in done:
                walk(relation.newer, (*path, work))
        done.add(work)

    for work in followers:
        if work not in done:
            walk(work, ())
