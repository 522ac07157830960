"""The invented passages with wrong dates: every planted one is found, no twin is flagged."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, analysed

HEAD = "TỈNH ỦY LÂM HÀ\n*\nSố 412-BC/TU\nLâm Hà, ngày 20 tháng 11 năm 2023\nBÁO CÁO\nSơ kết\n"


def passages(path: Path) -> list[dict[str, Any]]:
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))["passage"]


ROWS = passages(ROOT / "corpora" / "passages" / "dates.toml")


def _found(row: dict[str, Any], text: str) -> list[tuple[str, int, int]]:
    head = HEAD if row.get("dated") else ""
    findings = analysed(head + text, select=["DAT"]).findings
    return [(f.code, f.span.start - len(head), f.span.end - len(head)) for f in findings]


@pytest.mark.parametrize("row", [r for r in ROWS if "wrong" in r], ids=lambda row: row["name"])
def test_a_planted_error_is_found_at_its_place(row):
    plain = row["wrong"].replace("⟦", "").replace("⟧", "")
    start, end = row["wrong"].index("⟦"), row["wrong"].index("⟧") - 1
    assert _found(row, plain) == [(row["codes"][0], start, end)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_a_sound_passage_is_left_alone(row):
    assert _found(row, row["right"]) == []
