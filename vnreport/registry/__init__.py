"""A question about a document in; which work is meant and what holds of it on a day out."""

from vnreport.registry.load import load, load_central
from vnreport.registry.store import Conflict, Registry

__all__ = ["Conflict", "Registry", "load", "load_central"]
