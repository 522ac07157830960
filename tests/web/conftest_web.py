"""A server over a small store, and people who use it."""

import re
import time
from collections.abc import Callable, Iterator

import pytest

pytest.importorskip("fastapi")
from starlette.testclient import TestClient

from tests.store.filling import OTHERS, STALE, TWICE, Filler, report
from vnreport.registry.writing import put_rows
from vnreport.store.opening import open_store
from vnreport.store.users import add_user, invited, open_session, set_password
from vnreport.web.app import create_app
from vnreport.web.desk import Desk
from vnreport.web.guard import COOKIE
from vnreport.web.passwords import hashed
from vnreport.web.uploads import Uploads

PASSWORD = "một mật khẩu đủ dài"
HASH = hashed(PASSWORD)
HOSTILE = '<script>document.title="taken"</script> =HYPERLINK("http://x.invalid")\n'
REPORTS = {
    "lam-dong.docx": report(STALE, OTHERS, TWICE, HOSTILE),
    "an-giang.docx": report(STALE, province="An Giang", year=2024),
    "ca-mau.docx": report(
        "Thực hiện Quy định số 3015-QĐ/TU ngày 23/5/2019 của Ban Thường vụ Tỉnh ủy về nêu gương "
        "của đảng viên.\n",
        province="Cà Mau",
    ),
}


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    """A store with three reports, a registry to write to, an empty folder of uploads."""
    store = open_store(tmp_path / "results.db")
    Filler(store).run(REPORTS)
    uploads = Uploads(tmp_path / "uploads", ["-o", str(tmp_path / "results.db"), "--jobs", "1"])
    put_rows(None, tmp_path / "so.toml", [], [])
    yield Desk(store, uploads, (tmp_path / "so.toml",))
    uploads.close()
    store.close()


@pytest.fixture
def enter(desk) -> Callable[[str], TestClient]:
    """A browser of somebody with a role, logged in; without a role of nobody."""
    app = create_app(desk)

    def browser(role: str = "") -> TestClient:
        client = TestClient(app, base_url="http://testserver", follow_redirects=False)
        if role:
            with desk.store.writing() as connection:
                user = invited(connection, add_user(connection, f"an {role}", role))
                set_password(connection, user.id, HASH)
                client.cookies.set(COOKIE, open_session(connection, user.id))
        return client

    return browser


def wait_for(client: TestClient) -> None:
    """Until all that was sent is checked, a minute at most."""
    for _ in range(600):
        standing = client.get("/uploads/standing").json()
        if not standing["busy"]:
            assert standing["failure"] == ""
            return
        time.sleep(0.1)
    raise AssertionError("the uploads are not checked")


def token_of(client: TestClient) -> str:
    """What the forms of a logged-in browser send along."""
    return re.search(r'data-csrf="([^"]+)"', client.get("/").text)[1]
