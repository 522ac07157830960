"""The nouns: what the stages hand to each other. Frozen, without load, save or print."""
