"""An Analysis in; for each document that it cites, a key that is the same in all reports, out.

The key is the beginning of a work's id in the registry without its date: “TW/QĐ/37”,
“TU.HậuGiang/KH/197”; a state document's is its symbol, a named one's begins with “named”.
"""

from collections.abc import Mapping

from vnreport.document.analysis import Analysis
from vnreport.resolve.keys import Key, key_of
from vnreport.tables.issuers import issuers_by_code


def work_keys(analysis: Analysis) -> Mapping[int, str]:
    """The keys by cluster; none for what is known by its title alone, or whose place is open."""
    found: dict[int, str] = {}
    for cluster, positions in enumerate(analysis.clusters):
        known: Key | None = None
        for position in positions:
            key = key_of(analysis.citations[position])
            if key:
                known = known.filled_from(key) if known else key
        words = known and _words(known, analysis.letterhead.province)
        if words:
            found[cluster] = words
    return found


def _words(key: Key, province: str | None) -> str | None:
    if key.kind == "state":
        return key.family
    if key.kind == "named":
        parts = ("named", key.issuer, key.place, key.family, key.number, key.series)
        return "/".join(str(part) for part in parts if part is not None)
    if key.number is None or key.issuer is None or key.family is None:
        return None
    row = issuers_by_code().get(key.issuer.split("-")[0].upper())
    if row is None or row.level == "central":
        return f"{key.issuer}/{key.family}/{key.number}"
    place = key.place or (province if row.level == "province" else None)
    if place is None:
        return None
    return f"{key.issuer}.{place.replace(' ', '')}/{key.family}/{key.number}"
