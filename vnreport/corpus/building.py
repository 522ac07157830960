"""Files in, a corpus out: each text once, split by issuer, with where it came from."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.batch.pool import in_order
from vnreport.batch.settings import Settings
from vnreport.batch.versions import code_version
from vnreport.batch.walk import Bytes, Entry
from vnreport.batch.worker import Work
from vnreport.corpus.anonymising import masked
from vnreport.corpus.folder import SCHEMA_VERSION
from vnreport.corpus.likeness import NEARLY, NearPair, content_key, near_pairs
from vnreport.corpus.reading import READ, warm_up
from vnreport.corpus.splitting import SPLITS, Issuer, Shares, group_names, splits_of
from vnreport.errors import ReadError, VnReportError
from vnreport.outputs.records import Record
from vnreport.readers.isolation import NORMAL, Limits, load
from vnreport.tables.messages import explain


class Plan(NamedTuple):
    """What a corpus is to be made of.

    anonymise: mask names and telephone numbers. limits: of each file.
    """

    entries: tuple[Entry, ...]
    settings: Settings
    shares: Shares
    jobs: int
    anonymise: bool = False
    limits: Limits = NORMAL


class Corpus(NamedTuple):
    """The documents, each a report's record with its “corpus” part, and what holds for all."""

    documents: list[Record]
    manifest: dict[str, Any]


def build(plan: Plan, watch: Callable[[], object] = lambda: None) -> Corpus:
    """Read all entries and make a corpus of them. Raises TableError, ConfigurationError.

    watch: told of each file that is through. A file that cannot be read, or whose text is
    there already, is named in the manifest.
    """
    registry = warm_up(plan.settings.as_words())
    records: list[Record] = []
    lost: list[dict[str, Any]] = []
    same: list[dict[str, Any]] = []
    first: dict[str, int] = {}
    for entry, value in _read(plan):
        watch()
        if isinstance(value, VnReportError):
            reason = explain(value, plan.settings.lang)
            lost.append({"path": entry.path, "code": value.key, "reason": reason})
            continue
        key = content_key(value["document"]["text"])
        if key in first:
            same.append({"path": entry.path, "same_as": records[first[key]]["corpus"]["id"]})
            continue
        first[key] = len(records)
        records.append({"corpus": {"id": f"d{len(records) + 1:05d}", "path": entry.path}, **value})
    near = near_pairs([record["document"]["text"] for record in records])
    _settle(records, near, plan, registry.version)
    manifest = _manifest(plan, records, registry.version) | {
        "unreadable": lost,
        "same_text": same,
        "near_duplicates": [
            {
                "first": _id(records[p.first]),
                "second": _id(records[p.second]),
                "likeness": p.likeness,
            }
            for p in near
        ],
    }
    if plan.anonymise:
        records = [masked(record) for record in records]
    return Corpus(records, manifest)


def _read(plan: Plan) -> Iterator[tuple[Entry, Record | VnReportError]]:
    """Each entry with its records, in order, several read at a time."""
    reader, words = Bytes(), plan.settings.as_words()

    def begin(entry: Entry) -> Work | VnReportError:
        if entry.error:
            return entry.error
        try:
            data = reader.of(entry, load)
        except ReadError as error:
            return error
        except OSError as error:
            return ReadError("unopened", why=str(error.strerror or error))
        return Work(READ, data, entry.path, plan.limits, (words,))

    try:
        entries = (entry for entry in plan.entries if not entry.skipped)
        for step in in_order(entries, begin, plan.jobs):
            if step is not None:
                yield step
    finally:
        reader.close()


def _settle(
    records: list[Record], near: Sequence[NearPair], plan: Plan, registry_version: str
) -> None:
    """Say of each document its group, its split and where it came from."""
    heads = [record["letterhead"] for record in records]
    issuers = [Issuer(head["province"], head["issuing_body"]) for head in heads]
    groups = group_names(issuers, near)
    splits = splits_of(groups, plan.shares)
    made = {"code": code_version(), "registry": registry_version}
    for record, group, split, head in zip(records, groups, splits, heads, strict=True):
        date = (head["date"] or {}).get("value")
        record["corpus"] |= {
            "split": split,
            "group": sha256(group.encode()).hexdigest()[:12],
            "province": head["province"],
            "issuing_body": head["issuing_body"],
            "year": int(date[:4]) if date else None,
            "anonymised": plan.anonymise,
            "made_by": made,
        }


def _id(record: Record) -> str:
    name: str = record["corpus"]["id"]
    return name


def _manifest(plan: Plan, records: Sequence[Record], registry_version: str) -> dict[str, Any]:
    splits = [record["corpus"]["split"] for record in records]
    return {
        "corpus_version": SCHEMA_VERSION,
        "made_on": datetime.now(UTC).date().isoformat(),
        "code_version": code_version(),
        "registry_version": registry_version,
        "registry_layers": [Path(path).name for path in plan.settings.layers],
        "documents": len(records),
        "splits": {name: splits.count(name) for name in SPLITS},
        "shares": plan.shares._asdict(),
        "near_duplicate_from": NEARLY,
        "anonymised": plan.anonymise,
    }
