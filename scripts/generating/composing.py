"""An office, a year and faults in; a whole report as marked lines out."""

from datetime import date
from random import Random
from typing import Any, NamedTuple

from generating import figuring, planting, timing
from generating.head import Line, foot_lines, head_lines, own_number, type_lines
from generating.offices import Office
from generating.phrase import Mark, Phrase, flagged, joined
from generating.relating import related
from generating.subjects import subject_of
from generating.writer import Writer, frames
from vnreport.document.roman import roman

_END_MARK_RULE = date(2026, 5, 27)
"""05-HD/VPTW says how a text ends; what held before is not known for certain."""


class Report(NamedTuple):
    """The lines of a report, what gold says of its letterhead, and its day."""

    office: Office
    day: date
    lines: list[Line]
    header: dict[str, Any]


def composed(office: Office, year: int, faults: list[str], chance: Random) -> Report:
    """One report; faults that its day knows no case for are left out."""
    first, last = chance.choice(
        ((date(year, 6, 8), date(year, 7, 20)), (date(year, 11, 5), date(year, 12, 27)))
    )
    day = timing.between(first, last, chance)
    if "LAY012" in faults:
        day = day.replace(day=chance.randint(2, 9))
    faults = [code for code in faults if code != "LAY023" or day >= _END_MARK_RULE]
    writer = Writer(office, day, chance)
    subject = subject_of(writer)
    body = _Body(writer, set(faults))
    lines = body.written(subject.sections + _needed(faults, subject.sections))
    number = own_number(day, chance, set(faults))
    head, header = head_lines(office, day, number, set(faults))
    foot, signed = foot_lines(office, chance, set(faults))
    notes = [Line("footnote", joined(f"[{at}] ", note)) for at, note in enumerate(writer.notes, 1)]
    top = [*head, *type_lines(subject.lines, set(faults))]
    if "LAY013" in faults:
        header["doc_type"] = "KẾ HOẠCH"
    return Report(office, day, [*top, *lines, *foot, *notes], {**header, **signed})


def _needed(faults: list[str], there: list[str]) -> list[str]:
    """The sections that have the figures for the faults, where the subject has none of them."""
    wanted = [_HOMES[code] for code in faults if code in _HOMES]
    return list(dict.fromkeys(one for one in wanted if one not in there))


class _Body:
    """The opening, the sections and the closing of one report."""

    def __init__(self, writer: Writer, faults: set[str]) -> None:
        self.writer, self.chance, self.style = writer, writer.chance, writer.style
        self.left = set(faults)
        self.tables = 0

    def written(self, with_figures: list[str]) -> list[Line]:
        sections = ["situation", *with_figures, "limits", "plans", "requests"]
        if self.chance.random() < 0.4:
            sections.remove("situation")
        if self.chance.random() < 0.5:
            sections.remove("requests")
        lines = [Line("body", self._sentence("opening"))]
        homes = self._homes(with_figures)
        for at, section in enumerate(sections):
            lines += self._section(section, at, len(sections), homes.get(section, []))
        lines.append(Line("body", self._closing()))
        return lines

    def _sentence(self, section: str) -> Phrase:
        frame = self.chance.choice(frames()[section]["frames"])
        return self.writer.sentence(frame, section)

    def _homes(self, sections: list[str]) -> dict[str, list[str]]:
        """In which section each planted sentence goes."""
        homes: dict[str, list[str]] = {}
        for code in sorted(self.left & set(planting.sentence_codes())):
            homes.setdefault(self.chance.choice(sections), []).append(code)
        return homes

    def _section(self, section: str, at: int, count: int, codes: list[str]) -> list[Line]:
        rows = frames()[section]
        lines = [Line("heading", self._roman(at, count, self.chance.choice(rows["titles"])))]
        flat = not rows["parts"] or self.chance.random() < 0.25
        groups = self._groups(section, codes)
        if flat:
            return lines + [line for part in sorted(groups) for line in groups[part]]
        for number, part in enumerate(sorted(groups), 1):
            title = f"{number}{self.style.arabic} {rows['parts'][part]}"
            lines += [Line("heading", Phrase(title)), *groups[part]]
        return lines

    def _roman(self, at: int, count: int, title: str) -> Phrase:
        between = self.style.roman
        if "LAY017" in self.left and at == count - 1 and count >= 4:
            other = "-" if between != "-" else "."
            return flagged(Phrase(f"{roman(at + 1)}{other} {title}"), "LAY017")
        if "LAY004" in self.left and at == count - 1:
            return flagged(Phrase(f"{roman(at + 2)}{between} {title}"), "LAY004")
        return Phrase(f"{roman(at + 1)}{between} {title}")

    def _groups(self, section: str, codes: list[str]) -> dict[int, list[Line]]:
        """The paragraphs of a section by the small heading that they belong to."""
        rows = frames()[section]
        groups: dict[int, list[Phrase]] = {}
        for part, words in self._chosen(rows["frames"], max(1, len(rows["parts"]))):
            groups.setdefault(part, []).append(self.writer.sentence(words, section))
        for one in self._extra(section, codes):
            groups.setdefault(self.chance.choice(sorted(groups)), []).append(one)
        lines = {
            part: [Line("body", one) for one in self._grouped(groups[part])]
            for part in sorted(groups)
        }
        lines[max(lines)] += self._table(section)
        return lines

    def _chosen(self, all_frames: list[str], parts: int) -> list[tuple[int, str]]:
        """Some frames, each with the small heading that it goes under, in the order of the text."""
        chosen = self.chance.sample(all_frames, k=min(self.chance.randint(3, 5), len(all_frames)))
        found = []
        for frame in chosen:
            part, _, words = frame.rpartition("|")
            found.append((int(part) if part else self.chance.randrange(parts), words))
        return sorted(found, key=lambda one: one[0])

    def _extra(self, section: str, codes: list[str]) -> list[Phrase]:
        """Sentences with figures, with a stated relation, with a planted error."""
        found = self._figures(section)
        if section in ("leadership", "cadres", "study") and self.chance.random() < 0.45:
            found.append(related(self.writer, section))
        found += [one for code in codes if (one := planting.planted(code, self.writer))]
        return found

    def _grouped(self, sentences: list[Phrase]) -> list[Phrase]:
        """One or two sentences to a paragraph, in the order in which they were written."""
        found: list[Phrase] = []
        rest = list(sentences)
        while rest:
            size = self.chance.choice((1, 2, 2))
            taken, rest = rest[:size], rest[size:]
            spaced = [piece for one in taken for piece in (Phrase(" "), one)][1:]
            found.append(joined(self.style.bullet, *spaced))
        return found

    def _figures(self, section: str) -> list[Phrase]:
        rows = [row for row in frames()["figure"] if row["section"] == section]
        chosen = self.chance.sample(rows, k=len(rows))
        chosen.sort(key=lambda row: not self.left.intersection(_FAULTS[row["scheme"]]))
        return [self._figure(row, section) for row in chosen[:2]]

    def _figure(self, row: dict[str, Any], section: str) -> Phrase:
        code = next((c for c in _FAULTS[row["scheme"]] if c in self.left), None)
        slots = figuring.SCHEMES[row["scheme"]](self._sized(row), self.style, self.chance, code)
        frame = self.chance.choice(row["frames"])
        if code:
            self.left.discard(code)
        return self.writer.sentence(frame, section, slots)

    def _sized(self, row: dict[str, Any]) -> dict[str, Any]:
        """The row with figures as large as the office is."""
        if "whole" in row:
            return {**row, "whole": self.writer.members}
        if "sizes" not in row:
            return row
        return {**row, "sizes": _scaled(row["sizes"], self.writer.office.scale)}

    def _table(self, section: str) -> list[Line]:
        rows = [row for row in frames()["table"] if row["section"] == section]
        wanted = "FIG008" in self.left or (self.tables == 0 and self.chance.random() < 0.35)
        if not rows or not wanted:
            return []
        self.tables += 1
        code = "FIG008" if "FIG008" in self.left else None
        self.left.discard("FIG008")
        row = self.chance.choice(rows)
        places = list(self.writer.places)
        cells = figuring.table(self._sized(row), self.style, self.chance, places, code)
        lines = [Line("body", Phrase(row["lead"]))]
        for line in cells:
            between = [piece for cell in line for piece in (Phrase(" | "), cell)][1:]
            lines.append(Line("table", joined("| ", *between, " |")))
        return lines

    def _closing(self) -> Phrase:
        closing = self._sentence("closing")
        if "LAY023" not in self.left:
            return closing
        end = Mark(
            "findings",
            len(closing.text) - 1,
            len(closing.text) + 2,
            {"code": "LAY023", "suggestion": "."},
        )
        return Phrase(f"{closing.text[:-1]}./.", (*closing.marks, end))


def _scaled(sizes: list[Any], scale: float) -> list[Any]:
    """Smallest and largest value, or several such pairs, by the size of an office."""
    if isinstance(sizes[0], list):
        return [_scaled(one, scale) for one in sizes]
    low, high = (max(2, round(one * scale)) for one in sizes)
    return [low, max(high, low + 12)]


_HOMES = {
    "FIG002": "inspection",
    "FIG003": "members",
    "FIG004": "members",
    "FIG007": "members",
    "FIG008": "members",
}
_FAULTS = {
    "share": ("FIG001",),
    "sum": ("FIG002",),
    "change": ("FIG004",),
    "ranks": ("FIG003", "FIG007"),
}
