"""Experiments with models: their data, their measures, and their sections of docs/experiments.md."""
