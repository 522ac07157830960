"""REG: what the registry of regulations says of a cited document."""
