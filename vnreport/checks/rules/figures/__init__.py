"""Figures checked against each other."""
