"""A normalised Document in; its letterhead and outline out."""

from vnreport.structure.letterhead import read_letterhead
from vnreport.structure.lines import Line, body_lines
from vnreport.structure.outline import read_outline, section_of

__all__ = ["Line", "body_lines", "read_letterhead", "read_outline", "section_of"]
