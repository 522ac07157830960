"""Text, citations and dates in; the figures of the text with their relations out."""

from vnreport.extract.figures.extraction import extract_figures

__all__ = ["extract_figures"]
