"""Titles and aliases of works in; the works that some words mean, and how like two titles are."""

import re
from collections import Counter
from collections.abc import Iterable
from math import log

from vnreport.document.regulations import Work
from vnreport.registry.folding import fold, syllables

_LEAD = re.compile(r"^(?:(?:ve|viec|so)\b\s*)+")
_ENOUGH = 4  # words that a shortened title must share with the whole one
_TELLING = 1.5  # a text weighs at least as much as so many syllables of no other title


class TitleIndex:
    """Folded titles and aliases of all works, and how rare each syllable is among them."""

    def __init__(self, works: Iterable[Work]) -> None:
        self._by_key: dict[str, tuple[Work, ...]] = {}
        counts: Counter[str] = Counter()
        total = 0
        for work in works:
            total += 1
            counts.update(syllables(work.title))
            for title in (work.title, *work.aliases):
                key = _key(title)
                if key and work not in self._by_key.get(key, ()):
                    self._by_key[key] = (*self._by_key.get(key, ()), work)
        self._rarity = {word: log((total + 1) / (1 + n)) for word, n in counts.items()}
        self._rarest = log(total + 1)

    def find(self, subject: str, type_name: str | None = None) -> tuple[Work, ...]:
        """Works with that title or alias, or with one that is the beginning of the other.

        An equal title goes before a shortened one. `type_name` must agree where given, unless
        the alias holds it (“Quy chế bầu cử trong Đảng”, decided by a Quyết định). Empty when
        nothing fits: no guess by likeness.
        """
        key = _key(subject)
        if not key:
            return ()
        named = self._by_key.get(f"{fold(type_name)} {key}", ()) if type_name else ()
        if named:
            return named
        equal = self._by_key.get(key, ())
        found = equal or self._shortened(key)
        return tuple(work for work in found if type_name in (None, work.type_name))

    def _shortened(self, key: str) -> tuple[Work, ...]:
        """A title cut short by the text, or one that the text goes on from by less than half."""
        found: dict[str, Work] = {}
        for other, works in self._by_key.items():
            shorter, longer = sorted((key, other), key=len)
            if not longer.startswith(f"{shorter} ") or shorter.count(" ") < _ENOUGH - 1:
                continue
            if shorter == key or 2 * shorter.count(" ") >= longer.count(" "):
                found |= {work.id: work for work in works}
        return tuple(found.values())

    def likeness(self, subject: str, work: Work) -> float:
        """From 0 (not one syllable shared) to 1 (the shorter one stands in the longer one).

        Syllables count by their rarity among all titles, so that “cán bộ” alone is like no title;
        of title and aliases the likest counts.
        """
        asked = syllables(subject)
        return max(self._overlap(asked, syllables(one)) for one in (work.title, *work.aliases))

    def tells(self, subject: str) -> bool:
        """Whether a subject says enough to be unlike a title: “công tác” does not."""
        return self._weight(syllables(subject)) >= _TELLING * self._rarest

    def _overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        least = min(self._weight(one), self._weight(other))
        shared = self._weight(one & other)
        return shared / max(least, _TELLING * self._rarest) if shared else 0.0

    def _weight(self, some: frozenset[str]) -> float:
        return sum(self._rarity.get(word, self._rarest) for word in some)


def _key(title: str) -> str:
    return _LEAD.sub("", fold(title))
