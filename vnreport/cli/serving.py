"""The options of a server in, its desk and the link of its first user out."""

from argparse import Namespace
from pathlib import Path

from vnreport.cli.registry.layers import layers_of
from vnreport.errors import ConfigurationError
from vnreport.registry.writing import put_rows
from vnreport.store.opening import Store, open_store
from vnreport.store.users import add_user, count_users, find_user, invite
from vnreport.web.desk import Desk
from vnreport.web.uploads import Uploads

ADMIN = "admin"


def desk_for(options: Namespace) -> Desk:
    """Open the store and the folder of uploads. Raises StoreError, TableError, ConfigurationError."""
    is_url = "://" in options.store
    if is_url and options.uploads is None:
        raise ConfigurationError("serve-uploads")
    layers = layers_of(options)
    for layer in layers:
        if not layer.exists():
            put_rows(None, layer, [], [])  # an office's registry begins empty
    store = open_store(options.store)
    folder = options.uploads or Path(options.store).with_suffix(".uploads")
    command = ["--db" if is_url else "-o", options.store]
    for layer in layers:
        command += ["--registry", str(layer)]
    return Desk(store, Uploads(folder, command), layers)


def link_for(store: Store, name: str | None) -> str:
    """The secret of a new link: for the first admin on the first start, or for a user by name.

    Raises ConfigurationError for a name that nobody has.
    """
    with store.writing() as connection:
        if name is not None:
            found = find_user(connection, name)
            if found is None:
                raise ConfigurationError("serve-nobody", name=name)
            return invite(connection, found[0].id)
        return add_user(connection, ADMIN, "admin") if count_users(connection) == 0 else ""
