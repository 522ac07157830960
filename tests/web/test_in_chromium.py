"""The reviewers' page in a real browser: uploads, keys, two people, refusals, accessibility."""

import threading
import time
from pathlib import Path

import pytest
from conftest_web import HASH, HOSTILE, PASSWORD, REPORTS

uvicorn = pytest.importorskip("uvicorn")

from vnreport.store.decisions import list_decisions  # noqa: E402
from vnreport.store.users import add_user, invited, set_password  # noqa: E402
from vnreport.web.app import create_app  # noqa: E402

AXE = Path(pytest.importorskip("axe_core_python").__file__).parent / "axe.min.js"


@pytest.fixture
def address(desk):
    """A real server on a free port of this machine, with three people."""
    with desk.store.writing() as connection:
        for name, role in (("an", "reviewer"), ("bình", "reviewer"), ("chi", "admin")):
            user = invited(connection, add_user(connection, name, role))
            set_password(connection, user.id, HASH)
    settings = uvicorn.Config(create_app(desk), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(settings)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def enter(browser, address):
    """Log somebody in with a browser of their own; what it asked for and complained about."""
    opened = []

    def page_of(name, password=PASSWORD):
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        page = context.new_page()
        page.heard = []
        page.on("request", lambda request: page.heard.append(request.url))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.goto(address)
        page.fill("[name=name]", name)
        page.fill("[name=password]", password)
        page.click("main button")
        opened.append(context)
        return page

    yield page_of
    for context in opened:
        context.close()


def open_worst(page):
    page.click("table.list tbody tr:first-child a")
    page.wait_for_url("**/reports/*", wait_until="load")


def test_a_wrong_password_is_refused_and_the_right_one_lets_in(enter):
    page = enter("an", "không phải mật khẩu")
    assert page.text_content("[role=alert]") == "Tên hoặc mật khẩu không đúng."
    page.fill("[name=name]", "an")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    assert page.text_content("h1") == "Báo cáo"


def test_deciding_by_keyboard(enter, desk):
    page = enter("an")
    open_worst(page)
    page.keyboard.press("j")
    assert page.locator("article.finding.current").count() == 1
    assert page.locator("mark.current").count() >= 1
    first = page.get_attribute("article.finding.current", "id")
    page.keyboard.press("a")
    page.wait_for_selector(f"article.finding.accepted[id='{first}']")
    second = page.get_attribute("article.finding.current", "id")
    page.keyboard.press("d")
    page.keyboard.type("trích nguyên văn")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"article.finding.dismissed[id='{second}']")
    page.reload()
    assert "trích nguyên văn" in page.text_content(f"[id='{second}'] .decision")
    with desk.store.reading() as connection:
        kept = {one.fingerprint: one.verdict for one in list_decisions(connection, 1)}
    assert kept == {first: "accepted", second: "dismissed"}


def test_two_reviewers_at_once(enter, desk):
    pages = [enter("an"), enter("bình")]
    for page in pages:
        open_worst(page)
        page.keyboard.press("j")
    fingerprint = pages[0].get_attribute("article.finding.current", "id")
    for page in pages:
        page.keyboard.press("a")
        page.wait_for_selector(f"article.finding.accepted[id='{fingerprint}']")
    with desk.store.reading() as connection:
        history = list_decisions(connection, 1, fingerprint)
    assert [(one.by, one.current) for one in history] == [("an", False), ("bình", True)]
    pages[0].reload()
    assert "bình chấp nhận" in pages[0].text_content(f"[id='{fingerprint}'] .decision")


def test_files_are_sent_checked_and_exported(enter, tmp_path):
    page = enter("chi")
    good, hostile = tmp_path / "báo cáo.txt", tmp_path / "xau.docx"
    good.write_text(REPORTS["lam-dong.docx"], encoding="utf-8")
    hostile.write_bytes(b"PK\x03\x04" + b"\x00" * 400)
    page.click("nav a[href='/uploads']")
    page.set_input_files("input[name=files] >> nth=0", [good, hostile])
    page.fill("[name=folder]", "Lâm Đồng/2026")
    page.click("form.upload button")
    page.wait_for_selector("#standing[data-busy='']", timeout=60_000)
    assert "xau.docx" in page.text_content("main")
    page.click("nav a[href='/']")
    assert page.locator("text=Lâm Đồng/2026/báo cáo.txt").count() == 1
    with page.expect_download() as download:
        page.click("a[href='/exports/findings.csv']")
    lines = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("file,province,year")
    assert any("báo cáo.txt" in line and "REG001" in line for line in lines)


def test_no_word_of_a_report_runs_and_nothing_is_loaded_from_elsewhere(enter, address):
    page = enter("an")
    for place in ("/", "/reports/1", "/works", "/overview", "/registry", "/uploads", "/audit"):
        page.goto(address + place)
        assert page.title() != "taken"
    page.goto(f"{address}/reports/1")
    assert HOSTILE.split(" ")[0] in page.text_content("article.paper")
    assert [one for one in page.heard if not one.startswith(address)] == []


@pytest.mark.parametrize(
    "place", ["/", "/reports/1", "/works", "/overview", "/registry", "/uploads", "/users", "/audit"]
)
def test_accessibility(enter, address, place):
    page = enter("chi")
    page.goto(address + place)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [
        (one["id"], [node["html"][:120] for node in one["nodes"]][:3])
        for one in result["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_it_fits_a_small_laptop(enter, address):
    page = enter("an")
    for place in ("/", "/reports/1", "/overview"):
        page.goto(address + place)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_works_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.fill("[name=name]", "an")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.click("table.list tbody tr:first-child a")
    page.click("article.finding:first-of-type button[value=accepted]")
    assert "an chấp nhận" in page.text_content("article.finding:first-of-type .decision")
    context.close()
