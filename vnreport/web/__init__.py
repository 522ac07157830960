"""The reviewers' page: a store and a registry in, pages that need nothing from elsewhere out."""
