"""corpora/passages/citations.toml in; gold for each passage, and how the program does on it, out.

python scripts/citation_passages.py    # scores, then what was missed, spurious or wrong
"""

import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from vnreport.corpus.evaluation.judging import Judgement, judge_document
from vnreport.corpus.evaluation.page import miss_lines, score_lines
from vnreport.corpus.evaluation.scoring import scores
from vnreport.corpus.gold import Gold
from vnreport.outputs.records import records
from vnreport.pipeline.analysis import analyse
from vnreport.readers.text import read
from vnreport.registry import load_central

_FILE = Path(__file__).parent.parent / "corpora" / "passages" / "citations.toml"


@cache
def passages() -> dict[str, Any]:
    """The file: `passage` rows, and `first_run`."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def gold_of(row: dict[str, Any]) -> Gold:
    """The gold of a passage. Raises ValueError for words that the text does not have."""
    end, items = 0, []
    for item in row["citations"]:
        start = row["text"].index(item["text"], end)
        end = start + len(item["text"])
        told = {"relation": None, **item, "start": start, "end": end}
        if told.get("date") == "":
            told["date"] = None
        items.append(told)
    return Gold(row["name"], Path(), {"as_of": row["day"], "citations": items})


def judged() -> Iterator[tuple[str, Judgement]]:
    """The name of each passage and the judgement on it."""
    registry = load_central()
    for row in passages()["passage"]:
        day = date.fromisoformat(row["day"])
        analysis = analyse(read(row["text"].encode(), "x.txt"), registry, as_of=day)
        yield row["name"], judge_document(gold_of(row), records(analysis))


def main() -> int:
    """Print the scores and every difference."""
    found = list(judged())
    print(*score_lines("passages", len(found), scores([one for _, one in found]), "en"), sep="\n")
    for name, one in found:
        for line in miss_lines(name, one):
            print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
