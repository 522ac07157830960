"""The bytes of a .docx in, a Document out."""

from vnreport.readers.docx.reader import read

__all__ = ["read"]
