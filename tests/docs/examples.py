"""A page of Markdown in; its blocks of code and the commands that stand in its sentences out.

How blocks are told apart: `bash` is run, line by line, and a `text` block right behind it is what
its last command prints, where `[...]` stands for anything; `sh` needs a server, another machine or
the network and is only held against the program's own parser; `python` is run; `pycon` is run and
its output compared.
"""

import re
import shlex
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
"""The front page and the documentation, without the pages of the rules."""

_FENCE = re.compile(r"^(?P<indent> *)```(?P<lang>\w*)\n(?P<text>.*?)^(?P=indent)```$", re.M | re.S)
_INLINE = re.compile(r"`(vnreport [^`]+)`")


class Block(NamedTuple):
    """A fenced block: its language, its text without indent, and its first line in the page."""

    lang: str
    text: str
    line: int
    end: int


class Shell(NamedTuple):
    """Commands to be run, one after the other, and what the last one prints (None: not told)."""

    commands: tuple[list[str], ...]
    expected: str | None
    line: int


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of a page in its order."""
    words = page.read_text(encoding="utf-8")
    return [
        Block(
            match["lang"],
            re.sub(f"^{match['indent']}", "", match["text"], flags=re.M),
            words.count("\n", 0, match.start()) + 1,
            words.count("\n", 0, match.end()) + 1,
        )
        for match in _FENCE.finditer(words)
    ]


def shells(page: Path) -> Iterator[Shell]:
    """The blocks that are run, each with what is said to come out."""
    end = Block("", "", 0, 0)
    for block, behind in pairwise((*blocks(page), end)):
        if block.lang == "bash":
            told = behind.lang == "text" and behind.line - block.end <= 2
            yield Shell(tuple(commands(block.text)), behind.text if told else None, block.line)


def shown(page: Path) -> list[list[str]]:
    """The commands of a page that are shown only: those of `sh` blocks and of its sentences."""
    fenced = [
        words for block in blocks(page) if block.lang == "sh" for words in commands(block.text)
    ]
    prose = _FENCE.sub("", page.read_text(encoding="utf-8"))
    inline = [shlex.split(" ".join(match.split())) for match in _INLINE.findall(prose)]
    return [*fenced, *inline]


def commands(text: str) -> Iterator[list[str]]:
    """The words of each command of a block, without comments; `\\` continues a line."""
    for line in text.replace("\\\n", " ").splitlines():
        words = shlex.split(line, comments=True)
        if words:
            yield words


def agrees(expected: str, printed: str) -> bool:
    """Whether a program printed what is expected; `[...]` stands for anything, blank ends do not count."""
    parts = (re.escape(part) for part in _plain(expected).split("[...]"))
    return re.fullmatch(r"[\s\S]*?".join(parts), _plain(printed)) is not None


def _plain(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines() if line.strip())
