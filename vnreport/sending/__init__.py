"""A run of a store in; the tables and letters that go out to the provinces out."""
