"""Analyses in; one self-contained HTML page out: texts with findings in the margin, tables, chains."""

from vnreport.outputs.html.page import html_page

__all__ = ["html_page"]
