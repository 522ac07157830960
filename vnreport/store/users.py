"""Names, roles, sessions and invitations of the reviewers' page, in and out of the store.

Tokens are kept as check sums: who reads the database cannot log in with them. Passwords come in
hashed (web/passwords.py).
"""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from vnreport.store.rows import Role, Session, User
from vnreport.store.tables import invitations, sessions, users

SESSION = timedelta(hours=12)
INVITATION = timedelta(days=3)

_COLUMNS = (users.c.id, users.c.name, users.c.role, users.c.active, users.c.password)


def add_user(connection: Connection, name: str, role: Role) -> str:
    """Add somebody; returns the secret of the link by which they choose a password.

    Raises ValueError for a name that is taken or empty.
    """
    name = " ".join(name.split())
    if not name or find_user(connection, name):
        raise ValueError(name)
    row = insert(users).values(
        name=name, role=role, password="", active=True, created=datetime.now(UTC)
    )
    user = connection.execute(row.returning(users.c.id)).scalar_one()
    return invite(connection, user)


def invite(connection: Connection, user_id: int) -> str:
    """A new link for a user; links before it no longer hold."""
    connection.execute(delete(invitations).where(invitations.c.user_id == user_id))
    secret = token_urlsafe(32)
    expires = datetime.now(UTC) + INVITATION
    connection.execute(
        insert(invitations).values(token=_sum(secret), user_id=user_id, expires=expires)
    )
    return secret


def invited(connection: Connection, secret: str) -> User | None:
    """The user whom a link invites; None for a link that is used, old or unknown."""
    query = (
        select(*_COLUMNS)
        .join(invitations, invitations.c.user_id == users.c.id)
        .where(invitations.c.token == _sum(secret), invitations.c.expires > datetime.now(UTC))
    )
    return _user(connection.execute(query).first())


def set_password(connection: Connection, user_id: int, password: str) -> None:
    """Keep a hashed password; links and sessions of before no longer hold."""
    connection.execute(update(users).where(users.c.id == user_id).values(password=password))
    for table in (invitations, sessions):
        connection.execute(delete(table).where(table.c.user_id == user_id))


def find_user(connection: Connection, name: str) -> tuple[User, str] | None:
    """Somebody and their hashed password; None for an unknown name."""
    row = connection.execute(select(*_COLUMNS).where(users.c.name == name)).first()
    user = _user(row)
    return (user, row[4]) if user and row else None


def list_users(connection: Connection) -> tuple[User, ...]:
    """Everybody, by name."""
    rows = connection.execute(select(*_COLUMNS).order_by(users.c.name))
    return tuple(user for row in rows if (user := _user(row)))


def count_users(connection: Connection) -> int:
    """How many there are; 0 on the first start."""
    return connection.scalar(select(func.count()).select_from(users)) or 0


def change_user(connection: Connection, user_id: int, *, role: Role, active: bool) -> None:
    """Give a role, or shut somebody out; their sessions end. Raises ValueError for the last admin."""
    if role != "admin" or not active:
        others = select(users.c.id).where(
            users.c.role == "admin", users.c.active, users.c.id != user_id
        )
        if connection.execute(others).first() is None:
            raise ValueError("the last admin")
    connection.execute(update(users).where(users.c.id == user_id).values(role=role, active=active))
    connection.execute(delete(sessions).where(sessions.c.user_id == user_id))


def open_session(connection: Connection, user_id: int) -> str:
    """Log somebody in; returns what the browser keeps."""
    now = datetime.now(UTC)
    connection.execute(delete(sessions).where(sessions.c.expires <= now))
    secret = token_urlsafe(32)
    connection.execute(
        insert(sessions).values(
            token=_sum(secret), user_id=user_id, csrf=token_urlsafe(24), expires=now + SESSION
        )
    )
    return secret


def find_session(connection: Connection, secret: str) -> Session | None:
    """Who is logged in with what a browser keeps; None where nobody is."""
    query = (
        select(*_COLUMNS, sessions.c.csrf)
        .join(sessions, sessions.c.user_id == users.c.id)
        .where(sessions.c.token == _sum(secret), sessions.c.expires > datetime.now(UTC))
        .where(users.c.active)
    )
    row = connection.execute(query).first()
    user = _user(row)
    return Session(user, row[5]) if user and row else None


def close_session(connection: Connection, secret: str) -> None:
    """Log out."""
    connection.execute(delete(sessions).where(sessions.c.token == _sum(secret)))


def _user(row: Row[*tuple[Any, ...]] | None) -> User | None:
    if row is None:
        return None
    number, name, role, active, password = tuple(row)[:5]
    return User(number, name, role, active, bool(password))


def _sum(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
