"""A seed in; an invented party report with its gold, written by the same hand, out."""
