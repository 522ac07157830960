"""Phrases of corpora/headings in, training texts of many houses out: lines with their roles.

A house is how one office writes: its markers, what its headings end in, what is bold, where
lines break. Two texts of one house never stand on both sides of a split.
"""

import random
import textwrap
import tomllib
from pathlib import Path
from typing import NamedTuple

from headings.texts import Labelled
from vnreport.document.roman import roman
from vnreport.normalize import normalize
from vnreport.readers.text import document_of
from vnreport.structure.lines import body_lines
from vnreport.structure.numbered import numbered_lines

PHRASES = Path(__file__).resolve().parents[2] / "corpora" / "headings" / "phrases.toml"
_LETTERS = "abcdđeghik"
_BULLETS = ("- ", "+ ", "• ")


class House(NamedTuple):
    """The habits of an office.

    levels: kinds of marker from the outermost to the innermost. signs: what stands behind each
    kind. ends: what a heading of each kind ends in. bold: how many levels are bold; 0 in a bare
    text. paragraphs: how likely a number of each depth opens a paragraph instead of a heading.
    width: where lines break; None where a paragraph is a line. first: the share of it that the
    first line of a paragraph fills. spaced: empty lines between paragraphs. provisions: headings
    name the article that they are about.
    """

    levels: tuple[str, ...]
    signs: dict[str, str]
    ends: dict[str, str]
    capitals: bool
    bold: int
    paragraphs: tuple[float, ...]
    width: int | None
    first: float
    spaced: bool
    provisions: bool


class _Paragraph(NamedTuple):
    text: str
    role: str
    bold: bool = False


def training_texts(houses: int, each: int, seed: int) -> list[tuple[str, Labelled]]:
    """`each` texts of every house: (house, text)."""
    phrases = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    made = []
    for number in range(houses):
        chance = random.Random(f"{seed}/{number}")
        house = _house(chance)
        for text in range(each):
            written = _Writer(house, phrases, chance).document()
            made.append((f"house-{number}", _labelled(f"{number}-{text}", written, house, chance)))
    return made


def _house(chance: random.Random) -> House:
    levels = chance.choice(
        [
            ("I", "1", "1.1", "a"),
            ("I", "1", "a"),
            ("part", "I", "1", "a"),
            ("1", "1.1", "1.1.1", "a"),
            ("1", "1.1", "a"),
            ("I", "1", "1.1", "1.1.1"),
            ("1", "a"),
            ("part", "I", "1", "1.1"),
        ]
    )
    ends = {kind: chance.choices(["", ".", ":"], [5, 3, 1.5])[0] for kind in levels}
    ends["part"] = ends["I"] = ""
    bare = chance.random() < 0.6
    spaced = bare and chance.random() < 0.5
    deepest = len(levels) - 1
    shape = [
        0.0 if depth == 0 else chance.choice([0.0, 0.25, 0.5, 0.9]) for depth in range(deepest)
    ]
    return House(
        levels,
        {
            "part": "",
            "I": chance.choice([". ", "- ", ". ", "/ "]),
            "1": chance.choice([". ", ". ", "- ", "/ "]),
            "1.1": chance.choice([". ", ". ", "- ", " ", "-"]),
            "1.1.1": chance.choice([". ", ". ", "- ", " "]),
            "a": chance.choice([") ", ") ", ") ", ". ", ")"]),
        },
        ends,
        chance.random() < 0.7,
        0 if bare else chance.randint(1, len(levels)),
        (*shape, chance.choice([0.3, 0.7, 0.95])),
        chance.choice([None, None, 62, 72, 80, 88, 96]) if bare else None,
        chance.choice([1.0, 1.0, 0.4]) if spaced else 1.0,
        spaced,
        chance.random() < 0.2,
    )


class _Writer:
    def __init__(self, house: House, phrases: dict[str, list[str]], chance: random.Random) -> None:
        self.house, self.phrases, self.chance = house, phrases, chance
        self.paragraphs: list[_Paragraph] = []

    def document(self) -> list[_Paragraph]:
        self._say(self._one("openings"))
        self._section(0, ())
        return self.paragraphs

    def _one(self, name: str) -> str:
        return self.chance.choice(self.phrases[name])

    def _section(self, depth: int, above: tuple[int, ...]) -> None:
        """The numbered lines of one level, with what stands beneath each."""
        kind = self.house.levels[depth]
        as_paragraphs = self.chance.random() < self.house.paragraphs[depth]
        count = self.chance.randint(2, 4 if depth else 5)
        for number in range(1, count + 1):
            place = (*above, number)
            marker = _marker(kind, place, self.house.signs[kind])
            mixed = self.chance.random() < 0.12
            if as_paragraphs != mixed:
                self._numbered_paragraph(marker)
                continue
            self._heading(marker, kind, depth)
            last = depth + 1 >= len(self.house.levels)
            if last or self.chance.random() < 0.35:
                self._text()
            else:
                if self.chance.random() < 0.4:
                    self._text(1)
                self._section(depth + 1, place)

    def _heading(self, marker: str, kind: str, depth: int) -> None:
        title = self._one("long_titles" if self.chance.random() < 0.22 else "titles")
        if self.chance.random() < 0.15 and len(title) < 50:
            title = f"{title} và {self._one('titles').lower()}"
        if self.house.provisions and self.chance.random() < 0.5:
            title = (
                f"(Khoản {self.chance.randint(1, 7)}, Điều {self.chance.randint(1, 40)}): {title}"
            )
        if kind in ("I", "part") and self.house.capitals:
            title = title.upper()
        end = self.house.ends[kind] if self.chance.random() < 0.93 else ""
        bold = depth < self.house.bold
        if kind == "part":
            self.paragraphs.append(_Paragraph(marker, "heading", bold))
            self.paragraphs.append(_Paragraph(title, "body", bold))
        else:
            self.paragraphs.append(_Paragraph(marker + title + end, "heading", bold))

    def _numbered_paragraph(self, marker: str) -> None:
        """A number that opens what is said, not what it is called."""
        sort = self.chance.random()
        if sort < 0.15:
            self._say(marker + self._one("run_ins"))
        elif sort < 0.27:
            lead = self._one("leads")
            self.paragraphs.append(_Paragraph(marker + lead, "doubtful"))
            self._items()
        elif sort < 0.55:
            self._say(marker + self._one("statements"))
        else:
            more = " ".join(
                self.chance.sample(
                    self.phrases["statements"] + self.phrases["tails"], self.chance.randint(1, 4)
                )
            )
            self._say(f"{marker}{self._one('statements')} {more}")
            if self.chance.random() < 0.2:
                self._text(1)

    def _text(self, most: int = 3) -> None:
        for _ in range(self.chance.randint(1, most)):
            sort = self.chance.random()
            if sort < 0.2:
                self._say(self.chance.choice(_BULLETS) + self._one("statements"))
            elif sort < 0.3:
                self._say(self._one("leads"))
                self._items()
            else:
                said = self.chance.sample(self.phrases["statements"], self.chance.randint(1, 4))
                self._say(
                    " ".join([self._one("openings").rstrip(".") + ".", *said, self._one("tails")])
                )

    def _items(self) -> None:
        """A list: short items, lettered, numbered or with bullets; none is a heading."""
        chosen = self.chance.sample(self.phrases["items"], self.chance.randint(2, 5))
        style, end = self.chance.choice(["a", "1", "bullet"]), self.chance.choice([";", ".", ","])
        for number, item in enumerate(chosen, 1):
            mark = {
                "a": _marker("a", (number,), self.house.signs["a"]),
                "1": _marker("1", (number,), self.house.signs["1"]),
                "bullet": "- ",
            }[style]
            self._say(f"{mark}{item}{'.' if number == len(chosen) else end}")

    def _say(self, text: str) -> None:
        self.paragraphs.append(_Paragraph(text, "body"))


def _marker(kind: str, place: tuple[int, ...], sign: str) -> str:
    number = place[-1]
    if kind == "part":
        return f"PHẦN THỨ {('NHẤT', 'HAI', 'BA', 'TƯ', 'NĂM')[number - 1]}"
    if kind == "I":
        return roman(number) + sign
    if kind == "a":
        return _LETTERS[number - 1] + sign
    wanted = {"1": 1, "1.1": 2, "1.1.1": 3}[kind]
    shown = place[-wanted:] if len(place) >= wanted else (1, *place)
    return ".".join(map(str, shown)) + sign


def _labelled(
    name: str, written: list[_Paragraph], house: House, chance: random.Random
) -> Labelled:
    pieces: list[str] = []
    starts: dict[int, _Paragraph] = {}
    length = 0
    for paragraph in written:
        starts[length] = paragraph
        piece = _broken(paragraph.text, house) + ("\n\n" if house.spaced else "\n")
        pieces.append(piece)
        length += len(piece)
    document = document_of("".join(pieces), name, "")
    blocks = tuple(
        block._replace(bold=starts[block.start].bold) if block.start in starts else block
        for block in document.blocks
    )
    lines = body_lines(normalize(document._replace(blocks=blocks)))
    numbered = numbered_lines(lines)
    known = {start: paragraph.role for start, paragraph in starts.items()}
    roles = tuple(known.get(lines[one.place].span.start, "body") for one in numbered)
    return Labelled(name, lines, numbered, roles)


def _broken(text: str, house: House) -> str:
    if house.width is None:
        return text
    lines = textwrap.wrap(
        "x" * int(house.width * (1 - house.first)) + text,
        house.width,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)[int(house.width * (1 - house.first)) :]
