"""Reports in; a corpus to train on, in the forms that other tools read, and how good we are, out.

A corpus is a folder: `documents.jsonl`, one report a line with its records and where it came from, and
`corpus.json`, what holds for all of them. Gold is what people say stands in a text (docs/gold.md).
"""
