"""Inputs in a store of files: the same batch as from a folder, whatever the store does."""

import functools
import os
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from time import sleep

import pytest
from docx_builder import zipped

from tests.batch.dump import dumped
from tests.batch.inputs import reports
from vnreport.batch import remote
from vnreport.errors import ReadError

# Only processes of their own import what it loads.
pytestmark = pytest.mark.skipif(
    not (find_spec("s3fs") and find_spec("moto")), reason="no remote extra here"
)
_KEYS = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}


def _batch(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "vnreport", "batch", *map(str, words), "--lang", "en"],
        capture_output=True, text=True, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture(scope="module")
def bucket():
    """Puts files into s3://office; gives the environment in which it is found."""
    server = subprocess.Popen(
        [sys.executable, "-c", "from moto.server import main; main(['-H', '127.0.0.1', '-p', '0'])"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env={**os.environ, **_KEYS},
    )  # fmt: skip
    line = next(line for line in server.stderr if "http://127.0.0.1:" in line)
    address = line.split("Running on ")[1].split()[0].strip()
    threading.Thread(target=server.stderr.read, daemon=True).start()

    def put(name, data=b""):
        request = urllib.request.Request(f"{address}/{name}", data, method="PUT")
        request.add_header("Content-Type", "application/octet-stream")
        for _ in range(50):
            try:
                return urllib.request.urlopen(request).close()
            except urllib.error.URLError:
                sleep(0.1)
        raise AssertionError("the server does not answer")

    put("office")
    yield put, {**_KEYS, "FSSPEC_S3_ENDPOINT_URL": address}
    server.kill()
    server.wait()
    server.stderr.close()


@pytest.fixture
def folder(tmp_path):
    """Reports in folders, one in a zip, a damaged one, a hidden one, and what is no report."""
    place = tmp_path / "reports"
    place.mkdir()
    reports(place, 12)
    (place / "damaged.docx").write_bytes(b"PK")
    (place / "table.xlsx").write_bytes(b"x")
    (place / "more.zip").write_bytes(zipped({"An Giang/b.txt": "Báo cáo số 12-BC/TU"}))
    (place / ".hidden.txt").write_text("no")
    return place


def _put_all(put, folder, prefix):
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            put(f"office/{prefix}/{path.relative_to(folder).as_posix()}", path.read_bytes())


def test_a_bucket_gives_the_same_store_as_the_folder(folder, bucket, tmp_path):
    put, environment = bucket
    _put_all(put, folder, "reports")
    here = _batch(folder, "-o", tmp_path / "here.db")
    there = _batch("s3://office/reports", "-o", tmp_path / "there.db", **environment)
    assert there.stdout == here.stdout
    assert there.returncode == here.returncode
    assert dumped(tmp_path / "there.db") == dumped(tmp_path / "here.db")


def test_what_is_known_is_not_checked_again(folder, bucket, tmp_path):
    put, environment = bucket
    _put_all(put, folder, "again")
    _batch("s3://office/again", "-o", tmp_path / "r.db", **environment)
    again = _batch("s3://office/again/", "-o", tmp_path / "r.db", **environment)
    assert "0 checked" in again.stdout


def test_one_object_and_one_zip(folder, bucket, tmp_path):
    put, environment = bucket
    put("office/one/a.txt", "Báo cáo số 13-BC/TU".encode())
    put("office/one/b.zip", zipped({"c.txt": "Báo cáo số 14-BC/TU"}))
    ran = _batch(
        "s3://office/one/a.txt", "s3://office/one/b.zip", "-o", tmp_path / "r.db",
        "--export", tmp_path / "r.jsonl", **environment,
    )  # fmt: skip
    assert ran.stdout.startswith("2 file(s)"), ran.stderr
    words = (tmp_path / "r.jsonl").read_text(encoding="utf-8")
    assert '"path": "a.txt"' in words
    assert '"path": "c.txt"' in words


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("s3://office/nothing-here", "No such file or folder: s3://office/nothing-here"),
        ("bogus://host/x", "Cannot open bogus://host/x: Protocol not known: bogus"),
        ("http://127.0.0.1:9/", "Cannot open http://127.0.0.1:9"),
    ],
)
def test_an_address_that_leads_nowhere(address, said, bucket, tmp_path):
    ran = _batch(address, "-o", tmp_path / "r.db", **bucket[1])
    assert ran.returncode == 2
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_password_in_an_address_is_shown_nowhere(bucket, tmp_path):
    ran = _batch("http://me:hush@127.0.0.1:9/x", "-o", tmp_path / "r.db")
    assert "127.0.0.1:9/x" in ran.stderr
    assert "hush" not in ran.stderr + ran.stdout


class _Failing(SimpleHTTPRequestHandler):
    """A folder in the web; it refuses what is called so."""

    def do_GET(self):
        if "refused" in self.path:
            self.send_error(403)
        else:
            super().do_GET()

    def log_message(self, *_):
        pass


@pytest.fixture
def site(folder):
    """The address of the folder in the web."""
    (folder / "refused.txt").write_text("no")
    server = ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Failing, directory=str(folder))
    )
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_file_that_the_store_refuses_costs_itself(site, folder, tmp_path):
    ran = _batch(site, "-o", tmp_path / "there.db")
    (folder / "refused.txt").unlink()
    here = _batch(folder, "-o", tmp_path / "here.db")
    assert ran.returncode == 3
    assert "refused.txt: The file could not be opened: 403" in ran.stderr
    assert ran.stderr.count("\n") == here.stderr.count("\n") + 1


def test_a_file_address_is_a_path(folder, tmp_path):
    here = _batch(folder, "-o", tmp_path / "a.db")
    there = _batch(folder.as_uri(), "-o", tmp_path / "b.db")
    assert there.stdout == here.stdout
    assert dumped(tmp_path / "b.db") == dumped(tmp_path / "a.db")


def test_without_the_libraries_one_sentence_says_what_to_install(tmp_path):
    (tmp_path / "fsspec.py").write_text("raise ImportError('No module named fsspec')")
    ran = _batch("s3://office/x", "-o", tmp_path / "r.db", PYTHONPATH=str(tmp_path))
    assert ran.returncode == 2
    assert "pip install 'vnreport[remote]'" in ran.stderr


def test_a_fetcher_that_is_gone_costs_the_files_that_are_left(site):
    place = remote.listed(site)
    files = [file for _, file in place.files]
    fetched = remote.Fetched(files)
    assert fetched.of(files[0])
    process = remote._line()._process
    process.kill()
    process.wait()
    with pytest.raises(ReadError):
        for file in files[1:]:
            fetched.of(file)
    process.stdin.close()
    process.stdout.close()
    remote._line.cache_clear()
