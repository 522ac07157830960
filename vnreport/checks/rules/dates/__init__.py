"""DAT: dates that cannot be, or do not fit the report."""
