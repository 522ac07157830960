"""A password in, its argon2 hash out; and whether a password fits a hash."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST, MOST = 10, 200
"""Characters that a password has."""

_HASHER = PasswordHasher()


def hashed(password: str) -> str:
    """The hash that is kept. Raises ValueError for a password that is too short or too long."""
    if not LEAST <= len(password) <= MOST:
        raise ValueError("length")
    return _HASHER.hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether the password is the one of the hash; takes as long where there is no hash."""
    try:
        _HASHER.verify(kept or _nobody(), password[:MOST])
    except (VerificationError, InvalidHashError):
        return False
    return bool(kept)


@cache
def _nobody() -> str:
    return _HASHER.hash("nobody has this password")
