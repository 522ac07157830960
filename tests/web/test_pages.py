"""The pages of the reviewers' server, what they show and what they refuse."""

import re

import pytest
from conftest_web import PASSWORD, REPORTS, token_of, wait_for

from vnreport.registry import load
from vnreport.store.decisions import list_decisions
from vnreport.store.findings import list_findings
from vnreport.store.users import add_user
from vnreport.web.guard import LEAST_BYTES

PAGES = ("/", "/works", "/overview", "/registry", "/uploads", "/audit", "/reports/1")


def first_finding(desk):
    with desk.store.reading() as connection:
        return next(one.facts for one in list_findings(connection, 1) if one.facts.code == "REG001")


@pytest.mark.parametrize("page", (*PAGES, "/users", "/exports/findings.csv"))
def test_nobody_sees_anything_before_logging_in(enter, page):
    answer = enter().get(page)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/login?to={page}")


@pytest.mark.parametrize("page", PAGES)
def test_pages_load_nothing_from_elsewhere(enter, page):
    answer = enter("reviewer").get(page)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    loaded = re.findall(r'<(?:script|link|img|form)[^>]+(?:src|href|action)="([^"]+)"', answer.text)
    assert loaded and all(one.startswith("/") and not one.startswith("//") for one in loaded)


def test_the_worst_report_stands_first(enter):
    page = enter("reviewer").get("/").text
    assert re.findall(r'<span class="path">([\w-]+\.docx)', page) == [
        "lam-dong.docx",
        "an-giang.docx",
        "ca-mau.docx",
    ]


@pytest.mark.parametrize(
    ("query", "count"),
    [("province=An+Giang", 1), ("year=2023", 2), ("rule=REG001", 2), ("severity=error", 2),
     ("work=TW/QĐ/47/2011-11-01", 2), ("words=ca+mau", 1), ("year=x&severity=loud&status=?", 3)],
    ids=["province", "year", "rule", "severity", "work", "words", "nonsense"],
)  # fmt: skip
def test_filters(enter, query, count):
    assert f"{count} báo cáo ·" in enter("reviewer").get(f"/?{query}").text


def test_a_report_shows_its_text_with_marks_and_no_word_of_it_as_code(enter):
    page = enter("reviewer").get("/reports/1").text
    assert '<mark class="error"' in page
    assert "&lt;script&gt;document.title" in page
    assert "<script>document" not in page


def test_a_decision_is_noted_shown_and_kept_in_the_trail(enter, desk):
    client, finding = enter("reviewer"), first_finding(desk)
    sent = {"csrf": token_of(client), "fingerprint": finding.fingerprint, "verdict": "dismissed"}
    answer = client.post("/reports/1/decisions", data={**sent, "reason": "trích nguyên văn"})
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        f"/reports/1#{finding.fingerprint}",
    )
    with desk.store.reading() as connection:
        (decision,) = list_decisions(connection, 1)
    assert (decision.verdict, decision.by, decision.reason) == (
        "dismissed",
        "an reviewer",
        "trích nguyên văn",
    )
    assert "trích nguyên văn" in client.get("/reports/1").text
    assert "trích nguyên văn" in client.get("/audit").text


def test_a_dismissal_needs_a_reason(enter, desk):
    client = enter("reviewer")
    sent = {"csrf": token_of(client), "fingerprint": first_finding(desk).fingerprint}
    answer = client.post("/reports/1/decisions", data={**sent, "verdict": "dismissed"})
    assert (answer.status_code, "phải ghi lý do" in answer.text) == (422, True)


@pytest.mark.parametrize(
    ("role", "csrf", "status"), [("editor", True, 403), ("reviewer", False, 403), ("", True, 303)]
)
def test_who_may_not_decide(enter, desk, role, csrf, status):
    client, finding = enter(role), first_finding(desk)
    sent = {"fingerprint": finding.fingerprint, "verdict": "accepted"}
    sent["csrf"] = token_of(client) if csrf and role else "made up"
    assert client.post("/reports/1/decisions", data=sent).status_code == status
    with desk.store.reading() as connection:
        assert list_decisions(connection, 1) == ()


def test_a_forged_token_is_no_token(enter, desk):
    client = enter("reviewer")
    headers = {"x-csrf-token": token_of(enter("admin"))}
    sent = {"fingerprint": first_finding(desk).fingerprint, "verdict": "accepted"}
    assert client.post("/reports/1/decisions", data=sent, headers=headers).status_code == 403


def test_logging_in_and_out(enter, desk):
    client = enter()
    with desk.store.writing() as connection:
        secret = add_user(connection, "bình", "reviewer")
    link = f"/invitations/{secret}"
    assert client.post(link, data={"password": "ngắn", "again": "ngắn"}).status_code == 422
    assert (
        client.post(link, data={"password": PASSWORD, "again": "khác đi một chút"}).status_code
        == 422
    )
    assert client.post(link, data={"password": PASSWORD, "again": PASSWORD}).status_code == 303
    assert client.get("/").status_code == 200
    assert client.get(link).status_code == 404
    client.post("/logout", data={"csrf": token_of(client)})
    assert client.get("/").status_code == 303
    sent = {"name": "bình", "password": PASSWORD, "to": "//x.invalid/"}
    answer = client.post("/login", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "httponly" in answer.headers["set-cookie"].lower()


def test_a_name_has_to_wait_after_five_failures(enter):
    client = enter()
    tries = [
        client.post("/login", data={"name": "an", "password": str(n)}).status_code for n in range(7)
    ]
    assert tries == [403] * 5 + [429] * 2


def test_users_are_the_admins_business(enter, desk):
    assert enter("reviewer").get("/users").status_code == 403
    client = enter("admin")
    sent = {"csrf": token_of(client), "name": "chi", "role": "editor"}
    page = client.post("/users", data=sent).text
    assert re.search(r"http://testserver/invitations/[\w-]{40,}", page)
    assert "đã có hoặc để trống" in client.post("/users", data=sent).text


def test_one_admin_has_to_remain(enter):
    client = enter("admin")
    sent = {"csrf": token_of(client), "role": "editor", "action": "keep"}
    assert "ít nhất một người quản trị" in client.post("/users/1", data=sent).text
    assert client.get("/users").status_code == 200


def test_works_and_one_work_with_its_chain(enter):
    client = enter("reviewer")
    assert "47-QĐ/TW" in client.get("/works").text
    page = client.get("/works/TW/QĐ/47/2011-11-01").text
    assert '<svg class="line"' in page
    assert "2 báo cáo viện dẫn, 2 khi văn bản đã bị thay thế" in page
    assert client.get("/works/TW/QĐ/9/1999-01-01").status_code == 404


def test_a_proposal_is_written_to_the_offices_registry_by_an_admin_alone(enter, desk):
    name = "TU.CàMau/QĐ/3015/2019-05-23"
    reviewer, admin = enter("reviewer"), enter("admin")
    assert "3015-QĐ/TU" in reviewer.get("/registry").text
    sent = {"csrf": token_of(reviewer), "name": name}
    assert reviewer.post("/registry/proposals", data=sent).status_code == 403
    page = admin.post("/registry/proposals", data={"csrf": token_of(admin), "name": name}).text
    assert f"Đã ghi {name} vào so.toml" in page
    assert load([desk.layers[-1]]).work(name).basis == "report"
    assert desk.registry.work(name).layer == "so"


def test_exports_open_again(enter):
    client = enter("reviewer")
    lines = client.get("/exports/findings.csv").content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("file,province,year,severity,code")
    assert any("REG001" in line for line in lines)
    assert client.get("/exports/findings.jsonl").text.count("\n") == 3
    assert client.get("/exports/findings.exe").status_code == 404


def test_english(enter):
    client = enter("reviewer")
    answer = client.get("/language/en", headers={"referer": "http://testserver/works"})
    assert answer.headers["location"] == "/works"
    client.cookies.set("lang", "en")
    assert "Cited regulations" in client.get("/works").text
    elsewhere = client.get("/language/en", headers={"referer": "http://x.invalid/works"})
    assert elsewhere.headers["location"] == "/"


def pieces():
    """A body without a length."""
    yield b"name="
    yield from (b"x" * 4096 for _ in range(LEAST_BYTES // 4096 + 1))


def test_what_is_too_large_is_refused_with_a_sentence(enter):
    client = enter("reviewer")
    kind = {"content-type": "application/x-www-form-urlencoded"}
    announced = {**kind, "content-length": str(10**9)}
    for content, headers in ((b"a=1", announced), (pieces(), kind)):
        answer = client.post("/login", content=content, headers=headers)
        assert (answer.status_code, "quá lớn" in answer.text) == (413, True)
    assert client.get("/").status_code == 200


def test_the_picture_of_a_page_of_a_pdf(enter, desk, tmp_path):
    render_pdf = pytest.importorskip("render_pdf")
    folder = tmp_path / "in"
    folder.mkdir()
    render_pdf.write(REPORTS["an-giang.docx"], folder / "a.pdf")
    with (folder / "a.pdf").open("rb") as file:
        desk.uploads.keep("a.pdf", file)
    desk.uploads.check()
    client = enter("reviewer")
    wait_for(client)
    number = re.search(r'/reports/(\d+)"', client.get("/?words=a.pdf").text)[1]
    page = client.get(f"/reports/{number}").text
    assert f'src="/reports/{number}/pages/1.png"' in page
    picture = client.get(f"/reports/{number}/pages/1.png")
    assert (picture.status_code, picture.content[:4]) == (200, b"\x89PNG")
    assert client.get(f"/reports/{number}/pages/99.png").status_code == 404
    (desk.uploads.folder / "a.pdf").write_bytes(b"%PDF-1.7 another")
    assert client.get(f"/reports/{number}/pages/1.png").status_code == 404
