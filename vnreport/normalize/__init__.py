"""A Document as read in, the same Document in NFC with its reading twin out."""

from vnreport.normalize.document import normalize
from vnreport.normalize.lookalikes import fold
from vnreport.normalize.unicode import compose

__all__ = ["compose", "fold", "normalize"]
