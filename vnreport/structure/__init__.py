"""A normalised Document in; its letterhead and outline out."""
