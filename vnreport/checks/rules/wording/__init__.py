"""How the text is written: quotes, brackets, spelling, set phrases, spacing, letters."""
