"""Files in, a corpus out: each text once, split by issuer, with where it came from."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.batch.pool import crew_here, in_order
from vnreport.batch.settings import Settings
from vnreport.batch.versions import code_version
from vnreport.batch.walk import Bytes, Entry
from vnreport.batch.work import warm_up
from vnreport.batch.worker import Work
from vnreport.corpus.anonymising import masked
from vnreport.corpus.folder import SCHEMA_VERSION, write_corpus
from vnreport.corpus.likeness import NEARLY, NearDuplicates, NearPair, content_key
from vnreport.corpus.reading import READ
from vnreport.corpus.splitting import SPLITS, Issuer, Shares, group_names, splits_of
from vnreport.corpus.spool import Spool
from vnreport.errors import ReadError, VnReportError
from vnreport.outputs.records import Record
from vnreport.readers.isolation import NORMAL, Limits
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


class _Found(NamedTuple):
    """What is known when all files are through, the records aside."""

    issuers: list[Issuer]
    near: list[NearPair]
    same: list[dict[str, Any]]
    lost: list[dict[str, Any]]


def build(plan: Plan, folder: Path, watch: Callable[[], object] = lambda: None) -> dict[str, Any]:
    """Read all entries and write a corpus of them; what holds for all of it.

    watch: told of each file that is through. A file that cannot be read, or whose text is
    there already, is named in the result. Raises TableError, ConfigurationError.
    """
    registry = warm_up(plan.settings.as_words())
    with Spool() as spool:
        found = _gather(plan, spool, watch)
        groups = group_names(found.issuers, found.near)
        splits = splits_of(groups, plan.shares)
        made = {"code": code_version(), "registry": registry.version}
        manifest = _manifest(plan, found, splits, made)
        write_corpus(folder, _documents(plan, spool, groups, splits, made), manifest)
    return manifest


def _gather(plan: Plan, spool: Spool, watch: Callable[[], object]) -> _Found:
    """Read all files; each text goes into the spool once."""
    found = _Found([], [], [], [])
    near = NearDuplicates(lambda position: str(spool[position]["document"]["text"]))
    first: dict[str, int] = {}
    for entry, value in _read(plan):
        watch()
        if isinstance(value, VnReportError):
            reason = explain(value, plan.settings.lang)
            found.lost.append({"path": entry.path, "code": value.key, "reason": reason})
            continue
        text, head = value["document"]["text"], value["letterhead"]
        at = first.setdefault(content_key(text), len(spool))
        if at < len(spool):
            found.same.append({"path": entry.path, "same_as": _id(at)})
            continue
        found.issuers.append(Issuer(head["province"], head["issuing_body"]))
        found.near.extend(near.add(text))
        spool.add({"corpus": {"id": _id(at), "path": entry.path}, **value})
    return found


def _read(plan: Plan) -> Iterator[tuple[Entry, Record | VnReportError]]:
    """Each entry with its records, in order, several read at a time."""
    reader, words = Bytes(plan.entries), plan.settings.as_words()

    def begin(entry: Entry) -> Work | VnReportError:
        try:
            data = reader.of(entry)
        except ReadError as error:
            return error
        return Work(READ, data, entry.path, plan.limits, (words,))

    try:
        entries = (entry for entry in plan.entries if not entry.skipped)
        for step in in_order(entries, begin, crew_here(plan.jobs)):
            if step is not None:
                yield step
    finally:
        reader.close()


def _documents(
    plan: Plan, spool: Spool, groups: Sequence[str], splits: Sequence[str], made: dict[str, str]
) -> Iterator[Record]:
    """The documents, each with its group, its split and where it came from."""
    for record, group, split in zip(spool, groups, splits, strict=True):
        head = record["letterhead"]
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
        yield masked(record) if plan.anonymise else record


def _id(position: int) -> str:
    return f"d{position + 1:05d}"


def _manifest(
    plan: Plan, found: _Found, splits: Sequence[str], made: dict[str, str]
) -> dict[str, Any]:
    return {
        "corpus_version": SCHEMA_VERSION,
        "made_on": datetime.now(UTC).date().isoformat(),
        "code_version": made["code"],
        "registry_version": made["registry"],
        "registry_layers": [Path(path).name for path in plan.settings.layers],
        "documents": len(splits),
        "splits": {name: splits.count(name) for name in SPLITS},
        "shares": plan.shares._asdict(),
        "near_duplicate_from": NEARLY,
        "anonymised": plan.anonymise,
        "unreadable": found.lost,
        "same_text": found.same,
        "near_duplicates": [
            {"first": _id(pair.first), "second": _id(pair.second), "likeness": pair.likeness}
            for pair in found.near
        ],
    }
