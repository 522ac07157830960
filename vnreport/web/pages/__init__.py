"""The pages of the reviewers' server, one module each."""
