"""CIT: what the mentions in one report say of each other."""
