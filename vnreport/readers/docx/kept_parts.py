"""A package that parses each of its parts once."""

from vnreport.readers.docx.names import Element
from vnreport.readers.docx.package import Package


class KeptParts(Package):
    """Headers are read for their words and again for their page numbers: parsed once for both."""

    def __init__(self, data: bytes) -> None:
        """Raises DamagedFile, EncryptedFile, UnsafeFile."""
        self._roots: dict[str, Element | None] = {}
        super().__init__(data)

    def part(self, name: str) -> Element | None:
        """The root of a part; damage becomes a Problem the first time."""
        if name not in self._roots:
            self._roots[name] = super().part(name)
        return self._roots[name]
