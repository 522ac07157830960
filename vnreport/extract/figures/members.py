"""The members of a list that are known in; the whole of the ones that follow them, out.

“Trong đó, 25 đồng chí …; 19 đồng chí …”, “gồm 27 người tái cử (74,9%); 9 người …; cấp ủy viên nữ có
6 người”. A clause on something else that was done ends the list.
"""

import re
from decimal import Decimal
from functools import cache

from vnreport.extract.figures.groups import Scene
from vnreport.extract.figures.likeness import are_like, is_value, most_of, value_of
from vnreport.extract.figures.listings import without_brackets
from vnreport.tables.figures import listed, whole_words

_MOST = 12
_SEPARATOR = re.compile(r"[,;]|(?<!\w)và(?!\w)")
_BRACKET = re.compile(r"\([^()]*\)")
_PAIRED = re.compile(r"\s*(với|cho|có)\s*$")


class Members:
    """The members that lists and asides of one text have opened."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.opened: set[int] = {
            index
            for index, sighting in enumerate(scene.found)
            if sighting.part_of is not None
            and all(m.certainty == "open" for m in sighting.groups if m.kind == "sum")
        }
        self.totals: dict[int, Decimal] = {}
        for index in self.opened:
            self._count(index, scene.found[index].part_of)

    def open(self, part: int, whole: int) -> None:
        """A member that an aside has begun, or that goes on with a list."""
        self.opened.add(part)
        self._count(part, whole)

    def _count(self, part: int, whole: int | None) -> None:
        if whole is not None:
            total = self.totals.get(whole, Decimal(0))
            self.totals[whole] = total + value_of(self.scene, part)

    def whole_of(self, part: int) -> int | None:
        """The whole of the member before a figure, where the figure goes on with its list."""
        scene = self.scene
        before = self._before(part)
        if before is None:
            return self._paired(part)
        whole = scene.found[before].part_of
        bare = scene.found[part].counted is None and scene.found[part].kind == "count"
        if whole is None or not (bare or are_like(scene.found[before], scene.found[part])):
            return self._paired(part)
        if self._is_done(part) or not self._goes_on(before, part, whole):
            return None
        total = self.totals.get(whole, Decimal(0)) + value_of(scene, part)
        if total > most_of(scene, whole) and not self._overlaps(part, whole):
            return None
        self.open(part, whole)
        return whole

    def _before(self, part: int) -> int | None:
        """The member of a list before a figure, where only shares and brackets stand between."""
        scene = self.scene
        for index in range(part - 1, max(-1, part - _MOST), -1):
            if not scene.same_sentence(index, part):
                return None
            if not is_value(scene.found[index]) or whole_words("whole", "former").match(
                self._words(index)
            ):
                continue
            if scene.found[index].unit != scene.found[part].unit:
                continue  # “diện tích lúa 55 ha, năng suất 60 tạ; sắn 12 ha”
            between = scene.low[scene.found[index].end : scene.found[part].start]
            level = without_brackets(between)
            if between.count("(") != between.count(")") or ")" in level:
                if between.count(")") > between.count("("):
                    continue  # The figure stands in a bracket that has closed.
                return None
            if index in self.opened or not self._is_of_pair(index):
                return index if index in self.opened else None
        return None

    def _is_of_pair(self, index: int) -> bool:
        """“7 lớp với 440 học viên”: the second belongs to the first, whose list goes on."""
        if not index or index - 1 not in self.opened:
            return False
        return bool(_PAIRED.fullmatch(self.scene.between(index - 1, index)))

    def _paired(self, part: int) -> int | None:
        """“33 lớp với 3.304 học viên; trong đó … 7 lớp với 440 học viên”: the second whole."""
        scene, first = self.scene, part - 1
        if first not in self.opened or scene.found[first].part_of is None:
            return None
        joint = _PAIRED.fullmatch(scene.between(first, part))
        whole = (scene.found[first].part_of or 0) + 1
        if joint is None or whole >= first or not is_value(scene.found[whole]):
            return None
        other = _PAIRED.fullmatch(scene.between(whole - 1, whole))
        same = scene.found[whole].counted == scene.found[part].counted
        if other is None or other[1] != joint[1] or not same:
            return None
        return whole if value_of(scene, part) <= value_of(scene, whole) else None

    def _words(self, part: int) -> str:
        """The words of a member before its number, from the last separator on."""
        level = _BRACKET.sub(" ", self.scene.opening(part)).rpartition("(")[2]
        return _SEPARATOR.sub("\n", level).rpartition("\n")[2].strip(" :")

    def _is_done(self, part: int) -> bool:
        """Whether the words before a count say that something else was done."""
        words = self._words(part)
        if self.scene.found[part].kind != "count":
            return bool(whole_words("whole", "former").match(words))
        return bool(_deed().match(words) or whole_words("whole", "former").match(words))

    def _goes_on(self, before: int, part: int, whole: int) -> bool:
        """Whether a member is built as the one before, or names what its whole names."""
        shapes = {_shape(self._words(index)) for index in (before, part)}
        if shapes != {"bare", "label"}:
            return True
        noun = " ".join((self.scene.found[whole].counted or "\n").split()[:2])
        clause = self.scene.opening(part).rpartition(";")[2]
        return noun in clause or bool(whole_words("whole", "overlapping").search(clause))

    def _overlaps(self, part: int, whole: int) -> bool:
        """Whether a part may be counted in another one too: women, the young."""
        low, found = self.scene.low, self.scene.found
        following = found[part + 1].start if part + 1 < len(found) else len(low)
        behind = re.split(r"[,;.(]", low[found[part].end : min(following, found[part].end + 60)])[0]
        fits = value_of(self.scene, part) <= value_of(self.scene, whole)
        said = f"{self._words(part)} {found[part].counted or ''} {behind}"
        return fits and bool(whole_words("whole", "overlapping").search(said))


@cache
def _deed() -> re.Pattern[str]:
    names, before = (
        "|".join(map(re.escape, listed("whole", name))) for name in ("deeds", "deed_leads")
    )
    return re.compile(rf"(?:(?:{before})\s+){{0,4}}(?:{names})(?!\w)")


def _shape(words: str) -> str:
    """Whether a number stands behind its label or opens its member; "has" may be either."""
    if _no_label().fullmatch(words):
        return "bare"
    return "has" if words.endswith(" có") else "label"


@cache
def _no_label() -> re.Pattern[str]:
    """What may stand before a number that its label follows: “trong đó có gần 400 …”."""
    names = (*listed("whole", "asides"), *listed("whole", "open"), *listed("whole", "stated"))
    about = (word for name in ("about", "over", "under") for word in listed("approx", name))
    words = "|".join(map(re.escape, (*names, *about, "có", "là")))
    return re.compile(rf"(?:(?:{words})(?!\w)[\s,:]*+)*+")
