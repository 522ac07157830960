"""The bytes of a file in, a Document out; the reader is chosen by what the bytes are."""

from vnreport.readers.isolation import NORMAL, Limits, load, read_isolated
from vnreport.readers.kinds import read_bytes

__all__ = ["NORMAL", "Limits", "load", "read_bytes", "read_isolated"]
