"""The fixtures of this folder."""

from conftest_web import desk, enter

__all__ = ["desk", "enter"]
