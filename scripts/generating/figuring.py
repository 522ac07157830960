"""Numbers in; figures that add up (or, where asked, do not), marked, out."""

from random import Random
from typing import Any

from generating.offices import Style
from generating.phrase import Phrase, flagged, joined, marked


def number_words(value: int, style: Style) -> str:
    """1.523; 06 where the office pads."""
    if value < 10:
        return f"{value:02d}" if style.pad else str(value)
    return f"{value:,}".replace(",", ".")


def count(value: int, noun: str, style: Style) -> Phrase:
    """“142 tổ chức cơ sở đảng”; what stands behind a ~ in the noun is no part of the figure."""
    text = number_words(value, style)
    fields: dict[str, Any] = {"kind": "count", "value": value}
    noun, _, more = noun.partition("~")
    if noun:
        return joined(marked("figures", f"{text} {noun}", {**fields, "counted": noun}), more)
    return marked("figures", text, fields)


def percent(hundredths: int, style: Style, *, kind: str = "percent", digits: int = 2) -> Phrase:
    """“98,53%” of 9853 hundredths; zeros at the end are left out."""
    words = f"{hundredths / 100:.{digits}f}".replace(".", ",")
    words = words.rstrip("0").rstrip(",") if "," in words else words
    fields = {"kind": kind, "value": float(words.replace(",", ".")), "unit": "%"}
    return marked("figures", f"{words}{style.percent}%", fields)


def ratio(part: int, whole: int, noun: str, style: Style) -> Phrase:
    """“1.874/1.902 đảng viên”."""
    text = f"{number_words(part, style)}/{number_words(whole, style)} {noun}"
    return marked("figures", text, {"kind": "ratio", "value": [part, whole], "counted": noun})


def money(tenths: int) -> Phrase:
    """“15,6 tỷ đồng” of 156 tenths of a thousand million."""
    words = f"{tenths / 10:.1f}".replace(".", ",").removesuffix(",0")
    fields = {"kind": "money", "value": tenths * 100_000_000, "unit": "đồng"}
    return marked("figures", f"{words} tỷ đồng", fields)


def rise(value: int, noun: str, style: Style) -> Phrase:
    """“12 cuộc”, by which something rose or fell."""
    text = f"{number_words(value, style)} {noun}"
    return marked("figures", text, {"kind": "change", "value": value, "counted": noun})


def hundredths(part: int, whole: int) -> int:
    """The share in hundredths of a per cent, rounded half up."""
    return (part * 20_000 + whole) // (2 * whole)


def share(
    row: dict[str, Any], style: Style, chance: Random, fault: str | None
) -> dict[str, Phrase]:
    """part, whole, ratio and percent of one share; FIG001 makes the percentage wrong."""
    whole = row["whole"] if "whole" in row else chance.randint(*row["sizes"])
    part = whole - chance.randint(1, max(2, whole // 9))
    right = hundredths(part, whole)
    shown = percent(right, style)
    if fault == "FIG001":
        wrong = right - chance.choice((130, 210, 340, 90))
        shown = flagged(percent(wrong, style), fault, shown.text)
    noun = row["noun"]
    return {
        "ratio": ratio(part, whole, noun, style),
        "part": count(part, noun, style),
        "whole": count(whole, noun, style),
        "percent": shown,
    }


def total(
    row: dict[str, Any], style: Style, chance: Random, fault: str | None
) -> dict[str, Phrase]:
    """total and its parts a, b, c; FIG002 makes the total wrong."""
    values = [chance.randint(*size) for size in row["sizes"]]
    right = sum(values)
    shown = count(right, row["total"], style)
    if fault == "FIG002":
        wrong = right + chance.choice((1, 2, 3, 10))
        shown = flagged(count(wrong, row["total"], style), fault, shown.text)
    parts = zip("abc", values, row["parts"], strict=False)
    return {"total": shown} | {name: count(value, noun, style) for name, value, noun in parts}


def change(
    row: dict[str, Any], style: Style, chance: Random, fault: str | None
) -> dict[str, Phrase]:
    """old, new, the words up and to, and the change in per cent; FIG004 makes the change wrong."""
    old = chance.randint(*row["sizes"])
    new = old + chance.choice((-1, 1)) * chance.randint(old // 12 + 1, old // 3)
    right = hundredths(abs(new - old), old)
    shown = percent(right, style, kind="change")
    if fault == "FIG004":
        wrong = right + chance.choice((250, 480, 610))
        shown = flagged(percent(wrong, style, kind="change"), fault, shown.text)
    return {
        "up": Phrase("tăng" if new > old else "giảm"),
        "to": Phrase("lên" if new > old else "xuống"),
        "old": count(old, "", style),
        "new": count(new, row["noun"], style),
        "percent": shown,
    }


def ranks(
    row: dict[str, Any], style: Style, chance: Random, fault: str | None
) -> dict[str, Phrase]:
    """Four shares that make a hundred; FIG003 spoils the sum, FIG007 leaves a sign out."""
    worst, plain = chance.randint(20, 140), chance.randint(900, 2400)
    best = chance.randint(1200, 1990)
    values = [best, 10_000 - best - plain - worst, plain, worst]
    shown = [percent(value, style) for value in values]
    if fault == "FIG003":
        right = shown[0].text
        shown[0] = flagged(percent(best + chance.choice((310, 450)), style), fault, right)
    if fault == "FIG007":
        bare = Phrase(shown[1].text.removesuffix("%").rstrip())
        fields = dict(shown[1].marks[0].fields) | {"optional": True}
        shown[1] = flagged(marked("figures", bare.text, fields), fault, shown[1].text)
    return dict(zip("abcd", shown, strict=True))


SCHEMES = {"share": share, "sum": total, "change": change, "ranks": ranks}
"""What makes the figures of a frame, by the frame's scheme."""


def table(
    row: dict[str, Any], style: Style, chance: Random, places: list[str], fault: str | None
) -> list[list[Phrase]]:
    """The cells of a table whose last row and column are totals; FIG008 spoils the last one."""
    heads = [places.pop() if name == "place" else name for name in row["rows"]]
    inner = [[chance.randint(*row["sizes"]) for _ in row["columns"][1:]] for _ in heads]
    inner.append([sum(column) for column in zip(*inner, strict=True)])
    cells: list[list[Phrase]] = [[Phrase(row["corner"]), *map(Phrase, row["columns"])]]
    for head, values in zip([*heads, row["total"]], inner, strict=True):
        figures = [
            _cell(value, noun)
            for value, noun in zip([*values, sum(values)], row["counted"], strict=True)
        ]
        cells.append([Phrase(head[0].upper() + head[1:]), *figures])
    if fault == "FIG008":
        right = cells[-1][-1]
        value = sum(inner[-1]) + chance.choice((1, 2, 10))
        cells[-1][-1] = flagged(_cell(value, row["counted"][-1]), fault, right.text)
    return cells


def _cell(value: int, noun: str) -> Phrase:
    text = f"{value:,}".replace(",", ".")
    fields: dict[str, Any] = {"kind": "count", "value": value}
    return marked("figures", text, {**fields, "counted": noun} if noun else fields)
