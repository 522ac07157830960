"""The bytes of a file in, a Document out; the reader is chosen by what the bytes are."""

from vnreport.readers.isolation import (
    NORMAL,
    Limits,
    Reading,
    load,
    read_isolated,
    start_reading,
)

__all__ = ["NORMAL", "Limits", "Reading", "load", "read_isolated", "start_reading"]
