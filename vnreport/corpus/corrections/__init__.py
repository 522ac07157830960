"""Annotations that people have corrected in another tool in, gold out."""
