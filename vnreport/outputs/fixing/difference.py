"""A text before and after in, the lines that differ out."""

from difflib import unified_diff

from vnreport.outputs.style import PLAIN, Style, printable

_COLOURS = {"-": "error", "+": "info", "@": "dim"}


def difference(before: str, after: str, name: str, style: Style = PLAIN) -> str:
    """A unified diff of two texts, a paragraph a line; "" where they are the same."""
    lines = unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="", n=1)
    return "".join(f"{_painted(printable(line), style)}\n" for line in lines)


def _painted(line: str, style: Style) -> str:
    kind = _COLOURS.get(line[:1])
    return style.paint(line, kind) if kind else line
