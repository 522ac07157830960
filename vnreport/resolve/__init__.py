"""Mentions in; the same mentions tied to one cluster for each cited work, out."""

from vnreport.resolve.resolution import Resolution, resolve

__all__ = ["Resolution", "resolve"]
