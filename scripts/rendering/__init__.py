"""A report of corpora/ as text in; what the renderers of Word files and PDFs share out."""
