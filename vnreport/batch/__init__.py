"""Folders and zips of reports in; each file checked in a process of its own, the results in a store."""
