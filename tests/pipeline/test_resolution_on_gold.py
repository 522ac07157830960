"""Which work each mention of the real texts means, against what their gold tells of it.

The gold gives number, type, issuer and date of a mention, not its work. The work follows from
them alone: the one of the registry that has that number, issuer and family of types and was
issued on that day; for a mention without a day, on a day that the same text gives with the same
number. A mention for which that leaves no work or several is not counted.
"""

import json
from collections import defaultdict
from datetime import date

import pytest

from vnreport.outputs.records import records
from vnreport.pipeline.analysis import analyse_bytes
from vnreport.registry import load_central
from vnreport.registry.store import family
from vnreport.tables.document_types import canonical_code, type_named

REGISTRY = load_central()


def texts(shared):
    seed = shared / "data" / "seed"
    yield seed / "000_3ab288d65a242a54.txt", seed / "gold.json"
    for gold in sorted((shared / "data" / "real" / "dev").glob("*.gold.json")):
        yield gold.with_name(gold.name.replace(".gold.json", ".txt")), gold


def days_of(citations):
    """The full days that a text gives with each number and issuer."""
    days = defaultdict(set)
    for one in citations:
        if len(one.get("date") or "") == 10:
            days[one.get("number"), one.get("issuer")].add(date.fromisoformat(one["date"]))
    return days


def meant(one, days):
    """The ids of the works that the gold of a mention allows."""
    if one.get("number") is None or one.get("form") == "state":
        return set()
    own = one.get("date") or ""
    when = {date.fromisoformat(own)} if len(own) == 10 else days[one["number"], one.get("issuer")]
    kind = type_named(one["type"]) if one.get("type") else None
    code = kind and family(canonical_code(kind.code) or kind.code)
    return {
        work.id
        for work in REGISTRY.candidates(one["number"], None, one.get("issuer"))
        if work.issued in when and (code is None or family(work.type_code) == code)
    }


@pytest.fixture(scope="module")
def outcomes(shared):
    """(right, certain) for each counted mention of which a citation was found at its place."""
    found = []
    for text, gold in texts(shared):
        told = json.loads(gold.read_text(encoding="utf-8"))["citations"]
        report = records(analyse_bytes(text.read_bytes(), str(text), REGISTRY))
        at = {one["start"]: one for one in report["citations"]}
        days = days_of(told)
        for one in told:
            works = meant(one, days)
            if len(works) == 1 and one["start"] in at:
                resolved = at[one["start"]]["resolved"]
                right = resolved["work"] in works
                found.append((text.name, one, resolved, right))
    return found


def test_the_work_is_right_in_98_of_100(outcomes):
    right = sum(one[-1] for one in outcomes)
    wrong = [(name, one["text"], resolved) for name, one, resolved, right in outcomes if not right]
    assert len(outcomes) > 80
    assert right / len(outcomes) >= 0.98, wrong


def test_none_is_wrong_and_certain(outcomes):
    assert [
        (name, one["text"], resolved["work"])
        for name, one, resolved, right in outcomes
        if not right and resolved["confidence"] == "exact"
    ] == []
