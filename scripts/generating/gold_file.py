"""A composed report in; its text, and its gold as docs/gold.md has it, out."""

import json
from typing import Any

from generating.composing import Report
from generating.phrase import Mark

_LISTS = ("citations", "dates", "figures", "footnotes", "findings")
_OLD_TONES = (
    ("hóa", "hoá"), ("Hóa", "Hoá"), ("hòa", "hoà"), ("Hòa", "Hoà"), ("khóa", "khoá"),
    ("Khóa", "Khoá"), ("tòa", "toà"), ("ủy", "uỷ"), ("Ủy", "Uỷ"), ("ỦY", "UỶ"),
    ("thúy", "thuý"), ("xóa", "xoá"), ("tọa", "toạ"), ("thỏa", "thoả"), ("họa", "hoạ"),
)  # fmt: skip
_ANCHOR = 30
_BEGINNING = 60


def text_and_gold(report: Report, name: str, seed: int) -> tuple[str, dict[str, Any]]:
    """The text that is shipped, and the gold for it; name: that of the text's file."""
    text, marks = "", []
    bodies: list[int] = []
    for line in report.lines:
        if line.role == "footnote":
            bodies.append(len(text) + line.phrase.text.index("]") + 2)
        marks += line.phrase.shifted(len(text))
        text += line.phrase.text + "\n"
    old_tones = report.office.style.tone == "old"
    toned = _toned(old_tones, text)
    assert len(toned) == len(text), "tone marks are moved, not added"
    gold: dict[str, Any] = {
        "document": name,
        "made_by": f"scripts/generate_reports.py, seed {seed}: written together with the text",
        "office": report.office.code,
        "findings_complete": True,
        "header": {
            key: _toned(old_tones, value) if isinstance(value, str) else value
            for key, value in report.header.items()
        },
    }
    gold |= {kind: _items(kind, marks, toned, bodies, old_tones) for kind in _LISTS}
    if gold["citations"] and not any("relation" in one for one in gold["citations"]):
        gold["citations"][0]["relation"] = None  # so that a relation found there counts as spurious
    gold["roles"] = [line.role for line in report.lines]
    return toned, gold


def _toned(old_tones: bool, text: str) -> str:
    if old_tones:
        for new, old in _OLD_TONES:
            text = text.replace(new, old)
    return text


def _items(
    kind: str, marks: list[Mark], text: str, bodies: list[int], old_tones: bool
) -> list[dict[str, Any]]:
    own = sorted((m for m in marks if m.kind == kind), key=lambda m: (m.start, m.end))
    if kind == "footnotes":
        return [_note(mark, text, bodies) for mark in own]
    places = {mark.name: at for at, mark in enumerate(own) if mark.name}
    return [_item(mark, text, places, old_tones) for mark in own]


def _item(mark: Mark, text: str, places: dict[str, int], old_tones: bool) -> dict[str, Any]:
    found = {
        "start": mark.start,
        "end": mark.end,
        "text": text[mark.start : mark.end],
        **mark.fields,
    }
    for key in ("counted", "suggestion"):
        if key in found:
            found[key] = _toned(old_tones, found[key])
    relation = found.get("relation")
    if relation:
        found["relation"] = {"kind": relation["kind"], "other": places[relation["other"]]}
    return found


def _note(mark: Mark, text: str, bodies: list[int]) -> dict[str, Any]:
    number = mark.fields["n"]
    start = bodies[number - 1]
    return {
        "n": number,
        "anchor": mark.start,
        "anchored_after": text[max(0, mark.start - _ANCHOR) : mark.start].split("\n")[-1],
        "body_start": start,
        "starts": text[start:].split("\n")[0][:_BEGINNING],
    }


def as_json(gold: dict[str, Any]) -> str:
    """One record on a line, as the gold of the demo is laid out."""
    rows = []
    for key, value in gold.items():
        if key in _LISTS and value:
            items = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in value)
            rows.append(f' "{key}": [\n{items}\n ]')
        else:
            rows.append(f' "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(rows) + "\n}\n"
