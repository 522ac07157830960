"""A match of the scan in, a Sighting out, or nothing where the number is no figure."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from vnreport.document.figures import Approx
from vnreport.extract.figures.before import (
    Before,
    goes_on,
    is_label,
    is_marker,
    look_before,
    numbers_a_body,
)
from vnreport.extract.figures.nouns import Noun, noun_at
from vnreport.extract.figures.numerals import value_of
from vnreport.extract.figures.sighting import Sighting
from vnreport.extract.figures.values import (
    kind_and_unit,
    lower_end,
    number_of,
    ordinal,
    scaled_value,
)
from vnreport.tables.figures import listed, rank_systems, words

_BRACKETED = re.compile(r"\s?\(\s?\d{1,3}(?:,\d{1,4})?\s?%")
_DASH = re.compile(r"\s?-\s?\d")
_OF_YEAR = re.compile(r"năm \d{4}")
_SET_PHRASE_END = re.compile(r"\s{1,2}(\w+(?: \w+)?)")


class Reader:
    """Reads matches one after the other; remembers where the last label and figure ended.

    folded: the document's text for patterns; low: the same in small letters.
    """

    def __init__(self, folded: str, low: str, taken: Sequence[tuple[int, int]]) -> None:
        self.folded = folded
        self.low = low
        self.taken = taken
        self.label_end = -1
        self.last: Sighting | None = None

    def read(self, match: re.Match[str]) -> Iterator[Sighting]:
        """The figure of a match, both ends of a range; none for a label, list number or code."""
        for found in self._read(match):
            self.last = found
            yield found

    def _read(self, match: re.Match[str]) -> Iterator[Sighting]:
        start, number_end = match.start(), match.end("n")
        if self._is_code(match) or is_marker(self.low, start, number_end):
            return
        before = look_before(self.low, start, ranged=self._opens_range(match))
        unit = match.lastgroup if match.lastgroup in _UNITS else None
        noun = None if unit in ("money", "duration", "measure") else self._noun(match.end())
        known = bool(unit) or bool(noun and noun.known)
        if "ordinal" in before.tags:
            yield ordinal(match, self.low)
            return
        known = known or self._of_rank(start, number_end)
        named = numbers_a_body(before, noun.phrase if noun and noun.known else None)
        labelled = unit not in _NEVER_LABELS and is_label(before, known=known)
        if named or labelled or self._continues_label(start, known):
            self.label_end = match.end("until") if match["until"] else number_end
            return
        if self._in_set_phrase(start, number_end, noun) or self._is_part_of_year(match):
            return
        if self.low[start - 1 : start] == "/" and not self._parts_two_counts(start, noun):
            return
        if match["denominator"]:
            found = self._ratio(match, before, noun)
        elif unit:
            found = self._measured(match, unit, before, noun)
        else:
            found = self._count(match, before, noun)
        if found is None:
            return
        found.approx = found.approx or self._approx_behind(found.end)
        if match["until"]:
            yield lower_end(found, match, self.low)
        yield found

    def _is_code(self, match: re.Match[str]) -> bool:
        """A number glued to letters, to a time of day or to more digits, a telephone's, or 000001."""
        low, end = self.low, match.end()
        follows = low[end : end + 2]
        if match["until"] and _is_year(match["until"]):
            return True
        if follows and match.lastgroup not in _UNITS:
            first = follows[0]
            if first in "_/" or (first.isalnum() and not self._is_glued_noun(end)):
                return True
            if first in ".,:+" and follows[1:].isdigit():
                return True
            if first == "-" and follows[1:].isalpha():
                return True
        printed = low[match.start() : match.end("n")]
        return printed.startswith("0") and len(printed) > 2 and printed.isdigit()

    def _opens_range(self, match: re.Match[str]) -> bool:
        """“1-2%”, “5%-10%” and “3% trở lên”, before which “từ” is no beginning of a rise."""
        if match["until"]:
            return "-" in self.low[match.end("n") : match.start("until")]
        if match.lastgroup not in ("percent", "points"):
            return False
        over = self._approx_behind(match.end()) == "over"
        return over or bool(_DASH.match(self.low, match.end()))

    def _is_part_of_year(self, match: re.Match[str]) -> bool:
        """“6 tháng đầu năm”: a period, also where no year of the report resolves it."""
        if match.lastgroup != "duration":
            return False
        rest = " ".join(self.low[match.end() : match.end() + 14].split())
        return rest.startswith(listed("parts_of_years")) or bool(_OF_YEAR.match(rest))

    def _parts_two_counts(self, start: int, noun: Noun | None) -> bool:
        """“12 lượt/15 lượt người”: a count ends at the stroke, and a known noun follows."""
        last = self.last
        return bool(
            noun
            and noun.known
            and last
            and last.kind == "count"
            and last.known
            and last.end == start - 1
        )

    def _is_glued_noun(self, end: int) -> bool:
        """Whether letters right behind a number are a noun of the table: “3.004tổ chức đảng”."""
        if not self.low[end : end + 2].isalpha():
            return False
        noun = noun_at(self.low, end)
        return noun is not None and noun.known

    def _approx_behind(self, end: int) -> Approx | None:
        """“98% trở lên” is over 98%."""
        rest = self.low[end : end + 14].lstrip()
        if rest.startswith(listed("approx", "over_behind")):
            return "over"
        return "under" if rest.startswith(listed("approx", "under_behind")) else None

    def _noun(self, end: int) -> Noun | None:
        noun = noun_at(self.low, end)
        if noun is None:
            return None
        if not noun.known and self.folded[end : noun.end].lstrip()[:1].isupper():
            return None
        following = bisect_left(self.taken, (end, 0))
        if following < len(self.taken) and self.taken[following][0] < noun.end:
            return None
        return noun

    def _continues_label(self, start: int, known: bool) -> bool:
        return not known and self.label_end >= 0 and goes_on(self.low, self.label_end, start)

    def _in_set_phrase(self, start: int, end: int, noun: Noun | None) -> bool:
        """“2 cấp”, “4 tại chỗ”: the number is one digit and a set word follows.

        A noun of the tables that goes on behind that word counts (“5 cấp ủy viên”).
        """
        if end - start > 1:
            return False
        match = _SET_PHRASE_END.match(self.low, end)
        if not match:
            return False
        ending = match[1]
        if noun and noun.known and noun.phrase.startswith(f"{ending.split()[0]} "):
            return False
        return ending in _set_words() or ending.split()[0] in _set_words()

    def _ratio(self, match: re.Match[str], before: Before, noun: Noun | None) -> Sighting | None:
        numerator = value_of(self.low[match.start() : match.end("n")])
        denominator = value_of(match["denominator"])
        if match.lastgroup == "duration" or not self._is_share(match, before, noun):
            return None
        noun = self._behind_number_word(match.end()) or noun
        known = noun if noun and noun.known else None
        end = known.end if known else match.end("denominator")
        return Sighting(
            match.start(),
            match.end("denominator"),
            end,
            "ratio",
            numerator=numerator,
            denominator=denominator,
            counted=known.phrase if known else None,
            known=bool(known),
            approx=before.approx,
        )

    def _of_rank(self, start: int, end: int) -> bool:
        """Whether a number with decimals stands right behind a rank: “hoàn thành nhiệm vụ 62,4”."""
        before = self.low[max(0, start - _RANK) : start].rstrip()
        return "," in self.low[start:end] and before.endswith(_rank_words())

    def _is_share(self, match: re.Match[str], before: Before, noun: Noun | None) -> bool:
        """Whether “a/b” is a share, and no day and month, scale of a map, or round the clock."""
        numerator, denominator = match.end("n") - match.start(), match["denominator"]
        if denominator.startswith("0") and len(denominator) > 1 and not (noun and noun.known):
            return False
        short = numerator <= 2 and len(denominator) <= 2 and int(denominator) <= 12
        if noun and noun.known:
            return not (short and "before" in before.tags)
        if short and self._is_fraction(match, before):
            return True
        first = self.low[match.start() : match.end("n")]
        if short:
            return False
        if first == "1" or (denominator[:2] in ("19", "20") and len(denominator) == 4):
            return False
        if self._share_follows(match.end()):
            return True
        if value_of(first) > value_of(denominator):
            return False
        if before.colon or before.glued in ("(", ":"):
            return True
        return "after" in before.tags or bool(noun)

    def _is_fraction(self, match: re.Match[str], before: Before) -> bool:
        """“chiếm 2/3 diện tích”, “1/3 số phiếu”, which could be read as a day and a month."""
        parts = (self.low[match.start() : match.end("n")], match["denominator"])
        if "before" in before.tags or any(part.startswith("0") for part in parts):
            return False
        if int(parts[0]) >= int(parts[1]):
            return False
        rest = " ".join(self.low[match.end() : match.end() + 16].split())
        whole = next((word for word in listed("fraction", "wholes") if rest.startswith(word)), None)
        return whole is not None and not rest[len(whole) : len(whole) + 1].isalpha()

    def _share_follows(self, end: int) -> bool:
        rest = self.low[end : end + 30].lstrip(" ,;(\n")
        return rest.startswith(listed("share", "links")) or bool(_BRACKETED.match(self.low, end))

    def _measured(
        self, match: re.Match[str], unit: str, before: Before, noun: Noun | None
    ) -> Sighting:
        """A number with a percent sign or a unit."""
        value = scaled_value(match, self.low)
        kind, name = kind_and_unit(match, unit)
        end = match.end()
        found = Sighting(*number_of(match), end, kind, value, unit=name)
        found.approx, found.direction = before.approx, before.direction
        if kind == "percent":
            noun = self._behind_number_word(end) or noun
            if noun and noun.known and noun.phrase not in words("share", "unbounded"):
                found.counted, found.known, found.end = noun.phrase, True, noun.end
            if before.direction:
                found.kind = "change"
        return found

    def _behind_number_word(self, end: int) -> Noun | None:
        """The noun in “90% số đảng viên”, which is counted as in “90% đảng viên”."""
        match = _number_word().match(self.low, end)
        return self._noun(match.end()) if match else None

    def _count(self, match: re.Match[str], before: Before, noun: Noun | None) -> Sighting | None:
        """A number with the noun that it counts, or one that a word before it lets count."""
        value = scaled_value(match, self.low)
        end = match.end()
        if _is_year(self.low[slice(*number_of(match))]) and not (noun and noun.known):
            return None
        allowed = "after" in before.tags or bool(before.direction or before.approx)
        if "opening" in before.tags and _other_end().match(self.low, match.end()):
            allowed = True
        if _BRACKETED.match(self.low, end) and "," not in match[0]:
            allowed = True  # “cách chức: 3 (1,2%)”
        if noun is None or not (noun.known or "," not in match[0] or match["scale"]):
            if not (allowed or match["scale"] or (before.glued == ":" and noun is None)):
                return None
            noun = None
        found = Sighting(*number_of(match), end, "count", value)
        found.approx, found.direction = before.approx, before.direction
        if noun:
            found.end, found.counted, found.known = noun.end, noun.phrase, noun.known
        return found


_NEVER_LABELS = frozenset(("points", "percent", "money"))
_RANK = 50  # code points in which the words of a rank stand
_UNITS = frozenset(("points", "percent", "money", "duration", "measure"))


@cache
def _number_word() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("share", "number_words"))
    return re.compile(rf"\s{{1,2}}(?:{names})(?= )")


@cache
def _rank_words() -> tuple[str, ...]:
    return tuple(name for system in rank_systems() for name in system.spelled if " " in name)


@cache
def _other_end() -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in listed("direction", "from_to"))
    return re.compile(rf"\s*(?:\([^()]{{0,30}}\)\s*)?(?:{names})(?!\w)")


def _is_year(printed: str) -> bool:
    """Four digits that read as a year of the last or this century."""
    return len(printed) == 4 and printed[:2] in ("19", "20") and printed.isdigit()


def _set_words() -> frozenset[str]:
    return words("set_phrases", "after")
