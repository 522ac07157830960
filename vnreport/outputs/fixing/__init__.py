"""Findings with a fix in; the text, the file and the difference that the fixes make, out."""
