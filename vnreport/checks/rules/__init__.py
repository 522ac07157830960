"""One file a rule, one folder a group."""
