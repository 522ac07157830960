"""Layers of rows in, one Registry out, with every conflict between the layers told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vnreport.document.regulations import Relation, Work
from vnreport.registry.rows import Origin
from vnreport.registry.store import Conflict, Registry, key_of
from vnreport.registry.validity import ENDS

FACTS = (
    "symbol", "number", "type_code", "type_name", "issuer_code", "issuing_body", "term",
    "issued", "effective_from", "title",
)  # fmt: skip
"""The fields of a work on which two layers must agree; source, note and aliases may differ."""

RELATION_FACTS = ("effective_on", "scope")
"""The fields of a relation on which two layers must agree."""


class Layer(NamedTuple):
    """The rows of one registry with their places."""

    name: str
    works: tuple[tuple[Work, Origin], ...]
    relations: tuple[tuple[Relation, Origin], ...]


class Stack:
    """The rows that stand so far, where they come from, and what contradicts them.

    One document is one row: a later layer's row with the same id, or with the same symbol, day
    and body under another id, is the standing one; `same` leads from its id to that.
    """

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.relations: dict[str, Relation] = {}
        self.withdrawn: list[Relation] = []
        self.origins: dict[str, Origin] = {}
        self.conflicts: list[Conflict] = []
        self.same: dict[str, str] = {}
        self._by_facts: dict[tuple[object, ...], Work] = {}

    def put_works(self, layer: Layer) -> None:
        """Add a layer's works. Raises TableError for one that the layer gives twice."""
        own: dict[str, Origin] = {}
        for work, origin in layer.works:
            facts = (work.symbol, work.issued, work.issuing_body)
            standing = self.works.get(work.id) or self._by_facts.get(facts)
            named = standing.id if standing else work.id
            if named in own:
                raise origin.error("id", f"văn bản đã có ở dòng: {own[named].row} ({named})")
            own[named] = origin
            if standing is None:
                self.works[work.id] = self._by_facts[facts] = work
                self.origins[work.id] = origin
            else:
                self.same[work.id] = standing.id
                self.conflicts += _differences(standing, work, FACTS, origin)

    def put_relations(self, layer: Layer) -> None:
        """Add a layer's relations. Raises TableError for an unknown end or one given twice."""
        own: dict[str, Origin] = {}
        for written, origin in layer.relations:
            relation = self._between_standing(written, origin)
            if relation.withdrawn_at:
                self.withdrawn.append(relation)
                continue
            key = key_of(relation)
            if key in own:
                raise origin.error("newer", f"quan hệ đã có ở dòng: {own[key].row}")
            own[key] = origin
            standing = self.relations.setdefault(key, relation)
            if standing is relation:
                self.origins[key] = origin
            else:
                self.conflicts += _differences(standing, relation, RELATION_FACTS, origin)

    def _between_standing(self, relation: Relation, origin: Origin) -> Relation:
        for field in ("newer", "older"):
            end = getattr(relation, field)
            if end not in self.works and end not in self.same:
                raise origin.error(field, f"không có văn bản nào mang mã: {end}")
        newer = self.same.get(relation.newer, relation.newer)
        older = self.same.get(relation.older, relation.older)
        if (newer, older) == (relation.newer, relation.older):
            return relation
        return relation._replace(newer=newer, older=older)


def stack(layers: Sequence[Layer], version: str) -> Registry:
    """All rows of the layers, the first layer's row of a document standing.

    Raises TableError for a document given twice in one layer, a relation with an unknown end,
    or works that replace each other in a circle.
    """
    rows = Stack()
    for layer in layers:
        rows.put_works(layer)
    for layer in layers:
        rows.put_relations(layer)
    relations = tuple(rows.relations.values())
    _refuse_circles(relations, rows.origins)
    return Registry(
        rows.works.values(),
        relations,
        version,
        tuple(rows.conflicts),
        rows.origins,
        tuple(rows.withdrawn),
    )


def _differences(
    standing: Work | Relation, other: Work | Relation, fields: tuple[str, ...], origin: Origin
) -> Iterator[Conflict]:
    for field in fields:
        if getattr(standing, field) != getattr(other, field):
            yield Conflict(standing, other, field, origin)


def _refuse_circles(relations: Iterable[Relation], origins: Mapping[str, Origin]) -> None:
    onward: dict[str, list[Relation]] = {}
    for relation in relations:
        if relation.kind in (*ENDS, "partly_replaces"):
            onward.setdefault(relation.older, []).append(relation)
    done: set[str] = set()
    for start in onward:
        path = {start: iter(onward[start])} if start not in done else {}
        while path:
            work, rest = next(reversed(path.items()))
            step = next(rest, None)
            if step is None:
                done.add(work)
                del path[work]
            elif step.newer in path:
                origin = origins[key_of(step)]
                raise origin.error("newer", "các văn bản thay thế nhau thành vòng tròn")
            elif step.newer not in done:
                path[step.newer] = iter(onward.get(step.newer, ()))
