"""An editor's own .docx and its findings in; the same file with comments and changes out."""

from vnreport.outputs.word.annotation import Annotated, annotated_docx
from vnreport.outputs.word.own import without_own_changes

__all__ = ["Annotated", "annotated_docx", "without_own_changes"]
