"""What holds for all documents of a corpus in, its dataset card (Markdown with a YAML head) out."""

from collections.abc import Sequence
from typing import Any

from vnreport.tables.load import table


def card(manifest: dict[str, Any], splits: Sequence[str]) -> str:
    """The card; `configs` tells `datasets.load_dataset` which file is which split."""
    words = table("corpus")["card"]
    files = "".join(f"  - split: {split}\n    path: data/{split}.parquet\n" for split in splits)
    counts = ", ".join(f"{split} {manifest['splits'][split]}" for split in splits)
    details = {
        "files": files,
        "size": _size(manifest["documents"]),
        "documents": str(manifest["documents"]),
        "counts": counts,
        "made_on": manifest["made_on"],
        "code": manifest["code_version"],
        "registry": manifest["registry_version"],
        "seed": str(manifest["shares"]["seed"]),
        "same": str(len(manifest["same_text"])),
        "near": str(len(manifest["near_duplicates"])),
        "unreadable": str(len(manifest["unreadable"])),
        "names": words["masked" if manifest["anonymised"] else "unmasked"],
    }
    page = str(words["page"])
    for name, value in details.items():
        page = page.replace("{" + name + "}", value)
    return page


def _size(documents: int) -> str:
    """The size class of the Hub's metadata."""
    steps = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"))
    return next((name for limit, name in steps if documents < limit), "100K<n<1M")
