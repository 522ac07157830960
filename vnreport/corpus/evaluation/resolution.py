"""Aligned citations in; which work is meant and how they are related, where the gold says so, out."""

from vnreport.corpus.evaluation.pieces import HIT, MISSED, SPURIOUS, WRONG, Alignment, Measures


def resolution_measures(one: Alignment) -> Measures:
    """Which work is meant, and which relations the text states, where the gold says so."""
    found: Measures = {}
    answers = {ours: at for at, ours in one.pairs}
    ids = {record.get("id"): ours for ours, record in enumerate(one.found)}
    related = any("relation" in item for item in one.gold)
    wanted = {
        (item["relation"]["kind"], at, item["relation"]["other"])
        for at, item in enumerate(one.gold)
        if item.get("relation")
    }
    given = set()
    for ours, record in enumerate(one.found):
        relation = record.get("relation")
        if relation and related:
            other = answers.get(ids.get(relation["other"], -1))
            given.add((relation["kind"], answers.get(ours), other))
    for kind, *rest in sorted(wanted | given, key=str):
        key = (kind, *rest)
        piece = HIT if key in wanted & given else MISSED if key in wanted else SPURIOUS
        found.setdefault(f"citations relation {kind}", []).append(piece)
    works = [
        HIT
        if (one.found[ours].get("resolved") or {}).get("work") == one.gold[at]["work"]
        else WRONG
        for at, ours in one.pairs
        if "work" in one.gold[at] and not one.gold[at].get("optional")
    ]
    if works:
        found["citations work"] = works
    return found
