"""The bytes of a .pdf in, a Document out."""

from vnreport.readers.pdf.reader import read

__all__ = ["read"]
