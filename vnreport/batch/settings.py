"""The settings of a batch in, the words by which they reach a worker and their check sum out."""

import json
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from vnreport.tables.messages import Language


class Settings(NamedTuple):
    """What decides, beside code and registry, what is found in a report.

    layers: files of registries over the central one. select, ignore: codes of rules.
    """

    layers: tuple[Path, ...] = ()
    as_of: date | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: Language = "vi"

    def as_words(self) -> str:
        """In one line, for the command line of a worker."""
        return json.dumps(
            {"layers": [str(path.resolve()) for path in self.layers], **self.decisive()},
            ensure_ascii=False,
            sort_keys=True,
        )

    def decisive(self) -> dict[str, Any]:
        """What the results depend on; the registry has a version of its own."""
        return {
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "select": sorted(self.select),
            "ignore": sorted(self.ignore),
            "lang": self.lang,
        }

    def check_sum(self) -> str:
        """Of what is decisive, in 16 hexadecimal digits."""
        words = json.dumps(self.decisive(), ensure_ascii=False, sort_keys=True)
        return sha256(words.encode()).hexdigest()[:16]


@cache
def settings_from(words: str) -> Settings:
    """The settings that `as_words` wrote."""
    content = json.loads(words)
    return Settings(
        tuple(map(Path, content["layers"])),
        date.fromisoformat(content["as_of"]) if content["as_of"] else None,
        tuple(content["select"]),
        tuple(content["ignore"]),
        content["lang"],
    )
