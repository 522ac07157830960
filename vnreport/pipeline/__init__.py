"""The order of the stages: a report in, its Analysis out. Alone in knowing all stages.

The stages fall into two halves. Extraction (read, normalise, structure, extract) needs the file
alone and runs in a bounded child; judgement (resolve, match, check) needs the registry. Each half
is loaded where it runs, so that a check of one file works on two processors at once.
"""

EXTRACT = "vnreport.pipeline.extraction:extract_bytes"
"""The work of extraction, for `vnreport.readers.isolation.start`; its result is an Extraction."""
