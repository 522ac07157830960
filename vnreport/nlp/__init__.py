"""The spaCy bridge: a Vietnamese pipeline with an exact tokenizer, and our extractors as components.

Everything here is found by spaCy through the entry points of the package: `spacy.blank("vi_vnreport")`,
the tokenizer “vnreport.Tokenizer.v1”, and the components `vnreport_sentences`,
`vnreport_citations`, `vnreport_dates` and `vnreport_figures`. spaCy loads `components` whenever any
pipeline is made, so that module imports nothing heavy besides spaCy itself.
"""
