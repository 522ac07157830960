"""How fast vnreport is against other tools and against the limit: `make bench`."""
