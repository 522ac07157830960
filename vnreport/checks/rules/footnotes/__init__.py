"""FTN: footnotes and their marks."""
