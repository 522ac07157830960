"""How the model of headings is trained and measured: texts with labels in, measures and its card out."""
