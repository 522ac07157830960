"""Two registries in, what the second has more, less or other than the first out."""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from vnreport.document.regulations import Relation, Work
from vnreport.registry.rows import fields_of
from vnreport.registry.store import Registry, key_of


class Change(NamedTuple):
    """One row that was added, removed or changed.

    row: as it stands after the change (of a removed one: before). fields: (name, before, after)
    of each field that differs, empty for a row that was added or removed.
    """

    kind: Literal["added", "removed", "changed"]
    row: Work | Relation
    fields: tuple[tuple[str, str, str], ...] = ()


def changes(before: Registry, after: Registry) -> tuple[Change, ...]:
    """The works that differ in the order of their ids, then the relations in that of their keys."""
    return (
        *_between({one.id: one for one in before.works}, {one.id: one for one in after.works}),
        *_between(_relations(before), _relations(after)),
    )


def _relations(registry: Registry) -> dict[str, Relation]:
    return {key_of(one): one for one in registry.relations}


def _between(
    before: Mapping[str, Work | Relation], after: Mapping[str, Work | Relation]
) -> Iterator[Change]:
    for key in sorted({*before, *after}):
        old, new = before.get(key), after.get(key)
        if old is None and new is not None:
            yield Change("added", new)
        elif new is None and old is not None:
            yield Change("removed", old)
        elif old is not None and new is not None:
            fields = _differences(fields_of(old), fields_of(new))
            if fields:
                yield Change("changed", new, fields)


def _differences(old: dict[str, str], new: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    names = dict.fromkeys((*old, *new))
    return tuple(
        (name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name) != new.get(name)
    )
