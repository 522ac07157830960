"""The bytes of a file in, a Document out; the reader is chosen by what the bytes are."""

from vnreport.readers.isolation import NORMAL, Job, Limits, load, read_isolated, start

__all__ = ["NORMAL", "Job", "Limits", "load", "read_isolated", "start"]
