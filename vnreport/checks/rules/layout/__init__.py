"""LAY: the form of the document (thể thức)."""
