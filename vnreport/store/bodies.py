"""A report's text, blocks and records in, one small packet of bytes out; and back."""

import json
import zlib
from collections.abc import Iterable
from typing import Any

from vnreport.document.blocks import Block, Mark
from vnreport.store.rows import Body

_LEVEL = 6
_LARGEST = 512 << 20  # bytes of a packet unpacked; a text is at most a part of a 256 MiB file


def pack(
    text: str, blocks: Iterable[Block], marks: Iterable[Mark], record: dict[str, Any]
) -> bytes:
    """The packet: compressed JSON, the same bytes for the same report."""
    content = {
        "text": text,
        "blocks": [list(block) for block in blocks],
        "marks": [list(mark) for mark in marks],
        "record": record,
    }
    words = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(words.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(packed: bytes) -> Body:
    """What `pack` was given. Raises ValueError for a packet that is damaged or far too large."""
    opening = zlib.decompressobj()
    try:
        words = opening.decompress(packed, _LARGEST)
    except zlib.error as error:
        raise ValueError(f"packet: {error}") from None
    if not opening.eof:
        raise ValueError("packet: cut short or too large")
    content = json.loads(words.decode("utf-8", "surrogatepass"))
    return Body(
        content["text"],
        tuple(_block(values) for values in content["blocks"]),
        tuple(Mark(*values) for values in content["marks"]),
        content["record"],
    )


def _block(values: list[Any]) -> Block:
    block = Block(*values)
    return block._replace(cell=tuple(block.cell)) if block.cell else block
